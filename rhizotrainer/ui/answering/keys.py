"""Which key asks for what while a question is shown: letters answer, digits say how sure.

A pure table. Keys are matched by their letter; where the layout types no Latin letters (Cyrillic, Greek …), by
their physical position instead.
"""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from rhizotrainer.model.values import dataclass
from rhizotrainer.ui.widgets.key_hold import KEYBOARD
from rhizotrainer.ui.widgets.latin_key import latin_key


class Command(StrEnum):
    """What a key can ask for; the first three carry a number."""

    CHOOSE = "choose"
    STRIKE = "strike"
    CONFIDENCE = "confidence"
    STRIKE_FOCUSED = "strike_focused"
    GO_ON = "go_on"
    FLAG = "flag"
    NOTE = "note"
    PAUSE = "pause"
    TIMER = "timer"
    REPORT = "report"
    SOURCE = "source"
    PREVIOUS_PASSAGE = "previous_passage"
    NEXT_PASSAGE = "next_passage"
    COPY = "copy"
    RIGHT_PAGE = "right_page"
    HINT = "hint"
    CAUSE = "cause"
    UNDO = "undo"
    EMPTY = "empty"
    LETTERS = "letters"
    ZOOM_IN = "zoom_in"
    ZOOM_OUT = "zoom_out"
    ZOOM_FIT = "zoom_fit"
    KNOWLEDGE = "knowledge"


@dataclass(frozen=True, slots=True)
class KeyAction:
    """A command and its number: option position counted from 0, or confidence 1 … 4."""

    command: Command
    number: int = 0


_LETTERS = {
    "M": Command.FLAG,
    "N": Command.NOTE,
    "P": Command.PAUSE,
    "T": Command.TIMER,
    "R": Command.REPORT,
    "S": Command.SOURCE,
    "X": Command.STRIKE_FOCUSED,
    "I": Command.HINT,
    "W": Command.CAUSE,
    "L": Command.LETTERS,
    "K": Command.KNOWLEDGE,
}
_SIGNS = {
    Qt.Key.Key_BracketLeft: Command.PREVIOUS_PASSAGE,
    Qt.Key.Key_BracketRight: Command.NEXT_PASSAGE,
    Qt.Key.Key_Backslash: Command.RIGHT_PAGE,
    Qt.Key.Key_Plus: Command.ZOOM_IN,
    Qt.Key.Key_Equal: Command.ZOOM_IN,
    Qt.Key.Key_Minus: Command.ZOOM_OUT,
    Qt.Key.Key_0: Command.ZOOM_FIT,
}
# How far a key zooms a figure: in, out, or to where it fits.
ZOOMS = {Command.ZOOM_IN: 1, Command.ZOOM_OUT: -1, Command.ZOOM_FIT: 0}
# What a key that is held down does again and again; all else is meant once for each press.
_REPEATED = frozenset({Command.ZOOM_IN, Command.ZOOM_OUT, Command.PREVIOUS_PASSAGE, Command.NEXT_PASSAGE})
_WITH_CONTROL = {Qt.Key.Key_C: Command.COPY, Qt.Key.Key_Z: Command.UNDO}
_OPTIONS = "ABCDEFGH"


def find_action(
    event: QKeyEvent, *, are_letters_on: bool = True, takes_every_letter: bool = False, is_typing: bool = False
) -> KeyAction | None:
    """Return what the key asks for on a question, or None where it means nothing here.

    With `are_letters_on` False, letters, digits and signs act only together with Alt (WCAG 2.1.4); while an answer
    `is_typing` they always do. With `takes_every_letter` each letter A … Z answers, by its place in the alphabet, and
    the commands of the session take Alt.
    """
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    key = event.key()
    if modifiers & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier):
        is_control = modifiers == Qt.KeyboardModifier.ControlModifier
        command = _WITH_CONTROL.get(Qt.Key(latin_key(event))) if is_control else None
        return KeyAction(command) if command else None
    if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return KeyAction(Command.GO_ON)
    if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
        return None if is_typing else KeyAction(Command.EMPTY)
    has_alt = bool(modifiers & Qt.KeyboardModifier.AltModifier)
    needs_alt = is_typing or not are_letters_on
    is_command = takes_every_letter and has_alt and not needs_alt
    if has_alt != needs_alt and not is_command:
        return None
    latin, has_shift = latin_key(event), bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
    if takes_every_letter and not is_command and Qt.Key.Key_A <= latin <= Qt.Key.Key_Z:
        return KeyAction(Command.CHOOSE, latin - Qt.Key.Key_A)
    return _single_key(latin, has_shift=has_shift)


def needs_every_letter(count: int) -> bool:
    """Tell whether there are more answers than letters for them on a question, so that all letters have to be one."""
    return count > len(_OPTIONS)


def is_held(event: QKeyEvent, action: KeyAction) -> bool:
    """Tell whether the key is only held down longer, so that its action shall not be done again."""
    return KEYBOARD.is_held(event) and action.command not in _REPEATED


def _single_key(key: int, *, has_shift: bool) -> KeyAction | None:
    if Qt.Key.Key_1 <= key <= Qt.Key.Key_4 and not has_shift:
        return KeyAction(Command.CONFIDENCE, key - Qt.Key.Key_0)
    if key in _SIGNS:
        return KeyAction(_SIGNS[Qt.Key(key)])
    if not Qt.Key.Key_A <= key <= Qt.Key.Key_Z:
        return None
    letter = chr(key)
    if letter in _OPTIONS:
        return KeyAction(Command.STRIKE if has_shift else Command.CHOOSE, _OPTIONS.index(letter))
    return KeyAction(_LETTERS[letter]) if letter in _LETTERS and not has_shift else None
