"""Count how much is drawn when an SVG is drawn: copies, patterns, masks and markers unfold what they refer to.

Ten copies of ten copies of ten copies … are a kilobyte that keeps a renderer busy for hours. Nothing here draws.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from urllib.parse import unquote

from rhizotrainer.bank.drawings import Drawing, Element

DRAWN_LIMIT = 100_000

_URL = re.compile(r"url\(([^)]*+)\)", re.IGNORECASE)
_URL_START = re.compile(r"url\(", re.IGNORECASE)
# References from these draw nothing: a link, the path of a movement, and colours that follow colours.
_IDLE = frozenset({"a", "mpath", "animate", "set", "animatetransform", "animatemotion"})
_COLOURS = frozenset({"lineargradient", "radialgradient", "solidcolor"})


def find_runaway(drawing: Drawing) -> tuple[Element, str] | None:
    """Return the first element that draws too much, and a sentence on how."""
    by_id = {value: element for element in reversed(drawing.elements) if (value := element.find("id")) is not None}
    for element in drawing.elements:
        if element.name.casefold() == "style" and _has_hidden_copies(element.text, by_id):
            # Which elements a style sheet reaches is not worked out here, so what they draw cannot be counted.
            return element, "This style sheet refers to a part of the drawing that is no gradient."
    referring = {element: [*_list_targets(element, by_id)] for element in drawing.elements}
    return _Count(referring).find_runaway(drawing.elements) if any(referring.values()) else None


def _has_hidden_copies(css: str, by_id: dict[str, Element]) -> bool:
    targets = map(by_id.get, _find_fragments(css))
    return any(target is not None and target.name.casefold() not in _COLOURS for target in targets)


def _list_targets(element: Element, by_id: dict[str, Element]) -> Iterator[tuple[Element, int]]:
    """Yield the elements that one refers to, each with how often it is drawn for it."""
    if element.name.casefold() in _IDLE:
        return
    for name, value in element.attributes:
        if name in {"href", "xlink:href"} or name.endswith(":href"):
            named = Counter(_read_fragment(value))
        elif "(" in value:
            named = _find_fragments(value)
        else:
            continue
        corners = _count_corners(element) if name.startswith("marker") or "marker" in value else 1
        for one, times in named.items():
            target = by_id.get(one)
            if target is not None and target.name.casefold() not in _COLOURS:
                yield target, times * corners


def _find_fragments(value: str) -> Counter[str]:
    """Return the ids that a value refers to, each with how often."""
    # Without what follows the last bracket every opening one finds its own, and each character is read once.
    contents = _URL.findall(value[: value.rfind(")") + 1])
    return Counter(name for content in contents for part in _URL_START.split(content) for name in _read_fragment(part))


def _read_fragment(address: str) -> set[str]:
    """Return the id in an address as it stands, and as a browser reads it."""
    name = address.strip(" \t\r\n\f\"'").removeprefix("#")
    return {name, unquote(name)} if "%" in name else {name}


def _count_corners(element: Element) -> int:
    """Return how many corners a line may have at most, each of which takes a marker."""
    return 1 + max(len(element.find(name) or "") for name in ("d", "points")) // 2


class _Count:
    """Counts once what every element draws, itself included."""

    def __init__(self, referring: dict[Element, list[tuple[Element, int]]]) -> None:
        self._referring = referring
        self._drawn: dict[Element, int] = {}
        self._begun: set[Element] = set()

    def find_runaway(self, elements: list[Element]) -> tuple[Element, str] | None:
        return next((found for element in elements if (found := self._count(element)) is not None), None)

    def _count(self, root: Element) -> tuple[Element, str] | None:
        """Count an element and all that it needs, without recursion: chains of references may be long."""
        waiting = [root]
        while waiting:
            element = waiting[-1]
            if element in self._drawn:
                waiting.pop()
                continue
            below = [(child, 1) for child in element.children] + self._referring[element]
            if element not in self._begun:
                self._begun.add(element)
                lacking = [part for part, _ in below if part not in self._drawn]
                # What was begun and is not counted yet is waiting for this very element.
                if any(part in self._begun for part in lacking):
                    return element, f"<{element.name}> draws itself, without end."
                waiting += lacking
                continue
            drawn = 1 + sum(self._drawn[part] * times for part, times in below)
            if drawn > DRAWN_LIMIT:
                return element, f"<{element.name}> draws more than {DRAWN_LIMIT} elements, copies counted."
            self._drawn[element] = drawn
            waiting.pop()
        return None
