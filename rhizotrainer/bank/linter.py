"""Run the rules of items on an item: structure first, then what its parts say.

The order of the rules is the order in which findings of one place are told. A rule is added here and nowhere
else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from rhizotrainer.bank.drafts import Draft
from rhizotrainer.bank.findings import Finding
from rhizotrainer.bank.rules import (
    all_of_the_above,
    duplicate_id,
    duplicate_option,
    item_shape,
    key_count,
    missing_rationale,
    note_without_reference,
    option_count,
    quote_in_other_source,
    quote_not_in_source,
    uncited_item,
    unknown_reference,
    unknown_source,
    unknown_topic,
    unpinned_option,
)
from rhizotrainer.bank.schema import ITEM
from rhizotrainer.bank.structure import check_mapping
from rhizotrainer.model.items import Item

ItemRule = Callable[[Draft], Iterable[Finding]]

ITEM_RULES: tuple[ItemRule, ...] = (
    item_shape.check,
    option_count.check,
    key_count.check,
    duplicate_option.check,
    missing_rationale.check,
    unknown_topic.check,
    unknown_source.check,
    unknown_reference.check,
    uncited_item.check,
    quote_in_other_source.check,
    quote_not_in_source.check,
    note_without_reference.check,
    all_of_the_above.check,
    unpinned_option.check,
)


def check_item(draft: Draft, taken: dict[str, Item]) -> list[Finding]:
    """Return all that is wrong with an item; `taken` holds the ids of the items before it, case folded."""
    found = check_mapping(draft.node, ITEM)
    found += duplicate_id.check(draft, taken)
    for check in ITEM_RULES:
        found += check(draft)
    return found
