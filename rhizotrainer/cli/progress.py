"""Show how far a piece of work is, once it has taken a second: the one door of all commands to progress bars.

The bar goes to stderr, and only to a terminal; it leaves no trace. Nothing here may change what a command prints
otherwise.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

# Seconds of work before a bar is worth its flicker.
PATIENCE = 1.0


@contextmanager
def show_progress(
    words: str, total: int | None = None, *, console: Console | None = None
) -> Iterator[Callable[[], None]]:
    """Give a function that is called at the beginning of each of `total` steps; `words` say what is being done.

    Without a total the bar shows only that something goes on.
    """
    shown = console or Console(stderr=True)
    if not shown.is_terminal:
        yield _ignore
        return
    counts = () if total is None else (MofNCompleteColumn(), TimeRemainingColumn())
    bar = Progress(TextColumn("{task.description}"), BarColumn(), *counts, console=shown, transient=True)
    task = bar.add_task(words, total=total)
    begun = time.monotonic()
    steps = 0

    def advance() -> None:
        nonlocal steps
        bar.update(task, completed=steps)
        steps += 1
        if not bar.live.is_started and time.monotonic() - begun >= PATIENCE:
            bar.start()

    try:
        yield advance
    finally:
        if bar.live.is_started:
            bar.stop()


def _ignore() -> None:
    """Take a step of which nobody is told."""
