"""Read a YAML file into nodes with their places; where its syntax is broken, read it piece by piece.

Never raises for what a file holds: a file that cannot be read at all, a slip in its syntax and a thing that
banks do not allow are all findings. Nothing here knows what keys mean.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import yaml
from yaml.reader import ReaderError

from rhizotrainer.bank.composer import Composer, TooDeepError, TooMuchError, new_allowance
from rhizotrainer.bank.files import TextFile, UnreadableFileError, read_text
from rhizotrainer.bank.findings import Finding, Position
from rhizotrainer.bank.nodes import Mapping, Node, Scalar, Sequence
from rhizotrainer.bank.rules import nesting, syntax
from rhizotrainer.bank.salvage import Cut, Piece, cut_text
from rhizotrainer.bank.syntax import Slip, explain, explain_character

BROKEN_PIECES_LIMIT = 100
_BREAKING = {syntax.RULE.name, nesting.RULE.name}


@dataclass(slots=True)
class Reading:
    """What a file says: its outermost node (None where there is none to use), its text, and what is wrong with it."""

    root: Node | None
    file: TextFile
    findings: list[Finding]


def read_file(path: Path, *, folder: Path | None = None) -> Reading:
    """Read a YAML file; it has to lie inside `folder` where that is given."""
    try:
        file = read_text(path, folder=folder)
    except UnreadableFileError as error:
        return Reading(None, TextFile("", ""), [error.rule.at(error.position, error.sentence, error.hint)])
    return read_yaml(file)


def read_yaml(file: TextFile) -> Reading:
    """Read YAML, whole where that goes, in pieces where its syntax is broken."""
    findings: list[Finding] = []
    with paused_collector():
        try:
            return Reading(Composer(file.text, 1, findings).compose(), file, findings)
        except TooMuchError as error:
            return Reading(None, file, [error.finding])
        except (yaml.YAMLError, TooDeepError) as error:
            cut = cut_text(file.text)
            if cut is None:
                return Reading(None, file, [_explain(error, file, Piece(1, file.text))])
            reading = _read_pieces(file, cut)
            if all(found.rule not in _BREAKING for found in reading.findings):
                # Every piece is sound by itself, so the slip lies between them.
                reading.findings.append(_explain(error, file, Piece(1, file.text)))
            return reading


@contextmanager
def paused_collector() -> Iterator[None]:
    """Keep the cyclic garbage collector still: nodes make no cycles, and it would walk them over and over."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _read_pieces(file: TextFile, cut: Cut) -> Reading:
    findings: list[Finding] = []
    items = Sequence(cut.pieces[-1].first_line, 1)
    head: Node | None = None
    broken = 0
    allowance = new_allowance()
    for piece in cut.pieces:
        try:
            node = Composer(piece.text, piece.first_line, findings, allowance=allowance).compose()
        except TooMuchError as error:
            findings.append(error.finding)
            break
        except (yaml.YAMLError, TooDeepError) as error:
            findings.append(_explain(error, file, piece))
            broken += 1
            if broken == BROKEN_PIECES_LIMIT:
                break
            continue
        if piece.is_head:
            head = node
        elif isinstance(node, Sequence):
            items.items.extend(node.items)
    if not cut.items_line:
        return Reading(items, file, findings)
    if isinstance(head, Mapping):
        head.keys.append(Scalar("items", cut.items_line, 1))
        head.values["items"] = items
    return Reading(head, file, findings)


def _explain(error: Exception, file: TextFile, piece: Piece) -> Finding:
    if isinstance(error, TooDeepError):
        return error.finding
    if isinstance(error, ReaderError):
        return explain_character(file.lines)
    mark, start = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    return explain(
        Slip(
            said=str(getattr(error, "problem", "") or ""),
            doing=str(getattr(error, "context", "") or ""),
            line=mark.line + piece.first_line if mark else piece.first_line,
            column=mark.column + 1 if mark else 1,
            start=Position(start.line + piece.first_line, start.column + 1) if start else Position(),
            lines=file.lines,
            first=piece.first_line,
        )
    )
