"""Sentences, word for word."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from rhizotrainer.model.learning import Response
from rhizotrainer.study.calendar import local_day
from rhizotrainer.study.marking import OptionOutcome, mark_response
from rhizotrainer.study.presentation import Presentation
from rhizotrainer.study.wording import (
    citation_text,
    count_text,
    duration_text,
    join_alternatives,
    kept_sentence,
    minutes_text,
    outcome_words,
    reference_text,
    return_sentence,
    verdict_sentence,
    weekday_text,
)
from tests.builders import make_item, make_multiple, make_reference

EVENING = datetime(2026, 5, 31, 21, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("chosen", "sentence"),
    [
        ({0, 2, 3}, "Correct."),
        ({0, 2}, "Partly right. 2 of 3 chosen."),
        ({0, 2, 3, 1}, "Partly right. 3 of 3 chosen, and 1 that is wrong."),
        ({0, 2, 3, 1, 4}, "Partly right. 3 of 3 chosen, and 2 that are wrong."),
        ({1}, "Incorrect. The answers are A, C and E."),
    ],
)
def test_verdicts_of_several_answers(chosen: set[int], sentence: str) -> None:
    shown = Presentation(make_multiple(keys=(0, 2, 3)), (3, 1, 0, 4, 2))
    assert verdict_sentence(shown, mark_response(shown.item, Response(frozenset(chosen)))) == sentence


def test_verdicts_of_one_answer() -> None:
    shown = Presentation(make_item(), (3, 1, 0, 2))
    assert verdict_sentence(shown, mark_response(shown.item, Response(frozenset({1})))) == "Correct."
    wrong = mark_response(shown.item, Response(frozenset({0})))
    assert verdict_sentence(shown, wrong) == "Incorrect. The answer is B."


@pytest.mark.parametrize(
    ("after", "sentence"),
    [
        (timedelta(hours=-5), "Returns today"),
        (timedelta(minutes=30), "Returns today"),
        (timedelta(hours=4), "Returns tomorrow"),
        (timedelta(days=1), "Returns tomorrow"),
        (timedelta(days=4), "Returns in 4 days"),
        (timedelta(days=14), "Returns in 14 days"),
        (timedelta(days=15), "Returns on 15 June"),
        (timedelta(days=300), "Returns on 27 March 2027"),
    ],
)
def test_when_an_item_returns(after: timedelta, sentence: str) -> None:
    tz = timezone(timedelta(hours=1))
    assert return_sentence(EVENING + after, EVENING, lambda moment: local_day(moment, tz)) == sentence


@pytest.mark.parametrize(
    ("milliseconds", "text"),
    [(-5, "0:00"), (7_999, "0:07"), (72_000, "1:12"), (3_599_999, "59:59"), (3_723_000, "1:02:03")],
)
def test_durations_read_like_a_clock(milliseconds: int, text: str) -> None:
    assert duration_text(milliseconds) == text


@pytest.mark.parametrize(
    ("milliseconds", "text"),
    [(0, "less than a minute"), (60_000, "1 minute"), (1_080_000, "18 minutes")],
)
def test_minutes_in_words(milliseconds: int, text: str) -> None:
    assert minutes_text(milliseconds) == text


@pytest.mark.parametrize(
    ("outcome", "is_struck_out", "words"),
    [
        (OptionOutcome.CORRECT, False, "Your answer · correct"),
        (OptionOutcome.INCORRECT, False, "Your answer"),
        (OptionOutcome.MISSED, False, "Correct answer"),
        (OptionOutcome.MISSED, True, "Correct answer · you struck it out"),
        (OptionOutcome.NOT_CHOSEN, True, "You struck this out"),
        (OptionOutcome.NOT_CHOSEN, False, ""),
    ],
)
def test_outcomes_have_words(outcome: OptionOutcome, is_struck_out: bool, words: str) -> None:
    assert outcome_words(outcome, is_struck_out=is_struck_out) == words


def test_numbers_bring_their_nouns() -> None:
    assert (count_text(1, "question"), count_text(0, "question")) == ("1 question", "0 questions")
    assert [join_alternatives(list(words)) for words in ("", "r", "rq", "rsq")] == [
        "",
        "r",
        "r or q",
        "r, s or q",
    ]
    assert kept_sentence(1) == "1 answer is kept."
    assert kept_sentence(6) == "6 answers are kept."
    assert kept_sentence(0) == "No question was answered."


def test_days_have_english_names() -> None:
    assert weekday_text(date(2025, 6, 12)) == "Thursday 12 June"


def test_passages_and_references_are_named() -> None:
    assert (citation_text("Rhizotomy", 4), citation_text("Rhizotomy", 0)) == ("Rhizotomy ¶4", "Rhizotomy")
    assert reference_text(make_reference()) == (
        "Enslin JMN, Fieggen AG. Neurosurgery for spasticity. Neurotherapeutics 2018. doi: 10.1007/s13311-018-00690-4."
    )
    page = make_reference(
        authors="",
        title="What is pain?",
        container="",
        doi="",
        url="https://a.example",
        accessed="2026-06-01",
    )
    assert reference_text(page) == "What is pain? 2018. https://a.example (accessed 2026-06-01)"
