"""Citation chips under a quote, in as many lines as they need, and the key that opens the source."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.widgets.citation_chip import CitationChip
from rhizotrainer.ui.widgets.flow_box import FlowBox
from rhizotrainer.ui.widgets.keycap import Keycap
from rhizotrainer.ui.widgets.label import Label

tr = Tongue("Question page")


class CitationRow(FlowBox):
    """Chips by number. `cited` carries the number of the quote whose chip was pressed."""

    cited = Signal(object)

    def __init__(self, chips: Sequence[tuple[int, str]]) -> None:
        super().__init__()
        self._chips: dict[int, CitationChip] = {}
        for number, text in chips:
            chip = CitationChip(text)
            chip.clicked.connect(self._on_clicked)
            self._chips[number] = chip
            self.add(chip)
        self._key = _build_key()
        self.add(self._key)

    @property
    def chips(self) -> tuple[CitationChip, ...]:
        return tuple(self._chips.values())

    def show_open(self, number: int) -> None:
        """Show which quote's passage is open in the reader."""
        for other, chip in self._chips.items():
            chip.show_open(other == number)

    def show_key(self, is_shown: bool) -> None:
        """Name the key that opens the source, or not where the source is the page in view."""
        self._key.setVisible(is_shown)
        self.arrange()

    @Slot()
    def _on_clicked(self) -> None:
        sender = self.sender()
        for number, chip in self._chips.items():
            if chip is sender:
                self.cited.emit(number)


def _build_key() -> QWidget:
    """Return the words and the key that stay together on one line."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(6, 0, 0, 0)
    row.setSpacing(6)
    row.addWidget(Label(tr("Open in source"), "small", "ink3"))
    row.addWidget(Keycap("S"))
    return holder
