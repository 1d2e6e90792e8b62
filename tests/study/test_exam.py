"""The laws of an exam: the clock only goes on and never beyond its limit, and the marks are those of the answers."""

from __future__ import annotations

import random
from dataclasses import fields, is_dataclass, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from rhizotrainer.model.exams import ExamClock, ExamPlace
from rhizotrainer.model.learning import Confidence, PlannedQuestion, Rating, Response, SessionMode, SessionTerms
from rhizotrainer.study import exam as exams
from rhizotrainer.study import responding
from rhizotrainer.study.exam import STEP_MS, Exam, ExamError, PlaceState
from rhizotrainer.study.marking import mark_response
from rhizotrainer.study.presentation import Presentation, build_presentation
from tests.builders import NOW, make_item, make_matching, make_record, make_right_response
from tests.study.strategies import items

SECOND = 1000
LIMIT = 60 * SECOND


def begin(*, count: int = 4, limit: int = LIMIT, may_pause: bool = True, at: int = 0) -> Exam:
    shown = tuple(Presentation(make_item(f"q-{n}"), (0, 1, 2, 3)) for n in range(count))
    return exams.begin_exam(make_exam_record(shown, limit=limit, may_pause=may_pause), shown, at)


def make_exam_record(shown: tuple[Presentation, ...], *, limit: int = LIMIT, may_pause: bool = True):
    questions = tuple(PlannedQuestion(one.item.address, one.order) for one in shown)
    terms = SessionTerms(limit_ms=limit, may_pause=may_pause)
    return make_record(questions=questions, mode=SessionMode.EXAM, terms=terms)


def choose(authored: int) -> Response:
    return Response(chosen=frozenset({authored}))


class ExamMachine(RuleBasedStateMachine):
    """A learner who does anything the page allows, with a clock that may stand, jump or be read out of order."""

    exam: Exam

    @initialize(drawn=st.lists(items(), min_size=1, max_size=5), limit=st.integers(1, 40_000), seed=st.integers(0, 99))
    def begin(self, drawn: list, limit: int, seed: int) -> None:
        rng = random.Random(seed)
        named = [replace(item, id=f"q-{n}") for n, item in enumerate(drawn)]
        shown = tuple(build_presentation(item, rng) for item in named)
        self.at = 0
        self.limit = limit
        self.used = 0
        self.given: dict[int, Response] = {}
        self.exam = exams.begin_exam(make_exam_record(shown, limit=limit), shown, self.at)

    def _is_open(self) -> bool:
        # An order counts the time first, so it may be the one that finds it over.
        after = exams.let_pass(self.exam, self.at)
        return not self.exam.is_submitted and not self.exam.is_paused and not after.is_over

    @rule(step=st.integers(-10_000, 20_000))
    def let_time_pass(self, step: int) -> None:
        self.at += step

    @rule()
    def read_the_clock(self) -> None:
        before = self.exam
        self.exam = exams.let_pass(before, self.at)
        assert self.exam.clock.used_ms - before.clock.used_ms <= STEP_MS

    @precondition(_is_open)
    @rule(place=st.integers(0, 9))
    def go(self, place: int) -> None:
        self.exam = exams.go_to(self.exam, place % self.exam.total, self.at)
        assert self.exam.position == place % self.exam.total
        assert self.exam.place.is_seen

    @precondition(_is_open)
    @rule(rightly=st.booleans())
    def answer(self, rightly: bool) -> None:
        item = self.exam.presentation.item
        response = make_right_response(item) if rightly else Response()
        self.exam = exams.respond(self.exam, response, self.at)
        self.given[self.exam.position] = response

    @precondition(_is_open)
    @rule(confidence=st.sampled_from([None, *Confidence]))
    def say_how_sure(self, confidence: Confidence | None) -> None:
        self.exam = exams.set_confidence(self.exam, confidence, self.at)
        assert self.exam.place.confidence is confidence

    @precondition(_is_open)
    @rule()
    def flag(self) -> None:
        before = self.exam.place.is_flagged
        self.exam = exams.toggle_flag(self.exam, self.at)
        assert self.exam.place.is_flagged is not before

    @precondition(_is_open)
    @rule()
    def pause(self) -> None:
        self.exam = exams.pause(self.exam, self.at)

    @precondition(lambda self: self.exam.is_paused and not self.exam.is_submitted)
    @rule()
    def go_on(self) -> None:
        before = self.exam.clock.used_ms
        self.exam = exams.unpause(self.exam, self.at)
        assert self.exam.clock.used_ms == before

    @precondition(lambda self: not self.exam.is_submitted)
    @rule(ahead=st.integers(0, 10**9))
    def close_and_resume(self, ahead: int) -> None:
        before, self.at = self.exam, self.at + ahead
        places = {number: place for number, place in enumerate(before.places) if place != ExamPlace()}
        self.exam = exams.resume_exam(before.record, before.presentations, places, before.clock, self.at)
        assert self.exam.clock == before.clock
        assert self.exam.places == before.places

    @precondition(lambda self: not self.exam.is_submitted)
    @rule()
    def submit(self) -> None:
        self.exam = exams.submit(self.exam, self.at)
        marks = exams.mark_exam(self.exam)
        for number, (shown, mark) in enumerate(zip(self.exam.presentations, marks, strict=True)):
            response = self.given.get(number, Response())
            if responding.is_touched(response):
                assert mark == mark_response(shown.item, response)
            else:
                assert mark.score == 0.0

    @invariant()
    def the_used_time_never_shrinks_and_never_passes_the_limit(self) -> None:
        used = self.exam.clock.used_ms
        assert self.used <= used <= self.limit
        self.used = used

    @invariant()
    def the_time_of_the_places_is_the_time_used(self) -> None:
        assert sum(place.spent_ms for place in self.exam.places) == self.exam.clock.used_ms

    @invariant()
    def what_was_given_stays_given(self) -> None:
        for number, response in self.given.items():
            assert self.exam.places[number].response == response


