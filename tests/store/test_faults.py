"""The world's faults at an answer: a sentence, nothing half-written, and the answer can be given again."""

from __future__ import annotations

import errno
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from rhizotrainer.store.errors import (
    ANSWER,
    OPENING,
    StoreDamagedError,
    StoreFullError,
    StoreLockedError,
    StoreReadOnlyError,
    StoreWriteError,
    find_fault,
    naming_faults,
)
from rhizotrainer.store.learner_store import LearnerStore
from tests.builders import NOW, make_attempt, make_memory
from tests.store.files import fill, query, run_worker

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such limits")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of a megabyte, where this account may mount one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)]
    if sys.platform == "win32" or os.geteuid() != 0 or subprocess.run(mount, check=False).returncode:
        pytest.skip("only root may mount a small disk")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def check_meeting(path: Path, told: dict[str, object]) -> None:
    """Check what a worker found at a limit: the failed answer left no trace and was taken once, later."""
    failed = int(str(told["failed"]))
    assert str(told["error"]).split(": ", 1)[1].startswith("The last answer was not saved.")
    assert "kept in memory until there is space" in str(told["error"])
    assert told["during"] == [failed - 1, failed - 1]
    assert told["after"] == failed
    assert query(path, "SELECT count(*), count(DISTINCT id) FROM attempts") == [(failed, failed)]
    assert query(path, "SELECT sum(answers) FROM days") == [(failed,)]
    assert query(path, "PRAGMA integrity_check") == [("ok",)]


@posix_only
def test_a_file_that_may_not_grow_loses_no_answer(tmp_path: Path) -> None:
    code, told = run_worker("meet_size_limit", tmp_path / "learner.db")
    assert code == 0
    assert told["error"].startswith(StoreWriteError.__name__)
    check_meeting(tmp_path / "learner.db", told)


def test_a_full_disk_loses_no_answer(small_disk: Path) -> None:
    code, told = run_worker("meet_full_disk", small_disk / "learner.db")
    assert code == 0
    assert told["error"].startswith(StoreFullError.__name__)
    assert "The disk is full." in told["error"]
    check_meeting(small_disk / "learner.db", told)


def test_a_disk_too_full_to_open_is_said(small_disk: Path) -> None:
    (small_disk / "filler").write_bytes(b"x" * 1_020_000)
    with pytest.raises(StoreFullError, match="could not be opened"):
        LearnerStore.open(small_disk / "learner.db", now=NOW)
    (small_disk / "filler").unlink()
    fill(small_disk / "learner.db", 1)


def test_another_program_that_holds_the_file_is_said(tmp_path: Path) -> None:
    path = tmp_path / "learner.db"
    with LearnerStore.open(path, now=NOW) as store, closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreWriteError, match="Another program holds"):
            store.record_attempt(make_attempt(), make_memory(), local_day="2026-11-23")
        other.rollback()
        store.record_attempt(make_attempt(), make_memory(), local_day="2026-11-23")
        assert store.answer_totals() == (1, 1)


def test_a_fault_of_ours_is_not_dressed_up_as_the_worlds(tmp_path: Path) -> None:
    with LearnerStore.open(tmp_path / "learner.db", now=NOW) as store:
        with pytest.raises(sqlite3.IntegrityError):
            store.record_attempt(make_attempt(id="too short"), make_memory(), local_day="2026-11-23")
        assert store.answer_totals() == (0, 0)
    with pytest.raises(sqlite3.ProgrammingError):
        store.answer_totals()
    with pytest.raises(sqlite3.OperationalError), naming_faults(tmp_path, ANSWER):
        sqlite3.connect(":memory:").execute("SELEC 1")


def test_sqlites_own_full_and_read_only_are_told_apart(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "a.db", isolation_level=None)) as connection:
        connection.execute("CREATE TABLE a (b)")
        connection.execute("PRAGMA max_page_count = 2")
        with pytest.raises(StoreFullError), naming_faults(tmp_path, ANSWER):
            connection.execute("INSERT INTO a VALUES (zeroblob(100000))")
        connection.execute("PRAGMA query_only = ON")
        with pytest.raises(StoreReadOnlyError), naming_faults(tmp_path, ANSWER):
            connection.execute("INSERT INTO a VALUES (1)")


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, StoreFullError),
        (errno.EDQUOT, StoreFullError),
        (errno.EROFS, StoreReadOnlyError),
        (errno.EACCES, StoreReadOnlyError),
        (errno.EIO, StoreWriteError),
    ],
)
def test_the_systems_faults_have_their_names(number: int, kind: type[StoreWriteError]) -> None:
    found = find_fault(OSError(number, os.strerror(number)), Path("learner.db"), OPENING)
    assert type(found) is kind


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (sqlite3.SQLITE_IOERR_WRITE, StoreWriteError),
        (sqlite3.SQLITE_CORRUPT_VTAB, StoreDamagedError),
        (sqlite3.SQLITE_NOTADB, StoreDamagedError),
        (sqlite3.SQLITE_CANTOPEN, StoreReadOnlyError),
        (sqlite3.SQLITE_BUSY, StoreLockedError),
        (sqlite3.SQLITE_MISMATCH, type(None)),
    ],
)
def test_sqlites_faults_have_their_names(code: int, kind: type, tmp_path: Path) -> None:
    error = sqlite3.OperationalError("made by the test")
    error.sqlite_errorcode = code
    assert type(find_fault(error, tmp_path / "learner.db", OPENING)) is kind
