"""`rhizobank figure`: look at a drawing as a figure of a bank: its ids, its faults, and where each part lies.

The list and the faults go to stdout, as those of `check` do; a contact sheet and the stub of a side file are written
beside the drawing, or into a folder. What is there is never written over but the contact sheet.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, NoReturn

import typer
from rich.console import Console

from rhizotrainer.bank.contact_sheets import write_contact_sheet
from rhizotrainer.bank.drawings import Drawing, RefusedDrawingError, read_drawing
from rhizotrainer.bank.figure_parts import FigurePart, list_parts
from rhizotrainer.bank.files import UnreadableFileError, read_text
from rhizotrainer.bank.findings import Finding, clean
from rhizotrainer.bank.linter import check_drawing
from rhizotrainer.bank.nearest import LISTED, shorten
from rhizotrainer.bank.nodes import Mapping, text_of
from rhizotrainer.bank.reader import read_file
from rhizotrainer.bank.sheets import find_sheet
from rhizotrainer.bank.side_names import SIDE_ENDING, is_side_file
from rhizotrainer.bank.side_stubs import tell_size, write_regions, write_stub
from rhizotrainer.cli.banks import count
from rhizotrainer.cli.exits import CLEAN, MISUSE, PROBLEMS
from rhizotrainer.cli.options import take_options
from rhizotrainer.cli.output import write_output
from rhizotrainer.cli.reports import print_problems
from rhizotrainer.cli.tables import open_console, show_table
from rhizotrainer.model.problems import Place, Problem

SHEET_ENDING = ".parts.html"
# A part that is slimmer than this share of the largest is a line or a dot.
_SLIM = 0.005


@dataclass(frozen=True, kw_only=True)
class FigureOptions:
    """What `rhizobank figure` is told besides its drawing."""

    out: Annotated[Path | None, typer.Option("--out", metavar="FOLDER", help="Write the files there.")] = None
    is_stub_alone: Annotated[
        bool, typer.Option("--stub", help="Write nothing but the lines that the side file lacks, to stdout.")
    ] = False


@dataclass(frozen=True, slots=True)
class _Looked:
    """What was found in a drawing; `named` are the regions of its side file with their names, None without one."""

    path: Path
    parts: tuple[FigurePart, ...]
    title: str
    named: dict[str, str] | None

    @property
    def lacking(self) -> tuple[FigurePart, ...]:
        return tuple(part for part in self.parts if part.id not in (self.named or {}))

    @property
    def strange(self) -> tuple[str, ...]:
        """Return the ids of the side file that no part of the drawing has, as after it was given another id."""
        known = {one for part in self.parts for one in (part.id, *part.pieces)}
        return tuple(one for one in self.named or {} if one not in known)


@take_options(FigureOptions)
def look_at_figure(
    path: Annotated[
        Path, typer.Argument(metavar="FILE.svg", help="A drawing, in a bank or not yet; or a sheet of the atlas: f01.")
    ],
    options: FigureOptions,
) -> None:
    """List the ids of a drawing, show its parts by number on a page (.parts.html), and begin its side file (.yaml).

    Exit code: 0, or 1 when the drawing has an error (no page is drawn then), 2 for misuse.
    """
    sheet = find_sheet(str(path)) if not path.exists() else None
    folder = options.out or (path.parent if sheet is None else Path())
    path = path if sheet is None else sheet.folder / sheet.file
    drawing, problems = _read(path)
    if not folder.is_dir():
        _refuse(f"There is no folder {folder}. Make it first.")
    if drawing is None:
        print_problems(problems)
        raise typer.Exit(PROBLEMS)
    looked = _look(path, drawing)
    if options.is_stub_alone:
        sys.stdout.write(_write_lacking(looked))
    else:
        # The files come first: a pager that is left early ends this command at its next line.
        told = _write_files(looked, drawing, folder, is_sound=not any(one.is_error for one in problems))
        _show(looked)
        print_problems(problems)
        _tell(looked, told)
    raise typer.Exit(PROBLEMS if any(one.is_error for one in problems) else CLEAN)


def _read(path: Path) -> tuple[Drawing | None, list[Problem]]:
    """Return a drawing, None where it is refused, and all that is wrong with it; every id is meant as a region's."""
    if not path.is_file():
        _refuse(f"There is no file {path}.")
    try:
        file = read_text(path)
        drawing = read_drawing(file)
    except UnreadableFileError as error:
        return None, [_place(path, error.rule.at(error.position, error.sentence, error.hint))]
    except RefusedDrawingError as refused:
        return None, [_place(path, refused.finding)]
    ids = frozenset(part.id for part in list_parts(drawing))
    return drawing, [_place(path, finding) for finding in check_drawing(drawing, ids)]


