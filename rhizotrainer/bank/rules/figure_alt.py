"""Warn of a figure without a text alternative, or with one that names what a question asks for.

The text says what is drawn to those who do not see it, and a screen reader reads it before the question is answered:
it describes the drawing (what is cut, seen from where) and leaves the names of regions to `regions:`.

Failing:
    cord:
      title: The cord in section
      file: figures/cord.svg
      alt: A section of the spinal cord with the dorsal root on the right

Passing:
    cord:
      title: The cord in section
      file: figures/cord.svg
      alt: The spinal cord and its nerves in axial section, seen from above
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rhizotrainer.bank.answers import fold_answer
from rhizotrainer.bank.findings import FINDINGS_A_RULE, Rule
from rhizotrainer.bank.nearest import shorten
from rhizotrainer.bank.nodes import is_blank
from rhizotrainer.bank.survey import BankFinding, BankFindings, Survey
from rhizotrainer.model.items import Item, ItemType
from rhizotrainer.model.problems import Severity

RULE = Rule("figure-alt", Severity.WARNING)

_ASKING = frozenset({ItemType.LOCATE, ItemType.NAME, ItemType.LABEL})


def check(survey: Survey) -> BankFindings:
    """Return a finding for every figure without a text alternative, and for what gives an answer away in one."""
    if not survey.header.figures:
        return
    asked = _list_asked(survey)
    for figure in survey.header.figures:
        node = survey.find_declaration("figures", figure.id)
        if node is None:
            continue
        written = node.values.get("alt")
        if not figure.alt:
            # A text alternative of the wrong kind is told of as such, and a sheet's is for the atlas to say.
            if is_blank(written) and not figure.sheet and figure.id not in survey.unheard_figures:
                message = f'The figure "{figure.id}" has no text alternative.'
                yield BankFinding(RULE.at(written or node, message, "Say in `alt:` what is drawn."))
            continue
        alt = fold_answer(figure.alt)
        told = [(name, item) for name, item in asked.get(figure.id, {}).items() if name in alt and _is_told(name, alt)]
        for name, item in told[:FINDINGS_A_RULE]:
            message = f'This text names "{shorten(name)}", which the question "{item}" asks for.'
            yield BankFinding(
                RULE.at(
                    node if is_blank(written) else node.values["alt"], message, "Say what is drawn without naming it."
                )
            )


def _list_asked(survey: Survey) -> dict[str, dict[str, str]]:
    """Return, by figure, what questions ask for with the id of the first that does."""
    asked: dict[str, dict[str, str]] = {}
    for entry in survey.entries:
        item = entry.item
        if item.figure and item.type in _ASKING:
            names = asked.setdefault(item.figure, {})
            for name in _list_keys(item, survey):
                names.setdefault(fold_answer(name), item.id)
    return asked


def _list_keys(item: Item, survey: Survey) -> Iterator[str]:
    if item.type is ItemType.LABEL:
        yield from (item.options[at].text for part in item.parts for at in part.keys if item.options[at].text)
        return
    figure = survey.header.find_figure(item.figure)
    for option in item.options:
        region = figure.find_region(option.region) if figure and option.is_key and option.region else None
        yield from (name for name in (option.text if option.is_key else "", region.name if region else "") if name)
    yield from item.accepts


def _is_told(name: str, alt: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", alt) is not None
