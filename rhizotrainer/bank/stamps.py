"""Tell whether a bank's files are still those that were read, without reading them where that can be helped.

The app asks this at every start, so the standard library alone is imported and a file is hashed again only
where its time cannot be trusted: one that changed within two seconds before the stamp may have changed once
more with the same time. Nothing here knows what is in the files.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from pathlib import Path

from rhizotrainer.model.values import dataclass

# The coarsest clock of a file system in use (FAT) counts in steps of two seconds.
RACY_NS = 2_000_000_000
# Larger files are refused by the reader, so their content does not matter.
HASH_LIMIT = 4 * 1024 * 1024
BANK_FILE = "bank.yaml"
ITEMS_FOLDER = "items"
YAML_ENDINGS = (".yaml", ".yml")
# As many unread files are told of, and as many folders looked into for them.
UNREAD_LIMIT = 50
_ABSENT = -1


@dataclass(frozen=True, slots=True)
class FileStamp:
    """A file as it was: `path` relative to the bank's folder with "/"; `size` in bytes, -1 where it was absent."""

    path: str
    size: int
    mtime_ns: int
    sha256: str


def bank_folder(root: Path) -> Path:
    """Return the folder that a bank's paths are relative to: the root itself, or the one a one-file bank lies in."""
    return root.parent if root.suffix.lower() in YAML_ENDINGS and not root.is_dir() else root


def list_bank_files(root: Path) -> tuple[str, ...]:
    """Return the files in which a bank has its text, without its sources: bank.yaml first, items in name order."""
    if bank_folder(root) != root:
        return (root.name,)
    try:
        names = sorted(entry.name for entry in (root / ITEMS_FOLDER).iterdir())
    except OSError:
        names = []
    items = (name for name in names if name.lower().endswith(YAML_ENDINGS) and not name.startswith("."))
    return (BANK_FILE, *(f"{ITEMS_FOLDER}/{name}" for name in items))


def list_unread_files(root: Path) -> tuple[str, ...]:
    """Return the YAML files of a folder bank that look like its own and are not read, relative to its folder.

    They lie beside bank.yaml, or in folders below items/; the first fifty are given, in name order, hidden ones left
    out.
    """
    if bank_folder(root) != root:
        return ()
    own = (name for name in _list_yaml(root) if name != BANK_FILE)
    deep: list[str] = []
    for visited, (folder, folders, _) in enumerate(os.walk(root / ITEMS_FOLDER)):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        if visited:
            prefix = Path(folder).relative_to(root).as_posix()
            deep += [f"{prefix}/{name}" for name in _list_yaml(Path(folder))]
        if max(visited, len(deep)) >= UNREAD_LIMIT:
            break
    return (*own, *deep)[:UNREAD_LIMIT]


def _list_yaml(folder: Path) -> list[str]:
    """Return the names of the YAML files in a folder, hidden ones left out; none where it may not be looked into."""
    try:
        with os.scandir(folder) as entries:
            names = [entry.name for entry in entries if entry.name.lower().endswith(YAML_ENDINGS) and entry.is_file()]
    except OSError:
        return []
    return sorted(name for name in names if not name.startswith("."))


def stamp_bank(root: Path, sources: Iterable[str] = ()) -> tuple[FileStamp, ...]:
    """Return the stamps of a bank's files and of `sources` (paths relative to its folder). Never raises."""
    folder = bank_folder(root)
    paths = dict.fromkeys((*list_bank_files(root), *sources))
    return tuple(_stamp(folder, path) for path in paths)


def is_unchanged(root: Path, stamps: tuple[FileStamp, ...], stamped_at_ns: int) -> bool:
    """Say whether a bank's files are those of `stamps`, taken at `stamped_at_ns` (as `time.time_ns` counts).

    A file that came or went is a change, a source that was absent and still is none.
    """
    folder = bank_folder(root)
    known = {stamp.path for stamp in stamps}
    if not stamps or not known.issuperset((*list_bank_files(root), *list_unread_files(root))):
        return False
    return all(_is_same(folder, stamp, stamped_at_ns) for stamp in stamps)


def _is_same(folder: Path, stamp: FileStamp, stamped_at_ns: int) -> bool:
    size, mtime_ns, is_file = _look(folder / stamp.path)
    if (size, mtime_ns) != (stamp.size, stamp.mtime_ns):
        return False
    is_racy = is_file and mtime_ns > stamped_at_ns - RACY_NS
    return not is_racy or _hash(folder / stamp.path, size) == stamp.sha256


def _stamp(folder: Path, path: str) -> FileStamp:
    size, mtime_ns, is_file = _look(folder / path)
    return FileStamp(path, size, mtime_ns, _hash(folder / path, size) if is_file else "")


def _look(path: Path) -> tuple[int, int, bool]:
    try:
        status = path.stat()
    except (OSError, ValueError):
        return _ABSENT, 0, False
    return status.st_size, status.st_mtime_ns, stat.S_ISREG(status.st_mode)


def _hash(path: Path, size: int) -> str:
    """Return the SHA-256 of a file, "" where it is too large or may not be read."""
    if size > HASH_LIMIT:
        return ""
    # Start-up: loading OpenSSL costs 4 ms, and unchanged files are not hashed.
    from hashlib import sha256

    try:
        return sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""
