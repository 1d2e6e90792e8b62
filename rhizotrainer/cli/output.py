"""Write what a command made to stdout or to a file, and say in a sentence where that does not go."""

from __future__ import annotations

import sys
from pathlib import Path

import typer

from rhizotrainer.cli.exits import MISUSE


def write_output(text: str, path: Path | None) -> None:
    """Write a text to a file as UTF-8 with line ends of one kind, or to stdout where no path is given.

    Raises: typer.Exit with the code for misuse where the file cannot be written, after saying so.
    """
    if path is None:
        sys.stdout.write(text)
        return
    if not path.parent.is_dir():
        print(f"{path} could not be written: there is no folder {path.parent}. Make it first.", file=sys.stderr)
        raise typer.Exit(MISUSE)
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        print(f"{path} could not be written: {error.strerror}. Check the folder and its permissions.", file=sys.stderr)
        raise typer.Exit(MISUSE) from error
