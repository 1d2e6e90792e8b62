"""Fill and ask the catalogue's word lists: questions, passages of sources, figures and their structures.

Only what is offered to learners is indexed. Words are kept folded, so a screen shows the item's or the source's own
text and never what stands here. Every fault is let through to the catalogue.
"""

# ruff: noqa: S608 - statements are made of our own column names, never of what anyone typed
from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from itertools import chain

from rhizotrainer.model.banks import BankHeader
from rhizotrainer.model.items import Item, ItemAddress, Status
from rhizotrainer.model.values import dataclass
from rhizotrainer.store.search_words import Term, fold, join_run, write_match

# What poses a question says more about it than what explains it.
_ASKING = ("stem", "vignette", "tags")
_ANSWERING = ("takeaway", "options", "parts")
_COLUMNS = (*_ASKING, *_ANSWERING, "explanation", "note", "hints")

PASSAGE, STRUCTURE = "passage", "structure"

TABLES = (
    f"""
    CREATE VIRTUAL TABLE words USING fts5 (
        {", ".join(_COLUMNS)}, tokenize = "unicode61 remove_diacritics 0", prefix = "1 2 3"
    )
    """,
    """
    CREATE TABLE places (
        key INTEGER PRIMARY KEY,
        bank_key INTEGER NOT NULL,
        kind TEXT NOT NULL,
        owner TEXT NOT NULL,
        part TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX places_by_bank ON places (bank_key)",
    """
    CREATE VIRTUAL TABLE place_words USING fts5 (
        text, tokenize = "unicode61 remove_diacritics 0", prefix = "1 2 3"
    )
    """,
)


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """A passage of a source (`part` is its index) or a structure of a figure (`part` is its region's id, or empty)."""

    root: str
    owner: str
    part: str


def add_items(connection: sqlite3.Connection, items: Sequence[Item], *, first: int) -> None:
    """Index the items on offer; the first of all has the key `first`."""
    connection.executemany(
        f"INSERT INTO words (rowid, {', '.join(_COLUMNS)}) VALUES ({', '.join('?' * (len(_COLUMNS) + 1))})",
        [(at, *_list_words(item)) for at, item in enumerate(items, first) if item.status is Status.RELEASED],
    )


def add_places(connection: sqlite3.Connection, bank_key: int, header: BankHeader) -> None:
    """Index a bank's sources and figures."""
    first = connection.execute("SELECT coalesce(max(key), 0) + 1 FROM places").fetchone()[0]
    rows = list(chain(_list_passages(header), _list_structures(header)))
    connection.executemany(
        "INSERT INTO places VALUES (?, ?, ?, ?, ?)",
        [(at, bank_key, kind, owner, part) for at, (kind, owner, part, _text) in enumerate(rows, first)],
    )
    connection.executemany(
        "INSERT INTO place_words (rowid, text) VALUES (?, ?)",
        [(at, fold(text)) for at, (_kind, _owner, _part, text) in enumerate(rows, first)],
    )


def delete_words(connection: sqlite3.Connection, bank_key: int) -> None:
    """Take a bank's words out, before its items are."""
    connection.execute("DELETE FROM words WHERE rowid IN (SELECT key FROM items WHERE bank_key = ?)", (bank_key,))
    connection.execute(
        "DELETE FROM place_words WHERE rowid IN (SELECT key FROM places WHERE bank_key = ?)", (bank_key,)
    )
    connection.execute("DELETE FROM places WHERE bank_key = ?", (bank_key,))


def search_items(
    connection: sqlite3.Connection, roots: Sequence[str], terms: Sequence[Term], *, limit: int
) -> tuple[ItemAddress, ...]:
    """Find items of these banks that hold every term: first where it is asked, then in answers, then anywhere.

    Before all others come those that hold the words side by side, as they were typed.
    Each step ends as soon as there are enough, so a word that stands in every item costs no more than a rare one.
    """
    keys = _list_keys(connection, roots)
    if not terms or not keys:
        return ()
    query = f"""
        SELECT items.bank, items.item FROM words JOIN items ON items.key = words.rowid
        WHERE words MATCH ? AND items.bank_key IN ({", ".join(map(str, keys))}) LIMIT ?
    """
    found: dict[ItemAddress, None] = {}
    run = join_run(terms)
    for match in (
        *((write_match((run,), columns=_ASKING), write_match((run,))) if run else ()),
        write_match(terms, columns=_ASKING, is_exact=True),
        write_match(terms, columns=_ASKING),
        write_match(terms, columns=_ANSWERING),
        write_match(terms),
    ):
        found |= {ItemAddress(*row): None for row in connection.execute(query, (match, limit))}
        if len(found) >= limit:
            break
    return tuple(found)[:limit]


def search_places(
    connection: sqlite3.Connection, roots: Sequence[str], terms: Sequence[Term], *, kind: str, limit: int
) -> tuple[FoundPlace, ...]:
    """Find passages or structures of these banks that hold every term, in the order of sources and figures.

    Before all others come those that hold the words side by side, as they were typed.
    """
    keys = _list_keys(connection, roots)
    if not terms or not keys:
        return ()
    query = f"""
        SELECT places.bank_key, owner, part FROM place_words JOIN places ON places.key = place_words.rowid
        WHERE place_words MATCH ? AND kind = ? AND places.bank_key IN ({", ".join(map(str, keys))}) LIMIT ?
    """
    run = join_run(terms)
    found: dict[FoundPlace, None] = {}
    for match in (*((write_match((run,)),) if run else ()), write_match(terms)):
        rows = connection.execute(query, (match, kind, limit))
        found |= {FoundPlace(keys[key], owner, part): None for key, owner, part in rows}
        if len(found) >= limit:
            break
    return tuple(found)[:limit]


def _list_keys(connection: sqlite3.Connection, roots: Sequence[str]) -> dict[int, str]:
    wanted = set(roots)
    return {key: root for key, root in connection.execute("SELECT key, root FROM banks") if root in wanted}


def _list_words(item: Item) -> Iterator[str]:
    # What was made of a figure names all its other parts beside its own, and would be found by any of them.
    told = [option for option in item.options if option.is_key or not item.is_made]
    explanation = item.takeaway if item.is_made else item.explanation
    texts = {
        "stem": (item.stem, item.text),
        "vignette": (item.vignette,),
        "tags": item.tags,
        "takeaway": (item.takeaway,),
        "options": tuple(chain.from_iterable((option.text, option.rationale) for option in told)),
        "parts": (
            *chain.from_iterable((part.text, part.rationale, *part.accepts) for part in item.parts),
            *item.accepts,
        ),
        "explanation": (explanation, item.objective),
        "note": (item.note, *(position.text for position in item.positions)),
        "hints": item.hints,
    }
    return (fold("\n".join(texts[column])) for column in _COLUMNS)


def _list_passages(header: BankHeader) -> Iterator[tuple[str, str, str, str]]:
    for source in header.sources:
        for index, passage in enumerate(source.passages):
            yield PASSAGE, source.id, str(index), passage.text


def _list_structures(header: BankHeader) -> Iterator[tuple[str, str, str, str]]:
    for figure in header.figures:
        yield STRUCTURE, figure.id, "", f"{figure.title}\n{figure.alt}"
        for region in figure.regions:
            if region.name:
                yield STRUCTURE, figure.id, region.id, "\n".join((region.name, region.latin, *region.synonyms))
