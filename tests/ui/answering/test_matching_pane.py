"""Matching rows with options, in the real window: by letters, by arrows, by menu, and how it came out."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu

from rhizotrainer.ui.answering.matching_pane import MatchingPane
from rhizotrainer.ui.widgets.match_row import EMPTY
from rhizotrainer.ui.widgets.part_row import PartState
from tests.screens import SMALL, TEXT_200

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


def ask(play: Any, item: str, bank: str = "two-accounts", scene: str = "types-matching", **sizes: Any) -> Any:
    stage = play(scene, **sizes)
    if stage.item.id != item:
        stage.sitting.desk.practice.end(stage.session)
        stage.sit_at(item, bank=bank)
    return stage


def pane_of(stage: Any) -> MatchingPane:
    pane = stage.question.left.pane
    assert isinstance(pane, MatchingPane)
    return pane


def pick(entry: str) -> None:
    """Click an entry of the menu that is open."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    action = next(action for action in menu.actions() if entry in action.text())
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())


def check_words(stage: Any) -> str:
    return stage.question.footer.check.text()


def test_a_letter_fills_the_row_and_goes_on_to_the_next_empty_one(play):
    stage = ask(play, "two-001", scene="types-menu")
    QApplication.activePopupWidget().close()
    pane = pane_of(stage)
    assert [row.given for row in pane.rows] == [0, EMPTY, EMPTY, EMPTY, EMPTY]
    assert check_words(stage) == "4 rows empty"
    stage.press("C")
    assert stage.session.response.placed == (0, 2, -1, -1, -1)
    stage.press(Key.Key_Down, "B")
    assert [row.given for row in pane.rows] == [0, 2, EMPTY, 1, EMPTY]
    assert pane.rows[4].hasFocus()
    stage.press("A")
    assert pane.rows[2].hasFocus()
    assert check_words(stage) == "1 row empty"
    assert not stage.question.footer.check.isEnabled()
    stage.press("A")
    assert check_words(stage) == "Check answer"


def test_del_and_backspace_empty_the_row_and_arrows_go_round(play):
    stage = play("types-matching")
    pane = pane_of(stage)
    stage.press(Key.Key_Down)
    assert pane.rows[0].hasFocus()
    stage.press(Key.Key_Delete)
    assert pane.rows[0].given == EMPTY
    stage.press(Key.Key_Up, Key.Key_Up, Key.Key_Backspace)
    assert pane.rows[1].given == EMPTY
    assert stage.session.response.placed == ()
    assert sum(row.focusPolicy() == Qt.FocusPolicy.StrongFocus for row in pane.rows) == 1


def test_a_click_opens_the_menu_and_an_entry_fills_or_empties_the_row(play):
    stage = play("types-matching")
    pane = pane_of(stage)
    letter, words = pane.offers.offers[3]
    stage.click(pane.rows[2])
    pick(words)
    assert pane.rows[2].given == 3
    assert pane.rows[2].accessibleDescription() == f"{letter}, {words}"
    assert stage.question.footer.check.isEnabled()
    stage.click(pane.rows[2])
    pick("Empty this row")
    assert pane.rows[2].given == EMPTY
    assert pane.rows[2].accessibleDescription() == "empty"


def test_space_opens_the_menu_and_its_letters_choose(play):
    stage = play("types-matching")
    pane = pane_of(stage)
    stage.press(Key.Key_Space)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    QTest.keyClick(menu, Key.Key_E)
    assert pane.rows[2].given == 4


def test_a_letter_in_the_menu_goes_on_to_the_next_empty_row(play):
    stage = ask(play, "two-001", scene="types-menu")
    pane = pane_of(stage)
    at = next(at for at, row in enumerate(pane.rows) if row.hasFocus())
    menu = QApplication.activePopupWidget()
    assert menu is not None
    QTest.keyClick(menu, Key.Key_C)
    stage.settle()
    assert pane.rows[at].given == 2
    assert pane.rows[at + 1].hasFocus()


def test_what_the_mouse_takes_from_the_menu_leaves_the_focus_at_its_row(play):
    stage = play("types-matching")
    pane = pane_of(stage)
    stage.press(Key.Key_Space)
    pick("A")
    stage.settle()
    assert pane.rows[2].given == 0
    assert pane.rows[2].hasFocus()


