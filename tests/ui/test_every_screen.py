"""Every screen by measure: nothing cut off, run over or over an edge, and all that takes the focus named and ringed.

Every eighth screen in one variant stands for the others in the usual run; all of them are gone through in all twelve
with the slow tests.
"""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QScrollArea, QWidget

from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.dialog_card import DialogCard
from tests.screens_scenes import SCENES
from tests.screens_stage import Stage
from tests.ui.screen_edges import find_edge_faults, in_view, list_worded
from tests.ui.screen_words import find_word_faults

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

WINDOWS = ((1280, 800), (900, 650))
SCALES = (1.0, 1.5, 2.0)
THEMES = ("light", "dark")
ALL = tuple((theme, scale, window) for window in WINDOWS for scale in SCALES for theme in THEMES)
# The largest text in the smallest window shows most of what can go wrong.
HARDEST = (("dark", 2.0, (900, 650)),)
# What is said in another language stands on the same screens, and is gone through with the slow tests.
USUAL = [name for name in SCENES if not name.startswith("ru-")]
# These have a next step; Progress and Banks may have none.
WITH_PRIMARY = ("first-run", "today", "question", "answered", "summary", "card", "banner")
WITHOUT_PRIMARY = ("card-settings", "card-shortcuts")


def find_nameless(stage: Stage) -> list[str]:
    """Say what takes the focus without a name or a role that a screen reader could tell."""
    faults = []
    for widget in stage.window.findChildren(QWidget):
        if not widget.isVisible() or widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
            continue
        found = QAccessible.queryAccessibleInterface(widget)
        if not found.text(QAccessible.Text.Name).strip():
            faults.append(f"no name: {describe(widget)}")
        elif found.role() == QAccessible.Role.NoRole:
            faults.append(f"no role: {describe(widget)}")
    return faults


def describe(widget: QWidget) -> str:
    return f"{type(widget).__name__} in {type(widget.parent()).__name__}"


def find_faults(stage: Stage, variants: tuple[tuple[str, float, tuple[int, int]], ...]) -> list[str]:
    faults = []
    for theme, scale, size in variants:
        stage.wear(theme, scale, size)
        found = [*find_word_faults(stage), *find_edge_faults(stage)]
        faults += [f"{theme}, {size[0]} × {size[1]}, {scale:.0%}: {fault}" for fault in found]
    return faults


@pytest.mark.parametrize("scene", USUAL[::8])
def test_a_screen_is_whole_and_named(play, scene: str) -> None:
    stage = play(scene)
    faults = [*find_nameless(stage), *find_faults(stage, HARDEST)]
    assert not faults, "\n".join(faults)


@pytest.mark.slow
@pytest.mark.parametrize("scene", SCENES)
def test_a_screen_is_whole_at_every_size_in_every_theme(play, scene: str) -> None:
    stage = play(scene)
    faults = [*find_nameless(stage), *find_faults(stage, ALL)]
    assert not faults, "\n".join(faults)


@pytest.mark.slow
@pytest.mark.parametrize("scene", USUAL)
def test_the_ring_is_seen_on_whatever_takes_the_tab_key(play, scene: str) -> None:
    """A picture of what has the focus differs from one without it."""
    stage = play(scene)
    faults = []
    for stop in list_stops(in_view(stage)):
        # What a page gives the focus to shows the ring from the first key on.
        stop.clearFocus()
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        scroll_to(stop)
        stage.settle()
        if not stop.hasFocus():
            continue
        with_ring = stage.take_picture()
        stop.clearFocus()
        stage.settle()
        if stage.take_picture() == with_ring:
            faults.append(describe(stop))
    assert not faults


def scroll_to(widget: QWidget) -> None:
    """Bring a widget into view, as a page does when the Tab key comes by."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget)
        parent = parent.parentWidget()


def list_stops(layer: QWidget) -> list[QWidget]:
    """Return what the Tab key comes by in a window or card."""
    return [
        each
        for each in layer.findChildren(QWidget)
        if each.isVisible() and each.isEnabled() and each.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


@pytest.mark.slow
@pytest.mark.parametrize("scene", [name for name in SCENES if name.startswith(WITH_PRIMARY)])
def test_a_next_step_is_the_one_primary_button(play, scene: str) -> None:
    stage = play(scene)
    buttons = [each for each in in_view(stage).findChildren(Button) if each.isVisible() and each.kind == "primary"]
    if in_view(stage) is stage.window:
        buttons = [each for each in buttons if not isinstance(each.window(), DialogCard)]
    assert len(buttons) == int(scene not in WITHOUT_PRIMARY), [each.text() for each in buttons]


def test_a_field_that_leaves_its_row_is_noticed(play) -> None:
    stage = play("today-due")
    start = next(each for each in list_worded(stage.window) if isinstance(each, Button) and "Start" in each.text())
    start.move(start.x() + 300, start.y())
    assert any("“Start" in fault and "reaches out" in fault for fault in find_edge_faults(stage))


def test_a_squeezed_button_is_noticed(play) -> None:
    stage = play("today-due")
    start = next(each for each in list_worded(stage.window) if isinstance(each, Button) and "Start" in each.text())
    start.resize(40, start.height())
    assert any("“Start" in fault and "asks for" in fault for fault in find_edge_faults(stage))
