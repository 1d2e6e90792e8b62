"""Read and build the lines of a journal: events as `event_lines` writes them, and marks, each with a checksum.

A mark says what became of the file: `backup` (its number), `closed`, `settled`, `exchanged` (another file took its
place) or `begun` (it is a new one). A line that was torn or spoilt is passed over and counted. It opens no database.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

_MARK = b'{"journal":'
_SUM = b',"sum":"'
_SUM_LENGTH = len(_SUM) + 8 + 2
# After these nothing written before them is wanting in the file.
_SETTLING = ("closed", "settled", "exchanged", "begun")
# After these the file is another one than before.
_CUTTING = ("exchanged", "begun")
_TAIL_BYTES = 4096


class Entry(NamedTuple):
    """One line: an event as it was written, or a mark with its values. `text` is empty where it is a mark."""

    text: bytes = b""
    mark: str = ""
    values: Mapping[str, Any] = MappingProxyType({})


def seal(text: str) -> bytes:
    """Return an object of JSON as a line that can be told from one that was spoilt; it stays an object of JSON."""
    body = text.encode("utf-8")
    return b'%s%s%08x"}\n' % (body[:-1], _SUM, zlib.crc32(body))


def build_mark(mark: str, **values: object) -> bytes:
    """Return the line of a mark."""
    return seal(json.dumps({"journal": mark, **values}, separators=(",", ":"), ensure_ascii=False))


def unseal(line: bytes) -> bytes | None:
    """Return the object that `seal` took, None where the line is not as it was written."""
    body = line[:-_SUM_LENGTH] + b"}"
    is_whole = line[-_SUM_LENGTH : 8 - _SUM_LENGTH] == _SUM and line.endswith(b'"}')
    if not is_whole or b"%08x" % zlib.crc32(body) != line[-10:-2]:
        return None
    return body


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


def is_settled(files: Sequence[Path]) -> bool:
    """Tell from the end of the newest journal whether the file was closed in order after it was written to."""
    if not files:
        return True
    try:
        with files[-1].open("rb") as file:
            size = file.seek(0, 2)
            file.seek(max(0, size - _TAIL_BYTES))
            tail = file.read()
    except OSError:
        return True
    if not tail.endswith(b"\n"):
        return not tail
    body = unseal(tail[:-1].rpartition(b"\n")[2])
    return body is not None and _to_entry(body).mark in _SETTLING


def find_unsettled(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Return the events since the file was last known to hold all of them."""
    start = max((place + 1 for place, entry in enumerate(entries) if entry.mark in _SETTLING), default=0)
    return tuple(entry for entry in entries[start:] if not entry.mark)


def find_cut(entries: Sequence[Entry]) -> int:
    """Return the place of the last mark after which the file was another one; -1 where it always was the same."""
    return max((place for place, entry in enumerate(entries) if entry.mark in _CUTTING), default=-1)


def list_older_journals(files: Sequence[Path], number: int) -> tuple[Path, ...]:
    """Return the journals before the one that says when a backup was made; none where none says it."""
    wanted = build_mark("backup", number=number).partition(_SUM)[0]
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
    if not body.startswith(_MARK):
        return Entry(body)
    values = json.loads(body)
    return Entry(mark=str(values.pop("journal")), values=values)
