"""Nothing reaches over an edge: of what holds it, of the page's sides, of the window; in both themes, at every size.

What words need for themselves is `test_layout`'s affair.
"""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from rhizotrainer.ui.main_window import PageName
from rhizotrainer.ui.widgets.banner import Banner
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.dialog_card import DialogCard
from rhizotrainer.ui.widgets.keycap import Keycap
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.paint import RING
from rhizotrainer.ui.widgets.pressable import Pressable
from rhizotrainer.ui.widgets.text_block import TextBlock
from rhizotrainer.ui.widgets.verdict_strip import VerdictStrip
from tests.screens_scenes import SCENES
from tests.screens_stage import Stage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

WORDED = (Label, TextBlock, Pressable, Keycap, VerdictStrip, Banner)
VARIANTS = (
    ("light", 1.0, (1280, 800)),
    ("dark", 1.0, (900, 650)),
    ("light", 1.5, (1280, 800)),
    ("dark", 2.0, (1280, 800)),
    ("light", 1.5, (900, 650)),
    ("dark", 2.0, (900, 650)),
)
# These have a next step; Progress and Banks may have none.
WITH_PRIMARY = ("first-run", "today", "question", "answered", "summary", "card", "banner")
WITHOUT_PRIMARY = ("card-settings", "card-shortcuts")


def in_view(stage: Stage) -> QWidget:
    """Return the card over the window, or the window."""
    cards = [card for card in stage.window.findChildren(DialogCard) if card.isVisible()]
    return cards[-1] if cards else stage.window


def list_worded(layer: QWidget) -> list[QWidget]:
    return [each for each in layer.findChildren(QWidget) if isinstance(each, WORDED) and each.isVisible()]


def describe(widget: QWidget) -> str:
    text = str(getattr(widget, "text", str)())
    return f"{type(widget).__name__} “{text[:40] or widget.accessibleName()[:40]}”"


def find_holder_left(widget: QWidget) -> str:
    """Return what cuts a widget off: a parent whose edge it crosses, or the side of a page that scrolls."""
    # The room for the ring of focus may lie beyond.
    rect = widget.rect().adjusted(RING, RING, -RING, -RING) if isinstance(widget, Pressable) else widget.rect()
    child, parent = widget, widget.parentWidget()
    while parent is not None and not child.isWindow():
        rect = rect.translated(child.pos())
        area = parent.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is parent:
            is_within = rect.left() >= 0 and rect.right() < parent.width()
            return "" if is_within or area.horizontalScrollBar().maximum() else f"the sides of {type(area).__name__}"
        if not parent.rect().contains(rect):
            return type(parent).__name__
        child, parent = parent, parent.parentWidget()
    return ""


def find_crossings(layer: QWidget) -> list[str]:
    found = ((widget, find_holder_left(widget)) for widget in list_worded(layer))
    return [f"{describe(widget)} reaches out of {holder}" for widget, holder in found if holder]


def find_sideways(layer: QWidget) -> list[str]:
    """Say which pages would scroll sideways; an excerpt of code may."""
    areas = [area for area in layer.findChildren(QAbstractScrollArea) if area.isVisible() and area.findChild(Pressable)]
    return [f"{type(area).__name__} scrolls sideways" for area in areas if area.horizontalScrollBar().maximum()]


def find_short_buttons(layer: QWidget) -> list[str]:
    """Say which painted controls have less room than they ask for; a control's words are painted to its edge."""
    faults = []
    for widget in list_worded(layer):
        hint = widget.sizeHint()
        if isinstance(widget, Pressable | Keycap) and not widget.hasHeightForWidth() and not widget.toolTip():
            if widget.width() < hint.width() - 1 or widget.height() < hint.height():
                size = f"{widget.width()} × {widget.height()}"
                faults.append(f"{describe(widget)} is {size} px and asks for {hint.width()} × {hint.height()}")
        elif widget.hasHeightForWidth() and widget.height() < widget.heightForWidth(widget.width()):
            faults.append(f"{describe(widget)} is too low by {widget.heightForWidth(widget.width()) - widget.height()}")
    return faults


def find_footer_astray(stage: Stage) -> list[str]:
    if stage.window.current is not PageName.QUESTION:
        return []
    footer = stage.question.footer
    place = QRect(footer.mapTo(stage.window, QPoint(0, 0)), footer.size())
    is_at_foot = footer.isVisible() and place.bottom() + 1 == stage.window.height()
    return [] if is_at_foot else [f"the footer ends at {place.bottom() + 1} px"]


def find_faults(stage: Stage) -> list[str]:
    layer = in_view(stage)
    checks = (find_crossings, find_sideways, find_short_buttons)
    return [fault for check in checks for fault in check(layer)] + find_footer_astray(stage)


@pytest.mark.parametrize("scene", SCENES)
def test_nothing_reaches_over_an_edge(play, scene: str) -> None:
    stage = play(scene)
    faults = []
    for theme, scale, size in VARIANTS:
        stage.wear(theme, scale, size)
        faults += [f"{size[0]} × {size[1]}, {scale:.0%}: {fault}" for fault in find_faults(stage)]
    assert not faults, "\n".join(faults)


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
    assert any("“Start" in fault and "reaches out" in fault for fault in find_faults(stage))


def test_a_squeezed_button_is_noticed(play) -> None:
    stage = play("today-due")
    start = next(each for each in list_worded(stage.window) if isinstance(each, Button) and "Start" in each.text())
    start.resize(40, start.height())
    assert any("“Start" in fault and "asks for" in fault for fault in find_faults(stage))
