"""An exam that is over in numbers: score and its uncertainty against the pass mark, by topic and by confidence.

Made from what was kept, so that an exam of long ago shows the same as one just submitted. A question without an answer
counts as incorrect. Nothing here may be asked before the exam is submitted.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rhizotrainer.model.banks import BankHeader
from rhizotrainer.model.exams import ExamClock, ExamPlace
from rhizotrainer.model.items import Item, ItemAddress
from rhizotrainer.model.learning import Attempt, Confidence, SessionRecord, Verdict
from rhizotrainer.model.values import dataclass
from rhizotrainer.study.progress import mean, wilson_interval
from rhizotrainer.study.report import ConfidenceScore


@dataclass(frozen=True, slots=True)
class ExamQuestion:
    """One question of an exam; `attempt` is None where it was not answered, `item` where it left its bank."""

    number: int
    address: ItemAddress
    option_order: tuple[int, ...]
    place: ExamPlace
    attempt: Attempt | None
    item: Item | None

    @property
    def is_correct(self) -> bool:
        return self.attempt is not None and self.attempt.verdict is Verdict.CORRECT

    @property
    def topic(self) -> str:
        """Return the id of the topic, as it is now or as it was when answered."""
        if self.item is not None:
            return self.item.topic
        return self.attempt.topic if self.attempt is not None else ""


@dataclass(frozen=True, slots=True)
class ExamTopic:
    """How the questions of one topic went; `mean_ms` is the mean time that was spent on one of them."""

    bank: str
    topic: str
    title: str
    asked: int
    correct: int
    mean_ms: int

    @property
    def share(self) -> float:
        return self.correct / self.asked


@dataclass(frozen=True, slots=True)
class ExamReport:
    """An exam's outcome. `interval` is the 95 % Wilson interval of the share wholly right, by Wilson (1927).

    `questions` stand with sure-and-wrong first; topics in the order of their outlines.
    """

    record: SessionRecord
    asked: int
    correct: int
    interval: tuple[float, float]
    used_ms: int
    topics: tuple[ExamTopic, ...]
    confidences: tuple[ConfidenceScore, ...]
    questions: tuple[ExamQuestion, ...]

    @property
    def share(self) -> float:
        """Return the share of questions that were wholly right, 0 … 1."""
        return self.correct / self.asked if self.asked else 0.0

    @property
    def pass_mark(self) -> float:
        return self.record.terms.pass_mark

    @property
    def is_passed(self) -> bool:
        return self.share >= self.pass_mark

    @property
    def missed(self) -> tuple[ExamQuestion, ...]:
        return tuple(each for each in self.questions if not each.is_correct)

    @property
    def flagged(self) -> tuple[ExamQuestion, ...]:
        return tuple(each for each in self.questions if each.place.is_flagged)


def build_exam_report(
    record: SessionRecord,
    attempts: Sequence[Attempt],
    kept: tuple[Mapping[int, ExamPlace], ExamClock],
    items: Mapping[ItemAddress, Item],
    headers: Mapping[str, BankHeader],
) -> ExamReport:
    """Add an exam up. `kept` are its places by their position, and its clock; `items` and `headers` may lack some."""
    places, clock = kept
    given = {attempt.address: attempt for attempt in attempts}
    questions = tuple(
        ExamQuestion(
            number=at + 1,
            address=planned.address,
            option_order=planned.option_order,
            place=places.get(at, ExamPlace()),
            attempt=given.get(planned.address),
            item=items.get(planned.address),
        )
        for at, planned in enumerate(record.questions)
    )
    correct = sum(question.is_correct for question in questions)
    return ExamReport(
        record=record,
        asked=len(questions),
        correct=correct,
        interval=wilson_interval(correct, len(questions)),
        used_ms=clock.used_ms,
        topics=_score_topics(questions, headers),
        confidences=_score_confidences(questions),
        questions=tuple(sorted(questions, key=_urgency)),
    )


def _score_topics(questions: Sequence[ExamQuestion], headers: Mapping[str, BankHeader]) -> tuple[ExamTopic, ...]:
    groups: dict[tuple[str, str], list[ExamQuestion]] = {}
    for question in questions:
        groups.setdefault((question.address.bank, question.topic), []).append(question)
    order = {(bank, topic.id): place for bank, header in headers.items() for place, topic in enumerate(header.topics)}
    return tuple(
        ExamTopic(
            bank=bank,
            topic=topic,
            title=headers[bank].topic_title(topic) if bank in headers else topic,
            asked=len(group),
            correct=sum(question.is_correct for question in group),
            mean_ms=round(mean(question.place.spent_ms for question in group) or 0),
        )
        for (bank, topic), group in sorted(
            groups.items(), key=lambda each: (each[0][0], order.get(each[0], len(order)), each[0][1])
        )
    )


def _score_confidences(questions: Sequence[ExamQuestion]) -> tuple[ConfidenceScore, ...]:
    scores = []
    for confidence in (*Confidence, None):
        group = [each for each in questions if each.attempt and each.attempt.confidence is confidence]
        if group:
            scores.append(ConfidenceScore(confidence, len(group), sum(each.is_correct for each in group)))
    return tuple(scores)


def _urgency(question: ExamQuestion) -> tuple[bool, bool, int, bool, int]:
    # Wrong ones first, the surest at the top and those without an answer last; then right ones, guesses at the top.
    attempt = question.attempt
    sureness = attempt.confidence.value if attempt and attempt.confidence else 0
    is_partly = attempt is not None and attempt.verdict is Verdict.PARTLY
    turn = (sureness or len(Confidence) + 1) if question.is_correct else -sureness
    return question.is_correct, attempt is None, turn, is_partly, question.number
