"""What a torn journal, a log alone and a kill at the wrong moment leave of a damaged file is found, and said truly."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from rhizotrainer.store import recovery as recovery_module
from rhizotrainer.store.learner_store import LearnerStore
from rhizotrainer.store.places import find_recovery_note, find_wal_path, list_backups, list_damaged, list_journals
from rhizotrainer.store.recovery import Recovery
from rhizotrainer.store.restoring import exchange_file, prepare_restore
from tests.builders import NOW, make_attempt, make_item, make_memory
from tests.store.files import query

Spoil = Callable[[bytes], bytes]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "learner.db"


def answer(path: Path, *numbers: int, day: int = 0) -> None:
    """Answer one of two questions for each number, the odd or the even one; memory tells the number."""
    moment = NOW + timedelta(days=day)
    with LearnerStore.open(path, now=moment) as store:
        for number in numbers:
            record(store, number)


def record(store: LearnerStore, number: int) -> None:
    moment = NOW + timedelta(seconds=number)
    attempt = make_attempt(make_item(f"item-{number % 2}"), number=number, answered_at=moment)
    memory = make_memory(attempt.address, stability=float(number), last_review=moment)
    store.record_attempt(attempt, memory, local_day="2026-11-23")


def reopen(path: Path, day: int = 0) -> tuple[Recovery | None, list[int], list[float]]:
    """Open the file; return what came back, the answers in their order, and the memory of both questions."""
    with LearnerStore.open(path, now=NOW + timedelta(days=day)) as store:
        ids = [int(row[0], 16) for row in store.connection.execute("SELECT id FROM attempts ORDER BY sequence")]
        memory = [row[0] for row in store.connection.execute("SELECT stability FROM memory ORDER BY item")]
        assert store.file is not None
        return store.file.recovery, ids, memory


def tear(path: Path, number: int, spoil: Spoil) -> None:
    """Spoil the journal's line of one answer."""
    journal = list_journals(path)[-1]
    lines = journal.read_bytes().splitlines(keepends=True)
    place = next(at for at, line in enumerate(lines) if b'"kind":"attempt"' in line and b'"%032x"' % number in line)
    lines[place] = spoil(lines[place])
    journal.write_bytes(b"".join(lines))


def damage(path: Path) -> None:
    """Wipe what is derived of memory, so that the file is damaged and every answer can still be read."""
    root = query(path, "SELECT rootpage FROM sqlite_schema WHERE name = 'memory'")[0][0]
    content = bytearray(path.read_bytes())
    content[(root - 1) * 4096 : root * 4096] = b"\xff" * 4096
    path.write_bytes(content)


SPOILS: dict[str, Spoil] = {
    "cut short": lambda line: line[:60] + b"\n",
    "beginning lost": lambda line: b"\x81" * 40 + line[40:],
    "one byte": lambda line: line.replace(b'"score":1.0', b'"score":0.5'),
}


@pytest.mark.parametrize("spoil", SPOILS.values(), ids=SPOILS)
@pytest.mark.parametrize("torn", [3, 5, 6, 7, 8])
def test_the_damaged_file_gives_a_torn_answer_its_own_place(path: Path, torn: int, spoil: Spoil) -> None:
    answer(path, *range(1, 5))
    answer(path, *range(5, 9), day=0)
    tear(path, torn, spoil)
    damage(path)
    recovery, ids, memory = reopen(path)
    assert ids == list(range(1, 9))
    assert memory == [8.0, 7.0], "memory is what the last answer left"
    assert recovery is not None
    assert (recovery.answers, recovery.missing, recovery.unread) == (8, 0, 0)
    assert recovery.from_damaged == int(torn > 4)


def test_a_torn_answer_to_the_question_asked_again_at_once_is_another_answer(path: Path) -> None:
    with LearnerStore.open(path, now=NOW) as store:
        for number in (1, 3, 5, 7):
            record(store, number)
    tear(path, 3, SPOILS["cut short"])
    damage(path)
    assert reopen(path)[1:] == ([1, 3, 5, 7], [7.0])


@pytest.mark.parametrize("spoil", [SPOILS["cut short"], SPOILS["one byte"]])
def test_a_torn_answer_that_nothing_has_is_missing(path: Path, spoil: Spoil) -> None:
    answer(path, *range(1, 9))
    journal = list_journals(path)[-1]
    tear(path, 8, spoil)
    # Killed before the end was written: no mark says how many there were.
    journal.write_bytes(b"".join(journal.read_bytes().splitlines(keepends=True)[:-1]))
    path.write_bytes(b"")
    recovery, ids, _ = reopen(path)
    assert ids == list(range(1, 8))
    assert recovery is not None
    assert (recovery.answers, recovery.missing, recovery.unread) == (7, 1, 0)


def test_a_line_of_which_nothing_can_be_told_may_have_been_an_answer(path: Path) -> None:
    answer(path, *range(1, 9))
    journal = list_journals(path)[-1]
    tear(path, 8, SPOILS["beginning lost"])
    journal.write_bytes(b"".join(journal.read_bytes().splitlines(keepends=True)[:-1]))
    path.write_bytes(b"")
    recovery, ids, _ = reopen(path)
    assert ids == list(range(1, 8))
    assert recovery is not None
    assert (recovery.missing, recovery.unread) == (0, 1)


def test_a_journal_that_cannot_be_read_is_no_whole_one(path: Path) -> None:
    answer(path, 1, 2)
    list_journals(path)[-1].with_name("learner-00002-2026-11-24.jsonl").mkdir()
    path.write_bytes(b"")
    recovery, ids, _ = reopen(path)
    assert ids == [1, 2]
    assert recovery is not None
    assert recovery.unread == 1


