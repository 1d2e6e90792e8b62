"""Thirty questions of every type, and a learner who answers each of them: by keys alone, or by the mouse alone.

What is right is read from the item; how it is given is done by events, as a learner would.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget

from rhizotrainer.model.items import Item
from rhizotrainer.study.presentation import Presentation
from rhizotrainer.ui.answering.cloze_pane import ClozePane
from rhizotrainer.ui.answering.figure_pane import FigurePane
from rhizotrainer.ui.answering.focus import keep_in_view
from rhizotrainer.ui.answering.label_pane import LabelPane
from rhizotrainer.ui.answering.matching_pane import MatchingPane
from rhizotrainer.ui.answering.ordering_pane import OrderingPane
from rhizotrainer.ui.answering.typed_pane import TypedPane
from rhizotrainer.ui.widgets.key_pad import KeyPadBox
from rhizotrainer.ui.widgets.match_row import MatchRow, TwoWayRow
from rhizotrainer.ui.widgets.step_row import StepRow
from tests.bank.manual import write_example
from tests.journeys.player import ALT, NONE, Key, Player, settle

# The first bank of the manual has 17 questions, of which one is a draft; of the second, these files are left out.
_LEFT_OUT = ("12-case.yaml", "14-marks.yaml")
QUESTIONS = 30


def write_mixed_banks(folder: Path) -> list[Path]:
    """Write two banks that together have thirty questions, two at least of every type, and a case."""
    first = write_example(folder)
    second = folder / "nerve-roots-again"
    shutil.copytree(first, second)
    for name in _LEFT_OUT:
        (second / "items" / name).unlink()
    header = second / "bank.yaml"
    text = header.read_text(encoding="utf-8")
    text = text.replace("id: nerve-roots\n", "id: nerve-roots-again\n").replace("an example", "once more")
    header.write_text(text, encoding="utf-8")
    for file in folder.glob("*/items/*.yaml"):
        # A session asks one of several siblings, and here all are to be asked.
        text = file.read_text(encoding="utf-8")
        file.write_text(re.sub(r"^ *siblings: .*\n", "", text, flags=re.MULTILINE), encoding="utf-8")
    return [first, second]


def type_right_text(item: Item) -> str:
    """Return what is right to type where there is one field."""
    return item.quantity.value if item.quantity else item.accepts[0]


def right_letters(shown: Presentation) -> list[str]:
    """Return for each part of the item the letter of an option that is right for it."""
    return [shown.letter_of(part.keys[0]) for part in shown.item.parts]


def answer_by_keys(player: Player) -> None:
    """Give the right answer to the question in view by keys, and say how sure."""
    shown = player.session.presentation
    item, pane = shown.item, player.question.left.pane
    if isinstance(pane, FigurePane):
        player.press(Key.Key_L)
        keys = {option.region for option in item.options if option.is_key}
        letters = [each.letter for each in pane.structures if each.region in keys]
        player.press_all("".join(letters if item.needs_all else letters[:1]))
        player.press(Key.Key_Escape)
    elif isinstance(pane, MatchingPane | LabelPane):
        player.press_all("".join(right_letters(shown)))
    elif isinstance(pane, OrderingPane):
        _sort_by_keys(player)
    elif isinstance(pane, TypedPane):
        player.type(type_right_text(item))
    elif isinstance(pane, ClozePane):
        for place, part in enumerate(item.parts):
            if place:
                player.press(Key.Key_Tab)
            player.type(part.accepts[0])
    else:
        player.press_all(player.right_keys())
    player.press(Key.Key_3, ALT if isinstance(pane, TypedPane | ClozePane) else NONE)


def _sort_by_keys(player: Player) -> None:
    shown = player.session.presentation
    for wanted in range(len(shown.item.options)):
        player.press_all(shown.letter_of(wanted))
        order = list(player.session.response.placed or shown.order)
        for _ in range(order.index(wanted) - wanted):
            player.press(Key.Key_Up, ALT)


def answer_by_mouse(player: Player) -> None:
    """Give the right answer to the question in view by clicks, and say how sure."""
    shown = player.session.presentation
    item, pane = shown.item, player.question.left.pane
    if isinstance(pane, FigurePane):
        keys = [option.region for option in item.options if option.is_key]
        for region in keys if item.needs_all else keys[:1]:
            canvas = pane.frame.canvas
            player.click(canvas, canvas.find_spot(region).toPoint())
    elif isinstance(pane, LabelPane):
        rows = {row.letter: row for row in player.window.findChildren(type(_first_label(player)))}
        for place, letter in enumerate(right_letters(shown)):
            click_seen(player, pane.slots[place])
            click_seen(player, rows[letter])
    elif isinstance(pane, MatchingPane):
        for row, letter in zip(pane.rows, right_letters(shown), strict=True):
            _match_by_mouse(player, row, shown.letters.index(letter))
    elif isinstance(pane, OrderingPane):
        _sort_by_mouse(player, pane)
    elif isinstance(pane, TypedPane):
        _type_by_mouse(player, pane.keys, type_right_text(item))
    elif isinstance(pane, ClozePane):
        for place, part in enumerate(item.parts):
            click_seen(player, pane.text.fields[place].edit)
            _type_by_mouse(player, pane.keys, part.accepts[0])
    else:
        for letter in player.right_keys():
            row = next(row for row in pane.rows if row.letter == letter)
            click_seen(player, row, QPoint(40, 20))
    player.click("Fairly sure")


def click_seen(player: Player, widget: QWidget, at: QPoint | None = None) -> None:
    """Click a widget after scrolling to it, as the wheel would."""
    keep_in_view(widget)
    settle()
    player.click(widget, at)


def _first_label(player: Player) -> QWidget:
    side = player.question.left.pane.side
    assert side is not None
    return next(child for child in side.findChildren(QAbstractButton) if hasattr(child, "is_used"))


def _match_by_mouse(player: Player, row: MatchRow | TwoWayRow, place: int) -> None:
    if isinstance(row, TwoWayRow):
        click_seen(player, row, row.rect_of(place).center().toPoint())
        return
    click_seen(player, row)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu), "no menu opened"
    player.click(menu, menu.actionGeometry(menu.actions()[place]).center())


def _sort_by_mouse(player: Player, pane: OrderingPane) -> None:
    shown = player.session.presentation
    for wanted in range(len(shown.item.options)):
        order = list(player.session.response.placed or shown.order)
        for _ in range(order.index(wanted) - wanted):
            row: StepRow = next(row for row in pane.rows if row.cap == shown.letter_of(wanted))
            click_seen(player, row, row.rect_of(-1).center().toPoint())


def _type_by_mouse(player: Player, keys: KeyPadBox, text: str) -> None:
    if keys.pad.isHidden():
        click_seen(player, keys.toggle)
    for sign in text:
        words = "Space" if sign == " " else sign
        found = [key for key in keys.pad.findChildren(QAbstractButton) if key.text().lower() == words.lower()]
        assert found, f"there is no key for {sign!r}"
        click_seen(player, found[0])
