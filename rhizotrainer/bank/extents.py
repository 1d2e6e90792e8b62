"""Measure what an SVG draws: the box round an element, in the units of the drawing, without a renderer.

Curves are followed at points along them, which is near enough to say how large a part is and where its number goes.
Text, images and copies (`<use>`) have no box here. The path and transform grammars are those of SVG 1.1, chapters 8
and 7. Nothing here draws.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, pairwise

from rhizotrainer.bank.drawings import DEPTH_LIMIT, Drawing, Element

Point = tuple[float, float]
# a b c d e f of SVG's matrix(), applied to (x, y): (a x + c y + e, b x + d y + f).
Matrix = tuple[float, float, float, float, float, float]

IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_STEPS = 12
# A shape with more points than these is measured by the first of them.
_POINTS_LIMIT = 200_000
# To find out whether an element is seen at all.
_POINTS_LOOKED_AT = 2_000
# What draws nothing by itself; all else that is not followed is a copy, words, a picture.
_UNDRAWN = frozenset({"a", "defs", "desc", "g", "metadata", "style", "svg", "switch", "title"})
_NUMBER = re.compile(r"[\s,]*([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)")
_FLAG = re.compile(r"[\s,]*([01])")
_COMMAND = re.compile(r"[\s,]*([A-Za-z])")
_TRANSFORM = re.compile(r"(\w+)\s*\(([^)]*)\)")
_ARGUMENTS = {"m": 2, "l": 2, "h": 1, "v": 1, "c": 6, "s": 4, "q": 4, "t": 2, "a": 7, "z": 0}


@dataclass(frozen=True, slots=True)
class Box:
    """A box whose sides are level: its left upper corner and its size."""

    x: float
    y: float
    width: float
    height: float


def measure(drawing: Drawing) -> dict[Element, Box]:
    """Return the box round all that each element draws, in the units of the drawing; what draws nothing has none.

    Each shape is followed once, however many groups it lies in.
    """
    matrices: dict[Element, Matrix] = {}
    for element in drawing.elements:
        above = matrices[element.parent] if element.parent is not None else IDENTITY
        matrices[element] = place(element, above)
    boxes: dict[Element, Box] = {}
    # What lies in an element comes after it.
    for element in reversed(drawing.elements):
        own = _find_box([*_follow(element, matrices[element])])
        below = boxes.get(element)
        box = _unite(own, below) if own and below else own or below
        if box is not None:
            boxes[element] = box
            if element.parent is not None:
                around = boxes.get(element.parent)
                boxes[element.parent] = _unite(around, box) if around else box
    return boxes


def trace(element: Element, limit: int) -> list[Point]:
    """Return points along all that an element draws, in the units of the drawing, the first `limit` of them."""
    return [*islice(_list_points(element), limit)]


def is_seen(element: Element, view: Box | None) -> bool:
    """Tell whether an element draws anything larger than a point, within a view where one is given.

    What holds something that is not followed here counts as seen, and so does what takes many points to find out.
    """
    if any(one.name not in _TRACES and one.name not in _UNDRAWN for one in _list_all(element)):
        return True
    left = top = math.inf
    right = bottom = -math.inf
    for count, (x, y) in enumerate(_list_points(element)):
        left, top, right, bottom = min(left, x), min(top, y), max(right, x), max(bottom, y)
        if count == _POINTS_LOOKED_AT:
            return True
        # Much of it lies in the view after a few points.
        if (right > left or bottom > top) and (view is None or _meets(view, (left, top), (right, bottom))):
            return True
    return False


def read_numbers(text: str) -> list[float]:
    """Return the numbers in a text, whatever parts them."""
    return [number for found in _NUMBER.findall(text) if math.isfinite(number := float(found))]


def place(element: Element, above: Matrix) -> Matrix:
    """Return the transformation of an element itself, `above` being that of what it lies in."""
    written = element.find("transform")
    return multiply(above, read_transform(written)) if written else above


def find_matrix_above(element: Element) -> Matrix:
    """Return the transformation of all that lies above an element."""
    matrix = IDENTITY
    above = element.parent
    while above is not None:
        matrix = multiply(read_transform(above.find("transform") or ""), matrix)
        above = above.parent
    return matrix


def _follow(element: Element, matrix: Matrix) -> Iterator[Point]:
    """Yield points of the shape that an element is by itself, moved to their place."""
    follow = _TRACES.get(element.name)
    if follow is not None:
        a, b, c, d, e, f = matrix
        for x, y in islice(follow(element), _POINTS_LIMIT):
            yield a * x + c * y + e, b * x + d * y + f


def _list_all(element: Element) -> Iterator[Element]:
    """Yield an element and all below it."""
    waiting = [element]
    while waiting:
        one = waiting.pop()
        yield one
        waiting += one.children


def _list_points(element: Element) -> Iterator[Point]:
    waiting = [(element, find_matrix_above(element))]
    while waiting:
        one, above = waiting.pop()
        own = place(one, above)
        yield from _follow(one, own)
        waiting += [(child, own) for child in one.children]


def _meets(view: Box, corner: Point, opposite: Point) -> bool:
    is_across = corner[0] <= view.x + view.width and opposite[0] >= view.x
    return is_across and corner[1] <= view.y + view.height and opposite[1] >= view.y


def _find_box(points: list[Point]) -> Box | None:
    if not points:
        return None
    across, down = [x for x, _ in points], [y for _, y in points]
    return Box(min(across), min(down), max(across) - min(across), max(down) - min(down))


def _unite(one: Box, other: Box) -> Box:
    x, y = min(one.x, other.x), min(one.y, other.y)
    right, bottom = max(one.x + one.width, other.x + other.width), max(one.y + one.height, other.y + other.height)
    return Box(x, y, right - x, bottom - y)


def multiply(one: Matrix, other: Matrix) -> Matrix:
    """Return the transformation that does the other one first, then the one."""
    a, b, c, d, e, f = one
    g, h, i, j, k, m = other
    return a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * m + e, b * k + d * m + f


@lru_cache(maxsize=DEPTH_LIMIT)
def read_transform(text: str) -> Matrix:
    """Return what the steps of a `transform` come to; a step that is not known does nothing.

    Those read last are kept: every part below a group asks for that of the group.
    """
    matrix = IDENTITY
    for name, written in _TRANSFORM.findall(text):
        matrix = multiply(matrix, _read_step(name, read_numbers(written)))
    return matrix


def _read_step(name: str, numbers: list[float]) -> Matrix:
    one, other, *more = (*numbers, 0.0, 0.0)
    if name == "matrix" and len(numbers) == 6:
        return (numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5])
    if name == "translate":
        return (1.0, 0.0, 0.0, 1.0, one, other)
    if name == "scale" and numbers:
        return (one, 0.0, 0.0, other if len(numbers) > 1 else one, 0.0, 0.0)
    angle = math.radians(one)
    if name == "rotate" and numbers:
        turn: Matrix = (math.cos(angle), math.sin(angle), -math.sin(angle), math.cos(angle), 0.0, 0.0)
        if len(numbers) < 3:
            return turn
        there: Matrix = (1.0, 0.0, 0.0, 1.0, other, more[0])
        return multiply(multiply(there, turn), (1.0, 0.0, 0.0, 1.0, -other, -more[0]))
    if name == "skewX":
        return (1.0, 0.0, math.tan(angle), 1.0, 0.0, 0.0)
    if name == "skewY":
        return (1.0, math.tan(angle), 0.0, 1.0, 0.0, 0.0)
    return IDENTITY


def _number(element: Element, name: str) -> float:
    found = read_numbers(element.find(name) or "")
    return found[0] if found else 0.0


def _trace_rectangle(element: Element) -> Iterator[Point]:
    x, y, width, height = (_number(element, name) for name in ("x", "y", "width", "height"))
    # As SVG has it, a rectangle or an ellipse without one side or radius is not drawn.
    if width > 0 and height > 0:
        yield from ((x, y), (x + width, y + height), (x + width, y), (x, y + height))


def _trace_ellipse(element: Element) -> Iterator[Point]:
    across, down = _number(element, "rx") or _number(element, "r"), _number(element, "ry") or _number(element, "r")
    x, y = _number(element, "cx"), _number(element, "cy")
    for at in range(4 * _STEPS if across > 0 and down > 0 else 0):
        angle = math.tau * at / (4 * _STEPS)
        yield x + across * math.cos(angle), y + down * math.sin(angle)


def _trace_line(element: Element) -> Iterator[Point]:
    yield from ((_number(element, f"x{end}"), _number(element, f"y{end}")) for end in (1, 2))


def _trace_corners(element: Element) -> Iterator[Point]:
    numbers = read_numbers(element.find("points") or "")
    yield from zip(numbers[::2], numbers[1::2], strict=False)


def _trace_path(element: Element) -> Iterator[Point]:
    pen = _Pen()
    for command, numbers in _read_path(element.find("d") or ""):
        yield from pen.follow(command, numbers)


_TRACES: dict[str, Callable[[Element], Iterator[Point]]] = {
    "path": _trace_path,
    "rect": _trace_rectangle,
    "circle": _trace_ellipse,
    "ellipse": _trace_ellipse,
    "line": _trace_line,
    "polyline": _trace_corners,
    "polygon": _trace_corners,
}


def _read_path(text: str) -> Iterator[tuple[str, list[float]]]:
    """Yield each command of a path with its numbers, up to the first that cannot be read, as renderers do."""
    at = 0
    while found := _COMMAND.match(text, at):
        command, at = found[1], found.end()
        wanted = _ARGUMENTS.get(command.lower())
        if wanted is None:
            return
        is_first = True
        while True:
            numbers, end = _read_arguments(text, at, wanted, is_arc=command.lower() == "a")
            if len(numbers) < wanted or (not wanted and not is_first):
                break
            yield command, numbers
            at, is_first = end, False
            # After a move, further pairs are lines.
            command = {"m": "l", "M": "L"}.get(command, command)


def _read_arguments(text: str, at: int, wanted: int, *, is_arc: bool) -> tuple[list[float], int]:
    numbers: list[float] = []
    for place in range(wanted):
        found = (_FLAG if is_arc and place in {3, 4} else _NUMBER).match(text, at)
        if found is None:
            break
        numbers.append(float(found[1]))
        at = found.end()
    return numbers, at


class _Pen:
    """Follows one path."""

    def __init__(self) -> None:
        self._here: Point = (0.0, 0.0)
        self._start: Point = (0.0, 0.0)
        self._handle: Point | None = None

    def follow(self, command: str, numbers: list[float]) -> Iterator[Point]:
        """Yield points along one command, its end last."""
        kind, before, handle = command.lower(), self._here, self._handle
        self._handle = None
        if kind == "z":
            self._here = self._start
            return
        base = before if command.islower() else (0.0, 0.0)
        if kind in "hv":
            x, y = before
            self._here = (base[0] + numbers[0], y) if kind == "h" else (x, base[1] + numbers[0])
        elif kind == "a":
            self._here = (base[0] + numbers[5], base[1] + numbers[6])
            yield from _follow_arc(before, self._here, numbers)
        else:
            corners = [(base[0] + x, base[1] + y) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
            if kind in "st":
                mirrored = (2 * before[0] - handle[0], 2 * before[1] - handle[1]) if handle else before
                corners.insert(0, mirrored)
            self._here = corners[-1]
            if kind in "csqt":
                self._handle = corners[-2]
                yield from _follow_curve([before, *corners])
        if kind == "m":
            self._start = self._here
        yield self._here


def _follow_curve(corners: list[Point]) -> Iterator[Point]:
    """Yield points of a Bézier curve (de Casteljau's construction)."""
    for step in range(1, _STEPS):
        share = step / _STEPS
        level = corners
        while len(level) > 1:
            level = [(x + (u - x) * share, y + (v - y) * share) for (x, y), (u, v) in pairwise(level)]
        yield level[0]


def _follow_arc(start: Point, end: Point, numbers: list[float]) -> Iterator[Point]:
    """Yield points of an elliptical arc (SVG 1.1, F.6.5)."""
    across, down = abs(numbers[0]), abs(numbers[1])
    if not across or not down or start == end:
        return
    turn = math.radians(numbers[2])
    cos, sin = math.cos(turn), math.sin(turn)
    half = ((start[0] - end[0]) / 2, (start[1] - end[1]) / 2)
    x, y = cos * half[0] + sin * half[1], cos * half[1] - sin * half[0]
    stretch = math.sqrt(max(1.0, (x / across) ** 2 + (y / down) ** 2))
    across, down = across * stretch, down * stretch
    room = (across * down) ** 2 - (across * y) ** 2 - (down * x) ** 2
    scale = math.sqrt(max(0.0, room) / ((across * y) ** 2 + (down * x) ** 2))
    scale = scale if numbers[3] != numbers[4] else -scale
    middle = (scale * across * y / down, -scale * down * x / across)
    begin = math.atan2((y - middle[1]) / down, (x - middle[0]) / across)
    sweep = math.atan2((-y - middle[1]) / down, (-x - middle[0]) / across) - begin
    if numbers[4] and sweep < 0:
        sweep += math.tau
    elif not numbers[4] and sweep > 0:
        sweep -= math.tau
    centre = (start[0] + end[0]) / 2, (start[1] + end[1]) / 2
    for step in range(1, 2 * _STEPS):
        angle = begin + sweep * step / (2 * _STEPS)
        u, v = middle[0] + across * math.cos(angle), middle[1] + down * math.sin(angle)
        yield centre[0] + cos * u - sin * v, centre[1] + sin * u + cos * v
