"""A row of citation chips under a quote, and the key that opens the source."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.citation_chip import CitationChip
from rhizotrainer.ui.widgets.keycap import Keycap
from rhizotrainer.ui.widgets.label import Label

tr = Tongue("Question page")


class CitationRow(Themed, QWidget):
    """Chips by number. `cited` carries the number of the quote whose chip was pressed."""

    cited = Signal(object)

    def __init__(self, chips: Sequence[tuple[int, str]]) -> None:
        super().__init__()
        self._chips: dict[int, CitationChip] = {}
        self._layout = QHBoxLayout(self)
        for number, text in chips:
            chip = CitationChip(text)
            chip.clicked.connect(self._on_clicked)
            self._chips[number] = chip
            self._layout.addWidget(chip)
        self._key = (Label(tr("Open in source"), "small", "ink3"), Keycap("S"))
        for part in self._key:
            self._layout.addSpacing(6)
            self._layout.addWidget(part)
        self._layout.addStretch(1)
        self.follow_theme()

    @property
    def chips(self) -> tuple[CitationChip, ...]:
        return tuple(self._chips.values())

    def show_open(self, number: int) -> None:
        """Show which quote's passage is open in the reader."""
        for other, chip in self._chips.items():
            chip.show_open(other == number)

    def show_key(self, is_shown: bool) -> None:
        """Name the key that opens the source, or not where the source is the page in view."""
        for part in self._key:
            part.setVisible(is_shown)

    def on_theme(self, theme: Theme) -> None:
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)

    @Slot()
    def _on_clicked(self) -> None:
        sender = self.sender()
        for number, chip in self._chips.items():
            if chip is sender:
                self.cited.emit(number)
