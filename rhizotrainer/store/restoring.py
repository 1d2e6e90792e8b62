"""List a learner's backups, and put another file in the place of the results: an earlier backup, or one that was made.

Two steps, so that nobody waits: `prepare_restore` copies and checks on any thread while the results are in use;
`exchange_file` takes one moment, with the results closed. What was there before is kept among the backups.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from rhizotrainer.store import migrations
from rhizotrainer.store.backup import clear_away
from rhizotrainer.store.contents import Contents, check_copy, read_contents
from rhizotrainer.store.errors import Deed, StoreDamagedError, StoreError, StoreNewerError, naming_faults
from rhizotrainer.store.inspection import check_shape, is_readable
from rhizotrainer.store.journal_marks import build_mark
from rhizotrainer.store.lock import FileLock
from rhizotrainer.store.places import (
    OWNER_FILE,
    SET_ASIDE,
    BackupFile,
    build_backup_path,
    build_journal_path,
    find_backup_folder,
    find_backups,
    find_journal_path,
    find_last_number,
    find_shared_memory_path,
    find_wal_path,
    find_work_path,
    make_folder,
    make_private_file,
    sync_file,
    sync_folder,
)
from rhizotrainer.tongue import Tongue, later

# `store.errors` speaks these when they are needed.
_TONGUE = Tongue("Results")

RESTORING = Deed(
    later("The backup was not restored."),
    later("Your results are as they were. Make space on the disk, then try again."),
)
# Up to this size each backup is read from end to end when it is listed; larger ones when they are restored.
CHECKED_WHEN_LISTED_BYTES = 5_000_000
_DAMAGE = {sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT}


class BackupDamagedError(StoreError):
    """A backup that was to be restored is not whole any more; the results are as they were."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            _TONGUE("The backup {file} is damaged, so it was not restored.", file=path.name),
            _TONGUE("Your results are as they were. Choose another backup."),
            path=path,
        )


@dataclass(frozen=True, slots=True)
class KeptBackup:
    """A backup and what it holds; no `contents` where it cannot be read. Sizes are in bytes."""

    backup: BackupFile
    size: int
    contents: Contents | None
    is_checked: bool


@dataclass(frozen=True, slots=True)
class Exchanged:
    """What took the place of what: the file of before, kept as a backup, and what both hold."""

    aside: Path
    before: Contents | None
    after: Contents


def list_kept(path: Path) -> tuple[KeptBackup, ...]:
    """List a learner's backups with what they hold, newest first, reading files that nobody changes.

    Raises: StoreError.
    """
    found = []
    with naming_faults(path, RESTORING):
        for backup in find_backups(path):
            with suppress(FileNotFoundError):  # it has just been rotated away
                size = backup.file.stat().st_size
                is_checked = size <= CHECKED_WHEN_LISTED_BYTES
                contents = read_contents(backup.file, is_checked=is_checked)
                found.append(KeptBackup(backup, size, contents, is_checked))
    return tuple(found)


def prepare_restore(path: Path, backup: Path) -> Path:
    """Copy a backup to where it can take the place of the results, and check the copy from end to end.

    Raises: BackupDamagedError where the backup is not whole, StoreNewerError, StoreError; nothing is then left.
    """
    ready = find_work_path(path, "restore")
    with naming_faults(path, RESTORING):
        ready.unlink(missing_ok=True)
        make_private_file(ready)
        try:
            shutil.copyfile(backup, ready)
            contents = _check(ready, backup, is_thorough=True)
            known = len(migrations.STEPS)
            if contents.version > known:
                raise StoreNewerError(backup, found=contents.version, known=known)
            sync_file(ready)
        except BaseException:
            with suppress(OSError):
                ready.unlink(missing_ok=True)
            raise
    return ready


