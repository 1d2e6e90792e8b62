"""Explain a quote that is not in its source: the nearest passage, and the first word that differs.

The nearest passages are those that share the rarest words with the quote. The quote is laid against each of
them word by word with the least number of changes (an alignment that may begin and end anywhere in the
passage: Sellers, J Algorithms 1980;1:359). This runs only for quotes that failed, and its work is bounded.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import lru_cache

from rhizotrainer.bank.effort import Effort
from rhizotrainer.bank.folding import fold_signs
from rhizotrainer.bank.quotes import find_finder
from rhizotrainer.model.sources import Source

CANDIDATES = 3
# Cells of the alignment; above it the quote is compared by its beginning alone.
WORK_LIMIT = 40_000
# Characters of a quote that are compared; no quote that is meant is so long.
LENGTH_LIMIT = 20_000
# A longer passage is no passage but a text without blank lines; quotes are compared with it by their beginning alone.
PASSAGE_LIMIT = 100_000
# So far behind the words that are found the one that differs is looked for.
_REACH = 500
# Among more words of a source the nearest to a single word is not looked for.
MOST_WORDS = 10_000
# Words in a row that are told of as left out; where more are missing, another place is as likely meant.
_MOST_LEFT_OUT = 6
# Letters at either end of two words that are compared; no word is so long.
_LONGEST_WORD = 60
# What else it takes to explain a quote, in pairs of words compared.
_COST_OF_AN_EXPLANATION = 1000

_TOKEN = re.compile(r"[^\W_]+(?:['-][^\W_]+)*|[^\w\s]|_")
_GAP = 1.0
# What a wrong letter in one word of four or more costs: nothing nearer is worth looking for.
_ONE_SLIP = 0.6
_MATCH, _REPLACED, _ADDED, _DROPPED = range(4)


@dataclass(frozen=True, slots=True)
class Mismatch:
    """Where a quote first differs: `offset` into its text, its word there and the source's.

    `source_word` is empty where the passage ends before the quote does. `left_out` holds the words of the source that
    are missing before the quote's word, where that is all that differs there.
    """

    passage: int
    offset: int
    quote_word: str
    source_word: str
    left_out: str = ""


class _Words:
    """The words and signs of a text with their offsets; compared folded, shown as written."""

    def __init__(self, text: str) -> None:
        self.text = text
        found = list(_TOKEN.finditer(fold_signs(text)))
        self.folded = [match[0] for match in found]
        self.spans = [match.span() for match in found]

    def __len__(self) -> int:
        return len(self.folded)

    def is_word(self, at: int) -> bool:
        return at < len(self) and self.folded[at][0].isalnum()

    def shown(self, at: int) -> str:
        start, end = self.spans[at]
        return self.text[start:end]

    def chunk(self, at: int, last: int | None = None) -> tuple[int, str]:
        """Return all that stands between the spaces round a word, or round words `at` to `last`, and its offset."""
        start, end = self.spans[at][0], self.spans[at if last is None else last][1]
        while start and not self.text[start - 1].isspace():
            start -= 1
        while end < len(self.text) and not self.text[end].isspace():
            end += 1
        return start, self.text[start:end]

    def follows_closely(self, at: int) -> bool:
        return self.spans[at][0] == self.spans[at - 1][1]


class _Index:
    """Which passages of a source hold each of its words."""

    def __init__(self, source: Source) -> None:
        self._holders: dict[str, list[int]] = defaultdict(list)
        for at, passage in enumerate(source.passages):
            if len(passage.text) > PASSAGE_LIMIT:
                continue
            for word in set(_TOKEN.findall(fold_signs(passage.text))):
                self._holders[word].append(at)

    def nearest(self, quote: _Words) -> list[int]:
        """Return the passages that share the rarest words with a quote, best first."""
        scores: dict[int, float] = defaultdict(float)
        for word in set(quote.folded):
            for at in self._holders.get(word, ()):
                scores[at] += 1 / len(self._holders[word])
        if not scores and len(quote) <= 5 and len(self._holders) <= MOST_WORDS:
            for word in quote.folded:
                # Best first, and that is what counts here.
                for rank, near in enumerate(get_close_matches(word, self._holders, cutoff=0.5)):
                    for at in self._holders[near]:
                        scores[at] += 1 / (rank + 1)
        return sorted(scores, key=lambda at: (-scores[at], at))[:CANDIDATES]


@lru_cache(maxsize=8)
def _index(source: Source) -> _Index:
    return _Index(source)


def explain_mismatch(source: Source, text: str, effort: Effort | None = None) -> Mismatch | None:
    """Return where a quote that was not found differs from the nearest passage, None where none resembles it.

    `effort` takes the work that is done.
    """
    quote = _Words(text[:LENGTH_LIMIT])
    if not quote:
        return None
    effort = effort or Effort()
    effort.compared += _COST_OF_AN_EXPLANATION
    best: tuple[float, Mismatch] | None = None
    for at in _index(source).nearest(quote):
        passage = _Words(source.passages[at].text)
        if len(quote) * len(passage) > WORK_LIMIT:
            effort.compared += len(passage)
            continue
        effort.compared += len(quote) * len(passage)
        cost, steps = _align(quote, passage)
        # Of two that are equally near, the body is meant rather than a heading.
        cost += 0.01 * source.passages[at].is_heading
        if cost < 0.4 + 0.5 * len(quote) and (best is None or cost < best[0]):
            best = cost, _first_difference(at, quote, passage, steps)
            if cost <= _ONE_SLIP:
                break
    return best[1] if best else _compare_beginnings(source, quote)


@lru_cache(maxsize=1 << 16)
def _cost_of_replacing(quote: str, source: str) -> float:
    """Return 0.4 … 1.2: the likelier that one word is a slip for the other, the less."""
    shorter = min(len(quote), len(source))
    if shorter > _LONGEST_WORD:
        return 1.2
    head = next((at for at in range(shorter) if quote[at] != source[at]), shorter)
    tail = next((at for at in range(shorter - head) if quote[-1 - at] != source[-1 - at]), shorter - head)
    return 1.2 - 0.8 * (head + tail) / max(len(quote), len(source))


def _align(quote: _Words, passage: _Words) -> tuple[float, list[tuple[int, int, int]]]:
    """Return the least cost of laying a quote into a passage, and the steps (kind, quote word, passage word)."""
    width = len(passage) + 1
    above = [0.0] * width
    moves: list[bytearray] = []
    for row, word in enumerate(quote.folded):
        line = [above[0] + _GAP]
        move = bytearray(width)
        move[0] = _ADDED
        for column, other in enumerate(passage.folded, 1):
            if word == other:
                cost, kind = above[column - 1], _MATCH
            else:
                # A wrong first word is likelier than one that was put before the quote.
                change = _cost_of_replacing(word, other)
                cost, kind = above[column - 1] + (min(change, 0.9) if not row else change), _REPLACED
            if above[column] + _GAP < cost:
                cost, kind = above[column] + _GAP, _ADDED
            if line[column - 1] + _GAP < cost:
                cost, kind = line[column - 1] + _GAP, _DROPPED
            line.append(cost)
            move[column] = kind
        moves.append(move)
        above = line
    end = min(range(width), key=above.__getitem__)
    return above[end], _trace_back(moves, end)


def _trace_back(moves: list[bytearray], column: int) -> list[tuple[int, int, int]]:
    steps: list[tuple[int, int, int]] = []
    row = len(moves)
    while row:
        kind = moves[row - 1][column]
        row -= kind != _DROPPED
        column -= kind != _ADDED
        steps.append((kind, row, column))
    return steps[::-1]


def _first_difference(at: int, quote: _Words, passage: _Words, steps: list[tuple[int, int, int]]) -> Mismatch:
    steps = _keep_first_word(quote, passage, steps)
    for position, (kind, row, column) in enumerate(steps):
        if kind == _DROPPED:
            return _describe_dropped(at, quote, passage, steps[position:])
        if kind != _MATCH:
            return _mismatch(at, quote, row, passage, column)
        if position and quote.follows_closely(row) != passage.follows_closely(column):
            # The words are the same, a space between them is not.
            return Mismatch(at, *quote.chunk(row - 1, row), passage.chunk(column - 1, column)[1])
    # Every word is there; the quote begins or ends inside one of them.
    return _mismatch(at, quote, steps[-1][1], passage, steps[-1][2])


def _keep_first_word(quote: _Words, passage: _Words, steps: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """Return the steps with the first word at its place, where words after it were left out and not itself changed."""
    kind, row, column = steps[0]
    if kind != _REPLACED or row or any(kind != _MATCH for kind, _, _ in steps[1:2]):
        return steps
    for start in range(column - 1, max(column - 1 - _MOST_LEFT_OUT, -1), -1):
        if passage.folded[start] == quote.folded[0]:
            return [(_MATCH, 0, start), *((_DROPPED, 1, at) for at in range(start + 1, column + 1)), *steps[1:]]
    return steps


def _describe_dropped(at: int, quote: _Words, passage: _Words, steps: list[tuple[int, int, int]]) -> Mismatch:
    """Return the difference where words of the passage are missing in the quote."""
    _, row, column = steps[0]
    found = _mismatch(at, quote, row, passage, column)
    after = next((count for count, (kind, _, _) in enumerate(steps) if kind != _DROPPED), len(steps))
    last = column + after - 1
    if after == len(steps) or after > _MOST_LEFT_OUT or steps[after][0] != _MATCH or not quote.is_word(row):
        return found
    if not passage.is_word(column) or not passage.is_word(last):
        return found
    return replace(found, left_out=passage.text[passage.spans[column][0] : passage.spans[last][1]])


def _mismatch(at: int, quote: _Words, row: int, passage: _Words, column: int) -> Mismatch:
    row = min(row, len(quote) - 1)
    if column >= len(passage):
        return Mismatch(at, quote.spans[row][0], quote.shown(row), "")
    if quote.is_word(row) and passage.is_word(column):
        return Mismatch(at, quote.spans[row][0], quote.shown(row), passage.shown(column))
    # A sign that clings to the word before it is shown with that word, on both sides.
    if row and column and quote.follows_closely(row) != passage.follows_closely(column):
        row -= not quote.follows_closely(row)
        column -= not passage.follows_closely(column)
    return Mismatch(at, *quote.chunk(row), passage.chunk(column)[1])


def _compare_beginnings(source: Source, quote: _Words) -> Mismatch | None:
    """Return the difference after the longest beginning of the quote that the source holds, for very long texts."""
    finder = find_finder(source)
    # Beginnings that are found are all shorter than those that are not, so halving finds the border.
    longest = bisect_right(
        range(1, len(quote)), 0, key=lambda count: finder.find(quote.text[: quote.spans[count - 1][1]]) is None
    )
    if longest * 2 < len(quote):
        return None
    place = finder.find(quote.text[: quote.spans[longest - 1][1]])
    if place is None:
        return None
    text = source.passages[place.passage].text
    passage = _Words(text[place.start : place.end + _REACH])
    column = bisect_right([end for _, end in passage.spans], place.end - place.start)
    return _mismatch(place.passage, quote, longest, passage, column)
