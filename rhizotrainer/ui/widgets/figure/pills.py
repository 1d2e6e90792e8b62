"""How many questions ask about each structure, in pills: on it where it is large enough, else beside it with a line.

Where there is no room either, the number is left to the table beside the figure.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from rhizotrainer.ui.widgets.figure.lights import boxes_px
from rhizotrainer.ui.widgets.figure.marks import paint_leader
from rhizotrainer.ui.widgets.figure.placing import Rect, place_near
from rhizotrainer.ui.widgets.heat import paint_count

if TYPE_CHECKING:
    from rhizotrainer.ui.widgets.figure.canvas import FigureCanvas

_PILL = (26, 20)
_PAD = 8
_REACH = 70
# A structure is covered by its pill no more than by this share of its box.
_LARGEST_SHARE = 0.25


class PillLayer:
    """Lays pills out at the size and zoom of now, once somebody looks, and paints them."""

    def __init__(self) -> None:
        self._waiting: FigureCanvas | None = None
        self._counts: Mapping[str, int] = {}
        self._on: dict[str, QRectF] = {}
        self._beside: dict[str, QRectF] = {}

    @property
    def places(self) -> dict[str, QRectF]:
        """Return where each pill stands, by region; those without room are left out."""
        self._settle()
        return {**self._on, **self._beside}

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show these numbers, by region, once they are laid out."""
        self._counts = dict(counts)

    def lay(self, canvas: FigureCanvas) -> None:
        """Let room be found anew for every pill."""
        self._waiting = canvas

    def _settle(self) -> None:
        canvas, self._waiting = self._waiting, None
        if canvas is None:
            return
        self._on, self._beside = {}, {}
        wide, high = (canvas.theme.px(side) for side in _PILL)
        small: list[str] = []
        fixed = [canvas.kept_clear, *(rect for _word, rect in canvas.list_edges())]
        frame = QRectF(canvas.rect())
        boxes = {region: boxes_px(canvas, region)[0] for region in self._counts}
        for region, box in boxes.items():
            spot = canvas.find_spot(region)
            if not frame.contains(spot):
                continue
            pill = QRectF(round(spot.x() - wide / 2), round(spot.y() - high / 2), wide, high)
            is_large = wide * high <= _LARGEST_SHARE * box.width() * box.height()
            if is_large and not any(pill.intersects(other) for other in (*fixed, *self._on.values())):
                self._on[region] = pill
            else:
                small.append(region)
        taken = [*fixed, *self._on.values()]
        taken += [boxes[region] for region in small]
        area = (_PAD, _PAD, canvas.width() - 2.0 * _PAD, canvas.height() - 2.0 * _PAD)
        spots = [(canvas.find_spot(region).x(), canvas.find_spot(region).y()) for region in small]
        reach = canvas.theme.px(_REACH)
        sizes = [(float(wide), float(high))] * len(small)
        found = place_near(sizes, spots, area, [_tuple(rect) for rect in taken], reach=reach)
        self._beside = {region: QRectF(*rect) for region, rect in zip(small, found, strict=True) if rect is not None}

    def paint(self, painter: QPainter, canvas: FigureCanvas) -> None:
        """Paint lines first, then pills over them."""
        self._settle()
        for region, rect in self._beside.items():
            paint_leader(painter, rect, canvas.find_spot(region), canvas.theme.ink2)
        for region, rect in self.places.items():
            paint_count(painter, rect, self._counts[region], canvas.theme)

    def paint_again(self, painter: QPainter, canvas: FigureCanvas, regions: Iterable[str]) -> None:
        """Paint the pills of some structures over the lines that lead to their names."""
        self._settle()
        for region in regions:
            if region in self._on:
                paint_count(painter, self._on[region], self._counts[region], canvas.theme)


def _tuple(rect: QRectF) -> Rect:
    return rect.x(), rect.y(), rect.width(), rect.height()
