"""Refuse two cases with the same id in one bank; ids that differ by case alone are the same.

The questions of a case are shown together and in order, by the id of the case. The first case keeps it, and the
questions of the second are not loaded.

Failing:
    - {id: case-1, type: case, vignette: A child is referred., items: [...]}
    - {id: Case-1, type: case, vignette: A man has facial pain., items: [...]}

Passing:
    - {id: case-1, type: case, vignette: A child is referred., items: [...]}
    - {id: case-2, type: case, vignette: A man has facial pain., items: [...]}
"""

from __future__ import annotations

from collections.abc import Iterator

from rhizotrainer.bank.findings import Position, Rule
from rhizotrainer.bank.survey import BankFinding, Entry, Survey

RULE = Rule("duplicate-case")


def check(survey: Survey) -> Iterator[BankFinding]:
    """Return a finding, at its id, for every case whose id is taken; it costs all its questions."""
    cases: dict[str, dict[tuple[str, Position], list[Entry]]] = {}
    for entry in survey.entries:
        if entry.case is not None and entry.item.case:
            cases.setdefault(entry.item.case.casefold(), {}).setdefault((entry.path, entry.case), []).append(entry)
    for places in cases.values():
        taken, *others = places
        where = f"{places[taken][0].item.file_name}, line {taken[1].line}"
        for other in others:
            entry, *rest = places[other]
            message = f'The id "{entry.item.case}" is taken by the case in {where}.'
            yield BankFinding(RULE.at(other[1], message, "Give this one an id of its own."), entry, tuple(rest))
