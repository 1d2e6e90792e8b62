"""Read what a learner's file holds of flags, notes and exams, and write what holds of two files' into a third.

What holds is `joined_remarks`' to say.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from rhizotrainer.store.joined_remarks import Exam, Key, Remark

_REMARKS = """
    SELECT 'flag', bank, item, flagged_at, NULL FROM flags
    UNION ALL SELECT 'note', bank, item, changed_at, text FROM notes
"""
_PLACES = "SELECT session, position, response, confidence, is_flagged, is_seen, spent_ms FROM exam_places ORDER BY 1, 2"
_CLOCKS = "SELECT session, noted_at, used_ms, position, is_paused FROM exam_clocks"


def read_remarks(connection: sqlite3.Connection) -> dict[Key, Remark]:
    """Return the flags and notes that are there or were taken away."""
    cleared: dict[Key, str] = {
        (kind, bank, item): at
        for kind, bank, item, at in connection.execute("SELECT kind, bank, item, cleared_at FROM cleared")
    }
    there: dict[Key, Remark] = {}
    for kind, bank, item, at, text in connection.execute(_REMARKS):
        key = (kind, bank, item)
        there[key] = Remark(at, text, cleared.pop(key, None))
    return {**there, **{key: Remark("", None, at) for key, at in cleared.items()}}


def write_remarks(connection: sqlite3.Connection, remarks: Mapping[Key, Remark]) -> None:
    """Write flags, notes and when some were taken away into a file that has none."""
    for key, remark in sorted(remarks.items()):
        kind, bank, item = key
        if remark.is_there and kind == "flag":
            connection.execute("INSERT INTO flags (bank, item, flagged_at) VALUES (?, ?, ?)", (bank, item, remark.at))
        elif remark.is_there:
            query = "INSERT INTO notes (bank, item, text, changed_at) VALUES (?, ?, ?, ?)"
            connection.execute(query, (bank, item, remark.text, remark.at))
        if remark.cleared_at is not None:
            query = "INSERT INTO cleared (kind, bank, item, cleared_at) VALUES (?, ?, ?, ?)"
            connection.execute(query, (*key, remark.cleared_at))


def read_exams(connection: sqlite3.Connection) -> dict[str, Exam]:
    """Return the exams of which anything is kept, by their sessions."""
    places: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
    for session, *place in connection.execute(_PLACES):
        places[session].append(tuple(place))
    clocks = {session: tuple(clock) for session, *clock in connection.execute(_CLOCKS)}
    ended = {row[0] for row in connection.execute("SELECT id FROM sessions WHERE ended_at IS NOT NULL")}
    return {
        session: Exam(session in ended, clocks.get(session, ()), tuple(places.get(session, ())))
        for session in {**places, **clocks}
    }


def write_exams(connection: sqlite3.Connection, exams: Mapping[str, Exam]) -> None:
    """Write exams into a file that has none."""
    for session, exam in exams.items():
        connection.executemany(
            """
            INSERT INTO exam_places (session, position, response, confidence, is_flagged, is_seen, spent_ms)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [(session, *place) for place in exam.places],
        )
        if exam.clock:
            query = """
                INSERT INTO exam_clocks (session, noted_at, used_ms, position, is_paused) VALUES (?, ?, ?, ?, ?)
            """
            connection.execute(query, (session, *exam.clock))
