"""Typed numbers: how they are written, where tolerances end, and what is no number."""

from __future__ import annotations

import time
from decimal import Context, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhizotrainer.model.items import Quantity
from rhizotrainer.study.typed_numbers import find_range, judge_number, read_number
from tests.builders import make_wrong

EXACT = Context(prec=200)
NUMBERS = st.decimals(min_value=-(10**9), max_value=10**9, allow_nan=False, places=4)
TOLERANCES = st.decimals(min_value=0, max_value=1000, allow_nan=False, places=4)


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("1.5", "1.5"),
        ("1,5", "1.5"),
        (" 1.50 ", "1.5"),
        (".5", "0.5"),
        (",5", "0.5"),
        ("5.", "5"),
        ("+5", "5"),
        ("-3", "-3"),
        ("−3", "-3"),
        ("– 3", "-3"),
        ("012", "12"),
        ("1\u2009000", "1000"),
        ("1\u202f000\u202f000", "1000000"),
        ("1 000,5", "1000.5"),
        ("1'000", "1000"),
        ("1’000.25", "1000.25"),
        ("1,000.5", "1000.5"),
        ("1.000,5", "1000.5"),
        ("1,000,000", "1000000"),
        ("1.000.000", "1000000"),
        ("2e3", "2000"),
        ("2E-3", "0.002"),
        ("2×10³", "2000"),
        ("2 · 10^-3", "0.002"),
        ("2*10⁻³", "0.002"),
        ("٣", "3"),
    ],
)
def test_numbers_are_read_as_people_write_them(typed: str, value: str) -> None:
    assert read_number(typed) == (Decimal(value),)


def test_a_comma_before_three_digits_may_mean_either() -> None:
    assert read_number("1,500") == (Decimal("1.5"), Decimal(1500))
    assert read_number("0,500") == (Decimal("0.5"),)
    assert judge_number(Quantity("1500"), "1,500").is_right
    assert judge_number(Quantity("1.5"), "1,500").is_right
    assert not judge_number(Quantity("1500"), "1.500").is_right


@pytest.mark.parametrize(
    "garbage",
    [
        "", " ", "?", "fife", "five six", "NaN", "Infinity", "-inf", "--3", "1..5", "1.2.3", "1,2,3", "1.5,", "12 34",
        "1 0000", "5-6", "1/2", "½", "0x1F", "1e", "e5", "1e999999999", "1e1000", "2×10", "1_000", "twenty-one", "≈5",
        "5 or 6", "\x00", "5\x00", "1,0.5,0", "9" * 10**6, "1e" + "9" * 10**6, " " * 10**6, "1." * 10**5,
        "1 000" * 10**5, "-" * 10**6,
    ],
)  # fmt: skip
def test_garbage_is_wrong_at_once_and_never_an_exception(garbage: str) -> None:
    started = time.perf_counter()
    assert read_number(garbage, "mm") == ()
    assert not judge_number(Quantity("5", "mm", "1000", is_relative=True), garbage).is_right
    assert time.perf_counter() - started < 0.5


@given(st.text(st.characters(codec="utf-8") | st.sampled_from("0123456789.,- '+eE×10^")))
def test_no_text_is_an_exception(text: str) -> None:
    judged = judge_number(Quantity("31", "mm", "5", is_relative=True), text, make_wrong("30", text))
    assert judged.is_right in {True, False}


