"""What Progress is counted from, where it is exported to, and which pairs are drilled: asked by click and by key."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu

from rhizotrainer.ui.pages.progress.page import ProgressPage
from rhizotrainer.ui.pages.progress.view import ExportKind, Period, ProgressFilter
from rhizotrainer.ui.tables.dense_table import DenseTable
from rhizotrainer.ui.widgets.combo import Combo
from rhizotrainer.ui.widgets.segmented import Segmented
from tests.ui.pages.progress_views import BANKS, make_pair, make_session, make_view

# The offscreen platform has no window manager to tell sizes to.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
Key = Qt.Key
PAIRS = tuple(make_pair(f"Left {number}", f"Right {number}", times=(9 - number, 1)) for number in range(7))


@pytest.fixture
def page(qtbot) -> Iterator[ProgressPage]:
    page = ProgressPage()
    qtbot.addWidget(page)
    page.resize(1072, 1600)
    page.show_progress(make_view(confusions=PAIRS))
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    yield page
    while (menu := QApplication.activePopupWidget()) is not None:
        menu.close()


def find_button(page: ProgressPage, words: str) -> QAbstractButton:
    return next(each for each in page.findChildren(QAbstractButton) if each.text() == words)


def find_table(page: ProgressPage, name: str) -> DenseTable:
    return next(each for each in page.findChildren(DenseTable) if each.accessibleName().startswith(name))


def seen_words(page: ProgressPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


@pytest.mark.parametrize(("words", "period"), [("4 weeks", Period.FOUR_WEEKS), ("All time", Period.ALL_TIME)])
def test_a_click_asks_for_another_period(qtbot, page, words, period):
    with qtbot.waitSignal(page.filter_changed) as asked:
        qtbot.mouseClick(find_button(page, words), Qt.MouseButton.LeftButton)
    assert asked.args == [ProgressFilter(period, "")]


def test_a_key_asks_for_another_period(qtbot, page):
    (periods,) = page.findChildren(Segmented)
    periods.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(page.filter_changed) as asked:
        qtbot.keyClick(periods, Key.Key_Right)
    assert asked.args == [ProgressFilter(Period.ALL_TIME, "")]


def test_one_bank_is_chosen_by_keys_and_the_period_holds(qtbot, page):
    page.show_progress(make_view(shown=ProgressFilter(Period.FOUR_WEEKS)))
    field = page.findChild(Combo)
    assert field.accessibleName() == "Bank: All 4"
    field.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(field, Key.Key_Down)
    menu = QApplication.activePopupWidget()
    assert [action.text() for action in menu.actions()] == ["All 4", *(bank.title for bank in BANKS)]
    qtbot.keyClick(menu, Key.Key_Down)
    with qtbot.waitSignal(page.filter_changed) as asked:
        qtbot.keyClick(menu, Key.Key_Return)
    assert asked.args == [ProgressFilter(Period.FOUR_WEEKS, "rhizotomy")]


def test_one_bank_alone_is_nothing_to_choose_from(page):
    assert page.findChild(Combo).isVisible()
    page.show_progress(make_view(banks=BANKS[:1]))
    assert not page.findChild(Combo).isVisible()


@pytest.mark.parametrize(("downs", "kind"), [(0, ExportKind.PDF), (1, ExportKind.CSV), (2, ExportKind.JSON)])
def test_each_export_is_asked_for_by_keys(qtbot, page, downs, kind):
    button = find_button(page, "Export")
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(button, Key.Key_Space)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    for _press in range(downs):
        qtbot.keyClick(menu, Key.Key_Down)
    with qtbot.waitSignal(page.export_requested) as asked:
        qtbot.keyClick(menu, Key.Key_Return)
    assert asked.args == [kind]


def test_nothing_in_a_period_is_said_and_all_time_is_one_click_away(qtbot, page):
    shown = ProgressFilter(Period.FOUR_WEEKS, "roots")
    page.show_progress(make_view(answers=0, calibration=(), confusions=(), history=(), session_count=0, shown=shown))
    assert {"No answers in the last 4 weeks.", "No sessions in this period."} < set(seen_words(page))
    with qtbot.waitSignal(page.filter_changed) as asked:
        qtbot.mouseClick(find_button(page, "Show all time"), Qt.MouseButton.LeftButton)
    assert asked.args == [ProgressFilter(Period.ALL_TIME, "roots")]


def test_of_all_time_there_is_no_more_to_show(page):
    page.show_progress(make_view(answers=0, shown=ProgressFilter(Period.ALL_TIME, "roots")))
    assert "No answers in this bank yet." in seen_words(page)
    assert not find_button(page, "Show all time").isVisible()


def test_before_any_answer_there_is_nothing_to_filter(page):
    page.show_progress(make_view(answers=0, answers_ever=0))
    assert not find_button(page, "4 weeks").isVisible()
    assert not find_button(page, "Export").isVisible()


@pytest.mark.parametrize("key", [Key.Key_D, Key.Key_Return])
def test_one_key_drills_the_pair_that_has_the_focus(qtbot, page, key):
    table = find_table(page, "Often confused")
    table.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(table, Key.Key_Down)
    assert "8 times you said “Right 1” where “Left 1” was right, 1 time the other way round." in seen_words(page)
    with qtbot.waitSignal(page.drill_requested) as asked:
        qtbot.keyClick(table, key)
    assert asked.args == [PAIRS[1]]


def test_a_click_drills_its_pair(qtbot, page):
    table = find_table(page, "Often confused")
    place = table.visualRect(table.model().index(2, table.model().columnCount() - 1)).center()
    with qtbot.waitSignal(page.drill_requested) as asked:
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == [PAIRS[2]]


def test_what_is_confused_most_is_said_again_when_the_focus_leaves(qtbot, page):
    table = find_table(page, "Often confused")
    finding = "“Left 0” and “Right 0” were mixed up most often: 10 times."
    assert finding in seen_words(page)
    table.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(table, Key.Key_Down)
    assert finding not in seen_words(page)
    find_button(page, "All 7 pairs").setFocus(Qt.FocusReason.TabFocusReason)
    assert finding in seen_words(page)


def test_all_pairs_are_shown_on_asking(qtbot, page):
    table = find_table(page, "Often confused")
    assert table.model().rowCount() == 5
    qtbot.mouseClick(find_button(page, "All 7 pairs"), Qt.MouseButton.LeftButton)
    assert [table.model().index(row, 3).data() for row in range(7)] == [str(pair.answers) for pair in PAIRS]
    qtbot.mouseClick(find_button(page, "Most frequent pairs only"), Qt.MouseButton.LeftButton)
    assert table.model().rowCount() == 5


def test_without_pairs_there_is_nothing_to_drill(qtbot, page):
    page.show_progress(make_view(confusions=()))
    assert any(words.startswith("No pair yet.") for words in seen_words(page))
    table = find_table(page, "Often confused")
    assert not table.isVisible()
    with qtbot.assertNotEmitted(page.drill_requested):
        qtbot.keyClick(table.parentWidget(), Key.Key_D)


def test_coming_back_shows_the_newest_sessions_and_offers_all_again(qtbot, page):
    every = tuple(make_session(number) for number in range(1, 39))
    page.show_progress(make_view(history=every[:5], session_count=38))
    qtbot.mouseClick(find_button(page, "All 38 sessions"), Qt.MouseButton.LeftButton)
    page.show_progress(make_view(history=every, session_count=38))
    page.show_progress(make_view(history=every[:5], session_count=38))
    with qtbot.waitSignal(page.all_sessions_requested):
        qtbot.mouseClick(find_button(page, "All 38 sessions"), Qt.MouseButton.LeftButton)
