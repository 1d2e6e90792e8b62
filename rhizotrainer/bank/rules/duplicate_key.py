"""Refuse a key that stands twice in one place.

YAML readers let the last one win without a word, so half of what the author wrote would be gone.

Failing:
    stem: Which root is cut?
    stem: Which nerve is cut?

Passing:
    stem: Which root is cut?
"""

from __future__ import annotations

from collections.abc import Iterable

from rhizotrainer.bank.findings import Finding, Rule
from rhizotrainer.bank.nearest import shorten
from rhizotrainer.bank.nodes import Mapping, Scalar

RULE = Rule("duplicate-key")


def check(mapping: Mapping) -> Iterable[Finding]:
    """Return a finding for every key of a mapping that stands there already."""
    if len(mapping.keys) == len(mapping.values):
        return ()
    firsts: dict[str, Scalar] = {}
    return [
        RULE.at(
            key,
            f'The key "{shorten(key.value)}" stands here a second time; the first is on line {first.line}.',
            "Keep one of the two.",
        )
        for key in mapping.keys
        if (first := firsts.setdefault(key.value, key)) is not key
    ]
