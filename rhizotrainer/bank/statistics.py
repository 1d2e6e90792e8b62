"""Count what a bank holds: items by topic and type, quotes by passage, and where its keys stand.

Nothing here prints or judges; the numbers show an author where a bank is thin, and whether position or length gives
its keys away.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from rhizotrainer.model.banks import Bank
from rhizotrainer.model.items import Item, ItemType


@dataclass(frozen=True, slots=True)
class PassageCount:
    """How many items quote one body passage of a source."""

    source: str
    number: int
    items: int
    opening: str


@dataclass(frozen=True, slots=True)
class BankStatistics:
    """The counts of one bank.

    `key_positions` counts, for single choices, the position of the key from 0 as authored; `key_is_longest` of
    `single_choices` have a key that is longer than every other option, where `longest_by_chance` would.
    """

    topics: tuple[tuple[str, int], ...]
    types: tuple[tuple[ItemType, int], ...]
    passages: tuple[PassageCount, ...]
    key_positions: tuple[int, ...]
    single_choices: int
    key_is_longest: int
    longest_by_chance: float


def count_bank(bank: Bank) -> BankStatistics:
    """Return the counts of a bank's items, topics in the order of its outline."""
    topics = Counter(item.topic for item in bank.items)
    types = Counter(item.type for item in bank.items)
    singles = [item for item in bank.items if item.type is ItemType.SINGLE_CHOICE]
    positions = Counter(min(item.keys) for item in singles)
    outline = dict.fromkeys([*(topic.id for topic in bank.header.topics), *topics])
    return BankStatistics(
        topics=tuple((topic, topics[topic]) for topic in outline),
        types=tuple((kind, types[kind]) for kind in ItemType if types[kind]),
        passages=_count_passages(bank),
        key_positions=tuple(positions[at] for at in range(max(positions, default=-1) + 1)),
        single_choices=len(singles),
        key_is_longest=sum(map(_has_longest_key, singles)),
        longest_by_chance=sum(1 / len(item.options) for item in singles),
    )


def _count_passages(bank: Bank) -> tuple[PassageCount, ...]:
    quoted: Counter[tuple[str, int]] = Counter()
    for item in bank.items:
        quoted.update({(quote.source, quote.place.passage) for quote in item.quotes if quote.place})
    return tuple(
        PassageCount(source.id, passage.number, quoted[source.id, at], passage.text[:40])
        for source in bank.header.sources
        for at, passage in enumerate(source.passages)
        if not passage.is_heading
    )


def _has_longest_key(item: Item) -> bool:
    key = max(len(option.text) for option in item.options if option.is_key)
    return all(option.is_key or len(option.text) < key for option in item.options)
