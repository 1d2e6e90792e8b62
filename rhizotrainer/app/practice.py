"""Study, joined to the store: begins sessions, records every answer before the next question appears.

Window and terminal share this room; it knows neither. It has no clock and no dice of its own.
"""

from __future__ import annotations

import contextlib
import random
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, tzinfo
from typing import TYPE_CHECKING, Unpack

from rhizotrainer.app.due import DueQuestions
from rhizotrainer.app.library import Library
from rhizotrainer.app.open_sessions import list_continuable
from rhizotrainer.app.waiting import Waiting
from rhizotrainer.model.errors import RhizotrainerError
from rhizotrainer.model.items import Item, ItemAddress
from rhizotrainer.model.learning import (
    Attempt,
    MemoryState,
    MissCause,
    PlannedQuestion,
    Rating,
    SessionMode,
    SessionRecord,
    SessionSummary,
    SessionTerms,
)
from rhizotrainer.model.values import dataclass
from rhizotrainer.store.learner_store import LearnerStore
from rhizotrainer.study import session as sessions
from rhizotrainer.study.calendar import DayRule
from rhizotrainer.study.cases import gather_cases
from rhizotrainer.study.presentation import build_presentation, resume_presentations
from rhizotrainer.study.selection import Candidate, ItemFilter, ItemStatus, build_candidates, select_items
from rhizotrainer.tongue import Tongue

if TYPE_CHECKING:
    from rhizotrainer.app.remembering import Remembering
    from rhizotrainer.model.updates import Essence, Revision

