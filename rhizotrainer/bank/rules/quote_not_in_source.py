"""Refuse a quote whose words are not in its source.

White space, quotation marks and dashes may differ, nothing else; a quote lies within one passage and begins
and ends with whole words. ` […] ` (or ` [...] `) stands for words that were left out; what is round it is of two words
or more each, and stands in one passage in this order. The finding stands at the first word that differs from the
nearest passage.

Failing:
    - source: article
      text: partial numbness and weakness of the muscles

Passing:
    - source: article
      text: partial numbness and weakening of the muscles
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from rhizotrainer.bank.drafts import Draft
from rhizotrainer.bank.files import TextFile
from rhizotrainer.bank.findings import FINDINGS_A_RULE, Finding, Rule
from rhizotrainer.bank.mismatches import explain_mismatch
from rhizotrainer.bank.nearest import shorten
from rhizotrainer.bank.nodes import Scalar
from rhizotrainer.bank.positions import locate
from rhizotrainer.bank.quotes import ELISION, MOST_PARTS, QuoteFinder, is_long_enough
from rhizotrainer.model.items import Quote
from rhizotrainer.model.sources import Passage

RULE = Rule("quote-not-in-source")
_SHARE_OUT = "Mend the quotes above, make the sources shorter, or split the bank in two."

# What many write for words left out; a source can have it itself.
_BARE_ELISION = re.compile(r"…|\.\.\.")
_AT_ENDS = re.compile(r"\A\s*(\[\s?)?(?:…|\.\.\.)(\s?\])?|(\[\s?)?(?:…|\.\.\.)(\s?\])?(?=\s*\Z)")


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
        if finder.effort.is_search_over:
            yield RULE.at(scalar, "So much had to be searched before that this quote was not looked for.", _SHARE_OUT)
        elif not any(other.find(quote.text) for other in finders.values()):
            yield _describe(quote, scalar, finder, draft.file)


def _describe(quote: Quote, scalar: Scalar, finder: QuoteFinder, file: TextFile) -> Finding:
    if "…" in scalar.value or "..." in scalar.value:
        found = _describe_elision(scalar, finder, file)
        if found:
            return found
    run = finder.find_run(quote.text)
    if run:
        first, last = (finder.source.passages[at] for at in run)
        message = f"This quote runs on from {_name(first)} into {_name(last)}."
        return RULE.at(scalar, message, "Quote each passage by itself.")
    return _describe_words(scalar, finder, file)


def _describe_elision(scalar: Scalar, finder: QuoteFinder, file: TextFile) -> Finding | None:
    """Tell of words left out otherwise than they are written, None where nothing looks like it."""
    text = scalar.value
    for sign, instead, hint in (
        (_AT_ENDS, "", "Remove it; a quote may begin and end within a sentence."),
        (_BARE_ELISION, " […] ", "Write ` […] ` where words are left out."),
    ):
        first = sign.search(text)
        if first and finder.find(sign.sub(instead, text)):
            spot = locate(scalar, file.lines, first.end() - len(first[0].lstrip()))
            return RULE.at(spot, "This sign for words left out is not in the source.", hint)
    return _describe_parts(scalar, finder, file) if ELISION.search(text) else None


def _describe_parts(scalar: Scalar, finder: QuoteFinder, file: TextFile) -> Finding:
    """Tell of the first part of a quote with words left out that is not in the source, or of their order."""
    gaps = list(ELISION.finditer(scalar.value))
    if len(gaps) >= MOST_PARTS:
        return RULE.at(scalar, "This quote leaves out words too often to be followed.", "Quote whole sentences.")
    starts = [0, *(gap.end() for gap in gaps)]
    ends = [*(gap.start() for gap in gaps), len(scalar.value)]
    for start, end, gap in zip(starts, ends, [gaps[0], *gaps], strict=True):
        part = scalar.value[start:end]
        if not is_long_enough(part):
            spot = locate(scalar, file.lines, start if part.strip() else gap.start())
            return RULE.at(spot, "On each side of […] stand two words of the source or more.", "Quote more words.")
        if finder.find(part) is None:
            return _describe_words(scalar, finder, file, span=(start, end))
    message = "The parts of this quote do not stand in one passage in this order."
    return RULE.at(scalar, message, "Quote each passage by itself.")


def _describe_words(
    scalar: Scalar, finder: QuoteFinder, file: TextFile, *, span: tuple[int, int] | None = None
) -> Finding:
    source = finder.source
    if finder.effort.is_comparing_over:
        hint = "Copy the words from the source. Mend the quotes above, and it is said where this one differs."
        return RULE.at(scalar, "This quote is not in the source.", hint)
    start, end = span or (0, len(scalar.value))
    differs = explain_mismatch(source, scalar.value[start:end], finder.effort)
    if differs is None:
        spot = locate(scalar, file.lines, start) if start else scalar
        return RULE.at(
            spot, f'No passage of "{shorten(source.title)}" resembles this quote.', "Copy the words from the source."
        )
    place = _name(source.passages[differs.passage])
    spot = locate(scalar, file.lines, start + differs.offset)
    word = shorten(differs.quote_word, 40)
    if differs.left_out:
        message = f'Quote differs from the source: "{shorten(differs.left_out, 40)}" is left out before "{word}".'
        hint = f'The source says "{shorten(differs.left_out, 40)} {word}" ({place}).'
        return RULE.at(spot, message, hint)
    message = f'Quote differs from the source at "{word}".'
    hint = f"The source ends before it ({place})."
    if differs.source_word:
        hint = f'The source says "{shorten(differs.source_word, 40)}" ({place}).'
    return RULE.at(spot, message, hint)


def _name(passage: Passage) -> str:
    return "a heading" if passage.is_heading else f"¶{passage.number}"
