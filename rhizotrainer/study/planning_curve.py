"""How many questions reach the target at which cap: rehearsed for a ladder of caps, and read off between them.

The ladder and its prices depend on the questions and the day alone, never on the learner's own cap, and a larger
cap may do whatever a smaller one does: so a larger cap never shows fewer. Pure.
"""

from __future__ import annotations

from rhizotrainer.model.values import dataclass
from rhizotrainer.study.planning_prices import Crowd, adjust, guess_prices
from rhizotrainer.study.planning_rehearsal import Rehearsal, rehearse

_RATIO = 1.65
_STEPS = 2
_OWN_STEPS = 4
_ENOUGH = 0.997
# The ladder begins where a fifth of the questions are answered once by the day, and ends at twelve answers to each, or
# where more answers bring nearly nothing any more. An exam that is far away needs more rungs: of its days few are used.
_LOWEST, _HIGHEST = 0.2, 12.0
_LITTLE = 0.005


@dataclass(frozen=True, slots=True)
class Rung:
    """At most `cap` answers a day let `reached` questions reach the target, at these prices."""

    cap: float
    reached: float
    prices: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Curve:
    """Rungs from no answer a day upwards; `reached` never falls."""

    rungs: tuple[Rung, ...]

    @property
    def most(self) -> float:
        """Return how many reach the target at the highest cap that was tried."""
        return self.rungs[-1].reached

    def read(self, cap: float) -> float:
        """Return how many reach the target at a cap."""
        for low, high in zip(self.rungs, self.rungs[1:], strict=False):
            if cap <= high.cap:
                return low.reached + (high.reached - low.reached) * (cap - low.cap) / (high.cap - low.cap)
        return self.most

    def find_cap(self, reached: float) -> float:
        """Return the smallest cap at which so many reach the target; the highest one tried where none does."""
        for low, high in zip(self.rungs, self.rungs[1:], strict=False):
            if high.reached >= reached > low.reached:
                return low.cap + (high.cap - low.cap) * (reached - low.reached) / (high.reached - low.reached)
        return 0.0 if reached <= self.rungs[0].reached else self.rungs[-1].cap

    def find_prices(self, cap: float) -> list[float]:
        """Return the prices of the rung nearest to a cap."""
        return list(min(self.rungs[1:], key=lambda rung: abs(rung.cap - cap)).prices)


def build_curve(crowd: Crowd, *, spent_today: int) -> Curve:
    """Rehearse one cap after another, from few answers a day until nearly all questions reach the target.

    `spent_today` of today's answers have been given already.
    """
    size, days = crowd.size, crowd.grid.days
    cap = max(1.0, _LOWEST * size / days)
    highest = max(cap, min(float(size), _HIGHEST * size / days))
    prices = guess_prices(crowd.grid)
    rungs = [Rung(0.0, rehearse(crowd, prices, cap=0.0, cap_today=0.0).reached, tuple(prices))]
    while True:
        for step in range(_STEPS):
            prices = adjust(crowd, prices, cap=cap, step=step)
        tried = rehearse(crowd, prices, cap=cap, cap_today=max(0.0, cap - spent_today)).reached
        gained = tried - rungs[-1].reached
        rungs.append(Rung(cap, max(tried, rungs[-1].reached), tuple(prices)))
        if tried >= _ENOUGH * size or cap >= size or (cap >= highest and gained < _LITTLE * size):
            return Curve(tuple(rungs))
        cap = min(highest if cap < highest else float(size), cap * _RATIO)


def rehearse_own(crowd: Crowd, curve: Curve, *, cap: int, spent_today: int) -> tuple[list[float], Rehearsal]:
    """Return the prices that suit the learner's own cap, and the plan gone through with them."""
    prices = curve.find_prices(cap)
    for step in range(_OWN_STEPS):
        prices = adjust(crowd, prices, cap=cap, step=step)
    return prices, rehearse(crowd, prices, cap=cap, cap_today=max(0, cap - spent_today))
