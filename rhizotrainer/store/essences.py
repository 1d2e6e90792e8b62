"""Write down what an item was at a version, with the first answer to it; `history` reads it again.

JSON with named keys, so that a text of years ago can be read whatever has been added since.
"""

from __future__ import annotations

import json
import sqlite3
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rhizotrainer.model.updates import Essence, EssencePart, EssenceQuote

_encode = json.JSONEncoder(separators=(",", ":")).encode


def essence_to_text(essence: Essence) -> str:
    """Return an essence as JSON; what is empty is left out."""
    return _encode(_list_filled(essence))


def insert_essence(connection: sqlite3.Connection, version: str, essence: Essence) -> None:
    """Keep what an item is at a version, once; an item without a fingerprint has no version to be kept."""
    if not version:
        return
    # Nearly always it is kept already, and then nothing has to be put into words.
    if connection.execute("SELECT 1 FROM item_versions WHERE version = ?", (version,)).fetchone() is None:
        connection.execute("INSERT INTO item_versions VALUES (?, ?)", (version, essence_to_text(essence)))


def _list_filled(value: Essence | EssencePart | EssenceQuote) -> dict[str, Any]:
    filled: dict[str, Any] = {}
    for name in value.__dataclass_fields__:
        held = getattr(value, name)
        if isinstance(held, tuple):
            held = [member if isinstance(member, str) else _list_filled(member) for member in held]
        if held:
            filled[name] = held
    return filled
