"""Kill −9 right after an answer: it is in the file, seen with nothing but sqlite3."""

from __future__ import annotations

import signal
import sys
from pathlib import Path

import pytest

from rhizotrainer.model.learning import Verdict
from rhizotrainer.store.learner_store import LearnerStore
from tests.builders import NOW
from tests.store.files import query, run_worker

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL on Windows")


def test_no_answer_is_lost_by_twenty_kills(tmp_path: Path) -> None:
    path = tmp_path / "learner.db"
    for number in range(1, 21):
        code, _ = run_worker("answer_and_die", path, number)
        assert code == -signal.SIGKILL
        ids = [int(row[0], 16) for row in query(path, "SELECT id FROM attempts ORDER BY sequence")]
        assert ids == list(range(1, number + 1))
        assert query(path, "SELECT sum(answers) FROM days") == [(number,)]
        assert query(path, "PRAGMA integrity_check") == [("ok",)]


def test_a_killed_session_is_found_at_the_same_question(tmp_path: Path) -> None:
    path = tmp_path / "learner.db"
    code, _ = run_worker("begin_and_die", path)
    assert code == -signal.SIGKILL
    with LearnerStore.open(path, now=NOW) as store:
        summary = store.find_open_session()
        assert summary is not None
        assert summary.results == (Verdict.CORRECT, None, None)
        assert [question.option_order for question in summary.record.questions] == [(0, 1, 2, 3)] * 3
