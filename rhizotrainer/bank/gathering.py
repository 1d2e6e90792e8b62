"""Gather the units of a folder bank: kept ones from a shelf, the others read here and, where that pays, in processes
beside this one.

However a unit was come by, it is the same; a shelf or a process that fails costs time and nothing else.
"""

from __future__ import annotations

import gc
import marshal
import os
import subprocess
import sys
import threading
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import IO, Protocol

from rhizotrainer.bank import files
from rhizotrainer.bank.findings import Lines
from rhizotrainer.bank.late_files import LateFile
from rhizotrainer.bank.reader import Reading
from rhizotrainer.bank.stamps import FileStamp
from rhizotrainer.bank.unit_rows import FORMAT, pack_unit, unpack_unit
from rhizotrainer.bank.units import BankFrame, Unit, read_unit
from rhizotrainer.model.problems import Severity

# Starting a process costs as much as reading this much.
WORTH_A_PROCESS = 1_500_000
MOST_PROCESSES = 4
# More than any bank has; what comes after is not read, so that nobody is kept busy by a folder full of nothing.
FILES_LIMIT = 2_000
SIZE_LIMIT = 64 * 1024 * 1024
ERRORS_LIMIT = 1_000
# A file of this many characters without one sound question counts as hundreds of errors.
_LARGE = 1_000_000
_LENGTH = 8


class UnitShelf(Protocol):
    """Keeps the bytes of units between runs; anything kept may be gone the next time."""

    def find(self, keys: Sequence[str]) -> Mapping[str, bytes]:
        """Return what is kept under these keys."""

    def keep(self, root: str, units: Mapping[str, bytes], keys: Sequence[str]) -> None:
        """Keep these units, and of the bank at a root only those under `keys`."""


@dataclass(slots=True)
class Gathered:
    """The units of a bank in the order of its files, and each file's lines for excerpts.

    `packed` has the bytes of units that came from another process, so that they need not be packed again. `left_out`
    says why files were left unread, where any were.
    """

    units: list[Unit] = field(default_factory=list)
    files: dict[str, Lines] = field(default_factory=dict)
    packed: dict[str, bytes] = field(default_factory=dict)
    left_out: str = ""


@dataclass(frozen=True, slots=True)
class Gathering:
    """What is asked for: `names` of the files of items, all `stamps` of the bank, how to go about it."""

    root: Path
    names: Sequence[str]
    stamps: Sequence[FileStamp]
    shelf: UnitShelf | None = None
    processes: int | None = None
    progress: Callable[[], object] | None = None


def gather_units(frame: BankFrame, asked: Gathering) -> Gathered:
    """Return the units of a bank's files of items."""
    names, left_out = _cut(asked)
    keys = _find_keys(asked)
    found = _take_kept(asked, keys, frame.folder)
    gathered = Gathered(files={name: LateFile(frame.folder / name, frame.folder) for name in found}, left_out=left_out)
    for _ in found:
        _advance(asked)
    fresh = _read(frame, asked, [name for name in names if name not in found], gathered)
    if asked.shelf is not None and fresh:
        stamped = {one.path: one.sha256 for one in asked.stamps}
        packed = {
            keys[name]: _seal(gathered.packed.get(name) or pack_unit(unit))
            for name, unit in fresh.items()
            # Not what was read of a file that changed after its stamp.
            if name in keys and unit.sha256 == stamped[name]
        }
        asked.shelf.keep(str(asked.root), packed, list(keys.values()))
    found |= fresh
    gathered.units = [found[name] for name in names if name in found]
    return gathered


def _cut(asked: Gathering) -> tuple[Sequence[str], str]:
    """Return the files that are read, and why not the others."""
    if len(asked.names) > FILES_LIMIT:
        return asked.names[:FILES_LIMIT], f"There are more than {FILES_LIMIT:,} files of questions"
    sizes = {one.path: one.size for one in asked.stamps}
    total = 0
    for at, name in enumerate(asked.names):
        size = sizes.get(name, 0)
        # A larger one is refused by itself.
        total += size if 0 <= size <= files.SIZE_LIMIT else 0
        if total > SIZE_LIMIT:
            return asked.names[:at], f"The files of questions have more than {SIZE_LIMIT // 1024**2} MB together"
    return asked.names, ""


def _advance(asked: Gathering) -> None:
    if asked.progress is not None:
        asked.progress()


def _find_keys(asked: Gathering) -> dict[str, str]:
    """Return by name the keys of files whose content is known: of it, and of all that it is read against."""
    if asked.shelf is None:
        return {}
    names = set(asked.names)
    frame = [(one.path, one.size, one.sha256) for one in asked.stamps if one.path not in names]
    base = repr((FORMAT, _find_code_state(), frame)).encode()
    return {
        one.path: sha256(base + repr((one.path, one.sha256)).encode()).hexdigest()
        for one in asked.stamps
        if one.path in names and one.sha256
    }


@cache
def _find_code_state() -> list[tuple[str, int, int]]:
    """Return what tells this code from another: rules may change while the version stays, on an author's machine."""
    package = Path(__file__).parent
    folders = (package, package / "rules", package.parent / "model")
    files = [entry for folder in folders for entry in os.scandir(folder) if entry.name.endswith(".py")]
    return sorted((entry.name, status.st_size, status.st_mtime_ns) for entry in files for status in [entry.stat()])


