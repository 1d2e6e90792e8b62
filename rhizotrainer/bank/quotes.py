"""Find a quote in its source, to the very characters.

A quote is found where its folded text stands in one passage, beginning and ending at the edge of a word. Where
its author left words out, `[…]` or `[...]` stands for them: then the parts round it stand in one passage, in this
order, each of two words or more, and the quote is all from the first to the last of them. What is not found is
explained by `bank.mismatches`; nothing here guesses.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from functools import cached_property, lru_cache
from itertools import pairwise

from rhizotrainer.bank.effort import Effort
from rhizotrainer.bank.folding import fold, list_shifts
from rhizotrainer.model.items import QuotePlace
from rhizotrainer.model.sources import Source

# Of a single word it could not be said that it is the source's own.
FEWEST_WORDS = 2
# Nobody leaves out so many words by hand, and each part is looked for.
MOST_PARTS = 20
ELISION = re.compile(r"\[\s?(?:…|\.\.\.)\s?\]")

_WORD = re.compile(r"\w+")
# What `_splits_word` takes for a word: a quote has whole ones alone.
_INDEXED = re.compile(r"[^\W_]+")
# A word that stands so often in a source is looked for letter by letter.
_MOST_PLACES = 5000
# Words that all stand in more places than these are looked for two by two.
_FEW_PLACES = 32
_NOWHERE: list[int] = []
# What it costs to try one place of a word, in characters searched.
_COST_OF_A_PLACE = 20


class QuoteFinder:
    """Looks for quotes in one source; make one a source and keep it."""

    def __init__(self, source: Source, effort: Effort | None = None) -> None:
        self.source = source
        self.effort = effort or Effort()
        self._shifts: dict[int, tuple[list[int], list[int]]] = {}
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
        at = self._find_words(quote, 0, len(self._text))
        if at >= 0:
            return self._place(at, len(quote))
        parts = self._find_apart(quote) if "[" in quote else []
        return QuotePlace(parts[0].passage, parts[0].start, parts[-1].end) if parts else None

    def find_parts(self, text: str) -> list[QuotePlace]:
        """Return where the parts of a quote with words left out stand, none where they do not or it stands whole."""
        quote = fold(text)
        # A source can have the sign for words left out itself.
        return [] if self._find_words(quote, 0, len(self._text)) >= 0 else self._find_apart(quote)

    def find_run(self, text: str) -> tuple[int, int] | None:
        """Return the first and last passage (positions) of a quote that runs over the end of a passage."""
        quote = fold(text)
        at = self._find_words(quote, 0, len(self._text), text=self._running_text)
        if at < 0 or not quote:
            return None
        first, last = (bisect_right(self._starts, offset) - 1 for offset in (at, at + len(quote) - 1))
        return (self._order[first], self._order[last]) if last > first else None

    def _find_apart(self, quote: str) -> list[QuotePlace]:
        parts = [part.strip() for part in ELISION.split(quote, MOST_PARTS)]
        if not 2 <= len(parts) <= MOST_PARTS or not all(map(is_long_enough, parts)):
            return []
        at = self._find_words(parts[0], 0, len(self._text))
        while at >= 0 and not self.effort.is_search_over:
            self.effort.searched += _COST_OF_A_PLACE * len(parts)
            row = bisect_right(self._starts, at) - 1
            end = self._starts[row] + len(self._folded[row])
            found = self._fit_parts(parts, at, end)
            if found:
                return [self._place(start, len(part)) for start, part in zip(found, parts, strict=True)]
            at = self._find_words(parts[0], end, len(self._text))
        return []

    @cached_property
    def _running_text(self) -> str:
        return self._text.replace("\n", " ")

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        """Where each word of the folded text stands; of a word that is too common, one place more than are of use."""
        places: dict[str, list[int]] = defaultdict(list)
        for match in _INDEXED.finditer(self._text):
            found = places[match[0]]
            if len(found) <= _MOST_PLACES:
                found.append(match.start())
        return dict(places)

    @cached_property
    def _pairs(self) -> dict[tuple[str, str], list[int]]:
        """Where each two words that follow one another stand; only of words that both stand in many places."""
        common = {word for word, places in self._places.items() if len(places) > _FEW_PLACES}
        pairs: dict[tuple[str, str], list[int]] = defaultdict(list)
        before, start = "", 0
        for match in _INDEXED.finditer(self._text):
            word = match[0]
            if word not in common:
                before = ""
                continue
            if before:
                found = pairs[before, word]
                if len(found) <= _MOST_PLACES:
                    found.append(start)
            before, start = word, match.start()
        return dict(pairs)

    def _find_words(self, words: str, start: int, end: int, *, text: str = "") -> int:
        """Return the first offset of words in the folded text, -1 where they do not stand there as whole words.

        `text` is another text with the same words at the same offsets.
        """
        text = text or self._text
        if self.effort.needs_index:
            places = self._list_places(words)
            if places is not None:
                return self._try_places(words, places, start, end, text=text)
        at = start - 1
        while not self.effort.is_search_over:
            begun = at + 1
            at = text.find(words, begun, end)
            self.effort.searched += (end if at < 0 else at) - begun + _COST_OF_A_PLACE
            if at < 0 or self._is_whole(at, words):
                return at
        return -1

    def _list_places(self, words: str) -> tuple[int, list[int]] | None:
        """Return a rare one of some words, or the first of two that are rarely together: its offset and all its places.

        None where they are too many.
        """
        rarest: tuple[int, list[int]] | None = None
        places_of, named = self._places.get, []
        for match in _INDEXED.finditer(words):
            places = places_of(match[0], _NOWHERE)
            if rarest is None or len(places) < len(rarest[1]):
                rarest = match.start(), places
                if len(places) <= _FEW_PLACES:
                    return rarest
            named.append(match)
        for one, two in pairwise(named):
            places = self._pairs.get((one[0], two[0]), _NOWHERE)
            if rarest is None or len(places) < len(rarest[1]):
                rarest = one.start(), places
                if len(places) <= _FEW_PLACES:
                    break
        return rarest if rarest is not None and len(rarest[1]) <= _MOST_PLACES else None

    def _try_places(self, words: str, places: tuple[int, list[int]], start: int, end: int, *, text: str) -> int:
        offset, found = places
        for place in found[bisect_left(found, start + offset) :]:
            at = place - offset
            self.effort.searched += _COST_OF_A_PLACE
            if at + len(words) > end or self.effort.is_search_over:
                break
            if text.startswith(words, at) and self._is_whole(at, words):
                return at
        return -1

    def _find_last_words(self, words: str, start: int, end: int) -> int:
        at = self._text.rfind(words, start, end)
        while at >= 0 and not self._is_whole(at, words):
            at = self._text.rfind(words, start, at + len(words) - 1)
        return at

    def _is_whole(self, at: int, words: str) -> bool:
        return not _splits_word(self._text, at) and not _splits_word(self._text, at + len(words))

    def _fit_parts(self, parts: list[str], first: int, end: int) -> list[int]:
        """Return the offsets of parts that follow one another as closely as may be, none where they do not."""
        found = [first]
        for before, part in pairwise(parts):
            at = self._find_words(part, found[-1] + len(before), end)
            if at < 0:
                return []
            found.append(at)
        for number in range(len(parts) - 2, -1, -1):
            found[number] = self._find_last_words(parts[number], found[number], found[number + 1])
        return found

    def _place(self, at: int, length: int) -> QuotePlace:
        row = bisect_right(self._starts, at) - 1
        start = at - self._starts[row]
        passage = self._order[row]
        text = self.source.passages[passage].text
        if len(text) == len(self._folded[row]):
            return QuotePlace(passage, start, start + length)
        if row not in self._shifts:
            self._shifts[row] = list_shifts(text)
        places, shifts = self._shifts[row]
        first, last = (at + shifts[bisect_right(places, at) - 1] for at in (start, start + length - 1))
        return QuotePlace(passage, first, last + 1)


def is_long_enough(part: str) -> bool:
    """Say whether a part of a quote has words enough to be known by."""
    return len(_WORD.findall(part)) >= FEWEST_WORDS


def find_quote(source: Source, text: str) -> QuotePlace | None:
    """Return where a quote stands in a source: the passage's position and the range of its characters."""
    return find_finder(source).find(text)


@lru_cache(maxsize=32)
def find_finder(source: Source) -> QuoteFinder:
    """Return the finder of a source, the same one every time."""
    return QuoteFinder(source)


def _splits_word(text: str, at: int) -> bool:
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()