@pytest.mark.parametrize(("scene", "words"), [("types-accounts", "You matched it"), ("types-series", "You judged it")])
def test_the_legend_speaks_of_what_was_asked(play, scene, words):
    stage = play(scene)
    if not stage.question.is_checked:
        stage.press("A", "A", "A", "A", Key.Key_Return)
    legend = [label.text() for label in pane_of(stage).findChildren(QLabel) if label.isVisible()]
    assert any(text.startswith(words) for text in legend), legend


def test_the_sessions_letters_act_beside_few_options(play):
    stage = play("types-matching")
    stage.press("M")
    assert stage.question.bar.flag.isChecked()


def test_beside_many_options_every_letter_answers_and_the_session_takes_alt(play):
    stage = play("types-extended")
    pane = pane_of(stage)
    assert pane.rows[0].given == "ABCDEFGHIJKLMNOPQRST".index("R")
    stage.press("M")
    assert pane.rows[1].given == 12
    assert not stage.question.bar.flag.isChecked()
    stage.press("M", modifier=ALT)
    assert stage.question.bar.flag.isChecked()
    stage.press(Key.Key_Return)
    stage.press("N")
    assert stage.question.note.edit.hasFocus(), "after the check the letters are the session's again"


def test_true_and_false_by_arrows_by_click_and_by_space(play):
    stage = play("types-series")
    pane = pane_of(stage)
    assert not pane.offers.isVisible()
    stage.press(Key.Key_Right)
    assert pane.rows[3].given == 1
    stage.press(Key.Key_Left)
    assert pane.rows[3].given == 0
    stage.press(Key.Key_Space)
    assert pane.rows[3].given == 1
    true = pane.rows[0].rect_of(0).center().toPoint()
    QTest.mouseClick(pane.rows[0], Qt.MouseButton.LeftButton, pos=true)
    assert pane.rows[0].given == EMPTY, "the word that is chosen takes itself back"
    QTest.mouseClick(pane.rows[0], Qt.MouseButton.LeftButton, pos=QPoint(60, 30))
    assert pane.rows[0].given == EMPTY, "a click on the statement gives no answer"
    QTest.mouseClick(pane.rows[0], Qt.MouseButton.LeftButton, pos=true)
    assert stage.session.response.placed == (0, 1, 0, 1)


def test_each_row_says_how_it_came_out_and_why(play):
    stage = play("types-accounts")
    rows = pane_of(stage).rows
    assert [row.state for row in rows].count(PartState.CORRECT) == 4
    third = rows[2]
    assert third.state is PartState.INCORRECT
    assert [(told.glyph, told.words) for told in third.tolds] == [
        ("cross", "Both accounts"),
        ("ringcheck", "First account"),
    ]
    assert third.rationale == "The second names general anaesthesia alone."
    assert third.accessibleName() == "3, Local anaesthesia is an option"
    assert "First account" in third.accessibleDescription()
    assert "Row 3 differs" in stage.question.left.verdict.details
    stage.click(third)
    assert QApplication.activePopupWidget() is None


def test_nothing_tells_the_answer_before_the_check(play):
    stage = play("types-accounts")
    told = [part.rationale for part in stage.item.parts]
    stage = ask(play, "two-001", scene="types-menu")
    QApplication.activePopupWidget().close()
    for row in pane_of(stage).rows:
        said = f"{row.accessibleName()} {row.accessibleDescription()} {row.toolTip()} {row.rationale}"
        assert not any(words in said for words in told)
        assert row.tolds == ()


@pytest.mark.parametrize("size", [SMALL, TEXT_200])
def test_the_row_with_the_focus_is_in_view(play, size):
    stage = play("types-series", size)
    pane = pane_of(stage)
    for _ in range(5):
        stage.press(Key.Key_Down)
        row = pane.current_row
        assert row is not None
        sheet = stage.question.left.findChild(type(stage.question.left._sheet))  # noqa: SLF001 - its viewport
        top = row.mapTo(sheet.viewport(), QPoint(0, 0)).y()
        assert top >= 0
        assert top + row.height() <= sheet.viewport().height()


def test_what_options_say_of_themselves_is_read_after_the_check_and_not_before(play):
    stage = ask(play, "levels-001", bank="nerve-roots")
    pane, options = pane_of(stage), stage.session.presentation.options
    assert not pane.reasons.offers
    stage.press(*"ABC", Key.Key_Return)
    assert stage.question.is_checked
    assert pane.reasons.isVisible()
    assert [words for _letter, words in pane.reasons.offers] == [option.rationale for option in options]
    stage.press("Z", modifier=Qt.KeyboardModifier.ControlModifier)
    assert not pane.reasons.offers
