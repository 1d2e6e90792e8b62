"""Shapes with real geometry: smooth curves, tubes of a given width, and what lies inside.

A `Path` is one or more strings of points joined by cubic curves or straight lines, in the sheet's own units (y grows
downwards). It is a value: whatever moves or mirrors one returns another. Nothing here draws or knows of colours.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

Point = tuple[float, float]
# A step of a string: one point for a line, three (two handles and the end) for a cubic curve.
Step = tuple[Point, ...]

_FLAT = 12
# Far more than sums and sines differ by from one machine, or one Python, to another; far less than is seen. Sums are
# `fsum`s, since Python 3.12 adds otherwise than those before.
NOISE = 1e-6


@dataclass(frozen=True)
class Strand:
    """One string of a path: where it starts, its steps, and whether it closes."""

    start: Point
    steps: tuple[Step, ...]
    is_closed: bool

    def flatten(self, per_curve: int = _FLAT) -> list[Point]:
        """Return the points of the string with every curve cut into `per_curve` lines."""
        return list(_flatten(self, per_curve))

    def written(self) -> str:
        """Return the string as absolute M, L, C and Z."""
        steps = [("L" if len(step) == 1 else "C") + " ".join(_pair(point) for point in step) for step in self.steps]
        return f"M{_pair(self.start)}" + "".join(steps) + ("Z" if self.is_closed else "")


@lru_cache(maxsize=2000)
def _flatten(strand: Strand, per_curve: int) -> tuple[Point, ...]:
    # A shape is asked again for every point that may lie in it.
    points, here = [strand.start], strand.start
    for step in strand.steps:
        if len(step) == 1:
            points.append(step[0])
        else:
            points += [_cubic(here, step, part / per_curve) for part in range(1, per_curve + 1)]
        here = step[-1]
    return tuple(points)


@dataclass(frozen=True)
class Path:
    """A shape or a line: its strings. `+` puts two together."""

    strands: tuple[Strand, ...]

    def __add__(self, other: Path) -> Path:
        return Path(self.strands + other.strands)

    @property
    def d(self) -> str:
        """Return the path as an SVG writes it."""
        return "".join(strand.written() for strand in self.strands)

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """Return left, top, right and bottom."""
        points = [point for strand in self.strands for point in strand.flatten()]
        xs, ys = [x for x, _ in points], [y for _, y in points]
        return min(xs), min(ys), max(xs), max(ys)

    @property
    def centre(self) -> Point:
        """Return the middle of the bounds."""
        left, top, right, bottom = self.bounds
        return (left + right) / 2, (top + bottom) / 2

    def map(self, change: Callable[[Point], Point]) -> Path:
        """Return the path with every point changed."""

        def change_all(strand: Strand) -> Strand:
            steps = tuple(tuple(change(point) for point in step) for step in strand.steps)
            return Strand(change(strand.start), steps, strand.is_closed)

        return Path(tuple(change_all(one) for one in self.strands))

    def moved(self, dx: float, dy: float) -> Path:
        return self.map(lambda point: (point[0] + dx, point[1] + dy))

    def mirrored(self, x: float) -> Path:
        """Return the path on the other side of the upright line at `x`."""
        return self.map(lambda point: (2 * x - point[0], point[1]))

    def scaled(self, sx: float, sy: float | None = None, about: Point = (0.0, 0.0)) -> Path:
        tall = sx if sy is None else sy
        return self.map(lambda p: (about[0] + (p[0] - about[0]) * sx, about[1] + (p[1] - about[1]) * tall))

    def rotated(self, degrees: float, about: Point = (0.0, 0.0)) -> Path:
        """Return the path turned clockwise, as seen on the page."""
        cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))

        def turn(point: Point) -> Point:
            x, y = point[0] - about[0], point[1] - about[1]
            return about[0] + x * cos - y * sin, about[1] + x * sin + y * cos

        return self.map(turn)

    def contains(self, point: Point) -> bool:
        """Tell whether a point lies inside: strings that overlap count once (winding rule)."""
        x, y = point
        turns = 0
        for strand in self.strands:
            points = strand.flatten()
            for (ax, ay), (bx, by) in pairwise([*points, points[0]]):
                if (ay <= y) != (by <= y):
                    side = (bx - ax) * (y - ay) - (x - ax) * (by - ay)
                    turns += (by > ay and side > 0) - (by < ay and side < 0)
        return turns != 0

    def points(self, per_curve: int = _FLAT) -> list[Point]:
        """Return all points of all strings."""
        return [point for strand in self.strands for point in strand.flatten(per_curve)]

    def at(self, share: float) -> tuple[Point, float]:
        """Return the point at a share (0 … 1) of the first string's length, and the direction there in degrees."""
        points = self.strands[0].flatten()
        lengths = [math.dist(a, b) for a, b in pairwise(points)]
        left = share * math.fsum(lengths)
        for (a, b), length in zip(pairwise(points), lengths, strict=True):
            if left <= length and length > 0:
                part = left / length
                angle = math.degrees(math.atan2(b[1] - a[1], b[0] - a[0]))
                return (a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part), angle
            left -= length
        a, b = points[-2], points[-1]
        return b, math.degrees(math.atan2(b[1] - a[1], b[0] - a[0]))


