"""Showing an item: shuffling keeps what it must keep, and letters lead back to the authored options."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhizotrainer.model.items import Item, ItemType, Option
from rhizotrainer.model.learning import PlannedQuestion, Response, SessionTerms
from rhizotrainer.study.marking import mark_response
from rhizotrainer.study.presentation import (
    Presentation,
    build_presentation,
    join_words,
    letter_at,
    restore_presentation,
    resume_presentations,
)
from tests.builders import (
    make_cloze,
    make_item,
    make_label,
    make_locate,
    make_matching,
    make_multiple,
    make_name,
    make_numeric,
    make_options,
    make_ordering,
    make_record,
    make_short_answer,
    make_true_false,
)
from tests.study.strategies import items

AS_AUTHORED = (ItemType.TRUE_FALSE_SERIES, ItemType.EXTENDED_MATCHING)


@given(items(), st.randoms(use_true_random=False))
def test_shuffling_keeps_every_option_once_and_shows_none_where_one_types(item: Item, rng: random.Random) -> None:
    shown = build_presentation(item, rng)
    expected = () if item.is_typed else item.options
    assert sorted(option.text for option in shown.options) == sorted(option.text for option in expected)
    assert restore_presentation(item, shown.order) == shown


@given(items(types=(ItemType.SINGLE_CHOICE, ItemType.MULTIPLE_CHOICE)), st.randoms(use_true_random=False))
def test_pinned_options_stay_last_in_authored_order(item: Item, rng: random.Random) -> None:
    pinned = [option for option in item.options if option.is_pinned]
    shown = build_presentation(item, rng).options
    assert list(shown[len(shown) - len(pinned) :]) == pinned


@given(items(types=(ItemType.TRUE_FALSE,)), st.randoms(use_true_random=False))
def test_true_and_false_keep_their_order(item: Item, rng: random.Random) -> None:
    assert build_presentation(item, rng).options == item.options


@given(items(types=AS_AUTHORED), st.randoms(use_true_random=False))
def test_statements_and_option_lists_keep_their_order(item: Item, rng: random.Random) -> None:
    assert build_presentation(item, rng).options == item.options


@given(items(types=(ItemType.ORDERING,)), st.randoms(use_true_random=False))
def test_steps_are_never_shown_in_their_right_order(item: Item, rng: random.Random) -> None:
    shown = build_presentation(item, rng)
    assert mark_response(item, Response(placed=shown.order)).score < 1


@given(st.lists(st.sampled_from("abc"), min_size=1, max_size=5), st.randoms(use_true_random=False))
def test_steps_that_read_the_same_are_in_disorder_where_there_is_another_order(
    texts: list[str], rng: random.Random
) -> None:
    item = make_ordering(options=tuple(Option(text, False, "") for text in texts))
    shown = build_presentation(item, rng)
    assert sorted(shown.order) == list(range(len(texts)))
    assert ([option.text for option in shown.options] == texts) == (len(set(texts)) == 1)


def test_every_wrong_order_of_steps_is_shown_some_time() -> None:
    rng = random.Random(1)
    assert len({build_presentation(make_ordering(count=3), rng).order for _ in range(200)}) == 5


@pytest.mark.parametrize("item", [make_matching(extras=1), make_label(), make_locate(), make_name()])
def test_right_sides_labels_and_regions_are_shuffled(item: Item) -> None:
    rng = random.Random(1)
    assert len({build_presentation(item, rng).order for _ in range(500)}) == 24


@pytest.mark.parametrize(
    "item", [make_short_answer(wrong=("Grey matter",)), make_numeric(), make_cloze(), make_name(accepts=("Ganglion",))]
)
def test_what_is_typed_has_no_options_to_show(item: Item) -> None:
    shown = build_presentation(item, random.Random(1))
    assert shown.order == shown.options == shown.letters == ()
    assert restore_presentation(item, (0, 1)).order == ()


def test_the_dice_move_the_key_through_every_place() -> None:
    item, rng = make_item(), random.Random(1)
    places = {build_presentation(item, rng).key_letters for _ in range(200)}
    assert places == {"A", "B", "C", "D"}


def test_the_same_dice_give_the_same_order() -> None:
    item = make_multiple()
    assert build_presentation(item, random.Random(7)) == build_presentation(item, random.Random(7))


@given(items(), st.randoms(use_true_random=False))
def test_letters_lead_back_to_the_authored_option(item: Item, rng: random.Random) -> None:
    shown = build_presentation(item, rng)
    for place, letter in enumerate(shown.letters):
        assert shown.letter_of(shown.authored(place)) == letter
        assert shown.options[place] is item.options[shown.authored(place)]


def test_key_letters_read_as_words() -> None:
    item = make_multiple(keys=(0, 2, 3))
    assert Presentation(item, (0, 1, 2, 3, 4)).key_letters == "A, C and D"
    assert Presentation(item, (1, 0, 2, 4, 3)).key_letters == "B, C and E"
    assert Presentation(make_true_false(is_true=False), (0, 1)).key_letters == "B"


def test_restoring_keeps_the_order_that_was_shown() -> None:
    assert restore_presentation(make_item(), (3, 1, 0, 2)).order == (3, 1, 0, 2)


@pytest.mark.parametrize("order", [(), (0, 1, 2), (0, 1, 2, 2), (0, 1, 2, 4), (0, 1, 2, 3, 4)])
def test_an_order_that_no_longer_fits_gives_way_to_the_authored_one(order: tuple[int, ...]) -> None:
    assert restore_presentation(make_item(), order).order == (0, 1, 2, 3)


def test_a_question_that_changed_since_its_session_began_is_not_shown_as_its_author_wrote_it() -> None:
    steps, pairs, same = make_ordering(count=5), make_matching(), make_item("same")
    planned = [PlannedQuestion(item.address, (0, 1)) for item in (steps, pairs)]
    questions = (*planned, PlannedQuestion(same.address, (3, 1, 0, 2)))
    items = {item.address: item for item in (steps, pairs, same)}
    for shuffles in (True, False):
        record = make_record(questions=questions, terms=SessionTerms(shuffles_options=shuffles))
        shown = [resume_presentations(record, items, random.Random(seed)) for seed in range(30)]
        assert all(one[0].order != tuple(range(5)) for one in shown)
        assert len({one[1].order for one in shown}) > 1
        assert {one[2].order for one in shown} == {(3, 1, 0, 2)}


def test_no_option_stands_before_the_first_or_after_the_last() -> None:
    shown = Presentation(make_item(), (0, 1, 2, 3))
    with pytest.raises(IndexError):
        shown.authored(-1)
    with pytest.raises(IndexError):
        shown.authored(4)
    with pytest.raises(ValueError, match="not in tuple"):
        shown.letter_of(4)


def test_letters_go_on_after_z() -> None:
    assert [letter_at(place) for place in (0, 25, 26, 27, 52)] == ["A", "Z", "AA", "AB", "BA"]
    many = Presentation(make_item(options=make_options(30)), tuple(range(30)))
    assert len(set(many.letters)) == 30


def test_words_are_joined_as_in_a_sentence() -> None:
    assert [join_words(list(word)) for word in ("", "A", "AB", "ABC")] == ["", "A", "A and B", "A, B and C"]
