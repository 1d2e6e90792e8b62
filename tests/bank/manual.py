"""Take the example banks out of docs/bank-format.md and docs/figures.md, where alone they are written.

`write_example` is there for any test that needs a bank with every type of question and without a finding.
"""

from __future__ import annotations

import re
from pathlib import Path

DOCS = Path(__file__).parents[2] / "docs"
MANUAL = (DOCS / "bank-format.md").read_text(encoding="utf-8")
FIGURES = (DOCS / "figures.md").read_text(encoding="utf-8")
FILES = re.findall(r"<!-- file: (\S+) -->\n```\w+\n(.*?)```\n", MANUAL + FIGURES, re.DOTALL)
SMALLEST, EXAMPLE, OWN_FIGURES = "radiofrequency.yaml", "nerve-roots", "own-figures"


def write_example(folder: Path, name: str = EXAMPLE) -> Path:
    """Write the example banks of the manual into a folder, and return where one of them is."""
    for file_name, text in FILES:
        path = folder / file_name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder / name
