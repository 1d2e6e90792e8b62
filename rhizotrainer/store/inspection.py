"""Look at a learner's file before it is opened for writing: one that is refused keeps every byte."""

from __future__ import annotations

import sqlite3
import zlib
from contextlib import closing
from pathlib import Path

from rhizotrainer.store import migrations
from rhizotrainer.store.early_shapes import APPLICATION_ID
from rhizotrainer.store.errors import StoreDamagedError, StoreNewerError
from rhizotrainer.store.places import find_backups, find_journal_path, find_wal_path, list_journals

_MAGIC = b"SQLite format 3\0"
_HEADER_SIZE = 100
_APPLICATION_ID_PLACE = slice(68, 72)
# No version of rhizotrainer will ever say this of a file; a number like that is what damage left.
_NO_VERSION = 1000

# A quick check reads the whole file: about 2 ms per MB once it is in the page cache. Up to this size it is
# done at every opening; above it only where the last session did not end in order, because that is when
# a disk may have kept half of what was written.
ALWAYS_CHECKED_BYTES = 20_000_000


# The sum of the schema of the newest version, so that an opening need not build one to compare with. Where it is not
# that of the last step (a test says so), openings take 3 ms longer and judge alike.
SHAPE_SUM = 0x5A845F6F


def inspect_file(path: Path, *, was_left_behind: bool, is_suspect: bool = False) -> None:
    """Refuse a file that is damaged, newer than this code or another program's, without touching it.

    `is_suspect` has its indexes read as well: a copy of it was found damaged.

    Raises: StoreDamagedError, StoreNewerError; sqlite3.Error, OSError.
    """
    try:
        _inspect(path, was_left_behind=was_left_behind, is_suspect=is_suspect)
    except UnicodeDecodeError as error:
        # SQLite's own words on a damaged schema may be no text, and Python stumbles over them.
        raise StoreDamagedError(path) from error
    except sqlite3.OperationalError as error:
        # The statements are ours and right; it is the file that cannot answer them.
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_ERROR:
            raise
        raise StoreDamagedError(path) from error


def _inspect(path: Path, *, was_left_behind: bool, is_suspect: bool) -> None:
    # A rollback journal stands there only when the very first step was cut off: SQLite must undo it first.
    if find_journal_path(path).exists():
        return
    if path.stat().st_size == 0:
        if find_backups(path) or list_journals(path):
            raise StoreDamagedError(path)
        return
    _check_header(path)
    wal = find_wal_path(path)
    is_unclean = was_left_behind or (wal.exists() and wal.stat().st_size > 0)
    # `immutable` takes no lock and makes no side files; with a log beside it the log has to be read as well.
    options = "mode=ro" if wal.exists() else "mode=ro&immutable=1"
    with closing(sqlite3.connect(f"{path.as_uri()}?{options}", uri=True)) as connection:
        check_origin(connection, path)
        if is_suspect and not (is_sound(connection) and is_readable(connection)):
            raise StoreDamagedError(path)
        if is_unclean or path.stat().st_size <= ALWAYS_CHECKED_BYTES:
            _check_pages(connection, path)


def check_origin(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse another program's file and one whose version this code does not know.

    Raises: StoreDamagedError, StoreNewerError; sqlite3.Error.
    """
    application_id = connection.execute("PRAGMA application_id").fetchone()[0]
    tables = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    if tables and application_id != APPLICATION_ID:
        raise StoreDamagedError(path, is_foreign=not _has_attempts(connection))
    found, known = migrations.find_version(connection), len(migrations.STEPS)
    if not 0 <= found < _NO_VERSION or (tables and not found):
        raise StoreDamagedError(path)
    if found > known:
        raise StoreNewerError(path, found=found, known=known)


def check_number(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse a file that says it is of an earlier version and has the shape of this one: its number was spoilt.

    Raises: StoreDamagedError; sqlite3.Error.
    """
    try:
        newest = _build_shape(len(migrations.STEPS))
    except sqlite3.OperationalError:
        # A step that cannot be taken says so itself when it is.
        return
    if _has_shape(connection, newest) and newest != _build_shape(migrations.find_version(connection)):
        raise StoreDamagedError(path)


def check_shape(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse a file whose tables, indexes and triggers are not those of this version: its schema was spoilt.

    Raises: StoreDamagedError; sqlite3.Error.
    """
    found = zlib.crc32(repr(sorted(_read_shape(connection).items())).encode())
    if found != SHAPE_SUM and not _has_shape(connection, _build_shape(len(migrations.STEPS))):
        raise StoreDamagedError(path)


def _has_shape(connection: sqlite3.Connection, shape: dict[str, str]) -> bool:
    """Tell whether a file has all of a shape; what somebody added is left alone."""
    found = _read_shape(connection)
    return all(found.get(name) == words for name, words in shape.items())


def _build_shape(version: int) -> dict[str, str]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as fresh:
        for step in migrations.STEPS[:version]:
            for statement in step.statements:
                fresh.execute(statement)
        return _read_shape(fresh)


def _read_shape(connection: sqlite3.Connection) -> dict[str, str]:
    query = "SELECT type || ' ' || name || ' ' || tbl_name, sql FROM sqlite_schema WHERE sql IS NOT NULL"
    return {name: " ".join(str(sql).split()) for name, sql in connection.execute(query) if " sqlite_" not in name}


def is_sound(connection: sqlite3.Connection) -> bool:
    """Tell whether all of an open file fits together, its indexes included. Raises: sqlite3.Error."""
    return bool(connection.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok")


def is_readable(connection: sqlite3.Connection) -> bool:
    """Tell whether every text of an open file is one: SQLite does not look."""
    tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
    try:
        for (table,) in tables:
            for _row in connection.execute(f'SELECT * FROM "{table}"'):  # noqa: S608 - a name that SQLite gave
                pass
    except sqlite3.OperationalError:
        return False
    return True


def _check_header(path: Path) -> None:
    # SQLite would drop its own locks if this process closed the file while it is open elsewhere in it;
    # it is not, because the caller holds the learner's lock and has not connected yet.
    with path.open("rb") as file:
        header = file.read(_HEADER_SIZE)
    if len(header) < _HEADER_SIZE or not header.startswith(_MAGIC):
        raise StoreDamagedError(path)
    if int.from_bytes(header[_APPLICATION_ID_PLACE], "big") != APPLICATION_ID:
        raise StoreDamagedError(path, is_foreign=not _is_ours_underneath(path))


def _is_ours_underneath(path: Path) -> bool:
    """Tell whether a file whose header names another program, or none, is a learner's that was spoilt there."""
    try:
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
            return _has_attempts(connection)
    except sqlite3.Error:
        # Its tables cannot be read either: no program has any use for it, and where there are backups it was ours.
        return bool(find_backups(path) or list_journals(path))


def _has_attempts(connection: sqlite3.Connection) -> bool:
    query = "SELECT count(*) FROM sqlite_schema WHERE name IN ('attempts', 'session_questions', 'memory')"
    return bool(connection.execute(query).fetchone()[0] == 3)


def _check_pages(connection: sqlite3.Connection, path: Path) -> None:
    if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise StoreDamagedError(path)
