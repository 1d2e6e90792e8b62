"""A page that scrolls: padding at its sides, a widest line, and a ground by role."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.scroll_bar import ScrollBar

PADDING = 40
NARROW_PADDING = 28
_NARROW = 1080


class ScrollPage(Themed, QScrollArea):
    """Put a page's rows into `body`. It scrolls up and down, never sideways.

    `max_width` is the widest that the rows get, in px at 100 % (0: no limit); the rest stays at the right.
    """

    def __init__(self, *, max_width: int = 0, ground: str = "surface", padding: int | None = None) -> None:
        super().__init__()
        self._max_width = max_width
        self._ground = ground
        self._padding = padding
        # A viewport of Qt's own would make the binding look through every kind of widget to tell what it is: 11 ms.
        self._port = QWidget()
        self.setViewport(self._port)
        self._content = QWidget()
        self._body = QVBoxLayout(self._content)
        self._body.setSpacing(0)
        self.setVerticalScrollBar(ScrollBar())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self._content)
        self.setAutoFillBackground(True)
        self._content.setAutoFillBackground(False)
        self.follow_theme()

    @property
    def body(self) -> QVBoxLayout:
        """Return the column that the page's rows stand in."""
        return self._body

    @property
    def side_padding(self) -> int:
        """Return the padding at the left in px: 40, or 28 where the window is not wide."""
        if self._padding is not None:
            return self.theme.px(self._padding)
        is_narrow = self.window().width() / self.theme.scale < _NARROW
        return self.theme.px(NARROW_PADDING if is_narrow else PADDING)

    def on_theme(self, theme: Theme) -> None:
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, theme.colour(self._ground))
        self.setPalette(palette)
        self._pad()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._pad()
        super().resizeEvent(event)

    def _pad(self) -> None:
        side = self.side_padding
        room = self._port.width() - 2 * side
        spare = max(room - self.theme.px(self._max_width), 0) if self._max_width else 0
        top = self.theme.px(16)
        self._body.setContentsMargins(side, top, side + spare, self.theme.px(24))
