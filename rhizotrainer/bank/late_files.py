"""Stand for a file whose lines are asked for only where a problem is shown with the lines round it."""

from __future__ import annotations

from pathlib import Path

from rhizotrainer.bank.files import UnreadableFileError, read_text


class LateFile:
    """A file that is read when its lines are asked for; one that cannot be read by then has none."""

    def __init__(self, path: Path, folder: Path) -> None:
        self._path = path
        self._folder = folder
        self._lines: list[str] | None = None

    @property
    def lines(self) -> list[str]:
        """Return the lines of the file."""
        if self._lines is None:
            try:
                self._lines = read_text(self._path, folder=self._folder).lines
            except UnreadableFileError:
                self._lines = []
        return self._lines
