"""A field for one line of words, with a name for those who cannot see it and the ring of keyboard focus."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.paint import RING, Box, paint_box, paint_ring

_HEIGHT = 34
_WIDTH = 260


class LineField(Themed, QWidget):
    """Take one line. `text_changed` is said at every change; Enter is left to the card around it."""

    text_changed = Signal()

    def __init__(self, text: str = "", *, name: str, hint: str = "", limit: int = 200) -> None:
        super().__init__()
        self._field = QLineEdit(text)
        self._field.setFrame(False)
        self._field.setMaxLength(limit)
        self._field.setPlaceholderText(hint)
        self._field.setAccessibleName(name)
        self._field.installEventFilter(self)
        self._layout = QHBoxLayout(self)
        self._layout.addWidget(self._field)
        self.setFocusProxy(self._field)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._connect_signals()
        self.follow_theme()

    @property
    def text(self) -> str:
        """Return the words without space at both ends."""
        return self._field.text().strip()

    def show_text(self, text: str) -> None:
        """Show other words, all of them chosen, so that typing replaces them."""
        self._field.setText(text)
        self._field.selectAll()

    def on_theme(self, theme: Theme) -> None:
        side = RING + theme.px(8)
        self._layout.setContentsMargins(side, RING, side, RING)
        self._field.setFont(theme.font("ui"))
        palette = QPalette(self._field.palette())
        palette.setColor(QPalette.ColorRole.Base, theme.surface)
        palette.setColor(QPalette.ColorRole.Text, theme.ink)
        palette.setColor(QPalette.ColorRole.PlaceholderText, theme.ink3)
        self._field.setPalette(palette)

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(_WIDTH), self.theme.px(_HEIGHT) + 2 * RING)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(120), self.sizeHint().height())

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
