"""Copy a learner's file before every migration, and once a day of use. It never touches the file itself.

A backup is a whole database in one file, readable by its owner alone, checked before it gets its name. It
carries the time of the file it copies, so that an unchanged file is known by its size and time.
"""

from __future__ import annotations

import errno
import os
import sqlite3
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from rhizotrainer.store.errors import Deed, find_fault, naming_faults
from rhizotrainer.store.places import (
    build_backup_path,
    find_backup_folder,
    list_backups,
    list_parts,
    make_folder,
    make_private_file,
)
from rhizotrainer.tongue import Tongue, later

# `store.errors` speaks these when they are needed.
_TONGUE = Tongue("Results")

KEPT_DAILY = 14

_BEFORE_MIGRATION = Deed(
    later("Your results could not be backed up, so they were not brought up to this version."),
    later("Nothing is lost. Make space on the disk, then start again."),
)
_DAILY = Deed(later("Today's backup of your results could not be made."))


def back_up_before_migration(connection: sqlite3.Connection, path: Path, *, now: datetime, version: int) -> Path:
    """Copy the file before it becomes `version`; without a copy it is not migrated.

    Raises: StoreError.
    """
    target = build_backup_path(path, now.date().isoformat(), before_version=version)
    with naming_faults(path, _BEFORE_MIGRATION):
        copy_database(connection, path, target=target)
    return target


def keep_daily_backup(connection: sqlite3.Connection, path: Path, *, now: datetime) -> str:
    """Copy the file unless this day has its copy or nothing changed; keep the newest fourteen.

    Return a sentence for the learner where it failed, and nothing otherwise: a backup that cannot be made is
    no reason to keep anyone from studying.
    """
    day = now.date().isoformat()
    try:
        backups = list_backups(path, is_daily=True)
        if backups and (backups[0].stem.endswith(day) or _is_copy(backups[0], path)):
            return ""
        copy_database(connection, path, target=build_backup_path(path, day))
        _clear_away(path)
    except (sqlite3.Error, OSError) as error:
        fault = find_fault(error, path, _DAILY)
        if fault is None:
            raise
        return f"{fault.sentence} Nothing is lost."
    return ""


def copy_database(connection: sqlite3.Connection, path: Path, *, target: Path) -> None:
    """Write a checked copy of the open database to `target`, under its name only when it is whole.

    Raises: sqlite3.Error, OSError; nothing is then left behind.
    """
    make_folder(find_backup_folder(path))
    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)
    make_private_file(part)
    try:
        with closing(sqlite3.connect(part, isolation_level=None)) as copy:
            connection.backup(copy)
            # One file without a log beside it: it can be carried away and put back by hand.
            copy.execute("PRAGMA journal_mode = DELETE")
            if copy.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
                raise OSError(errno.EIO, "the copy failed its check")
        times = path.stat()
        os.utime(part, ns=(times.st_atime_ns, times.st_mtime_ns))
        part.replace(target)
    except BaseException:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise


def _clear_away(path: Path) -> None:
    for old in list_backups(path, is_daily=True)[KEPT_DAILY:]:
        old.unlink()
    # A copy that was cut off by a kill never got its name.
    for part in list_parts(path):
        part.unlink()


def _is_copy(backup: Path, path: Path) -> bool:
    ours, theirs = backup.stat(), path.stat()
    return (ours.st_size, ours.st_mtime_ns) == (theirs.st_size, theirs.st_mtime_ns)
