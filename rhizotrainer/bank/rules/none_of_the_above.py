"""Warn of "none of the above" where it is the key, and where several options may be chosen.

As a key it shows that a learner knows what is wrong, and not what is right; beside options that can each be chosen it
contradicts them, and choosing nothing says the same. Source: Haladyna, Downing & Rodriguez, A review of multiple-choice
item-writing guidelines, Appl Meas Educ 2002;15:309, guideline 25 (to be used carefully): the studies they read are
divided, and they advise novices to leave it. As a pinned distractor in a single choice it is let pass.

Failing:
    - text: None of the above
      key: true

Passing:
    - text: The roots
      key: true
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from rhizotrainer.bank.drafts import Draft
from rhizotrainer.bank.findings import Finding, Rule
from rhizotrainer.bank.words import wording_of
from rhizotrainer.model.items import ItemType
from rhizotrainer.model.problems import Severity

RULE = Rule("none-of-the-above", Severity.WARNING)

_FIRST_WORDS = frozenset({"none", "neither", "nothing"})
_NAME = re.compile(
    r"(?:none|neither|nothing)(?: of)?(?: the| these| those| them)?"
    r"(?: (?:above|options|answers|others?|choices|statements|mentioned|listed))*"
    r"(?: (?:is|are) (?:correct|true|right))?\.?",
    re.IGNORECASE,
)
_LENGTH = 40


def check(draft: Draft) -> Iterable[Finding]:
    """Return a finding at the option that denies all the others, where it is the key or one of several to choose."""
    wording = wording_of(draft)
    if _FIRST_WORDS.isdisjoint(wording.vocabulary):
        return ()
    takes_several = draft.item.type is ItemType.MULTIPLE_CHOICE
    for at, text in enumerate(wording.texts):
        if len(text) > _LENGTH or not _NAME.fullmatch(text):
            continue
        if takes_several:
            message = "Each option is chosen by itself here, so one that denies all the others contradicts them."
            return (RULE.at(wording.nodes[at], message, "Remove it; choosing nothing says the same."),)
        if at in wording.keys:
            message = "With this key a learner has to know what is wrong, and not what is right."
            return (RULE.at(wording.nodes[at], message, "Write the right answer as an option."),)
    return ()
