"""An exam as a value: every question can be gone to, answered and flagged until it is submitted; nothing is told.

Each order gives a new value, or is refused with a sentence. `at` is the reading in ms of a clock that only goes
forward, given by the caller: setting the machine's clock changes nothing. Between two readings at most STEP_MS count,
so that a machine that slept, like a program that was not running, neither takes time from the learner nor gives any.
No dice, no files.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from enum import StrEnum

from rhizotrainer.model.errors import RhizotrainerError
from rhizotrainer.model.exams import ExamClock, ExamPlace
from rhizotrainer.model.items import Item
from rhizotrainer.model.learning import Attempt, Confidence, Mark, Rating, Response, SessionRecord
from rhizotrainer.model.values import dataclass
from rhizotrainer.study import responding
from rhizotrainer.study.marking import mark_response
from rhizotrainer.study.presentation import Presentation

STEP_MS = 5_000
NO_MARK = Mark(0.0, 0, 1)


class ExamError(RhizotrainerError):
    """An order that the exam cannot follow as it stands."""


class PlaceState(StrEnum):
    """How far one question of an exam has come."""

    NOT_SEEN = "not seen"
    SEEN = "seen"
    PARTLY = "partly answered"
    ANSWERED = "answered"


@dataclass(frozen=True, slots=True)
class Exam:
    """One exam under way, or submitted. `read_at` is the last reading of the clock that was counted."""

    record: SessionRecord
    presentations: tuple[Presentation, ...]
    places: tuple[ExamPlace, ...]
    clock: ExamClock
    read_at: int
    is_submitted: bool = False

    @property
    def position(self) -> int:
        return self.clock.position

    @property
    def place(self) -> ExamPlace:
        return self.places[self.position]

    @property
    def presentation(self) -> Presentation:
        return self.presentations[self.position]

    @property
    def total(self) -> int:
        return len(self.places)

    @property
    def is_paused(self) -> bool:
        return self.clock.is_paused

    @property
    def remaining_ms(self) -> int | None:
        """Return the time left, None where the exam has no limit."""
        limit = self.record.terms.limit_ms
        return max(0, limit - self.clock.used_ms) if limit else None

    @property
    def is_over(self) -> bool:
        """Tell whether the time has run out."""
        return self.remaining_ms == 0

    def state_of(self, position: int) -> PlaceState:
        """Return how far a question has come."""
        place, item = self.places[position], self.presentations[position].item
        if responding.is_touched(place.response):
            is_whole = not responding.count_missing(item, place.response)
            return PlaceState.ANSWERED if is_whole else PlaceState.PARTLY
        return PlaceState.SEEN if place.is_seen else PlaceState.NOT_SEEN

    def list_states(self) -> tuple[PlaceState, ...]:
        return tuple(self.state_of(position) for position in range(self.total))


def begin_exam(record: SessionRecord, presentations: Sequence[Presentation], at: int) -> Exam:
    """Begin at the first question with the whole time.

    Raises:
        ExamError: there is no question.
    """
    return resume_exam(record, presentations, {}, ExamClock(), at)


def resume_exam(
    record: SessionRecord,
    presentations: Sequence[Presentation],
    places: Mapping[int, ExamPlace],
    clock: ExamClock,
    at: int,
) -> Exam:
    """Take an exam up where it was left, with the time it had left then; `places` are those that were touched.

    Raises:
        ExamError: there is no question.
    """
    shown = tuple(presentations)
    if not shown:
        raise ExamError("This exam has no questions.", "Choose other topics or more banks.")
    position = min(max(clock.position, 0), len(shown) - 1)
    limit = record.terms.limit_ms
    used = min(clock.used_ms, limit) if limit else clock.used_ms
    kept = tuple(_fitting(one.item, places.get(number, ExamPlace())) for number, one in enumerate(shown))
    exam = Exam(record, shown, kept, ExamClock(used, position, clock.is_paused), at)
    return exam if exam.is_paused else _see(exam)


def let_pass(exam: Exam, at: int) -> Exam:
    """Count the time since the last reading, at most STEP_MS of it and never more than is left."""
    step = min(max(0, at - exam.read_at), STEP_MS)
    read = replace(exam, read_at=max(at, exam.read_at))
    if exam.is_paused or exam.is_submitted:
        return read
    left = exam.remaining_ms
    step = step if left is None else min(step, left)
    place = replace(exam.place, spent_ms=exam.place.spent_ms + step)
    return replace(_put(read, place), clock=replace(exam.clock, used_ms=exam.clock.used_ms + step))


def go_to(exam: Exam, position: int, at: int) -> Exam:
    """Go to a question by its place, counted from 0.

    Raises:
        ExamError: the exam has no such question, is paused, over or submitted.
    """
    now = _ready(exam, at)
    if not 0 <= position < exam.total:
        raise ExamError("This exam has no such question.", f"Give a number from 1 to {exam.total}.")
    return _see(replace(now, clock=replace(now.clock, position=position)))


def respond(exam: Exam, response: Response, at: int) -> Exam:
    """Take the response to the question in view whole, as it now stands.

    Raises:
        ExamError: it does not fit the question; the exam is paused, over or submitted.
    """
    now = _ready(exam, at)
    if not responding.fits(exam.presentation.item, response):
        raise ExamError("This answer does not fit the question.", "Answer it anew.")
    return _put(now, replace(now.place, response=response))


def set_confidence(exam: Exam, confidence: Confidence | None, at: int) -> Exam:
    """Say how sure, or take it back with None.

    Raises:
        ExamError: the exam is paused, over or submitted.
    """
    now = _ready(exam, at)
    return _put(now, replace(now.place, confidence=confidence))


def toggle_flag(exam: Exam, at: int) -> Exam:
    """Flag the question in view, or take its flag away.

    Raises:
        ExamError: the exam is paused, over or submitted.
    """
    now = _ready(exam, at)
    return _put(now, replace(now.place, is_flagged=not now.place.is_flagged))


def pause(exam: Exam, at: int) -> Exam:
    """Stop the clock and cover the question.

    Raises:
        ExamError: the exam may not be paused, or is paused, over or submitted.
    """
    if not exam.record.terms.may_pause:
        raise ExamError("This exam cannot be paused.", "The clock goes on until you submit.")
    now = _ready(exam, at)
    return replace(now, clock=replace(now.clock, is_paused=True))


def unpause(exam: Exam, at: int) -> Exam:
    """Let the clock go on; the time of the pause is not counted.

    Raises:
        ExamError: the exam is not paused.
    """
    if not exam.is_paused:
        raise ExamError("The exam is not paused.")
    return _see(replace(exam, read_at=max(at, exam.read_at), clock=replace(exam.clock, is_paused=False)))


def submit(exam: Exam, at: int) -> Exam:
    """End the exam with what is given; also when the time has run out, and from a pause.

    Raises:
        ExamError: it was submitted before.
    """
    if exam.is_submitted:
        raise ExamError("This exam was submitted before.")
    return replace(let_pass(exam, at), is_submitted=True)


def mark_exam(exam: Exam) -> tuple[Mark, ...]:
    """Return each question's mark; one that was not answered scores nothing.

    Raises:
        ExamError: the exam was not submitted, and until then nothing is marked.
    """
    if not exam.is_submitted:
        raise ExamError("Nothing is marked before the exam is submitted.")
    return tuple(
        mark_response(shown.item, place.response) if responding.is_touched(place.response) else NO_MARK
        for shown, place in zip(exam.presentations, exam.places, strict=True)
    )


def build_attempts(
    exam: Exam,
    *,
    ids: Sequence[str],
    rate: Callable[[Mark, Confidence | None], Rating],
    now: datetime,
) -> tuple[Attempt, ...]:
    """Make the attempts to be kept of the questions that were answered; `ids` has one for each question.

    Raises:
        ExamError: the exam was not submitted.
    """
    attempts = []
    for attempt_id, shown, place, mark in zip(ids, exam.presentations, exam.places, mark_exam(exam), strict=True):
        if responding.is_touched(place.response):
            item = shown.item
            attempts.append(
                Attempt(
                    id=attempt_id,
                    address=item.address,
                    session=exam.record.id,
                    answered_at=now,
                    item_type=item.type,
                    item_version=item.fingerprint,
                    response=place.response,
                    option_order=shown.order,
                    confidence=place.confidence,
                    score=mark.score,
                    verdict=mark.verdict,
                    rating=rate(mark, place.confidence),
                    duration_ms=place.spent_ms,
                    topic=item.topic,
                    fact=item.siblings,
                )
            )
    return tuple(attempts)


def blind(shown: Presentation) -> Presentation:
    """Return a showing that holds nothing that tells the answer, so that no screen can let it slip."""
    item = shown.item
    told = replace(
        item,
        options=tuple(replace(option, is_key=False, rationale="") for option in item.options),
        parts=tuple(replace(part, keys=(), accepts=(), rationale="") for part in item.parts),
        explanation="",
        takeaway="",
        note="",
        quotes=(),
        references=(),
        positions=(),
        hints=(),
        # That there are texts to be typed decides how a name is asked for; which they are is not told.
        accepts=("",) if item.accepts else (),
        quantity=replace(item.quantity, value="", tolerance="") if item.quantity else None,
    )
    return replace(shown, item=told)


def _fitting(item: Item, place: ExamPlace) -> ExamPlace:
    """Return what was given, without a response to an item that is another by now."""
    return place if responding.fits(item, place.response) else replace(place, response=Response())


def _ready(exam: Exam, at: int) -> Exam:
    """Return the exam as it is at a reading of the clock, where it can still be answered."""
    if exam.is_submitted:
        raise ExamError("This exam was submitted.", "Open its result from Progress.")
    if exam.is_paused:
        raise ExamError("The exam is paused.", "Continue it first.")
    now = let_pass(exam, at)
    if now.is_over:
        raise ExamError("The time is over.", "The exam is submitted with the answers you have given.")
    return now


def _put(exam: Exam, place: ExamPlace) -> Exam:
    before, after = exam.places[: exam.position], exam.places[exam.position + 1 :]
    return replace(exam, places=(*before, place, *after))


def _see(exam: Exam) -> Exam:
    return exam if exam.place.is_seen else _put(exam, replace(exam.place, is_seen=True))
