"""Give all events in a learner's file in the order in which they happened, as far as the file tells.

Each table has an order of its own, which is kept. Between tables there are only the references: a session comes before
its first answer, what was said of an answer after it. What is changed and not added to (flags, notes, exams under way)
comes last, by its key. The same rows always give the same order.
"""

# ruff: noqa: S608 - statements are made of our own column names, never of what anyone typed
from __future__ import annotations

import heapq
import sqlite3
from collections.abc import Iterator
from itertools import accumulate
from typing import Any, NamedTuple

from rhizotrainer.store.event_lines import TABLES, Event, read_batch, read_events


class _Placed(NamedTuple):
    """An event with its place: by the number of an answer, whether before or after it, and its own order there."""

    answer: int
    rank: int
    order: int
    kind: str
    values: dict[str, Any]


_BEFORE, _ANSWER, _AFTER = 0, 2, 3
# What is said of an answer, and the number of the answer that it comes after.
_SAID = {
    "withdrawal": "attempt",
    "cause": "attempt",
    "revision": "after_attempt",
    "recomputation": "attempt",
}
_STATES = {
    "cleared": """
        WHERE NOT EXISTS (SELECT 1 FROM flags WHERE kind = 'flag' AND bank = cleared.bank AND item = cleared.item)
            AND NOT EXISTS (SELECT 1 FROM notes WHERE kind = 'note' AND bank = cleared.bank AND item = cleared.item)
        ORDER BY kind, bank, item
    """,
    "flag": "ORDER BY bank, item",
    "note": "ORDER BY bank, item",
    "exam place": "ORDER BY session, position",
    "exam clock": "ORDER BY session",
}
_SESSIONS = """
    SELECT sequence, (SELECT min(sequence) FROM attempts WHERE session = sessions.id),
        coalesce((SELECT max(sequence) FROM attempts WHERE session = sessions.id), 0), ended_at IS NOT NULL
    FROM sessions ORDER BY sequence
"""


def iter_events(connection: sqlite3.Connection) -> Iterator[Event]:
    """Give every event, inside a transaction of the caller that shows one moment."""
    last: int = connection.execute("SELECT coalesce(max(sequence), 0) FROM attempts").fetchone()[0]
    sessions = _place_sessions(connection, last)
    streams = (
        _iter_sessions(connection, sessions),
        _iter_ends(connection, sessions),
        _iter_answers(connection),
        *(_iter_said(connection, kind, rank) for rank, kind in enumerate(_SAID, start=_AFTER)),
        _iter_renames(connection, sessions),
        _iter_parameters(connection),
    )
    for placed in heapq.merge(*streams, key=lambda placed: placed[:3]):
        yield Event(placed.kind, placed.values)
    yield from _iter_rest(connection)


class _Session(NamedTuple):
    """Where a session stands in the file: its number, the answer that it comes before, and the one it ends after."""

    sequence: int
    before: int
    end: int | None


def _place_sessions(connection: sqlite3.Connection, last: int) -> list[_Session]:
    rows = connection.execute(_SESSIONS).fetchall()
    # A session comes before its own answers and before those of every session after it.
    first = list(accumulate((row[1] or last + 1 for row in reversed(rows)), min))[::-1]
    return [
        _Session(sequence, before, max(before, newest) if has_ended else None)
        for (sequence, _first, newest, has_ended), before in zip(rows, first, strict=True)
    ]


def _iter_sessions(connection: sqlite3.Connection, sessions: list[_Session]) -> Iterator[_Placed]:
    events = read_events(connection, "session", "ORDER BY sequence")
    for session, values in zip(sessions, events, strict=True):
        yield _Placed(session.before, _BEFORE, session.sequence, "session", values)


def _iter_ends(connection: sqlite3.Connection, sessions: list[_Session]) -> Iterator[_Placed]:
    ended = sorted((session.end, session.sequence) for session in sessions if session.end is not None)
    rank = _AFTER + len(_SAID) + 2
    for answer, sequence in ended:
        values = next(read_events(connection, "session ended", "WHERE sequence = ?", (sequence,)))
        yield _Placed(answer, rank, sequence, "session ended", values)


def _iter_answers(connection: sqlite3.Connection) -> Iterator[_Placed]:
    """Give the answers, and before the first one to each version of an item what the item was."""
    seen = {""}
    numbers = connection.execute("SELECT sequence FROM attempts ORDER BY sequence")
    for (number,), values in zip(numbers, read_events(connection, "attempt", "ORDER BY sequence"), strict=True):
        version = values["item_version"]
        if version not in seen:
            seen.add(version)
            for kept in read_events(connection, "item version", "WHERE version = ?", (version,)):
                yield _Placed(number, _BEFORE + 1, number, "item version", kept)
        yield _Placed(number, _ANSWER, number, "attempt", values)


def _iter_said(connection: sqlite3.Connection, kind: str, rank: int) -> Iterator[_Placed]:
    answers = connection.execute(f"SELECT {_SAID[kind]} FROM {TABLES[kind]} ORDER BY sequence")
    events = read_events(connection, kind, "ORDER BY sequence")
    latest = accumulate((row[0] for row in answers), max)
    for order, (answer, values) in enumerate(zip(latest, events, strict=True)):
        yield _Placed(answer, rank, order, kind, values)


def _iter_renames(connection: sqlite3.Connection, sessions: list[_Session]) -> Iterator[_Placed]:
    begun = {session.sequence: session.before for session in sessions}
    batches = connection.execute("SELECT batch, max(after_attempt), max(after_session) FROM renames GROUP BY batch")
    latest = 0
    for batch, after_attempt, after_session in batches.fetchall():
        latest = max(latest, after_attempt, begun.get(after_session, 0))
        values = read_batch(connection, batch)
        if values is not None:
            yield _Placed(latest, _AFTER + len(_SAID), batch, "renames", values)


def _iter_parameters(connection: sqlite3.Connection) -> Iterator[_Placed]:
    """Give own parameters after the last answer that was given before they were adopted, by the clock."""
    query = "SELECT coalesce(max(sequence), 0) FROM attempts WHERE answered_at <= ?"
    latest = 0
    for order, values in enumerate(read_events(connection, "parameters", "ORDER BY sequence")):
        latest = max(latest, connection.execute(query, (values["adopted_at"],)).fetchone()[0])
        yield _Placed(latest, _AFTER + len(_SAID) + 1, order, "parameters", values)


def _iter_rest(connection: sqlite3.Connection) -> Iterator[Event]:
    without = "WHERE version NOT IN (SELECT item_version FROM attempts) OR version = '' ORDER BY version"
    for values in read_events(connection, "item version", without):
        yield Event("item version", values)
    for kind, order in _STATES.items():
        for values in read_events(connection, kind, order):
            yield Event(kind, values)
