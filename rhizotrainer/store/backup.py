"""Copy a learner's file: before every migration, once a day of use, and every hour while it is used.

A backup is a whole database in one file, readable by its owner alone, checked before it gets its name. It never
touches the file that it copies. Which are kept is `store.rotation`'s to say.
"""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from rhizotrainer.store.backup_needs import needs_daily
from rhizotrainer.store.contents import check_copy
from rhizotrainer.store.errors import Deed, find_fault, naming_faults
from rhizotrainer.store.journal_lines import list_older_journals
from rhizotrainer.store.places import (
    SET_ASIDE,
    build_backup_path,
    find_backup_folder,
    find_backups,
    list_journals,
    make_folder,
    make_private_file,
    sync_file,
)
from rhizotrainer.store.rotation import Rule, Stamp, choose_kept, find_rule
from rhizotrainer.tongue import Tongue, later

# `store.errors` speaks these when they are needed.
_TONGUE = Tongue("Results")

KEPT_ASIDE = 5
# A copy needs its own size; where less than this is free the next hour's waits, so that answers have room.
ROOM_FOR_HOURLY = 3
_ROOM_LEFT_BYTES = 500_000
# Small steps, each on the disk before the next: an answer that is saved meanwhile waits for none of it.
_STEP_PAGES = 1024

_BEFORE_MIGRATION = Deed(
    later("Your results could not be backed up, so they were not brought up to this version."),
    later("Nothing is lost. Make space on the disk, then start again."),
)
_DAILY = Deed(later("Today's backup of your results could not be made."))
HOURLY = Deed(
    later("This hour's backup of your results could not be made."),
    later("Your answers are saved. Make space on the disk, so that backups can be made again."),
)


class StoppedError(Exception):
    """A copy was stopped half-way, because the window closes; nothing of it is left."""


class BackupJob(NamedTuple):
    """A copy of a file in use that is still to be made, on whatever thread: `run` makes it."""

    path: Path
    target: Path

    def run(self, is_stopped: Callable[[], bool] = lambda: False) -> Path | None:
        """Make the copy and clear away what is not kept; return it, or nothing where it was stopped.

        Raises: StoreError; nothing of the copy is then left.
        """
        try:
            with naming_faults(self.path, HOURLY):
                copy_beside(self.path, self.target, is_stopped=is_stopped)
                clear_away(self.path)
        except StoppedError:
            return None
        return self.target


def back_up_before_migration(connection: sqlite3.Connection, path: Path, *, now: datetime, version: int) -> Path:
    """Copy the file before it becomes `version`; without a copy it is not migrated.

    Raises: StoreError.
    """
    target = build_backup_path(path, now, reason=f"-before-v{version}")
    with naming_faults(path, _BEFORE_MIGRATION):
        copy_database(connection, path, target=target)
    return target


class Daily(NamedTuple):
    """Whether a copy was made, and a sentence for the learner where it could not be."""

    is_made: bool = False
    notice: str = ""


def keep_daily_backup(connection: sqlite3.Connection, path: Path, *, now: datetime, must_be: bool = False) -> Daily:
    """Copy the file unless this day has its copy or nothing changed, and clear away what is not kept.

    A backup that cannot be made is no reason to keep anyone from studying. `must_be` asks for one in any case.
    """
    try:
        if not must_be and not needs_daily(path, now=now):
            return Daily()
        copy_database(connection, path, target=build_backup_path(path, now))
        clear_away(path)
    except (sqlite3.Error, OSError) as error:
        fault = find_fault(error, path, _DAILY)
        if fault is None:
            raise
        return Daily(notice=f"{fault.sentence} {_TONGUE('Nothing is lost.')}")
    return Daily(is_made=True)


