"""Fitting FSRS-6 to a learner's answers: nearer to the truth, honest about what it had not seen, refused with words."""

from __future__ import annotations

import math
import runpy
import sys
from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.learning import MemoryState, Rating, Review, Verdict
from rhizotrainer.study import fitting
from rhizotrainer.study.fitting import (
    FEWEST_REVIEWS,
    Fit,
    FittingError,
    Losses,
    build_histories,
    count_reviews,
    fit_parameters,
)
from rhizotrainer.study.recall import predicted_recall
from rhizotrainer.study.scheduling import Scheduler
from tests.builders import NOW
from tests.study.one_memory import DEFAULTS, TRUE, answer_by, name_items


def measure(reviews: Iterable[Review], weights: tuple[float, ...]) -> float:
    """Return the log-loss of what py-fsrs predicts, by another way than the one under test."""
    scheduler = Scheduler(weights=weights, is_fuzzed=False)
    memories: dict[ItemAddress, MemoryState] = {}
    losses = []
    for review in reviews:
        before = memories.get(review.address)
        if before is not None and (review.answered_at - before.last_review).days > 0:
            recall = predicted_recall(before, review.answered_at, -weights[20])
            losses.append(-math.log(recall if review.rating is not Rating.AGAIN else 1 - recall))
        memories[review.address] = scheduler.review(before, review.address, review.rating, review.answered_at)
    return sum(losses) / len(losses)


@pytest.fixture(scope="module")
def reviews() -> list[Review]:
    return answer_by(TRUE, name_items(500), answers=8)


@pytest.fixture(scope="module")
def fit(reviews) -> Fit:
    return fit_parameters(reviews)


def test_a_fit_predicts_what_it_had_not_seen_better_than_the_defaults(fit) -> None:
    assert fit.is_better
    assert fit.after.held_out < fit.before.held_out
    assert fit.after.overall < fit.before.overall


def test_a_fit_comes_nearer_to_the_learners_true_memory(reviews, fit) -> None:
    fresh = answer_by(TRUE, name_items(500), answers=8, seed=2)
    true, usual, fitted = (measure(fresh, weights) for weights in (TRUE, DEFAULTS, fit.weights))
    assert fitted - true < 0.2 * (usual - true)


def test_losses_are_those_of_what_the_scheduler_predicts(reviews, fit) -> None:
    assert fit.before.overall == pytest.approx(measure(reviews, DEFAULTS), rel=1e-4)
    assert fit.after.overall == pytest.approx(measure(reviews, fit.weights), rel=1e-4)


def test_what_is_held_out_is_the_newest_fifth_and_was_not_fitted_to(reviews, monkeypatch) -> None:
    whole, fitted = fitting.optimiser.FSRS, []

    class Watched:
        def __init__(self, weights: list[float]) -> None:
            self._whole = whole(weights)
            self.historical_memory_state_batch = self._whole.historical_memory_state_batch

        def compute_parameters(self, items: list[Any], **named: Any) -> list[float]:
            fitted.append(len(items))
            return self._whole.compute_parameters(items, **named)

    monkeypatch.setattr(fitting.optimiser, "FSRS", Watched)
    fit = fit_parameters(reviews)
    assert fit.reviews == count_reviews(build_histories(reviews))
    assert fit.held_out == round(fit.reviews / 5)
    assert fitted == [fit.reviews - fit.held_out, fit.reviews]


def test_turning_the_newest_answers_round_makes_them_worse_predicted(reviews, fit) -> None:
    turned = [
        replace(each, rating=Rating.GOOD if each.rating is Rating.AGAIN else Rating.AGAIN) for each in reviews[-200:]
    ]
    other = fit_parameters([*reviews[:-200], *turned])
    assert other.after.held_out > fit.after.held_out


def test_weights_are_usable_numbers(fit) -> None:
    assert len(fit.weights) == len(DEFAULTS)
    assert all(math.isfinite(weight) for weight in fit.weights)
    # py-fsrs refuses what is out of its bounds.
    Scheduler(weights=fit.weights)


