"""The page at the end of a session: its score, when its questions return, why they were missed, and the next step."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rhizotrainer.study.miss_words import cause_text
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.summary.view import SummaryView, build_outcome
from rhizotrainer.ui.tables.outcome.page import OutcomePage, OutcomeParts
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.label import Label

tr = Tongue("Summary")


class SummaryPage(OutcomePage):
    """Show one session's summary; `continue_requested` asks to go on with one that is open."""

    continue_requested = Signal()

    def __init__(self) -> None:
        facts, causes = Label("", "ui", "ink2", wraps=True), CauseList()
        self.go_on = Button(tr("Continue"))
        parts = OutcomeParts(
            tr("Session summary"),
            table_name=tr("Questions of the session"),
            questions_note=tr("Questions of this session"),
            under_score=facts,
            under_sureness=causes,
            buttons=(self.go_on,),
            gap=20,
        )
        super().__init__(parts)
        self._facts, self._causes = facts, causes
        self.go_on.clicked.connect(self.continue_requested)

    def show_summary(self, view: SummaryView) -> None:
        """Show a session's summary; Enter reviews what was missed, or goes on where nothing was."""
        self._facts.show_text("\n".join(view.facts))
        self._facts.setVisible(bool(view.facts))
        self.go_on.setVisible(view.can_continue)
        self._causes.show_causes(view)
        self.show_outcome(build_outcome(view))
        self.take_focus()

    def show_way_on(self, words: str) -> None:
        """Say where Done leads, where that is not Today."""
        self.show_done_words(words)


class CauseList(Themed, QWidget):
    """How often each cause of a miss was given; away where the learner gave none."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(Label(tr("Why you missed them"), "heading", wraps=True))
        self._lines = Label("", "ui", "ink2", wraps=True)
        self._column.addWidget(self._lines)
        self.follow_theme()

    def show_causes(self, view: SummaryView) -> None:
        """Show one line a cause."""
        lines = (tr("{cause}: {n}", cause=cause_text(cause), n=n) for cause, n in view.causes)
        self._lines.show_text("\n".join(lines))
        self.setVisible(bool(view.causes))

    def on_theme(self, theme: Theme) -> None:
        self._column.setContentsMargins(0, theme.px(16), 0, 0)
        self._column.setSpacing(theme.px(6))
