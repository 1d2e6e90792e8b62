"""The door to what Today counts of memory: by SQL over kept columns, so that no start reads every item's memory.

Memory knows items by the topic in which they were answered last. Which of them stand elsewhere in their banks now, or
are not on offer any more, is asked of the library once for each bank as it is and once for each item that is new
(`list_unplaced`), and kept (`place`). What was not placed yet counts where it was answered.
"""

# ruff: noqa: S608 - statements are made of our own column names, never of what anyone typed
from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from rhizotrainer.model.counts import TopicCount
from rhizotrainer.model.items import ItemAddress
from rhizotrainer.store.errors import READING, UPDATES, naming_faults
from rhizotrainer.store.learner_store import LearnerStore
from rhizotrainer.store.rows import text_to_time, time_to_text
from rhizotrainer.store.transaction import transaction

Topic = tuple[str, str]
# The id and the digest of each bank on offer.
State = Sequence[tuple[str, str]]

_UNPLACED = """
    SELECT bank, item FROM memory WHERE bank IN (SELECT value FROM json_each(:stale))
    UNION SELECT bank, item FROM elsewhere
    WHERE NOT is_known AND bank IN (SELECT value FROM json_each(:banks))
"""
_FORGET = "DELETE FROM elsewhere WHERE bank = ? AND item = ?"
_KEEP = """
    INSERT INTO elsewhere (bank, item, topic, is_known)
    SELECT bank, item, ?3, 1 FROM memory WHERE bank = ?1 AND item = ?2 AND topic <> ?3
"""
_PLACED = "INSERT INTO placed VALUES (?, ?) ON CONFLICT (bank) DO UPDATE SET digest = excluded.digest"

# What was answered today returns today only where it was sure and wrong, and then at its hour, not before.
_DUE = "due < :before AND (due <= :now OR last_review < :rested)"
# SQLite keeps no statistics of these files, and without a word it would walk through all of memory for the groups.
_DUE_BY_TOPIC = f"""
    SELECT bank, topic, count(*), sum(last_verdict = 'correct') FROM memory INDEXED BY memory_by_due
    WHERE {_DUE} AND asks GROUP BY bank, topic
"""
# Of what was mastered when it was answered last, these are so no more.
_LAPSED = """
    SELECT bank, topic, count(*) FROM memory INDEXED BY memory_by_mastery
    WHERE mastered_until <> '' AND mastered_until <= :now GROUP BY bank, topic
"""
_MOVED = f"""
    SELECT bank, memory.topic, elsewhere.topic, last_verdict <> 'correct', mastered_until > :now,
        {_DUE} AND asks, {_DUE} AND asks AND last_verdict = 'correct'
    FROM elsewhere CROSS JOIN memory USING (bank, item) WHERE is_known
"""
# Where the sibling that asks for a fact is not on offer any more, the one answered last of those that are asks for it.
_STAND_INS = """
    SELECT bank, item FROM (
        SELECT memory.bank AS bank, memory.item AS item, max(memory.last_attempt)
        FROM elsewhere AS gone CROSS JOIN memory AS asker USING (bank, item)
            JOIN memory ON memory.bank = asker.bank AND memory.fact = asker.fact AND memory.fact <> ''
            LEFT JOIN elsewhere AS here ON here.bank = memory.bank AND here.item = memory.item
        WHERE gone.is_known AND gone.topic = '' AND asker.asks AND NOT (here.is_known IS 1 AND here.topic = '')
            AND NOT EXISTS (
                SELECT 1 FROM memory AS other
                    LEFT JOIN elsewhere AS there ON there.bank = other.bank AND there.item = other.item
                WHERE other.bank = asker.bank AND other.fact = asker.fact AND other.fact <> '' AND other.asks
                    AND NOT (there.is_known IS 1 AND there.topic = ''))
        GROUP BY memory.bank, memory.fact)
"""
_STANDING_IN = f"""
    SELECT bank, CASE WHEN is_known THEN elsewhere.topic ELSE memory.topic END, {_DUE},
        {_DUE} AND last_verdict = 'correct'
    FROM ({_STAND_INS}) CROSS JOIN memory USING (bank, item) LEFT JOIN elsewhere USING (bank, item)
"""
# Memory that counts, under the topics of now; the plain one where all of it does, and stands where it was answered.
_PLAIN = "SELECT bank, item, topic, due, last_review FROM memory WHERE asks"
_HERE = f"""
    SELECT bank, item, CASE WHEN is_known THEN elsewhere.topic ELSE memory.topic END AS topic, due, last_review
    FROM memory LEFT JOIN elsewhere USING (bank, item)
    WHERE (asks OR (bank, item) IN ({_STAND_INS}))
        AND bank IN (SELECT value FROM json_each(:banks)) AND (is_known IS NOT 1 OR elsewhere.topic <> '')
"""


