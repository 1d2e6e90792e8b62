"""Choosing a session from filters: counts that hold, cases whole, one sibling of each family, each item once."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhizotrainer.model.banks import ItemBrief
from rhizotrainer.model.items import Difficulty, ItemAddress, ItemType
from rhizotrainer.model.learning import Confidence, LastAnswer, SessionMode, Verdict
from rhizotrainer.study.selection_draw import (
    Allowance,
    Draw,
    Facet,
    Wish,
    build_tally,
    count_matches,
    draw_session,
)
from rhizotrainer.study.selection_pool import ItemState, Pool, States, build_pool, build_states

MANY = 999
BANKS, TOPICS, CASES, KIN = ("b", "c"), ("x", "y", "z"), ("", "", "p", "q"), ("", "", "s", "t")
KINDS = (ItemType.SINGLE_CHOICE, ItemType.MATCHING, ItemType.CLOZE)
DIFFICULTIES = (None, *Difficulty)
DICE = st.integers(0, 2**32).map(random.Random)


@st.composite
def worlds(draw) -> tuple[Pool, States, list[ItemBrief], dict[ItemAddress, LastAnswer]]:
    """Make banks of a few dozen items and what a learner did with some of them."""
    count = draw(st.integers(0, 30))
    briefs = [
        ItemBrief(
            ItemAddress(draw(st.sampled_from(BANKS)), f"i{number}"),
            draw(st.sampled_from(TOPICS)),
            draw(st.sampled_from(KINDS)),
            draw(st.sampled_from(DIFFICULTIES)),
            draw(st.sampled_from(CASES)),
            number + 1,
            draw(st.sampled_from(KIN)),
        )
        for number in range(count)
    ]
    answers = [
        LastAnswer(
            brief.address,
            draw(st.sampled_from(Verdict)),
            draw(st.sampled_from((None, *Confidence))),
            draw(st.integers(1, 99)),
            draw(st.booleans()),
        )
        for brief in briefs
        if draw(st.booleans())
    ]
    some = st.lists(st.sampled_from([brief.address for brief in briefs]), max_size=5) if briefs else st.just([])
    pool = build_pool(briefs)
    states = build_states(pool, answers, flagged=draw(some), noted=draw(some))
    return pool, states, briefs, {answer.address: answer for answer in answers}


def some_of(values):
    return st.sets(st.sampled_from(values)).map(frozenset)


WISHES = st.builds(
    Wish,
    mode=st.sampled_from(SessionMode),
    topics=st.none() | some_of([(bank, topic) for bank in BANKS for topic in TOPICS]),
    states=some_of(list(ItemState)),
    difficulties=some_of(DIFFICULTIES),
    types=some_of(KINDS),
    count=st.integers(0, 40),
)


def draw_all(pool: Pool, states: States, wish: Wish) -> Draw:
    return draw_session(pool, states, replace(wish, count=MANY), rng=random.Random(1))


@given(worlds(), WISHES)
def test_what_is_counted_is_what_a_session_without_an_end_asks(world, wish):
    pool, states, _briefs, _answers = world
    drawn = draw_all(pool, states, wish)
    assert count_matches(pool, states, wish) == drawn.matches == len(drawn.addresses)
    assert sum(n for _topic, n in drawn.by_topic) == sum(n for _kind, n in drawn.by_type) == len(drawn.addresses)


@given(worlds(), WISHES, DICE)
def test_each_item_is_asked_once_and_never_more_than_match(world, wish, rng):
    pool, states, briefs, _answers = world
    drawn = draw_session(pool, states, wish, rng=rng)
    assert len(set(drawn.addresses)) == len(drawn.addresses) <= drawn.matches
    assert bool(drawn.addresses) == bool(drawn.matches and wish.count)
    longest = max((sum(other.case == brief.case for other in briefs) for brief in briefs if brief.case), default=0)
    assert len(drawn.addresses) <= max(wish.count, longest)


@given(worlds(), WISHES, DICE)
def test_a_case_is_asked_whole_and_in_its_order(world, wish, rng):
    pool, states, briefs, _answers = world
    drawn = draw_session(pool, states, wish, rng=rng).addresses
    by_address = {brief.address: brief for brief in briefs}
    for place, address in enumerate(drawn):
        mine = by_address[address]
        if not mine.case:
            continue
        family = sorted(
            (b for b in briefs if (b.address.bank, b.case) == (address.bank, mine.case)), key=lambda b: b.case_part
        )
        asked = [brief.address for brief in family if brief.address in drawn]
        if wish.mode is not SessionMode.REVIEW:
            assert len(asked) == len(family)
        first = drawn.index(asked[0])
        assert list(drawn[first : first + len(asked)]) == asked
        assert first <= place < first + len(asked)


@given(worlds(), WISHES, DICE)
def test_of_siblings_outside_cases_one_is_asked_at_most(world, wish, rng):
    pool, states, briefs, _answers = world
    drawn = draw_session(pool, states, wish, rng=rng).addresses
    free = [(b.address.bank, b.siblings) for b in briefs if b.address in drawn and b.siblings and not b.case]
    assert len(free) == len(set(free))


@given(worlds(), WISHES)
def test_loosening_a_filter_never_lowers_the_count(world, wish):
    pool, states, _briefs, _answers = world
    count = count_matches(pool, states, wish)
    looser = [
        replace(wish, topics=None),
        replace(wish, states=frozenset()),
        replace(wish, difficulties=frozenset()),
        replace(wish, types=frozenset()),
    ]
    looser += [replace(wish, states=wish.states | {state}) for state in ItemState if wish.states]
    looser += [replace(wish, topics=wish.topics | {("b", "x")})] if wish.topics is not None else []
    for other in looser:
        assert count_matches(pool, states, other) >= count


@given(worlds(), WISHES)
def test_where_nothing_matches_it_says_what_single_filter_would_help(world, wish):
    pool, states, _briefs, _answers = world
    drawn = draw_session(pool, states, wish, rng=random.Random(1))
    without = {
        Facet.STATES: replace(wish, states=frozenset()),
        Facet.DIFFICULTIES: replace(wish, difficulties=frozenset()),
        Facet.TYPES: replace(wish, types=frozenset()),
        Facet.TOPICS: replace(wish, topics=None),
    }
    helps = {facet: count_matches(pool, states, other) for facet, other in without.items()}
    assert dict(drawn.loosened) == ({} if drawn.matches else {facet: n for facet, n in helps.items() if n})


@given(worlds(), WISHES)
def test_matches_are_those_that_the_filters_mean(world, wish):
    """Look at each item by itself, cases and siblings aside."""
    _pool, _states, briefs, answers = world
    plain = [replace(brief, case="", case_part=0, siblings="") for brief in briefs]
    pool = build_pool(plain)
    states = build_states(pool, list(answers.values()), flagged=(), noted=())

    def applies(state: ItemState, answer: LastAnswer | None) -> bool:
        if answer is None:
            return state is ItemState.UNSEEN
        is_right, sure = answer.verdict is Verdict.CORRECT, answer.confidence
        return {
            ItemState.MISSED: not is_right,
            ItemState.CORRECT: is_right,
            ItemState.UNSURE: is_right and sure is not None and sure <= Confidence.UNSURE,
            ItemState.SURE_AND_WRONG: not is_right and sure is not None and sure >= Confidence.FAIRLY_SURE,
            ItemState.DUE: answer.is_due,
        }.get(state, False)

    wanted = frozenset({ItemState.DUE}) if wish.mode is SessionMode.REVIEW else wish.states
    expected = {
        brief.address
        for brief in plain
        if (wish.topics is None or (brief.address.bank, brief.topic) in wish.topics)
        and (not wish.difficulties or brief.difficulty in wish.difficulties)
        and (not wish.types or brief.type in wish.types)
        and (not wanted or any(applies(state, answers.get(brief.address)) for state in wanted))
    }
    assert set(draw_all(pool, states, wish).addresses) == expected


@given(worlds(), WISHES)
def test_the_tally_follows_the_topics(world, wish):
    pool, states, briefs, answers = world
    tally = build_tally(pool, states, wish)
    inside = [b for b in briefs if wish.topics is None or (b.address.bank, b.topic) in wish.topics]
    assert (tally.total, tally.in_topics) == (len(briefs), len(inside))
    assert tally.states[ItemState.UNSEEN] == sum(brief.address not in answers for brief in inside)
    assert all(n == sum(b.type is kind for b in inside) for kind, n in tally.types.items())
    assert all(n == sum(b.difficulty is level for b in inside) for level, n in tally.difficulties.items())
    assert sum(tally.topics.values()) == len(briefs)


@given(worlds(), st.integers(0, 5), DICE)
def test_a_limit_lets_no_more_new_questions_through(world, limit, rng):
    pool, states, _briefs, answers = world
    drawn = draw_session(pool, states, Wish(count=MANY), rng=rng, allowance=Allowance(unseen=limit))
    assert sum(address not in answers for address in drawn.addresses) <= limit
    assert drawn.is_limited == (len(drawn.addresses) < drawn.matches)
    exam = draw_session(pool, states, Wish(SessionMode.EXAM, count=MANY), rng=rng, allowance=Allowance(unseen=limit))
    assert len(exam.addresses) == exam.matches


def make_brief(name: str, **changes) -> ItemBrief:
    return replace(ItemBrief(ItemAddress("b", name), "x", ItemType.SINGLE_CHOICE), **changes)


def make_answer(name: str, sequence: int = 1, **changes) -> LastAnswer:
    answer = LastAnswer(ItemAddress("b", name), Verdict.CORRECT, Confidence.CERTAIN, sequence, is_due=False)
    return replace(answer, **changes)


def names(drawn: Draw) -> list[str]:
    return [address.item for address in drawn.addresses]


def test_of_siblings_the_one_asked_longest_ago_comes_and_a_new_one_before_it(rng):
    pool = build_pool([make_brief(name, siblings="heat") for name in "abc"])
    answers = [make_answer("a", 1), make_answer("b", 3), make_answer("c", 2)]
    states = build_states(pool, answers, flagged=(), noted=())
    assert names(draw_session(pool, states, Wish(), rng=rng)) == ["a"]
    fewer = build_states(pool, answers[:2], flagged=(), noted=())
    drawn = draw_session(pool, fewer, Wish(), rng=rng)
    assert (names(drawn), drawn.spared) == (["c"], 2)


def test_a_sibling_within_a_case_stands_for_those_outside(rng):
    pool = build_pool([make_brief("a", case="p", case_part=1, siblings="heat"), make_brief("b", siblings="heat")])
    states = build_states(pool, (), flagged=(), noted=())
    assert names(draw_session(pool, states, Wish(), rng=rng)) == ["a"]


def test_one_part_brings_its_case_whose_number_is_told(rng):
    pool = build_pool([make_brief(name, case="p", case_part=part) for part, name in enumerate("abc", 1)])
    states = build_states(pool, [make_answer("b")], flagged=(), noted=())
    drawn = draw_session(pool, states, Wish(states=frozenset({ItemState.CORRECT})), rng=rng)
    assert (names(drawn), drawn.brought, drawn.matches) == (["a", "b", "c"], 2, 3)


def test_a_case_that_is_too_long_gives_way_and_comes_where_nothing_else_does(rng):
    case = [make_brief(name, case="p", case_part=part) for part, name in enumerate("abc", 1)]
    alone = build_pool(case)
    nothing = build_states(alone, (), flagged=(), noted=())
    assert names(draw_session(alone, nothing, Wish(count=2), rng=rng)) == ["a", "b", "c"]
    pool = build_pool([*case, make_brief("d"), make_brief("e")])
    states = build_states(pool, (), flagged=(), noted=())
    assert sorted(names(draw_session(pool, states, Wish(count=2), rng=rng))) == ["d", "e"]


def test_a_review_asks_the_longest_overdue_first_and_no_more_than_the_limit(rng):
    pool = build_pool([make_brief(name) for name in "abcd"])
    answers = [make_answer(name, is_due=True) for name in "dbac"]
    states = build_states(pool, answers, flagged=(), noted=())
    wish = Wish(SessionMode.REVIEW, states=frozenset({ItemState.FLAGGED}))
    assert names(draw_session(pool, states, wish, rng=rng)) == list("dbac")
    limited = draw_session(pool, states, wish, rng=rng, allowance=Allowance(reviews=2))
    assert (names(limited), limited.matches, limited.is_limited) == (list("db"), 4, True)


def test_a_review_takes_of_a_case_what_is_due_alone(rng):
    pool = build_pool([make_brief(name, case="p", case_part=part) for part, name in enumerate("abc", 1)])
    answers = [make_answer("c", is_due=True), make_answer("a", is_due=True), make_answer("b")]
    states = build_states(pool, answers, flagged=(), noted=())
    assert names(draw_session(pool, states, Wish(SessionMode.REVIEW), rng=rng)) == ["a", "c"]


@pytest.mark.parametrize("count", [5, 12])
def test_unseen_come_first_and_topics_take_turns(rng, count):
    briefs = [make_brief(f"{topic}{number}", topic=topic) for topic in "xyz" for number in range(4)]
    pool = build_pool(briefs)
    states = build_states(pool, [make_answer(f"x{number}") for number in range(4)], flagged=(), noted=())
    drawn = names(draw_session(pool, states, Wish(count=count), rng=rng))
    assert all(name[0] in "yz" for name in drawn[:8])
    assert all(one[0] != other[0] for one, other in pairwise(drawn[:8]))


def test_a_question_in_two_statuses_is_told_and_asked_once(rng):
    pool = build_pool([make_brief(name) for name in "ab"])
    missed = make_answer("a", verdict=Verdict.INCORRECT)
    states = build_states(pool, [missed], flagged=[ItemAddress("b", "a")], noted=[ItemAddress("b", "gone")])
    wish = Wish(states=frozenset({ItemState.MISSED, ItemState.FLAGGED}))
    drawn = draw_session(pool, states, wish, rng=rng)
    assert (names(drawn), drawn.missed_flagged, drawn.several) == (["a"], 1, 1)


def test_what_was_made_of_figures_begins_only_where_its_topic_was_chosen() -> None:
    briefs = [
        ItemBrief(ItemAddress("atlas", "new"), "f01", ItemType.LOCATE, is_made=True),
        ItemBrief(ItemAddress("atlas", "due"), "f01", ItemType.LOCATE, is_made=True),
        ItemBrief(ItemAddress("own", "written"), "basics", ItemType.CLOZE),
    ]
    pool = build_pool(briefs)
    answers = [LastAnswer(ItemAddress("atlas", "due"), Verdict.CORRECT, None, 1, True)]
    states = build_states(pool, answers, flagged=(), noted=())
    chosen = Wish(topics=frozenset({("atlas", "f01")}))
    drawn = [
        sorted(address.item for address in draw_session(pool, states, wish, rng=random.Random(1)).addresses)
        for wish in (Wish(), chosen, Wish(states=frozenset({ItemState.UNSEEN})), Wish(mode=SessionMode.REVIEW))
    ]
    assert drawn == [["due", "written"], ["due", "new"], ["written"], ["due"]]
    everything, within = build_tally(pool, states, Wish()), build_tally(pool, states, chosen)
    assert (everything.total, everything.in_topics, everything.states[ItemState.UNSEEN]) == (3, 2, 1)
    assert (within.total, within.in_topics, within.states[ItemState.UNSEEN]) == (3, 2, 1)
    assert everything.usual == within.usual == {("own", "basics")}
