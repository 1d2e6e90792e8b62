"""Progress by key: another period, what is often confused as a session of its own, and back."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from rhizotrainer.model.items import Item, ItemType
from rhizotrainer.model.learning import Response, Verdict
from rhizotrainer.ui.pages.progress.chart_section import ChartSection
from rhizotrainer.ui.pages.progress.page import ProgressPage
from rhizotrainer.ui.tables.dense_table import DenseTable
from rhizotrainer.ui.widgets.chart import Chart
from tests.builders import make_attempt, make_memory
from tests.journeys.player import CONTROL, Key, Player, settle


@pytest.fixture
def player(seat) -> Player:
    """Seat a learner who took the same wrong option twice in three questions, ten weeks ago."""
    player = seat()
    for number, item in enumerate(list_choices(player)[:3]):
        for time in range(2 + number % 2):
            miss(player, item, number=10 * number + time)
    player.sitting.desk.change_settings(has_started=True)
    player.sitting.desk.show_today()
    settle()
    return player


def list_choices(player: Player) -> list[Item]:
    library = player.sitting.desk.library
    items = library.load_items(brief.address for brief in library.iter_briefs())
    return [item for item in items.values() if item.type is ItemType.SINGLE_CHOICE and len(item.options) > 2]


def miss(player: Player, item: Item, *, number: int) -> None:
    desk = player.sitting.desk
    wrong = next(at for at, option in enumerate(item.options) if not option.is_key)
    moment = desk.outfit.clock() - timedelta(weeks=10)
    attempt = make_attempt(
        item,
        number=1 + number,
        answered_at=moment,
        verdict=Verdict.INCORRECT,
        score=0.0,
        response=Response(chosen=frozenset({wrong})),
    )
    memory = make_memory(item.address, last_review=moment, due=moment + timedelta(days=1))
    desk.store.record_attempt(attempt, memory, local_day=desk.days.find_day(moment).isoformat())


def open_progress(player: Player) -> ProgressPage:
    player.press(Key.Key_3, CONTROL)
    assert player.page == "progress"
    (page,) = player.window.findChildren(ProgressPage)
    return page


def find_pairs(page: ProgressPage) -> DenseTable:
    (table,) = [
        each for each in page.findChildren(DenseTable) if each.accessibleName() == "Often confused, most often first"
    ]
    return table


def answer_ten(player: Player) -> None:
    """Answer ten questions by keys, nine of them rightly and certain, in as many sessions as Today has for that."""
    player.begin()
    for number in range(10):
        if player.page != "question":
            player.press(Key.Key_1, CONTROL)
            player.begin()
        player.answer(rightly=number > 0)
        player.go_on()
    leave_session(player)


def leave_session(player: Player) -> None:
    player.press(Key.Key_Escape)
    player.press(Key.Key_Return)


def export(player: Player, *, downs: int, target: Path) -> None:
    """Ask for one kind of file in the menu of Export, by keys, and choose where it goes."""
    player.find_button("Export").setFocus(Qt.FocusReason.TabFocusReason)
    player.press(Key.Key_Space)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    for key in (*[Key.Key_Down] * downs, Key.Key_Return):
        QTest.keyClick(menu, key)
    settle()
    (dialog,) = (each for each in player.window.findChildren(QFileDialog) if each.isVisible())
    dialog.fileSelected.emit(str(target))
    dialog.close()
    player.window.activateWindow()
    assert QTest.qWaitForWindowActive(player.window), "the window did not come back after the dialog"
    settle()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_answers_given_at_the_window_are_seen_read_carried_away_and_drilled(player: Player, tmp_path: Path) -> None:
    answer_ten(player)
    page = open_progress(player)
    said = player.words.replace(" | ", " ")
    assert "17 answers, 12 weeks" in said
    assert "2 of 84 days studied" in said, "today and one day ten weeks ago"
    player.click("4 weeks")
    assert "10 answers, 4 weeks" in player.words.replace(" | ", " ")
    for section, finding in zip(
        page.findChildren(ChartSection), ("right", "on schedule", "studied on 2 days"), strict=True
    ):
        (chart,) = section.findChildren(Chart)
        assert finding in chart.accessibleName()
        chart.setFocus(Qt.FocusReason.TabFocusReason)
        player.press(Key.Key_T)
        (table,) = section.findChildren(DenseTable)
        assert table.hasFocus()
        assert table.model().rowCount() > 3
    for downs, (name, begins) in enumerate({"all.pdf": b"%PDF", "all.zip": b"PK", "all.json": b"{"}.items()):
        export(player, downs=downs, target=tmp_path / name)
        assert (tmp_path / name).read_bytes().startswith(begins)
    assert json.loads((tmp_path / "all.json").read_text(encoding="utf-8"))["period"] == "4w"
    player.click("All time")
    find_pairs(page).setFocus(Qt.FocusReason.TabFocusReason)
    player.press(Key.Key_Return)
    assert player.page == "question"
    player.answer()
    leave_session(player)
    player.press(Key.Key_3, CONTROL)
    assert player.page == "progress"
    assert "18 answers, all time" in player.words.replace(" | ", " ")
    player.press(Key.Key_1, CONTROL)
    assert player.page == "today"


def test_what_is_often_confused_is_drilled_by_one_key(player: Player) -> None:
    page = open_progress(player)
    pairs = find_pairs(page)
    assert pairs.model().rowCount() == 3
    pairs.setFocus(Qt.FocusReason.TabFocusReason)
    settle()
    player.press(Key.Key_D)
    assert player.page == "question"
    item = list_choices(player)[1]
    assert [each.address for each in player.session.record.questions] == [item.address], "it was missed three times"
    assert next(option.text for option in item.options if option.is_key) in player.session.record.title


def test_another_period_is_shown_until_another_is_chosen(player: Player) -> None:
    page = open_progress(player)
    assert "7 answers, 12 weeks" in player.words.replace(" | ", " ")
    player.click("4 weeks")
    assert "No answers in the last 4 weeks." in player.words
    assert find_pairs(page).model().rowCount() == 0
    player.press(Key.Key_1, CONTROL)
    open_progress(player)
    assert "No answers in the last 4 weeks." in player.words, "the choice holds while the window is open"
    player.click("Show all time")
    assert find_pairs(page).model().rowCount() == 3
