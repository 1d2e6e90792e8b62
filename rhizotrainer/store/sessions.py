"""Keep sessions: their queues with the order of the options, and how far each has come."""

# ruff: noqa: S608 - statements are made of our own column names, never of what anyone typed
from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Sequence
from datetime import datetime

from rhizotrainer.model.learning import SessionRecord, SessionSummary
from rhizotrainer.store.derived import fill_session
from rhizotrainer.store.rows import (
    QUESTION_COLUMNS,
    SESSION_COLUMNS,
    Row,
    question_to_row,
    row_to_summary,
    terms_to_text,
    time_to_text,
)

# An exam has one time, that of its clock: the answers' own lack what was spent on questions left empty.
_READ = {"duration_ms": "coalesce((SELECT used_ms FROM exam_clocks WHERE session = sessions.id), duration_ms)"}
_SELECT = f"SELECT {', '.join(_READ.get(name, name) for name in SESSION_COLUMNS)} FROM sessions"
_QUESTIONS = f"""
    SELECT {", ".join(QUESTION_COLUMNS)} FROM session_questions WHERE session_sequence = ? ORDER BY position
"""

_INSERT = """
    INSERT INTO sessions (id, mode, title, started_at, ended_at, terms) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO NOTHING RETURNING sequence
"""
_INSERT_QUESTION = """
    INSERT INTO session_questions (session_sequence, position, bank, item, option_order)
    VALUES (?, ?, ?, ?, ?)
"""
_OPEN = f"""
    {_SELECT} WHERE ended_at IS NULL AND EXISTS (
        SELECT 1 FROM session_questions WHERE session_sequence = sessions.sequence AND verdict IS NULL)
        AND id NOT IN (SELECT value FROM json_each(?))
    ORDER BY sequence DESC LIMIT ?
"""


def insert_session(connection: sqlite3.Connection, record: SessionRecord) -> None:
    """Keep a session with its queue, in the caller's transaction; one that is kept stays as it is."""
    ended_at = None if record.ended_at is None else time_to_text(record.ended_at)
    started_at, terms = time_to_text(record.started_at), terms_to_text(record.terms)
    values = (record.id, record.mode.value, record.title, started_at, ended_at, terms)
    row = connection.execute(_INSERT, values).fetchone()
    if row is None:
        return
    connection.executemany(
        _INSERT_QUESTION,
        [(row[0], place, *question_to_row(question)) for place, question in enumerate(record.questions)],
    )
    fill_session(connection, record.id, row[0])


def end_session(connection: sqlite3.Connection, session_id: str, ended_at: datetime) -> None:
    """Note when a session ended, once; a session that could not be kept is not missed."""
    query = "UPDATE sessions SET ended_at = ? WHERE id = ? AND ended_at IS NULL"
    connection.execute(query, (time_to_text(ended_at), session_id))


def find_open_session(connection: sqlite3.Connection, passing_over: Collection[str] = ()) -> SessionSummary | None:
    """Return the newest session, those with these ids left out, that did not end and has an unanswered question."""
    rows = connection.execute(_OPEN, (json.dumps(list(passing_over)), 1)).fetchall()
    return _first(_build_summaries(connection, rows))


def list_open_sessions(connection: sqlite3.Connection) -> tuple[SessionSummary, ...]:
    """List every session that did not end and has an unanswered question, the newest first."""
    # SQLite takes a negative limit as none.
    return _build_summaries(connection, connection.execute(_OPEN, ("[]", -1)).fetchall())


def find_session(connection: sqlite3.Connection, session_id: str) -> SessionSummary | None:
    """Return one session, None where it was never kept."""
    return _first(_build_summaries(connection, connection.execute(f"{_SELECT} WHERE id = ?", (session_id,)).fetchall()))


def list_sessions(connection: sqlite3.Connection, *, limit: int, offset: int) -> tuple[SessionSummary, ...]:
    """List the sessions with at least one answer, the newest first."""
    query = f"{_SELECT} WHERE answers > 0 ORDER BY sequence DESC LIMIT ? OFFSET ?"
    return _build_summaries(connection, connection.execute(query, (limit, offset)).fetchall())


def _build_summaries(connection: sqlite3.Connection, rows: Sequence[Row]) -> tuple[SessionSummary, ...]:
    return tuple(row_to_summary(row, connection.execute(_QUESTIONS, (row[-1],)).fetchall()) for row in rows)


def _first(summaries: tuple[SessionSummary, ...]) -> SessionSummary | None:
    return summaries[0] if summaries else None
