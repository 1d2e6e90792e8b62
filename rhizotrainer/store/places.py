"""Name what stands beside a learner's file (lock, logs, backups, journals), and make files and folders private."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

OWNER_FILE = 0o600
OWNER_FOLDER = 0o700

# Why a backup was made, at the end of its name; nothing for the ordinary ones.
SET_ASIDE = "-set-aside"


class BackupFile(NamedTuple):
    """A backup by its name: running number, UTC time, and why it was made (`-before-v4`, `-set-aside`, or nothing).

    The running number decides which is newer, not the time: a clock set back must not make the newest one the oldest.
    """

    file: Path
    number: int
    taken_at: datetime
    reason: str = ""

    @property
    def is_ordinary(self) -> bool:
        """Tell whether it is one of those that are rotated."""
        return not self.reason


def find_lock_path(path: Path) -> Path:
    """Return the file whose lock says that the learner's file is in use."""
    return path.with_name(path.name + ".lock")


def find_wal_path(path: Path) -> Path:
    """Return SQLite's write-ahead log beside a database."""
    return path.with_name(path.name + "-wal")


def find_shared_memory_path(path: Path) -> Path:
    """Return the index of SQLite's write-ahead log beside a database; it can be made again."""
    return path.with_name(path.name + "-shm")


def find_journal_path(path: Path) -> Path:
    """Return SQLite's rollback journal beside a database."""
    return path.with_name(path.name + "-journal")


def find_backup_folder(path: Path) -> Path:
    """Return the folder that holds the backups of the learner's files beside it."""
    return path.parent / "backups"


def make_folder(folder: Path) -> None:
    """Make a folder, and those above it, for its owner alone; one that exists stays as it is.

    Raises: OSError.
    """
    if folder.is_dir():
        return
    # Not `parents=True`: that makes those above as the umask has it.
    for above in reversed([each for each in folder.parents if not each.exists()]):
        above.mkdir(mode=OWNER_FOLDER, exist_ok=True)
    folder.mkdir(mode=OWNER_FOLDER, exist_ok=True)


def make_private_file(path: Path) -> None:
    """Make an empty file that only its owner may ever read, whatever the umask; keep one that exists.

    Raises: OSError.
    """
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0)
    os.close(os.open(path, flags, OWNER_FILE))


def sync_file(path: Path) -> None:
    """Wait until a file is on the disk. Raises: OSError."""
    handle = os.open(path, os.O_RDWR | getattr(os, "O_CLOEXEC", 0))
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_folder(folder: Path) -> None:
    """Wait until the names in a folder are on the disk, where the system lets a folder be opened."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        # Some file systems know no such thing for folders.
        with suppress(OSError):
            os.fsync(handle)
    finally:
        os.close(handle)


def find_backups(path: Path) -> tuple[BackupFile, ...]:
    """List the backups of a learner's file with what their names say, newest first."""
    pattern = re.compile(
        re.escape(path.stem) + r"-(\d{5,})-(\d{4}-\d\d-\d\d)(?:-(\d{4}))?(-before-v\d+|" + SET_ASIDE + r")?\.db"
    )
    found = []
    for entry in _list_folder(path):
        match = pattern.fullmatch(entry.name)
        taken_at = _parse_time(match[2], match[3]) if match else None
        if match and taken_at is not None:
            found.append(BackupFile(entry, int(match[1]), taken_at, match[4] or ""))
    return tuple(sorted(found, key=lambda each: each.number, reverse=True))


def list_backups(path: Path) -> tuple[Path, ...]:
    """List the backups of a learner's file, newest first."""
    return tuple(each.file for each in find_backups(path))


def list_journals(path: Path) -> tuple[Path, ...]:
    """List the journals of a learner's file, one for each day of use, oldest first by their running number."""
    pattern = re.compile(re.escape(path.stem) + r"-(\d{5,})-\d{4}-\d\d-\d\d\.jsonl")
    found = []
    for entry in _list_folder(path):
        match = pattern.fullmatch(entry.name)
        if match:
            found.append((int(match[1]), entry))
    return tuple(entry for _, entry in sorted(found))


