"""Fold what may differ in a quote from its source: white space, quotation marks, dashes, and the sign of micro.

A run of white space becomes one space and vanishes at the ends; every quotation mark becomes ', every dash -, and the
sign of micro (U+00B5) the Greek letter that looks the same (U+03BC). Nothing else is folded: letters keep their case,
and no character but white space is added or dropped.
"""

from __future__ import annotations

import re

_QUOTATION_MARKS = '"‘’‚‛“”„‟′″‹›«»＂＇❛❜❝❞「」『』'
_DASHES = "‐‑‒–—―−﹘﹣－⸺⸻"
_MICRO, _MU = "\N{MICRO SIGN}", "\N{GREEK SMALL LETTER MU}"
_TABLE = str.maketrans(dict.fromkeys(_QUOTATION_MARKS, "'") | dict.fromkeys(_DASHES, "-") | {_MICRO: _MU})
_ASCII_TABLE = str.maketrans({'"': "'"})
_LONG_GAP = re.compile(r"\s{2,}")


def fold_signs(text: str) -> str:
    """Return the text with quotation marks, dashes and micro folded, every character at its old offset."""
    if text.isascii():
        return text.translate(_ASCII_TABLE) if '"' in text else text
    return text.translate(_TABLE)


def fold(text: str) -> str:
    """Return the folded text."""
    return " ".join(fold_signs(text).split())


def unfold_range(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the half-open range of `text` that the range `start`, `end` of its folded form stands for.

    The range must begin and end at a character that is no white space, as that of a folded quote does.
    """
    offsets: list[int] = []
    is_gap = False
    for offset, sign in enumerate(text):
        if sign.isspace():
            is_gap = bool(offsets)
            continue
        if is_gap:
            # The space that stands for the run before this character.
            offsets.append(offset - 1)
            is_gap = False
        offsets.append(offset)
        if len(offsets) >= end:
            break
    return offsets[start], offsets[end - 1] + 1


def list_shifts(text: str) -> tuple[list[int], list[int]]:
    """Return where the folded form of a text is shifted against it: offsets in that form, and by how much from each on.

    It tells for many ranges of one text what `unfold_range` tells for one.
    """
    lost = len(text) - len(text.lstrip())
    places, shifts = [0], [lost]
    for run in _LONG_GAP.finditer(text, lost):
        lost += run.end() - run.start() - 1
        places.append(run.end() - lost)
        shifts.append(lost)
    return places, shifts
