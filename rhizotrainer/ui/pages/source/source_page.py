"""A source by itself: its passages as the reader shows them, opened at one, with the words that were found outlined."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from rhizotrainer.model.items import QuotePlace
from rhizotrainer.model.sources import Source
from rhizotrainer.model.values import dataclass
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.source.head import FoundHead
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.reader_page import ReaderPage

tr = Tongue("Search")


# The longest line that is read with ease, and the gutter beside it.
_WIDTH = 860


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source of a bank, the passage to open it at, and where found words stand in it, in the order of the text."""

    source: Source
    bank: str
    passage: int
    places: tuple[QuotePlace, ...] = ()


class SourcePage(Themed, QWidget):
    """`back_requested` asks for the page that was left."""

    back_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.head = FoundHead()
        self.reader = ReaderPage()
        self.previous = Button("", kind="quiet", icon="chevu", small=True)
        self.next = Button("", kind="quiet", icon="chevd", small=True)
        self._count = Label("", "small", "ink2")
        # Beside it words can break; it cannot.
        self._count.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._passages: tuple[int, ...] = ()
        self._build()
        self.follow_theme()
        self._connect_signals()

    @property
    def regions(self) -> tuple[QWidget, ...]:
        return (self.head, self.reader)

    def show_source(self, view: SourceView) -> None:
        """Show a source, opened at its passage."""
        self.head.show_words(view.source.title, view.bank)
        self.reader.setAccessibleName(tr("Source: {title}", title=view.source.title))
        self.reader.show_passages(view.source.passages, ())
        self.reader.show_found(view.places)
        self._passages = tuple(dict.fromkeys((*(place.passage for place in view.places), view.passage)))
        self._passages = tuple(sorted(self._passages))
        self._go_to(view.passage)

    def take_focus(self) -> None:
        """Put the focus on the text."""
        self.reader.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_requested.emit()
        elif event.key() == Qt.Key.Key_BracketRight:
            self._on_next()
        elif event.key() == Qt.Key.Key_BracketLeft:
            self._on_previous()
        else:
            super().keyPressEvent(event)

    def on_theme(self, theme: Theme) -> None:
        self.reader.setMaximumWidth(theme.px(_WIDTH))
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, theme.paper)
        self.setPalette(palette)
        self.setAutoFillBackground(True)

    @Slot()
    def _on_next(self) -> None:
        self._step(1)

    @Slot()
    def _on_previous(self) -> None:
        self._step(-1)

    def _step(self, by: int) -> None:
        at = self._passages.index(self.reader.current_passage) + by
        if 0 <= at < len(self._passages):
            self._go_to(self._passages[at])

    def _go_to(self, passage: int) -> None:
        self.reader.show_current(passage)
        at, count = self._passages.index(passage), len(self._passages)
        self._count.show_text(tr("Passage {number} of {count}", number=at + 1, count=count))
        self._count.setVisible(count > 1)
        self.previous.setEnabled(at > 0)
        self.next.setEnabled(at < count - 1)

    def _build(self) -> None:
        for button, name in ((self.previous, tr("Previous passage")), (self.next, tr("Next passage"))):
            button.setAccessibleName(name)
            button.setToolTip(name)
        for part in (self._count, self.previous, self.next):
            self.head.tail.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        row = QHBoxLayout()
        row.addWidget(self.reader, 1)
        row.addStretch(0)
        column.addLayout(row, 1)

    def _connect_signals(self) -> None:
        self.head.back_requested.connect(self.back_requested)
        self.previous.clicked.connect(self._on_previous)
        self.next.clicked.connect(self._on_next)
