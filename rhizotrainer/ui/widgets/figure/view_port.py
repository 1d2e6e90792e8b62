"""Which part of a drawing is in view: fitted into the frame, zoomed 1 to 4 times, panned. Numbers alone."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QTransform

from rhizotrainer.ui.theme import Theme

NEAREST = 4.0
STEP = 1.5
_LEAST = 1.005
_TALLEST = 560
_MARGIN = 24.0


class ViewPort:
    """`transform` maps the drawing's units to px; `bands` are px kept free above and below the drawing.

    `tallest` is how high a drawing may be, in px at 100 %.
    """

    def __init__(self) -> None:
        self._view = QRectF(0, 0, 1, 1)
        self._size = QSize(1, 1)
        self._zoom = 1.0
        self._offset = QPointF()
        self.bands = (0, 0)
        self.tallest = _TALLEST

    @property
    def is_zoomed(self) -> bool:
        return self._zoom > 1.0

    @property
    def zoom_factor(self) -> float:
        """Return how many times the drawing is larger than where it fits, 1 … 4."""
        return self._zoom

    @property
    def offset(self) -> QPointF:
        """Return how far the middle of the drawing is from the middle of the frame, in px."""
        return self._offset

    @property
    def scale(self) -> float:
        """Return px for each unit."""
        return self._fit_scale * self._zoom

    @property
    def transform(self) -> QTransform:
        centre = self._centre + self._offset
        middle = self._view.center()
        return (
            QTransform.fromTranslate(-middle.x(), -middle.y())
            * QTransform.fromScale(self.scale, self.scale)
            * QTransform.fromTranslate(centre.x(), centre.y())
        )

    def find_point(self, px: QPointF) -> QPointF:
        """Return which point of the drawing lies at a point in px."""
        return self.transform.inverted()[0].map(px)

    def show_view(self, view: QRectF) -> None:
        """Show another drawing, whole."""
        self._view = QRectF(view) if not view.isEmpty() else QRectF(0, 0, 1, 1)
        self._zoom, self._offset = 1.0, QPointF()

    def height_for(self, width: int, theme: Theme) -> int:
        """Return the height in px that suits a width."""
        drawn = min(width * self._view.height() / self._view.width(), theme.px(self.tallest))
        return max(round(drawn), 120) + sum(self.bands)

    def fit(self, size: QSize, theme: Theme) -> None:
        """Take the size of the frame."""
        self._size = size
        self._keep_in_view()

    def zoom(self, step: int, *, at: QPointF | None = None) -> None:
        """Zoom in (1), out (−1), or fit (0), so that what lies at a point in px stays there."""
        self.zoom_to(self._zoom * STEP**step if step else 1.0, at=at)

    def zoom_to(self, factor: float, *, at: QPointF | None = None) -> None:
        """Show the drawing so many times larger than where it fits; nearly fitted is fitted."""
        point = at if at is not None else self._centre
        held = self.find_point(point)
        self._zoom = min(max(factor, 1.0), NEAREST)
        if self._zoom < _LEAST:
            self._zoom = 1.0
        self._offset += point - self.transform.map(held)
        self._keep_in_view()

    def pan(self, by: QPointF) -> None:
        """Move the drawing by px."""
        self.pan_to(self._offset + by)

    def pan_to(self, offset: QPointF) -> None:
        """Move the drawing to an offset in px."""
        self._offset = QPointF(offset)
        self._keep_in_view()

    def bring_into_view(self, bounds: QRectF) -> bool:
        """Pan as far as bounds in the drawing's units need; tell whether that moved anything."""
        if not self.is_zoomed:
            return False
        before = QPointF(self._offset)
        shown = self.transform.mapRect(bounds)
        room = QRectF(0, 0, self._size.width(), self._size.height()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        across = _shift(shown.left(), shown.right(), room.left(), room.right())
        down = _shift(shown.top(), shown.bottom(), room.top(), room.bottom())
        self.pan(QPointF(across, down))
        return self._offset != before

    @property
    def _centre(self) -> QPointF:
        above, below = self.bands
        return QPointF(self._size.width() / 2, above + (self._size.height() - above - below) / 2)

    @property
    def _fit_scale(self) -> float:
        room = max(self._size.height() - sum(self.bands), 1)
        return min(max(self._size.width(), 1) / self._view.width(), room / self._view.height())

    def _keep_in_view(self) -> None:
        if not self.is_zoomed:
            self._offset = QPointF()
            return
        across = max(0.0, (self._view.width() * self.scale - self._size.width()) / 2)
        room = self._size.height() - sum(self.bands)
        down = max(0.0, (self._view.height() * self.scale - room) / 2)
        self._offset = QPointF(min(max(self._offset.x(), -across), across), min(max(self._offset.y(), -down), down))


def _shift(start: float, end: float, low: float, high: float) -> float:
    if end - start > high - low:
        return (low + high) / 2 - (start + end) / 2
    return max(low - start, 0.0) + min(high - end, 0.0)
