"""`rhizobank pack` and `rhizobank unpack`: make one file of a bank to send, and a bank of such a file.

What was made goes to stdout, why nothing was made to stderr.
"""

from __future__ import annotations

import sys
from pathlib import Path
from shlex import quote
from typing import Annotated, NoReturn

import typer

from rhizotrainer.bank.library import load_bank
from rhizotrainer.bank.package import ENDING, pack_bank
from rhizotrainer.bank.unpacking import unpack_package
from rhizotrainer.cli.banks import count, find_root
from rhizotrainer.cli.exits import CLEAN, MISUSE, PROBLEMS
from rhizotrainer.cli.progress import show_progress
from rhizotrainer.model.errors import RhizotrainerError


def pack(
    path: Annotated[Path, typer.Argument(metavar="BANK", help="A bank's folder, or a bank in one file.")],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="The package; its name ends with .rzbank.")
    ] = None,
) -> None:
    """Pack a bank into one file, without anything that does not belong to it.

    Exit code: 0, or 1 when the bank has errors or cannot be packed, 2 for misuse.
    """
    root = find_root(path)
    if output is not None:
        _require_target(output)
    try:
        with show_progress(f"Packing {root.name}") as advance:
            made = pack_bank(root, output, progress=advance)
    except RhizotrainerError as error:
        print(f"{root}: {error}", file=sys.stderr)
        raise typer.Exit(PROBLEMS) from error
    print(made)


def unpack(
    path: Annotated[Path, typer.Argument(metavar="FILE", help="A package, made by `rhizobank pack`.")],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FOLDER", help="The folder; it is new, or empty.")
    ] = None,
) -> None:
    """Unpack a package into a new folder, named after the bank where none is given.

    Exit code: 0, or 1 when the package is refused or its bank has errors, 2 for misuse.
    """
    if path.is_dir():
        _refuse(f"{path} is a folder. Give a package, whose name ends with {ENDING}.")
    if not path.is_file():
        _refuse(f"There is no file {path}. Give a package, whose name ends with {ENDING}.")
    try:
        with show_progress(f"Unpacking {path.name}") as advance:
            root = unpack_package(path, output, progress=advance)
    except RhizotrainerError as error:
        print(f"{path}: {error}", file=sys.stderr)
        raise typer.Exit(PROBLEMS) from error
    print(root)
    with show_progress(f"Checking {root.name}") as advance:
        errors = len(load_bank(root, progress=advance).listing.errors)
    if errors:
        print(f"It has {count(errors, 'error')}. Run `rhizobank check {quote(str(root))}`.", file=sys.stderr)
    raise typer.Exit(PROBLEMS if errors else CLEAN)


def _require_target(path: Path) -> None:
    """Refuse what cannot become a package before a bank is read for it."""
    if path.is_dir():
        _refuse(f"{path} is a folder. Give the name of the package as well, which ends with {ENDING}.")
    if path.suffix.lower() != ENDING:
        _refuse(f"A package is a file whose name ends with {ENDING}. Name it {path.stem}{ENDING}.")
    if not path.parent.is_dir():
        _refuse(f"There is no folder {path.parent}. Make it first.")


def _refuse(sentence: str) -> NoReturn:
    print(sentence, file=sys.stderr)
    raise typer.Exit(MISUSE)
