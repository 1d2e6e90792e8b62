"""Suggest the word that an author most likely meant."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache
from heapq import nlargest
from itertools import pairwise

LISTED = 8
# Among more names the search would take longer than a suggestion is worth.
COMPARED = 500
# Letters of a word that are looked at, and names that are laid against it letter by letter.
_LONGEST = 100
_ALIGNED = 12

# Words of other formats for the keys of this one, and other words for those that a key asks for.
_OTHER_NAMES = {
    "answers": "options",
    "category": "topic",
    "choices": "options",
    "citations": "quotes",
    "comment": "note",
    "correct": "key",
    "feedback": "rationale",
    "contradicts": "differs",
    "differ": "differs",
    "difficult": "hard",
    "disagree": "differs",
    "disagrees": "differs",
    "emq": "extended_matching",
    "final": "released",
    "gap_fill": "cloze",
    "intermediate": "medium",
    "keyword": "topic",
    "kprim": "true_false_series",
    "lead": "stem",
    "license": "licence",
    "mcq": "single_choice",
    "moderate": "medium",
    "multiple_response": "multiple_choice",
    "name": "title",
    "path": "file",
    "pinned": "pin",
    "opposes": "differs",
    "prompt": "stem",
    "published": "released",
    "question": "stem",
    "questions": "items",
    "reason": "rationale",
    "sba": "single_choice",
    "scenario": "vignette",
    "simple": "easy",
    "summary": "takeaway",
    "supports": "agrees",
    "why": "rationale",
}


def find_nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that is most like `word`, None where none is like it."""
    by_folded = {name.casefold(): name for name in known}
    other = _OTHER_NAMES.get(word.casefold())
    if other in by_folded:
        return by_folded[other]
    near = find_closest(word.casefold(), by_folded)
    return by_folded[near] if near is not None else None


def is_misspelt(name: str, written: Iterable[str], known: Iterable[str]) -> bool:
    """Say whether a name that is missing is one that was written, and misspelt: it is told of as that."""
    written, known = set(written), set(known)
    free = known - written
    return any(find_nearest(one, free) == name for one in sorted(written - known)[:LISTED])


def find_closest(word: str, names: Iterable[str]) -> str | None:
    """Return the name that is written most like a word, None where none is like it."""
    known = list(names)
    word = word[:_LONGEST]
    if len(known) > _ALIGNED:
        # Laying every name against the word takes long; those that share most pairs of letters are enough.
        pairs = _pair_letters(word)
        known = nlargest(_ALIGNED, known, key=lambda name: _share(pairs, _pair_letters(name[:_LONGEST])))
    return next(iter(get_close_matches(word, [name for name in known if len(name) <= 2 * _LONGEST], n=1)), None)


@lru_cache(maxsize=2048)
def _pair_letters(word: str) -> frozenset[str]:
    return frozenset(map("".join, pairwise(word)))


def _share(pairs: frozenset[str], others: frozenset[str]) -> float:
    return len(pairs & others) / (len(pairs) + len(others) + 1)


def suggest(word: str, known: Iterable[str], nothing: str = "") -> str:
    """Return a hint: the nearest word, or all of them where they are few; `nothing` where there are none."""
    names = sorted(known)
    if len(names) > COMPARED:
        return ""
    near = find_nearest(word, names)
    if near is not None:
        return f'Did you mean "{near}"?'
    if not names:
        return nothing
    if len(names) <= LISTED:
        return f"Known here: {', '.join(names)}."
    return ""


def shorten(text: str, limit: int = 60) -> str:
    """Return a text fit to be named in a sentence: on one line, cut where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= limit else f"{line[: limit - 1].rstrip()}…"
