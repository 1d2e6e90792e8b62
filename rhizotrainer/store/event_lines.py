"""Write what is precious in a learner's file as lines of JSON, one an event, and read such lines again.

A line stands by itself: it names answers and sessions by their ids, never by where they stand in a file. Lines make up
a history (`history_file`) and a journal; `event_replay` puts them back. docs/history-format.md describes them.
"""

# ruff: noqa: S608 - statements are made of our own column names, never of what anyone typed
from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from rhizotrainer.model.errors import RhizotrainerError
from rhizotrainer.store.event_shapes import CONTEXT, KEYS, list_refusals, open_json
from rhizotrainer.tongue import Tongue, later

tr = Tongue(CONTEXT)

_write = json.JSONEncoder(separators=(",", ":"), ensure_ascii=False, check_circular=False).encode
_write_plainly = json.JSONEncoder(separators=(",", ":"), check_circular=False).encode
_NOT_JSON = later("This is not a line of JSON.")
_NOT_AN_EVENT = later("This is not an object with a “kind”.")
_UNKNOWN_KIND = later("“{key}” is a kind of event that is not known here.")


class BadLineError(RhizotrainerError):
    """A line that cannot be read; `line` and `column` count from 1."""

    def __init__(self, line: int, column: int, reason: str) -> None:
        super().__init__(
            tr("Line {line}, column {column}: {reason}", line=line, column=column, reason=reason),
            tr("Nothing was brought in. Export the history anew, or mend the line, then try again."),
        )
        self.line = line
        self.column = column


class Event(NamedTuple):
    """One line, read: its kind, what it says under the names of its keys, and its number in the file, from 1."""

    kind: str
    values: dict[str, Any]
    number: int = 0


class Watch(NamedTuple):
    """A change of a table that is an event: what happens to which table, and the SQL of the key to `describe` it by."""

    table: str
    deed: str
    kind: str
    key: tuple[str, ...]


# What is derived changes in `sessions` with every answer; when one ended is the only change that is an event.
WATCHES = (
    Watch("sessions", "INSERT", "session", ("NEW.id",)),
    Watch("sessions", "INSERT", "session ended", ("NEW.id",)),
    Watch("sessions", "UPDATE OF ended_at", "session ended", ("NEW.id",)),
    Watch("attempts", "INSERT", "attempt", ("NEW.id",)),
    Watch("withdrawals", "INSERT", "withdrawal", ("NEW.sequence",)),
    Watch("causes", "INSERT", "cause", ("NEW.sequence",)),
    Watch("item_versions", "INSERT", "item version", ("NEW.version",)),
    Watch("revisions", "INSERT", "revision", ("NEW.sequence",)),
    Watch("renames", "INSERT", "renames", ("NEW.batch",)),
    Watch("parameters", "INSERT", "parameters", ("NEW.id",)),
    Watch("recomputations", "INSERT", "recomputation", ("NEW.sequence",)),
    Watch("cleared", "INSERT", "cleared", ("NEW.kind", "NEW.bank", "NEW.item")),
    Watch("cleared", "UPDATE", "cleared", ("NEW.kind", "NEW.bank", "NEW.item")),
    *(
        Watch(table, deed, kind, (f"{row}.bank", f"{row}.item"))
        for table, kind in (("flags", "flag"), ("notes", "note"))
        for deed, row in (("DELETE", "OLD"), ("UPDATE", "OLD"), ("UPDATE", "NEW"), ("INSERT", "NEW"))
    ),
    *(
        Watch(table, deed, kind, key)
        for table, kind, key in (
            ("exam_places", "exam place", ("NEW.session", "NEW.position")),
            ("exam_clocks", "exam clock", ("NEW.session",)),
        )
        for deed in ("INSERT", "UPDATE")
    ),
)

TABLES = {
    "session": "sessions",
    "session ended": "sessions",
    "attempt": "attempts",
    "withdrawal": "withdrawals",
    "cause": "causes",
    "item version": "item_versions",
    "revision": "revisions",
    "renames": "renames",
    "parameters": "parameters",
    "recomputation": "recomputations",
    "cleared": "cleared",
    "flag": "flags",
    "note": "notes",
    "exam place": "exam_places",
    "exam clock": "exam_clocks",
}


