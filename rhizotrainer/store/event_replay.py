"""Put events that were written as lines back into a learner's file: what is not there is added, the rest left alone.

It works inside the caller's transaction and touches nothing derived; `derived.rebuild` follows it. Of what is only ever
added an event counts once however often it comes; of what is changed (flags, notes, exams) the last line holds.
"""

# ruff: noqa: S608 - statements are made of our own column names, never of what anyone typed
from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from rhizotrainer.store.event_lines import (
    CAUSE_TWINS,
    RECOMPUTATION_TWINS,
    REVISION_TWINS,
    TABLES,
    BadLineError,
    Event,
    read_batch,
)
from rhizotrainer.store.event_shapes import KEYS, Key, close_json
from rhizotrainer.tongue import Tongue, later

tr = Tongue("History")

_CONTRADICTION = later("What it says contradicts itself, so it cannot be kept.")


class Replayed(NamedTuple):
    """How many events of each kind were added, and the numbers of the lines whose answer or session is not there."""

    added: Mapping[str, int]
    orphans: tuple[int, ...]


class _OrphanError(Exception):
    """An event is about an answer or a session that is not there."""


# Keys of a line that stand in another table.
_BESIDE = {("flag", "cleared_at"), ("note", "cleared_at")}

Write = Callable[[sqlite3.Connection, dict[str, Any]], bool]


def replay(connection: sqlite3.Connection, events: Iterable[Event]) -> Replayed:
    """Add what is not there of these events, in their order, inside the caller's transaction.

    Raises: BadLineError, also where `events` reads lines; sqlite3.Error.
    """
    added: Counter[str] = Counter()
    orphans: list[int] = []
    for event in events:
        try:
            added[event.kind] += _WRITERS[event.kind](connection, _to_columns(event))
        except _OrphanError:
            orphans.append(event.number)
        except sqlite3.IntegrityError:
            raise BadLineError(event.number, 1, tr(_CONTRADICTION)) from None
    return Replayed(+added, tuple(orphans))


def _to_columns(event: Event) -> dict[str, Any]:
    """Return what is stored under the keys of a line; those left out hold what is usual."""
    stored = dict(_USUAL[event.kind])
    keys = KEYS[event.kind]
    for name, value in event.values.items():
        stored[name] = _close(keys[name], value)
    return stored


def _close(key: Key, value: Any) -> Any:
    if key.shape.is_json:
        return close_json(value)
    return int(value) if key.shape.is_switch else value


_USUAL = {
    kind: {name: _close(key, key.usual) for name, key in keys.items() if not key.is_required}
    for kind, keys in KEYS.items()
}


def _find_attempt(connection: sqlite3.Connection, attempt: str) -> int:
    row = connection.execute("SELECT sequence FROM attempts WHERE id = ?", (attempt,)).fetchone()
    if row is None:
        raise _OrphanError
    return int(row[0])


def _find_session(connection: sqlite3.Connection, session: str) -> int:
    row = connection.execute("SELECT sequence FROM sessions WHERE id = ?", (session,)).fetchone()
    if row is None:
        raise _OrphanError
    return int(row[0])


def _add_session(connection: sqlite3.Connection, values: dict[str, Any]) -> bool:
    query = """
        INSERT INTO sessions (id, mode, title, started_at, terms) VALUES (:id, :mode, :title, :started_at, :terms)
        ON CONFLICT (id) DO NOTHING RETURNING sequence
    """
    questions = values.pop("questions")
    row = connection.execute(query, values).fetchone()
    if row is None:
        return False
    connection.executemany(
        "INSERT INTO session_questions (session_sequence, position, bank, item, option_order) VALUES (?, ?, ?, ?, ?)",
        [
            (row[0], place, asked["bank"], asked["item"], close_json(asked["option_order"]))
            for place, asked in enumerate(questions)
        ],
    )
    return True


def _end_session(connection: sqlite3.Connection, values: dict[str, Any]) -> bool:
    """Note that a session ended; where two machines ended it, the first of them did."""
    sequence = _find_session(connection, values["session"])
    query = "UPDATE sessions SET ended_at = ?1 WHERE sequence = ?2 AND (ended_at IS NULL OR ended_at > ?1)"
    return connection.execute(query, (values["ended_at"], sequence)).rowcount > 0


def _insert_once(kind: str, key: str) -> Write:
    names = list(KEYS[kind])
    query = f"""
        INSERT INTO {TABLES[kind]} ({", ".join(names)}) VALUES ({", ".join(f":{name}" for name in names)})
        ON CONFLICT ({key}) DO NOTHING
    """
    return lambda connection, values: connection.execute(query, values).rowcount > 0


def _add_withdrawal(connection: sqlite3.Connection, values: dict[str, Any]) -> bool:
    sequence = _find_attempt(connection, values["attempt"])
    query = "INSERT INTO withdrawals (attempt, withdrawn_at) VALUES (?, ?) ON CONFLICT (attempt) DO NOTHING"
    return connection.execute(query, (sequence, values["withdrawn_at"])).rowcount > 0


