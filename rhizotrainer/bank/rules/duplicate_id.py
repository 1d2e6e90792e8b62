"""Refuse two items with the same id in one bank; ids that differ by case alone are the same.

The learners' answers hang on the id. The first item keeps it, the second is not loaded.

Failing:
    - id: ind-001
    - id: IND-001

Passing:
    - id: ind-001
    - id: ind-002
"""

from __future__ import annotations

from collections.abc import Iterable

from rhizotrainer.bank.drafts import Draft
from rhizotrainer.bank.findings import Finding, Rule, Spot
from rhizotrainer.model.items import Item

RULE = Rule("duplicate-id")


def check(draft: Draft, taken: dict[str, Item]) -> Iterable[Finding]:
    """Return a finding for an item whose id is taken, and take it otherwise.

    `taken` maps every id seen so far, case folded, to its item.
    """
    item_id = draft.item.id
    if not item_id:
        return ()
    first = taken.setdefault(item_id.casefold(), draft.item)
    if first is draft.item:
        return ()
    return (describe(draft.spot("id"), item_id, first.file_name, first.line),)


def describe(spot: Spot, item_id: str, file_name: str, line: int) -> Finding:
    """Return the finding, at a spot, for an id that the item at a line of a file has taken."""
    hint = "Give this one an id of its own; the id of a question that was answered never changes."
    return RULE.at(spot, f'The id "{item_id}" is taken by the question in {file_name}, line {line}.', hint)
