"""`rhizobank check`: tell all that is wrong with banks, one problem a line.

Problems go to stdout as `path:line:column: severity RULE message`, which editors understand; the summary goes to
stderr.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from rhizotrainer.bank.library import load_bank
from rhizotrainer.cli.banks import count, find_roots
from rhizotrainer.cli.exits import CLEAN, PROBLEMS
from rhizotrainer.model.problems import Problem

_STYLES = {True: "bold red", False: "bold yellow"}


def check_banks(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH", help="Banks, their files, or folders of banks.")],
) -> None:
    """Check banks and print every problem with its place.

    Exit code: 0 when there is no error (warnings alone do not count), 1 when there are errors, 2 for misuse.
    """
    console = Console(highlight=False, markup=False, emoji=False, soft_wrap=True)
    roots = find_roots(paths)
    errors = warnings = items = 0
    for root in roots:
        listing = load_bank(root).listing
        items += len(listing.item_topics)
        errors += len(listing.errors)
        warnings += len(listing.problems) - len(listing.errors)
        for problem in listing.problems:
            console.print(_format(problem))
    told = f"{count(errors, 'error')}, {count(warnings, 'warning')}" if errors or warnings else "no problems"
    print(f"{count(len(roots), 'bank')}, {count(items, 'question')} loaded: {told}.", file=sys.stderr)
    raise typer.Exit(PROBLEMS if errors else CLEAN)


def _format(problem: Problem) -> Text:
    place = "".join(sign if sign.isprintable() else "�" for sign in str(problem.place))
    text = str(problem)[len(str(problem.place)) :]
    line = Text(f"{place}{text}")
    start = len(place) + 2
    line.stylize("bold", 0, len(place))
    line.stylize(_STYLES[problem.is_error], start, start + len(problem.severity))
    return line
