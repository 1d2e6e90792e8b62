"""The main job by keys alone: first start, twenty questions, the end, and everything still there the next time."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from tests.journeys.player import ALT, CONTROL, SHIFT, Key, Player

TOTAL = 20


def rows(home: Path, sql: str) -> list[tuple]:
    """Ask the learner's file by plain sqlite3, so that no code of ours can hide what it lacks."""
    with closing(sqlite3.connect(home / "data" / "learners" / "default.db")) as connection:
        return connection.execute(sql).fetchall()


def answer_twenty(player: Player) -> list[str]:
    """Answer every question of the session by keys; every third wrongly."""
    asked = []
    for number in range(TOTAL):
        extra = {1: strike_out, 2: flag, 3: write_note, 4: pause, 5: hide_timer, 6: hide_right_page}.get(number)
        if extra:
            extra(player)
        asked.append(player.answer(rightly=number % 3 != 2, confidence=number % 5))
        if number == 7:
            read_the_source(player)
        player.go_on()
    return asked


def strike_out(player: Player) -> None:
    wrong = player.wrong_key()
    player.press(Key(ord(wrong)), SHIFT)
    assert len(player.session.response.struck_out) == 1
    player.press(Key(ord(wrong)), SHIFT)
    assert not player.session.response.struck_out
    player.press(Key.Key_X)
    player.press(Key.Key_Down)
    assert len(player.session.response.struck_out) == 1


def flag(player: Player) -> None:
    player.press(Key.Key_M)
    assert "Flag question 3, on" in player.words


def write_note(player: Player) -> None:
    player.press(Key.Key_N)
    player.type("a bad cab 1234 said s")
    assert not player.session.response.chosen
    player.press(Key.Key_Escape)
    assert player.card is None


def pause(player: Player) -> None:
    stem = player.session.item.stem
    player.press(Key.Key_P)
    assert player.session.is_paused
    assert stem not in player.words
    player.press_all(player.session.presentation.letters[0])
    assert not player.session.response.chosen
    player.press(Key.Key_P)
    assert stem in player.words


def hide_timer(player: Player) -> None:
    assert player.question.bar.time.isVisible()
    player.press(Key.Key_T)
    assert not player.question.bar.time.isVisible()


def hide_right_page(player: Player) -> None:
    assert player.question.closed.isVisible()
    player.press(Key.Key_Backslash)
    assert not player.question.closed.isVisible()
    player.press(Key.Key_Backslash)
    assert player.question.closed.isVisible()


def read_the_source(player: Player) -> None:
    reader = player.question.evidence.reader
    player.press(Key.Key_S)
    assert reader.isAncestorOf(player.window.focusWidget())
    player.press(Key.Key_BracketRight)
    player.press(Key.Key_BracketLeft)
    assert reader.current == 0
    player.press(Key.Key_S)
    assert player.window.focusWidget() is player.question.footer.next


def due_and_totals(player: Player) -> tuple:
    store = player.sitting.desk.store
    standings = store.load_standings()
    return (
        store.answer_totals(),
        {address: (standing.memory.due, standing.last_verdict) for address, standing in standings.items()},
        store.list_sessions(),
        store.load_flags(),
    )


def test_twenty_questions_by_keys_are_there_the_next_time(seat, home):
    player = seat()
    assert player.page == "first run"
    player.begin()
    assert player.session.total == TOTAL
    noted = player.session.presentations[3].item.address
    flagged = player.session.presentations[2].item.address
    asked = answer_twenty(player)
    assert len(set(asked)) == TOTAL
    assert player.page == "summary"
    right = sum(number % 3 != 2 for number in range(TOTAL))
    assert f"{right} of {TOTAL}" in player.words.replace(" / ", " of ")
    before = due_and_totals(player)
    player.press(Key.Key_1, CONTROL)
    assert player.page == "today"
    today = player.words
    assert player.leave()

    assert rows(home, "SELECT count(*), count(DISTINCT id) FROM attempts") == [(TOTAL, TOTAL)]
    again = seat()
    assert again.page == "today"
    assert again.words == today
    assert due_and_totals(again) == before
    assert before[0] == (TOTAL, right)
    assert before[3] == {flagged}
    assert again.sitting.desk.store.find_note(noted) == "a bad cab 1234 said s"
    again.press(Key.Key_3, CONTROL)
    assert again.page == "progress"
    again.press(Key.Key_1, CONTROL)
    again.begin()
    assert not again.question.bar.time.isVisible(), "the timer stays hidden"


def test_help_settings_and_pages_open_by_keys_and_close_by_escape(seat):
    player = seat()
    player.press(Key.Key_Question)
    assert player.card is not None
    assert "Strike out or restore" in player.words
    player.press(Key.Key_Escape)
    player.press(Key.Key_F1)
    assert player.card is not None
    player.press(Key.Key_Escape)
    assert player.card is None
    player.press(Key.Key_Comma, CONTROL)
    assert "Text size" in player.words
    player.press(Key.Key_Escape)
    for key, page in ((Key.Key_1, "today"), (Key.Key_3, "progress"), (Key.Key_4, "banks"), (Key.Key_2, "practise")):
        player.press(key, CONTROL)
        assert player.page == page
    player.press(Key.Key_1, CONTROL)
    player.press(Key.Key_N, CONTROL)
    assert player.page == "practise"
    assert player.window.focusWidget() is not None


def test_escape_asks_before_a_session_ends_and_keeps_it_for_today(seat):
    player = seat()
    player.begin()
    player.answer()
    player.go_on()
    second = player.session.item.address
    player.press(Key.Key_Escape)
    assert "1 answer is kept. You can continue from Today." in player.words
    player.press(Key.Key_Escape)
    assert player.card is None
    assert player.page == "question"
    player.press(Key.Key_Escape)
    player.press(Key.Key_Return)
    assert player.page == "today"
    assert "1 of 20 answered, 1 correct." in player.words
    player.begin()
    assert player.session.item.address == second


def test_letters_act_with_alt_alone_once_they_are_turned_off(seat):
    player = seat()
    player.begin()
    player.sitting.desk.change_settings(are_letter_keys_on=False)
    letter = Key(ord(player.right_keys()[0]))
    player.press(letter)
    player.press(Key.Key_2)
    assert (player.session.response.chosen, player.session.confidence) == (frozenset(), None)
    player.press(letter, ALT)
    player.press(Key.Key_2, ALT)
    assert player.session.response.chosen
    assert player.session.confidence is not None
