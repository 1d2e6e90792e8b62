"""Search: the card before and after typing, nothing found, refused, and what it opens."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from rhizotrainer.app.finding import Finding
from tests.screens_history import Story
from tests.screens_scene import Act, Scene
from tests.screens_stage import Stage

MANUAL = "nerve-roots"
Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def _open(stage: Stage) -> None:
    stage.press(Key.Key_K, modifier=CTRL)


def _finding(stage: Stage) -> Finding:
    return stage.sitting.finding.finding


def look_for(stage: Stage, text: str) -> None:
    """Open search, type a text and wait for what is found."""
    _open(stage)
    card = _finding(stage).card
    assert card is not None
    QTest.keyClicks(card.field.focusProxy() or card.field, text)
    while _finding(stage).is_busy:
        stage.app.processEvents()
    stage.settle()


def _typed(text: str, *keys: Key) -> Act:
    def act(stage: Stage) -> None:
        look_for(stage, text)
        stage.press(*keys)

    return act


def _noted(stage: Stage) -> None:
    address = stage.practice_addresses()[3]
    stage.practice.set_note(address, "Electrode: think of the heat first, then of the nerves that it reaches.")
    look_for(stage, "electrode heat")


def _refused(stage: Stage) -> None:
    stage.sit_at("ben-007")
    look_for(stage, f'"{" ".join(stage.item.stem.split()[:4])}')
    stage.press(Key.Key_Return)


SCENES: tuple[Scene, ...] = (
    Scene("search-empty", Story.BUSY, _open),
    Scene("search-found", Story.BUSY, _noted),
    Scene("search-explained", Story.BUSY, _typed("nerve fibres", Key.Key_Down, Key.Key_Down)),
    Scene("search-figures", Story.BUSY, _typed("ventral root", Key.Key_End), (MANUAL,)),
    Scene("search-nothing", Story.BUSY, _typed("electrode zebra")),
    Scene("search-refused", Story.BUSY, _refused),
    Scene("looked-up", Story.BUSY, _typed("electrode", Key.Key_Return)),
    Scene("found-source", Story.BUSY, _typed('"special electrode"', Key.Key_End, Key.Key_Return)),
    Scene("found-structure", Story.BUSY, _typed("ventral root", Key.Key_End, Key.Key_Return), (MANUAL,)),
)
