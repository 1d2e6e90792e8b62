"""Figures and their regions, as values; reading them is `bank.figures`' work."""

from __future__ import annotations

from enum import StrEnum

from rhizotrainer.model.values import dataclass


class Tissue(StrEnum):
    """What a region is made of, or is: its `class` in a side file."""

    SENSORY = "sensory"
    MOTOR = "motor"
    MIXED = "mixed"
    GANGLION = "ganglion"
    BONE = "bone"
    DISC = "disc"
    DURA = "dura"
    VESSEL = "vessel"
    CORD = "cord"
    FLUID = "fluid"
    LIGAMENT = "ligament"
    MUSCLE = "muscle"
    SKIN = "skin"
    SPACE = "space"
    TOOL = "tool"


class Side(StrEnum):
    """On which side of the body a region lies, as its author says it."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"
    MIDLINE = "midline"


@dataclass(frozen=True, slots=True)
class Region:
    """A named part of a figure; `id` is the SVG's own element id, `name` what people call it (may be empty).

    The rest comes from the figure's side file. `latin` is the term of Terminologia Anatomica 2, `neighbours` are ids of
    regions that are mistaken for it, the most alike first. What `is_contested` rests on textbook knowledge that no
    reference was seen to print, or on which references disagree: it is shown, and never the key of a question.
    """

    id: str
    name: str = ""
    latin: str = ""
    synonyms: tuple[str, ...] = ()
    side: Side | None = None
    tissue: Tissue | None = None
    description: str = ""
    neighbours: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    is_contested: bool = False


@dataclass(frozen=True, slots=True)
class Edges:
    """What the edges of a figure are called ("Posterior"), empty where they are called nothing."""

    top: str = ""
    bottom: str = ""
    left: str = ""
    right: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """An SVG whose parts can be asked for.

    `file_name` is a path inside the bank, or inside the atlas where the figure is a sheet of it: then `sheet` is the
    sheet's id there. `alt` says in words what is drawn, without giving answers away; `view` is the line under it;
    `regions` are all the elements with an id, in the order of its side file, and those that it lacks after them in
    that of the drawing. `has_side_file` tells that a side file describes it, `is_quizzed` that questions are made of
    that in this very bank.
    """

    id: str
    title: str
    file_name: str
    sha256: str
    alt: str = ""
    licence: str = ""
    author: str = ""
    origin: str = ""
    regions: tuple[Region, ...] = ()
    sheet: str = ""
    view: str = ""
    edges: Edges = Edges()
    references: tuple[str, ...] = ()
    has_side_file: bool = False
    is_quizzed: bool = False

    def find_region(self, region_id: str) -> Region | None:
        return next((region for region in self.regions if region.id == region_id), None)


@dataclass(frozen=True, slots=True)
class FigureArt:
    """A figure with its drawing: the bytes of the SVG as they were checked."""

    figure: Figure
    svg: bytes
