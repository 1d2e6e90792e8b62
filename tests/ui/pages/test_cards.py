"""The modal cards, driven by clicks and keys over an empty window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QLabel, QPlainTextEdit, QWidget

from rhizotrainer.model.reports import ReportKind
from rhizotrainer.ui.pages.confirm_card import ConfirmCard, ConfirmView
from rhizotrainer.ui.pages.locked_card import LockedCard, RefusalView, Way, locked_view
from rhizotrainer.ui.pages.report_card import ReportCard, ReportGiven, ReportView
from rhizotrainer.ui.pages.shortcuts_card import Shortcut, ShortcutGroup, ShortcutsCard, ShortcutsView, find_split
from rhizotrainer.ui.widgets.combo import Combo
from rhizotrainer.ui.widgets.path_box import PathBox

# The offscreen platform has no window manager to tell sizes to.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 650)
    window.show()
    qtbot.waitExposed(window)
    return window


def seen_words(card: QWidget) -> list[str]:
    return [label.text() for label in card.findChildren(QLabel)]


def find_button(card: QWidget, words: str) -> QAbstractButton:
    return next(
        button for button in card.findChildren(QAbstractButton) if words in (button.text(), button.accessibleName())
    )


def press(qtbot, card: QWidget, words: str) -> None:
    qtbot.mouseClick(find_button(card, words), Qt.MouseButton.LeftButton)


def ask_to_end(window: QWidget) -> ConfirmCard:
    sentence = "6 answers are kept. You can continue from Today."
    card = ConfirmCard(window, ConfirmView("End session?", sentence, "End session"))
    card.open_card()
    return card


def test_enter_confirms_and_closes(qtbot, window):
    card = ask_to_end(window)
    assert "6 answers are kept. You can continue from Today." in seen_words(card)
    with qtbot.waitSignals([card.confirmed, card.closed], order="strict"):
        qtbot.keyClick(card, Qt.Key.Key_Return)


def test_enter_never_confirms_what_loses_something(qtbot, window):
    card = ConfirmCard(window, ConfirmView("End this exam?", "It is not kept.", "End exam", "Keep it", loses=True))
    card.open_card()
    with qtbot.assertNotEmitted(card.confirmed), qtbot.waitSignal(card.closed):
        qtbot.keyClick(card, Qt.Key.Key_Return)


@pytest.mark.parametrize("how", ["Esc", "Cancel"])
def test_closing_confirms_nothing(qtbot, window, how):
    card = ask_to_end(window)
    with qtbot.assertNotEmitted(card.confirmed), qtbot.waitSignal(card.closed):
        if how == "Esc":
            qtbot.keyClick(card, Qt.Key.Key_Escape)
        else:
            press(qtbot, card, "Cancel")


def test_locked_results_say_who_holds_them(qtbot, window):
    card = LockedCard(window, locked_view("/kept/here/results.db", 4127, "07:40 today"))
    card.open_card()
    words = " ".join(seen_words(card))
    assert "already running on this computer, since 07:40 today." in words
    assert "Try again in a moment; nothing is lost." in words
    assert card.findChildren(PathBox)[0].accessibleName() == "/kept/here/results.db, process 4127"


def test_locked_results_offer_three_ways_and_esc_takes_none(qtbot, window):
    card = LockedCard(window, locked_view("results.db", None))
    card.open_card()
    with qtbot.waitSignal(card.try_again_requested):
        qtbot.keyClick(card, Qt.Key.Key_Return)
    with qtbot.waitSignal(card.without_saving_requested):
        press(qtbot, card, "Study without saving")
    with qtbot.waitSignal(card.quit_requested):
        press(qtbot, card, "Quit")
    with qtbot.assertNotEmitted(card.closed):
        qtbot.keyClick(card, Qt.Key.Key_Escape)
    assert "running on this computer. Two windows" in " ".join(seen_words(card))


def test_other_refusals_offer_their_own_ways(qtbot, window):
    view = RefusalView(
        "These results are from a newer version", "Update it.", "r.db", ways=(Way.QUIT, Way.WITHOUT_SAVING)
    )
    card = LockedCard(window, view)
    card.open_card()
    assert [button.text() for button in card.findChildren(QAbstractButton)] == ["Quit", "Study without saving"]
    with qtbot.waitSignal(card.without_saving_requested):
        qtbot.keyClick(card, Qt.Key.Key_Return)


def test_a_path_can_be_copied(qtbot, window):
    card = LockedCard(window, locked_view("/kept/here/results.db", 1))
    card.open_card()
    qtbot.keyClick(card.findChild(PathBox), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "/kept/here/results.db"


def test_a_report_takes_every_letter_and_carries_the_words(qtbot, window):
    card = ReportCard(window, ReportView("Rhizotomy", "ind-001", "1.0.0", "Kept in a file."))
    card.open_card()
    assert "Question ind-001 of Rhizotomy, version 1.0.0" in seen_words(card)
    assert not find_button(card, "Report").isEnabled()
    field = card.findChild(QPlainTextEdit)
    qtbot.keyClicks(field, "Rs is 1? ")
    with qtbot.waitSignal(card.report_submitted) as report:
        press(qtbot, card, "Report")
    assert report.args == [ReportGiven(ReportKind.OTHER, "", "Rs is 1?")]


def test_a_report_says_what_kind_of_fault_it_is_and_in_which_sentence(qtbot, window):
    long = "It relieves pain " + "very " * 40 + "well."
    card = ReportCard(window, ReportView("Rhizotomy", "ind-001", "", sentences=("Which?", long)))
    card.open_card()
    kind, where = card.findChildren(Combo)
    assert (kind.accessibleName(), where.accessibleName()) == ("Kind: Other", "Where: All of it")
    kind.choose(ReportKind.TYPO)
    where.choose(long)
    assert len(where.summary) < 90
    qtbot.keyClicks(card.findChild(QPlainTextEdit), "well")
    with qtbot.waitSignal(card.report_submitted) as report:
        press(qtbot, card, "Report")
    assert report.args == [ReportGiven(ReportKind.TYPO, long, "well")]


def test_enter_in_a_report_breaks_the_line_and_ctrl_enter_submits(qtbot, window):
    card = ReportCard(window, ReportView("Rhizotomy", "ind-001", ""))
    card.open_card()
    field = card.findChild(QPlainTextEdit)
    qtbot.keyClicks(field, "One")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClicks(field, "two")
    with qtbot.waitSignal(card.report_submitted) as report:
        qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert report.args == [ReportGiven(ReportKind.OTHER, "", "One\ntwo")]


def test_shortcuts_stand_with_what_they_do(qtbot, window):
    groups = (ShortcutGroup("Anywhere", (Shortcut(("Ctrl+N",), "New session"), Shortcut(("?", "F1"), "This list"))),)
    card = ShortcutsCard(window, ShortcutsView(groups, "Letters act alone."))
    card.open_card()
    words = seen_words(card)
    assert {"Anywhere", "New session", "This list", "Letters act alone."} <= set(words)
    with qtbot.waitSignal(card.closed):
        qtbot.keyClick(card, Qt.Key.Key_Escape)


def test_columns_of_shortcuts_are_of_about_one_length():
    groups = [ShortcutGroup(str(n), (Shortcut(("A",), "x"),) * n) for n in (7, 6, 3)]
    assert find_split(groups) == 1
