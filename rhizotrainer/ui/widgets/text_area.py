"""A field for several lines of plain text. All letters are the field's own while it has the focus."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.paint import RING, Box, paint_box, paint_ring
from rhizotrainer.ui.widgets.scroll_bar import ScrollBar


class TextArea(Themed, QWidget):
    """Take text. Tab leaves the field; `text_changed` says that it holds other words now."""

    text_changed = Signal()

    def __init__(self, *, name: str, hint: str = "", lines: int = 5) -> None:
        super().__init__()
        self._lines = lines
        self._field = QPlainTextEdit()
        self._field.setAccessibleName(name)
        self._field.setPlaceholderText(hint)
        self._field.setTabChangesFocus(True)
        self._field.setFrameShape(QFrame.Shape.NoFrame)
        self._field.setVerticalScrollBar(ScrollBar())
        self._field.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._field.viewport().setAutoFillBackground(False)
        self._field.installEventFilter(self)
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(self._field)
        self.setFocusProxy(self._field)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._connect_signals()
        self.follow_theme()

    @property
    def text(self) -> str:
        """Return the words without space at both ends."""
        return self._field.toPlainText().strip()

    def show_text(self, text: str) -> None:
        """Show other words."""
        self._field.setPlainText(text)

    def on_theme(self, theme: Theme) -> None:
        side = RING + theme.px(8)
        self._layout.setContentsMargins(side, RING + theme.px(6), side, RING + theme.px(6))
        self._field.setFont(theme.font("body"))
        palette = QPalette(self._field.palette())
        palette.setColor(QPalette.ColorRole.Base, theme.surface)
        palette.setColor(QPalette.ColorRole.Text, theme.ink)
        palette.setColor(QPalette.ColorRole.PlaceholderText, theme.ink3)
        self._field.setPalette(palette)

    def sizeHint(self) -> QSize:
        height = self._lines * self.theme.line("body") + 2 * (RING + self.theme.px(6))
        return QSize(self.theme.px(320), height)

    def minimumSizeHint(self) -> QSize:
        # One line is enough to write in where a low window has no room for more.
        spare = max(self._lines - 1, 0) * self.theme.line("body")
        return QSize(self.theme.px(160), self.sizeHint().height() - spare)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.theme
        shape = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
        painter = QPainter(self)
        paint_box(painter, shape, Box(theme.surface, theme.line2, theme.border, theme.px(6)))
        if self._field.hasFocus():
            paint_ring(painter, shape, theme, theme.px(6))

    def _connect_signals(self) -> None:
        self._field.textChanged.connect(self.text_changed)
