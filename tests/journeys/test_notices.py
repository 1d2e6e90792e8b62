"""What says that something went well goes by itself, with the next page or question; what went wrong stays."""

from __future__ import annotations

import pytest

from rhizotrainer.model.errors import RhizotrainerError
from tests.journeys.player import CONTROL, Key, Player, settle


def report(player: Player) -> None:
    player.press(Key.Key_R)
    player.type("A word is missing.")
    player.press(Key.Key_Return, CONTROL)
    assert player.banners[0].startswith("Report saved.")


@pytest.fixture
def player(seat) -> Player:
    """A learner at a question."""
    player = seat()
    player.begin()
    return player


def test_a_report_is_said_to_be_saved_until_the_next_question(player: Player) -> None:
    report(player)
    player.answer()
    assert player.banners, "the same question is still shown"
    player.go_on()
    assert player.banners == []
    report(player)


def test_it_goes_with_the_next_page_too(player: Player) -> None:
    player.answer()
    report(player)
    player.press(Key.Key_3, CONTROL)
    player.press(Key.Key_Return)
    assert player.page == "progress"
    assert player.banners == []


def test_what_went_wrong_stays_until_it_is_dismissed(player: Player) -> None:
    player.sitting.desk.show_trouble(RhizotrainerError("It did not work.", "Try again."))
    player.answer()
    player.go_on()
    player.press(Key.Key_3, CONTROL)
    player.press(Key.Key_Return)
    settle()
    assert player.banners == ["It did not work. Try again."]
