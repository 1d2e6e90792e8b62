"""Going back to a backup: checked before, done in one step, and undone in another; what was there is kept."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from rhizotrainer.store import restoring
from rhizotrainer.store.errors import StoreError, StoreLockedError, StoreNewerError, was_found_damaged
from rhizotrainer.store.learner_store import LearnerStore
from rhizotrainer.store.places import SET_ASIDE, find_backups, find_lock_path, list_backups, list_parts
from rhizotrainer.store.restoring import BackupDamagedError, exchange_file, list_kept, prepare_restore
from tests.builders import NOW, make_attempt, make_item, make_memory, make_record
from tests.store.files import query


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Ten answers in a backup, and ten since."""
    path = tmp_path / "data" / "learner.db"
    answer(path, range(1, 11))
    answer(path, range(11, 21), day=1)
    return path


def answer(path: Path, numbers: range, *, day: int = 0) -> None:
    moment = NOW + timedelta(days=day)
    with LearnerStore.open(path, now=moment) as store:
        for number in numbers:
            attempt = make_attempt(make_item(f"item-{number}"), number=number)
            store.record_attempt(attempt, make_memory(attempt.address), local_day=moment.date().isoformat())


def numbers_in(path: Path) -> list[int]:
    return [int(row[0], 16) for row in query(path, "SELECT id FROM attempts ORDER BY sequence")]


def restore(path: Path, backup: Path, day: int = 1) -> restoring.Exchanged:
    return exchange_file(path, prepare_restore(path, backup), now=NOW + timedelta(days=day), origin=backup)


def everything(path: Path) -> dict[str, bytes]:
    return {
        each.name: each.read_bytes() for each in path.parent.rglob("*") if each.is_file() and ".lock" not in each.name
    }


def test_backups_are_listed_with_what_they_hold(path: Path) -> None:
    broken = path.parent / "backups" / "learner-00002-2026-11-24-1100.db"
    broken.write_bytes(b"no database")
    listed = list_kept(path)
    assert [kept.backup.number for kept in listed] == [2, 1]
    assert listed[0].contents is None
    assert listed[1].contents is not None
    assert (listed[1].contents.answers, listed[1].contents.sessions) == (10, 0)
    assert listed[1].is_checked
    assert listed[1].backup.taken_at == NOW + timedelta(days=1)
    assert listed[1].size == listed[1].backup.file.stat().st_size


def test_a_backup_takes_the_place_of_the_results_and_can_be_undone(path: Path) -> None:
    backup = list_backups(path)[0]
    exchanged = restore(path, backup)
    assert numbers_in(path) == list(range(1, 11))
    assert exchanged.before is not None
    assert (exchanged.before.answers, exchanged.after.answers) == (20, 10)
    assert numbers_in(exchanged.aside) == list(range(1, 21))
    assert exchanged.aside.name.endswith(f"{SET_ASIDE}.db")
    assert not list_parts(path)
    LearnerStore.open(path, now=NOW + timedelta(days=1)).close()
    restore(path, exchanged.aside)
    assert numbers_in(path) == list(range(1, 21))


def test_answers_given_after_going_back_stay_apart_from_those_before(path: Path) -> None:
    exchanged = restore(path, list_backups(path)[0])
    answer(path, range(50, 53), day=1)
    assert numbers_in(path) == [*range(1, 11), 50, 51, 52]
    assert numbers_in(exchanged.aside) == list(range(1, 21)), "the file that was kept is another file"


@pytest.mark.parametrize("has_backup_since", [False, True])
def test_damage_after_going_back_brings_back_what_was_gone_back_to(path: Path, *, has_backup_since: bool) -> None:
    restore(path, list_backups(path)[0])
    answer(path, range(50, 53), day=1)
    if has_backup_since:
        answer(path, range(53, 55), day=2)
    path.write_bytes(b"")
    with LearnerStore.open(path, now=NOW + timedelta(days=3)):
        assert numbers_in(path) == [*range(1, 11), *range(50, 55 if has_backup_since else 53)]


def test_a_file_that_was_made_is_backed_up_when_it_takes_the_place(path: Path) -> None:
    """As a joined history is: the backup of before knows nothing of it."""
    ready = prepare_restore(path, list_backups(path)[0])
    exchange_file(path, ready, now=NOW + timedelta(days=1))
    newest = find_backups(path)[0]
    assert newest.is_ordinary
    assert numbers_in(newest.file) == list(range(1, 11))
    path.write_bytes(b"")
    with LearnerStore.open(path, now=NOW + timedelta(days=1)):
        assert numbers_in(path) == list(range(1, 11))


def test_a_spoilt_backup_changes_nothing(path: Path) -> None:
    backup = list_backups(path)[0]
    content = bytearray(backup.read_bytes())
    content[8192:16384] = os.urandom(8192)
    backup.write_bytes(content)
    before = everything(path)
    with pytest.raises(BackupDamagedError, match="is damaged, so it was not restored"):
        prepare_restore(path, backup)
    assert everything(path) == before


