"""Structures of a figure: their letters in reading order, where they lie, which one a point means, which is next.

Pure geometry in the drawing's units. Nothing here knows a structure's name.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from string import ascii_uppercase

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath

from rhizotrainer.model.values import dataclass
from rhizotrainer.tongue import Tongue, later
from rhizotrainer.ui.widgets.figure.drawing import FigureDrawing
from rhizotrainer.ui.widgets.figure.hits import HitMap, map_hits

tr = Tongue("Figure")

# Centres this near one another, as a share of the height, stand in one row of the reading order.
_ROW = 0.06
_MIDDLE_ACROSS = (0.46, 0.54)
_MIDDLE_DOWN = (0.43, 0.57)
_ACROSS = 3.0
_ARROWS = {
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Up: QPointF(0, -1),
    Qt.Key.Key_Down: QPointF(0, 1),
}
_PLACES = {
    (-1, -1): later("upper left"),
    (-1, 0): later("upper centre"),
    (-1, 1): later("upper right"),
    (0, -1): later("left"),
    (0, 0): later("centre"),
    (0, 1): later("right"),
    (1, -1): later("lower left"),
    (1, 0): later("lower centre"),
    (1, 1): later("lower right"),
}
_SIDES = {
    -1: later("{word}, left"),
    0: later("{word}, centre"),
    1: later("{word}, right"),
}
_BOTH_SIDES = later("{word}, left and right")
_BOTH = {-1: later("upper left and right"), 0: later("left and right"), 1: later("lower left and right")}

# A structure's place in reading order, and which of its own places is meant, the main one 0.
Stop = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Structure:
    """A part of a drawing that can be pointed at; `place` says where, in words. Its shape is found when wanted."""

    region: str
    letter: str
    place: str
    drawing: FigureDrawing

    @property
    def bounds(self) -> QRectF:
        return self.drawing.bounds_of(self.region)

    @property
    def path(self) -> QPainterPath:
        return self.drawing.shape_of(self.region)

    @property
    def area(self) -> QRectF:
        """Return where its main place lies."""
        return self.drawing.areas_of(self.region)[0]


def list_structures(drawing: FigureDrawing, regions: Iterable[str]) -> tuple[Structure, ...]:
    """Return the structures of these regions in reading order, lettered; what the drawing lacks is left out.

    One in several places is read where its main one is.
    """
    areas = {region: drawing.areas_of(region)[0] for region in regions}
    centres = {region: area.center() for region, area in areas.items() if not area.isEmpty()}
    rows: list[list[str]] = []
    for region in sorted(centres, key=lambda one: centres[one].y()):
        if rows and centres[region].y() - centres[rows[-1][0]].y() <= _ROW * drawing.view.height():
            rows[-1].append(region)
        else:
            rows.append([region])
    ordered = [region for row in rows for region in sorted(row, key=lambda one: centres[one].x())]
    return tuple(
        Structure(one, code_at(at, len(ordered)), say_place(drawing, one), drawing) for at, one in enumerate(ordered)
    )


def code_at(place: int, count: int) -> str:
    """Return what is typed for one of `count` structures: a letter, or two for each where letters do not suffice."""
    letters = len(ascii_uppercase)
    if count <= letters:
        return ascii_uppercase[place]
    first, second = divmod(place, letters)
    return ascii_uppercase[first % letters] + ascii_uppercase[second]


def say_place(drawing: FigureDrawing, region: str) -> str:
    """Say in words where a region lies: in one place, or on both sides ("posterior, left and right")."""
    centres = [area.center() for area in drawing.areas_of(region)]
    sides = [_sides_of(drawing, centre) for centre in centres]
    levels = {down for down, _ in sides}
    if len(levels) == 1 and {across for _, across in sides} == {-1, 1}:
        down = sides[0][0]
        word = _edge_word(drawing, down)
        return tr(_BOTH_SIDES, word=word) if word else tr(_BOTH[down])
    return "; ".join(dict.fromkeys(find_place(drawing, centre) for centre in centres))


def find_place(drawing: FigureDrawing, centre: QPointF) -> str:
    """Say in words where a point of the drawing lies, in the author's own words for its edges where there are any."""
    down, across = _sides_of(drawing, centre)
    word = _edge_word(drawing, down)
    return tr(_SIDES[across], word=word) if word else tr(_PLACES[down, across])


def find_hit(structures: Sequence[Structure], point: QPointF, scale: float) -> Structure | None:
    """Return the structure that a point means; `scale` is px for each unit. See `hits`."""
    if not structures:
        return None
    found = _map(structures).find(point, scale)
    return next((one for one in structures if one.region == found), None)


def find_next(structures: Sequence[Structure], here: Stop, key: Qt.Key) -> Stop:
    """Return the nearest place of another structure that way; the same place where there is none."""
    way, hits = _ARROWS[key], _map(structures)
    spots = {
        (at, place): spot for at, one in enumerate(structures) for place, spot in enumerate(hits.list_spots(one.region))
    }
    start = spots.get(here) or spots[here[0], 0]

    def cost(stop: Stop) -> float:
        step = spots[stop] - start
        return QPointF.dotProduct(step, way) + _ACROSS * abs(step.x() * way.y() + step.y() * way.x())

    ahead = [stop for stop in spots if stop[0] != here[0] and QPointF.dotProduct(spots[stop] - start, way) > 0]
    return min(ahead, key=cost, default=here)


def _map(structures: Sequence[Structure]) -> HitMap:
    return map_hits(structures[0].drawing, tuple([one.region for one in structures]))


def _sides_of(drawing: FigureDrawing, centre: QPointF) -> tuple[int, int]:
    """Return where a point lies: above, amid or below (−1, 0, 1), and left, amid or right."""
    view = drawing.view
    across = _side((centre.x() - view.x()) / view.width(), _MIDDLE_ACROSS)
    return _side((centre.y() - view.y()) / view.height(), _MIDDLE_DOWN), across


def _edge_word(drawing: FigureDrawing, down: int) -> str:
    word = {-1: drawing.edges.top, 1: drawing.edges.bottom}.get(down, "")
    return word[:1].lower() + word[1:]


def _side(share: float, middle: tuple[float, float]) -> int:
    return -1 if share < middle[0] else 1 if share > middle[1] else 0
