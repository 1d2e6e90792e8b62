"""Print tables and JSON objects to stdout, the same way for every command that counts.

Nothing here knows what is counted.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from enum import StrEnum

from rich.console import Console, OverflowMethod
from rich.table import Table

from rhizotrainer import __version__
from rhizotrainer.bank.findings import clean

# A file or a pipe has no width of its own; nothing need be cut there.
_WIDTH_ELSEWHERE = 200
# A list in a cell is easier to read in a few lines than in one long one.
_WIDEST_WRAPPED = 64


class Form(StrEnum):
    """How counts are written to stdout."""

    TEXT = "text"
    JSON = "json"


def open_console() -> Console:
    """Return a console on stdout that takes every text for what it is."""
    console = Console(highlight=False, markup=False, emoji=False)
    if not console.is_terminal:
        console.width = _WIDTH_ELSEWHERE
    return console


def show_table(console: Console, heads: Sequence[str], rows: Iterable[Sequence[object]], *, wrapped: str = "") -> None:
    """Print a table after an empty line; nothing where there are no rows.

    Columns of numbers stand to the right. Texts that are too long are cut, but in the column `wrapped`.
    """
    kept = [tuple(row) for row in rows]
    if not kept:
        return
    table = Table(box=None, pad_edge=False, header_style="bold")
    for at, head in enumerate(heads):
        is_number = any(isinstance(row[at], int) for row in kept)
        overflow: OverflowMethod = "fold" if head == wrapped else "ellipsis"
        table.add_column(
            head,
            justify="right" if is_number else "left",
            no_wrap=head != wrapped,
            overflow=overflow,
            max_width=_WIDEST_WRAPPED if head == wrapped else None,
        )
    for row in kept:
        table.add_row(*[clean(str(cell)) for cell in row])
    console.print()
    console.print(table)


def print_object(name: str, version: int, content: dict[str, object]) -> None:
    """Print a JSON object with the name and version of its format before its content, in ASCII alone."""
    print(json.dumps({"format": name, "version": version, "rhizobank": __version__, **content}, indent=2))
