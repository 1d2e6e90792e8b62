"""Which structure a pointer means, as laws: on drawings of any regions, and on every sheet of the atlas."""

from __future__ import annotations

import random
import re
from functools import lru_cache
from math import cos, hypot, pi, sin

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from rhizotrainer.ui.widgets.figure.drawing import FigureDrawing
from rhizotrainer.ui.widgets.figure.hits import HALF_TARGET, HitMap
from tests.ui.widgets.sheets import SHEETS, read_sheet

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 240">'
# From a frame of 400 px for a sheet of 800 units to one of 1,200 px zoomed 4 times.
SCALES = (0.5, 0.9, 1.5, 3.0, 6.0)
# What is measured in cells is as sharp as so many of them.
SLACK = 2.0
_RINGS, _WAYS = 10, 32

coordinate = st.tuples(st.floats(10, 390), st.floats(10, 230))
box = st.tuples(coordinate, st.floats(2, 160), st.floats(2, 120)).map(
    lambda one: f'x="{one[0][0]:.2f}" y="{one[0][1]:.2f}" width="{one[1]:.2f}" height="{one[2]:.2f}"'
)
rects = box.map(lambda one: f"<rect {{id}} {one}/>")
dots = st.tuples(coordinate, st.floats(0.2, 30)).map(
    lambda one: f'<circle {{id}} cx="{one[0][0]:.2f}" cy="{one[0][1]:.2f}" r="{one[1]:.2f}"/>'
)
lines = st.tuples(coordinate, coordinate, st.floats(1, 12)).map(
    lambda one: (
        f'<line {{id}} x1="{one[0][0]:.2f}" y1="{one[0][1]:.2f}" x2="{one[1][0]:.2f}" y2="{one[1][1]:.2f}"'
        f' stroke="#000" stroke-width="{one[2]:.2f}"/>'
    )
)
pairs = st.tuples(coordinate, coordinate).map(
    lambda one: "<g {id}>" + "".join(f'<rect x="{x:.2f}" y="{y:.2f}" width="30" height="18"/>' for x, y in one) + "</g>"
)
drawings = st.lists(st.one_of(rects, dots, lines, pairs), min_size=1, max_size=9)
points = st.lists(st.tuples(st.floats(0, 400), st.floats(0, 240)), min_size=6, max_size=6)


@lru_cache(maxsize=4)
def draw(parts: tuple[str, ...]) -> tuple[HitMap, tuple[str, ...]]:
    ids = tuple(f"r{at}" for at in range(len(parts)))
    body = "".join(part.format(id=f'id="{one}"') for one, part in zip(ids, parts, strict=True))
    return draw_body(body), ids


def draw_body(body: str) -> HitMap:
    drawing = FigureDrawing(f"{HEAD}{body}</svg>".encode())
    return HitMap(drawing, tuple(re.findall(r' id="([^"]+)"', body)))


def judge(hits: HitMap, regions: tuple[str, ...], point: QPointF, scale: float) -> None:
    """Check at a point whose it is."""
    slack = SLACK * hits.cell * scale
    radii = {one: [radius * scale for _, radius in hits.list_cores(one)] for one in regions}
    top, found = hits.find_top(point), hits.find(point, scale)
    away = {one: far * scale for one, far in look_around(hits, regions, point, (HALF_TARGET + slack) / scale).items()}
    small = {one for one in away if one != top and min(radii[one]) < HALF_TARGET}
    if top is not None and max(radii[top], default=0) < HALF_TARGET - slack:
        assert found == top, f"{found} takes from {top}, which is small or thin itself"
    if found != top:
        assert found is not None
        assert min(radii[found]) < HALF_TARGET, f"{found} is meant, and neither on top nor small"
        assert touches(hits, found, point, (HALF_TARGET + slack) / scale), f"{found} is meant, and is not near"
    room = HALF_TARGET if top is None else min(radii[top], default=0) - HALF_TARGET
    reaches = {one: min(2 * (HALF_TARGET - max(radii[one])), HALF_TARGET, room) for one in small}
    reached = {one: away[one] for one in small if away[one] < reaches[one] - 2 * slack}
    if reached:
        assert found != top, f"{min(reached, key=reached.__getitem__)} is not met from near by"
        assert found is not None
        # Asking in rings may miss the nearest corner of one, and never finds one nearer than it is.
        assert touches(hits, found, point, (min(reached.values()) + 2 * slack) / scale), f"{found} is not the nearest"


def touches(hits: HitMap, region: str, point: QPointF, radius: float) -> bool:
    disc = QPainterPath()
    disc.addEllipse(point, radius, radius)
    return hits.drawing.shape_of(region).intersects(disc)


def look_around(hits: HitMap, regions: tuple[str, ...], point: QPointF, radius: float) -> dict[str, float]:
    """Return how far from a point each region is painted on top, in units, by asking often."""
    found: dict[str, float] = {}
    for ring in range(_RINGS + 1):
        far = radius * ring / _RINGS
        for way in range(_WAYS):
            angle = 2 * pi * (way + ring / 2) / _WAYS
            met = hits.find_top(point + QPointF(cos(angle), sin(angle)) * far)
            if met is not None:
                found.setdefault(met, far)
    for region in regions:
        for middle, wide in hits.list_cores(region):
            far = max(hypot(middle.x() - point.x(), middle.y() - point.y()) - wide, 0.0)
            if far <= radius:
                found[region] = min(far, found.get(region, far))
    return found


