"""An exam date, as a learner sets it, studies towards it and takes it away again."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import timedelta

from rhizotrainer.app import startup
from rhizotrainer.app.startup import utc_now
from tests.journeys.player import CONTROL, Key, Player, settle, wait_until


def wait_for_plan(player: Player) -> None:
    settle()
    wait_until(lambda: not player.sitting.plans.is_busy)
    settle()


def seat_before_today(seat) -> Player:
    player = seat()
    player.sitting.desk.change_settings(has_started=True)
    player.press(Key.Key_1, CONTROL)
    return player


def set_date(player: Player, *, cap: int = 5) -> None:
    """Set the date that the card offers, with a cap a day, by keys alone from the first field on."""
    player.click("Set an exam date…")
    wait_for_plan(player)
    card = player.sitting.plans.planning.card
    assert card is not None
    card.fields[2].choose(cap)
    wait_for_plan(player)
    player.press(Key.Key_Return)
    wait_for_plan(player)


def test_a_date_is_set_studied_for_and_removed(seat):
    player = seat_before_today(seat)
    set_date(player)
    assert player.card is None
    assert "in 28 days" in player.words
    assert "Today: 0 reviews and 5 new questions." in player.words
    plan = player.sitting.plans.planning.plan
    assert plan is not None
    player.click("Study today's part")
    assert player.page == "question"
    assert [shown.item.address for shown in player.session.presentations] == list(plan.asks)
    assert len(plan.asks) == 5
    for _ in range(4):
        player.answer()
        player.go_on()
    player.answer()
    player.go_on()
    player.press(Key.Key_1, CONTROL)
    wait_for_plan(player)
    assert "Nothing more is to be asked today." in player.words
    player.click("Change the exam date…")
    wait_for_plan(player)
    player.click("Remove the date")
    wait_for_plan(player)
    assert "in 28 days" not in player.words
    assert "Set an exam date…" in player.words


def test_the_date_is_there_after_a_restart_and_says_when_it_has_passed(seat, monkeypatch):
    player = seat_before_today(seat)
    set_date(player)
    assert player.leave()
    monkeypatch.setattr(startup, "utc_now", lambda: utc_now() + timedelta(days=10))
    later = seat()
    wait_for_plan(later)
    assert "in 18 days" in later.words
    assert later.leave()
    monkeypatch.setattr(startup, "utc_now", lambda: utc_now() + timedelta(days=50))
    last = seat()
    wait_for_plan(last)
    assert "This date has passed." in last.words
    assert "Study today's part" not in last.words


def test_the_preview_follows_the_fields_and_cancelling_keeps_nothing(seat):
    player = seat_before_today(seat)
    player.click("Set an exam date…")
    wait_for_plan(player)
    ample = player.words
    card = player.sitting.plans.planning.card
    assert card is not None
    card.fields[2].choose(1)
    wait_for_plan(player)
    assert "With 1 a day," in player.words
    assert "With 1 a day," not in ample
    player.click("Cancel")
    assert not player.sitting.desk.settings.exam_date
    assert player.sitting.desk.today.exam is None


def test_a_window_that_closes_while_a_plan_is_worked_out_closes(seat):
    player = seat_before_today(seat)
    set_date(player)
    player.press(Key.Key_1, CONTROL)
    player.sitting.plans.open()
    assert player.leave()


def test_without_a_date_nothing_of_the_planner_is_loaded(tmp_path):
    code = """
import sys
from PySide6.QtWidgets import QApplication
from rhizotrainer.app.startup import open_window
app = QApplication([])
sitting, window = open_window([], "default")
sitting.desk.show_today()
app.processEvents()
ours = {"rhizotrainer." + name for name in ("app.exam_planning", "app.plan_work", "app.plan_scope", "study.planning")}
print(sorted(ours & set(sys.modules)), "rhizotrainer.app.plan_room" in sys.modules)
sitting.close()
"""
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "RHIZOTRAINER_HOME": str(tmp_path / "home")}
    done = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=False)
    assert done.stdout.split("\n")[0] == "[] True", done.stderr
