"""Warn of a region with a name of which nothing is seen: nobody could point at it, or see it lit.

Its id stands on an empty group, on a shape without any size, or on one that lies wholly outside the drawing's view.

Failing:
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 60">
      <g id="dorsal-root"/>
      <path id="ventral-root" d="M200,200 h9 v9 z"/>
    </svg>

Passing:
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 60">
      <g id="dorsal-root"><path d="M20,20 h9 v9 z"/></g>
      <path id="ventral-root" d="M40,40 h9 v9 z"/>
    </svg>
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from rhizotrainer.bank.drawings import Drawing, Element
from rhizotrainer.bank.extents import is_seen
from rhizotrainer.bank.figure_views import find_view
from rhizotrainer.bank.findings import FINDINGS_A_RULE, Finding, Rule
from rhizotrainer.bank.nearest import shorten
from rhizotrainer.model.problems import Severity

RULE = Rule("unseen-region", Severity.WARNING)

# A drawing with more named parts is no figure; to look at them all would take long.
_LOOKED_AT = 500


def check(drawing: Drawing, names: frozenset[str]) -> list[Finding]:
    """Return a finding, at its id, for each region among `names` of which nothing is seen."""
    return [
        RULE.at(
            drawing.spot(element, "id", at_value=True),
            f'Nothing is seen of the region "{shorten(element.find("id") or "", 40)}".',
            "Give its id to a shape that lies in the drawing's view, or take its name out.",
        )
        for element in islice(_list_unseen(drawing, names), FINDINGS_A_RULE)
    ]


def _list_unseen(drawing: Drawing, names: frozenset[str]) -> Iterator[Element]:
    # What overflows is shown beyond the view.
    view = find_view(drawing) if drawing.elements[0].find("overflow") != "visible" else None
    named = (element for element in drawing.elements if element.find("id") in names)
    return (element for element in islice(named, _LOOKED_AT) if not is_seen(element, view))
