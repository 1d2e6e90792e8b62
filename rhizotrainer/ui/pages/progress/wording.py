"""What Progress says in sentences: findings, values read out, periods and short dates. Words alone, without widgets."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from rhizotrainer.study.day_words import date_text, weekday_text
from rhizotrainer.tongue import Tongue, later
from rhizotrainer.ui.pages.progress.view import (
    LEVELS,
    CalendarDay,
    CalibrationPoint,
    ConfusionPair,
    Period,
    Retention,
)
from rhizotrainer.ui.text import percent_text

tr = Tongue("Progress")

DAYS_A_WEEK = 7
LOOKED_BACK = 30
SHORT_MONTHS = (
    later("Jan"), later("Feb"), later("Mar"), later("Apr"), later("May"), later("Jun"),
    later("Jul"), later("Aug"), later("Sep"), later("Oct"), later("Nov"), later("Dec"),
)  # fmt: skip


def period_text(period: Period) -> str:
    """Write a period as the filter does: "4 weeks"."""
    return {
        Period.FOUR_WEEKS: tr("4 weeks"),
        Period.TWELVE_WEEKS: tr("12 weeks"),
        Period.ALL_TIME: tr("All time"),
    }[period]


def answers_words(count: int, period: Period) -> str:
    """Say what the number of answers counts, to stand under it."""
    if period is Period.FOUR_WEEKS:
        return tr.count(count, "answer, 4 weeks", "answers, 4 weeks")
    if period is Period.TWELVE_WEEKS:
        return tr.count(count, "answer, 12 weeks", "answers, 12 weeks")
    return tr.count(count, "answer, all time", "answers, all time")


def nothing_sentence(period: Period) -> str:
    """Say that there is no answer in a period."""
    return {
        Period.FOUR_WEEKS: tr("No answers in the last 4 weeks."),
        Period.TWELVE_WEEKS: tr("No answers in the last 12 weeks."),
        Period.ALL_TIME: tr("No answers in this bank yet."),
    }[period]


def short_date_text(day: date) -> str:
    """Write a day as "12 Jun"."""
    return tr("{day} {month}", day=day.day, month=short_month_text(day))


def short_month_text(day: date) -> str:
    """Write a day's month in short: "Jun"."""
    return tr(SHORT_MONTHS[day.month - 1])


def change_text(change: int) -> str:
    """Write a change in points with its sign: "+5", "−6", "0"."""
    if not change:
        return "0"
    number = abs(change)
    return tr("+{number}", number=number) if change > 0 else tr("−{number}", number=number)


def calibration_words(point: CalibrationPoint) -> str:
    """Say one confidence in words and numbers."""
    if not point.answers:
        return tr("{confidence}: no answers.", confidence=point.confidence.label)
    low, high = point.interval
    return tr(
        "{confidence}: {right} of {total} right, {share} (95% interval {low} to {high}).",
        confidence=point.confidence.label,
        right=point.right,
        total=point.answers,
        share=percent_text(point.share),
        low=percent_text(low),
        high=percent_text(high),
    )


def retention_finding(retention: Retention) -> str:
    """Say in one sentence where predicted recall is and where both lines end."""
    return tr(
        "Recall is {now} today; in {days} days {kept} on schedule, {left} if you stop. The goal is {goal}.",
        now=percent_text(retention.on_schedule[0]),
        days=len(retention.days) - 1,
        kept=percent_text(retention.on_schedule[-1]),
        left=percent_text(retention.if_you_stop[-1]),
        goal=percent_text(retention.goal),
    )


def retention_words(retention: Retention, place: int) -> str:
    """Say one day of the forecast."""
    kept, left = (percent_text(line[place]) for line in (retention.on_schedule, retention.if_you_stop))
    if place == 0:
        return tr("Today: {share}.", share=kept)
    day = weekday_text(retention.days[place])
    return tr("{day}: {kept} on schedule, {left} if you stop.", day=day, kept=kept, left=left)


def calendar_finding(days: Sequence[CalendarDay]) -> str:
    """Say in one sentence on how many days the learner studied, and how many lately."""
    weeks = -(-len(days) // DAYS_A_WEEK)
    lately = days[-LOOKED_BACK:]
    return tr.count(
        sum(day.answers > 0 for day in days),
        "You studied on {n} day in {weeks} weeks, {lately} of them in the last {looked} days.",
        "You studied on {n} days in {weeks} weeks, {lately} of them in the last {looked} days.",
        weeks=weeks,
        lately=sum(day.answers > 0 for day in lately),
        looked=len(lately),
    )


def day_words(day: CalendarDay, today: date) -> str:
    """Say one day of the calendar."""
    when = weekday_text(day.day) if day.day.year == today.year else date_text(day.day, today)
    return tr("{day}: {answers}.", day=when, answers=tr.count(day.answers, "{n} answer", "{n} answers"))


def level_words() -> tuple[str, ...]:
    """Say what each level of the calendar stands for."""
    several = [tr("{low}–{high}", low=low, high=high - 1) for low, high in pairwise(LEVELS)]
    return (tr("None"), *several, tr("{least} or more", least=LEVELS[-1]))


def confusion_finding(pairs: Sequence[ConfusionPair]) -> str:
    """Say in one sentence which pair was mixed up most often."""
    first = pairs[0]
    return tr.count(
        first.answers,
        "“{first}” and “{second}” were mixed up most often: {n} time.",
        "“{first}” and “{second}” were mixed up most often: {n} times.",
        first=first.first,
        second=first.second,
    )


def confusion_words(pair: ConfusionPair) -> str:
    """Say both directions of one pair."""
    forth = tr.count(
        pair.second_for_first,
        "{n} time you said “{given}” where “{right}” was right",
        "{n} times you said “{given}” where “{right}” was right",
        given=pair.second,
        right=pair.first,
    )
    back = tr.count(pair.first_for_second, "{n} time the other way round", "{n} times the other way round")
    return tr("{forth}, {back}.", forth=forth, back=back)


def week_start(day: date) -> date:
    """Return the Monday of a day's week."""
    return day - timedelta(days=day.weekday())
