"""Exams, joined to the store: begun, saved at every step, taken up after a crash, submitted in one transaction.

It knows no window and has no clock and no dice of its own. Nothing is marked before an exam is submitted.
"""

from __future__ import annotations

import contextlib
import hashlib
import random
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from rhizotrainer.app.library import Library
from rhizotrainer.app.practice import Practice
from rhizotrainer.model.errors import RhizotrainerError
from rhizotrainer.model.exams import ExamClock, ExamPlace
from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.learning import PlannedQuestion, SessionMode, SessionRecord, SessionSummary, SessionTerms
from rhizotrainer.model.values import dataclass
from rhizotrainer.store.exams import ExamAnswer, ExamBook
from rhizotrainer.study import exam as exams
from rhizotrainer.study.exam import Exam
from rhizotrainer.study.presentation import build_presentation, resume_presentations
from rhizotrainer.study.responding import is_touched
from rhizotrainer.tongue import Tongue

if TYPE_CHECKING:
    from rhizotrainer.app.remembering import Remembering
    from rhizotrainer.model.learning import MemoryState
    from rhizotrainer.store.learner_store import LearnerStore

tr = Tongue("Session")


@dataclass(frozen=True, slots=True)
class Clocks:
    """The machine's clock, one in ms that only goes forward, and the learner's ISO date at a moment."""

    now: Callable[[], datetime]
    tick: Callable[[], int]
    find_day: Callable[[datetime], str]


@dataclass(frozen=True, slots=True)
class _Submitted:
    """An exam that is over: its whole record, and which positions of the queue its places stand for."""

    record: SessionRecord
    exam: Exam
    positions: tuple[int, ...]
    at: datetime


