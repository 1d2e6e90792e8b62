"""Give an item the fingerprint by which a change of its content is seen."""

from __future__ import annotations

import json
from hashlib import sha256
from operator import attrgetter
from typing import Any

from rhizotrainer.model.items import Item, Position, Spelling

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True, check_circular=False).encode
_read_option = attrgetter("text", "is_key", "rationale", "is_pinned", "region")
_read_part = attrgetter("text", "keys", "rationale", "region", "accepts")
_read_quote = attrgetter("source", "text", "stance")
# What few questions have.
_read_rare = attrgetter(
    "parts", "text", "accepts", "quantity", "is_case_exact", "figure", "regions", "needs_all", "hints", "positions"
)


def fingerprint_of(item: Item) -> str:
    """Return the SHA-256 of what a learner reads of an item, as canonical JSON.

    Where the item stands in its file or its quotes in their source is no part of it, nor its id, nor what its author
    notes for order's sake (status, tags, objective, difficulty, siblings, former ids). A part that the item does not
    have is left out, so that the format can grow without touching a fingerprint.
    """
    content: dict[str, Any] = {
        "type": item.type,
        "topic": item.topic,
        "vignette": item.vignette,
        "stem": item.stem,
        # A region that an option does not have is left out as well.
        "options": [row if row[-1] else row[:-1] for row in map(_read_option, item.options)],
        "explanation": item.explanation,
        "takeaway": item.takeaway,
        "note": item.note,
        "quotes": list(map(_read_quote, item.quotes)),
        "references": item.references,
    }
    if any(_read_rare(item)) or item.spelling is not Spelling.EXACT:
        content |= _list_rare(item)
    return sha256(_encode(content).encode()).hexdigest()


def seal(item: Item) -> Item:
    """Give an item its fingerprint and return it: itself, so only while nobody else holds it, and nothing it is in."""
    object.__setattr__(item, "fingerprint", fingerprint_of(item))
    return item


def _list_rare(item: Item) -> dict[str, Any]:
    quantity = item.quantity
    rare: dict[str, Any] = {
        "parts": list(map(_read_part, item.parts)),
        "text": item.text,
        "accepts": item.accepts,
        "quantity": quantity and [quantity.value, quantity.unit, quantity.tolerance, quantity.is_relative],
        "case_exact": item.is_case_exact,
        "spelling": "" if item.spelling is Spelling.EXACT else item.spelling,
        "figure": item.figure,
        "regions": item.regions,
        "needs_all": item.needs_all,
        "hints": item.hints,
        "positions": [_list_position(position) for position in item.positions],
    }
    return {name: value for name, value in rare.items() if value}


def _list_position(position: Position) -> list[Any]:
    quotes = list(map(_read_quote, position.quotes))
    return [position.authority, position.keys, quotes, position.references, position.text]
