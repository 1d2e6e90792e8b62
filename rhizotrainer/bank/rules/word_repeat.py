"""Warn of a telling word of the stem that comes back in the key and in no other option.

Learners match words: "rootlets" above, "rootlets" below. Sources: Haladyna, Downing & Rodriguez, Appl Meas Educ
2002;15:309, guideline 28 (clang associations); the NBME Item-Writing Guide, 2020, on word repeats.

A telling word has seven letters or more and is none of those that half of all questions use (patient, treatment).
Endings are left out of account. Nothing is said where a distractor takes up a word of the stem as well, where the word
is a quotation in the stem, or where the type allows several keys.

Failing:
    stem: What do the dentate ligaments mark?
    options: [{text: The plane of the dentate line, key: true}, {text: The conus}, {text: The filum}]

Passing:
    stem: What do the dentate ligaments mark?
    options: [{text: The plane between the roots, key: true}, {text: The conus}, {text: The filum}]
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from rhizotrainer.bank.drafts import Draft
from rhizotrainer.bank.findings import Finding, Rule
from rhizotrainer.bank.words import FUNCTION_WORDS, blank_quotes, fold_word, place, split_words, word_set, wording_of
from rhizotrainer.model.problems import Severity

RULE = Rule("word-repeat", Severity.WARNING)

_LENGTH = 7
_KEPT = 3
_COMMON = frozenset(
    fold_word(word)
    for word in word_set(
        "patient patients treatment treatments diagnosis diagnostic procedure procedures surgery surgical operation "
        "operations symptom symptoms disease diseases following statement statements correct correctly describes "
        "described description account accounts condition conditions effects clinical finding findings account likely "
        "appropriate management medication structure structures different because through question answers passage "
        "paragraph paragraphs source possible without between against another several indicated indication"
    )
)


def check(draft: Draft) -> Iterable[Finding]:
    """Return a finding at the word of a key that repeats one of the stem, where no distractor repeats any."""
    wording = wording_of(draft)
    if len(wording.keys) != 1:
        return ()
    key = wording.keys[0]
    low = wording.stem.lower()
    # A folded word keeps its first letters.
    long_words = [word for word in wording.words[key] if len(word) >= _LENGTH and word[:_KEPT] in low]
    if not long_words:
        return ()
    stem_words = {fold_word(word) for word in wording.stem_words}
    repeated = [word for word in long_words if fold_word(word) in stem_words and fold_word(word) not in _COMMON]
    if not repeated:
        return ()
    content = {fold_word(word) for word in wording.stem_words if word not in FUNCTION_WORDS} - _COMMON
    for at in wording.distractors:
        if not content.isdisjoint(map(fold_word, wording.words[at])):
            return ()
    unquoted = {fold_word(word) for word in split_words(blank_quotes(wording.stem))}
    word = repeated[0]
    found = re.search(rf"(?<!\w){re.escape(word)}(?!\w)", wording.texts[key], re.IGNORECASE)
    if fold_word(word) not in unquoted or found is None:
        return ()
    message = f'"{found[0]}" stands in the stem and, of all options, in the key alone.'
    hint = "Say it in other words in the key, or let a distractor use the word too."
    return (RULE.at(place(draft, wording.nodes[key], found.start()), message, hint),)
