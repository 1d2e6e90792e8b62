"""Progress on paper: the same numbers as on screen, for whoever wants them in hand or in a file.

Given a report, it makes a PDF with real text, or paints any page on anything. It reads no store and no clock.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import cast

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QLocale, QMarginsF, QSizeF, Qt
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter

from rhizotrainer.exchange.progress_report import ProgressReport, Row
from rhizotrainer.study.day_words import date_text, short_weekday_text
from rhizotrainer.tongue import Tongue, later
from rhizotrainer.ui.printing.blocks import Block, Column, Figures, Placed, Words, break_into_pages, build_table
from rhizotrainer.ui.printing.charts import (
    DAYS_A_WEEK,
    CalendarPlot,
    CalibrationPlot,
    LinesPlot,
    PaperLine,
    PaperPoint,
)
from rhizotrainer.ui.printing.paper import BODY, CENTRE, HEADING, SMALL, SOFT_BODY, TITLE, Face, Paper
from rhizotrainer.ui.text import of_text, percent_text

tr = Tongue("Progress report")

DOTS_PER_INCH = 600
_MONTHS = (
    later("Jan"), later("Feb"), later("Mar"), later("Apr"), later("May"), later("Jun"),
    later("Jul"), later("Aug"), later("Sep"), later("Oct"), later("Nov"), later("Dec"),
)  # fmt: skip


def build_pdf(report: ProgressReport, *, size: QPageSize.PageSizeId | None = None) -> bytes:
    """Return the report as a PDF file on A4, or on Letter where inches are usual."""
    sheet = QPageSize(size or usual_size())
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(tr("Progress of {name}", name=report.learner))
    writer.setCreator(f"rhizotrainer {report.version}")
    writer.setPageSize(sheet)
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(DOTS_PER_INCH)
    paper = Paper(sheet.size(QPageSize.Unit.Point), DOTS_PER_INCH)
    pages = lay_out(report, paper)
    painter = QPainter(writer)
    for number, page in enumerate(pages):
        if number:
            writer.newPage()
        paint_page(painter, paper, page, (number + 1, len(pages)))
    painter.end()
    buffer.close()
    return bytes(content.data())


def usual_size() -> QPageSize.PageSizeId:
    """Return the size of paper that is usual where the learner lives."""
    is_letter = QLocale.system().measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
    return QPageSize.PageSizeId.Letter if is_letter else QPageSize.PageSizeId.A4


def paper_of(size: QPageSize.PageSizeId, dots_per_inch: float) -> Paper:
    """Return a sheet of paper of a size."""
    return Paper(QSizeF(QPageSize(size).size(QPageSize.Unit.Point)), dots_per_inch)


def lay_out(report: ProgressReport, paper: Paper) -> list[list[Placed]]:
    """Return the pages of a report on paper."""
    return break_into_pages(_build_blocks(report), paper)


def paint_page(painter: QPainter, paper: Paper, page: Sequence[Placed], number: tuple[int, int]) -> None:
    """Paint a page with its number and how many there are at its foot."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for placed in page:
        painter.save()
        placed.block.paint(painter, paper, placed.place)
        painter.restore()
    words = tr("Page {number} of {total}", number=number[0], total=number[1])
    paper.write(painter, paper.foot, words, Face(SMALL.size, colour=SMALL.colour, side=CENTRE))


def _build_blocks(report: ProgressReport) -> list[Block]:
    blocks: list[Block] = [
        Words(report.learner, Face(12), gap=0, keeps_next=True),
        Words(tr("Progress"), TITLE, gap=0, keeps_next=True),
        Words(
            tr("{scope}. As of {date}.", scope=report.scope, date=_full_date(report.day)),
            SOFT_BODY,
            gap=0,
        ),
        Figures(_list_figures(report)),
    ]
    for build in (_topics, _calibration, _retention, _calendar, _confusions, _sessions):
        blocks += build(report)
    if report.notes:
        blocks.append(_heading(tr("What the numbers rest on")))
        blocks += [Words(note, BODY, gap=3) for note in report.notes]
    blocks.append(Words(tr("Made by rhizotrainer {version}.", version=report.version), SMALL, gap=12))
    return blocks


