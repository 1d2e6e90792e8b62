"""Sentences, word for word."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from rhizotrainer.model.figures import Region
from rhizotrainer.model.items import Item, Option
from rhizotrainer.model.learning import Mark, Response
from rhizotrainer.study.calendar import local_day
from rhizotrainer.study.day_words import weekday_text
from rhizotrainer.study.marking import OptionOutcome, mark_response
from rhizotrainer.study.presentation import Presentation, restore_presentation
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
)
from tests.builders import (
    make_cloze,
    make_extended,
    make_item,
    make_label,
    make_locate,
    make_matching,
    make_multiple,
    make_name,
    make_numeric,
    make_ordering,
    make_reference,
    make_series,
    make_short_answer,
)

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
    ("item", "response", "sentence"),
    [
        (make_series(), Response(placed=(0, 1, 0, 0)), "Partly right. 3 of 4 statements judged rightly."),
        (
            make_series(),
            Response(placed=(0, 1, 1, 0)),
            "Incorrect. 2 of 4 statements judged rightly. What is wrong counts against what is right.",
        ),
        (make_series(), Response(placed=(1, 0, 1, 0)), "Incorrect. 0 of 4 statements judged rightly."),
        (make_extended(), Response(placed=(2, 0, 0)), "Partly right. 2 of 3 scenarios answered rightly."),
        (make_matching(), Response(placed=(0, 2)), "Partly right. 1 of 3 pairs right."),
        (make_matching(keys=(0,)), Response(placed=(1,)), "Incorrect. 0 of 1 pair right."),
        (make_ordering(), Response(placed=(0, 1, 3, 2)), "Partly right. 2 of 4 steps in place."),
        (make_label(), Response(placed=(0, 1, 3)), "Partly right. 2 of 3 labels in place."),
        (make_cloze(), Response(texts=("dorsal", "lateral")), "Partly right. 1 of 2 gaps filled rightly."),
        (make_cloze(), Response(texts=("dorsal", "ventral")), "Correct."),
        (make_short_answer(), Response(texts=("a nerve",)), "Incorrect. The answer is: Dorsal root ganglion."),
        (
            make_short_answer(accepts=("The\nn. opticus et al.",)),
            Response(),
            "Incorrect. The answer is: The n. opticus et al.",
        ),
        (make_numeric(unit="mm"), Response(texts=("12 mm",)), "Incorrect. The answer is: 31 mm."),
        (make_numeric(), Response(texts=("12",)), "Incorrect. The answer is: 31."),
        (make_name(accepts=("Dorsal root",)), Response(texts=("a nerve",)), "Incorrect. The answer is: Dorsal root."),
        (make_name(), Response(frozenset({0})), "Incorrect. The answer is B."),
        (make_locate(), Response(regions=frozenset({"r0"})), "Incorrect. The answer is: Option 1."),
        (make_locate(keys=(1, 3)), Response(), "Incorrect. The answer is: Option 1 or Option 3."),
        (make_locate(keys=(1, 3), needs_all=True), Response(), "Incorrect. The answers are: Option 1 and Option 3."),
        (
            make_locate(keys=(1, 3), needs_all=True),
            Response(regions=frozenset({"r1"})),
            "Partly right. 1 of 2 chosen.",
        ),
        (
            make_locate(options=(Option("", True, "", region="r0"), Option("", False, "", region="r1"))),
            Response(),
            "Incorrect.",
        ),
    ],
)
def test_verdicts_of_what_is_not_chosen_by_letter(item: Item, response: Response, sentence: str) -> None:
    shown = restore_presentation(item, ())
    assert verdict_sentence(shown, mark_response(item, response)) == sentence


@pytest.mark.parametrize(
    ("keys", "needs_all", "sentence"),
    [
        ((0,), False, "Incorrect. The answer is: Dorsal root."),
        ((0, 1), False, "Incorrect. The answer is: Dorsal root."),
        ((0, 2), False, "Incorrect. The answer is: Dorsal root or Lissauer tract."),
        ((0, 2), True, "Incorrect. The answers are: Dorsal root and Lissauer tract."),
        ((3,), False, "Incorrect. The answer is: Option 3."),
        ((0, 4), False, "Incorrect."),
    ],
)
def test_a_structure_is_named_as_the_figure_names_it_unless_an_option_does(keys, needs_all, sentence) -> None:
    named = ("Dorsal root", "Dorsal root", "Lissauer tract", "Nerve", "")
    regions = [Region(f"r{at}", name) for at, name in enumerate(named)]
    texts = ("", "", "", "Option 3", "")
    options = tuple(Option(text, at in keys, "", region=f"r{at}") for at, text in enumerate(texts))
    item = make_locate(options=options, needs_all=needs_all)
    mark = mark_response(item, Response(regions=frozenset({"elsewhere"})))
    assert verdict_sentence(restore_presentation(item, ()), mark, regions) == sentence


@pytest.mark.parametrize(
    ("item", "mark", "sentence"),
    [
        (make_multiple(), Mark(0.5, 0, 1), "Partly right."),
        (make_multiple(), Mark(0.9, 1, 2), "Partly right. 1 of 2 chosen."),
        (make_matching(), Mark(0.5, 0, 1), "Partly right."),
        (make_matching(), Mark(0.5, 3, 3), "Partly right."),
        (make_matching(), Mark(0.0, 1, 3), "Incorrect. 1 of 3 pairs right."),
        (make_short_answer(), Mark(0.5, 0, 1), "Partly right."),
    ],
)
def test_verdicts_say_nothing_untrue_where_the_question_has_changed(item: Item, mark: Mark, sentence: str) -> None:
    assert verdict_sentence(restore_presentation(item, ()), mark) == sentence


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
