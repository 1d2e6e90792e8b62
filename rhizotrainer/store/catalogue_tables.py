"""Fill and read the catalogue's tables. Every fault is let through to the catalogue."""

# ruff: noqa: S608 - statements are made of our own column names, never of what anyone typed
from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Sequence
from pathlib import Path

from rhizotrainer import __version__
from rhizotrainer.model.banks import BankListing, ItemBrief, build_brief
from rhizotrainer.model.items import Difficulty, Item, ItemAddress, ItemType, Status
from rhizotrainer.store import catalogue_places as asked
from rhizotrainer.store import catalogue_search as search
from rhizotrainer.store.codec import Codec
from rhizotrainer.store.places import make_folder
from rhizotrainer.store.transaction import transaction

FileStampRow = tuple[str, int, int, str]
# An item's id, its fingerprint, and the ids that it went by before.
ItemVersion = tuple[str, str, tuple[str, ...]]
Stamps = tuple[tuple[FileStampRow, ...], int]

BUSY_SECONDS = 2.0
ITEM_COLUMNS = 15
BRIEFS_A_READING = 5000
# How words are folded; another way is another format.
WORDS = "1"

_listings = Codec(BankListing)
_items = Codec(Item)
_TYPES = {str(kind): kind for kind in ItemType}
_DIFFICULTIES: dict[str | None, Difficulty | None] = {None: None, **{str(level): level for level in Difficulty}}

