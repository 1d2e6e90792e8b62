"""Refuse a case without questions, a case within a case, and more vignettes than anybody would read.

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

from rhizotrainer.bank.answers import is_case, mappings_of
from rhizotrainer.bank.drafts import VIGNETTE_LIMIT
from rhizotrainer.bank.findings import FINDINGS_A_RULE, Finding, Rule
from rhizotrainer.bank.nodes import Mapping, Sequence, text_of

RULE = Rule("case-shape")


def check(node: Mapping) -> Iterable[Finding]:
    """Return a finding for a case without questions, for one with too long vignettes, and for every case in it."""
    items = node.values.get("items")
    if type(items) is not Sequence:
        return ()
    if not items.items:
        return (RULE.at(items, "This case has no questions.", "Write each one below `items:`, with its own id."),)
    told = [text_of(one.values.get("vignette")) for one in (node, *mappings_of(items))]
    if sum(map(len, told)) > VIGNETTE_LIMIT:
        message = f"The vignettes of this case have together more than {VIGNETTE_LIMIT:,} characters."
        return (RULE.at(node, message, "Shorten them, or write several cases."),)
    inner = [part.values for part in items.items if type(part) is Mapping and is_case(part.values)]
    hint = "Write its questions below this case, or the case beside this one."
    spots = [values.get("type", values.get("items", items)) for values in inner[:FINDINGS_A_RULE]]
    return [RULE.at(spot, "A case within a case.", hint) for spot in spots]
