"""Screens of the exam date: its row on Today, and its card with all it can say."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt

from rhizotrainer import paths
from rhizotrainer.app.settings import Settings, load_settings, save_settings
from tests.screens_history import NOW, Story
from tests.screens_scene import Act, Scene
from tests.screens_stage import Stage


def _with_exam(days: int, **changes: object) -> Callable[[Path], object]:
    """Return what gives a learner an exam in so many days, before the window opens."""

    def disturb(_home: Path) -> None:
        day = (NOW + timedelta(days=days)).date().isoformat()
        settings: Settings = replace(load_settings(paths.settings_file()), exam_date=day, **changes)  # type: ignore[arg-type]
        save_settings(paths.settings_file(), settings)

    return disturb


def wait_for_plans(stage: Stage) -> None:
    """Let the plan be worked out and shown."""
    stage.settle()
    while stage.sitting.plans.is_busy:
        stage.app.processEvents()
    stage.settle()


def _card(stage: Stage) -> None:
    wait_for_plans(stage)
    stage.sitting.plans.open()
    wait_for_plans(stage)


def _read_out(stage: Stage) -> None:
    _card(stage)
    card = stage.sitting.plans.planning.card
    assert card is not None
    card.preview.chart.setFocus(Qt.FocusReason.TabFocusReason)
    stage.press(Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right)


def _table(stage: Stage) -> None:
    _card(stage)
    card = stage.sitting.plans.planning.card
    assert card is not None
    card.preview.toggle_table()
    stage.settle()


def _past_date(stage: Stage) -> None:
    _card(stage)
    card = stage.sitting.plans.planning.card
    assert card is not None
    date, *_others = card.fields
    date.month.choose(NOW.month - 1)
    wait_for_plans(stage)


def _highly(act: Act) -> Act:
    def contrasted(stage: Stage) -> None:
        stage.keeper.set_contrast("high")
        act(stage)

    return contrasted


SCENES: tuple[Scene, ...] = (
    Scene("plan-today", Story.BUSY, wait_for_plans, disturb=_with_exam(24, exam_cap=12)),
    Scene("plan-today-ample", Story.FEW, wait_for_plans, disturb=_with_exam(24)),
    Scene("plan-today-passed", Story.BUSY, wait_for_plans, disturb=_with_exam(-2)),
    Scene("plan-today-is-it", Story.BUSY, wait_for_plans, disturb=_with_exam(0)),
    Scene("plan-card-first", Story.BUSY, _card),
    Scene("plan-card-tight", Story.BUSY, _card, disturb=_with_exam(24, exam_cap=4)),
    Scene("plan-card-read", Story.BUSY, _read_out, disturb=_with_exam(24, exam_cap=12)),
    Scene("plan-card-table", Story.BUSY, _table, disturb=_with_exam(9, exam_cap=12)),
    Scene("plan-card-far", Story.BUSY, _card, banks=("lengths",), disturb=_with_exam(400, exam_cap=12)),
    Scene("plan-card-passed", Story.BUSY, _past_date, disturb=_with_exam(24)),
    Scene("plan-card-contrast", Story.BUSY, _highly(_card), disturb=_with_exam(24, exam_cap=4)),
)
