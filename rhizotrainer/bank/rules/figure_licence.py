"""Warn of a figure without its licence, its author or its origin: nobody could say whether it may be shown.

They stand in the bank's file or in the figure's side file; a sheet of the atlas has its own.

Failing:
    cord: {title: The cord, file: figures/cord.svg, licence: CC-BY-4.0}

Passing:
    cord: {title: The cord, file: figures/cord.svg, licence: CC-BY-4.0, author: A. Author, origin: Drawn for this bank}
"""

from __future__ import annotations

from rhizotrainer.bank.findings import Rule
from rhizotrainer.bank.nodes import Mapping, is_blank
from rhizotrainer.bank.survey import BankFinding, BankFindings, Survey
from rhizotrainer.model.problems import Severity

RULE = Rule("figure-licence", Severity.WARNING)

_ASKED = ("licence", "author", "origin")


def check(survey: Survey) -> BankFindings:
    """Return a finding for every figure that does not say where it is from and on what terms."""
    table = survey.node.values.get("figures") if survey.node else None
    for key in table.keys if type(table) is Mapping else ():
        node = table.values[key.value] if type(table) is Mapping else None
        if type(node) is not Mapping or not is_blank(node.values.get("atlas")):
            continue
        figure = survey.header.find_figure(key.value)
        # What its side file says of a figure that cannot be shown, or whose side file cannot be read, is not known.
        lacking = [name for name in _ASKED if not getattr(figure, name)] if figure is not None else []
        if lacking and key.value not in survey.unheard_figures:
            names = " and no ".join(lacking)
            hint = "Write them below the figure's id." if len(lacking) > 1 else "Write it below the figure's id."
            yield BankFinding(RULE.at(key, f'The figure "{key.value}" names no {names}.', hint))
