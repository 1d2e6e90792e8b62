"""Carries Progress away as it is shown: tables, JSON, or a PDF for paper. It adds nothing up.

docs/progress-export.md says what is in each file.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QFileDialog

from rhizotrainer import __version__, paths
from rhizotrainer.app.desk import Desk
from rhizotrainer.app.profiles import load_profiles
from rhizotrainer.app.session_titles import title_text
from rhizotrainer.exchange.progress_report import ProgressReport, Row, build_json, build_tables, write_whole
from rhizotrainer.model.errors import RhizotrainerError
from rhizotrainer.model.learning import SessionMode, SessionSummary
from rhizotrainer.model.values import dataclass
from rhizotrainer.store.statistics import Statistics
from rhizotrainer.study.calendar import DayRule
from rhizotrainer.tongue import Tongue, later
from rhizotrainer.ui.pages.progress.view import ExportKind, Period, ProgressView
from rhizotrainer.ui.printing.progress_pages import build_pdf

tr = Tongue("Export")

BANNER = "progress export"
SESSIONS_AT_MOST = 2000
_SCOPES = {
    Period.FOUR_WEEKS: (later("The last 4 weeks, all banks"), later("The last 4 weeks, {bank}")),
    Period.TWELVE_WEEKS: (later("The last 12 weeks, all banks"), later("The last 12 weeks, {bank}")),
    Period.ALL_TIME: (later("All time, all banks"), later("All time, {bank}")),
}
_ENDINGS = {ExportKind.CSV: "zip", ExportKind.JSON: "json", ExportKind.PDF: "pdf"}
_FILTERS = {
    ExportKind.CSV: later("Tables in a ZIP archive (*.zip)"),
    ExportKind.JSON: later("JSON (*.json)"),
    ExportKind.PDF: later("PDF (*.pdf)"),
}
_BUILDERS: dict[ExportKind, Callable[[ProgressReport], bytes]] = {
    ExportKind.CSV: build_tables,
    ExportKind.JSON: build_json,
    ExportKind.PDF: build_pdf,
}


@dataclass(frozen=True, slots=True)
class Occasion:
    """Whose progress it is, and when it was written."""

    learner: str
    now: datetime
    days: DayRule


class ProgressExport(QObject):
    """Asks where Progress goes, and writes it there."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._wanted: tuple[ExportKind, ProgressView] | None = None

    @Slot(object, object)
    def ask(self, kind: object, view: object) -> None:
        """Ask where a file of this kind goes; the dialog asks before a file is replaced."""
        if not isinstance(kind, ExportKind) or not isinstance(view, ProgressView):
            return
        self._wanted = (kind, view)
        ending = _ENDINGS[kind]
        dialog = QFileDialog(self._desk.window, tr("Export progress"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(tr(_FILTERS[kind]))
        dialog.setDefaultSuffix(ending)
        day = self._desk.days.find_day(self._desk.outfit.clock())
        dialog.selectFile(f"rhizotrainer-progress-{self._desk.outfit.learner}-{day.isoformat()}.{ending}")
        dialog.fileSelected.connect(self.export)
        dialog.open()

    @Slot(str)
    def export(self, target: str) -> None:
        """Write what was asked for last, whole or not at all, and say what came of it."""
        if self._wanted is None:
            return
        kind, view = self._wanted
        try:
            path = _write(_BUILDERS[kind](self._build(view)), Path(target))
        except RhizotrainerError as error:
            self._say("error", (error.sentence, error.hint))
            return
        self._say("ok", (tr("Progress was exported."), tr("It is in {path}.", path=path)))

    def _build(self, view: ProgressView) -> ProgressReport:
        desk = self._desk
        now = desk.outfit.clock()
        profile = load_profiles(desk.outfit.learner).find(desk.outfit.learner)
        length = view.shown.period.days
        since = desk.days.find_day(now) - timedelta(days=length - 1) if length else None
        sessions, _count = Statistics(desk.store).list_sessions(
            since=desk.days.find_start(since) if since else None, bank=view.shown.bank, limit=SESSIONS_AT_MOST
        )
        name = profile.title if profile else desk.outfit.learner
        return build_report(view, sessions, Occasion(name, now, desk.days))

    def _say(self, kind: str, words: tuple[str, str]) -> None:
        window = self._desk.window
        is_new = window.find_banner(BANNER) is None
        banner = window.show_banner(BANNER, kind, words, action=tr("Dismiss"))
        if is_new:
            banner.action_requested.connect(self._on_dismissed)

    @Slot()
    def _on_dismissed(self) -> None:
        self._desk.window.hide_banner(BANNER)


def build_report(view: ProgressView, sessions: Sequence[SessionSummary], occasion: Occasion) -> ProgressReport:
    """Return what is shown as a report, with all `sessions` of the period."""
    shown = view.shown
    bank = next((each.title for each in view.banks if each.bank == shown.bank), shown.bank)
    of_all, of_one = _SCOPES[shown.period]
    return ProgressReport(
        learner=occasion.learner,
        version=__version__,
        written_at=occasion.now,
        day=occasion.days.find_day(occasion.now),
        period=shown.period.value,
        bank=shown.bank,
        scope=tr(of_one, bank=bank) if shown.bank else tr(of_all),
        recall=view.recall,
        answers=view.answers,
        days_studied=view.days_studied,
        days_counted=view.days_counted,
        mastered=view.mastered,
        questions=view.questions,
        goal=view.retention.goal if view.retention else None,
        finding=view.finding,
        balance=view.balance,
        notes=view.notes,
        tables={
            **_list_numbers(view),
            "sessions": [_list_session(summary, occasion.days) for summary in sessions],
        },
    )


def _list_numbers(view: ProgressView) -> dict[str, list[Row]]:
    """Return the tables of what the page shows in charts and lists."""
    retention = view.retention
    return {
        "topics": [
            {
                "bank": row.bank,
                "topic": row.topic,
                "title": row.title,
                "seen": row.seen,
                "mastered": row.mastered,
                "learning": row.learning,
                "unseen": row.unseen,
                "recall": row.recall,
                "change_28_days": row.change,
                "is_few": row.is_few,
            }
            for row in view.topics
        ],
        "calibration": [
            {
                "confidence": point.confidence.value,
                "word": point.confidence.label,
                "claimed": point.confidence.claimed,
                "answers": point.answers,
                "right": point.right,
                "share": point.share if point.answers else None,
                "low": point.interval[0],
                "high": point.interval[1],
                "is_few": point.is_few,
            }
            for point in view.calibration
        ],
        "retention": [
            {"day": day, "on_schedule": on_schedule, "if_you_stop": if_you_stop}
            for day, on_schedule, if_you_stop in zip(
                retention.days, retention.on_schedule, retention.if_you_stop, strict=True
            )
        ]
        if retention
        else [],
        "calendar": [{"day": each.day, "answers": each.answers, "level": each.level} for each in view.calendar],
        "confusions": [
            {
                "bank": pair.bank,
                "first": pair.first,
                "second": pair.second,
                "second_for_first": pair.second_for_first,
                "first_for_second": pair.first_for_second,
                "questions": [str(address) for address in pair.questions],
            }
            for pair in view.confusions
        ],
    }


def _list_session(summary: SessionSummary, days: DayRule) -> Row:
    record = summary.record
    is_exam = record.mode is SessionMode.EXAM
    day: date = days.find_day(summary.last_answered_at or record.started_at)
    return {
        "session": record.id,
        "day": day,
        "started_at": record.started_at,
        "ended_at": record.ended_at,
        "mode": record.mode.value,
        "title": title_text(record),
        # In an exam what was not answered counts.
        "answered": len(summary.results) if is_exam else summary.answered,
        "correct": summary.correct,
        "duration_ms": summary.duration_ms,
    }


def _write(content: bytes, target: Path) -> Path:
    """Write a file, never among learners' results.

    Raises: RhizotrainerError where it cannot be written; a file of that name is then as it was.
    """
    try:
        if target.resolve().is_relative_to(paths.data_folder().resolve()):
            # A file in place of somebody's results would be the end of them.
            raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))
        return write_whole(content, target)
    except OSError as error:
        raise RhizotrainerError(
            tr("Progress was not exported: {reason}.", reason=error.strerror or str(error)),
            tr("Choose another place or make space, then try again."),
        ) from error