def _attempt_of(column: str) -> str:
    return f"(SELECT id FROM attempts WHERE attempts.sequence = {column})"


def _again(table: str, *columns: str) -> str:
    """Return SQL for how many rows before this one are equal to it; two may be made in one microsecond."""
    equal = " AND ".join(f"twin.{name} = {table}.{name}" for name in columns)
    return f"(SELECT count(*) FROM {table} AS twin WHERE {equal} AND twin.sequence < {table}.sequence)"


def _cleared_at(kind: str) -> str:
    """Return SQL for when a remark that is there had been taken away before: it moved in with its item since."""
    table = TABLES[kind]
    return f"""(SELECT cleared_at FROM cleared
        WHERE cleared.kind = '{kind}' AND cleared.bank = {table}.bank AND cleared.item = {table}.item)"""


CAUSE_TWINS = ("attempt", "noted_at", "cause", "confused_with")
REVISION_TWINS = (
    "after_attempt", "bank", "item", "from_version", "to_version", "change", "brings_back", "noticed_at",
)  # fmt: skip
RECOMPUTATION_TWINS = (
    "attempt", "recomputed_at", "reason", "stability", "difficulty", "due", "last_review", "repetitions", "lapses",
    "recheck",
)  # fmt: skip

# Where the columns of a table are not the keys of its line: what stands for them.
_INSTEAD: dict[str, dict[str, str]] = {
    "session ended": {"session": "id"},
    "withdrawal": {"attempt": _attempt_of("withdrawals.attempt")},
    "cause": {"attempt": _attempt_of("causes.attempt"), "again": _again("causes", *CAUSE_TWINS)},
    "revision": {
        "after_attempt": _attempt_of("revisions.after_attempt"),
        "again": _again("revisions", *REVISION_TWINS),
    },
    "recomputation": {
        "attempt": _attempt_of("recomputations.attempt"),
        "again": _again("recomputations", *RECOMPUTATION_TWINS),
    },
    "cleared": {"of": "kind"},
    "flag": {"cleared_at": _cleared_at("flag")},
    "note": {"cleared_at": _cleared_at("note")},
}
# What names one row of a kind to `describe`.
_NAMED_BY = {
    "session": "id = ?",
    "session ended": "id = ? AND ended_at IS NOT NULL",
    "attempt": "id = ?",
    "item version": "version = ?",
    "parameters": "id = ?",
    "flag": "bank = ? AND item = ?",
    "note": "bank = ? AND item = ?",
    "exam place": "session = ? AND position = ?",
    "exam clock": "session = ?",
}


def _build_select(kind: str) -> str:
    instead = _INSTEAD.get(kind, {})
    return f"SELECT {', '.join(instead.get(name, name) for name in KEYS[kind])} FROM {TABLES[kind]}"


_SELECTS = {kind: _build_select(kind) for kind in KEYS if kind not in ("session", "renames")}
_SESSION = "SELECT id, mode, title, started_at, terms, sequence FROM sessions"
_QUESTIONS = "SELECT bank, item, option_order FROM session_questions WHERE session_sequence = ? ORDER BY position"
_BATCH = f"""
    SELECT bank, old_item, new_item, {_attempt_of("after_attempt")},
        (SELECT id FROM sessions WHERE sessions.sequence = after_session), noticed_at
    FROM renames WHERE batch = ? ORDER BY sequence
"""


def describe(connection: sqlite3.Connection, kind: str, key: Sequence[object]) -> str | None:
    """Return the line of one event, without its line end; None where there is nothing of that key.

    Of a flag or note the line says what is now: that it is there, or that it was cleared.
    """
    if kind == "renames":
        values = read_batch(connection, int(str(key[0])))
        return None if values is None else to_line(kind, values)
    if kind == "cleared":
        return describe(connection, str(key[0]), key[1:])
    found = next(read_events(connection, kind, f"WHERE {_NAMED_BY.get(kind, 'sequence = ?')}", key), None)
    if found is None and kind in ("flag", "note"):
        cleared = read_events(connection, "cleared", "WHERE kind = ? AND bank = ? AND item = ?", (kind, *key))
        gone = {"of": kind, "bank": key[0], "item": key[1], "cleared_at": None}
        return to_line("cleared", next(cleared, gone))
    return None if found is None else to_line(kind, found)


