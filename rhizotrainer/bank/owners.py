"""Find the bank that a file or a folder is part of: the nearest folder above it with a bank.yaml.

Nothing here reads a bank; a YAML file is looked into only so far as to see whether it is a bank by itself.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

from rhizotrainer.bank.side_names import is_side_file
from rhizotrainer.bank.stamps import BANK_FILE, ITEMS_FOLDER, YAML_ENDINGS

PARTS = frozenset({ITEMS_FOLDER, "sources", "figures"})

# A list of questions has these keys indented below a dash.
_OWN_KEY = re.compile(rb"^(?:id|title|items)[ \t]*:", re.MULTILINE)
_LOOK_BYTES = 65_536


def find_owner(path: Path) -> Path | None:
    """Return the folder of the bank that a path is part of, in the manner of the path; None where there is none.

    A YAML file that is a bank by itself has an owner only in the folders of which a bank consists.
    """
    folder = _find_above(path)
    if folder is None or folder == _normalise(path):
        return folder and path
    below = _normalise(path).relative_to(folder).parts
    is_foreign_yaml = below != (BANK_FILE,) and below[0] not in PARTS and is_yaml(path) and not is_side_file(path)
    # Questions in another folder called items belong to a bank of which the file is missing.
    if is_foreign_yaml and (ITEMS_FOLDER in below[:-1] or _is_bank_by_itself(path)):
        return None
    return folder if path.is_absolute() else Path(os.path.relpath(folder))


def is_part(path: Path, owner: Path) -> bool:
    """Say whether a path is a folder of which its bank consists, or lies in one: items/, sources/, figures/."""
    below = _normalise(path).relative_to(_normalise(owner)).parts
    return bool(below) and below[0] in PARTS


def is_yaml(path: Path) -> bool:
    """Say whether a file's name is that of a YAML file."""
    return path.name.lower().endswith(YAML_ENDINGS)


def has_bank(folder: Path) -> bool:
    """Say whether a folder has a bank.yaml; one that may not be looked into has none."""
    try:
        return (folder / BANK_FILE).exists()
    except OSError:
        return False


def _find_above(path: Path) -> Path | None:
    whole = _normalise(path)
    return next((folder for folder in (whole, *whole.parents) if has_bank(folder)), None)


def _normalise(path: Path) -> Path:
    return Path(os.path.normpath(path.absolute()))


def _is_bank_by_itself(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return _OWN_KEY.search(file.read(_LOOK_BYTES)) is not None
    except OSError:
        return False
