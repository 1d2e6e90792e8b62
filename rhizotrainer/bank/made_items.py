"""Make two questions of every part of a figure that its side file describes: where it is, and what it is called.

They are ordinary items, marked `is_made`, below a topic of their figure. Their ids hang on the ids of the parts alone
(`locate-drg`, `name-drg`), and their texts on what the side file says, so that they are the same until that changes.
Nothing here reads a file or judges what an author wrote.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from zlib import crc32

from rhizotrainer.bank.answers import fold_answer
from rhizotrainer.bank.fingerprints import seal
from rhizotrainer.bank.rules.id_pattern import is_id
from rhizotrainer.bank.side_names import name_side_file
from rhizotrainer.bank.stems import Words, list_proper_names, name_in_sentence, words_of
from rhizotrainer.model.banks import BankHeader, Topic
from rhizotrainer.model.figures import Figure, Region
from rhizotrainer.model.items import Item, ItemType, Option

# More distractors than these are no longer read, only passed over.
DISTRACTORS = 4
# A side file or two of the largest size.
ITEMS_LIMIT = 2_000
# Characters of all of them together, fourteen times those of the atlas: each question has the descriptions of all other
# regions, so that a side file of 4 MB would unfold into gigabytes.
TEXTS_LIMIT = 16_000_000
# Of figures that are copies of one another no more is told.
CLASHES_LIMIT = 100

Lines = Mapping[tuple[str, str], int]


def add_topics(header: BankHeader) -> BankHeader:
    """Return a header with a topic, after those of the outline, for every figure that questions are made of."""
    taken = {topic.id for topic in header.topics}
    made = [
        Topic(_name_topic(figure, taken), figure.title, is_made=True)
        for figure in _list_once(header.figures)
        if any(_list_asked(figure))
    ]
    return replace(header, topics=(*header.topics, *made)) if made else header


@dataclass(slots=True)
class Made:
    """What was made: items; with each that was left out since another made one has its id, that one; and whether there
    were more than a bank can have.
    """

    items: list[Item] = field(default_factory=list)
    clashes: list[tuple[Item, Item]] = field(default_factory=list)
    is_cut: bool = False


def make_items(header: BankHeader, taken: Collection[str] = (), lines: Lines | None = None) -> Made:
    """Return the items made of a bank's figures; `header` is one with their topics.

    `taken` are ids, case folded, of items that stand in for them. `lines` says where each region of each figure stands
    in its side file.
    """
    made = Made()
    first: dict[str, Item] = {}
    room = TEXTS_LIMIT
    for sheet, region, kind in _list_wanted(header):
        item_id = f"{kind}-{region.id}"
        name = item_id.casefold()
        if name in taken or not is_id(item_id) or (name in first and len(made.clashes) == CLASHES_LIMIT):
            continue
        item = replace(sheet.build(region, kind), line=(lines or {}).get((sheet.figure.id, region.id), 0))
        if name in first:
            made.clashes.append((item, first[name]))
            continue
        room -= _count_characters(item)
        if room < 0 or len(made.items) == ITEMS_LIMIT:
            made.is_cut = True
            break
        first[name] = item
        made.items.append(seal(item))
    return made


def _list_wanted(header: BankHeader) -> Iterator[tuple[_Sheet, Region, ItemType]]:
    own = {topic.id for topic in header.topics if not topic.is_made}
    for figure in _list_once(header.figures):
        sheet = _Sheet(header, figure, _name_topic(figure, own), words_of(header.language))
        for region in _list_asked(figure):
            yield from ((sheet, region, kind) for kind in (ItemType.LOCATE, ItemType.NAME))


def _count_characters(item: Item) -> int:
    told = sum(len(option.text) + len(option.rationale) for option in item.options)
    return told + len(item.stem) + len(item.explanation) + len(item.takeaway)


def _list_once(figures: Iterable[Figure]) -> Iterator[Figure]:
    """Yield the figures, of several of one file the first."""
    met: set[str] = set()
    for figure in figures:
        if figure.file_name not in met:
            met.add(figure.file_name)
            yield figure


def _name_topic(figure: Figure, taken: Collection[str]) -> str:
    """Return the id of a figure's topic: its own, unless the outline has that for something else."""
    return f"figure-{figure.id}" if figure.id in taken else figure.id


