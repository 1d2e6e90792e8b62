"""Warn of a number that is asked for without a unit, where nothing says that it has none.

"70" is right in degrees Celsius and wrong in degrees Fahrenheit; a learner who has to guess the unit is marked on the
guess. What the stem asks for as a count, a ratio, a grade, a year or a score needs none, nor do
the gauge of a needle, baricity and the like. The words of the stem are read in
English banks alone.

Failing:
    stem: To what temperature is the root heated?
    answer: 70

Passing:
    stem: To what temperature is the root heated?
    answer: 70
    unit: °C
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from rhizotrainer.bank.drafts import Draft
from rhizotrainer.bank.findings import Finding, Rule
from rhizotrainer.model.items import ItemType
from rhizotrainer.model.problems import Severity

RULE = Rule("missing-unit", Severity.WARNING)

# What has no unit, or what names it in the question itself.
_UNITLESS = re.compile(
    r"""
    \b(?: how\ (?:many|often) | numbers? | count | percentages? | proportions? | ratios? | fractions? | factors?
        | times | fold | scores? | points? | grades? | stages? | levels? | class | index | indices | odds
        | probability | probabilities | coefficients? | likelihood | year | pH
        | baricity | (?:specific|relative)\ (?:gravity|density) | gauge
        | p[\ -]value | rank | quotient
        | in\ (?:years|months|weeks|days|hours|minutes|seconds|degrees|per\ cent|percent) )\b
    | per\ cent\b | percent | %
    | (?-i:\bin\ (?: m | [cmµμn]m | [kmµμ]?g | m?s | min | h | [kM]?Hz | m?V | mA | W | k?Ω | m?[lL] | mmHg | kPa
        | m?mol )\b)
    | \bin\ °
    """,
    re.VERBOSE | re.IGNORECASE,
)


def check(draft: Draft) -> Iterable[Finding]:
    """Return a finding, at the answer, for a numeric question without a unit that seems to need one."""
    item = draft.item
    if item.type is not ItemType.NUMERIC or item.quantity is None or item.quantity.unit or not item.quantity.value:
        return ()
    if draft.outline is not None and not draft.outline.language.startswith("en"):
        return ()
    if _UNITLESS.search(item.stem):
        return ()
    hint = "Write `unit:`, or ask for a number, a ratio or a year in so many words."
    return (RULE.at(draft.spot("answer"), "This number has no unit.", hint),)
