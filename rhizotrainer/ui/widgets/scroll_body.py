"""A part that scrolls inside a card: as tall as its content where there is room, else with a scroll bar."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.scroll_bar import ScrollBar

_LEAST = 60
_CARD_MARGIN = 48
_CARD_PADDING = 96


class ScrollBody(Themed, QScrollArea):
    """Show one widget in a card that is `width` px wide at 100 % and lies over the widget `below`.

    `below` is asked how wide the card can be: it is known before this widget has a window.
    """

    def __init__(self, content: QWidget, below: QWidget, *, width: float = 520) -> None:
        super().__init__()
        self._below = below
        self._width = width
        self._content = content
        self.setVerticalScrollBar(ScrollBar())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)
        layout = content.layout()
        if layout is not None and layout.hasHeightForWidth():
            # Else it is never lower than where it is narrowest, and scrolls over nothing.
            content.setMinimumHeight(1)
        content.setAutoFillBackground(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.follow_theme()

    def sizeHint(self) -> QSize:
        """Return the size that shows all of it in a card as wide as its window lets it be.

        A height that followed the width would be a least height too, and the card could not shrink.
        """
        width = min(self.theme.px(self._width), self._below.width() - _CARD_MARGIN) - self.theme.px(_CARD_PADDING)
        height = self._content.heightForWidth(max(width, 1))
        return QSize(width, height if height >= 0 else self._content.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        least = min(self.theme.px(_LEAST), self.sizeHint().height())
        return QSize(self.theme.px(160), least)

    def on_theme(self, theme: Theme) -> None:
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, theme.surface)
        self.setPalette(palette)
