"""Which region a pointer means: the one painted on top, and within 12 px of a small or thin one that one.

All regions of a drawing are painted once, each piece in a number of its own, to learn how wide each is where it can be
seen. At a scale in px for each unit, with the largest circle that fits into what is seen of a piece of radius R px:

- a piece with R ≤ 12 is small or thin: it keeps every point where it lies on top, whatever is near;
- beyond its edge it is met too, as far as makes its target 24 px across: `2 · (12 − R)` px, at most 12;
- what lies there gives of itself only what leaves it a target of 24 px: nothing up to R = 12, then `R − 12` px, at most
  12; empty ground gives all;
- of several that reach a point the nearest is meant.
"""

from __future__ import annotations

from functools import lru_cache
from math import floor, hypot, inf

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from rhizotrainer.ui.widgets.figure.drawing import FigureDrawing
from rhizotrainer.ui.widgets.figure.pieces import list_spots
from rhizotrainer.ui.widgets.figure.stacking import find_top, list_holders, stack, stays_above

HALF_TARGET = 12.0
# The longer side of what is painted is about this many cells.
_CELLS = 960
_WORD = 32
_EDGE = 2
# Wider than twice as many cells is wide at any zoom, in frames from 180 px on.
_WIDEST = 132
# So many turns are looked at one by one, later ones after every so many.
_CLOSELY, _EVERY = 64, 4
# The colour of cells where nothing is.
_NOTHING = 0xFF000000
# A spot keeps as far from its region's edges, as a share of the widest circle in it, and of the drawing's longer side.
_CLEAR, _MOST_CLEAR = 0.75, 0.04
# How far beyond the view regions are looked for, as a share of it.
_BEYOND = 0.25


@lru_cache(maxsize=2)
def map_hits(drawing: FigureDrawing, regions: tuple[str, ...]) -> HitMap:
    """Return the map of a drawing's regions; those used last are kept."""
    return HitMap(drawing, regions)


