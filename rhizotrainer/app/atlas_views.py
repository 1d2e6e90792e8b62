"""What the atlas shows, made of banks and standings as values: figures to browse, one figure, what was found.

Pure but for what it is given; it opens nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import partial

from rhizotrainer.app.found import cut_excerpt
from rhizotrainer.app.library_maps import ATLAS
from rhizotrainer.model.banks import BankHeader, BankListing, Reference
from rhizotrainer.model.figures import Figure, FigureArt, Region, Side
from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.learning import ItemStanding
from rhizotrainer.model.values import dataclass
from rhizotrainer.store.search_words import Term, fold, holds_all, parse_query
from rhizotrainer.study.figure_quiz import FigureQuestion, Way
from rhizotrainer.study.recall import is_mastered, lasting_recall
from rhizotrainer.study.wording import reference_text
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.atlas.view import (
    CONTEXT,
    AtlasFigureView,
    AtlasTarget,
    FigureKey,
    FigureTileView,
    FoundInAtlas,
    GallerySection,
    StructureView,
)
from rhizotrainer.ui.tables.found_list import FoundRow, Marked

tr = Tongue(CONTEXT)

MOST_FOUND = 60
_WAYS = {"locate": Way.PLACE, "name": Way.NAME}


@dataclass(frozen=True, slots=True)
class Entry:
    """A figure that the atlas page shows, with its bank."""

    header: BankHeader
    figure: Figure

    @property
    def key(self) -> FigureKey:
        return FigureKey(self.header.id, self.figure.id)

    @property
    def structures(self) -> tuple[Region, ...]:
        """Return what can be read of: regions with a name, in the order of the side file."""
        return tuple(region for region in self.figure.regions if region.name)


@dataclass(frozen=True, slots=True)
class Recollection:
    """What a learner remembers: standings by item, seen from a moment, by how the learner forgets."""

    standings: Mapping[ItemAddress, ItemStanding]
    now: datetime
    decay: float

    def count(self, addresses: Iterable[ItemAddress]) -> tuple[int, int, int]:
        """Return how many of these questions are mastered, being learned and unseen."""
        held = tuple(dict.fromkeys(addresses))
        seen = [self.standings[one] for one in held if one in self.standings]
        mastered = sum(is_mastered(one, self.now, self.decay) for one in seen)
        return mastered, len(seen) - mastered, len(held) - len(seen)

    def find_recall(self, address: ItemAddress) -> float | None:
        """Return the predicted recall of a question, None while it was never answered."""
        standing = self.standings.get(address)
        return None if standing is None else lasting_recall(standing.memory, self.now, self.decay)


def list_entries(listings: Sequence[BankListing]) -> tuple[Entry, ...]:
    """Return the atlas's own figures, then those of other banks that have a side file and are no sheet of the atlas."""
    headers = [one.header for one in listings if one.header is not None and one.is_loaded]
    headers.sort(key=lambda header: header.id != ATLAS)
    return tuple(
        Entry(header, figure)
        for header in headers
        for figure in header.figures
        if header.id == ATLAS or (figure.has_side_file and not figure.sheet)
    )


def build_sections(
    entries: Sequence[Entry],
    count: Callable[[Entry], tuple[int, int, int]],
    find_art: Callable[[Entry], FigureArt | None],
) -> tuple[GallerySection, ...]:
    """Return the figures by bank, the atlas first and without a heading."""
    sections: dict[str, list[FigureTileView]] = {}
    titles = {entry.header.id: "" if entry.header.id == ATLAS else entry.header.title for entry in entries}
    for entry in entries:
        tile = FigureTileView(
            entry.key,
            entry.figure.title,
            len(entry.structures),
            count(entry),
            partial(find_art, entry),
        )
        sections.setdefault(entry.header.id, []).append(tile)
    return tuple(GallerySection(titles[bank], tuple(tiles)) for bank, tiles in sections.items())


def build_figure(entry: Entry, art: FigureArt | None, *, region: str = "") -> AtlasFigureView:
    """Return a figure with all that is told of its structures; `region` is the one to be lit."""
    figure = entry.figure
    return AtlasFigureView(
        key=entry.key,
        title=figure.title,
        bank="" if entry.header.id == ATLAS else entry.header.title,
        art=art,
        structures=tuple(_build_structure(entry, one) for one in entry.structures),
        credit=tuple(_list_credit(entry)),
        sources=tuple(reference_text(one) for one in _find_references(entry.header, figure.references)),
        region=region,
    )


