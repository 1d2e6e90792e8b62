"""Fill and ask the catalogue's list of which item asks about which passage of a source, or structure of a figure.

An item asks about the passages that hold its verified quotes, those of its positions included, and about the
structures that answer it or that it has named: the key regions of `locate`, the slots of `label`, the lit regions of
all else. Only what is offered to learners is listed. Every fault is let through to the catalogue.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from itertools import chain

from rhizotrainer.model.items import Item, ItemAddress, ItemType, Status
from rhizotrainer.store.catalogue_search import PASSAGE, STRUCTURE

TABLES = (
    """
    CREATE TABLE asked_places (
        bank_key INTEGER NOT NULL,
        kind TEXT NOT NULL,
        owner TEXT NOT NULL,
        item_key INTEGER NOT NULL,
        part TEXT NOT NULL,
        item TEXT NOT NULL,
        PRIMARY KEY (bank_key, kind, owner, item_key, part)
    ) STRICT, WITHOUT ROWID
    """,
)


def add_items(connection: sqlite3.Connection, bank_key: int, items: Sequence[Item], *, first: int) -> None:
    """List what the items on offer ask about; the first of all has the key `first`."""
    connection.executemany(
        "INSERT INTO asked_places VALUES (?, ?, ?, ?, ?, ?)",
        (
            (bank_key, kind, owner, at, part, item.id)
            for at, item in enumerate(items, first)
            if item.status is Status.RELEASED
            # Two quotes may stand in one passage.
            for kind, owner, part in dict.fromkeys(_list_places(item))
        ),
    )


def delete_places(connection: sqlite3.Connection, bank_key: int) -> None:
    """Take out what a bank's items ask about."""
    connection.execute("DELETE FROM asked_places WHERE bank_key = ?", (bank_key,))


def list_quoting(connection: sqlite3.Connection, root: str, source: str) -> tuple[tuple[str, ItemAddress], ...]:
    """Return passage index and address of each item that quotes a source of a bank, in the order of its files."""
    return _list_asking(connection, root, PASSAGE, source)


def list_pointing(connection: sqlite3.Connection, root: str, figure: str) -> tuple[tuple[str, ItemAddress], ...]:
    """Return region and address of each item that asks about a figure of a bank, in the order of its files."""
    return _list_asking(connection, root, STRUCTURE, figure)


def _list_asking(
    connection: sqlite3.Connection, root: str, kind: str, owner: str
) -> tuple[tuple[str, ItemAddress], ...]:
    # The table holds all that is wanted: no item is touched for it, but one for the bank's own id.
    query = """
        SELECT part, item FROM asked_places
        WHERE bank_key = (SELECT key FROM banks WHERE root = ?) AND kind = ? AND owner = ? ORDER BY item_key
    """
    rows = connection.execute(query, (root, kind, owner)).fetchall()
    if not rows:
        return ()
    key = "SELECT bank FROM items WHERE bank_key = (SELECT key FROM banks WHERE root = ?) LIMIT 1"
    bank: str = connection.execute(key, (root,)).fetchone()[0]
    return tuple((part, ItemAddress(bank, item)) for part, item in rows)


def _list_places(item: Item) -> Iterator[tuple[str, str, str]]:
    """Go through kind, owner and part of what an item asks about."""
    for quote in chain(item.quotes, *(position.quotes for position in item.positions)):
        if quote.place is not None:
            yield PASSAGE, quote.source, str(quote.place.passage)
    if item.figure:
        yield from ((STRUCTURE, item.figure, region) for region in _list_regions(item) if region)


def _list_regions(item: Item) -> Iterator[str]:
    if item.type is ItemType.LOCATE:
        yield from (option.region for option in item.options if option.is_key)
    elif item.type is ItemType.LABEL:
        yield from (part.region for part in item.parts)
    else:
        yield from item.regions
