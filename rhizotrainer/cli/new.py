"""`rhizobank new`: make a folder bank to begin with, which passes the check at once."""

from __future__ import annotations

import sys
from pathlib import Path
from shlex import quote
from typing import Annotated

import typer

from rhizotrainer.bank.new_bank import write_new_bank
from rhizotrainer.cli.exits import CLEAN, MISUSE
from rhizotrainer.cli.schema import format_schema
from rhizotrainer.model.errors import RhizotrainerError


def make_bank(
    folder: Annotated[Path, typer.Argument(metavar="BANK", help="The folder to make; it may be there, and empty.")],
    title: Annotated[str, typer.Option("--title", metavar="TITLE", help="Else made of the folder's name.")] = "",
    bank_id: Annotated[str, typer.Option("--id", metavar="ID", help="Else made of the folder's name.")] = "",
) -> None:
    """Make a bank: bank.yaml with comments, a source, and one question to go by.

    bank.schema.json lies beside them, so that editors complete keys and mark slips.

    Exit code: 0, or 2 for misuse; a folder that holds something is never touched.
    """
    try:
        path = write_new_bank(folder, schema=format_schema(), bank_id=bank_id, title=title)
    except RhizotrainerError as error:
        print(str(error), file=sys.stderr)
        raise typer.Exit(MISUSE) from error
    print(path)
    print(
        f"Replace the source and the question by your own, then run `rhizobank check {quote(str(folder))}`.",
        file=sys.stderr,
    )
    raise typer.Exit(CLEAN)
