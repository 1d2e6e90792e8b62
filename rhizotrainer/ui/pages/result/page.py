"""The page of an exam that is over: its score against the pass mark, its topics, and the one next step."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from rhizotrainer.study.exam_report import ExamReport
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.result.view import ResultView, build_outcome
from rhizotrainer.ui.tables.outcome.page import OutcomePage, OutcomeParts
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.icon import Icon
from rhizotrainer.ui.widgets.label import Label

tr = Tongue("Exam result")


class ResultPage(OutcomePage):
    """Show one exam's result; where something was missed, reviewing it stands in for Done."""

    export_requested = Signal()

    def __init__(self) -> None:
        pass_line, export = PassLine(), Button(tr("Export"), icon="export")
        parts = OutcomeParts(
            tr("Exam result"),
            table_name=tr("Questions of the exam"),
            under_score=pass_line,
            buttons=(export,),
        )
        super().__init__(parts)
        self._pass_line, self.export = pass_line, export
        self.export.clicked.connect(self.export_requested)

    def show_result(self, view: ResultView) -> None:
        """Show an exam's result; Enter reviews what was missed, or goes on where nothing was."""
        self._pass_line.show_report(view.report)
        self.done.setVisible(not view.missed)
        self.show_outcome(build_outcome(view))


class PassLine(QWidget):
    """Whether the pass mark was reached, by a sign and in words."""

    def __init__(self) -> None:
        super().__init__()
        self._sign = Icon("check", 18, role="correct")
        self._words = Label("", "ui").weigh(500)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._sign)
        row.addWidget(self._words, 1)

    def show_report(self, report: ExamReport) -> None:
        """Show another exam's outcome."""
        is_passed = report.is_passed
        self._sign.show_icon("check" if is_passed else "warn", "correct" if is_passed else "warn")
        self._words.show_text(tr("Pass mark reached") if is_passed else tr("Below the pass mark"))
        if report.share > report.pass_mark:
            self._words.show_text(tr("Above the pass mark"))
        self._words.show_role("correct" if is_passed else "warn")
