"""Find the banks that a command was given, and say in a sentence where there is none."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

import typer

from rhizotrainer.bank.library import find_bank_roots
from rhizotrainer.cli.exits import MISUSE

_WANTED = "Give a folder with bank.yaml, a YAML file, or a folder of banks."


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
            print(f"{_tell_lack(path)} {_WANTED}", file=sys.stderr)
        roots.update(dict.fromkeys(found))
    if is_misuse:
        raise typer.Exit(MISUSE)
    return tuple(roots)


def find_root(path: Path) -> Path:
    """Return the one bank at a path.

    Raises: typer.Exit with the code for misuse where there is none or more than one, after saying so.
    """
    roots = find_roots([path])
    if len(roots) > 1:
        print(f"There are {len(roots)} banks in {name_folder(path)}. Give one of them.", file=sys.stderr)
        raise typer.Exit(MISUSE)
    return roots[0]


def name_folder(path: Path) -> str:
    """Return what a folder is called in a sentence: at its end, "." and ".." would look like one another."""
    if path == Path():
        return "this folder"
    return f'"{path}"' if path.name in {"", ".."} else str(path)


def count(number: int, noun: str) -> str:
    """Return a number with its noun: "1 error", "2 errors"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _tell_lack(path: Path) -> str:
    if not path.exists():
        return f"There is no file or folder {path}."
    return f"There is no bank in {name_folder(path)}." if path.is_dir() else f"{path} is no part of a bank."
