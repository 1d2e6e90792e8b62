"""What a start counts of a learner's memory. Pure values; see `store.counts`."""

from __future__ import annotations

from rhizotrainer.model.values import dataclass


@dataclass(frozen=True, slots=True)
class TopicCount:
    """One topic's items that were ever answered and are on offer, in numbers.

    `missed` were not answered wholly rightly last, `mastered` are so now, `due` are to be asked today, and of these
    `due_right` were answered rightly last.
    """

    seen: int = 0
    missed: int = 0
    mastered: int = 0
    due: int = 0
    due_right: int = 0
