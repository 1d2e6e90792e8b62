"""How structures look: outlined on hover and focus, chosen, lit, and as they came out; pins, and names in boxes.

Solid is what was chosen, dashed what was not; a right one has a round check, a wrong one a square cross.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen

from rhizotrainer.model.values import dataclass
from rhizotrainer.ui.theme import Theme
from rhizotrainer.ui.widgets.figure.placing import find_end
from rhizotrainer.ui.widgets.icon import paint_icon
from rhizotrainer.ui.widgets.paint import CENTRE, Box, Ink, LaidText, paint_box, paint_words, text_width

_WASH = 0.14
_OUTLINE = 2.0
_HEAVY = 2.8
_PIN = 20
_TAG_PAD = (12, 4)
_TAG_LOWEST = 24
_RADIUS = 6


class MarkKind(StrEnum):
    """Why a structure is marked."""

    HOVER = "hover"
    CHOSEN = "chosen"
    LIT = "lit"
    ACTIVE = "active"
    CORRECT = "correct"
    INCORRECT = "incorrect"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class Mark:
    """What is shown at a structure: its kind, the sign on its pin, and once it may be told its name and outcome."""

    kind: MarkKind
    sign: str = ""
    name: str = ""
    caption: str = ""


@dataclass(frozen=True, slots=True)
class _Look:
    role: str
    width: float
    wash: float
    dashes: Sequence[float] = ()
    icon: str = ""
    is_round: bool = True


_LOOKS = {
    MarkKind.HOVER: _Look("accent", _OUTLINE, _WASH),
    MarkKind.CHOSEN: _Look("accent", _HEAVY, 0.1),
    MarkKind.LIT: _Look("accent", _HEAVY, 0.22),
    MarkKind.ACTIVE: _Look("accent", _OUTLINE, _WASH),
    MarkKind.CORRECT: _Look("correct", _HEAVY, 0.1, icon="check"),
    MarkKind.INCORRECT: _Look("incorrect", _HEAVY, 0.08, icon="cross", is_round=False),
    MarkKind.MISSED: _Look("correct", _HEAVY, 0.1, dashes=(3, 1.6), icon="check"),
}


class Tag:
    """A structure's name, and under it how it came out, laid out to be put into a box."""

    def __init__(self, mark: Mark | None, name: str, theme: Theme, widest: float) -> None:
        self.mark = mark
        self._theme = theme
        room = widest - 2 * theme.px(_TAG_PAD[0])
        font = theme.font("ui" if mark else "small", 600 if mark else 400)
        self._name = _lay_tightly(name, font, room, theme.line("ui" if mark else "small"))
        caption = mark.caption if mark else ""
        self._caption = _lay_tightly(caption, theme.font("small"), room, theme.line("small")) if caption else None

    @property
    def size(self) -> tuple[float, float]:
        """Return width and height in px."""
        parts = [self._name, *([self._caption] if self._caption else [])]
        width = max(part.width for part in parts) + 2 * self._theme.px(_TAG_PAD[0])
        height = sum(part.height for part in parts) + 2 * self._theme.px(_TAG_PAD[1] if self.mark else 2)
        return width, max(height, self._theme.px(_TAG_LOWEST))

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        theme = self._theme
        look = _LOOKS[self.mark.kind] if self.mark else _Look("line2", 1.0, 0)
        border = theme.colour(look.role)
        width = 1.5 if self.mark else theme.border
        paint_box(painter, rect, Box(theme.surface, border, width, theme.px(_RADIUS), look.dashes))
        ink = border if self.mark else theme.ink
        high = self._name.height + (self._caption.height if self._caption else 0)
        y = rect.center().y() - high / 2
        self._name.draw(painter, QPointF(rect.center().x() - self._name.width / 2, y), ink)
        if self._caption is not None:
            y += self._name.height
            self._caption.draw(painter, QPointF(rect.center().x() - self._caption.width / 2, y), theme.ink2)


def paint_shape(painter: QPainter, path: QPainterPath, kind: MarkKind, theme: Theme) -> None:
    """Wash and outline a structure; `path` is in px."""
    look = _LOOKS[kind]
    colour = theme.colour(look.role)
    wash = QColor(colour)
    wash.setAlphaF(look.wash)
    pen = QPen(colour, look.width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if look.dashes:
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern(list(look.dashes))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(path, wash)
    painter.strokePath(path, pen)


def paint_focus(painter: QPainter, path: QPainterPath, theme: Theme) -> None:
    """Paint the focus ring of a structure: 2 px accent that follows its shape, 2 px clear of it."""
    outside = QPainterPath()
    outside.addRect(path.boundingRect().adjusted(-20, -20, 20, 20))
    outside.addPath(path)
    painter.save()
    painter.setClipPath(outside, Qt.ClipOperation.IntersectClip)
    for width, role in ((2 * 5.4, "accent"), (2 * 3.4, "surface")):
        pen = QPen(theme.colour(role), width)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(path, pen)
    painter.restore()


def paint_pin(painter: QPainter, spot: QPointF, mark: Mark, theme: Theme) -> None:
    """Paint the pin of a mark: a letter or sign on accent, a round check, or a square cross."""
    if mark.kind is MarkKind.LIT:
        paint_letter(painter, spot, mark.sign, theme)
        return
    look = _LOOKS[mark.kind]
    rect = find_pin(spot, mark.sign, theme)
    colour = theme.colour(look.role)
    radius = rect.height() / 2 if look.is_round else theme.px(3)
    is_hollow = mark.kind is MarkKind.MISSED
    paint_box(painter, rect.adjusted(-1.5, -1.5, 1.5, 1.5), Box(theme.surface, None, radius=radius + 1.5))
    paint_box(painter, rect, Box(theme.surface if is_hollow else colour, colour, 1.5, radius))
    words = {"accent": "on_accent", "correct": "on_correct", "incorrect": "on_incorrect"}[look.role]
    ink = colour if is_hollow else theme.colour(words)
    if look.icon:
        paint_icon(painter, rect.adjusted(3, 3, -3, -3), look.icon, ink)
    else:
        paint_words(painter, rect, mark.sign, Ink(theme.font("small", 600), ink, CENTRE))


def paint_letter(painter: QPainter, spot: QPointF, letter: str, theme: Theme) -> None:
    """Paint the letter of a structure that is not marked."""
    rect = find_pin(spot, letter, theme)
    paint_box(painter, rect, Box(theme.surface, theme.line2, theme.border, rect.height() / 2))
    paint_words(painter, rect, letter, Ink(theme.font("small", 600), theme.ink, CENTRE))


def find_pin(spot: QPointF, sign: str, theme: Theme) -> QRectF:
    """Return where a pin stands whose middle is a spot in px."""
    side = theme.px(_PIN)
    wide = max(side, text_width(sign, theme.font("small", 600)) + theme.px(10)) if sign else side
    return QRectF(spot.x() - wide / 2, spot.y() - side / 2, wide, side)


def paint_leader(painter: QPainter, box: QRectF, spot: QPointF, colour: QColor) -> None:
    """Draw a line from the nearest edge of a box to a spot."""
    near = QPointF(*find_end((box.x(), box.y(), box.width(), box.height()), (spot.x(), spot.y())))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1.2))
    painter.drawLine(QLineF(near, spot))


def _lay_tightly(text: str, font: QFont, room: float, line: int) -> LaidText:
    """Break words within a room, then close it round them: it can be centred whichever way they are read."""
    loose = LaidText(text, font, room, line)
    return LaidText(text, font, loose.width + 1, line)
