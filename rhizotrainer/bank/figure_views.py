"""Tell what of a drawing is seen, and whether all that it draws keeps within bounds that can be scaled to a screen.

A number beyond all bounds becomes infinite on its way there, and nothing has a place any more. Nothing here draws.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

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
_LINKS = ("href", "xlink:href")
# By how much something is enlarged and how far it is moved, at most.
_Reach = tuple[float, float]
_HERE: _Reach = (1.0, 0.0)
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
# A number beyond bounds has ten digits in a row, or a power of ten.
_TO_ZEROS, _TEN_DIGITS = bytes.maketrans(b"123456789", b"000000000"), b"0000000000"
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
    """Return the first element that lies, or is moved or enlarged, beyond FARTHEST, and the attribute that does it.

    Copies (`<use>`) count where they are drawn.
    """
    matrices: dict[Element, Matrix] = {}
    copies = _Copies(drawing)
    for element in drawing.elements:
        far = next((name for name, value in element.attributes if _is_far(name, value)), None)
        if far is not None:
            return element, far
        matrices[element] = place(element, matrices[element.parent] if element.parent is not None else IDENTITY)
        copied = copies.find_target(element)
        reach = _reach(matrices[element])
        if element.find("transform") and max(reach) > FARTHEST:
            return element, "transform"
        if copied is not None and max(_follow(reach, copies.measure(copied))) > FARTHEST:
            return element, next(name for name, _ in element.attributes if name in _LINKS)
    return None


class _Copies:
    """Tells how far what is copied reaches by the transformations in it, those of copies in it counted."""

    def __init__(self, drawing: Drawing) -> None:
        self._by_id = {one: element for element in reversed(drawing.elements) if (one := element.find("id"))}
        self._reaches: dict[Element, _Reach] = {}

    def find_target(self, element: Element) -> Element | None:
        """Return what a copy is a copy of, None for what is no copy."""
        if element.name != "use":
            return None
        links = (value for name, value in element.attributes if name in _LINKS)
        return self._by_id.get(next(links, "").strip().removeprefix("#"))

    def measure(self, root: Element) -> _Reach:
        """Return the reach of what is copied; chains of copies may be longer than Python's stack is deep."""
        waiting, begun = [root], set[Element]()
        while waiting:
            one = waiting[-1]
            if one in self._reaches:
                waiting.pop()
                continue
            below = [(matrix, self.find_target(element)) for element, matrix in _list_placed(one)]
            lacking = {target for _, target in below if target is not None} - self._reaches.keys() - begun - {one}
            begun.add(one)
            if lacking:
                waiting += lacking
                continue
            # What copies itself is told of by whoever counts copies.
            found = [_follow(_reach(matrix), self._reaches.get(target, _HERE)) for matrix, target in below if target]
            found += [_reach(matrix) for matrix, target in below if not target]
            self._reaches[one] = max(wide for wide, _ in found), max(away for _, away in found)
        return self._reaches[root]


def _list_placed(element: Element) -> Iterator[tuple[Element, Matrix]]:
    """Yield an element and all below it with their transformations, those above it left out."""
    waiting = [(element, place(element, IDENTITY))]
    while waiting:
        one, matrix = waiting.pop()
        yield one, matrix
        waiting += [(child, place(child, matrix)) for child in one.children]


def _reach(matrix: Matrix) -> _Reach:
    """Return by how much a transformation enlarges and how far it moves, at most; infinity where it is no number."""
    a, b, c, d, e, f = matrix
    is_finite = all(map(math.isfinite, matrix))
    return (max(abs(a) + abs(c), abs(b) + abs(d)), max(abs(e), abs(f))) if is_finite else (math.inf, math.inf)


def _follow(outer: _Reach, inner: _Reach) -> _Reach:
    """Return the reach of one transformation after another."""
    return outer[0] * inner[0], outer[1] + outer[0] * inner[1]


def _is_far(name: str, value: str) -> bool:
    if name == "style":
        value = " ".join(_STROKE.findall(value))
    elif name not in _GEOMETRY:
        return False
    # Few drawings have any such number, and to read them all takes long; so would a pattern.
    if not ("e" in value or "E" in value or _TEN_DIGITS in value.encode().translate(_TO_ZEROS)):
        return False
    return any(abs(float(number)) > FARTHEST for number in _NUMBER.findall(value))
