"""The card of memory parameters, by click and key: what holds, what a fit brought, and what can be asked for then."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea, QWidget

from rhizotrainer.ui.pages.memory_card import FitView, MemoryCard, MemoryView
from rhizotrainer.ui.theme import ThemeKeeper

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
DEFAULTS = MemoryView(400, 1834)
OWN = MemoryView(400, 1834, "3 September", 1260, 0.3713, 0.3421, can_go_back=True)
FIT = FitView(1834, 367, (0.4, 0.3), (0.41, 0.32), is_better=True)
WORSE = replace(FIT, held_out_losses=(0.4, 0.42), is_better=False)


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 650)
    window.show()
    qtbot.waitExposed(window)
    return window


@pytest.fixture
def open_card(window):
    def open_at(view: MemoryView) -> MemoryCard:
        card = MemoryCard(window, view)
        card.open_card()
        return card

    return open_at


def seen_words(card: QWidget) -> str:
    return " ".join(label.text() for label in card.findChildren(QLabel) if label.isVisible())


def seen_buttons(card: QWidget) -> list[str]:
    return [button.text() for button in card.findChildren(QAbstractButton) if button.isVisible()]


def click(qtbot, card: QWidget, words: str) -> None:
    button = next(each for each in card.findChildren(QAbstractButton) if each.isVisible() and each.text() == words)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_defaults_hold_and_can_be_fitted(qtbot, open_card) -> None:
    card = open_card(DEFAULTS)
    assert "The defaults hold." in seen_words(card)
    assert "1834 answers to questions" in seen_words(card)
    assert seen_buttons(card) == ["Close", "Fit to my answers"]
    with qtbot.waitSignal(card.fit_requested):
        qtbot.keyClick(card, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("counting", "words"),
    [(399, "1 is missing"), (121, "279 are missing"), (0, "400 are missing"), (None, "Counting your answers.")],
)
def test_too_few_answers_are_said_and_nothing_is_offered(open_card, counting, words) -> None:
    card = open_card(replace(DEFAULTS, counting=counting))
    assert words in seen_words(card)
    assert seen_buttons(card) == ["Close"]


def test_four_hundred_are_enough(open_card) -> None:
    assert "Fit to my answers" in seen_buttons(open_card(replace(DEFAULTS, counting=400)))


def test_a_missing_package_is_said_with_what_to_do(open_card) -> None:
    card = open_card(replace(DEFAULTS, obstacle=("It is not installed.", "Install it.")))
    assert "It is not installed. Install it." in seen_words(card)
    assert seen_buttons(card) == ["Close"]


def test_own_parameters_say_since_when_and_from_what(qtbot, open_card) -> None:
    card = open_card(OWN)
    assert "Your own parameters hold, since 3 September." in seen_words(card)
    assert "fitted to 1260 answers" in seen_words(card)
    assert "from 0.371 to 0.342" in seen_words(card)
    with qtbot.waitSignal(card.back_requested):
        click(qtbot, card, "Go back to before")


def test_a_better_fit_is_offered(qtbot, open_card) -> None:
    card = open_card(OWN)
    card.show_fit(FIT)
    words = seen_words(card)
    assert "log-loss is 25% lower" in words
    assert "The newest 367 answers, kept from the fit 0.4 0.3" in words
    assert "All 1834 answers that count 0.41 0.32" in words
    assert "tossing a coin" in words
    assert seen_buttons(card) == ["Close", "Go back to before", "Use these"]
    with qtbot.waitSignal(card.use_requested):
        qtbot.keyClick(card, Qt.Key.Key_Return)


def test_a_fit_that_is_no_better_is_refused_with_a_sentence(open_card) -> None:
    card = open_card(DEFAULTS)
    card.show_fit(WORSE)
    assert "would not predict your answers better. Those of now stay." in seen_words(card)
    assert seen_buttons(card) == ["Close"]


def test_a_fit_that_chance_may_have_made_better_says_so_and_can_be_used(open_card) -> None:
    card = open_card(DEFAULTS)
    card.show_fit(FIT)
    assert "which may be chance" not in seen_words(card)
    card.show_fit(replace(FIT, is_plain=False))
    assert "better: log-loss is 25% lower, which may be chance." in seen_words(card)
    assert "Use these" in seen_buttons(card)


def test_work_under_way_says_how_far_and_can_be_cancelled(qtbot, open_card) -> None:
    card = open_card(OWN)
    card.show_course(0.35)
    assert "35% done" in seen_words(card)
    assert seen_buttons(card) == ["Close", "Cancel"]
    with qtbot.waitSignal(card.cancel_requested):
        click(qtbot, card, "Cancel")


def test_the_second_press_of_a_double_click_does_not_cancel_what_the_first_began(qtbot, open_card) -> None:
    card = open_card(DEFAULTS)
    said = []
    card.cancel_requested.connect(lambda: said.append("cancel"))
    card.show_course(0.0)
    stop = next(each for each in card.findChildren(QAbstractButton) if each.text() == "Cancel")
    qtbot.waitUntil(stop.isVisible)
    spot = QPointF(stop.rect().center())
    for kind in (QEvent.Type.MouseButtonDblClick, QEvent.Type.MouseButtonRelease):
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(stop, QMouseEvent(kind, spot, stop.mapToGlobal(spot), left, left, none))
    assert not said
    click(qtbot, card, "Cancel")
    assert said == ["cancel"]


def test_what_a_fit_brought_is_in_view_where_not_all_fits(qtbot, qapp, open_card) -> None:
    keeper = ThemeKeeper("light")
    keeper.apply(qapp)
    try:
        keeper.set_scale(2.0)
        card = open_card(OWN)
        card.show_course(0.3)
        course = next(each for each in card.findChildren(QLabel) if "30%" in each.text())
        qtbot.waitUntil(lambda: course.visibleRegion().boundingRect().height() == course.height())
        card.show_fit(FIT)
        cell = next(each for each in card.findChildren(QLabel) if each.text() == "fitted")
        qtbot.waitUntil(lambda: cell.visibleRegion().boundingRect().height() == cell.height())
    finally:
        keeper.set_scale(1.0)
        keeper.deleteLater()


def test_what_became_of_it_is_said_and_what_holds_is_shown_again(open_card) -> None:
    card = open_card(DEFAULTS)
    card.show_fit(FIT)
    card.show_view(OWN)
    card.show_news("ok", ("Your own parameters hold.", "Due dates have changed."))
    assert "lower" not in seen_words(card).replace("lower is better", "")
    assert card.news.isVisible()
    assert "Due dates have changed." in card.news.words


@pytest.mark.parametrize("how", ["key", "click"])
def test_closing_it_says_so(qtbot, open_card, how) -> None:
    card = open_card(DEFAULTS)
    with qtbot.waitSignals([card.closed, card.put_off]):
        if how == "key":
            qtbot.keyClick(card, Qt.Key.Key_Escape)
        else:
            click(qtbot, card, "Close")


def test_the_focus_stays_on_what_can_be_seen(qtbot, open_card) -> None:
    card = open_card(DEFAULTS)
    for show in (lambda: card.show_course(0.1), lambda: card.show_fit(FIT), lambda: card.show_view(OWN)):
        show()
        focused = QApplication.focusWidget()
        assert focused is not None
        assert focused.isVisible()
        assert card.isAncestorOf(focused)


def test_arrows_move_what_does_not_fit(qtbot, window, open_card) -> None:
    window.resize(420, 320)
    card = open_card(OWN)
    card.show_fit(FIT)
    bar = card.findChildren(QScrollArea)[0].verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    qtbot.keyClick(card, Qt.Key.Key_Down)
    below = bar.value()
    assert below > 0
    qtbot.keyClick(card, Qt.Key.Key_PageDown)
    assert bar.value() > below
    qtbot.keyClick(card, Qt.Key.Key_PageUp)
    qtbot.keyClick(card, Qt.Key.Key_Up)
    assert bar.value() == 0


def test_rows_are_read_out_whole(open_card) -> None:
    card = open_card(OWN)
    card.show_fit(FIT)
    names = [label.accessibleName() for label in card.findChildren(QLabel)]
    assert "All 1834 answers that count: now 0.41, fitted 0.32" in names
