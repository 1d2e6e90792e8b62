"""Read journals: events as `event_lines` writes them, and the marks between. It opens no database.

A line that was torn or spoilt is passed over.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from rhizotrainer.store.journal_marks import SETTLING, SUM, build_mark, open_mark, unseal

# After these the file is another one than before.
_CUTTING = ("exchanged", "begun")


class Entry(NamedTuple):
    """One line: an event as it was written, or a mark with its values. `text` is empty where it is a mark."""

    text: bytes = b""
    mark: str = ""
    values: Mapping[str, Any] = MappingProxyType({})


def read_entries(files: Iterable[Path]) -> tuple[Entry, ...]:
    """Return the whole lines of journals, in their order; a file that cannot be read has none."""
    found: list[Entry] = []
    for file in files:
        try:
            content = file.read_bytes()
        except OSError:
            continue
        for line in content.split(b"\n"):
            body = unseal(line) if line else None
            if body is not None:
                found.append(_to_entry(body))
    return tuple(found)


def find_unsettled(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Return the events since the file was last known to hold all of them."""
    start = max((place + 1 for place, entry in enumerate(entries) if entry.mark in SETTLING), default=0)
    return tuple(entry for entry in entries[start:] if not entry.mark)


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


def _to_entry(body: bytes) -> Entry:
    mark, values = open_mark(body)
    return Entry(mark=mark, values=values) if mark else Entry(body)
