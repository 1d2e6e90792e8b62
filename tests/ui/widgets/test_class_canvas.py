"""A figure to be read: classes as colours and patterns, one on top of the other, and names where one points."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from rhizotrainer.model.figures import Tissue
from rhizotrainer.study.painting import Knowledge
from rhizotrainer.ui.theme import build_theme
from rhizotrainer.ui.widgets.figure import tags
from rhizotrainer.ui.widgets.figure.class_canvas import ClassCanvas
from rhizotrainer.ui.widgets.figure.class_patterns import class_colour
from rhizotrainer.ui.widgets.figure.frame import FigureFrame
from rhizotrainer.ui.widgets.figure.placing import place_near
from rhizotrainer.ui.widgets.figure.structures import list_structures
from tests.ui.answering.figures import READ, make_art
from tests.ui.widgets.test_heat import count_pixels

NAMES = {READ[0]: "First", READ[1]: "Second", READ[2]: "Third"}
WORDS = {READ[0]: "It is the first.", READ[1]: "It is the second.", READ[2]: ""}
CLASSES = {READ[0]: Tissue.SENSORY, READ[1]: Tissue.MOTOR}


@pytest.fixture
def canvas(show) -> Iterator[ClassCanvas]:
    canvas = ClassCanvas()
    frame = FigureFrame(canvas)
    art = make_art()
    drawing = frame.read(art)
    assert drawing is not None
    frame.show_art(art, list_structures(drawing, READ))
    canvas.show_words(NAMES, WORDS)
    show(frame, 600, 420)
    yield canvas
    frame.hide()


def outline_of(canvas: ClassCanvas, tissue: Tissue) -> int:
    """Return how many pixels have a class's own colour: those of its outline."""
    return count_pixels(canvas.grab().toImage(), class_colour(tissue, build_theme()))


def test_classes_are_laid_over_and_taken_away(canvas):
    before = canvas.grab().toImage()
    canvas.show_classes(CLASSES, is_shown=True)
    assert outline_of(canvas, Tissue.SENSORY) > 30
    assert outline_of(canvas, Tissue.MOTOR) > 30
    assert outline_of(canvas, Tissue.BONE) == 0
    canvas.show_classes(CLASSES, is_shown=False)
    assert canvas.grab().toImage() == before


def test_colours_follow_the_zoom(canvas):
    canvas.show_classes(CLASSES, is_shown=True)
    small = outline_of(canvas, Tissue.SENSORY)
    canvas.zoom(1)
    canvas.zoom(1)
    assert outline_of(canvas, Tissue.SENSORY) != small


def test_what_is_known_is_painted_in_place_of_classes(canvas):
    canvas.show_classes(CLASSES, is_shown=True)
    canvas.show_knowledge({READ[0]: Knowledge(2, 2, 2, 0.9)}, NAMES, is_painted=True)
    assert outline_of(canvas, Tissue.SENSORY) == 0
    canvas.show_painted(False)
    assert outline_of(canvas, Tissue.SENSORY) > 30


def test_a_screen_reader_hears_name_and_description_and_what_is_known_while_it_is_shown(canvas):
    button = next(one for one in canvas.buttons if one.structure.region == READ[0])
    assert button.accessibleName().endswith(", First")
    assert button.accessibleDescription() == "It is the first."
    canvas.show_knowledge({READ[0]: Knowledge(2)}, NAMES, is_painted=True)
    assert button.accessibleDescription() == "It is the first. Asked by 2 questions, none seen yet."


def test_what_is_pointed_at_is_told_once(canvas):
    told: list[object] = []
    canvas.pointed.connect(told.append)
    QTest.mouseMove(canvas, canvas.find_spot(READ[1]).toPoint())
    QTest.mouseMove(canvas, canvas.find_spot(READ[1]).toPoint())
    canvas.buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
    assert told[0] == READ[1]
    assert told.count(READ[1]) == 1


def test_what_is_compared_is_named_and_dashed_beside_the_chosen_one(canvas):
    ink = build_theme().ink
    before = count_pixels(canvas.grab().toImage(), ink)
    canvas.show_chosen(READ[0], [READ[1]])
    assert set(canvas.names) == {READ[0], READ[1]}
    assert count_pixels(canvas.grab().toImage(), ink) > before
    canvas.show_chosen("")
    assert not canvas.names
    assert count_pixels(canvas.grab().toImage(), ink) == before


def test_all_names_are_shown_and_hidden(canvas):
    canvas.show_all_names(True)
    assert len(canvas.names) + len(canvas.unplaced_names) == sum(bool(NAMES.get(one)) for one in canvas.regions)
    canvas.show_all_names(False)
    assert not canvas.names


def test_room_for_names_is_sought_once_they_are_looked_at(canvas, monkeypatch):
    canvas.show_all_names(True)
    sought: list[int] = []

    def place(sizes, *rest, **more):
        sought.append(len(sizes))
        return place_near(sizes, *rest, **more)

    monkeypatch.setattr(tags, "place_near", place)
    canvas.zoom(1)
    canvas.zoom(1)
    canvas.zoom(-1)
    assert not sought
    assert canvas.names
    once = len(sought)
    assert canvas.unplaced_names is not None
    assert canvas.names
    assert len(sought) == once
