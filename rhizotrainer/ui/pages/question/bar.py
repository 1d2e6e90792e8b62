"""The bar over a question: End, title, the session at a glance, time, flag, text size, help."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.answering.view import SessionView
from rhizotrainer.ui.text import of_text
from rhizotrainer.ui.theme import Theme
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.edge_bar import EdgeBar
from rhizotrainer.ui.widgets.hairline import Hairline
from rhizotrainer.ui.widgets.icon import Icon
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.session_strip import SessionStrip

tr = Tongue("Question page")

_HEIGHT = 48


class SessionBar(EdgeBar):
    """What stays while questions come and go."""

    end_requested = Signal()
    flag_toggled = Signal()
    text_size_requested = Signal()
    help_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._view: SessionView | None = None
        self._is_wide = True
        self.end = Button(tr("End"), kind="quiet", icon="cross", small=True)
        self._title = Label("", "ui").weigh(500)
        self.strip = SessionStrip()
        self.count = Label("", "ui", "ink2")
        self._clock = Icon("clock", 18, role="ink2")
        self.time = Label("0:00", "ui", "ink2")
        self.flag = Button(tr("Flag"), kind="flag", icon="flag", key="M", small=True)
        self.text_size = Button("", kind="quiet", icon="text", small=True)
        self.help = Button("", kind="quiet", icon="help", small=True)
        self.text_size.setAccessibleName(tr("Text size and theme"))
        self.text_size.setToolTip(tr("Text size and theme"))
        self.help.setAccessibleName(tr("Keyboard shortcuts"))
        self.help.setToolTip(tr("Keyboard shortcuts (?)"))
        self._build()
        self.follow_theme()
        self._connect_signals()

    def show_session(self, view: SessionView, *, is_checked: bool) -> None:
        """Show where the session stands; the current question's notch goes once it has a result of its own."""
        self._view = view
        current = None if is_checked else view.position
        self.strip.show_results(view.results, current=current, flagged=view.flagged)
        correct = sum(result is not None and result.value == "correct" for result in view.results)
        number, total = view.position + 1, len(view.results)
        self.strip.setAccessibleName(
            tr("Question {number} of {total}, {correct} correct", number=number, total=total, correct=correct)
        )
        self.count.show_text(of_text(number, total))
        # What is looked up has no place in any session.
        self.count.setVisible(total > 0)
        self.end.show_text(tr("End") if total else tr("Back"))
        self._show_title()
        self.flag.setChecked(view.is_flagged)
        self.flag.show_text(tr("Flagged") if view.is_flagged else tr("Flag"))
        self.flag.setAccessibleName(
            tr("Flag question {number}, on", number=number)
            if view.is_flagged
            else tr("Flag question {number}, off", number=number)
        )

    def show_time(self, text: str) -> None:
        """Show the time spent on the question."""
        self.time.show_text(text)

    def set_timer_shown(self, is_shown: bool) -> None:
        self._clock.setVisible(is_shown)
        self.time.setVisible(is_shown)

    def set_wide(self, is_wide: bool) -> None:
        """Hide the strip where there is no room for it; the count remains."""
        self._is_wide = is_wide
        self.strip.setVisible(is_wide)
        self._show_title()

    def on_theme(self, theme: Theme) -> None:
        self.setFixedHeight(theme.px(_HEIGHT))
        self._grid.setContentsMargins(theme.px(4), 0, theme.px(8), 0)
        self._left.setSpacing(theme.px(8))
        self._centre.setSpacing(theme.px(12))
        self._right.setSpacing(theme.px(6))
        self._line.setFixedHeight(theme.px(24))
        self.time.setMinimumWidth(theme.px(36))

    def _show_title(self) -> None:
        if self._view is not None:
            self._title.show_text(self._view.title if self._is_wide else self._view.short_title)
            self._title.setToolTip(self._view.title)

    def _build(self) -> None:
        self._line = Hairline(vertical=True)
        self._left = _row(self.end, self._line, self._title)
        self._left.insertSpacing(2, 4)
        self._left.addStretch(1)
        self._centre = _row(self.strip, self.count)
        self._right = _row(self._clock, self.time, self.flag, self.text_size, self.help)
        self._right.insertStretch(0, 1)
        self._grid = QGridLayout(self)
        self._grid.addLayout(self._left, 0, 0)
        self._grid.addLayout(self._centre, 0, 1, Qt.AlignmentFlag.AlignCenter)
        self._grid.addLayout(self._right, 0, 2)
        # Equal outer columns keep the strip in the middle of the window whatever the title's length.
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(2, 1)

    def _connect_signals(self) -> None:
        self.end.clicked.connect(self.end_requested)
        self.flag.clicked.connect(self.flag_toggled)
        self.text_size.clicked.connect(self.text_size_requested)
        self.help.clicked.connect(self.help_requested)


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        row.addWidget(widget, alignment=Qt.AlignmentFlag.AlignVCenter)
    return row
