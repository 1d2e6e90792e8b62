"""Ask that a waiver names a rule that warns, and gives a reason.

Errors cannot be waived: a question that has one is not shown to learners.

Failing:
    waive:
      absolute-term:
      quote-not-in-source: The source has a misprint here.

Passing:
    waive:
      absolute-term: The source itself says "never", and the quote is asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Mapping as Map
from itertools import islice

from rhizotrainer.bank.findings import FINDINGS_A_RULE, Finding, Rule
from rhizotrainer.bank.nearest import shorten, suggest
from rhizotrainer.bank.nodes import Mapping, Scalar, is_blank
from rhizotrainer.model.problems import Severity

RULE = Rule("waiver")


def check(node: Mapping, severities: Map[str, Severity]) -> Iterable[Finding]:
    """Return a finding for every waiver without a reason, of no rule, or of an error; `severities` are all rules'."""
    table = node.values.get("waive")
    return list(islice(_check(table, severities), FINDINGS_A_RULE)) if type(table) is Mapping else ()


def _check(table: Mapping, severities: Map[str, Severity]) -> Iterator[Finding]:
    warnings = [name for name, severity in severities.items() if severity is Severity.WARNING]
    for key in table.keys:
        value = table.values.get(key.value)
        if key.value not in severities:
            yield RULE.at(key, f'There is no rule "{shorten(key.value, 40)}".', suggest(key.value, warnings))
        elif severities[key.value] is Severity.ERROR:
            yield RULE.at(key, f'"{key.value}" finds errors, which cannot be waived.', "Mend what it finds.")
        elif is_blank(value) and isinstance(value, Scalar):
            yield RULE.at(key, f'This waiver of "{key.value}" gives no reason.', "Write the reason after the colon.")
