"""Putting steps in order, in the real window: by key, by button, by dragging."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea

from rhizotrainer.ui.answering import ordering_pane
from rhizotrainer.ui.answering.ordering_pane import OrderingPane
from rhizotrainer.ui.widgets.dialog_card import DialogCard
from rhizotrainer.ui.widgets.part_row import PartState
from rhizotrainer.ui.widgets.step_row import StepRow
from tests.screens import TEXT_200

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader is told."""
    words: list[str] = []
    monkeypatch.setattr(ordering_pane, "announce", lambda _widget, text: words.append(text))
    return words


@pytest.fixture
def stage(play: Any, said: list[str]) -> Any:
    """A question whose steps were not touched yet."""
    stage = play("types-ordering")
    stage.press(Key.Key_Escape)
    assert stage.session.response.placed == ()
    said.clear()
    return stage


def pane_of(stage: Any) -> OrderingPane:
    pane = stage.question.left.pane
    assert isinstance(pane, OrderingPane)
    return pane


def letters(stage: Any) -> str:
    return "".join(row.cap for row in pane_of(stage).rows)


def test_an_order_has_to_be_made_before_it_can_be_checked(stage):
    check = stage.question.footer.check
    assert letters(stage) == "ABCDE"
    assert (check.text(), check.isEnabled()) == ("Put the steps in order", False)
    stage.press(Key.Key_Down, modifier=ALT)
    assert (check.text(), check.isEnabled()) == ("Check answer", True)


def test_a_letter_goes_to_its_step_and_alt_with_an_arrow_moves_it(stage, said):
    stage.press("D")
    stage.press(Key.Key_Up, Key.Key_Up, modifier=ALT)
    assert letters(stage) == "ADBCE"
    assert pane_of(stage).rows[1].hasFocus()
    words = pane_of(stage).rows[1].words
    assert said == [f"{words}, place 3 of 5", f"{words}, place 2 of 5"]
    shown = stage.session.presentation
    assert stage.session.response.placed == tuple(shown.order[place] for place in (0, 3, 1, 2, 4))


def test_the_ends_stop_a_step(stage):
    stage.press("A")
    stage.press(Key.Key_Up, modifier=ALT)
    assert letters(stage) == "ABCDE"
    stage.press("E")
    stage.press(Key.Key_Down, modifier=ALT)
    assert letters(stage) == "ABCDE"


@pytest.mark.parametrize("drop", [Key.Key_Space, Key.Key_Return])
def test_a_step_is_picked_up_moved_by_arrows_and_put_down(stage, said, drop):
    stage.press("B", Key.Key_Space)
    assert pane_of(stage).rows[1].state is PartState.LIFTED
    assert "picked up" in pane_of(stage).rows[1].accessibleDescription()
    stage.press(Key.Key_Down, Key.Key_Down, drop)
    assert letters(stage) == "ACDBE"
    assert not stage.question.is_checked
    assert pane_of(stage).rows[3].state is PartState.OPEN
    assert said[0].startswith("Picked up.")
    assert said[-1].startswith("Put down.")
    stage.press(Key.Key_Up)
    assert pane_of(stage).rows[2].hasFocus()
    assert letters(stage) == "ACDBE"


def test_escape_puts_a_step_back_and_ends_nothing(stage, said):
    stage.press("B", Key.Key_Space, Key.Key_Down, Key.Key_Escape)
    assert letters(stage) == "ABCDE"
    assert stage.session.response.placed == ()
    assert said[-1].startswith("Put back.")
    assert not pane_of(stage).is_lifted
    assert not any(card.isVisible() for card in stage.window.findChildren(DialogCard))
    stage.press(Key.Key_Escape)
    assert any(card.isVisible() for card in stage.window.findChildren(DialogCard)), "the next one asks to end"


def test_leaving_a_step_that_is_picked_up_puts_it_down(stage):
    stage.press("B", Key.Key_Space, Key.Key_Down, Key.Key_Tab)
    assert not pane_of(stage).is_lifted
    assert letters(stage) == "ACBDE"


def test_small_buttons_move_a_step_without_dragging(stage):
    rows = pane_of(stage).rows
    below = rows[1].rect_of(1)
    assert min(below.width(), below.height()) >= 28
    QTest.mouseClick(rows[1], LEFT, pos=below.center().toPoint())
    assert letters(stage) == "ACBDE"
    QTest.mouseClick(rows[0], LEFT, pos=rows[0].rect_of(-1).center().toPoint())
    assert letters(stage) == "ACBDE", "the first step cannot go up"


def drag(row: StepRow, to: QPoint) -> None:
    """Press a row at its text and move the pointer to a point of its pane."""
    QTest.mousePress(row, LEFT, pos=QPoint(80, 20))
    for part in (0.3, 0.7, 1.0):
        start = row.mapToParent(QPoint(80, 20))
        QTest.mouseMove(row, row.mapFromParent(start + (to - start) * part))


def test_a_step_is_dragged_to_where_the_line_shows(stage):
    pane = pane_of(stage)
    first, last = pane.rows[0], pane.rows[4]
    drag(first, last.geometry().center() + QPoint(0, 6))
    assert pane.drop_line.isVisible()
    assert abs(pane.drop_line.geometry().center().y() - last.geometry().bottom()) <= 2
    QTest.mouseRelease(first, LEFT, pos=first.mapFromParent(last.geometry().center()))
    assert letters(stage) == "BCDEA"
    assert not pane.drop_line.isVisible()


def test_escape_gives_up_a_drag(stage):
    pane = pane_of(stage)
    first, last = pane.rows[0], pane.rows[4]
    drag(first, last.geometry().center() + QPoint(0, 6))
    stage.press(Key.Key_Escape)
    assert not pane.drop_line.isVisible()
    QTest.mouseRelease(first, LEFT, pos=first.mapFromParent(last.geometry().center()))
    assert letters(stage) == "ABCDE"
    assert stage.session.response.placed == ()


def test_each_step_says_where_it_belongs_and_why(play):
    stage = play("types-ordering-answered")
    rows = pane_of(stage).rows
    assert [row.state for row in rows[:3]] == [PartState.CORRECT] * 3
    assert [told.words for told in rows[3].tolds] == ["Place 4", "Place 5"]
    assert [told.words for told in rows[4].tolds] == ["Place 5", "Place 4"]
    assert all(row.rationale for row in rows)
    assert "out of place" in stage.question.left.verdict.details
    before = letters(stage)
    rows[0].setFocus()
    stage.press(Key.Key_Down, modifier=ALT)
    QTest.mouseClick(rows[1], LEFT, pos=rows[1].rect_of(1).center().toPoint())
    assert letters(stage) == before


def test_a_step_that_is_moved_stays_in_view(play):
    stage = play("types-ordering", TEXT_200)
    pane = pane_of(stage)
    sheet = pane.parentWidget().parentWidget().parentWidget()
    assert isinstance(sheet, QScrollArea)
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Up, Key.Key_Up, Key.Key_Up, Key.Key_Up):
        stage.press(key)
        row = pane.current_row
        assert row is not None
        top = row.mapTo(sheet.viewport(), QPoint(0, 0)).y()
        assert top >= 0, key
        assert top + row.height() <= sheet.viewport().height(), key
