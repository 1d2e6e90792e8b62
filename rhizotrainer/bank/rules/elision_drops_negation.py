"""Refuse a quote whose […] leaves out a negation or an exception.

With "not", "without", "except" or "only" left out, the source's own words can say the contrary of what it says, and
still be found there letter by letter. The words are looked for in English banks alone.

Failing:
    - source: article
      text: Rhizotomy is an effective method […] for all types of pain.

Passing:
    - source: article
      text: Rhizotomy is an effective method […] but it is not a panacea for all types of pain.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rhizotrainer.bank.drafts import Draft
from rhizotrainer.bank.findings import FINDINGS_A_RULE, Finding, Rule
from rhizotrainer.bank.nearest import shorten
from rhizotrainer.bank.negations import find_negation
from rhizotrainer.bank.nodes import Mapping, Scalar
from rhizotrainer.bank.positions import locate
from rhizotrainer.bank.quotes import ELISION, QuoteFinder
from rhizotrainer.model.items import Quote

RULE = Rule("elision-drops-negation")


def check(draft: Draft) -> Iterable[Finding]:
    """Return a finding, at the […], for every negation that was left out of a quote."""
    found: list[Finding] = []
    for quote, node in draft.quotes:
        if "[" not in quote.text or quote.place is None or draft.outline is None:
            continue
        if draft.outline.language.startswith("en"):
            found += _check(quote, node, draft.outline.finders[quote.source], draft)
    return found[:FINDINGS_A_RULE]


def _check(quote: Quote, node: Mapping, finder: QuoteFinder, draft: Draft) -> Iterator[Finding]:
    scalar = node.values["text"]
    parts = finder.find_parts(quote.text)
    if not parts or not isinstance(scalar, Scalar):
        return
    text = finder.source.passages[parts[0].passage].text
    gaps = ELISION.finditer(scalar.value)
    for before, after, gap in zip(parts, parts[1:], gaps, strict=False):
        dropped = text[before.end : after.start].strip()
        negation = find_negation(dropped)
        if negation:
            spot = locate(scalar, draft.file.lines, gap.start())
            message = f'What is left out here has "{negation}" in it: "{shorten(dropped, 80)}".'
            if dropped.casefold() == negation.casefold():
                message = f'What is left out here is "{dropped}".'
            yield RULE.at(spot, message, "Quote these words as well.")
