"""Warn of an option that speaks of others by their letter, number or place.

Options are shown in another order each time, so that "A and C" means other options each time. Even in a fixed order
such options let partial knowledge find the key. Source: Haladyna, Downing & Rodriguez, Appl Meas Educ 2002;15:309, who
advise against complex multiple choice (type K).

Failing:
    - text: Both A and C

Passing:
    - text: Both numbness and weakness
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import chain

from rhizotrainer.bank.drafts import Draft
from rhizotrainer.bank.findings import Finding, Rule
from rhizotrainer.bank.words import place, wording_of
from rhizotrainer.model.problems import Severity

RULE = Rule("option-letters", Severity.WARNING)

_LENGTH = 60
_LETTERS = re.compile(
    r"(?:both|either|neither|only|all(?: of the above)? (?:except|but))?\s*(?:(?:options?|answers?)\s+)?"
    r"\(?(?:(?-i:[A-H])|[1-9])\)?(?:(?:\s*[,&+/]\s*|\s+(?:and|or|nor)\s+|,\s*(?:and|or)\s+)\(?(?:(?-i:[A-H])|[1-9])\)?)+"
    r"(?:\s+(?:only|alone|are correct|are true|together))?\.?",
    re.IGNORECASE,
)
_PLACES = re.compile(
    r"\b(?:the (?:first|last|previous|preceding) (?:two|three|option|options|answer|answers)|options? [A-H]\b|"
    r"all (?:of the above )?(?:except|but) (?:\(?[A-H]\)?|[1-9])$)"
)


def check(draft: Draft) -> Iterable[Finding]:
    """Return a finding at every option that names others by their letter, number or place."""
    wording = wording_of(draft)
    found: list[Finding] = []
    if not any(len(words[-1]) == 1 for words in wording.words if words) and _TELLING.isdisjoint(
        chain.from_iterable(wording.words)
    ):
        return found
    for at, text in enumerate(wording.texts):
        # The first test is for speed: nearly every option has a first word of some letters, and none of these.
        if len(text) > _LENGTH or not (len(wording.words[at]) > 1 and _may_name(wording.words[at])):
            continue
        match = _LETTERS.fullmatch(text) or _PLACES.search(text)
        if match is None:
            continue
        message = f'Options are shown in another order each time, so "{match[0].strip()}" means nothing.'
        hint = "Name what is meant, or write `type: multiple_choice` and let each option be chosen by itself."
        found.append(RULE.at(place(draft, wording.nodes[at], match.start()), message, hint))
    return found


def _may_name(words: list[str]) -> bool:
    return len(words[-1]) == 1 or not _TELLING.isdisjoint(words)


_TELLING = frozenset({"option", "options", "answer", "answers", "only", "alone", "together", "correct", "two", "three"})
