"""Refuse two cases with the same id in one bank; ids that differ by case alone are the same.

The questions of a case are shown together and in order, by the id of the case.

Failing:
    - {id: case-1, type: case, vignette: A child is referred., items: [...]}
    - {id: Case-1, type: case, vignette: A man has facial pain., items: [...]}

Passing:
    - {id: case-1, type: case, vignette: A child is referred., items: [...]}
    - {id: case-2, type: case, vignette: A man has facial pain., items: [...]}
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from rhizotrainer.bank.findings import Position, Rule
from rhizotrainer.bank.survey import BankFinding, Entry, Survey

RULE = Rule("duplicate-case")


def check(survey: Survey) -> Iterator[BankFinding]:
    """Return a finding, at its id, for every case whose id is taken."""
    first: dict[str, tuple[Entry, Position]] = {}
    told: set[tuple[str, Position]] = set()
    for entry in survey.entries:
        spot = entry.case
        if spot is None or not entry.item.case:
            continue
        taken, place = first.setdefault(entry.item.case.casefold(), (entry, spot))
        if (taken.path, place) == (entry.path, spot) or (entry.path, spot) in told:
            continue
        told.add((entry.path, spot))
        message = f'The id "{entry.item.case}" is taken by the case in {PurePath(taken.path).name}, line {place.line}.'
        yield BankFinding(RULE.at(spot, message, "Give this one an id of its own."), entry)
