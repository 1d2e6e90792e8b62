"""What the exam page shows, as values. Nothing here knows how an answer will come out."""

from __future__ import annotations

from enum import StrEnum

from rhizotrainer.model.values import dataclass
from rhizotrainer.study.exam import PlaceState
from rhizotrainer.tongue import Tongue, later

tr = Tongue("Exam")

STATE_WORDS = {
    PlaceState.ANSWERED: later("answered"),
    PlaceState.PARTLY: later("partly answered"),
    PlaceState.SEEN: later("seen, no answer"),
    PlaceState.NOT_SEEN: later("not seen"),
}


class Urgency(StrEnum):
    """How much time is left: the countdown gets heavier, its colour stays."""

    PLENTY = "plenty"
    FEW_MINUTES = "few minutes"
    LAST_MINUTE = "last minute"


@dataclass(frozen=True, slots=True)
class ExamView:
    """Where an exam stands. `position` and `flagged` count from 0; `details` stands beside the title."""

    title: str
    details: str
    states: tuple[PlaceState, ...]
    flagged: frozenset[int]
    position: int
    may_pause: bool = True
    has_limit: bool = True
    asks_confidence: bool = True

    @property
    def total(self) -> int:
        return len(self.states)

    @property
    def is_flagged(self) -> bool:
        return self.position in self.flagged

    def count(self, *states: PlaceState) -> int:
        """Return how many questions are in one of these states."""
        return sum(state in states for state in self.states)


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """One question in the review; `answer` says in letters what was given, where letters say it."""

    position: int
    state: PlaceState
    topic: str
    question: str
    answer: str = ""
    is_flagged: bool = False


def cell_name(number: int, state: PlaceState, *, is_flagged: bool) -> str:
    """Return what a cell of the grid is called: "Question 8, seen, no answer, flagged"."""
    words = tr(STATE_WORDS[state])
    if is_flagged:
        return tr("Question {number}, {state}, flagged", number=number, state=words)
    return tr("Question {number}, {state}", number=number, state=words)
