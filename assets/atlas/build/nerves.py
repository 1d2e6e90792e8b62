"""Nerves whose pieces flow into one another: where one joins another, no line is drawn across either."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from filling import outside
from shapes import Path, Point, fibres, rims, tube
from sheet import Fill, Line, Sheet


@dataclass
class Piece:
    """One stretch of a nerve: the way it takes, its width at each point of it, and the pieces it joins."""

    way: Sequence[Point]
    widths: Sequence[float]
    joins: list[Piece] = field(default_factory=list, repr=False)

    def __post_init__(self) -> None:
        self.shape = tube(self.way, self.widths)

    def outline(self) -> list[Path]:
        """Return its edges as far as no piece that it joins takes them up."""
        return outside(rims(self.way, self.widths), [one.shape for one in self.joins])

    def strands(self) -> list[Path]:
        """Return the fibres within it: more of them where it is wider."""
        widest = max(self.widths)
        number = 0 if widest < 6.5 else 1 if widest < 10 else 2 if widest < 15 else 3
        return fibres(self.way, self.widths, number, edge=0.45) if number else []


def piece(way: Sequence[Point], first: float, last: float | None = None) -> Piece:
    """Return a piece whose width goes evenly from the first to the last."""
    last = first if last is None else last
    return Piece(way, [first + (last - first) * at / (len(way) - 1) for at in range(len(way))])


def join(one: Piece, *others: Piece) -> None:
    """Let pieces flow into one: a fork."""
    for other in others:
        one.joins.append(other)
        other.joins.append(one)


def draw_nerve(sheet: Sheet, name: str, pieces: Piece | Mapping[str, Piece], *, fill: Fill) -> None:
    """Draw a nerve that is asked for, of one piece or of several (ending: piece)."""
    shapes = pieces.shape if isinstance(pieces, Piece) else {end: one.shape for end, one in pieces.items()}
    sheet.structure(name, shapes, fill=fill, line=Line.NONE)
    _draw_lines(sheet, [pieces] if isinstance(pieces, Piece) else pieces.values())


def draw_unasked(sheet: Sheet, *pieces: Piece, fill: Fill) -> None:
    """Draw nerves that nothing asks about."""
    sheet.art((one.shape for one in pieces), fill=fill, line=Line.NONE)
    _draw_lines(sheet, pieces)


def _draw_lines(sheet: Sheet, pieces: Iterable[Piece]) -> None:
    for one in pieces:
        sheet.art(one.outline(), line=Line.FINE)
        sheet.art(one.strands(), line=Line.HAIR)
