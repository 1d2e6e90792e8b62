"""Orders of steps: pairs, places, and steps that read the same."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhizotrainer.model.items import Option
from rhizotrainer.study.step_orders import count_pairs, judge_places, rank_steps, read_alike, score_order

ORDERS = st.integers(2, 7).flatmap(lambda count: st.permutations(range(count)))


def steps(*texts: str) -> tuple[Option, ...]:
    return tuple(Option(text, False, "") for text in texts)


@given(ORDERS)
def test_only_the_exact_order_is_worth_all(order: list[int]) -> None:
    distinct = steps(*map(str, range(len(order))))
    assert (score_order(distinct, order) == 1) == (order == sorted(order))


@given(ORDERS)
def test_an_order_and_its_reverse_never_both_earn(order: list[int]) -> None:
    distinct = steps(*map(str, range(len(order))))
    assert min(score_order(distinct, order), score_order(distinct, order[::-1])) == 0


@given(ORDERS)
def test_every_pair_stands_one_way_or_the_other(order: list[int]) -> None:
    right, wrong = count_pairs(order)
    assert right + wrong == len(order) * (len(order) - 1) // 2
    assert count_pairs(order[::-1]) == (wrong, right)


def test_steps_that_read_the_same_are_the_same() -> None:
    twice = steps("Image", "Turn the head", "image ")
    assert read_alike(twice[0], twice[2])
    assert not read_alike(twice[0], twice[1])
    assert score_order(twice, (2, 1, 0)) == 1
    assert judge_places(twice, (2, 1, 0)) == (True, True, True)
    assert rank_steps(twice, (1, 2, 0)) == (1, 0, 2)


def test_a_single_step_is_right_where_it_is_put_down() -> None:
    assert score_order(steps("Only"), (0,)) == 1
    assert score_order(steps("Only"), ()) == 0


@pytest.mark.parametrize("placed", [(0, 0, 1), (0, 9, -1, 1), (0, 1)])
def test_steps_that_do_not_exist_or_come_twice_are_left_out(placed: tuple[int, ...]) -> None:
    three = steps("a", "b", "c")
    assert rank_steps(three, placed) == (0, 1)
    assert judge_places(three, placed) == (True, True, None)


def test_a_random_order_of_five_steps_earns_a_sixth() -> None:
    five = steps(*"abcde")
    earned = [score_order(five, order) for order in permutations(range(5))]
    assert sum(earned) / len(earned) == pytest.approx(0.163, abs=0.001)
