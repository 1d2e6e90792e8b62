"""Screens of questions on a figure: located, several located, named, labelled, and a figure beside options."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from rhizotrainer.ui.answering.figure_pane import FigurePane
from rhizotrainer.ui.answering.label_pane import LabelPane
from tests.screens_history import Story
from tests.screens_scene import Act, Scene
from tests.screens_stage import Stage

BANKS = ("cord",)
WRONG, RIGHT, THIRD = "ventral-root.page-right", "dorsal-root.page-right", "dorsal-root.page-left"


def figure_pane(stage: Stage) -> FigurePane:
    """Return the pane of a question that is answered by pointing."""
    pane = stage.question.left.pane
    assert isinstance(pane, FigurePane)
    return pane


def label_pane(stage: Stage) -> LabelPane:
    """Return the pane of a question that is answered by labels."""
    pane = stage.question.left.pane
    assert isinstance(pane, LabelPane)
    return pane


def click_structure(stage: Stage, region: str) -> None:
    """Click a structure where its pin would stand."""
    canvas = figure_pane(stage).frame.canvas
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=canvas.find_spot(region).toPoint())
    stage.settle()


def hover(stage: Stage, region: str) -> None:
    """Rest the pointer on a structure."""
    canvas = figure_pane(stage).frame.canvas
    QTest.mouseMove(canvas, canvas.find_spot(region).toPoint())
    stage.settle()


def _ask(item: str, *keys: Qt.Key | str) -> Act:
    def act(stage: Stage) -> None:
        stage.sit_at(item, bank="cord")
        stage.press(*keys)

    return act


def _chosen(stage: Stage) -> None:
    stage.sit_at("cord-one", bank="cord")
    click_structure(stage, WRONG)
    hover(stage, RIGHT)
    stage.press("2")


def _wrong(stage: Stage) -> None:
    _chosen(stage)
    stage.press(Qt.Key.Key_Return)


def _also_right(stage: Stage) -> None:
    stage.sit_at("cord-one", bank="cord")
    click_structure(stage, RIGHT)
    stage.press(Qt.Key.Key_Return)


def _named(stage: Stage) -> None:
    _wrong(stage)
    stage.press("L")


def _zoomed(stage: Stage) -> None:
    _chosen(stage)
    stage.press("+", "+", "+", "+", Qt.Key.Key_Down)


def _several(stage: Stage) -> None:
    stage.sit_at("cord-several", bank="cord")
    click_structure(stage, "dorsal-root-ganglion.page-left")
    click_structure(stage, "anterior-horn.page-right")


def _several_checked(stage: Stage) -> None:
    _several(stage)
    stage.press(Qt.Key.Key_Return)


def _labelled(stage: Stage) -> None:
    stage.sit_at("cord-label", bank="cord")
    pane = label_pane(stage)
    for place in (0, 2, 4):
        pane.take_slot(place)
        stage.press(stage.letter(place))
    pane.take_slot(1)
    stage.settle()


def _labelled_checked(stage: Stage) -> None:
    stage.sit_at("cord-label", bank="cord")
    pane = label_pane(stage)
    for place, authored in enumerate((0, 1, 6, 3, 4, 7)):
        pane.take_slot(place)
        stage.press(stage.letter(authored))
    stage.press("3", Qt.Key.Key_Return)


def _missing(stage: Stage) -> None:
    library = stage.sitting.desk.library
    root = next(root for root in library.roots if root.name == "cord")
    drawing = root / "figures" / "section.svg"
    text = drawing.read_bytes()
    drawing.unlink()
    try:
        stage.sit_at("cord-one", bank="cord")
    finally:
        drawing.write_bytes(text)


SCENES = (
    Scene("figure-idle", Story.FEW, _ask("cord-one"), BANKS),
    Scene("figure-chosen", Story.FEW, _chosen, BANKS),
    Scene("figure-focus", Story.FEW, _ask("cord-one", Qt.Key.Key_Down, Qt.Key.Key_Right), BANKS),
    Scene("figure-letters", Story.FEW, _ask("cord-one", "L"), BANKS),
    Scene("figure-zoomed", Story.FEW, _zoomed, BANKS),
    Scene("figure-wrong", Story.FEW, _wrong, BANKS),
    Scene("figure-also-right", Story.FEW, _also_right, BANKS),
    Scene("figure-all-names", Story.FEW, _named, BANKS),
    Scene("figure-several", Story.FEW, _several, BANKS),
    Scene("figure-several-checked", Story.FEW, _several_checked, BANKS),
    Scene("figure-typed", Story.FEW, _ask("cord-name", *"Dorsal"), BANKS),
    Scene("figure-options", Story.FEW, _ask("cord-pick"), BANKS),
    Scene("figure-beside", Story.FEW, _ask("cord-choice", "A"), BANKS),
    Scene("figure-label-empty", Story.FEW, _ask("cord-label"), BANKS),
    Scene("figure-label", Story.FEW, _labelled, BANKS),
    Scene("figure-label-checked", Story.FEW, _labelled_checked, BANKS),
    Scene("figure-missing", Story.FEW, _missing, BANKS),
)
