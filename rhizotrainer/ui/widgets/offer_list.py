"""The options that several rows share, with their letters: side by side where they are short, else one a line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.keycap import paint_keycap
from rhizotrainer.ui.widgets.paint import RING, LaidText, text_width

tr = Tongue("Answer")

_CAP = 20
_CAP_GAP = 8
_GAP = 20
_LINE_GAP = 6
_BELOW = 8


class OfferList(Themed, QWidget):
    """Letters and words in equal columns, as many as there is room for."""

    def __init__(self) -> None:
        super().__init__()
        self._offers: tuple[tuple[str, str], ...] = ()
        self._kept: dict[int, list[tuple[QRectF, LaidText]]] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.follow_theme()

    @property
    def offers(self) -> tuple[tuple[str, str], ...]:
        return self._offers

    def show_offers(self, offers: Sequence[tuple[str, str]]) -> None:
        """Show these options: letter and words of each."""
        self._offers = tuple(offers)
        self._kept.clear()
        spoken = "; ".join(f"{letter}, {words}" for letter, words in self._offers)
        self.setAccessibleName(tr("Options: {options}", options=spoken))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        placed = self._lay(width)
        return max((round(rect.bottom()) for rect, _laid in placed), default=0) + self.theme.px(_BELOW)

    def sizeHint(self) -> QSize:
        width = max(self.width(), self.theme.px(480))
        return QSize(self.theme.px(480), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(160), self.theme.line("ui"))

    def on_theme(self, theme: Theme) -> None:
        self._kept.clear()
        self.setFont(theme.font("ui"))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, side = self.theme, self.theme.px(_CAP)
        painter = QPainter(self)
        for (letter, _words), (rect, laid) in zip(self._offers, self._lay(self.width()), strict=True):
            cap = QRectF(rect.left(), rect.top(), side, side)
            words = rect.left() + side + theme.px(_CAP_GAP)
            if self.isRightToLeft():
                cap.moveLeft(self.width() - cap.right())
                words = self.width() - rect.right()
            paint_keycap(painter, cap, letter, theme)
            laid.draw(painter, QPointF(words, rect.top()), theme.ink)
        painter.end()

    def _lay(self, width: int) -> list[tuple[QRectF, LaidText]]:
        if width not in self._kept:
            self._kept[width] = self._build_lay(width)
        return self._kept[width]

    def _build_lay(self, width: int) -> list[tuple[QRectF, LaidText]]:
        theme = self.theme
        font, before = theme.font("ui"), theme.px(_CAP) + theme.px(_CAP_GAP)
        room, gap = width - 2 * RING, theme.px(_GAP)
        longest = max((text_width(words, font) for _letter, words in self._offers), default=0.0)
        columns = max(1, int((room + gap) // (before + longest + 2 + gap)))
        column = longest + 2 if columns > 1 else room - before
        placed: list[tuple[QRectF, LaidText]] = []
        y = line = 0.0
        for at, (_letter, words) in enumerate(self._offers):
            if at and at % columns == 0:
                y, line = y + line + theme.px(_LINE_GAP), 0.0
            laid = LaidText(words, font, column, theme.line("ui"))
            x = RING + (at % columns) * (before + column + gap)
            placed.append((QRectF(x, y, before + column, max(laid.height, theme.px(_CAP))), laid))
            line = max(line, placed[-1][0].height())
        return placed
