"""What the summary of a session shows, as values, and its tables' rows."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.learning import Confidence, LoggedMiss, MissCause, Verdict
from rhizotrainer.model.values import dataclass
from rhizotrainer.study.miss_words import cause_text
from rhizotrainer.study.presentation import restore_presentation
from rhizotrainer.study.report import ConfidenceScore, ReportedQuestion, SessionReport, TopicScore
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.tables.cells import Column, LinkCell, Row, ShareCell, TextCell
from rhizotrainer.ui.text import of_text, one_line, percent_text

tr = Tongue("Summary")

NOTHING = "–"
LONGEST_TOPIC = 28


def verdict_cell(verdict: Verdict) -> TextCell:
    """Return a verdict as a cell: words, colour and glyph."""
    match verdict:
        case Verdict.CORRECT:
            return TextCell(tr("Correct"), "correct", 500, icon="check")
        case Verdict.PARTLY:
            return TextCell(tr("Partly right"), "ink", 500, icon="partial", icon_role="ink2")
        case Verdict.INCORRECT:
            return TextCell(tr("Incorrect"), "incorrect", 500, icon="cross")


def topic_columns() -> tuple[Column, ...]:
    """Return the columns of the scores by topic."""
    return (
        Column(tr("Topic"), is_elastic=True, least=110),
        Column(tr("Correct"), is_right=True),
        Column(tr("Share")),
        Column("", is_right=True),
    )


def question_columns(*, has_causes: bool = False) -> tuple[Column, ...]:
    """Return the columns of the list of questions; with causes, one that says why each was missed."""
    why = (Column(tr("Why"), is_optional=True),) if has_causes else ()
    return (
        Column(tr("No."), is_optional=True),
        Column(tr("Question"), is_elastic=True, least=150),
        Column(tr("Topic"), is_optional=True),
        Column(tr("Result")),
        *why,
        Column(tr("Yours")),
        Column(tr("Key")),
        Column(tr("How sure"), is_optional=True),
        Column("", is_right=True),
    )


class Filter(StrEnum):
    """Which questions are listed."""

    MISSED = "missed"
    FLAGGED = "flagged"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class SummaryView:
    """A session's summary. `details` stands beside its title; `facts` say when its questions return.

    `misses` are the answers of which the learner said why they went wrong.
    """

    report: SessionReport
    details: str = ""
    flagged: frozenset[ItemAddress] = frozenset()
    facts: tuple[str, ...] = ()
    misses: tuple[LoggedMiss, ...] = ()

    @property
    def causes(self) -> tuple[tuple[MissCause, int], ...]:
        """Return how often each cause was given, those that were not left out."""
        given = [miss.cause for miss in self.misses]
        return tuple((cause, given.count(cause)) for cause in MissCause if cause in given)

    @property
    def missed(self) -> tuple[ReportedQuestion, ...]:
        """Return the questions that were not wholly right, sure and wrong first."""
        return tuple(each for each in self.report.questions if each.attempt.verdict is not Verdict.CORRECT)

    @property
    def share(self) -> float:
        """Return the share of answers that were wholly right, 0 … 1."""
        return self.report.correct / self.report.answered if self.report.answered else 0.0

    def list_questions(self, chosen: Filter) -> tuple[ReportedQuestion, ...]:
        """Return the questions that a filter lets through, in the report's order."""
        if chosen is Filter.MISSED:
            return self.missed
        questions = self.report.questions
        if chosen is Filter.FLAGGED:
            return tuple(each for each in questions if each.attempt.address in self.flagged)
        return questions


def certainty_sentence(view: SummaryView) -> str:
    """Say how far the score can be trusted."""
    low, high = (percent_text(share) for share in view.report.interval)
    return tr.count(
        view.report.answered,
        "With {n} question, your true level lies between {low} and {high}, 19 times in 20.",
        "With {n} questions, your true level lies between {low} and {high}, 19 times in 20.",
        low=low,
        high=high,
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


def sort_by_confidence(scores: Sequence[ConfidenceScore]) -> tuple[ConfidenceScore, ...]:
    """Return the scores from Guess to Certain, those without a confidence last."""
    last = len(Confidence) + 1
    return tuple(sorted(scores, key=lambda score: score.confidence.value if score.confidence else last))


def question_rows(
    questions: Sequence[ReportedQuestion], topics: Sequence[TopicScore], misses: Sequence[LoggedMiss] = ()
) -> tuple[Row, ...]:
    """Return one row a question; what left its bank since has no link. With `misses`, it says why each was missed."""
    titles = {(score.bank, score.topic): score.title for score in topics}
    causes = {miss.attempt: cause_text(miss.cause) for miss in misses}
    return tuple(_question_row(each, titles, causes) for each in questions)


def _question_row(question: ReportedQuestion, titles: dict[tuple[str, str], str], causes: dict[str, str]) -> Row:
    attempt, item = question.attempt, question.item
    sure = attempt.confidence.label if attempt.confidence else NOTHING
    is_surprise = attempt.verdict is not Verdict.CORRECT and (attempt.confidence or 0) >= Confidence.FAIRLY_SURE
    yours, key = _letters(question)
    why = (TextCell(causes.get(attempt.id, NOTHING), "ink2"),) if causes else ()
    return Row(
        (
            TextCell(str(question.number) if question.number else NOTHING, weight=500),
            TextCell(one_line(item.stem)) if item else TextCell(tr("No longer in its bank"), "ink3"),
            TextCell(_shortened(titles.get((attempt.address.bank, attempt.topic), attempt.topic)), "ink2"),
            verdict_cell(attempt.verdict),
            *why,
            TextCell(yours, "ink2"),
            TextCell(key, "ink2"),
            TextCell(sure, "ink" if is_surprise else "ink2", 600 if is_surprise else 400),
            LinkCell(tr("Open")) if item else TextCell(""),
        ),
        key=attempt.address if item else None,
    )


def _letters(question: ReportedQuestion) -> tuple[str, str]:
    """Return the letters chosen and those of the key, as they stood on the screen then.

    In another version of the item other options may stand under them: then there are none.
    """
    item, attempt = question.item, question.attempt
    is_same = item is not None and attempt.item_version == item.fingerprint
    if item is None or not is_same or sorted(attempt.option_order) != list(range(len(item.options))):
        return NOTHING, NOTHING
    shown = restore_presentation(item, attempt.option_order)
    chosen = ", ".join(sorted(shown.letter_of(authored) for authored in attempt.response.chosen))
    return chosen or NOTHING, ", ".join(sorted(shown.letter_of(authored) for authored in item.keys))


def _shortened(title: str) -> str:
    return title if len(title) <= LONGEST_TOPIC else f"{title[: LONGEST_TOPIC - 1].rstrip()}…"
