"""Local days: which day a moment belongs to where the learner lives, and when that day ends.

Every moment is aware UTC; a day is a learner's. `tz` None means the machine's own zone, as it stood at that
moment.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, tzinfo


def local_day(moment: datetime, tz: tzinfo | None = None) -> date:
    """Return the calendar day on which `moment` falls in the zone."""
    return moment.astimezone(tz).date()


def end_of_local_day(now: datetime, tz: tzinfo | None = None) -> datetime:
    """Return, in UTC, the first moment of the day after `now`'s.

    As the clocks change, a day has 23, 24 or 25 hours. Where they jump over midnight itself, that is the
    moment of the jump (PEP 495: a wall time in a gap is read with the offset that held before it).
    """
    midnight = datetime.combine(local_day(now, tz) + timedelta(days=1), time.min, tzinfo=tz)
    return midnight.astimezone(UTC)
