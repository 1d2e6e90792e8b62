"""Under the outcome, or across the bottom: what is worth knowing about the session, Start, and Save as preset."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QWidget

from rhizotrainer.model.learning import SessionMode
from rhizotrainer.study.selection_draw import Facet
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.practise.view import CONTEXT, PractiseView
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.edge_page import inset
from rhizotrainer.ui.widgets.icon import Icon
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.paint import RING

tr = Tongue(CONTEXT)


class Foot(Themed, QWidget):
    """`start_requested` only where there is something to start.

    Across the bottom it has room for Start and the sum alone: the page puts `note_box` and `save` under the outcome.
    Where nothing matches, what would help stands there in place of Start, since the outcome may be out of sight.
    """

    start_requested = Signal()
    save_requested = Signal()
    loosen_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._is_wide = True
        self._facet: Facet | None = None
        self._notes = Label("", "small", "ink2", wraps=True)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Icon("info", 16, role="ink3"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._notes, 1)
        self.note_box = inset(row)
        self.start = Button("", kind="primary", key="Enter")
        self.save = Button(tr("Save as preset"))
        self.loosen = Button("")
        self.loosen.hide()
        self._sum = Label("", "ui", "ink2", wraps=True)
        self._sum_box = inset(self._sum)
        self._sum_box.hide()
        self._column = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._column.addWidget(self._sum_box, 1, Qt.AlignmentFlag.AlignVCenter)
        self._column.addWidget(self.loosen)
        self._column.addWidget(self.start)
        self.follow_theme()
        self._connect_signals()

    @property
    def notes(self) -> str:
        return self._notes.text()

    def show_view(self, view: PractiseView) -> None:
        """Say what Start would start."""
        outcome = view.outcome
        self._notes.show_text("\n".join(outcome.notes))
        self.note_box.setHidden(not outcome.notes)
        n = outcome.asked
        matches = tr.count(outcome.matches, "{asked} of {n} that matches", "{asked} of {n} that match", asked=n)
        self._sum.show_text(matches if n else outcome.lack)
        self._facet = outcome.facet
        self.loosen.show_text(outcome.action)
        if not n:
            self.start.show_text(tr("Start"))
        elif view.fields.mode is SessionMode.EXAM:
            self.start.show_text(tr.count(n, "Start exam of {n} question", "Start exam of {n} questions"))
        else:
            self.start.show_text(tr.count(n, "Start {n} question", "Start {n} questions"))
        self.start.setEnabled(n > 0)
        self._fit()

    def set_wide(self, is_wide: bool) -> None:
        """Stand in a column, with notes above and Save below, or across the page."""
        self._is_wide = is_wide
        if is_wide:
            self._column.insertWidget(0, self.note_box)
            self._column.addWidget(self.save)
        # Beside the form the outcome says it larger.
        self._sum_box.setHidden(is_wide)
        self.follow_theme()

    @Slot()
    def _on_loosen(self) -> None:
        if self._facet is not None:
            self.loosen_requested.emit(self._facet)

    def on_theme(self, theme: Theme) -> None:
        fixed, wide = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding
        self.start.setSizePolicy(wide if self._is_wide else fixed, fixed)
        self.save.setSizePolicy(wide if self._is_wide else fixed, fixed)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Put the sum beside the button, or above it where the line is too short for both."""
        theme = self.theme
        helps = not self._is_wide and self._facet is not None
        self.loosen.setHidden(not helps)
        self.start.setHidden(helps)
        side = theme.px(20) if self._is_wide else theme.px(28) - RING
        needed = (self.loosen if helps else self.start).sizeHint().width() + theme.px(160) + 2 * side
        is_across = not self._is_wide and self.width() >= needed
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._column.setDirection(across if is_across else down)
        self._column.setSpacing(theme.px(4))
        self._column.setContentsMargins(side, theme.px(6), side, theme.px(14 if self._is_wide else 6))

    def _connect_signals(self) -> None:
        self.start.clicked.connect(self.start_requested)
        self.save.clicked.connect(self.save_requested)
        self.loosen.clicked.connect(self._on_loosen)
