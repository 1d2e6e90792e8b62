"""Write and read the manifest of a package: what bank it is, and the size and hash of every file in it.

A manifest comes from anywhere, so nothing in it is believed before its shape has been checked. Nothing here opens a
package or a bank.
"""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass
from typing import Any

from rhizotrainer.bank.entry_names import find_name_fault
from rhizotrainer.bank.nearest import shorten
from rhizotrainer.bank.nodes import Scalar
from rhizotrainer.bank.rules import id_pattern
from rhizotrainer.bank.stamps import YAML_ENDINGS
from rhizotrainer.model.errors import RhizotrainerError

FORMAT = 1
MANIFEST_FILE = "manifest.json"
MANIFEST_LIMIT = 2 * 1024 * 1024
FILES_LIMIT = 5000
TEXT_LIMIT = 1000

_SHA256 = re.compile(r"[0-9a-f]{64}")
_TEXTS = ("written_by", "id", "title", "version", "licence", "main")
_KEYS = {"format", "files", *_TEXTS}
_DAMAGED = "Ask for the package again where you have it from."


class PackageError(RhizotrainerError):
    """A package that cannot be written or is not to be trusted."""


@dataclass(frozen=True, slots=True)
class PackedFile:
    """A file of a package: its name inside the bank's folder, its size in bytes, and its SHA-256."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a package says of itself; `main` is the bank's own file, and `files` holds every file in order of name."""

    written_by: str
    id: str
    title: str
    version: str
    licence: str
    main: str
    files: tuple[PackedFile, ...]

    @property
    def size(self) -> int:
        """Return the bytes of all files together."""
        return sum(file.size for file in self.files)


def encode_manifest(manifest: Manifest) -> bytes:
    """Return a manifest as JSON, the same bytes for the same manifest."""
    return (json.dumps({"format": FORMAT, **asdict(manifest)}, ensure_ascii=False, indent=1) + "\n").encode()


def decode_manifest(data: bytes) -> Manifest:
    """Return the manifest that JSON says.

    Raises: PackageError where it is no JSON, of another shape, or of a newer format.
    """
    try:
        content = json.loads(data.decode(), object_pairs_hook=_build_object, parse_constant=_refuse_constant)
    except (ValueError, RecursionError) as error:
        raise PackageError("The manifest of this package is no sound JSON.", _DAMAGED) from error
    if not isinstance(content, dict):
        raise _misshapen("it is no object")
    written = content.get("format")
    if not isinstance(written, int) or isinstance(written, bool) or written < 1:
        raise _misshapen('it has no number after "format"')
    if written > FORMAT:
        raise PackageError(
            f"This package was written in format {written:.4g}, and this rhizotrainer reads format {FORMAT}.",
            "Update rhizotrainer, then unpack it again.",
        )
    return _build_manifest(content)


def _build_manifest(content: dict[str, Any]) -> Manifest:
    if content.keys() != _KEYS:
        raise _misshapen("its keys are not those of a manifest")
    texts = {name: content[name] for name in _TEXTS}
    for name, text in texts.items():
        if not isinstance(text, str) or len(text) > TEXT_LIMIT:
            raise _misshapen(f'"{name}" is no text, or a long one')
    if not texts["id"] or id_pattern.check(Scalar(texts["id"], 1, 1)) or find_name_fault(texts["id"]):
        raise _misshapen("its id is none")
    files = content["files"]
    if not isinstance(files, list) or not 0 < len(files) <= FILES_LIMIT:
        raise _misshapen(f"it does not list 1 to {FILES_LIMIT} files")
    manifest = Manifest(**texts, files=tuple([_build_file(file) for file in files]))
    main = manifest.main
    if find_name_fault(main) or "/" in main or not main.lower().endswith(YAML_ENDINGS):
        raise _misshapen("what it gives as the bank's own file cannot be one")
    if main not in {file.name for file in manifest.files}:
        raise _misshapen(f'"{shorten(main, 40)}" is not among the files')
    return manifest


def _build_file(content: object) -> PackedFile:
    if not isinstance(content, dict) or content.keys() != {"name", "size", "sha256"}:
        raise _misshapen("one of its files lacks a name, a size or a hash")
    name, size, digest = content["name"], content["size"], content["sha256"]
    if not isinstance(name, str) or not isinstance(digest, str) or not _SHA256.fullmatch(digest):
        raise _misshapen("the name or the hash of a file is no text as it should be")
    if not isinstance(size, int) or isinstance(size, bool) or size < 0:
        raise _misshapen("the size of a file is no number")
    return PackedFile(name, size, digest)


def _build_object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    content = dict(pairs)
    if len(content) < len(pairs):
        raise ValueError("a key stands twice")
    return content


def _refuse_constant(name: str) -> None:
    raise ValueError(name)


def _misshapen(reason: str) -> PackageError:
    return PackageError(f"The manifest of this package cannot be used: {reason}.", _DAMAGED)
