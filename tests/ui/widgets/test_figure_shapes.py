"""Shapes of a drawing's parts: told by the text or by a rendering, they are the same; places and letters follow."""

from __future__ import annotations

from itertools import combinations
from math import hypot

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage

from rhizotrainer import resources
from rhizotrainer.ui.theme import build_theme
from rhizotrainer.ui.widgets.figure.drawing import FigureDrawing, read_drawing
from rhizotrainer.ui.widgets.figure.hits import HitMap
from rhizotrainer.ui.widgets.figure.placing import place_in_bands, place_near
from rhizotrainer.ui.widgets.figure.stacking import lies_inside
from rhizotrainer.ui.widgets.figure.structures import find_hit, find_next, list_structures
from rhizotrainer.ui.widgets.figure.svg_shapes import SvgShapes

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">'
# What is drawn, and one point inside and one outside of it.
PARTS = {
    "path": ('<path id="a" d="M 10,10 L 50,10 C 60,30 60,40 50,50 L 10,50 Z"/>', (20, 20), (70, 70)),
    "implied lines": ('<path id="a" d="M10 10 50 10 50 50 10 50Z"/>', (20, 20), (70, 70)),
    "transparent": ('<path id="a" d="M10,10 L50,10 L50,50 Z" fill-opacity="0"/>', (40, 20), (20, 45)),
    "stroke": ('<path id="a" d="M10,20 L90,20" fill="none" stroke="#000" stroke-width="10"/>', (50, 23), (50, 30)),
    "open outline": ('<path id="a" d="M10,10 L90,10 L90,90" fill="none" stroke="red"/>', (50, 10), (80, 20)),
    "circle": ('<circle id="a" cx="50" cy="50" r="20"/>', (60, 60), (66, 66)),
    "ellipse": ('<ellipse id="a" cx="50" cy="50" rx="40" ry="10"/>', (80, 50), (50, 65)),
    "rounded": ('<rect id="a" x="10" y="10" width="40" height="40" rx="20"/>', (30, 30), (12, 12)),
    "polygon": ('<polygon id="a" points="10,10 90,10 50,90"/>', (50, 30), (15, 80)),
    "line": ('<line id="a" x1="10" y1="10" x2="90" y2="10" stroke="#000" stroke-width="8"/>', (50, 12), (50, 20)),
    "group": ('<g id="a"><circle cx="20" cy="20" r="9"/><circle cx="80" cy="80" r="9"/></g>', (80, 80), (50, 50)),
    "moved": ('<g transform="translate(40,40) scale(2)"><circle id="a" cx="5" cy="5" r="4"/></g>', (50, 50), (5, 5)),
    "turned": ('<rect id="a" x="40" y="0" width="20" height="20" transform="rotate(90 50 50)"/>', (90, 50), (50, 10)),
    "relative": ('<path id="a" d="m 10 10 h 40 v 40 h -40 z"/>', (20, 20), (70, 70)),
    "smooth": ('<path id="a" d="M10,50 c 0,-40 40,-40 40,0 s 40,40 40,0 z"/>', (30, 35), (30, 60)),
    "arc": ('<path id="a" d="M 10 50 A 40 40 0 0 1 90 50 Z"/>', (50, 30), (50, 70)),
    "curves": ('<path id="a" d="M10 50 Q 50 0 90 50 T 90 50 Z"/>', (50, 40), (20, 20)),
    "styled": ('<path id="a" style="fill:none;stroke:#000;stroke-width:10" d="M10,20 L90,20"/>', (50, 23), (50, 30)),
    "inherited": (
        '<g fill="none" stroke="#000" stroke-width="10"><path id="a" d="M10,20 H90"/></g>',
        (50, 23),
        (50, 30),
    ),
}


def draw(body: str) -> FigureDrawing:
    return FigureDrawing(f"{HEAD}{body}</svg>".encode())


@pytest.fixture
def cord() -> FigureDrawing:
    return read_drawing(resources.asset("cord-section.svg").read_bytes())


@pytest.fixture
def areas(cord) -> tuple[str, ...]:
    sides = ("page-left", "page-right")
    parts = (
        *("dorsal-root", "dorsal-root-ganglion", "ventral-root", "spinal-nerve"),
        *("dorsal-ramus", "ventral-ramus", "posterior-horn", "anterior-horn"),
    )
    return tuple(f"{part}.{side}" for part in parts for side in sides)


@pytest.mark.parametrize("name", PARTS)
def test_the_shape_of_a_part_is_where_it_is_drawn(qapp, name):
    body, inside, outside = PARTS[name]
    shape = draw(body).shape_of("a")
    assert shape.contains(QPointF(*inside))
    assert not shape.contains(QPointF(*outside))


