"""Which backups are kept: laws that hold whatever the clock did."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhizotrainer.store.rotation import SPARING, USUAL, Rule, Stamp, choose_kept, find_rule

START = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
YEAR = 365 * 24 * 60


def stamps_from(steps: list[int]) -> list[Stamp]:
    """Number backups whose clock went on by so many minutes between them, or back."""
    moment, found = START, []
    for number, step in enumerate(steps, start=1):
        moment += timedelta(minutes=step)
        found.append(Stamp(number, moment))
    return found


# Sessions of hours, pauses of days, and now and then a clock that jumps a year.
steps = st.lists(
    st.one_of(st.integers(30, 90), st.integers(30, 90), st.integers(600, 3000), st.sampled_from([-YEAR, YEAR, -60, 0])),
    min_size=1,
    max_size=120,
)
rules = st.builds(Rule, st.integers(0, 30), st.integers(0, 20), st.integers(0, 14))


@given(steps, rules)
def test_the_newest_is_always_kept(given_steps: list[int], rule: Rule) -> None:
    stamps = stamps_from(given_steps)
    assert len(stamps) in choose_kept(stamps, rule)


@given(steps, rules)
def test_a_second_look_deletes_nothing_more(given_steps: list[int], rule: Rule) -> None:
    stamps = stamps_from(given_steps)
    kept = choose_kept(stamps, rule)
    assert choose_kept([stamp for stamp in stamps if stamp.number in kept], rule) == kept


@given(steps, rules)
def test_no_more_are_kept_than_hours_days_and_months_together(given_steps: list[int], rule: Rule) -> None:
    assert len(choose_kept(stamps_from(given_steps), rule)) <= max(1, sum(rule))


@given(steps)
def test_every_one_of_the_last_days_of_use_keeps_its_newest(given_steps: list[int]) -> None:
    stamps = stamps_from(given_steps)
    newest: dict[str, int] = {}
    for stamp in reversed(stamps):
        newest.setdefault(f"{stamp.taken_at:%Y-%m-%d}", stamp.number)
    assert choose_kept(stamps) >= set(list(newest.values())[: USUAL.days])


@given(steps, st.sampled_from([-YEAR, YEAR]))
def test_a_clock_that_jumped_a_year_deletes_no_backup_of_before(given_steps: list[int], jump: int) -> None:
    """The one made with the wrong clock adds a label of each kind; at most the oldest of each makes room for it."""
    stamps = stamps_from(given_steps)
    before = choose_kept(stamps)
    after = choose_kept([*stamps, Stamp(len(stamps) + 1, stamps[-1].taken_at + timedelta(minutes=jump))])
    assert len(before - after) <= 3
    assert stamps[-1].number in after


@pytest.mark.slow
def test_a_year_of_daily_use_keeps_hours_days_and_months() -> None:
    stamps = [
        Stamp(24 * day + hour, START.replace(hour=hour) + timedelta(days=day)) for day in range(400) for hour in (9, 20)
    ]
    kept = [stamp for stamp in stamps if stamp.number in choose_kept(stamps)]
    days = {stamp.taken_at.date() for stamp in kept}
    assert len([stamp for stamp in kept if stamp.taken_at > stamps[-1].taken_at - timedelta(days=12)]) == 24
    assert len({(day.year, day.month) for day in days}) == 12
    assert len(kept) == 24 + 2 + 11


def test_of_a_large_file_fewer_are_kept() -> None:
    assert find_rule(5_000_000) == USUAL
    assert find_rule(600_000_000) == SPARING
    assert sum(SPARING) < sum(USUAL) / 3
