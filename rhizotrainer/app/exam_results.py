"""The room where exams that are over are looked at: their result, their questions, the table as a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog

from rhizotrainer.app.desk import Desk
from rhizotrainer.app.exam_result_views import build_past_attempts, build_result_view, format_csv
from rhizotrainer.model.errors import RhizotrainerError
from rhizotrainer.model.exams import ExamClock
from rhizotrainer.store.exams import ExamBook
from rhizotrainer.study.exam_report import ExamReport, build_exam_report
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.main_window import PageName
from rhizotrainer.ui.pages.result.page import ResultPage
from rhizotrainer.ui.pages.result.view import ResultView

tr = Tongue("Exam result")

BANNER = "exam result"


class ExamResults(QObject):
    """`past_requested` carries a session's id, its attempts and the address of one to be looked at.

    `review_requested` carries the addresses of what was missed.
    """

    past_requested = Signal(object, object, object)
    review_requested = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self.page = ResultPage()
        self._report: ExamReport | None = None
        self._view: ResultView | None = None
        self._connect_signals()

    @Slot(object)
    def show(self, session_id: object) -> None:
        """Show the result of an exam, just submitted or long ago; one that is still open has none."""
        desk = self._desk
        summary = desk.store.find_session(str(session_id))
        if summary is None or summary.record.ended_at is None:
            desk.show_today()
            return
        record = summary.record
        kept = ExamBook(desk.store).find(record.id)
        items = desk.library.load_items(desk.library.find_topics(each.address for each in record.questions))
        headers = {listing.header.id: listing.header for listing in desk.library.listings if listing.header}
        attempts = desk.store.list_session_attempts(record.id)
        found = (kept.places, kept.clock) if kept else ({}, ExamClock())
        self._report = build_exam_report(record, attempts, found, items, headers)
        self._view = build_result_view(self._report, desk.library, days=desk.days, now=desk.outfit.clock())
        self.page.show_result(self._view)
        desk.window.show_page(PageName.RESULT)
        self.page.take_focus()

    @Slot()
    def export(self) -> None:
        """Ask where the table goes; the dialog asks before a file is replaced."""
        if self._report is None:
            return
        dialog = QFileDialog(self._desk.window, tr("Export the result"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.setNameFilter(tr("Tables (*.csv)"))
        dialog.selectFile(f"exam-{self._report.record.started_at:%Y-%m-%d}.csv")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._on_file_chosen)
        dialog.open()

    @Slot(str)
    def _on_file_chosen(self, name: str) -> None:
        if self._view is None:
            return
        path = Path(name)
        beside = path.with_name(path.name + ".new")
        try:
            # Spreadsheets tell UTF-8 by its mark. In one step, so that a full disk leaves the file before as it was.
            beside.write_text(format_csv(self._view), encoding="utf-8-sig", newline="")
            beside.replace(path)
        except OSError as error:
            beside.unlink(missing_ok=True)
            reason = error.strerror or str(error)
            failure = RhizotrainerError(tr("The result was not exported."), tr("{reason}.", reason=reason))
            self._desk.show_trouble(failure)
            return
        words = (tr("Result exported."), tr("It is in {path}.", path=path))
        is_new = self._desk.window.find_banner(BANNER) is None
        banner = self._desk.window.show_banner(BANNER, "ok", words, action=tr("Dismiss"))
        if is_new:
            banner.action_requested.connect(self._on_dismissed)

    @Slot(object)
    def _on_question(self, address: object) -> None:
        if self._report is not None:
            self.past_requested.emit(self._report.record.id, build_past_attempts(self._report), address)

    @Slot()
    def _on_review(self) -> None:
        if self._report is not None:
            self._desk.window.hide_banner(BANNER)
            missed = tuple(question.address for question in self._report.missed if question.item is not None)
            self.review_requested.emit(missed)

    @Slot()
    def _on_done(self) -> None:
        self._desk.window.hide_banner(BANNER)
        self._desk.show_today()

    @Slot()
    def _on_dismissed(self) -> None:
        self._desk.window.hide_banner(BANNER)

    def _connect_signals(self) -> None:
        self.page.export_requested.connect(self.export)
        self.page.question_requested.connect(self._on_question)
        self.page.review_missed_requested.connect(self._on_review)
        self.page.done_requested.connect(self._on_done)
