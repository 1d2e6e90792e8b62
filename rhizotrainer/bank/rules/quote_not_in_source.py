"""Refuse a quote whose words are not in its source.

White space, quotation marks and dashes may differ, nothing else; a quote lies within one passage and begins
and ends with whole words. The finding stands at the first word that differs from the nearest passage.

Failing:
    - source: article
      text: partial numbness and weakness of the muscles

Passing:
    - source: article
      text: partial numbness and weakening of the muscles
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from rhizotrainer.bank.drafts import Draft
from rhizotrainer.bank.files import TextFile
from rhizotrainer.bank.findings import FINDINGS_A_RULE, Finding, Rule
from rhizotrainer.bank.mismatches import explain_mismatch
from rhizotrainer.bank.nearest import shorten
from rhizotrainer.bank.nodes import Scalar
from rhizotrainer.bank.positions import locate
from rhizotrainer.bank.quotes import QuoteFinder
from rhizotrainer.model.items import Quote
from rhizotrainer.model.sources import Passage

RULE = Rule("quote-not-in-source")


def check(draft: Draft) -> Iterable[Finding]:
    """Return a finding for every quote that its source does not hold, nor another source of the bank."""
    if draft.outline is None or all(quote.place for quote, _ in draft.quotes):
        return ()
    return list(islice(_check(draft, draft.outline.finders), FINDINGS_A_RULE))


def _check(draft: Draft, finders: dict[str, QuoteFinder]) -> Iterator[Finding]:
    for quote, node in draft.quotes:
        scalar = node.values.get("text")
        finder = finders.get(quote.source)
        if quote.place or not quote.text or finder is None or not isinstance(scalar, Scalar):
            continue
        if not any(other.find(quote.text) for other in finders.values()):
            yield _describe(quote, scalar, finder, draft.file)


def _describe(quote: Quote, scalar: Scalar, finder: QuoteFinder, file: TextFile) -> Finding:
    source = finder.source
    run = finder.find_run(quote.text)
    if run:
        first, last = (source.passages[at] for at in run)
        message = f"This quote runs on from {_name(first)} into {_name(last)}."
        return RULE.at(scalar, message, "Quote each passage by itself.")
    differs = explain_mismatch(source, scalar.value)
    if differs is None:
        return RULE.at(scalar, f"No passage of {source.title} resembles this quote.", "Copy the words from the source.")
    place = _name(source.passages[differs.passage])
    message = f'Quote differs from the source at "{shorten(differs.quote_word, 40)}".'
    hint = f"The source ends before it ({place})."
    if differs.source_word:
        hint = f'The source says "{shorten(differs.source_word, 40)}" ({place}).'
    return RULE.at(locate(scalar, file.lines, differs.offset), message, hint)


def _name(passage: Passage) -> str:
    return "a heading" if passage.is_heading else f"¶{passage.number}"
