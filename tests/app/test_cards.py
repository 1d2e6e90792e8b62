"""The list of keys says all that DESIGN's table of keys says of what is there."""

from __future__ import annotations

import pytest

from rhizotrainer.app.cards import build_shortcuts_view

COMPLETE = [
    *("Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+4", "Ctrl+K", "Ctrl+N", "Ctrl+,", "F11", "Ctrl++", "Ctrl+-", "Ctrl+0", "?"),
    *("F1", "Esc", "A", "H", "Shift+A", "X", "1", "4", "Enter", "↑", "↓", "Space", "M", "N", "P", "T", "R", "S", "["),
    *("]", "Ctrl+C", "\\", "L", "+", "-", "0", "Del", "←", "→", "Ctrl+G", "Ctrl+Enter", "F6", "Shift+F6", "Home"),
    *("End", "I", "W", "Ctrl+Z", "Alt+↑", "Alt+↓"),
]


@pytest.mark.parametrize("key", COMPLETE)
def test_every_key_is_listed(key: str) -> None:
    groups = build_shortcuts_view(are_letter_keys_on=True).groups
    assert key in {chord for group in groups for shortcut in group.shortcuts for chord in shortcut.keys}


def test_ends_of_a_range_are_shown_as_one() -> None:
    groups = build_shortcuts_view(are_letter_keys_on=True).groups
    ranges = {shortcut.keys for group in groups for shortcut in group.shortcuts if shortcut.is_range}
    assert ranges == {("A", "H"), ("1", "4")}
