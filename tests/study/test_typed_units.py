"""Units after a typed number: their laws, and how they are read at any length."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhizotrainer.study.typed_units import is_unit

UNITS = st.sampled_from(
    ["mm", "MM", "m s⁻¹", "°C", "/", "per cent", "mg/kg", "Ω", "^2", "pairs", "²", " ", "·", "-3", "M"]
)
TEXTS = st.one_of(st.text(), st.lists(UNITS).map("".join))
SYMBOLS = """
    mV MV nm Nm mm Mm µm cm km s min h ° °C °F % ‰ m/s m² Hz kHz mHz MHz mg µg g kg mmol mol mA A Ω pA Pa mmHg
"""


@given(TEXTS, TEXTS)
def test_units_are_compared_both_ways_without_an_exception(first: str, second: str) -> None:
    assert is_unit(first, second) in {True, False}
    assert is_unit(first, first) or not first.strip()


@pytest.mark.parametrize("unit", SYMBOLS.split())
def test_units_of_other_quantities_and_sizes_are_apart(unit: str) -> None:
    assert [other for other in SYMBOLS.split() if is_unit(other, unit)] == [unit]


@pytest.mark.parametrize(
    "hostile", ["m" * 10**5, "m " * 10**5, "m/" * 10**5, "per " * 10**5, "m2" * 10**5, "² " * 10**5]
)
def test_long_units_are_read_at_once(hostile: str) -> None:
    started = time.perf_counter()
    assert not is_unit(hostile, "mm")
    assert not is_unit(hostile, "") or hostile.isalpha()
    assert time.perf_counter() - started < 2
