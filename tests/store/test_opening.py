"""Opening a learner's file: private, locked for others, and refused with a sentence where it cannot be trusted."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from rhizotrainer.store.connection import LearnerFile
from rhizotrainer.store.early_shapes import APPLICATION_ID
from rhizotrainer.store.errors import (
    StoreDamagedError,
    StoreLockedError,
    StoreNewerError,
    StoreReadOnlyError,
)
from rhizotrainer.store.learner_store import LearnerStore
from tests.builders import NOW
from tests.store.files import fill, query, run_worker, start_worker

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="Windows has other permissions")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "learner.db"


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that an ordinary account may reach; pytest's own are closed to all but their owner."""
    folder = Path(tempfile.mkdtemp(prefix="store-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


def make_foreign(path: Path) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE notes (id INTEGER PRIMARY KEY)")


def listing(folder: Path) -> dict[str, bytes]:
    return {entry.name: entry.read_bytes() for entry in folder.iterdir() if entry.is_file()}


@posix_only
def test_every_file_is_its_owners_alone_whatever_the_umask(path: Path) -> None:
    before = os.umask(0)
    try:
        fill(path, 1)
        with LearnerStore.open(path, now=NOW) as store:
            store.end_session("none", now=NOW)
            store.rebuild_derived()
            files = [entry for entry in path.parent.rglob("*") if entry.is_file()]
            assert {file.name for file in files} >= {
                "learner.db",
                "learner.db-wal",
                "learner.db-shm",
                "learner.db.lock",
                "learner-00001-2026-11-23-0930.db",
            }
            assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
        for folder in (path.parent, path.parent / "backups"):
            assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    finally:
        os.umask(before)


@posix_only
def test_the_folders_above_are_their_owners_alone_as_well(tmp_path: Path) -> None:
    path = tmp_path / "home" / "data" / "learners" / "learner.db"
    umask = os.umask(0o022)
    try:
        fill(path, 1)
    finally:
        os.umask(umask)
    assert {stat.S_IMODE(each.stat().st_mode) for each in (path.parent, path.parents[1], path.parents[2])} == {0o700}


@posix_only
def test_a_file_that_others_could_read_is_closed_to_them(path: Path) -> None:
    fill(path, 1)
    path.chmod(0o644)
    LearnerStore.open(path, now=NOW).close()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_every_commit_waits_for_the_disk(path: Path) -> None:
    file = LearnerFile(path, now=NOW)
    found = [
        file.connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("synchronous", "journal_mode", "foreign_keys")
    ]
    file.close()
    assert found == [2, "wal", 1]


def test_the_file_says_whose_it_is(path: Path) -> None:
    fill(path, 1)
    assert query(path, "PRAGMA application_id") == [(APPLICATION_ID,)]
    assert query(path, "PRAGMA journal_mode") == [("wal",)]
    assert path.read_bytes()[68:72] == b"rhiz"


def test_another_process_finds_the_file_locked_and_learns_by_whom(path: Path) -> None:
    with start_worker("hold", path) as worker:
        assert worker.stdout is not None
        assert worker.stdout.readline() == '"held"\n'
        with pytest.raises(StoreLockedError, match="open in another window") as caught:
            LearnerStore.open(path, now=NOW)
        assert (caught.value.process_id, caught.value.since) == (worker.pid, NOW)
        assert "nothing is lost" in caught.value.hint
        worker.kill()
        worker.wait()
        LearnerStore.open(path, now=NOW).close()


def test_a_second_store_of_the_same_process_is_locked_out_too(path: Path) -> None:
    with LearnerStore.open(path, now=NOW), pytest.raises(StoreLockedError) as caught:
        LearnerStore.open(path, now=NOW + timedelta(hours=1))
    assert (caught.value.process_id, caught.value.since) == (os.getpid(), NOW)
    LearnerStore.open(path, now=NOW).close()


@posix_only
def test_another_name_of_the_same_file_is_locked_too(path: Path, tmp_path: Path) -> None:
    fill(path, 1)
    other = tmp_path / "other.db"
    other.symlink_to(path)
    with LearnerStore.open(path, now=NOW), pytest.raises(StoreLockedError):
        LearnerStore.open(other, now=NOW)


def test_a_refused_file_does_not_stay_locked(path: Path) -> None:
    make_foreign(path)
    for _ in range(2):
        with pytest.raises(StoreDamagedError):
            LearnerStore.open(path, now=NOW)


def test_a_newer_file_is_refused_and_kept(path: Path) -> None:
    fill(path, 1)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")
    before = path.read_bytes()
    with pytest.raises(StoreNewerError, match="newer version of rhizotrainer") as caught:
        LearnerStore.open(path, now=NOW)
    assert caught.value.found == 99
    assert "Update rhizotrainer" in caught.value.hint
    assert path.read_bytes() == before


def test_a_newer_version_that_stands_in_the_log_alone_is_seen(path: Path) -> None:
    fill(path, 1)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA user_version = 99")
        copies = listing(path.parent)
    for name, content in copies.items():
        (path.parent / name).write_bytes(content)
    assert copies["learner.db-wal"]
    with pytest.raises(StoreNewerError):
        LearnerStore.open(path, now=NOW)
    assert path.read_bytes() == copies["learner.db"]


def test_a_database_of_another_program_is_refused_and_kept(path: Path) -> None:
    make_foreign(path)
    before = path.read_bytes()
    with pytest.raises(StoreDamagedError, match="not a results file of rhizotrainer"):
        LearnerStore.open(path, now=NOW)
    assert path.read_bytes() == before
    assert sorted(listing(path.parent)) == ["learner.db", "learner.db.lock"]


def test_another_programs_database_is_refused_with_a_journal_beside_it_too(path: Path) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE notes (id INTEGER PRIMARY KEY)")
    path.with_name("learner.db-journal").touch()
    before = path.read_bytes()
    with pytest.raises(StoreDamagedError, match="not a results file of rhizotrainer"):
        LearnerStore.open(path, now=NOW)
    assert path.read_bytes() == before


def test_an_empty_file_is_a_new_one(path: Path) -> None:
    path.parent.mkdir()
    path.touch()
    with LearnerStore.open(path, now=NOW) as store:
        assert store.answer_totals() == (0, 0)
    fill(path, 1)
    assert query(path, "SELECT count(*) FROM attempts") == [(1,)]


@posix_only
@pytest.mark.parametrize("what", ["file", "folder"])
def test_what_cannot_be_written_is_said_and_kept(open_folder: Path, what: str) -> None:
    path = open_folder / "data" / "learner.db"
    fill(path, 1)
    for lock in path.parent.glob("*.lock"):
        lock.unlink()
    before = path.read_bytes()
    path.chmod(0o444 if what == "file" else 0o666)
    path.parent.chmod(0o777 if what == "file" else 0o555)
    _, told = run_worker("open_as_nobody", path)
    assert told["error"] == StoreReadOnlyError.__name__
    assert "cannot be written" in told["text"]
    assert "study without saving" in told["text"]
    assert path.read_bytes() == before
    path.parent.chmod(0o755)


@posix_only
def test_a_folder_that_cannot_be_made_is_said(open_folder: Path) -> None:
    open_folder.chmod(0o555)
    _, told = run_worker("open_as_nobody", open_folder / "data" / "learner.db")
    assert told["error"] == StoreReadOnlyError.__name__


def test_a_file_where_the_folder_should_be_is_said(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("in the way", encoding="utf-8")
    with pytest.raises(Exception, match="could not be opened") as caught:
        LearnerStore.open(tmp_path / "data" / "learner.db", now=NOW)
    assert "File exists" in str(caught.value) or "Not a directory" in str(caught.value)
