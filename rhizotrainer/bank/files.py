"""Open the files of a bank with their limits: size, kind, place and encoding.

Every way in which a file can refuse to be text ends in an `UnreadableFileError` with a sentence. Nothing here
knows YAML, and nothing here reads a file before its size and kind are known.
"""

from __future__ import annotations

import os
import re
import stat
from codecs import BOM_UTF8
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from itertools import islice
from pathlib import Path

from rhizotrainer.bank.findings import Position, Rule
from rhizotrainer.bank.nearest import find_closest
from rhizotrainer.model.errors import RhizotrainerError

SIZE_LIMIT = 4 * 1024 * 1024
# Files among which one with a similar name is looked for.
NEIGHBOURS_LIMIT = 300
FILE = Rule("file")
ENCODING = Rule("encoding")

# libyaml counts lines by these breaks, so excerpts must do the same.
_LINE_BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
# Longest first: the mark of UTF-32 begins with that of UTF-16.
_FOREIGN_MARKS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
_SAVE_AS_UTF8 = "Save it again as UTF-8."


class UnreadableFileError(RhizotrainerError):
    """A file that cannot be read as text; `rule` and `position` say where it shows."""

    def __init__(self, sentence: str, hint: str = "", *, rule: Rule = FILE, position: Position | None = None) -> None:
        super().__init__(sentence, hint)
        self.rule = rule
        self.position = position or Position()


@dataclass(frozen=True)
class TextFile:
    """The text of a file, without a byte order mark, and the SHA-256 of its bytes as they lie on disk."""

    text: str
    sha256: str

    @cached_property
    def lines(self) -> list[str]:
        """Return the lines without their ends, counted as YAML counts them."""
        return _LINE_BREAK.split(self.text)


def read_text(path: Path, *, folder: Path | None = None, limit: int = SIZE_LIMIT) -> TextFile:
    """Return the text of a file; where `folder` is given, the file has to lie inside it.

    Raises: UnreadableFileError with a sentence for every file that is missing, too large, no file at all,
    forbidden, outside `folder`, not UTF-8, or not text.
    """
    if folder is not None:
        _require_inside(path, folder)
    data = _read_bytes(path, limit)
    return TextFile(_decode(data), sha256(data).hexdigest())


def find_neighbour(path: Path) -> str:
    """Return the file beside a missing one whose name is most like it, "" where there is none."""
    try:
        with os.scandir(path.parent) as entries:
            names = [entry.name for entry in islice(entries, NEIGHBOURS_LIMIT) if entry.is_file()]
    except (OSError, ValueError):
        return ""
    return find_closest(path.name, sorted(names)) or ""


def _require_inside(path: Path, folder: Path) -> None:
    try:
        is_inside = path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError, ValueError) as error:
        raise UnreadableFileError("This path leads nowhere.", "Give a path inside the bank's folder.") from error
    if not is_inside:
        raise UnreadableFileError(
            "This file lies outside the bank's folder.", "Copy it into the folder; a bank must be whole in itself."
        )


def _read_bytes(path: Path, limit: int) -> bytes:
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            kind = "a folder" if stat.S_ISDIR(status.st_mode) else "a device, a pipe or a socket"
            raise UnreadableFileError(f"This is {kind}, not a file.", "Give the path of a text file.")
        if status.st_size > limit:
            raise _too_large(status.st_size, limit)
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except ValueError as error:
        raise UnreadableFileError("This is not the path of a file.") from error
    except OSError as error:
        raise _refused(error) from error
    if len(data) > limit:
        raise _too_large(len(data), limit)
    return data


def _too_large(size: int, limit: int) -> UnreadableFileError:
    if limit < 1024**2:
        return UnreadableFileError(
            f"This file has {size // 1024} KB; a file of its kind has {limit // 1024} KB at most."
        )
    return UnreadableFileError(
        f"This file has {size / 1024**2:.1f} MB; files of a bank have {limit // 1024**2} MB at most.",
        "Split it into several files.",
    )


def _refused(error: OSError) -> UnreadableFileError:
    if isinstance(error, FileNotFoundError):
        return UnreadableFileError("There is no such file.", "Check its name and its folder.")
    if isinstance(error, PermissionError):
        return UnreadableFileError("This file may not be read.", "Change its permissions so that you may read it.")
    reason = os.strerror(error.errno) if error.errno else str(error)
    return UnreadableFileError(f"This file could not be read: {reason}.", "Check the disk, then try again.")


def _decode(data: bytes) -> str:
    data = data.removeprefix(BOM_UTF8)
    for mark, name in _FOREIGN_MARKS:
        if data.startswith(mark):
            raise UnreadableFileError(f"This file is encoded as {name}.", _SAVE_AS_UTF8, rule=ENCODING)
    zero = data.find(0)
    if zero >= 0:
        raise UnreadableFileError(
            "This file is not text: it holds a zero byte.",
            "If it is text in another encoding, save it again as UTF-8.",
            rule=ENCODING,
            position=_position(data[:zero]),
        )
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        raise UnreadableFileError(
            f"This file is not UTF-8: byte {data[error.start]:#04x} stands for no character there.",
            f"It may have been saved as Windows-1252 or Latin-1. {_SAVE_AS_UTF8}",
            rule=ENCODING,
            position=_position(data[: error.start]),
        ) from error


def _position(before: bytes) -> Position:
    line_start = before.rfind(b"\n") + 1
    column = len(before[line_start:].decode("utf-8", "replace")) + 1
    return Position(before.count(b"\n") + 1, column)
