"""`rhizobank schema`: write the JSON Schema of the bank format, for editors to complete keys and mark slips.

The schema is made from the table of the format; nothing here knows a key.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from rhizotrainer.bank.json_schema import build_schema
from rhizotrainer.cli.output import write_output


def write_schema(
    output: Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write it here.")] = None,
) -> None:
    """Write the JSON Schema of banks, for editors.

    One schema serves bank.yaml, files of questions, and banks in one file. In VS Code (with the YAML extension) this
    first line of a file turns completion on: # yaml-language-server: $schema=PATH

    Exit code: 0, or 2 for misuse.
    """
    write_output(format_schema(), output)


def format_schema() -> str:
    """Return the schema as it is published."""
    return json.dumps(build_schema(), indent=2, ensure_ascii=True) + "\n"
