"""A session's legal way, every order it refuses, and its clock."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from rhizotrainer.model.items import Item
from rhizotrainer.model.learning import Confidence, Rating, Response, Verdict
from rhizotrainer.study import session as sessions
from rhizotrainer.study.presentation import Presentation, restore_presentation
from rhizotrainer.study.session import Session, SessionError, SessionPhase
from tests.builders import NOW, make_attempt, make_item, make_multiple, make_record

ITEMS = (make_item("one"), make_multiple("two"), make_item("three"))


def _present(items: tuple[Item, ...]) -> tuple[Presentation, ...]:
    return tuple(restore_presentation(item, range(len(item.options))) for item in items)


def _begin(items: tuple[Item, ...] = ITEMS) -> Session:
    return sessions.begin_session(make_record(items), _present(items), NOW)


def _answer(session: Session, *chosen: int) -> Session:
    for authored in chosen:
        session = sessions.choose_option(session, authored)
    return sessions.check_answer(session, NOW)


ASKING = _begin()
PAUSED = sessions.pause(ASKING, NOW)
CHECKED = _answer(ASKING, 1)
ENDED = sessions.end(ASKING)

ORDERS: dict[str, Callable[[Session], object]] = {
    "choose": lambda session: sessions.choose_option(session, 0),
    "strike out": lambda session: sessions.toggle_struck_out(session, 0),
    "confidence": lambda session: sessions.set_confidence(session, Confidence.GUESS),
    "check": lambda session: sessions.check_answer(session, NOW),
    "advance": lambda session: sessions.advance(session, NOW),
    "pause": lambda session: sessions.pause(session, NOW),
    "unpause": lambda session: sessions.unpause(session, NOW),
    "end": sessions.end,
    "attempt": lambda session: sessions.build_attempt(session, attempt_id="a", rating=Rating.GOOD, now=NOW),
}
REFUSED = {
    "asking": (ASKING, {"check": "This question has no whole answer yet.", "advance": "not been answered"}),
    "paused": (
        PAUSED,
        dict.fromkeys(("choose", "strike out", "confidence", "check", "pause"), "The session is paused.")
        | {"advance": "not been answered"},
    ),
    "checked": (
        CHECKED,
        dict.fromkeys(("choose", "strike out", "confidence", "check", "pause"), "stays as it is"),
    ),
    "ended": (
        ENDED,
        dict.fromkeys(("choose", "strike out", "confidence", "check", "advance", "pause", "end"), "has ended."),
    ),
}
for _state, _refusals in REFUSED.values():
    if _state is not PAUSED:
        _refusals["unpause"] = "The session is not paused."
    if _state is not CHECKED:
        _refusals["attempt"] = "There is no checked answer to keep."


@pytest.mark.parametrize("state", REFUSED)
@pytest.mark.parametrize("order", ORDERS)
def test_an_order_is_followed_or_refused_with_a_sentence(state: str, order: str) -> None:
    session, refusals = REFUSED[state]
    if order in refusals:
        with pytest.raises(SessionError, match=refusals[order]):
            ORDERS[order](session)
    else:
        assert ORDERS[order](session) is not session


@pytest.mark.parametrize("authored", [-1, 4])
def test_an_option_that_is_not_there_is_refused(authored: int) -> None:
    for order in (sessions.choose_option, sessions.toggle_struck_out):
        with pytest.raises(SessionError, match="no such option"):
            order(ASKING, authored)


def test_a_session_needs_questions_and_the_right_ones() -> None:
    with pytest.raises(SessionError, match="no questions"):
        sessions.begin_session(make_record(), (), NOW)
    with pytest.raises(SessionError, match="not those it was begun with"):
        sessions.begin_session(make_record(ITEMS), _present(ITEMS[:2]), NOW)
    with pytest.raises(SessionError, match="not those it was begun with"):
        sessions.begin_session(make_record(ITEMS), _present(ITEMS[::-1]), NOW)


def test_one_answer_is_replaced_and_stays() -> None:
    session = sessions.choose_option(sessions.choose_option(ASKING, 0), 2)
    assert session.response.chosen == {2}
    assert sessions.choose_option(session, 2).response.chosen == {2}


def test_several_answers_come_and_go() -> None:
    session = _begin(ITEMS[1:2])
    for authored in (0, 3, 4, 3):
        session = sessions.choose_option(session, authored)
    assert session.response.chosen == {0, 4}


def test_choosing_restores_and_striking_out_takes_back() -> None:
    struck = sessions.toggle_struck_out(ASKING, 1)
    assert struck.response == Response(struck_out=frozenset({1}))
    chosen = sessions.choose_option(struck, 1)
    assert chosen.response == Response(chosen=frozenset({1}))
    assert sessions.toggle_struck_out(chosen, 1).response == struck.response
    assert sessions.toggle_struck_out(struck, 1).response == Response()


def test_confidence_again_is_taken_back() -> None:
    sure = sessions.set_confidence(ASKING, Confidence.CERTAIN)
    assert sure.confidence is Confidence.CERTAIN
    assert sessions.set_confidence(sure, Confidence.UNSURE).confidence is Confidence.UNSURE
    assert sessions.set_confidence(sure, Confidence.CERTAIN).confidence is None


def test_check_waits_for_an_answer() -> None:
    assert not sessions.can_check(ASKING)
    chosen = sessions.choose_option(ASKING, 0)
    assert sessions.can_check(chosen)
    assert not sessions.can_check(sessions.pause(chosen, NOW))
    assert not sessions.can_check(sessions.check_answer(chosen, NOW))


def test_a_session_from_end_to_end() -> None:
    session = _answer(_begin(), 1)
    assert (session.number, session.answered, session.correct, session.is_last) == (1, 1, 1, False)
    session = sessions.set_confidence(sessions.advance(session, NOW), Confidence.CERTAIN)
    session = _answer(sessions.toggle_struck_out(session, 4), 0)
    assert session.mark is not None
    assert session.mark.verdict is Verdict.PARTLY
    session = sessions.advance(session, NOW)
    assert session.is_last
    assert (session.response, session.confidence, session.mark) == (Response(), None, None)
    session = sessions.advance(_answer(session, 3), NOW)
    assert session.phase is SessionPhase.ENDED
    verdicts = [result.verdict for result in session.results if result]
    assert verdicts == [Verdict.CORRECT, Verdict.PARTLY, Verdict.INCORRECT]
    assert (session.answered, session.correct, session.total) == (3, 1, 3)


def test_pauses_are_left_out_of_the_time() -> None:
    session = _begin()
    session = sessions.pause(session, NOW + timedelta(seconds=5))
    assert sessions.elapsed_ms(session, NOW + timedelta(hours=2)) == 5000
    session = sessions.unpause(session, NOW + timedelta(hours=2))
    session = sessions.choose_option(session, 1)
    session = sessions.check_answer(session, NOW + timedelta(hours=2, seconds=3))
    assert sessions.elapsed_ms(session, NOW + timedelta(hours=3)) == 8000
    later = sessions.advance(session, NOW + timedelta(hours=3))
    assert sessions.elapsed_ms(later, NOW + timedelta(hours=3, seconds=1)) == 1000


def test_a_clock_set_back_gives_no_negative_time() -> None:
    before = NOW - timedelta(days=400)
    session = sessions.pause(sessions.choose_option(_begin(), 1), before)
    session = sessions.check_answer(sessions.unpause(session, before), before - timedelta(days=1))
    attempt = sessions.build_attempt(session, attempt_id="a", rating=Rating.GOOD, now=before)
    assert attempt.duration_ms == 0


def test_an_attempt_says_all_that_was_seen_and_given() -> None:
    shown = (restore_presentation(ITEMS[1], (4, 2, 0, 1, 3)),)
    session = sessions.begin_session(make_record(ITEMS[1:2]), shown, NOW)
    session = sessions.toggle_struck_out(sessions.choose_option(session, 0), 4)
    session = sessions.set_confidence(session, Confidence.UNSURE)
    now = NOW + timedelta(seconds=9)
    session = sessions.check_answer(session, now)
    assert sessions.build_attempt(session, attempt_id="f" * 32, rating=Rating.AGAIN, now=now) == make_attempt(
        ITEMS[1],
        id="f" * 32,
        answered_at=now,
        response=Response(frozenset({0}), frozenset({4})),
        option_order=(4, 2, 0, 1, 3),
        confidence=Confidence.UNSURE,
        score=0.5,
        verdict=Verdict.PARTLY,
        rating=Rating.AGAIN,
        duration_ms=9000,
    )


def test_resuming_stands_at_the_first_question_without_an_answer() -> None:
    attempts = [make_attempt(ITEMS[0]), make_attempt(make_item("elsewhere"), number=2)]
    session = sessions.resume_session(make_record(ITEMS), _present(ITEMS), attempts, NOW)
    assert (session.number, session.phase, session.answered, session.correct) == (
        2,
        SessionPhase.ASKING,
        1,
        1,
    )


def test_resuming_takes_a_question_that_was_passed_over() -> None:
    session = sessions.resume_session(make_record(ITEMS), _present(ITEMS), [make_attempt(ITEMS[1])], NOW)
    assert session.number == 1
    assert sessions.advance(_answer(session, 1), NOW).number == 3


def test_resuming_a_finished_session_finds_it_ended() -> None:
    attempts = [make_attempt(item, number=number) for number, item in enumerate(ITEMS)]
    session = sessions.resume_session(make_record(ITEMS), _present(ITEMS), attempts, NOW)
    assert session.phase is SessionPhase.ENDED


def test_an_item_asked_twice_is_answered_twice() -> None:
    twice = (ITEMS[0], ITEMS[0])
    session = sessions.resume_session(make_record(twice), _present(twice), [make_attempt(ITEMS[0])], NOW)
    assert session.number == 2
    assert sessions.advance(_answer(session, 1), NOW).phase is SessionPhase.ENDED


def test_an_answer_that_is_taken_back_is_asked_for_again_with_nothing_given() -> None:
    again = sessions.take_back(CHECKED, 0, NOW + timedelta(minutes=1), hints=1)
    assert (again.position, again.phase, again.results) == (0, SessionPhase.ASKING, (None, None, None))
    assert (again.response, again.confidence, again.mark, again.hints_shown) == (Response(), None, None, 1)
    assert sessions.elapsed_ms(again, NOW + timedelta(minutes=2)) == 60_000


def test_the_answer_before_can_be_taken_back_on_the_next_question() -> None:
    session = sessions.choose_option(sessions.advance(CHECKED, NOW), 0)
    again = sessions.take_back(session, 0, NOW)
    assert (again.position, again.response) == (0, Response())
    after = sessions.advance(_answer(again, 1), NOW)
    assert (after.position, after.response) == (1, Response())


@pytest.mark.parametrize(
    ("session", "position", "words"),
    [
        (ASKING, 0, "no answer to take back"),
        (CHECKED, 1, "no answer to take back"),
        (CHECKED, -1, "no answer to take back"),
        (PAUSED, 0, "paused"),
        (ENDED, 0, "has ended"),
    ],
)
def test_what_was_not_answered_is_not_taken_back(session: Session, position: int, words: str) -> None:
    with pytest.raises(SessionError, match=words):
        sessions.take_back(session, position, NOW)
