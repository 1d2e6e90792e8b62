"""Draw the sheets of the atlas anew: `python assets/atlas/build [OUT] [--only f01]`.

Each module `sheets/fNN_….py` has `draw() -> Sheet`. The same code writes the same bytes, whichever Python runs it.
"""

from __future__ import annotations

import argparse
import importlib.util
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))


def list_sheets() -> list[Path]:
    """Return the modules of all sheets."""
    return sorted((HERE / "sheets").glob("f*.py"))


def draw(module: Path) -> tuple[str, str]:
    """Return the name of a sheet and its SVG."""
    spec = importlib.util.spec_from_file_location(module.stem, module)
    assert spec is not None
    assert spec.loader is not None
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    sheet = loaded.draw()
    return sheet.name, sheet.build()


def main() -> None:
    parser = argparse.ArgumentParser(prog="python assets/atlas/build", description=__doc__)
    parser.add_argument("out", nargs="?", type=Path, default=HERE.parent, help="where the SVGs go; the atlas itself")
    parser.add_argument("--only", default="", help="what a module's name begins with")
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    for module in list_sheets():
        if module.stem.startswith(given.only):
            name, svg = draw(module)
            (given.out / f"{name}.svg").write_text(svg, encoding="utf-8", newline="\n")
            print(name, f"{len(svg) / 1000:.0f} kB")


if __name__ == "__main__":
    main()
