"""Warn of ids in a figure that do not say what they stand for: made by a drawing program, or with spaces.

A program numbers its ids anew when the drawing is changed, and then the questions ask for another structure. Those
that the declaration or the side file gives a name to are looked at, and all with spaces, which no id may have.

Failing:
    regions: {path1234: Dorsal root}

Passing:
    regions: {dorsal-root: Dorsal root}
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from rhizotrainer.bank.drawings import Drawing
from rhizotrainer.bank.findings import FINDINGS_A_RULE, Finding, Rule
from rhizotrainer.bank.nearest import shorten
from rhizotrainer.model.problems import Severity

RULE = Rule("figure-id", Severity.WARNING)

_SHAPES = (
    "path|g|rect|circle|ellipse|line|polygon|polyline|use|text|tspan|svg|image|layer|group|shape|object|vector|xmlid"
)
_GENERATED = re.compile(rf"(?:{_SHAPES})[-_ ]?\d[\d_-]*|svgid_\d+_?|_?x[0-9a-f]{{2,4}}_.*|[_-]*\d+", re.IGNORECASE)


def check(drawing: Drawing, names: frozenset[str]) -> Iterable[Finding]:
    """Return a finding for ids with spaces, and for generated ones among `names`."""
    found: list[Finding] = []
    for element in drawing.elements:
        name = element.find("id")
        if name is None or len(found) == FINDINGS_A_RULE:
            continue
        if not name.strip() or len(name.split()) > 1 or name != name.strip():
            message = f'The id "{shorten(name, 40)}" is empty or has spaces in it.'
        elif name in names and _GENERATED.fullmatch(name):
            message = f'The id "{shorten(name, 40)}" looks as if a drawing program had made it.'
        else:
            continue
        spot = drawing.spot(element, "id", at_value=True)
        found.append(RULE.at(spot, message, "Call it after what it shows, for instance dorsal-root."))
    return found
