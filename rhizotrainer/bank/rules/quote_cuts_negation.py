"""Warn of a quote that begins just after the negation that holds for it, or ends just before its condition.

"relieve pain" is in the source that says "does not relieve pain", and does not say what it says; nor does "recovery is
likely" where the source goes on "only if the clot is removed". The words (if, only if, unless, except, but not …) are
looked for in English banks alone, straight before and straight after the quote.

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
from rhizotrainer.bank.negations import find_governing, find_limit_after, find_limit_before
from rhizotrainer.model.problems import Severity

RULE = Rule("quote-cuts-negation", Severity.WARNING)

# Room for the negation and what may stand between it and the quote.
_BEFORE = 50
_AFTER = 40


def check(draft: Draft) -> Iterable[Finding]:
    """Return a finding for every quote that its source denies just before it, or limits just after."""
    outline = draft.outline
    if outline is None or not outline.language.startswith("en"):
        return ()
    found: list[Finding] = []
    for quote, node in draft.quotes:
        place = quote.place
        if place is None:
            continue
        text = outline.finders[quote.source].source.passages[place.passage].text
        before = text[max(0, place.start - _BEFORE) : place.start]
        negation = find_governing(before) or find_limit_before(before)
        if negation:
            cut = text[text.rindex(negation.split()[0], 0, place.start) : place.start].strip()
            message = f'The source says "{shorten(cut, 40)}" just before this quote.'
            found.append(RULE.at(node.values["text"], message, f'Begin the quote with "{shorten(cut, 40)}".'))
        after = text[place.end : place.end + _AFTER]
        limit = find_limit_after(quote.text.rstrip(), after)
        if limit:
            message = f'The source goes on "{limit} …" just after this quote.'
            found.append(RULE.at(node.values["text"], message, "Quote these words as well."))
    return found[:FINDINGS_A_RULE]
