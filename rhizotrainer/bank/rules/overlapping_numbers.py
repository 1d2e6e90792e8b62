"""Warn of numbers to choose from that overlap: a number that lies in one option lies in another as well.

Two options are then right at once, or one can be ruled out because it says less than another. Source: Haladyna,
Downing & Rodriguez, Appl Meas Educ 2002;15:309, guideline 22 (choices independent, not overlapping).

Ranges that meet in one number ("10–20", "20–30") are told of as well: 20 belongs to both.

Failing:
    options: [{text: 10–20 %, key: true}, {text: 15–30 %}, {text: 40–50 %}]

Passing:
    options: [{text: 10–14 %, key: true}, {text: 15–30 %}, {text: 40–50 %}]
"""

from __future__ import annotations

from collections.abc import Iterable

from rhizotrainer.bank.amounts import read_amounts
from rhizotrainer.bank.drafts import Draft
from rhizotrainer.bank.findings import Finding, Rule
from rhizotrainer.bank.words import wording_of
from rhizotrainer.model.items import ItemType
from rhizotrainer.model.problems import Severity

RULE = Rule("overlapping-numbers", Severity.WARNING)


def check(draft: Draft) -> Iterable[Finding]:
    """Return a finding at every option of a single choice that overlaps with one before it."""
    wording = wording_of(draft)
    if not wording.texts or draft.item.type is ItemType.MULTIPLE_CHOICE:
        return ()
    amounts = read_amounts(wording.texts)
    if not amounts or all(amount.is_point for amount in amounts) or len({amount.unit for amount in amounts} - {""}) > 1:
        return ()
    found = []
    for at, amount in enumerate(amounts):
        # The same twice is told of by the rule for duplicates.
        other = next((one for one in range(at) if amounts[one] != amount and amounts[one].overlaps(amount)), None)
        if other is not None:
            message = f'"{wording.texts[at]}" overlaps with "{wording.texts[other]}": some numbers belong to both.'
            found.append(
                RULE.at(wording.nodes[at], message, "Draw the limits so that every number lies in one option.")
            )
    return found
