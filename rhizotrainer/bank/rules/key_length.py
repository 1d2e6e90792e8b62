"""Warn where over the whole bank the key is the longest option far more often than chance would have it.

Authors qualify what has to be right and leave what is wrong short; a learner who knows that needs to know nothing
else. A key that is clearly the longest option draws guessers and makes an item easier (reviewed by Haladyna & Downing,
Appl Meas Educ 1989;2:51-78; Casu & García-García, Psicología Educativa 2019;25:43-48, found the same direction in a
small experiment); equal length is guideline 24 of Haladyna, Downing & Rodriguez (Appl Meas Educ 2002;15:309-334).

One long key is no fault, so this looks at all of them: 20 single choices, p < 0.01 in the one-sided test of
`bank.tendencies.weigh_lengths`, and at least 10 in 100 more right answers for one who always picks the longest option
than for one who picks by lot.

Failing:
    # In 15 of 24 single choices:
    options:
      - {text: Relief of pain that no medicine could relieve, key: true, rationale: ¶2.}
      - {text: Removal of hair, rationale: Not named.}

Passing:
    # In 6 of 24; in the others some distractor is as long:
    options:
      - {text: Relief of pain, key: true, rationale: ¶2.}
      - {text: Relief of spasticity in children, rationale: Not named.}
"""

from __future__ import annotations

from rhizotrainer.bank.findings import Rule
from rhizotrainer.bank.survey import BankFinding, BankFindings, Survey
from rhizotrainer.bank.tendencies import UNLIKELY, weigh_lengths
from rhizotrainer.model.problems import Severity

RULE = Rule("key-length", Severity.WARNING)

_LEAST_GAIN = 0.1


def check(survey: Survey) -> BankFindings:
    """Return a finding, at the bank's id, where picking the longest option pays."""
    found = weigh_lengths(entry.item for entry in survey.entries)
    if found.chance is None or found.chance >= UNLIKELY:
        return ()
    if found.guesser - found.by_chance < _LEAST_GAIN * found.items:
        return ()
    message = (
        f"The key is the longest option in {found.longest} of {found.items} single choices; picking the longest gets "
        f"{found.guesser / found.items:.0%} of them right, where picking by lot gets "
        f"{found.by_chance / found.items:.0%}."
    )
    hint = "Shorten these keys, or make distractors as long; what qualifies a key may stand in its rationale."
    return (BankFinding(RULE.at(survey.spot, message, hint)),)
