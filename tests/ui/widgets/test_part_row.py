"""Rows of what a question asks: outcomes told apart without colour, honest heights, both directions of writing."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QWidget

from rhizotrainer.ui.answering.sheet import Sheet
from rhizotrainer.ui.widgets.edge_scroller import EdgeScroller
from rhizotrainer.ui.widgets.legend import Legend
from rhizotrainer.ui.widgets.match_row import MatchRow, TwoWayRow
from rhizotrainer.ui.widgets.offer_list import OfferList
from rhizotrainer.ui.widgets.paint import RING
from rhizotrainer.ui.widgets.part_row import PartRow, PartState, told_key, told_right, told_wrong
from rhizotrainer.ui.widgets.step_row import StepRow

LONG = "Loss of function in the area supplied by the cut nerves, which is wider than a single line can hold. " * 2
OFFERS = [("A", "First account"), ("B", "Second account"), ("C", LONG)]
WIDTHS = (260, 480, 720, 1100)
RTL = Qt.LayoutDirection.RightToLeft


def make_result(state: PartState, text: str = "Local anaesthesia is an option") -> PartRow:
    row = PartRow("3", text)
    tolds = {
        PartState.CORRECT: (told_right("First account"),),
        PartState.INCORRECT: (told_wrong("Both accounts"), told_key("First account")),
        PartState.MISSED: (told_key("First account"),),
    }[state]
    row.show_result(state, tolds, "The second names general anaesthesia alone.")
    return row


def grey(row: QWidget, picture, width: int = 480) -> QImage:
    row.resize(width, row.heightForWidth(width))
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
    rows = [make_result(state) for state in (PartState.CORRECT, PartState.INCORRECT, PartState.MISSED)]
    for row in rows:
        qtbot.addWidget(row)
    for one, other in combinations([grey(row, picture) for row in rows], 2):
        assert difference(one, other) > 60


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("width", WIDTHS)
def test_words_and_end_share_no_ground_and_stay_inside(keeper, qtbot, width: int, scale: float) -> None:
    keeper.set_scale(scale)
    rows: list[PartRow] = [make_result(PartState.INCORRECT, LONG), StepRow("A", LONG), TwoWayRow("1", LONG, OFFERS[:2])]
    rows.append(MatchRow("2", LONG, OFFERS))
    for row in rows:
        qtbot.addWidget(row)
        row.resize(width, row.heightForWidth(width))
        shape, end = row.shape_rect, row.end_rect
        assert shape.contains(end), type(row)
        text = row._at(row._lay(width).text_box)  # noqa: SLF001 - where the words are painted
        assert not text.intersects(end), type(row)
        assert shape.contains(text), type(row)


def test_a_row_grows_with_what_it_was_given(qtbot) -> None:
    row = MatchRow("1", "Short", OFFERS)
    qtbot.addWidget(row)
    before = row.heightForWidth(480)
    row.show_given(2)
    assert row.heightForWidth(480) > before
    row.show_given(0)
    assert row.heightForWidth(480) == before


def test_where_words_run_to_the_left_the_end_stands_at_the_left(qtbot, picture) -> None:
    row = MatchRow("1", "Short", OFFERS)
    qtbot.addWidget(row)
    row.resize(600, row.heightForWidth(600))
    right = row.end_rect
    plain = grey(row, picture, 600)
    row.setLayoutDirection(RTL)
    left = row.end_rect
    assert right.left() > 300 > left.right()
    assert left.left() - row.shape_rect.left() == pytest.approx(row.shape_rect.right() - right.right())
    assert difference(plain, grey(row, picture, 600)) > 200


def test_true_stays_first_in_reading_order(qtbot) -> None:
    row = TwoWayRow("1", "Its fibres are sensory", [("A", "True"), ("B", "False")])
    qtbot.addWidget(row)
    row.resize(600, row.heightForWidth(600))
    assert row.rect_of(0).left() < row.rect_of(1).left()
    row.setLayoutDirection(RTL)
    assert row.rect_of(0).left() > row.rect_of(1).left()


def test_the_ring_is_drawn_clear_of_the_shape(show, focus, picture) -> None:
    row = MatchRow("1", "Short", OFFERS)
    show(row)
    row.clearFocus()
    focus(row)
    image = picture(row)
    assert image.pixelColor(row.width() // 2, 0).name() == row.theme.accent.name()
    assert image.pixelColor(row.width() // 2, RING - 1).name() != row.theme.accent.name()


def test_a_row_is_told_with_its_number_and_its_state(qtbot) -> None:
    row = MatchRow("1", "The electrode heats", OFFERS)
    qtbot.addWidget(row)
    found = QAccessible.queryAccessibleInterface(row)
    assert found.role() == QAccessible.Role.Button
    assert found.text(QAccessible.Text.Name) == "1, The electrode heats"
    assert found.text(QAccessible.Text.Description) == "empty"
    row.show_given(1)
    assert found.text(QAccessible.Text.Description) == "B, Second account"
    step = StepRow("C", "The electrode is heated")
    qtbot.addWidget(step)
    step.show_place(2, 5)
    assert step.accessibleDescription() == "place 2 of 5"


@pytest.mark.parametrize("width", WIDTHS)
def test_offers_stand_side_by_side_where_they_are_short(qtbot, width: int) -> None:
    short, long = OfferList(), OfferList()
    qtbot.addWidget(short)
    qtbot.addWidget(long)
    short.show_offers([("A", "C5"), ("B", "C6"), ("C", "C7")])
    long.show_offers(OFFERS)
    assert short.heightForWidth(width) < 2 * short.theme.line("ui") + 8
    assert long.heightForWidth(width) > 3 * long.theme.line("ui")
    assert "B, C6" in short.accessibleName()
    assert all(rect.right() <= width for rect, _laid in long._lay(width))  # noqa: SLF001 - where words are painted


def test_a_legend_names_its_glyphs(qtbot) -> None:
    legend = Legend()
    qtbot.addWidget(legend)
    legend.show_entries([("check", "correct", "In its place"), ("cross", "incorrect", "Where you put it")])
    wide, narrow = legend.heightForWidth(600), legend.heightForWidth(120)
    assert narrow >= 2 * wide


def test_dragging_near_an_edge_scrolls(show, qtbot) -> None:
    sheet = Sheet()
    part = QWidget()
    part.setFixedHeight(3000)
    sheet.body.addWidget(part)
    scroller = EdgeScroller(part)
    show(sheet, 300, 300)
    bar = sheet.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    timer = scroller.findChild(QTimer)
    assert timer is not None
    scroller.follow(sheet.viewport().mapToGlobal(QPoint(10, sheet.viewport().height() - 4)))
    assert timer.isActive()
    timer.timeout.emit()
    down = bar.value()
    assert down > 0
    scroller.follow(sheet.viewport().mapToGlobal(QPoint(10, 4)))
    timer.timeout.emit()
    assert bar.value() < down
    scroller.follow(sheet.viewport().mapToGlobal(QPoint(10, 150)))
    assert not timer.isActive()
