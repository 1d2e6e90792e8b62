"""Write down every precious row a second time, in a file of its own, once it is committed.

The results do not need it: an answer is on the disk before its verdict is shown. It is for the day on which that file
is spoilt: a backup and the lines written since make it again. A journal that cannot be written never keeps an answer
from being saved.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from rhizotrainer.store.errors import Deed, find_fault
from rhizotrainer.store.journal_marks import build_mark, seal
from rhizotrainer.store.places import OWNER_FILE, build_journal_path, find_backup_folder, make_folder
from rhizotrainer.store.transaction import Watcher
from rhizotrainer.tongue import Tongue, later

tr = Tongue("Results")

# Answers are durable without it, so the disk is waited for now and then only.
_LINES_TO_SYNC = 50
# What a disk did not take waits for the next line, so that no line is missing in the middle.
_MOST_WAITING_BYTES = 4_000_000
_JOURNAL = Deed(
    later("The journal of your results could not be written."),
    later("Your answers are saved all the same. Make space on the disk, so that they are also kept beside."),
)


class Journal(Watcher):
    """The journal of one open file; it hears of the transactions of its connection."""

    def __init__(self, path: Path, connection: sqlite3.Connection, *, now: datetime) -> None:
        """Get ready; nothing is read or written before the first transaction or mark."""
        self._path = path
        self._connection = connection
        self._now = now
        self._handle: int | None = None
        self._is_attached = False
        self._describe: Callable[[sqlite3.Connection, str, Sequence[object]], str | None] = _describe_nothing
        self._is_told = False
        self._noted: dict[tuple[object, ...], None] = {}
        self._waiting = bytearray()
        self._unsynced = 0
        self.lines = 0
        self.notice = ""

    @property
    def is_used(self) -> bool:
        """Tell whether anything was written since the file was opened."""
        return self._handle is not None or bool(self._waiting)

    def begin(self) -> None:
        """Watch the precious tables from the first transaction on: a start that writes nothing pays nothing."""
        if self._is_attached:
            return
        # Start-up: the format of lines is not needed before something is written.
        from rhizotrainer.store.event_lines import WATCHES, describe

        self._describe = describe
        self._connection.create_function("note_event", -1, self._note)
        for number, watch in enumerate(WATCHES):
            # Made of our own names; temporary triggers may call what the file's own may not.
            self._connection.execute(f"""
                CREATE TEMP TRIGGER watch_{number} AFTER {watch.deed} ON main.{watch.table}
                BEGIN SELECT note_event('{watch.kind}', {", ".join(watch.key)}); END
            """)
        self._is_attached = True

    def committed(self) -> None:
        """Write the rows of the transaction that has ended."""
        noted, self._noted = self._noted, {}
        for kind, *key in noted:
            try:
                text = self._describe(self._connection, str(kind), key)
            except sqlite3.Error:
                continue
            if text is not None:
                self._waiting += seal(text)
                self.lines += 1
                self._unsynced += 1
        if noted:
            self._write()

    def undone(self) -> None:
        """Forget the rows of a transaction that came to nothing."""
        self._noted.clear()

    def mark(self, mark: str, **values: object) -> None:
        """Write what became of the file, and wait until all lines are on the disk."""
        self._waiting += build_mark(mark, **values)
        self._write()
        self._sync()

    def turn(self, now: datetime) -> None:
        """Go on in the journal of this day."""
        if now.astimezone(UTC).date() != self._now.astimezone(UTC).date():
            self.close()
        self._now = now

    def close(self) -> None:
        """Let go of the file."""
        handle, self._handle = self._handle, None
        if handle is not None:
            os.close(handle)

    def _note(self, *event: object) -> None:
        self._noted[event] = None

    def _write(self) -> None:
        try:
            if self._handle is None:
                self._handle = self._open()
            written = os.write(self._handle, self._waiting)
            del self._waiting[:written]
            if self._waiting:
                del self._waiting[: os.write(self._handle, self._waiting)]
        except OSError as error:
            self._tell(error)
        else:
            if self._unsynced >= _LINES_TO_SYNC:
                self._sync()

    def _sync(self) -> None:
        if self._handle is not None:
            with suppress(OSError):
                os.fsync(self._handle)
        self._unsynced = 0

    def _open(self) -> int:
        make_folder(find_backup_folder(self._path))
        flags = os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
        handle = os.open(build_journal_path(self._path, self._now), flags, OWNER_FILE)
        size = os.lseek(handle, 0, os.SEEK_END)
        if size and os.lseek(handle, size - 1, os.SEEK_SET) is not None and os.read(handle, 1) != b"\n":
            # The last line was torn; what comes now begins a line of its own.
            self._waiting[:0] = b"\n"
        return handle

    def _tell(self, error: OSError) -> None:
        if len(self._waiting) > _MOST_WAITING_BYTES:
            self._waiting.clear()
        if not self._is_told:
            self._is_told = True
            fault = find_fault(error, self._path, _JOURNAL)
            self.notice = f"{fault.sentence} {fault.hint}" if fault is not None else ""


def _describe_nothing(_connection: sqlite3.Connection, _kind: str, _key: Sequence[object]) -> None:
    return None
