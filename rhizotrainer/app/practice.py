"""Study, joined to the store: begins sessions, records every answer before the next question appears.

Window and terminal share this room; it knows neither. It has no clock and no dice of its own.
"""

from __future__ import annotations

import contextlib
import random
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, tzinfo
from typing import TYPE_CHECKING

from rhizotrainer.app.library import Library
from rhizotrainer.model.errors import RhizotrainerError
from rhizotrainer.model.items import Item, ItemAddress
from rhizotrainer.model.learning import (
    Attempt,
    Confidence,
    ItemStanding,
    Mark,
    MemoryState,
    PlannedQuestion,
    Rating,
    SessionMode,
    SessionRecord,
    SessionSummary,
)
from rhizotrainer.model.values import dataclass
from rhizotrainer.store.learner_store import LearnerStore
from rhizotrainer.study import session as sessions
from rhizotrainer.study.calendar import DayRule
from rhizotrainer.study.presentation import build_presentation, restore_presentation
from rhizotrainer.study.selection import Candidate, ItemStatus, build_candidates, select_items

if TYPE_CHECKING:
    from rhizotrainer.model.updates import Essence, Revision
    from rhizotrainer.study.scheduling import Scheduler

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Checked:
    """One answer, marked. `failure` says why it could not be stored; it is then pending, not lost."""

    session: sessions.Session
    attempt: Attempt
    memory: MemoryState
    failure: RhizotrainerError | None = None


