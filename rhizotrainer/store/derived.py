"""Keep beside attempts what no screen should have to count: answer by answer, or anew from the first.

Both ways must end in the same tables; the tests hold them against each other. Nothing here is precious, and
nothing here needs FSRS: each attempt carries the memory that it left behind. An attempt counts for the id that its
item goes by now (`moved`), and an item that was revised since is due when that was noticed. An attempt that was taken
back (`withdrawals`) stays and counts for nothing: memory is what the attempt before it left.
"""

# ruff: noqa: S608 - statements are made of our own column names, never of what anyone typed
from __future__ import annotations

import sqlite3

from rhizotrainer.model.learning import Attempt, MemoryState, Verdict
from rhizotrainer.store.rows import MEMORY_COLUMNS, STANDING_COLUMNS, memory_to_row, time_to_text

_DUE = MEMORY_COLUMNS.index("due")
_KEPT_COLUMNS = (*STANDING_COLUMNS, "last_attempt", "scheduled", "version", "seen_version")
_COUNTED = {"bank", "item", "attempts"}
_UPDATED_MEMORY = ", ".join(f"{name} = excluded.{name}" for name in _KEPT_COLUMNS if name not in _COUNTED)

_COUNT_MEMORY = f"""
    INSERT INTO memory ({", ".join(_KEPT_COLUMNS)}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?)
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
        WHERE session_sequence = ?2 AND bank = ?3 AND coalesce(now_item, item) = ?4 AND verdict IS NULL)
"""

