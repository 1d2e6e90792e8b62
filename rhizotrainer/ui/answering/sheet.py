"""A scrolling sheet whose width never depends on whether it scrolls, so that nothing moves when it grows."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.paint import fill_rect
from rhizotrainer.ui.widgets.scroll_bar import ScrollBar


class Sheet(Themed, QScrollArea):
    """Put parts into `body`. `pad` sets the distances; the right one includes the room of the scroll bar."""

    def __init__(self, *, ground: str = "surface") -> None:
        super().__init__()
        self._ground = ground
        self._content = QWidget()
        self.body = QVBoxLayout(self._content)
        self.body.setSpacing(0)
        self._bar = ScrollBar()
        self.setVerticalScrollBar(self._bar)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self._content)
        # What fills its own background is painted once by itself and once with the page around it; so the sheet paints
        # its ground, and the page, the sheet and all on it are painted together.
        for part in (self, self.viewport(), self._content):
            part.setAutoFillBackground(False)
        self.follow_theme()

    @property
    def content(self) -> QWidget:
        """Return the widget that scrolls."""
        return self._content

    def pad(self, *, left: int, top: int, right: int, bottom: int) -> None:
        """Set the distances in px from the sheet's edges to its parts."""
        room = max(0, right - self._bar.sizeHint().width())
        self.body.setContentsMargins(left, top, room, bottom)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows across to the page: a sheet never scrolls sideways."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def on_theme(self, theme: Theme) -> None:
        self.update()

    def event(self, event: QEvent) -> bool:
        """Paint the ground of the whole area, the strip behind the scroll bar too."""
        if event.type() == QEvent.Type.Paint:
            painter = QPainter(self)
            fill_rect(painter, QRectF(self.rect()), self.theme.colour(self._ground))
            painter.end()
            return True
        return super().event(event)
