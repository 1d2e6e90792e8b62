"""The tables of Progress: their columns, and rows made from values."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from rhizotrainer.study.day_words import short_weekday_text
from rhizotrainer.study.wording import duration_text
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.progress.view import (
    CalendarDay,
    CalibrationPoint,
    ConfusionPair,
    HistoryRow,
    Retention,
    TopicRow,
)
from rhizotrainer.ui.pages.progress.wording import DAYS_A_WEEK, change_text, short_date_text, week_start
from rhizotrainer.ui.tables.cells import Column, LinkCell, MasteryCell, Row, TextCell
from rhizotrainer.ui.text import of_text, percent_text

tr = Tongue("Progress")

A_MONDAY = date(2024, 1, 1)


def topic_columns(*, is_wide: bool) -> tuple[Column, ...]:
    """Return the columns of mastery by topic, under shorter names where there is less room."""
    return (
        Column(tr("Topic"), is_elastic=True, least=140),
        Column(tr("Share of questions") if is_wide else tr("Questions")),
        Column(tr("Recall"), is_right=True),
        Column(tr("vs 4 weeks"), is_right=True, is_optional=True),
        Column("", is_right=True),
    )


def history_columns() -> tuple[Column, ...]:
    """Return the columns of past sessions."""
    return (
        Column(tr("When"), width=120),
        Column(tr("Mode"), width=130, is_optional=True),
        Column(tr("Session"), is_elastic=True, least=60),
        Column(tr("Correct"), is_right=True),
        Column(tr("Share"), is_right=True),
        Column(tr("Time"), is_right=True, width=84, is_optional=True),
        Column("", is_right=True),
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
                _change_cell(topic),
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
        low, high = point.interval
        interval = tr("{low} to {high}", low=percent_text(low), high=percent_text(high)) if point.answers else "–"
        rows.append(
            Row(
                (
                    TextCell(point.confidence.label),
                    TextCell(percent_text(point.confidence.claimed), "ink2"),
                    TextCell(_share_text(point), weight=600),
                    TextCell(interval, "ink2"),
                    TextCell(str(point.answers)),
                )
            )
        )
    return tuple(rows)


def retention_columns() -> tuple[Column, ...]:
    """Return the columns of the forecast as a table."""
    return (
        Column(tr("Day"), is_elastic=True, least=80),
        Column(tr("On schedule"), is_right=True),
        Column(tr("If you stop"), is_right=True),
    )


def retention_rows(retention: Retention) -> tuple[Row, ...]:
    """Return one row a day, today first."""
    days = zip(retention.days, retention.on_schedule, retention.if_you_stop, strict=True)
    return tuple(
        Row(
            (
                TextCell(short_date_text(day) if place else tr("Today")),
                TextCell(percent_text(kept), weight=600),
                TextCell(percent_text(left), "ink2"),
            )
        )
        for place, (day, kept, left) in enumerate(days)
    )


def calendar_columns() -> tuple[Column, ...]:
    """Return the columns of the calendar as a table: a week a row."""
    weekdays = [Column(short_weekday_text(A_MONDAY + timedelta(days=row)), is_right=True) for row in range(DAYS_A_WEEK)]
    return (
        Column(tr("Week of"), is_elastic=True, least=56),
        *weekdays,
        Column(tr("Sum"), is_right=True, is_optional=True),
    )


def calendar_rows(days: Sequence[CalendarDay]) -> tuple[Row, ...]:
    """Return one row a week, the newest first; days before the first and after today stay empty."""
    weeks: dict[date, dict[int, int]] = {}
    for each in days:
        weeks.setdefault(week_start(each.day), {})[each.day.weekday()] = each.answers
    return tuple(
        Row(
            (
                TextCell(short_date_text(monday)),
                *(_count_cell(counts.get(weekday)) for weekday in range(DAYS_A_WEEK)),
                TextCell(str(sum(counts.values())), weight=600),
            )
        )
        for monday, counts in sorted(weeks.items(), reverse=True)
    )


def confusion_columns() -> tuple[Column, ...]:
    """Return the columns of pairs that are taken for one another."""
    return (
        Column(tr("This"), is_elastic=True, least=90),
        Column(""),
        Column(tr("taken for this"), is_elastic=True, least=90),
        Column(tr("Times"), is_right=True),
        Column(tr("Each way"), is_right=True, is_optional=True),
        Column(tr("Questions"), is_right=True, is_optional=True),
        Column("", is_right=True),
    )


def confusion_rows(pairs: Iterable[ConfusionPair]) -> tuple[Row, ...]:
    """Return one row a pair, with the pair as its key."""
    return tuple(
        Row(
            (
                TextCell(pair.first),
                TextCell("⇄", "ink3"),
                TextCell(pair.second),
                TextCell(str(pair.answers), weight=600),
                TextCell(tr("{forth} and {back}", forth=pair.second_for_first, back=pair.first_for_second), "ink2"),
                TextCell(str(len(pair.questions)), "ink2"),
                LinkCell(tr("Drill")),
            ),
            key=pair,
        )
        for pair in pairs
    )


def _count_cell(count: int | None) -> TextCell:
    return TextCell("" if count is None else str(count), "ink" if count else "ink3")


def _share_text(point: CalibrationPoint) -> str:
    if not point.answers:
        return "–"
    return tr("too few") if point.is_few else percent_text(point.share)


def _change_cell(topic: TopicRow) -> TextCell:
    if topic.change is None or topic.is_few:
        return TextCell("–", "ink3")
    has_fallen = topic.change < 0
    return TextCell(change_text(topic.change), "ink" if has_fallen else "ink2", weight=600 if has_fallen else 400)


def _recall_cell(topic: TopicRow) -> TextCell:
    if topic.recall is None or topic.is_few:
        return TextCell(tr("too few"), "ink3")
    return TextCell(percent_text(topic.recall), weight=600)
