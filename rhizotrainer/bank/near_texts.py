"""Find texts that are nearly the same among thousands, in time that grows with their number, not with its square.

Two texts are near where their sets of words have a Jaccard index (common words ÷ all words) of at least `NEAR`. Such
a pair has two words in common among the rarest few of each (prefix filtering: Chaudhuri, Ganti & Kaushik, ICDE 2006;
Bayardo, Ma & Srikant, WWW 2007; with more than one word: Wang, Li & Feng, SIGMOD 2012), so only texts that share two
of those are compared. Nothing here judges whether a pair is a fault.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import chain, islice
from math import ceil

NEAR = 0.85
# A pair of shorter texts that differ in a word is below `NEAR` anyhow.
FEWEST_WORDS = 6
# A text made of words that hundreds of others hold too is not compared with all of them.
_MOST_COMPARED = 24
_MOST_LOOKED_AT = 400
# So many of the rarest words of a pair have to be the same before the two are compared.
_SHARED = 2

# Signs that turn a meaning round (< > = + − %) are no punctuation, nor are points and commas inside a number.
_PUNCTUATION = str.maketrans(dict.fromkeys("\n\r\t!\"#$&'()*-/:;?@[\\]^_`{|}~¡¿‘’“”«»‹›‐‑‒–—…·•", " "))

Words = tuple[str, ...]


def split_words(text: str) -> Words:
    """Return the words of a text, case folded, without its punctuation."""
    words = text.casefold().translate(_PUNCTUATION)
    if "." in words or "," in words:
        # Those at the end of a word only: a decimal point stays.
        words = f"{words} ".replace(". ", " ").replace(", ", " ")
    return tuple(words.split())


def find_near(texts: Sequence[Words], is_pair: Callable[[int, int], bool]) -> Iterator[tuple[int, int]]:
    """Yield (later, earlier) for every text that is near an earlier one; `is_pair` says whether that counts.

    A text that was yielded as the later one is not compared with those after it: they will find the earlier one. Where
    texts share even their rarest words with hundreds of others, each is compared with a few of the earliest alone.
    """
    bags = [set(text) for text in texts]
    counts = Counter(chain.from_iterable(bags))
    # Every word its own number, the rarest first; words that no other text holds come before all and are left out.
    lonely = sum(count == 1 for count in counts.values())
    ranks = {word: rank for rank, (_, word) in enumerate(sorted([(count, word) for word, count in counts.items()]))}
    rank_of = ranks.__getitem__
    index: list[list[int]] = [[] for _ in range(len(ranks) - lonely)]
    for at, bag in enumerate(bags):
        size = len(bag)
        if size < FEWEST_WORDS:
            continue
        prefix = sorted(map(rank_of, bag))[: size - ceil(NEAR * size) + _SHARED]
        rows = [index[rank - lonely] for rank in prefix if rank >= lonely]
        near = _find_first(at, rows, bags=bags, is_pair=is_pair)
        if near is not None:
            yield at, near
            continue
        for row in rows:
            row.append(at)


def _find_first(
    at: int, rows: list[list[int]], *, bags: list[set[str]], is_pair: Callable[[int, int], bool]
) -> int | None:
    bag = bags[at]
    size = len(bag)
    shared = Counter(islice(chain.from_iterable(rows), _MOST_LOOKED_AT))
    compared = 0
    for other in [other for other, count in shared.items() if count >= _SHARED]:
        other_bag = bags[other]
        if len(other_bag) < NEAR * size or size < NEAR * len(other_bag):
            continue
        compared += 1
        if compared > _MOST_COMPARED:
            return None
        common = len(bag & other_bag)
        if common >= NEAR * (size + len(other_bag) - common) and is_pair(at, other):
            return other
    return None
