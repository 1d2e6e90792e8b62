"""What the card of memory parameters has done beside the window's thread: counting, fitting, judging memory anew.

Functions over the path of a learner's file that give back values; nothing is written here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from rhizotrainer.model.learning import MemoryState, OwnParameters, Review
from rhizotrainer.store.evidence import Evidence, read_evidence, read_sample
from rhizotrainer.study.fitting import MOST_REVIEWS, Fit, build_histories, count_reviews, fit_parameters
from rhizotrainer.study.scheduling import Scheduler

# Called between steps with the share that is done; it stops the work by raising.
Tell = Callable[[float], None]

_STRIDE = 500
# About two thirds of answers count; the rest are first ones and second ones on a day.
_MOST_READ = MOST_REVIEWS * 3 // 2


@dataclass(frozen=True)
class Judgement:
    """Parameters to be adopted, and the memory that attempts, named by their ids, left by them.

    `answers` is how many answers that rests on: with more of them it has to be made anew.
    """

    parameters: OwnParameters
    recomputed: tuple[tuple[str, MemoryState], ...]
    answers: int


def count_own(path: Path) -> int:
    """Return how many answers a fit could learn from, of very many those that it would read.

    Raises: StoreError where the file cannot be read.
    """
    reviews, _parameters = read_sample(path, most=_MOST_READ)
    return count_reviews(build_histories(reviews))


def fit_own(path: Path, *, tell: Tell) -> Fit:
    """Fit parameters to all answers and measure them against those that hold.

    Raises: StoreError, FittingError; whatever `tell` raises.
    """
    tell(0.0)
    reviews, parameters = read_sample(path, most=_MOST_READ)
    return fit_parameters(reviews, parameters[-1].weights if parameters else (), tell=tell)


def judge_by_fit(path: Path, fit: Fit, *, new_id: str, now: datetime, tell: Tell) -> Judgement:
    """Return what adopting a fit does to every memory: all answers are gone through by its weights.

    Raises: StoreError; whatever `tell` raises.
    """
    evidence = read_evidence(path)
    losses = (fit.before.held_out, fit.after.held_out)
    parameters = OwnParameters(new_id, fit.weights, fit.reviews, *losses, adopted_at=now)
    return _judge(evidence, parameters, {}, tell)


def judge_by_before(path: Path, *, new_id: str, now: datetime, tell: Tell) -> Judgement:
    """Return what going back to the parameters of before does.

    A memory that was not answered since is just what it was, to the last bit; what was answered since goes on from
    there by the weights of before.

    Raises: StoreError; whatever `tell` raises.
    """
    evidence = read_evidence(path)
    before = evidence.parameters[-2] if len(evidence.parameters) > 1 else None
    fitted = (before.reviews, before.loss_before, before.loss_after) if before else (0, 0.0, 0.0)
    parameters = OwnParameters(new_id, evidence.weights_before, *fitted, adopted_at=now)
    return _judge(evidence, parameters, evidence.overruled, tell)


def _judge(evidence: Evidence, parameters: OwnParameters, known: dict[str, MemoryState], tell: Tell) -> Judgement:
    scheduler = Scheduler(weights=parameters.weights)
    reviews = evidence.reviews
    left = dict(scheduler.replay(_watched(reviews, tell), known=known).values())
    if reviews:
        # The last answer of all can still be taken back; memory is then what the one before it left.
        last = reviews[-1]
        kin = [each for each in reviews[:-1] if _is_kin(each, last)]
        left = dict(scheduler.replay(kin, known=known).values()) | left
    return Judgement(parameters, tuple(left.items()), len(reviews))


def _is_kin(review: Review, last: Review) -> bool:
    """Tell whether two answers may have left one memory."""
    shares = bool(last.fact) and review.fact == last.fact and review.address.bank == last.address.bank
    return shares or review.address == last.address


def _watched(reviews: list[Review], tell: Tell) -> Iterator[Review]:
    for at, review in enumerate(reviews):
        if at % _STRIDE == 0:
            tell(at / len(reviews))
        yield review
