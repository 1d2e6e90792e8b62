"""Warn where the keys of single choices pile up at one position over the whole bank.

The app shuffles options on every showing unless they are pinned, so a learner there gains nothing from it. The habit
still shows in whatever keeps the authored order: exports, print, options pinned in the order of their values, and the
file itself; and it is a sign that distractors were added after the key without much thought. Authors hide keys in the
middle and guessers look for them there, enough to make such items easier and less discriminating (Attali & Bar-Hillel,
J Educ Meas 2003;40:109-128); varying the key's position is guideline 20 of Haladyna, Downing & Rodriguez (Appl Meas
Educ 2002;15:309-334).

It asks for 20 single choices, p < 0.01 in the chi-square test of `bank.tendencies.weigh_positions`, and an effect that
is not trivial: Cohen's w = √(χ²/n) of at least 0.1, his "small" (Statistical Power Analysis, 1988), so that a large
bank is not blamed for a trifle.

Failing:
    # 24 single choices with four options each, and in 15 of them this order:
    options:
      - {text: Trigeminal neuralgia, key: true, rationale: Named in both articles.}
      - {text: Migraine with aura, rationale: In neither list.}

Passing:
    # The same in 6 or 7 of 24; or in bank.yaml:
    waive:
      key-position: Options stand in alphabetical order.
"""

from __future__ import annotations

from math import sqrt

from rhizotrainer.bank.findings import Rule
from rhizotrainer.bank.survey import BankFinding, BankFindings, Survey
from rhizotrainer.bank.tendencies import UNLIKELY, weigh_positions
from rhizotrainer.model.problems import Severity

RULE = Rule("key-position", Severity.WARNING)

_SMALL_EFFECT = 0.1


def check(survey: Survey) -> BankFindings:
    """Return a finding, at the bank's id, where the positions of the keys are far from even."""
    found = weigh_positions(entry.item for entry in survey.entries)
    if found.statistic is None or found.chance is None or found.chance >= UNLIKELY:
        return ()
    if sqrt(found.statistic / found.items) < _SMALL_EFFECT:
        return ()
    counts = ", ".join(f"{number} {chr(ord('A') + at)}" for at, number in enumerate(found.counts))
    even = ", ".join(f"{number:.0f}" for number in found.expected)
    message = (
        f"The keys of {found.items} single choices stand unevenly: {counts}, where chance would give about {even} "
        f"(chi-square {found.statistic:.1f}, p {_tell(found.chance)})."
    )
    return (BankFinding(RULE.at(survey.spot, message, "Move some keys to the positions that have few.")),)


def _tell(chance: float) -> str:
    return "< 0.001" if chance < 0.001 else f"= {chance:.3f}"
