"""Option rows: ten states told apart without colour, honest heights, and asks instead of decisions."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QImage

from rhizotrainer.ui.widgets.option_row import OptionRow, OptionState
from rhizotrainer.ui.widgets.paint import RING

OUTCOMES = {
    OptionState.CORRECT: "Your answer · correct",
    OptionState.INCORRECT: "Your answer",
    OptionState.MISSED: "Correct answer",
    OptionState.NOT_CHOSEN: "",
}
LONG = "Loss of function in the area supplied by the cut nerves, which is wider than a single line can hold. " * 3


def make_row(state: OptionState = OptionState.IDLE, text: str = "Loss of function", **props) -> OptionRow:
    row = OptionRow("B", text, rationale="Both lie in the territory that was cut.", **props)
    row.show_state(state, outcome=OUTCOMES.get(state, ""))
    return row


def grey(row: OptionRow, picture) -> QImage:
    row.resize(480, row.heightForWidth(480))
    return picture(row).convertToFormat(QImage.Format.Format_Grayscale8)


def difference(one: QImage, other: QImage) -> int:
    """Return how many pixels differ by a shade that can be seen; a different size differs everywhere."""
    if one.size() != other.size():
        return one.width() * one.height()
    return sum(
        abs(one.pixelColor(x, y).value() - other.pixelColor(x, y).value()) > 40
        for y in range(one.height())
        for x in range(one.width())
    )


@pytest.mark.parametrize("name", ["light", "dark"])
def test_outcomes_stay_apart_in_greyscale(keeper, qtbot, picture, name: str) -> None:
    keeper.set_choice(name)
    states = [OptionState.CORRECT, OptionState.INCORRECT, OptionState.MISSED, OptionState.NOT_CHOSEN]
    rows = {state: make_row(state) for state in states}
    for row in rows.values():
        qtbot.addWidget(row)
    images = {state: grey(row, picture) for state, row in rows.items()}
    for one, other in combinations(states, 2):
        assert difference(images[one], images[other]) > 60, f"{one} looks like {other}"


@pytest.mark.parametrize("name", ["light", "dark"])
def test_before_checking_states_stay_apart_in_greyscale(keeper, qtbot, picture, name: str) -> None:
    keeper.set_choice(name)
    states = [OptionState.IDLE, OptionState.HOVER, OptionState.FOCUS, OptionState.SELECTED, OptionState.ELIMINATED]
    images = {}
    for state in states:
        row = make_row(state)
        qtbot.addWidget(row)
        images[state] = grey(row, picture)
    for one, other in combinations(states, 2):
        assert difference(images[one], images[other]) > 60, f"{one} looks like {other}"


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("state", [OptionState.IDLE, OptionState.ELIMINATED, OptionState.CORRECT])
def test_a_row_is_as_high_as_its_words(keeper, qtbot, picture, scale: float, state: OptionState) -> None:
    """Words never touch the outline: a band of ground stays free above the lower one."""
    keeper.set_scale(scale)
    row = make_row(state, LONG)
    qtbot.addWidget(row)
    width = 520
    row.resize(width, row.heightForWidth(width))
    image = picture(row)
    bottom = row.height() - RING - 4
    band = {image.pixel(x, bottom).__int__() for x in range(60, width - 60)}
    assert len(band) == 1
    assert row.heightForWidth(2 * width) < row.heightForWidth(width)


def test_a_short_row_is_forty_four_high(qtbot) -> None:
    row = make_row()
    qtbot.addWidget(row)
    assert row.heightForWidth(480) == 44 + 2 * RING


@pytest.mark.parametrize("state", [OptionState.HOVER, OptionState.SELECTED, OptionState.ELIMINATED])
def test_pointing_and_choosing_move_nothing(qtbot, state: OptionState) -> None:
    row, other = make_row(OptionState.IDLE, LONG[:80]), make_row(state, LONG[:80])
    qtbot.addWidget(row)
    qtbot.addWidget(other)
    assert row.heightForWidth(620) == other.heightForWidth(620)


def test_a_click_asks_and_leaves_the_state_to_the_page(show, qtbot) -> None:
    row = show(make_row())
    with qtbot.waitSignal(row.chosen):
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(100, 20))
    assert row.state is OptionState.IDLE
    assert not row.isChecked()


def test_space_chooses_the_focused_row(show, focus, qtbot) -> None:
    row = show(make_row())
    focus(row)
    with qtbot.waitSignal(row.chosen):
        qtbot.keyClick(row, Qt.Key.Key_Space)


def test_the_end_slot_asks_to_strike_out_and_not_to_choose(show, qtbot) -> None:
    row = show(make_row())
    with qtbot.waitSignal(row.strike_toggled), qtbot.assertNotEmitted(row.chosen):
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(row.width() - 24, row.height() // 2))


@pytest.mark.parametrize("state", list(OUTCOMES))
def test_a_checked_row_can_neither_be_chosen_nor_struck_out(show, qtbot, state: OptionState) -> None:
    row = show(make_row(state))
    with qtbot.assertNotEmitted(row.chosen), qtbot.assertNotEmitted(row.strike_toggled):
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(100, 20))
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(row.width() - 24, 24))
        row.toggle_strike()


@pytest.mark.parametrize(
    ("state", "spoken"),
    [
        (OptionState.IDLE, ""),
        (OptionState.SELECTED, "selected"),
        (OptionState.ELIMINATED, "struck out"),
        (OptionState.CORRECT, "your answer, correct"),
        (OptionState.INCORRECT, "your answer, incorrect"),
        (OptionState.MISSED, "correct answer, not chosen"),
    ],
)
def test_name_and_state_are_said_in_words(qtbot, state: OptionState, spoken: str) -> None:
    row = make_row(state)
    qtbot.addWidget(row)
    assert row.accessibleName() == "B, Loss of function"
    assert row.accessibleDescription().startswith(spoken)
    assert ("territory" in row.accessibleDescription()) == (state in OUTCOMES)


@pytest.mark.parametrize(("is_multiple", "role"), [(False, "RadioButton"), (True, "CheckBox")])
def test_one_answer_is_a_radio_button_and_several_are_check_boxes(qtbot, is_multiple: bool, role: str) -> None:
    row = make_row(OptionState.SELECTED, is_multiple=is_multiple)
    qtbot.addWidget(row)
    interface = QAccessible.queryAccessibleInterface(row)
    assert interface.role() == QAccessible.Role[role]
    assert row.isChecked()
    row.show_state(OptionState.IDLE)
    assert not row.isChecked()


def test_choosing_in_one_row_leaves_the_others_to_the_page(show, qtbot) -> None:
    """Rows of one parent are exclusive to Qt; still only the page may change them."""
    first, second = make_row(OptionState.SELECTED), make_row()
    show(first)
    second.setParent(first.parentWidget())
    second.show_state(OptionState.SELECTED)
    assert second.isChecked()
    first.show_state(OptionState.IDLE)
    second.show_state(OptionState.IDLE)
    assert not first.isChecked()
    assert not second.isChecked()


def test_a_long_outcome_takes_a_line_of_its_own(qtbot) -> None:
    row = make_row(OptionState.MISSED, "Loss of function in the area of the cut")
    qtbot.addWidget(row)
    before = row.heightForWidth(480)
    row.show_state(OptionState.MISSED, outcome="Correct answer · you struck it out")
    assert row.heightForWidth(480) == before + 24
    assert "struck out" in row.accessibleDescription()
