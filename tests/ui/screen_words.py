"""What can be wrong with words on a screen: cut off, run over, two primary buttons, a lost footer, small targets."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QWidget

from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.dialog_card import DialogCard
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.paint import text_width
from rhizotrainer.ui.widgets.text_block import TextBlock
from tests.screens_stage import Stage

SMALLEST_TARGET = 28
WORDS = (Label, Button, TextBlock)


def in_view(stage: Stage) -> QWidget:
    """Return the card over the window, or the window."""
    cards = [card for card in stage.window.findChildren(DialogCard) if card.isVisible()]
    return cards[-1] if cards else stage.window


def list_words(stage: Stage) -> list[Label | Button | TextBlock]:
    """Return the widgets in view that show words."""
    found = in_view(stage).findChildren(QWidget)
    return [each for each in found if isinstance(each, WORDS) and each.isVisible() and each.text().strip()]


def say(widget: QWidget, what: str) -> str:
    text = getattr(widget, "text", str)()
    return f"{type(widget).__name__} {text[:40]!r} in {type(widget.parent()).__name__} {what}"


def is_in_table(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QAbstractItemView):
        parent = parent.parentWidget()
    return parent is not None


def find_cut_heights(stage: Stage) -> Iterator[str]:
    for widget in list_words(stage):
        has_own = widget.hasHeightForWidth()
        needed = widget.heightForWidth(widget.width()) if has_own else widget.sizeHint().height()
        if widget.height() < needed:
            yield say(widget, f"is {widget.height()} high and needs {needed}")


def find_cut_widths(stage: Stage) -> Iterator[str]:
    for widget in list_words(stage):
        if isinstance(widget, TextBlock) or widget.toolTip() or is_in_table(widget):
            continue
        if isinstance(widget, Label) and widget.wordWrap():
            # A path has no spaces; it is broken where the line ends.
            words = [word for word in widget.text().split() if "/" not in word and "\\" not in word]
            needed = max((int(text_width(word, widget.font())) for word in words), default=0)
        elif isinstance(widget, Label):
            needed = int(text_width(widget.text(), widget.font()))
        else:
            needed = widget.sizeHint().width()
        if widget.width() < needed:
            yield say(widget, f"is {widget.width()} wide and needs {needed}")


def find_overlaps(stage: Stage) -> Iterator[str]:
    """Look among siblings of one page by what can be seen of them; a scrolled part hides what is beyond its edge."""
    seen = []
    for widget in list_words(stage):
        region = widget.visibleRegion().boundingRect()
        if not region.isEmpty():
            seen.append((widget, QRect(widget.mapTo(stage.window, region.topLeft()), region.size())))
    for (one, first), (other, second) in combinations(seen, 2):
        shared = first.intersected(second)
        if not shared.isEmpty() and not one.isAncestorOf(other) and not other.isAncestorOf(one):
            yield say(one, f"{first} runs over {say(other, str(second))}")


def find_primaries(stage: Stage) -> Iterator[str]:
    buttons = [each for each in in_view(stage).findChildren(Button) if each.isVisible() and each.isEnabled()]
    primary = [each for each in buttons if each.kind == "primary"]
    if len(primary) > 1:
        yield "more than one primary button: " + ", ".join(each.text() for each in primary)


def find_small_targets(stage: Stage) -> Iterator[str]:
    for button in in_view(stage).findChildren(QAbstractButton):
        # Qt's own buttons inside its controls, such as a table's corner, are no targets of ours.
        if button.isVisible() and not button.objectName().startswith("qt_"):
            least = min(button.width(), button.height())
            if least < SMALLEST_TARGET:
                yield say(button, f"is {button.width()} × {button.height()}")


def find_lost_footer(stage: Stage) -> Iterator[str]:
    if stage.window.current != "question":
        return
    footer = stage.question.footer
    place = QRect(footer.mapTo(stage.window, QPoint(0, 0)), footer.size())
    if not stage.window.rect().contains(place):
        yield f"the footer stands at {place}"
    button = footer.go_on
    if stage.question.footer.isVisible() and button.visibleRegion().boundingRect() != button.rect():
        yield "the footer's button is not wholly in view" if in_view(stage) is stage.window else ""


CHECKS = (find_cut_heights, find_cut_widths, find_overlaps, find_primaries, find_small_targets, find_lost_footer)


def find_word_faults(stage: Stage) -> list[str]:
    """Return what is cut off, runs over, is missing or too small on the screen in view, each once."""
    return sorted({fault for check in CHECKS for fault in check(stage) if fault})
