"""A session that was interrupted goes on where it stood, also where its bank is no longer what it was."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from rhizotrainer.app import startup
from rhizotrainer.app.startup import utc_now
from tests.bank.banks import ITEMS, write_bank
from tests.journeys.files import count_answers
from tests.journeys.player import CONTROL, Key, Player

TITLE = "A small bank"


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    return write_bank(tmp_path / "banks")


def study_small(player: Player) -> None:
    """Begin a session over the small bank, from Today."""
    player.wait_for_banks()
    player.press(Key.Key_1, CONTROL)
    player.click(f"Study: {TITLE}")
    assert {shown.item.bank for shown in player.session.presentations} == {"small"}


def drop_item(bank: Path, item_id: str) -> None:
    """Take an item out of the bank's file, as its author might."""
    parts = ITEMS.split("\n\n")
    kept = [part for part in parts if not part.startswith(f"- id: {item_id}\n")]
    assert len(kept) == len(parts) - 1
    (bank / "items" / "a.yaml").write_text("\n\n".join(kept), encoding="utf-8")


def test_a_session_goes_on_at_its_question_with_the_same_order_of_options(seat):
    player = seat()
    player.begin()
    plan = [(shown.item.address, shown.order) for shown in player.session.presentations]
    for _ in range(3):
        player.answer()
        player.go_on()
    player.press_all("A2")
    asked = player.question.left.pane.rows[0].words
    assert player.leave()
    again = seat()
    assert "3 of 20 answered, 3 correct." in again.words
    again.begin()
    assert [(shown.item.address, shown.order) for shown in again.session.presentations] == plan
    assert again.session.position == 3
    assert again.question.left.pane.rows[0].words == asked
    assert not again.session.response.chosen, "what was not checked was not answered"
    assert "Question 4 of 20, 3 correct" in again.words


@pytest.mark.parametrize(
    ("key", "page"),
    [(Key.Key_1, "today"), (Key.Key_2, "practise"), (Key.Key_3, "progress"), (Key.Key_4, "banks"), (Key.Key_N, None)],
)
def test_a_session_is_left_for_the_page_that_was_asked_for(seat, key, page):
    player = seat()
    player.begin()
    player.answer()
    player.press(key, CONTROL)
    assert "End session?" in player.words
    player.press(Key.Key_Return)
    assert player.page == (page or "practise")


def test_a_page_that_was_not_gone_to_is_not_where_the_session_ends_later(seat):
    player = seat()
    player.begin()
    player.answer()
    player.press(Key.Key_3, CONTROL)
    player.press(Key.Key_Escape)
    assert player.page == "question"
    player.press(Key.Key_Escape)
    player.press(Key.Key_Return)
    assert player.page == "today"


def test_a_session_goes_on_without_an_item_that_left_the_bank(seat, bank, home):
    player = seat([bank])
    study_small(player)
    first, second, third = [shown.item.id for shown in player.session.presentations]
    player.answer()
    player.press(Key.Key_Escape)
    player.press(Key.Key_Return)
    drop_item(bank, second)
    player.press(Key.Key_1, CONTROL)
    player.begin()
    assert player.session.item.id == third
    assert player.answer() == third
    player.go_on()
    assert player.page == "summary"
    assert {first, third} == {attempt.address.item for attempt in read_attempts(player)}
    assert count_answers(home) == 2
    player.press(Key.Key_1, CONTROL)
    assert "More about this session" not in player.words, "nothing is left to continue"


def test_a_session_whose_items_all_left_is_not_offered(seat, bank):
    player = seat([bank])
    study_small(player)
    player.answer()
    player.press(Key.Key_Escape)
    player.press(Key.Key_Return)
    (bank / "items" / "a.yaml").write_text("[]\n", encoding="utf-8")
    player.press(Key.Key_1, CONTROL)
    assert "More about this session" not in player.words
    assert player.page == "today"


def test_an_interrupted_session_can_be_given_up_and_keeps_its_answers(seat, home):
    player = seat()
    player.begin()
    player.answer()
    player.press(Key.Key_Escape)
    player.press(Key.Key_Return)
    player.sitting.desk.today.continued.discard_requested.emit()
    assert "More about this session" not in player.words
    assert count_answers(home) == 1


def test_a_session_without_answers_leaves_nothing_to_continue(seat, home):
    player = seat()
    player.begin()
    player.press(Key.Key_Escape)
    assert "Nothing was answered yet." in player.words
    player.press(Key.Key_Return)
    assert player.page == "today"
    assert "More about this session" not in player.words
    assert count_answers(home) == 0


def test_what_left_the_bank_is_not_due_but_stays_in_the_history(seat, bank, home, monkeypatch):
    player = seat([bank])
    study_small(player)
    for _ in range(3):
        player.answer(rightly=False)
        player.go_on()
    assert player.leave()
    monkeypatch.setattr(startup, "utc_now", lambda: utc_now() + timedelta(days=400))
    later = seat()
    assert "Review 3" in later.words
    drop_item(bank, "one")
    later.press(Key.Key_1, CONTROL)
    assert "Review 2" in later.words
    later.begin()
    assert {shown.item.id for shown in later.session.presentations} == {"two", "three"}
    later.press(Key.Key_Escape)
    later.press(Key.Key_Return)
    later.press(Key.Key_3, CONTROL)
    later.click("All time")
    assert "0 of 3" in later.words.replace(" / ", " of "), "the history keeps what was answered"
    assert count_answers(home) == 3
    summary = later.sitting.desk.store.list_sessions()[0]
    later.sitting.looks.show_summary(summary.record.id)
    assert later.page == "summary"


def test_a_bank_that_vanished_is_said_and_the_others_go_on(seat, bank, home):
    player = seat([bank])
    study_small(player)
    player.answer()
    assert player.leave()
    bank.rename(bank.with_name("elsewhere"))
    again = seat()
    assert "small" in again.words
    assert "See problems" in again.words
    assert "More about this session" not in again.words
    again.begin()
    assert {shown.item.bank for shown in again.session.presentations} == {"rhizotomy"}
    assert count_answers(home) == 1


def read_attempts(player: Player):
    store = player.sitting.desk.store
    return store.list_session_attempts(store.list_sessions()[0].record.id)
