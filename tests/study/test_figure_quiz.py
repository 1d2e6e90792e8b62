"""The order of a quiz on a figure: nothing lost, nothing too soon again, by turns, and what is alike side by side."""

from __future__ import annotations

import random
from collections import Counter
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.mastery import MASTERED_RECALL
from rhizotrainer.study.figure_quiz import (
    SPACING,
    FigureQuestion,
    Scope,
    Way,
    choose_questions,
    count_repeats,
    order_questions,
)

RECALLS = st.one_of(st.none(), st.floats(0, 1, allow_nan=False))


def ask(region: str, way: Way, recall: float | None = None) -> FigureQuestion:
    return FigureQuestion(ItemAddress("atlas", f"{way}-{region}"), region, way, recall)


def ask_both(*regions: str) -> list[FigureQuestion]:
    return [ask(region, way) for region in regions for way in Way]


@st.composite
def quizzes(draw) -> list[FigureQuestion]:
    """Questions of up to a dozen structures, each asked in one way or both."""
    count = draw(st.integers(0, 12))
    ways = st.sets(st.sampled_from(list(Way)), min_size=1)
    return [ask(f"s{at}", way, draw(RECALLS)) for at in range(count) for way in sorted(draw(ways))]


@st.composite
def likenesses(draw) -> dict[str, list[str]]:
    regions = [f"s{at}" for at in range(12)]
    return draw(st.dictionaries(st.sampled_from(regions), st.lists(st.sampled_from(regions), max_size=4), max_size=12))


def can_be_spaced(questions: list[FigureQuestion]) -> bool:
    """Tell by arithmetic whether no structure need come twice among SPACING in a row."""
    counts = Counter(one.region for one in questions)
    most = max(counts.values(), default=0)
    return len(questions) >= (most - 1) * SPACING + sum(count == most for count in counts.values())


@given(quizzes(), likenesses(), st.integers())
def test_every_question_is_asked_once(questions, alike, seed) -> None:
    ordered = order_questions(questions, alike, rng=random.Random(seed))
    assert sorted(one.address for one in ordered) == sorted(one.address for one in questions)


@given(quizzes(), likenesses(), st.integers())
def test_no_structure_comes_twice_within_three_where_there_are_enough(questions, alike, seed) -> None:
    ordered = order_questions(questions, alike, rng=random.Random(seed))
    if can_be_spaced(questions):
        assert count_repeats([one.region for one in ordered]) == 0


@given(quizzes(), likenesses(), st.integers())
def test_the_same_dice_give_the_same_order(questions, alike, seed) -> None:
    first = order_questions(questions, alike, rng=random.Random(seed))
    assert order_questions(questions, alike, rng=random.Random(seed)) == first


@given(quizzes(), likenesses(), st.integers())
def test_the_least_known_comes_first(questions, alike, seed) -> None:
    ordered = order_questions(questions, alike, rng=random.Random(seed))
    counts = Counter(one.region for one in questions)
    # Where each is asked as often, nothing hinders the least known from being the first.
    if ordered and len(set(counts.values())) == 1 and len(counts) >= 2 * SPACING:
        assert (ordered[0].recall or -1.0) == min(
            -1.0 if one.recall is None else (one.recall or -1.0) for one in questions
        )


@given(st.integers(4, 14), likenesses(), st.integers())
def test_finding_and_naming_go_by_turns(count, alike, seed) -> None:
    questions = ask_both(*(f"s{at}" for at in range(count)))
    ordered = order_questions(questions, alike, rng=random.Random(seed))
    # At the very end what is left may be of one kind.
    assert all(one.way is not other.way for one, other in pairwise(ordered[: -2 * SPACING]))
    assert sum(one.way is other.way for one, other in pairwise(ordered)) <= 2


def test_what_is_taken_for_one_another_comes_near() -> None:
    questions = ask_both("droot", "vroot", "disc", "pedicle", "dura", "artery", "cord", "fat")
    alike = {"droot": ["vroot"], "disc": ["pedicle"], "dura": ["artery"]}
    for seed in range(20):
        regions = [one.region for one in order_questions(questions, alike, rng=random.Random(seed))]
        for one, others in alike.items():
            distance = min(
                abs(at - place)
                for at, region in enumerate(regions)
                if region == one
                for place, other in enumerate(regions)
                if other == others[0]
            )
            assert distance < SPACING, f"{one} and {others[0]} stand {distance} apart in {regions}"


def test_one_structure_alone_is_still_asked_both_ways() -> None:
    ordered = order_questions(ask_both("disc"), {}, rng=random.Random(1))
    assert {one.way for one in ordered} == set(Way)
    assert order_questions([], {}, rng=random.Random(1)) == ()


def test_scopes_choose_what_they_say() -> None:
    known, shaky = ask("disc", Way.PLACE, MASTERED_RECALL), ask("disc", Way.NAME, MASTERED_RECALL - 0.01)
    unseen = ask("dura", Way.NAME)
    questions = (known, shaky, unseen)
    assert choose_questions(questions, Scope.ALL) == questions
    assert choose_questions(questions, Scope.WEAK) == (shaky, unseen)
    assert choose_questions(questions, Scope.PLACES) == (known,)
    assert choose_questions(questions, Scope.NAMES) == (shaky, unseen)
    assert choose_questions(questions, Scope.NAMES, regions=["dura"]) == (unseen,)
    assert choose_questions(questions, Scope.ALL, regions=[]) == ()


def test_a_large_figure_is_ordered_at_once() -> None:
    regions = [f"s{at}" for at in range(60)]
    alike = {region: regions[at + 1 : at + 4] for at, region in enumerate(regions)}
    assert len(order_questions(ask_both(*regions), alike, rng=random.Random(5))) == 120
