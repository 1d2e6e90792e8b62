"""Learners of whom the truth is known, answered for by dice through the real scheduler and store: is the page right?"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from rhizotrainer.app.library import Library
from rhizotrainer.study.progress import wilson_interval
from rhizotrainer.ui.pages.progress.view import Period, ProgressView
from tests.study import synthetic
from tests.study.synthetic import Learner, open_library

QUESTIONS = 150
# Some thirty intervals are looked at here; each holds the truth in 999 of 1000 lives.
SURELY = 3.29


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = open_library(tmp_path, QUESTIONS)
    assert opened.item_count == QUESTIONS
    yield opened
    opened.close()


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_who_is_as_right_as_they_claim_is_told_so(library: Library, seed: int) -> None:
    learner = Learner(library, synthetic.say_truly, seed=seed)
    learner.live(30, new=10)
    view = learner.look()
    assert view.finding == "You are right about as often as you claim."
    assert view.balance.endswith("which may be chance.")
    for point in view.calibration:
        low, high = wilson_interval(point.right, point.answers, z=SURELY)
        assert low <= point.confidence.claimed <= high, point.confidence


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_who_claims_too_much_is_told_where(library: Library, seed: int) -> None:
    learner = Learner(library, synthetic.say_too_much, seed=seed)
    learner.live(30, new=10)
    view = learner.look()
    # Its truth: a quarter off each claim, 95 % the most.
    assert view.finding.startswith(("When “Certain” you are right 7", "When “Fairly sure” you are right 5"))
    assert "less than the" in view.finding
    assert view.balance.startswith("You claim 1")
    assert "points more than you are right" in view.balance
    for point in view.calibration:
        low, high = wilson_interval(point.right, point.answers, z=SURELY)
        assert low <= point.confidence.claimed * 0.75 <= high, "the interval covers the truth"
        assert point.share < point.confidence.claimed


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_who_claims_too_little_is_told_where(library: Library, seed: int) -> None:
    learner = Learner(library, synthetic.say_too_little, seed=seed)
    learner.live(30, new=10)
    view = learner.look()
    assert view.finding.startswith(("When “Guess” you are right", "When “Unsure” you are right"))
    assert "more than the" in view.finding
    assert "points less than you are right" in view.balance
    for point in view.calibration:
        claimed = point.confidence.claimed
        low, high = wilson_interval(point.right, point.answers, z=SURELY)
        assert low <= claimed + (1 - claimed) * 0.4 <= high, "the interval covers the truth"


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_who_guesses_is_told_that_being_sure_tells_nothing(library: Library, seed: int) -> None:
    learner = Learner(library, synthetic.guess, seed=seed)
    learner.live(20, new=10)
    view = learner.look()
    right = sum(point.right for point in view.calibration)
    assert view.finding == (
        f"How sure you are does not tell how often you are right: about {int(100 * right / view.plotted + 0.5)}%"
        " either way."
    )
    low, high = wilson_interval(right, view.plotted, z=SURELY)
    assert low <= 0.25 <= high
    assert "points more than you are right" in view.balance
    assert view.mastered <= QUESTIONS * 0.02
    # Every wrong answer gives one of three others at random, so pairs are many and none stands out.
    assert max(pair.answers for pair in view.confusions) < view.answers * 0.05


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_who_remembers_as_predicted_is_predicted_rightly(library: Library, seed: int) -> None:
    learner = Learner(library, synthetic.remember, seed=seed)
    learner.live(40, new=5)
    reviews = learner.answers
    right, predicted = sum(is_right for is_right, _recall in reviews), math.fsum(recall for _right, recall in reviews)
    low, high = wilson_interval(right, len(reviews), z=SURELY)
    assert low <= predicted / len(reviews) <= high, "what was observed lies near what was predicted"
    # Asked when recall has sunk to 90 %, in whole days.
    assert 0.88 < predicted / len(reviews) < 0.94
    view = learner.look()
    assert view.recall is not None
    assert view.retention is not None
    assert 0.9 <= view.recall <= 1
    assert view.finding.startswith("Too few answers")
    assert view.balance == ""
    assert (view.calibration, view.plotted) == ((), 0)
    assert view.retention.on_schedule[0] == view.retention.if_you_stop[0] == pytest.approx(view.recall)


@pytest.mark.parametrize("seed", [1, 2])
def test_the_forecast_comes_true(library: Library, seed: int) -> None:
    learner = Learner(library, synthetic.remember, seed=seed)
    learner.live(40, new=5)
    before = learner.look()
    assert before.retention is not None
    retention = before.retention
    for ahead in (1, 9, 30):
        assert learner.look(ahead=ahead).recall == pytest.approx(retention.if_you_stop[ahead], abs=0.001)
    assert retention.if_you_stop[30] < 0.85, "left alone, it sinks below the goal"
    learner.live(30)
    after = learner.look()
    assert after.recall == pytest.approx(retention.on_schedule[30], abs=0.015)
    assert min(retention.on_schedule[1:]) > retention.goal, "kept up, it stays above the goal"
    # And what is said of four weeks ago is what was said four weeks ago.
    then = {topic.topic: topic for topic in _look_back(library, seed).topics}
    for topic in after.topics:
        assert topic.change is not None
        assert topic.recall is not None
        was = then[topic.topic].recall
        assert was is not None
        assert topic.change == round((topic.recall - was) * 100)


def _look_back(library: Library, seed: int) -> ProgressView:
    """Live the same life again, as far as four weeks before its end, and look."""
    again = Learner(library, synthetic.remember, seed=seed)
    again.live(40, new=5)
    again.live(2)
    return again.look()


def test_a_period_counts_its_own_answers_alone(library: Library) -> None:
    learner = Learner(library, synthetic.say_truly)
    learner.live(60, new=3)
    whole, weeks = learner.look(), learner.look(Period.FOUR_WEEKS)
    assert (whole.days_studied, whole.days_counted) == (60, 60)
    assert (weeks.days_studied, weeks.days_counted) == (28, 28)
    assert weeks.answers < whole.answers == whole.answers_ever == weeks.answers_ever
    assert weeks.plotted == weeks.answers
    assert replace(weeks, shown=whole.shown).topics == whole.topics, "memory is that of today, whatever the period"
    assert whole.calendar[-1].day == (learner.now - timedelta(days=1)).date()
    assert sum(day.answers for day in whole.calendar) == whole.answers


@pytest.mark.slow
def test_over_many_lives_few_are_told_what_is_not_so(library: Library) -> None:
    told: dict[str, int] = {}
    for seed in range(20, 50):
        learner = Learner(library, synthetic.say_truly, seed=seed)
        learner.live(15, new=10)
        finding = learner.look().finding
        told[finding] = told.get(finding, 0) + 1
    assert told["You are right about as often as you claim."] >= 27, told