def _add_unlike(kind: str, attempt: str, twins: tuple[str, ...]) -> Write:
    """Return what adds a row unless there are as many equal ones as its `again` says."""
    table = TABLES[kind]
    equal = " AND ".join(f"{name} = :{name}" for name in twins)
    names = [name for name in KEYS[kind] if name != "again"]
    query = f"""
        INSERT INTO {table} ({", ".join(names)}) SELECT {", ".join(f":{name}" for name in names)}
        WHERE (SELECT count(*) FROM {table} WHERE {equal}) <= :again
    """

    def add(connection: sqlite3.Connection, values: dict[str, Any]) -> bool:
        values[attempt] = _find_attempt(connection, values[attempt])
        return connection.execute(query, values).rowcount > 0

    return add


def _add_renames(connection: sqlite3.Connection, values: dict[str, Any]) -> bool:
    """Add a batch of renames; every answer and session up to the ones that it names is then under the new id."""
    again = values.pop("again")
    alike = connection.execute(
        "SELECT DISTINCT batch FROM renames WHERE noticed_at = ? AND bank = ?", (values["noticed_at"], values["bank"])
    )
    known = [read_batch(connection, batch) for (batch,) in alike.fetchall()]
    if sum(each is not None and {**each, "again": 0} == {**values, "again": 0} for each in known) > again:
        return False
    attempt, session = values["after_attempt"], values["after_session"]
    after = (
        0 if attempt is None else _find_attempt(connection, attempt),
        0 if session is None else _find_session(connection, session),
    )
    number = connection.execute("SELECT coalesce(max(batch), 0) + 1 FROM renames").fetchone()[0]
    connection.executemany(
        """
        INSERT INTO renames (batch, bank, old_item, new_item, after_attempt, after_session, noticed_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        [
            (number, values["bank"], rename["old"], rename["new"], *after, values["noticed_at"])
            for rename in values["renames"]
        ],
    )
    return True


def _set_row(kind: str, *key: str) -> Write:
    """Return what makes a row say what the line says."""
    names = [name for name in KEYS[kind] if (kind, name) not in _BESIDE]
    others = [name for name in names if name not in key]
    differs = " OR ".join(f"{name} IS NOT excluded.{name}" for name in others)
    query = f"""
        INSERT INTO {TABLES[kind]} ({", ".join(names)}) VALUES ({", ".join(f":{name}" for name in names)})
        ON CONFLICT ({", ".join(key)}) DO UPDATE SET {", ".join(f"{name} = excluded.{name}" for name in others)}
        WHERE {differs}
    """
    return lambda connection, values: connection.execute(query, values).rowcount > 0


def _set_remark(kind: str) -> Write:
    set_row = _set_row(kind, "bank", "item")
    return lambda connection, values: set_row(connection, values) | _note_clearing(connection, {"of": kind, **values})


def _clear(connection: sqlite3.Connection, values: dict[str, Any]) -> bool:
    """Take a flag or note away; without a time it went elsewhere with its item, and nothing of it is kept here."""
    table = TABLES[values["of"]]
    gone = connection.execute(f"DELETE FROM {table} WHERE bank = :bank AND item = :item", values).rowcount > 0
    return _note_clearing(connection, values) or gone


def _note_clearing(connection: sqlite3.Connection, values: dict[str, Any]) -> bool:
    if values["cleared_at"] is None:
        query = "DELETE FROM cleared WHERE kind = :of AND bank = :bank AND item = :item"
        return connection.execute(query, values).rowcount > 0
    query = """
        INSERT INTO cleared (kind, bank, item, cleared_at) VALUES (:of, :bank, :item, :cleared_at)
        ON CONFLICT (kind, bank, item) DO UPDATE SET cleared_at = excluded.cleared_at
        WHERE cleared_at IS NOT excluded.cleared_at
    """
    return connection.execute(query, values).rowcount > 0


_WRITERS: dict[str, Write] = {
    "session": _add_session,
    "session ended": _end_session,
    "attempt": _insert_once("attempt", "id"),
    "withdrawal": _add_withdrawal,
    "cause": _add_unlike("cause", "attempt", CAUSE_TWINS),
    "item version": _insert_once("item version", "version"),
    "revision": _add_unlike("revision", "after_attempt", REVISION_TWINS),
    "renames": _add_renames,
    "parameters": _insert_once("parameters", "id"),
    "recomputation": _add_unlike("recomputation", "attempt", RECOMPUTATION_TWINS),
    "cleared": _clear,
    "flag": _set_remark("flag"),
    "note": _set_remark("note"),
    "exam place": _set_row("exam place", "session", "position"),
    "exam clock": _set_row("exam clock", "session"),
}
