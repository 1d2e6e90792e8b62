"""Leaving a question out: it keeps no answer, comes last, and never keeps a session from its end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhizotrainer.study import session as sessions
from rhizotrainer.study.presentation import restore_presentation
from rhizotrainer.study.session import Session, SessionError, SessionPhase
from tests.builders import NOW, make_item, make_record


def begin(count: int) -> Session:
    items = tuple(make_item(f"one-{at}") for at in range(count))
    shown = tuple(restore_presentation(item, range(len(item.options))) for item in items)
    return sessions.begin_session(make_record(items), shown, NOW)


def answer(session: Session) -> Session:
    return sessions.check_answer(sessions.choose_option(session, 1), NOW)


def test_a_question_left_out_keeps_no_answer_and_comes_last():
    session = sessions.leave_out(sessions.choose_option(begin(3), 1), NOW)
    assert session.position == 1
    assert not session.response.chosen
    for _ in range(2):
        session = sessions.advance(answer(session), NOW)
    assert session.position == 0
    assert session.phase is SessionPhase.ASKING


def test_the_last_question_left_out_ends_the_session():
    session = sessions.leave_out(begin(1), NOW)
    assert session.phase is SessionPhase.ENDED
    assert session.results == (None,)


def test_a_checked_question_is_not_left_out():
    with pytest.raises(SessionError):
        sessions.leave_out(answer(begin(2)), NOW)


@given(count=st.integers(1, 8), missing=st.frozensets(st.integers(0, 7)))
def test_every_session_ends_and_answers_what_it_can(count, missing):
    session, turns = begin(count), 0
    while session.phase is not SessionPhase.ENDED:
        turns += 1
        assert turns <= 2 * count, "the session goes round in circles"
        if session.position in missing:
            session = sessions.leave_out(session, NOW)
        else:
            session = sessions.advance(answer(session), NOW)
    assert [result is None for result in session.results] == [at in missing for at in range(count)]
