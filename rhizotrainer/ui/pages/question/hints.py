"""Hints in steps under the lead-in: those that were asked for stay, and a quiet button offers the next.

Nothing of a hint can be read, by eye or by screen reader, before it is asked for.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.text_block import TextBlock

tr = Tongue("Question page")


class Hints(Themed, QWidget):
    """The hints of one question. `next_requested` asks for the next one."""

    next_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._hints: tuple[str, ...] = ()
        self._shown = 0
        self._is_open = True
        self.more = Button("", kind="quiet", icon="info", key="I", small=True)
        self._read = QVBoxLayout()
        self._layout = QVBoxLayout(self)
        self._layout.addLayout(self._read)
        self._layout.addWidget(self.more, alignment=Qt.AlignmentFlag.AlignLeft)
        self._parts: list[QWidget] = []
        self.follow_theme()
        self._connect_signals()

    @property
    def shown(self) -> int:
        """Return how many hints can be read."""
        return self._shown

    @property
    def has_more(self) -> bool:
        """Tell whether another hint may be asked for."""
        return self._is_open and self._shown < len(self._hints)

    def show_hints(self, hints: Sequence[str], shown: int, *, is_open: bool = True) -> None:
        """Show the first `shown` hints; `is_open` while the question waits for its answer."""
        wanted = tuple(hints)
        if (wanted, shown) != (self._hints, self._shown):
            self._hints, self._shown = wanted, shown
            self._show_read()
        self._is_open = is_open
        total = len(self._hints)
        if self.has_more:
            self.more.show_text(tr("Hint {number} of {total}", number=shown + 1, total=total))
        self.more.setVisible(self.has_more)
        self.setVisible(bool(shown) or self.has_more)

    def on_theme(self, theme: Theme) -> None:
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme.px(4))
        self._read.setSpacing(theme.px(2))

    def _show_read(self) -> None:
        for part in self._parts:
            self._read.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = []
        total = len(self._hints)
        for number, hint in enumerate(self._hints[: self._shown], start=1):
            title = Label(tr("Hint {number} of {total}", number=number, total=total), "small", "ink2").weigh(600)
            text = TextBlock(hint, "body", markdown=True)
            self._parts += [title, text]
            self._read.addWidget(title)
            self._read.addWidget(text)

    def _connect_signals(self) -> None:
        self.more.clicked.connect(self.next_requested)
