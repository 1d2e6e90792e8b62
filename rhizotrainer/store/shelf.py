"""Keep what was read of banks' files in the user's cache folder, so that a command need not read all of them again.

All of it is disposable: whatever cannot be read or written is as if it were not there. The bytes are the business of
whoever keeps them.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Self

from rhizotrainer.store.places import make_folder
from rhizotrainer.store.transaction import transaction

FORMAT = 1
_AT_ONCE = 500
_BUSY_SECONDS = 2.0
# What a shelf can suffer: SQLite's complaints, a folder that is gone, a name that is no text.
_FAULTS = (sqlite3.Error, OSError, ValueError)


class Shelf:
    """Bytes by their keys, each kept for one bank. Several processes may use one file."""

    def __init__(self, connection: sqlite3.Connection | None) -> None:
        """Use `open`."""
        self._connection = connection

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open the shelf; make it anew where it is damaged, and do without where there can be none."""
        with suppress(*_FAULTS):
            return cls(_connect(path))
        with suppress(*_FAULTS):
            path.unlink(missing_ok=True)
            return cls(_connect(path))
        return cls(None)

    def close(self) -> None:
        """Let go of the file."""
        if self._connection is not None:
            self._connection.close()

    def find(self, keys: Sequence[str]) -> dict[str, bytes]:
        """Return what is kept under these keys."""
        if self._connection is None:
            return {}
        found: dict[str, bytes] = {}
        with suppress(*_FAULTS):
            for some in _chunks(keys):
                marks = ",".join("?" * len(some))
                # The text holds nothing but question marks besides our own words.
                query = f"SELECT key, value FROM units WHERE key IN ({marks})"  # noqa: S608
                found.update(self._connection.execute(query, some))
        return found

    def keep(self, root: str, units: Mapping[str, bytes], keys: Sequence[str]) -> None:
        """Keep these under their keys, and of the bank at a root only what is kept under `keys`."""
        if self._connection is None:
            return
        with suppress(*_FAULTS), transaction(self._connection):
            kept = {key for (key,) in self._connection.execute("SELECT key FROM units WHERE root = ?", (root,))}
            self._connection.executemany("DELETE FROM units WHERE key = ?", [(key,) for key in kept - set(keys)])
            rows = [(key, root, value) for key, value in units.items()]
            self._connection.executemany("INSERT OR REPLACE INTO units VALUES (?, ?, ?)", rows)


def _chunks(keys: Sequence[str]) -> Iterator[Sequence[str]]:
    return (keys[at : at + _AT_ONCE] for at in range(0, len(keys), _AT_ONCE))


def _connect(path: Path) -> sqlite3.Connection:
    make_folder(path.parent)
    connection = sqlite3.connect(path, timeout=_BUSY_SECONDS, isolation_level=None)
    try:
        # What is lost in a power cut is read again.
        connection.execute("PRAGMA synchronous = OFF")
        if connection.execute("PRAGMA user_version").fetchone()[0] != FORMAT:
            with transaction(connection):
                connection.execute("DROP TABLE IF EXISTS units")
                connection.execute(
                    "CREATE TABLE units (key TEXT PRIMARY KEY, root TEXT NOT NULL, value BLOB NOT NULL) STRICT"
                )
                connection.execute("CREATE INDEX units_by_root ON units (root)")
                connection.execute(f"PRAGMA user_version = {FORMAT}")
    except BaseException:
        connection.close()
        raise
    return connection
