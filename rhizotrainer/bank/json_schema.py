"""Write the table of the bank format as a JSON Schema (draft 2020-12), so that editors complete keys and mark slips.

Everything comes from `bank.schema`, and the names of the rules from their manual; one thing is said here alone: which
type a question has that names none, as `bank.answers.find_type` decides it, and a test holds the two together. Editors
read `12` and `true` as numbers and truth values where a bank has texts, so both are allowed wherever a text is. What
only the check can see (quotes, references, numbers that are none) is not in the schema.
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Mapping as Map
from typing import Any

from rhizotrainer.bank.manual import list_pages
from rhizotrainer.bank.rules.id_pattern import ID_LIMIT
from rhizotrainer.bank.schema import (
    CASE,
    CASE_TYPE,
    FIGURE,
    ITEM,
    LOCATE_ITEM,
    NEEDED_KEYS,
    ONE_FILE_BANK,
    SOME_TYPES_KEYS,
    TRUE_FALSE_ITEM,
    TYPE_KEYS,
    TYPE_WORDS,
    Field,
    Kind,
    Shape,
)
from rhizotrainer.bank.side_shapes import SIDE_FILE
from rhizotrainer.model.items import ItemType, Status
from rhizotrainer.model.problems import Severity

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_ID = {"pattern": rf"^\s*[A-Za-z0-9][A-Za-z0-9._-]{{0,{ID_LIMIT - 1}}}\s*$"}
_PLAIN = ["string", "number", "boolean"]
_TEXT: Schema = {"type": [*_PLAIN, "null"]}
_FULL_TEXT: Schema = {"type": _PLAIN, "pattern": r"\S"}
_FLAG: Schema = {
    "anyOf": [{"type": "boolean"}, {"type": "string", "pattern": r"^\s*([Tt]rue|TRUE|[Ff]alse|FALSE)\s*$"}]
}
_NOTHING: Schema = {"anyOf": [{"type": "null"}, {"const": ""}]}
_ANSWERS: Schema = {"anyOf": [_TEXT, {"type": "array", "items": _TEXT}]}

_SHAPES = {ItemType.LOCATE: LOCATE_ITEM, ItemType.TRUE_FALSE: TRUE_FALSE_ITEM}
# A question that names no type is read as one of these by the first of its keys that is here.
_TELLING_KEYS = {
    "statements": ItemType.TRUE_FALSE_SERIES,
    "scenarios": ItemType.EXTENDED_MATCHING,
    "pairs": ItemType.MATCHING,
    "steps": ItemType.ORDERING,
    "gaps": ItemType.CLOZE,
    "labels": ItemType.LABEL,
    "tolerance": ItemType.NUMERIC,
    "unit": ItemType.NUMERIC,
}
# Offered where nothing says the type yet; with one of them the question is no longer read as a choice.
_OFFERED = (*_TELLING_KEYS, "accept", "answer")
_DRAFT: Schema = {"properties": {"status": {"const": str(Status.DRAFT)}}, "required": ["status"]}
# Questions and banks have the same one.
_WAIVE = ITEM.fields["waive"]
# What the question's figure may be taken over from.
_OF_THE_CASE = "figure"


def build_schema() -> Schema:
    """Return the schema of every YAML file of a bank: its own, files of questions, side files, a bank in one file."""
    return {
        "$schema": DIALECT,
        "title": "Question bank",
        "description": "bank.yaml, a file of questions (items/*.yaml), a side file of a figure, or a bank in one file.",
        "type": ["object", "array"],
        "if": {"type": "array"},
        "then": {"items": _refer("entry"), "minItems": 1},
        # No bank has this key at its top.
        "else": {"if": {"required": ["regions"]}, "then": _refer("side-file"), "else": _refer("bank")},
        "$defs": _Writer().write(),
    }


def _refer(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


class _Writer:
    """Writes the definitions once, each shape when it is first met."""

    def __init__(self) -> None:
        self._defs: dict[str, Schema] = {}
        self._names: dict[Shape, str] = {}

    def write(self) -> dict[str, Schema]:
        bank = self._write_mapping(ONE_FILE_BANK.fields, required=ONE_FILE_BANK.required - {"items"})
        bank["properties"]["items"] |= {"items": _refer("entry"), "minItems": 1}
        bank["properties"]["waive"] = self._refer_to_key("waive")
        case = self._write_mapping(CASE.fields, required=CASE.required)
        case["properties"]["items"] |= {"items": _refer("part"), "minItems": 1}
        # The questions of a draft are drafts.
        case |= {"if": _DRAFT, "else": {"properties": {"items": {"items": _refer("complete")}}}}
        heads = {
            "bank": bank,
            "side-file": self._write_mapping(SIDE_FILE.fields, required=SIDE_FILE.required),
            "entry": {"if": _is_type(CASE_TYPE), "then": _refer("case"), "else": _refer("question")},
            "question": {"allOf": [_choose_type(is_part=False), _refer("complete")]},
            "case": case,
            "part": _choose_type(is_part=True),
            "complete": self._write_complete(),
            "untyped": self._write_untyped(),
        }
        types = {_name_of(kind): self._write_type(kind) for kind in ItemType}
        return heads | types | self._defs

    def _write_mapping(self, fields: Map[str, Field], *, required: Iterable[str] = ()) -> Schema:
        must = frozenset(required)
        written: Schema = {
            "type": "object",
            "properties": {name: self._write_field(field, is_needed=name in must) for name, field in fields.items()},
            "additionalProperties": False,
        }
        if must:
            written["required"] = [name for name in fields if name in must]
        return written

    def _write_type(self, kind: ItemType) -> Schema:
        shape = _SHAPES.get(kind, ITEM)
        needed = frozenset(NEEDED_KEYS[kind]) - {_OF_THE_CASE}
        hidden = SOME_TYPES_KEYS - TYPE_KEYS[kind]
        fields = {name: field for name, field in shape.fields.items() if name not in hidden}
        written = self._write_mapping(fields, required={"id", *needed})
        for name, field in fields.items():
            if name not in needed and field is ITEM.fields[name]:
                written["properties"][name] = self._refer_to_key(name)
        written["properties"]["type"] = self._write_field(ITEM.fields["type"]) | {
            "enum": [*map(str, ItemType), None, ""]
        }
        if kind is ItemType.NAME:
            written["oneOf"] = [{"required": ["options"]}, {"required": ["accept"]}]
        return written

    def _write_untyped(self) -> Schema:
        """Return a choice without a type, with the keys that would make it another question, for an editor to offer."""
        written = self._write_type(ItemType.SINGLE_CHOICE)
        written["properties"] |= {name: self._refer_to_key(name) for name in _OFFERED}
        written["properties"]["type"]["enum"] = [*map(str, TYPE_WORDS), None, ""]
        # With options, an answer belongs to another type.
        written["dependentSchemas"] = {"answer": {"not": {"required": ["options"]}}}
        return written

    def _write_complete(self) -> Schema:
        required = [name for name in ITEM.fields if name in ITEM.required]
        blank = {"properties": {name: {"pattern": r"\S", "not": {"type": "null"}} for name in required}}
        return {"if": _DRAFT, "else": {"required": required, **blank}}

    def _write_field(self, field: Field, *, is_needed: bool = False) -> Schema:
        written = self._write_kind(field, is_needed=is_needed)
        return {"description": field.about, **written} if field.about else written

    def _write_kind(self, field: Field, *, is_needed: bool) -> Schema:
        """Return what may stand behind a key; where it is not needed, nothing may stand there as well."""
        if field.kind is Kind.ANSWERS:
            return {"anyOf": [_FULL_TEXT, _ANSWERS["anyOf"][1]]} if is_needed else _ANSWERS
        if field.kind is Kind.TEXT:
            return _FULL_TEXT if is_needed else _TEXT
        if field.kind is Kind.FLAG:
            return _FLAG if is_needed else {"anyOf": [*_FLAG["anyOf"], *_NOTHING["anyOf"]]}
        if field.kind is Kind.WORD:
            return {"enum": [*map(str, field.words), *([] if is_needed else [None, ""])]}
        if field.kind is Kind.ID:
            return {"type": _PLAIN, **_ID}
        written = self._write_container(field)
        # The limit holds for texts alone.
        return written if is_needed else {**written, "type": [written["type"], "null", "string"], "maxLength": 0}

    def _write_container(self, field: Field) -> Schema:
        if field.kind is Kind.TEXTS:
            return {"type": "array", "items": _TEXT}
        if field.kind is Kind.NOTES:
            return _list_waivers() if field is _WAIVE else {"type": "object", "additionalProperties": _TEXT}
        if field.kind is Kind.RECORD:
            return {**self._write_shape(field.shape), "type": "object"}
        if field.kind is Kind.RECORDS:
            return {"type": "array", "items": self._refer_to(field.shape) if field.shape else {"type": "object"}}
        below: Schema = self._refer_to(field.shape) if field.shape else {}
        if field.takes_text:
            below = {"anyOf": [_FULL_TEXT, below]}
        return {"type": "object", "propertyNames": _ID, "additionalProperties": below}

    def _write_shape(self, shape: Shape | None) -> Schema:
        written = self._write_mapping(shape.fields, required=shape.required) if shape else {}
        if shape is FIGURE:
            # Its title may stand in its side file.
            written["anyOf"] = [{"required": ["file"]}, {"required": ["atlas"]}]
        return written

    def _refer_to_key(self, name: str) -> Schema:
        """Return a reference to what a key of a question holds; most types share most of their keys."""
        self._defs[f"key.{name}"] = self._write_field(ITEM.fields[name], is_needed=name == "id")
        return _refer(f"key.{name}")

    def _refer_to(self, shape: Shape) -> Schema:
        if shape not in self._names:
            words = shape.name.removeprefix("this ").replace(" ", "-")
            is_taken = words in self._names.values()
            # The name stands before the shape is written, for a topic holds topics.
            name = self._names[shape] = f"{words}-{len(self._names)}" if is_taken else words
            self._defs[name] = self._write_shape(shape)
        return _refer(self._names[shape])


def _list_waivers() -> Schema:
    """Return the warnings that can be waived, each with what its rule does; a reason has to be given."""
    pages = sorted(
        (page for page in list_pages().values() if page.severity is Severity.WARNING), key=lambda page: page.name
    )
    reasons = {page.name: {"description": page.summary, **_FULL_TEXT} for page in pages}
    return {"type": "object", "properties": reasons, "additionalProperties": False}


def _name_of(kind: ItemType) -> str:
    return f"question.{kind}"


def _is_type(name: str) -> Schema:
    return {"properties": {"type": {"const": name}}, "required": ["type"]}


def _choose_type(*, is_part: bool) -> Schema:
    """Return the chain of conditions that ends in the definition of a question's type."""
    conditions: list[tuple[Schema, ItemType]] = [(_is_type(str(kind)), kind) for kind in ItemType]
    conditions += [({"required": [key]}, kind) for key, kind in _TELLING_KEYS.items()]
    no_options: Schema = {"not": {"required": ["options"]}}
    region: Schema = {"type": "array", "contains": {"type": "object", "required": ["region"]}}
    spoken = r"^\s*([Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])?\s*$"
    flag: Schema = {"anyOf": [{"type": ["boolean", "null", "array"]}, {"type": "string", "pattern": spoken}]}
    named = {"required": ["figure", "regions"], "anyOf": [{"required": ["accept"]}, no_options]}
    conditions += [
        ({"properties": {"options": region}, "required": ["options"]}, ItemType.LOCATE),
        (named, ItemType.NAME),
        ({"required": ["accept"]}, ItemType.SHORT_ANSWER),
        ({"properties": {"answer": flag}, "required": ["answer"], **no_options}, ItemType.TRUE_FALSE),
        ({"required": ["rationales"], **no_options}, ItemType.TRUE_FALSE),
        ({"required": ["answer"], **no_options}, ItemType.NUMERIC),
    ]
    chain = _refer("untyped")
    if is_part:
        # A case lies in no other.
        chain["properties"] = {"type": {"not": {"const": CASE_TYPE}}}
    for condition, kind in reversed(conditions):
        chosen = _refer(_name_of(kind))
        if not is_part and _OF_THE_CASE in NEEDED_KEYS[kind]:
            chosen["required"] = [_OF_THE_CASE]
        chain = {"if": condition, "then": chosen, "else": chain}
    return chain
