"""Empty states: what there is not, why, and one way on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.icon import Icon
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.paint import RING


class EmptyState(Themed, QWidget):
    """Show an icon, a title, a reason and a button; `action_requested` is its press. No action, no button."""

    action_requested = Signal()

    def __init__(self, icon: str, title: str, reason: str = "", *, action: str = "", is_primary: bool = False) -> None:
        super().__init__()
        self._icon = Icon(icon, 24, role="ink3")
        self._title = Label(title, "heading", wraps=True)
        self._reason = Label(reason, "ui", "ink2", wraps=True)
        self._button = Button(action, kind="primary" if is_primary else "secondary")
        self._column = QVBoxLayout(self)
        self._words = QVBoxLayout()
        self._words.setContentsMargins(RING, 0, 0, 0)
        self._words.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignLeft)
        self._words.addWidget(self._title)
        self._words.addWidget(self._reason)
        self._column.addLayout(self._words)
        row = QHBoxLayout()
        row.addWidget(self._button)
        row.addStretch(1)
        self._column.addLayout(row)
        self._column.addStretch(1)
        self.show_state(title, reason, action=action)
        self.follow_theme()
        self._connect_signals()

    @property
    def button(self) -> Button:
        return self._button

    def show_state(self, title: str, reason: str, *, action: str = "") -> None:
        """Show another title, reason and action."""
        self._title.show_text(title)
        self._reason.show_text(reason)
        self._reason.setVisible(bool(reason))
        self._button.show_text(action)
        self._button.setVisible(bool(action))
        self.setAccessibleName(title)
        self.setAccessibleDescription(reason)

    @Slot()
    def _on_clicked(self) -> None:
        self.action_requested.emit()

    def on_theme(self, theme: Theme) -> None:
        self._words.setSpacing(theme.px(4))
        self._column.setSpacing(theme.px(8))
        side = theme.px(28)
        self._column.setContentsMargins(side - RING, side, side, side)

    def _connect_signals(self) -> None:
        self._button.clicked.connect(self._on_clicked)
