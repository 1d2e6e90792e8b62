"""Pack a bank into one file that can be sent: a zip with a manifest and the files that the bank consists of.

Only what the bank's own file declares goes in, with the side files of its figures, never what else lies in its folder;
sheets of the atlas are not copied. The same files give the same bytes,
whenever and wherever they lie. Unpacking is `bank.unpacking`'s work.
"""

from __future__ import annotations

import os
import re
import secrets
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePosixPath
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from rhizotrainer import __version__
from rhizotrainer.bank.entry_names import find_clash, find_name_fault
from rhizotrainer.bank.files import SIZE_LIMIT, UnreadableFileError, read_text
from rhizotrainer.bank.library import load_bank
from rhizotrainer.bank.manifests import (
    FILES_LIMIT,
    MANIFEST_FILE,
    TEXT_LIMIT,
    Manifest,
    PackageError,
    PackedFile,
    encode_manifest,
)
from rhizotrainer.bank.nearest import shorten
from rhizotrainer.bank.nodes import Mapping, text_of
from rhizotrainer.bank.reader import read_file
from rhizotrainer.bank.side_names import is_side_file, name_side_file
from rhizotrainer.bank.stamps import bank_folder, list_bank_files

ENDING = ".rzbank"
# All files of a bank together, unpacked.
TOTAL_LIMIT = 256 * 1024 * 1024
# Text packs to a third or a tenth; what packs to less than a hundredth is kept as it is.
RATIO_LIMIT = 100

_DECLARING = ("sources", "figures")
_PLAIN_FILE = 0o100644 << 16
_EARLIEST = (1980, 1, 1, 0, 0, 0)
_UNIX = 3
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._+-]{0,39}")

# Called at the beginning of each step of the work.
Progress = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Contents:
    """What a bank consists of: what its own file says of it, and the names of its files."""

    id: str
    title: str
    version: str
    licence: str
    names: tuple[str, ...]


def list_contents(root: Path) -> Contents:
    """Return the names of a bank's files in order: its own, of its items, the sources and figures it declares, each
    figure with its side file where it has one.

    Raises: PackageError where its own file cannot be read, or declares a file outside its folder.
    """
    names = list_bank_files(root)
    folder = bank_folder(root)
    # A one-file bank that is itself a link was given by name; all else has to lie in the folder.
    node = read_file(folder / names[0], folder=folder if folder == root else None).root
    if not isinstance(node, Mapping):
        raise PackageError(f'"{shorten(names[0], 40)}" is no file of a bank.', "Run `rhizobank check` on it.")
    declared = [
        text_of(entry.values.get("file"))
        for table in map(node.values.get, _DECLARING)
        if isinstance(table, Mapping)
        for entry in table.values.values()
        if isinstance(entry, Mapping)
    ]
    plain = [PurePosixPath(name).as_posix() for name in declared if name]
    plain += [side for name in plain if (side := name_side_file(name)) and is_side_file(folder / side)]
    texts = {key: text_of(node.values.get(key))[:TEXT_LIMIT] for key in ("id", "title", "version", "licence")}
    return Contents(names=tuple(sorted({*names, *plain})), **texts)


def pack_bank(root: Path, target: Path | None = None, *, progress: Progress | None = None) -> Path:
    """Pack the bank at a root and return the package; without a target it is named after the bank, in this folder.

    Raises: PackageError where the bank has errors, a file's name is not good everywhere, or the package cannot be
    written; UnreadableFileError where a file cannot be read.
    """
    if target is not None and target.suffix.lower() != ENDING:
        raise PackageError(f"A package is a file whose name ends with {ENDING}.", f"Name it {target.stem}{ENDING}.")
    loaded = load_bank(root, progress=progress)
    errors = len(loaded.listing.errors)
    if errors or loaded.bank is None:
        told, them = ("an error", "it") if errors == 1 else (f"{errors} errors", "them")
        raise PackageError(
            f"This bank has {told} and was not packed.", f"Run `rhizobank check {root}` and mend {them}."
        )
    contents = list_contents(root)
    require_good_names(contents.names)
    data = _read_files(root, contents.names)
    if any(stamp.path in data and sha256(data[stamp.path]).hexdigest() != stamp.sha256 for stamp in loaded.stamps):
        raise PackageError("A file of this bank changed while it was packed.", "Try again.")
    files = tuple([PackedFile(name, len(text), sha256(text).hexdigest()) for name, text in data.items()])
    manifest = Manifest(
        f"rhizotrainer {__version__}",
        contents.id,
        contents.title,
        contents.version,
        contents.licence,
        list_bank_files(root)[0],
        files,
    )
    target = target or Path(_name_package(manifest))
    _write(target, {MANIFEST_FILE: encode_manifest(manifest), **data}, progress)
    return target


