"""Which letter of the Latin keyboard a key stands for, whatever its layout types. It knows no meaning of any key."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

# Linux input event codes of the letter and sign keys as a US keyboard has them (linux/input-event-codes.h). Windows
# gives the same numbers as scan codes; X11 and Wayland give them plus 8.
_ROWS = ((16, "QWERTYUIOP[]"), (30, "ASDFGHJKL"), (43, "\\ZXCVBNM"))
_POSITIONS = {first + offset: sign for first, row in _ROWS for offset, sign in enumerate(row)}
# Virtual key codes of macOS (Carbon's Events.h), which are positions as well.
_MAC_POSITIONS = {
    0: "A", 1: "S", 2: "D", 3: "F", 4: "H", 5: "G", 7: "X", 8: "C", 11: "B", 14: "E", 15: "R", 17: "T", 40: "K",
    30: "]", 33: "[", 35: "P", 42: "\\", 45: "N", 46: "M",
}  # fmt: skip
_SIGN_KEYS = {"[": Qt.Key.Key_BracketLeft, "]": Qt.Key.Key_BracketRight, "\\": Qt.Key.Key_Backslash}
_ANOTHER = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier | Qt.KeyboardModifier.ShiftModifier


def latin_key(event: QKeyEvent) -> int:
    """Return the key by its letter, or where the layout types no Latin letters by its position."""
    key = int(event.key())
    is_latin = key < 0x80 or key >= 0x01000000
    if is_latin:
        return key
    if sys.platform == "darwin":
        sign = _MAC_POSITIONS.get(event.nativeVirtualKey(), "")
    else:
        shift = 0 if sys.platform == "win32" else 8
        sign = _POSITIONS.get(event.nativeScanCode() - shift, "")
    return int(_SIGN_KEYS[sign]) if sign in _SIGN_KEYS else (ord(sign) if sign else key)


def is_letter(event: QKeyEvent, letter: str) -> bool:
    """Tell whether a letter was pressed, alone or with Alt."""
    return not event.modifiers() & _ANOTHER and latin_key(event) == ord(letter)
