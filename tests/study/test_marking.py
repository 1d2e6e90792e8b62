"""Marking: the laws of partial credit, and the same response marked the same however it was shown."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhizotrainer.model.items import Item, ItemType
from rhizotrainer.model.learning import Response, Verdict
from rhizotrainer.study.marking import OptionOutcome, find_outcome, mark_response, restore_mark
from tests.builders import make_attempt, make_item, make_multiple, make_options
from tests.study.strategies import items, responses

ITEM_AND_RESPONSE = items().flatmap(lambda item: st.tuples(st.just(item), responses(item)))
SEVERAL = (ItemType.MULTIPLE_CHOICE,)


@given(ITEM_AND_RESPONSE)
def test_a_score_lies_between_nothing_and_all(pair: tuple[Item, Response]) -> None:
    mark = mark_response(*pair)
    assert 0 <= mark.score <= 1
    assert 0 <= mark.right <= mark.parts


@given(ITEM_AND_RESPONSE)
def test_a_score_is_whole_exactly_for_the_keys_alone(pair: tuple[Item, Response]) -> None:
    item, response = pair
    assert (mark_response(item, response).score == 1) == (response.chosen == item.keys)


@given(ITEM_AND_RESPONSE, st.randoms(use_true_random=False))
def test_marking_ignores_the_order_of_options(pair: tuple[Item, Response], rng: random.Random) -> None:
    item, response = pair
    order = list(range(len(item.options)))
    rng.shuffle(order)
    moved = make_item(type=item.type, options=tuple(item.options[authored] for authored in order))
    followed = Response(chosen=frozenset(order.index(authored) for authored in response.chosen))
    assert mark_response(moved, followed) == mark_response(item, response)


@given(ITEM_AND_RESPONSE)
def test_striking_out_changes_no_mark(pair: tuple[Item, Response]) -> None:
    item, response = pair
    assert mark_response(item, response) == mark_response(item, Response(chosen=response.chosen))


@given(items(types=SEVERAL))
def test_choosing_everything_never_beats_the_exact_answer(item: Item) -> None:
    everything = Response(chosen=frozenset(range(len(item.options))))
    exact = Response(chosen=item.keys)
    assert mark_response(item, everything).score <= mark_response(item, exact).score == 1


@given(items(types=SEVERAL).flatmap(lambda item: st.tuples(st.just(item), responses(item))))
def test_one_distractor_more_never_gains(pair: tuple[Item, Response]) -> None:
    item, response = pair
    before = mark_response(item, response).score
    for extra in frozenset(range(len(item.options))) - item.keys - response.chosen:
        after = mark_response(item, Response(chosen=response.chosen | {extra})).score
        assert after < before or after == before == 0


@pytest.mark.parametrize(
    ("chosen", "score", "right", "verdict"),
    [
        ({0, 2, 3}, 1.0, 3, Verdict.CORRECT),
        ({0, 2}, 2 / 3, 2, Verdict.PARTLY),
        ({0, 2, 3, 1}, 2 / 3, 3, Verdict.PARTLY),
        ({0, 1}, 0.0, 1, Verdict.INCORRECT),
        ({1, 4}, 0.0, 0, Verdict.INCORRECT),
        (set(), 0.0, 0, Verdict.INCORRECT),
    ],
)
def test_partial_credit_of_several_keys(chosen: set[int], score: float, right: int, verdict: Verdict) -> None:
    mark = mark_response(make_multiple(keys=(0, 2, 3)), Response(chosen=frozenset(chosen)))
    assert mark.score == pytest.approx(score)
    assert (mark.right, mark.parts, mark.verdict) == (right, 3, verdict)


def test_one_answer_is_right_or_wrong() -> None:
    item = make_item()
    assert mark_response(item, Response(chosen=frozenset({1}))).verdict is Verdict.CORRECT
    assert mark_response(item, Response(chosen=frozenset({0}))).verdict is Verdict.INCORRECT
    assert mark_response(item, Response(chosen=frozenset({0, 1}))).verdict is Verdict.INCORRECT


def test_an_item_without_a_key_cannot_be_marked() -> None:
    with pytest.raises(ValueError, match="rhizotomy/ind-001 has no key"):
        mark_response(make_item(options=make_options(keys=())), Response(chosen=frozenset({0})))


@given(ITEM_AND_RESPONSE)
def test_a_kept_attempt_gives_its_mark_back(pair: tuple[Item, Response]) -> None:
    item, response = pair
    mark = mark_response(item, response)
    attempt = make_attempt(item, response=response, score=mark.score, verdict=mark.verdict)
    assert restore_mark(item, attempt) == mark


def test_a_kept_attempt_keeps_its_score_when_the_key_has_changed() -> None:
    attempt = make_attempt(make_item(), response=Response(chosen=frozenset({1})), score=1.0)
    corrected = make_item(options=make_options(keys=(3,)))
    assert restore_mark(corrected, attempt).verdict is Verdict.CORRECT


def test_every_option_has_its_outcome() -> None:
    item = make_multiple(count=4, keys=(0, 1))
    response = Response(chosen=frozenset({0, 2}))
    outcomes = [find_outcome(item, response, authored) for authored in range(4)]
    assert outcomes == [
        OptionOutcome.CORRECT,
        OptionOutcome.MISSED,
        OptionOutcome.INCORRECT,
        OptionOutcome.NOT_CHOSEN,
    ]
