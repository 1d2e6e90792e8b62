"""Read journals: events as `event_lines` writes them, and the marks between. It opens no database.

A line that was torn or spoilt gives no event; that there was one is counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from rhizotrainer.store.journal_marks import SETTLING, SUM, build_mark, open_mark, unseal

# After these the file is another one than before.
_CUTTING = ("exchanged", "begun")
# Where one of these is read what went missing before was looked for, and said.
_COUNTED = (*_CUTTING, "settled")
_ATTEMPT = b'{"kind":"attempt"'
_BEGINNING = re.compile(rb'\{"(kind":"(?!attempt")[a-z ]+"|journal":"[a-z]+")')
# No line of an answer is shorter.
_SHORTEST_ANSWER = 200
_FIRST_LETTER = 0x20
_UNREADABLE_FILE = 1_000_000


class Entry(NamedTuple):
    """One line: an event as it was written, or a mark with its values. `text` is empty where it is a mark.

    One that is spoilt is neither: `text` is what stands there, empty where a whole file cannot be read.
    """

    text: bytes = b""
    mark: str = ""
    values: Mapping[str, Any] = MappingProxyType({})
    is_spoilt: bool = False


class Tally(NamedTuple):
    """How many answers a journal knows of, and in how many places it cannot be read.

    `room` is how many more answers may have stood there at most.
    """

    answers: int = 0
    places: int = 0
    room: int = 0

    def find_missing(self, answers: int) -> Missing:
        """Return what is wanting of it where there are so many answers."""
        return Missing(max(0, self.answers - answers), self.places if self.answers + self.room > answers else 0)


class Missing(NamedTuple):
    """How many answers are known to be missing, and how many places cannot be read where others may have stood."""

    answers: int = 0
    places: int = 0


def read_entries(files: Iterable[Path]) -> tuple[Entry, ...]:
    """Return the lines of journals, in their order; a file that cannot be read is one that is spoilt."""
    found: list[Entry] = []
    for file in files:
        try:
            content = file.read_bytes()
        except OSError:
            found.append(Entry(is_spoilt=True))
            continue
        for line in content.split(b"\n"):
            if line:
                body = unseal(line)
                found.append(Entry(line, is_spoilt=True) if body is None else _to_entry(body))
    return tuple(found)


def count_known(entries: Sequence[Entry]) -> Tally:
    """Count the answers that a journal says there were, since the file was last another one."""
    answers = places = room = 0
    was_spoilt = False
    for entry in entries[max(0, find_cut(entries)) :]:
        if entry.mark and "answers" in entry.values:
            said = int(entry.values["answers"])
            answers, places, room = said if entry.mark in _COUNTED else max(answers, said), 0, 0
        answers += entry.text.count(_ATTEMPT) if entry.is_spoilt else entry.text.startswith(_ATTEMPT)
        is_unclear = entry.is_spoilt and _is_unclear(entry.text)
        if is_unclear:
            places += not was_spoilt
            room += max(1, len(entry.text) // _SHORTEST_ANSWER) if entry.text else _UNREADABLE_FILE
        was_spoilt = is_unclear
    return Tally(answers, places, room)


def find_unsettled(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Return the lines since the file was last known to hold all events, with the mark that says so."""
    return tuple(entries[max((place for place, entry in enumerate(entries) if entry.mark in SETTLING), default=0) :])


def find_cut(entries: Sequence[Entry]) -> int:
    """Return the place of the last mark after which the file was another one; -1 where it always was the same."""
    return max((place for place, entry in enumerate(entries) if entry.mark in _CUTTING), default=-1)


def list_older_journals(files: Sequence[Path], number: int) -> tuple[Path, ...]:
    """Return the journals before the one that says when a backup was made; none where none says it."""
    wanted = build_mark("backup", number=number).partition(SUM)[0]
    for place in reversed(range(len(files))):
        try:
            content = files[place].read_bytes()
        except OSError:
            return ()
        if wanted + b"," in content or wanted + b"}" in content:
            return tuple(files[:place])
    return ()


def find_backup_mark(entries: Sequence[Entry], number: int) -> int:
    """Return the place of the last mark of a backup, -1 where there is none."""
    places = (p for p, entry in enumerate(entries) if entry.mark == "backup" and entry.values.get("number") == number)
    return max(places, default=-1)


def _is_unclear(text: bytes) -> bool:
    """Tell whether there may have been an answer in a spoilt line beside those whose beginning can be read."""
    begins = text.startswith(_ATTEMPT) or _BEGINNING.match(text) is not None
    return not begins or min(text) < _FIRST_LETTER


def _to_entry(body: bytes) -> Entry:
    mark, values = open_mark(body)
    return Entry(mark=mark, values=values) if mark else Entry(body)
