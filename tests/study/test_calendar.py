"""Local days, also where clocks change, days are skipped and midnight itself does not exist."""

from __future__ import annotations

import functools
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhizotrainer.study.calendar import DayRule, end_of_local_day, local_day

ZONES = (
    "UTC",
    "Europe/London",
    "America/New_York",
    "America/Sao_Paulo",
    "America/Havana",
    "America/St_Johns",
    "Asia/Kathmandu",
    "Asia/Beirut",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "Pacific/Kiritimati",
)


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except ZoneInfoNotFoundError:
        pytest.skip("this machine has no time zone data")


MOMENTS = st.integers(946_684_800, 2_114_380_800).map(lambda seconds: datetime.fromtimestamp(seconds, UTC))
HOURS = st.integers(0, 6)


@functools.cache
def _changes_of_clocks(name: str) -> list[datetime]:
    """Return a moment in the last day before every change of a zone's clocks from 2000 to 2030."""
    tz, at = _zone(name), datetime(2000, 1, 1, tzinfo=UTC)
    found = []
    while at.year < 2030:
        later = at + timedelta(days=1)
        if at.astimezone(tz).utcoffset() != later.astimezone(tz).utcoffset():
            found.append(at)
        at = later
    return found or [datetime(2020, 6, 1, tzinfo=UTC)]


def _check_laws(days: DayRule, now: datetime) -> None:
    day, end = days.find_day(now), days.find_end(now)
    assert days.find_start(day) <= now < end
    assert days.find_day(end - timedelta(microseconds=1)) == day
    assert days.find_day(end) > day
    assert end == days.find_start(day + timedelta(days=1))
    assert days.find_day(now + timedelta(minutes=20)) >= day, "days never go back, whatever the clocks do"
    assert timedelta(hours=22) <= end - days.find_start(day) <= timedelta(hours=26)


@pytest.mark.parametrize("hour", range(24))
def test_the_day_that_samoa_skipped_is_nobodys(hour: int) -> None:
    days = DayRule(_zone("Pacific/Apia"), hour)
    for passed in range(0, 72 * 60, 20):
        now = datetime(2011, 12, 29, tzinfo=UTC) + timedelta(minutes=passed)
        assert days.find_start(days.find_day(now)) <= now < days.find_end(now)
        assert days.find_day(now) != date(2011, 12, 30)


@given(st.sampled_from(ZONES), HOURS, MOMENTS)
def test_a_day_that_begins_later_ends_where_the_next_one_begins(name: str, hour: int, now: datetime) -> None:
    _check_laws(DayRule(_zone(name), hour), now)


@pytest.mark.parametrize("name", ZONES)
@given(data=st.data())
def test_days_are_whole_round_every_change_of_clocks(name: str, data: st.DataObject) -> None:
    change = data.draw(st.sampled_from(_changes_of_clocks(name)))
    minutes = data.draw(st.integers(-24 * 60, 48 * 60))
    _check_laws(DayRule(_zone(name), data.draw(HOURS)), change + timedelta(minutes=minutes))


@given(st.sampled_from(ZONES), HOURS, MOMENTS)
def test_a_later_beginning_never_gives_a_later_day(name: str, hour: int, now: datetime) -> None:
    midnight, later = DayRule(_zone(name)).find_day(now), DayRule(_zone(name), hour).find_day(now)
    assert midnight - timedelta(days=1) <= later <= midnight


def test_the_small_hours_belong_to_the_day_before() -> None:
    days = DayRule(UTC, 4)
    night = datetime(2026, 11, 24, 3, 59, tzinfo=UTC)
    assert local_day(night, days) == date(2026, 11, 23)
    assert end_of_local_day(night, days) == datetime(2026, 11, 24, 4, tzinfo=UTC)
    assert local_day(end_of_local_day(night, days), days) == date(2026, 11, 24)


@given(st.sampled_from(ZONES), MOMENTS)
def test_a_day_ends_where_the_next_one_begins(name: str, now: datetime) -> None:
    tz = _zone(name)
    end = end_of_local_day(now, tz)
    today = local_day(now, tz)
    assert end > now
    assert end.tzinfo is UTC
    assert local_day(end - timedelta(microseconds=1), tz) == today
    assert local_day(end, tz) > today
    assert end - now <= timedelta(hours=26)


@pytest.mark.parametrize(
    ("name", "moment", "end"),
    [
        ("Europe/London", "2026-03-28T23:30+00:00", "2026-03-29T00:00+00:00"),
        ("Europe/London", "2026-03-29T09:00+00:00", "2026-03-29T23:00+00:00"),
        ("Europe/London", "2026-10-25T09:00+00:00", "2026-10-26T00:00+00:00"),
        ("America/Sao_Paulo", "2018-11-03T12:00+00:00", "2018-11-04T03:00+00:00"),
        ("Pacific/Apia", "2011-12-30T05:00+00:00", "2011-12-30T10:00+00:00"),
    ],
)
def test_days_round_a_change_of_clocks(name: str, moment: str, end: str) -> None:
    assert end_of_local_day(datetime.fromisoformat(moment), _zone(name)) == datetime.fromisoformat(end)


def test_the_same_moment_is_another_day_elsewhere() -> None:
    moment = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)
    assert local_day(moment, _zone("Asia/Kathmandu")) == date(2026, 11, 24)
    assert local_day(moment, _zone("America/New_York")) == date(2026, 11, 23)


def test_without_a_zone_the_machine_says() -> None:
    now = datetime(2026, 6, 1, 12, tzinfo=UTC)
    assert local_day(now) == now.astimezone().date()
    assert local_day(end_of_local_day(now) - timedelta(microseconds=1)) == local_day(now)
