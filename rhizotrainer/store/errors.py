"""Say what can go wrong with stored results; the one place that tells the world's faults from ours.

A full disk, a read-only folder, a damaged file are the world's: they become a `StoreError` with a sentence
and a hint. A wrong statement or a broken constraint is a bug of ours and never dressed up as that.
"""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from rhizotrainer.model.errors import RhizotrainerError
from rhizotrainer.store.places import list_backups
from rhizotrainer.tongue import Tongue, later

tr = Tongue("Results")


class StoreError(RhizotrainerError):
    """Anything that the world did to the learner's file; `path` is that file."""

    def __init__(self, sentence: str, hint: str = "", *, path: Path) -> None:
        super().__init__(sentence, hint)
        self.path = path


class StoreLockedError(StoreError):
    """Another window holds the file; `process_id` and `since` (aware UTC) where they could be read."""

    def __init__(self, path: Path, process_id: int | None = None, since: datetime | None = None) -> None:
        super().__init__(
            tr("Your results are open in another window."),
            tr(
                "Two windows cannot write to the same results. If no other window is open, the last one may have"
                " stopped unexpectedly. Try again in a moment; nothing is lost."
            ),
            path=path,
        )
        self.process_id = process_id
        self.since = since


class StoreNewerError(StoreError):
    """The file was written by a later version of the app."""

    def __init__(self, path: Path, *, found: int, known: int) -> None:
        super().__init__(
            tr(
                "Your results were saved by a newer version of rhizotrainer (format {found}, here {known}).",
                found=found,
                known=known,
            ),
            tr("Update rhizotrainer, then open them again. {path} is kept unchanged.", path=path),
            path=path,
        )
        self.found = found
        self.known = known


class StoreDamagedError(StoreError):
    """The file cannot be read as a learner's; `backup` is the newest backup, None where there is none."""

    def __init__(self, path: Path, *, is_foreign: bool = False, is_open: bool = False) -> None:
        self.is_foreign = is_foreign
        backups = list_backups(path)
        self.backup = backups[0] if backups else None
        if is_open:
            sentence = tr("A part of your results cannot be read: the file {path} is damaged.", path=path)
            hint = tr("Start rhizotrainer again: it makes the file again from its backups and its journal.")
        else:
            sentence, hint = _describe_damage(path, is_foreign=is_foreign), self._build_hint(is_foreign=is_foreign)
        super().__init__(sentence, hint, path=path)

    def _build_hint(self, *, is_foreign: bool) -> str:
        if self.backup is not None:
            return tr(
                "The newest backup is {file}. Move the file away and put a copy of it in its place.", file=self.backup
            )
        if is_foreign:
            return tr("Move it to another folder or choose another learner name, then start again.")
        return tr("There is no backup yet. Move the file away to begin anew, or study without saving.")


class StoreWriteError(StoreError):
    """Something was not saved. What had been saved before is untouched."""


class StoreReadOnlyError(StoreWriteError):
    """The file or its folder does not allow writing."""


class StoreFullError(StoreWriteError):
    """The disk has no space left."""


class Deed(NamedTuple):
    """What was being done when a fault struck: how to say that it failed, and what becomes of it, both to be spoken."""

    failed: str
    outcome: str = later("Make it possible, then try again; nothing saved before is lost.")


OPENING = Deed(
    later("Your results could not be opened."), later("Make space on the disk, then try again; nothing is lost.")
)
ANSWER = Deed(later("The last answer was not saved."), later("It is kept in memory until there is space."))
SESSION = Deed(later("The session was not saved."), later("Make space on the disk; every answer saved before is kept."))
FLAG = Deed(later("The flag was not saved."), later("Make space on the disk, then set it again."))
NOTE = Deed(later("The note was not saved."), later("Make space on the disk, then save it again."))
WITHDRAWAL = Deed(
    later("The answer was not taken back."), later("It still counts. Make space on the disk, then take it back again.")
)
PARAMETERS = Deed(
    later("The parameters of your memory were not saved."),
    later("Those of before hold. Make space on the disk, then try again."),
)
CAUSE = Deed(later("Why you missed it was not saved."), later("Make space on the disk, then say it again."))
UPDATES = Deed(
    later("The changes of your question banks were not saved."), later("Make space on the disk, then start again.")
)
READING = Deed(later("Your results could not be read."), later("Try again in a moment; nothing is lost."))

