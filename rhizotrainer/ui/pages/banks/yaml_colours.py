"""Colour roles for one line of YAML, as far as a line alone can tell. It judges nothing."""

from __future__ import annotations

import re
from typing import NamedTuple

_KEY = re.compile(r"^(?P<lead>\s*(?:- +)*)(?P<key>[^\s:#'\"\-][^:#]*|\"[^\"]*\"|'[^']*')(?P<colon>:)(?=\s|$)")
_COMMENT = re.compile(r"(?:^|(?<=\s))#.*$")
_SCALAR = re.compile(r"^(?:true|false|yes|no|null|~|[-+]?\d[\d_.,eE+-]*)$")
_BLOCK = re.compile(r"^[|>][+-]?\d*$")


class Span(NamedTuple):
    """Characters `start` to `end` of a line in a colour role."""

    start: int
    end: int
    role: str


def colour_line(line: str) -> tuple[Span, ...]:
    """Return the coloured parts in order: keys accent, text correct, scalars warn, comments ink3."""
    spans: list[Span] = []
    comment = _COMMENT.search(line)
    end = comment.start() if comment else len(line)
    key = _KEY.match(line[:end])
    start = 0
    if key:
        spans.append(Span(key.start("key"), key.end("key"), "accent"))
        spans.append(Span(key.start("colon"), key.end("colon"), "ink3"))
        start = key.end("colon")
    else:
        start = len(line[:end]) - len(line[:end].lstrip(" -"))
    spans += _colour_value(line, start, end)
    if comment:
        spans.append(Span(comment.start(), len(line), "ink3"))
    return tuple(spans)


def _colour_value(line: str, start: int, end: int) -> list[Span]:
    value = line[start:end]
    words = value.strip()
    if not words:
        return []
    first = start + value.index(words)
    role = "flag" if _BLOCK.match(words) else "warn" if _SCALAR.match(words) else "correct"
    return [Span(first, first + len(words), role)]
