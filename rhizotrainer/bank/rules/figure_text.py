"""Warn of words written in a figure: who has to name a structure could read it off before answering.

Names of regions belong in `regions:` of the figure's declaration; they are shown beside the drawing once the answer is
in. Numbers, as on a scale, pass.

Failing:
    <text x="10" y="20">Dorsal root</text>

Passing:
    <text x="10" y="20">10</text>
"""

from __future__ import annotations

from collections.abc import Iterable

from rhizotrainer.bank.drawings import Drawing
from rhizotrainer.bank.findings import FINDINGS_A_RULE, Finding, Rule
from rhizotrainer.bank.nearest import shorten
from rhizotrainer.model.problems import Severity

RULE = Rule("figure-text", Severity.WARNING)

_WRITTEN = frozenset({"text", "textarea", "flowroot"})


def check(drawing: Drawing) -> Iterable[Finding]:
    """Return a finding for every text in the drawing that has letters."""
    texts = [
        element
        for element in drawing.elements
        if element.text and element.name.casefold() in _WRITTEN and any(sign.isalpha() for sign in element.text)
    ]
    return [
        RULE.at(
            drawing.spot(element),
            f'"{shorten(element.text, 40)}" can be read in the drawing before a question is answered.',
            "Remove the text and name the region under `regions:`.",
        )
        for element in texts[:FINDINGS_A_RULE]
    ]
