"""List the parts of a drawing that have an id: what they are, how large, and which are pieces of others.

A part `drg` that is a group may have pieces, `drg.left` and `drg.right`: a question names the part, and either piece
answers it. Ids of what draws nothing (gradients, patterns, markers), and of
words and pictures, which a figure has none of, are no parts. Nothing here reads files.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from rhizotrainer.bank.drawings import Drawing, Element
from rhizotrainer.bank.extents import Box, measure

_UNDRAWN = frozenset(
    {
        "clippath",
        "defs",
        "desc",
        "filter",
        "image",
        "lineargradient",
        "marker",
        "mask",
        "metadata",
        "pattern",
        "radialgradient",
        "style",
        "symbol",
        "text",
        "title",
    }
)
_FOREIGN_PREFIXES = ("inkscape", "sodipodi")


@dataclass(slots=True)
class FigurePart:
    """An element with an id, at its place in the drawing; `pieces` are the ids below it that are parts of its own."""

    id: str
    element: Element
    box: Box | None
    pieces: list[str] = field(default_factory=list)

    @property
    def kind(self) -> str:
        """Return what the element is, as the author's program calls it."""
        return {"g": "group"}.get(self.element.name, self.element.name)


def list_parts(drawing: Drawing) -> list[FigurePart]:
    """Return the parts in the order of the drawing: what comes later lies on top."""
    boxes = measure(drawing)
    parts: dict[str, FigurePart] = {}
    for element in drawing.elements[1:]:
        name = element.find("id")
        if name is None or name in parts or not _is_drawn(element):
            continue
        owner = _find_owner(element, name)
        if owner in parts:
            parts[owner].pieces.append(name)
            continue
        parts[name] = FigurePart(name, element, boxes.get(element))
    return list(parts.values())


def _is_drawn(element: Element | None) -> bool:
    while element is not None:
        # What drawing programs note for themselves has a prefix of their own, and so a namespace.
        if element.name.casefold() in _UNDRAWN or any(word in element.space for word in _FOREIGN_PREFIXES):
            return False
        element = element.parent
    return True


def _find_owner(element: Element, name: str) -> str:
    """Return the id of the group whose piece an element is, "" where it is none."""
    above = element.parent
    while above is not None:
        owner = above.find("id")
        if owner and name.startswith(f"{owner}."):
            return owner
        above = above.parent
    return ""
