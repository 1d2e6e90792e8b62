"""Random legal orders: no answer lost, none marked twice, no time negative, and resuming changes nothing."""

from __future__ import annotations

import random
from datetime import timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.learning import Attempt, Confidence, Mark, PlannedQuestion, Rating, SessionRecord
from rhizotrainer.study import session as sessions
from rhizotrainer.study.marking import mark_response
from rhizotrainer.study.presentation import build_presentation, restore_presentation
from rhizotrainer.study.session import Session, SessionPhase
from tests.builders import NOW, make_item, make_multiple, make_record, make_true_false

MAKERS = (make_item, make_multiple, make_true_false)


class SessionMachine(RuleBasedStateMachine):
    """A learner who does anything a screen allows, with a clock that may jump either way."""

    session: Session

    @initialize(kinds=st.lists(st.sampled_from(MAKERS), min_size=1, max_size=6), seed=st.integers(0, 999))
    def begin(self, kinds: list, seed: int) -> None:
        rng = random.Random(seed)
        self.now = NOW
        self.attempts: list[Attempt] = []
        self.marks: dict[ItemAddress, Mark] = {}
        self.items = {item.address: item for item in (make(f"q-{n}") for n, make in enumerate(kinds))}
        shown = tuple(build_presentation(item, rng) for item in self.items.values())
        self.record: SessionRecord = make_record(
            questions=tuple(PlannedQuestion(one.item.address, one.order) for one in shown)
        )
        self.session = sessions.begin_session(self.record, shown, self.now)

    def _is(self, phase: SessionPhase) -> bool:
        return self.session.phase is phase

    def _can_answer(self) -> bool:
        return self._is(SessionPhase.ASKING) and not self.session.is_paused

    @rule(seconds=st.integers(-100_000, 100_000))
    def let_time_pass(self, seconds: int) -> None:
        self.now += timedelta(seconds=seconds)

    @precondition(_can_answer)
    @rule(place=st.integers(0, 99))
    def choose(self, place: int) -> None:
        authored = place % len(self.session.item.options)
        self.session = sessions.choose_option(self.session, authored)
        assert authored not in self.session.response.struck_out

    @precondition(_can_answer)
    @rule(place=st.integers(0, 99))
    def strike_out(self, place: int) -> None:
        authored = place % len(self.session.item.options)
        self.session = sessions.toggle_struck_out(self.session, authored)
        assert authored not in self.session.response.chosen

    @precondition(_can_answer)
    @rule(confidence=st.sampled_from(Confidence))
    def say_how_sure(self, confidence: Confidence) -> None:
        self.session = sessions.set_confidence(self.session, confidence)

    @precondition(_can_answer)
    @rule()
    def pause(self) -> None:
        self.session = sessions.pause(self.session, self.now)

    @precondition(lambda self: self.session.is_paused)
    @rule()
    def unpause(self) -> None:
        self.session = sessions.unpause(self.session, self.now)

    @precondition(lambda self: sessions.can_check(self.session))
    @rule()
    def check(self) -> None:
        address = self.session.item.address
        assert address not in self.marks, "a question was asked again after its answer"
        self.session = sessions.check_answer(self.session, self.now)
        assert self.session.mark is not None
        assert self.session.mark == mark_response(self.session.item, self.session.response)
        self.marks[address] = self.session.mark
        attempt = sessions.build_attempt(
            self.session, attempt_id=f"{len(self.attempts):032x}", rating=Rating.GOOD, now=self.now
        )
        assert attempt.duration_ms >= 0
        self.attempts.append(attempt)

    @precondition(lambda self: self.session.phase is SessionPhase.CHECKED)
    @rule()
    def advance(self) -> None:
        self.session = sessions.advance(self.session, self.now)
        if self._is(SessionPhase.ENDED):
            assert len(self.marks) == len(self.items)

    @precondition(lambda self: self.session.phase is not SessionPhase.ENDED)
    @rule()
    def close_and_resume(self) -> None:
        shown = tuple(
            restore_presentation(self.items[question.address], question.option_order)
            for question in self.record.questions
        )
        resumed = sessions.resume_session(self.record, shown, self.attempts, self.now)
        uninterrupted = self.session
        if self._is(SessionPhase.CHECKED):
            uninterrupted = sessions.advance(uninterrupted, self.now)
        assert resumed.results == uninterrupted.results
        assert (resumed.position, resumed.phase) == (uninterrupted.position, uninterrupted.phase)
        assert resumed.presentations == uninterrupted.presentations
        self.session = resumed

    @invariant()
    def no_answer_is_lost(self) -> None:
        kept = {
            shown.item.address: result
            for shown, result in zip(self.session.presentations, self.session.results, strict=True)
            if result is not None
        }
        assert kept == self.marks
        assert self.session.answered == len(self.attempts)

    @invariant()
    def time_is_never_negative(self) -> None:
        assert sessions.elapsed_ms(self.session, self.now) >= 0


TestSessionMachine = SessionMachine.TestCase
TestSessionMachine.settings = settings(max_examples=100, stateful_step_count=40)
