"""What a learner gives and what is kept of it: responses, marks, confidence, attempts, memory, sessions."""

from __future__ import annotations

from datetime import datetime
from enum import IntEnum, StrEnum

from rhizotrainer.model.items import ItemAddress, ItemType
from rhizotrainer.model.mastery import DECAY, DECAY_WEIGHT
from rhizotrainer.model.values import dataclass
from rhizotrainer.tongue import Tongue, later

tr = Tongue("Words of a session")

_CONFIDENCES = (later("Guess"), later("Unsure"), later("Fairly sure"), later("Certain"))
_MODES = {"tutor": later("Tutor"), "review": later("Review"), "exam": later("Exam")}


class Confidence(IntEnum):
    """How sure a learner says to be, before any feedback."""

    GUESS = 1
    UNSURE = 2
    FAIRLY_SURE = 3
    CERTAIN = 4

    @property
    def label(self) -> str:
        return tr(_CONFIDENCES[self.value - 1])

    @property
    def claimed(self) -> float:
        """Return the chance of being right that this word claims (a design assumption: 25, 50, 75, 95 %)."""
        return (0.25, 0.50, 0.75, 0.95)[self.value - 1]


class Verdict(StrEnum):
    """A mark in a word."""

    CORRECT = "correct"
    PARTLY = "partly"
    INCORRECT = "incorrect"


class Rating(IntEnum):
    """FSRS's four ratings."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


class SessionMode(StrEnum):
    """Why a session was begun: tutor and review teach as they go, an exam tells nothing before it is submitted."""

    TUTOR = "tutor"
    REVIEW = "review"
    EXAM = "exam"

    @property
    def label(self) -> str:
        return tr(_MODES[self.value])


class MissCause(StrEnum):
    """Why an answer was wrong, in the learner's own judgement."""

    DID_NOT_KNOW = "did not know"
    CONFUSED = "confused"
    MISREAD = "misread"
    GUESSED = "guessed"


@dataclass(frozen=True, slots=True)
class Response:
    """What the learner gave: authored positions of the options chosen, and of those struck out.

    `placed` has, for each part of a matching type, the authored position of the option given to it, -1 for none; in an
    ordering it has the authored positions of the steps in the learner's order. `texts` are typed answers: one, or one
    a gap. `regions` are the parts of the figure that were pointed at.
    """

    chosen: frozenset[int] = frozenset()
    struck_out: frozenset[int] = frozenset()
    placed: tuple[int, ...] = ()
    texts: tuple[str, ...] = ()
    regions: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Mark:
    """The judgement of a response: `score` 0 … 1; `right` of `parts` judged parts were right."""

    score: float
    right: int
    parts: int

    @property
    def verdict(self) -> Verdict:
        if self.score >= 1.0:
            return Verdict.CORRECT
        return Verdict.PARTLY if self.score > 0.0 else Verdict.INCORRECT


@dataclass(frozen=True, slots=True)
class MemoryState:
    """What FSRS remembers of one item. `stability` is in days, `difficulty` 1 … 10; times are aware UTC.

    `recheck` is when it is looked at again after an answer that was sure and wrong, None where there is no need.
    """

    address: ItemAddress
    stability: float
    difficulty: float
    due: datetime
    last_review: datetime
    repetitions: int = 1
    lapses: int = 0
    recheck: datetime | None = None


@dataclass(frozen=True, slots=True)
class Attempt:
    """One marked response at one time: the row kept for ever.

    `id` is 32 hexadecimal digits, unique over all machines; `answered_at` is aware UTC; `option_order` gives the
    authored position of each option as shown; `item_version` is the item's fingerprint at that time; `hints` is how
    many hints were read before; `fact` names the fact that the item shared with its siblings then, "" for none.
    """

    id: str
    address: ItemAddress
    session: str
    answered_at: datetime
    item_type: ItemType
    item_version: str
    response: Response
    option_order: tuple[int, ...]
    confidence: Confidence | None
    score: float
    verdict: Verdict
    rating: Rating
    duration_ms: int
    topic: str = ""
    hints: int = 0
    fact: str = ""


