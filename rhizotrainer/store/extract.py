"""Take out of a learner's file what can be carried away, while the file is in use, and remove one that is not.

It opens connections of its own, so it may run beside the window's thread; it never changes a file that it copies.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from rhizotrainer.store.errors import Deed, naming_faults
from rhizotrainer.store.lock import FileLock
from rhizotrainer.store.places import (
    find_backup_folder,
    find_copy_path,
    find_journal_path,
    find_lock_path,
    find_wal_path,
    list_backups,
    list_damaged,
    list_journals,
    list_parts,
    make_folder,
    make_private_file,
)
from rhizotrainer.tongue import Tongue, later

# `store.errors` speaks these when they are needed.
_TONGUE = Tongue("Results")

_EXPORT = Deed(later("Your results were not exported."), later("Choose another place or make space, then try again."))
_REMOVAL = Deed(later("Not everything was deleted."), later("Close other windows of rhizotrainer, then try again."))
_ATTEMPTS = """
    SELECT attempts.*, moved.item AS now_item, withdrawn_at,
        (SELECT cause FROM causes WHERE causes.attempt = attempts.sequence ORDER BY causes.sequence DESC LIMIT 1)
            AS cause_of_miss
    FROM attempts LEFT JOIN moved ON moved.attempt = attempts.sequence
        LEFT JOIN withdrawals ON withdrawals.attempt = attempts.sequence
    ORDER BY attempts.sequence
"""

Row = Mapping[str, object]


@dataclass(frozen=True)
class Extract:
    """What a learner's file holds, row by row under the names of its columns; `file` is a whole copy of it.

    Whoever asked for it deletes the copy; where they were killed, the next copy or the removal of the learner does.
    """

    file: Path
    attempts: Sequence[Row]
    notes: Sequence[Row]
    flags: Sequence[Row]


def extract_learner(path: Path) -> Extract:
    """Copy a learner's file, as it was at one moment, to a place beside its backups, and read the copy.

    Raises: StoreError in one of its kinds.
    """
    into = find_copy_path(path)
    with naming_faults(path, _EXPORT):
        make_folder(find_backup_folder(path))
        # Other parts may be a backup that is being made now.
        _clear_copy(path)
        try:
            make_private_file(into)
            with (
                closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as source,
                closing(sqlite3.connect(into, isolation_level=None)) as copy,
            ):
                source.backup(copy)
                copy.execute("PRAGMA journal_mode = DELETE")
                copy.row_factory = sqlite3.Row
                return Extract(
                    into,
                    _read(copy, _ATTEMPTS),
                    _read(copy, "SELECT bank, item, text, changed_at FROM notes ORDER BY bank, item"),
                    _read(copy, "SELECT bank, item, flagged_at FROM flags ORDER BY bank, item"),
                )
        except BaseException:
            with suppress(OSError):
                _clear_copy(path)
            raise


def remove_learner(path: Path, *, now: datetime) -> None:
    """Delete a learner's file with its journals and backups. One that is open somewhere stays as it is.

    Raises: StoreLockedError where a window has it open; StoreError where the disk refuses.
    """
    with naming_faults(path, _REMOVAL):
        if not path.parent.is_dir():
            return
        lock = FileLock(path, now=now)
        try:
            # What is least precious goes first: a disk that refuses half-way leaves the results themselves.
            shared_memory = path.with_name(path.name + "-shm")
            journals = (find_wal_path(path), shared_memory, find_journal_path(path))
            kept = (*list_backups(path), *list_journals(path), *list_damaged(path))
            for each in (*list_parts(path), *kept, *journals, path):
                each.unlink(missing_ok=True)
        finally:
            lock.release()
        # Windows keeps a file that another process looks at; an empty lock says nothing of anyone.
        with suppress(OSError):
            find_lock_path(path).unlink(missing_ok=True)


def _clear_copy(path: Path) -> None:
    """Delete a copy that was carried away, with the logs that a full disk left beside it."""
    for part in list_parts(path):
        if part.name.startswith(find_copy_path(path).name):
            part.unlink(missing_ok=True)


def _read(connection: sqlite3.Connection, query: str) -> list[Row]:
    return [dict(row) for row in connection.execute(query)]
