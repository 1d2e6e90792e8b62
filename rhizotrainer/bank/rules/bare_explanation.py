"""Warn of an explanation that only says again which answer is right.

The screen marks the key by itself. What an explanation adds is why: Butler, Godbole & Marsh, Explanation feedback is
better than correct answer feedback for promoting transfer of learning, J Educ Psychol 2013;105:290, found the two alike
when the same question came again, and the explanation better when a new one did.

Told of is an explanation without a single word of its own beside those of the stem and the key.

Failing:
    stem: Which roots are cut?
    options: [{text: The dorsal roots, key: true}, {text: The ventral roots}]
    explanation: The correct answer is the dorsal roots.

Passing:
    stem: Which roots are cut?
    options: [{text: The dorsal roots, key: true}, {text: The ventral roots}]
    explanation: Dorsal roots carry the afferents of the stretch reflex, ventral roots its motor fibres.
"""

from __future__ import annotations

from collections.abc import Iterable

from rhizotrainer.bank.drafts import Draft
from rhizotrainer.bank.findings import Finding, Rule
from rhizotrainer.bank.words import FUNCTION_WORDS, fold_word, split_words, word_set, wording_of
from rhizotrainer.model.items import ItemType
from rhizotrainer.model.problems import Severity

RULE = Rule("bare-explanation", Severity.WARNING)

_LENGTH = 160
_KEPT = 3
_EMPTY = word_set("answer correct right true false option statement therefore thus wrong incorrect key choice yes see")
_IDLE = FUNCTION_WORDS | _EMPTY


def check(draft: Draft) -> Iterable[Finding]:
    """Return a finding at an explanation that adds no word to the stem and the key."""
    item = draft.item
    # A longer one has words of its own.
    if not item.explanation or len(item.explanation) > _LENGTH or item.parts:
        return ()
    keys = [option.text for option in item.options if option.is_key]
    if item.type is ItemType.ORDERING:
        keys = [option.text for option in item.options]
    elif item.quantity is not None:
        keys = [item.quantity.value, item.quantity.unit]
    said_text = " ".join((item.stem, *keys, *item.accepts)).lower()
    words = [word for word in split_words(item.explanation) if word not in _IDLE]
    # A word whose first letters stand nowhere is new; most explanations have one, and need no folding.
    if any(word[:_KEPT] not in said_text for word in words):
        return ()
    said = {fold_word(word) for text in (*keys, *item.accepts) for word in split_words(text)}
    if not said:
        return ()
    said.update(map(fold_word, wording_of(draft).stem_words))
    if any(fold_word(word) not in said for word in words):
        return ()
    message = "The explanation says which answer is right, and not why."
    return (RULE.at(draft.spot("explanation"), message, "Give the reason that makes it right and the others wrong."),)
