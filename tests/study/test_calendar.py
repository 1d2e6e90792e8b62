"""Local days, also where clocks change, days are skipped and midnight itself does not exist."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhizotrainer.study.calendar import end_of_local_day, local_day

ZONES = (
    "UTC",
    "Europe/London",
    "America/New_York",
    "America/Sao_Paulo",
    "America/Havana",
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


@given(
    st.sampled_from(ZONES),
    st.integers(946_684_800, 2_114_380_800).map(lambda seconds: datetime.fromtimestamp(seconds, UTC)),
)
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
