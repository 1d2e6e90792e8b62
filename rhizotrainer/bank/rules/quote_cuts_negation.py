"""Warn of a quote that begins just after the negation that holds for it.

"relieve pain" is in the source that says "does not relieve pain", and does not say what it says. The words are looked
for in English banks alone, straight before the quote.

Failing:
    - source: article
      text: eliminated with medications or other treatment methods

Passing:
    - source: article
      text: pain syndromes that cannot be eliminated with medications or other treatment methods
"""

from __future__ import annotations

from collections.abc import Iterable

from rhizotrainer.bank.drafts import Draft
from rhizotrainer.bank.findings import FINDINGS_A_RULE, Finding, Rule
from rhizotrainer.bank.nearest import shorten
from rhizotrainer.bank.negations import find_governing
from rhizotrainer.model.problems import Severity

RULE = Rule("quote-cuts-negation", Severity.WARNING)

# Room for the negation and what may stand between it and the quote.
_BEFORE = 50


def check(draft: Draft) -> Iterable[Finding]:
    """Return a finding for every quote that its source denies in the words just before."""
    outline = draft.outline
    if outline is None or not outline.language.startswith("en"):
        return ()
    found: list[Finding] = []
    for quote, node in draft.quotes:
        place = quote.place
        if place is None or not place.start:
            continue
        text = outline.finders[quote.source].source.passages[place.passage].text
        negation = find_governing(text[max(0, place.start - _BEFORE) : place.start])
        if negation:
            cut = text[text.rindex(negation.split()[0], 0, place.start) : place.start].strip()
            message = f'The source says "{shorten(cut, 40)}" just before this quote.'
            found.append(RULE.at(node.values["text"], message, f'Begin the quote with "{shorten(cut, 40)}".'))
    return found[:FINDINGS_A_RULE]
