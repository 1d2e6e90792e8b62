"""Warn of an author's note without a reference.

A note says what is not in the source, so the reader has to be told where it comes from.

Failing:
    note: Most centres monitor with electromyography.

Passing:
    note: Most centres monitor with electromyography.
    references: [enslin2018]
"""

from __future__ import annotations

from collections.abc import Iterable

from rhizotrainer.bank.drafts import Draft
from rhizotrainer.bank.findings import Finding, Rule
from rhizotrainer.bank.nodes import Sequence, is_blank
from rhizotrainer.model.problems import Severity

RULE = Rule("note-without-reference", Severity.WARNING)


def check(draft: Draft) -> Iterable[Finding]:
    """Return a finding for a note in an item that names no reference, nor do its positions."""
    item = draft.item
    if not item.note or item.references or any(position.references for position in item.positions):
        return ()
    named = draft.node.values.get("references")
    if type(named) is not Sequence and not is_blank(named):
        # Told of as of the wrong kind.
        return ()
    return (RULE.at(draft.spot("note"), "This note names no reference.", "Add one under `references:`."),)
