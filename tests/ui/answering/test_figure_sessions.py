"""Figures in a session of the real window: keys that mean the figure, the labels beside it, and nothing told early."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.journeys.player import walk
from tests.screens import SMALL, WIDE, Homes, Size, staged
from tests.screens_figures import click_structure, figure_pane, label_pane
from tests.screens_figures_bank import NAMES
from tests.screens_scenes import SCENES
from tests.screens_stage import Stage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
Key = Qt.Key
Play = Callable[..., Stage]


@pytest.fixture(scope="module")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Homes:
    return Homes(tmp_path_factory.mktemp("homes"))


@pytest.fixture
def play(qapp: QApplication, homes: Homes, home: object) -> Iterator[Play]:
    with ExitStack() as stack:

        def start(name: str, size: Size = WIDE) -> Stage:
            return stack.enter_context(staged(qapp, homes, SCENES[name], size))

        yield start


def hear(stage: Stage) -> str:
    kinds = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Help, QAccessible.Text.Value)
    return "\n".join(found.text(kind) for found in walk(stage.question.left) for kind in kinds)


def test_a_figure_is_answered_by_keys_alone(play):
    stage = play("figure-idle")
    stage.press("L", "P")
    assert figure_pane(stage).response.regions == {"ventral-root.page-right"}
    assert not stage.question.cover.isVisible(), "P would pause while it is no letter of the figure"
    stage.press(Key.Key_Escape, "3", Key.Key_Return)
    assert stage.question.is_checked
    assert "Incorrect" in stage.question.left.verdict.accessibleName() + hear(stage)


def test_esc_puts_letters_away_before_it_asks_to_end(play):
    stage = play("figure-letters")
    stage.press(Key.Key_Escape)
    assert not figure_pane(stage).takes_every_letter
    stage.press("M")
    assert stage.question.bar.flag.isChecked()


def test_a_figure_is_answered_by_mouse_alone(play):
    stage = play("figure-idle")
    click_structure(stage, "dorsal-root.page-left")
    stage.click(stage.question.footer.check)
    assert stage.question.is_checked
    assert "Correct." in hear(stage)


@pytest.mark.parametrize("scene", ["figure-idle", "figure-chosen", "figure-letters", "figure-several", "figure-typed"])
def test_no_structure_is_named_before_the_check(play, scene):
    heard = hear(play(scene))
    assert not [name for name in NAMES.values() if name.lower() in heard.lower()]


@pytest.mark.parametrize("scene", ["figure-beside", "figure-options"])
def test_a_figure_beside_options_is_zoomed_by_keys(play, scene):
    stage = play(scene)
    figure = stage.question.left.figure
    assert figure is not None
    stage.press("+")
    assert figure.canvas.port.is_zoomed
    stage.press("0")
    assert not figure.canvas.port.is_zoomed
    assert not figure.canvas.buttons


def test_labels_stand_on_the_right_page_and_under_the_figure_once_that_is_away(play):
    stage = play("figure-label")
    pane = label_pane(stage)
    assert pane.side is not None
    assert pane.side.isVisible()
    assert not pane.labels.isVisible()
    stage.press("\\")
    assert pane.labels.isVisible()
    stage.press("\\")
    assert not pane.labels.isVisible()


def test_labels_stand_under_the_figure_where_the_window_is_small(play):
    stage = play("figure-label", SMALL)
    pane = label_pane(stage)
    assert pane.labels.isVisible()
    stage.wear("light", 1.0, (1280, 800))
    assert pane.side is not None
    assert pane.side.isVisible()
    assert not pane.labels.isVisible()


def test_labels_are_dragged_from_the_right_page(play):
    stage = play("figure-label-empty")
    pane = label_pane(stage)
    row, slot = pane.side.rows[4], pane.slots[3]
    target = slot.mapToGlobal(slot.rect().center())
    QTest.mousePress(row, Qt.MouseButton.LeftButton, pos=row.rect().center())
    QTest.mouseMove(row, row.rect().center() / 2)
    QTest.mouseMove(row, row.mapFromGlobal(target))
    QTest.mouseRelease(row, Qt.MouseButton.LeftButton, pos=row.mapFromGlobal(target))
    stage.settle()
    assert pane.slots[3].label == row.text()


def test_check_says_how_many_slots_are_empty(play):
    stage = play("figure-label")
    assert stage.question.footer.check.text() == "3 slots empty"
    assert not stage.question.footer.check.isEnabled()


@pytest.mark.parametrize("is_by_key", [True, False])
def test_a_question_without_its_figure_is_skipped_and_not_counted(play, is_by_key):
    stage = play("figure-missing")
    before = stage.session
    with_file = stage.sitting.desk.library.find_art
    stage.sitting.desk.library.find_art = lambda item: None if item.id == "cord-one" else with_file(item)
    if is_by_key:
        stage.press(Key.Key_Return)
    else:
        stage.click(figure_pane(stage).frame.skip)
    assert stage.session.position == before.position + 1
    assert stage.session.results == before.results
    assert stage.item.id != "cord-one"


def test_a_question_without_its_figure_can_be_ended(play):
    stage = play("figure-missing")
    assert figure_pane(stage).frame.missing.isVisible()
    stage.press("L", "+", Key.Key_Down, Key.Key_Space, Key.Key_Return)
    assert not stage.question.is_checked
    stage.press(Key.Key_Escape)
    assert stage.window.isVisible()


def test_the_verdict_names_the_structure_as_the_figure_does(play):
    stage = play("figure-wrong")
    verdict = stage.question.left.verdict
    assert verdict.accessibleName() == "Incorrect. The answer is: Dorsal root."
    assert "You chose: Ventral root" in "\n".join(found.text(QAccessible.Text.Description) for found in walk(verdict))
