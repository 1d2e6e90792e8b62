"""What was found for a text, as values: which question, passage, structure or note, where in it, and its words.

Pure but for the finder that it asks, so that it can run on a thread of its own. It says no sentence and opens nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from itertools import chain

from rhizotrainer.app.library_maps import ATLAS, find_sheet
from rhizotrainer.model.banks import BankListing
from rhizotrainer.model.items import Item, ItemAddress, ItemType, QuotePlace
from rhizotrainer.model.values import dataclass
from rhizotrainer.store.finder import Finder
from rhizotrainer.store.search_words import Term, find_spans, holds_all, holds_run, parse_query, strip_quotes

MOST_ITEMS = 30
MOST_OTHERS = 10
_LONGEST = 160
_BEFORE = 28
# A stem is known by its beginning.
_BEFORE_IN_STEM = 60


class Where(StrEnum):
    """The part of a question that holds the words."""

    STEM = "stem"
    VIGNETTE = "vignette"
    TAKEAWAY = "takeaway"
    OPTIONS = "options"
    PARTS = "parts"
    EXPLANATION = "explanation"
    NOTE = "note"
    HINTS = "hints"
    TAGS = "tags"


# What a learner may read of a question that waits for its answer.
OPEN_PARTS = frozenset({Where.STEM, Where.VIGNETTE})


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Some of a text, on one line, with the found words as half-open ranges of its characters."""

    text: str
    spans: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class FoundItem:
    """A question: its stem, and an excerpt from elsewhere in it where the stem does not hold every word."""

    address: ItemAddress
    stem: Excerpt
    where: Where
    excerpt: Excerpt
    type: ItemType


@dataclass(frozen=True, slots=True)
class FoundPassage:
    """A passage of a source, by its index; `number` is 0 for a heading."""

    bank: str
    source: str
    title: str
    passage: int
    number: int
    excerpt: Excerpt


@dataclass(frozen=True, slots=True)
class FoundStructure:
    """A structure of a figure, or the figure itself where `region` is empty."""

    bank: str
    figure: str
    title: str
    region: str
    name: Excerpt


@dataclass(frozen=True, slots=True)
class FoundNote:
    """The learner's note to a question."""

    address: ItemAddress
    stem: str
    excerpt: Excerpt


@dataclass(frozen=True, slots=True)
class Found:
    """Everything that was found for a text."""

    text: str
    items: tuple[FoundItem, ...] = ()
    passages: tuple[FoundPassage, ...] = ()
    structures: tuple[FoundStructure, ...] = ()
    notes: tuple[FoundNote, ...] = ()

    @property
    def count(self) -> int:
        return len(self.items) + len(self.passages) + len(self.structures) + len(self.notes)


@dataclass(frozen=True, slots=True)
class Reach:
    """What is searched: the banks on offer and the notes. Of `hidden` questions only what is asked may be found.

    `hidden_figures` are (bank, figure) pairs whose structures would tell an answer.
    """

    listings: tuple[BankListing, ...]
    notes: Mapping[ItemAddress, str]
    hidden: frozenset[ItemAddress] = frozenset()
    hidden_figures: frozenset[tuple[str, str]] = frozenset()

    @property
    def roots(self) -> tuple[str, ...]:
        return tuple(listing.root for listing in self.listings if listing.is_loaded)


def search(finder: Finder, reach: Reach, text: str) -> Found:
    """Return what holds every word of a text."""
    terms = parse_query(text)
    if not terms:
        return Found(text)
    items = finder.find_items(reach.roots, terms, limit=MOST_ITEMS)
    return Found(
        text,
        tuple(found for item in items if (found := _find_in_item(item, terms, is_hidden=item.address in reach.hidden))),
        tuple(_find_passages(finder, reach, terms)),
        tuple(_find_structures(finder, reach, terms)),
        tuple(_find_notes(finder, reach, terms)),
    )


def find_shorter(text: str) -> str:
    """Return what to look for where nothing was found: a phrase's words, else all words but the last, or nothing."""
    plain = " ".join(strip_quotes(text).split())
    shorter = plain if plain != " ".join(text.split()) else " ".join(plain.split()[:-1])
    return shorter if parse_query(shorter) else ""


