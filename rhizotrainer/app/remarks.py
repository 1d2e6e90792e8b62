"""Notes and causes of misses on their way to the disk: what it refuses waits here until it can be written.

It knows neither window nor session, and has no clock.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from rhizotrainer.model.errors import RhizotrainerError
from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.learning import Attempt, MissCause
from rhizotrainer.store.learner_store import LearnerStore

if TYPE_CHECKING:
    from rhizotrainer.store.causes import MissLog


class Remarks:
    """What a learner says about questions and answers, as far as it waits."""

    def __init__(self) -> None:
        self._notes: dict[ItemAddress, str] = {}
        self._causes: list[tuple[str, MissCause, str]] = []

    def add_note(self, address: ItemAddress, text: str) -> None:
        """Take a note, to be written with the next `write`."""
        self._notes[address] = text

    def find_note(self, address: ItemAddress) -> str | None:
        """Return a note that waits, None where none does."""
        return self._notes.get(address)

    def list_noted(self) -> frozenset[ItemAddress]:
        """Return the items whose notes wait."""
        return frozenset(self._notes)

    def add_cause(self, attempt_id: str, cause: MissCause, confused_with: str) -> None:
        """Take the cause of a miss, to be written with the next `write` after its answer."""
        self._causes.append((attempt_id, cause, confused_with))

    def drop_causes(self, attempt_id: str) -> None:
        """Forget what was said of an answer that was taken back before it was written."""
        self._causes = [said for said in self._causes if said[0] != attempt_id]

    def follow(self, renamed: Mapping[ItemAddress, ItemAddress]) -> None:
        """Let what waits go by new ids."""
        self._notes = {renamed.get(old, old): text for old, text in self._notes.items()}

    def write(self, store: LearnerStore, *, now: datetime) -> None:
        """Write all that waits, oldest first.

        Raises:
            RhizotrainerError: the disk refuses; what was not written waits on.
        """
        for address, text in tuple(self._notes.items()):
            store.set_note(address, text, now=now)
            del self._notes[address]
        while self._causes:
            attempt_id, cause, confused_with = self._causes[0]
            _open_log(store).record_cause(attempt_id, cause, confused_with=confused_with, now=now)
            self._causes.pop(0)

    def carry(
        self,
        before: LearnerStore,
        after: LearnerStore,
        *,
        asked: Iterable[ItemAddress],
        attempts: Iterable[Attempt],
        now: datetime,
    ) -> None:
        """Take over what was said while nothing was saved; where the disk refuses, only that is missing.

        `asked` and `attempts` are the questions and answers of those sittings.
        """
        with contextlib.suppress(RhizotrainerError):
            for address in before.load_flags():
                after.set_flag(address, True, now=now)
            for address in asked:
                note = before.find_note(address)
                if note:
                    after.set_note(address, note, now=now)
            for attempt in attempts:
                said = _open_log(before).find_cause(attempt.id)
                if said is not None:
                    self.add_cause(attempt.id, said.cause, said.confused_with)


def _open_log(store: LearnerStore) -> MissLog:
    # Start-up: nothing is missed before the first answer.
    from rhizotrainer.store.causes import MissLog

    return MissLog(store)
