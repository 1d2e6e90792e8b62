"""Taking an answer back where the disk is full, where nothing is saved, and after a start; causes along with it."""

from __future__ import annotations

import pytest

from rhizotrainer.app import startup
from rhizotrainer.model.learning import Rating
from rhizotrainer.store.errors import StoreFullError
from rhizotrainer.store.learner_store import LearnerStore
from tests.journeys.files import count_answers, rows
from tests.journeys.player import CONTROL, Key

ONE = "The last answer was not saved. The disk is full. It is kept in memory until it can be saved."


class FullStore(LearnerStore):
    """A store whose disk is full while `is_full` says so."""

    is_full = False

    def record_attempt(self, *arguments, **named) -> None:
        self._refuse("The last answer was not saved.")
        super().record_attempt(*arguments, **named)

    def withdraw_attempt(self, *arguments, **named) -> None:
        self._refuse("The answer was not taken back.")
        super().withdraw_attempt(*arguments, **named)

    def _refuse(self, sentence: str) -> None:
        if FullStore.is_full:
            raise StoreFullError(f"{sentence} The disk is full.", "Make space.", path=self.path)


@pytest.fixture
def disk(monkeypatch):
    """The disk, which tests fill by `disk.is_full = True`."""
    monkeypatch.setattr(startup, "LearnerStore", FullStore)
    monkeypatch.setattr(FullStore, "is_full", False)
    return FullStore


def take_back(player) -> None:
    player.press(Key.Key_Z, CONTROL)


def test_an_answer_that_waits_is_taken_back_and_the_banner_goes(seat, disk, home):
    player = seat()
    player.begin()
    disk.is_full = True
    player.answer()
    assert player.banners == [ONE]
    take_back(player)
    assert player.banners == []
    assert not player.question.is_checked
    disk.is_full = False
    player.answer()
    assert count_answers(home) == 1
    assert rows(home, "SELECT count(*) FROM withdrawals") == [(0,)]


def test_where_the_disk_refuses_to_take_it_back_the_answer_stays_in_view(seat, disk, home):
    player = seat()
    player.begin()
    player.answer()
    disk.is_full = True
    take_back(player)
    assert player.banners == ["The answer was not taken back. The disk is full. Make space."]
    assert player.question.is_checked
    disk.is_full = False
    take_back(player)
    assert not player.question.is_checked
    assert rows(home, "SELECT sum(answers) FROM days") == [(None,)]


def test_what_was_taken_back_is_asked_again_after_a_start(seat, home):
    player = seat()
    player.begin()
    player.answer()
    asked = player.session.item.address
    player.go_on()
    take_back(player)
    assert player.session.item.address == asked
    player.answer()
    player.go_on()
    player.answer()
    take_back(player)
    second = player.session.item.address
    player.leave()
    again = seat()
    again.sitting.starts.take_up()
    assert again.session.item.address == second
    assert again.session.answered == 1
    take_back(again)
    assert again.session.answered == 1, "only an answer of this sitting is taken back"
    assert rows(home, "SELECT count(*) FROM attempts") == [(3,)]
    assert rows(home, "SELECT sum(answers) FROM days") == [(1,)]


def test_an_answer_given_after_the_key_was_seen_says_so_and_is_not_counted_as_sure(seat, home):
    player = seat()
    player.begin()
    player.answer(rightly=False, confidence=4)
    assert "answer was seen" not in player.question.left.verdict.details
    take_back(player)
    player.answer(confidence=4)
    assert "Certain · answer was seen" in player.question.left.verdict.details
    assert player.sitting.desk.store.confidence_counts() == {}
    assert rows(home, "SELECT rating FROM counted") == [(Rating.HARD.value,)]
    player.answer_next()
    assert "answer was seen" not in player.question.left.verdict.details
