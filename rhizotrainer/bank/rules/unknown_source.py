"""Ask for a source that the bank declares.

Failing:
    quotes:
      - {source: artikle, text: cut the spinal nerve roots}

Passing:
    quotes:
      - {source: article, text: cut the spinal nerve roots}
"""

from __future__ import annotations

from collections.abc import Iterable

from rhizotrainer.bank.drafts import Draft
from rhizotrainer.bank.findings import FINDINGS_A_RULE, Finding, Rule
from rhizotrainer.bank.nearest import shorten, suggest

RULE = Rule("unknown-source")


def check(draft: Draft) -> Iterable[Finding]:
    """Return a finding for every quote whose source the bank does not declare."""
    if draft.outline is None:
        return ()
    known = draft.outline.source_names
    unknown = [(quote, node) for quote, node in draft.quotes if quote.source and quote.source not in known]
    return [
        RULE.at(
            node.values["source"],
            f'The bank has no source "{shorten(quote.source, 40)}".',
            suggest(quote.source, known, nothing="Declare it under `sources:` in the bank's file."),
        )
        for quote, node in unknown[:FINDINGS_A_RULE]
    ]
