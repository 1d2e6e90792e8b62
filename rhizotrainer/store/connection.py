"""Open a learner's file: folder, lock, inspection, recovery, migrations, pragmas, backups and journal, in order."""

from __future__ import annotations

import errno
import os
import sqlite3
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from rhizotrainer.store import migrations
from rhizotrainer.store.backup import (
    HOURLY,
    BackupJob,
    back_up_before_migration,
    clear_parts,
    has_room_for_hourly,
    keep_daily_backup,
)
from rhizotrainer.store.errors import OPENING, naming_faults
from rhizotrainer.store.inspection import check_origin, inspect_file
from rhizotrainer.store.lock import FileLock
from rhizotrainer.store.places import OWNER_FILE, build_backup_path, make_folder, make_private_file

_BUSY_SECONDS = 2.0

# Copying a file of this size takes a few hundredths of a second; a bigger one is backed up when the store
# closes, where no one waits for the first screen.
BACKED_UP_ON_OPENING_BYTES = 32_000_000


class LearnerFile:
    """A learner's file held open by this process alone, up to date and ready to write."""

    def __init__(self, path: Path, *, now: datetime) -> None:
        """Open or make the file.

        Raises: StoreError in one of its kinds; a file that is refused is not changed.
        """
        self.path = Path(os.path.realpath(path))
        self.notices: tuple[str, ...] = ()
        self._now = now
        self._is_closed = False
        with naming_faults(self.path, OPENING):
            make_folder(self.path.parent)
            self._lock = FileLock(self.path, now=now)
            try:
                self.connection = self._open()
            except BaseException:
                self._lock.release()
                raise

    def begin_backup(self, now: datetime) -> BackupJob:
        """Return the copy that is to be made of the file as it is now, by whoever has the time.

        Raises: StoreError where the disk has too little room for it to be made without harm.
        """
        with naming_faults(self.path, HOURLY):
            if not has_room_for_hourly(self.path):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            return BackupJob(self.path, build_backup_path(self.path, now))

    def close(self) -> None:
        """Make the backup that was put off, fold the log into the file, and let go of the lock; once."""
        if self._is_closed:
            return
        self._is_closed = True
        try:
            if self._is_backup_put_off:
                self._keep_backup(self.connection)
            self.connection.close()
        finally:
            self._lock.release()

    def _open(self) -> sqlite3.Connection:
        make_private_file(self.path)
        with suppress(PermissionError):  # a file of someone else's: writing it is tried below
            self.path.chmod(OWNER_FILE)
        clear_parts(self.path)
        inspect_file(self.path, was_left_behind=self._lock.was_left_behind)
        connection = sqlite3.connect(
            f"{self.path.as_uri()}?mode=rw", uri=True, timeout=_BUSY_SECONDS, isolation_level=None
        )
        try:
            self._prepare(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _prepare(self, connection: sqlite3.Connection) -> None:
        check_origin(connection, self.path)
        set_pragmas(connection)
        version = migrations.find_version(connection)
        if version and migrations.pending(connection):
            back_up_before_migration(connection, self.path, now=self._now, version=version + 1)
        # A new file takes its first step before it is switched to a write-ahead log, so that its header
        # always says whose it is, even when the log is lost.
        migrations.migrate(connection)
        # Where the file system cannot share memory SQLite keeps its rollback journal: slower, as durable.
        connection.execute("PRAGMA journal_mode = WAL")
        self._is_backup_put_off = self.path.stat().st_size > BACKED_UP_ON_OPENING_BYTES
        if version and not self._is_backup_put_off:
            self._keep_backup(connection)

    def _keep_backup(self, connection: sqlite3.Connection) -> None:
        # The time of the file tells whether it changed: what still stands in the log has to reach it first.
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        notice = keep_daily_backup(connection, self.path, now=self._now)
        self.notices += (notice,) if notice else ()


def set_pragmas(connection: sqlite3.Connection) -> None:
    """Set what SQLite forgets when it closes.

    `synchronous=FULL` makes every commit wait for the disk: a confirmed answer survives a power cut.
    `recursive_triggers` lets the triggers that keep attempts see a delete hidden in INSERT OR REPLACE.
    """
    for pragma in (
        "synchronous = FULL",
        "foreign_keys = ON",
        "recursive_triggers = ON",
        "trusted_schema = OFF",
    ):
        connection.execute(f"PRAGMA {pragma}")
