"""Options read as numbers: what is one, which numbers it stands for, and which of two overlap."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhizotrainer.bank.amounts import Amount, read_amount, read_amounts

NUMBERS = st.integers(min_value=0, max_value=10_000)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("10", Amount(10, 10, "")),
        ("1,200 patients", Amount(1200, 1200, "patients")),
        ("60 °C", Amount(60, 60, "°c")),
        ("about 0.5 mm.", Amount(0.5, 0.5, "mm")),
        ("−5 mV", Amount(-5, -5, "mv")),
        ("10–20 %", Amount(10, 20, "%")),
        ("10 % to 20 %", Amount(10, 20, "%")),
        ("between 5 and 10 mm", Amount(5, 10, "mm")),
        ("< 5 mm", Amount(-math.inf, 5, "mm", is_high_open=True)),
        ("At most 5 mm", Amount(-math.inf, 5, "mm")),
        ("more than 20 %", Amount(20, math.inf, "%", is_low_open=True)),
        ("3 or more", Amount(3, math.inf, "")),
    ],
)
def test_an_option_is_read_as_the_numbers_it_stands_for(text, amount):
    assert read_amount(text) == amount


@pytest.mark.parametrize(
    "text",
    [
        "three",
        "L4/5",
        "C5",
        "¶2 lists it",
        "60 °C for 60 s",
        "5 of 10 patients",
        "1:30",
        "60-year-old man",
        "20–10 mm",
        "2 weeks to 4 months",
        "5 roots are cut at each of the levels",
        "5 " + "m" * 100,
    ],
)
def test_what_is_more_than_a_number_is_none(text):
    assert read_amount(text) is None


def test_one_text_that_is_no_amount_spoils_them_all():
    assert read_amounts(["5 mm", "10 mm", "none"]) == []
    assert len(read_amounts(["5 mm", "10 mm"])) == 2


@given(NUMBERS, NUMBERS, NUMBERS, NUMBERS)
def test_two_amounts_overlap_both_ways_and_where_a_number_lies_in_both(one, two, three, four):
    first = Amount(min(one, two), max(one, two), "")
    second = Amount(min(three, four), max(three, four), "")
    has_common = any(first.low <= number <= first.high for number in (second.low, second.high)) or (
        second.low <= first.low <= second.high
    )
    assert first.overlaps(second) is second.overlaps(first) is has_common


@given(NUMBERS, NUMBERS)
def test_a_limit_that_is_left_out_belongs_to_one_side(limit, length):
    below = read_amount(f"< {limit} mm")
    above = read_amount(f"{limit}–{limit + length + 1} mm")
    assert below is not None
    assert above is not None
    assert not below.overlaps(above)
    at_most = read_amount(f"≤ {limit} mm")
    assert at_most is not None
    assert at_most.overlaps(above)
