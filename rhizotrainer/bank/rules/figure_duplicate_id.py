"""Ask that every id stands once in a figure's SVG: a question that asks for a region must mean one element.

Failing:
    <path id="dorsal-root" d="M0,0"/>
    <path id="dorsal-root" d="M9,0"/>

Passing:
    <path id="dorsal-root.left" d="M0,0"/>
    <path id="dorsal-root.right" d="M9,0"/>
"""

from __future__ import annotations

from collections.abc import Iterable

from rhizotrainer.bank.drawings import Drawing
from rhizotrainer.bank.findings import FINDINGS_A_RULE, Finding, Rule
from rhizotrainer.bank.nearest import shorten

RULE = Rule("figure-duplicate-id")


def check(drawing: Drawing) -> Iterable[Finding]:
    """Return a finding for every id that an element before has."""
    seen: dict[str, int] = {}
    found: list[Finding] = []
    for element in drawing.elements:
        name = element.find("id")
        if name is None or len(found) == FINDINGS_A_RULE:
            continue
        if name in seen:
            first = drawing.position(seen[name]).line
            message = f'The id "{shorten(name, 40)}" stands a second time; the first is on line {first}.'
            found.append(RULE.at(drawing.spot(element, "id", at_value=True), message, "Give each its own."))
        else:
            seen[name] = element.offset
    return found
