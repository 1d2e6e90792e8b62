"""A key held down is told from one that is pressed again, also where Qt mistakes it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from rhizotrainer.ui.widgets.key_hold import HeldKey

RETURN, OTHER = Qt.Key.Key_Return, Qt.Key.Key_A


def press(at: int, *, repeats: bool = False, key: Qt.Key = RETURN) -> QKeyEvent:
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", repeats)
    event.setTimestamp(at)
    return event


def test_a_press_in_the_middle_of_a_row_is_held_whatever_qt_says() -> None:
    held = HeldKey()
    assert not held.is_held(press(1000))
    assert held.is_held(press(1660, repeats=True))
    mistaken = press(1700)
    assert held.is_held(mistaken)
    assert held.is_held(mistaken), "the next widget asks about the same event"
    assert held.is_held(press(1740))


def test_another_key_and_a_later_press_are_new() -> None:
    held = HeldKey()
    assert held.is_held(press(1000, repeats=True))
    assert not held.is_held(press(1040, key=OTHER))
    assert not held.is_held(press(1400))


def test_two_quick_presses_are_two() -> None:
    held = HeldKey()
    assert not held.is_held(press(1000))
    assert not held.is_held(press(1060))


def test_events_without_a_time_are_taken_at_their_word() -> None:
    held = HeldKey()
    assert held.is_held(press(0, repeats=True))
    assert not held.is_held(press(0))