def copy_database(connection: sqlite3.Connection, path: Path, *, target: Path) -> None:
    """Write a checked copy of the open database to `target`, under its name only when it is whole.

    Raises: sqlite3.Error, OSError; nothing is then left behind.
    """
    with making_copy(path, target) as part:
        with closing(sqlite3.connect(part, isolation_level=None)) as copy:
            connection.backup(copy)
            # One file without a log beside it: it can be carried away and put back by hand.
            copy.execute("PRAGMA journal_mode = DELETE")
        check_copy(part)


def copy_beside(path: Path, target: Path, *, is_stopped: Callable[[], bool] = lambda: False) -> None:
    """Copy a file that is in use as it is at one moment, by a connection of its own; nobody who writes to it waits.

    Raises: StoppedError, sqlite3.Error, OSError; nothing is then left behind.
    """
    with making_copy(path, target) as part:
        handle = os.open(part, os.O_RDWR | getattr(os, "O_CLOEXEC", 0))
        try:

            def breathe(_status: int, _remaining: int, _total: int) -> None:
                if is_stopped():
                    raise StoppedError
                os.fsync(handle)

            with (
                closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as source,
                closing(sqlite3.connect(part, isolation_level=None)) as copy,
            ):
                source.isolation_level = None
                # One moment for all of it: without this every answer given meanwhile would start the copy anew.
                source.execute("BEGIN")
                source.execute("SELECT count(*) FROM sqlite_schema").fetchone()
                copy.execute("PRAGMA synchronous = OFF")
                source.backup(copy, pages=_STEP_PAGES, progress=breathe)
                copy.execute("PRAGMA journal_mode = DELETE")
        finally:
            os.close(handle)
        check_copy(part, is_thorough=True)
        sync_file(part)


class making_copy:  # noqa: N801 - used as a block, like `closing`
    """Give a block the file to copy to; it gets its name and the original's time when the block ends well."""

    def __init__(self, path: Path, target: Path) -> None:
        self._path = path
        self._target = target
        self._part = target.with_name(target.name + ".part")

    def __enter__(self) -> Path:
        make_folder(find_backup_folder(self._path))
        _check_room(self._path)
        self._part.unlink(missing_ok=True)
        make_private_file(self._part)
        return self._part

    def __exit__(self, kind: type[BaseException] | None, *_rest: object) -> None:
        if kind is None:
            # It carries the time of the file it copies, so that an unchanged file is known by its size and time.
            times = self._path.stat()
            os.utime(self._part, ns=(times.st_atime_ns, times.st_mtime_ns))
            self._part.replace(self._target)
            return
        for left in (self._part, self._part.with_name(self._part.name + "-journal")):
            with suppress(OSError):
                left.unlink(missing_ok=True)


def has_room_for_hourly(path: Path) -> bool:
    """Tell whether a copy leaves the disk room enough for answers and for the next copies."""
    return shutil.disk_usage(path.parent).free >= ROOM_FOR_HOURLY * path.stat().st_size


def clear_away(path: Path) -> None:
    """Delete the backups that are not kept, of those set aside all but the newest, and the journals of before.

    Raises: OSError.
    """
    backups = find_backups(path)
    ordinary = [each for each in backups if each.is_ordinary]
    stamps = [Stamp(each.number, each.taken_at) for each in ordinary]
    rule = find_rule(path.stat().st_size)
    kept = choose_kept(stamps, rule)
    aside = [each for each in backups if each.reason == SET_ASIDE]
    for old in (*(each for each in ordinary if each.number not in kept), *aside[KEPT_ASIDE:]):
        old.file.unlink(missing_ok=True)
    # Every one of the last days can be made again from its backup and the journals since.
    oldest_day = min(choose_kept(stamps, Rule(0, rule.days, 0)), default=0)
    for journal in list_older_journals(list_journals(path), oldest_day):
        journal.unlink(missing_ok=True)


def _check_room(path: Path) -> None:
    # A copy that fills the disk to its last byte would fail, and until it is gone answers would fail with it.
    if shutil.disk_usage(path.parent).free < path.stat().st_size + _ROOM_LEFT_BYTES:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
