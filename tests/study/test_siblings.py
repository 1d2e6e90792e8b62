"""Which of several wordings of one fact is asked: the one asked longest ago, and none twice."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from rhizotrainer.study.siblings import choose_siblings, group_siblings
from tests.builders import NOW, make_address

A, B, C, D = map(make_address, "abcd")
GROUPS = dict.fromkeys((A, B, C), (A, B, C))


def test_groups_are_of_one_bank_and_have_two_members_at_least() -> None:
    named = [("knee", A), ("knee", B), ("alone", C), ("knee", make_address("d", bank="other"))]
    assert group_siblings(named) == {A: (A, B), B: (A, B)}


def test_one_never_asked_comes_before_the_one_asked_longest_ago() -> None:
    asked = {A: NOW, B: NOW - timedelta(days=9)}
    assert choose_siblings([A], GROUPS, asked) == (C,)
    assert choose_siblings([A], GROUPS, asked | {C: NOW - timedelta(days=1)}) == (B,)


def test_what_has_no_siblings_is_asked_itself() -> None:
    assert choose_siblings([D, A], GROUPS, {}) == (D, A)


@given(
    st.lists(st.sampled_from((A, B, C, D)), unique=True),
    st.dictionaries(st.sampled_from((A, B, C, D)), st.integers(0, 20).map(lambda days: NOW + timedelta(days=days))),
)
def test_as_many_are_asked_as_are_due_each_once_and_of_the_same_groups(due, asked) -> None:
    chosen = choose_siblings(due, GROUPS, asked)
    assert len(chosen) == len(set(chosen)) == len(due)
    assert [GROUPS.get(one, (one,)) for one in chosen] == [GROUPS.get(one, (one,)) for one in due]


def test_reviews_go_round_the_group_and_come_to_the_one_that_is_due() -> None:
    asked, given_in_turn = {A: NOW, B: NOW + timedelta(days=1)}, []
    for day in range(2, 5):
        (one,) = choose_siblings([A], GROUPS, asked)
        asked[one] = NOW + timedelta(days=day)
        given_in_turn.append(one)
    assert given_in_turn == [C, A, B]
