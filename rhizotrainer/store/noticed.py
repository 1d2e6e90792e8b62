"""Tell which banks were looked at as they are, and under which ids anything is kept: all that a start asks.

It reads no essence and no revision: `history` does, and a start on unchanged banks does without it.
"""

from __future__ import annotations

import sqlite3

# Sessions first: few are open, and their places are found at once.
_HELD = """
    SELECT item FROM memory WHERE bank = ?1
    UNION SELECT item FROM flags WHERE bank = ?1
    UNION SELECT item FROM notes WHERE bank = ?1
    UNION SELECT coalesce(now_item, item) FROM sessions
        CROSS JOIN session_questions ON sessions.sequence = session_sequence WHERE ended_at IS NULL AND bank = ?1
"""


def load_noticed(connection: sqlite3.Connection) -> dict[str, str]:
    """Return the digest of each bank as it was when its items were last looked at."""
    return dict(connection.execute("SELECT bank, digest FROM noticed").fetchall())


def write_noticed(connection: sqlite3.Connection, bank: str, digest: str) -> None:
    """Note that a bank's items were looked at as they are now."""
    query = "INSERT INTO noticed VALUES (?, ?) ON CONFLICT (bank) DO UPDATE SET digest = excluded.digest"
    connection.execute(query, (bank, digest))


def list_held(connection: sqlite3.Connection, bank: str) -> frozenset[str]:
    """Return the ids of a bank under which something is kept: answers, a flag, a note, a place in an open session."""
    return frozenset(item for (item,) in connection.execute(_HELD, (bank,)))
