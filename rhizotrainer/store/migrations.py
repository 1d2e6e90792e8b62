"""Build the shape of a learner's file, step by step. A released step is never edited; a new one is added.

A step and its number are committed together, so a file is always wholly of one version. `executescript` is
never used: it commits what came before it.
"""

from __future__ import annotations

import sqlite3
from typing import NamedTuple

from rhizotrainer.store.derived import rebuild
from rhizotrainer.store.early_shapes import VERSION_1, VERSION_2, VERSION_3
from rhizotrainer.store.shapes import VERSION_4
from rhizotrainer.store.transaction import transaction


class Step(NamedTuple):
    """One change of the file's shape; the version it leads to is its place in the list, from 1."""

    title: str
    statements: tuple[str, ...]


STEPS: tuple[Step, ...] = (
    Step("Attempts, sessions, what is derived from them, flags and notes", VERSION_1),
    Step("Answers of the newer kinds, and what became of the items that were answered", VERSION_2),
    Step("Hints, answers taken back, causes of misses, exams under way", VERSION_3),
    Step("Facts that siblings share, second looks, own parameters; what is counted", VERSION_4),
)


def find_version(connection: sqlite3.Connection) -> int:
    """Return how many steps a file has taken; 0 for an empty one."""
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return version


def applied(connection: sqlite3.Connection) -> tuple[Step, ...]:
    """Return the steps that a file has taken."""
    return STEPS[: find_version(connection)]


def pending(connection: sqlite3.Connection) -> tuple[Step, ...]:
    """Return the steps that a file still has to take."""
    return STEPS[find_version(connection) :]


def migrate(connection: sqlite3.Connection) -> None:
    """Take every pending step, each in a transaction of its own together with its number.

    What is derived is made anew with the last of them, in its transaction.
    Raises: sqlite3.Error; the step that failed has then left no trace.
    """
    for number, step in enumerate(pending(connection), start=find_version(connection) + 1):
        with transaction(connection):
            for statement in step.statements:
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number}")
            if number == len(STEPS):
                rebuild(connection)
