"""Make packages by hand for tests: a sound one, of which anything can be spoilt."""

from __future__ import annotations

import json
import zipfile
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

NAMES = ["bank.yaml", "items/a.yaml", "sources/article.txt", "sources/review.txt"]


def files_of(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def describe(name: str, data: bytes) -> dict[str, Any]:
    return {"name": name, "size": len(data), "sha256": sha256(data).hexdigest()}


class Forgery:
    """A package made by hand: sound until a test spoils something of it."""

    def __init__(self, packed: bytes) -> None:
        archive = zipfile.ZipFile(BytesIO(packed))
        self.entries = [(zipfile.ZipInfo(name), archive.read(name)) for name in NAMES]
        self.manifest: Any = json.loads(archive.read("manifest.json"))
        self.manifest_bytes: bytes | None = None

    def add(self, name: str, data: bytes = b"a\n", *, is_listed: bool = True) -> zipfile.ZipInfo:
        """Add a file, by default one that the manifest lists with its true size and hash."""
        entry = zipfile.ZipInfo("x")
        entry.filename = entry.orig_filename = name
        self.entries.append((entry, data))
        if is_listed:
            self.manifest["files"].append(describe(name, data))
        return entry

    def change(self, name: str, data: bytes) -> None:
        """Give a file of the bank other bytes, and the manifest what goes with them."""
        self.entries = [(entry, data if entry.filename == name else old) for entry, old in self.entries]
        self.manifest["files"] = [describe(one.filename, data) for one, data in self.entries]

    def build(self) -> bytes:
        out = BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            written = self.manifest_bytes
            archive.writestr("manifest.json", json.dumps(self.manifest).encode() if written is None else written)
            for entry, data in self.entries:
                entry.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(entry, data)
        return out.getvalue()