tr = Tongue("Session")

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
        self._remembering: Remembering | None = None
        self._waiting = Waiting()
        self._failure: RhizotrainerError | None = None
        self._looked: tuple[object, LearnerStore] | None = None
        self._begun: object = None
        self._renamed: dict[ItemAddress, ItemAddress] = {}
        # The last answer of this sitting, and the place of its question in its session.
        self._last: tuple[Attempt, int] | None = None
        self._due = DueQuestions(library)

    @property
    def pending(self) -> int:
        """Return how many answers wait in memory for the disk."""
        return self._waiting.pending

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
        return self._waiting.unsaved

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
        self._waiting.move_unsaved(before, store, review=self._review_anew, now=self._clock())
        self.retry_pending()

    def begin(
        self, *, mode: SessionMode, title: str, addresses: Sequence[ItemAddress], terms: SessionTerms | None = None
    ) -> sessions.Session:
        """Begin a session over `addresses` in their order, the questions of a case side by side.

        Raises:
            RhizotrainerError: none of the items is in the banks any more.
        """
        self.notice_updates()
        self._begun = self._library.state
        now = self._clock()
        items = self._library.load_items(addresses)
        found = gather_cases([items[address] for address in addresses if address in items])
        agreed = terms or SessionTerms()
        presentations = [build_presentation(item, self._rng, shuffles=agreed.shuffles_options) for item in found]
        if not presentations:
            raise RhizotrainerError(
                tr("None of these questions is in your banks any more."), tr("Choose other questions.")
            )
        # What is shown from here on bears its id of now, which may be one that another question gave up.
        self._renamed = {}
        questions = tuple(PlannedQuestion(shown.item.address, shown.order) for shown in presentations)
        record = SessionRecord(f"{self._rng.getrandbits(128):032x}", mode, title, now, questions, terms=agreed)
        if not self._store.is_saving:
            self._waiting.add_unsaved_session(record)
        try:
            self._store.begin_session(record)
        except RhizotrainerError:
            self._waiting.add_session(record)
        return sessions.begin_session(record, tuple(presentations), now)

    def resume(self, session_id: str = "") -> sessions.Session | None:
        """Take up an open session, or the newest, at its first question without an answer, or return None; exams stay.

        Questions that vanished from the banks are passed over; where only such are left, the session is ended.
        """
        summary = next((each for each in self.list_all_open() if session_id in ("", each.record.id)), None)
        summary = summary or (None if session_id else self._store.find_open_session())
        self._begun = self._library.state
        if summary is None or summary.record.mode is SessionMode.EXAM:
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
        # A queue that is taken up again may have lost places.
        self._last = None
        self._renamed = {}
        record = replace(record, questions=kept)
        kept_attempts = tuple(attempt for attempt in attempts if attempt.address in items)
        return sessions.resume_session(record, resume_presentations(record, items, self._rng), kept_attempts, now)

    def check(self, session: sessions.Session) -> Checked:
        """Mark the response, schedule the item's return and store the answer durably before returning.

        Where the disk refuses, the answer is kept in memory and `failure` says why.
        """
        now = self._clock()
        checked = sessions.check_answer(session, now)
        remembering, rate = self._scheduling()
        item = checked.presentation.item
        address = self.address_of(item)
        if checked.mark is None:
            raise RhizotrainerError(tr("This answer was not marked."), tr("Check it again."))
        was_seen = self.was_seen(session)
        rating = rate(checked.mark, checked.confidence, checked.hints_shown, was_seen=was_seen)
        attempt_id = f"{self._rng.getrandbits(128):032x}"
        attempt = sessions.build_attempt(checked, attempt_id=attempt_id, rating=rating, now=now)
        # How sure one was of what one had read says nothing.
        attempt = replace(attempt, address=address, confidence=None if was_seen else attempt.confidence)
        memory = remembering.review(self._find_memory(address, item.siblings), attempt, self._store)
        essence = self._find_describe()(item)
        self._waiting.add_answer(attempt, memory, essence, is_saving=self._store.is_saving)
        self._last = (attempt, checked.position)
        self.retry_pending()
        if self._begun != self._library.state:
            # The bank was read again since; the question that was asked may be another by now.
            self._look(again=address.bank)
        return Checked(checked, attempt, memory, self._failure)

    def retry_pending(self) -> int:
        """Try to store what waits in memory, oldest first; return how many answers still wait."""
        self._failure = None
        try:
            self._write_waiting()
        except RhizotrainerError as error:
            self._failure = error
        return self.pending

    def was_seen(self, session: sessions.Session) -> bool:
        """Tell whether the answer to the question in view was checked in this session before, and taken back."""
        return self._waiting.was_seen(self._store, session.record.id, self.address_of(session.item))

    def can_take_back(self, session: sessions.Session) -> bool:
        """Tell whether the last answer of this sitting belongs to the session and can be taken back."""
        if self._last is None or session.is_paused:
            return False
        attempt, position = self._last
        return attempt.session == session.record.id and session.results[position] is not None

    def take_back(self, session: sessions.Session) -> sessions.Session:
        """Let the last answer count no more and ask its question again; what is under way there is dropped.

        Raises:
            RhizotrainerError: there is no answer to take back, or the disk refuses and it still counts.
        """
        if self._last is None or not self.can_take_back(session):
            raise RhizotrainerError(tr("There is no answer to take back."))
        attempt, position = self._last
        now = self._clock()
        again = sessions.take_back(session, position, now, hints=attempt.hints)
        # One that never reached the disk leaves nothing to add an event to.
        if not self._waiting.holds(attempt.id):
            self._store.withdraw_attempt(attempt.id, now=now)
        self._waiting.drop_answer(attempt)
        self._last = None
        self.retry_pending()
        # Where only that answer knew of the item's version, what became of it is found again.
        self._looked = None
        self.notice_updates()
        return again

    def note_cause(self, attempt: Attempt, cause: MissCause, confused_with: str = "") -> None:
        """Keep why an answer went wrong; the latest counts.

        Raises:
            RhizotrainerError: it waits in memory, as the answer may do.
        """
        self._waiting.remarks.add_cause(attempt.id, cause, confused_with)
        self._write_waiting()

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
        """Return the newest session that could be continued: one of its questions is still in the banks."""
        return next(iter(self.list_all_open()), None)

    def list_all_open(self) -> tuple[SessionSummary, ...]:
        """Return every session that could be continued, the newest first."""
        self.notice_updates()
        return list_continuable(self._library, self._store)

    def due_before(self) -> datetime:
        """Return the end of the learner's day: what is due before it is due today."""
        return self.days.find_end(self._clock())

    def due_addresses(self) -> tuple[ItemAddress, ...]:
        """Return what to ask for all that is due today and still in the banks, longest overdue first.

        Of questions that ask one fact in other words, it is the one asked longest ago.
        """
        self.notice_updates()
        return self._due.find(self._store, now=self._clock(), before=self.due_before())

    def list_candidates(self) -> list[Candidate]:
        self.notice_updates()
        return build_candidates(self._library.iter_briefs(), self._store.load_standings(), before=self.due_before())

    def select_new(
        self, *, count: int, most_unseen: int | None = None, **wanted: Unpack[ItemFilter]
    ) -> tuple[ItemAddress, ...]:
        """Return up to `count` items, unseen before missed before due; nothing said means no filter."""
        wanted.setdefault("statuses", frozenset(ItemStatus))
        return select_items(self.list_candidates(), count=count, rng=self._rng, most_unseen=most_unseen, **wanted)

    def set_note(self, address: ItemAddress, text: str) -> None:
        """Keep a private note; one that the disk refuses is written with whatever waits.

        Raises:
            RhizotrainerError: it waits in memory.
        """
        self._waiting.remarks.add_note(address, text)
        self._waiting.remarks.write(self._store, now=self._clock())

    def find_note(self, address: ItemAddress) -> str:
        """Return an item's note, also one that waits in memory."""
        waiting = self._waiting.remarks.find_note(address)
        return self._store.find_note(address) if waiting is None else waiting

    def _find_describe(self) -> Callable[[Item], Essence]:
        # Start-up: what an item claims is kept with its answers, not before.
        from rhizotrainer.study.updates import build_essence

        return build_essence

    def _find_memory(self, address: ItemAddress, fact: str) -> MemoryState | None:
        # An answer that waits for the disk is newer than what the store knows.
        waiting = self._waiting.find_memory(address, fact)
        if waiting is not None:
            return waiting
        # Start-up: as the scheduler.
        from rhizotrainer.app.remembering import find_memory

        return find_memory(self._store, address, fact)

    def _review_anew(self, attempt: Attempt) -> MemoryState:
        remembering, _rate = self._scheduling()
        return remembering.review(self._find_memory(attempt.address, attempt.fact), attempt, self._store)

    def _write_waiting(self) -> None:
        self._waiting.write(self._store, find_day=self.days.find_day, now=self._clock())

    def _look(self, again: str = "") -> None:
        """Note what changed in banks that are not as they were at the last look, or in the one to look at again."""
        self._looked = (self._library.state, self._store)
        # What could not be noted is found again at the next start; study goes on as if it had not been seen.
        with contextlib.suppress(RhizotrainerError):
            noticed = self._store.load_noticed()
            changed = [bank for bank, digest in self._library.state if bank == again or noticed.get(bank) != digest]
            waiting = self._waiting.list_addresses()
            held = {address.bank for address in waiting}
            banks = [bank for bank in changed if bank in held or self._store.list_held(bank)]
            if banks:
                # Start-up: banks seldom change, and the rules of change are not needed until one does.
                from rhizotrainer.app.updates import notice_updates, readdress_sessions

                renamed = notice_updates(self._library, self._store, banks, now=self._clock(), waiting=waiting)
                # What is on the screen and what waits in memory goes by its new ids.
                self._renamed = renamed | {shown: renamed.get(now, now) for shown, now in self._renamed.items()}
                self._waiting.follow(renamed, lambda records: readdress_sessions(records, renamed))

    def _end_in_store(self, session: sessions.Session) -> None:
        now = self._clock()
        self._waiting.end_session(session.record.id, now)
        try:
            self._store.end_session(session.record.id, now=now)
        except RhizotrainerError:
            # Only the mark "ended" is missing; it is set when the session is next taken up with nothing left.
            return

    def _scheduling(self) -> tuple[Remembering, Callable[..., Rating]]:
        # Start-up: FSRS is needed from the first answer on, not to paint Today.
        from rhizotrainer.app.remembering import Remembering
        from rhizotrainer.study.scheduling import rate_response

        if self._remembering is None:
            self._remembering = Remembering()
        return self._remembering, rate_response
