"""What holds a page: the modal card, the sidebar and the page that scrolls."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.dialog_card import DialogCard
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.nav_rail import COMPACT, WIDE, NavItem, NavRail
from rhizotrainer.ui.widgets.scroll_page import ScrollPage

ITEMS = [NavItem("today", "Today", "today"), NavItem("banks", "Banks", "banks")]
FOOTER = [NavItem("keys", "Keyboard", "keyboard", key="?")]


@pytest.fixture
def below(show):
    """Show a page with one button, for a card to cover."""
    page = QWidget()
    QVBoxLayout(page).addWidget(Button("Below"))
    return show(page, 800, 500)


def open_card(below: QWidget) -> DialogCard:
    body = [Label("Two windows cannot write to the same results. " * 3, wraps=True)]
    buttons = [Button("Quit", kind="quiet"), Button("Study without saving"), Button("Try again", kind="primary")]
    card = DialogCard(below, "Your results are open in another window", body, buttons, icon="lock")
    card.open_card()
    return card


def test_the_card_covers_its_parent_and_takes_the_focus(below, qtbot) -> None:
    card = open_card(below)
    qtbot.waitUntil(card.default_button.hasFocus)
    assert card.default_button.text() == "Try again"
    assert card.rect() == below.rect()
    below.window().resize(700, 420)
    assert card.rect() == below.rect()
    assert below.rect().contains(card.card_rect.toRect())


def test_tab_stays_inside_the_card(below, qtbot) -> None:
    card = open_card(below)
    qtbot.waitUntil(card.default_button.hasFocus)
    seen = []
    for _ in range(4):
        seen.append(card.window().focusWidget().text())
        qtbot.keyClick(card.window().focusWidget(), Qt.Key.Key_Tab)
    assert seen == ["Try again", "Quit", "Study without saving", "Try again"]


def test_escape_closes_and_gives_the_focus_back(below, focus, qtbot) -> None:
    button = below.findChild(Button)
    focus(button)
    card = open_card(below)
    qtbot.waitUntil(card.default_button.hasFocus)
    with qtbot.waitSignal(card.closed):
        qtbot.keyClick(card.default_button, Qt.Key.Key_Escape)
    assert button.hasFocus()


def test_enter_presses_the_default_button(below, qtbot) -> None:
    card = open_card(below)
    qtbot.waitUntil(card.default_button.hasFocus)
    with qtbot.waitSignal(card.default_button.clicked):
        qtbot.keyClick(card.default_button, Qt.Key.Key_Return)


def test_neither_clicks_nor_shortcuts_reach_what_lies_below(below, qtbot) -> None:
    shortcut = QShortcut(QKeySequence("M"), below)
    spy = QSignalSpy(shortcut.activated)
    clicks = QSignalSpy(below.findChild(Button).clicked)
    card = open_card(below)
    qtbot.waitUntil(card.default_button.hasFocus)
    qtbot.keyClick(card.default_button, Qt.Key.Key_M)
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton, pos=QPoint(40, 30))
    assert spy.count() == 0
    assert clicks.count() == 0


def test_a_page_is_asked_for_and_shown_by_the_window(show, qtbot) -> None:
    rail = show(NavRail(ITEMS, FOOTER), 300, 400)
    with qtbot.waitSignal(rail.page_requested) as told:
        qtbot.mouseClick(rail.button("banks"), Qt.MouseButton.LeftButton)
    assert told.args == ["banks"]
    assert not rail.button("banks").isChecked()
    rail.show_current("banks")
    assert rail.button("banks").isChecked()
    assert not rail.button("today").isChecked()
    with pytest.raises(KeyError):
        rail.button("studio")


def test_badges_and_warnings_are_part_of_the_name(qtbot) -> None:
    rail = NavRail(ITEMS)
    qtbot.addWidget(rail)
    rail.show_badge("today", "11")
    rail.show_warning("banks", "2 problems")
    assert rail.button("today").accessibleName() == "Today, 11"
    assert rail.button("banks").accessibleName() == "Banks, 2 problems"


def test_the_rail_is_narrow_and_keeps_names_as_tooltips(qtbot, keeper) -> None:
    rail = NavRail(ITEMS)
    qtbot.addWidget(rail)
    assert rail.width() == WIDE
    rail.set_compact(True)
    assert rail.width() == COMPACT
    assert rail.button("banks").toolTip() == "Banks"
    keeper.set_scale(1.5)
    assert rail.width() == COMPACT * 1.5


def test_arrows_go_through_the_sidebar(show, focus, qtbot) -> None:
    rail = show(NavRail(ITEMS, FOOTER), 300, 400)
    focus(rail.button("today"))
    qtbot.keyClick(rail.button("today"), Qt.Key.Key_Down)
    assert rail.button("banks").hasFocus()


@pytest.mark.parametrize(("width", "side"), [(1280, 40), (900, 28)])
def test_a_page_is_padded_by_the_width_of_its_window(show, width: int, side: int) -> None:
    page = ScrollPage()
    label = Label("Today", "title")
    page.body.addWidget(label)
    show(page, width, 300)
    assert label.mapTo(page, QPoint(0, 0)).x() == side


def test_a_page_scrolls_down_and_never_sideways_and_its_rows_have_a_limit(show) -> None:
    page = ScrollPage(max_width=600)
    for _ in range(40):
        page.body.addWidget(Label("Row " * 90, wraps=True))
    show(page, 1200, 300)
    assert page.verticalScrollBar().maximum() > 0
    assert page.horizontalScrollBar().maximum() == 0
    assert page.findChild(Label).width() == 600


def test_the_foot_says_who_studies_and_asks_for_the_learners(show, qtbot) -> None:
    rail = show(NavRail(ITEMS, FOOTER), 300, 400)
    rail.show_learner("learners", "Anna K.", "flag")
    button = rail.button("learners")
    assert button.accessibleName() == "Learner Anna K."
    with qtbot.waitSignal(rail.page_requested) as asked:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked.args == ["learners"]
    qtbot.waitUntil(lambda: rail.button("today").y() < button.y() < rail.button("keys").y())
    rail.button("keys").setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(rail.button("keys").hasFocus)
    qtbot.keyClick(rail.button("keys"), Qt.Key.Key_Up)
    assert button.hasFocus(), "the arrows go through the foot as well"
    rail.show_learner("learners", "Ben", "warn")
    assert rail.button("learners") is button
    assert button.toolTip() == "Ben"
    rail.hide_learner()
    with pytest.raises(KeyError):
        rail.button("learners")


@pytest.mark.parametrize("is_compact", [False, True])
def test_the_dot_has_the_learners_colour(show, picture, keeper, qtbot, is_compact: bool) -> None:
    rail = show(NavRail(ITEMS, FOOTER), 300, 400)
    rail.show_learner("learners", "Anna K.", "flag")
    rail.set_compact(is_compact)
    qtbot.waitUntil(lambda: rail.button("learners").y() > rail.button("today").y())
    image = picture(rail.button("learners"))
    colours = {image.pixelColor(x, image.height() // 2).name() for x in range(image.width())}
    assert keeper.theme.flag.name() in colours
