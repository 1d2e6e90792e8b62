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
from rhizotrainer.bank.nodes import ALIAS, Scalar, Sequence, text_of

RULE = Rule("unknown-reference")


def check(draft: Draft) -> Iterable[Finding]:
    """Return a finding for every reference of an item, or of its positions, that its bank does not declare."""
    if draft.outline is None:
        return ()
    known = draft.outline.references
    if not draft.position_nodes and known.issuperset(draft.item.references):
        return ()
    nodes = [draft.node, *draft.position_nodes] if draft.position_nodes else [draft.node]
    found: list[Finding] = []
    for node in nodes:
        named = node.values.get("references")
        if type(named) is Sequence:
            found += check_named(named, known)
    return found


def check_named(named: Sequence, known: frozenset[str]) -> list[Finding]:
    """Return a finding for every reference of a list that is not among those known."""
    unknown = [
        part for part in named.items if type(part) is Scalar and text_of(part) not in known and part.style != ALIAS
    ]
    return [
        RULE.at(
            part,
            f'The bank has no reference "{shorten(text_of(part), 40)}".',
            suggest(text_of(part), known, nothing="Declare it under `references:` in the bank's file."),
        )
        for part in unknown[:FINDINGS_A_RULE]
    ]
