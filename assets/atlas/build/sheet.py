"""One sheet of the atlas: what is drawn on it, in which order, with one hand's fills and lines; written as plain SVG.

Words come from the sheet's side file (`../NAME.yaml`), so that they are said once; none of them is drawn. What is
painted later lies on top. A structure is a shape with an id; whatever else is drawn has none.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from pathlib import Path as File
from xml.sax.saxutils import escape, quoteattr

import yaml
from shapes import Path

ATLAS = File(__file__).resolve().parents[1]


class Fill(StrEnum):
    """What a shape is filled with: the light theme's tissue colours, each of which has its dark one."""

    WHITE = "#F4F6F7"  # white matter, and whatever is pale
    GREY = "#C4CED6"  # grey matter
    NERVE = "#E3EAEE"  # roots, nerves, ganglia
    BONE = "#F7F8F9"
    DISC = "#D9E1E6"
    VESSEL = "#AEBBC5"
    MUSCLE = "#EAEEF1"
    FLUID = "#FBFCFD"  # cerebrospinal fluid, empty spaces
    SKIN = "#F2F4F6"  # a body's outline
    TOOL = "#8894A0"  # needles, electrodes
    PAPER = "#FFFFFF"
    NONE = "none"


class Line(StrEnum):
    """How a line is drawn: colour, width in units, dashes."""

    OUTLINE = "#5E6C78 1.5"
    FINE = "#5E6C78 0.9"
    HAIR = "#5E6C78 0.6"
    HEAVY = "#5E6C78 2.4"
    DASHED = "#5E6C78 1.2 5 4"
    DOTTED = "#5E6C78 1.1 1.2 3.6"
    DOTTED_FINE = "#5E6C78 0.7 0.8 3.4"  # many side by side, within one structure
    BONE = "#D3DAE0 1.5"  # context only: too pale for what is asked
    BONE_FINE = "#D3DAE0 0.9"
    NONE = ""


class Sheet:
    """See the module. `width` and `height` are the view's, in units; a frame shows 800 × 470 best."""

    def __init__(self, name: str, width: int = 800, height: int = 470) -> None:
        self.name = name
        self.size = width, height
        self.ids: list[str] = []
        self._parts: list[str] = []
        self._words = yaml.safe_load((ATLAS / f"{name}.yaml").read_text(encoding="utf-8"))

    def art(self, *shapes: Path | Iterable[Path], fill: Fill = Fill.NONE, line: Line = Line.FINE) -> None:
        """Draw what nothing asks about: surroundings, or details upon a structure."""
        for shape in _flat(shapes):
            self._parts.append(f'<path d="{shape.d}"{_paint(fill, line)}/>')

    def structure(self, name: str, shape: Path | Mapping[str, Path], *, fill: Fill, line: Line = Line.OUTLINE) -> None:
        """Draw a structure. Several pieces that are one answer are a mapping of endings to shapes, such as
        `{"page-left": …, "page-right": …}`: each piece has an id of its own, `NAME.page-left`, within the group `NAME`.
        """
        pieces = {name: shape} if isinstance(shape, Path) else {f"{name}.{end}": one for end, one in shape.items()}
        for one in (name, *(piece for piece in pieces if piece != name)):
            if one in self.ids:
                raise ValueError(f"{self.name} has two structures called {one}.")
            self.ids.append(one)
        if fill is Fill.NONE:
            raise ValueError(f"{name} has no area: give it a fill, and draw a line as a narrow tube.")
        drawn = "".join(f'<path id="{piece}" d="{one.d}"{_paint(fill, line)}/>' for piece, one in pieces.items())
        self._parts.append(drawn if isinstance(shape, Path) else f'<g id="{name}">{drawn}</g>')

    def build(self) -> str:
        """Return the sheet as SVG."""
        width, height = self.size
        words = self._words
        told = {f"data-{edge}": word for edge, word in words.get("edges", {}).items()} | {"data-view": words["view"]}
        said = "".join(f" {name}={quoteattr(word)}" for name, word in told.items())
        head = (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}"'
            f'{said} stroke-linejoin="round" stroke-linecap="round">'
        )
        return "\n".join([head, f"<title>{escape(words['title'])}</title>", *self._parts, "</svg>", ""])


def _flat(shapes: Iterable[Path | Iterable[Path]]) -> Iterable[Path]:
    for one in shapes:
        if isinstance(one, Path):
            yield one
        else:
            yield from one


def _paint(fill: Fill, line: Line) -> str:
    if line is Line.NONE:
        return f' fill="{fill}"'
    colour, width, *dashes = line.split()
    dashed = f' stroke-dasharray="{",".join(dashes)}"' if dashes else ""
    return f' fill="{fill}" stroke="{colour}" stroke-width="{width}"{dashed}'