@pytest.mark.parametrize("name", [name for name in PARTS if name != "transparent"])
def test_a_rendering_gives_the_shape_that_the_text_gives(qapp, name):
    body, inside, outside = PARTS[name]
    traced = draw(body)._trace("a")  # noqa: SLF001 - the second way to the same shape
    assert traced.contains(QPointF(*inside))
    assert not traced.contains(QPointF(*outside))


def test_what_the_text_does_not_give_is_left_to_the_rendering(qapp):
    shapes = SvgShapes(f"{HEAD}{PARTS['arc'][0]}</svg>".encode())
    assert shapes.find_shape("a") is None


def test_a_part_that_is_not_there_has_no_shape(qapp):
    assert draw('<circle id="a" r="3"/>').shape_of("b").isEmpty()


@pytest.mark.parametrize("svg", [b"", b"words", b"<svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"\xff\xfe"])
def test_what_is_no_drawing_is_not_readable(qapp, svg):
    assert not FigureDrawing(svg).is_readable


def test_every_spot_lies_inside_its_structure(cord, areas):
    structures = list_structures(cord, areas)
    assert len(structures) == 16
    assert all(one.path.contains(cord.spot_of(one.region)) for one in structures)
    assert "".join(one.letter for one in structures) == "ABCDEFGHIJKLMNOP"


def test_places_say_side_and_the_author_s_word(cord, areas):
    places = {one.region: one.place for one in list_structures(cord, areas)}
    assert places["ventral-root.page-right"] == "anterior, right"
    assert places["dorsal-root.page-left"] == "posterior, left"
    assert places["spinal-nerve.page-left"] == "left"


def test_every_structure_is_reached_from_every_other_by_arrows(cord, areas):
    structures = list_structures(cord, areas)
    keys = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
    for start in range(len(structures)):
        reached, edge = {start}, [start]
        while edge:
            following = {find_next(structures, (at, 0), key)[0] for at in edge for key in keys} - reached
            reached |= following
            edge = list(following)
        assert len(reached) == len(structures), structures[start].region


def test_an_arrow_never_goes_the_other_way(cord, areas):
    structures = list_structures(cord, areas)
    for at, one in enumerate(structures):
        right = structures[find_next(structures, (at, 0), Qt.Key.Key_Right)[0]]
        down = structures[find_next(structures, (at, 0), Qt.Key.Key_Down)[0]]
        assert right.bounds.center().x() >= one.bounds.center().x()
        assert down.bounds.center().y() >= one.bounds.center().y()


def test_the_smallest_structure_at_a_point_is_meant(qapp):
    drawing = draw('<rect id="big" width="100" height="100"/><rect id="small" x="40" y="40" width="20" height="20"/>')
    structures = list_structures(drawing, ("big", "small"))
    hit, around = (find_hit(structures, QPointF(x, 50), 4.0) for x in (50, 10))
    assert hit is not None
    assert around is not None
    assert (hit.region, around.region) == ("small", "big")


def test_a_dot_is_met_within_twelve_px_at_any_scale(qapp):
    drawing = draw('<rect id="big" width="100" height="100"/><circle id="dot" cx="50" cy="50" r="0.5"/>')
    structures = list_structures(drawing, ("big", "dot"))
    for scale in (1.0, 4.0):
        near, far = (find_hit(structures, QPointF(50 + px / scale, 50), scale) for px in (11, 15))
        assert near is not None
        assert far is not None
        assert (near.region, far.region) == ("dot", "big")


def test_one_shape_lies_inside_another(qapp):
    drawing = draw(
        '<rect id="big" width="50" height="50"/><circle id="in" cx="20" cy="20" r="9"/><circle id="on" r="9"/>'
    )
    assert lies_inside(drawing, "in", "big")
    assert not lies_inside(drawing, "on", "big")
    assert not lies_inside(drawing, "big", "in")


def paint(drawing: FigureDrawing, theme: str = "light") -> QImage:
    target = QRectF(50, 50, 100, 100)
    return drawing.picture(QSize(200, 200), target, build_theme(theme), 1.0).toImage()


def test_tissue_colours_are_the_theme_s_and_others_stay(qapp):
    drawing = draw(
        '<rect width="50" height="100" fill="#C4CED6"/><rect x="50" width="50" height="100" fill="#123456"/>'
    )
    light, dark = paint(drawing), paint(drawing, "dark")
    assert light.pixelColor(75, 100).name() == build_theme("light").tissue_grey.name()
    assert dark.pixelColor(75, 100).name() == build_theme("dark").tissue_grey.name()
    assert light.pixelColor(125, 100).name() == dark.pixelColor(125, 100).name() == "#123456"


@pytest.mark.parametrize(("root", "is_seen"), [("", False), (' overflow="visible"', True)])
def test_what_lies_outside_of_the_view_is_drawn_where_the_author_says_so(qapp, root, is_seen):
    svg = f'{HEAD[:-1]}{root}><rect x="-40" y="-40" width="200" height="200" fill="#123456"/></svg>'
    assert (paint(FigureDrawing(svg.encode())).pixelColor(40, 40).alpha() > 0) is is_seen


def test_a_picture_is_painted_once_for_a_size_and_theme(qapp):
    drawing = draw('<rect width="50" height="100" fill="#C4CED6"/>')
    theme, size, target = build_theme("light"), QSize(200, 200), QRectF(0, 0, 200, 200)
    one = drawing.picture(size, target, theme, 1.0)
    assert drawing.picture(size, target, theme, 1.0) is one
    assert drawing.picture(size, target, build_theme("dark"), 1.0) is not one


spots = st.lists(st.tuples(st.floats(0, 700), st.floats(0, 400)), min_size=1, max_size=12)


@settings(max_examples=60, deadline=None)
@given(spots=spots, wide=st.floats(60, 240))
def test_names_never_cover_one_another_or_leave_the_area(spots, wide):
    area = (8.0, 8.0, 704.0, 400.0)
    corner = (600.0, 370.0, 100.0, 30.0)
    placed = [rect for rect in place_near([(wide, 24.0)] * len(spots), spots, area, [corner]) if rect]
    for one, other in combinations([*placed, corner], 2):
        assert not QRectF(*one).intersects(QRectF(*other))
    assert all(QRectF(*area).contains(QRectF(*rect)) for rect in placed)
    if len(spots) == 1:
        assert placed


@settings(max_examples=60, deadline=None)
@given(spots=spots, wide=st.floats(30, 240), reach=st.floats(10, 200))
def test_no_name_stands_farther_away_than_its_reach_and_the_first_as_near_as_without_one(spots, wide, reach):
    area, size = (8.0, 8.0, 704.0, 400.0), (wide, 24.0)
    placed = place_near([size] * len(spots), spots, area, [], reach=reach)
    for rect, (x, y) in zip(placed, spots, strict=True):
        if rect is not None:
            nearest = min(max(x, rect[0]), rect[0] + wide), min(max(y, rect[1]), rect[1] + 24)
            assert hypot(x - nearest[0], y - nearest[1]) <= reach + 1e-6
    if len(spots) == 1 and placed[0] is not None:
        assert placed[0] == place_near([size], spots[:1], area, [(x - 12, y - 12, 24.0, 24.0) for x, y in spots])[0]


def test_two_names_stand_over_one_another_as_what_they_name_does():
    lower, upper = (100.0, 120.0), (100.0, 110.0)
    beside = (0.0, 0.0, 132.0, 300.0)
    places = place_near([(80.0, 24.0)] * 2, [lower, upper], (0.0, 0.0, 300.0, 300.0), [beside])
    # The first would stand higher, as near as it can, and the line of the second go across its own.
    assert [rect[1] for rect in places if rect] == [132.0, 96.0]


@settings(max_examples=60, deadline=None)
@given(spots=spots, width=st.integers(320, 1200), high=st.floats(28, 90))
def test_slots_stand_in_bands_without_touching(spots, width, high):
    places, above, below = place_in_bands(spots, width, (140.0, high), 12.0)
    for one, other in combinations(places, 2):
        assert not QRectF(*one).intersects(QRectF(*other))
    for x, y, wide, tall in places:
        assert 0 <= x <= width - wide
        assert -above * (high + 12) - 0.01 <= y <= below * (high + 12) - tall + 0.01
        assert y >= 0 or y + tall <= 0


def test_a_slot_behind_another_has_its_line_go_between(qapp):
    spots = [(100.0, 10.0), (300.0, 20.0), (600.0, 15.0), (620.0, 300.0), (640.0, 320.0), (650.0, 340.0)]
    places, above, below = place_in_bands(spots, 400, (150.0, 30.0), 12.0)
    assert (above, below) == (2, 2)
    outer = [rect for rect in places if rect[1] < -50]
    inner = [rect for rect in places if -50 < rect[1] < 0]
    assert len(outer) == 1
    centre = outer[0][0] + 75
    assert not any(rect[0] < centre < rect[0] + 150 for rect in inner)


def test_a_spot_lies_where_no_smaller_part_covers_it(qapp):
    drawing = draw('<rect id="big" x="10" y="10" width="80" height="80"/><circle id="knob" cx="50" cy="50" r="12"/>')
    assert drawing.shape_of("knob").contains(drawing.spot_of("big"))
    (spot,) = HitMap(drawing, ("big", "knob")).list_spots("big")
    assert drawing.shape_of("big").contains(spot)
    assert not drawing.shape_of("knob").contains(spot)
