"""The section "Days studied": a calendar of weeks, each day shaded by its answers."""

from __future__ import annotations

from collections.abc import Sequence

from rhizotrainer.study.day_words import short_weekday_text
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.progress.chart_section import ChartSection
from rhizotrainer.ui.pages.progress.rows import calendar_columns, calendar_rows
from rhizotrainer.ui.pages.progress.view import CalendarDay
from rhizotrainer.ui.pages.progress.wording import calendar_finding, day_words, level_words, short_month_text
from rhizotrainer.ui.theme import Theme
from rhizotrainer.ui.widgets.heat_calendar import CalendarWords, HeatCalendar, HeatLegend

tr = Tongue("Progress")

ROWS_NAMED = (0, 2, 4)
LAST_START = 7
"""A month is named over the first week that holds one of its first days."""


class CalendarSection(ChartSection):
    """Show the days up to today."""

    def __init__(self) -> None:
        self._calendar = HeatCalendar()
        super().__init__(tr("Days studied"), self._calendar, aside=tr("Answers per day"))
        self.below.addWidget(HeatLegend(level_words()))
        self.follow_theme()

    def show_days(self, days: Sequence[CalendarDay]) -> None:
        """Show a run of days without gaps, the last of them today."""
        if not days:
            self.show_missing(tr("The calendar begins with the first answer."))
            return
        today = days[-1].day
        self._calendar.show_levels([day.level for day in days], days[0].day.weekday(), _name_days(days))
        self.show_table(calendar_columns(), calendar_rows(days))
        self.show_values(calendar_finding(days), [day_words(day, today) for day in days])

    def on_theme(self, theme: Theme) -> None:
        self.below.setContentsMargins(0, theme.px(4), 0, 0)


def _name_days(days: Sequence[CalendarDay]) -> CalendarWords:
    """Return where months begin, by the first day of the run and then by each first week, and three weekdays' names."""
    months = [
        (place, short_month_text(each.day))
        for place, each in enumerate(days)
        if each.day.weekday() == 0 and each.day.day <= LAST_START
    ]
    if months and months[0][0] > LAST_START * 2:
        months.insert(0, (0, short_month_text(days[0].day)))
    weekdays = {each.day.weekday(): short_weekday_text(each.day) for each in days[:LAST_START]}
    return CalendarWords(tuple(months), tuple((row, weekdays[row]) for row in ROWS_NAMED if row in weekdays))
