"""The verdict in a strip under the question: bar, glyph, sentence, and at the right how it was given."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rhizotrainer.model.learning import Verdict
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.icon import paint_icon
from rhizotrainer.ui.widgets.paint import LaidText, placed, right_rounded, text_width

_LOOKS = {
    Verdict.CORRECT: ("correct", "correct_tint", "check"),
    Verdict.PARTLY: ("ink2", "canvas", "partial"),
    Verdict.INCORRECT: ("incorrect", "incorrect_tint", "cross"),
}
_TEXT_X = 46
_END = 12
_PAD = 7
_GAP = 16


class VerdictStrip(Themed, QWidget):
    """Show a verdict; right and wrong have their colours, partly right has none."""

    def __init__(self, verdict: Verdict = Verdict.CORRECT, sentence: str = "", details: str = "") -> None:
        super().__init__()
        self._verdict = verdict
        self._sentence = sentence
        self._details = details
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_verdict(verdict, sentence, details)
        self.follow_theme()

    @property
    def verdict(self) -> Verdict:
        return self._verdict

    @property
    def sentence(self) -> str:
        return self._sentence

    @property
    def details(self) -> str:
        return self._details

    def show_verdict(self, verdict: Verdict, sentence: str, details: str = "") -> None:
        """Show another verdict, its sentence ("Incorrect. The answer is B.") and the details at the right."""
        self._verdict, self._sentence, self._details = verdict, sentence, details
        self.setAccessibleName(sentence)
        self.setAccessibleDescription(details)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        theme = self.theme
        below = theme.line("ui") if self._is_stacked(width) else 0
        return self._lay(width).height + below + 2 * theme.px(_PAD)

    def sizeHint(self) -> QSize:
        width = max(self.width(), self.theme.px(480))
        return QSize(self.theme.px(480), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(200), self.theme.px(36))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.theme
        role, tint, glyph = _LOOKS[self._verdict]
        rect = QRectF(self.rect())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(right_rounded(rect, theme.px(6)), theme.colour(tint))
        painter.fillRect(placed(self, QRectF(0, 0, theme.px(4), rect.height())), theme.colour(role))
        line = theme.line("heading")
        top = theme.px(_PAD)
        side = theme.px(20)
        paint_icon(painter, placed(self, QRectF(theme.px(14), top, side, line)), glyph, theme.colour(role))
        laid = self._lay(self.width())
        # Its room is as wide as the strip without glyph and end, so in a mirrored one it begins at the end's width.
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        laid.draw(painter, QPointF(theme.px(_END if is_mirrored else _TEXT_X), top), theme.ink)
        details = self._lay_details()
        x = rect.width() - details.width - theme.px(_END)
        y = top + (line - theme.line("ui")) / 2
        if self._is_stacked(self.width()):
            x, y = theme.px(_TEXT_X), top + laid.height
        block = placed(self, QRectF(x, y, self._details_width() + 1, details.height))
        details.draw(painter, block.topLeft(), theme.ink2)
        painter.end()

    def _details_width(self) -> float:
        return text_width(self._details, self.theme.font("ui"))

    def _is_stacked(self, width: int) -> bool:
        theme = self.theme
        sentence = text_width(self._sentence, theme.font("heading"))
        taken = theme.px(_TEXT_X + _GAP + _END) + sentence + self._details_width()
        return bool(self._details) and taken > width

    def _lay(self, width: int) -> LaidText:
        theme = self.theme
        room = width - theme.px(_TEXT_X + _END)
        return LaidText(self._sentence, theme.font("heading"), room, theme.line("heading"))

    def _lay_details(self) -> LaidText:
        theme = self.theme
        width = self._details_width() + 1
        return LaidText(self._details, theme.font("ui"), width, theme.line("ui"))

    def on_theme(self, theme: Theme) -> None:
        self.setFont(theme.font("heading"))
