"""Hold a mapping and all that lies in it against its shape, with the rules of structure.

Nothing here knows what the values mean; what is found does not stop the walk, so that everything is told at
once.
"""

from __future__ import annotations

from rhizotrainer.bank.findings import Finding
from rhizotrainer.bank.nodes import Mapping, Node, Scalar, Sequence, is_blank
from rhizotrainer.bank.rules import duplicate_key, empty_text, id_pattern, missing_key, unknown_key, wrong_kind
from rhizotrainer.bank.schema import Field, Kind, Shape


def check_mapping(mapping: Mapping, shape: Shape) -> list[Finding]:
    """Return every breach of structure in a mapping and below it."""
    found: list[Finding] = []
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
            words = "a title" if field.takes_text else "keys with values"
            found.append(wrong_kind.RULE.at(node, f'"{name}" has to have {words} after it.'))
