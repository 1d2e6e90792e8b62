"""The door to what answers add up to: sums that SQLite makes over what is kept beside attempts.

A part of the learner's store that a start does without. A hundred thousand memories are added up here without being
made into objects. Nothing is written.
"""

# ruff: noqa: S608 - statements are made of our own column names, never of what anyone typed
from __future__ import annotations

import math
import sqlite3
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any

from rhizotrainer.model.learning import Confidence, DayCount, SessionSummary
from rhizotrainer.model.mastery import find_curve_factor
from rhizotrainer.model.tallies import MemoryTrace, TopicSums
from rhizotrainer.store import sessions
from rhizotrainer.store.errors import READING, naming_faults
from rhizotrainer.store.learner_store import LearnerStore
from rhizotrainer.store.rows import time_to_text

LOOKED_UP = 2000
"""How many memories at most are looked up among attempts; of more than these a sample of that size is."""

# Every nth, by a number without the pattern of sessions in it (Knuth's multiplicative hash).
_SAMPLED = "((last_attempt * 2654435761) >> 12 & 1048575) % :step = 0"
_DAY = "CAST(julianday(substr({column}, 1, 10)) - 2440587.5 AS INTEGER)"
_LAST_DAY, _DUE_DAY = _DAY.format(column="past.last_review"), _DAY.format(column="memory.due")

# Memory under the topics of now: what is known to be elsewhere counts there, and nowhere where it is not on offer.
_HERE = """
    WITH here AS (
        SELECT memory.*, coalesce(elsewhere.topic, memory.topic) AS shelf
        FROM memory LEFT JOIN elsewhere
            ON elsewhere.bank = memory.bank AND elsewhere.item = memory.item AND elsewhere.is_known
        WHERE memory.bank = :bank AND coalesce(elsewhere.topic, '-') <> '')
"""
_PLAINLY_HERE = "WITH here AS (SELECT memory.*, memory.topic AS shelf FROM memory WHERE memory.bank = :bank)"

# What an attempt left, as it was judged last: by own parameters, or after a merge.
_JUDGED = """
    coalesce((SELECT late.stability FROM recomputations AS late WHERE late.attempt = past.sequence
        ORDER BY late.sequence DESC LIMIT 1), past.stability)
"""
# The recall of a memory so many whole days after its last answer; of one answered today it is that of tomorrow.
_RECALL = "pow(1 + :factor * max({days}, 1) / {stability}, :decay)"
_NOW, _THEN, _PAST = (
    _RECALL.format(days=f":{until} - {since}", stability=stability)
    for until, since, stability in (
        ("today", "last_day", "stability"),
        ("then_day", "last_day", "stability"),
        ("then_day", _LAST_DAY, _JUDGED),
    )
)

_SUM = f"""
    SELECT shelf, count(*), sum(mastered_until > :now), total({_NOW}),
        count(*) FILTER (WHERE last_review < :then),
        total({_THEN}) FILTER (WHERE last_review < :then)
    FROM here GROUP BY shelf
"""
# What an item was answered last before a time, whatever id it went by, and of siblings any of them.
_LOOK_UP = f"""
    , renamed AS MATERIALIZED (
        SELECT attempts.bank AS bank, moved.item AS item, max(attempts.sequence) AS sequence
        FROM moved CROSS JOIN attempts ON attempts.sequence = moved.attempt
        WHERE answered_at < :then AND sequence NOT IN (SELECT attempt FROM withdrawals)
        GROUP BY attempts.bank, moved.item),
    own AS MATERIALIZED (
        SELECT here.bank AS bank, here.item AS item, here.fact AS fact, shelf, max(
            coalesce(renamed.sequence, 0),
            coalesce((
                SELECT each.sequence FROM attempts AS each
                WHERE each.bank = here.bank AND each.item = here.item AND each.answered_at < :then
                    AND each.sequence NOT IN (SELECT attempt FROM withdrawals)
                    AND each.sequence NOT IN (SELECT attempt FROM moved)
                ORDER BY each.sequence DESC LIMIT 1), 0)) AS sequence
        FROM here LEFT JOIN renamed ON renamed.bank = here.bank AND renamed.item = here.item
        WHERE last_review >= :then AND {_SAMPLED}),
    seen AS (
        SELECT shelf, CASE WHEN fact = '' OR sequence = 0 THEN sequence ELSE (
                SELECT max(each.sequence) FROM attempts AS each
                WHERE each.bank = own.bank AND each.fact = own.fact AND each.fact <> '' AND each.answered_at < :then
                    AND each.sequence NOT IN (SELECT attempt FROM withdrawals)) END AS sequence
        FROM own)
    SELECT shelf, count(*), count(past.sequence),
        total({_PAST}) FILTER (WHERE past.sequence IS NOT NULL)
    FROM seen LEFT JOIN attempts AS past ON past.sequence = seen.sequence GROUP BY shelf
"""
_TRACES = f"""
    SELECT last_day, {_DUE_DAY.replace("memory.", "")}, stability, difficulty FROM here WHERE {_SAMPLED}
"""


