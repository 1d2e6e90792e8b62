"""A learner whose memory is FSRS-6's by known weights: what they answer when they are asked as others would be."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import datetime, timedelta

import fsrs

from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.learning import Rating, Review, Verdict
from rhizotrainer.study.recall import predicted_recall
from rhizotrainer.study.scheduling import Scheduler
from tests.builders import NOW

DEFAULTS = tuple(fsrs.scheduler.DEFAULT_PARAMETERS)
# A learner who keeps more of the first answers, gains more by each one, and forgets in another curve.
TRUE = (0.8, 3.0, 8.0, 25.0, *DEFAULTS[4:8], 2.6, *DEFAULTS[9:20], 0.3)


def name_items(count: int, bank: str = "bank") -> list[ItemAddress]:
    return [ItemAddress(bank, f"item-{number}") for number in range(count)]


def answer_by(
    weights: tuple[float, ...],
    items: Sequence[ItemAddress],
    *,
    answers: int,
    seed: int = 1,
    end: datetime | None = None,
) -> list[Review]:
    """Return `answers` to each item, in order, by a learner of these weights who is asked when others would be.

    The last one is given at `end` where that is said.
    """
    dice = random.Random(seed)
    true, usual = Scheduler(weights=weights, is_fuzzed=False), Scheduler(is_fuzzed=False)
    reviews = []
    for number, address in enumerate(items):
        when, known, planned = NOW + timedelta(days=dice.randrange(60), minutes=number), None, None
        for at in range(answers):
            recall = 0.6 if known is None else predicted_recall(known, when, -weights[20])
            rating = dice.choice((Rating.GOOD, Rating.GOOD, Rating.HARD)) if dice.random() < recall else Rating.AGAIN
            verdict = Verdict.INCORRECT if rating is Rating.AGAIN else Verdict.CORRECT
            reviews.append(Review(f"{seed:08x}{number:012x}{at:012x}", address, "", when, rating, None, verdict))
            known = true.review(known, address, rating, when)
            planned = usual.review(planned, address, rating, when)
            again = timedelta(hours=2) if dice.random() < 0.05 else timedelta(days=dice.randrange(5))
            when = max(when + timedelta(hours=1), planned.due + again if again.days else when + again)
    reviews.sort(key=lambda review: review.answered_at)
    late = end - reviews[-1].answered_at if end else timedelta(0)
    return [
        Review(each.attempt, each.address, "", each.answered_at + late, each.rating, None, each.verdict)
        for each in reviews
    ]
