"""Hold a mapping and all that lies in it against its shape, with the rules of structure.

Nothing here knows what the values mean; what is found does not stop the walk, so that everything is told at
once. Most mappings are sound and seen to be so in one look at each value; only where that leaves a doubt are the
rules asked.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from typing import TypeAlias

from rhizotrainer.bank.findings import Finding
from rhizotrainer.bank.nodes import Mapping, Node, Scalar, Sequence, is_blank
from rhizotrainer.bank.rules import duplicate_key, empty_text, id_pattern, missing_key, unknown_key, wrong_kind
from rhizotrainer.bank.schema import Field, Kind, Shape

# Look at the text behind a key, and at what is no text. A look may doubt what is sound, but never pass what is not.
_Look: TypeAlias = Callable[[str], object]
_NodeLook: TypeAlias = Callable[[Node], bool]
_Looks: TypeAlias = tuple[frozenset[str], dict[str, _Look], dict[str, _NodeLook]]
_FLAGS = frozenset({"true", "false"})


def check_mapping(mapping: Mapping, shape: Shape) -> list[Finding]:
    """Return every breach of structure in a mapping and below it."""
    found: list[Finding] = []
    if not _is_sound(mapping, _list_looks(shape)):
        _check(mapping, shape, found)
    return found


def _check(mapping: Mapping, shape: Shape, found: list[Finding]) -> None:
    found += unknown_key.check(mapping, shape)
    found += missing_key.check(mapping, shape)
    found += duplicate_key.check(mapping)
    found += wrong_kind.check(mapping, shape)
    found += empty_text.check(mapping, shape)
    fields = shape.fields
    for name, node in mapping.values.items():
        if type(node) is Scalar and name != "id":
            continue
        field = fields.get(name)
        if field is not None:
            _check_below(node, field, found)


def _check_below(node: Node, field: Field, found: list[Finding]) -> None:
    if field.kind is Kind.ID and isinstance(node, Scalar):
        found += id_pattern.check(node)
    elif field.kind is Kind.TABLE and isinstance(node, Mapping):
        _check_table(node, field, found)
    elif field.kind is Kind.NOTES and isinstance(node, Mapping):
        found += duplicate_key.check(node)
    elif field.shape is not None:
        parts = node.items if isinstance(node, Sequence) else [node]
        for part in parts:
            if isinstance(part, Mapping):
                _check(part, field.shape, found)


def _check_table(table: Mapping, field: Field, found: list[Finding]) -> None:
    found += duplicate_key.check(table)
    for key in table.keys:
        found += id_pattern.check(key)
    for name, node in table.values.items():
        if isinstance(node, Mapping) and field.shape is not None:
            _check(node, field.shape, found)
        elif not (field.takes_text and isinstance(node, Scalar) and not is_blank(node)):
            title = "a title" if field.shape is not None and "title" in field.shape.fields else "a name"
            words = title if field.takes_text else "keys with values"
            found.append(wrong_kind.RULE.at(node, f'"{name}" has to have {words} after it.'))


def _is_sound(mapping: Mapping, looks: _Looks) -> bool:
    """Say whether a mapping and all below it is sound beyond doubt."""
    required, texts, others = looks
    values = mapping.values
    if len(values) != len(mapping.keys) or not required <= values.keys():
        return False
    for name, node in values.items():
        if type(node) is Scalar:
            look = texts.get(name)
            if look is None or not look(node.value):
                return False
        else:
            look_at = others.get(name)
            if look_at is None or not look_at(node):
                return False
    return True


@cache
def _list_looks(shape: Shape) -> _Looks:
    """Return the required keys of a shape, and how to look at what its keys hold; a table is left to the rules."""
    texts: dict[str, _Look] = {}
    others: dict[str, _NodeLook] = {}
    for name, field in shape.fields.items():
        kind = field.kind
        if kind is Kind.TEXT or kind is Kind.ANSWERS:
            texts[name] = str.strip
        elif kind is Kind.ID:
            texts[name] = id_pattern.is_id
        elif kind is Kind.FLAG:
            texts[name] = _FLAGS.__contains__
        elif kind is Kind.WORD:
            texts[name] = frozenset(map(str, field.words)).__contains__
        elif kind is Kind.NOTES:
            others[name] = _is_sound_notes
        if kind is Kind.TEXTS or kind is Kind.ANSWERS:
            others[name] = _is_sound_texts
        elif field.shape is not None and kind is Kind.RECORDS:
            others[name] = partial(_are_sound, looks=_list_looks(field.shape))
        elif field.shape is not None and kind is Kind.RECORD:
            others[name] = partial(_is_sound_record, looks=_list_looks(field.shape))
    return frozenset(shape.required), texts, others


def _are_sound(node: Node, looks: _Looks) -> bool:
    if type(node) is not Sequence:
        return False
    return all(type(part) is Mapping and _is_sound(part, looks) for part in node.items)


def _is_sound_record(node: Node, looks: _Looks) -> bool:
    return type(node) is Mapping and _is_sound(node, looks)


def _is_sound_texts(node: Node) -> bool:
    if type(node) is not Sequence or not node.items:
        return False
    return all(type(part) is Scalar and part.value.strip() for part in node.items)


def _is_sound_notes(node: Node) -> bool:
    if type(node) is not Mapping or len(node.keys) != len(node.values):
        return False
    return all(type(part) is Scalar for part in node.values.values())
