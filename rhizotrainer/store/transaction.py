"""One transaction as a block: all of it on the disk, or none of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress


class Watcher:
    """Hears of every transaction before it begins and after it ended; it raises nothing."""

    def begin(self) -> None:
        """Get ready: a transaction is about to begin."""

    def committed(self) -> None:
        """Take note that what was written since `begin` is on the disk."""

    def undone(self) -> None:
        """Forget what was written since `begin`."""


class WatchedConnection(sqlite3.Connection):
    """A connection whose transactions somebody may follow."""

    watcher: Watcher | None = None


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Commit what the block wrote, or roll all of it back.

    Raises: sqlite3.Error from the block or from its commit.
    """
    watcher = connection.watcher if isinstance(connection, WatchedConnection) else None
    if watcher is not None:
        watcher.begin()
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        # SQLite may have rolled back by itself (a full disk); where even that fails, the first error is told.
        if connection.in_transaction:
            with suppress(sqlite3.Error):
                connection.execute("ROLLBACK")
        if watcher is not None:
            watcher.undone()
        raise
    if watcher is not None:
        watcher.committed()
