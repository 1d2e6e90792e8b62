"""How well a place is known, as strokes: four steps of heat, hatching for what was not seen, and their legend.

Yellow is the quote's, so heat is blue; every step has an outline, the top one a dot, and words stand beside it.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from rhizotrainer.study.painting import STEPS, Knowledge
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.paint import CENTRE, RING, Box, Ink, fill_rect, paint_box, paint_hatch, paint_words

tr = Tongue("What you know")

HEAT = ("track", "heat1", "heat2", "accent")
"""The colour role of each level."""
DOTTED = len(HEAT) - 1

_DOT = 1.5
_STEP = 4
_RADIUS = 2
_SWATCH = (10, 16)
_PILL = (22, 18)


def heat_colour(level: int, theme: Theme) -> QColor:
    """Return the colour of a level, 0 … 3."""
    return theme.colour(HEAT[level])


def paint_heat(painter: QPainter, rect: QRectF, known: Knowledge, theme: Theme) -> None:
    """Paint a bar: from its top as far as its questions were seen in the step of their recall, the rest hatched."""
    inner = QRectF(round(rect.left()), round(rect.top()), round(rect.width()), round(rect.height()))
    paint_box(painter, inner, Box(theme.surface, radius=_RADIUS))
    edge = theme.border
    inside = inner.adjusted(edge, edge, -edge, -edge)
    filled = round(inside.height() * known.share_seen)
    if known.seen:
        # However little was seen can be made out, and so can what was not.
        filled = min(max(filled, theme.px(_STEP)), round(inside.height()))
    if filled < inside.height():
        rest = inside.adjusted(0, filled, 0, 0)
        paint_hatch(painter, rest, theme.line2, step=theme.px(_STEP))
    if known.level is not None:
        part = QRectF(inside.left(), inside.top(), inside.width(), filled)
        fill_rect(painter, part, heat_colour(known.level, theme))
        if known.level == DOTTED:
            side = min(part.height(), part.width())
            paint_dot(painter, QPointF(part.center().x(), part.top() + side / 2), theme)
    paint_box(painter, inner, Box(None, theme.line2, edge, _RADIUS))


def paint_dot(painter: QPainter, spot: QPointF, theme: Theme) -> None:
    """Paint the dot of the top step."""
    radius = theme.px(_DOT)
    place = QRectF(spot.x() - radius, spot.y() - radius, 2 * radius, 2 * radius)
    paint_box(painter, place, Box(theme.on_accent, radius=radius))


def paint_count(painter: QPainter, rect: QRectF, count: int, theme: Theme) -> None:
    """Paint how many questions ask, in a pill; a dash where none does."""
    if not count:
        paint_words(painter, rect, "–", Ink(theme.font("small"), theme.ink3, CENTRE))
        return
    paint_box(painter, rect, Box(theme.surface, theme.line2, theme.border, rect.height() / 2))
    paint_words(painter, rect, str(count), Ink(theme.font("small", 600), theme.ink, CENTRE))


class _Swatch(Themed, QWidget):
    """One sample of the legend: a bar, or the pill of a number."""

    def __init__(self, known: Knowledge, *, is_count: bool = False) -> None:
        super().__init__()
        self._known = known
        self._is_count = is_count
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.follow_theme()

    def sizeHint(self) -> QSize:
        wide, high = _PILL if self._is_count else _SWATCH
        return QSize(self.theme.px(wide), self.theme.px(high))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._is_count:
            paint_count(painter, QRectF(self.rect()), self._known.questions, self.theme)
        else:
            paint_heat(painter, QRectF(self.rect()), self._known, self.theme)
        painter.end()


def list_legend() -> tuple[QWidget, ...]:
    """Make the parts of a legend: samples with what bars and numbers beside passages and structures mean."""
    bounds = (0, *STEPS, 100)
    words = (
        tr("under {most}%", most=STEPS[0]),
        *(tr("{least}–{most}%", least=bounds[at], most=bounds[at + 1] - 1) for at in (1, 2)),
        tr("{least}% and more", least=STEPS[-1]),
    )
    steps = [_build_entry(_Swatch(Knowledge(1, 1, 1, bounds[at] / 100)), text) for at, text in enumerate(words)]
    return (
        Label(tr("Predicted recall:"), "small", "ink2"),
        *steps,
        _build_entry(_Swatch(Knowledge(1)), tr("not seen yet")),
        _build_entry(_Swatch(Knowledge(3), is_count=True), tr("questions")),
    )


def _build_entry(swatch: _Swatch, words: str) -> QWidget:
    part = QWidget()
    row = QHBoxLayout(part)
    row.setContentsMargins(RING, 0, 0, 0)
    row.setSpacing(6)
    row.addWidget(swatch)
    row.addWidget(Label(words, "small", "ink2"))
    return part
