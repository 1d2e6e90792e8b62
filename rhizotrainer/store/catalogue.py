"""Keep compiled banks so that a start need not read them again, and find words in their questions.

All of it is disposable: it is made from the banks' own files, so whatever cannot be read is thrown away. A
file of another format is emptied, a damaged one deleted, and where the folder cannot be written the catalogue
lives in memory. It never reads a bank's file and never decides whether one has changed.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Self, TypeVar

from rhizotrainer.model.banks import BankListing, ItemBrief
from rhizotrainer.model.items import Item, ItemAddress
from rhizotrainer.store import catalogue_places as places
from rhizotrainer.store import catalogue_tables as tables
from rhizotrainer.store.errors import StoreError
from rhizotrainer.store.finder import Finder

T = TypeVar("T")

FileStampRow = tables.FileStampRow
ItemVersion = tables.ItemVersion

# What a catalogue can suffer: SQLite's complaints, a text that does not fit its shape, a folder that is gone.
_FAULTS = (sqlite3.Error, OSError, ValueError, TypeError, LookupError)


class CatalogueLostError(StoreError):
    """The compiled banks could not be read; it is empty now. Store the banks again, then ask again."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            "The prepared copy of the question banks could not be read.",
            "It is made again from the banks; no answer is touched.",
            path=path,
        )


class Catalogue:
    """Compiled banks and an index of their words. Several processes may use one file."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        """Use `open`."""
        self._connection = connection
        self._path = path
        self._roots: tuple[str, ...] | None = None

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open the catalogue; make it anew where it is missing, damaged or of another format."""
        with suppress(*_FAULTS):
            return cls(tables.connect(path), path)
        # Deleting what is damaged is all the repair that a disposable file needs.
        with suppress(*_FAULTS):
            for suffix in ("-journal", ""):
                path.with_name(path.name + suffix).unlink(missing_ok=True)
            return cls(tables.connect(path), path)
        return cls(tables.connect_in_memory(), path)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def find_stamps(self, root: str) -> tuple[tuple[FileStampRow, ...], int] | None:
        """Return the stamps a bank was stored with and when (ns); None where it is not stored."""
        try:
            return tables.find_stamps(self._connection, root)
        except _FAULTS:
            self._begin_anew()
            return None

    def store_bank(
        self,
        listing: BankListing,
        items: Sequence[Item],
        stamps: Sequence[FileStampRow],
        *,
        stamped_at_ns: int,
    ) -> None:
        """Put a bank in place of what was stored from the same root, whole or not at all."""
        self._write(lambda connection: tables.replace_bank(connection, listing, items, (tuple(stamps), stamped_at_ns)))

    def forget(self, root: str) -> None:
        """Take a bank out."""
        self._write(lambda connection: tables.delete_bank(connection, root))

    def keep_only(self, roots: Sequence[str]) -> None:
        """Show the banks of these roots alone, in this order; of two banks with one id the first counts.

        Others stay in the file, because another window may be showing them, until their own files are gone.
        """
        self._roots = tuple(roots)

    def list_banks(self) -> tuple[BankListing, ...]:
        """List the stored banks in the order given to `keep_only`, until then in that of their storing.

        Raises: CatalogueLostError.
        """
        return self._read(lambda connection: tables.list_banks(connection, self._roots))

    def load_items(self, addresses: Iterable[ItemAddress]) -> dict[ItemAddress, Item]:
        """Return the items that are stored at these addresses.

        Raises: CatalogueLostError.
        """
        wanted = tuple(addresses)
        return self._read(lambda connection: tables.load_items(connection, self._roots, wanted))

    def list_briefs(self, root: str, *, after: int = 0) -> tuple[list[ItemBrief], int]:
        """Return the next offered items of a bank in brief and where to go on; the list is empty after the last.

        Raises: CatalogueLostError.
        """
        return self._read(lambda connection: tables.list_briefs(connection, root, after=after))

    def list_siblings(self, root: str) -> tuple[tuple[str, str], ...]:
        """Return group and id of the offered items of a bank that are siblings of others; no item is read for it.

        Raises: CatalogueLostError.
        """
        return self._read(lambda connection: tables.list_siblings(connection, root))

    def list_quoting(self, root: str, source: str) -> tuple[tuple[str, ItemAddress], ...]:
        """Return passage index and address of the offered items of a bank that quote a source; no item is read for it.

        Raises: CatalogueLostError.
        """
        return self._read(lambda connection: places.list_quoting(connection, root, source))

    def list_pointing(self, root: str, figure: str) -> tuple[tuple[str, ItemAddress], ...]:
        """Return region and address of the offered items of a bank that ask about a figure; no item is read for it.

        Raises: CatalogueLostError.
        """
        return self._read(lambda connection: places.list_pointing(connection, root, figure))

    def find_topics(self, root: str, ids: Sequence[str]) -> dict[str, str]:
        """Return the topics of those of these items that a bank offers; no item is read for it.

        Raises: CatalogueLostError.
        """
        return self._read(lambda connection: tables.find_topics(connection, root, ids))

    def list_digests(self) -> dict[str, str]:
        """Return for each root a text that changes whenever one of its items does.

        Raises: CatalogueLostError.
        """
        return self._read(tables.list_digests)

    def list_versions(self, root: str) -> tuple[ItemVersion, ...]:
        """Return id, fingerprint and former ids of a bank's items, without reading the items.

        Raises: CatalogueLostError.
        """
        return self._read(lambda connection: tables.list_versions(connection, root))

    def open_finder(self) -> Finder:
        """Return what finds words, with a connection of its own where the catalogue is a file."""
        if self._is_in_memory:
            return Finder(self._connection, is_borrowed=True)
        try:
            return Finder(tables.connect_to_read(self._path), is_borrowed=False)
        except _FAULTS:
            return Finder(self._connection, is_borrowed=True)

    @property
    def _is_in_memory(self) -> bool:
        return not self._connection.execute("PRAGMA database_list").fetchone()[2]

    def _read(self, read: Callable[[sqlite3.Connection], T]) -> T:
        try:
            return read(self._connection)
        except _FAULTS as error:
            self._begin_anew()
            raise CatalogueLostError(self._path) from error

    def _write(self, write: Callable[[sqlite3.Connection], None]) -> None:
        try:
            write(self._connection)
        except sqlite3.Error:
            # A full disk, a read-only folder, another process that took the file apart: go on in memory.
            self._move_to_memory()
            write(self._connection)

    def _move_to_memory(self) -> None:
        memory = tables.connect_in_memory()
        try:
            self._connection.backup(memory)
            tables.check_format(memory)
        except sqlite3.Error:
            memory.close()
            memory = tables.connect_in_memory()
        self._connection.close()
        self._connection = memory

    def _begin_anew(self) -> None:
        """Go on with an empty catalogue: in the file where that can be made anew, else in memory."""
        self._connection.close()
        with suppress(*_FAULTS):
            self._path.unlink(missing_ok=True)
        try:
            self._connection = tables.connect(self._path)
        except _FAULTS:
            self._connection = tables.connect_in_memory()