TestExamMachine = ExamMachine.TestCase
TestExamMachine.settings = settings(max_examples=60, stateful_step_count=40)


def test_a_clock_set_back_takes_nothing_and_gives_nothing():
    exam = exams.let_pass(begin(at=100 * SECOND), 102 * SECOND)
    assert exam.clock.used_ms == 2 * SECOND
    exam = exams.let_pass(exam, 0)
    assert exam.clock.used_ms == 2 * SECOND
    assert exams.let_pass(exam, 103 * SECOND).clock.used_ms == 3 * SECOND


def test_an_hour_of_sleep_counts_as_one_step():
    exam = exams.let_pass(begin(), 3600 * SECOND)
    assert exam.clock.used_ms == STEP_MS


def test_nothing_is_taken_after_the_bell():
    exam = begin(limit=3 * SECOND)
    with pytest.raises(ExamError, match="time is over"):
        exams.respond(exam, choose(1), 3 * SECOND)
    assert exams.let_pass(exam, 9 * SECOND).remaining_ms == 0


def test_an_exam_without_a_limit_is_never_over():
    exam = begin(limit=0)
    for second in range(0, 4000, 4):
        exam = exams.let_pass(exam, second * SECOND)
    assert exam.remaining_ms is None
    assert not exam.is_over
    assert exams.toggle_flag(exam, 0).place.is_flagged


def test_only_an_exam_that_may_be_paused_is():
    with pytest.raises(ExamError, match="cannot be paused"):
        exams.pause(begin(may_pause=False), 0)
    paused = exams.pause(begin(), 2 * SECOND)
    assert exams.let_pass(paused, 50 * SECOND).clock.used_ms == 2 * SECOND
    for order in (
        lambda: exams.go_to(paused, 1, 0),
        lambda: exams.respond(paused, choose(1), 0),
        lambda: exams.toggle_flag(paused, 0),
        lambda: exams.set_confidence(paused, Confidence.GUESS, 0),
    ):
        with pytest.raises(ExamError, match="paused"):
            order()
    assert exams.submit(paused, 0).is_submitted


