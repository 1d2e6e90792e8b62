"""The ways from Settings to other cards and back, and what a card does while something is under way."""

from __future__ import annotations

import pytest

from rhizotrainer.store import backup
from rhizotrainer.store.errors import StoreError
from rhizotrainer.ui.pages.safekeeping.card import BackupCard
from rhizotrainer.ui.pages.settings.card import SettingsCard
from tests.journeys.player import CONTROL, Key, Player, settle, wait_until


@pytest.fixture
def player(seat) -> Player:
    return seat()


@pytest.mark.parametrize("way", ["Backups", "Memory parameters"])
def test_the_focus_comes_back_to_the_way_that_was_taken(player: Player, way: str) -> None:
    player.press(Key.Key_Comma, CONTROL)
    player.click(way)
    assert not isinstance(player.card, SettingsCard)
    player.press(Key.Key_Escape)
    assert isinstance(player.card, SettingsCard)
    assert player.find_button(way).hasFocus()


def test_nothing_can_be_asked_for_before_the_backups_are_read(player: Player) -> None:
    player.press(Key.Key_Comma, CONTROL)
    player.find_button("Backups").click()
    room = player.sitting.settings.backups
    assert room.is_busy
    assert not player.find_button("Back up now").isEnabled()
    wait_until(lambda: not room.is_busy)
    settle()
    assert player.find_button("Back up now").isEnabled()


def answer_one(player: Player) -> None:
    player.begin()
    player.answer()
    player.press(Key.Key_1, CONTROL)
    player.click("End session")


def open_backups(player: Player) -> None:
    player.press(Key.Key_Comma, CONTROL)
    player.click("Backups")
    assert isinstance(player.card, BackupCard)
    wait_until(lambda: not player.sitting.settings.backups.is_busy)


def test_a_backup_that_failed_is_not_taken_for_made(player: Player, monkeypatch: pytest.MonkeyPatch) -> None:
    answer_one(player)
    open_backups(player)
    player.click("Back up now")
    wait_until(lambda: "A backup was made." in player.words and not player.sitting.settings.backups.is_busy)
    for _ in range(2):
        player.press(Key.Key_Escape)
    answer_one(player)
    path = player.sitting.desk.store.path

    def fail(*_given: object) -> None:
        raise StoreError("The disk is full.", "Make space.", path=path)

    open_backups(player)
    with monkeypatch.context() as patch:
        patch.setattr(backup.BackupJob, "run", fail)
        player.click("Back up now")
        wait_until(lambda: "The disk is full." in player.words)
    player.click("Back up now")
    wait_until(lambda: "A backup was made." in player.words)
