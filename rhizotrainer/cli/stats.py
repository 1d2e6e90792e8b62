"""`rhizobank stats`: show what a bank holds and where it is thin.

Tables go to stdout; that a bank has errors is told on stderr, for then not all of it is counted.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from rhizotrainer.bank.library import load_bank
from rhizotrainer.bank.statistics import BankStatistics, count_bank
from rhizotrainer.cli.banks import count, find_roots
from rhizotrainer.cli.exits import CLEAN, PROBLEMS
from rhizotrainer.model.banks import Bank


def show_statistics(
    path: Annotated[Path, typer.Argument(metavar="PATH", help="A bank, or a folder of banks.")],
) -> None:
    """Show items by topic and type, quotes by passage, and where the keys stand.

    Exit code: 0, or 1 when a bank has errors, 2 for misuse.
    """
    console = Console(highlight=False, markup=False, emoji=False)
    has_errors = False
    for root in find_roots([path]):
        loaded = load_bank(root)
        errors = len(loaded.listing.errors)
        if loaded.bank is not None:
            _show_bank(console, loaded.bank)
        if errors:
            has_errors = True
            print(
                f"{root}: {count(errors, 'error')}; what has errors is not counted. Run `rhizobank check {root}`.",
                file=sys.stderr,
            )
    raise typer.Exit(PROBLEMS if has_errors else CLEAN)


def _show_bank(console: Console, bank: Bank) -> None:
    header, counts = bank.header, count_bank(bank)
    console.print(f"{header.title} ({header.id} {header.version}".rstrip() + f"): {count(len(bank.items), 'question')}")
    titles = {topic.id: topic.title for topic in header.topics}
    topics = [(topic or "-", titles.get(topic, ""), number) for topic, number in counts.topics]
    _show_table(console, ("Topic", "Title", "Questions"), topics)
    _show_table(console, ("Type", "Questions"), counts.types)
    passages = [(one.source, f"¶{one.number}", one.items, f"{one.opening}…") for one in counts.passages]
    _show_table(console, ("Source", "Passage", "Quoted by", "Begins"), passages)
    _show_keys(console, counts)


def _show_keys(console: Console, counts: BankStatistics) -> None:
    if not counts.single_choices:
        return
    total = counts.single_choices
    rows = [(chr(ord("A") + at), number, f"{number / total:.0%}") for at, number in enumerate(counts.key_positions)]
    _show_table(console, ("Key of a single choice", "Questions", "Share"), rows)
    console.print(
        f"\nThe key is the longest option in {counts.key_is_longest} of {count(total, 'single choice')} "
        f"({counts.key_is_longest / total:.0%}; by chance {counts.longest_by_chance / total:.0%})."
    )


def _show_table(console: Console, heads: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    table = Table(box=None, pad_edge=False, header_style="bold")
    kept = [tuple(row) for row in rows]
    for at, head in enumerate(heads):
        is_number = bool(kept) and isinstance(kept[0][at], int)
        table.add_column(head, justify="right" if is_number else "left", no_wrap=True, overflow="ellipsis")
    for row in kept:
        table.add_row(*map(str, row))
    if kept:
        console.print()
        console.print(table)
