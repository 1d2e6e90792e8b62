"""Open a learner's file: folder, lock, inspection, recovery, migrations, pragmas, backups and journal, in order."""

from __future__ import annotations

import errno
import os
import sqlite3
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from rhizotrainer.store import migrations
from rhizotrainer.store.backup_needs import clear_parts, find_newest_ordinary, is_backed_up, needs_daily
from rhizotrainer.store.errors import (
    OPENING,
    StoreDamagedError,
    StoreError,
    find_fault,
    naming_faults,
    was_found_damaged,
)
from rhizotrainer.store.inspection import check_number, check_origin, check_shape, inspect_file
from rhizotrainer.store.journal import Journal
from rhizotrainer.store.journal_marks import is_settled
from rhizotrainer.store.lock import FileLock
from rhizotrainer.store.places import (
    OWNER_FILE,
    build_backup_path,
    find_last_number,
    find_recovery_note,
    find_wal_path,
    list_journals,
    make_folder,
    make_private_file,
)
from rhizotrainer.store.transaction import WatchedConnection

if TYPE_CHECKING:
    from rhizotrainer.store.backup import BackupJob
    from rhizotrainer.store.recovery import Recovery


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
        self.recovery: Recovery | None = None
        self.came_back = 0
        self.missing = (0, 0)
        self._now = now
        self._is_closed = False
        self._is_suspect = False
        with naming_faults(self.path, OPENING):
            make_folder(self.path.parent)
            self._lock = FileLock(self.path, now=now)
            try:
                self.connection = self._open()
            except BaseException:
                self._lock.release()
                raise

    def begin_backup(self, now: datetime) -> BackupJob | None:
        """Return the copy that is to be made of the file as it is now, by whoever has the time; none where it is alike.

        Raises: StoreError where the disk has too little room for it to be made without harm.
        """
        journal = self._journal
        is_alike = not journal.lines and find_newest_ordinary(self.path) is not None
        # Without a write-ahead log a copy would keep answers from being saved until it is made.
        if is_alike or not self._has_log:
            return None
        # Start-up: no copy is made before the first paint but the day's first.
        from rhizotrainer.store.backup import HOURLY, BackupJob, has_room_for_hourly

        with naming_faults(self.path, HOURLY):
            if not has_room_for_hourly(self.path):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            job = BackupJob(self.path, build_backup_path(self.path, now))
            # Before the copy is begun: what is written meanwhile may be in it or not, and is replayed.
            journal.mark("backup", number=find_last_number(self.path) + 1, answers=_count_answers(self.connection))
            journal.turn(now)
            journal.lines = 0
            return job

    def miss_backup(self, error: StoreError) -> None:
        """Note that a copy came to nothing, so that the next one is not left out.

        Where it failed its check, so would the file: it is looked at closely when it is opened next.
        """
        self._journal.lines += 1
        self._is_suspect |= isinstance(error, StoreDamagedError)

    def take_notices(self) -> tuple[str, ...]:
        """Return the sentences for the learner that were not taken yet."""
        taken, self.notices = (*self.notices, *filter(None, (self._journal.notice,))), ()
        self._journal.notice = ""
        return taken

    def note_told(self) -> None:
        """Take note that the learner was told what came back, so that it is told once."""
        if self.recovery is not None:
            with suppress(OSError):
                find_recovery_note(self.path).unlink(missing_ok=True)

    def close(self) -> None:
        """Make the backup that was put off, fold the log into the file, and let go of the lock; once."""
        if self._is_closed:
            return
        self._is_closed = True
        try:
            if self._is_backup_put_off:
                self._keep_last_backup()
            if self._journal.is_used:
                self._journal.mark("closed", answers=_count_answers(self.connection))
        except sqlite3.DatabaseError:
            # Nothing of the learner's is lost by it; what it says of the file is looked at when it is opened next.
            self._is_suspect = True
        finally:
            self._journal.close()
            try:
                self.connection.close()
                self.note_told()
            finally:
                self._lock.release(is_suspect=was_found_damaged(self.path) or self._is_suspect)

    def _keep_last_backup(self) -> None:
        try:
            self._keep_backup(self.connection)
        except StoreDamagedError:
            self._is_suspect = True

    def _open(self) -> WatchedConnection:
        is_new = not self.path.exists() and not find_wal_path(self.path).exists()
        make_private_file(self.path)
        with suppress(PermissionError):  # a file of someone else's: writing it is tried below
            self.path.chmod(OWNER_FILE)
        clear_parts(self.path)
        self._keep_stray_log()
        if is_new and (list_journals(self.path) or find_last_number(self.path)):
            return self._bring_back()
        try:
            if not is_new:
                lock = self._lock
                inspect_file(self.path, was_left_behind=lock.was_left_behind, is_suspect=lock.was_suspect)
            self._recall_recovery()
            return self._connect()
        except StoreDamagedError as damage:
            if damage.is_foreign:
                raise
        except sqlite3.DatabaseError as error:
            if not isinstance(find_fault(error, self.path, OPENING), StoreDamagedError):
                raise
        return self._bring_back()

    def _bring_back(self) -> WatchedConnection:
        """Make the file again that is damaged or gone."""
        # Start-up: most files are sound.
        from rhizotrainer.store.recovery import recover

        self.recovery = recover(self.path, now=self._now)
        return self._connect()

    def _keep_stray_log(self) -> None:
        """Keep a log whose database is gone: SQLite would throw it away."""
        log = find_wal_path(self.path)
        if self.path.stat().st_size or not (log.exists() and log.stat().st_size):
            return
        # Start-up: files hardly ever go.
        from rhizotrainer.store.recovery import keep_stray_log

        self.notices += (keep_stray_log(self.path, now=self._now),)

    def _recall_recovery(self) -> None:
        if find_recovery_note(self.path).exists():
            # Start-up: there is a note only after a kill.
            from rhizotrainer.store.recovery import find_untold

            self.recovery = find_untold(self.path)

    def _connect(self) -> WatchedConnection:
        connection = sqlite3.connect(
            f"{self.path.as_uri()}?mode=rw",
            uri=True,
            timeout=_BUSY_SECONDS,
            isolation_level=None,
            factory=WatchedConnection,
        )
        try:
            self._prepare(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _prepare(self, connection: WatchedConnection) -> None:
        check_origin(connection, self.path)
        set_pragmas(connection)
        version = migrations.find_version(connection)
        if version and migrations.pending(connection):
            # Start-up: most files are of this version.
            from rhizotrainer.store.backup import back_up_before_migration

            check_number(connection, self.path)
            back_up_before_migration(connection, self.path, now=self._now, version=version + 1)
        # A new file takes its first step before it is switched to a write-ahead log, so that its header
        # always says whose it is, even when the log is lost.
        migrations.migrate(connection)
        check_shape(connection, self.path)
        # Where the file system cannot share memory SQLite keeps its rollback journal: slower, as durable.
        self._has_log = connection.execute("PRAGMA journal_mode = WAL").fetchone()[0] == "wal"
        self._journal = Journal(self.path, connection, now=self._now)
        self._catch_up(connection, is_new=not version)
        connection.watcher = self._journal
        self._is_backup_put_off = self.path.stat().st_size > BACKED_UP_ON_OPENING_BYTES
        if version and not self._is_backup_put_off:
            self._keep_backup(connection)
        with suppress(OSError):
            # What the last sitting wrote, and a backup that was gone back to, is in no backup of this file yet.
            self._journal.lines += not is_backed_up(self.path)

    def _catch_up(self, connection: WatchedConnection, *, is_new: bool) -> None:
        """Bring back what stands in the journal alone, where the last end was not in order."""
        files, backups = list_journals(self.path), find_last_number(self.path)
        if is_new and (files or backups):
            self._journal.mark("begun", after=backups)
        elif self.recovery is not None or not is_settled(files):
            # Start-up: most ends are in order.
            from rhizotrainer.store.settling import settle

            settled = settle(connection, self.path)
            self.came_back = settled.came_back
            # What a damaged file lacks is told with the rest of its recovery.
            self.missing = (0, 0) if self.recovery is not None else settled.missing
            self._journal.mark("settled", answers=_count_answers(connection))

    def _keep_backup(self, connection: WatchedConnection) -> None:
        # The time of the file tells whether it changed: what still stands in the log has to reach it first.
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        must_be = self.recovery is not None
        with suppress(OSError):
            if not must_be and not needs_daily(self.path, now=self._now):
                return
        # Start-up: most starts copy nothing.
        from rhizotrainer.store.backup import keep_daily_backup

        daily = keep_daily_backup(connection, self.path, now=self._now, must_be=must_be)
        if daily.is_made:
            self._journal.mark("backup", number=find_last_number(self.path), answers=_count_answers(connection))
        self.notices += (daily.notice,) if daily.notice else ()


def _count_answers(connection: sqlite3.Connection) -> int:
    return int(connection.execute("SELECT coalesce(max(sequence), 0) FROM attempts").fetchone()[0])


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
