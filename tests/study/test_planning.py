"""The exam date planner: what it may never do, and that keeping to it pays."""

from __future__ import annotations

import math
import time
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rhizotrainer.model.items import ItemAddress
from rhizotrainer.study.planning import Plan, PlanItem, PlanTerms, build_plan, order_unseen
from rhizotrainer.study.planning_memory import DEFAULT_WEIGHTS, MemoryModel
from tests.study.planned_learner import TODAY, Setting, follow_due_dates, keep_to_plan

# Noise between one learner and the next, at the sizes of these tests.
TIE = 0.02


def make_unseen(count: int, *, topics: int = 3) -> list[PlanItem]:
    return [PlanItem(ItemAddress("bank", f"new-{at}"), f"topic {at % topics}") for at in range(count)]


def make_seen(
    name: str, stability: float, days_ago: int, *, topic: str = "topic 0", difficulty: float = 5.0
) -> PlanItem:
    return PlanItem(ItemAddress("bank", name), topic, stability, difficulty, TODAY - timedelta(days=days_ago))


@st.composite
def scopes(draw: st.DrawFn) -> list[PlanItem]:
    seen = draw(st.lists(st.tuples(st.floats(0.05, 400), st.integers(0, 200), st.floats(1, 10)), max_size=12))
    items = [
        make_seen(f"seen-{at}", stability, gap, difficulty=difficulty, topic=f"topic {at % 3}")
        for at, (stability, gap, difficulty) in enumerate(seen)
    ]
    return items + make_unseen(draw(st.integers(0, 15)))


def make_plan(items: list[PlanItem], days: int, cap: int = 10, *, target: float = 0.9, spent_today: int = 0) -> Plan:
    terms = PlanTerms(TODAY + timedelta(days=days), target, cap)
    plan = build_plan(items, terms, today=TODAY, spent_today=spent_today)
    assert plan is not None
    return plan


@settings(max_examples=15, deadline=None)
@given(scopes(), st.integers(0, 45), st.integers(1, 30), st.floats(0.7, 0.97), st.integers(0, 12))
def test_no_day_asks_more_than_the_cap_and_nothing_outside_the_scope(
    items: list[PlanItem], days: int, cap: int, target: float, spent: int
) -> None:
    plan = make_plan(items, days, cap, target=target, spent_today=spent)
    assert len(plan.asks) <= max(0, cap - spent)
    assert all(day.new + day.reviews <= cap for day in plan.days)
    assert len(set(plan.asks)) == len(plan.asks)
    assert set(plan.asks) <= {item.address for item in items}
    assert set(plan.fates) == {item.address for item in items}
    assert all(0 <= fate.chance <= 1 + 1e-9 and 0 <= fate.recall <= 1 + 1e-9 for fate in plan.fates.values())


@settings(max_examples=15, deadline=None)
@given(scopes(), st.integers(0, 45), st.integers(1, 60), st.integers(1, 60), st.floats(0.7, 0.97))
def test_a_larger_cap_never_reaches_fewer(items: list[PlanItem], days: int, cap: int, more: int, target: float) -> None:
    few, many = make_plan(items, days, cap, target=target), make_plan(items, days, cap + more, target=target)
    assert many.reached >= few.reached >= few.ready
    assert many.most == few.most >= many.reached
    assert many.reached <= len(items) + 1e-6


@settings(max_examples=8, deadline=None)
@given(scopes(), st.integers(1, 45), st.integers(1, 30))
def test_what_was_answered_today_is_not_asked_again_today(items: list[PlanItem], days: int, cap: int) -> None:
    plan = make_plan(items, days, cap)
    answered = {item.address for item in items if item.last_day == TODAY}
    assert not answered & set(plan.asks)


@given(st.integers(1, 4000))
def test_a_date_that_has_passed_has_no_plan(days: int) -> None:
    assert build_plan(make_unseen(3), PlanTerms(TODAY - timedelta(days=days)), today=TODAY) is None


def test_on_the_day_itself_nothing_is_asked_and_recall_is_what_it_is() -> None:
    plan = make_plan([make_seen("known", 30, 10), make_seen("faded", 2, 30), *make_unseen(2)], 0)
    assert (plan.asks, plan.days, plan.total) == ((), (), 4)
    assert plan.reached == pytest.approx(1, abs=0.01)
    assert plan.fates[ItemAddress("bank", "faded")].recall == pytest.approx(MemoryModel().recall(2, 30))


def test_an_empty_scope_asks_nothing() -> None:
    plan = make_plan([], 20)
    assert (plan.total, plan.reached, plan.asks, plan.topics) == (0, 0, (), ())


def test_what_will_be_known_on_the_day_anyway_is_left_alone() -> None:
    plan = make_plan([make_seen(f"sure-{at}", 500, 3) for at in range(20)], 30)
    assert plan.asks == ()
    assert plan.reached == plan.ready == 20
    assert plan.cap_needed is None