def build_questions(
    asked: Mapping[str, Iterable[ItemAddress]], bank: str, memory: Recollection
) -> tuple[FigureQuestion, ...]:
    """Return the questions that were made of a figure of a bank, of those that are asked about its structures.

    They are known by their ids, `locate-REGION` and `name-REGION`.
    """
    return tuple(
        FigureQuestion(address, region, way, memory.find_recall(address))
        for region, addresses in asked.items()
        for address in addresses
        for kind, way in _WAYS.items()
        if address == ItemAddress(bank, f"{kind}-{region}")
    )


def search_atlas(entries: Sequence[Entry], text: str) -> FoundInAtlas:
    """Return the structures, and the figures, that hold every word of a text; names before what is told of them."""
    terms = parse_query(text)
    if not terms:
        return FoundInAtlas(text, ())
    called = " ".join(fold(text).split())
    ranked = [found for entry in entries for found in _search_entry(entry, terms, called)]
    ranked.sort(key=lambda pair: pair[0])
    return FoundInAtlas(text, tuple(row for _rank, row in ranked[:MOST_FOUND]))


def filter_structures(entry: Entry, text: str) -> tuple[str, ...] | None:
    """Return the regions of a figure that hold every word of a text, None for all where there is no word."""
    terms = parse_query(text)
    if not terms:
        return None
    return tuple(one.id for one in entry.structures if holds_all(" ".join(_list_texts(one)), terms))


def _search_entry(entry: Entry, terms: Sequence[Term], called: str) -> Iterator[tuple[int, FoundRow]]:
    """Yield what holds the terms, with its rank; first of all stands what is called just so."""
    if holds_all(entry.figure.title, terms):
        title = cut_excerpt(entry.figure.title, terms)
        yield 1, FoundRow(Marked(title.text, title.spans), AtlasTarget(entry.key), Marked(tr("Figure")), icon="atlas")
    for region in entry.structures:
        texts = _list_texts(region)
        if not holds_all(" ".join(texts), terms):
            continue
        rank = next((at for at, text in enumerate(texts) if holds_all(text, terms)), len(texts))
        name = cut_excerpt(region.name, terms)
        details = Marked(entry.figure.title)
        if rank:
            # What holds the words, where the name does not.
            held = cut_excerpt(texts[rank] if rank < len(texts) else region.description, terms)
            words = tr("{figure}: {words}", figure=entry.figure.title, words=held.text)
            shift = words.rindex(held.text)
            details = Marked(words, tuple((start + shift, end + shift) for start, end in held.spans))
        target = AtlasTarget(entry.key, region.id)
        is_called = called in {fold(one) for one in (region.name, *region.synonyms, region.latin)}
        place = -1 if is_called else min(rank, 3)
        yield place, FoundRow(Marked(name.text, name.spans), target, details, icon="target")


def _list_texts(region: Region) -> tuple[str, ...]:
    """Return the texts of a structure in the order in which words are looked for."""
    return region.name, ", ".join(region.synonyms), region.latin, region.description


def _build_structure(entry: Entry, region: Region) -> StructureView:
    named = {one.id for one in entry.structures}
    is_one_of_two = sum(one.name == region.name for one in entry.structures) > 1
    names = {Side.LEFT: tr("{name} (left)", name=region.name), Side.RIGHT: tr("{name} (right)", name=region.name)}
    references = _find_references(entry.header, region.references)
    return StructureView(
        region=region.id,
        name=names.get(region.side, region.name) if region.side and is_one_of_two else region.name,
        latin=region.latin,
        synonyms=region.synonyms,
        side=region.side,
        tissue=region.tissue,
        description=region.description,
        neighbours=tuple(one for one in region.neighbours if one in named),
        references=tuple(_cite(one) for one in references),
        sources=tuple(reference_text(one) for one in references),
        is_contested=region.is_contested,
    )


def _list_credit(entry: Entry) -> Iterator[str]:
    """Yield the lines under a drawing: whose it is, where it comes from, what it rests on."""
    figure = entry.figure
    made = [tr("Drawn by {author}", author=figure.author)] if figure.author else []
    made += [tr("Licence {licence}", licence=figure.licence)] if figure.licence else []
    if made:
        yield " · ".join(made)
    if figure.origin:
        yield figure.origin
    cited = [_cite(one) for one in _find_references(entry.header, figure.references)]
    if cited:
        yield tr("References: {titles}", titles=" · ".join(cited))


def _find_references(header: BankHeader, references: Iterable[str]) -> list[Reference]:
    found = (header.find_reference(one) for one in references)
    return [one for one in found if one is not None]


def _cite(reference: Reference) -> str:
    """Cite in short: what it is called, and where and when it was published; the rest is a tooltip's."""
    published = ", ".join(part for part in (reference.container, reference.year) if part)
    return tr("{title}, {published}", title=reference.title, published=published) if published else reference.title
