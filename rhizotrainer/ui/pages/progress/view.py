"""What Progress shows, as values; the page asks nobody for more, and adds nothing up but what stands in one value.

Shares and recalls are 0 … 1. Days are the learner's own.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.learning import Confidence
from rhizotrainer.model.values import dataclass
from rhizotrainer.study.progress import wilson_interval

FEWEST_ANSWERS = 5
FEWEST_PLOTTED = 10
WEEKS_SHOWN = 22
LEVELS = (1, 10, 25)
"""How many answers make a day of level 1, 2 and 3 in the calendar."""


class Period(StrEnum):
    """How far back answers, days, calibration, pairs and sessions are counted."""

    FOUR_WEEKS = "4w"
    TWELVE_WEEKS = "12w"
    ALL_TIME = "all"

    @property
    def days(self) -> int | None:
        """Return the length in days, today included; None where it has no beginning."""
        return {Period.FOUR_WEEKS: 28, Period.TWELVE_WEEKS: 84}.get(self)


class ExportKind(StrEnum):
    """What Progress can be written as: tables, one documented object, or pages to print."""

    CSV = "csv"
    JSON = "json"
    PDF = "pdf"


@dataclass(frozen=True, slots=True)
class ProgressFilter:
    """What Progress is counted from; an empty `bank` is all banks."""

    period: Period = Period.TWELVE_WEEKS
    bank: str = ""


@dataclass(frozen=True, slots=True)
class BankChoice:
    """A bank to count by itself."""

    bank: str
    title: str


@dataclass(frozen=True, slots=True)
class TopicRow:
    """One topic in numbers of questions; `recall` is the mean of those seen, None while none is.

    `change` is recall now less recall 28 days ago, in points of per cent; None where too little was seen by then.
    """

    bank: str
    topic: str
    title: str
    seen: int
    mastered: int
    learning: int
    unseen: int
    recall: float | None
    change: int | None = None

    @property
    def is_few(self) -> bool:
        """Tell whether too few questions were seen for recall to mean something."""
        return self.recall is None or self.seen < FEWEST_ANSWERS


@dataclass(frozen=True, slots=True)
class CalibrationPoint:
    """How often answers given with one confidence were wholly right."""

    confidence: Confidence
    answers: int
    right: int

    @property
    def share(self) -> float:
        """Return the share that was right; 0 where there are no answers."""
        return self.right / self.answers if self.answers else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """Return the 95 % interval (low, high) of the share."""
        return wilson_interval(self.right, self.answers)

    @property
    def is_few(self) -> bool:
        """Tell whether there are too few answers to say anything of them."""
        return self.answers < FEWEST_ANSWERS


@dataclass(frozen=True, slots=True)
class Retention:
    """Mean predicted recall on each of `days`, of which the first is today; all three run side by side."""

    days: tuple[date, ...]
    on_schedule: tuple[float, ...]
    if_you_stop: tuple[float, ...]
    goal: float


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """One day and how many answers it brought."""

    day: date
    answers: int

    @property
    def level(self) -> int:
        """Return 0 for no answer, else 1, 2 or 3."""
        return sum(self.answers >= least for least in LEVELS)


@dataclass(frozen=True, slots=True)
class ConfusionPair:
    """Two things that the learner takes for one another, by the words that name them.

    `second_for_first` counts how often the second was given where the first was right, `first_for_second` the other
    way round; `questions` are those in which it happened, for a drill.
    """

    first: str
    second: str
    second_for_first: int
    first_for_second: int
    questions: tuple[ItemAddress, ...]
    bank: str = ""

    @property
    def answers(self) -> int:
        return self.second_for_first + self.first_for_second


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
    """All of Progress, under one filter. `recall` is None while nothing was answered; `topics` stand weakest first.

    `answers` are those of the period and the bank, `answers_ever` all that there are. `finding` says in one sentence
    what calibration shows, and `balance` how far it is off. `calendar` is a run of days without gaps that ends today,
    `confusions` begin with the one that happened most often, `history` is newest first and `session_count` may be more
    than it holds. `notes` are sentences on what the numbers rest on.
    """

    recall: float | None
    answers: int
    days_studied: int
    mastered: int
    questions: int
    topics: tuple[TopicRow, ...]
    calibration: tuple[CalibrationPoint, ...]
    history: tuple[HistoryRow, ...]
    session_count: int = 0
    days_counted: int = 30
    shown: ProgressFilter = ProgressFilter()
    banks: tuple[BankChoice, ...] = ()
    answers_ever: int = 0
    finding: str = ""
    balance: str = ""
    retention: Retention | None = None
    calendar: tuple[CalendarDay, ...] = ()
    confusions: tuple[ConfusionPair, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing was ever answered."""
        return max(self.answers, self.answers_ever) == 0

    @property
    def plotted(self) -> int:
        """Return how many answers were given with a confidence."""
        return sum(point.answers for point in self.calibration)
