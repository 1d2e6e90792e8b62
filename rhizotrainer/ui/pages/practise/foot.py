"""Under the outcome, or across the bottom: what is worth knowing about the session, Start, and Save as preset."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from rhizotrainer.model.learning import SessionMode
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.practise.view import CONTEXT, PractiseView
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.edge_page import inset
from rhizotrainer.ui.widgets.icon import Icon
from rhizotrainer.ui.widgets.label import Label

tr = Tongue(CONTEXT)


class Foot(Themed, QWidget):
    """`start_requested` only where there is something to start."""

    start_requested = Signal()
    save_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._is_wide = True
        self._notes = Label("", "small", "ink2", wraps=True)
        self._note_row = QHBoxLayout()
        self._note_row.setSpacing(8)
        self._note_row.addWidget(Icon("info", 16, role="ink3"), 0, Qt.AlignmentFlag.AlignTop)
        self._note_row.addWidget(self._notes, 1)
        self._note_box = inset(self._note_row)
        self.start = Button("", kind="primary", key="Enter")
        self.save = Button(tr("Save as preset"))
        self._sum = Label("", "ui", "ink2", wraps=True)
        self._buttons = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._buttons.setSpacing(0)
        self._buttons.addWidget(self.start)
        self._buttons.addWidget(self.save)
        self._buttons.addWidget(inset(self._sum), 1, Qt.AlignmentFlag.AlignVCenter)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(4)
        self._column.addWidget(self._note_box)
        self._column.addLayout(self._buttons)
        self.follow_theme()
        self._connect_signals()

    @property
    def notes(self) -> str:
        return self._notes.text()

    def show_view(self, view: PractiseView) -> None:
        """Say what Start would start."""
        outcome = view.outcome
        self._notes.show_text("\n".join(outcome.notes))
        self._note_box.setVisible(bool(outcome.notes))
        n = outcome.asked
        matches = tr.count(outcome.matches, "{asked} of {n} that matches", "{asked} of {n} that match", asked=n)
        self._sum.show_text(matches if n else outcome.headline)
        if not n:
            self.start.show_text(tr("Start"))
        elif view.fields.mode is SessionMode.EXAM:
            self.start.show_text(tr.count(n, "Start exam of {n} question", "Start exam of {n} questions"))
        else:
            self.start.show_text(tr.count(n, "Start {n} question", "Start {n} questions"))
        self.start.setEnabled(n > 0)

    def set_wide(self, is_wide: bool) -> None:
        """Stand in a column, or across the page."""
        self._is_wide = is_wide
        self.follow_theme()

    def on_theme(self, theme: Theme) -> None:
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.RightToLeft
        self._buttons.setDirection(down if self._is_wide else across)
        policy = QSizePolicy.Policy.Expanding if self._is_wide else QSizePolicy.Policy.Fixed
        for button in (self.start, self.save):
            button.setSizePolicy(policy, QSizePolicy.Policy.Fixed)
        # Beside the form the outcome says it larger.
        self._sum.setVisible(not self._is_wide)
        side = theme.px(20 if self._is_wide else 24)
        self._column.setContentsMargins(side, theme.px(8), side, theme.px(14 if self._is_wide else 8))

    def _connect_signals(self) -> None:
        self.start.clicked.connect(self.start_requested)
        self.save.clicked.connect(self.save_requested)