@pytest.mark.parametrize("spoilt", [slice(0, 16), slice(18, 20), slice(100, 4096), slice(56, 60)])
def test_a_backup_spoilt_at_its_beginning_is_not_taken_for_damaged_results(path: Path, spoilt: slice) -> None:
    backup = list_backups(path)[0]
    content = bytearray(backup.read_bytes())
    content[spoilt] = b"\xff" * (spoilt.stop - spoilt.start)
    backup.write_bytes(content)
    before = everything(path)
    with pytest.raises(BackupDamagedError, match="is damaged, so it was not restored"):
        prepare_restore(path, backup)
    assert everything(path) == before
    assert not was_found_damaged(path)


def test_a_backup_with_a_spoilt_index_is_not_restored(path: Path) -> None:
    backup = list_backups(path)[0]
    with closing(sqlite3.connect(backup)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        spoil = "UPDATE sqlite_schema SET sql = replace(sql, '(bank, item)', '(item, bank)') WHERE name = ?"
        connection.execute(spoil, ("attempts_by_item",))
        connection.commit()
    with pytest.raises(BackupDamagedError):
        prepare_restore(path, backup)


@pytest.mark.parametrize(
    "spoil",
    [
        "UPDATE sqlite_schema SET sql = replace(sql, 'BEFORE', 'AFTER') WHERE type = 'trigger'",
        "UPDATE sessions SET title = CAST(x'ff' AS TEXT)",
    ],
)
def test_a_backup_that_would_be_found_damaged_when_it_is_opened_is_not_restored(path: Path, spoil: str) -> None:
    with LearnerStore.open(path, now=NOW) as store:
        store.begin_session(make_record([make_item("item-1")]))
    with LearnerStore.open(path, now=NOW + timedelta(days=2)):
        backup = list_backups(path)[0]
    with closing(sqlite3.connect(backup)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        assert connection.execute(spoil).rowcount
        connection.commit()
    with pytest.raises(BackupDamagedError):
        prepare_restore(path, backup)


def test_a_backup_of_a_newer_version_changes_nothing(path: Path) -> None:
    backup = list_backups(path)[0]
    query(backup, "PRAGMA user_version = 90")
    before = everything(path)
    with pytest.raises(StoreNewerError):
        prepare_restore(path, backup)
    assert everything(path) == before


def test_results_that_are_open_are_not_exchanged(path: Path) -> None:
    ready = prepare_restore(path, list_backups(path)[0])
    with LearnerStore.open(path, now=NOW + timedelta(days=1)) as store:
        ready = prepare_restore(path, list_backups(path)[0])
        with pytest.raises(StoreLockedError):
            exchange_file(path, ready, now=NOW)
        assert store.answer_totals() == (20, 20)
    assert numbers_in(path) == list(range(1, 21))


@pytest.mark.parametrize("step", ["_copy", "_fold_log", "sync_file"])
def test_a_disk_that_refuses_at_any_step_leaves_the_results(
    path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    backup = list_backups(path)[0]
    ready = prepare_restore(path, backup)

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(restoring, step, refuse)
    with pytest.raises(StoreError, match="The backup was not restored"):
        exchange_file(path, ready, now=NOW)
    monkeypatch.undo()
    assert numbers_in(path) == list(range(1, 21))
    assert [each.reason for each in find_backups(path)] == [""]


def test_a_file_that_cannot_take_the_place_leaves_no_backup_and_no_doubt_forgotten(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ready = prepare_restore(path, list_backups(path)[0])
    find_lock_path(path).write_bytes(b'{"suspect": true}')
    before = list_backups(path)

    def refuse(source: Path, target: Path) -> Path:
        if source == ready:
            raise PermissionError(13, "The file is in use")
        return replace(source, target)

    replace = Path.replace
    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(StoreError, match="The backup was not restored"):
        exchange_file(path, ready, now=NOW)
    monkeypatch.undo()
    assert list_backups(path) == before
    assert b"suspect" in find_lock_path(path).read_bytes()
    assert numbers_in(path) == list(range(1, 21))


def test_what_was_gone_back_to_is_backed_up_when_it_is_asked_for(path: Path) -> None:
    restore(path, restore(path, list_backups(path)[0]).aside)
    with LearnerStore.open(path, now=NOW + timedelta(days=1)) as store:
        assert store.file is not None
        job = store.file.begin_backup(NOW + timedelta(days=1))
        assert job is not None, "the newest backup has ten answers, and these are twenty"
        made = job.run()
    assert made is not None
    assert numbers_in(made) == list(range(1, 21))


def test_where_there_are_no_links_the_results_are_copied(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(os, "link", refuse)
    exchanged = restore(path, list_backups(path)[0])
    assert numbers_in(exchanged.aside) == list(range(1, 21))
    assert numbers_in(path) == list(range(1, 11))


def test_a_kill_between_the_two_steps_leaves_no_backup_that_is_the_file_itself(path: Path) -> None:
    os.link(path, path.parent / "backups" / f"learner-00007-2026-11-24-0930{SET_ASIDE}.db")
    answer(path, range(21, 23), day=1)
    assert [each.number for each in find_backups(path)] == [1]
    assert numbers_in(path) == list(range(1, 23))


def test_of_the_files_set_aside_the_newest_are_kept(path: Path) -> None:
    for _ in range(8):
        restore(path, next(each.file for each in find_backups(path) if each.is_ordinary))
    aside = [each for each in find_backups(path) if each.reason]
    assert len(aside) == 5
