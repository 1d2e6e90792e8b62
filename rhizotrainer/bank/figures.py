"""Read the figures that a bank declares: each SVG with its rules, its regions in the order of the drawing, their names.

This is a border: what passes here is given to a renderer that would fetch what an SVG names. A figure with an error is
not part of the bank. A figure is a file of the bank's own with what its side file says of it, or a sheet of the atlas,
of which the atlas's own check tells all but that it cannot be shown. `bank.figure_files` is the way to a figure's
bytes, so that what is drawn is what was checked.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path

from rhizotrainer.bank import sheets
from rhizotrainer.bank.drawings import Drawing, RefusedDrawingError, SvgFile, read_drawing
from rhizotrainer.bank.files import TextFile, UnreadableFileError, find_neighbour, read_text
from rhizotrainer.bank.findings import Finding, Lines
from rhizotrainer.bank.linter import check_drawing
from rhizotrainer.bank.nodes import Mapping, Node, Scalar, is_blank, text_of
from rhizotrainer.bank.rules import figure_file, missing_key, sheet_and_file, unknown_region, unknown_sheet
from rhizotrainer.bank.schema import FIGURE
from rhizotrainer.bank.side_files import SideFile, SideFrame, read_side_file
from rhizotrainer.bank.side_names import name_side_file
from rhizotrainer.model.figures import Figure, Region
from rhizotrainer.model.problems import Severity

FIGURES_LIMIT = 200
FIGURES_SIZE_LIMIT = 16 * 1024 * 1024


@dataclass(slots=True)
class FigureFileReading:
    """What was found in the own lines of an SVG or of a side file; `path` is where it lies."""

    path: Path
    file: Lines
    findings: list[Finding]


@dataclass(slots=True)
class FiguresReading:
    """The figures of a bank; `unread` are those that cannot be shown, `findings` stand in the bank's own file.

    `unheard` are those of whose side file nothing could be read. `hashes` are the SHA-256 of all files that were read
    for them; `lines` says by figure and region where the region stands in the side file.
    """

    references: frozenset[str] = frozenset()
    figures: list[Figure] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    unheard: set[str] = field(default_factory=set)
    findings: list[Finding] = field(default_factory=list)
    files: list[FigureFileReading] = field(default_factory=list)
    hashes: set[str] = field(default_factory=set)
    lines: dict[tuple[str, str], int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Declared:
    """A figure as it is declared: `spot` names its file, which lies in `folder`; `sheet` is that of the atlas."""

    name: str
    node: Mapping
    spot: Scalar
    folder: Path
    file: str
    sheet: sheets.Sheet | None = None


def read_figures(table: Node | None, folder: Path, references: frozenset[str] = frozenset()) -> FiguresReading:
    """Read the figures that a bank declares; their files have to lie inside `folder`, or in the atlas.

    `references` are the ids of those that the bank declares.
    """
    reading = FiguresReading(references)
    if isinstance(table, Mapping):
        # What is declared in the wrong kind is told of as such.
        reading.unread += [name for name, node in table.values.items() if not isinstance(node, Mapping)]
    size = 0
    for at, (name, node) in enumerate(_list_declarations(table)):
        declared = _find_file(name, node, folder, reading)
        if declared is None:
            reading.unread.append(name)
        elif at >= FIGURES_LIMIT or size > FIGURES_SIZE_LIMIT:
            reading.findings.append(figure_file.describe_surplus(declared.spot, FIGURES_LIMIT, FIGURES_SIZE_LIMIT))
            reading.unread += [name for name, _ in islice(_list_declarations(table), at, None)]
            break
        else:
            size += _read_figure(declared, reading)
    return reading


def list_figure_files(table: Node | None) -> Iterator[str]:
    """Yield the files that figures are made from: as declared, side files beside them, and those of the atlas.

    The last have their folder before them, all others are relative to the bank's.
    """
    for _, node in islice(_list_declarations(table), FIGURES_LIMIT):
        file, sheet_id = text_of(node.values.get("file")), text_of(node.values.get("atlas"))
        if file:
            yield file
            yield from filter(None, (name_side_file(file),))
        sheet = sheets.find_sheet(sheet_id) if sheet_id else None
        if sheet is not None:
            yield from sheet.list_files()
        elif sheet_id:
            # A sheet may come with the next version of the atlas.
            yield from sheets.list_own_files()


def _list_declarations(table: Node | None) -> Iterator[tuple[str, Mapping]]:
    nodes = table.values.items() if isinstance(table, Mapping) else ()
    return ((name, node) for name, node in nodes if isinstance(node, Mapping))


def _find_file(name: str, node: Mapping, folder: Path, reading: FiguresReading) -> _Declared | None:
    """Return where a figure is to be read, None where its declaration does not say it."""
    file, atlas = node.values.get("file"), node.values.get("atlas")
    if isinstance(atlas, Scalar) and text_of(atlas):
        if not is_blank(file):
            reading.findings.append(sheet_and_file.describe(atlas))
            return None
        sheet = sheets.find_sheet(text_of(atlas))
        if sheet is None:
            reading.findings.append(unknown_sheet.describe(atlas, sheets.list_sheets()))
            return None
        return _Declared(name, node, atlas, sheet.folder, sheet.file, sheet)
    if is_blank(file) and is_blank(atlas):
        reading.findings += missing_key.describe_lack(node, FIGURE, "file", other="atlas")
    if not isinstance(file, Scalar) or not text_of(file):
        return None
    return _Declared(name, node, file, folder, text_of(file))


def _read_figure(declared: _Declared, reading: FiguresReading) -> int:
    """Read one figure into `reading` and return its size in characters."""
    path = declared.folder / declared.file
    try:
        svg = read_text(path, folder=declared.folder)
    except UnreadableFileError as error:
        reading.findings.append(figure_file.describe(declared.spot, error, find_neighbour(path)))
        reading.unread.append(declared.name)
        return 0
    reading.hashes.add(svg.sha256)
    names = _list_names(declared.node)
    drawing, found = _read_drawing(svg)
    ids = dict.fromkeys(one for element in drawing.elements if (one := element.find("id"))) if drawing else None
    side = _read_side(declared, SideFrame(ids, names, reading.references), reading)
    if drawing is not None:
        named = [region.id for region in side.regions.values() if region.name] if side is not None else []
        found = check_drawing(drawing, frozenset((*names, *named)))
    size = len(svg.text) + (len(side.file.text) if side else 0)
    is_broken = ids is None or any(one.severity is Severity.ERROR for one in found)
    if declared.sheet is None:
        _tell(reading, path, SvgFile(svg.text), found)
    elif is_broken:
        reading.findings.append(figure_file.describe_sheet(declared.spot))
    if ids is None or is_broken:
        reading.unread.append(declared.name)
        return size
    reading.findings += unknown_region.check_declaration(declared.node, ids)
    figure = _build_figure(declared, svg, side, _merge_regions(ids, names, side))
    if side is not None and not side.is_heard:
        # Its words may all be there; what spoils them is told of in its own lines.
        reading.unheard.add(declared.name)
    if not figure.title:
        if declared.name not in reading.unheard:
            reading.findings += missing_key.describe_lack(declared.node, FIGURE, "title")
        figure = replace(figure, title=declared.name)
    reading.figures.append(figure)
    return size


def _tell(reading: FiguresReading, path: Path, file: Lines, found: list[Finding]) -> None:
    # Two figures may be of one file, which is told of once.
    told = [one for earlier in reading.files if earlier.path == path for one in earlier.findings]
    reading.files.append(FigureFileReading(path, file, [one for one in found if one not in told]))


def _read_side(declared: _Declared, frame: SideFrame, reading: FiguresReading) -> SideFile | None:
    name = name_side_file(declared.file)
    side = read_side_file(declared.folder / name, declared.folder, frame) if name else None
    if side is None:
        return None
    if side.file.sha256:
        reading.hashes.add(side.file.sha256)
    if declared.sheet is None:
        _tell(reading, side.path, side.file, side.findings)
        reading.lines |= {(declared.name, region): line for region, line in side.lines.items()}
    return side


def _list_names(node: Mapping) -> dict[str, str]:
    table = node.values.get("regions")
    return {name: text_of(value) for name, value in table.values.items()} if isinstance(table, Mapping) else {}


def _read_drawing(svg: TextFile) -> tuple[Drawing | None, list[Finding]]:
    """Return a drawing, or why it is refused."""
    try:
        return read_drawing(svg), []
    except RefusedDrawingError as refused:
        return None, [refused.finding]


def _merge_regions(ids: dict[str, None], names: dict[str, str], side: SideFile | None) -> tuple[Region, ...]:
    """Return the regions in the order of the side file, then those that it lacks, in that of the drawing."""
    described = side.regions if side is not None else {}
    merged = [replace(region, name=names.get(region.id) or region.name) for region in described.values()]
    return (*merged, *(Region(one, names.get(one, "")) for one in ids if one not in described))


def _build_figure(declared: _Declared, svg: TextFile, side: SideFile | None, regions: tuple[Region, ...]) -> Figure:
    """Return a figure; what the bank's own file says of it goes before what the side file says."""
    texts = side.texts if side is not None else {}

    def word(name: str) -> str:
        return text_of(declared.node.values.get(name)) or texts.get(name, "")

    figure = Figure(
        id=declared.name,
        title=word("title"),
        file_name=declared.file,
        sha256=svg.sha256,
        alt=word("alt"),
        licence=word("licence"),
        author=word("author"),
        origin=word("origin"),
        regions=regions,
        sheet=declared.sheet.id if declared.sheet else "",
    )
    if side is None:
        return figure
    return replace(
        figure,
        view=texts.get("view", ""),
        edges=side.edges,
        references=side.references,
        has_side_file=True,
        is_quizzed=side.is_quizzed and declared.sheet is None,
    )
