"""Cut a file whose YAML is broken into pieces that can be read one by one, so that only a broken item is
lost.

A file of items is cut at the dashes of its outermost list; a one-file bank at the dashes below `items:`, and
what stands outside that list is one piece more. Pieces keep their lines and columns. Nothing here parses
YAML.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_DASH = re.compile(r"( *)-(?:\s|$)")
_ITEMS_KEY = re.compile(r"items\s*:\s*(?:#.*)?$")


@dataclass(frozen=True, slots=True)
class Piece:
    """Lines of a file that hold one item, or (`is_head`) all that stands outside the list of items."""

    first_line: int
    text: str
    is_head: bool = False


@dataclass(frozen=True, slots=True)
class Cut:
    """A file in pieces; `items_line` is the line of `items:` in a one-file bank, 0 in a file of items."""

    pieces: tuple[Piece, ...]
    items_line: int = 0


def cut_text(text: str) -> Cut | None:
    """Return the pieces of a file, or None where it shows no list that could be cut."""
    lines = text.split("\n")
    first = next((number for number, line in enumerate(lines) if _says_something(line)), None)
    if first is None:
        return None
    if _DASH.match(lines[first]):
        return Cut(_cut_list(lines, first, len(lines)))
    key = next((number for number, line in enumerate(lines) if _ITEMS_KEY.match(line.rstrip("\r"))), None)
    if key is None:
        return None
    first = next((at for at in range(key + 1, len(lines)) if _says_something(lines[at])), len(lines))
    if first == len(lines) or not _DASH.match(lines[first]):
        return None
    end = next((at for at in range(first, len(lines)) if re.match(r"[^\s#-]", lines[at])), len(lines))
    # Blank lines keep the lines below the list where they are.
    head = "\n".join([*lines[:key], *("" for _ in range(key, end)), *lines[end:]])
    return Cut((Piece(1, head, is_head=True), *_cut_list(lines, first, end)), key + 1)


def _says_something(line: str) -> bool:
    text = line.strip()
    return bool(text) and not text.startswith(("#", "---", "%"))


def _cut_list(lines: Sequence[str], first: int, end: int) -> tuple[Piece, ...]:
    dash = _DASH.match(lines[first])
    indent = dash[1] if dash else ""
    start = re.compile(rf"{indent}-(?:\s|$)")
    starts = [number for number in range(first, end) if start.match(lines[number])]
    stops = [*starts[1:], end]
    return tuple(
        Piece(begin + 1, "\n".join(lines[begin:stop]) + "\n") for begin, stop in zip(starts, stops, strict=True)
    )
