"""Warn of numbers to choose from of which some have a unit and some have none.

The reader has to guess whether 5 is 5 mm, and an option that looks otherwise than the rest draws the eye. Sources:
Haladyna, Downing & Rodriguez, Appl Meas Educ 2002;15:309, guideline 23 (choices homogeneous in content and grammatical
structure); the NBME Item-Writing Guide, 2020, on numeric data that is not stated consistently.

Failing:
    options: [{text: 5 mm}, {text: 10 mm, key: true}, {text: "15"}]

Passing:
    options: [{text: 5 mm}, {text: 10 mm, key: true}, {text: 15 mm}]
"""

from __future__ import annotations

from collections.abc import Iterable

from rhizotrainer.bank.amounts import read_amounts
from rhizotrainer.bank.drafts import Draft
from rhizotrainer.bank.findings import Finding, Rule
from rhizotrainer.bank.words import wording_of
from rhizotrainer.model.problems import Severity

RULE = Rule("unit-imbalance", Severity.WARNING)


def check(draft: Draft) -> Iterable[Finding]:
    """Return a finding at every number without a unit among numbers that have one."""
    wording = wording_of(draft)
    if not wording.texts:
        return ()
    amounts = read_amounts(wording.texts)
    unit_at = next((at for at, amount in enumerate(amounts) if amount.unit), None)
    if unit_at is None:
        return ()
    return [
        RULE.at(
            wording.nodes[at],
            f'"{wording.texts[at]}" has no unit, and "{wording.texts[unit_at]}" has one.',
            "Write the unit in every option, or in the stem alone.",
        )
        for at, amount in enumerate(amounts)
        # Nought needs no unit.
        if not amount.unit and amount.order != (0, 0)
    ]