class HitMap:
    """See the module. Regions are ids of elements of the drawing."""

    def __init__(self, drawing: FigureDrawing, regions: tuple[str, ...]) -> None:
        self.drawing, self._regions = drawing, regions
        area = QRectF(drawing.view)
        if drawing.overflows:
            beyond = (_BEYOND * area.width(), _BEYOND * area.height())
            most = area.adjusted(-beyond[0], -beyond[1], *beyond)
            for region in regions:
                area = area.united(drawing.bounds_of(region).intersected(most))
        self._cell = max(area.width(), area.height()) / _CELLS
        self._wide = -(-(round(area.width() / self._cell) + 2 * _EDGE) // _WORD) * _WORD
        self._high = round(area.height() / self._cell) + 2 * _EDGE
        self._origin = area.topLeft() - QPointF(_EDGE, _EDGE) * self._cell
        pieces = [(region, piece) for region in regions for piece in drawing.pieces_of(region)]
        self._pieces = {_NOTHING + at: piece for at, (_, piece) in enumerate(pieces, 1)}
        # By a piece's number, which is the colour it is painted in.
        self._owners = {_NOTHING + at: region for at, (region, _) in enumerate(pieces, 1)}
        self._cores: dict[int, tuple[int, int]] = {}
        image = self._paint(area)
        self._radii = self._measure(image)
        self._numbers = memoryview(bytes(image.constBits())).cast("I")
        self._reaches: tuple[float, dict[int, float]] = (0.0, {})
        self._spots: dict[str, list[QPointF]] = {}

    def find_top(self, point: QPointF) -> str | None:
        """Return the region that is painted on top at a point of the drawing, None where there is none."""
        drawing = self.drawing
        if not drawing.overflows and not drawing.view.contains(point):
            return None
        return find_top(drawing, list_holders(drawing, self._regions, point))

    def find(self, point: QPointF, scale: float) -> str | None:
        """Return the region that is meant at a point; `scale` is px for each unit."""
        top = self.find_top(point)
        reaches = self._find_reaches(scale)
        room = self._find_room(point, top, scale) if reaches else 0.0
        return top if room <= 0.0 else self._find_near(point, scale, room=room, but=top)

    @property
    def cell(self) -> float:
        """Return how sharp the map is, in units: nothing it measures is more exact than a cell on each side."""
        return self._cell

    def list_cores(self, region: str) -> list[tuple[QPointF, float]]:
        """Return for each piece of a region that is seen the largest circle in it: its middle and radius in units."""
        return [(self._find_point(*self._cores[at]), self._radii[at]) for at in self._list_seen(region)]

    def list_spots(self, region: str) -> list[QPointF]:
        """Return a point for each place of a region, the main one first, at which it is painted on top and is meant.

        It is near the middle of the piece as far as other regions leave it room there; of one that is covered
        altogether it is a point inside.
        """
        if region not in self._spots:
            seen = self._list_seen(region)
            every = [at for at, owner in self._owners.items() if owner == region]
            main = [every[at] for at in self.drawing.main_of(region)]
            spots = [self._find_spot(at) for at in main if at in seen] or [self._find_spot(at) for at in seen[:1]]
            self._spots[region] = spots or self.drawing.spots_of(region)
        return self._spots[region]

    def _list_seen(self, region: str) -> list[int]:
        return [at for at, owner in self._owners.items() if owner == region and at in self._cores]

    def _find_spot(self, number: int) -> QPointF:
        clear = min(_CLEAR * self._radii[number], _CELLS * _MOST_CLEAR * self._cell) / self._cell
        far = int(clear)
        disc = [(x, y) for x in range(-far, far + 1) for y in range(-far, far + 1) if hypot(x, y) <= clear]
        for spot in list_spots(self._pieces[number]):
            column, row = self._find_cell(spot)
            if far <= column < self._wide - far and far <= row < self._high - far:
                start = row * self._wide + column
                if all(self._numbers[start + y * self._wide + x] == number for x, y in disc):
                    return spot
        return self._find_point(*self._cores[number])

    def _find_point(self, column: int, row: int) -> QPointF:
        return self._origin + QPointF(column + 0.5, row + 0.5) * self._cell

    def _find_near(self, point: QPointF, scale: float, *, room: float, but: str | None) -> str | None:
        """Return the nearest region that is met at a point from beyond its edge, else `but`, which lies there."""
        reaches, px = self._reaches[1], self._cell * scale
        x, y = self._find_cell(point)
        far = min(int(min(room, HALF_TARGET) / px + 1), _CELLS)
        left, right = max(x - far, 0), max(min(x + far + 1, self._wide), 0)
        rows = [
            (row, self._numbers[row * self._wide + left : row * self._wide + right])
            for row in range(max(y - far, 0), max(min(y + far + 1, self._high), 0))
        ]
        if set().union(*(numbers for _, numbers in rows)).isdisjoint(reaches):
            return but
        nearest, found = inf, but
        for row, numbers in rows:
            for column, number in enumerate(numbers, left):
                if number in reaches and self._owners[number] != but:
                    # From the middle of a cell to the edge of the other.
                    away = max(hypot(column - x, row - y) - 0.5, 0.0) * px
                    if away < nearest and away < min(reaches[number], room):
                        nearest, found = away, self._owners[number]
        return found

    def _find_reaches(self, scale: float) -> dict[int, float]:
        """Return how far beyond its edge each small or thin piece is met, in px."""
        if self._reaches[0] != scale:
            px = {number: radius * scale for number, radius in self._radii.items()}
            met = {at: min(2 * (HALF_TARGET - r), HALF_TARGET) for at, r in px.items() if 0 < r < HALF_TARGET}
            self._reaches = (scale, met)
        return self._reaches[1]

    def _find_room(self, point: QPointF, top: str | None, scale: float) -> float:
        """Return how near the pointer may be to a small or thin piece and still mean what it is on, in px."""
        if top is None:
            return HALF_TARGET
        x, y = self._find_cell(point)
        around = [(x + dx, y + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)]
        inside = [(at, row) for at, row in around if 0 <= at < self._wide and 0 <= row < self._high]
        seen = [self._numbers[row * self._wide + at] for at, row in inside]
        here = [self._radii[number] for number in seen if self._owners.get(number) == top]
        everywhere = [self._radii[number] for number, owner in self._owners.items() if owner == top]
        return min(here or everywhere) * scale - HALF_TARGET

    def _find_cell(self, point: QPointF) -> tuple[int, int]:
        at = (point - self._origin) / self._cell
        return floor(at.x()), floor(at.y())

    def _paint(self, area: QRectF) -> QImage:
        image = QImage(self._wide, self._high, QImage.Format.Format_RGB32)
        image.fill(_NOTHING)
        painter = QPainter(image)
        painter.scale(1 / self._cell, 1 / self._cell)
        painter.translate(-self._origin)
        painter.setClipRect(area)
        drawn: list[str] = []
        for region in sorted(self._regions, key=self.drawing.order_of):
            self._paint_region(painter, region)
            painter.save()
            painter.setClipPath(self.drawing.shape_of(region), Qt.ClipOperation.IntersectClip)
            for above in stack(self.drawing, [one for one in drawn if stays_above(self.drawing, one, region)]):
                self._paint_region(painter, above)
            painter.restore()
            drawn.append(region)
        painter.end()
        return image

    def _paint_region(self, painter: QPainter, region: str) -> None:
        for number, owner in self._owners.items():
            if owner == region:
                painter.fillPath(self._pieces[number], QColor.fromRgb(number))

    def _measure(self, image: QImage) -> dict[int, float]:
        """Return for each piece the radius of the largest circle that fits into what is seen of it, in units.

        All pieces are worn away at once, a cell from every edge at each turn; the turns after which nothing of a piece
        is left are its radius. Cells are bits of one long number. What is too small for a cell is given the one it is
        in, unless it is covered.
        """
        radii = dict.fromkeys(self._owners, 0.0)
        masks: dict[int, int] = {}
        for number, piece in self._pieces.items():
            mask = _read_bits(image.createMaskFromColor(number, Qt.MaskMode.MaskInColor))
            if mask:
                masks[number] = mask
                continue
            spot = list_spots(piece)[0]
            x, y = self._find_cell(spot)
            if 0 <= x < self._wide and 0 <= y < self._high and self.find_top(spot) == self._owners[number]:
                image.setPixel(x, y, number)
                radii[number] = self._cell / 2
                self._cores[number] = (x, y)
        last, kept, turns = 0, 0, 0
        for mask in masks.values():
            last |= mask
            kept |= _wear(mask, self._wide, is_square=False)
        while masks and turns < _WIDEST:
            turns += 1
            if turns < _CLOSELY or turns % _EVERY == 0:
                for number in [number for number, mask in masks.items() if not mask & kept]:
                    radii[number] = (turns - 0.5 if turns < _CLOSELY else turns - _EVERY) * self._cell
                    self._cores[number] = self._find_any(masks.pop(number) & last)
                last = kept
            kept = _wear(kept, self._wide, is_square=turns % 2 == 1)
        self._cores |= {number: self._find_any(mask & last) for number, mask in masks.items()}
        return radii | dict.fromkeys(masks, inf)

    def _find_any(self, cells: int) -> tuple[int, int]:
        """Return one of the cells that are set."""
        row, column = divmod(cells.bit_length() - 1, self._wide)
        return column, row


def _read_bits(mask: QImage) -> int:
    """Return the set bits of a mask as one number, row after row."""
    found = mask.convertToFormat(QImage.Format.Format_MonoLSB)
    return int.from_bytes(found.constBits(), "little")


def _wear(cells: int, wide: int, *, is_square: bool) -> int:
    """Return the cells whose neighbours are set too: those beside, above and below, or also those across corners."""
    beside = cells & (cells << 1) & (cells >> 1)
    return (beside if is_square else cells) & _shift(beside if is_square else cells, wide) & beside


def _shift(cells: int, wide: int) -> int:
    return (cells << wide) & (cells >> wide)
