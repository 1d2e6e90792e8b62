"""The frame of every field that words are typed into: outline, colours, name, and the ring of keyboard focus."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.paint import RING, Box, paint_box, paint_ring


class FieldFrame(Themed, QWidget):
    """Hold one of Qt's fields. `text_changed` says that it holds other words now.

    `style` is that of its words; `pad` px at 100 % stand over and under them.
    """

    text_changed = Signal()

    def __init__(self, field: QLineEdit | QPlainTextEdit, *, name: str, hint: str, style: str, pad: int = 0) -> None:
        super().__init__()
        self._style = style
        self._pad = pad
        self._framed = field
        field.setAccessibleName(name)
        field.setPlaceholderText(hint)
        field.installEventFilter(self)
        self._layout = QHBoxLayout(self)
        self._layout.addWidget(field)
        self.setFocusProxy(field)
        field.textChanged.connect(self.text_changed)
        self.follow_theme()

    def on_theme(self, theme: Theme) -> None:
        side, end = RING + theme.px(8), RING + theme.px(self._pad)
        self._layout.setContentsMargins(side, end, side, end)
        self._framed.setFont(theme.font(self._style))
        palette = QPalette(self._framed.palette())
        palette.setColor(QPalette.ColorRole.Base, theme.surface)
        palette.setColor(QPalette.ColorRole.Text, theme.ink)
        palette.setColor(QPalette.ColorRole.PlaceholderText, theme.ink3)
        self._framed.setPalette(palette)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.theme
        shape = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
        painter = QPainter(self)
        paint_box(painter, shape, Box(theme.surface, theme.line2, theme.border, theme.px(6)))
        if self._framed.hasFocus():
            paint_ring(painter, shape, theme, theme.px(6))
        painter.end()
