"""Read the tables of docs/updates.md, whose rows are tests."""

from __future__ import annotations

from pathlib import Path

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "updates.md"


def read_table(heading: str) -> list[tuple[str, ...]]:
    """Return the rows of the first table below a heading, as the texts of their cells."""
    section = DOCUMENT.read_text(encoding="utf-8").split(f"\n## {heading}\n", 1)[1].split("\n## ", 1)[0]
    lines = [line.strip() for line in section.splitlines() if line.startswith("|")]
    # The first two lines are the names of the columns and the rule below them.
    return [tuple(cell.strip(" ") for cell in line[1:-1].split("|")) for line in lines[2:]]
