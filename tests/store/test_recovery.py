"""A damaged file is set aside, and what stood in it comes back: from backups, the journal and the file itself."""

from __future__ import annotations

import os
import random
import sqlite3
import sys
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from rhizotrainer.model.items import ItemAddress
from rhizotrainer.store import connection
from rhizotrainer.store.errors import StoreFullError
from rhizotrainer.store.inspection import SHAPE_SUM, check_shape
from rhizotrainer.store.learner_store import LearnerStore
from rhizotrainer.store.places import find_wal_path, list_backups, list_damaged, list_journals, list_parts
from rhizotrainer.store.recovery import Recovery
from tests.builders import NOW, make_attempt, make_item, make_memory, make_record
from tests.store.files import query

NOTED = ItemAddress("rhizotomy", "item-3")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "learner.db"


def answer(path: Path, *numbers: int, day: int = 0) -> None:
    """Answer one question for each number, and say something of the third."""
    moment = NOW + timedelta(days=day)
    with LearnerStore.open(path, now=moment) as store:
        for number in numbers:
            attempt = make_attempt(make_item(f"item-{number}"), number=number)
            store.record_attempt(attempt, make_memory(attempt.address), local_day=moment.date().isoformat())
        store.set_flag(NOTED, True, now=moment)
        store.set_note(NOTED, f"last answered {numbers[-1]}", now=moment)


def reopen(path: Path, day: int = 0) -> tuple[Recovery | None, list[int], str]:
    """Open the file and return what came back, the numbers of all answers in order, and the note."""
    with LearnerStore.open(path, now=NOW + timedelta(days=day)) as store:
        ids = [int(row[0], 16) for row in store.connection.execute("SELECT id FROM attempts ORDER BY sequence")]
        assert store.answer_totals()[0] == len(ids)
        assert query(path, "PRAGMA integrity_check") == [("ok",)]
        assert store.file is not None
        return store.file.recovery, ids, store.find_note(NOTED)


def spoil(path: Path, seed: int, *, pages: int = 1) -> bytes:
    """Fill whole pages with noise; return what the file is then."""
    rng, content = random.Random(seed), bytearray(path.read_bytes())
    for _ in range(pages):
        page = rng.randrange(0, len(content) // 4096) * 4096
        content[page : page + 4096] = rng.randbytes(4096)
    path.write_bytes(content)
    return bytes(content)


@pytest.mark.parametrize("seed", range(6))
def test_backup_and_journal_bring_every_answer_back(path: Path, seed: int) -> None:
    answer(path, *range(1, 120))
    answer(path, *range(120, 150), day=1)
    damaged = spoil(path, seed, pages=3)
    recovery, ids, note = reopen(path, day=2)
    assert ids == list(range(1, 150))
    assert note == "last answered 149"
    assert recovery is not None
    assert (recovery.answers, recovery.missing) == (149, 0)
    assert (recovery.from_backup, recovery.from_journal, recovery.from_damaged) == (119, 30, 0)
    assert recovery.backup is not None
    assert recovery.backup.file.name == "learner-00001-2026-11-24-0930.db"
    assert recovery.kept_as.read_bytes() == damaged
    assert reopen(path, day=2)[0] is None, "once is enough"
    assert len(list_backups(path)) == 2, "what came back is backed up at once"


@pytest.mark.parametrize("content", [b"", b"x", b"SQLite format 3\0", b"results: none\n" * 50, b"\0" * 4096])
def test_what_is_no_database_any_more_is_made_again(path: Path, content: bytes) -> None:
    answer(path, 1, 2, 3)
    path.write_bytes(content)
    recovery, ids, note = reopen(path)
    assert ids == [1, 2, 3]
    assert note == "last answered 3"
    assert recovery is not None
    assert recovery.backup is None
    assert recovery.from_journal == 3
    assert recovery.kept_as.read_bytes() == content


@pytest.mark.parametrize("share", [0.02, 0.3, 0.9])
def test_a_file_cut_short_is_made_again(path: Path, share: float) -> None:
    answer(path, *range(1, 120))
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * share)])
    assert reopen(path)[1] == list(range(1, 120))


def test_without_backup_and_journal_a_new_file_is_begun_and_said(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"This is a letter, not a database. " * 10)
    recovery, ids, _ = reopen(path)
    assert ids == []
    assert recovery is not None
    assert (recovery.answers, recovery.missing, recovery.backup) == (0, 0, None)
    assert recovery.kept_as.read_bytes().startswith(b"This is a letter")


