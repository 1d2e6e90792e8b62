"""Keep how memory was judged later: own parameters, and what they or a merge made of the memory that attempts left.

Only ever added to; the last parameters hold, and of an attempt's recomputations the newest. Nothing here judges.
"""

# ruff: noqa: S608 - statements are made of our own column names, never of what anyone typed
from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from datetime import datetime

from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.learning import Confidence, MemoryState, OwnParameters, Rating, Review, Verdict
from rhizotrainer.store.derived import judge_memory
from rhizotrainer.store.rows import (
    MEMORY_COLUMNS,
    PARAMETER_COLUMNS,
    Row,
    memory_to_row,
    parameters_to_row,
    row_to_parameters,
    text_to_time,
    time_to_text,
)

_PARAMETERS = ", ".join(PARAMETER_COLUMNS)
_INSERT_RECOMPUTATION = f"""
    INSERT INTO recomputations (attempt, {", ".join(MEMORY_COLUMNS)}, reason, recomputed_at)
    SELECT sequence, {", ".join("?" * len(MEMORY_COLUMNS))}, ?, ? FROM attempts WHERE id = ?
"""


def insert_parameters(connection: sqlite3.Connection, parameters: OwnParameters) -> None:
    """Let parameters hold from now on; the same ones again change nothing."""
    query = f"INSERT INTO parameters ({_PARAMETERS}) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING"
    connection.execute(query, parameters_to_row(parameters))


def insert_recomputations(
    connection: sqlite3.Connection, recomputed: Iterable[tuple[str, MemoryState]], *, reason: str, now: datetime
) -> None:
    """Overrule the memory that attempts, named by their ids, left behind; all memory follows."""
    moment = time_to_text(now)
    rows = ((*memory_to_row(memory), reason, moment, attempt) for attempt, memory in recomputed)
    connection.executemany(_INSERT_RECOMPUTATION, rows)
    judge_memory(connection)


def find_parameters(connection: sqlite3.Connection) -> OwnParameters | None:
    """Return the parameters that hold, None where none were ever adopted."""
    row = connection.execute(f"SELECT {_PARAMETERS} FROM parameters ORDER BY sequence DESC LIMIT 1").fetchone()
    return None if row is None else row_to_parameters(row)


def list_parameters(connection: sqlite3.Connection) -> tuple[OwnParameters, ...]:
    """List the parameters that were adopted, the last one last."""
    rows = connection.execute(f"SELECT {_PARAMETERS} FROM parameters ORDER BY sequence")
    return tuple(map(row_to_parameters, rows))


def iter_reviews(connection: sqlite3.Connection) -> Iterator[Review]:
    """Give every attempt that counts, in order, under the id that its item goes by now."""
    query = """
        SELECT id, bank, coalesce(moved.item, counted.item), fact, answered_at, rating, confidence, verdict
        FROM counted LEFT JOIN moved ON moved.attempt = counted.sequence ORDER BY counted.sequence
    """
    yield from map(row_to_review, connection.execute(query))


def row_to_review(row: Row) -> Review:
    """Build the review whose attempt's id, address, fact, time, rating, confidence and verdict are given."""
    attempt, bank, item, fact, answered_at, rating, confidence, verdict = row
    sure = None if confidence is None else Confidence(confidence)
    address = ItemAddress(bank, item)
    return Review(attempt, address, fact, text_to_time(answered_at), Rating(rating), sure, Verdict(verdict))
