"""Keycaps in a row, and a list of keys with what each does."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.keycap import Keycap
from rhizotrainer.ui.widgets.label import Label

# The keys as `key_caps` writes them, and what they do.
KeyRow = tuple[str, str]


def key_caps(keys: str) -> QWidget:
    """Return a row of keycaps with the signs between them: "Shift + A – E"."""
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(4)
    for place, part in enumerate(keys.split(" ")):
        # A plus that stands first is a key itself.
        is_sign = part in ("–", "+") and place > 0
        layout.addWidget(Label(part, "small", "ink3") if is_sign else Keycap(part))
    layout.addStretch(1)
    return row


class KeyList(Themed, QWidget):
    """Keys on the left, what they do on the right."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[KeyRow, ...] = ()
        # Questions of several types take turns, and making a dozen rows anew is felt between two of them.
        self._made: dict[KeyRow, tuple[QWidget, QWidget]] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        self.follow_theme()

    @property
    def rows(self) -> tuple[KeyRow, ...]:
        return self._rows

    def show_keys(self, rows: Sequence[KeyRow]) -> None:
        """Show these keys in place of those before."""
        if tuple(rows) == self._rows:
            return
        self._rows = tuple(rows)
        for row, parts in self._made.items():
            for widget in parts:
                self._grid.removeWidget(widget)
                widget.setVisible(row in self._rows)
        for place, (keys, words) in enumerate(self._rows):
            if (keys, words) not in self._made:
                self._made[keys, words] = (key_caps(keys), Label(words, "ui", "ink2"))
            for column, widget in enumerate(self._made[keys, words]):
                self._grid.addWidget(widget, place, column)

    def on_theme(self, theme: Theme) -> None:
        self._grid.setVerticalSpacing(theme.px(8))
        self._grid.setHorizontalSpacing(theme.px(14))
