"""Banks, their outline and their references, as values."""

from __future__ import annotations

from collections.abc import Iterable

from rhizotrainer.model.figures import Figure
from rhizotrainer.model.items import Difficulty, Item, ItemAddress, ItemType, Status
from rhizotrainer.model.problems import Problem
from rhizotrainer.model.sources import Source
from rhizotrainer.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Topic:
    """A node of a bank's outline; `parent` is the id of the node above, empty at the top.

    One that `is_made` was made for a figure, and all its items are; none of an author's is among them.
    """

    id: str
    title: str
    parent: str = ""
    is_made: bool = False


@dataclass(frozen=True, slots=True)
class Reference:
    """A bibliographic record. Fields that the author did not give are empty."""

    id: str
    title: str
    authors: str = ""
    year: str = ""
    container: str = ""
    doi: str = ""
    pmid: str = ""
    isbn: str = ""
    url: str = ""
    accessed: str = ""


@dataclass(frozen=True, slots=True)
class BankHeader:
    """All of a bank but its items: enough for lists, sources and outlines. Topics stand in outline order."""

    id: str
    title: str
    version: str = ""
    language: str = "en"
    licence: str = ""
    authors: tuple[str, ...] = ()
    topics: tuple[Topic, ...] = ()
    sources: tuple[Source, ...] = ()
    references: tuple[Reference, ...] = ()
    figures: tuple[Figure, ...] = ()
    # What need not be written out in this bank's questions, each with its words.
    abbreviations: tuple[tuple[str, str], ...] = ()

    def topic_title(self, topic_id: str) -> str:
        """Return the title of a topic, or its id where the outline does not hold it."""
        return next((topic.title for topic in self.topics if topic.id == topic_id), topic_id)

    @property
    def made_topics(self) -> frozenset[str]:
        """Return the ids of the topics that were made for figures."""
        return frozenset(topic.id for topic in self.topics if topic.is_made)

    def find_source(self, source_id: str) -> Source | None:
        return next((source for source in self.sources if source.id == source_id), None)

    def find_figure(self, figure_id: str) -> Figure | None:
        return next((figure for figure in self.figures if figure.id == figure_id), None)

    def find_reference(self, reference_id: str) -> Reference | None:
        return next((reference for reference in self.references if reference.id == reference_id), None)


@dataclass(frozen=True, slots=True)
class Bank:
    """A whole bank: its header and every item that could be read."""

    header: BankHeader
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class ItemBrief:
    """What choosing among many items needs of each, without reading the item itself."""

    address: ItemAddress
    topic: str
    type: ItemType
    difficulty: Difficulty | None = None
    case: str = ""
    case_part: int = 0
    siblings: str = ""
    is_made: bool = False


def build_brief(item: Item) -> ItemBrief:
    """Return an item in brief."""
    whole = (item.case, item.case_part, item.siblings)
    return ItemBrief(item.address, item.topic, item.type, item.difficulty, *whole, is_made=item.is_made)


def count_topics(items: Iterable[Item]) -> tuple[tuple[str, int], ...]:
    """Count the released items of each topic, in the order in which the topics are met."""
    counts: dict[str, int] = {}
    for item in items:
        if item.status is Status.RELEASED:
            counts[item.topic] = counts.get(item.topic, 0) + 1
    return tuple(counts.items())


@dataclass(frozen=True, slots=True)
class BankListing:
    """A bank as lists show it, loaded or not.

    `root` is the folder or file it was read from; `header` is None where not even the outline could be read.
    `topic_counts` counts the released items of each topic that has any; the items themselves stay where they are,
    since a library may hold very many.
    """

    root: str
    header: BankHeader | None
    topic_counts: tuple[tuple[str, int], ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def title(self) -> str:
        return self.header.title if self.header else self.root.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]

    @property
    def is_loaded(self) -> bool:
        return self.header is not None and bool(self.topic_counts)

    @property
    def has_written(self) -> bool:
        """Tell whether any item on offer was written, and not made of a figure."""
        made = self.header.made_topics if self.header else frozenset()
        return any(topic not in made for topic, _count in self.topic_counts)

    @property
    def item_count(self) -> int:
        """Return how many items are offered."""
        return sum(count for _topic, count in self.topic_counts)

    @property
    def errors(self) -> tuple[Problem, ...]:
        return tuple(problem for problem in self.problems if problem.is_error)
