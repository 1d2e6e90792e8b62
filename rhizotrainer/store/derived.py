"""Make anew, from attempts and what was said of them, all that is kept beside them so that no screen has to count it.

`store.counting` does the same answer by answer; both must end in the same tables, and the tests hold them against each
other. Nothing here is precious, and nothing here needs FSRS: each attempt carries the memory that it left behind, and
what a later judgement made of it stands in `recomputations`. An attempt counts for the id that its item goes by now
(`moved`), siblings share the memory that the last answer to any of them left, and an item that was revised since is due
when that was noticed. An attempt that was taken back (`withdrawals`) stays and counts for nothing.
"""

# ruff: noqa: S608 - statements are made of our own column names, never of what anyone typed
from __future__ import annotations

import json
import sqlite3

from rhizotrainer.model.mastery import DECAY, DECAY_WEIGHT, MASTERED_STABILITY_DAYS, find_mastered_factor
from rhizotrainer.store.rows import MEMORY_COLUMNS, STANDING_COLUMNS

# What each row of `memory` is given; `last_day` and `mastered_until` follow from it.
KEPT_COLUMNS = (
    *(name for name in STANDING_COLUMNS if name not in ("fact", "asks")),
    "last_attempt",
    "scheduled",
    "version",
    "seen_version",
    "fact",
    "topic",
    "left_by",
    "asks",
)

FILL_SESSIONS = """
    UPDATE sessions SET answers = found.answers, duration_ms = found.duration_ms,
        last_answered_at = found.answered_at
    FROM (SELECT session, count(*) AS answers, sum(duration_ms) AS duration_ms, answered_at, max(sequence)
          FROM counted {attempts_of} GROUP BY session) AS found
    WHERE sessions.id = found.session
"""
FILL_QUESTIONS = """
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
# What a wrong answer gave, as one text; json() makes it the same whoever wrote the row.
GIVEN = """
    json_object('chosen', json(chosen), 'placed', json(placed), 'texts', json(texts), 'regions', json(regions))
"""

# SQLite takes bare columns beside one max() from the row that holds the maximum: here the last attempt.
_FILL_MEMORY = f"""
    INSERT INTO memory ({", ".join(KEPT_COLUMNS)})
    SELECT bank, asked, {", ".join(MEMORY_COLUMNS)}, attempts, verdict, answered_at, last, due, item_version,
        item_version, fact, topic, last, 1
    FROM (SELECT counted.*, coalesce(moved.item, counted.item) AS asked, count(*) AS attempts, max(sequence) AS last
          FROM counted LEFT JOIN moved ON moved.attempt = counted.sequence GROUP BY bank, asked)
"""
_OVERRULED = ", ".join(f"{name} = found.{name}" for name in MEMORY_COLUMNS)
# The last of the siblings to be answered is the one that asks for all of them.
_ASKS = """
    (memory.fact = '' OR memory.last_attempt = (
        SELECT max(others.last_attempt) FROM memory AS others
        WHERE others.bank = memory.bank AND others.fact = memory.fact AND others.fact <> ''))
"""
_SHARE = f"""
    UPDATE memory SET {_OVERRULED}, scheduled = found.due, left_by = found.last, asks = {_ASKS}
    FROM (SELECT bank, fact, {", ".join(MEMORY_COLUMNS)}, max(sequence) AS last
          FROM counted WHERE fact <> '' {{facts_of}} GROUP BY bank, fact) AS found
    WHERE memory.bank = found.bank AND memory.fact = found.fact AND memory.fact <> ''
"""
_RECOMPUTE = f"""
    UPDATE memory SET {_OVERRULED}, scheduled = found.due
    FROM (SELECT attempt, {", ".join(MEMORY_COLUMNS)}, max(sequence)
          FROM recomputations {{recomputations_of}} GROUP BY attempt) AS found
    WHERE memory.left_by = found.attempt {{and_rows}}
"""
# An item is as its last revision left it; one that makes the key doubtful brings it back when it is noticed.
_REVISE = f"""
    UPDATE memory SET seen_version = found.to_version,
        due = CASE WHEN found.brings_back THEN min(memory.scheduled, found.noticed_at) ELSE memory.scheduled END,
        asks = CASE WHEN found.brings_back THEN 1 ELSE {_ASKS} END
    FROM (SELECT after_attempt, to_version, brings_back, noticed_at, max(sequence)
          FROM revisions {{revisions_of}} GROUP BY after_attempt) AS found
    WHERE memory.last_attempt = found.after_attempt {{and_rows}}
