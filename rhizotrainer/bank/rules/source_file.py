"""Ask for a readable text file behind every source, inside the bank's folder.

The file is UTF-8 text of 4 MB at most, reached by a path relative to the bank's file; a symbolic link that
leads out of the folder counts as outside. Questions that quote a source which cannot be read are not loaded,
because no quote is shown that was not found.

Failing:
    sources:
      article: {title: Rhizotomy, file: ../rhizotomy.txt}

Passing:
    sources:
      article: {title: Rhizotomy, file: sources/rhizotomy.txt}
"""

from __future__ import annotations

from rhizotrainer.bank.files import UnreadableFileError
from rhizotrainer.bank.findings import Finding, Rule
from rhizotrainer.bank.nearest import shorten
from rhizotrainer.bank.nodes import Scalar

RULE = Rule("source-file")


def describe(file: Scalar, error: UnreadableFileError, neighbour: str) -> Finding:
    """Return the finding for a source's file that could not be read; `neighbour` is a file with a similar name."""
    where = f", line {error.position.line}" if error.position.line else ""
    hint = f'Did you mean "{neighbour}"?' if neighbour and "no such file" in error.sentence else error.hint
    return RULE.at(file, f'Source file "{shorten(file.value)}"{where}: {error.sentence}', hint)


def describe_empty(file: Scalar) -> Finding:
    """Return the finding for a source's file in which there is no text."""
    return RULE.at(
        file, f'Source file "{shorten(file.value)}": there is no text in it.', "Put the source's text there."
    )


def describe_surplus(file: Scalar, count: int, size: int) -> Finding:
    """Return the finding for the first source past `count` sources or `size` characters in all."""
    message = f"A bank has {count} sources and {size // 1024**2} MB of them at most; the rest is not read."
    return RULE.at(file, message, "Split the bank in two.")