def require_good_names(names: tuple[str, ...]) -> None:
    """Ask that the names of a package's files are good ones on every system, and that there are not too many.

    Raises: PackageError.
    """
    if len(names) > FILES_LIMIT:
        raise PackageError(f"A package has {FILES_LIMIT} files at most; this one would have more.")
    for name in names:
        fault = find_name_fault(name)
        if fault:
            raise PackageError(f'A package cannot hold a file called "{_show(name)}": {fault}.')
    clash = find_clash((MANIFEST_FILE, *names))
    if clash:
        raise PackageError(f"The names of the files in a package may not meet: {_show(clash, 500)}")


def _show(name: str, limit: int = 80) -> str:
    return shorten("".join(sign if sign.isprintable() else "�" for sign in name), limit)


def _read_files(root: Path, names: tuple[str, ...]) -> dict[str, bytes]:
    folder = bank_folder(root)
    data: dict[str, bytes] = {}
    size = 0
    for name in names:
        data[name] = read_packable(folder, name, may_be_link=folder / name == root)
        size += len(data[name])
        if size > TOTAL_LIMIT:
            raise PackageError(f"This bank has more than {TOTAL_LIMIT // 1024**2} MB.", "Split it in two.")
    return data


def read_packable(folder: Path, name: str, *, may_be_link: bool = False) -> bytes:
    """Return the bytes of a bank's file, which has to be text and, unless it `may_be_link`, lie in the folder.

    Raises: PackageError.
    """
    try:
        text = read_text(folder / name, folder=None if may_be_link else folder, limit=SIZE_LIMIT)
        data = (folder / name).read_bytes()
    except UnreadableFileError as error:
        raise PackageError(f'"{_show(name)}": {error.sentence}', error.hint) from error
    except OSError as error:
        raise PackageError(f'"{_show(name)}" could not be read: {error.strerror}.') from error
    if sha256(data).hexdigest() != text.sha256:
        raise PackageError(f'"{_show(name)}" changed while it was read.', "Try again.")
    return data


def _name_package(manifest: Manifest) -> str:
    version = f"-{manifest.version}" if _NAME.fullmatch(manifest.version) else ""
    return f"{manifest.id}{version}{ENDING}"


def _write(target: Path, data: dict[str, bytes], progress: Progress | None) -> None:
    """Write the zip beside its target and move it there, so that half a package never bears the name of a whole one."""
    part = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    try:
        with part.open("xb") as file:
            with ZipFile(file, "w") as archive:
                for name, content in data.items():
                    if progress is not None:
                        progress()
                    archive.writestr(_build_entry(name, content), content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)
    except OSError as error:
        raise PackageError(f"The package could not be written to {target}: {error.strerror}.") from error
    finally:
        part.unlink(missing_ok=True)


def _build_entry(name: str, content: bytes) -> ZipInfo:
    entry = ZipInfo(name, _EARLIEST)
    entry.create_system = _UNIX
    entry.external_attr = _PLAIN_FILE
    # A text that packs so well would look like a bomb to whoever unpacks it.
    is_dense = len(content) > RATIO_LIMIT // 2 * len(zlib.compress(content))
    entry.compress_type = ZIP_STORED if is_dense else ZIP_DEFLATED
    return entry
