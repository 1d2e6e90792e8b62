"""Name what stands beside a learner's file (lock, journals, backups), and make files and folders private."""

from __future__ import annotations

import os
import re
from pathlib import Path

OWNER_FILE = 0o600
OWNER_FOLDER = 0o700


def find_lock_path(path: Path) -> Path:
    """Return the file whose lock says that the learner's file is in use."""
    return path.with_name(path.name + ".lock")


def find_wal_path(path: Path) -> Path:
    """Return SQLite's write-ahead log beside a database."""
    return path.with_name(path.name + "-wal")


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
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.mkdir(mode=OWNER_FOLDER, exist_ok=True)


def make_private_file(path: Path) -> None:
    """Make an empty file that only its owner may ever read, whatever the umask; keep one that exists.

    Raises: OSError.
    """
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0)
    os.close(os.open(path, flags, OWNER_FILE))


def list_backups(path: Path, *, is_daily: bool = False) -> tuple[Path, ...]:
    """List the backups of a learner's file, newest first; `is_daily` leaves out those before a migration.

    Their running number decides, not the date in their name: a clock set back must not make the newest one
    the oldest.
    """
    folder = find_backup_folder(path)
    if not folder.is_dir():
        return ()
    pattern = re.compile(re.escape(path.stem) + r"-(\d{5,})-\d{4}-\d\d-\d\d(-before-v\d+)?\.db")
    found = []
    for entry in folder.iterdir():
        match = pattern.fullmatch(entry.name)
        if match and not (is_daily and match[2]):
            found.append((int(match[1]), entry))
    return tuple(entry for _, entry in sorted(found, reverse=True))


def find_copy_path(path: Path) -> Path:
    """Return where a learner's file is copied to while it is carried away; what a kill leaves there is no backup."""
    return find_backup_folder(path) / f"{path.stem}-export.db.part"


def list_parts(path: Path) -> tuple[Path, ...]:
    """List the copies of a learner's file that were not finished, with their journals; no other learner's."""
    folder = find_backup_folder(path)
    ending = r"-(\d{5,}-\d{4}-\d\d-\d\d(-before-v\d+)?|export)\.db\.part(-journal|-wal|-shm)?"
    pattern = re.compile(re.escape(path.stem) + ending)
    return tuple(entry for entry in folder.iterdir() if pattern.fullmatch(entry.name)) if folder.is_dir() else ()


def build_backup_path(path: Path, day: str, *, before_version: int | None = None) -> Path:
    """Return the name for the next backup; `day` is an ISO date, `before_version` a coming migration."""
    backups = list_backups(path)
    number = 1 + (int(backups[0].name[len(path.stem) + 1 :].split("-", 1)[0]) if backups else 0)
    suffix = "" if before_version is None else f"-before-v{before_version}"
    return find_backup_folder(path) / f"{path.stem}-{number:05d}-{day}{suffix}.db"
