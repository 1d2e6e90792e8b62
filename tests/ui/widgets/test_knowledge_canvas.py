"""Structures painted with what is known of them: numbers stand clear of one another, and names stay what they were."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtTest import QTest

from rhizotrainer.study.painting import Knowledge
from rhizotrainer.ui.theme import build_theme
from rhizotrainer.ui.widgets.figure.frame import FigureFrame
from rhizotrainer.ui.widgets.figure.knowledge_canvas import KnowledgeCanvas
from rhizotrainer.ui.widgets.figure.structures import list_structures
from rhizotrainer.ui.widgets.heat import heat_colour
from tests.ui.answering.figures import READ, make_art
from tests.ui.widgets.test_heat import count_pixels

KNOWN = {READ[0]: Knowledge(2, 2, 5, 0.85), READ[1]: Knowledge(3)}
NAMES = {READ[0]: "First", READ[1]: "Second", READ[2]: "Third"}


@pytest.fixture
def canvas(show) -> Iterator[KnowledgeCanvas]:
    canvas = KnowledgeCanvas()
    frame = FigureFrame(canvas)
    art = make_art()
    drawing = frame.read(art)
    assert drawing is not None
    frame.show_art(art, list_structures(drawing, READ))
    canvas.show_knowledge(KNOWN, NAMES, is_painted=True)
    show(frame, 600, 420)
    yield canvas
    frame.hide()


def heat_in(canvas: KnowledgeCanvas, level: int) -> int:
    return count_pixels(canvas.grab().toImage(), heat_colour(level, build_theme()))


def test_a_structure_bears_the_step_of_its_recall_and_its_number(canvas):
    assert heat_in(canvas, 2) > 200
    assert set(canvas.pills) == set(KNOWN)
    canvas.show_painted(False)
    assert heat_in(canvas, 2) == 0
    assert not canvas.pills


def test_every_structure_says_its_name_and_what_is_known_of_it(canvas):
    told = {one.structure.region: (one.accessibleName(), one.accessibleDescription()) for one in canvas.buttons}
    name, words = told[READ[0]]
    assert name.endswith(", First")
    assert words == "Asked by 2 questions, 2 seen; predicted recall 85%. Answered 5 times."
    assert told[READ[1]][1] == "Asked by 3 questions, none seen yet."
    assert told[READ[2]][1] == "No question asks about this."


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("zoom", [0, 3])
def test_numbers_keep_clear_of_one_another_and_of_the_buttons(canvas, keeper, scale, zoom):
    keeper.set_scale(scale)
    canvas.show_knowledge(dict.fromkeys(canvas.regions, Knowledge(12)), NAMES, is_painted=True)
    for _ in range(zoom):
        canvas.zoom(1)
    pills = canvas.pills
    assert pills
    on = {region for region, rect in pills.items() if rect.contains(canvas.find_spot(region))}
    beside = [rect for region, rect in pills.items() if region not in on]
    assert not any(one.intersects(other) for one, other in combinations(beside, 2))
    assert not any(rect.intersects(canvas.kept_clear) for rect in beside)
    assert all(QRectF(canvas.rect()).contains(rect) for rect in beside)


def test_a_number_never_hides_the_structure_that_it_stands_on(canvas, keeper):
    keeper.set_scale(2.0)
    for region, rect in canvas.pills.items():
        box = canvas.shape_px(region).boundingRect()
        covered = rect.intersected(box)
        assert covered.width() * covered.height() <= 0.26 * box.width() * box.height()


def test_a_number_beside_a_structure_covers_no_other_small_one(canvas, keeper):
    keeper.set_scale(2.0)
    canvas.show_knowledge(dict.fromkeys(canvas.regions, Knowledge(12)), NAMES, is_painted=True)
    small = {one for one in canvas.pills if not canvas.pills[one].contains(canvas.find_spot(one))}
    assert small
    boxes = [canvas.shape_px(region).boundingRect() for region in small]
    assert not any(canvas.pills[region].intersects(box) for region in small for box in boxes)


def test_pointing_tells_by_tooltip_and_leaving_takes_it_back(canvas):
    # Where a test before left the pointer, there would be no move.
    QTest.mouseMove(canvas, QPoint(3, 3))
    QTest.mouseMove(canvas, canvas.find_spot(READ[0]).toPoint())
    assert canvas.toolTip() == "First: Asked by 2 questions, 2 seen; predicted recall 85%. Answered 5 times."
    canvas.show_painted(False)
    QTest.mouseMove(canvas, canvas.find_spot(READ[1]).toPoint())
    assert canvas.toolTip() == ""


def test_the_structure_with_the_focus_is_ringed_and_named(canvas, focus):
    before = canvas.grab().toImage()
    focus(canvas.buttons[0])
    assert canvas.grab().toImage() != before
    canvas.buttons[0].clearFocus()
    assert canvas.grab().toImage() == before


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_a_name_covers_no_number_where_there_is_room(canvas, keeper, focus, scale):
    keeper.set_scale(scale)
    canvas.show_knowledge(dict.fromkeys(canvas.regions, Knowledge(2)), NAMES, is_painted=True)
    named = 0
    for button in canvas.buttons:
        focus(button)
        for name in canvas.names.values():
            named += 1
            assert not [region for region, pill in canvas.pills.items() if pill.intersects(name)]
    assert named


def test_another_drawing_forgets_what_was_known(canvas):
    drawing = canvas.drawing
    assert drawing is not None
    canvas.show_drawing(drawing, canvas.structures)
    assert heat_in(canvas, 2) == 0
    assert not canvas.pills
    assert canvas.find_known(READ[0]) == Knowledge()


def test_a_click_on_a_number_presses_its_structure(canvas, qtbot):
    spot = canvas.pills[READ[0]].center().toPoint()
    assert canvas.shape_px(READ[0]).contains(canvas.pills[READ[0]].center())
    with qtbot.waitSignal(canvas.pressed) as pressed:
        QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=spot)
    assert pressed.args == [READ[0]]