def exchange_file(path: Path, ready: Path, *, now: datetime, origin: Path | None = None) -> Exchanged:
    """Let a finished file beside the backups take the place of the results, which are closed, in one step.

    `origin` is the backup that it is a copy of; where there is none, a backup of it is made.
    Raises: StoreLockedError where a window has the results open, StoreError; everything is then as it was.
    """
    with naming_faults(path, RESTORING):
        lock = FileLock(path, now=now)
        is_in_place = False
        try:
            after = _check(ready, origin or ready)
            _fold_log(path)
            before = read_contents(path, is_checked=False)
            aside = build_backup_path(path, now, reason=SET_ASIDE)
            with _keeping(path, aside) as made:
                if origin is None:
                    made.append(build_backup_path(path, now))
                    _copy(ready, made[-1])
                ready.replace(path)
            is_in_place = True
            sync_folder(path.parent)
            sync_folder(aside.parent)
            # A kill before this costs nothing: the journal then still knows more answers, not fewer.
            _mark(path, now=now, origin=origin)
            with suppress(OSError):
                clear_away(path)
        finally:
            # What was known of the file of before still holds where that is the file of now.
            lock.release(is_suspect=not is_in_place and (lock.was_suspect or lock.was_left_behind))
    return Exchanged(aside, before, after)


def _check(ready: Path, backup: Path, *, is_thorough: bool = False) -> Contents:
    try:
        contents = check_copy(ready, is_thorough=is_thorough)
        if is_thorough:
            _check_form(ready, contents.version)
    except (StoreDamagedError, UnicodeDecodeError) as error:
        raise BackupDamagedError(backup) from error
    except sqlite3.DatabaseError as error:
        # The statements are ours and right: it is the copy that cannot answer them, and not the results.
        if getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF not in _DAMAGE:
            raise
        raise BackupDamagedError(backup) from error
    return contents


def _check_form(ready: Path, version: int) -> None:
    """Refuse what would be found damaged as it is opened: tables that are not its version's, texts that are none.

    Raises: StoreDamagedError; sqlite3.Error.
    """
    with closing(sqlite3.connect(f"{ready.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as copy:
        if version == len(migrations.STEPS):
            check_shape(copy, ready)
        if not is_readable(copy):
            raise StoreDamagedError(ready)


def _fold_log(path: Path) -> None:
    """Fold what stands in a log into the file: a log must never be read with another file than its own."""
    if find_wal_path(path).exists():
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    for log in (find_wal_path(path), find_shared_memory_path(path), find_journal_path(path)):
        log.unlink(missing_ok=True)


@contextmanager
def _keeping(path: Path, aside: Path) -> Iterator[list[Path]]:
    """Keep the results as a backup while another file takes their place.

    Where that fails the name goes again, and so does what the block added to the list.
    """
    make_folder(find_backup_folder(path))
    try:
        os.link(path, aside)
    except OSError:
        # Some file systems know no links.
        _copy(path, aside)
    made = [aside]
    try:
        yield made
    except BaseException:
        for each in made:
            with suppress(OSError):
                each.unlink(missing_ok=True)
        raise


def _copy(source: Path, target: Path) -> None:
    part = target.with_name(target.name + ".part")
    try:
        make_private_file(part)
        shutil.copyfile(source, part)
        sync_file(part)
        part.replace(target)
    except BaseException:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise


def _count_answers(path: Path) -> dict[str, int]:
    """Return the value of a mark that says how many answers there are, those that were taken back too."""
    with (
        suppress(sqlite3.Error),
        closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as opened,
    ):
        return {"answers": int(opened.execute("SELECT coalesce(max(sequence), 0) FROM attempts").fetchone()[0])}
    return {}


def _mark(path: Path, *, now: datetime, origin: Path | None) -> None:
    """Write in the journal that from here on it goes with another file."""
    number = find_last_number(path)
    # A backup that was made of the new file goes with it.
    after = number if origin is not None else number - 1
    mark = build_mark("exchanged", after=after, **_count_answers(path), **({"from": origin.name} if origin else {}))
    flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
    with suppress(OSError):
        handle = os.open(build_journal_path(path, now), flags, OWNER_FILE)
        try:
            os.write(handle, b"\n" + mark)
            os.fsync(handle)
        finally:
            os.close(handle)
