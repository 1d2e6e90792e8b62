"""Fit FSRS-6's weights to one learner's answers, and say honestly whether they would be better than those of now.

The one module that imports the optimiser (`fsrs-rs-python`, the extra `fit`), which may be missing; so it is imported
when a fit is asked for, and run off the window's thread. It reads no clock, no store, and adopts nothing.
docs/scheduling.md says in "Own parameters" what is done here and why.
"""

from __future__ import annotations

import functools
import math
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from statistics import stdev
from typing import Any

from rhizotrainer.model.errors import RhizotrainerError
from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.learning import Rating, Review
from rhizotrainer.model.mastery import DECAY_WEIGHT, find_curve_factor
from rhizotrainer.study.scheduling import Scheduler
from rhizotrainer.tongue import Tongue

# The package is an extra; where it is missing, `find_obstacle` says so.
optimiser: Any
try:
    import fsrs_rs_python as optimiser
except ImportError:
    optimiser = None

tr = Tongue("Memory parameters")

FEWEST_REVIEWS = 400
# Above this, whole histories are left out evenly: 21 weights are known well enough long before.
MOST_REVIEWS = 50_000
HELD_OUT = 0.2
# A prediction is never taken for certain, so that one surprise does not make the whole loss infinite.
_SUREST = 0.9999
# The optimiser computes in 32 bits; rounded, a weight at its bound stands on it and not a hair beyond.
_DECIMALS = 6
_AGAIN = Rating.AGAIN.value
_NO_TIME = timedelta(0)
# Of what is gained, an interval of 95 % is this many standard errors to either side.
_Z = 1.96

# Called between steps with the share that is done; it stops the fit by raising.
Tell = Callable[[float], None]


class FittingError(RhizotrainerError):
    """Nothing could be fitted; the sentence says why."""


@dataclass(frozen=True, slots=True)
class Losses:
    """Log-loss per answer in nats, lower is better: over the newest fifth of the answers, and over all of them."""

    held_out: float
    overall: float


@dataclass(frozen=True, slots=True)
class Fit:
    """Weights fitted to all answers, and how they compare with the `present` ones.

    `after.held_out` is that of weights fitted without the newest fifth of the answers, on just that fifth: what was not
    seen cannot have been learnt by heart. `reviews` answers count, those `held_out` among them. `doubt` is the standard
    error of what was gained on these.
    """

    weights: tuple[float, ...]
    reviews: int
    held_out: int
    before: Losses
    after: Losses
    doubt: float = 0.0

    @property
    def is_better(self) -> bool:
        """Tell whether the fitted weights predict better, also what the fit had not seen."""
        return self.after.held_out < self.before.held_out and self.after.overall < self.before.overall

    @property
    def is_plain(self) -> bool:
        """Tell whether what was gained on answers that the fit had not seen is more than chance may bring."""
        return self.before.held_out - self.after.held_out > _Z * self.doubt


@dataclass(slots=True)
class History:
    """The answers of one memory in their order: ratings, whole days since the one before, places among all answers.

    What is before `start` another memory went through, from which this one went on; it counts there.
    """

    ratings: list[int] = field(default_factory=list)
    gaps: list[int] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    start: int = 0

    def list_counting(self) -> list[int]:
        """Return the positions of answers that can be predicted: an answer came before, at least a day ago."""
        return [at for at, gap in enumerate(self.gaps) if gap > 0 and at >= self.start]

    def go_on(self) -> History:
        """Return a history that begins with this one."""
        return History([*self.ratings], [*self.gaps], [*self.places], len(self.places))


def find_obstacle() -> tuple[str, str]:
    """Say in a sentence and a hint what is missing for a fit, ("", "") where nothing is."""
    if optimiser is not None:
        return "", ""
    return (
        tr("The package that fits parameters, fsrs-rs-python, is not installed."),
        tr("Install it with this command, then start rhizotrainer again: {command}", command=_name_command()),
    )


def build_histories(reviews: Iterable[Review]) -> list[History]:
    """Gather reviews, given in the order in which they count, to one history for each memory.

    Siblings share one memory; one that joins them, or leaves, goes on from what it was, as `Scheduler.replay` has it. A
    day is 24 hours, as py-fsrs counts it; a clock that went back counts as no time.
    """
    histories: list[History] = []
    shared: dict[object, History] = {}
    belongs: dict[ItemAddress, object] = {}
    members: Counter[object] = Counter()
    last: dict[int, datetime] = {}
    for place, review in enumerate(reviews):
        address = review.address
        key: object = (address.bank, review.fact) if review.fact else address
        own = shared[belongs[address]] if address in belongs else None
        history = shared[key] if members[key] else None
        if own is not None and own is not history and (history is None or last[id(own)] > last[id(history)]):
            history = own.go_on()
            histories.append(history)
            last[id(history)] = last[id(own)]
        elif history is None:
            history = History()
            histories.append(history)
        since = review.answered_at - last[id(history)] if history.places else _NO_TIME
        history.ratings.append(review.rating.value)
        history.gaps.append(max(0, since.days))
        history.places.append(place)
        members[belongs.get(address)] -= 1
        members[key] += 1
        shared[key], belongs[address], last[id(history)] = history, key, review.answered_at
    return histories


