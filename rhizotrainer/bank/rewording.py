"""Compare two texts word by word, and pair the texts of two lists, as a reader of both would.

Pure; nothing here knows banks or prints.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

# Longer texts, and longer lists, are compared as wholes: nobody reads such a comparison, and it would take long.
_MOST_WORDS = 2000
_MOST_PAIRED = 40
# At least half of two texts is the same where one is the other, reworded.
_ALIKE = 0.5
_SURELY_ALIKE = 0.75
# Letters are compared up to this length only: it takes longer by its square.
_SHORT = 100


class Fate(StrEnum):
    """What became of a run of words."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Run:
    """Words that stand together and share their fate."""

    fate: Fate
    text: str


@dataclass(frozen=True, slots=True)
class TextChange:
    """A named text that differs: as it was and as it is, None where there was or is none."""

    name: str
    before: str | None
    after: str | None

    def list_runs(self) -> tuple[Run, ...]:
        """Return the runs of words that stayed, went and came, in reading order."""
        return compare_words(self.before or "", self.after or "")


def compare_words(before: str, after: str) -> tuple[Run, ...]:
    """Return the runs of words that stayed, went and came; white space does not count."""
    old, new = before.split(), after.split()
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    runs = [(Fate.SAME, old[:start])]
    left, right = old[start : len(old) - end], new[start : len(new) - end]
    if max(len(left), len(right)) > _MOST_WORDS:
        runs += [(Fate.GONE, left), (Fate.NEW, right)]
    else:
        for tag, first, last, begin, finish in SequenceMatcher(None, left, right).get_opcodes():
            if tag == "equal":
                runs.append((Fate.SAME, left[first:last]))
            else:
                runs += [(Fate.GONE, left[first:last]), (Fate.NEW, right[begin:finish])]
    runs.append((Fate.SAME, old[len(old) - end :]))
    return tuple(Run(fate, " ".join(words)) for fate, words in runs if words)


def pair_texts(
    before: Sequence[str], after: Sequence[str], fold: Callable[[str], str]
) -> list[tuple[int | None, int | None]]:
    """Pair the texts of two lists: the same ones, then the most alike; None stands for those that went or came.

    `fold` gives the form in which two texts are the same. Pairs come in the order of `after`, what went at the end.
    """
    left, right = [fold(text) for text in before], [fold(text) for text in after]
    partners: dict[int, int] = {}
    gone = dict.fromkeys(range(len(left)))
    places: dict[str, list[int]] = {}
    for at, text in enumerate(left):
        places.setdefault(text, []).append(at)
    for new, text in enumerate(right):
        same = places.get(text)
        if same:
            partners[new] = same.pop(0)
            del gone[partners[new]]
    for new in [new for new in gone if new < len(right) and new not in partners]:
        # Mostly a text was reworded where it stands; only what was not is compared with all others.
        if _liken(left[new], right[new]) >= _SURELY_ALIKE:
            partners[new] = new
            del gone[new]
    fresh = [new for new in range(len(right)) if new not in partners]
    for _, old, new in _rank(left, right, list(gone), fresh):
        if old in gone and new not in partners:
            partners[new] = old
            del gone[old]
    return [*((partners.get(new), new) for new in range(len(right))), *((old, None) for old in gone)]


def _rank(left: list[str], right: list[str], gone: list[int], fresh: list[int]) -> list[tuple[float, int, int]]:
    """Return how alike what went and what came are, the most alike first, and those in their old order."""
    if max(len(gone), len(fresh)) > _MOST_PAIRED:
        return [(0.0, old, new) for old, new in zip(gone, fresh, strict=False)]
    ranked = []
    for old in gone:
        for new in fresh:
            likeness = _liken(left[old], right[new])
            if likeness >= _ALIKE:
                ranked.append((-likeness, old, new))
    return sorted(ranked)


def _liken(first: str, second: str) -> float:
    """Return how alike two texts are, from 0 to 1: short ones by their letters, others by their words."""
    if max(len(first), len(second)) <= _SHORT:
        return SequenceMatcher(None, first, second).ratio()
    words, others = Counter(first.split()), Counter(second.split())
    return 2 * (words & others).total() / ((words | others).total() + (words & others).total())
