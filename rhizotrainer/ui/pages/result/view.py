"""What the result of an exam shows, as values: its score against the pass mark, and its topics' rows."""

from __future__ import annotations

from collections.abc import Sequence

from rhizotrainer.model.learning import Verdict
from rhizotrainer.model.values import dataclass
from rhizotrainer.study.exam_report import ExamReport, ExamTopic
from rhizotrainer.study.wording import duration_text
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.tables.cells import Column, Row, ShareCell, TextCell
from rhizotrainer.ui.tables.outcome.view import (
    AskedQuestion,
    Filter,
    Outcome,
    QuestionLists,
    Score,
    question_columns,
    question_rows,
)
from rhizotrainer.ui.text import of_text, percent_text

tr = Tongue("Exam result")


@dataclass(frozen=True, slots=True)
class ResultView:
    """An exam's result; rows stand with sure-and-wrong first. `details` stands beside the title."""

    report: ExamReport
    details: str
    rows: tuple[AskedQuestion, ...]

    @property
    def missed(self) -> tuple[AskedQuestion, ...]:
        return tuple(row for row in self.rows if row.verdict is not Verdict.CORRECT)

    def list_rows(self, chosen: Filter) -> tuple[AskedQuestion, ...]:
        """Return the questions that a filter lets through."""
        if chosen is Filter.MISSED:
            return self.missed
        if chosen is Filter.FLAGGED:
            return tuple(row for row in self.rows if row.is_flagged)
        return tuple(sorted(self.rows, key=lambda row: row.number or 0))


def build_outcome(view: ResultView) -> Outcome:
    """Return the result as its page shows it, in the language of now."""
    report, missed = view.report, len(view.missed)
    mark_words = tr("Pass mark {mark}", mark=percent_text(report.pass_mark))
    no_flag = tr("No question was flagged.")
    return Outcome(
        details=view.details,
        review_words=tr.count(missed, "Review {n} missed", "Review {n} missed"),
        score=Score(report.correct, report.asked, report.interval, report.pass_mark, mark_words),
        topics=(topic_columns(), topic_rows(report.topics, report.pass_mark)),
        confidences=report.confidences,
        questions=QuestionLists(
            question_columns(keeps_numbers=True),
            {each: question_rows(view.list_rows(each)) for each in Filter},
            {Filter.MISSED: tr("No question was missed."), Filter.FLAGGED: no_flag, Filter.ALL: no_flag},
        ),
    )


def topic_columns() -> tuple[Column, ...]:
    """Return the columns of the topics, titled in the language of now."""
    return (
        Column(tr("Topic"), is_elastic=True, least=110),
        Column(tr("Correct"), is_right=True),
        Column(tr("Share, with pass mark")),
        Column("", is_right=True),
        Column(tr("Mean time"), is_right=True, is_optional=True),
        Column("", is_optional=True),
    )


def topic_rows(topics: Sequence[ExamTopic], pass_mark: float) -> tuple[Row, ...]:
    """Return one row a topic; one below the pass mark says so in words."""
    return tuple(_topic_row(topic, pass_mark) for topic in topics)


def _topic_row(topic: ExamTopic, pass_mark: float) -> Row:
    is_below = topic.share < pass_mark
    warning = tr("Below {mark}", mark=percent_text(pass_mark))
    return Row(
        (
            TextCell(topic.title, weight=500),
            TextCell(of_text(topic.correct, topic.asked)),
            ShareCell(topic.share, mark=pass_mark),
            TextCell(percent_text(topic.share)),
            TextCell(duration_text(topic.mean_ms), "ink2"),
            TextCell(warning, "warn", 500, icon="warn") if is_below else TextCell(""),
        )
    )