def build_journal_path(path: Path, now: datetime) -> Path:
    """Return the journal of a day: the newest one where it is of that day, else one that follows it.

    Their running number gives their order, not the day: a clock set back begins a journal of its own.
    """
    day = f"{now.astimezone(UTC):%Y-%m-%d}"
    journals = list_journals(path)
    if journals and journals[-1].stem.endswith(day):
        return journals[-1]
    number = int(journals[-1].name[len(path.stem) + 1 :].split("-", 1)[0]) + 1 if journals else 1
    return find_backup_folder(path) / f"{path.stem}-{number:05d}-{day}.jsonl"


def list_damaged(path: Path) -> tuple[Path, ...]:
    """List the damaged files of a learner that were set aside, with their logs."""
    pattern = re.compile(re.escape(path.stem) + r"-damaged-\d{4}-\d\d-\d\d-\d{6}(-\d+)?\.db(-wal|-shm|-journal)?")
    return tuple(sorted(entry for entry in _list_folder(path) if pattern.fullmatch(entry.name)))


def find_copy_path(path: Path) -> Path:
    """Return where a learner's file is copied to while it is carried away; what a kill leaves there is no backup."""
    return find_backup_folder(path) / f"{path.stem}-export.db.part"


def find_work_path(path: Path, work: str) -> Path:
    """Return where a file is made that is to take the place of the learner's: `work` is restore or recovery."""
    return find_backup_folder(path) / f"{path.stem}-{work}.db.part"


def find_recovery_note(path: Path) -> Path:
    """Return the note of what came back of a damaged file; it is there until the learner was told."""
    return find_backup_folder(path) / f"{path.stem}-recovered.json"


def list_parts(path: Path) -> tuple[Path, ...]:
    """List the copies of a learner's file that were not finished, with their journals; no other learner's."""
    reason = r"-before-v\d+|" + SET_ASIDE
    ending = (
        rf"-(\d{{5,}}-\d{{4}}-\d\d-\d\d(-\d{{4}})?({reason})?|export|restore|recovery|salvage|merge)"
        r"\.db\.part(\.other(\.db)?)?(-journal|-wal|-shm)?"
    )
    pattern = re.compile(re.escape(path.stem) + ending)
    return tuple(entry for entry in _list_folder(path) if pattern.fullmatch(entry.name))


def build_backup_path(path: Path, now: datetime, *, reason: str = "") -> Path:
    """Return the name for the next backup, taken at `now`; `reason` is how names of its kind end."""
    moment = now.astimezone(UTC)
    number = find_last_number(path) + 1
    return find_backup_folder(path) / f"{path.stem}-{number:05d}-{moment:%Y-%m-%d-%H%M}{reason}.db"


def find_last_number(path: Path) -> int:
    """Return the number of the newest backup, 0 where there is none."""
    backups = find_backups(path)
    return backups[0].number if backups else 0


def build_damaged_path(path: Path, now: datetime) -> Path:
    """Return a name under which a damaged file can be kept that no other has."""
    folder, moment = find_backup_folder(path), now.astimezone(UTC)
    target = folder / f"{path.stem}-damaged-{moment:%Y-%m-%d-%H%M%S}.db"
    again = 1
    while target.exists() or find_wal_path(target).exists():
        again += 1
        target = folder / f"{path.stem}-damaged-{moment:%Y-%m-%d-%H%M%S}-{again}.db"
    return target


def _list_folder(path: Path) -> tuple[Path, ...]:
    folder = find_backup_folder(path)
    return tuple(folder.iterdir()) if folder.is_dir() else ()


def _parse_time(day: str, clock: str | None) -> datetime | None:
    """Return the time in a name; copies of earlier versions have the day alone."""
    clock = clock or "0000"
    try:
        # Not strptime: it brings 3 ms of modules along, and a start looks through these names.
        return datetime.fromisoformat(f"{day} {clock[:2]}:{clock[2:]}").replace(tzinfo=UTC)
    except ValueError:
        return None
