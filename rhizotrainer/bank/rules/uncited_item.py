"""Ask for a quote, or at least a reference, in every item.

An answer that rests on nothing cannot be looked up, and cannot be mended by anyone but its author.

Failing:
    - id: ind-001
      stem: Which of these does the source name as an indication?

Passing:
    - id: ind-001
      stem: Which of these does the source name as an indication?
      quotes:
        - {source: article, text: It can be used for diseases such as cancer}
"""

from __future__ import annotations

from collections.abc import Iterable

from rhizotrainer.bank.drafts import Draft
from rhizotrainer.bank.findings import Finding, Rule
from rhizotrainer.bank.nodes import Node, Sequence, is_blank

RULE = Rule("uncited-item")


def check(draft: Draft) -> Iterable[Finding]:
    """Return a finding for an item with neither quote nor reference; those of its positions count."""
    if draft.quotes or draft.item.references or any(position.references for position in draft.item.positions):
        return ()
    values = draft.node.values
    if _says_something(values.get("quotes")) or _says_something(values.get("references")):
        # What stands there is of the wrong kind, and told of as such.
        return ()
    spot = values.get("quotes", draft.node)
    return (RULE.at(spot, "This question has neither a quote nor a reference.", "Add one under `quotes:`."),)


def _says_something(node: Node | None) -> bool:
    return not is_blank(node) and not (type(node) is Sequence and not node.items)
