"""Unpack a package and trust nothing in it: a package comes from anywhere, and may be made to do harm.

All is checked in a folder beside the target, which the bank is moved to at the very end; what is refused leaves nothing
behind. What a zip says of itself is never believed: sizes are counted and hashes taken while the files are written.
"""

from __future__ import annotations

import shutil
import stat
import struct
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import IO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from rhizotrainer.bank.files import SIZE_LIMIT
from rhizotrainer.bank.manifests import (
    FILES_LIMIT,
    MANIFEST_FILE,
    MANIFEST_LIMIT,
    Manifest,
    PackageError,
    PackedFile,
    decode_manifest,
)
from rhizotrainer.bank.nearest import shorten
from rhizotrainer.bank.package import (
    ENDING,
    RATIO_LIMIT,
    TOTAL_LIMIT,
    Progress,
    list_contents,
    read_packable,
    require_good_names,
)
from rhizotrainer.bank.stamps import BANK_FILE

_CHUNK = 64 * 1024
# The last record of a zip without a comment; packages have none.
_END = struct.Struct("<4s4H2LH")
_END_SIGN = b"PK\x05\x06"
_LARGE_SIGN = b"PK\x06\x07"
_LARGE_SIZE = 20
# A record of the zip's list of files, with the longest name and nothing added.
_LIST_LIMIT = (FILES_LIMIT + 1) * 1024
_LOCAL_SIZE = 30
# How it was packed (2, 4), that sizes follow the data (8), that the name is UTF-8: nothing else is known.
_KNOWN_FLAGS = 0x80E
_ENCRYPTED = 0x2041
_DOS_FOLDER_OR_VOLUME = 0x18
# Below this a file may be as dense as it likes.
_HARMLESS = 1024 * 1024
_DAMAGED = "Ask for the package again where you have it from."
# All that Python's reader of zips is known to raise for what it reads.
_BROKEN = (
    BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    ValueError,
    RuntimeError,
    OverflowError,
    IndexError,
    KeyError,
)


def unpack_package(package: Path, folder: Path | None = None, *, progress: Progress | None = None) -> Path:
    """Unpack a package into a folder and return the bank; without a folder, into one named after the bank, in this one.

    The folder may exist where it is empty.

    Raises: PackageError with a sentence for everything that is not a sound package; nothing is left behind then.
    """
    if package.suffix.lower() != ENDING:
        raise PackageError(f"The name of a package ends with {ENDING}; this one does not.")
    if not package.is_file():
        raise PackageError(f"There is no file {package}.")
    try:
        with package.open("rb") as file:
            end = _require_sound_end(file)
            with _open_zip(file) as archive:
                _require_sound_entries(archive.infolist(), end)
                return _unpack(archive, folder, progress)
    except OSError as error:
        raise PackageError(f"{package} could not be unpacked: {error.strerror or error}.") from error


def _open_zip(file: IO[bytes]) -> ZipFile:
    try:
        return ZipFile(file)
    except _BROKEN as error:
        raise _damaged() from error


@contextmanager
def _open_entry(archive: ZipFile, name: str) -> Iterator[IO[bytes]]:
    try:
        with archive.open(name) as stream:
            yield stream
    except _BROKEN as error:
        raise _damaged() from error


def _damaged() -> PackageError:
    return PackageError("This package is damaged: its zip cannot be read.", _DAMAGED)


def _require_sound_end(file: IO[bytes]) -> int:
    """Ask for a zip that ends where the file does and begins where it does, before its list of files is read.

    Returns where that list begins: all the files lie before it.
    """
    size = file.seek(0, 2)
    file.seek(max(0, size - _END.size - _LARGE_SIZE))
    tail = file.read()
    if len(tail) < _END.size:
        raise PackageError("This file is no package: it is no zip.", _DAMAGED)
    sign, _, _, here, count, length, start, comment = _END.unpack(tail[-_END.size :])
    if sign != _END_SIGN or comment:
        raise PackageError("This file is no whole package: the end of its zip is missing.", _DAMAGED)
    if tail.startswith(_LARGE_SIGN) or here != count or count > FILES_LIMIT + 1 or length > _LIST_LIMIT:
        raise PackageError(f"This package has more than {FILES_LIMIT} files.", _DAMAGED)
    if start + length + _END.size != size:
        raise PackageError("This package holds more than its files.", _DAMAGED)
    return int(start)


def _unpack(archive: ZipFile, folder: Path | None, progress: Progress | None) -> Path:
    manifest = _read_manifest(archive)
    target = folder if folder is not None else Path(manifest.id)
    _require_free(target)
    work = Path(tempfile.mkdtemp(prefix=".unpacking-", dir=target.absolute().parent))
    try:
        # A folder inside that of `mkdtemp`, which is closed to everybody else.
        bank = work / "bank"
        bank.mkdir()
        _write_files(archive, manifest, bank, progress)
        _require_bank(bank, manifest)
        _move(bank, target)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return target if manifest.main == BANK_FILE else target / manifest.main


def _require_sound_entries(entries: list[ZipInfo], end: int) -> None:
    names = tuple([entry.orig_filename for entry in entries if entry.orig_filename != MANIFEST_FILE])
    if len(entries) - len(names) != 1:
        raise PackageError(f"This file is no package: it has no {MANIFEST_FILE}, or several.", _DAMAGED)
    require_good_names(names)
    for entry in entries:
        _require_plain(entry)
    # Files that share their bytes make a small zip huge.
    by_place = sorted(entries, key=lambda entry: entry.header_offset)
    ends = [*[entry.header_offset for entry in by_place[1:]], end]
    for entry, border in zip(by_place, ends, strict=True):
        if entry.header_offset + _LOCAL_SIZE + len(entry.orig_filename) + entry.compress_size > border:
            raise PackageError("This package is damaged: files in it overlap.", _DAMAGED)


