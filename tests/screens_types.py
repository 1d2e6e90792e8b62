"""The ways of answering without a figure, before and after the check: rows, steps, fields, gaps."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.screens_history import Story
from tests.screens_scene import Act, Scene
from tests.screens_stage import Stage

ALT = Qt.KeyboardModifier.AltModifier
MANUAL, OWN = "nerve-roots", "two-accounts"
Key = Qt.Key


def _ask(item: str, bank: str = OWN, *keys: Qt.Key | str, is_checked: bool = False, sure: str = "") -> Act:
    def act(stage: Stage) -> None:
        stage.sit_at(item, bank=bank)
        stage.press(*keys)
        if sure:
            stage.press(sure, modifier=ALT if stage.question.left.pane.is_typing else Qt.KeyboardModifier.NoModifier)
        if is_checked:
            stage.press(Key.Key_Return)

    return act


def _give(stage: Stage, *authored: int) -> None:
    for place in authored:
        stage.press(stage.letter(place))


def _pairs(stage: Stage) -> None:
    stage.sit_at("plexus-001", bank=MANUAL)
    _give(stage, 0, 2)


def _pairs_answered(stage: Stage) -> None:
    stage.sit_at("plexus-001", bank=MANUAL)
    _give(stage, 0, 2, 3)
    stage.press("4", Key.Key_Return)


def _menu(stage: Stage) -> None:
    stage.sit_at("two-001", bank=OWN)
    stage.press("A", Key.Key_Space)


def _right_steps(stage: Stage) -> None:
    """Put every step in its place but the last two."""
    pane = stage.question.left.pane
    for place in range(len(stage.item.options) - 2):
        while stage.session.response.placed[place : place + 1] != (place,):
            order = stage.session.response.placed or stage.session.presentation.order
            stage.press(stage.letter(place))
            if order.index(place) <= place:
                break
            stage.press(Key.Key_Up, modifier=ALT)
    order = stage.session.response.placed
    if order[-1] > order[-2]:
        stage.press(stage.letter(order[-1]))
        stage.press(Key.Key_Up, modifier=ALT)
    assert pane.presentation is not None


def _steps(stage: Stage) -> None:
    stage.sit_at("two-003", bank=OWN)
    stage.press(Key.Key_Down, Key.Key_Space, Key.Key_Down)


def _steps_answered(stage: Stage) -> None:
    stage.sit_at("two-003", bank=OWN)
    _right_steps(stage)
    stage.press("3", Key.Key_Return)


def _gaps(stage: Stage) -> None:
    stage.sit_at("two-004", bank=OWN)
    stage.press(*"heats", Key.Key_Tab, *"local")


def _gaps_answered(stage: Stage) -> None:
    stage.sit_at("two-004", bank=OWN)
    for text in ("heats", "local", "the bony canal of the spine", "general", "nerves"):
        stage.press(*text, Key.Key_Return)


def _disputed(stage: Stage) -> None:
    stage.sit_at("vessels-002", bank=MANUAL)
    _give(stage, 1)
    stage.press("3", Key.Key_Return)


def _disputed_quoted(stage: Stage) -> None:
    stage.sit_at("two-006", bank=OWN)
    _give(stage, 1)
    stage.press(Key.Key_Return)


def _disputed_source(stage: Stage) -> None:
    _disputed_quoted(stage)
    stage.press("S")


_BANKS = (MANUAL, OWN)
SCENES: tuple[Scene, ...] = (
    Scene("types-matching", Story.FEW, _pairs, _BANKS),
    Scene("types-matching-answered", Story.FEW, _pairs_answered, _BANKS),
    Scene(
        "types-accounts",
        Story.FEW,
        _ask("two-001", OWN, *"ABCBC", is_checked=True, sure="4"),
        _BANKS,
    ),
    Scene("types-menu", Story.FEW, _menu, _BANKS),
    Scene("types-series", Story.FEW, _ask("root-002", MANUAL, *"ABA"), _BANKS),
    Scene("types-series-answered", Story.FEW, _ask("root-002", MANUAL, *"ABAA", is_checked=True), _BANKS),
    Scene("types-extended", Story.FEW, _ask("two-002", OWN, "R"), _BANKS),
    Scene("types-extended-answered", Story.FEW, _ask("two-002", OWN, "R", "G", is_checked=True), _BANKS),
    Scene("types-ordering", Story.FEW, _steps, _BANKS),
    Scene("types-ordering-answered", Story.FEW, _steps_answered, _BANKS),
    Scene("types-numeric", Story.FEW, _ask("two-005", OWN, *"42"), _BANKS),
    Scene("types-numeric-unread", Story.FEW, _ask("two-005", OWN, *"42 %"), _BANKS),
    Scene("types-numeric-answered", Story.FEW, _ask("two-005", OWN, *"42", is_checked=True, sure="3"), _BANKS),
    Scene("types-short", Story.FEW, _ask("root-003", MANUAL, *"dorsal horn"), _BANKS),
    Scene(
        "types-short-answered",
        Story.FEW,
        _ask("root-003", MANUAL, *"dorsal horn", is_checked=True, sure="2"),
        _BANKS,
    ),
    Scene("types-short-right", Story.FEW, _ask("root-003", MANUAL, *"spinal ganglion", is_checked=True), _BANKS),
    Scene("types-disputed", Story.FEW, _disputed, _BANKS),
    Scene("types-disputed-quoted", Story.FEW, _disputed_quoted, _BANKS),
    Scene("types-disputed-source", Story.FEW, _disputed_source, _BANKS),
    Scene("types-cloze", Story.FEW, _gaps, _BANKS),
    Scene("types-cloze-answered", Story.FEW, _gaps_answered, _BANKS),
)
