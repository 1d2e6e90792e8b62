"""What the result of an exam shows, as values, and its tables' rows."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.learning import Verdict
from rhizotrainer.model.values import dataclass
from rhizotrainer.study.exam_report import ExamReport, ExamTopic
from rhizotrainer.study.wording import duration_text
from rhizotrainer.tongue import Tongue, later
from rhizotrainer.ui.tables.cells import Column, LinkCell, Row, ShareCell, TextCell
from rhizotrainer.ui.text import percent_text

tr = Tongue("Exam result")

NOTHING = "–"
RESULT_WORDS = {
    Verdict.CORRECT: later("Correct"),
    Verdict.PARTLY: later("Partly right"),
    Verdict.INCORRECT: later("Incorrect"),
    None: later("No answer"),
}
_RESULT_LOOKS = {
    Verdict.CORRECT: ("correct", "check", "correct"),
    Verdict.PARTLY: ("ink", "partial", "ink2"),
    Verdict.INCORRECT: ("incorrect", "cross", "incorrect"),
    None: ("warn", "seen", "warn"),
}


class Filter(StrEnum):
    """Which questions are listed."""

    MISSED = "missed"
    FLAGGED = "flagged"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class ResultRow:
    """One question as the table and the exported file list it, every word as it is shown.

    `verdict` is None where there was no answer; `can_open` is False where the question left its bank.
    """

    number: int
    address: ItemAddress
    question: str
    topic: str
    verdict: Verdict | None
    yours: str
    key: str
    sure: str
    is_surprise: bool = False
    is_flagged: bool = False
    can_open: bool = True
    spent_ms: int = 0


@dataclass(frozen=True, slots=True)
class ResultView:
    """An exam's result; rows stand with sure-and-wrong first. `details` stands beside the title."""

    report: ExamReport
    details: str
    rows: tuple[ResultRow, ...]

    @property
    def missed(self) -> tuple[ResultRow, ...]:
        return tuple(row for row in self.rows if row.verdict is not Verdict.CORRECT)

    def list_rows(self, chosen: Filter) -> tuple[ResultRow, ...]:
        """Return the questions that a filter lets through."""
        if chosen is Filter.MISSED:
            return self.missed
        if chosen is Filter.FLAGGED:
            return tuple(row for row in self.rows if row.is_flagged)
        return tuple(sorted(self.rows, key=lambda row: row.number))


def filter_words(chosen: Filter, count: int) -> str:
    """Return a filter's words with how many questions it lets through."""
    if chosen is Filter.MISSED:
        return tr("Missed {n}", n=count)
    return tr("Flagged {n}", n=count) if chosen is Filter.FLAGGED else tr("All {n}", n=count)


def certainty_sentence(report: ExamReport) -> str:
    """Say how far the score can be trusted."""
    low, high = (percent_text(share) for share in report.interval)
    return tr.count(
        report.asked,
        "With {n} question, your true level lies between {low} and {high}, 19 times in 20.",
        "With {n} questions, your true level lies between {low} and {high}, 19 times in 20.",
        low=low,
        high=high,
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


def question_columns() -> tuple[Column, ...]:
    """Return the columns of the questions, titled in the language of now."""
    return (
        Column(tr("No.")),
        Column(tr("Question"), is_elastic=True, least=150),
        Column(tr("Topic"), is_optional=True),
        Column(tr("Result")),
        Column(tr("Yours"), is_optional=True),
        Column(tr("Key"), is_optional=True),
        Column(tr("How sure"), is_optional=True),
        Column("", is_right=True),
    )


def question_rows(rows: Sequence[ResultRow]) -> tuple[Row, ...]:
    """Return one row a question; what left its bank since has no link."""
    return tuple(_question_row(row) for row in rows)


def _topic_row(topic: ExamTopic, pass_mark: float) -> Row:
    is_below = topic.share < pass_mark
    warning = tr("Below {mark}", mark=percent_text(pass_mark))
    return Row(
        (
            TextCell(topic.title, weight=500),
            TextCell(tr("{correct} of {asked}", correct=topic.correct, asked=topic.asked)),
            ShareCell(topic.share, mark=pass_mark),
            TextCell(percent_text(topic.share)),
            TextCell(duration_text(topic.mean_ms), "ink2"),
            TextCell(warning, "warn", 500, icon="warn") if is_below else TextCell(""),
        )
    )


def _question_row(row: ResultRow) -> Row:
    role, icon, icon_role = _RESULT_LOOKS[row.verdict]
    return Row(
        (
            TextCell(str(row.number), weight=500),
            TextCell(row.question, "ink" if row.can_open else "ink3"),
            TextCell(row.topic, "ink2"),
            TextCell(tr(RESULT_WORDS[row.verdict]), role, 500, icon=icon, icon_role=icon_role),
            TextCell(row.yours, "ink2"),
            TextCell(row.key, "ink2"),
            TextCell(row.sure, "ink" if row.is_surprise else "ink2", 600 if row.is_surprise else 400),
            LinkCell(tr("Open")) if row.can_open else TextCell(""),
        ),
        key=row.address if row.can_open else None,
    )
