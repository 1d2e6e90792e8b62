"""What is kept of an exam under way. None of it tells how an answer will come out."""

from __future__ import annotations

from dataclasses import field

from rhizotrainer.model.learning import Confidence, Response
from rhizotrainer.model.values import dataclass


@dataclass(frozen=True, slots=True)
class ExamPlace:
    """What is given at one question so far, and the time spent on it."""

    response: Response = field(default_factory=Response)
    confidence: Confidence | None = None
    is_flagged: bool = False
    is_seen: bool = False
    spent_ms: int = 0


@dataclass(frozen=True, slots=True)
class ExamClock:
    """The time used so far, the question in view (from 0), and whether the exam is paused."""

    used_ms: int = 0
    position: int = 0
    is_paused: bool = False
