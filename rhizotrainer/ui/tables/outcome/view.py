"""What a session or an exam came to, as values, and the rows of its questions. Nothing here paints."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum

from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.learning import Confidence, Verdict
from rhizotrainer.model.values import dataclass
from rhizotrainer.study.report import ConfidenceScore
from rhizotrainer.tongue import Tongue, later
from rhizotrainer.ui.tables.cells import Column, LinkCell, Row, TextCell
from rhizotrainer.ui.text import percent_text

tr = Tongue("Outcome")

NOTHING = "–"
# What a column of answers is cut down to where they are words.
_WORDS = 90
_VERDICT_WORDS = {
    Verdict.CORRECT: later("Correct"),
    Verdict.PARTLY: later("Partly right"),
    Verdict.INCORRECT: later("Incorrect"),
    None: later("No answer"),
}
_VERDICT_LOOKS = {
    Verdict.CORRECT: ("correct", "check", "correct"),
    Verdict.PARTLY: ("ink", "partial", "ink2"),
    Verdict.INCORRECT: ("incorrect", "cross", "incorrect"),
    None: ("warn", "seen", "warn"),
}


class Filter(StrEnum):
    """Which questions are listed."""

    MISSED = "missed"
    FLAGGED = "flagged"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """One question as a table or an exported file lists it, every word as it is shown.

    `number` is None where the question had no place; `verdict` is None where there was no answer; `can_open` is False
    where the question left its bank; `cause` says why it was missed.
    """

    number: int | None
    address: ItemAddress
    question: str
    topic: str
    verdict: Verdict | None
    yours: str
    key: str
    sure: str
    is_surprise: bool = False
    is_flagged: bool = False
    can_open: bool = True
    spent_ms: int = 0
    cause: str = NOTHING


@dataclass(frozen=True, slots=True)
class Score:
    """How many of the questions were wholly right; `interval` holds the true share, `mark` is the share to reach."""

    correct: int
    asked: int
    interval: tuple[float, float]
    mark: float | None = None
    mark_words: str = ""

    @property
    def share(self) -> float:
        """Return the share of questions that were wholly right, 0 … 1."""
        return self.correct / self.asked if self.asked else 0.0


@dataclass(frozen=True, slots=True)
class QuestionLists:
    """The questions that each filter lets through, and what is said where it lets none through."""

    columns: tuple[Column, ...]
    rows: Mapping[Filter, tuple[Row, ...]]
    nothing: Mapping[Filter, str]

    @property
    def missed(self) -> int:
        """Return how many questions were not wholly right."""
        return len(self.rows[Filter.MISSED])


@dataclass(frozen=True, slots=True)
class Outcome:
    """All that the page shows. `details` stands beside its title, `review_words` on the button that reviews."""

    details: str
    review_words: str
    score: Score
    topics: tuple[tuple[Column, ...], tuple[Row, ...]]
    confidences: tuple[ConfidenceScore, ...]
    questions: QuestionLists


def verdict_text(verdict: Verdict | None) -> str:
    """Return a verdict in words; None stands for no answer."""
    return tr(_VERDICT_WORDS[verdict])


def filter_words(chosen: Filter, count: int) -> str:
    """Return a filter's words with how many questions it lets through."""
    if chosen is Filter.MISSED:
        return tr("Missed {n}", n=count)
    return tr("Flagged {n}", n=count) if chosen is Filter.FLAGGED else tr("All {n}", n=count)


def certainty_sentence(score: Score) -> str:
    """Say how far the score can be trusted."""
    low, high = (percent_text(share) for share in score.interval)
    return tr.count(
        score.asked,
        "With {n} question, your true level lies between {low} and {high}, 19 times in 20.",
        "With {n} questions, your true level lies between {low} and {high}, 19 times in 20.",
        low=low,
        high=high,
    )


def sort_by_confidence(scores: Sequence[ConfidenceScore]) -> tuple[ConfidenceScore, ...]:
    """Return the scores from Guess to Certain, those without a confidence last."""
    last = len(Confidence) + 1
    return tuple(sorted(scores, key=lambda score: score.confidence.value if score.confidence else last))


def question_columns(*, has_causes: bool = False, keeps_numbers: bool = False) -> tuple[Column, ...]:
    """Return the columns of the questions, titled in the language of now.

    With causes, one says why each was missed. Where there is less room, either numbers or answers are kept.
    """
    why = (Column(tr("Why"), is_optional=True),) if has_causes else ()
    return (
        Column(tr("No."), is_optional=not keeps_numbers),
        Column(tr("Question"), is_elastic=True, least=150),
        Column(tr("Topic"), is_optional=True, yields=True),
        Column(tr("Result")),
        *why,
        Column(tr("Yours"), is_optional=keeps_numbers, yields=True, least=_WORDS),
        Column(tr("Key"), is_optional=keeps_numbers, yields=True, least=_WORDS),
        Column(tr("How sure"), is_optional=True),
        Column("", is_right=True),
    )


def question_rows(questions: Sequence[AskedQuestion], *, has_causes: bool = False) -> tuple[Row, ...]:
    """Return one row a question; what left its bank since has no link."""
    return tuple(_question_row(each, has_causes=has_causes) for each in questions)


def _question_row(asked: AskedQuestion, *, has_causes: bool) -> Row:
    role, icon, icon_role = _VERDICT_LOOKS[asked.verdict]
    why = (TextCell(asked.cause, "ink2"),) if has_causes else ()
    return Row(
        (
            TextCell(str(asked.number) if asked.number else NOTHING, weight=500),
            TextCell(asked.question, "ink" if asked.can_open else "ink3"),
            TextCell(asked.topic, "ink2"),
            TextCell(verdict_text(asked.verdict), role, 500, icon=icon, icon_role=icon_role),
            *why,
            TextCell(asked.yours, "ink2"),
            TextCell(asked.key, "ink2"),
            TextCell(asked.sure, "ink" if asked.is_surprise else "ink2", 600 if asked.is_surprise else 400),
            LinkCell(tr("Open")) if asked.can_open else TextCell(""),
        ),
        key=asked.address if asked.can_open else None,
    )
