"""The disk refuses an answer: the banner says so, the answer waits, and the next chance writes it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from rhizotrainer.app import startup
from rhizotrainer.model.learning import Attempt, MemoryState, SessionRecord
from rhizotrainer.model.updates import Essence
from rhizotrainer.store.errors import StoreFullError
from rhizotrainer.store.learner_store import LearnerStore
from tests.journeys.files import count_answers, learner_file, rows
from tests.journeys.player import CONTROL, Key

ROOT = Path(__file__).resolve().parents[2]
ONE = "The last answer was not saved. The disk is full. It is kept in memory until it can be saved."
TWO = "2 answers were not saved. The disk is full. They are kept in memory until then."


class FullStore(LearnerStore):
    """A store whose disk is full while `is_full` says so."""

    is_full = False

    def record_attempt(
        self, attempt: Attempt, memory: MemoryState, *, local_day: str, essence: Essence | None = None
    ) -> None:
        self._refuse("The last answer was not saved.")
        super().record_attempt(attempt, memory, local_day=local_day, essence=essence)

    def begin_session(self, record: SessionRecord) -> None:
        self._refuse("The session was not saved.")
        super().begin_session(record)

    def end_session(self, session_id: str, *, now: datetime) -> None:
        self._refuse("The session was not saved.")
        super().end_session(session_id, now=now)

    def set_flag(self, *arguments, **named) -> None:
        self._refuse("The flag was not saved.")
        super().set_flag(*arguments, **named)

    def set_note(self, *arguments, **named) -> None:
        self._refuse("The note was not saved.")
        super().set_note(*arguments, **named)

    def _refuse(self, sentence: str) -> None:
        if FullStore.is_full:
            raise StoreFullError(f"{sentence} The disk is full.", "Make space.", path=self.path)


@pytest.fixture(autouse=True)
def disk(monkeypatch):
    """The disk, which tests fill by `disk.is_full = True`."""
    monkeypatch.setattr(startup, "LearnerStore", FullStore)
    monkeypatch.setattr(FullStore, "is_full", False)
    return FullStore


def test_a_session_that_cannot_be_ended_stays_and_says_so(seat, disk, home):
    player = seat()
    player.begin()
    player.answer()
    player.press(Key.Key_Escape)
    player.press(Key.Key_Return)
    disk.is_full = True
    player.sitting.starts.discard()
    assert any("The session was not saved. The disk is full." in words for words in player.banners)
    disk.is_full = False
    assert rows(home, "SELECT count(*) FROM sessions WHERE ended_at IS NULL") == [(1,)]


def test_the_next_answer_writes_the_one_that_waits(seat, disk, home):
    player = seat()
    player.begin()
    player.answer()
    disk.is_full = True
    player.answer_next()
    assert player.banners == [ONE]
    assert player.question.left.verdict.isVisible(), "the verdict is shown all the same"
    assert count_answers(home) == 1
    disk.is_full = False
    player.answer_next()
    assert player.banners == []
    assert count_answers(home) == 3
    assert rows(home, "SELECT sum(answers) FROM days") == [(3,)]


def test_try_again_writes_all_that_waits_and_leaves_the_keys_alone(seat, disk, home):
    player = seat()
    player.begin()
    disk.is_full = True
    player.answer()
    player.answer_next()
    assert player.banners == [TWO]
    player.click("Try again")
    assert player.banners == [TWO]
    disk.is_full = False
    player.click("Try again")
    assert player.banners == []
    assert count_answers(home) == 2
    player.answer_next()
    assert count_answers(home) == 3


def test_a_session_begun_on_a_full_disk_is_kept_too(seat, disk, home):
    player = seat()
    disk.is_full = True
    player.begin()
    for _ in range(20):
        player.answer()
        player.go_on()
    assert player.page in ("summary", "today")
    assert player.banners == ["20 answers were not saved. The disk is full. They are kept in memory until then."]
    disk.is_full = False
    player.click("Try again")
    assert player.banners == []
    assert rows(home, "SELECT count(*) FROM sessions") == [(1,)]
    assert count_answers(home) == 20
    player.press(Key.Key_1, CONTROL)
    assert "More about this session" not in player.words


def test_closing_with_answers_that_wait_asks_first(seat, disk, home):
    player = seat()
    player.begin()
    disk.is_full = True
    player.answer()
    assert not player.leave()
    assert "1 answer is kept in memory only, because the disk did not take it." in player.words
    player.press(Key.Key_Escape)
    assert player.window.isVisible()
    assert not player.leave()
    player.click("Close and lose")
    assert not player.window.isVisible()
    assert count_answers(home) == 0


def test_closing_writes_what_waits_where_there_is_space_again(seat, disk, home):
    player = seat()
    player.begin()
    disk.is_full = True
    player.answer()
    disk.is_full = False
    assert player.leave()
    assert count_answers(home) == 1


def test_a_flag_and_a_note_that_are_not_saved_are_said(seat, disk):
    player = seat()
    player.begin()
    disk.is_full = True
    player.press(Key.Key_M)
    assert "Flag question 1, off" in player.words
    assert any("The flag was not saved." in banner for banner in player.banners)
    player.press(Key.Key_N)
    player.type("lost words")
    player.press(Key.Key_Escape)
    assert any("The note was not saved." in banner for banner in player.banners)
    disk.is_full = False
    address = player.session.item.address
    player.answer()
    player.go_on()
    assert player.sitting.desk.store.find_note(address) == "lost words", "the words in the field are tried again"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such limit")
def test_files_that_may_not_grow_lose_no_answer(home):
    command = [sys.executable, "-m", "tests.journeys.drivers.meet_full_disk", str(learner_file(home))]
    env = {**os.environ, "RHIZOTRAINER_HOME": str(home)}
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    cause = "The disk did not take it."
    assert told["first"] == [f"The last answer was not saved. {cause} It is kept in memory until it can be saved."]
    assert told["second"] == [f"2 answers were not saved. {cause} They are kept in memory until then."]
    assert told["waiting"] == 2
    assert told["after"] == []
    assert told["left"]
    assert count_answers(home) == told["answered"]
    assert rows(home, "PRAGMA integrity_check") == [("ok",)]
