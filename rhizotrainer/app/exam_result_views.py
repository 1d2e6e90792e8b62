"""What the result of an exam shows and exports, from its report: values in, views and lines out. It opens nothing."""

from __future__ import annotations

import csv
import io
from datetime import datetime

from rhizotrainer.app.library import Library
from rhizotrainer.app.session_titles import title_text
from rhizotrainer.model.items import ItemType
from rhizotrainer.model.learning import Attempt, Confidence, Rating, Verdict
from rhizotrainer.study.answer_words import tell_answers
from rhizotrainer.study.calendar import DayRule
from rhizotrainer.study.day_words import date_text
from rhizotrainer.study.exam_report import ExamQuestion, ExamReport
from rhizotrainer.study.wording import duration_text
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.result.view import ResultView
from rhizotrainer.ui.tables.outcome.view import NOTHING, AskedQuestion, verdict_text
from rhizotrainer.ui.text import one_line

tr = Tongue("Exam result")

# A spreadsheet takes a cell that begins so for a formula; an apostrophe before it makes it words again.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def build_result_view(report: ExamReport, library: Library, *, days: DayRule, now: datetime) -> ResultView:
    """Return the result as its page shows it."""
    record = report.record
    day = date_text(days.find_day(record.started_at), days.find_day(now))
    limit = record.terms.limit_ms
    title = title_text(record)
    if limit:
        details = tr(
            "{title}, {day}, {used} of {limit} used",
            title=title,
            day=day,
            used=duration_text(report.used_ms),
            limit=duration_text(limit),
        )
    else:
        details = tr("{title}, {day}, {used} used", title=title, day=day, used=duration_text(report.used_ms))
    return ResultView(report, details, tuple(_build_row(each, library) for each in report.questions))


def build_past_attempts(report: ExamReport) -> tuple[Attempt, ...]:
    """Return an attempt for each question in the exam's order, to be looked at; where none was kept, an empty one."""
    questions = sorted(report.questions, key=lambda question: question.number)
    return tuple(each.attempt or _stand_in(each, report) for each in questions)


def format_csv(view: ResultView) -> str:
    """Return the table of all questions as CSV, in the exam's order."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(
        [
            tr("No."),
            tr("Bank"),
            tr("Question id"),
            tr("Question"),
            tr("Topic"),
            tr("Result"),
            tr("Yours"),
            tr("Key"),
            tr("How sure"),
            tr("Seconds"),
            tr("Flagged"),
        ]
    )
    for row in sorted(view.rows, key=lambda each: each.number or 0):
        texts = (row.address.bank, row.address.item, row.question, row.topic, verdict_text(row.verdict))
        given = (row.yours, row.key, row.sure)
        flag = tr("yes") if row.is_flagged else ""
        writer.writerow([row.number, *map(_as_words, (*texts, *given)), round(row.spent_ms / 1000), flag])
    return out.getvalue()


def _as_words(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text


def _build_row(question: ExamQuestion, library: Library) -> AskedQuestion:
    attempt, item = question.attempt, question.item
    header = library.header_of(question.address.bank)
    sure = attempt.confidence if attempt else None
    is_wrong = attempt is not None and attempt.verdict is not Verdict.CORRECT
    figure = header.find_figure(item.figure) if header and item else None
    yours, key = tell_answers(item, attempt, question.option_order, figure.regions if figure else ())
    return AskedQuestion(
        number=question.number,
        address=question.address,
        question=one_line(item.stem) if item else tr("No longer in its bank"),
        topic=header.topic_title(question.topic) if header else question.topic,
        verdict=attempt.verdict if attempt else None,
        yours=yours or NOTHING,
        key=key or NOTHING,
        sure=sure.label if sure else NOTHING,
        is_surprise=is_wrong and (sure or 0) >= Confidence.FAIRLY_SURE,
        is_flagged=question.place.is_flagged,
        can_open=item is not None,
        spent_ms=question.place.spent_ms,
    )


def _stand_in(question: ExamQuestion, report: ExamReport) -> Attempt:
    item = question.item
    return Attempt(
        id="0" * 32,
        address=question.address,
        session=report.record.id,
        answered_at=report.record.ended_at or report.record.started_at,
        item_type=item.type if item else ItemType.SINGLE_CHOICE,
        item_version=item.fingerprint if item else "",
        response=question.place.response,
        option_order=question.option_order,
        confidence=question.place.confidence,
        score=0.0,
        verdict=Verdict.INCORRECT,
        rating=Rating.AGAIN,
        duration_ms=question.place.spent_ms,
        topic=question.topic,
    )
