"""Backups at the window: damaged results come back and it is said, and a learner goes back to a backup and returns."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from rhizotrainer.app import safekeeping
from rhizotrainer.app.doorway import Doorway
from rhizotrainer.app.exchanging import Exchange
from rhizotrainer.app.startup import open_window
from rhizotrainer.store.places import find_backups, list_backups, list_damaged
from rhizotrainer.store.restoring import exchange_file
from rhizotrainer.ui.pages.safekeeping.card import BackupCard
from rhizotrainer.ui.pages.settings.card import SettingsCard
from tests.journeys.files import count_answers, learner_file
from tests.journeys.player import CONTROL, Key, Player, settle, wait_until

HOUR = timedelta(hours=1)


@pytest.fixture
def come_in(qapp, home: Path) -> Iterator[Callable[..., Doorway]]:
    """Return a function that opens the door; whoever is inside leaves before, and at the end."""
    doors: list[Doorway] = []

    def enter(meanwhile: Callable[[], object] = lambda: None) -> Doorway:
        while doors:
            leave(doors.pop())
        meanwhile()
        doors.append(Doorway(open_window, [], "default"))
        wait_until(doors[-1].window.isActiveWindow)
        return doors[-1]

    yield enter
    for door in doors:
        leave(door)


def leave(door: Doorway) -> None:
    door.close()
    door.sitting.desk.keeper.deleteLater()
    door.window.deleteLater()
    door.deleteLater()
    settle()


def player_at(door: Doorway) -> Player:
    settle()
    wait_until(door.window.isActiveWindow)
    return Player(door.sitting, door.window)


def answer(player: Player, count: int) -> None:
    player.begin()
    player.answer()
    for _ in range(count - 1):
        player.answer_next()
    player.press(Key.Key_1, CONTROL)
    if player.card is not None:
        player.click("End session")


def open_backups(player: Player) -> BackupCard:
    player.press(Key.Key_Comma, CONTROL)
    player.click("Backups")
    card = player.card
    assert isinstance(card, BackupCard)
    wait_until(lambda: "are being read" not in player.words)
    return card


def keeper_of(player: Player) -> safekeeping.Safekeeping:
    (keeping,) = player.sitting.desk.findChildren(safekeeping.Safekeeping)
    return keeping


def back_up(player: Player) -> None:
    open_backups(player)
    player.click("Back up now")
    wait_until(lambda: "A backup was made." in player.words)
    wait_until(lambda: player.sitting.settings.backups.is_busy is False)


@pytest.fixture
def door(come_in) -> Doorway:
    """Two answers in a backup, and three since."""
    door = come_in()
    player = player_at(door)
    answer(player, 2)
    back_up(player)
    player.press(Key.Key_Escape)
    assert isinstance(player.card, SettingsCard)
    player.press(Key.Key_Escape)
    answer(player, 3)
    return door


def exchanged(door: Doorway, act: Callable[[], object]) -> Player:
    before = door.window
    act()
    wait_until(lambda: door.window is not before)
    return player_at(door)


def test_one_press_goes_back_to_a_backup_and_another_returns(door, home) -> None:
    player = player_at(door)
    open_backups(player)
    assert "2 answers · 1 session · " in player.words
    player = exchanged(door, lambda: player.click("Restore"))
    assert count_answers(home) == 2
    (banner,) = player.banners
    assert banner.startswith("Your results are those of the backup made today at ")
    assert "They hold 2 answers. 3 answers given since are kept in " in banner
    player = exchanged(door, lambda: player.click("Undo"))
    assert count_answers(home) == 5
    assert "They hold 5 answers." in player.banners[0]


def test_a_session_under_way_is_asked_about_first(door, home) -> None:
    player = player_at(door)
    player.begin()
    open_backups(player)
    player.click("Restore")
    wait_until(lambda: player.card is not None and not isinstance(player.card, BackupCard))
    assert "End session?" in player.words
    player.click("Keep studying")
    assert player.page == "question"
    assert count_answers(home) == 5


def test_a_spoilt_backup_is_refused_and_nothing_changes(door, home) -> None:
    player = player_at(door)
    open_backups(player)
    backup = list_backups(learner_file(home))[0]
    backup.write_bytes(backup.read_bytes()[:5000])
    player.click("Restore")
    wait_until(lambda: "is damaged" in player.words)
    assert isinstance(player.card, BackupCard)
    assert count_answers(home) == 5


def test_a_disk_that_refuses_leaves_the_results_and_says_so(door, home, monkeypatch) -> None:
    from rhizotrainer.store import restoring

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(restoring, "_fold_log", refuse)
    assert exchange_file is restoring.exchange_file
    player = player_at(door)
    open_backups(player)
    player = exchanged(door, lambda: player.click("Restore"))
    assert player.banners[0].startswith("The backup was not restored. The disk is full.")
    assert count_answers(home) == 5


def test_a_fault_of_ours_leaves_no_window_whose_files_are_closed(door, home, monkeypatch) -> None:
    told: list[object] = []
    monkeypatch.setattr(sys, "excepthook", lambda *fault: told.append(fault[0]))

    def fail() -> object:
        raise RuntimeError("a fault of ours")

    wish = Exchange(fail, lambda _sitting, _outcome: None)
    player = exchanged(door, lambda: door.sitting.learners.exchange_requested.emit(wish))
    assert told == [RuntimeError]
    answer(player, 1)
    assert count_answers(home) == 6


def test_damaged_results_come_back_and_it_is_said(come_in, home) -> None:
    answer(player_at(come_in()), 3)
    file = learner_file(home)

    def damage() -> None:
        file.write_bytes(b"\xff" * 5000)

    player = player_at(come_in(damage))
    wait_until(lambda: player.banners)
    (banner,) = player.banners
    assert banner.startswith("Your results were damaged. All 3 answers came back. 3 stood in the journal.")
    assert banner.endswith(f"The damaged file is kept as {list_damaged(file)[0]}.")
    assert count_answers(home) == 3
    player.click("Dismiss")
    assert not player.banners
    open_backups(player)
    player.click("Back up now")
    assert "Nothing has changed." in player.words, "what came back was backed up at once"


def test_a_text_that_is_none_any_more_is_noticed_as_it_is_read_and_mended(come_in, home) -> None:
    """One bit in a topic: no look at the pages sees it, and Today cannot be shown with it."""
    answer(player_at(come_in()), 3)
    file = learner_file(home)

    def damage() -> None:
        with closing(sqlite3.connect(file)) as connection:
            (topic,) = connection.execute("SELECT topic FROM memory LIMIT 1").fetchone()
            connection.execute("UPDATE memory SET topic = CAST(x'ff' AS TEXT)")
            connection.execute("UPDATE memory SET last_answered_at = CAST(x'ff' AS TEXT)")
            connection.execute("UPDATE banks SET last_answered_at = CAST(x'ff' AS TEXT)")
            connection.commit()
        assert topic

    player = player_at(come_in(damage))
    wait_until(lambda: player.banners)
    assert player.banners[0].startswith("Your results were damaged. All 3 answers came back.")
    assert count_answers(home) == 3


def test_an_answer_that_meets_damage_is_saved_in_the_file_that_is_made_again(come_in, home, monkeypatch) -> None:
    from rhizotrainer.store import answers

    door = come_in()
    player = player_at(door)
    player.begin()
    player.answer()
    insert, file = answers.insert_attempt, learner_file(home)

    def meet_damage(*_given: object, **_named: object) -> None:
        error = sqlite3.DatabaseError("database disk image is malformed")
        error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
        raise error

    monkeypatch.setattr(answers, "insert_attempt", meet_damage)
    player.answer_next()
    assert "1 answer" in player.banners[0] or player.banners[0].startswith("The last answer was not saved.")
    assert player.sitting.desk.practice.pending == 1
    monkeypatch.setattr(answers, "insert_attempt", insert)
    player.click("Try again")
    assert not [banner for banner in player.banners if "not saved" in banner]
    assert player.sitting.desk.store.is_saving
    player.answer_next()
    assert count_answers(home) == 3
    assert not list_damaged(file), "it was looked at closely, and there was nothing to mend"


def test_a_backup_is_made_every_hour_in_which_something_was_answered(come_in, home, monkeypatch) -> None:
    door = come_in()
    player = player_at(door)
    answer(player, 1)
    keeping = keeper_of(player)
    keeping.look()
    wait_until(lambda: find_backups(learner_file(home)))
    keeping.look()
    answer(player, 1)
    keeping.look()
    settle()
    assert len(find_backups(learner_file(home))) == 1, "the hour has not gone by"
    monkeypatch.setattr(safekeeping, "INTERVAL", timedelta(0))
    keeping.look()
    wait_until(lambda: not keeping.is_busy)
    keeping.look()
    wait_until(lambda: not keeping.is_busy)
    numbers = [each.number for each in find_backups(learner_file(home))]
    assert numbers == [2], "of one hour the newest is kept, and nothing was written since"


def test_too_little_room_is_said_once(come_in, monkeypatch) -> None:
    from rhizotrainer.store import backup

    door = come_in()
    player = player_at(door)
    answer(player, 1)
    monkeypatch.setattr(backup, "has_room_for_hourly", lambda _: False)
    keeping = keeper_of(player)
    keeping.look()
    assert player.banners[0].startswith("This hour's backup of your results could not be made. The disk is full.")
    player.click("Dismiss")
    keeping.look()
    assert not player.banners


def test_the_card_is_walked_by_keys(door) -> None:
    player = player_at(door)
    card = open_backups(player)
    names = []
    for _ in range(6):
        player.press(Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        names.append(focused.accessibleName() or focused.text())
    assert {"Back up now", "Export history", "Bring in a history"} <= set(names)
    assert any(name.startswith("Restore the backup: Today at ") for name in names)
    assert card.rows[0].restore.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_a_history_goes_out_and_comes_back_in(door, home, tmp_path) -> None:
    player = player_at(door)
    open_backups(player)
    room = player.sitting.settings.backups
    room.export(str(tmp_path / "history.jsonl"))
    wait_until(lambda: "5 answers were exported." in player.words)
    wait_until(lambda: not room.is_busy)
    room.bring_in(str(tmp_path / "history.jsonl"))
    wait_until(lambda: "Nothing was brought in." in player.words)
    wait_until(lambda: not room.is_busy)
    player = exchanged(door, lambda: player.click("Restore"))
    assert count_answers(home) == 2
    open_backups(player)
    player.sitting.settings.backups.bring_in(str(tmp_path / "history.jsonl"))
    wait_until(lambda: "Bring in this history?" in player.words)
    assert "3 answers come in." in player.words
    player = exchanged(door, lambda: player.click("Bring in"))
    assert count_answers(home) == 5
    assert player.banners[0].startswith("The history was brought in. 3 answers come in.")
    player = exchanged(door, lambda: player.click("Undo"))
    assert count_answers(home) == 2
