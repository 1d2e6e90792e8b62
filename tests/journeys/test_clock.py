"""The machine's clock is set back and forward between answers: nothing is lost, no time is negative."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from rhizotrainer.app import startup
from tests.journeys.files import rows
from tests.journeys.player import CONTROL, Key

START = datetime(2026, 6, 12, 10, 0, tzinfo=UTC)


class Clock:
    """A clock that only tests move."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now

    def move(self, **by: float) -> None:
        self.now += timedelta(**by)


@pytest.fixture
def clock(monkeypatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(startup, "utc_now", clock)
    return clock


def test_jumps_of_the_clock_lose_nothing(seat, clock, home):
    player = seat()
    player.begin()
    answered = []
    for jump in ({"seconds": 40}, {"days": -1}, {"days": 365}, {"hours": -3}, {"seconds": 5}):
        clock.move(**jump)
        answered.append(player.answer())
        assert not player.question.bar.time.text().startswith("-")
        player.go_on()
    kept = rows(home, "SELECT item, duration_ms FROM attempts ORDER BY sequence")
    assert [item for item, _ in kept] == answered
    assert [duration for _, duration in kept] == [40_000, 0, 365 * 86_400_000, 0, 5_000]
    player.press(Key.Key_Escape)
    player.press(Key.Key_Return)
    player.press(Key.Key_3, CONTROL)
    assert "5 / 5" in player.words or "5 of 5" in player.words
    assert player.leave()
    clock.now = START - timedelta(days=30)
    again = seat()
    assert "5 of 20 answered, 5 correct." in again.words
    again.begin()
    assert again.session.position == 5
    assert [mark is not None for mark in again.session.results] == [True] * 5 + [False] * 15


def test_a_clock_set_back_during_a_pause_counts_nothing(seat, clock):
    player = seat()
    player.begin()
    clock.move(seconds=7)
    player.press(Key.Key_P)
    clock.move(days=-2)
    player.press(Key.Key_P)
    clock.move(seconds=3)
    player.answer()
    assert player.session.elapsed_ms == 10_000


def test_a_pause_is_not_counted(seat, clock):
    player = seat()
    player.begin()
    clock.move(seconds=7)
    player.press(Key.Key_P)
    clock.move(hours=2)
    player.press(Key.Key_P)
    clock.move(seconds=3)
    player.answer()
    assert player.session.elapsed_ms == 10_000


def test_what_was_answered_in_the_future_is_not_due_before(seat, clock):
    player = seat()
    player.begin()
    player.answer(rightly=False)
    assert player.leave()
    clock.move(days=-400)
    assert "Nothing is due today" in seat().words