def test_an_exam_tells_no_mark_before_it_is_submitted():
    with pytest.raises(ExamError, match="before the exam is submitted"):
        exams.mark_exam(exams.respond(begin(), choose(1), 0))


def test_an_exam_is_submitted_once():
    with pytest.raises(ExamError, match="submitted before"):
        exams.submit(exams.submit(begin(), 0), 0)


def test_states_tell_not_seen_seen_partly_and_answered_apart():
    shown = tuple(Presentation(item, (0, 1, 2, 3)) for item in (make_item("a"), make_matching("b"), make_item("c")))
    exam = exams.begin_exam(make_exam_record(shown), shown, 0)
    assert exam.list_states() == (PlaceState.SEEN, PlaceState.NOT_SEEN, PlaceState.NOT_SEEN)
    exam = exams.respond(exam, choose(0), 0)
    exam = exams.go_to(exam, 1, 0)
    exam = exams.respond(exam, Response(placed=(0, -1, -1)), 0)
    assert exam.list_states() == (PlaceState.ANSWERED, PlaceState.PARTLY, PlaceState.NOT_SEEN)


def test_only_what_was_answered_becomes_an_attempt():
    exam = exams.respond(begin(), choose(1), 0)
    exam = exams.set_confidence(exam, Confidence.CERTAIN, 0)
    exam = exams.submit(exams.go_to(exam, 2, 4 * SECOND), 5 * SECOND)
    ids = [f"{n:032x}" for n in range(4)]
    attempts = exams.build_attempts(exam, ids=ids, rate=lambda _mark, _sure: Rating.GOOD, now=NOW)
    assert [(each.address.item, each.score, each.duration_ms) for each in attempts] == [("q-0", 1.0, 4 * SECOND)]
    assert attempts[0].confidence is Confidence.CERTAIN
    assert attempts[0].id == ids[0]


def test_a_response_that_no_longer_fits_its_item_is_not_taken_up():
    shown = (Presentation(make_item("q-0"), (0, 1, 2, 3)),)
    places = {0: ExamPlace(choose(7), Confidence.GUESS, is_flagged=True, is_seen=True, spent_ms=9)}
    exam = exams.resume_exam(make_exam_record(shown), shown, places, ExamClock(9), 0)
    assert exam.place == ExamPlace(Response(), Confidence.GUESS, is_flagged=True, is_seen=True, spent_ms=9)


def list_texts(value: object) -> list[str]:
    """Return every text in a value, however deep."""
    if isinstance(value, str):
        return [value]
    if is_dataclass(value):
        return [text for each in fields(value) for text in list_texts(getattr(value, each.name))]
    if isinstance(value, tuple | frozenset):
        return [text for each in value for text in list_texts(each)]
    return []


@given(items())
def test_a_blind_showing_tells_no_answer_and_takes_the_same_responses(item):
    blind = exams.blind(Presentation(item, tuple(range(len(item.options)))))
    assert not blind.item.keys
    assert not any(part.keys or any(part.accepts) for part in blind.item.parts)
    told = " ".join(list_texts(blind))
    secrets = {item.explanation, item.takeaway, item.note, *item.hints, *item.accepts}
    secrets |= {option.rationale for option in item.options} | {part.rationale for part in item.parts}
    shown = {item.stem, *(option.text for option in item.options), *(part.text for part in item.parts)}
    for secret in secrets:
        # A word that the question itself shows, as "L5", is no secret.
        assert not secret or any(secret in text for text in shown) or secret not in told
    right = make_right_response(item)
    assert responding.count_missing(blind.item, right) == responding.count_missing(item, right) == 0
    assert responding.fits(blind.item, right)
    assert blind.item.takes_several == item.takes_several


def test_the_time_up_to_the_submission_counts():
    exam = begin()
    assert exams.submit(exam, 4 * SECOND).clock.used_ms == 4 * SECOND
