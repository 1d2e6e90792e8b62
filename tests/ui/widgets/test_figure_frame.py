"""The figure on screen: nothing leaves its frame, zoom keeps its place, and every state looks like itself."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from rhizotrainer.ui.theme import build_theme
from rhizotrainer.ui.widgets.figure.frame import FigureFrame
from rhizotrainer.ui.widgets.figure.marks import Mark, MarkKind
from rhizotrainer.ui.widgets.figure.structures import list_structures
from rhizotrainer.ui.widgets.figure.view_port import NEAREST, ViewPort
from tests.ui.answering.figures import READ, make_art

Key = Qt.Key


@pytest.fixture
def frame(show) -> Iterator[FigureFrame]:
    frame = FigureFrame()
    art = make_art()
    drawing = frame.read(art)
    assert drawing is not None
    frame.show_art(art, list_structures(drawing, READ))
    show(frame, 600, 420)
    yield frame
    frame.hide()


def grab(frame: FigureFrame) -> QImage:
    return frame.canvas.grab().toImage()


def differences(one: QImage, other: QImage, rect: QRectF | None = None) -> int:
    """Return how many pixels differ, within a rectangle where one is given."""
    area = rect.toAlignedRect() if rect is not None else one.rect()
    return sum(
        one.pixel(x, y) != other.pixel(x, y)
        for x in range(max(area.left(), 0), min(area.right() + 1, one.width()))
        for y in range(max(area.top(), 0), min(area.bottom() + 1, one.height()))
    )


def test_the_line_below_says_what_view_it_is(frame):
    assert frame.caption.text() == "Axial section. Schematic."
    assert frame.canvas.accessibleDescription() == "One side of it."


def test_structures_are_buttons_and_one_child_each(frame):
    for button in frame.canvas.buttons:
        assert QAccessible.queryAccessibleInterface(button).role() == QAccessible.Role.Button
    assert [one.structure.region for one in frame.canvas.buttons] == list(READ)


def test_hover_outlines_a_structure_and_leaves_the_others(frame):
    before = grab(frame)
    shape = frame.canvas.shape_px("r0").boundingRect()
    other = frame.canvas.shape_px("r3").boundingRect()
    QTest.mouseMove(frame.canvas, frame.canvas.find_spot("r0").toPoint())
    after = grab(frame)
    assert differences(before, after, shape) > 100
    assert not differences(before, after, other)


def test_the_keyboard_s_focus_is_seen_and_the_pointer_s_is_not(frame):
    before = grab(frame)
    QTest.mouseClick(frame.canvas, Qt.MouseButton.LeftButton, pos=frame.canvas.find_spot("r3").toPoint())
    frame.canvas.buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
    shape = frame.canvas.shape_px("r0").boundingRect().adjusted(-6, -6, 6, 6)
    assert differences(before, grab(frame), shape) > 200


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_states_stay_apart_in_greyscale(keeper, frame, theme):
    keeper.set_choice(theme)
    images = {}
    for kind in (MarkKind.CHOSEN, MarkKind.CORRECT, MarkKind.INCORRECT, MarkKind.MISSED):
        name = "" if kind is MarkKind.CHOSEN else "Root"
        frame.canvas.show_marks({"r0": Mark(kind, "A", name, "Your answer")})
        images[kind] = grab(frame).convertToFormat(QImage.Format.Format_Grayscale8)
    shape = frame.canvas.shape_px("r0").boundingRect().adjusted(-3, -3, 3, 3)
    for one, other in combinations(images, 2):
        assert differences(images[one], images[other], shape) > 60, f"{one} looks like {other}"


@pytest.mark.parametrize("zooms", [0, 4])
@pytest.mark.parametrize("kind", list(MarkKind))
def test_nothing_is_painted_outside_of_the_frame(frame, zooms, kind):
    for _ in range(zooms):
        frame.zoom(1)
    frame.canvas.show_marks({"r0": Mark(kind, "A", "Root")})
    image = QImage(QSize(frame.width() + 40, frame.height() + 40), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.magenta)
    frame.canvas.render(image, QPoint(20, 20), renderFlags=frame.canvas.RenderFlag.DrawChildren)
    inside = frame.canvas.rect().translated(20, 20)
    magenta = image.pixel(0, 0)
    outside = [
        (x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3) if not inside.contains(x, y)
    ]
    assert all(image.pixel(x, y) == magenta for x, y in outside)
    corner = inside.topLeft()
    assert image.pixel(corner.x(), corner.y()) == magenta


def test_names_keep_clear_of_the_buttons_and_of_one_another(frame):
    marks = {region: Mark(MarkKind.MISSED, "A", f"Name of {region}", "Correct structure") for region in READ}
    frame.canvas.show_marks(marks)
    assert frame.canvas.unplaced_names == ()
    frame.canvas.show_names(dict.fromkeys(READ, "A very long name that will not fit at all" * 9))
    assert frame.canvas.kept_clear.width() > 80


def test_names_without_room_are_told_beside_the_figure(frame):
    frame.window().resize(240, 200)
    frame.window().layout().activate()
    frame.canvas.show_names(dict.fromkeys(READ, "A long name of two or three words"))
    assert frame.canvas.unplaced_names
    assert all(letter in "ABCDE" and name for letter, name in frame.canvas.unplaced_names)


def test_buttons_zoom_and_fit(frame):
    before = frame.canvas.shape_px("r0").boundingRect()
    frame.zoom_in.click()
    assert frame.canvas.shape_px("r0").boundingRect().width() > before.width() * 1.2
    frame.zoom_out.click()
    assert frame.canvas.shape_px("r0").boundingRect() == before
    for _ in range(9):
        frame.zoom_in.click()
    assert frame.canvas.shape_px("r0").boundingRect().width() == pytest.approx(before.width() * NEAREST)
    frame.fit.click()
    assert frame.canvas.shape_px("r0").boundingRect() == before


def test_a_drag_moves_the_zoomed_drawing_and_chooses_nothing(frame, qtbot):
    chosen: list[object] = []
    frame.canvas.pressed.connect(chosen.append)
    frame.zoom(1)
    frame.zoom(1)
    start = frame.canvas.rect().center()
    before = frame.canvas.find_spot("dot")
    QTest.mousePress(frame.canvas, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(frame.canvas, start + QPoint(40, 25))
    QTest.mouseRelease(frame.canvas, Qt.MouseButton.LeftButton, pos=start + QPoint(40, 25))
    assert frame.canvas.find_spot("dot") - before == QPointF(40, 25)
    assert not chosen


def test_arrows_move_a_zoomed_drawing_that_has_no_structures(show, focus):
    frame = FigureFrame()
    frame.show_art(make_art())
    show(frame, 600, 420)
    focus(frame.canvas)
    frame.zoom(1)
    before = frame.canvas.find_spot("dot")
    QTest.keyClick(frame.canvas, Key.Key_Right)
    assert frame.canvas.find_spot("dot").x() < before.x()


def test_the_structure_with_the_focus_comes_into_view(frame):
    for _ in range(4):
        frame.zoom(1)
    for button in frame.canvas.buttons:
        button.setFocus(Qt.FocusReason.TabFocusReason)
        spot = frame.canvas.find_spot(button.structure.region)
        assert QRectF(frame.canvas.rect()).contains(spot), button.structure.region


def test_the_wheel_zooms_with_control_alone(frame):
    def turn(modifier: Qt.KeyboardModifier) -> None:
        spot = QPointF(frame.canvas.rect().center())
        event = QWheelEvent(
            spot,
            frame.canvas.mapToGlobal(spot),
            QPoint(),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            modifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(frame.canvas, event)

    turn(Qt.KeyboardModifier.NoModifier)
    assert not frame.canvas.port.is_zoomed
    turn(Qt.KeyboardModifier.ControlModifier)
    assert frame.canvas.port.is_zoomed


def test_a_tall_drawing_is_no_higher_than_where_it_stands_allows():
    port, theme = ViewPort(), build_theme()
    port.show_view(QRectF(0, 0, 800, 640))
    assert port.height_for(900, theme) == 560
    port.tallest = 400
    assert port.height_for(900, theme) == 400
    assert port.height_for(400, theme) == 320


points = st.tuples(st.floats(0, 800), st.floats(0, 400))


@settings(max_examples=100, deadline=None)
@given(
    width=st.integers(200, 1200),
    height=st.integers(150, 700),
    moves=st.lists(st.one_of(points, st.sampled_from([1, -1, 0])), max_size=12),
)
def test_the_frame_is_never_emptier_than_it_must_be(width, height, moves):
    """However it is zoomed and panned, a drawing larger than the frame on one side covers it there."""
    port, theme = ViewPort(), build_theme()
    port.show_view(QRectF(0, 0, 400, 200))
    port.fit(QSize(width, height), theme)
    fitted = port.transform.mapRect(QRectF(0, 0, 400, 200))
    assert QRectF(-0.01, -0.01, width + 0.02, height + 0.02).contains(fitted)
    for move in moves:
        if isinstance(move, tuple):
            port.pan(QPointF(*move) - QPointF(400, 200))
        else:
            port.zoom(move)
        assert 1.0 <= port.zoom_factor <= NEAREST
        shown = port.transform.mapRect(QRectF(0, 0, 400, 200))
        if shown.width() > width:
            assert shown.left() <= 0.01
            assert shown.right() >= width - 0.01
        else:
            assert shown.center().x() == pytest.approx(width / 2, abs=0.01)
