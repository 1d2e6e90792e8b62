"""Warn of a key that is by far the longest option.

A key is qualified until it is beyond dispute, and distractors are not; learners who know nothing take the longest
option. Sources: Haladyna, Downing & Rodriguez, Appl Meas Educ 2002;15:309, guideline 28 (conspicuous correct choice);
the NBME Item-Writing Guide, 2020, on cues. It is one of the few flaws with an effect that was measured by itself: Pham,
Besanko & Devitt, MedEdPublish 2018;7:225, found higher scores where the longest choice was correct.

No study says how much longer is too much. Told of is a key half as long again as the longest distractor and longer by
15 characters or more: with less, another option is of nearly the same length, and nothing stands out on the screen.

Failing:
    options:
      - {text: Section of the dorsal rootlets that respond abnormally to stimulation, key: true}
      - {text: Section of the ventral roots}
      - {text: Section of the spinal cord}

Passing:
    options:
      - {text: Section of dorsal rootlets, key: true}
      - {text: Section of ventral roots}
      - {text: Section of the spinal cord}
"""

from __future__ import annotations

from collections.abc import Iterable

from rhizotrainer.bank.drafts import Draft
from rhizotrainer.bank.findings import Finding, Rule
from rhizotrainer.bank.nodes import text_of
from rhizotrainer.bank.words import wording_of
from rhizotrainer.model.problems import Severity

RULE = Rule("longest-option", Severity.WARNING)

_FLAGS = frozenset({"", "true", "false"})
_RATIO = 1.5
_SURPLUS = 15
_OPTIONS = 3


def check(draft: Draft) -> Iterable[Finding]:
    """Return a finding at the key of a single choice that is by far longer than every distractor."""
    wording = wording_of(draft)
    if len(wording.keys) != 1 or len(wording.texts) < _OPTIONS:
        return ()
    key = wording.keys[0]
    lengths = [len(text) for text in wording.texts]
    length = lengths[key]
    lengths[key] = 0
    longest = max(lengths)
    if length < longest * _RATIO or length - longest < _SURPLUS:
        return ()
    if any(text_of(node.values.get("key")).casefold() not in _FLAGS for node in draft.option_nodes):
        # `key: yes` is told of by itself, and may well be another key.
        return ()
    message = f"The key has {length} characters, the longest distractor {longest}: the longest option is a known guess."
    hint = "Move what explains the key to its rationale, or write a distractor as full as the key."
    return (RULE.at(wording.nodes[key], message, hint),)
