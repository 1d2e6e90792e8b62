"""How the width of a table is shared among its columns: a pure sum that knows no widget."""

from __future__ import annotations

import math
from collections.abc import Sequence

from rhizotrainer.model.values import dataclass

SHRINKS_TO = 0.35
GIVES_TO = 0.6
COMFORT = 2


@dataclass(frozen=True, slots=True)
class Wish:
    """What a column wants, in px: its natural width, and where it is elastic or yields the least it can do with."""

    natural: int
    least: int = 0
    is_elastic: bool = False
    is_optional: bool = False
    is_bar: bool = False
    yields: bool = False

    @property
    def needed(self) -> int:
        """Return what the column has to get."""
        return min(self.natural, self.least) if self.yields else self.least if self.is_elastic else self.natural


def share_width(wishes: Sequence[Wish], available: int, *, is_wide: bool) -> tuple[int, ...]:
    """Return a width in px for every column; 0 means that it drops.

    Optional columns drop all together where the table is not wide, else from the right until the elastic columns have
    their least; then bars shrink. To show elastic columns whole bars give way too, down to `GIVES_TO` of their length.
    Columns that yield do so, each by its share, until elastic ones have `COMFORT` times their least. Elastic columns
    share what is left in proportion to their natural widths.
    """
    kept = [is_wide or not wish.is_optional for wish in wishes]
    for place in reversed(range(len(wishes))):
        if _least_sum(wishes, kept) <= available:
            break
        if wishes[place].is_optional:
            kept[place] = False
    widths = [wish.natural if keep else 0 for wish, keep in zip(wishes, kept, strict=True)]
    _shrink_bars(wishes, widths, _least_sum(wishes, kept) - available, floor=SHRINKS_TO)
    # Words before bars: a shorter bar says the same.
    _shrink_bars(wishes, widths, _natural_sum(wishes, widths) - available, floor=GIVES_TO)
    _let_yield(wishes, widths, available)
    return _stretch(wishes, widths, available)


def _least_sum(wishes: Sequence[Wish], kept: Sequence[bool]) -> int:
    return sum(wish.needed for wish, keep in zip(wishes, kept, strict=True) if keep)


def _natural_sum(wishes: Sequence[Wish], widths: Sequence[int]) -> int:
    return sum(wish.natural if wish.is_elastic else width for wish, width in zip(wishes, widths, strict=True) if width)


def _shrink_bars(wishes: Sequence[Wish], widths: list[int], excess: int, *, floor: float) -> None:
    """Shorten bars by an excess, down to a share of their length; where they only give way, not below their title."""
    for place, wish in enumerate(wishes):
        if wish.is_bar and excess > 0 and widths[place]:
            least = max(math.ceil(wish.natural * floor), wish.least if floor == GIVES_TO else 0)
            given = min(excess, max(widths[place] - least, 0))
            widths[place] -= given
            excess -= given


def _let_yield(wishes: Sequence[Wish], widths: list[int], available: int) -> None:
    """Cut what yields, by as much as is missing or as far as it can be cut."""
    comfort = sum(
        min(wish.natural, COMFORT * wish.least) if wish.is_elastic else width
        for wish, width in zip(wishes, widths, strict=True)
        if width
    )
    yielding = [place for place, wish in enumerate(wishes) if wish.yields and not wish.is_elastic and widths[place]]
    spare = {place: max(widths[place] - wishes[place].needed, 0) for place in yielding}
    total = sum(spare.values())
    cut = min(max(comfort - available, 0), total)
    for place, room in spare.items():
        # Rounded up, so that no pixel is missing in the end.
        widths[place] -= min(-(-cut * room // max(total, 1)), room)


def _stretch(wishes: Sequence[Wish], widths: list[int], available: int) -> tuple[int, ...]:
    elastic = [place for place, wish in enumerate(wishes) if wish.is_elastic and widths[place]]
    if not elastic:
        return tuple(widths)
    fixed = sum(width for place, width in enumerate(widths) if place not in elastic)
    total = sum(wishes[place].natural for place in elastic)
    left = max(available - fixed, 0)
    for place in elastic:
        widths[place] = left * wishes[place].natural // max(total, 1)
    return tuple(widths)
