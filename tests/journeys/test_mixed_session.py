"""A session of thirty questions with every type in it, by keys alone and by the mouse alone."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from rhizotrainer import paths, resources
from rhizotrainer.app.settings import Settings, save_settings
from rhizotrainer.model.items import ItemType
from tests.journeys.mixed import QUESTIONS, answer_by_keys, answer_by_mouse, write_mixed_banks
from tests.journeys.player import CONTROL, Key, Player

# Menus under the offscreen plugin cannot come to the front of other windows, of which there are none.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def player(seat, home: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Player:
    """Return a learner whose banks have thirty questions."""
    banks = write_mixed_banks(tmp_path / "banks")
    monkeypatch.setattr(resources, "list_shipped_banks", lambda: tuple(banks))
    save_settings(paths.settings_file(), Settings(has_started=True))
    return seat()


def read_attempts(home: Path) -> list[tuple[str, str, str, int]]:
    """Return type, verdict, everything given, and confidence of each attempt, as plain SQL finds them."""
    (file,) = (home / "data" / "learners").glob("*.db")
    query = """
        SELECT item_type, verdict, chosen || placed || texts || regions, confidence FROM attempts ORDER BY sequence
    """
    with closing(sqlite3.connect(file)) as connection:
        return connection.execute(query).fetchall()


def check_attempts(home: Path) -> None:
    attempts = read_attempts(home)
    assert len(attempts) == QUESTIONS
    assert {kind for kind, *_ in attempts} == {kind.value for kind in ItemType}
    assert [kind for kind, verdict, *_ in attempts if verdict != "correct"] == []
    assert all(given != "[][][][]" for _kind, _verdict, given, _confidence in attempts)
    assert {confidence for *_, confidence in attempts} == {3}


def ask_for_all_by_keys(player: Player) -> None:
    """Go to the count with the Tab key and raise it with the arrow."""
    for _ in range(60):
        focused = QApplication.focusWidget()
        if focused is not None and focused.accessibleName() == "Questions":
            break
        player.press(Key.Key_Tab)
    else:
        raise AssertionError(f"the count cannot be reached; the screen says: {player.words}")
    while f"Start {QUESTIONS} questions" not in player.words:
        player.press(Key.Key_Up)


def test_thirty_questions_of_every_type_by_keys(player, home):
    player.press(Key.Key_N, CONTROL)
    ask_for_all_by_keys(player)
    player.press(Key.Key_Return)
    assert player.page == "question", player.words
    assert player.session.total == QUESTIONS
    for number in range(1, QUESTIONS + 1):
        assert player.session.number == number
        kind = player.session.item.type
        answer_by_keys(player)
        player.press(Key.Key_Return)
        assert player.question.is_checked, f"{kind} was not checked: {player.words}"
        assert player.question.left.verdict.sentence == "Correct.", kind
        assert player.session.item.explanation.split()[0] in player.words
        player.press(Key.Key_Return)
    assert player.page == "summary"
    check_attempts(home)


def test_thirty_questions_of_every_type_by_mouse(player, home):
    player.click("Practise")
    while f"Start {QUESTIONS} questions" not in player.words:
        player.click("One question more")
    player.click("Start 30 questions")
    assert player.session.total == QUESTIONS
    for _ in range(QUESTIONS):
        kind = player.session.item.type
        answer_by_mouse(player)
        player.click("Check answer")
        assert player.question.left.verdict.sentence == "Correct.", kind
        player.click(player.question.footer.next)
    assert player.page == "summary"
    check_attempts(home)
