"""Write a learner's whole history to one file of JSON lines, and make a learner's file of such a history.

The order of the lines is the order of events, so that a history written, read and written again has the same bytes.
It decides nothing about joining two histories: `merging` does. docs/history-format.md describes the file.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import closing, suppress
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from rhizotrainer.store import migrations
from rhizotrainer.store.connection import set_pragmas
from rhizotrainer.store.derived import rebuild
from rhizotrainer.store.errors import READING, Deed, naming_faults
from rhizotrainer.store.event_lines import BadLineError, Event, parse_line, parse_object, to_line
from rhizotrainer.store.event_order import iter_events
from rhizotrainer.store.event_replay import replay
from rhizotrainer.store.places import make_private_file, sync_file, sync_folder
from rhizotrainer.store.rows import time_to_text
from rhizotrainer.store.transaction import transaction
from rhizotrainer.tongue import Tongue, later

tr = Tongue("History")

FORMAT = 1
# The longest line holds a session of a few thousand questions; what is longer is no history.
_LONGEST_LINE = 16_000_000

_WRITING = Deed(later("Your history was not exported."), later("Choose another place or make space, then try again."))
BUILDING = Deed(
    later("The history was not brought in."), later("Your results are as they were. Make space, then try again.")
)
_NO_HISTORY = later("This is not a history of rhizotrainer.")
_NEWER = later("This history was written by a newer version of rhizotrainer (format {found}, here {known}).")
_CUT_OFF = later("The history ends here and is not whole: its last line is missing.")
_AFTER_END = later("There is more after the end of the history.")
_CHANGED = later("The lines before are not those that were written: some are missing, changed or in another order.")
_TOO_LONG = later("This line is too long for a history.")
_ORPHAN = later("This is about an answer or a session that does not come before it.")


class Header(NamedTuple):
    """What the first line says: whose history it is, and when it was written."""

    learner: str
    written_at: str


def write_history(path: Path, target: Path, *, learner: str, now: datetime) -> Mapping[str, int]:
    """Write the history in a learner's file as it is at one moment, whole or not at all; return how many of each kind.

    The file may be in use: it is read by a connection of its own. It has to be of this version.
    Raises: StoreError in one of its kinds.
    """
    part = target.with_name(target.name + ".part")
    with naming_faults(target, _WRITING):
        part.unlink(missing_ok=True)
        make_private_file(part)
        try:
            with part.open("wb") as file:
                counts = _write_lines(path, file, Header(learner, time_to_text(now)))
                file.flush()
                os.fsync(file.fileno())
            part.replace(target)
            sync_folder(target.parent)
        except BaseException:
            with suppress(OSError):
                part.unlink(missing_ok=True)
            raise
    return counts


def read_history(source: Path) -> Iterator[Event]:
    """Give the events of a history, each line checked, and at the end whether the file is whole.

    Raises: BadLineError; OSError. What was given before counts only if it ends without.
    """
    with source.open("rb") as file:
        read_header(file)
        digest, counts = sha256(), Counter[str]()
        number = 1
        while True:
            number += 1
            line = _read_line(file, number)
            if line.startswith(b'{"end":'):
                _check_end(parse_object(line, number), number, digest.hexdigest(), counts)
                if file.read(1):
                    raise BadLineError(number + 1, 1, tr(_AFTER_END))
                return
            event = parse_line(line, number)
            digest.update(line)
            counts[event.kind] += 1
            yield event


def read_header(file: BinaryIO) -> Header:
    """Read the first line of a history.

    Raises: BadLineError where it is none, or one of a later version.
    """
    try:
        line = parse_object(_read_line(file, 1), 1)
    except BadLineError:
        raise BadLineError(1, 1, tr(_NO_HISTORY)) from None
    found = line.get("format")
    if line.get("rhizotrainer") != "history" or type(found) is not int:
        raise BadLineError(1, 1, tr(_NO_HISTORY))
    if found > FORMAT:
        raise BadLineError(1, 1, tr(_NEWER, found=found, known=FORMAT))
    return Header(str(line.get("learner", "")), str(line.get("written_at", "")))


def build_learner(source: Path, target: Path) -> Mapping[str, int]:
    """Make a learner's file of a history, at a path where nothing is; return how many events of each kind it has.

    Raises: BadLineError; StoreError in one of its kinds; nothing is then left behind.
    """
    with naming_faults(target, BUILDING), making_file(target) as connection, transaction(connection):
        added, orphans = replay(connection, read_history(source))
        if orphans:
            raise BadLineError(orphans[0], 1, tr(_ORPHAN))
        rebuild(connection)
    return added


class making_file:  # noqa: N801 - used as a block, like `closing`
    """Give a block a connection to a new learner's file, on the disk and checked when the block ends well."""

    def __init__(self, target: Path) -> None:
        self._target = target

    def __enter__(self) -> sqlite3.Connection:
        self._clear()
        make_private_file(self._target)
        self._connection = sqlite3.connect(self._target, isolation_level=None)
        try:
            set_pragmas(self._connection)
            # Nobody sees the file before it is whole, and then it is waited for the disk.
            self._connection.execute("PRAGMA synchronous = OFF")
            migrations.migrate(self._connection)
        except BaseException:
            self.__exit__(BaseException)
            raise
        return self._connection

    def __exit__(self, kind: type[BaseException] | None, *_rest: object) -> None:
        self._connection.close()
        if kind is None:
            sync_file(self._target)
            return
        with suppress(OSError):
            self._clear()

    def _clear(self) -> None:
        for each in (self._target, self._target.with_name(self._target.name + "-journal")):
            each.unlink(missing_ok=True)


