"""The section "Retention, next 30 days": where recall goes on schedule, and where if one stops."""

from __future__ import annotations

from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.progress.chart_section import ChartSection
from rhizotrainer.ui.pages.progress.rows import retention_columns, retention_rows
from rhizotrainer.ui.pages.progress.view import Retention
from rhizotrainer.ui.pages.progress.wording import retention_finding, retention_words, short_date_text
from rhizotrainer.ui.text import percent_text
from rhizotrainer.ui.widgets.line_chart import DayMark, Goal, Line, LineChart

tr = Tongue("Progress")

WEEK = 7
LEAST_LAST = 5
"""So many days at least stand between the last week's mark and the last day's."""


class RetentionSection(ChartSection):
    """Show the forecast, or that there is nothing yet to forecast from."""

    def __init__(self) -> None:
        self._lines = LineChart()
        super().__init__(tr("Retention, next 30 days"), self._lines)
        self.follow_theme()

    def show_retention(self, retention: Retention | None) -> None:
        """Show another forecast; None where nothing was answered."""
        if retention is None:
            self.show_missing(tr("The forecast begins with the first answer."))
            return
        lines = (
            Line(tr("If you stop"), retention.if_you_stop, role="ink2", is_dashed=True),
            Line(tr("On schedule"), retention.on_schedule),
        )
        goal = Goal(retention.goal, tr("Goal {share}", share=percent_text(retention.goal)))
        self._lines.show_lines(lines, _mark_days(retention), goal)
        self.show_table(retention_columns(), retention_rows(retention))
        sentences = [retention_words(retention, place) for place in range(len(retention.days))]
        self.show_values(retention_finding(retention), sentences)


def _mark_days(retention: Retention) -> tuple[DayMark, ...]:
    """Return today, every week, and the last day."""
    last = len(retention.days) - 1
    places = [place for place in range(WEEK, last, WEEK) if last - place >= LEAST_LAST]
    dates = [DayMark(place, short_date_text(retention.days[place])) for place in (*places, last)]
    return (DayMark(0, tr("Today")), *dates)