# --- Making shapes ---------------------------------------------------------------------------------------------------


def polygon(*points: Point) -> Path:
    """Return a closed shape with straight sides."""
    return Path((Strand(points[0], tuple((point,) for point in points[1:]), True),))


def line(*points: Point) -> Path:
    """Return an open line with straight parts."""
    return Path((Strand(points[0], tuple((point,) for point in points[1:]), False),))


def curve(*points: Point) -> Path:
    """Return a smooth open line through the points."""
    return Path((Strand(points[0], tuple(_smooth(points, is_closed=False)), False),))


def blob(*points: Point) -> Path:
    """Return a smooth closed shape through the points."""
    return Path((Strand(points[0], tuple(_smooth(points, is_closed=True)), True),))


def ellipse(centre: Point, rx: float, ry: float | None = None) -> Path:
    """Return an ellipse of four curves; a circle where one radius is given."""
    (x, y), tall, k = centre, rx if ry is None else ry, 0.5522847498
    steps = (
        ((x + rx, y + k * tall), (x + k * rx, y + tall), (x, y + tall)),
        ((x - k * rx, y + tall), (x - rx, y + k * tall), (x - rx, y)),
        ((x - rx, y - k * tall), (x - k * rx, y - tall), (x, y - tall)),
        ((x + k * rx, y - tall), (x + rx, y - k * tall), (x + rx, y)),
    )
    return Path((Strand((x + rx, y), steps, True),))


def rounded(left: float, top: float, right: float, bottom: float, radius: float = 8.0) -> Path:
    """Return a rectangle with round corners."""
    r, k = radius, radius * (1 - 0.5522847498)
    steps: tuple[Step, ...] = (
        ((right - r, top),),
        ((right - k, top), (right, top + k), (right, top + r)),
        ((right, bottom - r),),
        ((right, bottom - k), (right - k, bottom), (right - r, bottom)),
        ((left + r, bottom),),
        ((left + k, bottom), (left, bottom - k), (left, bottom - r)),
        ((left, top + r),),
        ((left, top + k), (left + k, top), (left + r, top)),
    )
    return Path((Strand((left + r, top), steps, True),))


def chain(*parts: Path, is_closed: bool = True) -> Path:
    """Return one string out of several open lines, joined by straight lines where they do not meet."""
    first = parts[0].strands[0]
    steps: list[Step] = []
    here = first.start
    for part in parts:
        strand = part.strands[0]
        if math.dist(here, strand.start) > 0.05:
            steps.append((strand.start,))
        steps += strand.steps
        here = strand.steps[-1][-1] if strand.steps else strand.start
    return Path((Strand(first.start, tuple(steps), is_closed),))


def reversed_line(path: Path) -> Path:
    """Return an open line of one string walked the other way."""
    strand = path.strands[0]
    stops = [strand.start, *(step[-1] for step in strand.steps)]
    steps = [
        (stops[at],) if len(step) == 1 else (step[1], step[0], stops[at])
        for at, step in reversed(list(enumerate(strand.steps)))
    ]
    return Path((Strand(stops[-1], tuple(steps), False),))


def part_of(path: Path, start: float, end: float, count: int = 12) -> Path:
    """Return the stretch of an open line between two shares of its length."""
    return curve(*(path.at(start + (end - start) * step / count)[0] for step in range(count + 1)))


def tube(points: Sequence[Point], width: float | Sequence[float], *, ends: str = "flat", count: int = 0) -> Path:
    """Return a closed shape along a smooth line through the points.

    `width` is the whole width, or one for each point (between them it changes smoothly). `ends` is "flat" or "round".
    `count` is how many places of the line are offset; by default eight for each stretch.
    """
    left, right = _banks(points, width, count)
    there, back = curve(*left), curve(*reversed(right))
    if ends == "round":
        (cap_at_end, _), (cap_at_start, _) = _cap(left[-1], right[-1]), _cap(right[0], left[0])
        return chain(there, cap_at_end, back, cap_at_start)
    return chain(there, back)


def rims(points: Sequence[Point], width: float | Sequence[float]) -> list[Path]:
    """Return the outline of a flat-ended tube as four lines: its two sides, its start and its end."""
    left, right = _banks(points, width)
    return [curve(*left), curve(*right), line(left[0], right[0]), line(left[-1], right[-1])]


def _banks(points: Sequence[Point], width: float | Sequence[float], count: int = 0) -> tuple[list[Point], list[Point]]:
    """Return the points of both sides of a tube."""
    middle = curve(*points)
    widths = [width] * len(points) if isinstance(width, int | float) else list(width)
    steps = count or 8 * (len(points) - 1)
    shares = _shares(points, middle)
    left: list[Point] = []
    right: list[Point] = []
    for step in range(steps + 1):
        share = step / steps
        (x, y), angle = middle.at(share)
        half = _between(shares, widths, share) / 2
        nx, ny = -math.sin(math.radians(angle)) * half, math.cos(math.radians(angle)) * half
        left.append((x - nx, y - ny))
        right.append((x + nx, y + ny))
    return left, right