def _place(path: Path, finding: Finding) -> Problem:
    place = Place(str(path), finding.line, finding.column)
    return Problem(finding.severity, finding.rule, finding.message, place, finding.hint)


def _look(path: Path, drawing: Drawing) -> _Looked:
    titles = [one.text for one in drawing.elements[0].children if one.name == "title" and one.text.strip()]
    title = " ".join(titles[0].split()) if titles else path.stem
    side = path.with_suffix(SIDE_ENDING)
    return _Looked(path, tuple(list_parts(drawing)), title, _read_names(side) if is_side_file(side) else None)


def _read_names(side: Path) -> dict[str, str]:
    root = read_file(side).root
    table = root.values.get("regions") if isinstance(root, Mapping) else None
    if not isinstance(table, Mapping):
        return {}
    return {
        name: text_of(node.values.get("name")) if isinstance(node, Mapping) else text_of(node)
        for name, node in table.values.items()
    }


def _show(looked: _Looked) -> None:
    console: Console = open_console()
    console.print(f"{looked.path}: {count(len(looked.parts), 'part')}")
    rows = [
        (number, part.id, part.kind, len(part.pieces) or "", tell_size(part.box), (looked.named or {}).get(part.id, ""))
        for number, part in enumerate(looked.parts, start=1)
    ]
    show_table(console, ("No.", "Id", "Kind", "Pieces", "Size", "Name"), rows)
    if rows:
        console.print()


def _write_files(looked: _Looked, drawing: Drawing, folder: Path, *, is_sound: bool) -> list[str]:
    """Write the page and begin the side file, and return what was done in sentences."""
    if not looked.parts:
        return ["Nothing in this drawing has an id; give one to each part that is to be asked for."]
    if not is_sound:
        # Ids may change while errors are mended, and a side file is never written over.
        begun = " and no side file begun" if looked.named is None else ""
        return [f"No page was drawn{begun}: mend the errors first."]
    sheet = folder / f"{looked.path.stem}{SHEET_ENDING}"
    page = write_contact_sheet(drawing, looked.parts, title=looked.title, names=looked.named or {})
    write_output(page, sheet)
    return [f"{sheet} shows the parts by their numbers; open it in a browser.", *_begin_side_file(looked, folder)]


def _tell(looked: _Looked, told: list[str]) -> None:
    slim = _list_slim(looked.parts)
    if slim:
        print(f"Without its line hardly anything is left to point at: {_enumerate(slim)}. Draw a shape.")
    sys.stdout.flush()
    for sentence in told:
        print(sentence, file=sys.stderr)


def _list_slim(parts: Sequence[FigurePart]) -> list[str]:
    """Return the ids of parts that are next to nothing across or down, against the largest."""
    boxes = [part.box for part in parts if part.box is not None]
    least = max((max(box.width, box.height) for box in boxes), default=0.0) * _SLIM
    return [part.id for part in parts if part.box is not None and min(part.box.width, part.box.height) < least]


def _begin_side_file(looked: _Looked, folder: Path) -> list[str]:
    side = folder / f"{looked.path.stem}{SIDE_ENDING}"
    if looked.named is None and not side.exists():
        write_output(write_stub(looked.parts, looked.title), side)
        return [f"{side} is the beginning of its side file; say there what the parts are."]
    lacking = [part.id for part in looked.lacking]
    if looked.named is None:
        return [f"{side} is there and was left as it is; --stub prints what would have been written."]
    strange = [f"Its side file names what the drawing has not: {_enumerate(looked.strange)}."] if looked.strange else []
    if not lacking:
        return strange or ["Its side file names every part."]
    said = f"Its side file lacks {_enumerate(lacking)}. It was left as it is; --stub prints the lines to add."
    return [said, *strange]


def _enumerate(ids: Sequence[str]) -> str:
    """Return the first ids for a sentence, cut where they are long, without what a terminal would obey."""
    more = f" and {len(ids) - LISTED} more" if len(ids) > LISTED else ""
    return f"{', '.join(clean(shorten(one, 40)) for one in ids[:LISTED])}{more}"


def _write_lacking(looked: _Looked) -> str:
    if looked.named is None:
        return write_stub(looked.parts, looked.title)
    return write_regions(looked.lacking)


def _refuse(sentence: str) -> NoReturn:
    print(sentence, file=sys.stderr)
    raise typer.Exit(MISUSE)
