"""How likely an item is known now, for screens; standard library alone, so Progress never loads fsrs.

Schedules nothing: that is `study.scheduling`'s work, whose tests hold the two against each other.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from rhizotrainer.model.learning import ItemStanding, MemoryState, Verdict
from rhizotrainer.model.mastery import DECAY, MASTERED_RECALL, MASTERED_STABILITY_DAYS, find_curve_factor

FACTOR = find_curve_factor()


def predicted_recall(memory: MemoryState, now: datetime, decay: float = DECAY) -> float:
    """Return FSRS's retrievability, 0 … 1: the predicted chance of answering rightly at `now`.

    R(t, S) = (1 + F · t / S) ^ decay, F = 0.9^(1/decay) - 1, so that R(S, S) = 0.9; t in whole days
    since the last answer, S the stability in days. The FSRS-6 forgetting curve of Open Spaced Repetition
    ("The Algorithm", awesome-fsrs wiki), as py-fsrs computes it in `Scheduler.get_card_retrievability`. A
    clock set back counts as no time gone by.
    """
    days = max(0, (now - memory.last_review).days)
    factor = FACTOR if decay == DECAY else find_curve_factor(decay)
    return float((1 + factor * days / memory.stability) ** decay)


def lasting_recall(memory: MemoryState, now: datetime, decay: float = DECAY) -> float:
    """Return the recall predicted for now, or for a day after the last answer where that is later.

    Right after an answer the forgetting curve stands at 1 whatever was answered; a number that is read as
    knowledge must not count having just seen the explanation.
    """
    return predicted_recall(memory, max(now, memory.last_review + timedelta(days=1)), decay)


def is_mastered(standing: ItemStanding, now: datetime, decay: float = DECAY) -> bool:
    """Tell whether the last answer was right, the memory would hold a week, and it is likely to be there now.

    The thresholds (stability of 7 days, recall of 85 %) are design assumptions, set down in
    docs/scheduling.md.
    """
    return (
        standing.last_verdict is Verdict.CORRECT
        and standing.memory.stability >= MASTERED_STABILITY_DAYS
        and predicted_recall(standing.memory, now, decay) >= MASTERED_RECALL
    )
