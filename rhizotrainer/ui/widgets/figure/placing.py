"""Find room for boxes: names near what they name, and slots in bands above and below a figure. Pure and steady."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from math import hypot, inf
from operator import itemgetter

Rect = tuple[float, float, float, float]
Point = tuple[float, float]
Size = tuple[float, float]

_GAP = 6.0
_STEP = 12.0
_NEAREST = 18.0


def place_near(
    sizes: Sequence[Size], spots: Sequence[Point], area: Rect, taken: Sequence[Rect], *, reach: float = inf
) -> list[Rect | None]:
    """Return a place for each box, as near its spot as room allows, within an area and clear of what is taken.

    Rectangles are (x, y, width, height) in px. Boxes keep clear of each other and of all spots; None where no room
    is left within `reach` px of the spot. Where the lines to two spots would cross, the boxes change places.
    """
    pins = [(x - 12, y - 12, 24.0, 24.0) for x, y in spots]
    held = [*taken, *pins]
    placed: list[Rect | None] = []
    for size, spot in zip(sizes, spots, strict=True):
        closed = _list_closed(size, spot, held, reach)
        places = _list_places(size, spot, area, reach)
        found = next((place for place in places if not _is_closed(place, closed)), None)
        placed.append((*found, *size) if found is not None else None)
        if found is not None:
            held.append((*found, *size))
    return _uncross(placed, spots, area, [*taken, *pins], reach)


def find_end(rect: Rect, spot: Point) -> Point:
    """Return where on the edge of a box the line to its spot begins."""
    x, y, wide, high = rect
    across = min(max(spot[0], x + wide / 4), x + wide - wide / 4)
    return across, y + high if spot[1] > y + high / 2 else y


def place_in_bands(spots: Sequence[Point], width: float, box: Size, gap: float) -> tuple[list[Rect], int, int]:
    """Return a place for each box in rows above and below, and how many rows there are above and below.

    Rows above count upwards from y = 0 (their y is negative), rows below downwards from y = 0. The upper half of the
    spots goes above. In a row the boxes stand in the order of their spots, each as near to its own as the others let.
    """
    wide, high = box
    fitting = max(1, int((width - gap) // (wide + gap)))
    ordered = sorted(range(len(spots)), key=lambda at: spots[at][1])
    half = (len(ordered) + 1) // 2
    places: list[Rect] = [(0.0, 0.0, wide, high)] * len(spots)
    counts = []
    for band, sign in ((ordered[:half], -1), (ordered[half:], 1)):
        # Those farthest from the middle of the figure stand in the outer rows, so that lines do not cross boxes.
        by_distance = band if sign < 0 else band[::-1]
        rows = [by_distance[at : at + fitting] for at in range(0, len(by_distance), fitting)]
        counts.append(len(rows))
        lefts: list[float] = []
        for number, row in enumerate(rows):
            from_drawing = number + 1
            y = -from_drawing * (high + gap) if sign < 0 else gap + (from_drawing - 1) * (high + gap)
            across = sorted(row, key=lambda at: spots[at][0])
            centres = [_find_gap(spots[at][0], lefts, width, wide, gap) for at in across]
            lefts = _spread(centres, width, wide, gap)
            for at, x in zip(across, lefts, strict=True):
                places[at] = (x, y, wide, high)
    return places, counts[0], counts[1]


def _spread(centres: Sequence[float], width: float, wide: float, gap: float) -> list[float]:
    """Return left edges in ascending order, no two boxes nearer than a gap, each near its centre."""
    lefts: list[float] = []
    for at, centre in enumerate(centres):
        lowest = lefts[-1] + wide + gap if lefts else gap
        highest = width - (len(centres) - at) * (wide + gap)
        lefts.append(max(lowest, min(centre - wide / 2, highest)))
    return lefts


def _find_gap(centre: float, lefts: Sequence[float], width: float, wide: float, gap: float) -> float:
    """Return the place nearest a centre from which a line can go between the boxes of the row before."""
    gaps = [x for left in lefts for x in (left - gap / 2, left + wide + gap / 2)]
    fitting = [x for x in gaps if gap + wide / 2 <= x <= width - gap - wide / 2]
    return min(fitting, key=lambda x: abs(x - centre), default=centre)


def _list_places(size: Size, spot: Point, area: Rect, reach: float) -> list[Point]:
    """Return the corners of places on a grid over an area, nearest the spot first, above and below before beside."""
    wide, high = size
    left, top, room, tall = area
    rows = [(y, max(y - spot[1], spot[1] - y - high, 0.0)) for y in _list_steps(top, tall - high)]
    rows = [row for row in rows if row[1] <= reach]
    places: list[tuple[float, Point]] = []
    for x in _list_steps(left, room - wide):
        across = max(x - spot[0], spot[0] - x - wide, 0.0)
        if across > reach:
            continue
        aside = across + 0.1 * abs(x + wide / 2 - spot[0])
        away = [(hypot(across, down), y) for y, down in rows]
        places += [(abs(distance - _NEAREST) + aside, (x, y)) for distance, y in away if distance <= reach]
    return [place for _cost, place in sorted(places, key=itemgetter(0))]


def _list_steps(start: float, room: float) -> list[float]:
    """Return where on one axis of the grid a box can begin."""
    return [start + _STEP * at for at in range(int(room / _STEP) + 1)] if room >= 0 else []


def _list_closed(size: Size, spot: Point, held: Sequence[Rect], reach: float) -> list[Rect]:
    """Return what rectangles close to a box's corner within reach: left, right, top and bottom, not counted in."""
    wide, high = size
    closed = [(x - wide - _GAP, x + w + _GAP, y - high - _GAP, y + h + _GAP) for x, y, w, h in held]
    level = [one for one in closed if one[0] < spot[0] + reach and spot[0] - wide - reach < one[1]]
    return [one for one in level if one[2] < spot[1] + reach and spot[1] - high - reach < one[3]]


