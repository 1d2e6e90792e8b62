"""Write the bank of figure questions that pictures need: the cord and its roots, asked in every way a figure can be."""

from __future__ import annotations

from pathlib import Path

from rhizotrainer import resources

SOURCE = """The cord and its roots

Every spinal nerve is built from a dorsal and a ventral root. The dorsal root is sensory, and its cell bodies lie \
outside the cord. The ventral root is motor, and its cell bodies lie in the anterior grey matter of the cord.
"""
NAMES = {
    "dorsal-root": "Dorsal root",
    "dorsal-root-ganglion": "Dorsal root ganglion",
    "ventral-root": "Ventral root",
    "spinal-nerve": "Spinal nerve",
    "dorsal-ramus": "Dorsal ramus",
    "ventral-ramus": "Ventral ramus",
    "posterior-horn": "Posterior horn",
    "anterior-horn": "Anterior horn",
}
_REGIONS = "".join(f"      {part}.page-{side}: {name}\n" for side in ("right", "left") for part, name in NAMES.items())
_HEADER = f"""id: cord
title: Nerve-root anatomy
version: "1.0.0"
licence: CC-BY-4.0
authors: [A. Author]
topics:
  anatomy: Anatomy
sources:
  handout: {{title: "The cord and its roots", file: sources/handout.txt}}
figures:
  section:
    title: The cord in axial section
    file: figures/section.svg
    alt: Axial section of the spinal cord with its coverings and what springs from it, seen from above
    licence: CC-BY-4.0
    author: A. Author
    origin: Drawn for rhizotrainer
    regions:
{_REGIONS}"""
_END = """  explanation: >-
    Cutting a root relieves pain only if that root carries the signal in. The source names what each of the two carries.
  takeaway: What is felt goes in at the back, what is moved goes out at the front.
  quotes:
    - {source: handout, text: The dorsal root is sensory}
"""
_ITEMS = f"""- id: cord-one
  topic: anatomy
  figure: section
  vignette: Rhizotomy for pain interrupts signals on their way from the periphery to the cord.
  stem: Click the root that carries those signals. Either side counts.
  options:
    - {{region: dorsal-root.page-right, key: true, rationale: Sensory fibres enter the cord through it.}}
    - {{region: dorsal-root.page-left, key: true, rationale: Sensory fibres enter the cord through it.}}
    - {{region: ventral-root.page-right, rationale: It carries motor fibres out.}}
    - {{region: ventral-root.page-left, rationale: It carries motor fibres out.}}
{_END}
- id: cord-several
  topic: anatomy
  figure: section
  stem: Where are the cell bodies of sensory fibres? Choose both.
  needs: all
  options:
    - {{region: dorsal-root-ganglion.page-right, key: true, rationale: It lies on the dorsal root.}}
    - {{region: dorsal-root-ganglion.page-left, key: true, rationale: It lies on the dorsal root.}}
    - {{region: anterior-horn.page-right, rationale: Its cell bodies are those of motor fibres.}}
{_END}
- id: cord-name
  topic: anatomy
  figure: section
  regions: dorsal-root-ganglion.page-left
  stem: What is the name of the part that is lit?
  accept: [Dorsal root ganglion, Spinal ganglion]
  wrong:
    - {{text: Dorsal root, rationale: "The part that is lit is a swelling of it."}}
{_END}
- id: cord-pick
  type: name
  topic: anatomy
  figure: section
  regions: anterior-horn.page-right
  stem: Which of these is the part that is lit?
  options:
    - {{text: Anterior horn, key: true, rationale: The cell bodies of motor fibres lie in it.}}
    - {{text: Posterior horn, rationale: It lies behind.}}
    - {{text: White matter, rationale: It surrounds what is lit.}}
{_END}
- id: cord-label
  topic: anatomy
  figure: section
  stem: Label the six marked structures.
  labels:
    - {{text: Dorsal root, region: dorsal-root.page-left, rationale: It bears the ganglion.}}
    - {{text: Dorsal root ganglion, region: dorsal-root-ganglion.page-left, rationale: The swelling of the root.}}
    - {{text: Posterior horn, region: posterior-horn.page-right, rationale: The back of the grey matter.}}
    - {{text: Spinal nerve, region: spinal-nerve.page-right, rationale: Both roots have joined in it.}}
    - {{text: Ventral root, region: ventral-root.page-right, rationale: It has no swelling.}}
    - {{text: Anterior horn, region: anterior-horn.page-left, rationale: The front of the grey matter.}}
  extras: [Central canal, White matter]
{_END}
- id: cord-choice
  topic: anatomy
  figure: section
  stem: What would be lost if both roots of one side were cut here?
  options:
    - {{text: Sensation and movement on that side, key: true, rationale: One root carries each.}}
    - {{text: Sensation alone on both sides, rationale: The other root carries movement.}}
    - {{text: Movement alone on both sides, rationale: One of the roots carries sensation.}}
{_END}"""


def write_cord(folder: Path) -> Path:
    """Write the bank into a folder of its own below `folder` and return that."""
    root = folder / "cord"
    for name in ("items", "sources", "figures"):
        (root / name).mkdir(parents=True)
    (root / "bank.yaml").write_text(_HEADER, encoding="utf-8")
    (root / "sources" / "handout.txt").write_text(SOURCE, encoding="utf-8")
    (root / "items" / "figures.yaml").write_text(_ITEMS, encoding="utf-8")
    drawing = resources.asset("cord-section.svg").read_bytes()
    (root / "figures" / "section.svg").write_bytes(drawing)
    return root