def test_the_same_answers_give_the_same_fit(reviews, fit) -> None:
    assert fit_parameters(reviews).weights == fit.weights


def test_a_fit_is_measured_against_the_weights_that_hold(reviews, fit) -> None:
    again = fit_parameters(reviews, fit.weights)
    assert again.before.overall == pytest.approx(fit.after.overall)
    assert not again.is_better


@pytest.mark.parametrize(
    ("before", "after", "is_better"),
    [
        (Losses(0.4, 0.4), Losses(0.39, 0.39), True),
        (Losses(0.4, 0.4), Losses(0.4, 0.39), False),
        (Losses(0.4, 0.4), Losses(0.41, 0.3), False),
        (Losses(0.4, 0.4), Losses(0.39, 0.4), False),
    ],
)
def test_better_is_what_predicts_the_unseen_and_the_whole_better(before, after, is_better) -> None:
    assert Fit(DEFAULTS, 500, 100, before, after).is_better is is_better


def test_what_chance_may_bring_is_told_from_what_is_plain() -> None:
    before, after = Losses(0.4, 0.4), Losses(0.39, 0.39)
    assert Fit(DEFAULTS, 500, 100, before, after, doubt=0.005).is_plain
    assert not Fit(DEFAULTS, 500, 100, before, after, doubt=0.0052).is_plain


def test_who_remembers_as_the_defaults_say_is_seldom_told_that_others_are_plainly_better() -> None:
    fits = [fit_parameters(answer_by(DEFAULTS, name_items(110), answers=7, seed=seed)) for seed in range(10, 30)]
    assert sum(fit.is_better for fit in fits) >= 5, "chance makes many look better"
    assert sum(fit.is_better and fit.is_plain for fit in fits) <= 1


