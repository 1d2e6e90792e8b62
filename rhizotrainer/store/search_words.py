"""What a word is when words are looked for: folded letters, terms of a query, and where terms stand in a text.

What is indexed and what is typed are folded by one rule, so that an accent, a capital or a ligature never hides a
word. It knows no table and no screen.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from rhizotrainer.model.values import dataclass

# Letters that Unicode does not take apart, though people type them without their strokes.
_PLAIN = {
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ð": "d",
    "ħ": "h",
    "ı": "i",
    "æ": "ae",
    "œ": "oe",
    "ґ": "г",
    "’": "'",
}
_WORD = re.compile(r"[^\W_]+")
_CHUNK = re.compile(r'["“”„«»]|[^\s"“”„«»]+')
_QUOTES = frozenset('"“”„«»')
# Longer texts are pasted by mistake, and nobody looks for the fiftieth word.
MOST_TERMS = 16
LONGEST_QUERY = 400
# Letters of a word so short that many others begin with it.
SHORT_WORD = 3


class _Folding(dict[int, str]):
    """A table for str.translate that works each character out when it is first met."""

    def __missing__(self, code: int) -> str:
        letters = unicodedata.normalize("NFKD", chr(code).casefold())
        kept = "".join(_PLAIN.get(each, each) for each in letters if unicodedata.category(each) != "Mn")
        self[code] = kept
        return kept


_folding = _Folding()


@dataclass(frozen=True, slots=True)
class Term:
    """Folded words that have to follow one another; the last may go on where `is_open`."""

    words: tuple[str, ...]
    is_open: bool


def fold(text: str) -> str:
    """Return text in small letters without accents, ligatures and strokes."""
    return text.lower() if text.isascii() else text.translate(_folding)


def parse_query(text: str) -> tuple[Term, ...]:
    """Return what is looked for: every term has to be there. Quotation marks hold a phrase, word for word."""
    terms: list[Term] = []
    phrase: list[str] | None = None
    for chunk in _CHUNK.findall(text[:LONGEST_QUERY]):
        if chunk in _QUOTES:
            if phrase:
                terms.append(Term(tuple(phrase), is_open=False))
            phrase = [] if phrase is None else None
            continue
        words = _WORD.findall(fold(chunk))
        if phrase is not None:
            phrase += words
        elif words:
            terms.append(Term(tuple(words), is_open=True))
    if phrase:
        # Its end is still being typed.
        terms.append(Term(tuple(phrase), is_open=True))
    return tuple(terms[:MOST_TERMS])


def strip_quotes(text: str) -> str:
    """Return a text without quotation marks: its words, wherever they stand."""
    return "".join(character for character in text if character not in _QUOTES)


def join_run(terms: Sequence[Term]) -> Term | None:
    """Return all that is looked for as one run of words, None where it is one word or one phrase by itself."""
    if len(terms) < 2:
        return None
    return Term(tuple(word for term in terms for word in term.words), is_open=terms[-1].is_open)


def write_match(terms: Sequence[Term], *, columns: Sequence[str] = (), is_exact: bool = False) -> str:
    """Return terms as SQLite's FTS5 reads them, in some columns or all; `is_exact` lets no word go on."""
    wanted = dict.fromkeys(terms)
    parts = [f'"{" ".join(term.words)}"{"*" if term.is_open and not is_exact else ""}' for term in wanted]
    joined = " AND ".join(parts)
    return f"{{{' '.join(columns)}}} : ({joined})" if columns else joined


def find_spans(text: str, terms: Sequence[Term]) -> tuple[tuple[int, int], ...]:
    """Return where terms stand in a text, as half-open ranges of its characters, in order and not overlapping.

    Where the words stand together as they were typed, that run alone is meant: "the" is nothing by itself.
    """
    folded, origin = _fold_with_places(text)
    words = [(found.group(), found.start(), found.end()) for found in _WORD.finditer(folded)]
    run = join_run(terms)
    ranges = _find_term(run, words) if run else []
    ranges = ranges or [each for term in terms for each in _find_term(term, words)]
    return _merge([(origin[start], origin[end - 1] + 1) for start, end in ranges])


def holds_run(text: str, terms: Sequence[Term]) -> bool:
    """Tell whether a text holds several terms side by side, as they were typed."""
    run = join_run(terms)
    return run is not None and holds_all(text, (run,))


def holds_all(text: str, terms: Sequence[Term]) -> bool:
    """Tell whether a text holds every term."""
    words = [(word, 0, 0) for word in _WORD.findall(fold(text))]
    return bool(terms) and all(any(_stands_at(term, words, at) for at in range(len(words))) for term in terms)


def _find_term(term: Term, words: Sequence[tuple[str, int, int]]) -> list[tuple[int, int]]:
    """Return where one term stands in folded text.

    A short word that stands there whole is meant whole: who types "the" does not look for "these".
    """
    is_short = term.is_open and len(term.words) == 1 and len(term.words[0]) <= SHORT_WORD
    if is_short:
        whole = [(start, end) for word, start, end in words if word == term.words[0]]
        if whole:
            return whole
    last = len(term.words) - 1
    return [(words[at][1], words[at + last][2]) for at in range(len(words) - last) if _stands_at(term, words, at)]


def _stands_at(term: Term, words: Sequence[tuple[str, int, int]], at: int) -> bool:
    if at + len(term.words) > len(words):
        return False
    *before, last = term.words
    if any(words[at + place][0] != word for place, word in enumerate(before)):
        return False
    found = words[at + len(before)][0]
    return found.startswith(last) if term.is_open else found == last


def _fold_with_places(text: str) -> tuple[str, list[int]]:
    """Return folded text with the place in the text that each of its characters came from."""
    if text.isascii():
        return text.lower(), list(range(len(text)))
    pieces, origin = [], []
    for place, character in enumerate(text):
        piece = _folding[ord(character)]
        pieces.append(piece)
        origin += [place] * len(piece)
    return "".join(pieces), origin


def _merge(spans: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
