"""Refuse all that runs in a figure: scripts, event handlers, script links, foreign content, animations of links.

A figure is looked at; whatever program shows it, now or later, nothing in it may act. Names count in any namespace
and in any case, because renderers go by the local name alone.

Failing:
    <svg xmlns="http://www.w3.org/2000/svg" onload="start()">
      <script>start()</script>
      <a href="javascript:start()"><path d="M0,0"/></a>
    </svg>

Passing:
    <svg xmlns="http://www.w3.org/2000/svg">
      <path id="dorsal-root" d="M0,0 L10,10"/>
    </svg>
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from rhizotrainer.bank.drawings import Drawing, Element
from rhizotrainer.bank.findings import FINDINGS_A_RULE, Finding, Rule
from rhizotrainer.bank.svg_links import runs_script

RULE = Rule("figure-script")

_RUNNING = frozenset(
    {"script", "handler", "listener", "foreignobject", "iframe", "object", "embed", "applet", "canvas"}
)
_ANIMATING = frozenset({"animate", "set", "animatetransform", "animatemotion", "animatecolor"})
_HANDLER = re.compile(r"on[a-z]+", re.IGNORECASE)


def check(drawing: Drawing) -> Iterable[Finding]:
    """Return a finding for every element and attribute that would run something."""
    return list(islice(_check(drawing), FINDINGS_A_RULE))


def _check(drawing: Drawing) -> Iterator[Finding]:
    for element in drawing.elements:
        name = element.name.casefold()
        if name in _RUNNING:
            yield RULE.at(drawing.spot(element), f"A figure has no <{element.name}>.", "Remove it, and all in it.")
        elif name == "style" and runs_script(element.text):
            yield RULE.at(drawing.spot(element), "This style sheet would run a script.", "Remove it.")
        elif name in _ANIMATING and _moves_link(element):
            message = f"This <{element.name}> changes where a link leads, or what an event does."
            yield RULE.at(drawing.spot(element, "attributeName"), message, "Remove it.")
        for given, value in element.attributes:
            if _HANDLER.fullmatch(given.rpartition(":")[2]):
                yield RULE.at(drawing.spot(element, given), f'"{given}" would run a script.', "Remove it.")
            elif runs_script(value):
                message = f'The value of "{given}" would run a script.'
                yield RULE.at(drawing.spot(element, given, at_value=True), message, "Remove it.")


def _moves_link(element: Element) -> bool:
    named = (element.find("attributeName") or "").strip().rpartition(":")[2].casefold()
    return named in {"href", "src", "style", "class"} or _HANDLER.fullmatch(named) is not None
