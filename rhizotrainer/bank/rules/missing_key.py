"""Ask for every key that the format requires: a figure, for one, has a `file` or an `atlas`.

One that is there and misspelt is told of as unknown, and not as missing as well.

Failing:
    - id: ind-001
      options: [...]

Passing:
    - id: ind-001
      stem: Which of these does the source name as an indication?
      options: [...]
"""

from __future__ import annotations

from collections.abc import Iterable

from rhizotrainer.bank.findings import Finding, Rule
from rhizotrainer.bank.nearest import is_misspelt
from rhizotrainer.bank.nodes import Mapping
from rhizotrainer.bank.schema import Shape

RULE = Rule("missing-key")


def check(mapping: Mapping, shape: Shape) -> Iterable[Finding]:
    """Return a finding, at the start of a mapping, for every key that it has to have and has not."""
    keys = mapping.values.keys()
    if shape.required <= keys:
        return ()
    return [
        _describe(mapping, shape, key)
        for key, field in shape.fields.items()
        if field.is_required and key not in keys and not is_misspelt(key, keys, shape.fields.keys())
    ]


def describe_lack(mapping: Mapping, shape: Shape, key: str, *, other: str = "") -> Iterable[Finding]:
    """Return the finding for a key that is needed where no other file, or no `other` key, stands in for it."""
    keys = mapping.values.keys()
    if any(is_misspelt(one, keys, shape.fields.keys()) for one in (key, other) if one):
        return ()
    return (_describe(mapping, shape, key, other),)


def _describe(mapping: Mapping, shape: Shape, key: str, other: str = "") -> Finding:
    name = f"{shape.name[0].upper()}{shape.name[1:]}"
    words = f"Write `{key}:` and {shape.fields[key].kind.words} after it"
    if other:
        return RULE.at(mapping, f'{name} has no "{key}" and no "{other}".', f"{words}, or `{other}:`.")
    return RULE.at(mapping, f'{name} has no "{key}".', f"{words}.")
