"""Refuse a key that the format does not know, and suggest the one that was meant.

A misspelt key would otherwise be passed over in silence, and with it what its author wrote there. The merge
key `<<` of YAML is one that banks do not know.

Failing:
    text: Trigeminal neuralgia
    rational: Named in both articles.

Passing:
    text: Trigeminal neuralgia
    rationale: Named in both articles.
"""

from __future__ import annotations

from collections.abc import Iterable

from rhizotrainer.bank.findings import FINDINGS_A_RULE, Finding, Rule
from rhizotrainer.bank.nearest import shorten, suggest
from rhizotrainer.bank.nodes import Mapping
from rhizotrainer.bank.schema import Shape

RULE = Rule("unknown-key")


def check(mapping: Mapping, shape: Shape) -> Iterable[Finding]:
    """Return a finding for every key of a mapping that its shape does not have."""
    if shape.fields.keys() >= mapping.values.keys():
        return ()
    free = shape.fields.keys() - mapping.values.keys()
    unknown = [key for key in mapping.keys if key.value not in shape.fields]
    return [
        RULE.at(key, f'"{shorten(key.value)}" is no key of {shape.name}.', suggest(key.value, free))
        for key in unknown[:FINDINGS_A_RULE]
    ]
