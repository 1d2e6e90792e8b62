"""Refuse a quote whose words stand in another source of the bank than the one it names.

Failing:
    - source: review
      text: partial numbness and weakening of the muscles

Passing:
    - source: article
      text: partial numbness and weakening of the muscles
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rhizotrainer.bank.drafts import Draft
from rhizotrainer.bank.findings import Finding, Rule
from rhizotrainer.bank.quotes import QuoteFinder

RULE = Rule("quote-in-other-source")


def check(draft: Draft) -> Iterable[Finding]:
    """Return a finding for every quote that is not in its source but in another one."""
    if draft.outline is None or all(quote.place for quote, _ in draft.quotes):
        return ()
    return list(_check(draft, draft.outline.finders))


def _check(draft: Draft, finders: dict[str, QuoteFinder]) -> Iterator[Finding]:
    for quote, node in draft.quotes:
        if quote.place or quote.source not in finders:
            continue
        for name, finder in finders.items():
            place = finder.find(quote.text)
            if place:
                number = finder.source.passages[place.passage].number
                where = f"¶{number}" if number else "a heading"
                message = f'This quote is not in "{quote.source}" but in "{name}" ({where}).'
                yield RULE.at(node.values["source"], message, f"Write `source: {name}`.")
                break