class Practice:
    """The learner's sittings over one library and one store. `tz` is the learner's zone; None means the machine's."""

    def __init__(
        self,
        library: Library,
        store: LearnerStore,
        *,
        clock: Clock,
        rng: random.Random,
        tz: tzinfo | None = None,
    ) -> None:
        self._library = library
        self._store = store
        self._clock = clock
        self._rng = rng
        # May be changed; a day that an answer was counted to stays.
        self.days = DayRule(tz)
        self._scheduler: Scheduler | None = None
        self._pending_sessions: list[SessionRecord] = []
        self._pending: list[tuple[Attempt, MemoryState, Essence]] = []
        self._pending_notes: dict[ItemAddress, str] = {}
        self._unsaved_sessions: list[SessionRecord] = []
        self._unsaved: list[tuple[Attempt, Essence]] = []
        self._failure: RhizotrainerError | None = None
        self._looked: tuple[object, LearnerStore] | None = None
        self._begun: object = None
        self._renamed: dict[ItemAddress, ItemAddress] = {}

    @property
    def pending(self) -> int:
        """Return how many answers wait in memory for the disk."""
        return len(self._pending)

    @property
    def store(self) -> LearnerStore:
        return self._store

    @property
    def failure(self) -> RhizotrainerError | None:
        """Return why answers wait in memory, None where none does."""
        return self._failure

    @property
    def unsaved(self) -> int:
        """Return how many answers were given without saving."""
        return len(self._unsaved)

    def change_store(self, store: LearnerStore) -> None:
        """Go on with another store, as when a locked one became free.

        What was answered without saving is moved into it, scheduled from what that store knows; so are the flags and
        notes of those sittings.
        """
        # What waits goes by the ids of now, also where the new store knows nothing of the old ones.
        self.notice_updates()
        before, self._store = self._store, store
        if not store.is_saving:
            return
        self.notice_updates()
        self._carry_remarks(before)
        scheduler, _rate = self._scheduling() if self._unsaved else (None, None)
        self._pending_sessions += self._unsaved_sessions
        for attempt, essence in self._unsaved:
            memory = self._find_memory(attempt.address)
            if scheduler is not None:
                after = scheduler.review(memory, attempt.address, attempt.rating, attempt.answered_at)
                self._pending.append((attempt, after, essence))
        self._unsaved_sessions, self._unsaved = [], []
        self.retry_pending()

    def begin(self, *, mode: SessionMode, title: str, addresses: Sequence[ItemAddress]) -> sessions.Session:
        """Begin a session over `addresses` in their order.

        Raises:
            RhizotrainerError: none of the items is in the banks any more.
        """
        self.notice_updates()
        self._begun = self._library.state
        now = self._clock()
        items = self._library.load_items(addresses)
        presentations = [build_presentation(items[address], self._rng) for address in addresses if address in items]
        if not presentations:
            raise RhizotrainerError("None of these questions is in your banks any more.", "Choose other questions.")
        # What is shown from here on bears its id of now, which may be one that another question gave up.
        self._renamed = {}
        questions = tuple(PlannedQuestion(shown.item.address, shown.order) for shown in presentations)
        record = SessionRecord(f"{self._rng.getrandbits(128):032x}", mode, title, now, questions)
        if not self._store.is_saving:
            self._unsaved_sessions.append(record)
        try:
            self._store.begin_session(record)
        except RhizotrainerError:
            self._pending_sessions.append(record)
        return sessions.begin_session(record, tuple(presentations), now)

    def resume(self) -> sessions.Session | None:
        """Take up the newest open session at its first question without an answer, or return None.

        Questions that vanished from the banks are passed over; where only such are left, the session is ended.
        """
        self.notice_updates()
        self._begun = self._library.state
        summary = self._store.find_open_session()
        if summary is None:
            return None
        now = self._clock()
        record = summary.record
        attempts = self._store.list_session_attempts(record.id)
        known = self._library.find_topics(question.address for question in record.questions)
        items = self._library.load_items(known)
        kept = tuple(question for question in record.questions if question.address in items)
        answered = {attempt.address for attempt in attempts}
        if all(question.address in answered for question in kept):
            # Where the disk refuses, only the mark "ended" is missing, and the next look sets it.
            with contextlib.suppress(RhizotrainerError):
                self._store.end_session(record.id, now=now)
            return None
        self._renamed = {}
        presentations = tuple(restore_presentation(items[question.address], question.option_order) for question in kept)
        kept_attempts = tuple(attempt for attempt in attempts if attempt.address in items)
        return sessions.resume_session(replace(record, questions=kept), presentations, kept_attempts, now)

    def check(self, session: sessions.Session) -> Checked:
        """Mark the response, schedule the item's return and store the answer durably before returning.

        Where the disk refuses, the answer is kept in memory and `failure` says why.
        """
        now = self._clock()
        checked = sessions.check_answer(session, now)
        scheduler, rate = self._scheduling()
        item = checked.presentation.item
        address = self.address_of(item)
        if checked.mark is None:
            raise RhizotrainerError("This answer was not marked.", "Check it again.")
        rating = rate(checked.mark, checked.confidence)
        memory = scheduler.review(self._find_memory(address), address, rating, now)
        attempt = sessions.build_attempt(
            checked, attempt_id=f"{self._rng.getrandbits(128):032x}", rating=rating, now=now
        )
        attempt, essence = replace(attempt, address=address), self._find_describe()(item)
        if not self._store.is_saving:
            self._unsaved.append((attempt, essence))
        self._pending.append((attempt, memory, essence))
        self.retry_pending()
        if self._begun != self._library.state:
            # The bank was read again since; the question that was asked may be another by now.
            self._look(again=address.bank)
        return Checked(checked, attempt, memory, self._failure)

    def retry_pending(self) -> int:
        """Try to store what waits in memory, oldest first; return how many answers still wait."""
        self._failure = None
        try:
            self._write_pending()
        except RhizotrainerError as error:
            self._failure = error
        return self.pending

    def advance(self, session: sessions.Session) -> sessions.Session:
        """Go to the next question without an answer; after the last one the session is ended and stored so."""
        after = sessions.advance(session, self._clock())
        if after.phase is sessions.SessionPhase.ENDED:
            self._end_in_store(after)
        return after

    def end(self, session: sessions.Session) -> sessions.Session:
        """End the session here; its answers are kept."""
        ended = sessions.end(session)
        self._end_in_store(ended)
        return ended

    def warm_up(self) -> None:
        """Load the scheduler and the rules of change before the first answer asks for them."""
        self._scheduling()
        self._find_describe()

    def notice_updates(self) -> None:
        """Take note of what became of answered items; costs nothing while banks and store are as they were."""
        if self._looked != (self._library.state, self._store):
            self._look()

    def address_of(self, item: Item) -> ItemAddress:
        """Return the address that an item on the screen goes by now; it may have been renamed since it was shown."""
        return self._renamed.get(item.address, item.address)

    def find_revision(self, address: ItemAddress) -> Revision | None:
        """Return why an item came back before its time, None where it did not."""
        # Start-up: it is asked for with the first question.
        from rhizotrainer.store.item_history import ItemHistory

        revision = ItemHistory(self._store).find_revision(address)
        return revision if revision is not None and revision.change.brings_back else None

    def list_open(self) -> SessionSummary | None:
        """Return the session that could be continued, where one of its questions is still in the banks."""
        self.notice_updates()
        summary = self._store.find_open_session()
        if summary is None:
            return None
        known = self._library.find_topics(question.address for question in summary.record.questions)
        waiting = zip(summary.record.questions, summary.results, strict=True)
        return summary if any(result is None and question.address in known for question, result in waiting) else None

    def due_before(self) -> datetime:
        """Return the end of the learner's day: what is due before it is due today."""
        return self.days.find_end(self._clock())

    def due_addresses(self) -> tuple[ItemAddress, ...]:
        """Return what is due today and still in the banks, longest overdue first."""
        self.notice_updates()
        return tuple(self._library.find_topics(self._store.list_due(before=self.due_before())))

    def list_candidates(self) -> list[Candidate]:
        self.notice_updates()
        return build_candidates(self._library.iter_briefs(), self._store.load_standings(), before=self.due_before())

    def select_new(
        self,
        *,
        count: int,
        banks: frozenset[str] | None = None,
        topics: frozenset[tuple[str, str]] | None = None,
        statuses: frozenset[ItemStatus] | None = None,
    ) -> tuple[ItemAddress, ...]:
        """Return up to `count` items, unseen before missed before due; None means no filter."""
        return select_items(
            self.list_candidates(),
            count=count,
            statuses=statuses if statuses is not None else frozenset(ItemStatus),
            topics=topics,
            banks=banks,
            rng=self._rng,
        )

    def set_note(self, address: ItemAddress, text: str) -> None:
        """Keep a private note; one that the disk refuses is written with whatever waits.

        Raises:
            RhizotrainerError: it waits in memory.
        """
        self._pending_notes[address] = text
        self._write_notes()

    def find_note(self, address: ItemAddress) -> str:
        """Return an item's note, also one that waits in memory."""
        waiting = self._pending_notes.get(address)
        return self._store.find_note(address) if waiting is None else waiting

    def find_standing(self, address: ItemAddress) -> ItemStanding | None:
        return self._store.find_standing(address)

    def _find_describe(self) -> Callable[[Item], Essence]:
        # Start-up: what an item claims is kept with its answers, not before.
        from rhizotrainer.study.updates import build_essence

        return build_essence

    def _find_memory(self, address: ItemAddress) -> MemoryState | None:
        # An answer that waits for the disk is newer than what the store knows.
        for _attempt, memory, _essence in reversed(self._pending):
            if memory.address == address:
                return memory
        standing = self._store.find_standing(address)
        return standing.memory if standing else None

    def _write_pending(self) -> None:
        while self._pending_sessions:
            self._store.begin_session(self._pending_sessions[0])
            self._pending_sessions.pop(0)
        while self._pending:
            attempt, memory, essence = self._pending[0]
            day = self.days.find_day(attempt.answered_at).isoformat()
            self._store.record_attempt(attempt, memory, local_day=day, essence=essence)
            self._pending.pop(0)
        self._write_notes()

    def _look(self, again: str = "") -> None:
        """Note what changed in banks that are not as they were at the last look, or in the one to look at again."""
        self._looked = (self._library.state, self._store)
        # What could not be noted is found again at the next start; study goes on as if it had not been seen.
        with contextlib.suppress(RhizotrainerError):
            noticed = self._store.load_noticed()
            changed = [bank for bank, digest in self._library.state if bank == again or noticed.get(bank) != digest]
            banks = [bank for bank in changed if self._store.list_held(bank)]
            if banks:
                # Start-up: banks seldom change, and the rules of change are not needed until one does.
                from rhizotrainer.app.updates import notice_updates, readdress_sessions

                renamed = notice_updates(self._library, self._store, banks, now=self._clock())
                self._follow(renamed)
                for waiting in (self._pending_sessions, self._unsaved_sessions):
                    waiting[:] = readdress_sessions(waiting, renamed)

    def _follow(self, renamed: dict[ItemAddress, ItemAddress]) -> None:
        """Let what is on the screen and what waits in memory go by its new ids."""
        self._renamed = renamed | {shown: renamed.get(now, now) for shown, now in self._renamed.items()}
        for at, (attempt, memory, essence) in enumerate(self._pending):
            address = renamed.get(attempt.address, attempt.address)
            self._pending[at] = (replace(attempt, address=address), replace(memory, address=address), essence)
        for at, (attempt, essence) in enumerate(self._unsaved):
            self._unsaved[at] = (replace(attempt, address=renamed.get(attempt.address, attempt.address)), essence)
        self._pending_notes = {renamed.get(old, old): text for old, text in self._pending_notes.items()}

    def _write_notes(self) -> None:
        for address, text in tuple(self._pending_notes.items()):
            self._store.set_note(address, text, now=self._clock())
            del self._pending_notes[address]

    def _carry_remarks(self, before: LearnerStore) -> None:
        """Set the flags and notes that were made without saving; where the disk refuses, only they are missing."""
        now = self._clock()
        asked = {question.address for record in self._unsaved_sessions for question in record.questions}
        with contextlib.suppress(RhizotrainerError):
            for address in before.load_flags():
                self._store.set_flag(address, True, now=now)
            for address in asked:
                note = before.find_note(address)
                if note:
                    self._store.set_note(address, note, now=now)

    def _end_in_store(self, session: sessions.Session) -> None:
        now = self._clock()
        for waiting in (self._pending_sessions, self._unsaved_sessions):
            waiting[:] = [
                replace(record, ended_at=now) if record.id == session.record.id else record for record in waiting
            ]
        try:
            self._store.end_session(session.record.id, now=now)
        except RhizotrainerError:
            # Only the mark "ended" is missing; it is set when the session is next taken up with nothing left.
            return

    def _scheduling(self) -> tuple[Scheduler, Callable[[Mark, Confidence | None], Rating]]:
        # Start-up: FSRS is needed from the first answer on, not to paint Today.
        from rhizotrainer.study.scheduling import Scheduler, rate_response

        if self._scheduler is None:
            self._scheduler = Scheduler()
        return self._scheduler, rate_response