def test_doubt_is_the_spread_of_what_was_gained_and_shrinks_with_answers(reviews, fit) -> None:
    fewer = fit_parameters(reviews[: len(reviews) // 4])
    assert 0 < fit.doubt < fewer.doubt < 0.05


def test_too_few_answers_are_refused_with_how_many_are_missing(reviews) -> None:
    few = answer_by(TRUE, name_items(60), answers=6)
    count = count_reviews(build_histories(few))
    assert 0 < count < FEWEST_REVIEWS
    with pytest.raises(FittingError, match=f"{count} of the 400 .* {FEWEST_REVIEWS - count} are missing"):
        fit_parameters(few)


def test_no_answer_at_all_is_refused_as_well() -> None:
    with pytest.raises(FittingError, match="0 of the 400"):
        fit_parameters([])


def test_only_right_answers_bring_no_fit_that_cannot_be_used() -> None:
    right = [replace(each, rating=Rating.GOOD) for each in answer_by(TRUE, name_items(100), answers=8)]
    try:
        found = fit_parameters(right)
    except FittingError as error:
        assert "No usable parameters" in error.sentence  # noqa: PT017 - either is right
    else:
        Scheduler(weights=found.weights)


def test_siblings_share_one_history_and_banks_do_not(reviews) -> None:
    first = reviews[0]
    days = [first.answered_at + timedelta(days=day) for day in (0, 3, 9)]
    told = [
        replace(first, address=ItemAddress(bank, item), fact=fact, answered_at=day)
        for day in days
        for bank, item, fact in (("a", "x", "knee"), ("a", "y", "knee"), ("b", "x", "knee"), ("a", "z", ""))
    ]
    shapes = sorted(tuple(history.gaps) for history in build_histories(told))
    assert shapes == [(0, 0, 3, 0, 6, 0), (0, 3, 6), (0, 3, 6)]


@given(
    st.lists(
        st.tuples(st.sampled_from("xyz"), st.sampled_from(("", "knee", "hip")), st.integers(0, 9), st.integers(1, 3)),
        max_size=12,
    )
)
def test_histories_are_what_memory_is_made_of_whichever_fact_an_item_joins_or_leaves(told) -> None:
    moment, answers = NOW, []
    for at, (item, fact, days, rating) in enumerate(told):
        moment += timedelta(days=days)
        verdict = Verdict.INCORRECT if rating == 1 else Verdict.CORRECT
        answers.append(Review(f"{at:032x}", ItemAddress("b", item), fact, moment, Rating(rating), None, verdict))
    histories = build_histories(answers)
    assert sorted(place for each in histories for place in each.places[each.start :]) == list(range(len(answers)))
    scheduler = Scheduler(is_fuzzed=False)
    for place, review in enumerate(answers):
        (history,) = (each for each in histories if place in each.places[each.start :])
        memory, when = None, NOW
        for rating, gap, at in zip(history.ratings, history.gaps, history.places, strict=True):
            when += timedelta(days=gap)
            memory = scheduler.review(memory, review.address, Rating(rating), when)
            if at == place:
                break
        _attempt, left = scheduler.replay(answers[: place + 1])[review.address]
        assert memory is not None
        assert (memory.stability, memory.difficulty) == (left.stability, left.difficulty)


def test_days_are_whole_ones_and_a_clock_that_went_back_counts_as_none(reviews) -> None:
    hours = (0, 23, 47, 40, 100)
    told = [replace(reviews[0], answered_at=NOW + timedelta(hours=hour)) for hour in hours]
    (history,) = build_histories(told)
    assert history.gaps == [0, 0, 1, 0, 2]
    assert history.list_counting() == [2, 4]


def test_very_many_answers_are_thinned_out_by_whole_histories(reviews, monkeypatch) -> None:
    monkeypatch.setattr(fitting, "MOST_REVIEWS", 1500)
    thinned = fit_parameters(reviews)
    assert FEWEST_REVIEWS < thinned.reviews <= 1500


def test_a_fit_that_is_stopped_ends_there(reviews) -> None:
    told = []

    def stop(share: float) -> None:
        told.append(share)
        if len(told) == 3:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        fit_parameters(reviews, tell=stop)
    assert told == sorted(told)
    assert told[-1] < 1


def test_a_fit_tells_how_far_it_is(reviews) -> None:
    told: list[float] = []
    fit_parameters(reviews, tell=told.append)
    assert told[0] == 0.0
    assert told[-1] == 1.0
    assert told == sorted(told)


def test_a_missing_package_is_said_with_what_to_do(monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, "fsrs_rs_python", None)
    alone = runpy.run_path(fitting.__file__, run_name="fitting_alone")
    sentence, hint = alone["find_obstacle"]()
    assert "fsrs-rs-python, is not installed" in sentence
    assert "pip install fsrs-rs-python" in hint
    with pytest.raises(alone["FittingError"], match="not installed"):
        alone["fit_parameters"]([])


class PanicException(BaseException):
    """Stands in for what a fault in Rust raises."""


def give_way() -> list[float]:
    raise PanicException("the ground gave way")


def compute_nothing() -> list[float]:
    return [math.nan, *DEFAULTS[1:]]


@pytest.mark.parametrize(("compute", "reason"), [(give_way, "the ground gave way"), (compute_nothing, "out of bounds")])
def test_what_goes_wrong_in_the_optimiser_is_said_and_not_let_out(reviews, monkeypatch, compute, reason) -> None:
    whole = fitting.optimiser.FSRS

    class Faulty:
        def __init__(self, weights: list[float]) -> None:
            self.historical_memory_state_batch = whole(weights).historical_memory_state_batch

        def compute_parameters(self, *_given: object, **_named: object) -> list[float]:
            return compute()

    monkeypatch.setattr(fitting.optimiser, "FSRS", Faulty)
    with pytest.raises(FittingError, match=f"No usable parameters came of your answers: (.|\n)*{reason}"):
        fit_parameters(reviews)
