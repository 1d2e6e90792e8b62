"""Read a source document and split it into passages with their numbers.

Passages are blocks between blank lines. A block is a heading when it is one line of at most 120 characters
that does not end like a sentence; the others are body passages, numbered from 1 through the document. Nothing
here looks for quotes.
"""

from __future__ import annotations

import re
from hashlib import sha256
from pathlib import Path

from rhizotrainer.bank.files import UnreadableFileError, read_text
from rhizotrainer.model.sources import Passage, Source

HEADING_LIMIT = 120
# A book has some ten thousand.
PASSAGES_LIMIT = 50_000

_BLOCK = re.compile(r"\S[^\n]*(?:\n[^\S\n]*\S[^\n]*)*")
_SENTENCE_END = re.compile("[.!?;:…]['\"’”»)\\]]*$")


def read_source(path: Path, *, source_id: str, title: str, folder: Path | None = None) -> Source:
    """Read a document; it has to lie inside `folder` where that is given.

    Raises: UnreadableFileError where it cannot be read as text, or has more passages than a document can have.
    """
    file = read_text(path, folder=folder)
    digest = file.sha256
    if "\r" in file.text:
        # Line ends change with the system that a bank is checked out on, and the document does not.
        digest = sha256(_fold_line_ends(file.text).encode()).hexdigest()
    passages = split_passages(file.text)
    if len(passages) > PASSAGES_LIMIT:
        message = f"This text has more than {PASSAGES_LIMIT:,} passages."
        raise UnreadableFileError(message, "Remove blank lines that separate nothing, or split it into several files.")
    return Source(source_id, title, path.name, digest, passages)


def split_passages(text: str) -> tuple[Passage, ...]:
    """Return the passages of a document in order; line breaks inside them become single spaces.

    `Passage.start` is the offset, in characters, in the text whose line ends are written as \\n. No more than one past
    `PASSAGES_LIMIT` are split off.
    """
    passages: list[Passage] = []
    number = 0
    for block in _BLOCK.finditer(_fold_line_ends(text)):
        body = block[0].rstrip()
        is_heading = "\n" not in body and len(body) <= HEADING_LIMIT and not _SENTENCE_END.search(body)
        number += not is_heading
        if len(passages) > PASSAGES_LIMIT:
            break
        passages.append(Passage(0 if is_heading else number, " ".join(map(str.strip, body.split("\n"))), block.start()))
    return tuple(passages)


def _fold_line_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
