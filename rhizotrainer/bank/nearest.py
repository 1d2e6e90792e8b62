"""Suggest the word that an author most likely meant."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

LISTED = 8
# Among more names the search would take longer than a suggestion is worth.
COMPARED = 500

# Words of other formats for the keys of this one.
_OTHER_NAMES = {
    "answers": "options",
    "category": "topic",
    "choices": "options",
    "citations": "quotes",
    "comment": "note",
    "correct": "key",
    "feedback": "rationale",
    "keyword": "topic",
    "lead": "stem",
    "license": "licence",
    "name": "title",
    "path": "file",
    "pinned": "pin",
    "prompt": "stem",
    "question": "stem",
    "questions": "items",
    "reason": "rationale",
    "scenario": "vignette",
    "summary": "takeaway",
    "why": "rationale",
}


def find_nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that is most like `word`, None where none is like it."""
    by_folded = {name.casefold(): name for name in known}
    other = _OTHER_NAMES.get(word.casefold())
    if other in by_folded:
        return by_folded[other]
    near = get_close_matches(word.casefold()[:100], by_folded, n=1, cutoff=0.6)
    return by_folded[near[0]] if near else None


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
