"""Build a bank's header from the node of its file, and read the sources and figures that it declares.

What is wrong with a part of the header costs that part alone; only without an id or a title is there no bank.
Items are built by `bank.drafts`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from itertools import islice
from pathlib import Path

from rhizotrainer.bank.figures import FigureFileReading, list_figure_files, read_figures
from rhizotrainer.bank.files import UnreadableFileError, find_neighbour
from rhizotrainer.bank.findings import Finding
from rhizotrainer.bank.nodes import Mapping, Node, Scalar, Sequence, text_of
from rhizotrainer.bank.rules import duplicate_topic, reference_identifier, source_file, wrong_kind
from rhizotrainer.bank.schema import ONE_FILE_BANK, Shape
from rhizotrainer.bank.sources import read_source
from rhizotrainer.bank.structure import check_mapping
from rhizotrainer.model.banks import BankHeader, Reference, Topic
from rhizotrainer.model.sources import Source

# A bank is quoted from a few documents; more would be a way to keep a reader busy for hours.
SOURCES_LIMIT = 200
PASSAGE_SIZE = 100
SOURCES_SIZE_LIMIT = 12 * 1024 * 1024

_REFERENCE_FIELDS = tuple(field.name for field in fields(Reference)[1:])
_LIST_HINT = "Write bank.yaml with `id:` and `title:`, and lay the list beside it in a folder called items."


@dataclass(slots=True)
class HeaderReading:
    """A header (None where the bank has no id or title), the findings, and what it declares but could not be read.

    `unheard_figures` are those of whose side file nothing could be read. `drawings` are the files of its figures with
    what was found in them, `hashes` the SHA-256 of all that were read for them. `region_lines` says by figure and
    region where the region stands in its side file.
    """

    header: BankHeader | None
    findings: list[Finding]
    unread_sources: tuple[str, ...] = ()
    unread_figures: tuple[str, ...] = ()
    unheard_figures: frozenset[str] = frozenset()
    drawings: list[FigureFileReading] = field(default_factory=list)
    hashes: frozenset[str] = frozenset()
    region_lines: dict[tuple[str, str], int] = field(default_factory=dict)


def build_header(root: Node | None, shape: Shape, folder: Path) -> HeaderReading:
    """Build the header from a bank file's outermost node; sources and figures are looked for in `folder`."""
    if not isinstance(root, Mapping):
        # An empty file has no node at all; the place is then its beginning.
        spot = root or Scalar("", 1, 1)
        if isinstance(root, Sequence) and shape is ONE_FILE_BANK:
            # Keys before the list would spoil it.
            message = "This is a list of questions; bank.yaml beside its folder is missing."
            return HeaderReading(None, [wrong_kind.RULE.at(spot, message, _LIST_HINT)])
        hint = "Begin with `id:` and `title:`."
        return HeaderReading(None, [wrong_kind.RULE.at(spot, "A bank is written as keys with values.", hint)])
    found = check_mapping(root, shape)
    found += reference_identifier.check(root.values.get("references"))
    sources, unread = _read_sources(root, folder, found)
    values = root.values
    drawn = read_figures(
        values.get("figures"), folder, frozenset(name for name, _ in _entries(values.get("references")))
    )
    found += drawn.findings
    bank_id, title = text_of(values.get("id")), text_of(values.get("title"))
    if not bank_id or not title:
        return HeaderReading(None, found, drawings=drawn.files)
    header = BankHeader(
        id=bank_id,
        title=title,
        version=text_of(values.get("version")),
        language=text_of(values.get("language")) or "en",
        licence=text_of(values.get("licence")),
        authors=_texts(values.get("authors")),
        topics=tuple(_list_topics(values.get("topics"), "", found, set())),
        sources=tuple(sources),
        references=tuple(_list_references(values.get("references"))),
        figures=tuple(drawn.figures),
        abbreviations=tuple((name, text_of(node)) for name, node in _entries(values.get("abbreviations"))),
    )
    return HeaderReading(
        header,
        found,
        tuple(unread),
        tuple(drawn.unread),
        unheard_figures=frozenset(drawn.unheard),
        drawings=drawn.files,
        hashes=frozenset(drawn.hashes),
        region_lines=drawn.lines,
    )


def list_declared_files(root: Node | None) -> tuple[str, ...]:
    """Return the files that a bank declares as sources and figures, as written, with the side files of figures.

    Those of sheets of the atlas are among them, with their folder.
    """
    values = root.values if isinstance(root, Mapping) else {}
    nodes = [node for _, node in islice(_entries(values.get("sources")), SOURCES_LIMIT)]
    sources = [text_of(node.values.get("file")) for node in nodes if isinstance(node, Mapping)]
    return (*sources, *list_figure_files(values.get("figures")))


def _entries(table: Node | None) -> Iterator[tuple[str, Node]]:
    if isinstance(table, Mapping):
        yield from table.values.items()


def _texts(node: Node | None) -> tuple[str, ...]:
    parts = node.items if isinstance(node, Sequence) else []
    return tuple(text for text in map(text_of, parts) if text)


def _list_topics(table: Node | None, parent: str, found: list[Finding], seen: set[str]) -> Iterator[Topic]:
    for name, node in _entries(table):
        title = text_of(node.values.get("title")) if isinstance(node, Mapping) else text_of(node)
        if name in seen:
            spot = table.find_key(name) if isinstance(table, Mapping) else None
            found.append(duplicate_topic.describe(spot or node, name))
            continue
        seen.add(name)
        yield Topic(name, title or name, parent)
        if isinstance(node, Mapping):
            yield from _list_topics(node.values.get("topics"), name, found, seen)


def _list_references(table: Node | None) -> Iterator[Reference]:
    for name, node in _entries(table):
        if isinstance(node, Mapping):
            yield Reference(name, *(text_of(node.values.get(field)) for field in _REFERENCE_FIELDS))
        else:
            # Told of at its declaration; the questions that name it have no fault of their own.
            yield Reference(name, text_of(node) or name)


def _read_sources(root: Mapping, folder: Path, found: list[Finding]) -> tuple[list[Source], list[str]]:
    sources: list[Source] = []
    unread: list[str] = []
    size = 0
    for at, (name, node) in enumerate(_entries(root.values.get("sources"))):
        file = node.values.get("file") if isinstance(node, Mapping) else None
        if not isinstance(node, Mapping) or not isinstance(file, Scalar) or not text_of(file):
            unread.append(name)
            continue
        if at >= SOURCES_LIMIT or size > SOURCES_SIZE_LIMIT:
            found.append(source_file.describe_surplus(file, SOURCES_LIMIT, SOURCES_SIZE_LIMIT))
            unread.extend(name for name, _ in islice(_entries(root.values.get("sources")), at, None))
            break
        path = folder / text_of(file)
        try:
            title = text_of(node.values.get("title")) or name
            source = read_source(path, source_id=name, title=title, folder=folder)
        except UnreadableFileError as error:
            found.append(source_file.describe(file, error, find_neighbour(path)))
            unread.append(name)
            continue
        if not source.passages:
            found.append(source_file.describe_empty(file))
            unread.append(name)
            continue
        sources.append(source)
        # A passage takes up room of its own, however short it is.
        size += sum(len(passage.text) for passage in source.passages) + PASSAGE_SIZE * len(source.passages)
    return sources, unread