_FILL_SESSIONS = """
    UPDATE sessions SET answers = found.answers, duration_ms = found.duration_ms,
        last_answered_at = found.answered_at
    FROM (SELECT session, count(*) AS answers, sum(duration_ms) AS duration_ms, answered_at, max(sequence)
          FROM counted {attempts_of} GROUP BY session) AS found
    WHERE sessions.id = found.session
"""
_FILL_QUESTIONS = """
    WITH answers AS (
        SELECT sessions.sequence AS session_sequence, bank, coalesce(moved.item, counted.item) AS asked, verdict,
            row_number() OVER (
                PARTITION BY sessions.sequence, bank, coalesce(moved.item, counted.item) ORDER BY counted.sequence
            ) AS nth
        FROM counted JOIN sessions ON sessions.id = counted.session
            LEFT JOIN moved ON moved.attempt = counted.sequence {attempts_of}),
    places AS (
        SELECT session_sequence, position, bank, coalesce(now_item, item) AS asked,
            row_number() OVER (
                PARTITION BY session_sequence, bank, coalesce(now_item, item) ORDER BY position
            ) AS nth
        FROM session_questions {questions_of})
    UPDATE session_questions SET verdict = found.verdict
    FROM (SELECT session_sequence, position, answers.verdict
          FROM answers JOIN places USING (session_sequence, bank, asked, nth)) AS found
    WHERE session_questions.session_sequence = found.session_sequence
        AND session_questions.position = found.position
"""
# SQLite takes bare columns beside one max() from the row that holds the maximum: here the last attempt.
_FILL_MEMORY = f"""
    INSERT INTO memory ({", ".join(_KEPT_COLUMNS)})
    SELECT bank, coalesce(moved.item, counted.item) AS asked, {", ".join(MEMORY_COLUMNS)}, count(*), verdict,
        answered_at, max(sequence), due, item_version, item_version
    FROM counted LEFT JOIN moved ON moved.attempt = counted.sequence GROUP BY bank, asked
"""
# An item is as its last revision left it; one that makes the key doubtful brings it back when it is noticed.
_REVISE_MEMORY = """
    UPDATE memory SET seen_version = found.to_version,
        due = CASE WHEN found.brings_back THEN min(memory.scheduled, found.noticed_at) ELSE memory.scheduled END
    FROM (SELECT after_attempt, to_version, brings_back, noticed_at, max(sequence)
          FROM revisions {revisions_of} GROUP BY after_attempt) AS found
    WHERE memory.last_attempt = found.after_attempt
"""
_MOVE_ATTEMPTS = """
    INSERT INTO moved (attempt, item)
    SELECT attempts.sequence, renames.new_item
    FROM attempts LEFT JOIN moved ON moved.attempt = attempts.sequence CROSS JOIN renames
    WHERE renames.batch = ? AND renames.bank = attempts.bank
        AND renames.old_item = coalesce(moved.item, attempts.item) AND attempts.sequence <= renames.after_attempt
    ON CONFLICT (attempt) DO UPDATE SET item = excluded.item
"""
_MOVE_QUESTIONS = """
    UPDATE session_questions SET now_item = renames.new_item FROM renames
    WHERE renames.batch = ? AND renames.bank = session_questions.bank
        AND renames.old_item = coalesce(session_questions.now_item, session_questions.item)
        AND session_questions.session_sequence <= renames.after_session
"""
# What one attempt had added, taken away again; sums are whole numbers, so that nothing is lost on the way.
_UNCOUNT_MEMORY = f"""
    UPDATE memory SET attempts = memory.attempts - 1, {", ".join(f"{name} = found.{name}" for name in MEMORY_COLUMNS)},
        last_verdict = found.verdict, last_answered_at = found.answered_at, last_attempt = found.sequence,
        scheduled = found.due, version = found.item_version, seen_version = found.item_version
    FROM (SELECT counted.* FROM counted LEFT JOIN moved ON moved.attempt = counted.sequence
          WHERE bank = ?1 AND coalesce(moved.item, counted.item) = ?2
          ORDER BY counted.sequence DESC LIMIT 1) AS found
    WHERE memory.bank = ?1 AND memory.item = ?2
"""
_UNCOUNT_DAY = """
    UPDATE days SET answers = answers - 1, correct = correct - ?, duration_ms = duration_ms - ? WHERE day = ?
"""
_UNCOUNT_CONFIDENCE = "UPDATE confidences SET answers = answers - 1, correct = correct - ? WHERE confidence = ?"
_UNCOUNT_BANK = """
    UPDATE banks SET last_answered_at = found.answered_at
    FROM (SELECT answered_at FROM counted WHERE bank = ?1 ORDER BY sequence DESC LIMIT 1) AS found WHERE bank = ?1
"""
_CLEAR_SESSION = (
    "UPDATE sessions SET answers = 0, duration_ms = 0, last_answered_at = NULL WHERE sequence = ?",
    "UPDATE session_questions SET verdict = NULL WHERE session_sequence = ?",
)
_FIND_UNCOUNTED = """
    SELECT bank, coalesce(moved.item, attempts.item), local_day, verdict = 'correct', duration_ms, confidence, session
    FROM attempts LEFT JOIN moved ON moved.attempt = attempts.sequence WHERE attempts.sequence = ?
"""
_FORGET_NAMES = ("DELETE FROM moved", "UPDATE session_questions SET now_item = NULL")
_REBUILD = (
    "DELETE FROM memory",
    "DELETE FROM days",
    "DELETE FROM confidences",
    "DELETE FROM banks",
    "UPDATE sessions SET answers = 0, duration_ms = 0, last_answered_at = NULL",
    "UPDATE session_questions SET verdict = NULL",
    _FILL_MEMORY,
    _REVISE_MEMORY.format(revisions_of=""),
    """
    INSERT INTO days SELECT local_day, count(*), sum(verdict = 'correct'), sum(duration_ms)
    FROM counted GROUP BY local_day
    """,
    """
    INSERT INTO confidences SELECT confidence, count(*), sum(verdict = 'correct')
    FROM counted WHERE confidence IS NOT NULL GROUP BY confidence
    """,
    """
    INSERT INTO banks SELECT bank, answered_at
    FROM (SELECT bank, answered_at, max(sequence) FROM counted GROUP BY bank)
    """,
    _FILL_SESSIONS.format(attempts_of=""),
    _FILL_QUESTIONS.format(attempts_of="", questions_of=""),
)


