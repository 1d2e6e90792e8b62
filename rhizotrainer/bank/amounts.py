"""Read an option that is a number, a range or a limit, with its unit, as the span of numbers it stands for.

Nothing here judges, and no unit is converted: spans with different units are not to be compared.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

_NUMBER = r"[-−+]?(?:\d{1,3}(?:[,  ]\d{3})+(?!\d)|\d+)(?:[.·]\d+)?"
_LEAD = (
    r"(?:(?P<lead>about|approximately|circa|around|roughly|~|≈|between|from|up to|at most|no more than|"
    r"not more than|at or below|≤|<=|less than|fewer than|lower than|under|below|<|at least|no less than|not less than|"
    r"at or above|≥|>=|more than|higher than|over|above|beyond|exceeding|greater than|>)\s*)?"
)
_UNIT = r"(?:[×x]\s?10(?:\^\d\d?|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})(?:/[^\d\s]+)?|(?:%|‰|[°'″′Ω/]|[^\W\d_])[^\d\s]*?)"
_RANGE = re.compile(
    rf"{_LEAD}(?P<first>{_NUMBER})\s*(?P<unit1>{_UNIT})?\s*(?:–|—|-|\bto\b|\band\b)\s*(?P<second>{_NUMBER})"
    rf"\s*(?P<unit2>{_UNIT}(?: [^\d\s]+){{0,2}})?\.?",
    re.IGNORECASE,
)
_SINGLE = re.compile(
    rf"{_LEAD}(?P<first>{_NUMBER})\s*(?P<unit>(?!or |and )(?:{_UNIT}(?: (?!or |and )[^\d\s]+){{0,4}}))?"
    r"(?:\s+(?P<tail>or more|or less|or fewer|or below|or under|and below|and more|and above|and over|or above|"
    r"or over))?\.?",
    re.IGNORECASE,
)
_AT_MOST = frozenset({"up to", "at most", "no more than", "not more than", "at or below", "≤", "<="})
_BELOW = frozenset({"less than", "fewer than", "lower than", "under", "below", "<"})
_AT_LEAST = frozenset({"at least", "no less than", "not less than", "at or above", "≥", ">="})
_ABOVE = frozenset({"more than", "higher than", "over", "above", "beyond", "exceeding", "greater than", ">"})
_FEWER_TAILS = frozenset({"or less", "or fewer", "or below", "or under", "and below"})
# A longer text is a sentence.
_LENGTH = 80
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Amount:
    """The numbers from `low` to `high`; an end is part of them unless it is open. A plain number has two equal ends."""

    low: float
    high: float
    unit: str
    is_low_open: bool = False
    is_high_open: bool = False

    @property
    def is_point(self) -> bool:
        return self.low == self.high

    @property
    def order(self) -> tuple[float, float]:
        """Return what amounts are put in order by."""
        return (self.low, self.high)

    def overlaps(self, other: Amount) -> bool:
        """Say whether there are numbers that belong to both."""
        low, high = max(self.low, other.low), min(self.high, other.high)
        if low != high:
            return low < high
        return self._holds(low) and other._holds(low)

    def _holds(self, number: float) -> bool:
        is_open = (number == self.low and self.is_low_open) or (number == self.high and self.is_high_open)
        return self.low <= number <= self.high and not is_open


def read_amount(text: str) -> Amount | None:
    """Return the amount that a text is, None where it is anything else."""
    if len(text) > _LENGTH:
        return None
    match = _RANGE.fullmatch(text)
    if match is not None:
        first, second = _read_number(match["first"]), _read_number(match["second"])
        unit1, unit2 = (match["unit1"] or "").casefold(), (match["unit2"] or "").casefold()
        return Amount(first, second, unit2) if unit1 in {"", unit2} and first < second else None
    match = _SINGLE.fullmatch(text)
    if match is None:
        return None
    unit = (match["unit"] or "").casefold()
    number = _read_number(match["first"])
    lead, tail = (match["lead"] or "").lower(), (match["tail"] or "").lower()
    if lead in _AT_MOST or lead in _BELOW or tail in _FEWER_TAILS:
        return Amount(-math.inf, number, unit, is_high_open=lead in _BELOW)
    if lead in _AT_LEAST or lead in _ABOVE or tail:
        return Amount(number, math.inf, unit, is_low_open=lead in _ABOVE)
    return Amount(number, number, unit)


def read_amounts(texts: list[str]) -> list[Amount]:
    """Return the amounts of several texts; none at all where one of them is no amount."""
    amounts = []
    for text in texts:
        # What holds no digit is no number, and most options hold none.
        if not _DIGIT.search(text):
            return []
        amount = read_amount(text)
        if amount is None:
            return []
        amounts.append(amount)
    return amounts


def _read_number(text: str) -> float:
    plain = re.sub(r"[,  ]", "", text).replace("−", "-").replace("·", ".")
    return float(plain)
