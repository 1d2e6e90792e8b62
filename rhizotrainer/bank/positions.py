"""Find where a character of a value stands in its file, whatever the style the value is written in.

YAML folds only white space, apart from the escapes of quoted texts, so the n-th character of a value that is
no white space is the n-th of its lines in the file. Nothing here parses YAML; for a place it cannot follow it
gives the start of the value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rhizotrainer.bank.findings import Position
from rhizotrainer.bank.nodes import Scalar

_ESCAPE = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.?))")
_WHITE_ESCAPES = frozenset("nrtvfNLP_ e0ab\t")
_VISIBLE_ESCAPES = frozenset('"\\/')


def locate(scalar: Scalar, lines: Sequence[str], offset: int) -> Position:
    """Return the line and column of the character at `offset` of a scalar's value; `lines` are those of its file."""
    wanted = sum(not sign.isspace() for sign in scalar.value[:offset])
    for seen, position in enumerate(_visible_characters(scalar, lines)):
        if seen == wanted:
            return position
    return Position(scalar.line, scalar.column)


def _visible_characters(scalar: Scalar, lines: Sequence[str]) -> Iterator[Position]:
    is_block = scalar.style in {"|", ">"}
    first = scalar.line + 1 if is_block else scalar.line
    start = 0 if is_block else scalar.column - 1 + len(scalar.style)
    for number in range(first, len(lines) + 1):
        text = lines[number - 1]
        if scalar.style == '"':
            columns = _escaped_columns(text, start)
        elif scalar.style == "'":
            columns = _doubled_columns(text, start)
        else:
            columns = (column for column in range(start, len(text)) if not text[column].isspace())
        for column in columns:
            yield Position(number, column + 1)
        start = 0


def _doubled_columns(text: str, start: int) -> Iterator[int]:
    column = start
    while column < len(text):
        if not text[column].isspace():
            yield column
        column += 2 if text.startswith("''", column) else 1


def _escaped_columns(text: str, start: int) -> Iterator[int]:
    column = start
    while column < len(text):
        escape = _ESCAPE.match(text, column)
        if escape is None:
            if not text[column].isspace():
                yield column
            column += 1
            continue
        digits = escape[1] or escape[2] or escape[3]
        if (digits and not _is_space(digits)) or escape[4] in _VISIBLE_ESCAPES:
            yield column
        column = escape.end()


def _is_space(digits: str) -> bool:
    return int(digits, 16) < 0x110000 and chr(int(digits, 16)).isspace()
