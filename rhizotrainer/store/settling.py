"""Put what stands in the journal and is wanting in the file into the file: after an end that was not in order.

A disk that lied, or a log that was cut short, can cost the last answers of a file that is sound otherwise.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from rhizotrainer.store.derived import rebuild
from rhizotrainer.store.event_lines import BadLineError, Event, parse_line
from rhizotrainer.store.event_replay import replay
from rhizotrainer.store.journal_lines import Entry, Missing, count_known, find_unsettled, read_entries
from rhizotrainer.store.places import list_journals
from rhizotrainer.store.transaction import transaction


class Settled(NamedTuple):
    """How many answers came back, and what the journal knew of and neither it nor the file has."""

    came_back: int
    missing: Missing


def settle(connection: sqlite3.Connection, path: Path) -> Settled:
    """Bring the file up to its journal and return what came back and what did not.

    Raises: sqlite3.Error; nothing is then changed.
    """
    # What was there before is not compared: somebody may have put an older file in its place since.
    entries = find_unsettled(read_entries(list_journals(path)))
    with transaction(connection):
        added = replay_entries(connection, entries)
        if added.total():
            rebuild(connection)
    answers = int(connection.execute("SELECT count(*) FROM attempts").fetchone()[0])
    return Settled(added["attempt"], count_known(entries).find_missing(answers))


def replay_entries(connection: sqlite3.Connection, entries: Iterable[Entry]) -> Counter[str]:
    """Add the events that are not there, in the caller's transaction, and count them by kind; marks are passed over."""
    return replay_events(connection, (event for entry in entries if (event := read_entry(entry)) is not None))


def replay_events(connection: sqlite3.Connection, events: Iterable[Event]) -> Counter[str]:
    """Add the events that are not there, each by itself: one that contradicts the others is passed over."""
    added: Counter[str] = Counter()
    for event in events:
        try:
            added.update(replay(connection, [event]).added)
        except BadLineError:
            continue
    return added


def read_entry(entry: Entry) -> Event | None:
    """Return the event of a line; a mark and what is spoilt have none."""
    if entry.mark or entry.is_spoilt:
        return None
    try:
        return parse_line(entry.text)
    except BadLineError:
        return None
