"""The door to exams for the rest of the window: what takes them and what shows results, made when first wanted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from rhizotrainer.app.desk import Desk
from rhizotrainer.app.starts import Starts
from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.learning import SessionSummary, SessionTerms
from rhizotrainer.ui.main_window import PageName

if TYPE_CHECKING:
    from rhizotrainer.app.exam_results import ExamResults
    from rhizotrainer.app.examining import Examining
    from rhizotrainer.app.looks import Looks


class ExamRoom(QObject):
    """`review_requested` carries the addresses of what was missed in an exam, `left` the page asked for instead."""

    review_requested = Signal(object)
    left = Signal(object)
    settings_wished = Signal()
    help_wished = Signal()

    def __init__(self, desk: Desk, starts: Starts, find_looks: Callable[[], Looks]) -> None:
        super().__init__(desk)
        self._desk = desk
        self._find_looks = find_looks
        self._examining: Examining | None = None
        self._results: ExamResults | None = None
        desk.window.add_page(PageName.EXAM, self._make_exam_page)
        desk.window.add_page(PageName.RESULT, self._make_result_page)
        starts.exam_taken_up.connect(self._on_taken_up)
        starts.exam_discard_asked.connect(self._on_discard_asked)

    @property
    def examining(self) -> Examining:
        """Return what takes exams, made when first wanted."""
        if self._examining is None:
            # Start-up: no exam is taken before Today is painted.
            from rhizotrainer.app.examining import Examining

            self._examining = Examining(self._desk)
            self._examining.result_requested.connect(self._on_result)
            self._examining.left.connect(self.left)
            self._examining.settings_wished.connect(self.settings_wished)
            self._examining.help_wished.connect(self.help_wished)
        return self._examining

    @property
    def results(self) -> ExamResults:
        """Return what shows results, made when first wanted."""
        if self._results is None:
            # Start-up: as above.
            from rhizotrainer.app.exam_results import ExamResults

            self._results = ExamResults(self._desk)
            self._results.review_requested.connect(self.review_requested)
            self._results.past_requested.connect(self._on_past)
        return self._results

    @property
    def is_in_view(self) -> bool:
        """Tell whether an exam is under way and its page is shown."""
        return self._examining is not None and self._examining.is_in_view

    def start(self, title: str, addresses: Sequence[ItemAddress], terms: SessionTerms) -> None:
        """Begin an exam over these items, in their order."""
        self.examining.start(title, addresses, terms)

    def ask_to_leave(self, wanted: PageName) -> None:
        """Ask before the exam in view is left for another page."""
        self.examining.ask_to_leave(wanted)

    def carry(self) -> None:
        """Move exams that were submitted without saving into the store that saves now."""
        if self._examining is not None:
            self._examining.carry()

    def refuse_search(self) -> None:
        """Say that sources and questions are not searched during an exam."""
        self.examining.refuse_search()

    def keep(self) -> None:
        """Keep an exam under way as it stands, as before the window closes."""
        if self._examining is not None:
            self._examining.keep()

    def count_unsaved(self) -> int:
        """Count the answers in exams that memory alone holds."""
        return 0 if self._examining is None else self._examining.count_unsaved()

    def put_away(self) -> None:
        """Keep an exam under way and stop its clock, as before another learner sits down."""
        if self._examining is not None:
            self._examining.controller.put_away()

    def connect_looks(self, looks: Looks) -> None:
        """Show results where a past session was an exam."""
        looks.exam_result_requested.connect(self._on_result)

    @Slot(object)
    def _on_taken_up(self, summary: object) -> None:
        if isinstance(summary, SessionSummary):
            self.examining.take_up(summary)

    @Slot(object)
    def _on_discard_asked(self, summary: object) -> None:
        if isinstance(summary, SessionSummary):
            self.examining.ask_to_discard(summary)

    @Slot(object)
    def _on_result(self, session_id: object) -> None:
        self.results.show(session_id)

    @Slot(object, object, object)
    def _on_past(self, session_id: object, attempts: object, address: object) -> None:
        if isinstance(attempts, tuple) and isinstance(address, ItemAddress):
            self._find_looks().open_past(str(session_id), attempts, address)

    def _make_exam_page(self) -> QWidget:
        return self.examining.page

    def _make_result_page(self) -> QWidget:
        return self.results.page