def judge_cores(hits: HitMap, regions: tuple[str, ...], scale: float) -> None:
    """Check that every region that is seen keeps a target: 24 px across, or as wide as it is."""
    for region in regions:
        for middle, radius in hits.list_cores(region):
            kept = min(radius * scale, HALF_TARGET) / scale - SLACK * hits.cell
            if kept <= 0:
                continue
            for way in range(_WAYS):
                angle = 2 * pi * way / _WAYS
                point = middle + QPointF(cos(angle), sin(angle)) * kept
                assert hits.find(point, scale) == region, f"{region} loses its middle"


@settings(max_examples=40, deadline=None)
@given(parts=drawings, at=points, scale=st.sampled_from(SCALES))
def test_a_pointer_means_what_is_on_top_or_small_and_near(qapp, parts, at, scale):
    hits, regions = draw(tuple(parts))
    for point in at:
        judge(hits, regions, QPointF(*point), scale)


@settings(max_examples=40, deadline=None)
@given(parts=drawings, scale=st.sampled_from(SCALES))
def test_no_region_s_tolerance_takes_another_s_target(qapp, parts, scale):
    hits, regions = draw(tuple(parts))
    judge_cores(hits, regions, scale)


@pytest.mark.parametrize("name", SHEETS)
def test_the_same_holds_for_the_sheet(qapp, name):
    sheet, dice = read_sheet(name), random.Random(1)
    hits, view = HitMap(sheet.drawing, sheet.regions), sheet.drawing.view
    for scale in SCALES:
        judge_cores(hits, sheet.regions, scale)
        for _ in range(12):
            point = QPointF(view.x() + dice.random() * view.width(), view.y() + dice.random() * view.height())
            judge(hits, sheet.regions, point, scale)


@pytest.mark.parametrize("name", SHEETS)
def test_every_region_of_the_sheet_is_met(qapp, name):
    sheet = read_sheet(name)
    hits = HitMap(sheet.drawing, sheet.regions)
    for region in sheet.regions:
        for spot in hits.list_spots(region):
            assert sheet.drawing.shape_of(region).contains(spot)
            assert hits.find_top(spot) == region, f"{region} is covered"
            assert all(hits.find(spot, scale) == region for scale in SCALES), f"{region} is not met"


def test_a_later_region_is_met_where_it_covers_an_earlier_one(qapp):
    hits = draw_body('<rect id="a" x="10" y="10" width="100" height="20"/><rect id="b" x="60" width="90" height="90"/>')
    assert [hits.find(QPointF(x, 20), 4.0) for x in (30, 80, 130)] == ["a", "b", "b"]


def test_an_area_laid_over_small_ones_leaves_them_to_be_met(qapp):
    hits = draw_body(
        '<circle id="a" cx="50" cy="50" r="20"/><circle id="b" cx="50" cy="50" r="9"/>'
        '<rect id="over" width="200" height="100" fill-opacity="0"/>'
    )
    assert [hits.find(QPointF(x, 50), 4.0) for x in (50, 64, 90)] == ["b", "a", "over"]


def test_a_thin_nerve_is_met_from_both_sides_and_not_from_farther(qapp):
    hits = draw_body('<rect id="wide" width="400" height="240"/><rect id="thin" x="20" y="98" width="300" height="4"/>')
    for away in (-11, 11):
        assert hits.find(QPointF(150, 100 + 2 * away / abs(away) + away * 0.9), 1.0) == "thin"
    for away in (-15, 15):
        assert hits.find(QPointF(150, 100 + away), 1.0) == "wide"


def test_what_lies_between_two_thin_ones_keeps_a_middle(qapp):
    hits = draw_body(
        '<rect id="a" y="50" width="300" height="4"/><rect id="mid" y="54" width="300" height="26"/>'
        '<rect id="b" y="80" width="300" height="4"/>'
    )
    for scale in SCALES:
        assert [hits.find(QPointF(150, y), scale) for y in (52, 67, 82)] == ["a", "mid", "b"]
    # Narrower than a target it is thin itself, and keeps all.
    assert {hits.find(QPointF(150, y), 0.5) for y in (56, 60, 67, 75, 78)} == {"mid"}


def test_a_thin_one_under_another_is_met_where_it_is_seen_alone(qapp):
    hits = draw_body(
        '<rect id="wide" width="400" height="240"/><rect id="thin" x="20" y="98" width="300" height="4"/>'
        '<rect id="over" x="100" y="60" width="100" height="90"/>'
    )
    assert [hits.find(QPointF(x, 100), 1.0) for x in (60, 150, 250)] == ["thin", "over", "thin"]


def test_a_ring_leaves_its_hole(qapp):
    hits = draw_body('<path id="ring" fill-rule="evenodd" d="M0 0H200V200H0ZM60 60H140V140H60Z"/>')
    assert [hits.find_top(QPointF(x, 100)) for x in (20, 100, 180)] == ["ring", None, "ring"]
