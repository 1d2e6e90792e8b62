"""The door to what was answered last, flagged and noted, for choosing among many items at once.

A part of the learner's store that a start does without. One row an item: no attempt before the last is read.
"""

from __future__ import annotations

from datetime import datetime

from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.learning import Confidence, LastAnswer, Verdict
from rhizotrainer.store.errors import READING, naming_faults
from rhizotrainer.store.learner_store import LearnerStore
from rhizotrainer.store.rows import time_to_text

_VERDICTS = {verdict.value: verdict for verdict in Verdict}
_CONFIDENCES: dict[int | None, Confidence | None] = {None: None, **{each.value: each for each in Confidence}}


class LastAnswers:
    """What the newest answers in one learner's file say. Reading may raise StoreError."""

    def __init__(self, store: LearnerStore) -> None:
        """Open the door in a store that is open."""
        self._connection = store.connection
        self._path = store.path

    def list_all(self, *, due_before: datetime) -> tuple[LastAnswer, ...]:
        """List the last answer to every item ever answered, that of the item due first in front."""
        query = """
            SELECT memory.bank, memory.item, memory.last_verdict, attempts.confidence, memory.last_attempt,
                memory.due < ? AND memory.asks
            FROM memory LEFT JOIN attempts ON attempts.sequence = memory.last_attempt
            ORDER BY memory.due, memory.bank, memory.item
        """
        with naming_faults(self._path, READING):
            rows = self._connection.execute(query, (time_to_text(due_before),))
            return tuple(
                LastAnswer(ItemAddress(bank, item), _VERDICTS[verdict], _CONFIDENCES[confidence], last, bool(is_due))
                for bank, item, verdict, confidence, last, is_due in rows
            )

    def list_noted(self) -> tuple[ItemAddress, ...]:
        """List the items with a private note."""
        with naming_faults(self._path, READING):
            return tuple(ItemAddress(*row) for row in self._connection.execute("SELECT bank, item FROM notes"))

    def count_since(self, since: datetime) -> tuple[int, int]:
        """Return how many items were answered since then whose fact was new that day, and how many others."""
        # Of a new fact all answers are from then on; an item that was renamed keeps its number of answers. A sibling
        # that was answered before makes it a review: a memory that falls due may be asked for by any who share it.
        query = """
            SELECT count(*), count(*) FILTER (WHERE memory.attempts > (
                SELECT count(*) FROM counted
                WHERE counted.bank = memory.bank AND counted.item = memory.item AND counted.answered_at >= :since
            ) OR EXISTS (
                SELECT 1 FROM memory AS others INDEXED BY memory_by_fact
                WHERE others.bank = memory.bank AND others.fact = memory.fact AND others.fact <> ''
                    AND others.attempts > (
                        SELECT count(*) FROM counted AS earlier
                        WHERE earlier.bank = others.bank AND earlier.item = others.item
                            AND earlier.answered_at >= :since
                    )
            ))
            FROM memory WHERE last_answered_at >= :since
        """
        moment = time_to_text(since)
        with naming_faults(self._path, READING):
            answered, again = self._connection.execute(query, {"since": moment}).fetchone()
        return answered - again, again
