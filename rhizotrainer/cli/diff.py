"""`rhizobank diff`: show how a bank differs from what it was, and what its learners will notice.

The comparison goes to stdout, as text or as a JSON object; why there is none, or that it is not whole, to stderr.
"""

from __future__ import annotations

import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path
from shlex import quote
from typing import Annotated

import typer

from rhizotrainer.bank.differences import compare_banks
from rhizotrainer.bank.library import LoadedBank, load_bank
from rhizotrainer.bank.package import ENDING
from rhizotrainer.bank.stamps import list_bank_files
from rhizotrainer.bank.unpacking import unpack_package
from rhizotrainer.cli.banks import count, find_root
from rhizotrainer.cli.diff_reports import build_object, show_difference
from rhizotrainer.cli.exits import CLEAN, PROBLEMS
from rhizotrainer.cli.progress import show_progress
from rhizotrainer.cli.tables import Form, open_console, print_object
from rhizotrainer.model.errors import RhizotrainerError
from rhizotrainer.study.meaning import is_same_meaning

JSON_VERSION = 1


def show_differences(
    old: Annotated[Path, typer.Argument(metavar="OLD", help="The bank as it was: a folder, a file or a package.")],
    new: Annotated[Path, typer.Argument(metavar="NEW", help="The bank as it is.")],
    form: Annotated[Form, typer.Option("--format", help="How it is written to stdout.")] = Form.TEXT,
) -> None:
    """Show which questions were added, removed, renamed, reworded or given another key, and what learners notice.

    Exit code: 0, also where the banks differ; 1 when one of them has errors, 2 for misuse.
    """
    with ExitStack() as stack:
        loaded = [_load(path, stack) for path in (old, new)]
    banks = [one.bank for one in loaded if one.bank is not None and not _is_hollow(one)]
    if len(banks) < len(loaded):
        _tell_errors((old, new), loaded, "so there is nothing to compare")
        raise typer.Exit(PROBLEMS)
    difference = compare_banks(banks[0], banks[1], is_same_meaning)
    if form is Form.JSON:
        print_object("rhizobank-diff", JSON_VERSION, build_object(difference))
    else:
        show_difference(open_console(), difference)
    has_errors = _tell_errors((old, new), loaded, "and a question with an error counts as missing")
    raise typer.Exit(PROBLEMS if has_errors else CLEAN)


def _is_hollow(loaded: LoadedBank) -> bool:
    """Say whether a bank has nothing but errors: to tell that all its questions went would be untrue."""
    return not (loaded.bank and loaded.bank.items) and bool(loaded.listing.errors)


def _load(path: Path, stack: ExitStack) -> LoadedBank:
    root = _unpack(path, stack) if path.suffix.lower() == ENDING and path.is_file() else find_root(path)
    with show_progress(f"Reading {path.name}", len(list_bank_files(root))) as advance:
        return load_bank(root, progress=advance)


def _unpack(path: Path, stack: ExitStack) -> Path:
    """Unpack a package into a folder that goes when the banks have been read."""
    folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="rhizobank-", ignore_cleanup_errors=True))
    try:
        with show_progress(f"Unpacking {path.name}") as advance:
            return unpack_package(path, Path(folder) / "bank", progress=advance)
    except RhizotrainerError as error:
        print(f"{path}: {error}", file=sys.stderr)
        raise typer.Exit(PROBLEMS) from error


def _tell_errors(paths: tuple[Path, Path], loaded: list[LoadedBank], consequence: str) -> bool:
    """Say which of the banks have errors, and what follows from it; say whether there is one."""
    sys.stdout.flush()
    has_errors = False
    for path, one in zip(paths, loaded, strict=True):
        errors = len(one.listing.errors)
        if errors:
            has_errors = True
            is_packed = path.suffix.lower() == ENDING
            cure = (
                f"`rhizobank unpack {quote(str(path))}` and check what comes out"
                if is_packed
                else f"`rhizobank check {quote(str(path))}`"
            )
            print(f"{path} has {count(errors, 'error')}, {consequence}. Run {cure}.", file=sys.stderr)
    return has_errors
