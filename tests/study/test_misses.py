"""What a miss may have been confused with: what was given wrongly first, never a right answer."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhizotrainer.model.items import ItemType, Option
from rhizotrainer.model.learning import Response
from rhizotrainer.study.misses import list_confusable
from tests.builders import (
    make_cloze,
    make_item,
    make_matching,
    make_multiple,
    make_ordering,
    make_series,
    make_short_answer,
    make_true_false,
)


def test_the_option_chosen_stands_first_and_the_others_as_they_were_shown() -> None:
    texts = list_confusable(make_item(), Response(chosen=frozenset({2})), (3, 2, 1, 0))
    assert texts == ("Option 2", "Option 3", "Option 0")


@given(st.frozensets(st.integers(0, 4), min_size=1), st.permutations(range(5)))
def test_no_right_answer_is_ever_offered(chosen: frozenset[int], order: list[int]) -> None:
    item = make_multiple()
    texts = list_confusable(item, Response(chosen=chosen), order)
    assert set(texts) == {option.text for option in item.options if not option.is_key}
    wrong = [item.options[at].text for at in sorted(chosen - item.keys)]
    assert list(texts[: len(wrong)]) == wrong


def test_typed_answers_are_what_was_typed() -> None:
    item = make_short_answer(wrong=("Ventral root",))
    assert list_confusable(item, Response(texts=(" spinal \n nerve ",))) == ("spinal nerve", "Ventral root")
    assert list_confusable(make_cloze(), Response(texts=("dorsal", "lateral"))) == ("lateral",)


def test_what_was_placed_wrongly_stands_first() -> None:
    texts = list_confusable(make_matching(), Response(placed=(0, 3, 2)))
    assert texts == ("Option 3", "Option 0", "Option 1", "Option 2")


def test_a_region_goes_by_its_name() -> None:
    options = (Option("Dorsal root", True, "", region="d"), Option("Ventral root", False, "", region="v"))
    item = make_item(type=ItemType.LOCATE, options=options, figure="segment")
    assert list_confusable(item, Response(regions=frozenset({"v"}))) == ("Ventral root",)
    assert list_confusable(item, Response(regions=frozenset({"stray"}))) == ("Ventral root",)


@pytest.mark.parametrize("item", [make_true_false(), make_series(), make_ordering()])
def test_nothing_is_offered_where_a_name_would_say_nothing(item) -> None:
    assert list_confusable(item, Response(chosen=frozenset({1}), placed=(1, 0, 3, 2))) == ()
