"""Choosing items: statuses in turn, topics taking turns, filters, and what vanished left out."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhizotrainer.model.banks import Topic, build_brief
from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.learning import Verdict
from rhizotrainer.study.selection import (
    Candidate,
    ItemStatus,
    build_candidates,
    filter_candidates,
    list_topic_family,
    select_items,
)
from tests.builders import NOW, make_bank_header, make_item, make_memory, make_standing

EVERYTHING = frozenset(ItemStatus)
BEFORE = NOW + timedelta(hours=12)
CANDIDATES = st.lists(
    st.builds(
        Candidate,
        address=st.builds(ItemAddress, st.sampled_from(["b", "c"]), st.integers(0, 999).map(str)),
        topic=st.sampled_from("xyz"),
        status=st.sampled_from(ItemStatus),
    ),
    unique_by=lambda candidate: candidate.address,
    max_size=40,
)
DICE = st.randoms(use_true_random=False)


@given(CANDIDATES, st.integers(-1, 50), DICE)
def test_items_come_once_and_in_the_order_of_statuses(
    candidates: list[Candidate], count: int, rng: random.Random
) -> None:
    chosen = select_items(candidates, count=count, statuses=EVERYTHING, rng=rng)
    assert len(chosen) == len(set(chosen)) == min(max(count, 0), len(candidates))
    status = {candidate.address: candidate.status for candidate in candidates}
    turns = [list(ItemStatus).index(status[address]) for address in chosen]
    assert turns == sorted(turns)


@given(CANDIDATES, DICE)
def test_topics_take_turns_while_another_is_left(candidates: list[Candidate], rng: random.Random) -> None:
    topic = {candidate.address: (candidate.address.bank, candidate.topic) for candidate in candidates}
    for status in ItemStatus:
        wanted = frozenset({status})
        chosen = select_items(candidates, count=99, statuses=wanted, rng=rng)
        for place, (one, other) in enumerate(pairwise(chosen), start=1):
            if topic[one] == topic[other]:
                assert {topic[address] for address in chosen[place:]} == {topic[other]}


@given(CANDIDATES, DICE)
def test_filters_let_nothing_else_through(candidates: list[Candidate], rng: random.Random) -> None:
    wanted = {"topics": frozenset({("b", "x"), ("c", "y")}), "banks": frozenset({"b"})}
    chosen = select_items(candidates, count=99, rng=rng, **wanted)  # type: ignore[arg-type]
    expected = {
        candidate.address
        for candidate in candidates
        if candidate.address.bank == "b" and candidate.topic == "x" and candidate.status is not ItemStatus.LEARNED
    }
    assert set(chosen) == expected
    assert len(filter_candidates(candidates, **wanted)) == len(expected)  # type: ignore[arg-type]


def test_the_dice_change_the_order_and_decide_it() -> None:
    briefs = [build_brief(make_item(f"q-{n}")) for n in range(12)]
    candidates = build_candidates(briefs, {}, before=BEFORE)
    orders = {select_items(candidates, count=12, rng=random.Random(seed)) for seed in (1, 1, 2, 3)}
    assert len(orders) == 3


def test_no_topic_always_begins() -> None:
    items = [make_item(f"q-{n}", topic=topic) for n, topic in enumerate("xyz" * 3)]
    candidates = build_candidates(map(build_brief, items), {}, before=BEFORE)
    topics = {item.address: item.topic for item in items}
    firsts = [select_items(candidates, count=1, rng=random.Random(seed))[0] for seed in range(20)]
    assert {topics[first] for first in firsts} == {"x", "y", "z"}


@pytest.mark.parametrize(
    ("verdict", "due_in_days", "status"),
    [
        (Verdict.CORRECT, 3, ItemStatus.LEARNED),
        (Verdict.CORRECT, -1, ItemStatus.DUE),
        (Verdict.INCORRECT, 3, ItemStatus.MISSED),
        (Verdict.PARTLY, -1, ItemStatus.MISSED),
    ],
)
def test_statuses_follow_the_last_answer_and_the_day(verdict: Verdict, due_in_days: int, status: ItemStatus) -> None:
    item = make_item()
    memory = make_memory(item.address, due=NOW + timedelta(days=due_in_days))
    standings = {item.address: make_standing(item.address, last_verdict=verdict, memory=memory)}
    (candidate,) = build_candidates([build_brief(item)], standings, before=BEFORE)
    assert candidate == Candidate(item.address, item.topic, status, memory.due)


def test_what_is_due_later_today_is_due() -> None:
    item = make_item()
    memory = make_memory(item.address, due=BEFORE - timedelta(seconds=1))
    standings = {item.address: make_standing(item.address, memory=memory)}
    (candidate,) = build_candidates([build_brief(item)], standings, before=BEFORE)
    assert candidate.status is ItemStatus.DUE


def test_vanished_items_give_no_candidates() -> None:
    gone = make_standing(make_item("gone").address)
    candidates = build_candidates([build_brief(make_item())], {gone.address: gone}, before=BEFORE)
    assert [candidate.address for candidate in candidates] == [make_item().address]
    assert candidates[0].status is ItemStatus.UNSEEN
    assert candidates[0].due is None


def test_a_topic_brings_its_branches_along() -> None:
    header = make_bank_header(
        topics=(Topic("a", "A"), Topic("a1", "A1", "a"), Topic("a11", "A11", "a1"), Topic("b", "B"))
    )
    assert list_topic_family(header, "a") == {(header.id, topic) for topic in ("a", "a1", "a11")}
    assert list_topic_family(header, "b") == {(header.id, "b")}


def test_topics_that_are_each_others_parents_end_too() -> None:
    header = make_bank_header(topics=(Topic("a", "A", "b"), Topic("b", "B", "a")))
    assert list_topic_family(header, "a") == {(header.id, "a"), (header.id, "b")}


TOGETHER = st.lists(
    st.builds(
        Candidate,
        address=st.builds(ItemAddress, st.sampled_from(["b", "c"]), st.integers(0, 999).map(str)),
        topic=st.sampled_from("xyz"),
        status=st.sampled_from(ItemStatus),
        case=st.sampled_from(["", "", "p", "q"]),
        case_part=st.integers(1, 9),
        siblings=st.sampled_from(["", "", "s"]),
    ),
    unique_by=lambda candidate: candidate.address,
    max_size=30,
)


@given(TOGETHER, st.integers(0, 40), st.frozensets(st.sampled_from(ItemStatus)), DICE)
def test_cases_come_whole_and_in_order_and_one_sibling_of_each_kind(
    candidates: list[Candidate], count: int, statuses: frozenset[ItemStatus], rng: random.Random
) -> None:
    chosen = select_items(candidates, count=count, statuses=statuses, rng=rng)
    assert len(chosen) == len(set(chosen))
    assert bool(chosen) == bool(count and any(candidate.status in statuses for candidate in candidates))
    by_address = {candidate.address: candidate for candidate in candidates}
    for address in chosen:
        case = by_address[address].case
        if not case:
            continue
        parts = [one for one in candidates if (one.address.bank, one.case) == (address.bank, case)]
        asked = [one for one in chosen if (one.bank, by_address[one].case) == (address.bank, case)]
        assert len(asked) == len(parts)
        first = chosen.index(asked[0])
        assert list(chosen[first : first + len(asked)]) == asked
        numbers = [by_address[one].case_part for one in asked]
        assert numbers == sorted(numbers)
    check_siblings(chosen, by_address)


@given(TOGETHER, st.integers(0, 40), st.integers(0, 12), DICE)
def test_no_more_unseen_items_than_the_day_lets_through_neither_by_a_case_nor_beside_a_sibling(
    candidates: list[Candidate], count: int, most: int, rng: random.Random
) -> None:
    chosen = select_items(candidates, count=count, statuses=EVERYTHING, rng=rng, most_unseen=most)
    by_address = {candidate.address: candidate for candidate in candidates}
    assert sum(by_address[one].status is ItemStatus.UNSEEN for one in chosen) <= most
    check_siblings(chosen, by_address)
    free = [one for one in candidates if not one.case and not one.siblings and one.address not in chosen]
    if len(chosen) < count and any(one.status is not ItemStatus.UNSEEN for one in free):
        raise AssertionError("one that was seen had room")


def check_siblings(chosen: tuple[ItemAddress, ...], by_address: dict[ItemAddress, Candidate]) -> None:
    free = [(one.bank, by_address[one].siblings) for one in chosen if not by_address[one].case]
    kin = [each for each in free if each[1]]
    assert len(kin) == len(set(kin))


@pytest.mark.parametrize(
    ("wanted", "chosen"),
    [
        ({}, ["written", "due"]),
        ({"banks": frozenset({"atlas"})}, ["new", "due"]),
        ({"topics": frozenset({("atlas", "f01")})}, ["new", "due"]),
    ],
)
def test_what_was_made_of_figures_begins_only_where_it_was_chosen(wanted, chosen) -> None:
    candidates = [
        Candidate(ItemAddress("atlas", "new"), "f01", ItemStatus.UNSEEN, is_made=True),
        Candidate(ItemAddress("atlas", "due"), "f01", ItemStatus.DUE, is_made=True),
        Candidate(ItemAddress("own", "written"), "basics", ItemStatus.UNSEEN),
    ]
    found = filter_candidates(candidates, statuses=EVERYTHING, **wanted)
    assert sorted(candidate.address.item for candidate in found) == sorted(chosen)
    taken = select_items(candidates, count=9, rng=random.Random(1), statuses=EVERYTHING, **wanted)
    assert sorted(address.item for address in taken) == sorted(chosen)


def test_a_candidate_knows_whether_its_item_was_made() -> None:
    briefs = [build_brief(make_item("one")), build_brief(replace(make_item("two"), is_made=True))]
    assert [one.is_made for one in build_candidates(briefs, {}, before=BEFORE)] == [False, True]
