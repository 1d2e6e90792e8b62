"""Seal lines of a journal and build its marks; tell from its end whether the file was closed in order.

A mark says what became of the file: `backup` (its number), `closed`, `settled`, `exchanged` (another file took its
place) or `begun` (it is a new one). A start reads no more of journals than this; `journal_lines` reads all.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

MARK = b'{"journal":'
SUM = b',"sum":"'
# After these nothing written before them is wanting in the file.
SETTLING = ("closed", "settled", "exchanged", "begun")
_SUM_LENGTH = len(SUM) + 8 + 2
_TAIL_BYTES = 4096


def seal(text: str) -> bytes:
    """Return an object of JSON as a line that can be told from one that was spoilt; it stays an object of JSON."""
    body = text.encode("utf-8")
    return b'%s%s%08x"}\n' % (body[:-1], SUM, zlib.crc32(body))


def unseal(line: bytes) -> bytes | None:
    """Return the object that `seal` took, None where the line is not as it was written."""
    body = line[:-_SUM_LENGTH] + b"}"
    is_whole = line[-_SUM_LENGTH : 8 - _SUM_LENGTH] == SUM and line.endswith(b'"}')
    if not is_whole or b"%08x" % zlib.crc32(body) != line[-10:-2]:
        return None
    return body


def build_mark(mark: str, **values: object) -> bytes:
    """Return the line of a mark."""
    return seal(json.dumps({"journal": mark, **values}, separators=(",", ":"), ensure_ascii=False))


def open_mark(body: bytes) -> tuple[str, dict[str, Any]]:
    """Return the word of a mark and its values; an event has no word."""
    if not body.startswith(MARK):
        return "", {}
    values = json.loads(body)
    return str(values.pop("journal")), values


def is_settled(files: Sequence[Path]) -> bool:
    """Tell from the end of the newest journal whether the file was closed in order after it was written to."""
    if not files:
        return True
    try:
        with files[-1].open("rb") as file:
            size = file.seek(0, 2)
            file.seek(max(0, size - _TAIL_BYTES))
            tail = file.read()
    except OSError:
        return True
    if not tail.endswith(b"\n"):
        return not tail
    body = unseal(tail[:-1].rpartition(b"\n")[2])
    return body is not None and open_mark(body)[0] in SETTLING
