"""Ask for every key that the format requires.

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
    if shape.required <= mapping.values.keys():
        return ()
    name = f"{shape.name[0].upper()}{shape.name[1:]}"
    return [
        RULE.at(mapping, f'{name} has no "{key}".', f"Write `{key}:` and {field.kind.words} after it.")
        for key, field in shape.fields.items()
        if field.is_required
        and key not in mapping.values
        and not is_misspelt(key, mapping.values.keys(), shape.fields.keys())
    ]
