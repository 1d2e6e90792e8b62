"""Write a new folder bank that passes the check at once: its own file with comments, a source, and one question.

bank.yaml is written last, so that a folder is a bank only once all of it is there. Nothing is ever overwritten.
"""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path
from unicodedata import combining, normalize

from rhizotrainer.bank.additions import FIRST_FILE, SCHEMA_FILE, SCHEMA_LINE, create_file
from rhizotrainer.bank.nodes import Scalar
from rhizotrainer.bank.rules import id_pattern
from rhizotrainer.bank.rules.id_pattern import ID_LIMIT
from rhizotrainer.bank.stamps import BANK_FILE
from rhizotrainer.bank.stubs import quote_scalar
from rhizotrainer.model.errors import RhizotrainerError

SOURCE_FILE = "sources/source.txt"

_NO_ID = re.compile(r"[^A-Za-z0-9._]+")
# Latin letters that are no letter with an accent.
_SPELT_OUT = str.maketrans(
    {"ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L"}
)
_HEADER = """{schema}
# What the bank is. The manual is docs/bank-format.md; `rhizobank check .` tells what is not right yet.

id: {id}                # for ever: learners' answers hang on it
title: {title}
version: 0.1.0
language: en
licence: CC-BY-4.0      # on what terms others may use it
authors: [Your Name]

# The outline. Every question names one of these ids; a topic may have topics of its own below it.
topics:
  basics: Basics

# The documents that questions quote, as plain text with blank lines between passages.
sources:
  source: {{title: A source to be replaced, file: sources/source.txt}}

# Books and articles that notes rest on: title, authors, year, container, doi, pmid, isbn, url, accessed.
# references:
#   smith2020: {{title: …, authors: …, year: 2020, doi: …}}

# Drawings (SVG) whose parts can be asked for.
# figures:
#   cord: {{title: …, file: figures/cord.svg, alt: …, licence: …, author: …, origin: …}}
"""
_SOURCE = """A source to be replaced

Put the words of your own source here, letter by letter, with a blank line between its passages.

Quotes in a question are verbatim words of one passage.
"""
_ITEM = """{schema}
# Each question begins with a dash. `rhizobank add` writes the next one for you to fill in.

- id: {prefix}-001
  topic: basics
  stem: How does a quote have to stand in a question?
  options:
    - text: Word for word, as its passage has it
      key: true
      rationale: The source asks for verbatim words.
    - text: In the author's own words, shortened
      rationale: What is reworded is not found in the source, and the check refuses it.
    - text: Put together from several passages
      rationale: The source asks for words of one passage.
  explanation: The check looks every quote up in its source, so that learners read what it truly says.
  takeaway: Quote verbatim, from one passage.
  quotes:
    - source: source
      text: verbatim words of one passage
"""


def derive_id(name: str) -> str:
    """Return the id that a bank in a folder of this name has; letters lose their accents."""
    plain = "".join(sign for sign in normalize("NFKD", name.translate(_SPELT_OUT)) if not combining(sign))
    return _NO_ID.sub("-", plain).strip("-._").lower()[:ID_LIMIT].rstrip("-._") or "bank"


def derive_title(name: str) -> str:
    """Return the title that a bank in a folder of this name has."""
    words = " ".join(re.sub(r"[-_.\s]+", " ", name).split())
    return words[:1].upper() + words[1:] if words else "Untitled bank"


def write_new_bank(folder: Path, *, schema: str, bank_id: str = "", title: str = "") -> Path:
    """Write a new bank into a folder that is empty or not there yet, and return its own file.

    `schema` is the text of the JSON Schema, for editors. Id and title are those of the folder's name where they are
    not given.

    Raises: RhizotrainerError where the folder holds something, the id is none, or nothing can be written.
    """
    name = folder.resolve().name
    bank_id = bank_id or derive_id(name)
    for fault in id_pattern.check(Scalar(bank_id, 1, 1)):
        raise RhizotrainerError(fault.message, fault.hint)
    _require_free(folder)
    title = "".join(sign if sign.isprintable() else " " for sign in title.strip() or derive_title(name))
    prefix = bank_id[: ID_LIMIT - 8].rstrip("-._")
    texts = {
        SCHEMA_FILE: schema,
        SOURCE_FILE: _SOURCE,
        FIRST_FILE: _ITEM.format(schema=f"{SCHEMA_LINE}../{SCHEMA_FILE}", prefix=prefix),
        BANK_FILE: _HEADER.format(schema=f"{SCHEMA_LINE}{SCHEMA_FILE}", id=bank_id, title=quote_scalar(title)),
    }
    _write(folder, texts)
    return folder / BANK_FILE


def _require_free(folder: Path) -> None:
    try:
        is_free = not folder.is_symlink() and (not folder.exists() or not any(folder.iterdir()))
    except NotADirectoryError:
        is_free = False
    except OSError as error:
        raise _refuse(folder, error) from error
    if not is_free:
        raise RhizotrainerError(f"{folder} is there already, and not empty.", "Give the name of a new folder.")


def _write(folder: Path, texts: dict[str, str]) -> None:
    made: list[Path] = []
    try:
        for name, text in texts.items():
            create_file(folder / name, text)
            made.append(folder / name)
    except OSError as error:
        for path in made:
            with suppress(OSError):
                path.unlink()
        raise _refuse(folder, error) from error


def _refuse(folder: Path, error: OSError) -> RhizotrainerError:
    hint = "Check the folder's name and its permissions."
    return RhizotrainerError(f"{folder} could not be written: {error.strerror}.", hint)
