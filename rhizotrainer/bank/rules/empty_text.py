"""Refuse a required text that is empty.

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
from rhizotrainer.bank.nodes import Mapping, is_blank
from rhizotrainer.bank.schema import Shape

RULE = Rule("empty-text")


def check(mapping: Mapping, shape: Shape) -> Iterable[Finding]:
    """Return a finding for every required key of a mapping that has nothing after it."""
    values = mapping.values
    blank = [name for name in shape.required if name in values and is_blank(values[name])]
    return [RULE.at(values[name], f'"{name}" is empty.', "Write its text after the colon.") for name in sorted(blank)]
