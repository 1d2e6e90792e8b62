"""Refuse two banks with the same id among those that are read together.

Learners' answers are kept under the bank's id and the question's. The first bank keeps the id; the app shows no
question of the second. It is found only where both banks are given: the app looks at all that it knows, the check at
all that it was named.

Failing:
    # rhizotomy/bank.yaml
    id: rhizotomy
    # copy-of-rhizotomy/bank.yaml
    id: rhizotomy

Passing:
    # rhizotomy/bank.yaml
    id: rhizotomy
    # spasticity/bank.yaml
    id: spasticity
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rhizotrainer.bank.findings import Finding, Rule, Spot

RULE = Rule("bank-id-taken")


def find_taken(ids: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Yield the position of every id that stood before, with the position where it first did; "" is no id."""
    firsts: dict[str, int] = {}
    for at, bank_id in enumerate(ids):
        first = firsts.setdefault(bank_id, at) if bank_id else at
        if first != at:
            yield at, first


def describe(spot: Spot, bank_id: str, owner: str) -> Finding:
    """Return the finding for a bank whose id belongs to `owner`, the path of another bank."""
    message = f'The id "{bank_id}" belongs to another bank already, {owner}.'
    return RULE.at(spot, message, "Give this bank an id of its own.")
