"""Every date can say why in one sentence: a test for each row of the table in docs/scheduling.md."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhizotrainer.model.learning import Confidence, DueCause, Rating, Verdict
from rhizotrainer.study.due_words import describe_answer, why_sentence
from tests.builders import NOW, make_attempt, make_item, make_memory

RIGHT, PARTLY, WRONG = Verdict.CORRECT, Verdict.PARTLY, Verdict.INCORRECT
DOCS = Path(__file__).parents[2] / "docs" / "scheduling.md"
ROWS = [
    (DueCause(Rating.AGAIN, WRONG), "It was not right, so it is asked again soon."),
    (DueCause(Rating.AGAIN, PARTLY), "It was only partly right, so it counts as not known and is asked again soon."),
    (
        DueCause(Rating.AGAIN, RIGHT, Confidence.GUESS),
        "It was right as a guess, which shows luck rather than memory, so it counts as not known.",
    ),
    (
        DueCause(Rating.HARD, RIGHT, Confidence.UNSURE),
        "It was right and you were unsure, so it returns sooner than if you had been sure.",
    ),
    (
        DueCause(Rating.HARD, RIGHT, Confidence.CERTAIN, hints=2),
        "It was right with a hint, so it returns sooner than without one.",
    ),
    (
        DueCause(Rating.HARD, RIGHT),
        "It was right after its answer had been seen, so it returns sooner than otherwise.",
    ),
    (
        DueCause(Rating.GOOD, RIGHT, Confidence.CERTAIN),
        "It was right; about then the chance that you still know it falls to 90%.",
    ),
    (
        DueCause(Rating.GOOD, RIGHT, is_by_sibling=True),
        "Another wording of the same fact was answered since, and both share one memory.",
    ),
    (
        DueCause(Rating.GOOD, RIGHT, was_brought_back=True),
        "The question was changed in a way that makes its earlier answer doubtful, so it is asked at once.",
    ),
]


@pytest.mark.parametrize(("cause", "sentence"), ROWS, ids=[sentence for _cause, sentence in ROWS])
def test_each_row_of_the_table(cause: DueCause, sentence: str) -> None:
    memory = make_memory(due=NOW + timedelta(days=3))
    assert why_sentence(memory, cause, to_local=lambda moment: moment.date()) == sentence
    assert sentence in DOCS.read_text("utf-8")


def test_sure_and_wrong_says_both_looks() -> None:
    cause = DueCause(Rating.AGAIN, WRONG, Confidence.CERTAIN)
    memory = make_memory(last_review=NOW, due=NOW + timedelta(hours=4), recheck=NOW + timedelta(days=7))
    said = why_sentence(memory, cause, to_local=lambda moment: moment.date())
    assert said == "You were sure and it was not right, so it is asked again in a few hours, and once more in a week."
    assert said in DOCS.read_text("utf-8")
    later = replace(memory, last_review=NOW + timedelta(hours=5), due=NOW + timedelta(days=7))
    said = why_sentence(later, DueCause(Rating.GOOD, RIGHT), to_local=lambda moment: moment.date())
    assert said.startswith("You were sure and it was not right on ")
    assert said.endswith("so it is looked at again a week after that.")


def test_a_second_look_some_hours_away_is_not_said_to_be_of_an_answer_that_was_unsure() -> None:
    # Sure and wrong six days and twenty hours ago; now wrong again, and unsure.
    memory = make_memory(last_review=NOW, due=NOW + timedelta(hours=4), recheck=NOW + timedelta(hours=4))
    said = why_sentence(memory, DueCause(Rating.AGAIN, WRONG, Confidence.UNSURE), to_local=lambda when: when.date())
    assert said.startswith("You were sure and it was not right on ")


@given(
    st.sampled_from(Rating),
    st.sampled_from(Verdict),
    st.sampled_from((None, *Confidence)),
    st.integers(0, 3),
    st.none() | st.integers(-400, 400),
)
def test_there_is_always_one_sentence(rating, verdict, confidence, hints, recheck) -> None:
    attempt = make_attempt(make_item(), rating=rating, verdict=verdict, confidence=confidence, hints=hints)
    again = None if recheck is None else NOW + timedelta(days=recheck)
    memory = make_memory(last_review=NOW, due=NOW + timedelta(days=5), recheck=again)
    said = why_sentence(memory, describe_answer(attempt), to_local=lambda moment: moment.date())
    assert said.endswith(".")
    assert said.count(". ") == 0
