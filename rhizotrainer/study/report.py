"""The end of a session in numbers: score and its uncertainty, by topic and confidence, what to read again.

Made from attempts that were kept, so that a past session shows the same report as one just ended.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from rhizotrainer.model.banks import BankHeader
from rhizotrainer.model.items import Item, ItemAddress
from rhizotrainer.model.learning import Attempt, Confidence, SessionSummary, Verdict
from rhizotrainer.model.values import dataclass
from rhizotrainer.study.progress import mean, wilson_interval


@dataclass(frozen=True, slots=True)
class TopicScore:
    """How the questions of one topic went."""

    bank: str
    topic: str
    title: str
    answered: int
    correct: int


@dataclass(frozen=True, slots=True)
class ConfidenceScore:
    """How the questions answered with one confidence went; None holds those where none was given."""

    confidence: Confidence | None
    answered: int
    correct: int


@dataclass(frozen=True, slots=True)
class ReportedQuestion:
    """One answered question; `number` is its place in the session, `item` None where it left its bank."""

    number: int
    attempt: Attempt
    item: Item | None


@dataclass(frozen=True, slots=True)
class SessionReport:
    """A session's outcome.

    `score` is the mean score 0 … 1 (partial credit included), None where nothing was answered; `interval` is
    the 95 % Wilson interval of the share wholly right. `questions` stand with sure-and-wrong first.
    """

    summary: SessionSummary
    planned: int
    answered: int
    correct: int
    score: float | None
    interval: tuple[float, float]
    duration_ms: int
    topics: tuple[TopicScore, ...]
    confidences: tuple[ConfidenceScore, ...]
    questions: tuple[ReportedQuestion, ...]


def build_session_report(
    summary: SessionSummary,
    attempts: Sequence[Attempt],
    items: Mapping[ItemAddress, Item],
    headers: Mapping[str, BankHeader],
) -> SessionReport:
    """Add a session up. `items` and `headers` (by bank id) may lack what has left the banks since."""
    correct = count_correct(attempts)
    places = {question.address: number for number, question in enumerate(summary.record.questions, start=1)}
    questions = [
        ReportedQuestion(places.get(attempt.address, 0), attempt, items.get(attempt.address)) for attempt in attempts
    ]
    return SessionReport(
        summary=summary,
        planned=len(summary.record.questions),
        answered=len(attempts),
        correct=correct,
        score=mean(attempt.score for attempt in attempts),
        interval=wilson_interval(correct, len(attempts)),
        duration_ms=sum(attempt.duration_ms for attempt in attempts),
        topics=_score_topics(attempts, headers),
        confidences=_score_confidences(attempts),
        questions=tuple(sorted(questions, key=_urgency)),
    )


def count_correct(attempts: Iterable[Attempt]) -> int:
    """Count the attempts that were wholly right."""
    return sum(attempt.verdict is Verdict.CORRECT for attempt in attempts)


def _score_topics(attempts: Sequence[Attempt], headers: Mapping[str, BankHeader]) -> tuple[TopicScore, ...]:
    groups: dict[tuple[str, str], list[Attempt]] = {}
    for attempt in attempts:
        groups.setdefault((attempt.address.bank, attempt.topic), []).append(attempt)
    scores = [
        TopicScore(
            bank=bank,
            topic=topic,
            title=headers[bank].topic_title(topic) if bank in headers else topic,
            answered=len(group),
            correct=count_correct(group),
        )
        for (bank, topic), group in groups.items()
    ]
    return tuple(sorted(scores, key=lambda score: score.correct / score.answered))


def _score_confidences(attempts: Sequence[Attempt]) -> tuple[ConfidenceScore, ...]:
    scores = []
    for confidence in (*reversed(Confidence), None):
        group = [attempt for attempt in attempts if attempt.confidence is confidence]
        if group:
            scores.append(ConfidenceScore(confidence, len(group), count_correct(group)))
    return tuple(scores)


def _urgency(question: ReportedQuestion) -> tuple[bool, int, bool, int]:
    # Wrong ones first, the surest at the top; then right ones, guesses at the top: both are what to read
    # again.
    attempt = question.attempt
    is_right = attempt.verdict is Verdict.CORRECT
    sureness = attempt.confidence.value if attempt.confidence else 0
    # A right answer without a claimed confidence is no cause for reading again: it goes last.
    turn = (sureness or len(Confidence) + 1) if is_right else -sureness
    return is_right, turn, attempt.verdict is Verdict.PARTLY, question.number
