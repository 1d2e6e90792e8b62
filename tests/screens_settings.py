"""Scenes of settings, learners, high contrast and windows that are read from the right."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea

from rhizotrainer.app.profiles import Profile, Profiles, save_profiles
from rhizotrainer.ui.pages.settings.card import SettingsCard
from tests.screens_history import Story
from tests.screens_scene import Act, Scene
from tests.screens_stage import Stage

CTRL = Qt.KeyboardModifier.ControlModifier
CASE = "ben-007"
LONG = Profile("Anna", "Anna Katharina von Hohenstein-Wittgenst", "flag")


def _name_learners(_home: Path) -> None:
    save_profiles(Profiles((Profile("default", "Dr Maria Lopes", "correct"), LONG)))


def _settings(stage: Stage) -> None:
    stage.press(",", modifier=CTRL)


def _scrolled(share: float) -> Act:
    def act(stage: Stage) -> None:
        _settings(stage)
        card = stage.window.findChildren(SettingsCard)[-1]
        bar = card.findChildren(QScrollArea)[0].verticalScrollBar()
        bar.setValue(round(bar.maximum() * share))
        stage.settle()

    return act


def _change(stage: Stage) -> None:
    stage.sitting.learners.open_change("Anna")
    stage.settle()


def _taken(stage: Stage) -> None:
    stage.sitting.learners.open_add()
    stage.settle()
    stage.press(*"Dr Maria Lopes")
    stage.press(Qt.Key.Key_Return)


def _delete(stage: Stage) -> None:
    stage.sitting.learners.ask_to_delete("default")
    stage.settle()


def _nothing(stage: Stage) -> None:
    """The first page is the screen."""


def _highly(act: Act) -> Act:
    def contrasted(stage: Stage) -> None:
        stage.keeper.set_contrast("high")
        act(stage)

    return contrasted


def _answered(stage: Stage) -> None:
    stage.sit_at(CASE)
    stage.choose(stage.find_wrong())
    stage.press("3", Qt.Key.Key_Return)


def _asked(stage: Stage) -> None:
    stage.sit_at(CASE)
    stage.press("A")


def read_from_the_right(act: Act) -> Act:
    """Return the act in an app that is laid out for those who read from the right; the stage turns it back."""

    def mirrored(stage: Stage) -> None:
        stage.app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        stage.settle()
        act(stage)

    return mirrored


SCENES: tuple[Scene, ...] = (
    Scene("settings-middle", Story.BUSY, _scrolled(0.45), disturb=_name_learners),
    Scene("settings-end", Story.BUSY, _scrolled(1.0), disturb=_name_learners),
    Scene("learner-change", Story.BUSY, _change, disturb=_name_learners),
    Scene("learner-taken", Story.BUSY, _taken, disturb=_name_learners),
    Scene("learner-delete", Story.BUSY, _delete, disturb=_name_learners),
    Scene("learners-today", Story.BUSY, _nothing, disturb=_name_learners),
    Scene("contrast-today", Story.BUSY, _highly(_nothing)),
    Scene("contrast-question", Story.FEW, _highly(_asked)),
    Scene("contrast-answered", Story.FEW, _highly(_answered)),
    Scene("contrast-settings", Story.BUSY, _highly(_settings), disturb=_name_learners),
    Scene("mirrored-today", Story.BUSY, read_from_the_right(_nothing), disturb=_name_learners),
    Scene("mirrored-question", Story.FEW, read_from_the_right(_asked)),
    Scene("mirrored-answered", Story.FEW, read_from_the_right(_answered)),
    Scene("mirrored-settings", Story.BUSY, read_from_the_right(_settings), disturb=_name_learners),
)
