"""Warn of a hint that holds the answer.

Hints help in steps so that the answer is still the learner's own: Finn & Metcalfe, Scaffolding feedback to maximize
long-term error correction, Mem Cognit 2010;38:951, found that answers which hints let people find by themselves were
kept best. A hint with the answer in it ends that.

Told of is the text of the key, or an accepted answer, word for word in a hint. A hint that names a distractor as well
is let pass, and so is a key whose words stand in the stem or the vignette.

Failing:
    options: [{text: The dorsal roots, key: true}, {text: The ventral roots}]
    hints: [Think of the dorsal roots.]

Passing:
    options: [{text: The dorsal roots, key: true}, {text: The ventral roots}]
    hints: [Which of them carry afferent fibres?]
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from rhizotrainer.bank.drafts import Draft
from rhizotrainer.bank.findings import Finding, Rule
from rhizotrainer.bank.nodes import Node, Scalar, Sequence
from rhizotrainer.bank.words import LONGEST_TEXT, place
from rhizotrainer.model.items import Item, ItemType
from rhizotrainer.model.problems import Severity

RULE = Rule("hint-gives-key", Severity.WARNING)

# No hint gives a longer key word for word, and no question has more of either.
_LENGTH = 200
_MOST = 40
# A hint is a sentence or two.
_LOOKED_AT = 400
_ARTICLE = re.compile(r"(?:the|an|a)\s+", re.IGNORECASE)
_TYPES = frozenset({ItemType.SINGLE_CHOICE, ItemType.SHORT_ANSWER, ItemType.NAME, ItemType.NUMERIC, ItemType.CLOZE})


def check(draft: Draft) -> Iterable[Finding]:
    """Return a finding where a hint begins to give the answer."""
    item = draft.item
    if not item.hints or item.type not in _TYPES or len(item.hints) > _MOST:
        return ()
    patterns = [_compile(text) for text in _list_keys(item)]
    known = f"{item.vignette[:LONGEST_TEXT]}\n{item.stem[:LONGEST_TEXT]}\n{item.text[:LONGEST_TEXT]}"
    patterns = [pattern for pattern in patterns if not pattern.search(known)]
    wrong = [_compile(one.text[:_LENGTH]) for one in item.options[:_MOST] if one.text and not one.is_key]
    found = []
    for node in _list_hints(draft.spot("hints")):
        text = node.value.strip()[:_LOOKED_AT]
        match = next((match for pattern in patterns if (match := pattern.search(text))), None)
        if match is None or any(pattern.search(text) for pattern in wrong):
            continue
        message = f'This hint gives the answer: "{match[0]}".'
        found.append(RULE.at(place(draft, node, match.start()), message, "Point to how the answer can be found."))
    return found


def _list_keys(item: Item) -> list[str]:
    if item.quantity is not None:
        # A bare number stands in many a hint by chance.
        return [f"{item.quantity.value} {item.quantity.unit}"] if item.quantity.unit else []
    gaps = [text for part in item.parts for text in part.accepts]
    keys = [option.text for option in item.options if option.is_key]
    return [text for text in (*keys, *item.accepts, *gaps) if text and len(text) <= _LENGTH][:_MOST]


def _list_hints(node: Node) -> list[Scalar]:
    parts = node.items if type(node) is Sequence else [node]
    return [part for part in parts if type(part) is Scalar]


def _compile(text: str) -> re.Pattern[str]:
    words = _ARTICLE.sub("", text, count=1) if _ARTICLE.match(text) else text
    folded = r"\s+".join(map(re.escape, words.rstrip(".").split()))
    return re.compile(rf"(?<!\w){folded}(?!\w)", re.IGNORECASE)
