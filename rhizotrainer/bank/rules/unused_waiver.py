"""Warn of a waiver that waives nothing: what it excused has been mended, and it would hide the next slip.

Failing:
    stem: Which root is cut?
    waive:
      unemphasised-negative: The exception is the point of this question.

Passing:
    stem: Which root is not cut?
    waive:
      unemphasised-negative: The exception is the point of this question.
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Mapping as Map

from rhizotrainer.bank.findings import Finding, Rule
from rhizotrainer.bank.waivers import Waivers
from rhizotrainer.model.problems import Severity

RULE = Rule("unused-waiver", Severity.WARNING)


def check(waivers: Waivers, severities: Map[str, Severity]) -> Iterable[Finding]:
    """Return a finding, at its key, for every waiver that was of no use; ask when all else has been checked.

    `severities` are all rules'; a waiver of no rule, or of an error, is told of as such.
    """
    return [
        RULE.at(key, f'There is nothing that "{key.value}" finds here.', "Remove this waiver.")
        for key in waivers.unused
        if severities.get(key.value) is Severity.WARNING
    ]