def fibres(points: Sequence[Point], width: float | Sequence[float], number: int, *, edge: float = 0.8) -> list[Path]:
    """Return lines that run along a tube side by side, the outermost at the share `edge` of its half width."""
    middle = curve(*points)
    widths = [width] * len(points) if isinstance(width, int | float) else list(width)
    shares = _shares(points, middle)
    steps = 6 * (len(points) - 1)
    found: list[Path] = []
    for one in range(number):
        across = edge * (2 * one / (number - 1) - 1) if number > 1 else 0.0
        run: list[Point] = []
        for step in range(steps + 1):
            share = step / steps
            (x, y), angle = middle.at(share)
            half = across * _between(shares, widths, share) / 2
            run.append((x - math.sin(math.radians(angle)) * half, y + math.cos(math.radians(angle)) * half))
        found.append(curve(*run))
    return found


# --- Inner matters ---------------------------------------------------------------------------------------------------


def _number(value: float) -> str:
    # What lies half way between two tenths goes up, whatever its last digit is on this machine.
    text = f"{value + NOISE:.1f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _pair(point: Point) -> str:
    return f"{_number(point[0])},{_number(point[1])}"


def _cubic(start: Point, step: Step, t: float) -> Point:
    u = 1 - t
    a, b, c, d = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
    p, q, r = step
    return a * start[0] + b * p[0] + c * q[0] + d * r[0], a * start[1] + b * p[1] + c * q[1] + d * r[1]


def _smooth(points: Sequence[Point], *, is_closed: bool) -> Iterator[Step]:
    """Yield the curves of a centripetal-like Catmull-Rom spline: handles are as long as a third of their stretch."""
    count = len(points)
    if count == 2 and not is_closed:
        yield (points[1],)
        return
    tangents = [_tangent(points, at, is_closed=is_closed) for at in range(count)]
    for at in range(count if is_closed else count - 1):
        a, b = points[at], points[(at + 1) % count]
        third = math.dist(a, b) / 3
        (ax, ay), (bx, by) = tangents[at], tangents[(at + 1) % count]
        yield (a[0] + ax * third, a[1] + ay * third), (b[0] - bx * third, b[1] - by * third), b


def _tangent(points: Sequence[Point], at: int, *, is_closed: bool) -> Point:
    """Return the direction in which a smooth line goes through a point, of length 1: weighted by nearness."""
    count = len(points)
    before = points[at - 1] if at or is_closed else None
    after = points[(at + 1) % count] if at < count - 1 or is_closed else None
    here = points[at]
    if before is None or after is None:
        if after is not None:
            return _unit(after[0] - here[0], after[1] - here[1])
        assert before is not None
        return _unit(here[0] - before[0], here[1] - before[1])
    one, two = max(math.dist(before, here), 1e-6), max(math.dist(here, after), 1e-6)
    into, out = _unit(here[0] - before[0], here[1] - before[1]), _unit(after[0] - here[0], after[1] - here[1])
    weight = two / (one + two)
    mixed = (into[0] * weight + out[0] * (1 - weight), into[1] * weight + out[1] * (1 - weight))
    return _unit(*mixed)


def _unit(x: float, y: float) -> Point:
    length = math.hypot(x, y)
    return (x / length, y / length) if length > 1e-9 else (0.0, 0.0)


def _shares(points: Sequence[Point], middle: Path) -> list[float]:
    """Return how far along the line each of its points lies, 0 … 1."""
    run = middle.strands[0]
    per = [math.dist(a, b) for a, b in pairwise(run.flatten())]
    whole = math.fsum(per)
    if len(run.steps) == 1 and len(run.steps[0]) == 1:
        return [0.0, 1.0]
    stops = [math.fsum(per[: _FLAT * at]) / whole for at in range(len(points))]
    stops[-1] = 1.0
    return stops


def _between(shares: Sequence[float], values: Sequence[float], share: float) -> float:
    for at in range(len(shares) - 1):
        if share <= shares[at + 1]:
            stretch = shares[at + 1] - shares[at]
            part = (share - shares[at]) / stretch if stretch else 0.0
            # Widths swell and narrow without a kink.
            eased = part * part * (3 - 2 * part)
            return values[at] + (values[at + 1] - values[at]) * eased
    return values[-1]


def _cap(a: Point, b: Point) -> tuple[Path, Point]:
    """Return a half circle from one point to the other, bulging to the right of the way from `b` to `a`."""
    centre = ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)
    start = math.atan2(a[1] - centre[1], a[0] - centre[0])
    r = math.dist(a, b) / 2
    places = [start + math.pi * step / 6 for step in range(7)]
    return curve(*((centre[0] + r * math.cos(t), centre[1] + r * math.sin(t)) for t in places)), centre