def _require_plain(entry: ZipInfo) -> None:
    name = shorten(entry.orig_filename, 80)
    if entry.flag_bits & _ENCRYPTED:
        raise PackageError(f'"{name}" in this package is encrypted.', "Ask for a package without a password.")
    if entry.flag_bits & ~_KNOWN_FLAGS or entry.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
        raise PackageError(f'"{name}" in this package is packed in a way that packages do not use.', _DAMAGED)
    mode = entry.external_attr >> 16
    if stat.S_IFMT(mode) not in {0, stat.S_IFREG} or entry.external_attr & _DOS_FOLDER_OR_VOLUME:
        raise PackageError(f'"{name}" in this package is no plain file.', _DAMAGED)
    if entry.filename != entry.orig_filename:
        raise PackageError(f'"{name}" in this package has two names.', _DAMAGED)


def _read_manifest(archive: ZipFile) -> Manifest:
    with _open_entry(archive, MANIFEST_FILE) as stream:
        data = stream.read(MANIFEST_LIMIT + 1)
    if len(data) > MANIFEST_LIMIT:
        raise PackageError(f"The manifest of this package has more than {MANIFEST_LIMIT // 1024**2} MB.", _DAMAGED)
    manifest = decode_manifest(data)
    packed = set(archive.namelist()) - {MANIFEST_FILE}
    listed = [file.name for file in manifest.files]
    strange = sorted(packed.symmetric_difference(listed))
    if strange:
        where = "its manifest does not list it" if strange[0] in packed else "it is not there"
        name = shorten(strange[0], 80) if strange[0].isprintable() else "a file"
        raise PackageError(f'The manifest and the files of this package differ: "{name}", {where}.', _DAMAGED)
    if len(listed) > len(packed):
        raise PackageError("The manifest of this package lists a file twice.", _DAMAGED)
    if manifest.size > TOTAL_LIMIT:
        raise PackageError(f"This package has more than {TOTAL_LIMIT // 1024**2} MB.")
    return manifest


def _require_free(target: Path) -> None:
    if target.is_symlink() or (target.exists() and not target.is_dir()):
        raise PackageError(f"{target} is in the way.", "Name another folder.")
    if target.exists() and any(target.iterdir()):
        raise PackageError(f"The folder {target} is not empty.", "Name another folder, or one that does not exist.")
    if not target.absolute().parent.is_dir():
        raise PackageError(f"There is no folder {target.absolute().parent}.", "Make it first, or name another.")


def _write_files(archive: ZipFile, manifest: Manifest, bank: Path, progress: Progress | None) -> None:
    for file in manifest.files:
        if progress is not None:
            progress()
        path = bank / file.name
        path.parent.mkdir(parents=True, exist_ok=True)
        with _open_entry(archive, file.name) as stream, path.open("xb") as out:
            _copy(stream, out, file, archive.getinfo(file.name).compress_size)


def _copy(stream: IO[bytes], out: IO[bytes], file: PackedFile, packed_size: int) -> None:
    """Copy a file while counting and hashing; stop at the first byte too many."""
    name = shorten(file.name, 80)
    digest = sha256()
    size = 0
    while chunk := stream.read(_CHUNK):
        size += len(chunk)
        if size > SIZE_LIMIT:
            raise PackageError(f'"{name}" in this package has more than {SIZE_LIMIT // 1024**2} MB.')
        if size > _HARMLESS and size > RATIO_LIMIT * packed_size:
            raise PackageError(f'"{name}" in this package unpacks to more than {RATIO_LIMIT} times its size.')
        if size > file.size:
            break
        digest.update(chunk)
        out.write(chunk)
    if size != file.size or digest.hexdigest() != file.sha256:
        raise PackageError(f'"{name}" in this package is not the file that its manifest describes.', _DAMAGED)


def _require_bank(bank: Path, manifest: Manifest) -> None:
    """Ask that the files are those of the bank that the manifest describes, all of them text, and no others."""
    root = bank if manifest.main == BANK_FILE else bank / manifest.main
    for file in manifest.files:
        read_packable(bank, file.name)
    contents = list_contents(root)
    for name, is_said in (("id", manifest.id), ("title", manifest.title), ("version", manifest.version)):
        if getattr(contents, name) != is_said:
            raise PackageError(f"The manifest of this package gives another {name} than its bank.", _DAMAGED)
    if contents.licence != manifest.licence:
        raise PackageError("The manifest of this package gives another licence than its bank.", _DAMAGED)
    surplus = sorted({file.name for file in manifest.files} - set(contents.names))
    if surplus:
        raise PackageError(f'The bank in this package does not declare "{shorten(surplus[0], 80)}".', _DAMAGED)
    absent = sorted(set(contents.names) - {file.name for file in manifest.files})
    if absent:
        raise PackageError(f'The bank in this package declares "{shorten(absent[0], 80)}", which is missing.', _DAMAGED)


def _move(bank: Path, target: Path) -> None:
    if not target.exists():
        bank.rename(target)
        return
    # An empty folder that somebody may stand in: it is filled, not replaced.
    try:
        for path in sorted(bank.iterdir()):
            path.rename(target / path.name)
    except OSError:
        for path in list(target.iterdir()):
            path.rename(bank / path.name)
        raise
