"""Warn where far more than half of all true/false statements are true, or far more than half are false.

Learners in doubt say "true" (Cronbach, Studies of acquiescence as a factor in the true-false test, J Educ Psychol
1942;33:401-415), so a bank of true statements rewards not knowing; and false statements tell those who know from those
who do not somewhat better (Ebel & Frisbie, Essentials of Educational Measurement, 1991), so up to two thirds of them
are let pass. Statements of series count one by one.

It asks for 20 statements, a share of true ones below one third or above two thirds, and p < 0.01 in the exact
two-sided binomial test against one half.

Failing:
    # In 18 of 20 true/false questions:
    stem: Rhizotomy can weaken muscles.
    answer: true

Passing:
    # In 11 of 20; the others say it the other way round:
    stem: Rhizotomy leaves muscles as strong as they were.
    answer: false
"""

from __future__ import annotations

from rhizotrainer.bank.findings import Rule
from rhizotrainer.bank.survey import BankFinding, BankFindings, Survey
from rhizotrainer.bank.tendencies import UNLIKELY, weigh_truths
from rhizotrainer.model.problems import Severity

RULE = Rule("true-false-balance", Severity.WARNING)


def check(survey: Survey) -> BankFindings:
    """Return a finding, at the bank's id, where the share of true statements is far from half."""
    found = weigh_truths(entry.item for entry in survey.entries)
    if found.chance is None or found.chance >= UNLIKELY or 1 / 3 <= found.share <= 2 / 3:
        return ()
    word, other = ("true", "false") if found.share > 0.5 else ("false", "true")
    number = found.true if word == "true" else found.statements - found.true
    message = (
        f"{number} of {found.statements} statements are {word}: whoever always answers {word} gets "
        f"{number / found.statements:.0%} right."
    )
    return (BankFinding(RULE.at(survey.spot, message, f"Rewrite some of them so that {other} is right.")),)
