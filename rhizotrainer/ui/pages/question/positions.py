"""Where authorities differ: what each of them holds, in which words, and on what it rests."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from rhizotrainer.model.values import dataclass
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.citation_chip import CitationChip
from rhizotrainer.ui.widgets.edge_page import inset
from rhizotrainer.ui.widgets.hairline import Hairline
from rhizotrainer.ui.widgets.icon import Icon
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.paint import RING, Box, paint_box
from rhizotrainer.ui.widgets.quote_block import QuoteBlock
from rhizotrainer.ui.widgets.text_block import TextBlock

tr = Tongue("Source")


@dataclass(frozen=True, slots=True)
class HeldQuote:
    """A verified quote of one authority: its number among the page's quotes, its citation and its words."""

    number: int
    citation: str
    words: str


@dataclass(frozen=True, slots=True)
class Held:
    """What one authority holds, in sentences, with what its author says of it."""

    authority: str
    holds: tuple[str, ...]
    text: str
    quotes: tuple[HeldQuote, ...]
    references: tuple[str, ...]


class PositionsDiffer(Themed, QWidget):
    """One authority under the other. `cited` carries the number of the quote whose chip was pressed."""

    cited = Signal(object)

    def __init__(self, positions: Sequence[Held]) -> None:
        super().__init__()
        self._chips: list[tuple[int, CitationChip]] = []
        self._cells: list[QVBoxLayout] = []
        heading = tr("Authorities differ here")
        self._heading_row = QHBoxLayout()
        self._heading_row.addWidget(Icon("source"))
        self._heading_row.addWidget(Label(heading, "small", wraps=True).weigh(600), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(self._heading_row)
        for held in positions:
            column.addWidget(Hairline())
            column.addLayout(self._build_position(held))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(heading)
        self.follow_theme()
        self._connect_signals()

    @property
    def chips(self) -> tuple[CitationChip, ...]:
        return tuple(chip for _number, chip in self._chips)

    def show_open(self, number: int) -> None:
        """Show which quote's passage is open in the reader."""
        for other, chip in self._chips:
            chip.show_open(other == number)

    @Slot()
    def _on_chip_clicked(self) -> None:
        sender = self.sender()
        for number, chip in self._chips:
            if chip is sender:
                self.cited.emit(number)

    def on_theme(self, theme: Theme) -> None:
        pad = theme.px(12)
        self._heading_row.setContentsMargins(pad, theme.px(7), pad, theme.px(7))
        self._heading_row.setSpacing(theme.px(6))
        for cell in self._cells:
            cell.setContentsMargins(pad - RING, theme.px(8), pad - RING, theme.px(8))
            cell.setSpacing(theme.px(2))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.theme
        painter = QPainter(self)
        paint_box(painter, QRectF(self.rect()), Box(theme.surface, theme.hairline, theme.border, theme.px(8)))
        painter.end()

    def _build_position(self, held: Held) -> QVBoxLayout:
        cell = QVBoxLayout()
        cell.addWidget(inset(Label(held.authority, "ui", wraps=True).weigh(600)))
        for sentence in held.holds:
            cell.addWidget(inset(Label(sentence, "ui", wraps=True)))
        if held.text:
            cell.addWidget(inset(TextBlock(held.text, "body", markdown=True)))
        for quote in held.quotes:
            cell.addWidget(inset(QuoteBlock(quote.words)))
            chip = CitationChip(quote.citation)
            self._chips.append((quote.number, chip))
            cell.addWidget(chip, alignment=Qt.AlignmentFlag.AlignLeading)
        for reference in held.references:
            cell.addWidget(inset(TextBlock(reference, "small", role="ink2", markdown=True)))
        self._cells.append(cell)
        return cell

    def _connect_signals(self) -> None:
        for _number, chip in self._chips:
            chip.clicked.connect(self._on_chip_clicked)
