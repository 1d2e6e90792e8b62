"""Find texts that are nearly the same among thousands, in time that grows with their number, not with its square.

Two texts are near where their sets of words have a Jaccard index (common words ÷ all words) of at least `NEAR`. Such
a pair has a word in common among the rarest few of each (prefix filtering: Chaudhuri, Ganti & Kaushik, ICDE 2006;
Bayardo, Ma & Srikant, WWW 2007), so only texts that share one of those are compared. Nothing here judges whether a
pair is a fault.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from math import ceil

NEAR = 0.85
# A pair of shorter texts that differ in a word is below `NEAR` anyhow.
FEWEST_WORDS = 6
# A text made of words that hundreds of others hold too is not compared with all of them.
_MOST_COMPARED = 48
_MOST_LOOKED_AT = 400

# Signs that turn a meaning round are words as well; so is a number with its decimals.
_WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*|[<>≤≥=±+−%°]")

Words = tuple[str, ...]


def split_words(text: str) -> Words:
    """Return the words of a text, case folded, without its punctuation."""
    return tuple(_WORD.findall(text.casefold()))


def find_near(texts: Sequence[Words], is_pair: Callable[[int, int], bool]) -> Iterator[tuple[int, int]]:
    """Yield (later, earlier) for every text that is near an earlier one; `is_pair` says whether that counts.

    A text that was yielded as the later one is not compared with those after it: they will find the earlier one. In a
    bank of texts that all share their rare words the earliest are compared, at most 48 for each.
    """
    counts = Counter(chain.from_iterable(map(set, texts)))
    # Numbers in order of rarity: sorting and comparing them is quicker than words.
    shared = sorted([word for word, count in counts.items() if count > 1], key=lambda word: (counts[word], word))
    ranks = {word: rank for rank, word in enumerate(shared)}
    bags: list[frozenset[int]] = []
    sizes: list[int] = []
    index: list[list[int]] = [[] for _ in shared]
    for at, text in enumerate(texts):
        words = set(text)
        bag = frozenset([ranks[word] for word in words if word in ranks])
        bags.append(bag)
        sizes.append(len(words))
        least = ceil(NEAR * len(words))
        # Words that no other text holds are the rarest of all, and have no place in the index.
        length = len(bag) - least + 1
        if len(words) < FEWEST_WORDS or length < 1:
            continue
        prefix = sorted(bag)[:length]
        near = _find_first(at, prefix, bags=bags, sizes=sizes, index=index, is_pair=is_pair)
        if near is not None:
            yield at, near
            continue
        for rank in prefix:
            index[rank].append(at)


def _find_first(
    at: int,
    prefix: list[int],
    *,
    bags: list[frozenset[int]],
    sizes: list[int],
    index: list[list[int]],
    is_pair: Callable[[int, int], bool],
) -> int | None:
    size, bag = sizes[at], bags[at]
    seen: set[int] = set()
    looked_at = 0
    for rank in prefix:
        for other in index[rank]:
            looked_at += 1
            if looked_at > _MOST_LOOKED_AT or len(seen) >= _MOST_COMPARED:
                return None
            if other in seen or sizes[other] < NEAR * size or size < NEAR * sizes[other]:
                continue
            seen.add(other)
            common = len(bag & bags[other])
            if common >= NEAR * (size + sizes[other] - common) and is_pair(at, other):
                return other
    return None
