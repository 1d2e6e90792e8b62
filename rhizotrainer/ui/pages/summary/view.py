"""What the summary of a session shows, as values, and the rows of its topics and questions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field

from rhizotrainer.model.figures import Region
from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.learning import Confidence, LoggedMiss, MissCause, Verdict
from rhizotrainer.model.values import dataclass
from rhizotrainer.study.answer_words import tell_answers
from rhizotrainer.study.miss_words import cause_text
from rhizotrainer.study.report import ReportedQuestion, SessionReport, TopicScore
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.tables.cells import Column, Row, ShareCell, TextCell
from rhizotrainer.ui.tables.outcome.view import (
    NOTHING,
    AskedQuestion,
    Filter,
    Outcome,
    QuestionLists,
    Score,
    question_columns,
    question_rows,
)
from rhizotrainer.ui.text import of_text, one_line, percent_text

tr = Tongue("Summary")


def topic_columns() -> tuple[Column, ...]:
    """Return the columns of the scores by topic."""
    return (
        Column(tr("Topic"), is_elastic=True, least=110),
        Column(tr("Correct"), is_right=True),
        Column(tr("Share")),
        Column("", is_right=True),
    )


@dataclass(frozen=True, slots=True)
class SummaryView:
    """A session's summary. `details` stands beside its title; `facts` say when its questions return.

    `misses` are the answers of which the learner said why they went wrong. A session that is open `can_continue`.
    """

    report: SessionReport
    details: str = ""
    flagged: frozenset[ItemAddress] = frozenset()
    facts: tuple[str, ...] = ()
    misses: tuple[LoggedMiss, ...] = ()
    can_continue: bool = False
    regions: Mapping[ItemAddress, Sequence[Region]] = field(default_factory=dict)

    @property
    def causes(self) -> tuple[tuple[MissCause, int], ...]:
        """Return how often each cause was given, those that were not left out."""
        given = [miss.cause for miss in self.misses]
        return tuple((cause, given.count(cause)) for cause in MissCause if cause in given)

    @property
    def missed(self) -> tuple[ReportedQuestion, ...]:
        """Return the questions that were not wholly right, sure and wrong first."""
        return tuple(each for each in self.report.questions if each.attempt.verdict is not Verdict.CORRECT)

    def list_questions(self, chosen: Filter) -> tuple[ReportedQuestion, ...]:
        """Return the questions that a filter lets through, in the report's order."""
        if chosen is Filter.MISSED:
            return self.missed
        questions = self.report.questions
        if chosen is Filter.FLAGGED:
            return tuple(each for each in questions if each.attempt.address in self.flagged)
        return questions


def build_outcome(view: SummaryView) -> Outcome:
    """Return the summary as its page shows it, in the language of now."""
    report, missed = view.report, len(view.missed)
    return Outcome(
        details=view.details,
        review_words=tr.count(missed, "Review {n} missed", "Review {n} missed"),
        score=Score(report.correct, report.answered, report.interval),
        topics=(topic_columns(), topic_rows(report.topics)),
        confidences=report.confidences,
        questions=QuestionLists(
            question_columns(has_causes=bool(view.misses)),
            {each: list_rows(view, each) for each in Filter},
            {
                Filter.MISSED: tr("No question was missed."),
                Filter.FLAGGED: tr("No question is flagged."),
                Filter.ALL: tr("No question was answered."),
            },
        ),
    )


def topic_rows(topics: Sequence[TopicScore]) -> tuple[Row, ...]:
    """Return one row a topic."""
    return tuple(
        Row(
            (
                TextCell(score.title),
                TextCell(of_text(score.correct, score.answered), weight=500),
                ShareCell(score.correct / score.answered if score.answered else 0.0),
                TextCell(percent_text(score.correct / score.answered) if score.answered else NOTHING),
            )
        )
        for score in topics
    )


def list_rows(view: SummaryView, chosen: Filter) -> tuple[Row, ...]:
    """Return one row for each question that a filter lets through; with misses, it says why each was missed."""
    titles = {(score.bank, score.topic): score.title for score in view.report.topics}
    causes = {miss.attempt: cause_text(miss.cause) for miss in view.misses}
    asked = [_describe(each, titles, causes, view.regions) for each in view.list_questions(chosen)]
    return question_rows(asked, has_causes=bool(causes))


def _describe(
    question: ReportedQuestion,
    titles: Mapping[tuple[str, str], str],
    causes: Mapping[str, str],
    regions: Mapping[ItemAddress, Sequence[Region]],
) -> AskedQuestion:
    attempt, item = question.attempt, question.item
    yours, key = tell_answers(item, attempt, attempt.option_order, regions.get(attempt.address, ()))
    is_missed = attempt.verdict is not Verdict.CORRECT
    return AskedQuestion(
        number=question.number,
        address=attempt.address,
        question=one_line(item.stem) if item else tr("No longer in its bank"),
        topic=titles.get((attempt.address.bank, attempt.topic), attempt.topic),
        verdict=attempt.verdict,
        yours=yours or NOTHING,
        key=key or NOTHING,
        sure=attempt.confidence.label if attempt.confidence else NOTHING,
        is_surprise=is_missed and (attempt.confidence or 0) >= Confidence.FAIRLY_SURE,
        can_open=item is not None,
        cause=causes.get(attempt.id, NOTHING),
    )
