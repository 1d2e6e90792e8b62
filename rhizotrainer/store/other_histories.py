"""Bring what comes from another machine into the form of a learner's file of this version.

That may be a history, a file of results, or the archive that "export everything" writes; it is only read.
"""

from __future__ import annotations

import lzma
import shutil
import sqlite3
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from rhizotrainer.model.errors import RhizotrainerError
from rhizotrainer.store import migrations
from rhizotrainer.store.connection import set_pragmas
from rhizotrainer.store.early_shapes import APPLICATION_ID
from rhizotrainer.store.event_lines import BadLineError, parse_line, to_line
from rhizotrainer.store.event_order import iter_events
from rhizotrainer.store.history_file import build_learner
from rhizotrainer.store.places import find_wal_path, make_private_file
from rhizotrainer.tongue import Tongue

tr = Tongue("History")

_DATABASE = b"SQLite format 3\0"
_ARCHIVE = b"PK\x03\x04"
_RESULTS = "results.db"
_CHUNK = 1_000_000
# What Python's own module says of an archive whose bytes were spoilt, wherever they were.
_BAD_ARCHIVE = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, KeyError, EOFError, RuntimeError, ValueError,
)  # fmt: skip
_DAMAGE = {
    sqlite3.SQLITE_ERROR,
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_NOTADB,
    sqlite3.SQLITE_FORMAT,
    sqlite3.SQLITE_CONSTRAINT,
}


class OtherHistoryError(RhizotrainerError):
    """What was to be brought in is no history, or not one that can be read."""


@contextmanager
def opening_other(source: Path, beside: Path) -> Iterator[Path]:
    """Give a block a learner's file with what `source` holds, made beside a path and gone when the block ends.

    Raises: OtherHistoryError, BadLineError; StoreError, sqlite3.Error, OSError where the disk refuses.
    """
    made = beside.with_name(beside.name + ".other")
    _clear(made)
    try:
        start = _read_start(source)
        if start == _DATABASE:
            _copy_database(source, made)
        elif start.startswith(_ARCHIVE):
            _unpack(source, made)
        else:
            build_learner(source, made)
        yield made
    finally:
        with suppress(OSError):
            _clear(made)


def _read_start(source: Path) -> bytes:
    try:
        with source.open("rb") as file:
            return file.read(len(_DATABASE))
    except OSError as error:
        raise OtherHistoryError(
            tr("{file} could not be read: {reason}.", file=source, reason=error.strerror or str(error)),
            tr("Check the file, then try again. Your results are as they were."),
        ) from error


def _unpack(source: Path, made: Path) -> None:
    packed = made.with_name(made.name + ".db")
    try:
        with zipfile.ZipFile(source) as archive, archive.open(_RESULTS) as held:
            make_private_file(packed)
            with packed.open("wb") as file:
                shutil.copyfileobj(held, file, _CHUNK)
        _copy_database(packed, made)
    except _BAD_ARCHIVE as error:
        raise OtherHistoryError(
            tr("{file} holds no results of rhizotrainer that can be read.", file=source),
            tr("Take the archive that “Export everything” wrote, or export the history there, then try again."),
        ) from error
    finally:
        with suppress(OSError):
            packed.unlink(missing_ok=True)


def _copy_database(source: Path, made: Path) -> None:
    """Copy a file of results, with what stands in its log, and bring the copy to this version."""
    make_private_file(made)
    # Without a log nobody is writing, and a folder that may not be written to makes no difference.
    options = "mode=ro" if find_wal_path(source).exists() else "mode=ro&immutable=1"
    with (
        closing(sqlite3.connect(f"{source.absolute().as_uri()}?{options}", uri=True)) as held,
        closing(sqlite3.connect(made, isolation_level=None)) as copy,
    ):
        try:
            held.backup(copy)
            _check(copy, source)
            copy.execute("PRAGMA journal_mode = DELETE")
            set_pragmas(copy)
            copy.execute("PRAGMA synchronous = OFF")
            migrations.migrate(copy)
            _check_rows(copy)
        except (UnicodeDecodeError, BadLineError) as error:
            raise _build_damaged(source) from error
        except sqlite3.DatabaseError as error:
            # Python says of a text that is none without a code.
            code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
            if code in _DAMAGE:
                raise _build_damaged(source) from error
            if code == sqlite3.SQLITE_CANTOPEN:
                # A log that was not closed cannot be read where nothing may be written beside it.
                raise OtherHistoryError(
                    tr("{file} was not closed in order, and nothing can be written beside it.", file=source),
                    tr("Copy it with the files beside it to another folder, then try again."),
                ) from error
            raise


def _check(copy: sqlite3.Connection, source: Path) -> None:
    application_id = copy.execute("PRAGMA application_id").fetchone()[0]
    found, known = migrations.find_version(copy), len(migrations.STEPS)
    if application_id != APPLICATION_ID or not found:
        raise OtherHistoryError(
            tr("{file} is not a results file of rhizotrainer.", file=source),
            tr("Take a learner's file, or export the history there, then try again."),
        )
    if found > known:
        raise OtherHistoryError(
            tr(
                "{file} was saved by a newer version of rhizotrainer (format {found}, here {known}).",
                file=source,
                found=found,
                known=known,
            ),
            tr("Update rhizotrainer here, then try again."),
        )
    if copy.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise _build_damaged(source)


def _check_rows(copy: sqlite3.Connection) -> None:
    """Read every row as a line of a history is read: SQLite does not see what a disk did to a date or a number.

    Raises: BadLineError, UnicodeDecodeError; sqlite3.Error.
    """
    for event in iter_events(copy):
        parse_line(to_line(event.kind, event.values))


def _build_damaged(source: Path) -> OtherHistoryError:
    return OtherHistoryError(
        tr("{file} is damaged, so nothing was brought in.", file=source),
        tr("Take a backup of it, or export the history there, then try again."),
    )


def _clear(made: Path) -> None:
    for each in (made, *(made.with_name(made.name + ending) for ending in ("-journal", ".db"))):
        each.unlink(missing_ok=True)