def read_events(
    connection: sqlite3.Connection, kind: str, which: str = "", values: Sequence[object] = ()
) -> Iterator[dict[str, Any]]:
    """Give the events of a kind as their lines say them; `which` is the rest of the SQL, of our own making."""
    if kind == "session":
        for *row, sequence in connection.execute(f"{_SESSION} {which}", tuple(values)):
            asked = connection.execute(_QUESTIONS, (sequence,))
            questions = [{"bank": q[0], "item": q[1], "option_order": open_json(q[2])} for q in asked]
            yield _to_values(kind, (*row, questions))
        return
    for row in connection.execute(f"{_SELECTS[kind]} {which}", tuple(values)):
        yield _to_values(kind, row)


def read_batch(connection: sqlite3.Connection, batch: int) -> dict[str, Any] | None:
    """Return the renames that were noticed together as their line says them, None where there is no such batch."""
    rows = connection.execute(_BATCH, (batch,)).fetchall()
    if not rows:
        return None
    values = _gather(rows)
    earlier = connection.execute(
        "SELECT DISTINCT batch FROM renames WHERE batch < ? AND noticed_at = ? AND bank = ?",
        (batch, values["noticed_at"], values["bank"]),
    )
    twins = [_gather(connection.execute(_BATCH, twin).fetchall()) for twin in earlier.fetchall()]
    return {**values, "again": twins.count(values)} if values in twins else values


def to_line(kind: str, values: dict[str, Any]) -> str:
    """Return an event as one line of JSON without its line end."""
    line = {"kind": kind, **values}
    text = _write(line)
    if not text.isascii():
        try:
            text.encode()
        except UnicodeEncodeError:
            # Half of a surrogate pair, which a clipboard may bring, cannot stand in UTF-8 but as an escape.
            return _write_plainly(line)
    return text


def parse_line(text: str | bytes, number: int = 0) -> Event:
    """Read one line and check all that it says.

    Raises: BadLineError.
    """
    line = parse_object(text, number)
    kind = line.pop("kind", None)
    shown = text if isinstance(text, str) else text.decode()
    if not isinstance(kind, str):
        raise BadLineError(number, 1, tr(_NOT_AN_EVENT))
    if kind not in KEYS:
        raise BadLineError(number, _find_column(shown, "kind"), tr(_UNKNOWN_KIND, key=kind))
    for refusal in list_refusals(KEYS[kind], line):
        raise BadLineError(number, _find_column(shown, refusal.key), tr(refusal.sentence, key=refusal.key))
    return Event(kind, line, number)


def parse_object(text: str | bytes, number: int) -> dict[str, Any]:
    """Read a line as a JSON object of whatever keys.

    Raises: BadLineError.
    """
    try:
        line = _parse(text.decode() if isinstance(text, bytes) else text)
    except json.JSONDecodeError as error:
        raise BadLineError(number, error.colno, tr(_NOT_JSON)) from None
    except UnicodeDecodeError as error:
        raise BadLineError(number, error.start + 1, tr(_NOT_JSON)) from None
    except (ValueError, RecursionError):
        raise BadLineError(number, 1, tr(_NOT_JSON)) from None
    if not isinstance(line, dict):
        raise BadLineError(number, 1, tr(_NOT_AN_EVENT))
    return line


def _refuse_constant(name: str) -> Any:
    raise ValueError(name)


_parse: Callable[[str], Any] = json.JSONDecoder(parse_constant=_refuse_constant).decode


def _to_values(kind: str, row: Sequence[Any]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for (name, (shape, usual)), stored in zip(KEYS[kind].items(), row, strict=True):
        value = stored
        if shape.is_json:
            value = open_json(stored)
        elif shape.is_switch:
            value = bool(stored)
        if value != usual:
            values[name] = value
    return values


def _gather(rows: Sequence[Sequence[Any]]) -> dict[str, Any]:
    bank, _old, _new, after_attempt, after_session, noticed_at = rows[0]
    return {
        "bank": bank,
        "renames": [{"old": row[1], "new": row[2]} for row in rows],
        "after_attempt": after_attempt,
        "after_session": after_session,
        "noticed_at": noticed_at,
    }


def _find_column(text: str, key: str) -> int:
    return text.find(json.dumps(key, ensure_ascii=False)) + 1 or 1
