"""Say what a bank leaves out: passages of its sources that no item quotes, and topics without items of a kind.

Nothing here prints or judges. Items of every status count: what is drafted is not forgotten.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import chain

from rhizotrainer.model.banks import Bank
from rhizotrainer.model.items import Difficulty, Item, ItemType, Quote

_OPENING_LENGTH = 60


@dataclass(frozen=True, slots=True)
class PassageCoverage:
    """One body passage: its number, its first words, and the ids of the items that quote it."""

    number: int
    opening: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SourceCoverage:
    """The body passages of a source, in order; headings are nothing to ask about."""

    id: str
    title: str
    passages: tuple[PassageCoverage, ...]

    @property
    def quoted(self) -> int:
        """Return how many passages at least one item quotes."""
        return sum(bool(passage.items) for passage in self.passages)


@dataclass(frozen=True, slots=True)
class Cell:
    """How many items a topic has of one type and one difficulty (None: not said)."""

    topic: str
    type: ItemType
    difficulty: Difficulty | None
    items: int


@dataclass(frozen=True, slots=True)
class BankCoverage:
    """What a bank covers. `cells` has every topic × every type that the bank uses × every difficulty, zeros included.

    Topics stand in outline order, and the one named "" last, for items without a topic, where there are any.
    """

    sources: tuple[SourceCoverage, ...]
    topics: tuple[str, ...]
    types: tuple[ItemType, ...]
    cells: tuple[Cell, ...]

    @property
    def passages(self) -> int:
        return sum(len(source.passages) for source in self.sources)

    @property
    def quoted(self) -> int:
        return sum(source.quoted for source in self.sources)

    @property
    def percent(self) -> float:
        """Return the share of passages that are quoted; 100 where there is none to quote."""
        return 100 * self.quoted / self.passages if self.passages else 100.0


def list_quotes(item: Item) -> tuple[Quote, ...]:
    """Return the quotes of an item and those of the authorities it names."""
    return tuple(chain(item.quotes, *(position.quotes for position in item.positions)))


def cover_bank(bank: Bank) -> BankCoverage:
    """Return what a bank's items quote of its sources, and how they spread over topics, types and difficulties.

    What was made of figures is left out.
    """
    items = [item for item in bank.items if not item.is_made]
    counts = Counter((item.topic, item.type, item.difficulty) for item in items)
    types = {item.type for item in items}
    topics = dict.fromkeys(topic.id for topic in bank.header.topics if not topic.is_made)
    topics.update(dict.fromkeys(item.topic for item in items))
    return BankCoverage(
        sources=_cover_sources(bank),
        topics=tuple(topics),
        types=tuple(kind for kind in ItemType if kind in types),
        cells=tuple(
            Cell(topic, kind, difficulty, counts[topic, kind, difficulty])
            for topic in topics
            for kind in ItemType
            if kind in types
            for difficulty in (*Difficulty, None)
        ),
    )


def _cover_sources(bank: Bank) -> tuple[SourceCoverage, ...]:
    quoting: defaultdict[tuple[str, int], dict[str, None]] = defaultdict(dict)
    for item in bank.items:
        for quote in list_quotes(item):
            if quote.place is not None:
                quoting[quote.source, quote.place.passage][item.id] = None
    return tuple(
        SourceCoverage(
            source.id,
            source.title,
            tuple(
                PassageCoverage(passage.number, _open(passage.text), tuple(quoting.get((source.id, at), ())))
                for at, passage in enumerate(source.passages)
                if not passage.is_heading
            ),
        )
        for source in bank.header.sources
    )


def _open(text: str) -> str:
    """Return the first words of a passage, with … where it goes on."""
    if len(text) <= _OPENING_LENGTH:
        return text
    return f"{text[:_OPENING_LENGTH].rpartition(' ')[0] or text[:_OPENING_LENGTH]}…"
