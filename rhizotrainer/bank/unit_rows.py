"""Turn a unit into bytes and back, quickly: to carry it from another process, and to keep it until its file changes.

The bytes are those of `marshal`, plain tuples and texts; they are good for one version of Python and of this package,
which `FORMAT` names, and never for what is precious. They come from this program alone: `unpack_unit` is no reader of
files that anyone may have written, and a checksum is the caller's business.
"""

from __future__ import annotations

import marshal
import sys
from collections.abc import Callable
from dataclasses import fields
from operator import attrgetter
from pathlib import Path
from typing import Any

from rhizotrainer import __version__
from rhizotrainer.bank.findings import Finding, Position
from rhizotrainer.bank.nodes import Scalar
from rhizotrainer.bank.survey import Entry
from rhizotrainer.bank.units import TakenId, Unit
from rhizotrainer.bank.waivers import Waivers
from rhizotrainer.model.items import (
    Difficulty,
    Item,
    ItemType,
    Option,
    Part,
    Quantity,
    Quote,
    QuotePlace,
    Spelling,
    Stance,
    Status,
)
from rhizotrainer.model.items import (
    Position as Stand,
)
from rhizotrainer.model.problems import Severity

Row = tuple[Any, ...]


def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


_ITEM_NAMES = _names(Item)
_SHAPES = [_names(kind) for kind in (Item, Option, Part, Quantity, Quote, QuotePlace, Stand, Finding, Entry)]
FORMAT = repr((__version__, sys.implementation.cache_tag, marshal.version, _SHAPES))

_option_values = attrgetter(*_names(Option))
_part_values = attrgetter(*_names(Part))
_quantity_values = attrgetter(*_names(Quantity))
_place_values = attrgetter(*_names(QuotePlace))
_item_values = attrgetter(*_ITEM_NAMES)

_TYPES = {str(one): one for one in ItemType}
_STANCES = {str(one): one for one in Stance}
_STATUSES = {str(one): one for one in Status}
_SPELLINGS = {str(one): one for one in Spelling}
_DIFFICULTIES: dict[str | None, Difficulty | None] = {str(one): one for one in Difficulty} | {None: None}
_SEVERITIES = {str(one): one for one in Severity}


def pack_unit(unit: Unit) -> bytes:
    """Return a unit as bytes; the paths of its entries are left out."""
    findings = [(one.rule, one.severity.value, one.line, one.column, one.message, one.hint) for one in unit.findings]
    ids = [(one.id, one.spot.line, one.spot.column, one.line) for one in unit.ids]
    entries = [_pack_entry(entry) for entry in unit.entries]
    return marshal.dumps((unit.name, unit.sha256, findings, entries, ids, unit.lost_quotes, sorted(unit.used_waivers)))


def unpack_unit(data: bytes, folder: Path) -> Unit:
    """Return the unit that `pack_unit` wrote, of a bank in `folder`.

    Raises: ValueError, TypeError, LookupError, EOFError for bytes that it did not write.
    """
    name, file_sha256, findings, entries, ids, lost_quotes, used = marshal.loads(data)  # noqa: S302 - our own bytes, see above
    path = str(folder / name)
    return Unit(
        name,
        file_sha256,
        [Finding(rule, _SEVERITIES[severity], *rest) for rule, severity, *rest in findings],
        [_unpack_entry(entry, path) for entry in entries],
        [TakenId(one, Position(line, column), item_line) for one, line, column, item_line in ids],
        lost_quotes,
        set(used),
    )


def _pack_entry(entry: Entry) -> Row:
    return (
        _pack_item(entry.item),
        _pack_spot(entry.spot),
        _pack_spot(entry.stem),
        None if entry.waivers is None else _pack_waivers(entry.waivers),
        tuple([_pack_spot(spot) for spot in entry.was]),
        None if entry.siblings is None else _pack_spot(entry.siblings),
        None if entry.case is None else _pack_spot(entry.case),
        entry.words,
    )


def _unpack_entry(row: Row, path: str) -> Entry:
    item, spot, stem, waivers, was, siblings, case, words = row
    return Entry(
        _unpack_item(item),
        path,
        Position(*spot),
        Position(*stem),
        None if waivers is None else _unpack_waivers(waivers),
        tuple([Position(*one) for one in was]),
        None if siblings is None else Position(*siblings),
        None if case is None else Position(*case),
        words,
    )


def _pack_spot(spot: Position) -> tuple[int, int]:
    return (spot.line, spot.column)


def _pack_waivers(waivers: Waivers) -> Row:
    keys = [(name, key.value, key.line, key.column, key.style) for name, key in waivers.keys.items()]
    return (keys, sorted(waivers.used))


def _unpack_waivers(row: Row) -> Waivers:
    keys, used = row
    return Waivers({name: Scalar(*rest) for name, *rest in keys}, set(used))


def _pack_quote(quote: Quote) -> Row:
    place = quote.place
    return (quote.source, quote.text, quote.stance.value, None if place is None else _place_values(place))


def _unpack_quote(row: Row) -> Quote:
    source, text, stance, place = row
    return Quote(source, text, _STANCES[stance], None if place is None else QuotePlace(*place))


def _pack_position(stand: Stand) -> Row:
    quotes = tuple([_pack_quote(quote) for quote in stand.quotes])
    return (stand.authority, stand.keys, quotes, stand.references, stand.text)


def _unpack_position(row: Row) -> Stand:
    authority, keys, quotes, references, text = row
    return Stand(authority, keys, tuple([_unpack_quote(quote) for quote in quotes]), references, text)


def _word(member: ItemType | Spelling | Status) -> str:
    return member.value


# How the fields travel that marshal cannot carry as they are: by name, the two ways.
_WAYS: dict[str, tuple[Callable[[Any], Any], Callable[[Any], Any]]] = {
    "type": (_word, _TYPES.__getitem__),
    "options": (
        lambda options: tuple([_option_values(one) for one in options]),
        lambda rows: tuple([Option(*row) for row in rows]),
    ),
    "quotes": (
        lambda quotes: tuple([_pack_quote(one) for one in quotes]),
        lambda rows: tuple([_unpack_quote(row) for row in rows]),
    ),
    "parts": (
        lambda parts: tuple([_part_values(one) for one in parts]),
        lambda rows: tuple([Part(*row) for row in rows]),
    ),
    "quantity": (
        lambda quantity: quantity and _quantity_values(quantity),
        lambda row: row and Quantity(*row),
    ),
    "spelling": (_word, _SPELLINGS.__getitem__),
    "difficulty": (lambda difficulty: difficulty and difficulty.value, _DIFFICULTIES.__getitem__),
    "positions": (
        lambda positions: tuple([_pack_position(one) for one in positions]),
        lambda rows: tuple([_unpack_position(row) for row in rows]),
    ),
    "status": (_word, _STATUSES.__getitem__),
}
_PACKERS = [(_ITEM_NAMES.index(name), ways[0]) for name, ways in _WAYS.items()]
_UNPACKERS = [(_ITEM_NAMES.index(name), ways[1]) for name, ways in _WAYS.items()]


def _pack_item(item: Item) -> list[Any]:
    values = list(_item_values(item))
    for at, pack in _PACKERS:
        values[at] = pack(values[at])
    return values


def _unpack_item(values: list[Any]) -> Item:
    for at, unpack in _UNPACKERS:
        values[at] = unpack(values[at])
    return Item(*values)