class Statistics:
    """Sums over one learner's file. Reading may raise StoreError."""

    def __init__(self, store: LearnerStore) -> None:
        """Open the door in a store that is open."""
        self._connection = store.connection
        self._path = store.path

    def sum_topics(self, banks: Sequence[str], decay: float, *, now: datetime, then: datetime) -> tuple[TopicSums, ...]:
        """Add up the memory of these banks by topic, as it is now and as it was at an earlier time.

        Topics are those of now, as far as items were looked for (`store.counts`). Recall is by FSRS-6's curve, as
        `model.mastery` has it, of this `decay`.
        What was answered since then is looked up among attempts: of more than LOOKED_UP items every nth, which then
        stand for all of their topic.
        """
        moment = now.astimezone(UTC)
        times: dict[str, Any] = {
            "factor": find_curve_factor(decay),
            "decay": decay,
            "now": time_to_text(now),
            "then": time_to_text(then),
            "today": _count_day(moment),
            "then_day": _count_day(then.astimezone(UTC)),
        }
        with naming_faults(self._path, READING):
            self._ensure_powers()
            sums = {bank: self._query(_SUM, bank, times) for bank in banks}
            changed = sum(seen - kept for rows in sums.values() for _topic, seen, _m, _r, kept, _b in rows)
            times |= {"step": _find_step(changed, LOOKED_UP)}
            looked = {bank: self._query(_LOOK_UP, bank, times) for bank in banks} if changed else {}
        return tuple(
            _build_sums(bank, row, {topic: counts for topic, *counts in looked.get(bank, ())})
            for bank, rows in sums.items()
            for row in rows
        )

    def list_traces(self, banks: Sequence[str], *, seen: int, most: int) -> tuple[MemoryTrace, ...]:
        """List the traces of all memories of these banks; where the `seen` are more than `most`, those of every nth."""
        with naming_faults(self._path, READING):
            step = {"step": _find_step(seen, most)}
            return tuple(
                MemoryTrace(last_day, due_day, stability, difficulty)
                for bank in banks
                for last_day, due_day, stability, difficulty in self._query(_TRACES, bank, step)
            )

    def list_days(self, *, since: date | None = None, bank: str = "") -> tuple[DayCount, ...]:
        """List the days with answers, oldest first, from a date on and of one bank where these are given."""
        kept = """
            SELECT day, sum(answers), sum(correct), sum(duration_ms) FROM tallies
            WHERE day >= :since AND bank = :bank GROUP BY day ORDER BY day
        """
        every = "SELECT day, answers, correct, duration_ms FROM days WHERE day >= :since ORDER BY day"
        with naming_faults(self._path, READING):
            rows = self._connection.execute(kept if bank else every, {"since": _text(since), "bank": bank})
            return tuple(DayCount(*row) for row in rows)

    def count_confidence(self, *, since: date | None = None, bank: str = "") -> dict[Confidence, tuple[int, int]]:
        """Return for each confidence that was given how often it was, and how often rightly."""
        kept = """
            SELECT confidence, sum(answers), sum(correct) FROM tallies
            WHERE day >= :since AND confidence > 0 AND (:bank = '' OR bank = :bank) GROUP BY confidence
        """
        every = "SELECT confidence, answers, correct FROM confidences ORDER BY confidence"
        with naming_faults(self._path, READING):
            rows = self._connection.execute(kept if since or bank else every, {"since": _text(since), "bank": bank})
            return {Confidence(level): (answers, correct) for level, answers, correct in rows}

    def list_sessions(
        self, *, since: datetime | None = None, bank: str = "", limit: int = 20
    ) -> tuple[tuple[SessionSummary, ...], int]:
        """Return the newest sessions with an answer, newest first, and how many there are of them in all.

        They are those answered last from a time on, and those with a question of a bank, where these are given.
        """
        which = """
            FROM sessions WHERE answers > 0 AND coalesce(last_answered_at, started_at) >= :since AND (:bank = ''
                OR EXISTS (SELECT 1 FROM session_questions WHERE session_sequence = sequence AND bank = :bank))
        """
        named = {"since": "" if since is None else time_to_text(since), "bank": bank, "limit": limit}
        newest = f"SELECT id {which} ORDER BY sequence DESC LIMIT :limit"
        with naming_faults(self._path, READING):
            count = self._connection.execute(f"SELECT count(*) {which}", named).fetchone()[0]
            ids = [row[0] for row in self._connection.execute(newest, named)]
            found = [sessions.find_session(self._connection, each) for each in ids]
        return tuple(summary for summary in found if summary is not None), count

    def _ensure_powers(self) -> None:
        """Give SQLite powers where it was built without; its own are ten times as quick as a call of ours."""
        try:
            self._connection.execute("SELECT pow(2, 2)")
        except sqlite3.OperationalError:
            self._connection.create_function("pow", 2, math.pow, deterministic=True)

    def _query(self, query: str, bank: str, named: Mapping[str, Any]) -> list[Sequence[Any]]:
        strange = "SELECT EXISTS (SELECT 1 FROM elsewhere WHERE bank = ? AND is_known)"
        here = _HERE if self._connection.execute(strange, (bank,)).fetchone()[0] else _PLAINLY_HERE
        return self._connection.execute(f"{here} {query}", {**named, "bank": bank}).fetchall()


def _build_sums(bank: str, row: Sequence[Any], looked: Mapping[str, Sequence[Any]]) -> TopicSums:
    topic, seen, mastered, recall, kept, recall_kept = row
    sampled, found, recall_found = looked.get(topic, (0, 0, 0.0))
    # Of what was answered since, the sample stands for all.
    weight = (seen - kept) / sampled if sampled else 0.0
    before = kept + found * weight, (recall_kept or 0.0) + (recall_found or 0.0) * weight
    return TopicSums(bank, topic, seen, mastered, recall, *before)


def _find_step(count: int, most: int) -> int:
    return max(1, -(-count // most))


def _count_day(moment: datetime) -> int:
    return moment.toordinal() - date(1970, 1, 1).toordinal()


def _text(day: date | None) -> str:
    return "" if day is None else day.isoformat()
