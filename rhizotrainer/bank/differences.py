"""Say how a bank differs from what it was: its items, its header, its sources; and how far its version should rise.

Pure; whether learners have to see an item again is not judged here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from rhizotrainer.bank.folding import fold
from rhizotrainer.bank.item_differences import ItemDifference, Kind, SameMeaning, compare_items
from rhizotrainer.bank.rewording import TextChange, pair_texts
from rhizotrainer.model.banks import Bank, BankHeader
from rhizotrainer.model.figures import Figure, Region
from rhizotrainer.model.items import Item
from rhizotrainer.model.sources import Source

_VERSION = re.compile(r"(\d{1,9})(?:\.(\d{1,9}))?(?:\.(\d{1,9}))?$")


class Rise(StrEnum):
    """How far a version number has to rise, by what learners and other banks would notice."""

    NONE = "none"
    PATCH = "patch"
    MINOR = "minor"
    MAJOR = "major"


@dataclass(frozen=True, slots=True)
class SourceChange:
    """What became of the text of a source; a passage is named by its number, ¶0 is a heading."""

    id: str
    passages: tuple[TextChange, ...]


@dataclass(frozen=True, slots=True)
class VersionAdvice:
    """How far the version should rise and to what (`suggested`, empty where the old one is no number).

    `is_risen` says whether it has risen at all; `has_fallen` whether it went down.
    """

    needed: Rise
    suggested: str
    is_risen: bool
    has_fallen: bool


@dataclass(frozen=True, slots=True)
class BankDifference:
    """How a bank differs; `unchanged` is the number of items in which nothing did."""

    old: BankHeader
    new: BankHeader
    header: tuple[TextChange, ...]
    sources: tuple[SourceChange, ...]
    added: tuple[Item, ...]
    removed: tuple[Item, ...]
    changed: tuple[ItemDifference, ...]
    unchanged: int
    advice: VersionAdvice

    @property
    def is_empty(self) -> bool:
        return not (self.header or self.sources or self.added or self.removed or self.changed)


def compare_banks(old: Bank, new: Bank, is_same: SameMeaning) -> BankDifference:
    """Return how a bank differs; an item is the same one where its id is, or where `was` names the old one.

    `is_same` says whether two texts mean the same, so that a mended slip in a key is not told as another key. What was
    made of figures is left out; what their side files say is told with the header.
    """
    old, new = _leave_out_made(old), _leave_out_made(new)
    pairs = _pair_items(old.items, new.items)
    found = [compare_items(was, now, is_same) for was, now in pairs if was != now]
    changed = tuple(one for one in found if one.kinds)
    followed = {was.id for was, _ in pairs}
    paired = {now.id for _, now in pairs}
    added = tuple(item for item in new.items if item.id not in paired)
    removed = tuple(item for item in old.items if item.id not in followed)
    header = tuple(_compare_headers(old.header, new.header))
    sources = tuple(_compare_sources(old.header.sources, new.header.sources))
    needed = _weigh(changed, added, removed)
    if needed is Rise.NONE and (sources or any(change.name != "version" for change in header)):
        needed = Rise.PATCH
    if old.header.id != new.header.id:
        needed = Rise.MAJOR
    return BankDifference(
        old.header,
        new.header,
        header,
        sources,
        added,
        removed,
        changed,
        len(pairs) - len(changed),
        advise_version(old.header.version, new.header.version, needed),
    )


def _leave_out_made(bank: Bank) -> Bank:
    topics = tuple(topic for topic in bank.header.topics if not topic.is_made)
    items = tuple(item for item in bank.items if not item.is_made)
    return Bank(replace(bank.header, topics=topics), items)


def _pair_items(old: Iterable[Item], new: Iterable[Item]) -> list[tuple[Item, Item]]:
    """Pair items by id, then by their former ids; the first that claims an id has it."""
    before = {item.id: item for item in old}
    after = {item.id: item for item in new}
    pairs = []
    for item in after.values():
        if item.id in before:
            pairs.append((before.pop(item.id), item))
            continue
        former = next((name for name in item.was if name in before and name not in after), None)
        if former is not None:
            pairs.append((before.pop(former), item))
    return pairs


def _weigh(changed: Sequence[ItemDifference], added: Sequence[Item], removed: Sequence[Item]) -> Rise:
    """Return how far the items alone make the version rise."""
    kinds = {kind for one in changed for kind in one.kinds}
    if removed:
        return Rise.MAJOR
    if added or kinds - {Kind.REWORDED, Kind.NOTED}:
        return Rise.MINOR
    return Rise.PATCH if kinds else Rise.NONE


def advise_version(old: str, new: str, needed: Rise) -> VersionAdvice:
    """Return how far a version should rise, in the manner of semver.org.

    The first number rises for what is taken away, the second for what is added or has another key, type, topic, id or
    quote, the third for words.
    """
    before, after = _read_version(old), _read_version(new)
    suggested = ""
    if before is not None and needed is not Rise.NONE:
        major, minor, patch = before
        raised = {
            Rise.PATCH: (major, minor, patch + 1),
            Rise.MINOR: (major, minor + 1, 0),
            Rise.MAJOR: (major + 1, 0, 0),
        }[needed]
        suggested = ".".join(map(str, raised))
    if before is None or after is None:
        # What is no number can only be told to be another one.
        return VersionAdvice(needed, suggested, bool(new) and old != new, has_fallen=False)
    return VersionAdvice(needed, suggested, after > before, has_fallen=after < before)


def _read_version(version: str) -> tuple[int, int, int] | None:
    match = _VERSION.match(version.strip())
    if match is None:
        return None
    major, minor, patch = (int(number or 0) for number in match.groups())
    return major, minor, patch


def _compare_headers(old: BankHeader, new: BankHeader) -> Iterator[TextChange]:
    before, after = _list_header(old), _list_header(new)
    for name in dict.fromkeys([*before, *after]):
        if before.get(name) != after.get(name):
            yield TextChange(name, before.get(name), after.get(name))
    for what, first, second in (
        ("topics", [one.id for one in old.topics], [one.id for one in new.topics]),
        ("sources", [one.id for one in old.sources], [one.id for one in new.sources]),
    ):
        if first != second and sorted(first) == sorted(second):
            yield TextChange(f"order of the {what}", ", ".join(first), ", ".join(second))


def _list_header(header: BankHeader) -> dict[str, str]:
    """Return what a header says as named texts, without what it does not say."""
    titles = {topic.id: topic.title for topic in header.topics}
    told = {
        "id": header.id,
        "title": header.title,
        "version": header.version,
        "language": header.language,
        "licence": header.licence,
        "authors": ", ".join(header.authors),
        **{
            f"topic {topic.id}": f"{topic.title} (in {titles.get(topic.parent, topic.parent)})"
            if topic.parent
            else topic.title
            for topic in header.topics
        },
        **{f"source {source.id}": source.title for source in header.sources},
        **{
            f"reference {one.id}": ", ".join(
                filter(
                    None,
                    (
                        one.authors,
                        one.title,
                        one.container,
                        one.year,
                        one.doi,
                        one.pmid,
                        one.isbn,
                        one.url,
                        one.accessed,
                    ),
                )
            )
            for one in header.references
        },
        **{f"figure {figure.id}": _tell_figure(figure) for figure in header.figures},
    }
    return {name: text for name, text in told.items() if text}


def _tell_figure(figure: Figure) -> str:
    home = f"sheet {figure.sheet} of the atlas" if figure.sheet else figure.file_name
    edges = figure.edges
    said = (figure.title, home, figure.view, figure.alt, figure.licence, figure.author, figure.origin)
    round_it = ", ".join(filter(None, (edges.top, edges.bottom, edges.left, edges.right)))
    regions = ", ".join(map(_tell_region, figure.regions))
    made = "no questions are made of its regions" if figure.has_side_file and not figure.is_quizzed else ""
    cited = ", ".join(figure.references)
    # The drawing itself is known by a piece of its hash.
    drawn = f"drawing {figure.sha256[:8]}" if figure.sha256 else ""
    return "; ".join(filter(None, (*said, round_it, cited, made if not figure.sheet else "", regions, drawn)))


def _tell_region(region: Region) -> str:
    names = " ".join(filter(None, (region.id, region.name)))
    said = (
        region.latin,
        ", ".join(region.synonyms),
        str(region.side or ""),
        str(region.tissue or ""),
        region.description,
        "beside " + ", ".join(region.neighbours) if region.neighbours else "",
        ", ".join(region.references),
        "contested" if region.is_contested else "",
    )
    more = "; ".join(filter(None, said))
    return f"{names} ({more})" if more else names


def _compare_sources(old: Iterable[Source], new: Iterable[Source]) -> Iterator[SourceChange]:
    """Yield the sources of both whose passages differ; those that came or went are told with the header."""
    before = {source.id: source for source in old}
    for source in new:
        was = before.get(source.id)
        if was is not None and was.sha256 != source.sha256:
            passages = tuple(_compare_passages(was, source))
            if passages:
                yield SourceChange(source.id, passages)


def _compare_passages(old: Source, new: Source) -> Iterator[TextChange]:
    for before, after in pair_texts(_list_texts(old), _list_texts(new), fold):
        was = old.passages[before] if before is not None else None
        now = new.passages[after] if after is not None else None
        if was is None or now is None or fold(was.text) != fold(now.text):
            number = now.number if now is not None else was.number if was is not None else 0
            yield TextChange(f"¶{number}", was.text if was else None, now.text if now else None)


def _list_texts(source: Source) -> list[str]:
    return [passage.text for passage in source.passages]
