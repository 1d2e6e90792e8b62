"""Refuse a value of the wrong kind: a list where a text belongs, a word that is not one of those allowed.

A key with nothing after it counts as left out.

Failing:
    key: yes
    options: Trigeminal neuralgia

Passing:
    key: true
    options:
      - text: Trigeminal neuralgia
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rhizotrainer.bank.findings import Finding, Rule
from rhizotrainer.bank.nearest import shorten, suggest
from rhizotrainer.bank.nodes import ALIAS, Mapping, Node, Scalar, Sequence, is_blank
from rhizotrainer.bank.schema import Field, Kind, Shape

RULE = Rule("wrong-kind")

_NODE_TYPES: dict[Kind, type[Node]] = {
    Kind.TEXT: Scalar,
    Kind.ID: Scalar,
    Kind.FLAG: Scalar,
    Kind.WORD: Scalar,
    Kind.TEXTS: Sequence,
    Kind.NOTES: Mapping,
    Kind.RECORD: Mapping,
    Kind.RECORDS: Sequence,
    Kind.TABLE: Mapping,
}
_FLAGS = frozenset({"true", "false"})
_MEANT = {"yes": "true", "on": "true", "1": "true", "x": "true", "no": "false", "off": "false", "0": "false"}
# What can stand between brackets as it is.
_NAME = re.compile(r"[A-Za-z0-9][\w./ -]{0,39}")
_SAMPLES = {
    Kind.TEXTS: "Write `{name}: [first, second]`.",
    Kind.RECORDS: "Write each one on a line below `{name}:`, beginning with a dash.",
    Kind.NOTES: "Write each name with its text on a line below `{name}:`, indented.",
    Kind.RECORD: "Write its keys on the lines below `{name}:`, indented.",
    Kind.TABLE: "Write its ids on the lines below `{name}:`, indented.",
}


def check(mapping: Mapping, shape: Shape) -> Iterable[Finding]:
    """Return a finding for every value of a mapping that is not what its key asks for."""
    found: list[Finding] = []
    for name, node in mapping.values.items():
        field = shape.fields.get(name)
        if field is None:
            continue
        kind = field.kind
        if kind is Kind.TEXT and type(node) is Scalar:
            continue
        found.extend(_check_value(name, node, field))
    return found


def _check_value(name: str, node: Node, field: Field) -> Iterator[Finding]:
    kind = field.kind
    if is_blank(node) or (type(node) is Scalar and node.style == ALIAS):
        return
    if kind is Kind.ANSWERS:
        yield from _check_answers(name, node)
    elif type(node) is not _NODE_TYPES[kind]:
        yield RULE.at(node, f'"{name}" has to be {kind.words}, not {_name(node)}.', _show(name, node, kind))
    elif isinstance(node, Scalar):
        yield from _check_word(name, node, field)
    elif isinstance(node, Sequence):
        wanted = Scalar if kind is Kind.TEXTS else Mapping
        for part in node.items:
            if type(part) is not wanted:
                words = "a text" if kind is Kind.TEXTS else "a group of keys"
                hint = "" if kind is Kind.TEXTS or field.shape is None else _show_part(name, field.shape)
                yield RULE.at(part, f'Each of "{name}" has to be {words}, not {_name(part)}.', hint)
    elif kind is Kind.NOTES:
        for key, part in node.values.items():
            if type(part) is not Scalar:
                yield RULE.at(part, f'"{shorten(key, 40)}" has to have a text after it, not {_name(part)}.')


def _show(name: str, node: Node, kind: Kind) -> str:
    """Return how a value of a kind is written, with the author's own words where they are a name."""
    if kind is Kind.TEXTS and isinstance(node, Scalar) and _NAME.fullmatch(node.value.strip()):
        return f"Write `{name}: [{node.value.strip()}]`."
    hint = _SAMPLES.get(kind, "Put it between quotation marks where brackets or braces belong to the text.")
    return hint.format(name=name)


def _show_part(name: str, shape: Shape) -> str:
    first = next((key for key in shape.fields if key in shape.required), next(iter(shape.fields)))
    return f"Write `- {first}: …` on a line of its own below `{name}:`, and its other keys below that."


def _check_word(name: str, node: Scalar, field: Field) -> Iterator[Finding]:
    word = node.value.strip()
    if field.kind is Kind.FLAG and word.casefold() not in _FLAGS:
        hint = f"Write `{name}: {_MEANT.get(word.casefold(), 'true')}`."
        yield RULE.at(node, f'"{name}" has to be true or false, not "{shorten(node.value)}".', hint)
    elif field.kind is Kind.WORD and word not in field.words:
        yield RULE.at(node, f'"{shorten(word)}" is no {name}.', suggest(word, field.words))


def _check_answers(name: str, node: Node) -> Iterator[Finding]:
    if isinstance(node, Mapping):
        yield RULE.at(
            node, f'"{name}" has to be {Kind.ANSWERS.words}, not {_name(node)}.', f"Write `{name}: [first, second]`."
        )
    elif isinstance(node, Sequence):
        for part in node.items:
            if type(part) is not Scalar:
                yield RULE.at(part, f'Each of "{name}" has to be a text, not {_name(part)}.')


def _name(node: Node) -> str:
    if isinstance(node, Scalar):
        return f'the text "{shorten(node.value, 30)}"' if node.value.strip() else "nothing"
    return "a list" if isinstance(node, Sequence) else "a group of keys"
