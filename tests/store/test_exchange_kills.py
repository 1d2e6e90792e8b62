"""Kill −9 while a file takes the place of another: the one or the other is there, whole."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path

import pytest

from rhizotrainer.store.learner_store import LearnerStore
from rhizotrainer.store.places import find_backups, list_parts
from tests.builders import NOW, make_attempt, make_item, make_memory
from tests.store.files import ROOT, query

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL on Windows")
OLD, NEW = list(range(1, 31)), list(range(1, 61))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Thirty answers in a backup, and thirty since."""
    path = tmp_path / "learner.db"
    for day, numbers in enumerate((range(1, 31), range(31, 61))):
        with LearnerStore.open(path, now=NOW + timedelta(days=day)) as store:
            for number in numbers:
                attempt = make_attempt(make_item(f"item-{number}"), number=number)
                store.record_attempt(attempt, make_memory(attempt.address), local_day="2026-11-23")
    return path


def run_and_kill(command: str, path: Path, after: float) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "tests.store.exchange_worker", command, str(path)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as worker:
        assert worker.stdout is not None
        assert worker.stderr is not None
        line = worker.stdout.readline()
        # A kill is to hit any moment of the work, so the time is by dice; nothing is waited for.
        time.sleep(after)
        assert worker.poll() is None, worker.stderr.read()
        worker.kill()
        assert line == "begun\n"


def open_whole(path: Path) -> list[int]:
    with LearnerStore.open(path, now=NOW + timedelta(days=2)) as store:
        rows = store.connection.execute("SELECT id FROM attempts ORDER BY sequence").fetchall()
        assert query(path, "PRAGMA integrity_check") == [("ok",)]
        assert not list_parts(path)
        return [int(row[0], 16) for row in rows]


@pytest.mark.parametrize("kills", [3, pytest.param(40, marks=pytest.mark.slow)])
def test_kills_while_going_back_leave_one_file_or_the_other(path: Path, kills: int) -> None:
    rng = random.Random(kills)
    for _ in range(kills):
        run_and_kill("restore", path, rng.uniform(0, 0.15))
        assert open_whole(path) in (OLD, NEW)
    contents = {query(each.file, "SELECT count(*) FROM attempts")[0][0] for each in find_backups(path)}
    assert contents <= {30, 60}, "no backup is half a file, and none follows the file itself"


@pytest.mark.parametrize("kills", [3, pytest.param(40, marks=pytest.mark.slow)])
def test_kills_while_a_file_is_made_again_lose_no_answer(path: Path, kills: int) -> None:
    rng = random.Random(kills)
    for _ in range(kills):
        run_and_kill("recover", path, rng.uniform(0, 0.3))
        assert open_whole(path) == NEW
