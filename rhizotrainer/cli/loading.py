"""Load the banks of a path for a command that counts, and say on stderr which of them are not whole.

Nothing here prints what was asked for.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from shlex import quote

from rhizotrainer.bank.library import LoadedBank, load_bank
from rhizotrainer.bank.stamps import list_bank_files
from rhizotrainer.cli.banks import count, find_roots
from rhizotrainer.cli.progress import show_progress


def load_banks(path: Path) -> list[LoadedBank]:
    """Return all banks at a path.

    Raises: typer.Exit with the code for misuse where there is none, after saying so.
    """
    roots = find_roots([path])
    with show_progress("Reading", sum(len(list_bank_files(root)) for root in roots)) as advance:
        return [load_bank(root, progress=advance) for root in roots]


def tell_errors(banks: Sequence[LoadedBank], what: str) -> bool:
    """Say of every bank with errors that something is missing (`what`: "is not counted"); say whether there is one."""
    has_errors = False
    sys.stdout.flush()
    for loaded in banks:
        errors = len(loaded.listing.errors)
        if errors:
            has_errors = True
            root = loaded.listing.root
            sentence = (
                f"{root}: {count(errors, 'error')}; what has errors {what}. Run `rhizobank check {quote(str(root))}`."
            )
            print(sentence, file=sys.stderr)
    return has_errors