class ExamPractice:
    """One exam at a time, over one library and whatever store `practice` uses."""

    def __init__(self, practice: Practice, library: Library, clocks: Clocks, rng: random.Random) -> None:
        self._practice = practice
        self._library = library
        self._clocks = clocks
        self._rng = rng
        self._remembering: Remembering | None = None
        # Which positions of the queue the exam's places stand for: a question that left its bank is passed over.
        self._record: SessionRecord | None = None
        self._positions: tuple[int, ...] = ()
        self._saved: tuple[ExamPlace, ...] = ()
        self._saved_in: LearnerStore | None = None
        self._unsaved: list[_Submitted] = []

    def begin(self, title: str, addresses: Sequence[ItemAddress], terms: SessionTerms) -> Exam:
        """Begin an exam over `addresses` in their order; where the disk refuses it, the next `save` tries again.

        Raises:
            RhizotrainerError: none of the items is in the banks any more.
        """
        self._practice.notice_updates()
        items = self._library.load_items(addresses)
        found = [items[address] for address in addresses if address in items]
        shown = [build_presentation(item, self._rng, shuffles=terms.shuffles_options) for item in found]
        if not shown:
            raise RhizotrainerError(
                tr("None of these questions is in your banks any more."), tr("Choose other questions.")
            )
        questions = tuple(PlannedQuestion(one.item.address, one.order) for one in shown)
        session_id = f"{self._rng.getrandbits(128):032x}"
        record = SessionRecord(session_id, SessionMode.EXAM, title, self._clocks.now(), questions, terms=terms)
        exam = exams.begin_exam(record, shown, self._clocks.tick())
        self._hold(record, tuple(range(len(shown))))
        with contextlib.suppress(RhizotrainerError):
            self.save(exam)
        return exam

    def resume(self, summary: SessionSummary) -> Exam | None:
        """Take an exam up with the time it had left; None where none of its questions is in the banks any more."""
        self._practice.notice_updates()
        record = summary.record
        items = self._library.load_items(self._library.find_topics(each.address for each in record.questions))
        positions = tuple(at for at, each in enumerate(record.questions) if each.address in items)
        kept = ExamBook(self._practice.store).find(record.id)
        questions = tuple(record.questions[at] for at in positions)
        if not questions:
            return None
        left = replace(record, questions=questions)
        places = {number: kept.places[at] for number, at in enumerate(positions) if kept and at in kept.places}
        clock = kept.clock if kept else ExamClock()
        here = positions.index(clock.position) if clock.position in positions else 0
        self._hold(record, positions)
        self._saved_in = self._practice.store
        shown = resume_presentations(left, items, self._rng)
        return exams.resume_exam(left, shown, places, replace(clock, position=here), self._clocks.tick())

    def save(self, exam: Exam) -> bool:
        """Keep the clock and every place that changed since it was kept last; durable when it returns.

        Return False where the exam was ended meanwhile, as by discarding it.

        Raises:
            StoreError: nothing was kept; the next call tries all of it again.
        """
        store = self._practice.store
        is_elsewhere = self._saved_in is not store
        if is_elsewhere and self._record is not None:
            store.begin_session(self._record)
        before = () if is_elsewhere else self._saved
        changed = {
            at: place
            for number, (at, place) in enumerate(zip(self._positions, exam.places, strict=True))
            if number >= len(before) or before[number] != place
        }
        clock = replace(exam.clock, position=self._positions[exam.position])
        is_open = ExamBook(store).save(exam.record.id, clock, changed, now=self._clocks.now())
        self._saved, self._saved_in = exam.places, store
        return is_open

    def submit(self, exam: Exam) -> Exam:
        """Mark the exam and keep every answer with its memory, all of it or none; then it is over.

        Raises:
            StoreError: nothing was kept and the exam is still open; submit it again.
        """
        self.save(exam)
        # What waits for the disk was answered before: it would leave a memory that knows nothing of the exam.
        if self._practice.retry_pending() and self._practice.failure is not None:
            raise self._practice.failure
        done = exams.submit(exam, self._clocks.tick())
        over = _Submitted(self._record or done.record, done, self._positions, self._clocks.now())
        self._write(over)
        if not self._practice.store.is_saving:
            self._unsaved.append(over)
        return done

    def count_unsaved(self, exam: Exam | None) -> int:
        """Count the answers that memory alone holds: of the exam under way, and of those submitted without saving."""
        places = [place for over in self._unsaved for place in over.exam.places]
        store = self._practice.store
        if exam is not None and not (store.is_saving and self._saved_in is store and self._saved == exam.places):
            places += exam.places
        return sum(is_touched(place.response) for place in places)

    def carry(self) -> None:
        """Move exams that were submitted without saving into the store of now, once that saves.

        Raises:
            StoreError: those not moved yet stay in memory.
        """
        store = self._practice.store
        while store.is_saving and self._unsaved:
            over = self._unsaved[0]
            store.begin_session(over.record)
            places = dict(zip(over.positions, over.exam.places, strict=True))
            ExamBook(store).save(over.record.id, over.exam.clock, places, now=over.at)
            self._write(over)
            self._unsaved.pop(0)

    def _write(self, over: _Submitted) -> None:
        done = over.exam
        clock = replace(done.clock, position=over.positions[done.position], is_paused=False)
        answers = self._build_answers(over)
        ExamBook(self._practice.store).submit(done.record.id, clock, answers, now=over.at)

    def _build_answers(self, over: _Submitted) -> list[ExamAnswer]:
        # Start-up: what an item claims and when it returns is worked out once an exam is submitted, not before.
        from rhizotrainer.app.remembering import Remembering, find_memory
        from rhizotrainer.study.scheduling import rate_response
        from rhizotrainer.study.updates import build_essence

        remembering = self._remembering = self._remembering or Remembering()
        store = self._practice.store
        # Of siblings in one exam the later goes on from what the earlier left.
        shared: dict[tuple[str, str], MemoryState] = {}
        exam, now = over.exam, over.at
        items = {shown.item.address: shown.item for shown in exam.presentations}
        # The same exam gives the same ids, so that what was kept once is never kept twice.
        ids = [_name_attempt(exam.record.id, at) for at in over.positions]
        queue = self._practice.store.find_session(exam.record.id)
        places = zip(ids, over.positions, strict=True)
        asked = {name: queue.record.questions[at].address for name, at in places if queue}
        given = []
        for attempt in exams.build_attempts(exam, ids=ids, rate=rate_response, now=now):
            item = items[attempt.address]
            address = asked.get(attempt.id, attempt.address)
            if address == attempt.address:
                # The queue in the store follows every rename; one that was begun anew there may not know them yet.
                address = self._practice.address_of(item)
            answer = replace(attempt, address=address)
            before = shared.get((address.bank, answer.fact)) if answer.fact else None
            memory = remembering.review(before or find_memory(store, address, answer.fact), answer, store)
            shared[address.bank, answer.fact] = memory
            day = self._clocks.find_day(now)
            given.append(ExamAnswer(answer, memory, day, build_essence(item)))
        return given

    def _hold(self, record: SessionRecord, positions: tuple[int, ...]) -> None:
        self._record, self._positions = record, positions
        self._saved, self._saved_in = (), None


def _name_attempt(session_id: str, position: int) -> str:
    return hashlib.sha256(f"exam {session_id} {position}".encode()).hexdigest()[:32]
