"""`rhizobank add`: add the stub of a question to a bank, with the next free id.

The place of the stub goes to stdout as `path:line`, which editors open.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from rhizotrainer.bank.additions import find_item_file, plan_addition, write_addition
from rhizotrainer.bank.schema import TYPE_WORDS
from rhizotrainer.cli.banks import find_root
from rhizotrainer.cli.exits import CLEAN, MISUSE
from rhizotrainer.model.errors import RhizotrainerError
from rhizotrainer.model.items import ItemType


def add_stub(
    path: Annotated[Path, typer.Argument(metavar="FILE|BANK", help="A bank, or the file in its items/ to add to.")],
    kind: Annotated[str, typer.Option("--type", "-t", metavar="TYPE", help=f"One of {', '.join(TYPE_WORDS)}.")] = str(
        ItemType.SINGLE_CHOICE
    ),
    topic: Annotated[str, typer.Option("--topic", metavar="TOPIC", help="The id of a topic of the bank.")] = "",
) -> None:
    """Add the stub of a question, with the next free id, and print where it stands.

    It is a draft, so learners do not meet it: `rhizobank check` tells what it still lacks. The rest of the file stays
    as it is; a file in items/ that is not there yet is made.

    Exit code: 0, or 2 for misuse.
    """
    root, name = _find(path)
    try:
        addition = plan_addition(root, kind=kind, topic=topic, name=name)
        write_addition(addition)
    except RhizotrainerError as error:
        print(str(error), file=sys.stderr)
        raise typer.Exit(MISUSE) from error
    print(f"{addition.path}:{addition.line}")
    print(f"Added {addition.id} as a draft.", file=sys.stderr)
    raise typer.Exit(CLEAN)


def _find(path: Path) -> tuple[Path, str]:
    found = find_item_file(path)
    if found is not None:
        return found
    return find_root(path), ""
