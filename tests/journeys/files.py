"""The learner's file, asked by plain sqlite3, so that no code of ours can hide what it lacks."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path


def learner_file(home: Path) -> Path:
    return home / "data" / "learners" / "default.db"


def rows(home: Path, sql: str) -> list[tuple]:
    """Return what a query finds in the default learner's file."""
    with closing(sqlite3.connect(learner_file(home))) as connection:
        return connection.execute(sql).fetchall()


def count_answers(home: Path) -> int:
    """Return how many different answers the file holds."""
    return int(rows(home, "SELECT count(DISTINCT id) FROM attempts")[0][0])
