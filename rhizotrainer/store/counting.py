"""Keep what is derived up to date answer by answer: count one that is given, take out one that was taken back.

It must end in the tables that `store.derived` makes anew from the first attempt on.
"""

# ruff: noqa: S608 - statements are made of our own column names, never of what anyone typed
from __future__ import annotations

import sqlite3
from datetime import UTC, date, timedelta

from rhizotrainer.model.learning import Attempt, MemoryState, Verdict
from rhizotrainer.model.mastery import MASTERED_STABILITY_DAYS
from rhizotrainer.store.derived import (
    GIVEN,
    KEPT_COLUMNS,
    fill_session,
    find_factor,
    settle_fact,
    settle_item,
)
from rhizotrainer.store.rows import MEMORY_COLUMNS, memory_to_row, time_to_text

_DUE = MEMORY_COLUMNS.index("due")
_FIRST_DAY = date(1970, 1, 1).toordinal()
_COUNTED = {"bank", "item", "attempts"}
_WRITTEN = (*KEPT_COLUMNS, "last_day", "mastered_until")
_UPDATED_MEMORY = ", ".join(f"{name} = excluded.{name}" for name in _WRITTEN if name not in _COUNTED)
_AFTER = _WRITTEN[2 + len(MEMORY_COLUMNS) + 1 :]

_COUNT_MEMORY = f"""
    INSERT INTO memory ({", ".join(_WRITTEN)})
    VALUES (?, ?, {", ".join("?" * len(MEMORY_COLUMNS))}, 1, {", ".join("?" * len(_AFTER))})
    ON CONFLICT (bank, item) DO UPDATE SET attempts = attempts + 1, {_UPDATED_MEMORY}
"""
_COUNT_DAY = """
    INSERT INTO days (day, answers, correct, duration_ms) VALUES (?, 1, ?, ?)
    ON CONFLICT (day) DO UPDATE SET answers = answers + 1, correct = correct + excluded.correct,
        duration_ms = duration_ms + excluded.duration_ms
"""
_COUNT_TALLY = """
    INSERT INTO tallies (day, bank, topic, confidence, answers, correct, duration_ms) VALUES (?, ?, ?, ?, 1, ?, ?)
    ON CONFLICT (day, bank, topic, confidence) DO UPDATE SET answers = answers + 1,
        correct = correct + excluded.correct, duration_ms = duration_ms + excluded.duration_ms
"""
_COUNT_MISS = f"""
    INSERT INTO misses (bank, item, version, given, answers, last_attempt)
    SELECT bank, item, item_version, {GIVEN}, 1, sequence FROM attempts WHERE sequence = ?
    ON CONFLICT (bank, item, version, given) DO UPDATE SET answers = answers + 1, last_attempt = excluded.last_attempt
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

# Where the item goes by another id now, its attempts do so one by one; by the ids of then they are found at once. A
# plus keeps SQLite from going through a whole bank by its index.
_OWN_ATTEMPTS = """
    SELECT counted.* FROM counted LEFT JOIN moved ON moved.attempt = counted.sequence
    WHERE bank = ?1 AND counted.item = ?2 AND moved.item IS NULL
    UNION ALL
    SELECT counted.* FROM moved CROSS JOIN counted ON counted.sequence = moved.attempt
    WHERE +bank = ?1 AND moved.item = ?2
"""
# What one attempt had added, taken away again; sums are whole numbers, so that nothing is lost on the way.
_UNCOUNT_MEMORY = f"""
    UPDATE memory SET attempts = memory.attempts - 1, {", ".join(f"{name} = found.{name}" for name in MEMORY_COLUMNS)},
        last_verdict = found.verdict, last_answered_at = found.answered_at, last_attempt = found.sequence,
        scheduled = found.due, version = found.item_version, seen_version = found.item_version,
        fact = found.fact, topic = found.topic, left_by = found.sequence, asks = 1
    FROM (SELECT * FROM ({_OWN_ATTEMPTS}) ORDER BY sequence DESC LIMIT 1) AS found
    WHERE memory.bank = ?1 AND memory.item = ?2
"""
_UNCOUNT_DAY = """
    UPDATE days SET answers = answers - 1, correct = correct - ?, duration_ms = duration_ms - ? WHERE day = ?
"""
_UNCOUNT_TALLY = """
    UPDATE tallies SET answers = answers - 1, correct = correct - ?, duration_ms = duration_ms - ?
    WHERE day = ? AND bank = ? AND topic = ? AND confidence = ?
"""
_UNCOUNT_MISS = f"""
    UPDATE misses SET answers = answers - 1,
        last_attempt = coalesce((SELECT max(sequence) FROM ({_OWN_ATTEMPTS})
            WHERE verdict <> 'correct' AND item_version = misses.version AND {GIVEN} = misses.given), 0)
    WHERE bank = ?1 AND item = ?2 AND version = ?3 AND given = (SELECT {GIVEN} FROM attempts WHERE sequence = ?4)
"""
_UNCOUNT_CONFIDENCE = "UPDATE confidences SET answers = answers - 1, correct = correct - ? WHERE confidence = ?"
_UNCOUNT_BANK = """
    UPDATE banks SET last_answered_at = found.answered_at
    FROM (SELECT answered_at FROM counted WHERE +bank = ?1 ORDER BY sequence DESC LIMIT 1) AS found WHERE bank = ?1
"""
_CLEAR_SESSION = (
    "UPDATE sessions SET answers = 0, duration_ms = 0, last_answered_at = NULL WHERE sequence = ?",
    "UPDATE session_questions SET verdict = NULL WHERE session_sequence = ?",
)
_FIND_UNCOUNTED = """
    SELECT bank, coalesce(moved.item, attempts.item), local_day, verdict, duration_ms, confidence, session, topic,
        item_version, fact
    FROM attempts LEFT JOIN moved ON moved.attempt = attempts.sequence WHERE attempts.sequence = ?
