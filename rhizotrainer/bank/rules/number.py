"""Ask that the answer of a numeric question, its tolerance and its wrong answers are numbers.

A number is written with digits and a decimal point, without signs between thousands, and the unit stands below
`unit:`; learners may type it otherwise. A tolerance is a number in the same unit, or per cent of the answer (`5 %`): it
is never negative, and not so wide that nearly every number is right. A wrong answer may not be the right one.

Failing:
    stem: At how many degrees is the root heated?
    answer: 70-80
    unit: °C

Passing:
    stem: At how many degrees is the root heated?
    answer: 75
    tolerance: 5
    unit: °C
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import islice

from rhizotrainer.bank.drafts import Draft
from rhizotrainer.bank.findings import FINDINGS_A_RULE, Finding, Rule
from rhizotrainer.bank.nearest import shorten
from rhizotrainer.bank.nodes import Sequence, text_of
from rhizotrainer.model.items import ItemType, Quantity

RULE = Rule("number")

_NUMERAL = r"[+\-−]?\d+(?:\.\d+)?"
_NUMBER = re.compile(rf"{_NUMERAL}(?:[eE][+-]?\d{{1,2}})?")
_RANGE = re.compile(rf"({_NUMERAL})\s*(?:-|–|—|to|bis|\.\.|…)\s*({_NUMERAL})(.*)")
_PLUS_MINUS = re.compile(rf"({_NUMERAL})\s*(?:±|\+/-|\+-)\s*({_NUMERAL})(.*)")
_THOUSANDS = re.compile(r"[+\-−]?\d{1,3}(?:([ ,'’\u00a0\u2009\u202f])\d{3})(?:\1\d{3})*")
_COMMA = re.compile(r"[+\-−]?\d+,\d+")
_BARE_POINT = re.compile(r"([+\-−]?)(\d*)\.(\d*)")
_WITH_UNIT = re.compile(rf"({_NUMERAL})\s*([^\d\s.,+-].*)")
_LONGEST = 60
_PLAIN = "Write digits alone, with a decimal point: `{name}: 4.5`."


def check(draft: Draft) -> Iterable[Finding]:
    """Return a finding for every number of a numeric question that is none, or cannot be meant."""
    if draft.item.type is not ItemType.NUMERIC or draft.item.quantity is None:
        return ()
    return list(islice(_check(draft, draft.item.quantity), FINDINGS_A_RULE))


def _check(draft: Draft, quantity: Quantity) -> Iterator[Finding]:
    values = draft.node.values
    value = _read(quantity.value)
    if type(values.get("answer")) is Sequence:
        yield RULE.at(
            values["answer"], "A numeric question has one answer.", "Write `tolerance:` for how far off is right."
        )
    if quantity.value and value is None:
        message = f'"{shorten(quantity.value, 40)}" is no number.'
        yield RULE.at(values["answer"], message, _suggest(quantity.value, "answer", quantity))
    if quantity.tolerance or quantity.is_relative:
        yield from _check_tolerance(draft, quantity, value)
    for node in draft.option_nodes:
        text = text_of(node.values.get("text"))
        wrong = _read(text.removesuffix(quantity.unit).rstrip())
        if text and wrong is None:
            hint = _suggest(text, "text", quantity)
            yield RULE.at(node.values["text"], f'"{shorten(text, 40)}" is no number.', hint)
        elif wrong is not None and wrong == value:
            message = f'"{shorten(text, 40)}" is the right answer, and here called wrong.'
            yield RULE.at(node.values["text"], message, "Change or remove it.")


def _check_tolerance(draft: Draft, quantity: Quantity, value: Decimal | None) -> Iterator[Finding]:
    spot = draft.spot("tolerance")
    tolerance = _read(quantity.tolerance)
    if tolerance is None:
        written = quantity.tolerance + ("%" if quantity.is_relative else "")
        bare = quantity.tolerance.lstrip("±").strip()
        if quantity.unit and bare.endswith(quantity.unit):
            bare = bare.removesuffix(quantity.unit).strip()
        hint = f"Write `tolerance: {bare}`." if _read(bare) is not None else _suggest(bare, "tolerance", quantity)
        yield RULE.at(spot, f'"{shorten(written, 40)}" is no tolerance.', hint)
    elif tolerance < 0:
        hint = "Write it without the minus; it holds in both directions."
        yield RULE.at(spot, "A tolerance cannot be negative.", hint)
    elif quantity.is_relative and (tolerance >= 100 or value == 0):
        message = "Per cent of 0 are always 0." if value == 0 else "With this tolerance nearly every number is right."
        yield RULE.at(spot, message, "Write how far off is still right, in the unit of the answer.")
    # A temperature of 1 °C may well be given to within 2 °C: its 0 is no nothing.
    elif not quantity.is_relative and value and tolerance > abs(value) and not quantity.unit.startswith("°"):
        yield RULE.at(spot, "The tolerance is larger than the answer itself.", "Write a smaller one.")


def _read(text: str) -> Decimal | None:
    if len(text) > _LONGEST or not _NUMBER.fullmatch(text):
        return None
    return Decimal(text.replace("−", "-"))


def _suggest(text: str, name: str, quantity: Quantity) -> str:
    """Return what to write instead of a text that is no number."""
    text = text[:_LONGEST]
    if name == "answer":
        spread = _suggest_spread(text)
        if spread:
            return spread
    number = _mend(text)
    if number is not None:
        return f"Write `{name}: {number}`."
    with_unit = _WITH_UNIT.fullmatch(text)
    if with_unit is None:
        return _PLAIN.format(name=name)
    unit = "" if quantity.unit or name != "answer" else f" and `unit: {with_unit[2].strip()}`"
    return f"Write `{name}: {with_unit[1]}`{unit}."


def _mend(text: str) -> str | None:
    """Return a numeral that was written with other signs than a decimal point, as it should be."""
    if _THOUSANDS.fullmatch(text):
        return re.sub(r"[ ,'’\u00a0\u2009\u202f]", "", text)
    if _COMMA.fullmatch(text):
        return text.replace(",", ".")
    bare = _BARE_POINT.fullmatch(text)
    if bare and (bare[2] or bare[3]):
        return f"{bare[1]}{bare[2] or 0}" + (f".{bare[3]}" if bare[3] else "")
    return None


def _suggest_spread(text: str) -> str:
    """Return the value and the tolerance that a range, or a value with plus and minus, stands for."""
    if found := _PLUS_MINUS.fullmatch(text):
        return _write(found[1], found[2], found[3])
    if found := _RANGE.fullmatch(text):
        first, last = (Decimal(found[at].replace("−", "-")) for at in (1, 2))
        if first < last:
            return _write(f"{(first + last) / 2:f}", f"{(last - first) / 2:f}", found[3])
    return ""


def _write(value: str, tolerance: str, unit: str) -> str:
    words = [f"`answer: {value}`", f"`tolerance: {tolerance}`"]
    if unit.strip():
        words.append(f"`unit: {unit.strip()}`")
    return f"Write {', '.join(words[:-1])} and {words[-1]}."
