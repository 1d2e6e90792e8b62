"""Keep beside attempts what no screen should have to count: answer by answer, or anew from the first.

Both ways must end in the same tables; the tests hold them against each other. Nothing here is precious, and
nothing here needs FSRS: each attempt carries the memory that it left behind.
"""

# ruff: noqa: S608 - statements are made of our own column names, never of what anyone typed
from __future__ import annotations

import sqlite3

from rhizotrainer.model.learning import Attempt, MemoryState, Verdict
from rhizotrainer.store.rows import MEMORY_COLUMNS, STANDING_COLUMNS, memory_to_row, time_to_text

_UPDATED_MEMORY = ", ".join(f"{name} = excluded.{name}" for name in (*MEMORY_COLUMNS, *STANDING_COLUMNS[-2:]))

_COUNT_MEMORY = f"""
    INSERT INTO memory ({", ".join(STANDING_COLUMNS)}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)
    ON CONFLICT (bank, item) DO UPDATE SET attempts = attempts + 1, {_UPDATED_MEMORY}
"""
_COUNT_DAY = """
    INSERT INTO days (day, answers, correct, duration_ms) VALUES (?, 1, ?, ?)
    ON CONFLICT (day) DO UPDATE SET answers = answers + 1, correct = correct + excluded.correct,
        duration_ms = duration_ms + excluded.duration_ms
"""
_COUNT_CONFIDENCE = """
    INSERT INTO confidences (confidence, answers, correct) VALUES (?, 1, ?)
    ON CONFLICT (confidence) DO UPDATE SET answers = answers + 1, correct = correct + excluded.correct
"""
_COUNT_BANK = """
    INSERT INTO banks (bank, last_answered_at) VALUES (?, ?)
    ON CONFLICT (bank) DO UPDATE SET last_answered_at = excluded.last_answered_at
"""
_COUNT_SESSION = """
    UPDATE sessions SET answers = answers + 1, duration_ms = duration_ms + ?, last_answered_at = ?
    WHERE id = ? RETURNING sequence
"""
# An item stands once in a queue; where it stood twice, its second answer would fill its second place.
_COUNT_QUESTION = """
    UPDATE session_questions SET verdict = ?1
    WHERE session_sequence = ?2 AND position = (
        SELECT min(position) FROM session_questions
        WHERE session_sequence = ?2 AND bank = ?3 AND item = ?4 AND verdict IS NULL)
"""

_FILL_SESSIONS = """
    UPDATE sessions SET answers = found.answers, duration_ms = found.duration_ms,
        last_answered_at = found.answered_at
    FROM (SELECT session, count(*) AS answers, sum(duration_ms) AS duration_ms, answered_at, max(sequence)
          FROM attempts {attempts_of} GROUP BY session) AS found
    WHERE sessions.id = found.session
"""
_FILL_QUESTIONS = """
    WITH answers AS (
        SELECT sessions.sequence AS session_sequence, bank, item, verdict,
            row_number() OVER (PARTITION BY sessions.sequence, bank, item ORDER BY attempts.sequence) AS nth
        FROM attempts JOIN sessions ON sessions.id = attempts.session {attempts_of}),
    places AS (
        SELECT session_sequence, position, bank, item,
            row_number() OVER (PARTITION BY session_sequence, bank, item ORDER BY position) AS nth
        FROM session_questions {questions_of})
    UPDATE session_questions SET verdict = found.verdict
    FROM (SELECT session_sequence, position, answers.verdict
          FROM answers JOIN places USING (session_sequence, bank, item, nth)) AS found
    WHERE session_questions.session_sequence = found.session_sequence
        AND session_questions.position = found.position
"""
# SQLite takes bare columns beside one max() from the row that holds the maximum: here the last attempt.
_FILL_MEMORY = f"""
    INSERT INTO memory ({", ".join(STANDING_COLUMNS)})
    SELECT bank, item, {", ".join(MEMORY_COLUMNS)}, count, verdict, answered_at
    FROM (SELECT *, count(*) AS count, max(sequence) FROM attempts GROUP BY bank, item)
"""
_REBUILD = (
    "DELETE FROM memory",
    "DELETE FROM days",
    "DELETE FROM confidences",
    "DELETE FROM banks",
    "UPDATE sessions SET answers = 0, duration_ms = 0, last_answered_at = NULL",
    "UPDATE session_questions SET verdict = NULL",
    _FILL_MEMORY,
    """
    INSERT INTO days SELECT local_day, count(*), sum(verdict = 'correct'), sum(duration_ms)
    FROM attempts GROUP BY local_day
    """,
    """
    INSERT INTO confidences SELECT confidence, count(*), sum(verdict = 'correct')
    FROM attempts WHERE confidence IS NOT NULL GROUP BY confidence
    """,
    """
    INSERT INTO banks SELECT bank, answered_at
    FROM (SELECT bank, answered_at, max(sequence) FROM attempts GROUP BY bank)
    """,
    _FILL_SESSIONS.format(attempts_of=""),
    _FILL_QUESTIONS.format(attempts_of="", questions_of=""),
)


def count_attempt(connection: sqlite3.Connection, attempt: Attempt, memory: MemoryState, *, local_day: str) -> None:
    """Count a new attempt into everything derived, inside the caller's transaction."""
    correct = int(attempt.verdict is Verdict.CORRECT)
    answered_at = time_to_text(attempt.answered_at)
    address = attempt.address
    verdict = attempt.verdict.value
    connection.execute(_COUNT_MEMORY, (address.bank, address.item, *memory_to_row(memory), verdict, answered_at))
    connection.execute(_COUNT_DAY, (local_day, correct, attempt.duration_ms))
    if attempt.confidence is not None:
        connection.execute(_COUNT_CONFIDENCE, (attempt.confidence.value, correct))
    connection.execute(_COUNT_BANK, (address.bank, answered_at))
    session = connection.execute(_COUNT_SESSION, (attempt.duration_ms, answered_at, attempt.session)).fetchone()
    if session is not None:
        connection.execute(_COUNT_QUESTION, (verdict, session[0], address.bank, address.item))


def fill_session(connection: sqlite3.Connection, session_id: str, sequence: int) -> None:
    """Count the answers that were stored before their session was, inside the caller's transaction."""
    connection.execute(_FILL_SESSIONS.format(attempts_of="WHERE session = ?"), (session_id,))
    connection.execute(
        _FILL_QUESTIONS.format(attempts_of="WHERE attempts.session = ?", questions_of="WHERE session_sequence = ?"),
        (session_id, sequence),
    )


def rebuild(connection: sqlite3.Connection) -> None:
    """Throw away all that is derived and make it anew from attempts, inside the caller's transaction."""
    for statement in _REBUILD:
        connection.execute(statement)
