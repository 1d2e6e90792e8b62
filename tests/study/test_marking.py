"""Marking: the laws that hold for every type, and what outcomes say of options and parts."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhizotrainer.model.items import CHOICE_TYPES, MATCHING_TYPES, Item, ItemType, Part
from rhizotrainer.model.learning import Mark, Response, Verdict
from rhizotrainer.study.marking import (
    OptionOutcome,
    find_outcome,
    find_part_outcomes,
    mark_case,
    mark_response,
    restore_mark,
)
from rhizotrainer.study.presentation import build_presentation
from tests.builders import (
    make_attempt,
    make_cloze,
    make_item,
    make_locate,
    make_matching,
    make_multiple,
    make_numeric,
    make_options,
    make_ordering,
    make_right_response,
    make_series,
    make_short_answer,
)
from tests.study.strategies import improvements, items, responses, wrong_responses

ITEM_AND_RESPONSE = items().flatmap(lambda item: st.tuples(st.just(item), responses(item)))
SHUFFLED = (*CHOICE_TYPES, *MATCHING_TYPES)
EVERY_TYPE = pytest.mark.parametrize("kind", ItemType)
MARKS = [Mark(right / parts, right, parts) for parts in range(1, 13) for right in range(parts + 1)]
CORRECT, INCORRECT, MISSED, NOT_CHOSEN = OptionOutcome


@given(ITEM_AND_RESPONSE)
def test_a_score_lies_between_nothing_and_all(pair: tuple[Item, Response]) -> None:
    mark = mark_response(*pair)
    assert 0 <= mark.score <= 1
    assert 0 <= mark.right <= mark.parts
    assert (mark.score == 1) <= (mark.right == mark.parts)


@given(ITEM_AND_RESPONSE)
def test_a_verdict_agrees_with_its_score(pair: tuple[Item, Response]) -> None:
    mark = mark_response(*pair)
    expected = {0.0: Verdict.INCORRECT, 1.0: Verdict.CORRECT}.get(mark.score, Verdict.PARTLY)
    assert mark.verdict is expected


@EVERY_TYPE
@given(data=st.data())
def test_the_own_key_scores_all_and_nothing_scores_nothing(kind: ItemType, data: st.DataObject) -> None:
    item = data.draw(items(types=(kind,)))
    assert mark_response(item, make_right_response(item)).verdict is Verdict.CORRECT
    assert mark_response(item, Response()).score == 0
    assert mark_response(item, Response(texts=("",) * 9, placed=(-1,) * 9)).score == 0


@EVERY_TYPE
@given(data=st.data())
def test_one_thing_wrong_is_never_all(kind: ItemType, data: st.DataObject) -> None:
    item = data.draw(items(types=(kind,)))
    for response in wrong_responses(item):
        assert mark_response(item, response).score < 1


@EVERY_TYPE
@given(data=st.data())
def test_one_thing_more_right_never_costs(kind: ItemType, data: st.DataObject) -> None:
    item = data.draw(items(types=(kind,)))
    response = data.draw(responses(item))
    before = mark_response(item, response).score
    for better in improvements(item, response):
        assert mark_response(item, better).score >= before


@given(ITEM_AND_RESPONSE)
def test_the_same_response_is_marked_the_same_however_often(pair: tuple[Item, Response]) -> None:
    assert mark_response(*pair) == mark_response(*pair)


@given(items(types=tuple(CHOICE_TYPES)).flatmap(lambda one: st.tuples(st.just(one), responses(one))))
def test_a_score_is_whole_exactly_for_the_keys_alone(pair: tuple[Item, Response]) -> None:
    item, response = pair
    assert (mark_response(item, response).score == 1) == (response.chosen == item.keys)


@given(
    items(types=SHUFFLED).flatmap(lambda item: st.tuples(st.just(item), responses(item))),
    st.randoms(use_true_random=False),
)
def test_marking_ignores_the_order_of_options_and_parts(pair: tuple[Item, Response], rng: random.Random) -> None:
    item, response = pair
    order, part_order = list(range(len(item.options))), list(range(len(item.parts)))
    rng.shuffle(order)
    rng.shuffle(part_order)
    moved = replace(
        item,
        options=tuple(item.options[authored] for authored in order),
        parts=tuple(
            replace(item.parts[at], keys=tuple(order.index(key) for key in item.parts[at].keys)) for at in part_order
        ),
    )
    placed = [*response.placed, *[-1] * (len(item.parts) - len(response.placed))]
    followed = Response(
        chosen=frozenset(order.index(authored) for authored in response.chosen),
        placed=tuple(order.index(placed[at]) if placed[at] >= 0 else -1 for at in part_order),
    )
    assert mark_response(moved, followed) == mark_response(item, response)


@given(items(), st.randoms(use_true_random=False))
def test_what_is_right_is_right_however_it_was_shown(item: Item, rng: random.Random) -> None:
    shown = build_presentation(item, rng)
    chosen = frozenset(shown.authored(place) for place, option in enumerate(shown.options) if option.is_key)
    response = replace(make_right_response(item), chosen=chosen)
    assert mark_response(item, response).score == 1


@given(ITEM_AND_RESPONSE)
def test_striking_out_changes_no_mark(pair: tuple[Item, Response]) -> None:
    item, response = pair
    assert mark_response(item, response) == mark_response(item, replace(response, struck_out=frozenset()))


@given(items(types=(ItemType.MULTIPLE_CHOICE,)))
def test_choosing_everything_never_beats_the_exact_answer(item: Item) -> None:
    everything = Response(chosen=frozenset(range(len(item.options))))
    exact = Response(chosen=item.keys)
    assert mark_response(item, everything).score <= mark_response(item, exact).score == 1


@pytest.mark.parametrize(
    "broken",
    [
        make_item(options=make_options(keys=())),
        make_matching(parts=()),
        make_matching(parts=(Part("Left", keys=()),)),
        make_short_answer(accepts=()),
        make_ordering(count=0),
        make_locate(keys=()),
    ],
)
def test_an_item_without_a_key_cannot_be_marked(broken: Item) -> None:
    with pytest.raises(ValueError, match=f"{broken.address} has no key"):
        mark_response(broken, Response(chosen=frozenset({0}), placed=(0,), texts=("L5",)))


def test_a_quantity_that_is_no_number_cannot_be_marked() -> None:
    with pytest.raises(ValueError, match="'many' is no number"):
        mark_response(make_numeric(value="many"), Response(texts=("31",)))


@given(ITEM_AND_RESPONSE)
def test_a_kept_attempt_gives_its_mark_back(pair: tuple[Item, Response]) -> None:
    item, response = pair
    mark = mark_response(item, response)
    attempt = make_attempt(item, response=response, score=mark.score, verdict=mark.verdict)
    assert restore_mark(item, attempt) == mark


@given(ITEM_AND_RESPONSE, items(), st.sampled_from([0.0, 0.25, 1.0]))
def test_a_kept_attempt_keeps_its_score_whatever_became_of_the_item(
    pair: tuple[Item, Response], now: Item, score: float
) -> None:
    attempt = make_attempt(pair[0], response=pair[1], score=score)
    assert restore_mark(now, attempt).score == score


def test_a_kept_attempt_keeps_its_score_when_the_key_is_gone() -> None:
    attempt = make_attempt(make_item(), response=Response(chosen=frozenset({1})), score=1.0)
    assert restore_mark(make_item(options=make_options(keys=(3,))), attempt).verdict is Verdict.CORRECT
    assert restore_mark(make_item(options=make_options(keys=())), attempt) == Mark(1.0, 1, 1)
    several = make_attempt(make_multiple(), score=1.0)
    assert restore_mark(make_multiple(keys=()), several) == Mark(1.0, 1, 1)


@given(ITEM_AND_RESPONSE)
def test_every_option_and_every_part_has_an_outcome_that_agrees_with_the_mark(pair: tuple[Item, Response]) -> None:
    item, response = pair
    mark = mark_response(item, response)
    outcomes = [find_outcome(item, response, authored) for authored in range(len(item.options))]
    parts = find_part_outcomes(item, response)
    assert len(parts) == len(item.parts)
    if item.parts:
        assert parts.count(CORRECT) == mark.right
    if mark.score == 1:
        assert INCORRECT not in outcomes
        assert MISSED not in (*outcomes, *parts)


def test_every_option_has_its_outcome() -> None:
    item = make_multiple(count=4, keys=(0, 1))
    response = Response(chosen=frozenset({0, 2}))
    assert [find_outcome(item, response, at) for at in range(4)] == [CORRECT, MISSED, INCORRECT, NOT_CHOSEN]
    with pytest.raises(IndexError):
        find_outcome(item, response, 4)


def test_regions_have_outcomes_as_options_do() -> None:
    anywhere = make_locate(keys=(0, 1))
    hit, missed = Response(regions=frozenset({"r1"})), Response(regions=frozenset({"r2", "elsewhere"}))
    assert [find_outcome(anywhere, hit, at) for at in range(4)] == [NOT_CHOSEN, CORRECT, NOT_CHOSEN, NOT_CHOSEN]
    assert [find_outcome(anywhere, missed, at) for at in range(4)] == [MISSED, MISSED, INCORRECT, NOT_CHOSEN]
    assert find_outcome(replace(anywhere, needs_all=True), hit, 0) is MISSED


def test_offers_have_the_outcome_of_the_parts_they_were_given_to() -> None:
    item = make_matching(keys=(0, 1, 2), extras=2)
    response = Response(placed=(0, 3, -1))
    assert [find_outcome(item, response, at) for at in range(5)] == [CORRECT, MISSED, MISSED, INCORRECT, NOT_CHOSEN]
    assert find_part_outcomes(item, response) == (CORRECT, INCORRECT, MISSED)


def test_steps_are_correct_at_their_place() -> None:
    item, response = make_ordering(), Response(placed=(0, 2, 1))
    assert [find_outcome(item, response, at) for at in range(4)] == [CORRECT, INCORRECT, INCORRECT, MISSED]
    assert find_part_outcomes(item, response) == ()


def test_gaps_and_typed_answers_have_outcomes() -> None:
    cloze = make_cloze(gaps=[("L4",), ("L5",), ("S1",)])
    assert find_part_outcomes(cloze, Response(texts=("L4", "L3"))) == (CORRECT, INCORRECT, MISSED)
    short = make_short_answer(wrong=("Anterior horn", "Grey matter"))
    outcomes = [find_outcome(short, Response(texts=("grey matter.",)), at) for at in range(2)]
    assert outcomes == [NOT_CHOSEN, INCORRECT]


def test_responses_that_fit_no_more_are_marked_all_the_same() -> None:
    strange = Response(frozenset({99}), frozenset(), (99, -7, 99, 3, 1, 2, 0, 4, 5), ("a",) * 9, frozenset({"gone"}))
    for item in (make_item(), make_series(), make_matching(), make_ordering(), make_cloze(), make_locate()):
        assert mark_response(item, strange).score < 1
        assert restore_mark(item, make_attempt(item, response=strange, score=0.5)).score == 0.5
        assert len(find_part_outcomes(item, strange)) == len(item.parts)


@given(st.lists(st.sampled_from(MARKS), min_size=1))
def test_a_case_earns_the_mean_of_its_questions(marks: list[Mark]) -> None:
    whole = mark_case(marks)
    assert whole.score == pytest.approx(sum(mark.score for mark in marks) / len(marks))
    assert (whole.score == 1) == all(mark.score == 1 for mark in marks)
    assert (whole.right, whole.parts) == (sum(mark.score == 1 for mark in marks), len(marks))


def test_a_case_without_questions_has_no_mark() -> None:
    with pytest.raises(ValueError, match="at least one question"):
        mark_case([])