"""
# Days are added to the date alone, so that the time of day stays as it is written. No memory lasts a million days.
_MASTER = f"""
    UPDATE memory SET
        last_day = CAST(julianday(substr(last_review, 1, 10)) - 2440587.5 AS INTEGER),
        mastered_until = CASE WHEN last_verdict = 'correct' AND stability >= {MASTERED_STABILITY_DAYS}
            THEN coalesce(
                date(substr(last_review, 1, 10), '+' || (CAST(min(stability * :factor, 1e6) AS INTEGER) + 1) || ' days')
                || substr(last_review, 11), '9999')
            ELSE '' END
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
_FORGET = (
    "DELETE FROM moved",
    "UPDATE session_questions SET now_item = NULL, verdict = NULL",
    *(f"DELETE FROM {table}" for table in ("memory", "days", "confidences", "banks", "tallies", "misses")),
    "UPDATE sessions SET answers = 0, duration_ms = 0, last_answered_at = NULL",
)
_COUNT = (
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
    """
    INSERT INTO tallies
    SELECT local_day, bank, topic, coalesce(confidence, 0) AS sure, count(*), sum(verdict = 'correct'), sum(duration_ms)
    FROM counted GROUP BY local_day, bank, topic, sure
    """,
    f"""
    INSERT INTO misses
    SELECT bank, coalesce(moved.item, counted.item) AS asked, item_version, {GIVEN} AS given, count(*), max(sequence)
    FROM counted LEFT JOIN moved ON moved.attempt = counted.sequence
    WHERE verdict <> 'correct' GROUP BY bank, asked, item_version, given
    """,
    FILL_SESSIONS.format(attempts_of=""),
    FILL_QUESTIONS.format(attempts_of="", questions_of=""),
)
_LAST_OF_ITEM = "(SELECT last_attempt FROM memory WHERE bank = :bank AND item = :item)"
_LAST_OF_FACT = "(SELECT last_attempt FROM memory WHERE bank = :bank AND fact = :fact AND fact <> '')"
_OF_ITEM = "memory.bank = :bank AND memory.item = :item"
_OF_FACT = "memory.bank = :bank AND memory.fact = :fact AND memory.fact <> ''"


def rebuild(connection: sqlite3.Connection) -> None:
    """Throw away all that is derived and make it anew from attempts, inside the caller's transaction.

    Renames are gone through in the order in which they were noticed: each takes what had its old id by then.
    """
    for statement in _FORGET:
        connection.execute(statement)
    for (batch,) in connection.execute("SELECT DISTINCT batch FROM renames ORDER BY batch").fetchall():
        connection.execute(_MOVE_ATTEMPTS, (batch,))
        connection.execute(_MOVE_QUESTIONS, (batch,))
    connection.execute(_FILL_MEMORY)
    connection.execute(_SHARE.format(facts_of=""))
    judge_memory(connection)
    for statement in _COUNT:
        connection.execute(statement)


def judge_memory(connection: sqlite3.Connection) -> None:
    """Let all memory follow what was judged and noticed of it since, inside the caller's transaction."""
    connection.execute(_RECOMPUTE.format(recomputations_of="", and_rows=""))
    connection.execute("UPDATE memory SET due = scheduled WHERE due <> scheduled")
    connection.execute(_REVISE.format(revisions_of="", and_rows=""))
    connection.execute(_MASTER, {"factor": find_factor(connection)})


def revise_memory(connection: sqlite3.Connection, *, after_revision: int) -> None:
    """Let memory follow the revisions after the `after_revision`th, inside the caller's transaction."""
    revised = _REVISE.format(revisions_of="WHERE sequence > :after", and_rows="")
    connection.execute(revised, {"after": after_revision})


def settle_item(connection: sqlite3.Connection, bank: str, item: str) -> None:
    """Let one row of memory that was set from its last attempt follow what was judged and noticed of it."""
    named = {"bank": bank, "item": item}
    left = "WHERE attempt = (SELECT left_by FROM memory WHERE bank = :bank AND item = :item)"
    connection.execute(_RECOMPUTE.format(recomputations_of=left, and_rows=f"AND {_OF_ITEM}"), named)
    last = f"WHERE after_attempt = {_LAST_OF_ITEM}"
    connection.execute(_REVISE.format(revisions_of=last, and_rows=f"AND {_OF_ITEM}"), named)
    master_item(connection, bank, item)


def master_item(connection: sqlite3.Connection, bank: str, item: str) -> None:
    """Keep until when one item counts as mastered."""
    named = {"bank": bank, "item": item, "factor": find_factor(connection)}
    connection.execute(f"{_MASTER} WHERE {_OF_ITEM}", named)


def settle_fact(connection: sqlite3.Connection, bank: str, fact: str) -> None:
    """Let the siblings of a fact share the memory that the last answer to any of them left."""
    named = {"bank": bank, "fact": fact, "factor": find_factor(connection)}
    connection.execute(_SHARE.format(facts_of="AND bank = :bank AND fact = :fact"), named)
    left = "WHERE attempt IN (SELECT left_by FROM memory WHERE bank = :bank AND fact = :fact AND fact <> '')"
    connection.execute(_RECOMPUTE.format(recomputations_of=left, and_rows=f"AND {_OF_FACT}"), named)
    connection.execute(f"UPDATE memory SET due = scheduled WHERE {_OF_FACT}", named)
    last = f"WHERE after_attempt IN {_LAST_OF_FACT}"
    connection.execute(_REVISE.format(revisions_of=last, and_rows=f"AND {_OF_FACT}"), named)
    connection.execute(f"{_MASTER} WHERE {_OF_FACT}", named)


def fill_session(connection: sqlite3.Connection, session_id: str, sequence: int) -> None:
    """Count the answers that were stored before their session was, inside the caller's transaction."""
    connection.execute(FILL_SESSIONS.format(attempts_of="WHERE session = ?"), (session_id,))
    connection.execute(
        FILL_QUESTIONS.format(attempts_of="WHERE counted.session = ?", questions_of="WHERE session_sequence = ?"),
        (session_id, sequence),
    )


def find_factor(connection: sqlite3.Connection) -> float:
    """Return how long memory stays mastered for each day of stability, by the learner's own parameters if any."""
    row = connection.execute("SELECT weights FROM parameters ORDER BY sequence DESC LIMIT 1").fetchone()
    weights = json.loads(row[0]) if row else ()
    return find_mastered_factor(-weights[DECAY_WEIGHT] if weights else DECAY)
