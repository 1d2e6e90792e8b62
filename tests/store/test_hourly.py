"""Copies while the file is in use: whole as of one moment, in nobody's way, and left out where they would do harm."""

from __future__ import annotations

import shutil
import sqlite3
import threading
import time
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

import pytest

from rhizotrainer.store import backup
from rhizotrainer.store.connection import LearnerFile
from rhizotrainer.store.errors import StoreDamagedError, StoreError, StoreFullError
from rhizotrainer.store.learner_store import LearnerStore
from rhizotrainer.store.places import list_backups, list_journals, list_parts
from tests.builders import NOW, make_attempt, make_item, make_memory
from tests.store.files import query

HOUR = timedelta(hours=1)


class Disk(NamedTuple):
    free: int


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "learner.db"


def record(store: LearnerStore, *numbers: int) -> None:
    for number in numbers:
        attempt = make_attempt(make_item(f"item-{number}"), number=number)
        store.record_attempt(attempt, make_memory(attempt.address), local_day="2026-11-23")


def file_of(store: LearnerStore) -> LearnerFile:
    assert store.file is not None
    return store.file


def test_a_copy_is_made_of_what_changed_and_of_nothing_else(path: Path) -> None:
    with LearnerStore.open(path, now=NOW) as store:
        record(store, 1, 2)
        job = file_of(store).begin_backup(NOW)
        assert job is not None
        record(store, 3)
        made = job.run()
        assert made is not None
        assert made.name == "learner-00001-2026-11-23-0930.db"
        assert query(made, "SELECT count(*) FROM attempts") == [(3,)]
        second = file_of(store).begin_backup(NOW + HOUR)
        assert second is not None, "the third answer came after the first copy was asked for"
        second.run()
        assert file_of(store).begin_backup(NOW + 2 * HOUR) is None
        assert len(list_backups(path)) == 2


def test_what_the_last_sitting_wrote_is_copied_though_nothing_was_written_since(path: Path) -> None:
    for number in (1, 2):
        with LearnerStore.open(path, now=NOW) as store:
            record(store, number)
    with LearnerStore.open(path, now=NOW + HOUR) as store:
        job = file_of(store).begin_backup(NOW + HOUR)
        assert job is not None, "the second answer is in no backup"
        made = job.run()
        assert made is not None
        assert query(made, "SELECT count(*) FROM attempts") == [(2,)]
        assert file_of(store).begin_backup(NOW + 2 * HOUR) is None


def test_answers_given_while_it_is_copied_wait_for_nothing(path: Path) -> None:
    """A copy of 60 MB on another thread; each answer meanwhile is as quick as the disk."""
    with LearnerStore.open(path, now=NOW) as store:
        record(store, 1)
        store.connection.execute("CREATE TABLE heavy (content BLOB)")
        store.connection.execute(
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60) "
            "INSERT INTO heavy SELECT randomblob(1000000) FROM n"
        )
        job = file_of(store).begin_backup(NOW)
        assert job is not None
        copying = threading.Thread(target=job.run)
        copying.start()
        waits = []
        number = 1
        while copying.is_alive():
            number += 1
            begun = time.perf_counter()
            record(store, number)
            waits.append(time.perf_counter() - begun)
        copying.join()
        made = list_backups(path)[0]
        assert query(made, "PRAGMA integrity_check") == [("ok",)]
        assert query(made, "SELECT count(*) FROM attempts")[0][0] <= number
        # Generous: other work on the machine counts too. A copy that locked would keep the first for all its time.
        assert len(waits) > 3
        assert sorted(waits)[len(waits) // 2] < 0.25


def test_a_copy_that_is_stopped_leaves_nothing(path: Path) -> None:
    with LearnerStore.open(path, now=NOW) as store:
        record(store, 1)
        job = file_of(store).begin_backup(NOW)
        assert job is not None
        assert job.run(lambda: True) is None
        assert not list_backups(path)
        assert not list_parts(path)


def test_too_little_room_is_said_and_nothing_is_written(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with LearnerStore.open(path, now=NOW) as store:
        record(store, 1)
        size = path.stat().st_size
        monkeypatch.setattr(shutil, "disk_usage", lambda _: Disk(3 * size - 1))
        with pytest.raises(StoreFullError, match="This hour's backup of your results could not be made"):
            file_of(store).begin_backup(NOW)
        monkeypatch.setattr(shutil, "disk_usage", lambda _: Disk(3 * size))
        assert file_of(store).begin_backup(NOW) is not None


def test_a_copy_that_shows_damage_has_the_file_looked_at_when_it_is_opened_next(path: Path) -> None:
    """An index that says less than its table: a quick look at the pages does not see that."""
    with LearnerStore.open(path, now=NOW) as store:
        record(store, *range(1, 40))
    with sqlite3.connect(path) as spoilt:
        spoilt.execute("PRAGMA writable_schema = ON")
        spoilt.execute("UPDATE sqlite_schema SET sql = sql || ' WHERE 0' WHERE name = 'attempts_by_item'")
        spoilt.execute("UPDATE sqlite_schema SET sql = 'x' WHERE 0")
    spoilt.close()
    with sqlite3.connect(path) as spoilt:
        spoilt.execute("REINDEX attempts_by_item")
        spoilt.execute("PRAGMA writable_schema = ON")
        spoilt.execute("UPDATE sqlite_schema SET sql = replace(sql, ' WHERE 0', '') WHERE name = 'attempts_by_item'")
    spoilt.close()
    with LearnerStore.open(path, now=NOW) as store:
        record(store, 40)
        job = file_of(store).begin_backup(NOW)
        assert job is not None
        with pytest.raises(StoreDamagedError) as caught:
            job.run()
        file_of(store).miss_backup(caught.value)
    with LearnerStore.open(path, now=NOW + HOUR) as store:
        assert file_of(store).recovery is not None
        assert store.answer_totals() == (40, 40)
        assert query(path, "PRAGMA integrity_check") == [("ok",)]


def test_a_day_has_one_journal_and_old_ones_go_with_their_backups(path: Path) -> None:
    for day in range(40):
        with LearnerStore.open(path, now=NOW + timedelta(days=day)) as store:
            record(store, 2 * day + 1)
            record(store, 2 * day + 2)
    journals = list_journals(path)
    assert journals[-1].name == "learner-00040-2027-01-01.jsonl"
    assert 14 <= len(journals) <= 30
    path.write_bytes(b"")
    with LearnerStore.open(path, now=NOW + timedelta(days=40)) as store:
        assert store.answer_totals() == (80, 80)


def test_a_failed_copy_is_tried_again(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with LearnerStore.open(path, now=NOW) as store:
        record(store, 1)
        job = file_of(store).begin_backup(NOW)
        assert job is not None

        def refuse(*_: object) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(backup, "sync_file", refuse)
        with pytest.raises(StoreError) as caught:
            job.run()
        file_of(store).miss_backup(caught.value)
        assert not list_backups(path)
        monkeypatch.undo()
        again = file_of(store).begin_backup(NOW)
        assert again is not None
        assert again.run() is not None