def test_a_spoilt_backup_is_passed_over_for_the_one_before(path: Path) -> None:
    for day in range(4):
        answer(path, *range(20 * day + 1, 20 * day + 21), day=day)
    newest, before = list_backups(path)[:2]
    spoil(newest, 1, pages=4)
    before.with_name("learner-00009-2026-11-30-0930.db").write_bytes(b"not even that")
    spoil(path, 2, pages=4)
    recovery, ids, _ = reopen(path, day=5)
    assert ids == list(range(1, 81))
    assert recovery is not None
    assert recovery.backup is not None
    assert recovery.backup.file == before


def test_a_backup_that_the_disk_does_not_give_is_passed_over(path: Path) -> None:
    for day in range(2):
        answer(path, *range(20 * day + 1, 20 * day + 21), day=day)
    before = list_backups(path)[0]
    before.with_name("learner-00009-2026-11-30-0930.db").mkdir()
    spoil(path, 2, pages=4)
    recovery, ids, _ = reopen(path, day=5)
    assert ids == list(range(1, 41))
    assert recovery is not None
    assert recovery.backup is not None
    assert recovery.backup.file == before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other permissions")
def test_where_there_are_no_links_the_damaged_file_is_kept_for_its_owner_alone(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(95, "Operation not supported")

    answer(path, *range(1, 21))
    spoil(path, 2, pages=4)
    monkeypatch.setattr(os, "link", refuse)
    recovery, ids, _ = reopen(path, day=1)
    assert ids == list(range(1, 21))
    assert recovery is not None
    assert recovery.kept_as.stat().st_mode & 0o077 == 0


def test_without_a_journal_the_damaged_file_gives_what_can_be_read(path: Path) -> None:
    answer(path, *range(1, 100))
    LearnerStore.open(path, now=NOW + timedelta(days=1)).close()
    answer(path, *range(100, 300), day=1)
    for journal in list_journals(path):
        journal.unlink()
    # The last leaf of the table: the answers in it are lost, and those before it are not.
    root = query(path, "SELECT rootpage FROM sqlite_schema WHERE name = 'attempts'")[0][0]
    content = bytearray(path.read_bytes())
    last = int.from_bytes(content[(root - 1) * 4096 + 8 : (root - 1) * 4096 + 12], "big")
    content[(last - 1) * 4096 : last * 4096] = bytes(4096)
    path.write_bytes(content)
    recovery, ids, _ = reopen(path, day=2)
    assert recovery is not None
    assert recovery.from_backup == 99
    assert recovery.from_damaged == len(ids) - 99 > 150
    assert ids == list(range(1, len(ids) + 1))


def test_answers_that_are_known_to_be_missing_are_counted(path: Path) -> None:
    answer(path, *range(1, 21))
    LearnerStore.open(path, now=NOW + timedelta(days=1)).close()
    answer(path, *range(21, 31), day=1)
    # What is left of the journal is its last line, which says how many answers there were.
    journal = list_journals(path)[-1]
    journal.write_bytes(journal.read_bytes().splitlines(keepends=True)[-1])
    path.write_bytes(b"")
    recovery, ids, _ = reopen(path, day=2)
    assert recovery is not None
    assert ids == list(range(1, 21))
    assert (recovery.answers, recovery.missing) == (20, 10)


def test_answers_that_a_shortened_log_lost_come_back_from_the_journal(path: Path) -> None:
    """The model of a power cut on a disk that said too early that it had written."""
    answer(path, 1, 2, 3)
    with LearnerStore.open(path, now=NOW) as store:
        for number in (4, 5, 6):
            attempt = make_attempt(make_item(f"item-{number}"), number=number)
            store.record_attempt(attempt, make_memory(attempt.address), local_day="2026-11-23")
        left = {each.name: each.read_bytes() for each in path.parent.iterdir() if each.is_file()}
        journal = list_journals(path)[-1].read_bytes()
    log = find_wal_path(path).name
    for name, content in left.items():
        (path.parent / name).write_bytes(content[: len(content) // 2] if name == log else content)
    list_journals(path)[-1].write_bytes(journal)
    with LearnerStore.open(path, now=NOW) as store:
        assert store.file is not None
        assert store.file.recovery is None
        assert store.file.came_back > 0
        assert store.answer_totals() == (6, 6)
    with LearnerStore.open(path, now=NOW) as store:
        assert store.file is not None
        assert store.file.came_back == 0


def test_a_torn_line_costs_only_itself(path: Path) -> None:
    answer(path, 1, 2, 3)
    journal = list_journals(path)[-1]
    lines = journal.read_bytes().splitlines(keepends=True)
    answers = [place for place, line in enumerate(lines) if b'"kind":"attempt"' in line]
    lines[answers[1]] = lines[answers[1]].replace(b'"score":1.0', b'"score":0.5')
    journal.write_bytes(b"".join(lines)[:-30])
    path.write_bytes(b"")
    answer(path, 4)
    assert reopen(path)[1] == [1, 3, 4]


def test_a_disk_that_is_full_leaves_the_damaged_file_where_it_is(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answer(path, *range(1, 20))
    damaged = spoil(path, 3, pages=5)
    from rhizotrainer.store import recovery

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(recovery, "sync_file", refuse)
    with pytest.raises(StoreFullError):
        LearnerStore.open(path, now=NOW)
    assert path.read_bytes() == damaged
    assert not list_damaged(path)
    assert not list_parts(path), "what is half made takes room that is wanted"
    monkeypatch.undo()
    assert reopen(path)[1] == list(range(1, 20))


def test_damage_in_the_log_beside_the_file_is_recovered_from(path: Path) -> None:
    answer(path, 1, 2, 3)
    LearnerStore.open(path, now=NOW + timedelta(days=1)).close()
    find_wal_path(path).write_bytes(random.Random(1).randbytes(9000))
    spoil(path, 4, pages=3)
    assert reopen(path, day=1)[1] == [1, 2, 3]
    assert not find_wal_path(path).exists() or find_wal_path(path).stat().st_size != 9000


def test_a_schema_that_was_spoilt_is_noticed(path: Path) -> None:
    answer(path, 1, 2)
    content = path.read_bytes()
    place = content.index(b"last_answered_at TEXT NOT NULL")
    path.write_bytes(content[:place] + b"lust" + content[place + 4 :])
    recovery, ids, _ = reopen(path)
    assert recovery is not None
    assert ids == [1, 2]


def test_the_sum_of_the_schema_is_that_of_the_newest_version(path: Path) -> None:
    """Where this fails a step was added: take the sum that it tells into `store.inspection`."""
    import zlib

    from rhizotrainer.store.inspection import _read_shape

    answer(path, 1)
    with closing(sqlite3.connect(path)) as opened:
        assert zlib.crc32(repr(sorted(_read_shape(opened).items())).encode()) == SHAPE_SUM
        check_shape(opened, path)


def test_a_file_that_is_gone_comes_back_from_backup_and_journal(path: Path) -> None:
    answer(path, 1, 2)
    LearnerStore.open(path, now=NOW + timedelta(days=1)).close()
    answer(path, 3, day=1)
    path.unlink()
    with LearnerStore.open(path, now=NOW + timedelta(days=2)) as store:
        assert store.answer_totals()[0] == 3
        recovery = store.file.recovery if store.file else None
        assert recovery is not None
        assert (recovery.was_gone, recovery.answers, recovery.missing) == (True, 3, 0)
    answer(path, 7, day=2)
    assert reopen(path, day=3)[1] == [1, 2, 3, 7]


def test_a_learner_of_whom_nothing_is_kept_begins_anew_without_a_word(path: Path) -> None:
    with LearnerStore.open(path, now=NOW) as store:
        assert store.take_notices() == ()
        assert store.file is not None
        assert store.file.recovery is None


def test_exams_and_sessions_come_back_too(path: Path) -> None:
    items = [make_item(f"item-{number}") for number in (1, 2)]
    with LearnerStore.open(path, now=NOW) as store:
        store.begin_session(make_record(items))
        attempt = make_attempt(items[0])
        store.record_attempt(attempt, make_memory(attempt.address), local_day="2026-11-23")
    path.write_bytes(b"")
    with LearnerStore.open(path, now=NOW) as store:
        summary = store.find_open_session()
        assert summary is not None
        assert [result is None for result in summary.results] == [False, True]


def test_a_big_file_is_recovered_as_well(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "BACKED_UP_ON_OPENING_BYTES", 1)
    answer(path, 1, 2, 3)
    spoil(path, 5, pages=9)
    assert reopen(path)[1] == [1, 2, 3]
    assert [each.name for each in list_backups(path)] == ["learner-00002-2026-11-23-0930.db"]
