"""Hold what items may refer to in their bank: topics, sources with their finders, references, figures.

It is built once a bank and asked for every item. Nothing here reads files.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from rhizotrainer.bank.effort import Effort
from rhizotrainer.bank.quotes import QuoteFinder
from rhizotrainer.model.banks import BankHeader
from rhizotrainer.model.figures import Figure


@dataclass(slots=True)
class Outline:
    """The names that a bank declares; `unread_sources` and `unread_figures` are those whose file could not be read.

    `regions` holds, by figure, the names of its regions by their ids. `language` is the tag of that of the bank.
    """

    bank: str
    topics: frozenset[str]
    references: frozenset[str]
    finders: dict[str, QuoteFinder]
    unread_sources: frozenset[str] = field(default=frozenset())
    abbreviations: frozenset[str] = field(default=frozenset())
    figures: dict[str, Figure] = field(default_factory=dict)
    regions: dict[str, dict[str, str]] = field(default_factory=dict)
    unread_figures: frozenset[str] = field(default=frozenset())
    language: str = "en"

    @property
    def source_names(self) -> frozenset[str]:
        return self.unread_sources | self.finders.keys()


def build_outline(
    header: BankHeader, unread_sources: Iterable[str] = (), *, unread_figures: Iterable[str] = ()
) -> Outline:
    """Return the outline of a bank's header."""
    effort = Effort()
    return Outline(
        bank=header.id,
        topics=frozenset(topic.id for topic in header.topics),
        references=frozenset(reference.id for reference in header.references),
        finders={source.id: QuoteFinder(source, effort) for source in header.sources},
        unread_sources=frozenset(unread_sources),
        abbreviations=frozenset(name for name, _ in header.abbreviations),
        figures={figure.id: figure for figure in header.figures},
        regions={figure.id: {region.id: region.name for region in figure.regions} for figure in header.figures},
        unread_figures=frozenset(unread_figures),
        language=header.language,
    )
