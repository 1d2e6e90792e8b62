"""Change a YAML text at exact places and nowhere else: where its values stand, and the edits themselves.

Everything between the edits stays as it is, letter by letter, which no writer of YAML could promise. Nothing here knows
what the values mean.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import yaml
from yaml.events import MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent

from rhizotrainer.bank.findings import Spot

# The breaks by which libyaml counts lines.
_LINE_BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """The range of a text, from `start` up to `end`, that gives way to `text`."""

    start: int
    end: int
    text: str


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """Return the text with all edits made; they may not overlap."""
    parts: list[str] = []
    at = 0
    for edit in sorted(edits):
        parts += (text[at : edit.start], edit.text)
        at = edit.end
    return "".join((*parts, text[at:]))


def overlap(edits: Iterable[Edit]) -> bool:
    """Say whether two edits touch the same characters, or are made at the same place."""
    return any(later.start < earlier.end or later.start == earlier.start for earlier, later in pairwise(sorted(edits)))


class YamlText:
    """A YAML text with the ranges of its scalars and of what stands in brackets, found by line and column.

    Raises: yaml.YAMLError for a text that is not YAML.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        breaks = list(_LINE_BREAK.finditer(text))
        self._starts = [0, *(found.end() for found in breaks)]
        self._ends = [*(found.start() for found in breaks), len(text)]
        self.newline = breaks[0][0] if breaks else "\n"
        self._scalars: dict[tuple[int, int], tuple[int, int, str]] = {}
        self._brackets: dict[tuple[int, int], tuple[int, int]] = {}
        self._read()

    def offset(self, spot: Spot) -> int:
        """Return the offset of a line and column."""
        return self._starts[spot.line - 1] + spot.column - 1

    def span(self, spot: Spot) -> tuple[int, int] | None:
        """Return the range of the scalar at a spot, quotation marks included; None where there is none."""
        found = self._scalars.get((spot.line, spot.column))
        return found[:2] if found else None

    def value(self, spot: Spot) -> str | None:
        """Return the value of the scalar at a spot."""
        found = self._scalars.get((spot.line, spot.column))
        return found[2] if found else None

    def brackets(self, spot: Spot) -> tuple[int, int] | None:
        """Return the range of what stands in brackets or braces at a spot; None where none are opened there."""
        return self._brackets.get((spot.line, spot.column))

    def line_of(self, offset: int) -> int:
        """Return the line, from 0, of an offset."""
        low, high = 0, len(self._starts) - 1
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if self._starts[middle] <= offset else (low, middle - 1)
        return low

    def line_start(self, line: int) -> int:
        """Return where a line, from 0, begins; the end of the text for one past the last."""
        return self._starts[line] if line < len(self._starts) else len(self.text)

    def line_end(self, line: int) -> int:
        """Return where a line, from 0, ends before its break."""
        return self._ends[line]

    def _read(self) -> None:
        loader = _Loader(self.text)
        opened: list[tuple[int, int] | None] = []
        while loader.check_event():
            event = loader.get_event()
            spot = (event.start_mark.line + 1, event.start_mark.column + 1)
            if isinstance(event, ScalarEvent):
                start = self._starts[spot[0] - 1] + spot[1] - 1
                self._scalars[spot] = (start, self._at(event.end_mark), event.value)
            elif isinstance(event, MappingStartEvent | SequenceStartEvent):
                opened.append(spot if event.flow_style else None)
            elif isinstance(event, MappingEndEvent | SequenceEndEvent):
                begun = opened.pop()
                if begun:
                    start = self._starts[begun[0] - 1] + begun[1] - 1
                    self._brackets[begun] = (start, self._at(event.end_mark))

    def _at(self, mark: Any) -> int:
        if mark.line >= len(self._starts):
            return len(self.text)
        offset: int = self._starts[mark.line] + mark.column
        return min(offset, len(self.text))
