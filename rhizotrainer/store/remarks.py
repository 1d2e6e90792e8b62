"""What a learner pins to an item: a flag, a private note.

That one was taken away is kept as well, and when, so that joining what two machines hold does not bring it back.
"""

from __future__ import annotations

import sqlite3
from datetime import datetime

from rhizotrainer.model.items import ItemAddress
from rhizotrainer.store.rows import time_to_text


def write_flag(connection: sqlite3.Connection, address: ItemAddress, *, is_flagged: bool, now: datetime) -> None:
    """Flag an item, or take its flag away."""
    if is_flagged:
        query = "INSERT INTO flags VALUES (?, ?, ?) ON CONFLICT (bank, item) DO NOTHING"
        connection.execute(query, (address.bank, address.item, time_to_text(now)))
        _forget_clearing(connection, "flag", address)
    elif connection.execute("DELETE FROM flags WHERE bank = ? AND item = ?", (address.bank, address.item)).rowcount:
        _note_clearing(connection, "flag", address, now)


def load_flags(connection: sqlite3.Connection) -> frozenset[ItemAddress]:
    """Return all flagged items."""
    return frozenset(ItemAddress(*row) for row in connection.execute("SELECT bank, item FROM flags"))


def write_note(connection: sqlite3.Connection, address: ItemAddress, text: str, *, now: datetime) -> None:
    """Keep a note in place of the one before; an empty one takes it away."""
    if not text:
        taken = connection.execute("DELETE FROM notes WHERE bank = ? AND item = ?", (address.bank, address.item))
        if taken.rowcount:
            _note_clearing(connection, "note", address, now)
        return
    # A clipboard may bring half a surrogate pair, which no UTF-8 file can hold; the rest of the note is kept.
    kept = text.encode("utf-8", "replace").decode("utf-8")
    query = """
        INSERT INTO notes VALUES (?, ?, ?, ?)
        ON CONFLICT (bank, item) DO UPDATE SET text = excluded.text, changed_at = excluded.changed_at
    """
    connection.execute(query, (address.bank, address.item, kept, time_to_text(now)))
    _forget_clearing(connection, "note", address)


def load_notes(connection: sqlite3.Connection) -> dict[ItemAddress, str]:
    """Return every note, the newest first."""
    rows = connection.execute("SELECT bank, item, text FROM notes ORDER BY changed_at DESC, bank, item")
    return {ItemAddress(bank, item): str(text) for bank, item, text in rows}


def find_note(connection: sqlite3.Connection, address: ItemAddress) -> str:
    """Return an item's note, empty where there is none."""
    query = "SELECT text FROM notes WHERE bank = ? AND item = ?"
    row = connection.execute(query, (address.bank, address.item)).fetchone()
    return "" if row is None else str(row[0])


def _note_clearing(connection: sqlite3.Connection, kind: str, address: ItemAddress, now: datetime) -> None:
    query = "INSERT OR REPLACE INTO cleared VALUES (?, ?, ?, ?)"
    connection.execute(query, (kind, address.bank, address.item, time_to_text(now)))


def _forget_clearing(connection: sqlite3.Connection, kind: str, address: ItemAddress) -> None:
    query = "DELETE FROM cleared WHERE kind = ? AND bank = ? AND item = ?"
    connection.execute(query, (kind, address.bank, address.item))
