"""Check banks again whenever their files change, until Ctrl C.

Files are looked at about twice a second with the standard library alone; what the bank says is never guessed from
events. A bank that is broken, vanishes or appears is shown as it is.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from pathlib import Path

from rich.console import Console

from rhizotrainer.bank.library import find_bank_roots
from rhizotrainer.cli.banks import count, find_roots
from rhizotrainer.cli.checking import Checked, Checker

PAUSE_S = 0.5


def pause() -> None:
    """Wait until it is time to look again."""
    time.sleep(PAUSE_S)


def watch_banks(paths: Sequence[Path], checker: Checker, tell: Callable[[Checked], None]) -> None:
    """Check banks now and after every change, and tell of each check; return at Ctrl C.

    Raises: typer.Exit with the code for misuse where a path leads nowhere at the beginning.
    """
    # A folder may be empty yet, for banks may appear in it.
    find_roots([path for path in paths if not path.is_dir()])
    console = Console(highlight=False, markup=False, emoji=False, soft_wrap=True)
    try:
        shown: tuple[Path, ...] | None = None
        while True:
            roots = _find(paths)
            if roots != shown or not checker.is_current(roots):
                shown = roots
                _show(console, checker.check(roots), tell)
            pause()
    except KeyboardInterrupt:
        return


def _find(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Return the banks that are there now; one that went is no misuse, for it may come back."""
    found = (root for path in paths if path.exists() or path.is_symlink() for root in find_bank_roots(path))
    return tuple(dict.fromkeys(found))


def _show(console: Console, checked: Checked, tell: Callable[[Checked], None]) -> None:
    console.clear()
    now = datetime.now().astimezone().strftime("%H:%M:%S")
    console.print(f"{now} {count(len(checked.listings), 'bank')} checked; waiting for changes (Ctrl C ends).")
    tell(checked)
