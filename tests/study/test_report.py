"""The end of a session: facility, topics, confidence, and sure-and-wrong at the top."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhizotrainer.model.learning import Attempt, Confidence, Verdict
from rhizotrainer.study.report import SessionReport, build_session_report
from tests.builders import make_attempt, make_bank_header, make_item, make_record, make_summary

SCORES = {Verdict.CORRECT: 1.0, Verdict.PARTLY: 0.5, Verdict.INCORRECT: 0.0}
GIVEN = st.lists(st.tuples(st.sampled_from(Verdict), st.sampled_from([*Confidence, None])), max_size=12)


def _report(given: list[tuple[Verdict, Confidence | None]]) -> SessionReport:
    items = [make_item(f"q-{n}", topic="technique" if n % 2 else "indications") for n in range(len(given) + 1)]
    attempts: list[Attempt] = [
        make_attempt(
            items[n],
            number=n,
            verdict=verdict,
            score=SCORES[verdict],
            confidence=confidence,
            duration_ms=1000,
        )
        for n, (verdict, confidence) in enumerate(given)
    ]
    summary = make_summary(make_record(items), [verdict for verdict, _confidence in given])
    header = make_bank_header()
    return build_session_report(summary, attempts, {item.address: item for item in items}, {header.id: header})


@given(GIVEN)
def test_every_answer_counts_once_everywhere(given: list[tuple[Verdict, Confidence | None]]) -> None:
    report = _report(given)
    correct = sum(verdict is Verdict.CORRECT for verdict, _confidence in given)
    assert (report.answered, report.correct, report.planned) == (len(given), correct, len(given) + 1)
    for parts in (report.topics, report.confidences):
        assert sum(part.answered for part in parts) == len(given)
        assert sum(part.correct for part in parts) == correct
    assert sorted(question.number for question in report.questions) == list(range(1, len(given) + 1))
    assert report.duration_ms == 1000 * len(given)


@given(GIVEN)
def test_the_facility_lies_between_nothing_and_all(given: list[tuple[Verdict, Confidence | None]]) -> None:
    report = _report(given)
    if given:
        assert report.score is not None
        assert 0 <= report.score <= 1
        assert report.interval[0] <= report.correct / report.answered <= report.interval[1]
    else:
        assert report.score is None
        assert report.interval == (0, 1)


def test_partial_credit_counts_in_the_score_and_not_as_correct() -> None:
    report = _report([(Verdict.CORRECT, None), (Verdict.PARTLY, None)])
    assert report.score == pytest.approx(0.75)
    assert report.correct == 1


def test_sure_and_wrong_stands_first() -> None:
    report = _report(
        [
            (Verdict.CORRECT, Confidence.CERTAIN),
            (Verdict.INCORRECT, Confidence.GUESS),
            (Verdict.CORRECT, None),
            (Verdict.PARTLY, Confidence.CERTAIN),
            (Verdict.INCORRECT, Confidence.CERTAIN),
            (Verdict.INCORRECT, None),
            (Verdict.CORRECT, Confidence.GUESS),
        ]
    )
    assert [question.number for question in report.questions] == [5, 4, 2, 6, 7, 1, 3]


def test_topics_carry_their_titles_weakest_first() -> None:
    report = _report([(Verdict.CORRECT, None), (Verdict.INCORRECT, None)])
    assert [(topic.title, topic.correct, topic.answered) for topic in report.topics] == [
        ("Technique", 0, 1),
        ("Indications", 1, 1),
    ]


def test_confidence_stands_from_certain_to_none() -> None:
    report = _report(
        [(Verdict.CORRECT, None), (Verdict.CORRECT, Confidence.GUESS), (Verdict.PARTLY, Confidence.CERTAIN)]
    )
    assert [(row.confidence, row.correct) for row in report.confidences] == [
        (Confidence.CERTAIN, 0),
        (Confidence.GUESS, 1),
        (None, 1),
    ]


def test_items_and_banks_that_vanished_stay_in_the_report() -> None:
    item = make_item()
    report = build_session_report(make_summary(make_record([item])), [make_attempt(item)], {}, {})
    assert report.questions[0].item is None
    assert report.topics[0].title == item.topic
