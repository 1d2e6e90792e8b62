"""A notice on top of a bank's problems: a bar, a glyph, what happened and what it means for the learner."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.icon import Icon
from rhizotrainer.ui.widgets.label import Label

BAR = 4


class Notice(Themed, QWidget):
    """Show a title and a sentence on a tinted ground; `role` is "incorrect" or "warn"."""

    def __init__(self, title: str, sentence: str, *, icon: str, role: str) -> None:
        super().__init__()
        self._role = role
        self._row = QHBoxLayout(self)
        self._words = QVBoxLayout()
        self._words.addWidget(Label(title, "heading", wraps=True))
        self._words.addWidget(Label(sentence, "ui", "ink2", wraps=True))
        self._glyph = QVBoxLayout()
        self._glyph.addWidget(Icon(icon, 20, role=role))
        self._glyph.addStretch(1)
        self._row.addLayout(self._glyph)
        self._row.addLayout(self._words, 1)
        self.setAccessibleName(f"{title}. {sentence}")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.follow_theme()

    def on_theme(self, theme: Theme) -> None:
        px = theme.px
        self._row.setContentsMargins(px(BAR + 14), px(11), px(16), px(11))
        self._row.setSpacing(px(12))
        self._words.setSpacing(0)
        self._glyph.setContentsMargins(0, px(1), 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.colour(f"{self._role}_tint"))
        painter.fillRect(0, 0, self.theme.px(BAR), self.height(), self.theme.colour(self._role))
