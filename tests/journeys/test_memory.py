"""A learner fits memory parameters to their answers, uses them, and goes back, all in the settings."""

from __future__ import annotations

import sys
from datetime import timedelta
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from rhizotrainer.app import memory_fits, memory_room
from rhizotrainer.model.items import ItemAddress
from rhizotrainer.study import fitting
from rhizotrainer.study.fitting import Fit, Losses
from rhizotrainer.ui.main_window import PageName
from rhizotrainer.ui.pages.memory_card import MemoryCard
from rhizotrainer.ui.pages.settings.card import SettingsCard
from tests.app.test_memory_fits import record
from tests.journeys.player import CONTROL, Key, Player, settle, wait_until
from tests.study.one_memory import TRUE, answer_by

FIT = Fit(TRUE, 500, 100, Losses(0.4, 0.4), Losses(0.3, 0.3))
PATIENCE_S = 20


@pytest.fixture
def player(seat) -> Player:
    return seat()


def list_addresses(player: Player) -> list[ItemAddress]:
    return [brief.address for brief in player.sitting.desk.library.iter_briefs()]


def remember(player: Player, *, items: int = 75, answers: int = 14) -> None:
    """Give the learner a past of true answers, the last of it yesterday."""
    desk = player.sitting.desk
    end = desk.outfit.clock() - timedelta(days=1)
    record(desk.store, answer_by(TRUE, list_addresses(player)[:items], answers=answers, end=end))
    desk.show_today()
    settle()


def open_memory(player: Player) -> MemoryCard:
    player.press(Key.Key_Comma, CONTROL)
    player.click("Memory parameters")
    assert isinstance(player.card, MemoryCard)
    wait_until(lambda: "Counting" not in player.words)
    return player.card


def list_memory(player: Player) -> list[object]:
    return player.sitting.desk.store.connection.execute("SELECT * FROM memory ORDER BY bank, item").fetchall()


def test_parameters_are_fitted_used_and_given_up_again(player) -> None:
    remember(player)
    before = list_memory(player)
    open_memory(player)
    player.click("Fit to my answers")
    wait_until(lambda: "kept from the fit" in player.words)
    assert "predict your newest answers better" in player.words
    player.click("Use these")
    wait_until(lambda: "was judged anew" in player.words)
    store = player.sitting.desk.store
    assert store.find_parameters().weights != ()
    assert "Your own parameters hold, since" in player.words
    assert list_memory(player) != before
    player.click("Go back to before")
    wait_until(lambda: "The defaults hold." in player.words)
    assert list_memory(player) == before
    assert len(store.list_parameters()) == 2


def test_today_follows_the_new_due_dates(player) -> None:
    remember(player)
    desk = player.sitting.desk
    assert desk.window.current is PageName.TODAY
    open_memory(player)
    player.click("Fit to my answers")
    wait_until(lambda: "Use these" in player.words)
    player.click("Use these")
    wait_until(lambda: "was judged anew" in player.words)
    player.press(Key.Key_Escape)
    assert isinstance(player.card, SettingsCard)
    player.press(Key.Key_Escape)
    due = desk.store.count_due(before=desk.practice.due_before())
    assert str(due) in player.words


def test_a_session_goes_on_by_the_new_parameters(player) -> None:
    remember(player, items=20, answers=3)
    desk = player.sitting.desk
    judgement = memory_fits.judge_by_fit(
        desk.store.path, FIT, new_id="1" * 32, now=desk.outfit.clock(), tell=lambda _share: None
    )
    desk.store.adopt_parameters(judgement.parameters, judgement.recomputed, now=desk.outfit.clock())
    player.begin()
    address = player.session.item.address
    known = desk.store.find_standing(address)
    player.answer(rightly=True, confidence=4)
    after = desk.store.find_standing(address)
    if known is None:
        assert after.memory.stability == TRUE[2]
    else:
        assert after.memory.stability != known.memory.stability


def test_what_is_answered_while_memory_is_judged_is_judged_as_well(player, monkeypatch) -> None:
    remember(player)
    read, answered = Event(), Event()

    def judge_slowly(path: Path, fit: Fit, **named: Any) -> memory_fits.Judgement:
        judgement = memory_fits.judge_by_fit(path, fit, **named)
        read.set()
        assert answered.wait(PATIENCE_S)
        return judgement

    monkeypatch.setattr(memory_room, "fit_own", lambda _path, tell: FIT)
    monkeypatch.setattr(memory_room, "judge_by_fit", judge_slowly)
    open_memory(player)
    player.click("Fit to my answers")
    wait_until(lambda: "Use these" in player.words)
    player.click("Use these")
    assert read.wait(PATIENCE_S)
    now = player.sitting.desk.outfit.clock()
    late = answer_by(TRUE, [ItemAddress("elsewhere", "late")], answers=1, seed=9, end=now)
    record(player.sitting.desk.store, late)
    answered.set()
    wait_until(lambda: "was judged anew" in player.words)
    standing = player.sitting.desk.store.find_standing(late[0].address)
    assert standing.memory.stability == TRUE[late[0].rating.value - 1]


def test_a_fit_that_is_cancelled_changes_nothing(player, monkeypatch) -> None:
    remember(player)
    cancelled = Event()

    def fit_slowly(path: Path, tell: memory_fits.Tell) -> Fit:
        tell(0.1)
        assert cancelled.wait(PATIENCE_S)
        return memory_fits.fit_own(path, tell=tell)

    monkeypatch.setattr(memory_room, "fit_own", fit_slowly)
    open_memory(player)
    player.click("Fit to my answers")
    wait_until(lambda: "10% done" in player.words)
    player.click("Cancel")
    cancelled.set()
    wait_until(lambda: "Cancelled. Nothing was changed." in player.words)
    assert player.sitting.desk.store.list_parameters() == ()
    assert "The defaults hold." in player.words


def test_a_new_learner_is_told_how_many_answers_are_missing(player) -> None:
    open_memory(player)
    assert "400 are missing" in player.words
    assert "Fit to my answers" not in player.words


def test_a_missing_package_is_said(player, monkeypatch) -> None:
    monkeypatch.setattr(fitting, "optimiser", None)
    monkeypatch.setitem(sys.modules, "fsrs_rs_python", None)
    open_memory(player)
    assert "pip install fsrs-rs-python" in player.words
    assert "Fit to my answers" not in player.words


def test_leaving_while_a_fit_runs_closes_the_window(player) -> None:
    remember(player)
    open_memory(player)
    player.click("Fit to my answers")
    assert player.leave()
