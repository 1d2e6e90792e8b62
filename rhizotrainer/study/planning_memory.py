"""FSRS-6's formulas on bare numbers, for looking ahead: what a memory would become if it were asked on some day.

Standard library alone, since plans are made for Today, before fsrs is loaded; a test holds each formula to py-fsrs.
It schedules nothing: when an item returns is `study.scheduling`'s work.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from statistics import NormalDist

from rhizotrainer.model.values import dataclass

# FSRS-6's weights as py-fsrs has them (fsrs.scheduler.DEFAULT_PARAMETERS).
DEFAULT_WEIGHTS = (
    *(0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796),
    *(1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542),
)
NORMAL = NormalDist()
AGAIN, HARD, GOOD, EASY = 1, 2, 3, 4
LEAST_STABILITY = 0.001
# A question's true stability is another than the model says, by a factor of this spread (standard deviation of its
# logarithm): what is planned to stand just at the target would be below it half the time.
SPREAD = 0.3


@dataclass(frozen=True, slots=True)
class Trace:
    """What FSRS holds of one memory right after an answer: `stability` in days, `difficulty` 1 … 10."""

    stability: float
    difficulty: float


class MemoryModel:
    """FSRS-6 with one set of weights; nothing given means the defaults.

    The formulas are those of Open Spaced Repetition ("The Algorithm", awesome-fsrs wiki) as py-fsrs computes them for
    answers at least a day apart.
    """

    def __init__(self, weights: Sequence[float] = ()) -> None:
        self._w = tuple(weights) or DEFAULT_WEIGHTS
        self.decay = -self._w[20]
        self.factor = 0.9 ** (1 / self.decay) - 1
        self._growth = math.exp(self._w[8])
        self._least_loss = math.exp(self._w[17] * self._w[18])
        self._easy_difficulty = self._first_difficulty(EASY)

    def recall(self, stability: float, days: float) -> float:
        """Return the chance 0 … 1 of a right answer `days` after the last one."""
        return float((1 + self.factor * max(0.0, days) / stability) ** self.decay)

    def days_above(self, target: float) -> float:
        """Return for how many days recall stays at or above `target`, for each day of stability."""
        return float((target ** (1 / self.decay) - 1) / self.factor)

    def chance_above(self, target: float, stability: float, days: float) -> float:
        """Return the chance 0 … 1 that recall is at a target or above it `days` after the last answer.

        The true stability is taken to be log-normal about the model's, with a standard deviation of SPREAD.
        """
        if days <= 0:
            return 1.0
        return NORMAL.cdf(math.log(stability * self.days_above(target) / days) / SPREAD)

    def begin(self, rating: int) -> Trace:
        """Return what a first answer leaves."""
        difficulty = min(10.0, max(1.0, self._first_difficulty(rating)))
        return Trace(max(LEAST_STABILITY, self._w[rating - 1]), difficulty)

    def review(self, trace: Trace, days: float, rating: int) -> Trace:
        """Return what an answer `days` (at least one) after the last one leaves."""
        recall = self.recall(trace.stability, days)
        stability = self._forget(trace, recall) if rating == AGAIN else self._strengthen(trace, recall, rating)
        change = -self._w[6] * (rating - 3) * (10.0 - trace.difficulty) / 9.0
        drawn = self._w[7] * self._easy_difficulty + (1 - self._w[7]) * (trace.difficulty + change)
        return Trace(max(LEAST_STABILITY, stability), min(10.0, max(1.0, drawn)))

    def _strengthen(self, trace: Trace, recall: float, rating: int) -> float:
        w, stability = self._w, trace.stability
        gain = self._growth * (11 - trace.difficulty) * stability ** -w[9] * math.expm1((1 - recall) * w[10])
        return float(stability * (1 + gain * {HARD: w[15], EASY: w[16]}.get(rating, 1.0)))

    def _forget(self, trace: Trace, recall: float) -> float:
        w, stability = self._w, trace.stability
        long = w[11] * trace.difficulty ** -w[12] * ((stability + 1) ** w[13] - 1) * math.exp((1 - recall) * w[14])
        return float(min(long, stability / self._least_loss))

    def _first_difficulty(self, rating: int) -> float:
        return self._w[4] - math.exp(self._w[5] * (rating - 1)) + 1
