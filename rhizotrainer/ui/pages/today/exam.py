"""The row of an exam that is planned for: its date, what keeping to the plan brings, and today's part of it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.today.row import TodayRow
from rhizotrainer.ui.pages.today.view import ExamView
from rhizotrainer.ui.theme import Theme
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.edge_page import inset
from rhizotrainer.ui.widgets.label import Label

tr = Tongue("Today")


class ExamRow(TodayRow):
    """`study` begins today's part, `change` opens the card of the date; both are pressed, and nothing is kept here."""

    def __init__(self) -> None:
        self._title = Label("", "ui").weigh(500)
        self._facts = tuple(Label("", "ui", "ink2", wraps=True) for _line in range(3))
        self.change = Button(tr("Change…"), kind="quiet")
        self.change.setAccessibleName(tr("Change the exam date…"))
        self.study = Button(tr("Study today's part"), kind="secondary")
        super().__init__(tr("Exam"))
        self._lines = QVBoxLayout()
        for label in (self._title, *self._facts):
            self._lines.addWidget(label)
        self.content.addWidget(inset(self._lines))
        self.buttons.addWidget(self.change)
        self.buttons.addWidget(self.study)
        self.follow_theme()

    def show_exam(self, view: ExamView) -> None:
        """Show the date and its plan as far as it is known."""
        self._title.show_text(view.title)
        for place, label in enumerate(self._facts):
            words = view.facts[place] if place < len(view.facts) else ""
            label.show_text(words)
            label.setVisible(bool(words))
        self.study.setVisible(view.asks > 0)

    def on_theme(self, theme: Theme) -> None:
        super().on_theme(theme)
        self._lines.setSpacing(theme.px(2))
