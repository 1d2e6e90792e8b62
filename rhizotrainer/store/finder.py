"""Finds words in the catalogue, on whatever thread it is asked, and hands back items and places.

It reads alone. What it cannot read it does not find: the catalogue itself mends what is broken.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TypeVar

from rhizotrainer.model.items import Item, ItemAddress
from rhizotrainer.store import catalogue_search, catalogue_tables
from rhizotrainer.store.catalogue_search import PASSAGE, STRUCTURE, FoundPlace
from rhizotrainer.store.search_words import Term

T = TypeVar("T")

_FAULTS = (sqlite3.Error, ValueError, TypeError, LookupError)


class Finder:
    """One reading connection. A borrowed one is that of a catalogue in memory and stays on its thread."""

    def __init__(self, connection: sqlite3.Connection, *, is_borrowed: bool) -> None:
        self._connection = connection
        self._lock = threading.Lock()
        self.is_borrowed = is_borrowed

    def find_items(self, roots: Sequence[str], terms: Sequence[Term], *, limit: int) -> tuple[Item, ...]:
        """Return items of these banks that hold every term, the nearest first."""

        def find(connection: sqlite3.Connection) -> tuple[Item, ...]:
            found = catalogue_search.search_items(connection, roots, terms, limit=limit)
            items = catalogue_tables.load_items(connection, roots, found)
            return tuple(items[address] for address in found if address in items)

        return self._read(find, ())

    def find_passages(self, roots: Sequence[str], terms: Sequence[Term], *, limit: int) -> tuple[FoundPlace, ...]:
        """Return passages of these banks' sources that hold every term."""
        return self._read(
            lambda connection: catalogue_search.search_places(connection, roots, terms, kind=PASSAGE, limit=limit), ()
        )

    def find_structures(self, roots: Sequence[str], terms: Sequence[Term], *, limit: int) -> tuple[FoundPlace, ...]:
        """Return structures of these banks' figures, or figures themselves, that hold every term."""
        return self._read(
            lambda connection: catalogue_search.search_places(connection, roots, terms, kind=STRUCTURE, limit=limit), ()
        )

    def load_items(self, roots: Sequence[str], addresses: Sequence[ItemAddress]) -> dict[ItemAddress, Item]:
        """Return the items at these addresses that these banks hold."""
        return self._read(lambda connection: catalogue_tables.load_items(connection, roots, addresses), {})

    def close(self) -> None:
        """Let go of the file."""
        if not self.is_borrowed:
            with self._lock:
                self._connection.close()

    def _read(self, read: Callable[[sqlite3.Connection], T], nothing: T) -> T:
        with self._lock, suppress(*_FAULTS):
            return read(self._connection)
        return nothing
