"""One backup in a row: when it was made, what it holds, and the way back to it. It restores nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.safekeeping.view import BackupView
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.hairline import Hairline
from rhizotrainer.ui.widgets.label import Label

tr = Tongue("Backups")


class BackupRow(Themed, QWidget):
    """Show a backup. `restore_requested` carries its key."""

    restore_requested = Signal(object)

    def __init__(self, view: BackupView) -> None:
        super().__init__()
        self._key = view.key
        self.restore = Button(tr("Restore"), small=True)
        self.restore.setAccessibleName(tr("Restore the backup: {when}, {holds}", when=view.when, holds=view.holds))
        if not view.can_restore:
            # Shown before it has a parent, a widget flashes up as a window.
            self.restore.hide()
        self._words = QVBoxLayout()
        self._words.setSpacing(0)
        self._words.addWidget(Label(view.when, "ui", wraps=True))
        self._words.addWidget(Label(view.holds, "small", "ink3", wraps=True))
        self._row = QHBoxLayout()
        self._row.addLayout(self._words, 1)
        self._row.addWidget(self.restore, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._row)
        column.addWidget(Hairline())
        self.follow_theme()
        self._connect_signals()

    def on_theme(self, theme: Theme) -> None:
        self._row.setContentsMargins(0, theme.px(4), 0, theme.px(4))
        self._row.setSpacing(theme.px(8))

    @Slot()
    def _on_restore_clicked(self) -> None:
        self.restore_requested.emit(self._key)

    def _connect_signals(self) -> None:
        self.restore.clicked.connect(self._on_restore_clicked)