@pytest.mark.parametrize(
    ("unit", "typed"),
    [
        ("mm", "5 mm"), ("mm", "5mm"), ("mm", "5 mm."), ("mm", "5"), ("mm", "5\u202fmm"), ("mV", "5 mv"),
        ("Hz", "5 hz"), ("µm", "5 μm"), ("μm", "5 um"), ("m²", "5 m2"), ("m2", "5 m^2"), ("years", "5 year"),
        ("minutes", "5 Minutes"), ("pairs", "5 PAIRS"), ("mm", "5 MM"), ("mmHg", "5 MMHG"), ("mmHg", "5 mm Hg"),
        ("mL", "5 ML"), ("kPa", "5 kpa"), ("mV", "5 mV"), ("MHz", "5 MHZ"), ("nm", "5 NM"), ("N m", "5 Nm"),
        ("°", "5 degrees"), ("degrees", "5°"), ("°", "5 ˚"), ("°", "5 deg"), ("°C", "5 ℃"), ("°C", "5 C"),
        ("°C", "5˚C"), ("°C", "5° C"), ("°C", "5 degrees C"), ("°C", "5 degrees Celsius"), ("℃", "5 °C"),
        ("%", "5 percent"), ("%", "5 per cent"), ("per cent", "5 %"), ("µg", "5 mcg"), ("mcg", "5 μg"),
        ("µg", "5 micrograms"), ("min", "5 minutes"), ("minutes", "5 min"), ("minute", "5 Mins"), ("s", "5 sec"),
        ("seconds", "5 s"), ("s", "5 seconds"), ("hours", "5 h"), ("h", "5 hrs"), ("hr", "5 hour"), ("days", "5 d"),
        ("mm", "5 millimetres"), ("mm", "5 Millimeter"), ("millimetres", "5 mm"), ("Ω", "5 ohm"), ("ohms", "5 Ω"),
        ("Ω", "5 Ω"), ("m/s", "5 m s⁻¹"), ("m s⁻¹", "5 m/s"), ("m/s", "5 m s-1"), ("m/s", "5 metres per second"),
        ("mg/kg", "5 mg kg⁻¹"), ("mg/kg/min", "5 mg / kg / min"), ("cmH2O", "5 cm H₂O"), ("mm", "five"),
        ("mm", "Five mm"), ("", "5 pairs"), ("", "5 Pairs of nerves"), ("", "five roots"), ("cm", "5 cms"),
        ("g", "5 gm"), ("kg", "5 kgs"),
        ("%", "5%"), ("°C", "5 ºC"), ("mL·h⁻¹", "5 ml h⁻¹"), ("pairs", "5 pairs"),
    ],
)  # fmt: skip
def test_a_unit_is_the_items_own_or_left_out(unit: str, typed: str) -> None:
    assert judge_number(Quantity("5", unit), typed).is_right


@pytest.mark.parametrize(
    ("unit", "typed"),
    [
        ("mm", "5 cm"),
        ("mm", "0.5 cm"),
        ("mHz", "5 MHz"),
        ("mHz", "5 MHZ"),
        ("mV", "5 MV"),
        ("MV", "5 mV"),
        ("mm", "5 Mm"),
        ("nm", "5 Nm"),
        ("N m", "5 nm"),
        ("cm/s", "5 cm/"),
        ("cm/s", "5 cm"),
        ("m/s", "5 m s"),
        ("m/s", "5 s/m"),
        ("m²", "5 m"),
        ("m²", "5 m3"),
        ("m/s", "5 m/s/"),
        ("m/s", "5 / s"),
        ("min", "5 h"),
        ("min", "5 m"),
        ("°", "5 °C"),
        ("°C", "5 °F"),
        ("mm", "5 micrometres"),
        ("%", "5 ‰"),
        ("", "5 minutes"),
        ("", "5 million"),
        ("", "5 or more"),
        ("", "5%"),
        ("", "5 kg"),
        ("", "5 metres"),
        ("", "5 mls"),
        ("", "5 mmol"),
        ("", "5 hundred"),
        ("mm", "five hundred"),
        ("mm", "five-six"),
        ("mm", "fiveteen"),
        ("", "5 millimetres"),
        ("", "5 mm"),
        ("mm", "5 mm mm"),
        ("mm", "mm 5"),
        ("mm", "mm"),
    ],
)
def test_another_unit_is_wrong(unit: str, typed: str) -> None:
    assert not judge_number(Quantity("5", unit), typed).is_right


