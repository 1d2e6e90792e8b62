"""Ask for references that the bank declares.

Failing:
    references: [enslin2081]

Passing:
    references: [enslin2018]
"""

from __future__ import annotations

from collections.abc import Iterable

from rhizotrainer.bank.drafts import Draft
from rhizotrainer.bank.findings import FINDINGS_A_RULE, Finding, Rule
from rhizotrainer.bank.nearest import shorten, suggest
from rhizotrainer.bank.nodes import Sequence

RULE = Rule("unknown-reference")


def check(draft: Draft) -> Iterable[Finding]:
    """Return a finding for every reference of an item that its bank does not declare."""
    node = draft.node.values.get("references")
    if (
        draft.outline is None
        or type(node) is not Sequence
        or draft.outline.references.issuperset(draft.item.references)
    ):
        return ()
    known = draft.outline.references
    named = zip(draft.item.references, node.items, strict=True)
    unknown = [(name, part) for name, part in named if name not in known]
    return [
        RULE.at(
            part,
            f'The bank has no reference "{shorten(name, 40)}".',
            suggest(name, known, nothing="Declare it under `references:` in the bank's file."),
        )
        for name, part in unknown[:FINDINGS_A_RULE]
    ]
