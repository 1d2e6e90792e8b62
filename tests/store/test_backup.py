"""Copies of the learner's file: one a day of use, some kept, and no one is kept from studying when one fails."""

from __future__ import annotations

import re
import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from rhizotrainer.store import connection
from rhizotrainer.store.learner_store import LearnerStore
from tests.builders import NOW, make_attempt, make_memory
from tests.store.files import fill, query

BACKUP_NAME = re.compile(r"learner-(\d{5})-(\d{4}-\d\d)-\d\d-\d{4}\.db")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    fill(tmp_path / "learner.db", 1)
    return tmp_path / "learner.db"


def backups(path: Path) -> list[str]:
    return sorted(entry.name for entry in (path.parent / "backups").glob("*.db*"))


def use(path: Path, day: int, *, number: int | None = None) -> tuple[str, ...]:
    """Open the file so many days after NOW, answer a question and return what the store has to say."""
    moment = NOW + timedelta(days=day)
    with LearnerStore.open(path, now=moment) as store:
        if number is not None:
            attempt = make_attempt(number=number)
            store.record_attempt(attempt, make_memory(), local_day=moment.date().isoformat())
        return store.take_notices()


def test_a_copy_is_made_once_a_day_and_only_of_what_changed(path: Path) -> None:
    use(path, 0, number=2)
    assert backups(path) == ["learner-00001-2026-11-23-0930.db"]
    assert query(path.parent / "backups" / backups(path)[0], "SELECT count(*) FROM attempts") == [(1,)]
    use(path, 0, number=3)
    assert len(backups(path)) == 1
    use(path, 1)
    assert len(backups(path)) == 2
    use(path, 2)
    use(path, 3)
    assert backups(path)[1:] == ["learner-00002-2026-11-24-0930.db"]


def test_copies_of_hours_and_months_are_kept_even_when_the_clock_goes_back(path: Path) -> None:
    for day in range(40):
        use(path, 1000 - 10 * day, number=day + 2)
    taken = [BACKUP_NAME.match(name) for name in backups(path)]
    kept = [(int(match[1]), match[2]) for match in taken if match]
    numbers = [number for number, _ in kept]
    assert numbers[-24:] == list(range(17, 41)), "the last 24 hours of use"
    assert len({month for _, month in kept}) == 12, "and the last 12 months"
    assert query(path.parent / "backups" / backups(path)[-1], "SELECT count(*) FROM attempts") == [(40,)]


def test_a_copy_is_a_learners_file_that_opens(path: Path, tmp_path: Path) -> None:
    use(path, 0)
    restored = tmp_path / "restored" / "learner.db"
    restored.parent.mkdir()
    (path.parent / "backups" / backups(path)[0]).rename(restored)
    with LearnerStore.open(restored, now=NOW) as store:
        assert store.answer_totals() == (1, 1)


def test_a_copy_that_fails_is_said_and_study_goes_on(path: Path) -> None:
    shutil.rmtree(path.parent / "backups")
    (path.parent / "backups").write_text("a file in the way", encoding="utf-8")
    notices = use(path, 1, number=2)
    backup, journal = notices
    assert backup.startswith("Today's backup of your results could not be made.")
    assert backup.endswith("Nothing is lost.")
    assert journal.startswith("The journal of your results could not be written.")
    assert "Your answers are saved all the same." in journal
    assert query(path, "SELECT count(*) FROM attempts") == [(2,)]


def test_a_copy_cut_off_by_a_kill_is_cleared_away(path: Path) -> None:
    use(path, 0)
    (path.parent / "backups" / "learner-00002-2026-11-24.db.part").write_bytes(b"half")
    (path.parent / "backups" / "other-00002-2026-11-24.db.part").write_bytes(b"another learner's")
    fill(path, 2)
    use(path, 5)
    assert backups(path) == [
        "learner-00001-2026-11-23-0930.db",
        "learner-00002-2026-11-28-0930.db",
        "other-00002-2026-11-24.db.part",
    ]


def test_a_big_file_is_copied_when_it_closes(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "BACKED_UP_ON_OPENING_BYTES", 1)
    with LearnerStore.open(path, now=NOW) as store:
        assert not backups(path)
        store.record_attempt(make_attempt(number=2), make_memory(), local_day="2026-11-23")
    assert query(path.parent / "backups" / backups(path)[0], "SELECT count(*) FROM attempts") == [(2,)]
    use(path, 1)
    assert len(backups(path)) == 1
