"""A question that came back because it changed: a line before the answer, what was and what is after it.

The line must not tell the key; both are quiet, in ink alone, because nothing went wrong.
"""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from rhizotrainer.study.update_notes import UpdateNote, badge_text
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.icon import Icon
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.text_block import TextBlock

_BAR = 2


class ChangeBadge(Themed, QWidget):
    """Say in one line that the question changed since it was answered."""

    def __init__(self) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(Icon("refresh", 18, role="ink2"))
        self._row.addWidget(Label(badge_text(), "small", "ink2").weigh(600), 1)
        self.setAccessibleName(badge_text())
        self.follow_theme()

    def on_theme(self, theme: Theme) -> None:
        self._row.setSpacing(theme.px(6))


class ChangeNote(Themed, QWidget):
    """Show what a question was when it was answered, what it is now, and why it came back."""

    def __init__(self, note: UpdateNote) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.addWidget(Label(badge_text(), "small", "ink2", wraps=True).weigh(600))
        self._column.addWidget(TextBlock(note.before, "body"))
        self._column.addWidget(TextBlock(note.after, "body", weight=600))
        self._column.addWidget(TextBlock(note.reason, "small", role="ink2"))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(f"{badge_text()}. {note.before} {note.after} {note.reason}")
        self.follow_theme()

    def on_theme(self, theme: Theme) -> None:
        self._column.setContentsMargins(theme.px(12), theme.px(2), 0, theme.px(2))
        self._column.setSpacing(theme.px(4))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, 0, self.theme.px(_BAR), self.height(), self.theme.line2)
        painter.end()
