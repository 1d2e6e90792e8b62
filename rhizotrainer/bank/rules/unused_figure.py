"""Warn of a figure that no question shows: it was forgotten, or its id is misspelt where it was meant.

The warning waits until no question is lost to an error, for one of those may be the one that shows it.

Failing:
    figures:
      cord: {title: The cord, file: figures/cord.svg}
    items:
      - {id: one, stem: Which root is cut?}

Passing:
    figures:
      cord: {title: The cord, file: figures/cord.svg}
    items:
      - {id: one, figure: cord, stem: Which root is cut?}
"""

from __future__ import annotations

from rhizotrainer.bank.findings import Rule
from rhizotrainer.bank.nodes import Mapping
from rhizotrainer.bank.survey import BankFinding, BankFindings, Survey
from rhizotrainer.model.problems import Severity

RULE = Rule("unused-figure", Severity.WARNING)


def check(survey: Survey) -> BankFindings:
    """Return a finding, at its id, for every figure that no question names."""
    table = survey.node.values.get("figures") if survey.node and survey.is_whole else None
    if type(table) is not Mapping or not survey.entries:
        return
    used = {entry.item.figure for entry in survey.entries}
    # Questions are made of what has a side file.
    used |= {figure.id for figure in survey.header.figures if figure.is_quizzed}
    for key in table.keys:
        if key.value not in used:
            yield BankFinding(RULE.at(key, f'No question shows the figure "{key.value}".', "Use it, or remove it."))
