"""Look at one file of a bank as mending needs it: its nodes by their places, the shape of each mapping, its quotes.

The walk is that of the structure's rules. Nothing here judges or changes anything.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from dataclasses import field as new
from pathlib import Path

from rhizotrainer.bank.answers import find_type, mappings_of
from rhizotrainer.bank.builder import build_header
from rhizotrainer.bank.edits import YamlText
from rhizotrainer.bank.files import TextFile
from rhizotrainer.bank.nodes import Mapping, Node, Scalar, Sequence, text_of
from rhizotrainer.bank.outline import Outline, build_outline
from rhizotrainer.bank.reader import read_file
from rhizotrainer.bank.schema import (
    BANK,
    CASE,
    CASE_TYPE,
    ITEM,
    LOCATE_ITEM,
    ONE_FILE_BANK,
    QUOTE,
    TRUE_FALSE_ITEM,
    Field,
    Kind,
    Shape,
)
from rhizotrainer.bank.side_shapes import SIDE_FILE
from rhizotrainer.bank.stamps import bank_folder, list_bank_files
from rhizotrainer.model.items import ItemType
from rhizotrainer.model.problems import Problem

_SHAPES = {ItemType.LOCATE: LOCATE_ITEM, ItemType.TRUE_FALSE: TRUE_FALSE_ITEM}
_Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Spot:
    """A key of a mapping with its value; `shape` is the mapping's, None for a table of the author's own names."""

    mapping: Mapping
    key: Scalar
    value: Node
    shape: Shape | None


@dataclass(slots=True)
class FileView:
    """One file: its text, what stands at which place, and its quotes; of the bank, what can be referred to.

    `owners` are the spots that hold a mapping, by the mapping's identity. `unused_waivers` are the places of the keys
    that were told of; they may be dropped only where no question is missing that could need them.
    """

    yaml: YamlText
    root: Node
    outline: Outline | None
    keys: dict[_Place, Spot] = new(default_factory=dict)
    values: dict[_Place, Spot] = new(default_factory=dict)
    owners: dict[int, Spot] = new(default_factory=dict)
    quotes: list[Mapping] = new(default_factory=list)
    unused_waivers: frozenset[_Place] = frozenset()
    may_drop_waivers: bool = False

    @property
    def references(self) -> frozenset[str]:
        return self.outline.references if self.outline else frozenset()


def read_outline(root: Path) -> Outline | None:
    """Return what the questions of a bank may refer to, None where its header cannot be read."""
    folder = bank_folder(root)
    is_one_file = folder != root
    path = root if is_one_file else folder / list_bank_files(root)[0]
    found = build_header(read_file(path).root, ONE_FILE_BANK if is_one_file else BANK, folder)
    return build_outline(found.header, found.unread_sources) if found.header else None


def view_file(
    file: TextFile, root: Node, outline: Outline | None, problems: Iterable[Problem], *, is_side_file: bool = False
) -> FileView:
    """Return the view of a file whose YAML is sound, with its problems.

    Raises: yaml.YAMLError where it is not.
    """
    view = FileView(YamlText(file.text), root, outline)
    unused = [problem.place for problem in problems if problem.rule == "unused-waiver"]
    view.unused_waivers = frozenset((place.line, place.column) for place in unused)
    if is_side_file and isinstance(root, Mapping):
        _walk(view, root, SIDE_FILE)
    elif isinstance(root, Mapping):
        _walk(view, root, ONE_FILE_BANK if "items" in root.values else BANK)
        _walk_items(view, root.values.get("items"))
    else:
        _walk_items(view, root)
    return view


def _walk_items(view: FileView, node: Node | None) -> None:
    for item in mappings_of(node):
        if text_of(item.values.get("type")) == CASE_TYPE:
            _walk(view, item, CASE)
            _walk_items(view, item.values.get("items"))
        else:
            _walk(view, item, _SHAPES.get(find_type(item.values), ITEM))


def _walk(view: FileView, mapping: Mapping, shape: Shape | None) -> None:
    if shape is QUOTE:
        view.quotes.append(mapping)
    for key in mapping.keys:
        value = mapping.values[key.value]
        spot = Spot(mapping, key, value, shape)
        view.keys.setdefault((key.line, key.column), spot)
        if not isinstance(value, Mapping):
            view.values.setdefault((value.line, value.column), spot)
        if isinstance(value, Mapping):
            view.owners[id(value)] = spot
        field = shape.fields.get(key.value) if shape else None
        if field is not None:
            _walk_below(view, value, field)


def _walk_below(view: FileView, value: Node, field: Field) -> None:
    if field.kind in {Kind.TABLE, Kind.NOTES}:
        if isinstance(value, Mapping):
            _walk(view, value, None)
            for part in value.values.values():
                if isinstance(part, Mapping) and field.shape is not None:
                    _walk(view, part, field.shape)
    elif field.shape is not None:
        for part in value.items if isinstance(value, Sequence) else [value]:
            if isinstance(part, Mapping):
                _walk(view, part, field.shape)
