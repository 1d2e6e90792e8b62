"""Where the accounts differ: both are quoted, side by side, each under its citation."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from rhizotrainer.model.values import dataclass
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.citation_chip import CitationChip
from rhizotrainer.ui.widgets.hairline import Hairline
from rhizotrainer.ui.widgets.icon import Icon
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.paint import RING, Box, paint_box
from rhizotrainer.ui.widgets.quote_block import QuoteBlock

tr = Tongue("Source")

_STACKS_BELOW = 320


@dataclass(frozen=True, slots=True)
class Account:
    """One side: the chip's words ("¶3"), what to call it ("First"), and its verified quote."""

    citation: str
    caption: str
    quote: str


class AccountsDiffer(Themed, QWidget):
    """Two columns, or two rows where narrow. `account_requested` carries the index of the chip pressed."""

    account_requested = Signal(object)

    def __init__(self, accounts: Sequence[Account], *, heading: str = "") -> None:
        super().__init__()
        self._chips: list[CitationChip] = []
        self._cells: list[QVBoxLayout] = []
        self._heading_row = QHBoxLayout()
        self._heading_row.addWidget(Icon("source"))
        self._heading_row.addWidget(Label(heading or tr("The accounts differ here"), "small", wraps=True).weigh(600), 1)
        self._columns = QHBoxLayout()
        self._columns.setSpacing(0)
        for account in accounts:
            if self._chips:
                self._columns.addWidget(Hairline(vertical=True))
            self._columns.addLayout(self._build_account(account), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(self._heading_row)
        column.addWidget(Hairline())
        column.addLayout(self._columns)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(heading)
        self.follow_theme()
        self._connect_signals()

    @property
    def chips(self) -> Sequence[CitationChip]:
        return tuple(self._chips)

    def show_open(self, index: int | None) -> None:
        """Show which account's passage is open in the reader, or none."""
        for place, chip in enumerate(self._chips):
            chip.show_open(place == index)

    @Slot()
    def _on_chip_clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, CitationChip):
            self.account_requested.emit(self._chips.index(sender))

    def on_theme(self, theme: Theme) -> None:
        pad = theme.px(12)
        self._heading_row.setContentsMargins(pad, theme.px(7), pad, theme.px(7))
        self._heading_row.setSpacing(theme.px(6))
        for cell in self._cells:
            cell.setContentsMargins(pad - RING, theme.px(8) - RING, pad, theme.px(8))

    def resizeEvent(self, event: QResizeEvent) -> None:
        is_narrow = self.width() < self.theme.px(_STACKS_BELOW)
        direction = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(direction)
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.theme
        painter = QPainter(self)
        box = Box(theme.surface, theme.hairline, theme.border, theme.px(8))
        paint_box(painter, QRectF(self.rect()), box)
        painter.end()

    def _build_account(self, account: Account) -> QVBoxLayout:
        chip = CitationChip(account.citation, has_glyph=False)
        self._chips.append(chip)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(0)
        head.addWidget(chip)
        head.addSpacing(2)
        head.addWidget(Label(account.caption, "small", "ink2"))
        head.addStretch(1)
        cell = QVBoxLayout()
        cell.setSpacing(0)
        cell.addLayout(head)
        words = QHBoxLayout()
        words.setContentsMargins(RING, 0, 0, 0)
        words.addWidget(QuoteBlock(account.quote, has_bar=False))
        cell.addLayout(words)
        cell.setAlignment(Qt.AlignmentFlag.AlignTop)
        cell.addStretch(1)
        self._cells.append(cell)
        return cell

    def _connect_signals(self) -> None:
        for chip in self._chips:
            chip.clicked.connect(self._on_chip_clicked)