def _write_lines(path: Path, file: BinaryIO, header: Header) -> Mapping[str, int]:
    first = {
        "rhizotrainer": "history",
        "format": FORMAT,
        "store": len(migrations.STEPS),
        "learner": header.learner,
        "written_at": header.written_at,
    }
    file.write(_to_bytes(json.dumps(first, separators=(",", ":"))))
    digest, counts = sha256(), Counter[str]()
    with naming_faults(path, READING), closing(open_to_read(path)) as connection:
        for event in iter_events(connection):
            line = _to_bytes(to_line(event.kind, event.values))
            digest.update(line)
            counts[event.kind] += 1
            file.write(line)
    last = {"end": "history", "events": dict(sorted(counts.items())), "sha256": digest.hexdigest()}
    file.write(_to_bytes(json.dumps(last, separators=(",", ":"))))
    return counts


def open_to_read(path: Path) -> sqlite3.Connection:
    """Open a learner's file, in use or not, to read it as it is at this moment.

    Raises: sqlite3.Error.
    """
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)
    try:
        connection.execute("BEGIN")
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


def is_current(path: Path) -> bool:
    """Tell whether there is a learner's file of this version, in use or not.

    Raises: StoreError in one of its kinds.
    """
    if not path.exists() or not path.stat().st_size:
        return False
    with naming_faults(path, READING), closing(open_to_read(path)) as connection:
        return migrations.find_version(connection) == len(migrations.STEPS)


def _to_bytes(line: str) -> bytes:
    return line.encode() + b"\n"


def _read_line(file: BinaryIO, number: int) -> bytes:
    line = file.readline(_LONGEST_LINE)
    if not line.endswith(b"\n"):
        reason = _TOO_LONG if len(line) == _LONGEST_LINE else _CUT_OFF
        raise BadLineError(number, len(line) + 1, tr(reason))
    return line


def _check_end(line: dict[str, Any], number: int, digest: str, counts: Counter[str]) -> None:
    if line != {"end": "history", "events": dict(counts), "sha256": digest}:
        raise BadLineError(number, 1, tr(_CHANGED))
