"""Mastery of a bank or topic as one bar: mastered solid, learning hatched, unseen empty; and its legend."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.paint import Box, paint_box, paint_hatch

tr = Tongue("Mastery")

_HEIGHT = 10
_WIDTH = 180
_KINDS = ("mastered", "learning", "unseen")


def mastery_words(mastered: int, learning: int, unseen: int) -> str:
    """Say in words what a mastery bar shows."""
    return tr(
        "{mastered} mastered, {learning} learning, {unseen} unseen",
        mastered=mastered,
        learning=learning,
        unseen=unseen,
    )


def paint_mastery(painter: QPainter, rect: QRectF, counts: tuple[int, int, int], theme: Theme) -> None:
    """Paint a bar for (mastered, learning, unseen) counts; tables paint theirs with it too."""
    radius = theme.px(2)
    paint_box(painter, rect, Box(theme.surface, theme.line2, theme.border, radius))
    total = sum(counts)
    if not total:
        return
    mastered = round(rect.width() * counts[0] / total)
    learning = round(rect.width() * (counts[0] + counts[1]) / total) - mastered
    if learning:
        place = QRectF(rect.left() + mastered, rect.top(), learning, rect.height())
        _paint_learning(painter, place, theme)
    if mastered:
        paint_box(
            painter,
            QRectF(rect.left(), rect.top(), mastered, rect.height()),
            Box(theme.accent, radius=radius),
        )


def _paint_learning(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    radius = theme.px(2)
    paint_box(painter, rect, Box(theme.accent_tint, radius=radius))
    paint_hatch(painter, rect.adjusted(1, 1, -1, -1), theme.accent, step=theme.px(5))
    paint_box(painter, rect, Box(None, theme.accent, theme.border, radius))


class MasteryBar(Themed, QWidget):
    """Show how many questions are mastered, being learned and unseen."""

    def __init__(self, mastered: int = 0, learning: int = 0, unseen: int = 0) -> None:
        super().__init__()
        self._counts = (mastered, learning, unseen)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_counts(mastered, learning, unseen)
        self.follow_theme()

    def show_counts(self, mastered: int, learning: int, unseen: int) -> None:
        """Show other counts."""
        self._counts = (mastered, learning, unseen)
        spoken = mastery_words(mastered, learning, unseen)
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(_WIDTH), self.theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(40), self.theme.px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_mastery(painter, QRectF(self.rect()), self._counts, self.theme)
        painter.end()


class _Swatch(Themed, QWidget):
    """One sample of the legend."""

    def __init__(self, kind: str) -> None:
        super().__init__()
        self._kind = kind
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.follow_theme()

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(12), self.theme.px(10))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        counts = {"mastered": (1, 0, 0), "learning": (0, 1, 0)}.get(self._kind, (0, 0, 1))
        paint_mastery(painter, QRectF(self.rect()), counts, self.theme)
        painter.end()


class MasteryLegend(Themed, QWidget):
    """Say what the three parts of a mastery bar mean."""

    def __init__(self) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        words = {"mastered": tr("Mastered"), "learning": tr("Learning"), "unseen": tr("Unseen")}
        for kind in _KINDS:
            self._row.addWidget(_Swatch(kind))
            self._row.addWidget(Label(words[kind], "small", "ink2"))
            self._row.addSpacing(8)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.follow_theme()

    def on_theme(self, theme: Theme) -> None:
        self._row.setSpacing(theme.px(6))