def _list_figures(report: ProgressReport) -> list[tuple[str, str]]:
    recall = tr("none yet") if report.recall is None else percent_text(report.recall)
    return [
        (recall, tr("predicted recall now")),
        (str(report.answers), tr.count(report.answers, "answer", "answers")),
        (of_text(report.days_studied, report.days_counted), tr("days studied")),
        (of_text(report.mastered, report.questions), tr("questions mastered")),
    ]


def _topics(report: ProgressReport) -> list[Block]:
    columns = [
        Column(tr("Topic"), 8),
        Column(tr("Seen"), 2.4, is_number=True),
        Column(tr("Mastered"), 2.4, is_number=True),
        Column(tr("Recall"), 2.4, is_number=True),
        Column(tr("vs 4 weeks"), 3, is_number=True),
    ]
    rows = [
        (
            str(row["title"]),
            of_text(_count(row, "seen"), _count(row, "seen") + _count(row, "unseen")),
            str(row["mastered"]),
            _say_recall(row),
            _say_change(row["change_28_days"]),
        )
        for row in report.rows("topics")
    ]
    return _section(tr("Mastery by topic"), rows, lambda: build_table(columns, rows))


def _calibration(report: ProgressReport) -> list[Block]:
    points = [
        PaperPoint(
            str(row["word"]),
            _number(row["claimed"]),
            _count(row, "answers"),
            None if row["is_few"] else _number(row["share"]),
            _number(row["low"]),
            _number(row["high"]),
        )
        for row in report.rows("calibration")
    ]
    legend = tr("Hollow diamond: what the words claim. Dot: how often you were right, with its 95% interval.")
    columns = [
        Column(tr("How sure"), 4),
        Column(tr("Claimed"), 2, is_number=True),
        Column(tr("Right"), 2, is_number=True),
        Column(tr("95% interval"), 3, is_number=True),
        Column(tr("Answers"), 2, is_number=True),
    ]
    rows = [
        (
            point.word,
            percent_text(point.claimed),
            tr("too few") if point.share is None else percent_text(point.share),
            "" if point.share is None else _say_interval(point),
            str(point.answers),
        )
        for point in points
    ]
    return _section(
        tr("How sure, how right"),
        [point for point in points if point.answers],
        lambda: [
            *(Words(sentence, keeps_next=True) for sentence in (report.finding, report.balance) if sentence),
            _kept(CalibrationPlot(points)),
            Words(legend, SMALL, gap=2, keeps_next=True),
            *build_table(columns, rows),
        ],
    )


def _retention(report: ProgressReport) -> list[Block]:
    rows = report.rows("retention")
    days = [cast(date, row["day"]) for row in rows]
    lines = [
        PaperLine(tr("on schedule"), [_number(row["on_schedule"]) for row in rows], Qt.PenStyle.SolidLine),
        PaperLine(tr("if you stop"), [_number(row["if_you_stop"]) for row in rows], Qt.PenStyle.DashLine),
    ]
    if report.goal is not None:
        lines.append(PaperLine(tr("goal"), [report.goal] * len(rows), Qt.PenStyle.DotLine))
    words = [date_text(day, report.day) for day in (days[0], days[-1])] if days else []
    columns = [
        Column(tr("Day"), 6),
        Column(tr("On schedule"), 3, is_number=True),
        Column(tr("If you stop"), 3, is_number=True),
    ]
    # A row a week, and the last day.
    chosen = [row for at, row in enumerate(rows) if at % DAYS_A_WEEK == 0 or at == len(rows) - 1]
    cells = [
        (
            date_text(cast(date, row["day"]), report.day),
            percent_text(_number(row["on_schedule"])),
            percent_text(_number(row["if_you_stop"])),
        )
        for row in chosen
    ]
    title = tr.count(max(1, len(rows) - 1), "Retention, next {n} day", "Retention, next {n} days")
    return _section(title, rows, lambda: [_kept(LinesPlot(days, lines, words)), *build_table(columns, cells)])


