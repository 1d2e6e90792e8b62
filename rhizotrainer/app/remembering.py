"""Joins scheduling and store: the memory that an item starts from, shared with its siblings, and the learner's weights.

It decides nothing: the rules are study's. It is loaded with the first answer, not before.
"""

from __future__ import annotations

from dataclasses import replace

from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.learning import Attempt, MemoryState
from rhizotrainer.store.learner_store import LearnerStore
from rhizotrainer.study.scheduling import Scheduler, is_sure_and_wrong


def find_memory(store: LearnerStore, address: ItemAddress, fact: str) -> MemoryState | None:
    """Return what is remembered of an item: its own memory, or that of its siblings where it is newer."""
    standing = store.find_standing(address)
    own = standing.memory if standing else None
    if not fact or (standing is not None and standing.fact == fact):
        return own
    shared = store.find_fact_memory(address.bank, fact)
    if shared is None or (own is not None and own.last_review > shared.last_review):
        return own
    return replace(shared, address=address)


class Remembering:
    """Schedules by the parameters that hold in a store, also when they changed since."""

    def __init__(self) -> None:
        self._scheduler = Scheduler()
        self._weights: tuple[float, ...] = ()

    def review(self, memory: MemoryState | None, attempt: Attempt, store: LearnerStore) -> MemoryState:
        """Return the memory that an attempt leaves, given the one before it."""
        parameters = store.find_parameters()
        weights = parameters.weights if parameters else ()
        if weights != self._weights:
            self._scheduler, self._weights = Scheduler(weights=weights), weights
        sure = is_sure_and_wrong(attempt.verdict, attempt.confidence)
        return self._scheduler.review(
            memory, attempt.address, attempt.rating, attempt.answered_at, was_sure_and_wrong=sure
        )
