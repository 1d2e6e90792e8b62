"""What recall will be in the days to come: if nothing is answered any more, and if each question is when it is due.

Expectations by FSRS-6's formulas, over what the store has read; no dice, no clock. docs/progress.md says what they
assume.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from rhizotrainer.model.tallies import MemoryTrace
from rhizotrainer.study.planning_memory import AGAIN, GOOD, MemoryModel, Trace

DAYS_AHEAD = 30
MOST_TRACES = 600
"""From so many memories a mean is as good as certain: its standard error is below half a point."""
RETENTION = 0.9
# Memories that were answered on one day are put together where their stability is within a fifth and their difficulty
# within one; each such bunch goes on with its mean.
_STABILITY_STEPS = 5.0


class _Bunch:
    """Memories of one day put together: their number (weight) and the sums of what they are."""

    __slots__ = ("difficulty", "stability", "weight")

    def __init__(self) -> None:
        self.weight = self.stability = self.difficulty = 0.0

    def add(self, weight: float, trace: Trace) -> None:
        self.weight += weight
        self.stability += weight * trace.stability
        self.difficulty += weight * trace.difficulty

    def find_mean(self) -> Trace:
        return Trace(self.stability / self.weight, self.difficulty / self.weight)


def forecast_stopping(
    traces: Sequence[MemoryTrace], today: int, *, days: int = DAYS_AHEAD, model: MemoryModel
) -> tuple[float, ...]:
    """Return the mean recall today and on each of `days` days after, if nothing is answered any more.

    `today` is a day of the traces' count. A memory of today counts as it will be tomorrow, as `lasting_recall` does.
    """
    sums = [0.0] * (days + 1)
    for trace in traces:
        _add_recall(sums, range(days + 1), 1.0, (trace.stability, trace.last_day - today), model)
    return _divide(sums, len(traces))


def forecast_keeping(
    traces: Sequence[MemoryTrace],
    today: int,
    *,
    days: int = DAYS_AHEAD,
    model: MemoryModel,
    retention: float = RETENTION,
) -> tuple[float, ...]:
    """Return the mean recall today and on each of `days` days after, if each question is answered when it is due.

    What is due today, or long since, is answered today and shows from tomorrow on. An answer is right with the chance
    that recall gives it; a right one counts as Good and a wrong one as Again, and each of both goes on with its chance
    as its weight. Nothing new is begun.
    """
    sums = [0.0] * (days + 1)
    # For each day what is answered then: weight, memory, and days since its last answer.
    waiting: list[list[tuple[float, Trace, int]]] = [[] for _day in range(days + 1)]
    for trace in traces:
        due, last = max(trace.due_day - today, 0), trace.last_day - today
        _add_recall(sums, range(min(max(due, 1), days + 1)), 1.0, (trace.stability, last), model)
        if due <= days:
            waiting[due].append((1.0, Trace(trace.stability, trace.difficulty), max(due - last, 1)))
    for day, answered in enumerate(waiting):
        for weight, left in _answer(answered, model):
            due = day + find_interval(left.stability, model, retention)
            _add_recall(sums, range(max(day, 1), min(due, days + 1)), weight, (left.stability, day), model)
            if due <= days:
                waiting[due].append((weight, left, due - day))
    return _divide(sums, len(traces))


def find_interval(stability: float, model: MemoryModel, retention: float = RETENTION) -> int:
    """Return after how many whole days recall has sunk to `retention`, 1 at least, as py-fsrs does."""
    return max(1, round(stability * model.days_above(retention)))


def begin_at(points: Sequence[float], start: float) -> tuple[float, ...]:
    """Move a forecast that was made of a sample so that it begins with what is known of all; within 0 … 1."""
    if not points:
        return ()
    return tuple(min(max(point + start - points[0], 0.0), 1.0) for point in points)


def _answer(answered: Iterable[tuple[float, Trace, int]], model: MemoryModel) -> list[tuple[float, Trace]]:
    """Return what answers of one day leave, put together in bunches."""
    bunches: dict[tuple[int, int], _Bunch] = {}
    for weight, trace, days in answered:
        recall = model.recall(trace.stability, days)
        for chance, rating in ((recall, GOOD), (1 - recall, AGAIN)):
            after = model.review(trace, days, rating)
            place = round(math.log(after.stability) * _STABILITY_STEPS), round(after.difficulty)
            bunches.setdefault(place, _Bunch()).add(weight * chance, after)
    return [(bunch.weight, bunch.find_mean()) for bunch in bunches.values() if bunch.weight > 0]


def _add_recall(sums: list[float], days: range, weight: float, memory: tuple[float, int], model: MemoryModel) -> None:
    """Add a memory's recall to the sums of these days; `memory` is its stability and the day of its last answer."""
    stability, last = memory
    factor, decay = model.factor / stability, model.decay
    for day in days:
        gone = day - last
        # A call of max() would cost as much as the formula, some hundred thousand times.
        sums[day] += weight * (1 + factor * (gone if gone > 1 else 1)) ** decay  # noqa: FURB136


def _divide(sums: Sequence[float], count: int) -> tuple[float, ...]:
    return tuple(each / count for each in sums) if count else ()
