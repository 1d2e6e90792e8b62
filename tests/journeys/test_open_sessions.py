"""Every session and exam that was left open can be found again: on Today, in Progress and from its summary."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMenu

from rhizotrainer.model.learning import SessionMode, SessionTerms
from rhizotrainer.ui.pages.progress.page import ProgressPage
from rhizotrainer.ui.tables.dense_table import DenseTable
from tests.bank.banks import write_bank
from tests.journeys.player import CONTROL, Key, Player, settle

Seat = Callable[..., Player]
# The offscreen platform says so of every menu that opens.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def player(seat: Seat, tmp_path: Path) -> Player:
    """A learner at Today who left a session of the first bank, then one of the small bank."""
    player = seat([write_bank(tmp_path / "banks")])
    player.wait_for_banks()
    for bank in ("rhizotomy", "small"):
        player.sitting.starts.study_bank(bank)
        settle()
        player.answer()
        player.press(Key.Key_Escape)
        player.press(Key.Key_Return)
    assert player.page == "today"
    return player


def list_menu(player: Player) -> list[str]:
    menus = [menu for menu in player.window.findChildren(QMenu) if menu.isVisible()]
    assert len(menus) == 1
    return [action.text() for action in menus[0].actions()]


def choose(player: Player, words: str) -> None:
    menu = next(menu for menu in player.window.findChildren(QMenu) if menu.isVisible())
    action = next(action for action in menu.actions() if words in action.text())
    menu.close()
    action.trigger()
    settle()


def history_of(player: Player) -> DenseTable:
    page = player.window.findChildren(ProgressPage)[0]
    return next(each for each in page.findChildren(DenseTable) if each.accessibleName().startswith("History"))


def test_today_names_how_many_more_there_are_and_continues_each(player: Player) -> None:
    assert "Tutor · A small bank" in player.words
    player.click("1 more session to continue")
    (words,) = list_menu(player)
    assert "1 of 20 answered, 1 correct." in words
    choose(player, words)
    assert player.page == "question"
    assert player.session.item.bank == "rhizotomy"
    assert player.session.position == 1


def test_a_lone_session_has_no_more_beside_it(player: Player) -> None:
    player.sitting.starts.discard()
    settle()
    assert "more session" not in player.words
    assert "More about this session" in player.words


def test_an_exam_that_was_left_before_is_reached_too(player: Player) -> None:
    desk = player.sitting.desk
    addresses = [brief.address for brief in desk.library.iter_briefs()][:3]
    player.sitting.start_exam("Mock exam", addresses, SessionTerms(limit_ms=600_000))
    settle()
    player.press(Key.Key_Escape)
    player.press(Key.Key_Return)
    player.sitting.starts.study_bank("rhizotomy")
    settle()
    player.answer()
    player.press(Key.Key_Escape)
    player.press(Key.Key_Return)
    player.click("3 more sessions to continue")
    assert list_menu(player)[0].startswith("Mock exam: ")
    choose(player, "Mock exam")
    assert player.page == "exam"


def test_one_exam_is_not_taken_up_while_the_clock_of_another_runs(player: Player) -> None:
    addresses = [brief.address for brief in player.sitting.desk.library.iter_briefs()][:3]
    for title, may_pause in (("Paused exam", True), ("Running exam", False)):
        player.sitting.start_exam(title, addresses, SessionTerms(limit_ms=600_000, may_pause=may_pause))
        settle()
        player.press(Key.Key_Escape)
        player.click("Leave")
    player.click("3 more sessions to continue")
    choose(player, "Paused exam")
    assert player.page == "today"
    assert any("An exam is under way." in words for words in player.banners)


def test_progress_continues_what_is_paused_and_opens_what_is_over(player: Player) -> None:
    player.sitting.starts.discard()
    player.press(Key.Key_3, CONTROL)
    table = history_of(player)
    model = table.model()
    last = model.columnCount() - 1
    assert [model.index(row, last).data() for row in range(model.rowCount())] == ["Open", "Continue"]
    page = player.window.findChildren(ProgressPage)[0]
    newest, older = (summary.record.id for summary in player.sitting.desk.store.list_sessions())
    table.row_opened.emit(newest)
    settle()
    assert player.page == "summary"
    with pytest.raises(AssertionError, match="no button 'Continue'"):
        player.find_button("Continue")
    player.press(Key.Key_3, CONTROL)
    assert page.isVisible()
    table.row_opened.emit(older)
    settle()
    assert player.page == "question"
    assert player.session.record.id == older


def test_the_summary_of_an_open_session_continues_it(player: Player) -> None:
    older = player.sitting.desk.store.list_sessions()[-1]
    assert older.record.mode is SessionMode.TUTOR
    player.sitting.looks.show_summary(older.record.id)
    settle()
    player.click("Continue")
    assert player.page == "question"
    assert player.session.record.id == older.record.id