def _calendar(report: ProgressReport) -> list[Block]:
    rows = report.rows("calendar")
    levels = [_count(row, "level") for row in rows]
    months = [tr(month) for month in _MONTHS]
    # The calendar of Python begins with a Monday.
    weekdays = [short_weekday_text(date.fromordinal(number)) for number in range(1, 8)]
    legend = tr("The more a square is filled, the more answers: from 1, from 10, from 25 a day.")
    columns = [
        Column(tr("Month"), 6),
        Column(tr("Days studied"), 3, is_number=True),
        Column(tr("Answers"), 3, is_number=True),
    ]
    return _section(
        tr("Days studied"),
        [row for row in rows if row["answers"]],
        lambda: [
            _kept(CalendarPlot(cast(date, rows[0]["day"]), levels, months=months, weekdays=weekdays)),
            Words(legend, SMALL, gap=2, keeps_next=True),
            *build_table(columns, _list_months(rows)),
        ],
    )


def _list_months(rows: Sequence[Row]) -> list[tuple[str, str, str]]:
    """Return for each month of the calendar with answers how many days had some, and how many there were."""
    months: dict[tuple[int, int], list[int]] = {}
    for row in rows:
        day = cast(date, row["day"])
        months.setdefault((day.year, day.month), []).append(_count(row, "answers"))
    return [
        (
            tr("{month} {year}", month=tr(_MONTHS[month - 1]), year=year),
            str(sum(answers > 0 for answers in counts)),
            str(sum(counts)),
        )
        for (year, month), counts in months.items()
        if any(counts)
    ]


def _confusions(report: ProgressReport) -> list[Block]:
    columns = [Column(tr("This"), 6), Column(tr("and this"), 6), Column(tr("Answers"), 2, is_number=True)]
    rows = [
        (
            str(row["first"]),
            str(row["second"]),
            str(_count(row, "second_for_first") + _count(row, "first_for_second")),
        )
        for row in report.rows("confusions")
    ]
    return _section(tr("Often confused"), rows, lambda: build_table(columns, rows))


def _sessions(report: ProgressReport) -> list[Block]:
    columns = [
        Column(tr("Day"), 4),
        Column(tr("Session"), 9),
        Column(tr("Correct"), 2.5, is_number=True),
        Column(tr("Minutes"), 2.5, is_number=True),
    ]
    rows = [
        (
            date_text(cast(date, row["day"]), report.day),
            str(row["title"]),
            of_text(_count(row, "correct"), _count(row, "answered")),
            str(round(_count(row, "duration_ms") / 60_000)),
        )
        for row in report.rows("sessions")
    ]
    return _section(tr("Sessions"), rows, lambda: build_table(columns, rows))


def _section(title: str, content: Sequence[object], build: Callable[[], list[Block]]) -> list[Block]:
    """Return a heading with its blocks, nothing where there is nothing to show."""
    return [_heading(title), *build()] if content else []


def _heading(title: str) -> Block:
    return Words(title, HEADING, gap=18, keeps_next=True)


def _kept(block: Block) -> Block:
    block.keeps_next = True
    return block


def _full_date(day: date) -> str:
    # A sheet of paper is read in another year as well.
    return date_text(day, date(day.year - 1, 1, 1))


def _say_recall(row: Row) -> str:
    if row["recall"] is None:
        return tr("unseen")
    return tr("too few") if row["is_few"] else percent_text(_number(row["recall"]))


def _say_change(change: object) -> str:
    if change is None:
        return "–"
    points = int(cast(int, change))
    words = tr.count(abs(points), "{sign}{n} point", "{sign}{n} points", sign="+" if points > 0 else "−")
    return words if points else tr("as before")


def _say_interval(point: PaperPoint) -> str:
    return tr("{low} to {high}", low=percent_text(point.low), high=percent_text(point.high))


def _number(value: object) -> float:
    return float(cast(float, value or 0))


def _count(row: Row, name: str) -> int:
    return int(cast(int, row[name] or 0))
