"""The door to wrong answers by what was given, and to what the learner said they were confused with.

A part of the learner's store that a start does without. Nothing is judged here, and nothing is written.
"""

# ruff: noqa: S608 - statements are made of our own column names, never of what anyone typed
from __future__ import annotations

import json
from datetime import date

from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.learning import Response
from rhizotrainer.model.tallies import CountedMiss, ToldConfusion
from rhizotrainer.store.derived import GIVEN
from rhizotrainer.store.errors import READING, naming_faults
from rhizotrainer.store.learner_store import LearnerStore

_OF_ALL_TIME = "SELECT bank, item, version, given, answers, last_attempt FROM misses WHERE (:bank = '' OR bank = :bank)"
# There is no index by day; what was answered in the period stands at the end, and tallies say how much it is, here of
# four days more, lest a clock that was set back hides some. Those given most often at any time are counted once more,
# within the period.
_SAME = f"""
    counted.sequence >= first.sequence AND local_day >= :since AND verdict <> 'correct'
    AND item_version = most.version AND {GIVEN} = most.given
"""
_OF_PERIOD = f"""
    WITH first AS MATERIALIZED (
        SELECT (SELECT coalesce(max(sequence), 0) FROM attempts)
            - (SELECT coalesce(sum(answers), 0) FROM tallies WHERE day >= date(:since, '-4 days'))
            - (SELECT count(*) FROM withdrawals) AS sequence),
    most AS MATERIALIZED (
        SELECT misses.* FROM misses, first WHERE last_attempt >= first.sequence AND (:bank = '' OR bank = :bank)
        ORDER BY answers DESC, last_attempt DESC LIMIT :limit),
    within AS (
        SELECT bank, item, version, given, last_attempt,
            (SELECT count(*) FROM counted WHERE counted.bank = most.bank AND counted.item = most.item AND {_SAME}
                AND counted.sequence NOT IN (SELECT attempt FROM moved))
            + (SELECT count(*) FROM moved CROSS JOIN counted ON counted.sequence = moved.attempt
                WHERE moved.attempt >= first.sequence AND moved.item = most.item AND +counted.bank = most.bank
                AND {_SAME}) AS answers
        FROM most, first)
    SELECT bank, item, version, given, answers, last_attempt FROM within WHERE answers > 0
"""
# SQLite takes bare columns beside one max() from the row that holds the maximum: here what was said last.
_TOLD = f"""
    SELECT bank, coalesce(moved.item, counted.item), item_version, {GIVEN}, said.confused_with
    FROM (SELECT attempt, confused_with, max(sequence) FROM causes GROUP BY attempt) AS said
        JOIN counted ON counted.sequence = said.attempt LEFT JOIN moved ON moved.attempt = counted.sequence
    WHERE said.confused_with <> '' AND local_day >= :since AND (:bank = '' OR bank = :bank)
    ORDER BY counted.sequence
"""


class Misses:
    """Wrong answers in one learner's file. Reading may raise StoreError."""

    def __init__(self, store: LearnerStore) -> None:
        """Open the door in a store that is open."""
        self._connection = store.connection
        self._path = store.path

    def list_most(self, *, since: date | None = None, bank: str = "", limit: int) -> tuple[CountedMiss, ...]:
        """List the wrong answers that were given most often, of those the newest first.

        All that gave the same to one version of an item are one. They are counted from a local day on and of one bank
        where these are given.
        """
        query = f"{_OF_PERIOD if since else _OF_ALL_TIME} ORDER BY answers DESC, last_attempt DESC LIMIT :limit"
        named = {"since": since.isoformat() if since else "", "bank": bank, "limit": limit}
        with naming_faults(self._path, READING):
            return tuple(
                CountedMiss(ItemAddress(bank_id, item), version, _read_response(given), answers)
                for bank_id, item, version, given, answers, _last in self._connection.execute(query, named)
            )

    def list_told(self, *, since: date | None = None, bank: str = "") -> tuple[ToldConfusion, ...]:
        """List the answers of which the learner said last with what they were confused, in their order."""
        named = {"since": since.isoformat() if since else "", "bank": bank}
        with naming_faults(self._path, READING):
            return tuple(
                ToldConfusion(ItemAddress(bank_id, item), version, _read_response(given), confused_with)
                for bank_id, item, version, given, confused_with in self._connection.execute(_TOLD, named)
            )


def _read_response(text: str) -> Response:
    given = json.loads(text)
    return Response(
        chosen=frozenset(given["chosen"]),
        placed=tuple(given["placed"]),
        texts=tuple(given["texts"]),
        regions=frozenset(given["regions"]),
    )