"""
_EMPTY = tuple(f"DELETE FROM {table} WHERE answers = 0" for table in ("days", "tallies", "misses", "confidences"))


def count_attempt(
    connection: sqlite3.Connection, attempt: Attempt, memory: MemoryState, *, local_day: str, sequence: int
) -> None:
    """Count a new attempt, the `sequence`th of all, into everything derived, inside the caller's transaction."""
    _count_memory(connection, attempt, memory, sequence)
    correct = int(attempt.verdict is Verdict.CORRECT)
    answered_at = time_to_text(attempt.answered_at)
    bank = attempt.address.bank
    sure = 0 if attempt.confidence is None else attempt.confidence.value
    connection.execute(_COUNT_DAY, (local_day, correct, attempt.duration_ms))
    connection.execute(_COUNT_TALLY, (local_day, bank, attempt.topic, sure, correct, attempt.duration_ms))
    if not correct:
        connection.execute(_COUNT_MISS, (sequence,))
    if sure:
        connection.execute(_COUNT_CONFIDENCE, (sure, correct))
    connection.execute(_COUNT_BANK, (bank, answered_at))
    session = connection.execute(_COUNT_SESSION, (attempt.duration_ms, answered_at, attempt.session)).fetchone()
    if session is not None:
        connection.execute(_COUNT_QUESTION, (attempt.verdict.value, session[0], bank, attempt.address.item))


def uncount_attempt(connection: sqlite3.Connection, sequence: int) -> None:
    """Take out of everything derived what an attempt that no longer counts had added, in the caller's transaction.

    Where the learner had met a version of the item that only this attempt tells of, the bank is to be looked at again.
    """
    row = connection.execute(_FIND_UNCOUNTED, (sequence,)).fetchone()
    bank, item, day, verdict, duration_ms, confidence, session, topic, version, fact = row
    correct = int(verdict == Verdict.CORRECT.value)
    _uncount_memory(connection, bank, item, fact)
    connection.execute(_UNCOUNT_DAY, (correct, duration_ms, day))
    connection.execute(_UNCOUNT_TALLY, (correct, duration_ms, day, bank, topic, confidence or 0))
    if not correct:
        connection.execute(_UNCOUNT_MISS, (bank, item, version, sequence))
    connection.execute(_UNCOUNT_CONFIDENCE, (correct, confidence))
    for statement in _EMPTY:
        connection.execute(statement)
    if not connection.execute(_UNCOUNT_BANK, (bank,)).rowcount:
        connection.execute("DELETE FROM banks WHERE bank = ?", (bank,))
    place = connection.execute("SELECT sequence FROM sessions WHERE id = ?", (session,)).fetchone()
    if place is not None:
        for statement in _CLEAR_SESSION:
            connection.execute(statement, place)
        fill_session(connection, session, place[0])


def _count_memory(connection: sqlite3.Connection, attempt: Attempt, memory: MemoryState, sequence: int) -> None:
    bank, item = attempt.address.bank, attempt.address.item
    before = _find_fact(connection, bank, item)
    kept = memory_to_row(memory)
    version = attempt.item_version
    answered = (attempt.verdict.value, time_to_text(attempt.answered_at), sequence)
    mastery = _find_mastery(memory, attempt.verdict, find_factor(connection))
    after = (*answered, kept[_DUE], version, version, attempt.fact, attempt.topic, sequence, 1, *mastery)
    connection.execute(_COUNT_MEMORY, (bank, item, *kept, *after))
    for fact in {attempt.fact, before} - {""}:
        settle_fact(connection, bank, fact)


def _find_mastery(memory: MemoryState, verdict: Verdict, factor: float) -> tuple[int, str]:
    """Return `last_day` and `mastered_until` as `derived` works them out; here that saves a second look at the row."""
    last_review = memory.last_review.astimezone(UTC)
    last_day = last_review.toordinal() - _FIRST_DAY
    if verdict is not Verdict.CORRECT or memory.stability < MASTERED_STABILITY_DAYS:
        return last_day, ""
    try:
        until = last_review + timedelta(days=int(min(memory.stability * factor, 1e6)) + 1)
    except OverflowError:
        return last_day, "9999"
    return last_day, time_to_text(until)


def _uncount_memory(connection: sqlite3.Connection, bank: str, item: str, fact: str) -> None:
    seen = _find_seen(connection, bank, item)
    if not connection.execute(_UNCOUNT_MEMORY, (bank, item)).rowcount:
        connection.execute("DELETE FROM memory WHERE bank = ? AND item = ?", (bank, item))
    settle_item(connection, bank, item)
    for shared in {fact, _find_fact(connection, bank, item)} - {""}:
        settle_fact(connection, bank, shared)
    if _find_seen(connection, bank, item) not in (seen, None):
        connection.execute("DELETE FROM noticed WHERE bank = ?", (bank,))


def _find_fact(connection: sqlite3.Connection, bank: str, item: str) -> str:
    """Return the fact that an item shares with its siblings, empty where there is none."""
    row = connection.execute("SELECT fact FROM memory WHERE bank = ? AND item = ?", (bank, item)).fetchone()
    return "" if row is None else str(row[0])


def _find_seen(connection: sqlite3.Connection, bank: str, item: str) -> str | None:
    """Return the version of an item that the learner is known to have met last."""
    query = "SELECT seen_version FROM memory WHERE bank = ? AND item = ?"
    row = connection.execute(query, (bank, item)).fetchone()
    return None if row is None else str(row[0])
