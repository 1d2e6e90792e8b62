"""What Progress shows, carried away: tables for a spreadsheet, or one JSON object for a program.

It is given values and writes one file, whole or not at all; it adds nothing up, opens no database and knows no window.
docs/progress-export.md names every column and every key; raise FORMAT where one of them changes its meaning.
"""

from __future__ import annotations

import csv
import io
import json
import os
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

from rhizotrainer.exchange.learner_archive import tame
from rhizotrainer.tongue import Tongue, later

tr = Tongue("Export")

FORMAT = 1
Row = Mapping[str, object]

COLUMNS: dict[str, tuple[str, ...]] = {
    "topics": ("bank", "topic", "title", "seen", "mastered", "learning", "unseen", "recall", "change_28_days"),
    "calibration": ("confidence", "word", "claimed", "answers", "right", "share", "low", "high"),
    "retention": ("day", "on_schedule", "if_you_stop"),
    "calendar": ("day", "answers"),
    "confusions": ("bank", "first", "second", "second_for_first", "first_for_second", "questions"),
    "sessions": ("session", "day", "started_at", "ended_at", "mode", "title", "answered", "correct", "duration_ms"),
}
"""The tables by their names, and the columns of each."""

_README = later(
    """rhizotrainer: progress of {name}
Written on {date} by version {version}.

summary.csv      what was counted, and the numbers at the head of the page
topics.csv       questions and predicted recall by topic
calibration.csv  how sure you were, and how often you were right, with 95% intervals
retention.csv    predicted recall on the coming days, if you keep to the schedule and if you stop
calendar.csv     answers a day
confusions.csv   what was taken for one another
sessions.csv     sessions

Shares and recalls are 0 … 1. Days are your own, times are UTC. An empty field is a number that is not known, or
that too few answers are behind.
"""
)


@dataclass(frozen=True)
class ProgressReport:
    """Progress under one filter. The rows of `tables` go by the names and columns of COLUMNS.

    For paper alone, a day of the calendar has its `level`, 0 … 3, and a topic or a confidence says whether it `is_few`:
    too few answers are behind its number.
    `period` is "4w", "12w" or "all", `bank` the id of a bank or empty for all; `scope` says both in words. Shares and
    recalls are 0 … 1, None where they are not known. `finding` and `balance` are the sentences on calibration, `notes`
    what the numbers rest on.
    """

    learner: str
    version: str
    written_at: datetime
    day: date
    period: str
    bank: str
    scope: str
    recall: float | None
    answers: int
    days_studied: int
    days_counted: int
    mastered: int
    questions: int
    goal: float | None = None
    finding: str = ""
    balance: str = ""
    notes: Sequence[str] = ()
    tables: Mapping[str, Sequence[Row]] = field(default_factory=dict)

    def rows(self, table: str) -> Sequence[Row]:
        """Return the rows of a table, none where it is not filled."""
        return self.tables.get(table, ())


def build_tables(report: ProgressReport) -> bytes:
    """Return a ZIP archive with one CSV file for each table, and what they are in words."""
    whole = io.BytesIO()
    date = f"{report.written_at:%Y-%m-%d %H:%M} UTC"
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED, strict_timestamps=False) as archive:
        archive.writestr("README.txt", tr(_README, name=report.learner, date=date, version=report.version))
        summary = [{"name": name, "value": value} for name, value in _summarise(report).items()]
        archive.writestr("summary.csv", format_rows(("name", "value"), summary))
        for name, columns in COLUMNS.items():
            archive.writestr(f"{name}.csv", format_rows(columns, report.rows(name)))
    return whole.getvalue()


def build_json(report: ProgressReport) -> bytes:
    """Return the report as one JSON object in UTF-8."""
    content: dict[str, object] = {"rhizotrainer": "progress", "format": FORMAT, **_summarise(report)}
    content["notes"] = list(report.notes)
    for name, columns in COLUMNS.items():
        content[name] = [{column: row.get(column) for column in columns} for row in report.rows(name)]
    return json.dumps(content, ensure_ascii=False, indent=1, default=_plain).encode()


def format_rows(columns: Sequence[str], rows: Sequence[Row]) -> str:
    """Return rows as CSV under their columns' names, marked as Unicode for spreadsheets; no cell acts as a formula."""
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, extrasaction="ignore")
    writer.writeheader()
    writer.writerows([{column: tame(_cell(row.get(column))) for column in columns} for row in rows])
    return "\ufeff" + text.getvalue()


def write_whole(content: bytes, target: Path) -> Path:
    """Write a file for its owner alone, under its name only when it is whole, and return its path.

    Raises: OSError where the disk refuses; nothing is then left behind, and a file of that name stays as it was.
    """
    part = target.with_name(target.name + ".part")
    try:
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    return target


def _summarise(report: ProgressReport) -> dict[str, object]:
    return {
        "learner": report.learner,
        "version": report.version,
        "written_at": report.written_at,
        "day": report.day,
        "period": report.period,
        "bank": report.bank,
        "recall": report.recall,
        "answers": report.answers,
        "days_studied": report.days_studied,
        "days_counted": report.days_counted,
        "mastered": report.mastered,
        "questions": report.questions,
        "goal": report.goal,
        "finding": report.finding,
        "balance": report.balance,
    }


def _cell(value: object) -> object:
    """Return a value as CSV has it; lists are JSON."""
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list | tuple) else _plain(value)


def _plain(value: object) -> object:
    """Return a value as JSON and CSV have it: times in UTC, days as ISO dates."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="seconds")
    if isinstance(value, date):
        return value.isoformat()
    return value
