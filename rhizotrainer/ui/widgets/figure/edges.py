"""The words at a drawing's edges ("Posterior"), where they stand clear of what is drawn and pressed.

They keep their places while the drawing is zoomed. Names and numbers keep clear of them, not they of those.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainter

from rhizotrainer.ui.theme import Theme
from rhizotrainer.ui.widgets.figure.view_port import ViewPort
from rhizotrainer.ui.widgets.paint import Box, LaidText, paint_box, text_width

if TYPE_CHECKING:
    from rhizotrainer.ui.widgets.figure.canvas import FigureCanvas

_PAD = 9
_INSET = 4
_BACK = 4
# A word is broken into lines where it would be wider than this share of the frame.
_WIDEST = 0.22
_PIN = 14.0
# Where along its edge a word may stand, the best place first.
_ALONG_LEVEL = (0.0, 0.5, 0.25, 0.75, 0.38, 0.62, 0.12, 0.88)
_ALONG_STEEP = (0.5, 0.41, 0.59, 0.32, 0.68, 0.23, 0.77, 0.14, 0.86)
# Whatever is larger than this share of the frame lies behind words, not in their way.
_LARGEST = 0.12


class EdgeLayer:
    """Lays the words out for a size and paints them."""

    def __init__(self) -> None:
        self._laid: list[tuple[str, QRectF]] = []
        self._for: tuple[object, ...] = ()

    @property
    def places(self) -> list[tuple[str, QRectF]]:
        """Return each word and where it stands, in px."""
        return self._laid

    def lay(self, canvas: FigureCanvas) -> None:
        """Find places for the words of a canvas at its size of now, as if its drawing were whole."""
        drawing, theme = canvas.drawing, canvas.theme
        words = drawing.edges if drawing is not None else None
        blocked = canvas.list_blocked()
        places = tuple(rect.getRect() for rect in blocked)
        key = (drawing, canvas.size().toTuple(), theme.scale, places, canvas.port.bands, canvas.regions)
        if drawing is None or words is None or key == self._for:
            self._laid = self._laid if drawing is not None else []
            return
        self._for = key
        port = ViewPort()
        port.bands = canvas.port.bands
        port.show_view(drawing.view)
        port.fit(canvas.size(), theme)
        boxes = [port.transform.mapRect(box) for region in canvas.regions for box in drawing.areas_of(region)]
        self._laid = []
        frame = QRectF(canvas.rect()).adjusted(*(sign * theme.px(_PAD) for sign in (1, 1, -1, -1)))
        for word, side in ((words.top, (0, -1)), (words.bottom, (0, 1)), (words.left, (-1, 0)), (words.right, (1, 0))):
            if word:
                size = _measure(word, theme, frame.width())
                taken = [*blocked, *(rect for _, rect in self._laid)]
                self._laid.append((word, _find_place(size, frame, side, (taken, boxes))))

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Paint the words, on the frame's ground where the drawing lies under them."""
        for word, rect in self._laid:
            paint_box(painter, rect, Box(theme.surface, None, radius=theme.px(_BACK)))
            room = rect.adjusted(theme.px(_INSET), 0, -theme.px(_INSET), 0)
            laid = LaidText(word, theme.font("small"), room.width() + 1, theme.line("small"))
            laid.draw(painter, room.topLeft(), theme.ink2)


def _measure(word: str, theme: Theme, width: float) -> QSizeF:
    font, inset = theme.font("small"), theme.px(_INSET)
    most = max(width * _WIDEST, *(text_width(one, font) + 2 for one in word.split()))
    laid = LaidText(word, font, most, theme.line("small"))
    return QSizeF(laid.width + 2 * inset + 1, laid.height)


def _find_place(
    size: QSizeF, frame: QRectF, side: tuple[int, int], taken: tuple[Sequence[QRectF], Sequence[QRectF]]
) -> QRectF:
    """Return where on its side of the frame a box stands: clear of what is written, then of what is drawn."""
    written, drawn = taken
    across, down = side
    shares = _ALONG_LEVEL if across == 0 else _ALONG_STEEP
    room = QSizeF(frame.width() - size.width(), frame.height() - size.height())
    pins = [QRectF(box.center() - QPointF(_PIN, _PIN), QSizeF(2 * _PIN, 2 * _PIN)) for box in drawn]
    small = [box for box in drawn if box.width() * box.height() < _LARGEST * frame.width() * frame.height()]

    def place(share: float) -> QRectF:
        x = share if across == 0 else (across + 1) / 2
        y = share if down == 0 else (down + 1) / 2
        return QRectF(QPointF(frame.left() + x * room.width(), frame.top() + y * room.height()), size)

    def cost(rect: QRectF) -> list[float]:
        return [_overlap(rect, others) for others in (written, pins, small)]

    places = [place(share) for share in shares]
    free = (rect for rect in places if not any(cost(rect)))
    return next(free, None) or min(places, key=cost)


def _overlap(rect: QRectF, others: Iterable[QRectF]) -> float:
    met = (rect.intersected(other) for other in others)
    return sum(one.width() * one.height() for one in met if not one.isEmpty())
