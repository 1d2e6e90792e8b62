"""Count what a bank holds: items by topic, type, difficulty and status, quotes by passage, and what its keys betray.

Nothing here prints or judges; the numbers show an author where a bank is thin, and whether position, length or "true"
gives its keys away.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from rhizotrainer.bank.coverage import list_quotes
from rhizotrainer.bank.tendencies import (
    KeyLengths,
    KeyPositions,
    Truths,
    weigh_lengths,
    weigh_positions,
    weigh_truths,
)
from rhizotrainer.model.banks import Bank
from rhizotrainer.model.items import Difficulty, ItemType, Status


@dataclass(frozen=True, slots=True)
class PassageCount:
    """How many items quote one body passage of a source."""

    source: str
    number: int
    items: int
    opening: str


@dataclass(frozen=True, slots=True)
class BankStatistics:
    """The counts of one bank: every item once in each table, whatever its type.

    Types and statuses are those that occur; difficulties are all three, and None for items without one, last. What was
    made of figures is in `made` alone.
    """

    topics: tuple[tuple[str, int], ...]
    types: tuple[tuple[ItemType, int], ...]
    difficulties: tuple[tuple[Difficulty | None, int], ...]
    statuses: tuple[tuple[Status, int], ...]
    passages: tuple[PassageCount, ...]
    positions: KeyPositions
    lengths: KeyLengths
    truths: Truths
    without_difficulty: tuple[str, ...]
    without_objective: tuple[str, ...]
    made: int = 0


def count_bank(bank: Bank) -> BankStatistics:
    """Return the counts of a bank's items, topics in the order of its outline."""
    items = tuple(item for item in bank.items if not item.is_made)
    topics = Counter(item.topic for item in items)
    types = Counter(item.type for item in items)
    difficulties = Counter(item.difficulty for item in items)
    statuses = Counter(item.status for item in items)
    outline = dict.fromkeys([*(topic.id for topic in bank.header.topics if not topic.is_made), *topics])
    return BankStatistics(
        topics=tuple((topic, topics[topic]) for topic in outline),
        types=tuple((kind, types[kind]) for kind in ItemType if types[kind]),
        difficulties=tuple((one, difficulties[one]) for one in (*Difficulty, None)),
        statuses=tuple((status, statuses[status]) for status in Status if statuses[status]),
        passages=_count_passages(bank),
        positions=weigh_positions(items),
        lengths=weigh_lengths(items),
        truths=weigh_truths(items),
        without_difficulty=tuple(item.id for item in items if item.difficulty is None),
        without_objective=tuple(item.id for item in items if not item.objective),
        made=len(bank.items) - len(items),
    )


def _count_passages(bank: Bank) -> tuple[PassageCount, ...]:
    quoted: Counter[tuple[str, int]] = Counter()
    for item in bank.items:
        quoted.update({(quote.source, quote.place.passage) for quote in list_quotes(item) if quote.place})
    return tuple(
        PassageCount(source.id, passage.number, quoted[source.id, at], passage.text[:40])
        for source in bank.header.sources
        for at, passage in enumerate(source.passages)
        if not passage.is_heading
    )
