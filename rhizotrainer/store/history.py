"""Keep what became of items since they were answered, and read what they were: versions, revisions, renames.

All of it is precious and only ever added to. Nothing here judges a change.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.updates import Change, Essence, EssencePart, EssenceQuote, KnownVersion, Rename, Revision
from rhizotrainer.store.derived import rebuild, revise_memory
from rhizotrainer.store.rows import text_to_time, time_to_text

_INSERT_REVISION = """
    INSERT INTO revisions (bank, item, from_version, to_version, change, brings_back, after_attempt, noticed_at)
    SELECT bank, item, version, ?, ?, ?, last_attempt, ? FROM memory
    WHERE bank = ? AND item = ? AND version = ? AND seen_version <> ?
"""
_INSERT_RENAME = """
    INSERT INTO renames (batch, bank, old_item, new_item, after_attempt, after_session, noticed_at)
    VALUES ((SELECT coalesce(max(batch), 0) + ? FROM renames), ?, ?, ?,
        (SELECT coalesce(max(sequence), 0) FROM attempts), (SELECT coalesce(max(sequence), 0) FROM sessions), ?)
"""
_FIND_REVISION = """
    SELECT memory.version, to_version, change, last_answered_at, noticed_at, content
    FROM memory JOIN revisions ON after_attempt = last_attempt
        LEFT JOIN item_versions ON item_versions.version = memory.version
    WHERE memory.bank = ? AND memory.item = ? ORDER BY revisions.sequence DESC LIMIT 1
"""
_MOVE_REMARKS = (
    """
    UPDATE notes SET text = notes.text || char(10) || char(10) || old.text
    FROM notes AS old WHERE old.bank = notes.bank AND old.item = ?2 AND notes.bank = ?1 AND notes.item = ?3
    """,
    "UPDATE OR IGNORE notes SET item = ?3 WHERE bank = ?1 AND item = ?2",
    "DELETE FROM notes WHERE bank = ?1 AND item = ?2",
    "UPDATE OR IGNORE flags SET item = ?3 WHERE bank = ?1 AND item = ?2",
    "DELETE FROM flags WHERE bank = ?1 AND item = ?2",
)


def text_to_essence(text: str) -> Essence:
    """Return the essence that `essence_to_text` wrote; keys of another day are passed over."""
    kept: dict[str, Any] = json.loads(text)
    return Essence(
        type=kept.get("type", ""),
        stem=kept.get("stem", ""),
        right=tuple(kept.get("right", ())),
        wrong=tuple(kept.get("wrong", ())),
        unit=kept.get("unit", ""),
        tolerance=kept.get("tolerance", ""),
        regions=tuple(kept.get("regions", ())),
        parts=tuple(_build_part(part) for part in kept.get("parts", ())),
        quotes=tuple(_build_quote(quote) for quote in kept.get("quotes", ())),
        needs_all=bool(kept.get("needs_all", False)),
        positions=tuple(_build_part(part) for part in kept.get("positions", ())),
        is_typed=bool(kept.get("is_typed", False)),
        vignette=kept.get("vignette", ""),
        options=tuple(kept.get("options", ())),
    )


def load_essences(connection: sqlite3.Connection, versions: Iterable[str]) -> dict[str, Essence]:
    """Return what is kept of these versions."""
    query = "SELECT content FROM item_versions WHERE version = ?"
    rows = ((version, connection.execute(query, (version,)).fetchone()) for version in versions)
    found = ((version, _read_essence(row[0])) for version, row in rows if row is not None)
    return {version: essence for version, essence in found if essence is not None}


def load_known_versions(connection: sqlite3.Connection, bank: str) -> dict[str, KnownVersion]:
    """Return how far the learner is with each answered item of a bank, by the id that it goes by now."""
    query = """
        SELECT item, version, seen_version, EXISTS (SELECT 1 FROM item_versions WHERE version = memory.version)
        FROM memory WHERE bank = ?
    """
    rows = connection.execute(query, (bank,))
    return {item: KnownVersion(answered, seen, bool(kept)) for item, answered, seen, kept in rows}


def load_renames(connection: sqlite3.Connection, bank: str) -> tuple[Rename, ...]:
    """Return the renames of a bank that were noticed, in their order."""
    query = "SELECT old_item, new_item FROM renames WHERE bank = ? ORDER BY sequence"
    return tuple(Rename(*row) for row in connection.execute(query, (bank,)))


def insert_renames(connection: sqlite3.Connection, bank: str, renames: Iterable[Rename], *, now: datetime) -> None:
    """Let new ids take over what stands under old ones; all of them are one change of the bank."""
    step = 1
    for rename in renames:
        values = (step, bank, rename.old, rename.new, time_to_text(now))
        connection.execute(_INSERT_RENAME, values)
        step = 0
        for statement in _MOVE_REMARKS:
            # A statement takes as many values as it names.
            taken = (bank, rename.old, rename.new)[: 3 if "?3" in statement else 2]
            connection.execute(statement, taken)
    if not step:
        rebuild(connection)


def insert_revisions(
    connection: sqlite3.Connection, bank: str, changes: Mapping[str, tuple[KnownVersion, str, Change]], *, now: datetime
) -> None:
    """Note what each item was, what it is now and how they differ; one answered since is passed over."""
    before: int = connection.execute("SELECT coalesce(max(sequence), 0) FROM revisions").fetchone()[0]
    moment = time_to_text(now)
    for item, (known, version, change) in changes.items():
        noted = (version, change.value, int(change.brings_back), moment)
        connection.execute(_INSERT_REVISION, (*noted, bank, item, known.answered, version))
    revise_memory(connection, after_revision=before)


def find_revision(connection: sqlite3.Connection, address: ItemAddress) -> Revision | None:
    """Return what became of an item since it was last answered, None where it is as it was."""
    row = connection.execute(_FIND_REVISION, (address.bank, address.item)).fetchone()
    if row is None:
        return None
    answered, now_version, change, answered_at, noticed_at, content = row
    return Revision(
        address=address,
        from_version=answered,
        to_version=now_version,
        change=Change(change),
        answered_at=text_to_time(answered_at),
        noticed_at=text_to_time(noticed_at),
        before=None if content is None else _read_essence(content),
    )


def _read_essence(content: str) -> Essence | None:
    """Return an essence, None where a disk or a hand spoilt it: it then counts as not kept."""
    try:
        return text_to_essence(content)
    except (ValueError, TypeError, AttributeError):
        return None


def _build_part(kept: dict[str, Any]) -> EssencePart:
    return EssencePart(kept.get("text", ""), tuple(kept.get("right", ())), kept.get("region", ""))


def _build_quote(kept: dict[str, Any]) -> EssenceQuote:
    return EssenceQuote(kept.get("source", ""), kept.get("text", ""), kept.get("stance", ""), kept.get("authority", ""))
