"""When a memory counts as mastered: thresholds, and how they follow from FSRS-6's forgetting curve.

On the ground floor because two wings need it: study judges one memory by it, the store keeps until when each one holds,
so that a hundred thousand can be counted without being read. It knows no item and no answer.
"""

from __future__ import annotations

# FSRS-6's default w20, the decay of the forgetting curve (fsrs.scheduler.FSRS_DEFAULT_DECAY).
DECAY = -0.1542
# The place of the decay among FSRS-6's 21 weights; the curve uses its negative.
DECAY_WEIGHT = 20

MASTERED_STABILITY_DAYS = 7.0
MASTERED_RECALL = 0.85


def find_curve_factor(decay: float = DECAY) -> float:
    """Return F of R(t, S) = (1 + F · t / S) ^ decay, such that R(S, S) = 0.9.

    Open Spaced Repetition, "The Algorithm", FSRS-6.
    """
    return float(0.9 ** (1 / decay) - 1)


def find_mastered_factor(decay: float = DECAY) -> float:
    """Return how many days without an answer, for each day of stability, recall stays at or above MASTERED_RECALL.

    From MASTERED_RECALL = (1 + F · t / S) ^ decay, solved for t / S.
    """
    return float((MASTERED_RECALL ** (1 / decay) - 1) / find_curve_factor(decay))
