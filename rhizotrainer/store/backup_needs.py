"""Tell whether a day still needs its copy, and clear away what a kill left: all that most starts ask of backups."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from rhizotrainer.store.places import SET_ASIDE, BackupFile, find_backups, list_parts


def needs_daily(path: Path, *, now: datetime) -> bool:
    """Tell whether this day of use has no copy yet and the file has changed since the newest one.

    Raises: OSError.
    """
    newest = find_newest_ordinary(path)
    if newest is None:
        return True
    return newest.taken_at.date() != now.astimezone(UTC).date() and not _is_copy(newest.file, path)


def is_backed_up(path: Path) -> bool:
    """Tell whether the newest backup is a copy of a file as it is now. Raises: OSError."""
    newest = find_newest_ordinary(path)
    return newest is not None and _is_copy(newest.file, path)


def find_newest_ordinary(path: Path) -> BackupFile | None:
    """Return the newest backup that was not made for a migration or a restoring, None where there is none."""
    return next((each for each in find_backups(path) if each.is_ordinary), None)


def clear_parts(path: Path) -> None:
    """Delete the copies that a kill cut off; nobody may be copying the file meanwhile.

    A file that was linked aside and not replaced is the file itself, and no backup of it.
    """
    for part in list_parts(path):
        with suppress(OSError):
            part.unlink()
    for each in find_backups(path):
        with suppress(OSError):
            if each.reason == SET_ASIDE and each.file.samefile(path):
                each.file.unlink()


def _is_copy(backup: Path, path: Path) -> bool:
    ours, theirs = backup.stat(), path.stat()
    return (ours.st_size, ours.st_mtime_ns) == (theirs.st_size, theirs.st_mtime_ns)
