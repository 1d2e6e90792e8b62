"""What can reach over an edge: of what holds it, of the page's sides, of the window.

What words need for themselves is `screen_words`' affair.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from rhizotrainer.ui.main_window import PageName
from rhizotrainer.ui.widgets.banner import Banner
from rhizotrainer.ui.widgets.dialog_card import DialogCard
from rhizotrainer.ui.widgets.keycap import Keycap
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.paint import RING
from rhizotrainer.ui.widgets.pressable import Pressable
from rhizotrainer.ui.widgets.text_block import TextBlock
from rhizotrainer.ui.widgets.verdict_strip import VerdictStrip
from tests.screens_stage import Stage

WORDED = (Label, TextBlock, Pressable, Keycap, VerdictStrip, Banner)


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


def find_edge_faults(stage: Stage) -> list[str]:
    layer = in_view(stage)
    checks = (find_crossings, find_sideways, find_short_buttons)
    return [fault for check in checks for fault in check(layer)] + find_footer_astray(stage)
