"""Refuse all that a figure would fetch: pictures, fonts, style sheets, parts of other drawings.

A bank is whole in itself: what a figure fetches may change or be gone, tells others who is learning, and can read
files of the learner's disk. References lead to parts of the same drawing (`#id`), nowhere else. Pictures inside the
file (`data:`) are refused as well: they have no regions to ask for, and the check could not look into them for words
that give an answer away, or for a second drawing with links of its own. Trace them, or draw the figure anew.

Failing:
    <svg xmlns="http://www.w3.org/2000/svg">
      <image href="https://example.org/cord.png"/>
      <path d="M0,0" fill="url(colours.svg#grey)"/>
    </svg>

Passing:
    <svg xmlns="http://www.w3.org/2000/svg">
      <linearGradient id="grey"/>
      <path d="M0,0" fill="url(#grey)"/>
    </svg>
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from rhizotrainer.bank.drawings import FIGURE_EXTERNAL, Drawing, Element
from rhizotrainer.bank.findings import FINDINGS_A_RULE, Finding
from rhizotrainer.bank.nearest import shorten
from rhizotrainer.bank.svg_links import fetches, is_outside, style_fetches

RULE = FIGURE_EXTERNAL

_PICTURES = frozenset({"image", "img", "video", "audio", "animation", "picture", "link", "include", "import"})
_ADDRESSES = frozenset(
    {"href", "src", "srcset", "data", "poster", "background", "action", "formaction", "codebase", "base", "actuate"}
)
_HINT = "Copy what it needs into the drawing and refer to it by `#id`, or remove it."


def check(drawing: Drawing) -> Iterable[Finding]:
    """Return a finding for every element and value that leads out of the drawing's file."""
    return list(islice(_check(drawing), FINDINGS_A_RULE))


def _check(drawing: Drawing) -> Iterator[Finding]:
    for element in drawing.elements:
        name = element.name.casefold()
        if name in _PICTURES:
            message = f"A figure has no <{element.name}>; it is drawn of lines and shapes alone."
            yield RULE.at(drawing.spot(element), message, "Draw what it shows, or remove it.")
            continue
        if name == "style" and style_fetches(element.text):
            message = "This style sheet fetches another file, or hides with a backslash what it does."
            yield RULE.at(drawing.spot(element), message, _HINT)
        yield from _check_attributes(drawing, element)


def _check_attributes(drawing: Drawing, element: Element) -> Iterator[Finding]:
    for given, value in element.attributes:
        local = given.rpartition(":")[2].casefold()
        # A base turns even `#id` into an address in another file.
        is_address = (local in _ADDRESSES and is_outside(value)) or given == "xml:base"
        if is_address or fetches(value) or (local == "style" and style_fetches(value)):
            spot = drawing.spot(element, given, at_value=True)
            yield RULE.at(spot, f'"{given}" leads out of the drawing: "{shorten(value)}".', _HINT)
