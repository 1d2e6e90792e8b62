"""Kill −9 in the middle of an exam: it goes on at its question with its clock, and is submitted whole in the end.

The file is read with plain sqlite3.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.files import rows
from tests.journeys.player import settle, wait_until

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL on Windows"),
]

ROOT = Path(__file__).resolve().parents[2]
LIMIT_MS = 600_000
GREATEST_LOSS_MS = 5_000


def take_and_kill(home: Path, *, answers: int) -> dict[str, Any]:
    """Let the program answer some questions of the exam, kill it, and return what it said."""
    command = [sys.executable, "-m", "tests.journeys.drivers.take_exam", str(answers), str(LIMIT_MS)]
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


def test_an_exam_survives_kills_with_its_answers_place_and_clock(home, seat):
    told = [take_and_kill(home, answers=2)]
    for _ in range(2):
        told.append(take_and_kill(home, answers=2))
        before, after = told[-2:]
        assert after["session"] == before["session"]
        assert after["orders"] == before["orders"]
        assert before["used_ms"] - GREATEST_LOSS_MS <= after["began_at"] <= before["used_ms"]
        assert after["position"] == before["position"] + 2
        given = 2 * len(told) - 2
        assert after["chosen"][:given] == before["chosen"][:given]
        assert any("does not count" in words for words in after["banners"])
    assert rows(home, "SELECT count(*) FROM attempts") == [(0,)]
    assert rows(home, "SELECT DISTINCT verdict FROM session_questions") == [(None,)]
    assert rows(home, "PRAGMA integrity_check") == [("ok",)]
    assert all(chosen for chosen in told[-1]["chosen"][:6])
    _run_out(seat)
    answered = rows(home, "SELECT item, chosen, option_order, confidence FROM attempts ORDER BY sequence")
    planned = rows(home, "SELECT item, option_order FROM session_questions ORDER BY position")
    assert [row[0] for row in answered] == [item for item, _order in planned[:6]]
    assert [json.loads(row[1]) for row in answered] == told[-1]["chosen"][:6]
    assert [row[3] for row in answered] == [2] * 6
    assert rows(home, "SELECT count(*) FROM sessions WHERE ended_at IS NULL") == [(0,)]
    assert rows(home, "SELECT count(*) FROM session_questions WHERE verdict IS NULL") == [(6,)]


def _run_out(seat: Any) -> None:
    """Continue the exam in this process with a clock that is nearly at its end, and let it run out."""
    player = seat()
    player.sitting.desk.store.connection.execute("UPDATE exam_clocks SET used_ms = ?", (LIMIT_MS - 900,))
    player.sitting.starts.take_up()
    controller = player.sitting.exams.examining.controller
    wait_until(lambda: controller.exam is None)
    settle()
    assert player.page == "exam result", player.words
