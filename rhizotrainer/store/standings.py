"""Where each item stands, and what is due: read from the kept memory, never from attempts."""

# ruff: noqa: S608 - statements are made of our own column names, never of what anyone typed
from __future__ import annotations

import sqlite3
from datetime import datetime

from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.learning import ItemStanding, MemoryState
from rhizotrainer.store.rows import (
    MEMORY_COLUMNS,
    STANDING_COLUMNS,
    row_to_memory,
    row_to_standing,
    text_to_time,
    time_to_text,
)

_SELECT = f"SELECT {', '.join(STANDING_COLUMNS)} FROM memory"


def load_standings(connection: sqlite3.Connection, bank: str | None) -> dict[ItemAddress, ItemStanding]:
    """Return the standing of every item that was ever answered, of one bank or of all."""
    rows = connection.execute(f"{_SELECT} WHERE bank = ?", (bank,)) if bank is not None else connection.execute(_SELECT)
    return {standing.address: standing for standing in map(row_to_standing, rows)}


def find_standing(connection: sqlite3.Connection, address: ItemAddress) -> ItemStanding | None:
    """Return where one item stands, None while it was never answered."""
    row = connection.execute(f"{_SELECT} WHERE bank = ? AND item = ?", (address.bank, address.item)).fetchone()
    return None if row is None else row_to_standing(row)


def count_due(connection: sqlite3.Connection, before: datetime) -> int:
    """Count the items that are due before a time; siblings share one date and count once."""
    query = "SELECT count(*) FROM memory WHERE due < ? AND asks"
    count: int = connection.execute(query, (time_to_text(before),)).fetchone()[0]
    return count


def find_fact_memory(connection: sqlite3.Connection, bank: str, fact: str) -> MemoryState | None:
    """Return the memory of a fact, under the item that was answered last of its siblings; None while none was."""
    query = f"""
        SELECT item, {", ".join(MEMORY_COLUMNS)} FROM memory
        WHERE bank = ? AND fact = ? AND fact <> '' ORDER BY last_attempt DESC LIMIT 1
    """
    row = connection.execute(query, (bank, fact)).fetchone()
    return None if row is None else row_to_memory(ItemAddress(bank, row[0]), row[1:])


def list_due(connection: sqlite3.Connection, before: datetime, limit: int | None) -> tuple[ItemAddress, ...]:
    """List the items that are due before a time, the longest overdue first."""
    query = "SELECT bank, item FROM memory WHERE due < ? AND asks ORDER BY due, bank, item LIMIT ?"
    rows = connection.execute(query, (time_to_text(before), -1 if limit is None else limit))
    return tuple(ItemAddress(*row) for row in rows)


def list_due_times(connection: sqlite3.Connection, before: datetime) -> tuple[datetime, ...]:
    """List when each item that is due before a time falls due, earliest first."""
    rows = connection.execute("SELECT due FROM memory WHERE due < ? AND asks ORDER BY due", (time_to_text(before),))
    return tuple(text_to_time(due) for (due,) in rows)
