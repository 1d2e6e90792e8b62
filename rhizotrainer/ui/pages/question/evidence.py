"""The right page after the answer: explanation, quotes, author's note, and the reader at the very passage.

A quote is shown by the source's own characters at its verified place; one without a place is not shown at all. What
each authority holds stands there too, where they differ.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rhizotrainer.model.banks import BankHeader
from rhizotrainer.model.items import Item, Stance
from rhizotrainer.study.presentation import Presentation, restore_presentation
from rhizotrainer.study.quoting import VerifiedQuote, list_verified
from rhizotrainer.study.update_notes import UpdateNote
from rhizotrainer.study.wording import held_sentences, reference_text
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.answering.focus import spare_focus
from rhizotrainer.ui.answering.sheet import Sheet
from rhizotrainer.ui.pages.question.citations import CitationRow
from rhizotrainer.ui.pages.question.positions import Held, HeldQuote, PositionsDiffer
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.accounts_differ import Account, AccountsDiffer
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.change_note import ChangeNote
from rhizotrainer.ui.widgets.edge_page import inset
from rhizotrainer.ui.widgets.hairline import Hairline
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.note_box import NoteBox
from rhizotrainer.ui.widgets.paint import RING
from rhizotrainer.ui.widgets.quote_block import QuoteBlock
from rhizotrainer.ui.widgets.reader import Reader
from rhizotrainer.ui.widgets.text_block import TextBlock

tr = Tongue("Source")

_LARGEST_SHARE = 0.64
_SMALLEST_READER = 210
_READER_SHARE = 0.5


class EvidencePage(Themed, QWidget):
    """One item's evidence. `place_changed` says that another passage is open.

    `atlas_requested` carries bank, figure and, where there is one, the region that the learner wants to read of.
    """

    place_changed = Signal()
    atlas_requested = Signal(object, object, object)

    def __init__(self) -> None:
        super().__init__()
        self._quotes: tuple[VerifiedQuote, ...] = ()
        self._own = 0
        self._figure = ("", "", "")
        self._current = 0
        self._is_wide = True
        self._sheet = Sheet()
        self._sheet.body.addStretch(1)
        self._parts: list[QWidget] = []
        self._chips: CitationRow | None = None
        self._accounts: AccountsDiffer | None = None
        self._account_quotes: tuple[int, ...] = ()
        self._positions: PositionsDiffer | None = None
        self.reader = Reader()
        self._line = Hairline()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._sheet)
        layout.addWidget(self._line)
        layout.addWidget(self.reader, 1)
        self.follow_theme()
        self._connect_signals()

    @property
    def quotes(self) -> tuple[VerifiedQuote, ...]:
        """Return the item's own quotes, and after them those of the authorities that differ."""
        return self._quotes

    @property
    def current_quote(self) -> VerifiedQuote | None:
        """Return the quote whose passage is open."""
        return self._quotes[self._current] if self._quotes else None

    def show_item(
        self,
        item: Item,
        header: BankHeader,
        *,
        shown: Presentation | None = None,
        update: UpdateNote | None = None,
        why: str = "",
    ) -> None:
        """Show an item's evidence, open at its first quote; first of all what changed since it was answered.

        `shown` tells the letters of its options; without it they are lettered as their author wrote them. `why` says
        why the item returns when it does.
        """
        self._clear()
        self._quotes = list_verified(item.quotes, header)
        self._own = len(self._quotes)
        self._add(Label(tr("Explanation"), "heading"))
        if update is not None:
            self._add(ChangeNote(update), gap=8)
        self._add(TextBlock(item.explanation, "body", markdown=True), gap=8 if update is None else 12)
        if not item.explanation.startswith(item.takeaway):
            self._add(TextBlock(item.takeaway, "body", weight=600), gap=8)
        self._add_quotes()
        if item.positions:
            self._add_positions(shown or restore_presentation(item, ()), header)
        if item.note:
            references = [header.find_reference(key) for key in item.references]
            lines = [reference_text(reference) for reference in references if reference]
            self._add(NoteBox(item.note, lines), gap=12)
        elif item.references:
            self._add_references(item, header)
        figure = header.find_figure(item.figure)
        if figure is not None and (figure.sheet or figure.has_side_file):
            self._add_atlas(header.id, figure.id, _find_region(item))
        if why:
            self._add(Label(tr("Why it returns then"), "small", "ink2").weigh(600), gap=12)
            self._add(TextBlock(why, "small", role="ink2"), gap=2)
        has_quotes = bool(self._quotes)
        self.reader.setVisible(has_quotes)
        self._line.setVisible(has_quotes)
        self.follow_theme()
        self._sheet.verticalScrollBar().setValue(0)
        if has_quotes:
            self.open_quote(0)

    def open_quote(self, index: int) -> None:
        """Open a quote's passage in the reader, by its place among the verified quotes."""
        if not 0 <= index < len(self._quotes):
            return
        self._current = index
        quote = self._quotes[index]
        shared = [other for other in self._quotes if other.source.id == quote.source.id]
        marks = [part for other in shared for part in other.parts]
        self.reader.show_source(quote.source, [other.place for other in shared], shared.index(quote), marks=marks)
        self._show_open()

    def step(self, step: int) -> None:
        """Open the next (+1) or previous (−1) quote's passage; the ends stay where they are."""
        self.open_quote(min(max(self._current + step, 0), len(self._quotes) - 1))

    def take_focus(self) -> bool:
        """Put the focus on the reader; say whether there is a passage to read."""
        if self._quotes:
            self.reader.setFocus(Qt.FocusReason.OtherFocusReason)
        return bool(self._quotes)

    def copied_text(self) -> str:
        """Return the open passage with its citation, as it goes to the clipboard."""
        quote = self.current_quote
        return f"“{quote.passage.text}” ({quote.citation})" if quote else ""

    @Slot()
    def copy(self) -> None:
        """Copy the open passage; where there is none, what was copied before stays."""
        if self.current_quote is not None:
            QGuiApplication.clipboard().setText(self.copied_text())

    def set_wide(self, is_wide: bool) -> None:
        """Stand on the right page, or as a tab on the edge of the left one."""
        self._is_wide = is_wide
        if self._chips is not None:
            self._chips.show_key(is_wide)
        self.follow_theme()

    def on_theme(self, theme: Theme) -> None:
        side = theme.px(24 if self._is_wide else 28) - RING
        self._sheet.pad(left=side, top=theme.px(17), right=theme.px(32) - RING, bottom=theme.px(16))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.surface)
        painter.end()

    @Slot()
    def _on_atlas(self) -> None:
        self.atlas_requested.emit(*self._figure)

    @Slot(object)
    def _on_place_changed(self, index: object) -> None:
        quote = self.current_quote
        if quote is None or not isinstance(index, int):
            return
        shared = [place for place, other in enumerate(self._quotes) if other.source.id == quote.source.id]
        if 0 <= index < len(shared):
            self._current = shared[index]
            self._show_open()

    @Slot(object)
    def _on_cited(self, index: object) -> None:
        if isinstance(index, int):
            self.open_quote(index)

    @Slot(object)
    def _on_account(self, index: object) -> None:
        if isinstance(index, int) and index < len(self._account_quotes):
            self.open_quote(self._account_quotes[index])

    def _add_quotes(self) -> None:
        own = self._quotes[: self._own]
        differing = [place for place, quote in enumerate(own) if quote.stance is Stance.DIFFERS]
        if not own:
            return
        if differing:
            self._account_quotes = (0, *(place for place in differing if place != 0))
            accounts = [
                Account(f"¶{self._quotes[place].passage.number}", "", self._quotes[place].text)
                for place in self._account_quotes
            ]
            self._accounts = AccountsDiffer(accounts)
            self._accounts.account_requested.connect(self._on_account)
            self._add(self._accounts, gap=12)
        else:
            self._add(QuoteBlock(self._quotes[0].text), gap=12)
        shown = [place for place in range(len(own)) if place not in self._account_quotes]
        if shown:
            self._chips = CitationRow([(place, self._chip_text(place)) for place in shown])
            self._chips.show_key(self._is_wide)
            self._chips.cited.connect(self._on_cited)
            self._add(self._chips, gap=6)

    def _chip_text(self, place: int) -> str:
        quote = self._quotes[place]
        if place == 0 or quote.source.id != self._quotes[0].source.id:
            return quote.citation
        if quote.passage.number:
            return tr("¶{number} agrees", number=quote.passage.number)
        return tr("{title} agrees", title=quote.source.title)

    def _add_positions(self, shown: Presentation, header: BankHeader) -> None:
        """Add what each authority holds; its quotes follow the item's own, and one that is among them stays there."""
        positions = []
        for held in shown.item.positions:
            quotes = []
            for quote in list_verified(held.quotes, header):
                spots = [(other.source.id, other.place) for other in self._quotes]
                spot = (quote.source.id, quote.place)
                if spot not in spots:
                    self._quotes = (*self._quotes, quote)
                number = spots.index(spot) if spot in spots else len(spots)
                quotes.append(HeldQuote(number, quote.citation, quote.text))
            references = [header.find_reference(key) for key in held.references]
            lines = tuple(reference_text(reference) for reference in references if reference is not None)
            positions.append(Held(held.authority, held_sentences(shown, held), held.text, tuple(quotes), lines))
        self._positions = PositionsDiffer(positions)
        self._positions.cited.connect(self._on_cited)
        self._add(self._positions, gap=12)

    def _add_references(self, item: Item, header: BankHeader) -> None:
        self._add(Label(tr("References"), "small", "ink2").weigh(600), gap=12)
        for key in item.references:
            reference = header.find_reference(key)
            if reference is not None:
                self._add(TextBlock(reference_text(reference), "small", role="ink2", markdown=True), gap=2)

    def _show_open(self) -> None:
        if self._chips is not None:
            self._chips.show_open(self._current)
        if self._accounts is not None:
            here = self._current in self._account_quotes
            self._accounts.show_open(self._account_quotes.index(self._current) if here else None)
        if self._positions is not None:
            self._positions.show_open(self._current)
        self.place_changed.emit()

    def _add_atlas(self, bank: str, figure: str, region: str) -> None:
        """Offer to read of the figure's structures."""
        self._figure = (bank, figure, region)
        button = Button(tr("Open in the atlas"), kind="link", small=True)
        button.clicked.connect(self._on_atlas)
        row = QHBoxLayout()
        row.addWidget(button)
        row.addStretch(1)
        holder = QWidget()
        holder.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        spare_focus(holder)
        self._put(holder)

    def _add(self, part: QWidget, *, gap: int = 0) -> None:
        if gap:
            space = QWidget()
            space.setFixedHeight(self.theme.px(gap))
            self._put(space)
        # A row of chips keeps room for its rings; all else is moved in by as much, so that edges align.
        spare_focus(part)
        self._put(part if isinstance(part, CitationRow) else inset(part))

    def _put(self, part: QWidget) -> None:
        self._sheet.body.insertWidget(self._sheet.body.count() - 1, part)
        self._parts.append(part)

    def _clear(self) -> None:
        for part in self._parts:
            self._sheet.body.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = []
        self._chips = None
        self._accounts = None
        self._account_quotes = ()
        self._positions = None

    def _fit(self) -> None:
        """Give the explanation the height it needs, but leave the reader its room."""
        if not self._quotes:
            self._sheet.setMaximumHeight(16_777_215)
            self._sheet.setMinimumHeight(0)
            return
        # Asked of the page, because the sheet takes its own width only after this.
        width = self.width() - self._sheet.verticalScrollBar().sizeHint().width()
        needed = self._sheet.body.heightForWidth(width) if self._sheet.body.hasHeightForWidth() else 0
        reader = min(self.theme.px(_SMALLEST_READER), round(self.height() * _READER_SHARE))
        room = self.height() - reader
        most = max(min(round(self.height() * _LARGEST_SHARE), room), self.theme.px(120))
        self._sheet.setFixedHeight(min(max(needed, self.theme.px(60)), most))

    def _connect_signals(self) -> None:
        self.reader.place_changed.connect(self._on_place_changed)
        self.reader.copy_requested.connect(self.copy)


def _find_region(item: Item) -> str:
    """Return the region that an item asks for or lights, nothing where it is about several."""
    keys = tuple(option.region for option in item.options if option.is_key and option.region)
    asked = tuple(item.regions) or keys
    return asked[0] if len(asked) == 1 else ""
