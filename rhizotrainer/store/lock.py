"""Hold a learner's file for one process, by a lock that the kernel lets go however the process dies.

The lock stands on a file of its own: SQLite's locks are lost when any part of the process closes the database
file, and this one has to last as long as the window. It decides nothing about the database.
"""

from __future__ import annotations

import json
import os
import sys
from datetime import datetime
from pathlib import Path

from rhizotrainer.store.errors import StoreLockedError
from rhizotrainer.store.places import OWNER_FILE, find_lock_path

if sys.platform == "win32":
    import msvcrt

    # Windows forbids reading locked bytes, so a byte far behind the text is locked.
    _LOCKED_BYTE = 1 << 30

    def _lock(handle: int) -> None:
        os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

    def _unlock(handle: int) -> None:
        os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _unlock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_UN)


_SUSPECT = b'{"suspect": true}'


class FileLock:
    """A lock that is held from its making to `release`."""

    def __init__(self, path: Path, *, now: datetime) -> None:
        """Take the lock of a learner's file, and note there who holds it and since when.

        Raises: StoreLockedError where another process, or another store of this one, has it; OSError.
        """
        self._handle = os.open(find_lock_path(path), os.O_RDWR | os.O_CREAT, OWNER_FILE)
        try:
            _take(self._handle, path)
            # A holder that closes wipes its note; one that was killed could not.
            left = _read_holder(self._handle)
            self.was_suspect = left == _SUSPECT
            self.was_left_behind = bool(left) and not self.was_suspect
            self._write({"pid": os.getpid(), "since": now.isoformat(timespec="microseconds")})
        except BaseException:
            os.close(self._handle)
            raise

    def release(self, *, is_suspect: bool = False) -> None:
        """Wipe the note and let go of the lock. The file stays: deleting it could hit the next holder.

        `is_suspect` leaves word for the next holder that the learner's file may be damaged.
        """
        try:
            os.ftruncate(self._handle, 0)
            if is_suspect:
                os.lseek(self._handle, 0, os.SEEK_SET)
                os.write(self._handle, _SUSPECT)
            _unlock(self._handle)
        finally:
            os.close(self._handle)

    def _write(self, holder: dict[str, object]) -> None:
        os.ftruncate(self._handle, 0)
        os.lseek(self._handle, 0, os.SEEK_SET)
        os.write(self._handle, json.dumps(holder).encode())


def _take(handle: int, path: Path) -> None:
    try:
        _lock(handle)
    except (BlockingIOError, PermissionError):  # what POSIX and Windows say of a lock that is taken
        process_id, since = _parse_holder(_read_holder(handle))
        raise StoreLockedError(path, process_id, since) from None


def _read_holder(handle: int) -> bytes:
    os.lseek(handle, 0, os.SEEK_SET)
    return os.read(handle, 4096)


def _parse_holder(text: bytes) -> tuple[int | None, datetime | None]:
    try:
        holder = json.loads(text)
        return int(holder["pid"]), datetime.fromisoformat(holder["since"])
    except (ValueError, KeyError, TypeError):  # the holder has the lock and has not written its note yet
        return None, None
