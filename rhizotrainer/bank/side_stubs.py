"""Write the stub of a side file for a drawing: every part by its id, with what is to be said of it.

Nothing here reads or writes files.
"""

from __future__ import annotations

from collections.abc import Iterable

from rhizotrainer.bank.extents import Box
from rhizotrainer.bank.figure_parts import FigurePart
from rhizotrainer.bank.rules.id_pattern import is_id
from rhizotrainer.model.figures import Side, Tissue

_HEAD = """# What the parts of the drawing are; docs/figures.md explains every key.
title: {title}
# view: Axial section, viewed from below, posterior up. Schematic.
# alt: what is drawn, in words, without giving an answer away
# edges: {{top: Posterior, bottom: Anterior, left: Left, right: Right}}    # up and down, and the body's sides
# licence: CC-BY-4.0
# author: who drew it
# origin: Drawn for this bank
# references: [an id of the bank's file]
# quiz: false        # where no questions are to be made of the parts
"""
_REGION = """  {id}:{about}
    name:
    # description: one sentence that tells it from what is beside it, and does not name it
    # neighbours: [ids of what it is mistaken for]
    # synonyms: []
    # latin:
    # side: {sides}
    # class: {classes}
    # references: []
    # contested: true
"""
_MORE = """  {id}:{about}
    name:
    # description:
    # neighbours: []
"""


def write_stub(parts: Iterable[FigurePart], title: str) -> str:
    """Return a whole side file with every part; the first shows all that can be said."""
    kept = list(parts)
    regions = f"regions:\n{write_regions(kept)}" if kept else ""
    return f"{_HEAD.format(title=_quote(title))}{regions}"


def write_regions(parts: Iterable[FigurePart]) -> str:
    """Return the part of a side file that stands below `regions:`."""
    written: list[str] = []
    for part in parts:
        shape = _MORE if any(not text.startswith("  #") for text in written) else _REGION
        if not is_id(part.id):
            written.append(f"  # The id {part.id!a} cannot be used: give the element another.\n")
            continue
        about = f"    # {describe(part)}"
        sides, classes = " | ".join(Side), " ".join(Tissue)
        written.append(shape.format(id=part.id, about=about, sides=sides, classes=classes))
    return "".join(written)


def describe(part: FigurePart) -> str:
    """Return what a part is and how large, for one who looks for it: "group of 2 pieces, 49 × 9"."""
    pieces = f" of {len(part.pieces)} pieces" if part.pieces else ""
    return f"{part.kind}{pieces}, {tell_size(part.box)}"


def tell_size(box: Box | None) -> str:
    """Return width and height in the units of the drawing, rounded."""
    return f"{box.width:.0f} × {box.height:.0f}" if box is not None else "size not known"


def _quote(text: str) -> str:
    """Return a text as YAML's single quotes hold it; control characters, which YAML refuses, are left out."""
    text = "".join(sign for sign in text if sign.isprintable())
    return "'" + text.replace("'", "''") + "'"
