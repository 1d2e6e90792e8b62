"""Find texts that are nearly the same among thousands, in time that grows with their number, not with its square.

Two texts are near where their sets of words have a Jaccard index (common words ÷ all words) of at least `NEAR`. Then
they differ in few words: where all words are dealt into more groups than that, one group at least holds the same words
in both (Arasu, Ganti & Kaushik, VLDB 2006), so only texts that have a whole group in common are compared. For speed
words are dealt by marks, of which there are fewer than words. Nothing here judges whether a pair is a fault.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import reduce
from itertools import chain, islice
from operator import or_

NEAR = 0.85
# A pair of shorter texts that differ in a word is below `NEAR` anyhow.
FEWEST_WORDS = 6
# A text made of words that hundreds of others hold too is not compared with all of them.
_MOST_COMPARED = 24
_MOST_LOOKED_AT = 1000
# For rounding: what is compared in vain costs little, what is not compared is not found.
_SLACK = 1e-9
# Of the words of two near texts, counted in each, at most this share stands in one alone.
_DIFFERENT = (1 - NEAR) / (1 + NEAR) + _SLACK
# Every word has one of so many marks. Texts that differ in more marks than near ones may in words are not compared.
_MARKS = 1024

# Signs that turn a meaning round (< > = + − %) are no punctuation, nor are points and commas inside a number.
_PUNCTUATION = str.maketrans(dict.fromkeys("\n\r\t!\"#$&'()*-/:;?@[\\]^_`{|}~¡¿‘’“”«»‹›‐‑‒–—…·•", " "))
# The same for texts of ASCII signs alone, several times as fast; and lower case with it.
_ASCII = bytes([ord(chr(code).lower().translate(_PUNCTUATION)) if code < 128 else 0 for code in range(256)])

Words = tuple[str, ...]


def split_words(text: str) -> Words:
    """Return the words of a text, case folded, without its punctuation."""
    if text.isascii():
        words = text.encode("ascii").translate(_ASCII).decode("ascii")
    else:
        words = text.casefold().translate(_PUNCTUATION)
    if "." in words or "," in words:
        # Those at the end of a word only: a decimal point stays.
        words = f"{words} ".replace(". ", " ").replace(", ", " ")
    return tuple(words.split())


def find_near(texts: Sequence[Words], is_pair: Callable[[int, int], bool]) -> Iterator[tuple[int, int]]:
    """Yield (later, earlier) for every text that is near an earlier one; `is_pair` says whether that counts.

    A text that was yielded as the later one is not compared with those after it: they will find the earlier one. Where
    texts share whole groups of marks with hundreds of others, each is compared with a few of the earliest alone.
    """
    bags = [set(text) for text in texts]
    counts = Counter(chain.from_iterable(bags))
    lonely = {word for word, count in counts.items() if count == 1}
    index = _Index(bags, counts)
    for at, bag in enumerate(bags):
        # One with too many words that no other text holds is near none.
        if len(bag) < FEWEST_WORDS or len(bag & lonely) > len(bag) * (1 - NEAR) + _SLACK:
            continue
        rows = index.find_rows(at)
        near = index.find_first(at, rows, is_pair)
        if near is not None:
            yield at, near
            continue
        for row in rows:
            row.append(at)


class _Index:
    """Texts by the groups of their words' marks; texts of about one size are dealt into equally many groups."""

    def __init__(self, bags: list[set[str]], counts: Counter[str]) -> None:
        self._bags = bags
        # The commonest words have a mark each, and every group has its share of them.
        common_first = sorted([(-count, word) for word, count in counts.items()])
        self._bits = {word: 1 << at % _MARKS for at, (_, word) in enumerate(common_first)}
        self._marks = [0] * len(bags)
        self._largest = list(_list_sizes(max(map(len, bags), default=0)))
        self._tables: list[list[tuple[int, dict[int, list[int]]]]] = [
            [(mask, {}) for mask in _list_masks(int(2 * size * _DIFFERENT) + 1)] for size in self._largest
        ]

    def find_rows(self, at: int) -> list[list[int]]:
        """Return the rows that a text belongs in: what is near it stands in one of them."""
        bag = self._bags[at]
        mark = self._marks[at] = reduce(or_, map(self._bits.__getitem__, bag))
        rows = []
        first = bisect_left(self._largest, len(bag))
        # A text and one that is a little longer meet among the longer.
        for tables in self._tables[first : first + 2]:
            for mask, table in tables:
                group = mark & mask
                row = table.get(group)
                if row is None:
                    row = table[group] = []
                rows.append(row)
        return rows

    def find_first(self, at: int, rows: list[list[int]], is_pair: Callable[[int, int], bool]) -> int | None:
        """Return the earliest text in the rows that is near."""
        marks, bags = self._marks, self._bags
        bag, mark = bags[at], marks[at]
        size = len(bag)
        most = (size + size / NEAR) * _DIFFERENT
        met = set(islice(chain.from_iterable(rows), _MOST_LOOKED_AT))
        alike = [other for other in met if (mark ^ marks[other]).bit_count() <= most]
        for other in sorted(alike)[:_MOST_COMPARED]:
            common = len(bag & bags[other])
            if common >= NEAR * (size + len(bags[other]) - common) and is_pair(at, other):
                return other
        return None


def _list_sizes(longest: int) -> Iterator[int]:
    """Yield the largest size of each class; what is near a text is in its class, the one before or the one after."""
    largest = FEWEST_WORDS - 1
    while largest <= longest:
        largest = int((largest + 1) / NEAR + _SLACK)
        yield largest


def _list_masks(groups: int) -> list[int]:
    return [sum(1 << mark for mark in range(group, _MARKS, groups)) for group in range(groups)]
