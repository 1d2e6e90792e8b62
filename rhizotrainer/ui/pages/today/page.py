"""Today: what is due, what was interrupted, what is new, and the banks. It asks; it computes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.today.banks import BankRows
from rhizotrainer.ui.pages.today.continued import ContinueRow
from rhizotrainer.ui.pages.today.due import DueRow
from rhizotrainer.ui.pages.today.new_session import NewSessionRow
from rhizotrainer.ui.pages.today.search_field import SearchField
from rhizotrainer.ui.pages.today.view import ExamView, TodayView
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.edge_page import EdgePage
from rhizotrainer.ui.widgets.label import Label

if TYPE_CHECKING:
    from rhizotrainer.ui.pages.today.exam import ExamRow

tr = Tongue("Today")


class TodayPage(EdgePage):
    """Ask for work. Enter presses the one primary button: Review, else Continue, else Start."""

    review_requested = Signal()
    continue_requested = Signal()
    continue_other_requested = Signal(object)
    discard_requested = Signal()
    start_requested = Signal(object)
    choice_changed = Signal(object)
    all_options_requested = Signal()
    add_bank_requested = Signal()
    search_requested = Signal()
    study_requested = Signal(object)
    problems_requested = Signal(object)
    exam_study_requested = Signal()
    exam_date_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._is_wide = True
        self._exam: ExamRow | None = None
        self._head = _Head()
        self.due = DueRow()
        self.continued = ContinueRow()
        self.new_session = NewSessionRow()
        self.banks = BankRows()
        self.add_inset(self._head)
        self.add_hairline()
        for row in (self.due, self.continued, self.new_session):
            self.add_row(row)
        self.add_row(self.banks)
        self.body.addStretch(1)
        self._connect_signals()

    @property
    def primary(self) -> Button | None:
        """Return the one primary button, which Enter presses."""
        for button in (self.due.review, self.continued.go_on, self.new_session.start):
            if button.kind == "primary" and button.isEnabled():
                return button
        return None

    @property
    def exam(self) -> ExamRow | None:
        """Return the row of the exam that is planned for, None where none was ever shown."""
        return self._exam

    def show_exam(self, view: ExamView | None) -> None:
        """Show an exam's row between what is due and what was interrupted; without one, offer to set its date."""
        self.new_session.offer_exam_date(is_offered=view is None)
        if view is not None:
            self._find_exam_row().show_exam(view)
        if self._exam is not None:
            self._exam.setVisible(view is not None)

    def show_today(self, view: TodayView) -> None:
        """Show what there is to do; rows without anything are absent, but for the first."""
        self._head.show_date(view.date)
        self.due.show_due(view.due)
        self.continued.setVisible(view.continued is not None)
        if view.continued is not None:
            self.continued.show_session(view.continued)
        self.new_session.setVisible(view.new_session is not None)
        if view.new_session is not None:
            self.new_session.show_fields(view.new_session)
        self.banks.show_banks(view.banks)
        is_due = view.due.count > 0
        is_open = view.continued is not None
        self.due.review.show_kind("primary" if is_due else "secondary")
        self.due.review.show_key("Enter" if is_due else "")
        self.continued.go_on.show_kind("primary" if is_open and not is_due else "secondary")
        self.continued.go_on.show_key("Enter" if is_open and not is_due else "")
        is_start = not is_due and not is_open
        self.new_session.start.show_kind("primary" if is_start else "secondary")
        self.new_session.start.show_key("Enter" if is_start else "")

    def focus_primary(self) -> None:
        """Put the focus on the most likely work."""
        if self.primary is not None:
            self.primary.setFocus(Qt.FocusReason.MouseFocusReason)

    def set_is_wide(self, is_wide: bool) -> None:
        """Put labels beside their rows, or above them."""
        self._is_wide = is_wide
        self._head.set_wide(is_wide)
        for row in (self.due, self.continued, self.new_session, self._exam):
            if row is not None:
                row.set_wide(is_wide)
        self.banks.set_wide(is_wide)

    def _find_exam_row(self) -> ExamRow:
        if self._exam is None:
            # Start-up: most learners have no exam date.
            from rhizotrainer.ui.pages.today.exam import ExamRow

            self._exam = ExamRow()
            self._exam.set_wide(self._is_wide)
            self.body.insertWidget(self.body.indexOf(self.continued), self._exam)
            # The focus goes round in the order of the rows.
            QWidget.setTabOrder(self.due.review, self._exam.change)
            QWidget.setTabOrder(self._exam.change, self._exam.study)
            self._exam.study.clicked.connect(self.exam_study_requested)
            self._exam.change.clicked.connect(self.exam_date_requested)
        return self._exam

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and self.primary is not None:
            self.primary.click()
            return
        super().keyPressEvent(event)

    @Slot(object)
    def _on_start(self, choice: object) -> None:
        self.start_requested.emit(choice)

    def _connect_signals(self) -> None:
        self._head.search.clicked.connect(self.search_requested)
        self.due.review.clicked.connect(self.review_requested)
        self.due.unseen_requested.connect(self.new_session.ask)
        self.continued.go_on.clicked.connect(self.continue_requested)
        self.continued.other_requested.connect(self.continue_other_requested)
        self.continued.discard_requested.connect(self.discard_requested)
        self.new_session.start_requested.connect(self._on_start)
        self.new_session.choice_changed.connect(self.choice_changed)
        self.new_session.all_options_requested.connect(self.all_options_requested)
        self.new_session.exam_date_requested.connect(self.exam_date_requested)
        self.banks.add_requested.connect(self.add_bank_requested)
        self.banks.study_requested.connect(self.study_requested)
        self.banks.problems_requested.connect(self.problems_requested)


class _Head(Themed, QWidget):
    """Title and date."""

    def __init__(self) -> None:
        super().__init__()
        self._is_wide = True
        self._date = Label("", "ui", "ink2")
        self._layout = QHBoxLayout(self)
        self._layout.addWidget(Label(tr("Today"), "title"), alignment=Qt.AlignmentFlag.AlignBaseline)
        self._layout.addWidget(self._date, alignment=Qt.AlignmentFlag.AlignBaseline)
        self._layout.addStretch(1)
        self.search = SearchField()
        self._layout.addWidget(self.search, alignment=Qt.AlignmentFlag.AlignVCenter)
        self.follow_theme()

    def show_date(self, date: str) -> None:
        self._date.show_text(date)

    def set_wide(self, is_wide: bool) -> None:
        """Take the height of the width class."""
        self._is_wide = is_wide
        # Elsewhere the sidebar's own row has to do.
        self.search.setVisible(is_wide)
        self.follow_theme()

    def on_theme(self, theme: Theme) -> None:
        self._layout.setContentsMargins(0, 0, 0, theme.px(13 if self._is_wide else 4))
        self._layout.setSpacing(theme.px(12))
        self.setFixedHeight(theme.px(55 if self._is_wide else 40))
