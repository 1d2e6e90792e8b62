"""Read what can still be read of a damaged learner's file, event by event, passing over what cannot.

It writes nothing to the damaged file. Each row is checked as a line of a history is: damage leaves rows that only look
like rows.
"""

# ruff: noqa: S608 - statements are made of our own names, never of what anyone typed
from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from rhizotrainer.store.event_lines import TABLES, BadLineError, Event, parse_line, read_batch, read_events, to_line

_CHUNK = 500
# Where more than so many looks failed, the rest is not worth the learner's waiting.
_MOST_FAILURES = 20_000
_SMALLEST_ROW = 40
# Those whose rows have a running number, in an order in which each finds what it names.
_NUMBERED = ("session", "session ended", "attempt", "withdrawal", "cause", "revision", "parameters", "recomputation")
# What changes: the newest state of it is in the journal, where there is one.
_LATER = ("cleared", "flag", "note", "exam place", "exam clock")
# SQLite's own words on a damaged schema may be no text; Python stumbles over them with a ValueError.
_UNREADABLE = (sqlite3.Error, UnicodeDecodeError)
_FAULTS = (sqlite3.Error, BadLineError, ValueError, TypeError, KeyError, IndexError)


class Wreck:
    """A damaged file, open for reading what is left."""

    def __init__(self, path: Path) -> None:
        """Open it. Raises: sqlite3.Error where not even that is possible."""
        self._size = path.stat().st_size
        self._failures = 0
        self.connection = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True, isolation_level=None)
        # Lets a file be read that is shorter than its header says.
        self.connection.execute("PRAGMA writable_schema = ON")

    def close(self) -> None:
        """Let go of the file."""
        self.connection.close()

    def find_last_attempt(self) -> int:
        """Return the highest number of an answer that can be read, 0 where there is none."""
        with suppress(*_FAULTS):
            return int(self.connection.execute("SELECT coalesce(max(sequence), 0) FROM attempts").fetchone()[0])
        return 0

    def list_answers(self) -> dict[str, int]:
        """Return the places of the answers whose id can be read, in their order."""
        return {str(attempt): int(sequence) for sequence, attempt in self._list_numbers("attempt")}

    def read_answer(self, place: int) -> Iterator[Event]:
        """Give the answer at a place, if it can be read; its place is the number of the event."""
        yield from self._read_one("attempt", place)

    def read(self, answers: Iterable[int], *, has_states: bool) -> Iterator[Event]:
        """Give what can be read, in an order in which it can be replayed; of answers those at these places.

        `has_states` is for what changes; without it the caller has all of that from a better hand.
        """
        yield from self._read_whole("item version")
        for kind in _NUMBERED:
            for sequence in answers if kind == "attempt" else (row[0] for row in self._list_numbers(kind)):
                yield from self._read_one(kind, sequence)
        yield from self._read_batches()
        for kind in _LATER if has_states else ():
            yield from self._read_whole(kind)

    def _list_numbers(self, kind: str) -> Iterator[tuple[Any, ...]]:
        columns = "sequence, id" if kind == "attempt" else "sequence, ''"
        query = f"SELECT {columns} FROM {TABLES[kind]} WHERE sequence BETWEEN ? AND ?"
        last = self._find_bound(kind)
        for start in range(1, last + 1, _CHUNK):
            yield from self._read_range(query, start, min(start + _CHUNK - 1, last))

    def _find_bound(self, kind: str) -> int:
        """Return a number that no row of a table exceeds, as far as can be told."""
        largest = self._size // _SMALLEST_ROW
        with suppress(*_UNREADABLE):
            found = self.connection.execute(f"SELECT max(sequence) FROM {TABLES[kind]}").fetchone()[0]
            if isinstance(found, int):
                return min(found, largest)
        return largest

    def _read_range(self, query: str, first: int, last: int) -> Iterator[tuple[Any, ...]]:
        """Give the rows of a range; where it cannot be read, those of its halves."""
        if self._failures > _MOST_FAILURES:
            return
        try:
            rows = self.connection.execute(query, (first, last)).fetchall()
        except _UNREADABLE:
            self._failures += 1
            if first < last:
                middle = (first + last) // 2
                yield from self._read_range(query, first, middle)
                yield from self._read_range(query, middle + 1, last)
        else:
            yield from rows

    def _read_one(self, kind: str, sequence: int) -> Iterator[Event]:
        which = "WHERE sequence = ?" + (" AND ended_at IS NOT NULL" if kind == "session ended" else "")
        with suppress(*_FAULTS):
            for values in list(read_events(self.connection, kind, which, (sequence,))):
                yield parse_line(to_line(kind, values), sequence)

    def _read_whole(self, kind: str) -> Iterator[Event]:
        """Give the rows of a table that has no numbers, up to where it cannot be read."""
        rows = read_events(self.connection, kind)
        while True:
            try:
                yield parse_line(to_line(kind, next(rows)))
            except StopIteration:
                return
            except BadLineError:
                continue
            except _FAULTS:
                return

    def _read_batches(self) -> Iterator[Event]:
        with suppress(*_FAULTS):
            batches = self.connection.execute("SELECT DISTINCT batch FROM renames ORDER BY batch").fetchall()
            for (batch,) in batches:
                values = read_batch(self.connection, batch)
                if values is not None:
                    yield parse_line(to_line("renames", values))


def open_wreck(path: Path) -> closing[Wreck] | None:
    """Open a damaged file for reading, None where nothing of it can be read."""
    try:
        return closing(Wreck(path))
    except (*_UNREADABLE, OSError):
        return None
