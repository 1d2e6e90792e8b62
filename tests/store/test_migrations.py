"""From version to version: whole steps, a copy before the first, and nothing changed where one fails."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from rhizotrainer.store import migrations
from rhizotrainer.store.errors import StoreWriteError
from rhizotrainer.store.learner_store import LearnerStore
from rhizotrainer.store.migrations import STEPS, Step
from tests.builders import NOW
from tests.store.files import fill, query

GOOD = Step("A table more", ("CREATE TABLE extra (a INTEGER) STRICT", "INSERT INTO extra VALUES (7)"))
BROKEN = Step("Half of it", ("CREATE TABLE half (a INTEGER) STRICT", "INSERT INTO nowhere VALUES (1)"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    fill(tmp_path / "learner.db", 1, 2)
    return tmp_path / "learner.db"


def backups(path: Path) -> list[str]:
    return sorted(entry.name for entry in (path.parent / "backups").iterdir())


def test_steps_pending_and_applied_can_be_asked() -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        assert (migrations.applied(connection), migrations.pending(connection)) == ((), STEPS)
        migrations.migrate(connection)
        assert (migrations.applied(connection), migrations.pending(connection)) == (STEPS, ())
        assert migrations.find_version(connection) == len(STEPS)
        migrations.migrate(connection)


def test_a_new_step_is_taken_after_a_copy_was_made(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migrations, "STEPS", (*STEPS, GOOD))
    with LearnerStore.open(path, now=NOW) as store:
        assert store.answer_totals() == (2, 2)
    assert query(path, "SELECT a FROM extra") == [(7,)]
    assert query(path, "PRAGMA user_version") == [(len(STEPS) + 1,)]
    copy = f"learner-00001-2026-11-23-0930-before-v{len(STEPS) + 1}.db"
    assert copy in backups(path)
    assert query(path.parent / "backups" / copy, "PRAGMA user_version") == [(len(STEPS),)]
    assert query(path.parent / "backups" / copy, "SELECT count(*) FROM attempts") == [(2,)]


def test_a_step_that_fails_leaves_the_version_before_it(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migrations, "STEPS", (*STEPS, GOOD, BROKEN))
    with pytest.raises(sqlite3.OperationalError, match="nowhere"):
        LearnerStore.open(path, now=NOW)
    assert query(path, "PRAGMA user_version") == [(len(STEPS) + 1,)]
    assert query(path, "SELECT name FROM sqlite_schema WHERE name IN ('extra', 'half')") == [("extra",)]
    monkeypatch.setattr(migrations, "STEPS", (*STEPS, GOOD))
    with LearnerStore.open(path, now=NOW) as store:
        assert store.answer_totals() == (2, 2)


def test_without_a_copy_no_step_is_taken(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migrations, "STEPS", (*STEPS, GOOD))
    shutil.rmtree(path.parent / "backups", ignore_errors=True)
    (path.parent / "backups").write_text("a file in the way", encoding="utf-8")
    before = path.read_bytes()
    with pytest.raises(StoreWriteError, match="could not be backed up") as caught:
        LearnerStore.open(path, now=NOW)
    assert "Nothing is lost" in caught.value.hint
    assert path.read_bytes() == before


def test_a_new_file_needs_no_copy(tmp_path: Path) -> None:
    LearnerStore.open(tmp_path / "new.db", now=NOW).close()
    assert not (tmp_path / "backups").exists()