def count_reviews(histories: Iterable[History]) -> int:
    """Return how many answers a fit can learn from."""
    return sum(len(history.list_counting()) for history in histories)


def fit_parameters(
    reviews: Iterable[Review], present: Sequence[float] = (), *, tell: Tell = lambda _share: None
) -> Fit:
    """Fit weights to a learner's answers and measure them against the `present` ones, () for the defaults.

    Raises: FittingError where the optimiser is missing, there are too few answers, or nothing usable came of it.
    """
    missing = find_obstacle()
    if missing[0]:
        raise FittingError(*missing)
    tell(0.0)
    histories = _thin_out(build_histories(reviews))
    count = count_reviews(histories)
    if count < FEWEST_REVIEWS:
        raise FittingError(say_missing(count))
    tell(0.2)
    held_out = max(1, round(count * HELD_OUT))
    since = sorted(history.places[at] for history in histories for at in history.list_counting())[-held_out]
    try:
        before, usual = _measure(histories, present or optimiser.DEFAULT_PARAMETERS, since)
        tell(0.35)
        early, unseen = _measure(histories, _fit(histories, before_place=since), since)
        tell(0.6)
        weights = _fit(histories)
        tell(0.85)
        overall = _measure(histories, weights, since)[0].overall
    except (ArithmeticError, ValueError, RuntimeError) as error:
        raise FittingError(
            tr("No usable parameters came of your answers: {reason}", reason=error),
            tr("The ones of now go on to hold."),
        ) from error
    tell(1.0)
    gains = [was - now for was, now in zip(usual, unseen, strict=True)]
    doubt = stdev(gains) / math.sqrt(len(gains))
    return Fit(weights, count, held_out, before, Losses(early.held_out, overall), doubt)


def say_missing(count: int) -> str:
    """Say how many answers there are and how many are needed."""
    return tr.count(
        FEWEST_REVIEWS - count,
        "{have} of the {least} repeated answers that a fit needs are there; {n} is missing.",
        "{have} of the {least} repeated answers that a fit needs are there; {n} are missing.",
        have=count,
        least=FEWEST_REVIEWS,
    )


def _name_command() -> str:
    """Return the command that installs the optimiser where this program finds it."""
    python = f'"{sys.executable}"' if " " in sys.executable else sys.executable
    return f"{python or 'python'} -m pip install fsrs-rs-python"


def _thin_out(histories: list[History]) -> list[History]:
    """Leave out every other history until few enough answers are left."""
    while count_reviews(histories) > MOST_REVIEWS:
        histories = histories[::2]
    return histories


def _fit(histories: Sequence[History], *, before_place: int | None = None) -> tuple[float, ...]:
    """Return weights fitted to the answers before a place among all, to all of them where none is given.

    Raises: ValueError where a weight is no number or out of py-fsrs' bounds, and whatever the optimiser raises.
    """
    items = []
    for history in histories:
        reviews = _list_reviews(history)
        items += [
            optimiser.FSRSItem(reviews[: at + 1])
            for at in history.list_counting()
            if before_place is None or history.places[at] < before_place
        ]
    try:
        # Learning steps and relearning steps are none here, as in the scheduler.
        found = optimiser.FSRS(list(optimiser.DEFAULT_PARAMETERS)).compute_parameters(items, num_relearning_steps=0)
    except BaseException as error:
        # What goes wrong in Rust arrives as a BaseException of its own kind, past every handler on the way.
        if type(error).__name__ == "PanicException":
            raise RuntimeError(str(error)) from error
        raise
    weights = tuple(round(float(weight), _DECIMALS) for weight in found)
    # py-fsrs holds them against its bounds, which no NaN is within.
    Scheduler(weights=weights)
    return weights


def _measure(histories: Sequence[History], weights: Sequence[float], since: int) -> tuple[Losses, list[float]]:
    """Return the log-loss of the predictions that weights give, over the answers from a place on and over all.

    The loss of each of the former comes with it, always in the same order.

    Each answer is predicted from those before it, by the curve that schedules; Again is not knowing, the rest knowing.
    """
    decay = -float(weights[DECAY_WEIGHT])
    factor = find_curve_factor(decay)
    items = [optimiser.FSRSItem(_list_reviews(history)) for history in histories]
    late: list[float] = []
    others: list[float] = []
    found = optimiser.FSRS(list(weights)).historical_memory_state_batch(items)
    for history, states in zip(histories, found, strict=True):
        for at in history.list_counting():
            recall = (1 + factor * history.gaps[at] / states[at - 1].stability) ** decay
            known = history.ratings[at] != _AGAIN
            loss = -math.log(max(recall if known else 1 - recall, 1 - _SUREST))
            (late if history.places[at] >= since else others).append(loss)
    return Losses(sum(late) / len(late), (sum(late) + sum(others)) / (len(late) + len(others))), late


def _list_reviews(history: History) -> list[Any]:
    return [_make_review(rating, gap) for rating, gap in zip(history.ratings, history.gaps, strict=True)]


@functools.cache
def _make_review(rating: int, gap: int) -> Any:
    """Return the optimiser's value for one answer; there are few kinds of them, and each is made once."""
    return optimiser.FSRSReview(rating, gap)
