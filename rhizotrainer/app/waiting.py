"""What memory alone holds: sessions, answers and remarks that the disk refused, and those given without saving.

It decides nothing and has no clock; `practice` says when to try again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from rhizotrainer.app.remarks import Remarks
from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.learning import Attempt, MemoryState, SessionRecord
from rhizotrainer.store.learner_store import LearnerStore

if TYPE_CHECKING:
    from rhizotrainer.model.updates import Essence


class Waiting:
    """Answers are `pending` while they wait for the disk, and `unsaved` where there is none to wait for."""

    def __init__(self) -> None:
        self.remarks = Remarks()
        self._sessions: list[SessionRecord] = []
        self._pending: list[tuple[Attempt, MemoryState, Essence]] = []
        self._unsaved_sessions: list[SessionRecord] = []
        self._unsaved: list[tuple[Attempt, Essence]] = []
        self._seen: set[tuple[str, ItemAddress]] = set()

    @property
    def pending(self) -> int:
        """Return how many answers wait for the disk."""
        return len(self._pending)

    @property
    def unsaved(self) -> int:
        """Return how many answers were given without saving."""
        return len(self._unsaved)

    def add_session(self, record: SessionRecord) -> None:
        """Take a session that the disk refused."""
        self._sessions.append(record)

    def add_unsaved_session(self, record: SessionRecord) -> None:
        """Take a session that is begun without saving."""
        self._unsaved_sessions.append(record)

    def add_answer(self, attempt: Attempt, memory: MemoryState, essence: Essence, *, is_saving: bool) -> None:
        """Take an answer, to be written with the next `write`; without saving it is kept beside that."""
        self._pending.append((attempt, memory, essence))
        if not is_saving:
            self._unsaved.append((attempt, essence))

    def holds(self, attempt_id: str) -> bool:
        """Tell whether an answer waits for the disk."""
        return any(attempt.id == attempt_id for attempt, _memory, _essence in self._pending)

    def drop_answer(self, attempt: Attempt) -> None:
        """Forget an answer that was taken back, and what was said of it; that it was seen stays known."""
        self._pending = [waiting for waiting in self._pending if waiting[0].id != attempt.id]
        self._unsaved = [waiting for waiting in self._unsaved if waiting[0].id != attempt.id]
        self.remarks.drop_causes(attempt.id)
        self._seen.add((attempt.session, attempt.address))

    def was_seen(self, store: LearnerStore, session_id: str, address: ItemAddress) -> bool:
        """Tell whether an item's answer was checked in a session and taken back, on the disk or in memory alone."""
        return (session_id, address) in self._seen or store.was_withdrawn(session_id, address)

    def list_addresses(self) -> frozenset[ItemAddress]:
        """Return the addresses under which anything waits: answers, notes, places in sessions."""
        sessions = (*self._sessions, *self._unsaved_sessions)
        asked = {question.address for record in sessions for question in record.questions}
        pending = {attempt.address for attempt, _memory, _essence in self._pending}
        unsaved = {attempt.address for attempt, _essence in self._unsaved}
        return frozenset(asked | pending | unsaved | self.remarks.list_noted())

    def find_memory(self, address: ItemAddress, fact: str = "") -> MemoryState | None:
        """Return the memory that the newest waiting answer to an item or its siblings left, None where none waits."""
        shared = (address.bank, fact) if fact else None
        waiting = (
            memory
            for attempt, memory, _essence in reversed(self._pending)
            if attempt.address == address or (attempt.address.bank, attempt.fact) == shared
        )
        found = next(waiting, None)
        return None if found is None else replace(found, address=address)

    def write(self, store: LearnerStore, *, find_day: Callable[[datetime], object], now: datetime) -> None:
        """Write all that waits, oldest first; `find_day` gives the learner's day of a time.

        Raises:
            RhizotrainerError: the disk refuses; what was not written waits on.
        """
        while self._sessions:
            store.begin_session(self._sessions[0])
            self._sessions.pop(0)
        while self._pending:
            attempt, memory, essence = self._pending[0]
            store.record_attempt(attempt, memory, local_day=str(find_day(attempt.answered_at)), essence=essence)
            self._pending.pop(0)
        self.remarks.write(store, now=now)

    def move_unsaved(
        self,
        before: LearnerStore,
        after: LearnerStore,
        *,
        review: Callable[[Attempt], MemoryState],
        now: datetime,
    ) -> None:
        """Let what was done without saving wait for a store that saves; `review` schedules each answer from that."""
        asked = {question.address for record in self._unsaved_sessions for question in record.questions}
        given = [attempt for attempt, _essence in self._unsaved]
        self.remarks.carry(before, after, asked=asked, attempts=given, now=now)
        self._sessions += self._unsaved_sessions
        for attempt, essence in self._unsaved:
            self._pending.append((attempt, review(attempt), essence))
        self._unsaved_sessions, self._unsaved = [], []

    def end_session(self, session_id: str, now: datetime) -> None:
        """Note that a session ended, where it waits."""
        for waiting in (self._sessions, self._unsaved_sessions):
            waiting[:] = [replace(record, ended_at=now) if record.id == session_id else record for record in waiting]

    def follow(
        self,
        renamed: Mapping[ItemAddress, ItemAddress],
        readdress: Callable[[Sequence[SessionRecord]], Sequence[SessionRecord]],
    ) -> None:
        """Let all go by new ids; `readdress` gives sessions theirs."""
        for at, (attempt, memory, essence) in enumerate(self._pending):
            address = renamed.get(attempt.address, attempt.address)
            self._pending[at] = (replace(attempt, address=address), replace(memory, address=address), essence)
        for at, (attempt, essence) in enumerate(self._unsaved):
            self._unsaved[at] = (replace(attempt, address=renamed.get(attempt.address, attempt.address)), essence)
        self._seen = {(session, renamed.get(address, address)) for session, address in self._seen}
        self.remarks.follow(renamed)
        for waiting in (self._sessions, self._unsaved_sessions):
            waiting[:] = readdress(waiting)