_TABLES = (
    """
    CREATE TABLE banks (
        key INTEGER PRIMARY KEY,
        root TEXT NOT NULL UNIQUE,
        stamps TEXT NOT NULL,
        stamped_at_ns INTEGER NOT NULL,
        listing TEXT NOT NULL,
        digest TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE items (
        key INTEGER PRIMARY KEY,
        bank_key INTEGER NOT NULL,
        bank TEXT NOT NULL,
        item TEXT NOT NULL,
        version TEXT NOT NULL,
        was TEXT NOT NULL,
        is_offered INTEGER NOT NULL,
        topic TEXT NOT NULL,
        type TEXT NOT NULL,
        difficulty TEXT,
        case_id TEXT NOT NULL,
        case_part INTEGER NOT NULL,
        siblings TEXT NOT NULL,
        is_made INTEGER NOT NULL,
        value TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX items_by_address ON items (bank, item, bank_key, is_offered, topic)",
    # All that a brief is made of: the items' long values are never touched for it.
    """
    CREATE INDEX items_in_brief
    ON items (bank_key, key, bank, item, topic, type, difficulty, case_id, case_part, siblings, is_made)
    WHERE is_offered
    """,
    "CREATE INDEX items_by_bank ON items (bank_key)",
    # Few items have siblings, and a review asks for them all.
    "CREATE INDEX items_with_siblings ON items (bank_key, key, siblings, item) WHERE is_offered AND siblings <> ''",
    *search.TABLES,
    *asked.TABLES,
)

# Whatever changes what is stored changes this number, and puts an old file out of date: the tables, the shape
# of the values, the version of the app that compiled them.
FORMAT = zlib.crc32("\n".join((*_TABLES, WORDS, _listings.shape, _items.shape, __version__)).encode()) & 0x7FFFFFFF


def connect(path: Path) -> sqlite3.Connection:
    """Open the catalogue's file, with empty tables where it is new or of another format.

    Raises: sqlite3.Error, OSError.
    """
    make_folder(path.parent)
    return _prepare(sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None))


def connect_to_read(path: Path) -> sqlite3.Connection:
    """Open the catalogue's file for another thread, to read alone.

    Raises: sqlite3.Error, where the file is not there or of another format.
    """
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=ro",
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        check_format(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def connect_in_memory() -> sqlite3.Connection:
    """Return an empty catalogue that is forgotten when it closes."""
    return _prepare(sqlite3.connect(":memory:", isolation_level=None))


def check_format(connection: sqlite3.Connection) -> None:
    """Raise sqlite3.DatabaseError where the tables are not of this format."""
    if _find_format(connection) != FORMAT:
        message = "the catalogue is of another format"
        raise sqlite3.DatabaseError(message)


def find_stamps(connection: sqlite3.Connection, root: str) -> Stamps | None:
    """Return a bank's stamps and when they were taken, None where it is not stored."""
    row = connection.execute("SELECT stamps, stamped_at_ns FROM banks WHERE root = ?", (root,)).fetchone()
    return None if row is None else (tuple((p, s, m, h) for p, s, m, h in json.loads(row[0])), row[1])


def replace_bank(connection: sqlite3.Connection, listing: BankListing, items: Sequence[Item], stamps: Stamps) -> None:
    """Store a bank in place of what its root held, and drop banks whose own files are gone."""
    # Start-up: it loads OpenSSL, and a start where no bank has changed stores none.
    from hashlib import sha256

    with transaction(connection):
        _delete_vanished(connection)
        names = [(item.id, item.fingerprint, json.dumps(item.was) if item.was else "[]") for item in items]
        # Whether an item is on offer is no part of its fingerprint.
        drafts = [item.id for item in items if item.status is not Status.RELEASED]
        digest = sha256(json.dumps([names, drafts]).encode()).hexdigest()
        values = (listing.root, json.dumps(stamps[0]), stamps[1], _listings.encode(listing), digest)
        key = connection.execute(
            """
            INSERT INTO banks (root, stamps, stamped_at_ns, listing, digest) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (root) DO UPDATE SET stamps = excluded.stamps, stamped_at_ns = excluded.stamped_at_ns,
                listing = excluded.listing, digest = excluded.digest
            RETURNING key
            """,
            values,
        ).fetchone()[0]
        _delete_items(connection, key)
        first = connection.execute("SELECT coalesce(max(key), 0) + 1 FROM items").fetchone()[0]
        connection.executemany(
            f"INSERT INTO items VALUES ({', '.join('?' * ITEM_COLUMNS)})",
            [
                (at, key, item.bank, item.id, version, was, *_brief_columns(item), _items.encode(item))
                for at, (item, (_id, version, was)) in enumerate(zip(items, names, strict=True), first)
            ],
        )
        search.add_items(connection, items, first=first)
        asked.add_items(connection, key, items, first=first)
        if listing.header is not None:
            search.add_places(connection, key, listing.header)


def delete_bank(connection: sqlite3.Connection, root: str) -> None:
    """Take out what a root held."""
    with transaction(connection):
        _delete_roots(connection, (root,))


def list_banks(connection: sqlite3.Connection, roots: Sequence[str] | None) -> tuple[BankListing, ...]:
    """Return the listings of these roots in their order, or of all in the order of their storing."""
    rows = connection.execute("SELECT root, listing FROM banks ORDER BY key").fetchall()
    if roots is not None:
        found = dict(rows)
        rows = [(root, found[root]) for root in roots if root in found]
    return tuple(_listings.decode(listing) for _, listing in rows)


def load_items(
    connection: sqlite3.Connection, roots: Sequence[str] | None, addresses: Sequence[ItemAddress]
) -> dict[ItemAddress, Item]:
    """Return the items at these addresses; of two banks with one id the earlier root's."""
    places = _find_places(connection, roots)
    found: dict[ItemAddress, Item] = {}
    for address in addresses:
        query = "SELECT bank_key, value FROM items WHERE bank = ? AND item = ?"
        rows = [row for row in connection.execute(query, (address.bank, address.item)) if row[0] in places]
        if rows:
            found[address] = _items.decode(min(rows, key=lambda row: places[row[0]])[1])
    return found


def list_briefs(connection: sqlite3.Connection, root: str, *, after: int) -> tuple[list[ItemBrief], int]:
    """Return the next offered items of a bank in brief, in the order of its files, and where to go on.

    Begin with `after` 0; no item is read for it, and the list is empty after the last.
    """
    query = """
        SELECT key, bank, item, topic, type, difficulty, case_id, case_part, siblings, is_made FROM items
        WHERE bank_key = (SELECT key FROM banks WHERE root = ?) AND key > ? AND is_offered ORDER BY key LIMIT ?
    """
    rows = connection.execute(query, (root, after, BRIEFS_A_READING)).fetchall()
    briefs = [
        ItemBrief(
            ItemAddress(bank, item), topic, _TYPES[kind], _DIFFICULTIES[level], case, part, siblings, bool(is_made)
        )
        for _key, bank, item, topic, kind, level, case, part, siblings, is_made in rows
    ]
    return briefs, rows[-1][0] if rows else after


def find_topics(connection: sqlite3.Connection, root: str, ids: Sequence[str]) -> dict[str, str]:
    """Return the topics of those of these items that a bank offers."""
    query = """
        SELECT item, topic FROM json_each(?) AS wanted CROSS JOIN items
        ON bank = (SELECT bank FROM items WHERE bank_key = ? LIMIT 1) AND item = wanted.value
        WHERE bank_key = ? AND is_offered
    """
    key = connection.execute("SELECT key FROM banks WHERE root = ?", (root,)).fetchone()
    return dict(connection.execute(query, (json.dumps(ids), *key, *key)).fetchall()) if key else {}


def list_siblings(connection: sqlite3.Connection, root: str) -> tuple[tuple[str, str], ...]:
    """Return group and id of each offered item of a bank that is the sibling of others, in the order of its files."""
    query = """
        SELECT siblings, item FROM items INDEXED BY items_with_siblings
        WHERE bank_key = (SELECT key FROM banks WHERE root = ?) AND is_offered AND siblings <> '' ORDER BY key
    """
    return tuple(connection.execute(query, (root,)))


def list_digests(connection: sqlite3.Connection) -> dict[str, str]:
    """Return for each root a text that changes whenever one of its items does."""
    return dict(connection.execute("SELECT root, digest FROM banks").fetchall())


def list_versions(connection: sqlite3.Connection, root: str) -> tuple[ItemVersion, ...]:
    """Return id, fingerprint and former ids of a bank's items in their order, without reading the items."""
    query = """
        SELECT item, version, was FROM items JOIN banks ON banks.key = bank_key WHERE root = ? ORDER BY items.key
    """
    return tuple((item, version, tuple(json.loads(was))) for item, version, was in connection.execute(query, (root,)))


def _prepare(connection: sqlite3.Connection) -> sqlite3.Connection:
    try:
        if _find_format(connection) != FORMAT:
            _make_tables(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _find_format(connection: sqlite3.Connection) -> int:
    number: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return number


def _make_tables(connection: sqlite3.Connection) -> None:
    with transaction(connection):
        # Another process may have made them while this one waited for its turn.
        if _find_format(connection) == FORMAT:
            return
        # Tables that a virtual table keeps for itself go with it.
        owned = "name NOT LIKE 'sqlite_%' AND name NOT LIKE 'words_%' AND name NOT LIKE 'place_words_%'"
        for (name,) in connection.execute(
            f"SELECT name FROM sqlite_schema WHERE type = 'table' AND {owned}"
        ).fetchall():
            connection.execute(f'DROP TABLE "{name}"')
        for statement in _TABLES:
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {FORMAT}")


def _find_places(connection: sqlite3.Connection, roots: Sequence[str] | None) -> dict[int, int]:
    """Return the place of each shown bank, by its key."""
    rows = connection.execute("SELECT key, root FROM banks").fetchall()
    if roots is None:
        return {key: key for key, _ in rows}
    order = {root: place for place, root in enumerate(roots)}
    return {key: order[root] for key, root in rows if root in order}


def _delete_vanished(connection: sqlite3.Connection) -> None:
    roots = [root for (root,) in connection.execute("SELECT root FROM banks").fetchall()]
    _delete_roots(connection, [root for root in roots if not Path(root).exists()])


def _delete_roots(connection: sqlite3.Connection, roots: Sequence[str]) -> None:
    for root in roots:
        row = connection.execute("DELETE FROM banks WHERE root = ? RETURNING key", (root,)).fetchone()
        if row is not None:
            _delete_items(connection, row[0])


def _delete_items(connection: sqlite3.Connection, bank_key: int) -> None:
    search.delete_words(connection, bank_key)
    asked.delete_places(connection, bank_key)
    connection.execute("DELETE FROM items WHERE bank_key = ?", (bank_key,))


def _brief_columns(item: Item) -> tuple[object, ...]:
    brief = build_brief(item)
    return (
        item.status is Status.RELEASED,
        brief.topic,
        str(brief.type),
        brief.difficulty and str(brief.difficulty),
        brief.case,
        brief.case_part,
        brief.siblings,
        brief.is_made,
    )
