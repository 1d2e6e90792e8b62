"""What the learner's store adds up for Progress: sums by topic, traces of memory, wrong answers by what was given.

Days of memory are counted from 1970-01-01 in UTC; days of answers are the learner's own.
"""

from __future__ import annotations

from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.learning import Response
from rhizotrainer.model.values import dataclass


@dataclass(frozen=True, slots=True)
class TopicSums:
    """One topic's items that were ever answered: how many, how many mastered, and the sum of their recalls.

    `seen_before` and `recall_before` are the same at an earlier time. They may be estimated from a sample, so they are
    no whole numbers.
    """

    bank: str
    topic: str
    seen: int
    mastered: int
    recall: float
    seen_before: float
    recall_before: float


@dataclass(frozen=True, slots=True)
class MemoryTrace:
    """What a forecast needs of one memory: the days of its last answer and of its next, and FSRS's two numbers."""

    last_day: int
    due_day: int
    stability: float
    difficulty: float


@dataclass(frozen=True, slots=True)
class CountedMiss:
    """Answers that were not wholly right and gave the same: to which version of which item, and how many."""

    address: ItemAddress
    version: str
    response: Response
    answers: int


@dataclass(frozen=True, slots=True)
class ToldConfusion:
    """An answer of which the learner said with what it was confused."""

    address: ItemAddress
    version: str
    response: Response
    confused_with: str
