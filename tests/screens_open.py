"""Screens of sessions left open, of an answer given again after its key was seen, and of news in the settings."""

from __future__ import annotations

import random

from PySide6.QtCore import Qt

from rhizotrainer.model.learning import SessionTerms
from tests.screens_history import Learner, Story
from tests.screens_scene import Scene
from tests.screens_stage import Stage


def _leave_three(stage: Stage) -> None:
    """Leave two sessions and an exam open, the exam first."""
    known = sorted(stage.practice_addresses())
    stage.sitting.start_exam("Exam · Rhizotomy, read closely", known[:20], SessionTerms(limit_ms=1_800_000))
    stage.settle()
    stage.sitting.exams.put_away()
    learner = Learner(stage.practice, stage.clock, random.Random(8))
    learner.pause_midway(known[:20], "Tutor · Indications and selection of patients", results=(True, False, True))
    learner.pause_midway(known[20:40], "Tutor · Rhizotomy, read closely", results=(True,))


def _today(stage: Stage) -> None:
    _leave_three(stage)
    stage.sitting.desk.show_today()
    stage.settle()


def _progress(stage: Stage) -> None:
    _leave_three(stage)
    stage.sitting.looks.show_progress()
    stage.settle()


def _summary(stage: Stage) -> None:
    _leave_three(stage)
    stage.sitting.looks.show_summary(stage.practice.list_all_open()[0].record.id)
    stage.settle()


def _seen(stage: Stage) -> None:
    """Take an answer back after its key was shown, and answer again."""
    stage.sit_at("ben-007")
    for is_again in (False, True):
        stage.choose(*stage.item.keys)
        stage.press("4", Qt.Key.Key_Return)
        if not is_again:
            stage.press("Z", modifier=Qt.KeyboardModifier.ControlModifier)


def _exported(stage: Stage) -> None:
    """Export everything from the settings."""
    room = stage.sitting.settings
    room.open()
    home = stage.practice.store.path.parents[2]
    room.export(str(home / "rhizotrainer-default-2025-06-12.zip"))
    while room.is_busy:
        stage.app.processEvents()
    stage.settle()


SCENES: tuple[Scene, ...] = (
    Scene("today-three-open", Story.FEW, _today),
    Scene("progress-open", Story.FEW, _progress),
    Scene("summary-open", Story.FEW, _summary),
    Scene("answered-seen", Story.FEW, _seen),
    Scene("settings-exported", Story.FEW, _exported),
)
