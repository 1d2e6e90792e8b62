"""The author's note: what goes beyond the source stands in a dashed box, never in yellow, never in serif."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.paint import Box, paint_box
from rhizotrainer.ui.widgets.text_block import TextBlock

tr = Tongue("Source")


class NoteBox(Themed, QWidget):
    """Show a note in Markdown and, small below it, the references that it rests on."""

    def __init__(self, note: str = "", references: Sequence[str] = (), *, heading: str = "") -> None:
        super().__init__()
        heading = heading or tr("Author’s note, not in the source")
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(Label(heading, "small", "ink2", wraps=True).weigh(600))
        if note:
            self._column.addWidget(TextBlock(note, "body", markdown=True))
        for reference in references:
            self._column.addWidget(TextBlock(reference, "small", role="ink2", markdown=True))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(heading)
        self.follow_theme()

    def on_theme(self, theme: Theme) -> None:
        self._column.setContentsMargins(theme.px(12), theme.px(10), theme.px(12), theme.px(10))
        self._column.setSpacing(theme.px(4))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.theme
        painter = QPainter(self)
        box = Box(None, theme.line2, theme.border, theme.px(8), (4, 3))
        paint_box(painter, QRectF(self.rect()), box)
        painter.end()
