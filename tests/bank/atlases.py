"""Write an atlas of one sheet, and a bank of its own figure with a side file, for tests."""

from __future__ import annotations

from pathlib import Path

SVG = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 60">
  <path id="cord" d="M0,0 H20 V20 H0 Z"/>
  <g id="drg"><path id="drg.page-left" d="M20,20 h9 v9 z"/><path id="drg.page-right" d="M40,20 h9 v9 z"/></g>
  <path id="root" d="M30,30 h9 v9 z"/>
  <path id="artery" d="M50,50 h9 v9 z"/>
</svg>
"""
SIDE = """title: The cord in section
view: Axial section, viewed from below.
alt: A section with its nerves
edges: {top: Posterior, bottom: Anterior, left: Left of the page, right: Right of the page}
licence: CC-BY-4.0
author: A. Author
origin: Drawn for this bank
references: [drake]
regions:
  drg:
    name: Dorsal root ganglion
    latin: Ganglion sensorium nervi spinalis
    synonyms: [Spinal ganglion]
    side: both
    class: ganglion
    description: Swelling in which the cell bodies of afferent neurones lie.
    neighbours: [root]
    references: [drake]
  root:
    name: Dorsal root
    side: both
    class: sensory
    description: Carries afferent fibres to the cord.
    neighbours: [drg, cord]
  cord:
    name: Spinal cord
    side: midline
    class: cord
    description: Lies in the middle of the canal.
  artery:
    name: Radicular artery
    class: vessel
    description: Is said to run here.
    contested: true
"""
HEADER = """id: {id}
title: A bank of figures
licence: CC-BY-4.0
authors: [A. Author]
references:
  drake: {{title: Gray's Anatomy, year: 2019}}
figures:
{figures}"""


def write_figures(
    root: Path, *, bank_id: str = "drawn", svg: str = SVG, side: str | None = SIDE, words: str = ""
) -> Path:
    """Write a bank of one figure, `cord`, without questions of its own; its files lie beside bank.yaml."""
    root.mkdir(parents=True, exist_ok=True)
    declared = f"  cord: {{file: cord.svg{words}}}\n"
    (root / "bank.yaml").write_text(HEADER.format(id=bank_id, figures=declared), encoding="utf-8")
    (root / "cord.svg").write_text(svg, encoding="utf-8")
    if side is not None:
        (root / "cord.yaml").write_text(side, encoding="utf-8")
    return root