def cut_excerpt(text: str, terms: Sequence[Term], *, before: int = _BEFORE) -> Excerpt:
    """Return one line round the first of the found words, with up to so many characters before it."""
    line = " ".join(text.replace("**", "").replace("`", "").split())
    spans = find_spans(line, terms)
    start = 0
    if spans and spans[0][0] > before:
        start = line.rfind(" ", 0, spans[0][0] - before // 2) + 1
    end = min(len(line), start + _LONGEST)
    if end < len(line):
        end = max(line.rfind(" ", start, end), start + _LONGEST // 2)
    front = "… " if start else ""
    shift = len(front) - start
    kept = tuple((first + shift, min(last, end) + shift) for first, last in spans if first < end)
    return Excerpt(f"{front}{line[start:end]}{' …' if end < len(line) else ''}", kept)


def mark_passages(texts: Sequence[str], text: str) -> tuple[QuotePlace, ...]:
    """Return what to mark of a source's passages for a text that was looked for.

    Only passages that were found are marked: those that hold the words side by side, else those that hold them all.
    """
    terms = parse_query(text)
    found = [at for at, each in enumerate(texts) if holds_run(each, terms)]
    found = found or [at for at, each in enumerate(texts) if holds_all(each, terms)]
    return tuple(QuotePlace(at, start, end) for at in found for start, end in find_spans(texts[at], terms))


def list_texts(item: Item) -> Iterator[tuple[Where, str]]:
    """Yield the texts of a question in the order in which its words are looked for."""
    yield Where.STEM, item.stem
    yield Where.VIGNETTE, item.vignette
    yield Where.TAKEAWAY, item.takeaway
    yield Where.OPTIONS, " · ".join(chain.from_iterable((one.text, one.rationale) for one in item.options))
    parts = chain.from_iterable((part.text, part.rationale, *part.accepts) for part in item.parts)
    yield Where.PARTS, " · ".join((item.text, *parts, *item.accepts))
    yield Where.EXPLANATION, f"{item.explanation} {item.objective}"
    yield Where.NOTE, " · ".join((item.note, *(position.text for position in item.positions)))
    yield Where.HINTS, " · ".join(item.hints)
    yield Where.TAGS, ", ".join(item.tags)


def _find_in_item(item: Item, terms: Sequence[Term], *, is_hidden: bool) -> FoundItem | None:
    texts = [(where, text) for where, text in list_texts(item) if text.strip(" ·,")]
    if is_hidden:
        texts = [(where, text) for where, text in texts if where in OPEN_PARTS]
        if not holds_all(" ".join(text for _where, text in texts), terms):
            return None
    stem = cut_excerpt(item.stem, terms, before=_BEFORE_IN_STEM)
    run = next((pair for pair in texts if holds_run(pair[1], terms)), None)
    whole = run or next((pair for pair in texts if holds_all(pair[1], terms)), None)
    some = next((pair for pair in texts if pair[0] is not Where.STEM and find_spans(pair[1], terms)), None)
    where, text = whole or some or (Where.STEM, "")
    excerpt = Excerpt("") if where is Where.STEM else cut_excerpt(text, terms)
    return FoundItem(item.address, stem, where, excerpt, item.type)


def _find_passages(finder: Finder, reach: Reach, terms: Sequence[Term]) -> Iterator[FoundPassage]:
    headers = {listing.root: listing.header for listing in reach.listings}
    for place in finder.find_passages(reach.roots, terms, limit=MOST_OTHERS):
        header = headers.get(place.root)
        source = header.find_source(place.owner) if header else None
        if header is not None and source is not None and int(place.part) < len(source.passages):
            passage = source.passages[int(place.part)]
            excerpt = cut_excerpt(passage.text, terms)
            yield FoundPassage(header.id, source.id, source.title, int(place.part), passage.number, excerpt)


def _find_structures(finder: Finder, reach: Reach, terms: Sequence[Term]) -> Iterator[FoundStructure]:
    headers = {listing.root: listing.header for listing in reach.listings}
    atlas = next((one for one in headers.values() if one is not None and one.id == ATLAS), None)
    sheets = {figure.id for figure in atlas.figures} if atlas is not None else frozenset()
    for place in finder.find_structures(reach.roots, terms, limit=MOST_OTHERS):
        header = headers.get(place.root)
        figure = header.find_figure(place.owner) if header else None
        if header is None or figure is None or (header.id, figure.id) in reach.hidden_figures:
            continue
        # A sheet is found once, in the atlas, however many banks show it.
        if figure.sheet and find_sheet(header.id, figure) in sheets:
            continue
        region = figure.find_region(place.part) if place.part else None
        name = cut_excerpt(region.name if region else figure.title, terms)
        yield FoundStructure(header.id, figure.id, figure.title, region.id if region else "", name)


def _find_notes(finder: Finder, reach: Reach, terms: Sequence[Term]) -> Iterator[FoundNote]:
    holding = [(address, note) for address, note in reach.notes.items() if holds_all(note, terms)]
    notes = sorted(holding, key=lambda pair: not holds_run(pair[1], terms))[:MOST_OTHERS]
    items = finder.load_items(reach.roots, [address for address, _note in notes])
    for address, note in notes:
        if address in items:
            stem = " ".join(items[address].stem.split())
            yield FoundNote(address, stem, cut_excerpt(note, terms))
