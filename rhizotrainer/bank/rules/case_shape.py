"""Refuse a case without questions, and a case within a case.

A case is one scenario and the questions on it, in their order, each with a type of its own. What comes to light later
is the `vignette:` of the question that it comes to light in. A single question is allowed, though a `vignette:` of its
own would do for it.

Failing:
    - id: case-1
      type: case
      vignette: A child with spastic diplegia is referred.
      items:
        - id: case-1-a
          type: case
          items: [...]

Passing:
    - id: case-1
      type: case
      vignette: A child with spastic diplegia is referred.
      items:
        - id: case-1-a
          stem: Which examination comes first?
          options: [...]
"""

from __future__ import annotations

from collections.abc import Iterable

from rhizotrainer.bank.answers import is_case
from rhizotrainer.bank.findings import FINDINGS_A_RULE, Finding, Rule
from rhizotrainer.bank.nodes import Mapping, Sequence

RULE = Rule("case-shape")


def check(node: Mapping) -> Iterable[Finding]:
    """Return a finding for a case without questions, and for every case in it."""
    items = node.values.get("items")
    if type(items) is not Sequence:
        return ()
    if not items.items:
        return (RULE.at(items, "This case has no questions.", "Write each one below `items:`, with its own id."),)
    inner = [part.values for part in items.items if type(part) is Mapping and is_case(part.values)]
    hint = "Write its questions below this case, or the case beside this one."
    spots = [values.get("type", values.get("items", items)) for values in inner[:FINDINGS_A_RULE]]
    return [RULE.at(spot, "A case within a case.", hint) for spot in spots]
