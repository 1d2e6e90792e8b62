"""Find a quote in its source, to the very characters.

A quote is found where its folded text stands in one passage, beginning and ending at the edge of a word. What
is not found is explained by `bank.mismatches`; nothing here guesses.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache

from rhizotrainer.bank.folding import fold, unfold_range
from rhizotrainer.model.items import QuotePlace
from rhizotrainer.model.sources import Source


class QuoteFinder:
    """Looks for quotes in one source; make one a source and keep it."""

    def __init__(self, source: Source) -> None:
        self.source = source
        # A text that stands in a heading and in the body is meant as the body's.
        self._order = sorted(range(len(source.passages)), key=lambda at: source.passages[at].is_heading)
        self._folded = [fold(source.passages[at].text) for at in self._order]
        # A folded text holds no line break, so no quote can run over the end of a passage.
        self._text = "\n".join(self._folded)
        self._starts: list[int] = []
        start = 0
        for text in self._folded:
            self._starts.append(start)
            start += len(text) + 1

    def find(self, text: str) -> QuotePlace | None:
        """Return where a quote stands, None where it does not."""
        quote = fold(text)
        if not quote:
            return None
        at = self._text.find(quote)
        while at >= 0 and (_splits_word(self._text, at) or _splits_word(self._text, at + len(quote))):
            at = self._text.find(quote, at + 1)
        return self._place(at, len(quote)) if at >= 0 else None

    def find_run(self, text: str) -> tuple[int, int] | None:
        """Return the first and last passage (positions) of a quote that runs over the end of a passage."""
        quote = fold(text)
        at = self._text.replace("\n", " ").find(quote)
        if at < 0 or not quote:
            return None
        first, last = (bisect_right(self._starts, offset) - 1 for offset in (at, at + len(quote) - 1))
        return (self._order[first], self._order[last]) if last > first else None

    def _place(self, at: int, length: int) -> QuotePlace:
        row = bisect_right(self._starts, at) - 1
        start = at - self._starts[row]
        passage = self._order[row]
        text = self.source.passages[passage].text
        if len(text) == len(self._folded[row]):
            return QuotePlace(passage, start, start + length)
        return QuotePlace(passage, *unfold_range(text, start, start + length))


def find_quote(source: Source, text: str) -> QuotePlace | None:
    """Return where a quote stands in a source: the passage's position and the range of its characters."""
    return find_finder(source).find(text)


@lru_cache(maxsize=32)
def find_finder(source: Source) -> QuoteFinder:
    """Return the finder of a source, the same one every time."""
    return QuoteFinder(source)


def _splits_word(text: str, at: int) -> bool:
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()