# Python says this of a text that is none, without a code of SQLite's.
_NO_TEXT = "could not decode to utf-8"
_found_damaged: set[Path] = set()

_NO_SPACE = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_NO_PERMISSION = {errno.EACCES, errno.EPERM, errno.EROFS}


@contextmanager
def naming_faults(path: Path, deed: Deed) -> Iterator[None]:
    """Turn the world's faults inside the block into a `StoreError`; let bugs pass as they are."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        fault = find_fault(error, path, deed)
        if fault is None:
            raise
        raise fault from error


def find_fault(error: sqlite3.Error | OSError, path: Path, deed: Deed) -> StoreError | None:
    """Return the world's fault behind an error, None where the error is ours."""
    if isinstance(error, OSError):
        return _find_system_fault(error, path, deed)
    if str(error).lower().startswith(_NO_TEXT):
        return _note_damage(path)
    # The primary code is the low byte; the rest says where inside SQLite it arose. Errors of Python's own
    # module (a closed connection, a wrong number of parameters) carry no code: they are bugs.
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    match code:
        case sqlite3.SQLITE_FULL:
            return StoreFullError(_join(deed.failed, tr("The disk is full.")), tr(deed.outcome), path=path)
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_AUTH:
            return _build_read_only(path, deed)
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return _build_busy(path, deed)
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return _note_damage(path)
        case sqlite3.SQLITE_IOERR:
            hint = f"{tr('Check that the disk has space and is still connected.')} {tr(deed.outcome)}"
            return StoreWriteError(_join(deed.failed, tr("The disk did not take it.")), hint, path=path)
    return None


def was_found_damaged(path: Path) -> bool:
    """Tell whether a file that is in use was found damaged since this was last asked of it."""
    is_found = path in _found_damaged
    _found_damaged.discard(path)
    return is_found


def _note_damage(path: Path) -> StoreDamagedError:
    _found_damaged.add(path)
    return StoreDamagedError(path, is_open=True)


def _find_system_fault(error: OSError, path: Path, deed: Deed) -> StoreError:
    if error.errno in _NO_SPACE:
        return StoreFullError(_join(deed.failed, tr("The disk is full.")), tr(deed.outcome), path=path)
    if error.errno in _NO_PERMISSION:
        return _build_read_only(path, deed)
    reason = error.strerror or type(error).__name__
    return StoreWriteError(
        _join(deed.failed, tr("The system says: {reason}.", reason=reason)),
        f"{tr('The file is {path}.', path=path)} {tr(deed.outcome)}",
        path=path,
    )


def _build_read_only(path: Path, deed: Deed) -> StoreReadOnlyError:
    return StoreReadOnlyError(
        _join(deed.failed, tr("{path} or its folder cannot be written.", path=path)),
        tr("Allow writing there and try again, or study without saving."),
        path=path,
    )


def _build_busy(path: Path, deed: Deed) -> StoreError:
    if deed in (OPENING, READING):
        return StoreLockedError(path)
    sentence = _join(deed.failed, tr("Another program holds {path}.", path=path))
    return StoreWriteError(sentence, tr("Close that program, then go on."), path=path)


def _join(failed: str, cause: str) -> str:
    return f"{tr(failed)} {cause}"


def _describe_damage(path: Path, *, is_foreign: bool) -> str:
    if is_foreign:
        return tr("{path} is not a results file of rhizotrainer. It was not opened and is kept unchanged.", path=path)
    return tr("The results file {path} is damaged. It was not opened and is kept unchanged.", path=path)
