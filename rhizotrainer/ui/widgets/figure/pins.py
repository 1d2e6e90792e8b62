"""The pins over a drawing: what is marked on each of its places, and the letters of the rest.

Where another pin stands already, a letter stands beside it with a line to its structure.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import cos, hypot, pi, sin
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from rhizotrainer.ui.theme import Theme
from rhizotrainer.ui.widgets.figure.marks import find_pin, paint_letter, paint_pin

if TYPE_CHECKING:
    from rhizotrainer.ui.widgets.figure.canvas import FigureCanvas

_WAYS = 16
_RINGS = (1.05, 1.6, 2.2, 3.0, 4.0)
_GAP = 1.0
# A pin this near its spot stands on it.
_NEAR = 0.6


def paint_pins(painter: QPainter, canvas: FigureCanvas, *, typed: str | None) -> None:
    """Paint the pins of a canvas's marks, and unless `typed` is None the letters that begin with it."""
    theme = canvas.theme
    marked = {region: mark for region, mark in canvas.marks.items() if mark.sign or mark.name}
    pins = [(mark, spot) for region, mark in marked.items() for spot in canvas.find_spots(region)]
    for mark, spot in pins:
        paint_pin(painter, spot, mark, theme)
    if typed is not None:
        rest = [one for one in canvas.structures if one.region not in canvas.marks]
        taken = [*(find_pin(spot, mark.sign, theme) for mark, spot in pins), *canvas.list_blocked()]
        taken += [rect for _word, rect in canvas.list_edges()]
        every = [(one.letter, spot) for one in rest for spot in canvas.find_spots(one.region)]
        laid = lay_letters(every, QRectF(canvas.rect()), taken=taken, theme=theme)
        if laid is None:
            # Not all places have room for a letter: each structure has one.
            one_each = [(one.letter, canvas.find_spot(one.region)) for one in rest]
            laid = lay_letters(one_each, QRectF(canvas.rect()), taken=taken, theme=theme, is_forced=True) or []
        _paint_letters(painter, [one for one in laid if one[0].startswith(typed)], theme)


def lay_letters(
    letters: Iterable[tuple[str, QPointF]],
    frame: QRectF,
    *,
    taken: Iterable[QRectF],
    theme: Theme,
    is_forced: bool = False,
) -> list[tuple[str, QPointF, QPointF]] | None:
    """Return each letter with its spot and the middle of its pin, in px: the spot, or the nearest free place to it.

    Where one has no free place nearby that is None, or where `is_forced` its pin stands on its spot all the same.
    """
    held = list(taken)
    result = []
    for letter, spot in letters:
        if not frame.contains(spot):
            continue
        pin = find_pin(spot, letter, theme)
        tried = (spot, *_list_around(spot, hypot(pin.width(), pin.height()) / 2 + pin.height() / 2))
        free = (middle for middle in tried if _is_free(find_pin(middle, letter, theme), frame, held))
        middle = next(free, None)
        if middle is None and not is_forced:
            return None
        stands = middle if middle is not None else spot
        held.append(find_pin(stands, letter, theme))
        result.append((letter, spot, stands))
    return result


def _paint_letters(painter: QPainter, known: Sequence[tuple[str, QPointF, QPointF]], theme: Theme) -> None:
    """Paint lines first, then letters over them."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for letter, spot, middle in known:
        if (middle - spot).manhattanLength() > _NEAR * find_pin(spot, letter, theme).height():
            painter.setPen(QPen(theme.ink2, 1.2))
            painter.drawLine(QLineF(middle, spot))
            painter.setBrush(theme.ink2)
            painter.drawEllipse(spot, 2.0, 2.0)
    for letter, _spot, middle in known:
        paint_letter(painter, middle, letter, theme)


def _list_around(spot: QPointF, step: float) -> Iterable[QPointF]:
    for ring in _RINGS:
        for way in range(_WAYS):
            angle = 2 * pi * way / _WAYS
            yield spot + QPointF(cos(angle), sin(angle)) * (ring * step)


def _is_free(rect: QRectF, frame: QRectF, held: Iterable[QRectF]) -> bool:
    wide = rect.adjusted(-_GAP, -_GAP, _GAP, _GAP)
    return frame.contains(rect) and not any(wide.intersects(other) for other in held)