def _take_kept(asked: Gathering, keys: Mapping[str, str], folder: Path) -> dict[str, Unit]:
    if asked.shelf is None:
        return {}
    kept = asked.shelf.find(list(keys.values()))
    found: dict[str, Unit] = {}
    for name, key in keys.items():
        data = _unseal(kept.get(key, b""))
        if data:
            with suppress(ValueError, TypeError, LookupError, EOFError):
                found[name] = unpack_unit(data, folder)
    return found


def _seal(data: bytes) -> bytes:
    return zlib.crc32(data).to_bytes(4, "big") + data


def _unseal(data: bytes) -> bytes:
    """Return the bytes that were sealed, nothing where they were damaged meanwhile."""
    return data[4:] if zlib.crc32(data[4:]).to_bytes(4, "big") == data[:4] else b""


def _read(frame: BankFrame, asked: Gathering, names: list[str], gathered: Gathered) -> dict[str, Unit]:
    sizes = {one.path: max(one.size, 0) for one in asked.stamps}
    shares = _share(names, sizes, _count_processes(asked, sum(sizes.get(name, 0) for name in names)))
    others = [_Process(asked, share) for share in shares[1:]]
    units: dict[str, Unit] = {}

    def read(those: Iterable[str]) -> None:
        for unit, reading in read_until_hopeless(those, frame, sum(map(_count_errors, units.values()))):
            _advance(asked)
            units[unit.name] = unit
            gathered.files[unit.name] = reading.file

    read(shares[0])
    for other in others:
        for data in other.finish():
            with suppress(ValueError, TypeError, LookupError, EOFError):
                unit = unpack_unit(data, frame.folder)
                units[unit.name] = unit
                gathered.packed[unit.name] = data
                gathered.files[unit.name] = LateFile(frame.folder / unit.name, frame.folder)
                _advance(asked)
    read([name for name in names if name not in units])
    if len(units) < len(names):
        gathered.left_out = f"There are more than {ERRORS_LIMIT:,} errors in the files of questions"
    return units


def read_until_hopeless(names: Iterable[str], frame: BankFrame, errors: int = 0) -> Iterator[tuple[Unit, Reading]]:
    """Read files one after another until there are more errors than anyone would mend before checking again."""
    for name in names:
        if errors > ERRORS_LIMIT:
            break
        unit, reading = read_unit(name, frame)
        errors += _count_errors(unit)
        if not unit.entries and len(reading.file.text) > _LARGE:
            # Not a bank's file, and what it was read into would wait for the collector, which is paused.
            errors += ERRORS_LIMIT // 2 + 1
            gc.collect()
        yield unit, reading


def _count_errors(unit: Unit) -> int:
    return sum(one.severity is Severity.ERROR for one in unit.findings)


def _count_processes(asked: Gathering, size: int) -> int:
    if asked.processes is not None:
        return asked.processes
    # A frozen program cannot be asked to run another of its modules.
    if size < 2 * WORTH_A_PROCESS or getattr(sys, "frozen", False) or not sys.executable:
        return 1
    return max(1, min(os.cpu_count() or 1, MOST_PROCESSES, size // WORTH_A_PROCESS))


def _share(names: Sequence[str], sizes: Mapping[str, int], count: int) -> list[list[str]]:
    """Return `count` shares of about one size; the first is a little larger, for the others have to start first."""
    shares: list[list[str]] = [[] for _ in range(count)]
    loads = [0.0] * count
    loads[1:] = [WORTH_A_PROCESS / 3] * (count - 1)
    for name in sorted(names, key=lambda name: -sizes.get(name, 0)):
        at = loads.index(min(loads))
        shares[at].append(name)
        loads[at] += sizes.get(name, 0)
    return shares


class _Process:
    """Another process that reads a share of the files; what it writes is taken while it runs."""

    def __init__(self, asked: Gathering, names: Sequence[str]) -> None:
        self._data = b""
        bank_sha256 = next((one.sha256 for one in asked.stamps if one.path not in set(asked.names)), "")
        order = marshal.dumps((str(asked.root), bank_sha256, list(names)))
        package = str(Path(__file__).parents[2])
        path = os.pathsep.join(part for part in (package, os.environ.get("PYTHONPATH", "")) if part)
        try:
            self._process: subprocess.Popen[bytes] | None = subprocess.Popen(
                [sys.executable, "-P", "-m", "rhizotrainer.bank.worker"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={**os.environ, "PYTHONPATH": path},
            )
        except OSError:
            self._process = None
            return
        self._thread = threading.Thread(target=self._talk, args=(order,), daemon=True)
        self._thread.start()

    def _talk(self, order: bytes) -> None:
        if self._process is not None:
            with suppress(OSError, ValueError):
                self._data, _ = self._process.communicate(order)

    def finish(self) -> Iterator[bytes]:
        """Wait for the process and return the units that it wrote; none where it failed."""
        if self._process is None:
            return iter(())
        self._thread.join()
        return read_blocks(self._data) if self._process.returncode == 0 else iter(())


def read_blocks(data: bytes) -> Iterator[bytes]:
    """Return the blocks that `write_block` wrote one after another."""
    at = 0
    while at + _LENGTH <= len(data):
        size = int.from_bytes(data[at : at + _LENGTH], "big")
        yield data[at + _LENGTH : at + _LENGTH + size]
        at += _LENGTH + size


def write_block(stream: IO[bytes], block: bytes) -> None:
    """Write a block with its length before it."""
    stream.write(len(block).to_bytes(_LENGTH, "big"))
    stream.write(block)
