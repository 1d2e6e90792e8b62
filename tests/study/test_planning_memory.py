"""The formulas that plans look ahead with are py-fsrs' own."""

from __future__ import annotations

from datetime import timedelta

import fsrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhizotrainer.study.planning_memory import DEFAULT_WEIGHTS, MemoryModel, Trace
from tests.builders import NOW

STABILITIES = st.floats(0.01, 2000)
DIFFICULTIES = st.floats(1, 10)
OTHER_WEIGHTS = (*(weight * 1.1 for weight in DEFAULT_WEIGHTS[:20]), 0.2)


def make_scheduler(weights: tuple[float, ...]) -> fsrs.Scheduler:
    return fsrs.Scheduler(parameters=weights, learning_steps=(), relearning_steps=(), enable_fuzzing=False)


@given(STABILITIES, DIFFICULTIES, st.integers(1, 400), st.sampled_from(fsrs.Rating), st.booleans())
def test_a_review_leaves_what_py_fsrs_leaves(
    stability: float, difficulty: float, days: int, rating: fsrs.Rating, is_own: bool
) -> None:
    weights = OTHER_WEIGHTS if is_own else DEFAULT_WEIGHTS
    card = fsrs.Card(
        card_id=1, state=fsrs.State.Review, stability=stability, difficulty=difficulty, due=NOW, last_review=NOW
    )
    after, _log = make_scheduler(weights).review_card(card, rating, NOW + timedelta(days=days))
    left = MemoryModel(weights).review(Trace(stability, difficulty), days, rating.value)
    assert left.stability == pytest.approx(after.stability, rel=1e-6)
    assert left.difficulty == pytest.approx(after.difficulty, rel=1e-6)


@pytest.mark.parametrize("rating", fsrs.Rating)
def test_a_first_answer_leaves_what_py_fsrs_leaves(rating: fsrs.Rating) -> None:
    after, _log = make_scheduler(DEFAULT_WEIGHTS).review_card(fsrs.Card(card_id=1, due=NOW), rating, NOW)
    left = MemoryModel().begin(rating.value)
    assert (left.stability, left.difficulty) == pytest.approx((after.stability, after.difficulty))


@given(STABILITIES, st.floats(0.7, 0.97))
def test_recall_stays_above_the_target_for_as_long_as_is_said(stability: float, target: float) -> None:
    model = MemoryModel()
    days = stability * model.days_above(target)
    assert model.recall(stability, days) == pytest.approx(target)
    assert model.recall(stability, days * 0.99) >= target
    assert model.recall(stability, days * 1.01) <= target


def test_the_default_weights_are_those_of_py_fsrs() -> None:
    assert pytest.approx(fsrs.Scheduler().parameters) == DEFAULT_WEIGHTS


@given(STABILITIES, st.integers(0, 400), st.integers(0, 400), st.floats(0.7, 0.97))
def test_the_chance_to_be_above_the_target_falls_with_time(
    stability: float, days: int, more: int, target: float
) -> None:
    model = MemoryModel()
    early, late = (model.chance_above(target, stability, gone) for gone in (days, days + more))
    assert 0 <= late <= early <= 1
    even = stability * model.days_above(target)
    assert model.chance_above(target, stability, even) == pytest.approx(0.5)
