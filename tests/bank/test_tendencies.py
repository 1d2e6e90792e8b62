"""What gives keys away over a bank: against formulas worked by hand, and against every key there could be."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhizotrainer.bank.tendencies import weigh_lengths, weigh_positions, weigh_truths
from rhizotrainer.model.items import Item, ItemType, Option, Part

SIZES = st.integers(2, 6)


def single(texts, key: int) -> Item:
    options = tuple(Option(text, at == key, "") for at, text in enumerate(texts))
    return Item("b", "i", ItemType.SINGLE_CHOICE, "", "S", options, "", "", ())


def series(*answers: bool) -> Item:
    parts = tuple(Part("S", (0 if answer else 1,)) for answer in answers)
    options = (Option("True", False, ""), Option("False", False, ""))
    return Item("b", "i", ItemType.TRUE_FALSE_SERIES, "", "S", options, "", "", (), parts=parts)


@given(
    st.integers(2, 6).flatmap(lambda size: st.lists(st.integers(0, size - 1).map(lambda key: (size, key)), min_size=40))
)
def test_with_one_number_of_options_it_is_pearsons_chi_square(drawn):
    size = drawn[0][0]
    keys = [key for _, key in drawn]
    found = weigh_positions([single("x" * size, key) for key in keys])
    even = len(keys) / size
    assert found.statistic == pytest.approx(sum((keys.count(at) - even) ** 2 / even for at in range(size)))
    assert found.degrees == size - 1


@given(st.lists(SIZES.flatmap(lambda size: st.tuples(st.just(size), st.integers(0, size - 1))), max_size=60))
def test_counts_and_expectations_have_one_sum(drawn):
    found = weigh_positions([single("x" * size, key) for size, key in drawn])
    assert sum(found.counts) == len(drawn)
    assert sum(found.expected) == pytest.approx(len(drawn))
    assert (found.chance is None) == (len(drawn) < 20)
    assert found.chance is None or 0 <= found.chance <= 1


def test_one_item_with_many_options_does_not_make_a_bank_uneven():
    even = [single("xxxx", at % 4) for at in range(40)]
    assert weigh_positions([*even, single("x" * 8, 7)]).chance == pytest.approx(1, abs=0.05)


def test_who_picks_the_longest_is_as_good_as_every_key_makes_him():
    texts = ["aaa", "bbb", "c"]
    hits = [weigh_lengths([single(texts, key)]).guesser for key in range(3)]
    assert hits == [0.5, 0.5, 0]
    assert sum(hits) / 3 == pytest.approx(weigh_lengths([single(texts, 0)]).by_chance)


def test_the_test_of_lengths_is_close_to_counting_out_every_bank():
    # 20 items with two options: of all banks, those with 16 or more long keys are 0.59 %.
    items = [single(["long", "x"], 0 if at < 16 else 1) for at in range(20)]
    assert weigh_lengths(items).chance == pytest.approx(0.0059, rel=0.2)


def test_equal_lengths_tell_nothing():
    assert weigh_lengths([single(["aa", "bb"], 0)] * 30).chance == 1


@pytest.mark.parametrize("answers", list(product([True, False], repeat=3)))
def test_statements_of_a_series_count_one_by_one(answers):
    found = weigh_truths([series(*answers)] * 10)
    assert (found.statements, found.true) == (30, 10 * sum(answers))
    assert found.share == pytest.approx(sum(answers) / 3)


def test_an_item_without_a_key_counts_nowhere():
    # A draft may still lack it.
    unfinished = Item("b", "i", ItemType.TRUE_FALSE, "", "S", series(True).options, "", "", ())
    assert weigh_truths([unfinished]).statements == 0
    assert weigh_positions([single("xx", 5)]).items == weigh_lengths([single("xx", 5)]).items == 0
