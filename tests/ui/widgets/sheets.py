"""The atlas's sheets for tests of widgets: each drawing, and the regions that its side file names."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import yaml

from rhizotrainer import resources
from rhizotrainer.model.values import dataclass
from rhizotrainer.ui.widgets.figure.drawing import FigureDrawing

ATLAS = Path(str(resources.asset("atlas/bank.yaml"))).parent
SHEETS = sorted(file.stem for file in ATLAS.glob("f*.svg"))


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its SVG, the drawing that was read from it, and its regions as the side file orders them."""

    name: str
    svg: bytes
    drawing: FigureDrawing
    regions: tuple[str, ...]


@lru_cache(maxsize=2)
def read_sheet(name: str) -> Sheet:
    """Return the sheet of a file's name without its ending."""
    svg = (ATLAS / f"{name}.svg").read_bytes()
    drawing = FigureDrawing(svg)
    named = yaml.safe_load((ATLAS / f"{name}.yaml").read_text(encoding="utf-8")).get("regions", {})
    return Sheet(name, svg, drawing, tuple(one for one in named if drawing.order_of(one) >= 0))
