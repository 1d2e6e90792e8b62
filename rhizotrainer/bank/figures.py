"""Read the figures that a bank declares: each SVG with its rules, its regions in the order of the drawing, their names.

This is a border: what passes here is given to a renderer that would fetch what an SVG names. A figure with an error is
not part of the bank. `bank.figure_files` is the way to a
figure's bytes, so that what is drawn is what was checked.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from rhizotrainer.bank.drawings import Drawing, RefusedDrawingError, SvgFile, read_drawing
from rhizotrainer.bank.files import TextFile, UnreadableFileError, find_neighbour, read_text
from rhizotrainer.bank.findings import Finding, Lines
from rhizotrainer.bank.linter import check_drawing
from rhizotrainer.bank.nodes import Mapping, Node, Scalar, text_of
from rhizotrainer.bank.rules import figure_file, unknown_region
from rhizotrainer.model.figures import Figure, Region
from rhizotrainer.model.problems import Severity

FIGURES_LIMIT = 200
FIGURES_SIZE_LIMIT = 16 * 1024 * 1024


@dataclass(slots=True)
class SvgReading:
    """What was found in an SVG's own lines; `path` is where it lies."""

    path: Path
    file: Lines
    findings: list[Finding]


@dataclass(slots=True)
class FiguresReading:
    """The figures of a bank; `unread` are those that cannot be shown, `findings` stand in the bank's own file."""

    figures: list[Figure] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    files: list[SvgReading] = field(default_factory=list)


def read_figures(table: Node | None, folder: Path) -> FiguresReading:
    """Read the figures that a bank declares; their files have to lie inside `folder`."""
    reading = FiguresReading()
    if isinstance(table, Mapping):
        # What is declared in the wrong kind is told of as such.
        reading.unread += [name for name, node in table.values.items() if not isinstance(node, Mapping)]
    size = 0
    for at, (name, node) in enumerate(_list_declarations(table)):
        file = node.values.get("file")
        if not isinstance(file, Scalar) or not text_of(file):
            reading.unread.append(name)
        elif at >= FIGURES_LIMIT or size > FIGURES_SIZE_LIMIT:
            reading.findings.append(figure_file.describe_surplus(file, FIGURES_LIMIT, FIGURES_SIZE_LIMIT))
            reading.unread += [name for name, _ in islice(_list_declarations(table), at, None)]
            break
        else:
            size += _read_figure(name, node, file, folder=folder, reading=reading)
    return reading


def list_figure_files(table: Node | None) -> Iterator[str]:
    """Yield the files that figures are declared with, as written."""
    for _, node in islice(_list_declarations(table), FIGURES_LIMIT):
        yield text_of(node.values.get("file"))


def _list_declarations(table: Node | None) -> Iterator[tuple[str, Mapping]]:
    nodes = table.values.items() if isinstance(table, Mapping) else ()
    return ((name, node) for name, node in nodes if isinstance(node, Mapping))


def _read_figure(name: str, node: Mapping, file: Scalar, *, folder: Path, reading: FiguresReading) -> int:
    """Read one figure into `reading` and return its size in characters."""
    path = folder / text_of(file)
    try:
        svg = read_text(path, folder=folder)
    except UnreadableFileError as error:
        reading.findings.append(figure_file.describe(file, error, find_neighbour(path)))
        reading.unread.append(name)
        return 0
    names = _list_names(node)
    found, drawing = _check(svg, frozenset(names))
    # Two figures may be of one file, which is told of once.
    told = [one for earlier in reading.files if earlier.path == path for one in earlier.findings]
    reading.files.append(SvgReading(path, SvgFile(svg.text), [one for one in found if one not in told]))
    if drawing is None or any(one.severity is Severity.ERROR for one in found):
        reading.unread.append(name)
        return len(svg.text)
    ids = dict.fromkeys(one for element in drawing.elements if (one := element.find("id")))
    reading.findings += unknown_region.check_declaration(node, ids)
    reading.figures.append(_build_figure(name, node, svg, tuple([Region(one, names.get(one, "")) for one in ids])))
    return len(svg.text)


def _list_names(node: Mapping) -> dict[str, str]:
    table = node.values.get("regions")
    return {name: text_of(value) for name, value in table.values.items()} if isinstance(table, Mapping) else {}


def _check(svg: TextFile, names: frozenset[str]) -> tuple[list[Finding], Drawing | None]:
    try:
        drawing = read_drawing(svg)
    except RefusedDrawingError as refused:
        return [refused.finding], None
    return check_drawing(drawing, names), drawing


def _build_figure(name: str, node: Mapping, svg: TextFile, regions: tuple[Region, ...]) -> Figure:
    get = node.values.get
    return Figure(
        id=name,
        title=text_of(get("title")) or name,
        file_name=text_of(get("file")),
        sha256=svg.sha256,
        alt=text_of(get("alt")),
        licence=text_of(get("licence")),
        author=text_of(get("author")),
        origin=text_of(get("origin")),
        regions=regions,
    )
