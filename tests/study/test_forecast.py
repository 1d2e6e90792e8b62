"""Recall in the days to come, against memories gone through one by one and against dice."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhizotrainer.model.tallies import MemoryTrace
from rhizotrainer.study.forecast import begin_at, find_interval, forecast_keeping, forecast_stopping
from rhizotrainer.study.planning_memory import AGAIN, GOOD, MemoryModel, Trace
from rhizotrainer.study.recall import lasting_recall
from tests.builders import make_memory

TODAY = 20_000
MORNING = datetime(1970, 1, 1, 9, 0, tzinfo=UTC) + timedelta(days=TODAY)
model = MemoryModel()


def trace(stability: float, gone: int, ahead: int, difficulty: float = 5.0) -> MemoryTrace:
    return MemoryTrace(TODAY - gone, TODAY + ahead, stability, difficulty)


traces = st.lists(
    st.builds(trace, st.floats(0.1, 1000), st.integers(0, 90), st.integers(-40, 60), st.floats(1, 10)),
    min_size=1,
    max_size=20,
)


@given(traces)
def test_stopping_is_the_mean_of_each_memory_left_alone(held: list[MemoryTrace]) -> None:
    found = forecast_stopping(held, TODAY, days=5, model=model)
    for ahead, point in enumerate(found):
        memories = [
            make_memory(stability=each.stability, last_review=MORNING - timedelta(days=TODAY - each.last_day))
            for each in held
        ]
        now = MORNING + timedelta(days=ahead)
        assert point == pytest.approx(sum(lasting_recall(memory, now) for memory in memories) / len(held))


@given(traces)
def test_both_begin_alike_and_keeping_is_never_below_stopping_by_much(held: list[MemoryTrace]) -> None:
    kept = forecast_keeping(held, TODAY, model=model)
    left = forecast_stopping(held, TODAY, model=model)
    assert (len(kept), len(left)) == (31, 31)
    assert kept[0] == pytest.approx(left[0])
    assert all(0 <= point <= 1 for point in (*kept, *left))
    assert list(left) == sorted(left, reverse=True)
    # A memory that fails is weaker than one left alone would be that day, so a day may lie below.
    assert sum(kept) >= sum(left) - 1


def test_what_is_not_due_in_time_is_left_alone() -> None:
    held = [trace(50.0, 3, 40), trace(70.0, 0, 31)]
    assert forecast_keeping(held, TODAY, model=model) == pytest.approx(forecast_stopping(held, TODAY, model=model))


def test_no_memories_make_no_forecast() -> None:
    assert forecast_keeping([], TODAY, model=model) == ()
    assert forecast_stopping([], TODAY, model=model) == ()
    assert begin_at((), 0.5) == ()


def test_a_forecast_of_a_sample_begins_with_what_is_known() -> None:
    assert begin_at((0.8, 0.7, 0.1), 0.75) == pytest.approx((0.75, 0.65, 0.05))
    assert begin_at((0.8, 0.99), 0.9) == pytest.approx((0.9, 1.0))


def _live(held: list[MemoryTrace], dice: random.Random, days: int) -> list[float]:
    """Answer by dice what is due each day, and return the mean recall of every day."""
    memories = [(Trace(each.stability, each.difficulty), each.last_day - TODAY, each.due_day - TODAY) for each in held]
    points = []
    for day in range(days + 1):
        if day == 0:
            points.append(sum(model.recall(t.stability, max(1, -last)) for t, last, _due in memories) / len(held))
        after = []
        for memory, last, due in memories:
            if due <= day:
                gone = max(1, day - last)
                is_right = dice.random() < model.recall(memory.stability, gone)
                left = model.review(memory, gone, GOOD if is_right else AGAIN)
                after.append((left, day, day + find_interval(left.stability, model)))
            else:
                after.append((memory, last, due))
        memories = after
        if day:
            recalls = [model.recall(memory.stability, max(1, day - last)) for memory, last, _due in memories]
            points.append(sum(recalls) / len(held))
    return points


def test_keeping_to_the_schedule_is_what_dice_come_to() -> None:
    dice = random.Random(11)
    held = [
        trace(stability := dice.lognormvariate(1.5, 1.2), gone := dice.randrange(0, 12), round(stability) - gone, 6.0)
        for _n in range(400)
    ]
    expected = forecast_keeping(held, TODAY, model=model)
    lives = [_live(held, random.Random(seed), 30) for seed in range(12)]
    for day, point in enumerate(expected):
        assert point == pytest.approx(sum(life[day] for life in lives) / len(lives), abs=0.012), day