def count_attempt(
    connection: sqlite3.Connection, attempt: Attempt, memory: MemoryState, *, local_day: str, sequence: int
) -> None:
    """Count a new attempt, the `sequence`th of all, into everything derived, inside the caller's transaction."""
    correct = int(attempt.verdict is Verdict.CORRECT)
    answered_at = time_to_text(attempt.answered_at)
    address = attempt.address
    verdict, version = attempt.verdict.value, attempt.item_version
    kept = memory_to_row(memory)
    values = (*kept, verdict, answered_at, sequence, kept[_DUE], version, version)
    connection.execute(_COUNT_MEMORY, (address.bank, address.item, *values))
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
        _FILL_QUESTIONS.format(attempts_of="WHERE counted.session = ?", questions_of="WHERE session_sequence = ?"),
        (session_id, sequence),
    )


def uncount_attempt(connection: sqlite3.Connection, sequence: int) -> None:
    """Take out of everything derived what an attempt that no longer counts had added, in the caller's transaction.

    Where the learner had met a version of the item that only this attempt tells of, the bank is to be looked at again.
    """
    bank, item, day, correct, duration_ms, confidence, session = connection.execute(
        _FIND_UNCOUNTED, (sequence,)
    ).fetchone()
    seen = _find_seen(connection, bank, item)
    if not connection.execute(_UNCOUNT_MEMORY, (bank, item)).rowcount:
        connection.execute("DELETE FROM memory WHERE bank = ? AND item = ?", (bank, item))
    last = "WHERE after_attempt = (SELECT last_attempt FROM memory WHERE bank = ? AND item = ?)"
    connection.execute(_REVISE_MEMORY.format(revisions_of=last), (bank, item))
    if _find_seen(connection, bank, item) not in (seen, None):
        connection.execute("DELETE FROM noticed WHERE bank = ?", (bank,))
    connection.execute(_UNCOUNT_DAY, (correct, duration_ms, day))
    connection.execute("DELETE FROM days WHERE answers = 0")
    connection.execute(_UNCOUNT_CONFIDENCE, (correct, confidence))
    connection.execute("DELETE FROM confidences WHERE answers = 0")
    if not connection.execute(_UNCOUNT_BANK, (bank,)).rowcount:
        connection.execute("DELETE FROM banks WHERE bank = ?", (bank,))
    place = connection.execute("SELECT sequence FROM sessions WHERE id = ?", (session,)).fetchone()
    if place is not None:
        for statement in _CLEAR_SESSION:
            connection.execute(statement, place)
        fill_session(connection, session, place[0])


def revise_memory(connection: sqlite3.Connection, *, after_revision: int) -> None:
    """Let memory follow the revisions after the `after_revision`th, inside the caller's transaction."""
    connection.execute(_REVISE_MEMORY.format(revisions_of="WHERE sequence > ?"), (after_revision,))


def rebuild(connection: sqlite3.Connection) -> None:
    """Throw away all that is derived and make it anew from attempts, inside the caller's transaction.

    Renames are gone through in the order in which they were noticed: each takes what had its old id by then.
    """
    for statement in _FORGET_NAMES:
        connection.execute(statement)
    for (batch,) in connection.execute("SELECT DISTINCT batch FROM renames ORDER BY batch").fetchall():
        connection.execute(_MOVE_ATTEMPTS, (batch,))
        connection.execute(_MOVE_QUESTIONS, (batch,))
    for statement in _REBUILD:
        connection.execute(statement)


def _find_seen(connection: sqlite3.Connection, bank: str, item: str) -> str | None:
    """Return the version of an item that the learner is known to have met last."""
    query = "SELECT seen_version FROM memory WHERE bank = ? AND item = ?"
    row = connection.execute(query, (bank, item)).fetchone()
    return None if row is None else str(row[0])
