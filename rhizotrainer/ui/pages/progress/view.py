"""What Progress shows, as values; the page asks nobody for more."""

from __future__ import annotations

from rhizotrainer.model.learning import Confidence
from rhizotrainer.model.values import dataclass
from rhizotrainer.study.progress import TopicProgress

FEWEST_ANSWERS = 5
FEWEST_PLOTTED = 10


@dataclass(frozen=True, slots=True)
class CalibrationPoint:
    """How often answers given with one confidence were wholly right."""

    confidence: Confidence
    answers: int
    right: int

    @property
    def share(self) -> float:
        """Return the share that was right, 0 … 1; 0 where there are no answers."""
        return self.right / self.answers if self.answers else 0.0


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """A past session; `when` and `mode` are words. One that `can_continue` is open and has questions left."""

    session: str
    when: str
    mode: str
    title: str
    correct: int
    answered: int
    duration_ms: int
    can_continue: bool = False


@dataclass(frozen=True, slots=True)
class ProgressView:
    """All of Progress. `recall` is 0 … 1, None while nothing was answered; `topics` stand weakest first.

    `history` is newest first; `session_count` may be more than it holds.
    """

    recall: float | None
    answers: int
    days_studied: int
    mastered: int
    questions: int
    topics: tuple[TopicProgress, ...]
    calibration: tuple[CalibrationPoint, ...]
    history: tuple[HistoryRow, ...]
    session_count: int = 0
    days_counted: int = 30

    @property
    def plotted(self) -> int:
        """Return how many answers were given with a confidence."""
        return sum(point.answers for point in self.calibration)
