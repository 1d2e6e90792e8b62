"""Fill shapes: lines clipped to what lies inside, or outside, hatching and stippling. Nothing here draws."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

from shapes import NOISE, Path, Point, curve, ellipse, line


def clipped(lines: Iterable[Path], shape: Path, *, margin: float = 0.0) -> list[Path]:
    """Return the parts of lines that lie inside a shape, at least `margin` away from its edge where that is given."""
    edge = shape.points() if margin else []

    def is_in(point: Point) -> bool:
        return shape.contains(point) and all(math.dist(point, other) >= margin for other in edge)

    return [part for path in lines for part in _cut(path, 2.0, is_in)]


def outside(lines: Iterable[Path], shapes: Sequence[Path]) -> list[Path]:
    """Return the parts of lines that lie in none of the shapes, but for scraps shorter than 3 units."""
    boxes = [(shape, shape.bounds) for shape in shapes]

    def is_out(point: Point) -> bool:
        x, y = point
        return not any(a <= x <= c and b <= y <= d and shape.contains(point) for shape, (a, b, c, d) in boxes)

    return [part for path in lines for part in _cut(path, 0.5, is_out)]


def hatch(shape: Path, gap: float, degrees: float = 45.0, *, margin: float = 0.0) -> list[Path]:
    """Return parallel lines inside a shape, `gap` apart, turned clockwise from level by `degrees`."""
    left, top, right, bottom = shape.bounds
    centre = ((left + right) / 2, (top + bottom) / 2)
    reach = math.dist((left, top), (right, bottom)) / 2 + gap
    count = math.ceil(reach / gap - NOISE)
    left, right = centre[0] - reach, centre[0] + reach
    level = [line((left, centre[1] + at * gap), (right, centre[1] + at * gap)) for at in range(-count, count + 1)]
    return clipped((one.rotated(degrees, centre) for one in level), shape, margin=margin)


def stipple(shape: Path, gap: float, *, radius: float = 1.2, seed: int = 1, margin: float = 3.0) -> list[Path]:
    """Return small circles strewn over a shape, about `gap` apart; the same seed strews them the same way."""
    rng = random.Random(seed)
    left, top, right, bottom = shape.bounds
    edge = shape.points()
    found: list[Point] = []
    for _ in range(int(40 * (right - left) * (bottom - top) / gap**2) + 60):
        point = (round(rng.uniform(left, right), 1), round(rng.uniform(top, bottom), 1))
        if (
            shape.contains(point)
            and all(math.dist(point, other) >= gap for other in found)
            and all(math.dist(point, other) >= margin for other in edge)
        ):
            found.append(point)
    return [ellipse(point, radius) for point in found]


def _cut(path: Path, step: float, is_kept: Callable[[Point], bool]) -> Iterator[Path]:
    """Yield the parts of a path whose points, one every `step` units, are kept."""
    for strand in path.strands:
        run: list[Point] = []
        for point in _dense(strand.flatten(), step):
            if is_kept(point):
                run.append(point)
                continue
            yield from _kept(run)
            run = []
        yield from _kept(run)


def _dense(points: Sequence[Point], step: float) -> Iterator[Point]:
    yield points[0]
    for a, b in pairwise(points):
        count = max(1, math.ceil(math.dist(a, b) / step - NOISE))
        for part in range(1, count + 1):
            yield a[0] + (b[0] - a[0]) * part / count, a[1] + (b[1] - a[1]) * part / count


def _kept(run: Sequence[Point]) -> list[Path]:
    """Return a run of points as a line of few points; none where it is shorter than 3 units."""
    if len(run) < 2 or math.dist(run[0], run[-1]) < 3:
        return []
    kept = _thin(run)
    return [line(*kept)] if len(kept) == 2 else [curve(*kept)]


def _thin(points: Sequence[Point]) -> list[Point]:
    """Return as few of the points as keep the line within 0.3 units (Ramer, Douglas and Peucker)."""
    a, b = points[0], points[-1]
    length = math.dist(a, b) or 1e-9
    far, at = 0.0, 0
    for place in range(1, len(points) - 1):
        x, y = points[place]
        off = abs((b[0] - a[0]) * (a[1] - y) - (a[0] - x) * (b[1] - a[1])) / length
        # Of two that are as far, the first: not the one that the last digit of a sum makes farther on this machine.
        if off > far + NOISE:
            far, at = off, place
    if far <= 0.3:
        return [a, b]
    return [*_thin(points[: at + 1])[:-1], *_thin(points[at:])]
