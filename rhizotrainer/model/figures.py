"""Figures and their regions, as values; reading them is `bank.figures`' work."""

from __future__ import annotations

from rhizotrainer.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Region:
    """A named part of a figure; `id` is the SVG's own element id, `name` what people call it (may be empty)."""

    id: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """An SVG whose parts can be asked for.

    `file_name` is a path inside the bank; `alt` says in words what is drawn, without giving answers away; `regions`
    are all the elements with an id, in the order of the drawing.
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

    def find_region(self, region_id: str) -> Region | None:
        return next((region for region in self.regions if region.id == region_id), None)


@dataclass(frozen=True, slots=True)
class FigureArt:
    """A figure with its drawing: the bytes of the SVG as they were checked."""

    figure: Figure
    svg: bytes
