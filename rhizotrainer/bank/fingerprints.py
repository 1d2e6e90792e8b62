"""Give an item the fingerprint by which a change of its content is seen."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import Any

from rhizotrainer.model.items import Item, Option, Part, Position, Quote, Spelling

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode


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
        "options": [_list_option(option) for option in item.options],
        "explanation": item.explanation,
        "takeaway": item.takeaway,
        "note": item.note,
        "quotes": [_list_quote(quote) for quote in item.quotes],
        "references": item.references,
    }
    quantity = item.quantity
    added: dict[str, Any] = {
        "parts": [_list_part(part) for part in item.parts],
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
    content.update((name, value) for name, value in added.items() if value)
    return sha256(_encode(content).encode()).hexdigest()


def _list_option(option: Option) -> list[Any]:
    parts: list[Any] = [option.text, option.is_key, option.rationale, option.is_pinned]
    return [*parts, option.region] if option.region else parts


def _list_part(part: Part) -> list[Any]:
    return [part.text, part.keys, part.rationale, part.region, part.accepts]


def _list_quote(quote: Quote) -> list[Any]:
    return [quote.source, quote.text, quote.stance]


def _list_position(position: Position) -> list[Any]:
    quotes = [_list_quote(quote) for quote in position.quotes]
    return [position.authority, position.keys, quotes, position.references, position.text]
