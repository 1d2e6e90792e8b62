"""Two windows on one learner: the second says so, waits, or studies without saving, and no answer is lost."""

from __future__ import annotations

import os

from tests.journeys.files import count_answers, rows
from tests.journeys.player import CONTROL, Key, Player

REFUSED = "Your results are open in another window"
UNSAVED = "Not saving. Answers are lost when you close this window, unless saving works again before."


def study_beside(seat) -> tuple[Player, Player]:
    """Open one window, then a second one that studies without saving."""
    first, second = seat(), seat()
    second.click("Study without saving")
    assert second.card is None
    return first, second


def test_the_second_window_says_who_holds_the_results_and_tries_again(seat, home):
    first, second = seat(), seat()
    assert REFUSED in second.words
    assert "already running on this computer, since" in second.words
    assert f"process {os.getpid()}" in second.words
    assert "default.db" in second.words
    second.press(Key.Key_Return)
    assert REFUSED in second.words
    second.press(Key.Key_Escape)
    second.press(Key.Key_1, CONTROL)
    assert REFUSED in second.words, "nothing but an answer takes the card away"
    assert first.leave()
    second.press(Key.Key_Return)
    assert second.card is None
    assert second.banners == []
    second.press(Key.Key_1, CONTROL)
    second.begin()
    second.answer()
    assert count_answers(home) == 1


def test_answers_given_without_saving_are_saved_once_the_lock_is_free(seat, home):
    first, second = study_beside(seat)
    assert second.banners == [UNSAVED]
    second.begin()
    for _ in range(3):
        second.answer()
        second.go_on()
    fourth = second.session.item.id
    second.click("Try again")
    assert REFUSED in second.words
    second.click("Study without saving")
    assert first.leave()
    assert count_answers(home) == 0
    second.click("Try again")
    assert second.banners == []
    assert second.page == "question"
    assert count_answers(home) == 3
    assert second.answer() == fourth
    assert count_answers(home) == 4
    assert second.leave()
    assert rows(home, "SELECT count(*) FROM sessions") == [(1,)]
    again = seat()
    assert "4 of 20 answered, 4 correct." in again.words


def test_answers_given_without_saving_build_on_what_was_known(seat, home):
    first = seat()
    first.begin()
    known = first.answer(rightly=False)
    first.press(Key.Key_Escape)
    first.press(Key.Key_Return)
    second = seat()
    second.click("Study without saving")
    second.begin()
    asked = {shown.item.id: place for place, shown in enumerate(second.session.presentations)}
    second.answer()
    assert first.leave()
    second.click("Try again")
    assert count_answers(home) == 2
    repeated = rows(home, "SELECT count(*) FROM (SELECT item FROM attempts GROUP BY item HAVING count(*) > 1)")
    assert repeated == [(int(asked.get(known) == 0),)]
    assert rows(home, "SELECT sum(answers) FROM days") == [(2,)]


def test_flags_and_notes_made_without_saving_are_kept_too(seat):
    first, second = study_beside(seat)
    second.begin()
    address = second.session.item.address
    second.press(Key.Key_M)
    second.press(Key.Key_N)
    second.type("remember this")
    second.press(Key.Key_Escape)
    second.answer()
    assert first.leave()
    second.click("Try again")
    store = second.sitting.desk.store
    assert store.is_saving
    assert store.load_flags() == {address}
    assert store.find_note(address) == "remember this"


def test_a_session_ended_without_saving_is_not_offered_again(seat):
    first, second = study_beside(seat)
    second.begin()
    second.press(Key.Key_Escape)
    second.press(Key.Key_Return)
    assert first.leave()
    second.click("Try again")
    assert second.sitting.desk.store.is_saving
    assert "More about this session" not in second.words


def test_closing_without_saving_tries_once_more_then_asks(seat, home):
    first, second = study_beside(seat)
    second.begin()
    second.answer()
    second.answer_next()
    assert not second.leave()
    assert "Close without saving?" in second.words
    second.press(Key.Key_Escape)
    assert second.window.isVisible()
    assert first.leave()
    assert second.leave()
    assert count_answers(home) == 2


def test_another_learner_is_not_in_the_way(seat):
    seat()
    second = seat(learner="Second One")
    assert second.card is None
    second.begin()
