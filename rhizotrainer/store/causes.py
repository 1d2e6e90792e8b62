"""The door to the miss log: why answers went wrong, in the learner's own judgement.

A part of the learner's store that a start does without. Causes are only ever added; of those said of one attempt the
latest counts, and those of attempts that were taken back do not.
"""

from __future__ import annotations

import sqlite3
from datetime import datetime

from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.learning import LoggedMiss, MissCause
from rhizotrainer.store.errors import CAUSE, READING, naming_faults
from rhizotrainer.store.learner_store import LearnerStore
from rhizotrainer.store.rows import text_to_time, time_to_text
from rhizotrainer.store.transaction import transaction

_INSERT = """
    INSERT INTO causes (attempt, cause, confused_with, noted_at) SELECT sequence, ?, ?, ? FROM attempts WHERE id = ?
"""
# SQLite takes bare columns beside one max() from the row that holds the maximum: here what was said last.
_LIST = """
    SELECT counted.id, bank, coalesce(moved.item, counted.item), answered_at, said.cause, said.confused_with
    FROM counted LEFT JOIN moved ON moved.attempt = counted.sequence
        JOIN (SELECT attempt, cause, confused_with, max(sequence) FROM causes GROUP BY attempt) AS said
            ON said.attempt = counted.sequence
"""
_CAUSES = {cause.value: cause for cause in MissCause}


class MissLog:
    """Causes in one learner's file. Reading may raise StoreError; writing says what it raises."""

    def __init__(self, store: LearnerStore) -> None:
        """Open the door in a store that is open."""
        self._connection = store.connection
        self._path = store.path

    def record_cause(self, attempt_id: str, cause: MissCause, *, confused_with: str = "", now: datetime) -> bool:
        """Note why an attempt went wrong; return False where there is no such attempt.

        Raises: StoreWriteError in one of its kinds, StoreDamagedError.
        """
        values = (cause.value, _without_surrogates(confused_with), time_to_text(now), attempt_id)
        with naming_faults(self._path, CAUSE), transaction(self._connection):
            return self._connection.execute(_INSERT, values).rowcount > 0

    def find_cause(self, attempt_id: str) -> LoggedMiss | None:
        """Return what was last said of an attempt, None where nothing was."""
        return next(iter(self._list("WHERE counted.id = ?", attempt_id)), None)

    def list_session(self, session_id: str) -> tuple[LoggedMiss, ...]:
        """List what was said of a session's attempts, in their order."""
        return self._list("WHERE session = ?", session_id)

    def list_all(self, *, since: datetime | None = None) -> tuple[LoggedMiss, ...]:
        """List what was said of all attempts, or of those from a time on, in the order in which they were given."""
        return self._list("") if since is None else self._list("WHERE answered_at >= ?", time_to_text(since))

    def _list(self, which: str, *values: str) -> tuple[LoggedMiss, ...]:
        with naming_faults(self._path, READING):
            rows = self._connection.execute(f"{_LIST} {which} ORDER BY counted.sequence", values).fetchall()
        return tuple(map(_build_miss, rows))


def _build_miss(row: sqlite3.Row) -> LoggedMiss:
    attempt, bank, item, answered_at, cause, confused_with = row
    return LoggedMiss(attempt, ItemAddress(bank, item), text_to_time(answered_at), _CAUSES[cause], confused_with)


def _without_surrogates(text: str) -> str:
    """Return a text that a UTF-8 file can hold: an answer may have been typed from a clipboard."""
    return text.encode("utf-8", "replace").decode("utf-8")
