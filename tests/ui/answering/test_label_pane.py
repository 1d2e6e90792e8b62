"""Labelling a figure: by letter, click and drag; where the list stands; what is told before and after the check."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rhizotrainer.model.learning import Response
from rhizotrainer.ui.answering.keys import Command, KeyAction
from rhizotrainer.ui.answering.label_list import LabelList
from rhizotrainer.ui.answering.label_pane import LabelGhost, LabelPane
from rhizotrainer.ui.widgets.figure.slots import SlotState
from rhizotrainer.ui.widgets.label import Label
from tests.builders import make_label
from tests.ui.answering.figures import answer, make_art, make_view, stand

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
Key = Qt.Key


@pytest.fixture
def pane(qtbot) -> Iterator[LabelPane]:
    pane = LabelPane()
    answer(pane)
    window = stand(pane, height=900)
    qtbot.waitUntil(window.isActiveWindow)
    pane.show_question(make_view(make_label(), make_art()))
    pane.take_focus()
    yield pane
    window.close()
    window.deleteLater()


def choose(pane: LabelPane, letter: str) -> None:
    pane.obey(KeyAction(Command.CHOOSE, "ABCD".index(letter)))


def press(pane: LabelPane, key: Qt.Key) -> None:
    QTest.keyClick(pane.window().focusWidget(), key)


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def drag(row: QWidget, target: QPoint) -> None:
    """Drag from a row to a point of the screen."""
    QTest.mousePress(row, Qt.MouseButton.LeftButton, pos=row.rect().center())
    for step in (row.mapToGlobal(row.rect().center()) + QPoint(30, 0), target):
        QTest.mouseMove(row, row.mapFromGlobal(step))
    QTest.mouseRelease(row, Qt.MouseButton.LeftButton, pos=row.mapFromGlobal(target))


def middle(slot: QWidget) -> QPoint:
    return slot.mapToGlobal(slot.rect().center())


def test_letters_fill_slot_after_slot(pane):
    assert pane.find_lack(pane.response) == "3 slots empty"
    for letter in "DBA":
        choose(pane, letter)
    assert pane.response.placed == (3, 1, 0)
    assert [slot.label for slot in pane.slots] == ["Option 3", "Option 1", "Option 0"]
    assert pane.find_lack(pane.response) == ""


def test_arrows_step_between_slots_and_the_label_goes_where_they_stand(pane):
    press(pane, Key.Key_Down)
    press(pane, Key.Key_Down)
    choose(pane, "C")
    assert pane.response.placed == (-1, -1, 2)
    press(pane, Key.Key_Up)
    assert pane.active == 2


def test_a_label_that_is_used_again_leaves_its_slot(pane):
    choose(pane, "A")
    choose(pane, "A")
    assert pane.response.placed == (-1, 0, -1)


def test_del_empties_the_slot(pane):
    choose(pane, "A")
    pane.take_slot(0)
    assert pane.obey(KeyAction(Command.EMPTY))
    assert not pane.response.placed
    assert pane.slots[0].words == "Pick a label"


def test_a_slot_then_a_label_by_click(pane):
    click(pane.slots[1])
    click(pane.labels.rows[3])
    assert pane.response.placed == (-1, 3, -1)
    assert [row.is_used for row in pane.labels.rows] == [False, False, False, True]
    assert pane.labels.rows[3].accessibleDescription() == "on the figure"


def test_a_label_is_dragged_to_a_slot(pane):
    drag(pane.labels.rows[2], middle(pane.slots[2]))
    assert pane.response.placed == (-1, -1, 2)
    assert not [one for one in pane.window().findChildren(LabelGhost) if one.isVisible()]


def test_a_label_dragged_to_its_structure_fills_its_slot(pane):
    spot = pane.canvas.find_spot("r1").toPoint()
    drag(pane.labels.rows[0], pane.canvas.mapToGlobal(spot))
    assert pane.response.placed == (-1, 0, -1)


def test_a_label_dropped_beside_the_figure_changes_nothing(pane):
    drag(pane.labels.rows[0], pane.labels.rows[3].mapToGlobal(QPoint(5, 5)))
    assert not pane.response.placed


def test_clear_all_takes_every_label_back(pane):
    choose(pane, "A")
    choose(pane, "B")
    click(pane.clear)
    assert not pane.response.placed
    assert pane.clear.isHidden()


def test_labels_stand_under_the_figure_unless_the_side_is_seen(pane):
    assert pane.labels.isVisible()
    other = QWidget()
    column = QVBoxLayout(other)
    side = pane.side
    assert isinstance(side, LabelList)
    column.addWidget(side)
    other.show()
    side.show()
    assert not pane.labels.isVisible()
    choose(pane, "B")
    assert side.rows[1].is_used
    other.hide()
    assert pane.labels.isVisible()
    side.setParent(None)
    other.deleteLater()


def test_the_list_says_how_many_labels_are_spare(pane):
    words = [label.text() for label in pane.labels.findChildren(Label)]
    assert "1 label has no place on this figure." in words
    assert "0 of 3 placed" in words


@pytest.mark.parametrize("width", [480, 800, 1200])
def test_slots_never_overlap_one_another_or_leave_the_frame(pane, width):
    pane.window().resize(width, 1000)
    pane.window().layout().activate()
    frame = pane.canvas.rect()
    for slot in pane.slots:
        assert frame.contains(slot.geometry()), slot.number
    for one, other in combinations(pane.slots, 2):
        assert not one.geometry().intersects(other.geometry())


def test_slots_tell_nothing_before_the_check(pane):
    choose(pane, "B")
    names = [slot.accessibleName() for slot in pane.slots]
    assert names[0] == "Slot 1, posterior, left of figure: Option 1"
    assert names[1] == "Slot 2, posterior, right of figure: empty"
    assert not any(slot.accessibleDescription() for slot in pane.slots)
    assert {slot.state for slot in pane.slots} == {SlotState.FILLED, SlotState.ACTIVE, SlotState.EMPTY}


def test_after_the_check_each_slot_tells_how_it_came_out(pane):
    for letter in "ACB":
        choose(pane, letter)
    pane.show_outcomes(pane.response)
    assert [slot.state for slot in pane.slots] == [SlotState.CORRECT, SlotState.INCORRECT, SlotState.INCORRECT]
    words = [label.text() for label in pane.outcomes.findChildren(Label)]
    assert "2. Option 1" in words
    assert "You placed: Option 2" in words
    assert "Why part 1." in words
    assert not pane.labels.isVisible()
    choose(pane, "D")
    drag(pane.labels.rows[0], middle(pane.slots[0]))
    assert pane.response.placed == (0, 2, 1)


def test_a_response_from_before_is_shown(pane):
    pane.show_question(make_view(make_label(), make_art(), Response(placed=(2, -1, 0))))
    assert [slot.label for slot in pane.slots] == ["Option 2", "", "Option 0"]


def test_a_figure_that_is_missing_leaves_nothing_to_place(pane):
    pane.show_question(make_view(make_label(), None))
    pane.take_focus()
    choose(pane, "A")
    assert not pane.response.placed
    assert not pane.frame.missing.isHidden()
    pane.show_outcomes(Response())
