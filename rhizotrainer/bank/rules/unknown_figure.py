"""Ask for a figure that the bank declares.

Failing:
    figure: chord

Passing:
    figure: cord
"""

from __future__ import annotations

from collections.abc import Iterable

from rhizotrainer.bank.drafts import Draft
from rhizotrainer.bank.findings import Finding, Rule
from rhizotrainer.bank.nearest import shorten, suggest

RULE = Rule("unknown-figure")


def check(draft: Draft) -> Iterable[Finding]:
    """Return a finding where an item, or the case it is part of, names a figure that the bank does not declare."""
    name, outline = draft.item.figure, draft.outline
    if not name or outline is None or name in outline.figures or name in outline.unread_figures:
        return ()
    spot = draft.spot("figure")
    if spot is draft.node and draft.frame is not None and draft.frame.part == 1:
        # Where a case names it, it is told of there for the first of its questions.
        spot = draft.frame.node.values.get("figure", spot)
    known = outline.figures.keys() | outline.unread_figures
    hint = suggest(name, known, nothing="Declare it under `figures:` in the bank's file.")
    return (RULE.at(spot, f'The bank has no figure "{shorten(name, 40)}".', hint),)