def leave(path: Path, *numbers: int) -> dict[Path, bytes]:
    """Answer, and return the files as a kill would leave them."""
    with LearnerStore.open(path, now=NOW) as store:
        for number in numbers:
            record(store, number)
        files = (path, find_wal_path(path), list_journals(path)[-1])
        return {file: file.read_bytes() for file in files}


def test_a_torn_line_whose_answer_the_log_lost_is_missing_and_said_once(path: Path) -> None:
    answer(path, 1, 2, 3)
    for file, content in leave(path, 4, 5, 6).items():
        file.write_bytes(b"" if file == find_wal_path(path) else content)
    tear(path, 5, SPOILS["cut short"])
    with LearnerStore.open(path, now=NOW) as store:
        assert store.file is not None
        assert store.file.recovery is None
        assert (store.file.came_back, store.file.missing) == (2, (1, 0))
        journal = list_journals(path)[-1].read_bytes()
    # Not closed in order again: what was said is not said anew.
    list_journals(path)[-1].write_bytes(journal)
    answer_file = leave(path, 7)
    for file, content in answer_file.items():
        file.write_bytes(content)
    with LearnerStore.open(path, now=NOW) as store:
        assert store.file is not None
        assert store.file.missing == (0, 0)


def test_a_file_that_was_put_back_by_hand_lacks_nothing(path: Path) -> None:
    answer(path, 1, 2)
    earlier = path.read_bytes()
    answer(path, 3, 4, 5)
    path.write_bytes(earlier)
    answer(path, 6)
    for file, content in leave(path, 7).items():
        file.write_bytes(content)
    with LearnerStore.open(path, now=NOW) as store:
        assert store.file is not None
        assert (store.file.came_back, store.file.missing) == (0, (0, 0))
        assert store.answer_totals()[0] == 4


def test_a_torn_line_after_going_back_is_missing_too(path: Path) -> None:
    answer(path, 1, 2, 3)
    answer(path, 4, day=1)
    backup = list_backups(path)[-1]
    exchange_file(path, prepare_restore(path, backup), now=NOW, origin=backup)
    left = leave(path, 5)
    for file, content in left.items():
        file.write_bytes(b"" if file == find_wal_path(path) else content)
    tear(path, 5, SPOILS["cut short"])
    with LearnerStore.open(path, now=NOW) as store:
        assert store.file is not None
        assert store.file.missing == (1, 0)


def test_a_line_torn_by_a_kill_costs_nothing_where_the_file_has_its_answer(path: Path) -> None:
    left = leave(path, 1, 2, 3)
    for file, content in left.items():
        file.write_bytes(content)
    tear(path, 3, SPOILS["cut short"])
    with LearnerStore.open(path, now=NOW) as store:
        assert store.file is not None
        assert (store.file.came_back, store.file.missing) == (0, (0, 0))
        assert store.answer_totals()[0] == 3


def test_killed_behind_the_rename_the_next_start_tells_what_came_back(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(path, *range(1, 9))
    damage(path)

    def die(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        # The first that is done once the new file is in its place.
        patch.setattr(recovery_module, "sync_folder", die)
        with pytest.raises(KeyboardInterrupt):
            LearnerStore.open(path, now=NOW)
    with LearnerStore.open(path, now=NOW + timedelta(hours=1)) as store:
        assert store.file is not None
        recovery = store.file.recovery
        assert recovery is not None
        assert (recovery.answers, recovery.missing, recovery.from_journal) == (8, 0, 8)
        assert recovery.kept_as == list_damaged(path)[0]
        store.file.note_told()
        assert not find_recovery_note(path).exists()
    assert reopen(path)[0] is None, "once is enough"


def test_a_note_of_a_recovery_that_came_to_nothing_is_not_believed(path: Path) -> None:
    answer(path, 1)
    for content in (b"", b"[]", b"{}", b'{"kept_as": "learner-damaged.db", "backup": null}', b"\xff"):
        find_recovery_note(path).write_bytes(content)
        assert reopen(path)[0] is None


@pytest.mark.parametrize("is_empty", [False, True])
def test_a_log_without_its_database_is_kept_and_said(path: Path, is_empty: bool) -> None:
    left = leave(path, 1, 2, 3)
    log = left[find_wal_path(path)]
    assert log
    for each in (*list_journals(path), path):
        each.unlink()
    if is_empty:
        path.touch()
    find_wal_path(path).write_bytes(log)
    with LearnerStore.open(path, now=NOW) as store:
        assert store.answer_totals() == (0, 0)
        (notice,) = store.take_notices()
    (kept,) = list_damaged(path)
    assert kept.read_bytes() == log
    assert "only its log was there" in notice
    assert str(kept) in notice
    assert os.name == "nt" or kept.stat().st_mode & 0o077 == 0


def test_a_log_without_its_database_is_kept_where_the_journal_has_the_answers(path: Path) -> None:
    left = leave(path, 1, 2, 3)
    path.unlink()
    find_wal_path(path).write_bytes(left[find_wal_path(path)])
    list_journals(path)[-1].write_bytes(left[list_journals(path)[-1]])
    recovery, ids, _ = reopen(path)
    assert ids == [1, 2, 3]
    assert recovery is not None
    assert left[find_wal_path(path)] in [each.read_bytes() for each in list_damaged(path)]
