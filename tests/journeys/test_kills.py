"""Kill −9 right after an answer, twenty times over: none is lost, and the session goes on at the next question.

The file is read with plain sqlite3. The verdict on screen is the promise: what it shows must be on disk.
"""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL on Windows")

ROOT = Path(__file__).resolve().parents[2]


def run_and_kill(home: Path) -> dict[str, Any]:
    """Let the program answer one question, kill it, and return what it said."""
    command = [sys.executable, "-m", "tests.journeys.drivers.answer_one"]
    env = {**os.environ, "RHIZOTRAINER_HOME": str(home)}
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, env=env, stdin=pipe, stdout=pipe, stderr=pipe, text=True) as child:
        assert child.stdout is not None
        assert child.stderr is not None
        line = child.stdout.readline()
        child.send_signal(signal.SIGKILL)
        assert line, child.stderr.read()
        assert child.wait() == -signal.SIGKILL
    return dict(json.loads(line))


def rows(home: Path, sql: str) -> list[tuple]:
    with closing(sqlite3.connect(home / "data" / "learners" / "default.db")) as connection:
        return connection.execute(sql).fetchall()


@pytest.mark.parametrize("kills", [4, pytest.param(20, marks=pytest.mark.slow)])
def test_no_answer_is_lost_by_kills(home, kills):
    first: dict[str, Any] = {}
    for number in range(1, kills + 1):
        told = run_and_kill(home)
        first = first or told
        assert told["planned"] == first["planned"]
        assert told["orders"] == first["orders"]
        assert (told["position"], told["answered"]) == (number - 1, first["planned"][number - 1])
        assert rows(home, "SELECT count(*), count(DISTINCT id) FROM attempts") == [(number, number)]
        assert rows(home, "PRAGMA integrity_check") == [("ok",)]
    assert rows(home, "SELECT sum(answers), sum(correct) FROM days") == [(kills, kills // 2)]
    assert rows(home, "SELECT count(*) FROM sessions") == [(1,)]
    verdicts = rows(home, "SELECT verdict, count(*) FROM attempts GROUP BY verdict ORDER BY verdict")
    assert sum(count for verdict, count in verdicts if verdict == "correct") == kills // 2
