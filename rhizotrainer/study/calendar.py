"""Local days: which day a moment belongs to where the learner lives, and when that day ends.

Every moment is aware UTC; a day is a learner's. It begins at an hour of the learner's choice, at midnight unless they
say otherwise: who studies until two in the morning may count that to the day before. A zone of None means the machine's
own, as it stood at that moment.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, tzinfo

from rhizotrainer.model.values import dataclass

# No zone moves its clocks by more than a day, and but one (Samoa's lost Friday) by more than three hours.
_NEAR_HOURS = 3
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class DayRule:
    """Whose days: the zone, and the hour 0 … 23 on its clocks at which a day begins."""

    tz: tzinfo | None = None
    starts_at_hour: int = 0

    def read_clock(self, moment: datetime) -> datetime:
        """Return the moment as the learner's clock shows it."""
        return moment.astimezone(self.tz)

    def find_start(self, day: date) -> datetime:
        """Return, in UTC, the first moment of a day.

        Where the clocks jump over that hour, it is the moment of the jump or as long after it as the hour lies within
        what was skipped (PEP 495: a wall time in a gap is read with the offset that held before it). Where they show
        the hour twice, it is the first time.
        """
        return datetime.combine(day, time(self.starts_at_hour), tzinfo=self.tz).astimezone(UTC)

    def find_day(self, moment: datetime) -> date:
        """Return the day on which a moment falls: the last one that has begun by then."""
        wall = moment.astimezone(self.tz)
        day = wall.date() if wall.hour >= self.starts_at_hour else wall.date() - _DAY
        hours_in = (wall.hour - self.starts_at_hour) % 24
        if _NEAR_HOURS <= hours_in < 24 - _NEAR_HOURS:
            # Where a whole day was skipped since yesterday, the clock misleads at any hour.
            before, offset = (moment - _DAY).astimezone(self.tz).utcoffset(), wall.utcoffset()
            if before == offset or not before or not offset or abs(offset - before) <= timedelta(hours=_NEAR_HOURS):
                return day
        # Near its beginning the clock alone can mislead: it may show the hour twice, or never.
        while self.find_start(day) > moment:
            day -= _DAY
        while self.find_start(day + _DAY) <= moment:
            day += _DAY
        return day

    def find_end(self, now: datetime) -> datetime:
        """Return, in UTC, the first moment of the day after `now`'s. A day has 23, 24 or 25 hours as clocks change."""
        return self.find_start(self.find_day(now) + _DAY)


def local_day(moment: datetime, days: DayRule | tzinfo | None = None) -> date:
    """Return the day on which `moment` falls, by a rule or from midnight to midnight in a zone."""
    return _as_rule(days).find_day(moment)


def end_of_local_day(now: datetime, days: DayRule | tzinfo | None = None) -> datetime:
    """Return, in UTC, the first moment of the day after `now`'s, by a rule or at midnight in a zone."""
    return _as_rule(days).find_end(now)


def _as_rule(days: DayRule | tzinfo | None) -> DayRule:
    return days if isinstance(days, DayRule) else DayRule(days)
