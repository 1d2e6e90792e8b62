"""Write the bank of an author whose own figure has a side file, so that the atlas shows it and asks about it."""

from __future__ import annotations

from pathlib import Path

from rhizotrainer import resources

BANK = "theatre-figures"
FIGURE = "section"
TITLE = "The cord in axial section"
LONG = "Dorsal root ganglion of the spinal nerve, also called the spinal or posterior root ganglion"
_HEADER = f"""id: {BANK}
title: Figures of our own theatre
version: "1.0.0"
licence: CC-BY-4.0
authors: [A. Author]
topics:
  anatomy: Anatomy
figures:
  {FIGURE}: {{file: figures/section.svg}}
references:
  manual: {{title: Manual of spinal roots, authors: Author A, year: "2020"}}
"""
_SIDE = f"""title: {TITLE}
view: Axial section, viewed from below, posterior up. Schematic.
alt: Axial section of the spinal cord with its coverings and what springs from it
edges: {{top: Posterior, bottom: Anterior, left: Left of the page, right: Right of the page}}
licence: CC-BY-4.0
author: A. Author
origin: Drawn for rhizotrainer
references: [manual]
regions:
"""
# Name, Latin, synonyms, class, description, what it is taken for; the last is contested.
_REGIONS = {
    "dorsal-root": (
        "Dorsal root",
        "Radix posterior",
        "Posterior root, Sensory root",
        "sensory",
        "Carries signals from the periphery into the cord.",
        "ventral-root, dorsal-root-ganglion",
    ),
    "ventral-root": (
        "Ventral root",
        "Radix anterior",
        "Anterior root, Motor root",
        "motor",
        "Carries signals from the cord to the muscles.",
        "dorsal-root",
    ),
    "dorsal-root-ganglion": (
        LONG,
        "Ganglion sensorium nervi spinalis",
        "Spinal ganglion",
        "ganglion",
        "A swelling that holds the cell bodies of sensory fibres.",
        "dorsal-root, spinal-nerve",
    ),
    "spinal-nerve": (
        "Spinal nerve",
        "Nervus spinalis",
        "Mixed nerve",
        "mixed",
        "Begins where both roots have joined.",
        "dorsal-ramus, ventral-ramus",
    ),
    "dorsal-ramus": (
        "Dorsal ramus",
        "Ramus posterior",
        "Posterior ramus",
        "mixed",
        "Turns to the back.",
        "ventral-ramus",
    ),
    "ventral-ramus": ("Ventral ramus", "Ramus anterior", "Anterior ramus", "mixed", "Runs forwards.", "dorsal-ramus"),
    "posterior-horn": (
        "Posterior horn",
        "Cornu posterius",
        "Dorsal horn",
        "cord",
        "Grey matter that receives sensory fibres.",
        "anterior-horn",
    ),
    "anterior-horn": (
        "Anterior horn",
        "Cornu anterius",
        "Ventral horn",
        "cord",
        "Grey matter with the cell bodies of motor fibres.",
        "posterior-horn",
    ),
}
CONTESTED = "anterior-horn.page-left"
_ITEM = """- id: plain
  topic: anatomy
  stem: Which root carries signals into the cord?
  options:
    - {text: The dorsal root, key: true, rationale: It is sensory.}
    - {text: The ventral root, rationale: It is motor.}
  explanation: What is felt goes in at the back.
  takeaway: What is felt goes in at the back.
  references: [manual]
"""


def region_of(part: str) -> str:
    """Return the id that a part of the section has at the left of the page."""
    return f"{part}.page-left"


def write_own_figures(folder: Path) -> Path:
    """Write the bank into a folder of its own below `folder` and return that."""
    root = folder / BANK
    for name in ("items", "figures"):
        (root / name).mkdir(parents=True)
    (root / "bank.yaml").write_text(_HEADER, encoding="utf-8")
    (root / "items" / "plain.yaml").write_text(_ITEM, encoding="utf-8")
    (root / "figures" / "section.svg").write_bytes(resources.asset("cord-section.svg").read_bytes())
    regions = "".join(_write_region(part) for part in _REGIONS)
    (root / "figures" / "section.yaml").write_text(_SIDE + regions, encoding="utf-8")
    return root


def _write_region(part: str) -> str:
    name, latin, synonyms, tissue, description, neighbours = _REGIONS[part]
    near = ", ".join(region_of(other) for other in neighbours.split(", "))
    lines = [
        f"name: {name}",
        f"latin: {latin}",
        f"synonyms: [{synonyms}]",
        "side: left",
        f"class: {tissue}",
        f"description: {description}",
        f"neighbours: [{near}]",
        "references: [manual]",
    ]
    if region_of(part) == CONTESTED:
        lines.append("contested: true")
    return f"  {region_of(part)}:\n" + "".join(f"    {line}\n" for line in lines)