def test_a_cap_that_is_too_low_says_by_how_much_and_what_falls() -> None:
    items = make_unseen(120)
    tight = make_plan(items, 14, 5)
    assert tight.reached < 60
    assert tight.cap_needed is not None
    assert tight.cap_needed > 5
    assert [fall.topic for fall in tight.topics]
    assert sum(fall.total for fall in tight.topics) == 120
    enough = make_plan(items, 14, tight.cap_needed)
    assert enough.reached > 0.98 * enough.most
    assert enough.cap_needed is None


def test_the_day_before_the_exam_goes_to_those_who_gain_by_it() -> None:
    faded = [make_seen(f"faded-{at}", 3, 6) for at in range(5)]
    hopeless = [make_seen(f"known-{at}", 300, 6) for at in range(5)]
    plan = make_plan([*hopeless, *faded], 1, 5)
    assert set(plan.asks) == {item.address for item in faded}


def test_a_far_exam_is_not_prepared_by_reviewing_what_is_fresh() -> None:
    plan = make_plan([make_seen(f"fresh-{at}", 20, 1) for at in range(10)], 60, 20)
    assert plan.asks == ()
    assert sum(day.reviews for day in plan.days) >= 10


def test_topics_take_turns_and_the_parts_of_a_case_stay_together() -> None:
    items = [
        PlanItem(ItemAddress("bank", name), topic, case=case)
        for name, topic, case in (
            ("a1", "a", ""),
            ("a2", "a", "story"),
            ("a3", "a", "story"),
            ("b1", "b", ""),
            ("b2", "b", ""),
        )
    ]
    assert [item.address.item for item in order_unseen(items)] == ["a1", "b1", "a2", "a3", "b2"]


def test_own_weights_change_the_plan() -> None:
    items = [make_seen(f"seen-{at}", 12, 4) for at in range(10)]
    terms = PlanTerms(TODAY + timedelta(days=20), 0.9, 10)
    quick = (*DEFAULT_WEIGHTS[:20], 0.6)
    usual, own = build_plan(items, terms, today=TODAY), build_plan(items, terms, today=TODAY, weights=quick)
    assert usual is not None
    assert own is not None
    assert usual.mean_recall != pytest.approx(own.mean_recall, abs=1e-4)


@pytest.mark.parametrize("setting", [Setting(60, 10, 8), Setting(60, 10, 16)], ids=str)
def test_keeping_to_the_plan_beats_due_dates_at_equal_effort(setting: Setting) -> None:
    outcome, first = keep_to_plan(setting, seed=1)
    assert all(count <= setting.cap for count in outcome.answers)
    assert first.reached / setting.size == pytest.approx(outcome.reached, abs=0.15)
    assert outcome.reached > follow_due_dates(setting, 1, outcome.answers).reached


@pytest.mark.slow
@pytest.mark.parametrize(
    "setting",
    [
        Setting(200, 14, 15),
        Setting(200, 14, 40, 0.8, noise=0.4),
        Setting(200, 30, 15, 0.95),
        Setting(120, 30, 8, noise=0.4),
        Setting(200, 30, 12, before=30),
    ],
    ids=str,
)
def test_in_every_setting_the_plan_wins_or_ties(setting: Setting) -> None:
    outcome, _first = keep_to_plan(setting, seed=11)
    assert outcome.reached >= follow_due_dates(setting, 11, outcome.answers).reached - TIE


@pytest.mark.slow
def test_a_large_library_is_planned_in_seconds() -> None:
    seen = [
        make_seen(f"seen-{at}", 1 + at % 97 * 1.3, at % 61, difficulty=1 + at % 90 / 10, topic=f"topic {at % 40}")
        for at in range(40_000)
    ]
    began = time.perf_counter()
    plan = make_plan([*seen, *make_unseen(60_000, topics=40)], 60, 200)
    assert time.perf_counter() - began < 15
    assert len(plan.asks) <= 200


@pytest.mark.parametrize("days", [200, 730, 3650])
def test_a_far_exam_is_not_said_to_be_out_of_reach_of_any_cap(days: int) -> None:
    plan = make_plan([*make_unseen(40), *[make_seen(f"seen-{at}", 1 + at, at % 9) for at in range(20)]], days, 60)
    assert plan.most > 0.95 * plan.total
    assert plan.reached == pytest.approx(math.fsum(fate.chance for fate in plan.fates.values()), abs=0.05 * plan.total)


@settings(max_examples=15, deadline=None)
@given(scopes(), st.integers(0, 60), st.integers(1, 30), st.floats(0.7, 0.97))
def test_topics_fall_by_no_more_than_stays_below(items: list[PlanItem], days: int, cap: int, target: float) -> None:
    plan = make_plan(items, days, cap, target=target)
    fallen = math.fsum(fall.below for fall in plan.topics)
    assert fallen <= plan.total - plan.reached + 1e-6
    assert all(fall.below <= fall.total for fall in plan.topics)


def test_terms_out_of_bounds_are_brought_within_them() -> None:
    items = make_unseen(10)
    terms = PlanTerms(date(2026, 12, 20), 5.0, 0)
    plan = build_plan(items, terms, today=TODAY)
    assert plan is not None
    assert len(plan.asks) <= 1
