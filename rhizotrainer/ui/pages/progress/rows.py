"""The tables of Progress: their columns, and rows made from values."""

from __future__ import annotations

from collections.abc import Iterable

from rhizotrainer.study.progress import wilson_interval
from rhizotrainer.study.wording import duration_text
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.progress.view import FEWEST_ANSWERS, CalibrationPoint, HistoryRow, TopicRow
from rhizotrainer.ui.tables.cells import Column, LinkCell, MasteryCell, Row, TextCell
from rhizotrainer.ui.text import of_text, percent_text

tr = Tongue("Progress")


def topic_columns() -> tuple[Column, ...]:
    """Return the columns of mastery by topic."""
    return (
        Column(tr("Topic"), is_elastic=True, least=150),
        Column(tr("Mastery")),
        Column(tr("Recall"), is_right=True),
        Column("", is_right=True),
    )


def history_columns() -> tuple[Column, ...]:
    """Return the columns of past sessions."""
    return (
        Column(tr("When"), width=160),
        Column(tr("Mode"), width=130, is_optional=True),
        Column(tr("Session"), is_elastic=True, least=110),
        Column(tr("Correct"), is_right=True),
        Column(tr("Share"), is_right=True),
        Column(tr("Time"), is_right=True, width=84, is_optional=True),
        Column("", is_right=True, width=76),
    )


def calibration_columns() -> tuple[Column, ...]:
    """Return the columns of the chart as a table."""
    return (
        Column(tr("How sure"), is_elastic=True, least=80),
        Column(tr("Claimed"), is_right=True),
        Column(tr("Right"), is_right=True),
        Column(tr("95% interval"), is_right=True),
        Column(tr("n"), is_right=True),
    )


def topic_rows(topics: Iterable[TopicRow]) -> tuple[Row, ...]:
    """Return one row a topic; recall is left out where fewer than five questions were answered."""
    return tuple(
        Row(
            (
                TextCell(topic.title),
                MasteryCell(topic.mastered, topic.learning, topic.unseen),
                _recall_cell(topic),
                LinkCell(tr("Practise")),
            ),
            key=(topic.bank, topic.topic),
        )
        for topic in topics
    )


def history_rows(history: Iterable[HistoryRow]) -> tuple[Row, ...]:
    """Return one row a session."""
    return tuple(
        Row(
            (
                TextCell(row.when),
                TextCell(row.mode),
                TextCell(row.title, "ink2"),
                TextCell(of_text(row.correct, row.answered)),
                TextCell(percent_text(row.correct / row.answered) if row.answered else "–", weight=600),
                TextCell(duration_text(row.duration_ms), "ink2"),
                LinkCell(tr("Continue") if row.can_continue else tr("Open")),
            ),
            key=row.session,
        )
        for row in history
    )


def calibration_rows(points: Iterable[CalibrationPoint]) -> tuple[Row, ...]:
    """Return one row a confidence: the chart as a table."""
    rows = []
    for point in points:
        low, high = wilson_interval(point.right, point.answers)
        interval = tr("{low} to {high}", low=percent_text(low), high=percent_text(high)) if point.answers else "–"
        rows.append(
            Row(
                (
                    TextCell(point.confidence.label),
                    TextCell(percent_text(point.confidence.claimed), "ink2"),
                    TextCell(percent_text(point.share) if point.answers else "–", weight=600),
                    TextCell(interval, "ink2"),
                    TextCell(str(point.answers)),
                )
            )
        )
    return tuple(rows)


def _recall_cell(topic: TopicRow) -> TextCell:
    if topic.recall is None or topic.seen < FEWEST_ANSWERS:
        return TextCell(tr("too few"), "ink3")
    return TextCell(percent_text(topic.recall), weight=600)
