"""What Today shows, as values; the page asks nobody for more."""

from __future__ import annotations

from rhizotrainer.model.learning import Verdict
from rhizotrainer.model.values import dataclass


@dataclass(frozen=True, slots=True)
class DueView:
    """The first row. `forecast` gives (day label, count) for seven days, today first.

    `empty` is said in place of "Nothing is due today" where something is, and a limit keeps it back.
    """

    count: int
    pace: str = ""
    waited: str = ""
    topics: tuple[tuple[str, int], ...] = ()
    forecast: tuple[tuple[str, int], ...] = ()
    next_sentence: str = ""
    empty: str = ""


@dataclass(frozen=True, slots=True)
class OpenSession:
    """Another interrupted session, by its id."""

    session: str
    title: str
    facts: str


@dataclass(frozen=True, slots=True)
class ContinueView:
    """An interrupted session: `results` by question, None where there is no answer yet, none at all for an exam.

    `others` were interrupted before it, the newest first.
    """

    title: str
    facts: str
    results: tuple[Verdict | None, ...]
    flagged: frozenset[int] = frozenset()
    is_exam: bool = False
    others: tuple[OpenSession, ...] = ()


@dataclass(frozen=True, slots=True)
class NewSessionView:
    """The fields of a new session and how many questions match.

    `banks` and `topics` are (value, words) pairs, the first meaning all of them (value ""). `kept_back` counts unseen
    questions that match and that the learner's limit a day does not let through.
    """

    banks: tuple[tuple[str, str], ...]
    topics: tuple[tuple[str, str], ...]
    bank: str
    topic: str
    statuses: frozenset[str]
    count: int
    matches: int
    kept_back: int = 0


@dataclass(frozen=True, slots=True)
class NewSessionChoice:
    """What the learner asks for; empty strings mean all banks or all topics."""

    bank: str
    topic: str
    statuses: frozenset[str]
    count: int


@dataclass(frozen=True, slots=True)
class BankRowView:
    """One bank. `trouble` is a sentence where it did not load whole, else empty."""

    root: str
    bank: str
    title: str
    questions: int
    mastered: int = 0
    learning: int = 0
    due: int = 0
    last_studied: str = ""
    trouble: str = ""
    is_loaded: bool = True


@dataclass(frozen=True, slots=True)
class ExamView:
    """The date of an exam and what its plan says; `asks` counts what is left of today's part."""

    title: str
    facts: tuple[str, ...]
    asks: int = 0


@dataclass(frozen=True, slots=True)
class TodayView:
    """All of Today. A row is absent where its field is None."""

    date: str
    due: DueView
    continued: ContinueView | None
    new_session: NewSessionView | None
    banks: tuple[BankRowView, ...]