@dataclass(frozen=True, slots=True)
class Review:
    """One attempt that counts, as far as memory is made of it. `address` is the one that its item goes by now."""

    attempt: str
    address: ItemAddress
    fact: str
    answered_at: datetime
    rating: Rating
    confidence: Confidence | None
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class OwnParameters:
    """FSRS-6's 21 weights as adopted by a learner, () for the defaults; the log-losses are per answer, in nats.

    `id` is 32 hexadecimal digits; `reviews` is how many answers they were fitted to.
    """

    id: str
    weights: tuple[float, ...]
    reviews: int
    loss_before: float
    loss_after: float
    adopted_at: datetime

    @property
    def decay(self) -> float:
        """Return the decay of the forgetting curve, below 0."""
        return -self.weights[DECAY_WEIGHT] if self.weights else DECAY


@dataclass(frozen=True, slots=True)
class DueCause:
    """What the date of an item's return rests on: the answer that left its memory, and what became of it since.

    `is_by_sibling` says that this was an answer to another wording of its fact, `was_brought_back` that the item was
    revised so that its answer is doubtful.
    """

    rating: Rating
    verdict: Verdict
    confidence: Confidence | None = None
    hints: int = 0
    is_by_sibling: bool = False
    was_brought_back: bool = False


@dataclass(frozen=True, slots=True)
class LoggedMiss:
    """Why an attempt went wrong; `confused_with` is the text that was taken for the right one, "" where none was."""

    attempt: str
    address: ItemAddress
    answered_at: datetime
    cause: MissCause
    confused_with: str = ""


@dataclass(frozen=True, slots=True)
class ItemStanding:
    """Where one item stands with one learner, from all attempts at it.

    Siblings share the memory of their `fact`; of them the one that `asks` is counted where it is due.
    """

    address: ItemAddress
    attempts: int
    last_verdict: Verdict
    last_answered_at: datetime
    memory: MemoryState
    fact: str = ""
    asks: bool = True

    def is_due(self, before: datetime) -> bool:
        """Tell whether it is to be asked before a time."""
        return self.asks and self.memory.due < before


@dataclass(frozen=True, slots=True)
class LastAnswer:
    """How one item was answered last, as far as choosing among many needs it.

    `sequence` grows from answer to answer over all items; `is_due` says whether the item is due today.
    """

    address: ItemAddress
    verdict: Verdict
    confidence: Confidence | None
    sequence: int
    is_due: bool


@dataclass(frozen=True, slots=True)
class PlannedQuestion:
    """One place in a session's queue: the item and the order in which its options are shown."""

    address: ItemAddress
    option_order: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SessionTerms:
    """What was agreed when a session was begun.

    `limit_ms` is the time for the whole exam, the learner's extra time included, 0 for none; `pass_mark` is the share
    0 … 1 of questions that passes it.
    """

    asks_confidence: bool = True
    shuffles_options: bool = True
    shows_timer: bool = True
    limit_ms: int = 0
    may_pause: bool = True
    pass_mark: float = 0.7


@dataclass(frozen=True, slots=True)
class SessionRecord:
    """A sitting as it is kept: enough to take it up again at the same question."""

    id: str
    mode: SessionMode
    title: str
    started_at: datetime
    questions: tuple[PlannedQuestion, ...]
    ended_at: datetime | None = None
    terms: SessionTerms = SessionTerms()


@dataclass(frozen=True, slots=True)
class SessionSummary:
    """A session as lists show it. `results` gives each question's verdict, None where it has none yet.

    `duration_ms` is the time that its answers took, and in an exam what its clock says.
    """

    record: SessionRecord
    results: tuple[Verdict | None, ...]
    last_answered_at: datetime | None
    duration_ms: int

    @property
    def answered(self) -> int:
        return sum(result is not None for result in self.results)

    @property
    def correct(self) -> int:
        return sum(result is Verdict.CORRECT for result in self.results)


@dataclass(frozen=True, slots=True)
class DayCount:
    """Answers of one local day (`day` as ISO date) and how many were wholly right."""

    day: str
    answers: int
    correct: int
    duration_ms: int
