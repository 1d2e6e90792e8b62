"""Read copies of a learner's file that nobody has open: whether they are whole, and what they hold."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from rhizotrainer.store import migrations
from rhizotrainer.store.early_shapes import APPLICATION_ID
from rhizotrainer.store.errors import StoreDamagedError
from rhizotrainer.store.inspection import is_sound


class Contents(NamedTuple):
    """What a learner's file holds: the version of its shape, answers that count, sessions with an answer."""

    version: int
    answers: int
    sessions: int


def check_copy(path: Path, *, is_thorough: bool = False) -> Contents:
    """Read all of a copy that nobody has open, its indexes too where it is to be thorough; return what it holds.

    Raises: StoreDamagedError where it is not a whole learner's file; sqlite3.Error.
    """
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as copy:
        if copy.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
            raise StoreDamagedError(path)
        if not is_sound(copy) if is_thorough else copy.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            raise StoreDamagedError(path)
        return count_contents(copy)


def read_contents(path: Path, *, is_checked: bool) -> Contents | None:
    """Return what a backup holds, None where it cannot be read as a learner's; `is_checked` reads all of its pages."""
    try:
        if is_checked:
            return check_copy(path)
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as copy:
            is_ours = copy.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
            return count_contents(copy) if is_ours else None
    except (StoreDamagedError, sqlite3.Error, UnicodeDecodeError, OSError):
        return None


def count_contents(connection: sqlite3.Connection) -> Contents:
    """Return what an open learner's file holds. Raises: sqlite3.Error."""
    answers = connection.execute("SELECT total(answers) FROM days").fetchone()[0]
    sessions = connection.execute("SELECT count(*) FROM sessions WHERE answers > 0").fetchone()[0]
    return Contents(migrations.find_version(connection), int(answers), int(sessions))
