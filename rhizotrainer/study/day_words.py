"""Days and dates in words, as the learner's language has them. Pure, and without a clock.

The months stand after a number alone ("12 June"), so a translation gives them in the case that they have there.
"""

from __future__ import annotations

from datetime import date

from rhizotrainer.tongue import Tongue, later

tr = Tongue("Date")

MONTHS = (
    later("January"), later("February"), later("March"), later("April"), later("May"), later("June"),
    later("July"), later("August"), later("September"), later("October"), later("November"), later("December"),
)  # fmt: skip
WEEKDAYS = (
    later("Monday"), later("Tuesday"), later("Wednesday"), later("Thursday"), later("Friday"), later("Saturday"),
    later("Sunday"),
)  # fmt: skip
SHORT_WEEKDAYS = (
    later("Mon"), later("Tue"), later("Wed"), later("Thu"), later("Fri"), later("Sat"), later("Sun"),
)  # fmt: skip
FAR_DAYS = 14


def date_text(day: date, today: date) -> str:
    """Write a day as "12 June", with its year where that is not this year's."""
    month = tr(MONTHS[day.month - 1])
    if day.year == today.year:
        return tr("{day} {month}", day=day.day, month=month)
    return tr("{day} {month} {year}", day=day.day, month=month, year=day.year)


def month_text(month: int) -> str:
    """Write a month, 1 … 12, as it stands in a date: "June"."""
    return tr(MONTHS[month - 1])


def weekday_text(day: date) -> str:
    """Write a day as "Thursday 12 June"."""
    weekday, month = tr(WEEKDAYS[day.weekday()]), tr(MONTHS[day.month - 1])
    return tr("{weekday} {day} {month}", weekday=weekday, day=day.day, month=month)


def short_weekday_text(day: date) -> str:
    """Write a weekday in short: "Thu"."""
    return tr(SHORT_WEEKDAYS[day.weekday()])


def short_today_text() -> str:
    """Write today beside short weekdays, under a bar of a chart."""
    return tr("Today")


def relative_day_text(day: date, today: date) -> str:
    """Write a day as seen from today: "today", "yesterday", "tomorrow", "in 5 days", else "8 June"."""
    return _find_near(day, today) or date_text(day, today)


def on_day_text(day: date, today: date) -> str:
    """Write when something happens, to stand in a sentence: "today", "yesterday", "in 5 days", "on 8 June"."""
    return _find_near(day, today) or tr("on {date}", date=date_text(day, today))


def at_moment_text(day: date, today: date, clock: str) -> str:
    """Write a moment as seen from today: "yesterday at 21:40", "on 8 June at 07:05"."""
    return tr("{day} at {time}", day=on_day_text(day, today), time=clock)


def _find_near(day: date, today: date) -> str:
    ahead = (day - today).days
    if ahead == 0:
        return tr("today")
    if ahead == 1:
        return tr("tomorrow")
    if ahead == -1:
        return tr("yesterday")
    return tr.count(ahead, "in {n} day", "in {n} days") if 1 < ahead < FAR_DAYS else ""
