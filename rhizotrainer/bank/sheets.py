"""Find the sheets of the atlas, which a bank shows by `figures: {cord: {atlas: f01}}` without a copy of its own.

The atlas's own file is read once and kept until it changes. Nothing here reads a drawing or a side file.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from rhizotrainer import resources
from rhizotrainer.bank.nodes import Mapping, Scalar, text_of
from rhizotrainer.bank.reader import read_file
from rhizotrainer.bank.side_names import name_side_file
from rhizotrainer.bank.stamps import BANK_FILE


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet as the atlas declares it: `file` lies in `folder`."""

    id: str
    folder: Path
    file: str
    node: Mapping

    def list_files(self) -> tuple[str, ...]:
        """Return the files that the sheet is made from, with their folder."""
        names = (BANK_FILE, self.file, name_side_file(self.file))
        return tuple(str(self.folder / name) for name in names if name)


def find_sheet(sheet_id: str) -> Sheet | None:
    """Return a sheet of the atlas, None where there is none of this id."""
    folder = find_atlas()
    node = _list_declared(folder).get(sheet_id) if folder is not None else None
    if folder is None or node is None:
        return None
    return Sheet(sheet_id, folder, text_of(node.values.get("file")), node)


def list_sheets() -> tuple[str, ...]:
    """Return the ids of all sheets, in the order of the atlas."""
    folder = find_atlas()
    return tuple(_list_declared(folder)) if folder is not None else ()


def list_own_files() -> tuple[str, ...]:
    """Return the file in which the atlas declares its sheets, with its folder."""
    folder = find_atlas()
    return (str(folder / BANK_FILE),) if folder is not None else ()


def find_atlas() -> Path | None:
    """Return the atlas's folder, None where rhizotrainer was installed without it."""
    try:
        return resources.atlas_folder()
    except FileNotFoundError:
        return None


def _list_declared(folder: Path) -> dict[str, Mapping]:
    path = folder / BANK_FILE
    try:
        status = path.stat()
    except OSError:
        return {}
    return _read_declared(path, status.st_mtime_ns, status.st_size)


@lru_cache(maxsize=4)
def _read_declared(path: Path, _mtime_ns: int, _size: int) -> dict[str, Mapping]:
    root = read_file(path).root
    table = root.values.get("figures") if isinstance(root, Mapping) else None
    if not isinstance(table, Mapping):
        return {}
    return {
        name: node
        for name, node in table.values.items()
        if isinstance(node, Mapping) and isinstance(node.values.get("file"), Scalar)
    }
