"""The bar over an exam: Pause, title, the time left, which question of how many, flag, text size, help."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.exam.view import ExamView, Urgency
from rhizotrainer.ui.theme import Theme
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.edge_bar import EdgeBar
from rhizotrainer.ui.widgets.hairline import Hairline
from rhizotrainer.ui.widgets.icon import Icon
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.paint import text_width

tr = Tongue("Exam")

_HEIGHT = 48
_LEVELS = 6
_WEIGHTS = {Urgency.PLENTY: 500, Urgency.FEW_MINUTES: 600, Urgency.LAST_MINUTE: 600}


class ExamBar(EdgeBar):
    """What stays while questions come and go. `grid_requested` asks for the grid where there is no right page."""

    pause_requested = Signal()
    leave_requested = Signal()
    flag_toggled = Signal()
    grid_requested = Signal()
    text_size_requested = Signal()
    help_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._is_wide = True
        self._view: ExamView | None = None
        self.pause = Button(tr("Pause"), kind="quiet", icon="pause", small=True)
        self.leave = Button(tr("Leave"), kind="quiet", icon="cross", small=True)
        self._title = Label("", "ui").weigh(500)
        self._details = Label("", "ui", "ink2")
        self._clock = Icon("clock", 18, role="ink2")
        self.time = Label("", "heading")
        self._left = Label("", "ui", "ink2")
        self._number = Label("", "ui", "ink2")
        self.grid = Button("", kind="secondary", icon="grid", key="\\", small=True)
        self.flag = Button(tr("Flag"), kind="flag", icon="flag", key="M", small=True)
        self.text_size = Button("", kind="quiet", icon="text", small=True)
        self.help = Button("", kind="quiet", icon="help", small=True)
        for button, words in ((self.text_size, tr("Text size and theme")), (self.help, tr("Keyboard shortcuts"))):
            button.setAccessibleName(words)
            button.setToolTip(words)
        self._build()
        self.follow_theme()
        self._connect_signals()

    def show_exam(self, view: ExamView) -> None:
        """Show where the exam stands."""
        self._view = view
        number = view.position + 1
        self._title.show_text(view.title)
        self._title.setToolTip(view.title)
        self._details.show_text(view.details)
        self._number.show_text(tr("{number} of {total}", number=number, total=view.total))
        self.grid.show_text(self._number.text())
        self.grid.setAccessibleName(tr("Show or hide all questions"))
        self.flag.setChecked(view.is_flagged)
        is_on = tr("Flag question {number}, on", number=number)
        self.flag.setAccessibleName(is_on if view.is_flagged else tr("Flag question {number}, off", number=number))
        self.pause.setVisible(view.may_pause)
        self.leave.setVisible(not view.may_pause)
        self._left.show_text(tr("left") if view.has_limit else tr("used"))
        self._arrange()

    def show_time(self, text: str, urgency: Urgency) -> None:
        """Show the time left; the last minutes are written heavier, never in another colour."""
        self.time.weigh(_WEIGHTS[urgency])
        self._clock.show_icon("clock", "ink2" if urgency is Urgency.PLENTY else "ink")
        self.time.show_text(text)
        self.time.setAccessibleName(text)

    def show_paused(self, *, is_paused: bool) -> None:
        """Let what belongs to the question wait while it is covered."""
        for part in (self.pause, self.flag, self.grid):
            part.setEnabled(not is_paused)

    def set_wide(self, is_wide: bool) -> None:
        """Drop what is secondary, and offer the grid, where there is no room for facing pages."""
        self._is_wide = is_wide
        self._arrange()

    def on_theme(self, theme: Theme) -> None:
        self.setFixedHeight(theme.px(_HEIGHT))
        self._row.setContentsMargins(theme.px(4), 0, theme.px(8), 0)
        self._row.setSpacing(theme.px(8))
        for line in (self._first_line, self._second_line):
            line.setFixedHeight(theme.px(24))
        # As wide as its widest digits, so that nothing beside it moves each second.
        self.time.setMinimumWidth(round(text_width("00:00", theme.font("heading", 600))) + 2)
        # Once more when the parts wear the theme too, which they take after the bar.
        QTimer.singleShot(0, self._arrange)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @Slot()
    def _arrange(self) -> None:
        """Show as much as there is room for: first the facts go, then keycaps, then words that an icon stands for."""
        self.grid.setVisible(not self._is_wide)
        for part in (self._second_line, self._number):
            part.setVisible(self._is_wide)
        for level in range(_LEVELS):
            self._show_level(level)
            if self._view is None or self._find_needed() <= self.width():
                return

    def _show_level(self, level: int) -> None:
        self._details.setVisible(self._is_wide and level == 0)
        for part in (self._title, self._first_line):
            part.setVisible(level < 2)
        for button, key in ((self.grid, "\\"), (self.flag, "M")):
            button.show_key(key if level < 3 else "")
        for sign in (self._clock, self._left):
            sign.setVisible(level < 4)
        for button, words in ((self.pause, tr("Pause")), (self.leave, tr("Leave")), (self.flag, self._flag_words())):
            name = button.accessibleName() if button is self.flag else words
            button.show_text(words if level < 5 else "")
            button.setAccessibleName(name)
            button.setToolTip("" if level < 5 else name)

    def _find_needed(self) -> int:
        """Return the width in px that all that is shown asks for."""
        shown = [max(part.sizeHint().width(), part.minimumWidth()) for part in self._parts if not part.isHidden()]
        margins = self._row.contentsMargins()
        return sum(shown) + self._row.spacing() * len(shown) + margins.left() + margins.right()

    def _flag_words(self) -> str:
        is_flagged = self._view is not None and self._view.is_flagged
        return tr("Flagged") if is_flagged else tr("Flag")

    def _build(self) -> None:
        self._first_line, self._second_line = Hairline(vertical=True), Hairline(vertical=True)
        self.time.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self._row = QHBoxLayout(self)
        left: tuple[QWidget, ...] = (self.pause, self.leave, self._first_line, self._title, self._details)
        for part in left:
            self._row.addWidget(part, alignment=Qt.AlignmentFlag.AlignVCenter)
        self._row.addStretch(1)
        marks: tuple[QWidget, ...] = (self._clock, self.time, self._left, self._second_line, self._number, self.grid)
        right = (*marks, self.flag, self.text_size, self.help)
        for part in right:
            self._row.addWidget(part, alignment=Qt.AlignmentFlag.AlignVCenter)
        self._parts = (*left, *right)

    def _connect_signals(self) -> None:
        self.pause.clicked.connect(self.pause_requested)
        self.leave.clicked.connect(self.leave_requested)
        self.flag.clicked.connect(self.flag_toggled)
        self.grid.clicked.connect(self.grid_requested)
        self.text_size.clicked.connect(self.text_size_requested)
        self.help.clicked.connect(self.help_requested)
