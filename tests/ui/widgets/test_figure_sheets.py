"""Every sheet of the atlas on screen: reached by arrows, read in order, words in nobody's way, met at any zoom."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QNativeGestureEvent, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from rhizotrainer.model.figures import Figure, FigureArt
from rhizotrainer.ui.widgets.figure.frame import FigureFrame
from rhizotrainer.ui.widgets.figure.structures import Stop, find_next, list_structures
from rhizotrainer.ui.widgets.figure.view_port import NEAREST
from tests.ui.widgets.sheets import SHEETS, read_sheet

KEYS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
PIN = 20


@pytest.fixture
def frame(show, request) -> FigureFrame:
    sheet = read_sheet(request.param)
    frame = FigureFrame()
    art = FigureArt(Figure(sheet.name, sheet.name, sheet.name, "0" * 64), sheet.svg)
    drawing = frame.read(art)
    assert drawing is not None
    frame.show_art(art, list_structures(drawing, sheet.regions))
    show(frame, 704)
    return frame


every_sheet = pytest.mark.parametrize("frame", SHEETS, indirect=True)


@every_sheet
def test_every_structure_is_reached_by_arrows(frame):
    structures = frame.canvas.structures
    reached: set[Stop] = set()
    following: list[Stop] = [(0, 0)]
    while following:
        stop = following.pop()
        if stop not in reached:
            reached.add(stop)
            following += [find_next(structures, stop, key) for key in KEYS]
    assert {at for at, _ in reached} == set(range(len(structures)))


@every_sheet
def test_a_screen_reader_meets_all_as_they_are_read(frame):
    canvas = QAccessible.queryAccessibleInterface(frame.canvas)
    children = [canvas.child(place) for place in range(canvas.childCount())]
    heard = [one for one in children if one.role() == QAccessible.Role.Button and "Structure" in name_of(one)]
    assert [name_of(one).split(",")[0] for one in heard] == [
        f"Structure {one.letter}" for one in frame.canvas.structures
    ]
    assert len({one.letter for one in frame.canvas.structures}) == len(frame.canvas.structures)


def name_of(interface: QAccessibleInterface) -> str:
    return str(interface.text(QAccessible.Text.Name))


@every_sheet
def test_words_at_the_edges_are_in_nobody_s_way(frame):
    canvas = frame.canvas
    words = canvas.list_edges()
    assert len(words) == sum(map(bool, (canvas.drawing.edges.top, canvas.drawing.edges.bottom))) + sum(
        map(bool, (canvas.drawing.edges.left, canvas.drawing.edges.right))
    )
    held = [canvas.kept_clear]
    for word, rect in words:
        assert QRectF(canvas.rect()).contains(rect), word
        assert not any(rect.intersects(other) for other in held), word
        for region in canvas.regions:
            for spot in canvas.find_spots(region):
                pin = QRectF(spot.x() - PIN / 2, spot.y() - PIN / 2, PIN, PIN)
                assert not rect.intersects(pin), f"{word} meets the pin of {region}"
        held.append(rect)


@every_sheet
def test_a_click_at_a_pin_means_its_structure_at_every_zoom(frame):
    chosen: list[object] = []
    frame.canvas.pressed.connect(chosen.append)
    for _zoom in range(4):
        for region in frame.canvas.regions:
            spot = frame.canvas.find_spot(region)
            if frame.canvas.rect().adjusted(1, 1, -1, -1).contains(
                spot.toPoint()
            ) and not frame.canvas.kept_clear.contains(spot):
                QTest.mouseClick(frame.canvas, Qt.MouseButton.LeftButton, pos=spot.toPoint())
                assert chosen[-1] == region
        frame.zoom(1)


@pytest.mark.parametrize("frame", SHEETS[:1], indirect=True)
def test_a_pinch_zooms_by_as_much_round_the_fingers(frame):
    canvas, spot = frame.canvas, QPointF(200, 150)
    held = canvas.port.find_point(spot)
    for value in (0.2, 0.25):
        event = QNativeGestureEvent(
            Qt.NativeGestureType.ZoomNativeGesture,
            QPointingDevice.primaryPointingDevice(),
            2,
            spot,
            spot,
            canvas.mapToGlobal(spot),
            value,
            QPointF(),
        )
        assert QApplication.sendEvent(canvas, event)
    assert canvas.port.zoom_factor == pytest.approx(1.5)
    assert canvas.port.zoom_factor < NEAREST
    assert (canvas.port.find_point(spot) - held).manhattanLength() < 1
