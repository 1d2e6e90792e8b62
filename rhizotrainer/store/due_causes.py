"""Read what the date of an item's return rests on: the answer that left its memory. It decides and changes nothing."""

from __future__ import annotations

from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.learning import Confidence, DueCause, Rating, Verdict
from rhizotrainer.store.errors import READING, naming_faults
from rhizotrainer.store.learner_store import LearnerStore

_FIND = """
    SELECT rating, verdict, confidence, hints, memory.left_by <> memory.last_attempt, memory.due < memory.scheduled
    FROM memory JOIN attempts ON attempts.sequence = memory.left_by
    WHERE memory.bank = ? AND memory.item = ?
"""


def find_due_cause(store: LearnerStore, address: ItemAddress) -> DueCause | None:
    """Return why an item is due when it is, None while it was never answered.

    Raises: StoreError.
    """
    with naming_faults(store.path, READING):
        row = store.connection.execute(_FIND, (address.bank, address.item)).fetchone()
    if row is None:
        return None
    rating, verdict, confidence, hints, is_by_sibling, was_brought_back = row
    sure = None if confidence is None else Confidence(confidence)
    return DueCause(Rating(rating), Verdict(verdict), sure, hints, bool(is_by_sibling), bool(was_brought_back))
