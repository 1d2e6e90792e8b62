"""What is painted by position stands mirrored where one reads from the right, and sentences keep their full stops."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.flow_box import FlowBox
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.nav_rail import NavItem, NavRail
from rhizotrainer.ui.widgets.option_row import OptionRow, OptionState
from rhizotrainer.ui.widgets.paint import placed
from rhizotrainer.ui.widgets.segmented import Segmented
from rhizotrainer.ui.widgets.verdict_strip import VerdictStrip

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
Grab = Callable[[QWidget], QImage]


@pytest.fixture
def turn(qapp: QApplication) -> Iterator[Callable[[], None]]:
    """Return a function that lets the app be read from the right until the test ends."""
    yield lambda: qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def ink_span(image: QImage) -> tuple[int, int]:
    """Return the first and the last column of a picture that is not of one colour."""
    inked = [x for x in range(image.width()) if len({image.pixel(x, y) for y in range(6, image.height() - 6)}) > 1]
    return min(inked), max(inked)


def test_a_rectangle_is_mirrored_in_its_widget(show, turn):
    widget = show(QWidget(), 200, 40)
    rect = QRectF(10, 5, 30, 20)
    assert placed(widget, rect) == rect
    turn()
    assert placed(widget, rect) == QRectF(widget.width() - 40, 5, 30, 20)
    assert placed(widget, placed(widget, rect)) == rect


def test_words_begin_at_the_right_and_end_with_their_full_stop(show, turn, picture: Grab):
    label = show(Label("It begins here."), 400)
    before, last = ink_span(picture(label))
    turn()
    first, after = ink_span(picture(label))
    assert after - first == pytest.approx(last - before, abs=2), "the same words in the same order"
    assert label.width() - after < 8


def test_words_that_wrap_are_flush_right(show, turn, picture: Grab):
    turn()
    label = show(Label("Short.", wraps=True), 400)
    first, last = ink_span(picture(label))
    assert label.width() - last < 8
    assert first > label.width() // 2


def test_options_put_the_letter_at_the_right_and_the_strike_at_the_left(show, turn, qtbot):
    turn()
    row = show(OptionRow("A", "The electrode is heated."), 500)
    row.show_state(OptionState.IDLE)
    with qtbot.waitSignal(row.strike_toggled):
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(24, row.height() // 2))
    with qtbot.waitSignal(row.chosen):
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(row.width() - 24, row.height() // 2))


def test_widgets_in_a_row_begin_at_the_right(show, turn):
    turn()
    box = FlowBox(gap=4)
    first, second = Button("One"), Button("Two")
    box.add(first)
    box.add(second)
    show(box, 400)
    assert first.x() > second.x()
    assert first.geometry().right() == box.width() - 1


def test_arrows_go_where_they_point(show, turn, focus, qtbot):
    turn()
    control = show(Segmented([(1, "One"), (2, "Two"), (3, "Three")], value=1, name="N"))
    assert control.segments[0].x() > control.segments[1].x()
    focus(control)
    qtbot.keyClick(control, Qt.Key.Key_Left)
    assert control.value == 2
    qtbot.keyClick(control, Qt.Key.Key_Right)
    assert control.value == 1


def test_the_verdicts_bar_stands_at_the_right(show, turn, picture: Grab, keeper):
    turn()
    strip = show(VerdictStrip(), 500)
    image = picture(strip)
    middle = image.height() // 2
    assert image.pixelColor(image.width() - 2, middle) != image.pixelColor(image.width() // 2, middle)


def test_the_sidebar_has_its_line_and_its_icons_on_the_other_side(show, turn, picture: Grab):
    turn()
    rail = show(NavRail([NavItem("today", "Today", "today")]), 300, 300)
    button = rail.button("today")
    first, last = ink_span(picture(button))
    assert button.width() - last < 12
    assert first > button.width() // 2
