"""The charts of Progress by key, pointer and menu: each says what it finds, and each is a table as well."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget

from rhizotrainer.ui.pages.progress.calendar_section import CalendarSection
from rhizotrainer.ui.pages.progress.calibration_section import CalibrationSection
from rhizotrainer.ui.pages.progress.chart_section import ChartSection
from rhizotrainer.ui.pages.progress.page import ProgressPage
from rhizotrainer.ui.pages.progress.retention_section import RetentionSection
from rhizotrainer.ui.tables.dense_table import DenseTable
from rhizotrainer.ui.text import percent_text
from rhizotrainer.ui.widgets.chart import Chart
from rhizotrainer.ui.widgets.heat_calendar import CalendarWords, HeatCalendar
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.line_chart import LineChart
from tests.ui.pages.progress_views import TODAY, make_calendar, make_retention, make_view

# The offscreen platform has no window manager to tell sizes to.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
Key = Qt.Key
SECTIONS = (CalibrationSection, RetentionSection, CalendarSection)
FINDINGS = (
    "When “Certain” you are right 83% of the time, less than the 95% that it claims.",
    "Recall is 84% today; in 30 days 91% on schedule, 47% if you stop. The goal is 85%.",
    "You studied on 108 days in 22 weeks, 22 of them in the last 30 days.",
)


@pytest.fixture
def page(qtbot) -> Iterator[ProgressPage]:
    page = ProgressPage()
    qtbot.addWidget(page)
    page.resize(1072, 1600)
    page.show_progress(make_view())
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    yield page
    while (menu := QApplication.activePopupWidget()) is not None:
        menu.close()


def find_parts(page: ProgressPage, kind: type[ChartSection]) -> tuple[ChartSection, Chart, DenseTable]:
    (section,) = page.findChildren(kind)
    (chart,) = section.findChildren(Chart)
    (table,) = section.findChildren(DenseTable)
    return section, chart, table


def find_focused(section: ChartSection) -> QWidget:
    focused = QApplication.focusWidget()
    assert focused is not None
    assert section.isAncestorOf(focused)
    return focused


def find_swap(section: ChartSection) -> QAbstractButton:
    return next(each for each in section.findChildren(QAbstractButton) if "Show as" in each.accessibleName())


def read_table(table: DenseTable) -> list[list[str]]:
    model = table.model()
    return [[model.index(row, at).data() for at in range(model.columnCount())] for row in range(model.rowCount())]


def by_letter(qtbot, section: ChartSection) -> None:
    qtbot.keyClick(find_focused(section), Key.Key_T)


def by_button(qtbot, section: ChartSection) -> None:
    qtbot.mouseClick(find_swap(section), Qt.MouseButton.LeftButton)


def by_space(qtbot, section: ChartSection) -> None:
    button = find_swap(section)
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(button, Key.Key_Space)


def by_menu(qtbot, section: ChartSection) -> None:
    focused = find_focused(section)
    spot = focused.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, spot, focused.mapToGlobal(spot))
    QApplication.sendEvent(focused, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    qtbot.keyClick(menu, Key.Key_Return)


@pytest.mark.parametrize(("kind", "finding"), list(zip(SECTIONS, FINDINGS, strict=True)))
def test_a_chart_is_called_what_it_finds_and_says_it(page, kind, finding):
    section, chart, _table = find_parts(page, kind)
    assert chart.accessibleName() == finding
    assert finding in [label.text() for label in section.findChildren(Label) if label.isVisible()]


@pytest.mark.parametrize("way", [by_letter, by_button, by_space, by_menu])
@pytest.mark.parametrize("kind", SECTIONS)
def test_a_chart_is_shown_as_a_table_and_again_as_a_chart(qtbot, page, kind, way: Callable):
    section, chart, table = find_parts(page, kind)
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    way(qtbot, section)
    qtbot.waitUntil(table.isVisible)
    assert not chart.isVisible()
    assert find_swap(section).accessibleName().endswith("Show as chart")
    if way in (by_letter, by_menu):
        qtbot.waitUntil(table.hasFocus)
    way(qtbot, section)
    qtbot.waitUntil(chart.isVisible)
    assert not table.isVisible()
    assert find_swap(section).accessibleName().endswith("Show as table")


def test_the_forecast_s_table_holds_what_its_days_say(page):
    _section, chart, table = find_parts(page, RetentionSection)
    retention, rows = make_retention(), read_table(table)
    assert [row[1] for row in rows] == [percent_text(share) for share in retention.on_schedule]
    assert [row[2] for row in rows] == [percent_text(share) for share in retention.if_you_stop]
    assert len(rows) == len(chart.sentences) == 31
    for row, sentence in list(zip(rows, chart.sentences, strict=True))[1:]:
        assert f"{row[1]} on schedule, {row[2]} if you stop" in sentence
        assert row[0].split()[0] in sentence.split()


def test_the_calendar_s_table_holds_what_its_days_say(page):
    _section, chart, table = find_parts(page, CalendarSection)
    days, rows = make_calendar(), read_table(table)
    assert len(chart.sentences) == len(days)
    for place, day in enumerate(days):
        counted = rows[len(rows) - 1 - place // 7][1 + day.day.weekday()]
        assert counted == str(day.answers)
        assert f"{day.answers} answer" in chart.sentences[place]
    assert sum(int(row[-1]) for row in rows) == sum(day.answers for day in days)
    assert rows[0][1 + TODAY.weekday() + 1 : -1] == ["", "", ""], "days to come are left out"


def test_calibration_s_table_holds_what_its_columns_say(page):
    _section, chart, table = find_parts(page, CalibrationSection)
    rows = read_table(table)
    assert rows[3] == ["Certain", "95%", "83%", "75% to 89%", "114"]
    for (name, _claimed, share, interval, count), sentence in zip(rows, chart.sentences, strict=True):
        assert sentence.startswith(f"{name}: ")
        assert f"of {count} right, {share} (95% interval {interval})." in sentence


@pytest.mark.parametrize(
    ("keys", "steps"),
    [
        ((Key.Key_End,), 0),
        ((Key.Key_Up,), 0),
        ((Key.Key_End, Key.Key_Up), -1),
        ((Key.Key_End, Key.Key_Left), -7),
        ((Key.Key_End, Key.Key_Left, Key.Key_Left, Key.Key_Right), -7),
        ((Key.Key_End, Key.Key_Down), 0),
        ((Key.Key_End, Key.Key_Right), 0),
        ((Key.Key_End, Key.Key_Left, Key.Key_Down), -6),
    ],
)
def test_arrows_walk_the_calendar_by_days_and_weeks(qtbot, page, keys, steps):
    section, chart, _table = find_parts(page, CalendarSection)
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    for key in keys:
        qtbot.keyClick(chart, key)
    sentence = chart.sentences[len(chart.sentences) - 1 + steps]
    assert chart.accessibleDescription() == sentence
    assert sentence in [label.text() for label in section.findChildren(Label)]


def test_home_goes_to_the_first_day_and_no_further(qtbot, page):
    _section, chart, _table = find_parts(page, CalendarSection)
    chart.setFocus()
    for key in (Key.Key_Home, Key.Key_Up, Key.Key_Left):
        qtbot.keyClick(chart, key)
        assert chart.accessibleDescription() == chart.sentences[0]


def test_home_goes_to_the_first_day_that_is_seen(qtbot):
    calendar = HeatCalendar()
    qtbot.addWidget(calendar)
    calendar.resize(180, 200)
    days = make_calendar()
    calendar.show_levels([day.level for day in days], 0, CalendarWords())
    calendar.show_words("Days", [str(place) for place in range(len(days))])
    qtbot.keyClick(calendar, Key.Key_Home)
    first = int(calendar.accessibleDescription())
    assert first > 0
    assert first % 7 == 0
    assert calendar.find_place(QPointF(20, 28)) == first


def test_where_days_stand_closer_the_calendar_is_less_high(qtbot):
    calendar = HeatCalendar()
    qtbot.addWidget(calendar)
    days = make_calendar()
    calendar.show_levels([day.level for day in days], 0, CalendarWords())
    calendar.resize(600, calendar.height())
    calendar.show()
    tall = calendar.height()
    calendar.resize(330, calendar.height())
    qtbot.waitUntil(lambda: calendar.height() < tall)


def test_arrows_walk_the_days_of_the_forecast(qtbot, page):
    _section, chart, _table = find_parts(page, RetentionSection)
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(chart, Key.Key_Right)
    assert chart.accessibleDescription() == "Today: 84%."
    qtbot.keyClick(chart, Key.Key_Right)
    assert chart.accessibleDescription() == "Friday 13 June: 85% on schedule, 82% if you stop."
    qtbot.keyClick(chart, Key.Key_End)
    assert chart.accessibleDescription() == chart.sentences[-1]
    qtbot.keyClick(chart, Key.Key_Home)
    assert chart.accessibleDescription() == "Today: 84%."


def test_a_finding_comes_back_when_the_focus_leaves(qtbot, page):
    section, chart, _table = find_parts(page, CalendarSection)
    chart.setFocus()
    qtbot.keyClick(chart, Key.Key_End)
    page.findChild(LineChart).setFocus()
    assert FINDINGS[2] in [label.text() for label in section.findChildren(Label)]
    assert not chart.accessibleDescription()


def test_arrows_mean_the_screen_where_one_reads_from_the_right(qtbot, page):
    _section, chart, _table = find_parts(page, CalendarSection)
    chart.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    chart.setFocus()
    qtbot.keyClick(chart, Key.Key_End)
    qtbot.keyClick(chart, Key.Key_Right)
    assert chart.accessibleDescription() == chart.sentences[-8]


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (RetentionSection, "The forecast begins with the first answer."),
        (CalendarSection, "The calendar begins with the first answer."),
        (CalibrationSection, "Calibration needs 10 answers with a “How sure?”. You have 0."),
    ],
)
def test_without_values_a_section_says_why_and_has_nothing_to_swap(qtbot, page, kind, words):
    page.show_progress(make_view(retention=None, calendar=(), calibration=()))
    section, chart, table = find_parts(page, kind)
    assert words in [label.text() for label in section.findChildren(Label) if label.isVisible()]
    QTest.keyClick(section, Key.Key_T)
    section.swap()
    assert not any(part.isVisible() for part in (chart, table))
    assert not any(each.isVisible() for each in section.findChildren(QAbstractButton) if not each.text())


def test_a_table_stays_a_table_under_another_filter(qtbot, page):
    section, chart, table = find_parts(page, CalendarSection)
    section.swap()
    page.show_progress(make_view(calendar=make_calendar(9)))
    assert table.isVisible()
    assert not chart.isVisible()
    assert sum(int(row[-1]) for row in read_table(table)) == sum(day.answers for day in make_calendar(9))


def test_a_table_stands_on_both_edges_where_one_reads_from_the_right(page):
    table = page.findChild(DenseTable)
    first, last = 0, table.model().columnCount() - 1

    def edges() -> tuple[float, float]:
        """Return how far the first column's words begin, and the last one's end, from their cells' outer edges."""
        one, other = (QRectF(table.visualRect(table.model().index(0, column))) for column in (first, last))
        head, tail = table.cell_rect(one.toRect(), first), table.cell_rect(other.toRect(), last)
        if table.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            return one.right() - head.right(), tail.left() - other.left()
        return head.left() - one.left(), other.right() - tail.right()

    before = edges()
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert table.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert edges() == before
