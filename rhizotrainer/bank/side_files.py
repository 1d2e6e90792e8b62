"""Read the side file of a figure: what its parts are called, what tells them apart, and what is wrong with it.

A part that is wrong costs that part alone; the figure is shown all the same. Nothing here reads a drawing, and nothing
is made of what is read but values.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from itertools import islice
from pathlib import Path

from rhizotrainer.bank.answers import texts_of
from rhizotrainer.bank.files import FILE, TextFile
from rhizotrainer.bank.findings import FINDINGS_A_RULE, Finding, Position
from rhizotrainer.bank.nearest import shorten, suggest
from rhizotrainer.bank.nodes import Mapping, Node, Scalar, Sequence, text_of
from rhizotrainer.bank.reader import read_file
from rhizotrainer.bank.rules import (
    region_description,
    undescribed_region,
    unknown_reference,
    unknown_region,
    wrong_kind,
)
from rhizotrainer.bank.side_names import is_side_file
from rhizotrainer.bank.side_shapes import SIDE_FILE
from rhizotrainer.bank.structure import check_mapping
from rhizotrainer.model.figures import Edges, Region, Side, Tissue

# More than a drawing can show; each can be asked for against all others.
REGIONS_LIMIT = 200

_SIDES = {str(side): side for side in Side}
_TISSUES = {str(tissue): tissue for tissue in Tissue}
_EDGES = tuple(one.name for one in fields(Edges))


@dataclass(slots=True)
class SideFile:
    """What a side file says, as far as it could be read; `findings` stand in its own lines.

    `texts` holds its texts by their keys, those that are left out not among them; `lines` says where regions begin.
    `is_heard` says that its keys could be read, so that what it lacks is left out indeed.
    """

    path: Path
    file: TextFile
    findings: list[Finding] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)
    edges: Edges = field(default_factory=Edges)
    references: tuple[str, ...] = ()
    regions: dict[str, Region] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    is_quizzed: bool = False
    is_heard: bool = False


@dataclass(frozen=True, slots=True)
class SideFrame:
    """What a side file is read against: the ids in the drawing, the names that the bank's file gives, its references.

    `ids` is None where the drawing could not be read.
    """

    ids: dict[str, None] | None
    names: dict[str, str]
    references: frozenset[str]


def read_side_file(path: Path, folder: Path, frame: SideFrame) -> SideFile | None:
    """Read a side file, which has to lie inside `folder`; None where there is none, or a bank of that name."""
    if not is_side_file(path):
        return None
    reading = read_file(path, folder=folder)
    side = SideFile(path, reading.file, reading.findings)
    root = reading.root
    if root is None:
        if not side.findings:
            hint = "Write `regions:` and the ids of the drawing below it, or remove the file."
            side.findings.append(FILE.at(Position(), "This side file is empty.", hint))
        return side
    if not isinstance(root, Mapping):
        hint = "Begin with `regions:`, and write the ids of the drawing below it."
        side.findings.append(wrong_kind.RULE.at(root, "A side file is written as keys with values.", hint))
        return side
    side.is_heard = True
    table = root.values.get("regions")
    if isinstance(table, Mapping) and len(table.keys) > REGIONS_LIMIT:
        message = f"A side file has {REGIONS_LIMIT} regions at most; the rest is not read."
        side.findings.append(wrong_kind.RULE.at(table, message, "Split the figure in two."))
        root.values["regions"] = _cut(table)
    side.findings += check_mapping(root, SIDE_FILE)
    _take_texts(root, side)
    _take_regions(root, side, frame)
    return side


def _cut(table: Mapping) -> Mapping:
    """Return a table with its first keys alone; a rule that suggests what was meant would take long over them all."""
    first = Mapping(table.line, table.column)
    first.keys = table.keys[:REGIONS_LIMIT]
    first.values = {key.value: table.values[key.value] for key in first.keys}
    # So that what stood behind the limit is not told of as missing.
    first.is_broken = True
    return first


def _take_texts(root: Mapping, side: SideFile) -> None:
    for name in ("title", "view", "alt", "licence", "author", "origin"):
        text = text_of(root.values.get(name))
        if text:
            side.texts[name] = text
    edges = root.values.get("edges")
    if isinstance(edges, Mapping):
        side.edges = Edges(*(text_of(edges.values.get(name)) for name in _EDGES))
    side.is_quizzed = text_of(root.values.get("quiz")).casefold() != "false"


def _take_regions(root: Mapping, side: SideFile, frame: SideFrame) -> None:
    _check_references(root.values.get("references"), side, frame)
    known = frame.references
    side.references = tuple([name for name in texts_of(root.values.get("references")) if name in known])
    table = root.values.get("regions")
    if not isinstance(table, Mapping):
        return
    if frame.ids is not None:
        side.findings += unknown_region.check_keys(table, frame.ids)
    side.findings += islice(region_description.check(table), FINDINGS_A_RULE)
    if side.is_quizzed:
        side.findings += islice(undescribed_region.check(table, frame.names), FINDINGS_A_RULE)
    side.lines = {key.value: key.line for key in table.keys}
    for name, node in table.values.items():
        if isinstance(node, Mapping):
            _check_references(node.values.get("references"), side, frame)
            _check_neighbours(name, node.values.get("neighbours"), table, side)
        if frame.ids is None or name in frame.ids:
            side.regions[name] = _build_region(name, node, table, frame)


def _check_references(node: Node | None, side: SideFile, frame: SideFrame) -> None:
    if type(node) is Sequence:
        side.findings += unknown_reference.check_named(node, frame.references)


def _check_neighbours(name: str, node: Node | None, table: Mapping, side: SideFile) -> None:
    parts = node.items if type(node) is Sequence else []
    for part in [part for part in parts if type(part) is Scalar and text_of(part)][:FINDINGS_A_RULE]:
        given = text_of(part)
        if given == name:
            message = f'"{shorten(given, 40)}" is no neighbour of itself.'
            side.findings.append(unknown_region.RULE.at(part, message, "Name what it is mistaken for."))
        elif given not in table.values and not table.is_broken:
            message = f'This side file has no region "{shorten(given, 40)}".'
            side.findings.append(unknown_region.RULE.at(part, message, suggest(given, table.values.keys() - {name})))


def _build_region(name: str, node: Node, table: Mapping, frame: SideFrame) -> Region:
    if not isinstance(node, Mapping):
        return Region(name, text_of(node))
    get = node.values.get
    neighbours = [one for one in texts_of(get("neighbours")) if one in table.values and one != name]
    return Region(
        id=name,
        name=text_of(get("name")),
        latin=text_of(get("latin")),
        synonyms=texts_of(get("synonyms")),
        side=_SIDES.get(text_of(get("side"))),
        tissue=_TISSUES.get(text_of(get("class"))),
        description=text_of(get("description")),
        neighbours=tuple(dict.fromkeys(neighbours)),
        references=tuple([one for one in texts_of(get("references")) if one in frame.references]),
        is_contested=text_of(get("contested")).casefold() == "true",
    )
