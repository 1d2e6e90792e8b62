"""Look at a learner's file before it is opened for writing: one that is refused keeps every byte."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from rhizotrainer.store import migrations
from rhizotrainer.store.early_shapes import APPLICATION_ID
from rhizotrainer.store.errors import StoreDamagedError, StoreNewerError
from rhizotrainer.store.places import find_journal_path, find_wal_path

_MAGIC = b"SQLite format 3\0"
_HEADER_SIZE = 100
_APPLICATION_ID_PLACE = slice(68, 72)

# A quick check reads the whole file: about 2 ms per MB once it is in the page cache. Up to this size it is
# done at every opening; above it only where the last session did not end in order, because that is when
# a disk may have kept half of what was written.
ALWAYS_CHECKED_BYTES = 20_000_000


def inspect_file(path: Path, *, was_left_behind: bool) -> None:
    """Refuse a file that is damaged, newer than this code or another program's, without touching it.

    Raises: StoreDamagedError, StoreNewerError; sqlite3.Error, OSError.
    """
    # A rollback journal stands there only when the very first step was cut off: SQLite must undo it first.
    if path.stat().st_size == 0 or find_journal_path(path).exists():
        return
    _check_header(path)
    wal = find_wal_path(path)
    is_unclean = was_left_behind or (wal.exists() and wal.stat().st_size > 0)
    # `immutable` takes no lock and makes no side files; with a log beside it the log has to be read as well.
    options = "mode=ro" if wal.exists() else "mode=ro&immutable=1"
    with closing(sqlite3.connect(f"{path.as_uri()}?{options}", uri=True)) as connection:
        check_origin(connection, path)
        if is_unclean or path.stat().st_size <= ALWAYS_CHECKED_BYTES:
            _check_pages(connection, path)


def check_origin(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse another program's file and one whose version this code does not know.

    Raises: StoreDamagedError, StoreNewerError; sqlite3.Error.
    """
    application_id = connection.execute("PRAGMA application_id").fetchone()[0]
    tables = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    if tables and application_id != APPLICATION_ID:
        raise StoreDamagedError(path, is_foreign=True)
    found, known = migrations.find_version(connection), len(migrations.STEPS)
    if found > known:
        raise StoreNewerError(path, found=found, known=known)


def _check_header(path: Path) -> None:
    # SQLite would drop its own locks if this process closed the file while it is open elsewhere in it;
    # it is not, because the caller holds the learner's lock and has not connected yet.
    with path.open("rb") as file:
        header = file.read(_HEADER_SIZE)
    if len(header) < _HEADER_SIZE or not header.startswith(_MAGIC):
        raise StoreDamagedError(path)
    if int.from_bytes(header[_APPLICATION_ID_PLACE], "big") != APPLICATION_ID:
        raise StoreDamagedError(path, is_foreign=True)


def _check_pages(connection: sqlite3.Connection, path: Path) -> None:
    if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise StoreDamagedError(path)
