"""Say where the side file of a figure lies, and tell one from a bank of the same name.

`figures/x.svg` has its side file in `figures/x.yaml`. Nothing here reads YAML.
"""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath

from rhizotrainer.bank.stamps import BANK_FILE, ITEMS_FOLDER

SIDE_ENDING = ".yaml"
_SVG = ".svg"
_LOOK_BYTES = 65_536
# A bank in one file, and a bank's own file, have these keys where a side file has none; it has its regions instead.
_BANK_KEY = re.compile(rb"^(?:id|items)[ \t]*:", re.MULTILINE)
_ITEMS_KEY = re.compile(rb"^items[ \t]*:", re.MULTILINE)
_SIDE_KEY = re.compile(rb"^regions[ \t]*:", re.MULTILINE)


def name_side_file(figure_file: str) -> str:
    """Return the path of the side file that a figure's file would have, "" where it can have none."""
    path = PurePosixPath(figure_file)
    if path.suffix.lower() != _SVG:
        return ""
    side = path.with_suffix(SIDE_ENDING)
    # These names are taken by what a bank has its own text in.
    return "" if side.name == BANK_FILE or side.parent.name == ITEMS_FOLDER else side.as_posix()


def is_side_file(path: Path) -> bool:
    """Say whether a YAML file lies beside an SVG of its name and is no bank by itself."""
    # Opening a pipe would wait for ever for one who writes into it.
    if path.suffix.lower() != SIDE_ENDING or not path.with_suffix(_SVG).is_file() or not path.is_file():
        return False
    try:
        with path.open("rb") as file:
            data = file.read(_LOOK_BYTES)
    except OSError:
        return False
    if _SIDE_KEY.search(data) is not None and _ITEMS_KEY.search(data) is None:
        # An `id:` is one key too many then, and told of as such.
        return True
    return _BANK_KEY.search(data) is None
