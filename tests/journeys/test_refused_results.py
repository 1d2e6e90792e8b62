"""A learner's file that cannot be opened: a card says why, the file stays as it is, and studying goes on."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer

from rhizotrainer import resources
from rhizotrainer.store.places import list_damaged
from tests.few_banks import list_few_banks
from tests.journeys.files import count_answers, learner_file
from tests.journeys.player import Key, wait_until

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def kept(seat, home) -> Path:
    """A learner's file with one answer in it."""
    player = seat()
    player.begin()
    player.answer()
    assert player.leave()
    return learner_file(home)


def make_foreign(path: Path) -> bytes:
    """Put another program's database in the place of the results."""
    path.unlink(missing_ok=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE diary (day TEXT)")
    return path.read_bytes()


def test_another_programs_file_is_refused_and_kept(seat, kept):
    data = make_foreign(kept)
    player = seat()
    assert "Your results could not be read" in player.words
    assert str(kept) in player.words
    assert "kept unchanged" in player.words
    player.click("Study without saving")
    assert any(banner.startswith("Not saving.") for banner in player.banners)
    player.begin()
    player.answer()
    assert kept.read_bytes() == data


def test_another_programs_file_that_was_moved_away_can_be_tried_again(seat, kept):
    data = kept.read_bytes()
    make_foreign(kept)
    player = seat()
    player.press(Key.Key_Return)
    assert "Your results could not be read" in player.words
    kept.write_bytes(data)
    player.press(Key.Key_Return)
    assert player.card is None
    assert "1 of 20 answered, 1 correct." in player.words


def test_a_file_of_something_else_is_set_aside_and_said(seat, home):
    path = learner_file(home)
    path.parent.mkdir(parents=True)
    path.write_text("Dear diary", encoding="utf-8")
    player = seat()
    wait_until(lambda: player.banners)
    assert player.banners[0].startswith("Your results were damaged. Nothing in them could be read")
    (aside,) = list_damaged(path)
    assert str(aside) in player.banners[0]
    assert aside.read_text(encoding="utf-8") == "Dear diary"


def test_a_file_of_a_newer_version_is_refused_and_kept(seat, kept):
    with closing(sqlite3.connect(kept)) as connection:
        connection.execute("PRAGMA user_version = 999")
    player = seat()
    assert "Your results are from a newer version" in player.words
    assert "format 999" in player.words
    assert "Update rhizotrainer, then open them again." in player.words
    assert "Try again" not in player.words
    player.press(Key.Key_Return)
    assert player.card is None
    player.begin()
    player.answer()
    assert player.sitting.desk.practice.unsaved == 1
    with closing(sqlite3.connect(kept)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (999,)
        assert connection.execute("SELECT count(*) FROM attempts").fetchone() == (1,)


def test_quit_ends_the_program(seat, kept, qapp):
    make_foreign(kept)
    player = seat()
    QTimer.singleShot(0, lambda: player.click("Quit"))
    QTimer.singleShot(10_000, player.window, lambda: qapp.exit(9))
    assert qapp.exec() == 0
    assert not player.window.isVisible()


@pytest.mark.skipif(
    not Path("/sys/kernel").is_dir(), reason="only Linux has a folder that nobody, root included, writes"
)
def test_an_unwritable_home_is_said_and_studying_goes_on(seat, monkeypatch):
    banks = list_few_banks()
    monkeypatch.setattr(resources, "list_shipped_banks", lambda: banks)
    monkeypatch.setenv("RHIZOTRAINER_HOME", "/sys/rhizotrainer")
    player = seat()
    assert "Your results cannot be saved" in player.words
    assert "cannot be written" in player.words
    assert "Allow writing there and try again, or study without saving." in player.words
    player.click("Study without saving")
    assert player.banners[0].startswith("Not saving.")
    player.begin()
    player.answer()
    assert player.question.left.verdict.sentence == "Correct."
    assert player.page == "question"


def test_nothing_was_answered_behind_a_card(seat, kept, home):
    """Keys do not reach the page under a card."""
    held = seat()
    second = seat()
    second.press_all("A3")
    second.press(Key.Key_N)
    assert second.card is not None
    assert second.page == "today"
    assert count_answers(home) == 1
    assert held.card is None
