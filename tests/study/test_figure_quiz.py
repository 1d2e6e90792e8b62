"""The order of a quiz on a figure: nothing lost, nothing too soon again, by turns, and what is alike side by side."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise, permutations

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


@given(st.lists(RECALLS, min_size=1, max_size=12), st.integers())
def test_the_least_known_comes_first(recalls, seed) -> None:
    questions = [ask(f"s{at}", Way.PLACE, recall) for at, recall in enumerate(recalls)]
    ordered = [one.recall for one in order_questions(questions, {}, rng=random.Random(seed))]
    unseen = recalls.count(None)
    assert ordered == [None] * unseen + sorted(one for one in recalls if one is not None)


def test_the_dice_decide_between_what_is_known_as_well() -> None:
    questions = ask_both(*(f"s{at}" for at in range(8)))
    assert len({order_questions(questions, {}, rng=random.Random(seed)) for seed in range(20)}) > 15


def find_hurry(regions: Sequence[str]) -> tuple[int, int]:
    """Return how often a structure comes twice in succession, and how often it comes too soon."""
    return sum(one == other for one, other in pairwise(regions)), count_repeats(regions)


@given(st.lists(st.integers(1, 2), min_size=1, max_size=4).filter(lambda counts: sum(counts) <= 7), st.integers())
def test_where_a_structure_has_to_come_too_soon_it_is_not_twice_in_succession(counts, seed) -> None:
    questions = [ask(f"s{at}", way) for at, count in enumerate(counts) for way in list(Way)[:count]]
    ordered = [one.region for one in order_questions(questions, {}, rng=random.Random(seed))]
    assert find_hurry(ordered) == min(map(find_hurry, permutations(one.region for one in questions)))


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
