"""A stretch of the spine on a sheet: heights reckoned in vertebrae, and a gentle sway for and aft."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import fsum

from shapes import Path, Point


@dataclass(frozen=True)
class Stretch:
    """A stretch of the spine: which vertebrae, where it stands, and how tall its vertebrae are with their discs."""

    first: int
    heights: tuple[float, ...]
    top: float
    left: float
    sway: tuple[Point, ...]
    """How far the column leans forwards or back, by height on the sheet."""

    @property
    def last(self) -> int:
        return self.first + len(self.heights)

    def y(self, at: float) -> float:
        """Return the height on the sheet of a height in vertebrae; it goes on evenly beyond both ends."""
        place = at - self.first
        whole = min(max(int(place), 0), len(self.heights) - 1)
        return self.top + fsum(self.heights[:whole]) + (place - whole) * self.heights[whole]

    def holds(self, at: float) -> bool:
        return self.first <= at < self.last

    def lean(self, point: Point) -> Point:
        x, y = point
        for (ay, ax), (by, bx) in pairwise(self.sway):
            if y <= by:
                part = max(0.0, (y - ay) / (by - ay))
                eased = part * part * (3 - 2 * part)
                return self.left + x + ax + (bx - ax) * eased, y
        return self.left + x + self.sway[-1][1], y

    def set(self, path: Path) -> Path:
        return path.map(self.lean)
