"""Warn of a takeaway that is longer than a line, or says what the stem has said.

The takeaway is what a learner reads again before the examination: one line, with the answer in it. That it be short is
this program's own rule (140 characters fit on a line or two of the screen); that feedback should say something of its
own is in keeping with Butler, Godbole & Marsh, J Educ Psychol 2013;105:290, who found that explanations helped with new
questions where the bare answer did not.

Failing:
    stem: Rhizotomy interrupts sensory fibres.
    takeaway: Rhizotomy interrupts sensory fibres.

Passing:
    stem: Rhizotomy interrupts sensory fibres.
    takeaway: Sensory out, motor spared.
"""

from __future__ import annotations

from collections.abc import Iterable

from rhizotrainer.bank.drafts import Draft
from rhizotrainer.bank.findings import Finding, Rule
from rhizotrainer.model.items import ItemType
from rhizotrainer.model.problems import Severity

RULE = Rule("weak-takeaway", Severity.WARNING)

_LENGTH = 140
_SIGNS = " .?!:;"


def check(draft: Draft) -> Iterable[Finding]:
    """Return a finding at a takeaway that is too long, or no more than the stem."""
    item = draft.item
    takeaway = item.takeaway
    if len(takeaway) > _LENGTH:
        message = f"The takeaway has {len(takeaway)} characters; one line has {_LENGTH} at most."
        hint = "Keep the one thing to remember, and move the rest to the explanation."
        return (RULE.at(draft.spot("takeaway"), message, hint),)
    # A true statement may well be what is to be remembered, but then the learner has just read it.
    if takeaway and _fold(takeaway) == _fold(item.stem):
        is_statement = item.type is ItemType.TRUE_FALSE
        message = (
            "The takeaway repeats the statement word for word." if is_statement else "The takeaway repeats the stem."
        )
        return (RULE.at(draft.spot("takeaway"), message, "Say in one line what answers it, and why."),)
    return ()


def _fold(text: str) -> str:
    return text.casefold().strip(_SIGNS)
