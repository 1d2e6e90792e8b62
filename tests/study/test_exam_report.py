"""An exam in numbers: every question counts, unanswered ones as incorrect, and sure-and-wrong stands first."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rhizotrainer.model.exams import ExamClock, ExamPlace
from rhizotrainer.model.learning import Attempt, Confidence, PlannedQuestion, SessionMode, SessionTerms, Verdict
from rhizotrainer.study.exam_report import ExamReport, build_exam_report
from rhizotrainer.study.progress import wilson_interval
from tests.builders import make_attempt, make_bank_header, make_item, make_record

SCORES = {Verdict.CORRECT: 1.0, Verdict.PARTLY: 0.5, Verdict.INCORRECT: 0.0}
Outcome = tuple[Verdict | None, Confidence | None]
outcomes = st.lists(
    st.tuples(st.sampled_from([None, *Verdict]), st.sampled_from([None, *Confidence])), min_size=1, max_size=12
)


def report_of(given_outcomes: list[Outcome], *, pass_mark: float = 0.7) -> ExamReport:
    """Report an exam whose questions came out so; a verdict of None is no answer."""
    topics = ("technique", "indications")
    items = [make_item(f"q-{n:02}", topic=topics[n % 2]) for n in range(len(given_outcomes))]
    record = make_record(
        questions=tuple(PlannedQuestion(item.address, (0, 1, 2, 3)) for item in items),
        mode=SessionMode.EXAM,
        terms=SessionTerms(pass_mark=pass_mark),
    )
    attempts: list[Attempt] = []
    places = {}
    for number, (item, (verdict, sure)) in enumerate(zip(items, given_outcomes, strict=True)):
        places[number] = ExamPlace(is_flagged=number == 0, spent_ms=1000 * (number + 1))
        if verdict is not None:
            attempt = make_attempt(item, number=number, verdict=verdict, score=SCORES[verdict], confidence=sure)
            attempts.append(attempt)
    header = make_bank_header()
    by_address = {item.address: item for item in items}
    return build_exam_report(record, attempts, (places, ExamClock(9000)), by_address, {header.id: header})


@given(outcomes)
def test_every_question_counts_once(given_outcomes):
    report = report_of(given_outcomes)
    right = sum(verdict is Verdict.CORRECT for verdict, _sure in given_outcomes)
    assert (report.asked, report.correct) == (len(given_outcomes), right)
    assert report.share == right / len(given_outcomes)
    assert report.interval == wilson_interval(right, len(given_outcomes))
    assert sorted(question.number for question in report.questions) == list(range(1, report.asked + 1))
    assert sum(topic.asked for topic in report.topics) == report.asked
    assert sum(topic.correct for topic in report.topics) == report.correct
    answered = sum(verdict is not None for verdict, _sure in given_outcomes)
    assert sum(score.answered for score in report.confidences) == answered
    assert len(report.missed) == report.asked - right


@given(outcomes)
def test_wrong_answers_stand_first_the_surest_at_the_top_and_no_answer_last_of_them(given_outcomes):
    missed = report_of(given_outcomes).missed
    given_first = [question.attempt is not None for question in missed]
    assert given_first == sorted(given_first, reverse=True)
    sureness = [question.attempt.confidence or 0 for question in missed if question.attempt]
    assert sureness == sorted(sureness, reverse=True)


def test_the_pass_mark_is_reached_at_its_share():
    outcome: list[Outcome] = [(Verdict.CORRECT, None)] * 7 + [(None, None)] * 3
    assert report_of(outcome, pass_mark=0.7).is_passed
    assert not report_of(outcome, pass_mark=0.71).is_passed


def test_a_topic_has_the_mean_time_of_all_its_questions_answered_or_not():
    report = report_of([(Verdict.CORRECT, None), (None, None), (None, None)])
    times = {topic.topic: topic.mean_ms for topic in report.topics}
    assert times == {"technique": 2000, "indications": 2000}
    assert [question.number for question in report.flagged] == [1]
    assert report.used_ms == 9000


def test_what_left_its_bank_still_counts():
    report = report_of([(Verdict.CORRECT, None), (None, None)])
    record = report.record
    attempts = [question.attempt for question in report.questions if question.attempt]
    bare = build_exam_report(record, attempts, ({}, ExamClock()), {}, {})
    assert (bare.asked, bare.correct) == (2, 1)
    assert {question.item for question in bare.questions} == {None}
