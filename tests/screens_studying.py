"""What helps while studying: hints in steps, why one was missed, an answer taken back, a case that goes on."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.screens_history import Story
from tests.screens_scene import Scene
from tests.screens_stage import Stage

MANUAL = "nerve-roots"
HINTED = "root-001"
Key = Qt.Key


def _hinted(stage: Stage) -> None:
    stage.sit_at(HINTED, bank=MANUAL)
    stage.press("I")


def _hinted_right(stage: Stage) -> None:
    _hinted(stage)
    stage.choose(*stage.item.keys)
    stage.press(Key.Key_Return)


def _missed(stage: Stage) -> None:
    stage.sit_at("ben-007")
    stage.choose(stage.find_wrong())
    stage.press("3", Key.Key_Return)


def _asked_why(stage: Stage) -> None:
    _missed(stage)
    stage.press("W")


def _confused(stage: Stage) -> None:
    _asked_why(stage)
    stage.press("2")


def _may_take_back(stage: Stage) -> None:
    _missed(stage)
    stage.press(Key.Key_Return)


def _taken_back(stage: Stage) -> None:
    _may_take_back(stage)
    stage.press(Key.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)


def _case_begins(stage: Stage) -> None:
    stage.sit_at("case-001-a", "case-001-b", bank=MANUAL)


def _case_goes_on(stage: Stage) -> None:
    stage.sit_at("case-001-a", "case-001-b", bank=MANUAL)
    stage.choose(stage.find_wrong())
    stage.press(Key.Key_Return, Key.Key_Return)


def _report(stage: Stage) -> None:
    _missed(stage)
    stage.press("R")


def _summary(stage: Stage) -> None:
    _confused(stage)
    _end(stage)


def _end(stage: Stage) -> None:
    session = stage.session
    stage.practice.end(session)
    stage.sitting.asking.controller.leave()
    stage.sitting.looks.show_summary(session.record.id)
    stage.settle()


def _past(stage: Stage) -> None:
    _confused(stage)
    address = stage.item.address
    _end(stage)
    stage.sitting.looks.show_past(address)
    stage.settle()


SCENES: tuple[Scene, ...] = (
    Scene("study-hint-shown", Story.FEW, _hinted, banks=(MANUAL,)),
    Scene("study-hint-answered", Story.FEW, _hinted_right, banks=(MANUAL,)),
    Scene("study-missed", Story.FEW, _missed),
    Scene("study-missed-why", Story.FEW, _asked_why),
    Scene("study-missed-confused", Story.FEW, _confused),
    Scene("study-take-back", Story.FEW, _may_take_back),
    Scene("study-taken-back", Story.FEW, _taken_back),
    Scene("study-summary", Story.FEW, _summary),
    Scene("study-past", Story.FEW, _past),
    Scene("study-report", Story.FEW, _report),
    Scene("study-case-begins", Story.FEW, _case_begins, banks=(MANUAL,)),
    Scene("study-case-goes-on", Story.FEW, _case_goes_on, banks=(MANUAL,)),
)
