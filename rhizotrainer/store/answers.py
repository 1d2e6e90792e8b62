"""Append attempts, and read back those of a session and what is counted of all. None is ever changed.

One that is taken back gets an event of its own; what is read back are those that count.
"""

# ruff: noqa: S608 - statements are made of our own column names, never of what anyone typed
from __future__ import annotations

import sqlite3
from datetime import datetime

from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.learning import Attempt, Confidence, DayCount, MemoryState
from rhizotrainer.store.rows import (
    ATTEMPT_COLUMNS,
    MEMORY_COLUMNS,
    attempt_to_row,
    memory_to_row,
    row_to_attempt,
    text_to_time,
    time_to_text,
)

# An attempt stays as it was given; where its item goes by another id now, it is read under that.
_COLUMNS = ", ".join("coalesce(moved.item, counted.item)" if name == "item" else name for name in ATTEMPT_COLUMNS)
_ALL_COLUMNS = (*ATTEMPT_COLUMNS, *MEMORY_COLUMNS, "local_day")

_INSERT = f"""
    INSERT INTO attempts ({", ".join(_ALL_COLUMNS)}) VALUES ({", ".join("?" * len(_ALL_COLUMNS))})
    ON CONFLICT (id) DO NOTHING RETURNING sequence
"""


def insert_attempt(
    connection: sqlite3.Connection, attempt: Attempt, memory: MemoryState, *, local_day: str
) -> int | None:
    """Append an attempt with the memory it left; return its place among all, None where it was there already."""
    row = (*attempt_to_row(attempt), *memory_to_row(memory), local_day)
    appended = connection.execute(_INSERT, row).fetchone()
    return None if appended is None else int(appended[0])


def insert_withdrawal(connection: sqlite3.Connection, attempt_id: str, now: datetime) -> int | None:
    """Take an attempt back; return its place among all, None where it is not kept or was taken back before."""
    query = """
        INSERT INTO withdrawals (attempt, withdrawn_at) SELECT sequence, ? FROM attempts WHERE id = ?
        ON CONFLICT (attempt) DO NOTHING RETURNING attempt
    """
    withdrawn = connection.execute(query, (time_to_text(now), attempt_id)).fetchone()
    return None if withdrawn is None else int(withdrawn[0])


def was_withdrawn(connection: sqlite3.Connection, session_id: str, address: ItemAddress) -> bool:
    """Tell whether an answer to an item was taken back in a session."""
    # Withdrawals are few, so they come first.
    query = """
        SELECT 1 FROM withdrawals CROSS JOIN attempts ON attempts.sequence = withdrawals.attempt
            LEFT JOIN moved ON moved.attempt = attempts.sequence
        WHERE session = ? AND +bank = ? AND coalesce(moved.item, attempts.item) = ? LIMIT 1
    """
    return connection.execute(query, (session_id, address.bank, address.item)).fetchone() is not None


def list_session_attempts(connection: sqlite3.Connection, session_id: str) -> tuple[Attempt, ...]:
    """List the attempts of a session that count, in the order in which they were given."""
    query = f"""
        SELECT {_COLUMNS} FROM counted LEFT JOIN moved ON moved.attempt = counted.sequence
        WHERE session = ? ORDER BY sequence
    """
    return tuple(map(row_to_attempt, connection.execute(query, (session_id,))))


def find_totals(connection: sqlite3.Connection) -> tuple[int, int]:
    """Return how many answers there are and how many of them are wholly right."""
    answers, correct = connection.execute("SELECT total(answers), total(correct) FROM days").fetchone()
    return int(answers), int(correct)


def list_days(connection: sqlite3.Connection, since: str) -> tuple[DayCount, ...]:
    """List the days with answers from an ISO date on, oldest first."""
    query = "SELECT day, answers, correct, duration_ms FROM days WHERE day >= ? ORDER BY day"
    return tuple(DayCount(*row) for row in connection.execute(query, (since,)))


def count_by_confidence(connection: sqlite3.Connection) -> dict[Confidence, tuple[int, int]]:
    """Return for each confidence that was given how often it was, and how often rightly."""
    query = "SELECT confidence, answers, correct FROM confidences ORDER BY confidence"
    return {Confidence(level): (answers, correct) for level, answers, correct in connection.execute(query)}


def find_median_duration(connection: sqlite3.Connection, last: int) -> int | None:
    """Return the median duration in milliseconds of the newest `last` attempts, None where there are none."""
    query = "SELECT duration_ms FROM counted ORDER BY sequence DESC LIMIT ?"
    durations = sorted(row[0] for row in connection.execute(query, (last,)))
    if not durations:
        return None
    median: int = (durations[(len(durations) - 1) // 2] + durations[len(durations) // 2]) // 2
    return median


def find_last_studied(connection: sqlite3.Connection) -> dict[str, datetime]:
    """Return when each bank's newest attempt was given."""
    return {bank: text_to_time(when) for bank, when in connection.execute("SELECT bank, last_answered_at FROM banks")}
