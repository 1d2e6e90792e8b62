"""Read a number with its unit as it was typed, and judge it against a quantity; decimal arithmetic throughout.

Nothing is rounded and nothing is a binary fraction, so the bounds of a tolerance are exactly where they are said to
be. What cannot be read is no number, and never an exception.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Context, Decimal

from rhizotrainer.model.items import Option, Quantity
from rhizotrainer.model.values import dataclass
from rhizotrainer.study.number_words import NUMBER_WORDS
from rhizotrainer.study.typed_units import is_unit

_LONGEST = 200
# Two numbers of 200 digits and exponents of three: their sums and products have fewer digits than this.
_EXACT = Context(prec=6000, Emin=-99_999, Emax=99_999, traps=[])
_HUNDRED = Decimal(100)
_PLAIN_DIGITS = 15

_SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺"
_RAISED = f"[{_SUPERSCRIPTS}]+"
_LOWERED = str.maketrans(_SUPERSCRIPTS, "0123456789-+")
_SIGNS = str.maketrans(
    dict.fromkeys("−‐‑‒–﹣－", "-") | dict.fromkeys("\u2009\u202f\u00a0\u2007\u2008\u200a\t", " ") | {"’": "'"}
)
# Compiled at first use, by `re` itself: a start of the app needs none of it.
_NUMBER = r"""
    (?P<sign>[+-]?)\ ?
    (?P<digits>\d[\d.,]* (?:[ ']\d{3}(?!\d)[\d.,]*)* | [.,]\d+)
    (?:[eE](?P<exponent>[+-]?\d{1,3})(?!\d) | \ ?[x×*·⋅]\ ?10\ ?\^\ ?(?P<power>[+-]?\d{1,3})(?!\d))?
    """
_THOUSANDS = r"[1-9]\d{0,2}(?:,\d{3})+"
_NUMBER_WORD = r"(?i)([-−+] ?)?([^\W\d_]+)(?![\w-])"


@dataclass(frozen=True, slots=True)
class TypedJudgement:
    """Whether a typed answer is right, and the position of the expected wrong answer that it is, if any."""

    is_right: bool
    wrong: int | None = None


def read_number(text: str, unit: str = "") -> tuple[Decimal, ...]:
    """Return what a typed number may mean: one value, none for garbage, two for "1,500".

    A comma or a point is the decimal sign; spaces, thin spaces and apostrophes part thousands, as the other sign does.
    Zero to twenty may be words. A unit may follow, if it is `unit`, and where that is "", a plain noun (`typed_units`).
    """
    cut = text.strip()
    if len(cut) > _LONGEST:
        return ()
    raised = re.sub(_RAISED, lambda found: "^" + found.group().translate(_LOWERED), cut)
    found = re.match(_NUMBER, _read_word(" ".join(raised.translate(_SIGNS).split())), re.VERBOSE)
    if found is None:
        return ()
    rest = found.string[found.end() :].strip().removesuffix(".")
    if rest and not is_unit(rest, unit):
        return ()
    exponent = found["exponent"] or found["power"] or "0"
    return tuple(Decimal(f"{found['sign']}{digits}e{exponent}") for digits in _read_digits(found["digits"]))


def judge_number(quantity: Quantity, typed: str, wrongs: Sequence[Option] = ()) -> TypedJudgement:
    """Judge a typed number: right where it is at most the tolerance away, bounds included.

    The number of an expected wrong answer is wrong even inside the tolerance, but for the exact value.

    Raises:
        ValueError: the quantity's own value is no number, so nothing could be right.
    """
    values = read_number(quantity.value)
    if not values:
        raise ValueError(f"{quantity.value!r} is no number")
    meant = read_number(typed, quantity.unit)
    if any(reading == values[0] for reading in meant):
        return TypedJudgement(is_right=True)
    near = [
        (_EXACT.abs(_EXACT.subtract(reading, value)), position)
        for position, option in enumerate(wrongs)
        for value in read_number(option.text, quantity.unit)
        for reading in meant
        if _is_within(reading, value, quantity)
    ]
    nearest = min(near, default=None)
    is_near = any(_is_within(reading, values[0], quantity) for reading in meant)
    if nearest and (nearest[0] == 0 or not is_near):
        return TypedJudgement(is_right=False, wrong=nearest[1])
    return TypedJudgement(is_right=is_near)


def find_range(quantity: Quantity) -> tuple[str, str]:
    """Return the lowest and the highest number that count as right, as exact numerals without their unit.

    Raises:
        ValueError: the quantity's own value is no number, so nothing could be right.
    """
    values = read_number(quantity.value)
    if not values:
        raise ValueError(f"{quantity.value!r} is no number")
    away = _read_tolerance(quantity)
    if quantity.is_relative:
        away = _EXACT.divide(_EXACT.multiply(_EXACT.abs(values[0]), away), _HUNDRED)
    return _write(_EXACT.subtract(values[0], away)), _write(_EXACT.add(values[0], away))


def _read_tolerance(quantity: Quantity) -> Decimal:
    return (read_number(quantity.tolerance) or (Decimal(0),))[0]


def _write(number: Decimal) -> str:
    """Return a numeral without needless zeros, and without an exponent as long as it is no longer than a few signs."""
    plain = number.normalize(_EXACT)
    return f"{plain:f}" if abs(plain.adjusted()) < _PLAIN_DIGITS else str(plain)


def _read_word(text: str) -> str:
    """Return a text that begins with a number's word with its digits instead."""
    found = re.match(_NUMBER_WORD, text)
    digits = NUMBER_WORDS.get(found[2].casefold()) if found else None
    return f"{found[1] or ''}{digits}{text[found.end() :]}" if found and digits else text


def _is_within(reading: Decimal, value: Decimal, quantity: Quantity) -> bool:
    tolerance = _read_tolerance(quantity)
    away = _EXACT.abs(_EXACT.subtract(reading, value))
    if quantity.is_relative:
        return _EXACT.multiply(away, _HUNDRED) <= _EXACT.multiply(_EXACT.abs(value), tolerance)
    return away <= tolerance


def _read_digits(digits: str) -> tuple[str, ...]:
    """Return plain numerals for digits with their signs: none where the signs make no number."""
    bare = digits.replace(" ", "").replace("'", "")
    points, commas = bare.count("."), bare.count(",")
    if points and commas:
        decimal = "." if bare.rindex(".") > bare.rindex(",") else ","
        other = "," if decimal == "." else "."
        whole, _, fraction = bare.rpartition(decimal)
        parts = whole.split(other)
        is_sound = decimal not in whole and other not in fraction and all(len(part) == 3 for part in parts[1:])
        return (f"{whole.replace(other, '')}.{fraction}",) if is_sound and parts[0] else ()
    if points + commas > 1:
        first, *others = re.split("[.,]", bare)
        return ("".join([first, *others]),) if first and all(len(part) == 3 for part in others) else ()
    as_decimal = bare.replace(",", ".")
    if re.fullmatch(_THOUSANDS, bare) and bare == digits:
        return (as_decimal, bare.replace(",", ""))
    return (as_decimal,)