def _list_asked(figure: Figure) -> Iterator[Region]:
    """Yield the regions that are asked for: of two with one name the first, and none where nothing else is named."""
    if not figure.is_quizzed:
        return
    named = {fold_answer(region.name) for region in figure.regions if region.name}
    asked: set[str] = set()
    for region in figure.regions if len(named) > 1 else ():
        name = fold_answer(region.name)
        if name and region.description and not region.is_contested and name not in asked:
            asked.add(name)
            yield region


@dataclass(frozen=True)
class _Sheet:
    """Makes the items of one figure."""

    header: BankHeader
    figure: Figure
    topic: str
    words: Words

    @cached_property
    def proper_names(self) -> frozenset[str]:
        return list_proper_names(self.figure)

    def build(self, region: Region, kind: ItemType) -> Item:
        """Return the item that asks for a region in one of the two ways."""
        return self._locate(region) if kind is ItemType.LOCATE else self._name(region)

    def _locate(self, region: Region) -> Item:
        """Return the item that asks where a region is; another of its name is as right."""
        named = [one for one in self.figure.regions if one.name]
        options = [Option(one.name, _is_alike(one, region), one.description, region=one.id) for one in named]
        return self._build(region, ItemType.LOCATE, self.words.find, options)

    def _name(self, region: Region) -> Item:
        """Return the item that lights a region and asks what it is."""
        options = [Option(one.name, False, one.description) for one in _choose_distractors(self.figure, region)]
        # Where a learner has options shown as they were written, the key is not always the first.
        place = crc32(region.id.encode()) % (len(options) + 1)
        options.insert(place, Option(region.name, True, region.description))
        return self._build(region, ItemType.NAME, self.words.ask_name, options)

    def _build(self, region: Region, kind: ItemType, stem: str, options: list[Option]) -> Item:
        name = name_in_sentence(region.name, self.proper_names, self.header.language)
        objective = self.words.find_objective if kind is ItemType.LOCATE else self.words.name_objective
        return Item(
            bank=self.header.id,
            id=f"{kind}-{region.id}",
            type=kind,
            topic=self.topic,
            stem=stem.format(name=name),
            options=tuple(options),
            explanation=_explain(self.figure, region, self.words),
            takeaway=_tell(region),
            quotes=(),
            references=region.references or self.figure.references,
            file_name=name_side_file(self.figure.file_name),
            figure=self.figure.id,
            regions=(region.id,) if kind is ItemType.NAME else (),
            objective=objective.format(name=name),
            is_made=True,
        )


def _choose_distractors(figure: Figure, region: Region) -> Iterator[Region]:
    """Yield what the region is most easily taken for: its neighbours, then what is of its class, then the others."""
    known = {one.id: one for one in figure.regions}
    neighbours = [known[one] for one in region.neighbours if one in known]
    alike = [one for one in figure.regions if region.tissue is not None and one.tissue is region.tissue]
    met = {fold_answer(region.name)}
    for one in (*neighbours, *alike, *figure.regions):
        if len(met) > DISTRACTORS:
            return
        if one.name and fold_answer(one.name) not in met:
            met.add(fold_answer(one.name))
            yield one


def _explain(figure: Figure, region: Region, words: Words) -> str:
    known = {one.id: one for one in figure.regions}
    beside = [known[one] for one in region.neighbours if one in known]
    told = [_tell(one) for one in beside if one.name and one.description and not _is_alike(one, region)]
    return "\n\n".join(
        filter(None, (_tell(region), f"{words.beside} {' '.join(_end(one) for one in told)}" if told else ""))
    )


def _tell(region: Region) -> str:
    return f"{region.name}: {region.description}" if region.description else region.name


def _end(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."


def _is_alike(one: Region, other: Region) -> bool:
    return fold_answer(one.name) == fold_answer(other.name)
