"""Refuse a required text that is empty, or a list of texts without one.

Failing:
    stem:
    explanation: ""

Passing:
    stem: Which root is cut?
    explanation: The dorsal root carries pain.
"""

from __future__ import annotations

from collections.abc import Iterable

from rhizotrainer.bank.findings import Finding, Rule
from rhizotrainer.bank.nodes import Mapping, Node, has_no_text, is_blank
from rhizotrainer.bank.schema import Field, Kind, Shape

RULE = Rule("empty-text")


def check(mapping: Mapping, shape: Shape) -> Iterable[Finding]:
    """Return a finding for every required key of a mapping that has nothing after it."""
    values = mapping.values
    blank = [name for name in shape.required if name in values and _is_empty(values[name], shape.fields[name])]
    return [RULE.at(values[name], f'"{name}" is empty.', _hint(shape.fields[name])) for name in sorted(blank)]


def _hint(field: Field) -> str:
    if field.kind is Kind.RECORDS:
        return "Write each one on a line below, beginning with a dash."
    return "Write its text after the colon."


def _is_empty(node: Node, field: Field) -> bool:
    return has_no_text(node) if field.kind is Kind.ANSWERS else is_blank(node)
