"""Which key asks for what on a question, on any layout."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from rhizotrainer.ui.answering.keys import Command, KeyAction, find_action, is_held

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
KEYPAD = Qt.KeyboardModifier.KeypadModifier
# Codes of the physical keys A, S, N, M, [, ] and \ on Linux, as X11 and Wayland give them.
CYRILLIC = [
    (0x0424, 38, Command.CHOOSE),  # Ф, where A is
    (0x042B, 39, Command.SOURCE),  # Ы, where S is
    (0x0422, 57, Command.NOTE),  # Т, where N is
    (0x042C, 58, Command.FLAG),  # Ь, where M is
    (0x0425, 34, Command.PREVIOUS_PASSAGE),  # Х, where [ is
    (0x042A, 35, Command.NEXT_PASSAGE),  # Ъ, where ] is
]


def press(key: int, modifiers: Qt.KeyboardModifier = NONE, *, scan: int = 0) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, scan, 0, 0)


@pytest.mark.parametrize(("letter", "place"), [(letter, place) for place, letter in enumerate("ABCDEFGH")])
def test_letters_choose_and_with_shift_strike_out(letter, place):
    assert find_action(press(ord(letter))) == KeyAction(Command.CHOOSE, place)
    assert find_action(press(ord(letter), SHIFT)) == KeyAction(Command.STRIKE, place)


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_digits_say_how_sure_also_on_the_keypad(number):
    key = int(Key.Key_0) + number
    assert find_action(press(key)) == KeyAction(Command.CONFIDENCE, number)
    assert find_action(press(key, KEYPAD)) == KeyAction(Command.CONFIDENCE, number)
    assert find_action(press(key, SHIFT)) is None


@pytest.mark.parametrize(
    ("key", "command"),
    [
        (Key.Key_M, Command.FLAG),
        (Key.Key_N, Command.NOTE),
        (Key.Key_P, Command.PAUSE),
        (Key.Key_T, Command.TIMER),
        (Key.Key_R, Command.REPORT),
        (Key.Key_S, Command.SOURCE),
        (Key.Key_X, Command.STRIKE_FOCUSED),
        (Key.Key_BracketLeft, Command.PREVIOUS_PASSAGE),
        (Key.Key_BracketRight, Command.NEXT_PASSAGE),
        (Key.Key_Backslash, Command.RIGHT_PAGE),
        (Key.Key_Return, Command.GO_ON),
        (Key.Key_Enter, Command.GO_ON),
    ],
)
def test_every_other_key_has_its_command(key, command):
    assert find_action(press(key)) == KeyAction(command)


def test_control_leaves_all_but_copying_to_others():
    assert find_action(press(Key.Key_C, CONTROL)) == KeyAction(Command.COPY)
    for key in (Key.Key_A, Key.Key_1, Key.Key_N, Key.Key_Return):
        assert find_action(press(key, CONTROL)) is None


@pytest.mark.skipif(sys.platform != "linux", reason="the codes are those of Linux")
@pytest.mark.parametrize(("key", "scan", "command"), CYRILLIC)
def test_a_layout_without_latin_letters_is_read_by_place(key, scan, command):
    found = find_action(press(key, scan=scan))
    assert found is not None
    assert found.command is command


def test_a_latin_layout_is_read_by_letter_wherever_the_key_is():
    # The key with the code of Q types A on a French keyboard.
    assert find_action(press(Key.Key_A, scan=24)) == KeyAction(Command.CHOOSE, 0)


def test_an_unknown_place_of_an_unknown_letter_means_nothing():
    assert find_action(press(0x0424, scan=200)) is None


@given(st.integers(0x20, 0x10FFFF), st.sampled_from([NONE, SHIFT, KEYPAD]), st.integers(0, 300))
def test_with_letters_off_no_single_key_acts_without_alt(key, modifiers, scan):
    found = find_action(press(key, modifiers, scan=scan), are_letters_on=False)
    assert found is None
    with_alt = find_action(press(key, modifiers | ALT, scan=scan), are_letters_on=False)
    assert with_alt == find_action(press(key, modifiers, scan=scan))


@given(st.integers(0x20, 0x10FFFF), st.integers(0, 300))
def test_with_letters_on_alt_is_left_to_the_menus(key, scan):
    assert find_action(press(key, ALT, scan=scan)) is None


@given(st.integers(0x20, 0x7E))
def test_while_typing_no_key_acts_without_alt(key):
    if chr(key).islower():
        return
    assert find_action(press(key), is_typing=True) is None
    assert find_action(press(key, ALT), is_typing=True) == find_action(press(key))
    assert find_action(press(key, ALT), is_typing=True, are_letters_on=False) == find_action(press(key))


def test_while_typing_backspace_is_the_fields_and_enter_goes_on():
    assert find_action(press(Key.Key_Backspace), is_typing=True) is None
    assert find_action(press(Key.Key_Delete), is_typing=True) is None
    assert find_action(press(Key.Key_Return), is_typing=True) == KeyAction(Command.GO_ON)


@pytest.mark.parametrize("letter", "AHIMNPTZ")
def test_where_every_letter_answers_the_sessions_letters_take_alt(letter):
    place = ord(letter) - ord("A")
    assert find_action(press(ord(letter)), takes_every_letter=True) == KeyAction(Command.CHOOSE, place)
    assert find_action(press(ord(letter), ALT), takes_every_letter=True) == find_action(press(ord(letter)))
    off = find_action(press(ord(letter), ALT), takes_every_letter=True, are_letters_on=False)
    assert off == KeyAction(Command.CHOOSE, place)


@pytest.mark.parametrize(
    ("key", "repeats"),
    [
        (Key.Key_Plus, True),
        (Key.Key_BracketRight, True),
        (Key.Key_Return, False),
        (Key.Key_A, False),
        (Key.Key_M, False),
    ],
)
def test_only_what_moves_a_step_is_done_again_while_its_key_is_held(key, repeats):
    first = press(key)
    again = QKeyEvent(QEvent.Type.KeyPress, key, NONE, "", True)
    action = find_action(again)
    assert action is not None
    assert not is_held(first, action)
    assert is_held(again, action) is not repeats


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="the codes are those of Linux")
@pytest.mark.parametrize(("key", "scan", "command"), [(0x042F, 52, Command.UNDO), (0x0421, 54, Command.COPY)])
def test_control_keys_are_found_where_the_layout_has_other_letters(key, scan, command):
    assert find_action(press(key, CONTROL, scan=scan)) == KeyAction(command)
