"""One labelled row of the form: a label with a hint beside its content, or above it where the window is not wide."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.edge_page import inset
from rhizotrainer.ui.widgets.hairline import Hairline
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.paint import RING

_LABEL = 116


class FormRow(Themed, QWidget):
    """Hold a labelled part of the form. The content keeps its own margin for rings; a hairline closes the row."""

    def __init__(self, label: str, content: QWidget, hint: str = "") -> None:
        super().__init__()
        self._is_wide = True
        self._label = Label(label, "ui", wraps=True).weigh(600)
        self._hint = Label(hint, "small", "ink3", wraps=True)
        self._words = QWidget()
        words = QVBoxLayout(self._words)
        words.setContentsMargins(RING, 0, RING, 0)
        words.setSpacing(0)
        words.addWidget(self._label)
        words.addWidget(self._hint)
        words.addStretch(1)
        self.show_hint(hint)
        self._content = content
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.addWidget(self._words, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(content, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._row)
        column.addWidget(inset(Hairline()))
        self.follow_theme()

    def show_hint(self, hint: str) -> None:
        """Say something small under the label."""
        self._hint.show_text(hint)
        self._hint.setHidden(not hint)

    def set_wide(self, is_wide: bool) -> None:
        """Put the label beside the content, or above it."""
        self._is_wide = is_wide
        self.follow_theme()

    def on_theme(self, theme: Theme) -> None:
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(across if self._is_wide else down)
        edge = theme.px(14 if self._is_wide else 8)
        self._row.setContentsMargins(0, edge, 0, edge)
        self._row.setSpacing(theme.px(4) if self._is_wide else theme.px(2))
        words = self._words.layout()
        if words is not None:
            words.setContentsMargins(RING, theme.px(6) if self._is_wide else 0, 0, 0)
        self._words.setMinimumWidth(theme.px(_LABEL) if self._is_wide else 0)
        self._words.setMaximumWidth(theme.px(_LABEL) if self._is_wide else 16_777_215)
