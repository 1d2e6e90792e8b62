"""The card of the exam date, driven by clicks and keys over an empty window."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from rhizotrainer.ui.pages.plan_card.card import PlanCard
from rhizotrainer.ui.pages.plan_card.view import PlanBar, PlanCardView, PlanChoice, PreviewView
from rhizotrainer.ui.theme import ThemeKeeper
from rhizotrainer.ui.widgets.menu import Menu

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
TODAY = date(2026, 11, 23)
BANKS = (("rhizotomy", "Rhizotomy"), ("other", "Another bank"))
BARS = tuple(
    PlanBar(label, f"{day} 23 November", new, reviews, f"{day}: {reviews} reviews and {new} new questions")
    for label, day, new, reviews in (("Today", "Monday", 3, 5), ("Tue", "Tuesday", 0, 8), ("Wed", "Wednesday", 0, 2))
)
PREVIEW = PreviewView("Monday 21 December, in 28 days", ("41 of 80 questions",), BARS, "At most 8 a day.", 10)


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 650)
    window.show()
    qtbot.waitExposed(window)
    return window


@pytest.fixture
def card(window) -> PlanCard:
    return open_card(window)


def open_card(window: QWidget, **changes) -> PlanCard:
    choice = PlanChoice(date(2026, 12, 21), 90, 40)
    values: dict[str, Any] = {"today": TODAY, "choice": choice, "banks": BANKS}
    card = PlanCard(window, PlanCardView(**(values | changes)))
    card.open_card()
    card.show_preview(PREVIEW)
    return card


def seen_words(card: QWidget) -> str:
    return " ".join(label.text() for label in card.findChildren(QLabel) if label.isVisible())


def press(qtbot, card: QWidget, words: str) -> None:
    button = next(each for each in card.findChildren(QAbstractButton) if each.isVisible() and each.text() == words)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_focus_begins_at_the_day_and_arrows_step_it(qtbot, card):
    with qtbot.waitSignal(card.choice_changed) as said:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up)
    assert said.args[0] == PlanChoice(date(2026, 12, 22), 90, 40)


def test_a_day_is_typed(qtbot, card):
    QApplication.focusWidget().selectAll()
    qtbot.keyClicks(QApplication.focusWidget(), "5")
    assert card.choice.exam_day == date(2026, 12, 5)


def test_the_31st_becomes_the_last_day_of_a_shorter_month(card):
    day = card.fields[0]
    day.day.choose(31)
    day.month.choose(2)
    assert card.choice.exam_day == date(2026, 2, 28)
    assert day.day.value == 28
    day.day.choose(31)
    assert card.choice.exam_day == date(2026, 2, 28)


def test_every_field_is_said(card):
    _date, target, cap, banks = card.fields
    said: list[Any] = []
    card.choice_changed.connect(said.append)
    target.choose(85)
    cap.choose(55)
    banks.choose("other")
    assert said[-1] == PlanChoice(date(2026, 12, 21), 85, 55, ("other",))
    assert len(said) == 3


def test_one_bank_leaves_nothing_to_choose(window):
    card = open_card(window, banks=BANKS[:1])
    assert not card.fields[3].isVisible()


def test_enter_saves_and_closes(qtbot, card):
    with qtbot.waitSignals([card.saved, card.closed]):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def test_enter_that_is_only_held_longer_saves_nothing(qapp, card):
    """The key that opened the card may still be down."""
    said: list[Any] = []
    card.saved.connect(said.append)
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True)
    qapp.sendEvent(QApplication.focusWidget(), held)
    assert not said
    assert card.isVisible()


def test_escape_changes_nothing(qtbot, card):
    said: list[Any] = []
    card.saved.connect(said.append)
    with qtbot.waitSignal(card.closed):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not said


def test_only_a_date_that_is_set_can_be_removed(qtbot, window, card):
    assert not card.remove.isVisible()
    card.close_card()
    kept = open_card(window, is_set=True)
    with qtbot.waitSignals([kept.removed, kept.closed]):
        press(qtbot, kept, "Remove the date")


def test_what_cannot_be_kept_cannot_be_saved(card):
    card.show_preview(PreviewView("This date has passed. Choose a later one.", can_save=False))
    assert not card.save.isEnabled()
    assert "This date has passed" in seen_words(card)
    assert not card.preview.chart.isVisible()
    card.show_preview(PREVIEW)
    assert card.save.isEnabled()


def test_a_passed_day_cannot_be_saved_before_its_preview_has_come(qtbot, card):
    said: list[Any] = []
    card.saved.connect(said.append)
    card.fields[0].month.choose(10)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert not said
    assert card.isVisible()
    card.fields[0].month.choose(12)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert [choice.exam_day for choice in said] == [date(2026, 12, 21)]


def test_what_is_shown_of_other_terms_says_so(card):
    assert "Working out" not in seen_words(card)
    card.fields[2].choose(60)
    assert "Working out the plan…" in seen_words(card)
    assert "Monday 21 December" not in seen_words(card)
    card.show_preview(PREVIEW)
    assert "Working out" not in seen_words(card)


def test_why_nothing_can_be_saved_is_in_view_at_any_text_size(qtbot, qapp, card):
    keeper = ThemeKeeper("light")
    keeper.apply(qapp)
    headline = card.preview.headline

    def seen() -> int:
        return headline.visibleRegion().boundingRect().height()

    try:
        keeper.set_scale(2.0)
        qtbot.waitUntil(lambda: not seen())
        card.show_preview(PreviewView("This date has passed. Choose a later one.", can_save=False))
        qtbot.waitUntil(lambda: seen() == headline.height())
    finally:
        keeper.set_scale(1.0)
        keeper.deleteLater()


def test_the_chart_is_read_out_by_arrow_keys_and_pointer(qtbot, card):
    chart = card.preview.chart
    assert chart.accessibleName() == "At most 8 a day."
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert BARS[0].sentence in seen_words(card)
    qtbot.keyClick(chart, Qt.Key.Key_End)
    assert chart.accessibleDescription() == BARS[2].sentence
    middle = next(x for x in range(chart.width()) if chart.find_place(QPointF(x, 40)) == 1)
    qtbot.mouseMove(chart, chart.rect().topLeft())
    qtbot.mouseMove(chart, chart.rect().topLeft() + QPointF(middle + 3, 40).toPoint())
    assert BARS[1].sentence in seen_words(card)


@pytest.mark.parametrize("way", ["key", "menu", "button"])
def test_the_chart_is_a_table_too(qtbot, card, way):
    preview = card.preview
    preview.chart.setFocus(Qt.FocusReason.TabFocusReason)
    if way == "key":
        qtbot.keyClick(preview.chart, Qt.Key.Key_T)
    elif way == "menu":
        spot = preview.chart.rect().center()
        reason = QContextMenuEvent.Reason.Keyboard
        event = QContextMenuEvent(reason, spot, preview.chart.mapToGlobal(spot))
        QApplication.sendEvent(preview.chart, event)
        menu = preview.chart.findChild(Menu)
        menu.actions()[0].trigger()
        menu.close()
    else:
        press(qtbot, card, "Show as table")
    assert preview.table.isVisible()
    assert not preview.chart.isVisible()
    assert QApplication.focusWidget() is preview.table
    model = preview.table.model()
    rows = [[str(model.index(row, column).data()) for column in range(3)] for row in range(model.rowCount())]
    assert len(rows) == 3
    if way == "key":
        qtbot.keyClick(preview.table, Qt.Key.Key_T)
    else:
        press(qtbot, card, "Show as chart")
    assert preview.chart.isVisible()


def test_the_whole_card_is_reached_by_tab_and_what_has_the_focus_is_in_view(qtbot, card):
    met = []
    for _ in range(20):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused.accessibleName() or focused.text()
        if focused in met:
            break
        met.append(focused)
    date_fields, target, cap, banks = card.fields
    for part in (date_fields.day.field, date_fields.month, date_fields.year, target.field, cap.field, banks):
        assert part in met
    assert card.preview.chart in met
    assert card.preview.switch in met
    assert card.save in met
