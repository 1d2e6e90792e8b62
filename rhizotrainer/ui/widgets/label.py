"""Labels: words in a style and a role of the theme, at its fixed line heights."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy

from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.paint import Ink, LaidText, paint_words, text_width


class Label(Themed, QLabel):
    """One line of words, or several where it wraps. Without wrapping, what does not fit is elided.

    `selectable` hands the painting to Qt, whose line height is the font's own: keep it to single lines, and
    take a TextBlock for more.
    """

    def __init__(
        self,
        text: str = "",
        style: str = "body",
        role: str = "ink",
        *,
        wraps: bool = False,
        selectable: bool = False,
    ) -> None:
        super().__init__(text)
        self._style = style
        self._role = role
        self._weight: int | None = None
        self._laid: tuple[tuple[str, int], LaidText] | None = None
        self._is_selectable = selectable
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wraps)
        policy = self.sizePolicy()
        policy.setHeightForWidth(wraps)
        policy.setHorizontalPolicy(QSizePolicy.Policy.Preferred)
        policy.setVerticalPolicy(QSizePolicy.Policy.Minimum if wraps else QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        if selectable:
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.follow_theme()

    def show_text(self, text: str) -> None:
        """Show other words."""
        self.setText(text)

    def show_role(self, role: str) -> None:
        """Write in another colour role."""
        self._role = role
        self.follow_theme()

    def weigh(self, weight: int | None) -> Label:
        """Write in another weight (400, 500, 600; None for the style's own) and return the label."""
        self._weight = weight
        self.follow_theme()
        return self

    def on_theme(self, theme: Theme) -> None:
        self._laid = None
        self.setFont(theme.font(self._style, self._weight))
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.WindowText, theme.colour(self._role))
        self.setPalette(palette)

    def hasHeightForWidth(self) -> bool:
        return self.wordWrap()

    def heightForWidth(self, width: int) -> int:
        return self._lay(width).height if self.wordWrap() else self.theme.line(self._style)

    def sizeHint(self) -> QSize:
        width = int(text_width(self.text(), self.font())) + 2
        if not self.wordWrap():
            return QSize(width, self.theme.line(self._style))
        width = min(width, self.theme.px(480))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        line = self.theme.line(self._style)
        if self.wordWrap():
            return QSize(min(self.sizeHint().width(), self.theme.px(80)), line)
        return QSize(min(self.sizeHint().width(), self.theme.px(24)), line)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._is_selectable:
            super().paintEvent(event)
            return
        colour = self.theme.colour(self._role if self.isEnabled() else "ink3")
        painter = QPainter(self)
        if self.wordWrap():
            self._lay(self.width()).draw(painter, QPointF(0, 0), colour)
        else:
            paint_words(painter, QRectF(self.contentsRect()), self.text(), Ink(self.font(), colour, self.alignment()))
        painter.end()

    def _lay(self, width: int) -> LaidText:
        key = (self.text(), width)
        if self._laid is None or self._laid[0] != key:
            self._laid = (key, LaidText(self.text(), self.font(), width, self.theme.line(self._style)))
        return self._laid[1]
