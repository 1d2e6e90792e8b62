"""How the width of a table is shared among its columns: a pure sum that knows no widget."""

from __future__ import annotations

from collections.abc import Sequence

from rhizotrainer.model.values import dataclass

SHRINKS_TO = 0.35


@dataclass(frozen=True, slots=True)
class Wish:
    """What one column wants, in px: its natural width, and for an elastic one the least it can do with."""

    natural: int
    least: int = 0
    is_elastic: bool = False
    is_optional: bool = False
    is_bar: bool = False


def share_width(wishes: Sequence[Wish], available: int, *, is_wide: bool) -> tuple[int, ...]:
    """Return a width in px for every column; 0 means that it drops.

    Optional columns drop all together where the table is not wide, else from the right until the elastic
    columns have their least; then bars shrink. Elastic columns share what is left in proportion to their
    natural widths.
    """
    kept = [is_wide or not wish.is_optional for wish in wishes]
    for place in reversed(range(len(wishes))):
        if _least_sum(wishes, kept) <= available:
            break
        if wishes[place].is_optional:
            kept[place] = False
    widths = [wish.natural if keep else 0 for wish, keep in zip(wishes, kept, strict=True)]
    _shrink_bars(wishes, widths, _least_sum(wishes, kept) - available)
    return _stretch(wishes, widths, available)


def _least_sum(wishes: Sequence[Wish], kept: Sequence[bool]) -> int:
    return sum(wish.least if wish.is_elastic else wish.natural for wish, keep in zip(wishes, kept, strict=True) if keep)


def _shrink_bars(wishes: Sequence[Wish], widths: list[int], excess: int) -> None:
    for place, wish in enumerate(wishes):
        if wish.is_bar and excess > 0 and widths[place]:
            given = min(excess, int(widths[place] * (1 - SHRINKS_TO)))
            widths[place] -= given
            excess -= given


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
