"""A date in three fields, day, month and year, that need no calendar: each is typed or stepped by keys."""

from __future__ import annotations

import calendar
from datetime import date

from PySide6.QtCore import Signal, Slot

from rhizotrainer.study.day_words import month_text
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.plan_card.field import Field
from rhizotrainer.ui.pages.plan_card.view import YEARS_AHEAD
from rhizotrainer.ui.widgets.combo import Combo
from rhizotrainer.ui.widgets.stepper import Stepper

tr = Tongue("Exam plan")


class DateFields(Field):
    """Choose a day from `today` on; `date_chosen` carries it. The 31st becomes the last day of a shorter month."""

    date_chosen = Signal(object)

    def __init__(self, name: str, value: date, *, today: date) -> None:
        months = [(month, month_text(month)) for month in range(1, 13)]
        first = min(today.year, value.year)
        years = [(year, str(year)) for year in range(first, max(today.year + YEARS_AHEAD, value.year) + 1)]
        self.day = Stepper(tr("Day"), value=value.day, limits=(1, 31))
        self.day.show_step_names(tr("A day earlier"), tr("A day later"))
        self.month = Combo(tr("Month"), months, value=value.month)
        self.year = Combo(tr("Year"), years, value=value.year)
        super().__init__(name, self.day, self.month, self.year)
        self._connect_signals()

    @property
    def value(self) -> date:
        """Return the day that the fields name."""
        year, month = self.year.value, self.month.value
        if not isinstance(year, int) or not isinstance(month, int):
            raise TypeError("month and year are chosen from numbers")
        return date(year, month, min(self.day.value, calendar.monthrange(year, month)[1]))

    @Slot(object)
    def _on_changed(self, _value: object) -> None:
        chosen = self.value
        self.day.show_value(chosen.day)
        self.date_chosen.emit(chosen)

    def _connect_signals(self) -> None:
        for field in (self.day, self.month, self.year):
            field.value_changed.connect(self._on_changed)
