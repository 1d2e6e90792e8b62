"""Tell what of a drawing is seen, and whether all that it draws keeps within bounds that can be scaled to a screen.

A number beyond all bounds becomes infinite on its way there, and nothing has a place any more. Nothing here draws.
"""

from __future__ import annotations

import re

from rhizotrainer.bank.drawings import Drawing, Element
from rhizotrainer.bank.extents import IDENTITY, Box, Matrix, place, read_numbers

# In the drawing's units. A drawing of a country in millimetres keeps within it.
FARTHEST = 1_000_000_000

_TRANSFORMS = {"transform", "gradientTransform", "patternTransform"}
_LENGTHS = {
    "x",
    "y",
    "x1",
    "y1",
    "x2",
    "y2",
    "cx",
    "cy",
    "fx",
    "fy",
    "r",
    "rx",
    "ry",
    "width",
    "height",
    "stroke-width",
}
_GEOMETRY = frozenset({"viewBox", "d", "points"} | _LENGTHS | _TRANSFORMS)
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
# What no number within bounds has: ten digits before its point, or a power of ten that makes it larger.
_LIKELY_FAR = re.compile(r"(?<![\d.])\d{10}|[\d.][eE]\+?\d")
_STROKE = re.compile(r"stroke-width\s*:\s*([^;]*)")


def find_view(drawing: Drawing) -> Box | None:
    """Return what of a drawing is seen, in its own units; None where it does not say that in numbers above zero."""
    root = drawing.elements[0]
    numbers = read_numbers(root.find("viewBox") or "")
    if len(numbers) == 4:
        return Box(*numbers) if min(numbers[2:]) > 0 else None
    written = [root.find(side) or "" for side in ("width", "height")]
    width, height = (read_numbers(text) for text in written)
    is_told = bool(width and height) and not any("%" in text for text in written)
    return Box(0.0, 0.0, width[0], height[0]) if is_told and min(width[0], height[0]) > 0 else None


def find_far(drawing: Drawing) -> tuple[Element, str] | None:
    """Return the first element that lies, or is moved or enlarged, beyond FARTHEST, and the attribute that does it."""
    matrices: dict[Element, Matrix] = {}
    for element in drawing.elements:
        far = next((name for name, value in element.attributes if _is_far(name, value)), None)
        if far is not None:
            return element, far
        matrices[element] = place(element, matrices[element.parent] if element.parent is not None else IDENTITY)
        # What is no number is not within bounds either.
        if element.find("transform") and not all(abs(number) <= FARTHEST for number in matrices[element]):
            return element, "transform"
    return None


def _is_far(name: str, value: str) -> bool:
    if name == "style":
        value = " ".join(_STROKE.findall(value))
    elif name not in _GEOMETRY:
        return False
    # Few drawings have any such number, and to read them all takes long.
    if _LIKELY_FAR.search(value) is None:
        return False
    return any(abs(float(number)) > FARTHEST for number in _NUMBER.findall(value))
