"""A fault of the program itself: logged, said in a card, and the app goes on. Nothing reaches standard error."""

from __future__ import annotations

import sys
import threading

import pytest
from PySide6.QtGui import QGuiApplication

from rhizotrainer.app import bank_controller
from rhizotrainer.app.failures import Failures
from rhizotrainer.model.errors import RhizotrainerError
from tests.journeys.player import Key, Player, settle, wait_until

pytestmark = pytest.mark.qt_no_exception_capture


@pytest.fixture
def player(seat, home, monkeypatch) -> Player:
    """A learner at a window that catches what nobody caught, as the program installs it."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    player = seat()
    failures = Failures(home / "log" / "rhizotrainer.log", player.window)
    failures.install()
    failures.failed.connect(player.sitting.show_failure)
    return player


def check_told(player: Player, home, words: str) -> None:
    assert "Something went wrong in rhizotrainer itself." in player.words
    log = home / "log" / "rhizotrainer.log"
    assert str(log) in player.words
    assert words in log.read_text(encoding="utf-8")
    player.click("Copy details")
    assert words in QGuiApplication.clipboard().text()
    assert "Traceback" in QGuiApplication.clipboard().text()
    assert player.card is None


def test_a_fault_in_a_slot_is_told_and_the_session_goes_on(player, home, monkeypatch, capfd):
    player.begin()
    monkeypatch.setattr(player.question, "show_session", _raise)
    player.press(Key.Key_M)
    wait_until(lambda: player.card)
    check_told(player, home, "planted by the test")
    monkeypatch.undo()
    player.answer()
    player.answer_next()
    assert player.session.answered == 2
    assert capfd.readouterr().err == ""


def test_a_fault_in_a_job_is_told(player, home, monkeypatch, capfd, tmp_path):
    monkeypatch.setattr(bank_controller, "read_bank", _raise)
    player.sitting.banks.add_paths((tmp_path / "bank.yaml",))
    player.wait_for_banks()
    wait_until(lambda: player.card)
    check_told(player, home, "planted by the test")
    player.begin()
    assert capfd.readouterr().err == ""


def test_a_fault_in_a_thread_is_told(player, home, capfd):
    thread = threading.Thread(target=_raise)
    thread.start()
    thread.join()
    wait_until(lambda: player.card)
    check_told(player, home, "planted by the test")
    assert capfd.readouterr().err == ""


def test_an_expected_failure_that_nobody_caught_is_a_banner(player, home):
    error = RhizotrainerError("The lamp is out.", "Change the bulb.")
    sys.excepthook(type(error), error, None)
    settle()
    assert player.card is None
    assert player.banners == ["The lamp is out. Change the bulb."]
    assert not (home / "log").exists()
    player.click("Dismiss")
    assert player.banners == []


def test_one_fault_after_the_other_keeps_one_card(player, home):
    for number in range(3):
        error = ValueError(f"fault {number}")
        sys.excepthook(ValueError, error, error.__traceback__)
    settle()
    assert "Something went wrong" in player.words
    log = (home / "log" / "rhizotrainer.log").read_text(encoding="utf-8")
    assert all(f"fault {number}" in log for number in range(3))


def _raise(*_arguments: object) -> None:
    raise ValueError("planted by the test")