def _uncross(
    placed: Sequence[Rect | None], spots: Sequence[Point], area: Rect, taken: Sequence[Rect], reach: float
) -> list[Rect | None]:
    """Return the places with two boxes exchanged wherever their lines cross and both find room that way."""
    kept = list(placed)
    held = [at for at, rect in enumerate(placed) if rect is not None]
    for one, other in combinations(held, 2):
        first, second = kept[one], kept[other]
        if first is None or second is None or not _do_cross(first, spots[one], second, spots[other]):
            continue
        changed = _move_to(first, second, spots[one]), _move_to(second, first, spots[other])
        rest = [*taken, *(rect for at, rect in enumerate(kept) if rect is not None and at not in (one, other))]
        if (
            all(_fits(rect, spots[at], area, reach) for at, rect in zip((one, other), changed, strict=True))
            and not any(_meet(rect, held) for rect in changed for held in rest)
            and not _meet(*changed)
            and not _do_cross(changed[0], spots[one], changed[1], spots[other])
        ):
            kept[one], kept[other] = changed
    return kept


def _move_to(rect: Rect, place: Rect, spot: Point) -> Rect:
    """Return a box where another one stands, the side kept that looks to the spot."""
    is_beyond = place[0] + place[2] / 2 > spot[0]
    x = place[0] if is_beyond else place[0] + place[2] - rect[2]
    return x, place[1], rect[2], rect[3]


def _fits(rect: Rect, spot: Point, area: Rect, reach: float) -> bool:
    x, y, wide, high = rect
    left, top, room, tall = area
    is_inside = left <= x and x + wide <= left + room and top <= y and y + high <= top + tall
    away = hypot(max(x - spot[0], spot[0] - x - wide, 0.0), max(y - spot[1], spot[1] - y - high, 0.0))
    return is_inside and away <= reach


def _meet(one: Rect, other: Rect) -> bool:
    """Tell whether two boxes stand nearer than a gap."""
    left, right, top, bottom = _list_closed((one[2], one[3]), (0.0, 0.0), [other], inf)[0]
    return left < one[0] < right and top < one[1] < bottom


def _do_cross(one: Rect, spot: Point, other: Rect, end: Point) -> bool:
    """Tell whether the lines from two boxes to their spots cross."""
    a, b, c, d = find_end(one, spot), spot, find_end(other, end), end
    return _turn(a, b, c) * _turn(a, b, d) < 0 and _turn(c, d, a) * _turn(c, d, b) < 0


def _turn(a: Point, b: Point, c: Point) -> float:
    """Return on which side of the line from a to b a point lies: above 0, below 0, or 0 on it."""
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def _is_closed(place: Point, closed: Sequence[Rect]) -> bool:
    x, y = place
    # A plain loop: it is run for every place of every name, on each change of size and zoom.
    for left, right, top, bottom in closed:  # noqa: SIM110
        if left < x < right and top < y < bottom:
            return True
    return False
