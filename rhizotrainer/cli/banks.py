"""Find the banks that a command was given, and say in a sentence where there is none."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

import typer

from rhizotrainer.bank.library import find_bank_roots
from rhizotrainer.cli.exits import MISUSE


def find_roots(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Return the banks at all paths, each once.

    Raises: typer.Exit with the code for misuse where a path is missing or holds no bank, after saying so.
    """
    roots: dict[Path, None] = {}
    is_misuse = False
    for path in paths:
        found = find_bank_roots(path) if path.exists() or path.is_symlink() else ()
        if not found:
            is_misuse = True
            sentence = f"There is no bank in {path}." if path.exists() else f"There is no file or folder {path}."
            print(f"{sentence} Give a folder with bank.yaml, a YAML file, or a folder of banks.", file=sys.stderr)
        roots.update(dict.fromkeys(found))
    if is_misuse:
        raise typer.Exit(MISUSE)
    return tuple(roots)


def count(number: int, noun: str) -> str:
    """Return a number with its noun: "1 error", "2 errors"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