@pytest.mark.parametrize(
    ("value", "tolerance", "right", "wrong"),
    [
        ("0.2", "0.1", ("0.1", "0.3", "0.2"), ("0.09999", "0.30000000000000001")),
        ("80", "2", ("78", "82"), ("77.99", "82.01")),
        ("80", "5 %", ("76", "84"), ("75.99", "84.01")),
        ("-80", "5 %", ("-76", "−84"), ("-75.99", "80")),
        ("0", "5 %", ("0", "-0"), ("0.0001",)),
        ("31", "", ("31", "31.0", "3.1e1"), ("31.000001", "30")),
        ("0.1", "10%", ("0.11", "0.09"), ("0.1101",)),
    ],
)
def test_bounds_are_included_to_the_last_digit(value: str, tolerance: str, right: tuple, wrong: tuple) -> None:
    quantity = Quantity(value, "", tolerance.removesuffix("%").rstrip(), tolerance.endswith("%"))
    assert [judge_number(quantity, typed).is_right for typed in right] == [True] * len(right)
    assert [judge_number(quantity, typed).is_right for typed in wrong] == [False] * len(wrong)


@given(NUMBERS, TOLERANCES)
def test_both_bounds_are_right_and_a_hair_beyond_is_wrong(value: Decimal, tolerance: Decimal) -> None:
    quantity = Quantity(str(value), "", str(tolerance))
    hair = Decimal("1e-60")
    for bound, beyond in ((value + tolerance, hair), (value - tolerance, -hair)):
        assert judge_number(quantity, f"{bound:f}").is_right
        assert not judge_number(quantity, f"{EXACT.add(bound, beyond):f}").is_right


@given(NUMBERS, st.decimals(min_value=0, max_value=100, places=2), NUMBERS)
def test_per_cents_are_of_the_right_value(value: Decimal, per_cent: Decimal, typed: Decimal) -> None:
    quantity = Quantity(str(value), "", str(per_cent), is_relative=True)
    assert judge_number(quantity, str(typed)).is_right == (abs(typed - value) * 100 <= abs(value) * per_cent)


@given(NUMBERS, TOLERANCES, st.booleans())
def test_the_range_that_is_told_is_the_one_that_counts(value: Decimal, tolerance: Decimal, is_relative: bool) -> None:
    quantity = Quantity(str(value), "", str(tolerance), is_relative=is_relative)
    low, high = find_range(quantity)
    assert Decimal(low) <= value <= Decimal(high)
    assert judge_number(quantity, low).is_right
    assert judge_number(quantity, high).is_right
    hair = Decimal("1e-60")
    assert not judge_number(quantity, f"{EXACT.subtract(Decimal(low), hair):f}").is_right
    assert not judge_number(quantity, f"{EXACT.add(Decimal(high), hair):f}").is_right


@given(NUMBERS, TOLERANCES, TOLERANCES, NUMBERS)
def test_a_wider_tolerance_never_costs(value: Decimal, narrow: Decimal, more: Decimal, typed: Decimal) -> None:
    narrowly = judge_number(Quantity(str(value), "", str(narrow)), str(typed)).is_right
    assert narrowly <= judge_number(Quantity(str(value), "", str(narrow + more)), str(typed)).is_right


def test_an_expected_wrong_number_is_wrong_inside_the_tolerance_but_for_the_exact_value() -> None:
    quantity, wrongs = Quantity("31", "pairs", "2"), make_wrong("32 pairs", "33", "31", "45", "nonsense")
    judged = {typed: judge_number(quantity, typed, wrongs) for typed in ("30", "31", "32.0", "33", "44.5", "60")}
    assert {typed: (one.is_right, one.wrong) for typed, one in judged.items()} == {
        "30": (True, None),
        "31": (True, None),
        "32.0": (False, 0),
        "33": (False, 1),
        "44.5": (False, 3),
        "60": (False, None),
    }


def test_a_value_that_is_no_number_cannot_be_judged() -> None:
    with pytest.raises(ValueError, match="'some' is no number"):
        judge_number(Quantity("some"), "5")