class Counts:
    """Sums over one learner's memory. Reading may raise StoreError; writing says what it raises."""

    def __init__(self, store: LearnerStore, state: State) -> None:
        """Open the door in a store that is open, over the banks on offer; of other banks nothing counts."""
        self._connection = store.connection
        self._path = store.path
        self._state = state
        self._banks = json.dumps([bank for bank, _digest in state])

    def list_unplaced(self) -> tuple[ItemAddress, ...]:
        """List what was answered and has not been looked for in its bank as it is now."""
        with naming_faults(self._path, READING):
            placed = dict(self._connection.execute("SELECT bank, digest FROM placed").fetchall())
            stale = [bank for bank, digest in self._state if placed.get(bank) != digest]
            rows = self._connection.execute(_UNPLACED, {"stale": json.dumps(stale), "banks": self._banks})
            return tuple(ItemAddress(*row) for row in rows)

    def place(self, looked_for: Iterable[ItemAddress], topics: Mapping[ItemAddress, str]) -> None:
        """Keep in which topics items were found; those that are not in `topics` are not on offer.

        Raises: StoreWriteError in one of its kinds, StoreDamagedError; they are then looked for again.
        """
        with naming_faults(self._path, UPDATES), transaction(self._connection):
            for address in looked_for:
                self._connection.execute(_FORGET, (address.bank, address.item))
                self._connection.execute(_KEEP, (address.bank, address.item, topics.get(address, "")))
            self._connection.executemany(_PLACED, self._state)

    def count_topics(self, *, now: datetime, before: datetime) -> dict[Topic, TopicCount]:
        """Count each topic; what is due before `before`, the end of the learner's day, is due."""
        times = _build_times(now, before)
        with naming_faults(self._path, READING):
            kept = self._connection.execute("SELECT bank, topic, seen, missed, mastered FROM topic_counts")
            sums = {(bank, topic): [*counts, 0, 0] for bank, topic, *counts in kept}
            for bank, topic, lapsed in self._connection.execute(_LAPSED, times):
                sums[bank, topic][2] -= lapsed
            for bank, topic, *due in self._connection.execute(_DUE_BY_TOPIC, times):
                sums[bank, topic][3:] = due
            for bank, topic, topic_now, *row in self._connection.execute(_MOVED, times):
                counts = [1, *row]
                sums[bank, topic] = [held - one for held, one in zip(sums[bank, topic], counts, strict=True)]
                if topic_now:
                    there = sums.setdefault((bank, topic_now), [0, 0, 0, 0, 0])
                    sums[bank, topic_now] = [held + one for held, one in zip(there, counts, strict=True)]
            for bank, topic, *due in self._connection.execute(_STANDING_IN, times):
                sums[bank, topic][3:] = [held + one for held, one in zip(sums[bank, topic][3:], due, strict=True)]
        offered = {bank for bank, _digest in self._state}
        return {topic: TopicCount(*counts) for topic, counts in sums.items() if topic[0] in offered and counts[0]}

    def count_answered(self) -> dict[str, int]:
        """Count each bank's items that were ever answered, also those and the banks that are not on offer any more."""
        return dict(self._ask("SELECT bank, sum(seen) FROM topic_counts GROUP BY bank"))

    def count_longest_due(self, *, now: datetime, before: datetime, most: int) -> dict[Topic, int]:
        """Count by topic the `most` that are due longest; `before` is the end of the learner's day."""
        query = f"""
            SELECT bank, topic, count(*)
            FROM ({self._find_here()} AND {_DUE} ORDER BY due, bank, item LIMIT :most) GROUP BY bank, topic
        """
        rows = self._ask(query, **_build_times(now, before), most=most)
        return {(bank, topic): count for bank, topic, count in rows}

    def count_due(self, *, before: datetime, since: datetime | None = None) -> int:
        """Count what falls due before a time, and from a time on where one is given."""
        query = f"SELECT count(*) FROM ({self._find_here()} AND due < :before AND due >= :since)"
        since_text = "" if since is None else time_to_text(since)
        count: int = self._ask(query, before=time_to_text(before), since=since_text)[0][0]
        return count

    def find_next_due(self, since: datetime) -> datetime | None:
        """Return when the first item that is not due before a time falls due, None where there is none."""
        query = f"SELECT due FROM ({self._find_here()} AND due >= :since) ORDER BY due LIMIT 1"
        rows = self._ask(query, since=time_to_text(since))
        return text_to_time(rows[0][0]) if rows else None

    def list_due(self, *, now: datetime, before: datetime) -> tuple[ItemAddress, ...]:
        """List what is due, the longest overdue first; `before` is the end of the learner's day."""
        query = f"SELECT bank, item FROM ({self._find_here()} AND {_DUE}) ORDER BY due, bank, item"
        return tuple(ItemAddress(*row) for row in self._ask(query, **_build_times(now, before)))

    def _ask(self, query: str, **values: Any) -> list[Any]:
        with naming_faults(self._path, READING):
            return self._connection.execute(query, {"banks": self._banks, **values}).fetchall()

    def _find_here(self) -> str:
        """Return the rows of memory that count."""
        strange = """
            SELECT EXISTS (SELECT 1 FROM elsewhere WHERE is_known)
                OR EXISTS (SELECT 1 FROM topic_counts WHERE bank NOT IN (SELECT value FROM json_each(:banks)))
        """
        return _HERE if self._ask(strange)[0][0] else _PLAIN


def _build_times(now: datetime, before: datetime) -> dict[str, str]:
    """Return what decides whether something is due, as SQL names it: `rested` is what was not answered today."""
    rested = before - timedelta(days=1)
    return {"now": time_to_text(now), "before": time_to_text(before), "rested": time_to_text(rested)}
