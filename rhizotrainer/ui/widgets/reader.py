"""The source reader: the document's name, "Passage 1 of 2" and its buttons above the page with the marks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from rhizotrainer.model.items import QuotePlace
from rhizotrainer.model.sources import Source
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.hairline import Hairline
from rhizotrainer.ui.widgets.icon import Icon
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.reader_page import ReaderPage

tr = Tongue("Source")

_HEADER = 42


class Reader(Themed, QWidget):
    """Show a source and go from place to place. `place_changed` carries the index of the place now current."""

    place_changed = Signal(object)
    copy_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._source: Source | None = None
        self._places: tuple[QuotePlace, ...] = ()
        self._current = -1
        self._title = Label("", "ui").weigh(600)
        self._file = _FileName("", "small", "ink3")
        self._count = Label("", "small", "ink2")
        self._previous = _build_button("chevu", tr("Previous passage"), "[")
        self._next = _build_button("chevd", tr("Next passage"), "]")
        self._copy = _build_button("copy", tr("Copy passage with citation"), "Ctrl+C")
        self._page = ReaderPage()
        self.setFocusProxy(self._page)
        self._header = self._build_header()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(Hairline())
        column.addWidget(self._page, 1)
        self.follow_theme()
        self._connect_signals()

    @property
    def page(self) -> ReaderPage:
        """Return the page itself: the focus goes there."""
        return self._page

    @property
    def current(self) -> int:
        """Return the index of the current place, or −1."""
        return self._current

    @property
    def source(self) -> Source | None:
        return self._source

    def show_source(
        self,
        source: Source,
        places: Sequence[QuotePlace],
        current: int = 0,
        *,
        marks: Sequence[QuotePlace] | None = None,
    ) -> None:
        """Show a source with places marked, opened at one of them; `marks` are the parts to mark where not all is."""
        self._source = source
        self._places = tuple(places)
        self._title.show_text(source.title)
        self._title.setToolTip(f"{source.title}\n{source.file_name}")
        self._file.show_text(source.file_name)
        self._page.setAccessibleName(tr("Source: {title}", title=source.title))
        self._page.show_passages(source.passages, self._places if marks is None else marks)
        self._current = -1
        if self._places:
            self._go_to(min(max(current, 0), len(self._places) - 1))
        self._show_count()

    def show_place(self, index: int) -> None:
        """Go to a place; one that there is not is ignored."""
        if 0 <= index < len(self._places) and index != self._current:
            self._go_to(index)
            self.place_changed.emit(index)
        elif index == self._current and index >= 0:
            self._go_to(index)

    @Slot()
    def show_next(self) -> None:
        """Go to the next place."""
        self.show_place(self._current + 1)

    @Slot()
    def show_previous(self) -> None:
        """Go to the place before."""
        self.show_place(self._current - 1)

    def highlighted_texts(self) -> list[str]:
        """Return the very characters that are marked, mark by mark."""
        return self._page.marked_texts()

    @Slot()
    def _on_copy_clicked(self) -> None:
        self.copy_requested.emit()

    def on_theme(self, theme: Theme) -> None:
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, theme.paper)
        self._header.setPalette(palette)
        self._header.setAutoFillBackground(True)
        self._header.setFixedHeight(theme.px(_HEADER))

    def _go_to(self, index: int) -> None:
        self._current = index
        self._page.show_current(self._places[index].passage)
        self._show_count()

    def _show_count(self) -> None:
        count = len(self._places)
        self._count.show_text(tr("Passage {number} of {count}", number=self._current + 1, count=count) if count else "")
        self._previous.setEnabled(self._current > 0)
        self._next.setEnabled(0 <= self._current < count - 1)
        self._copy.setEnabled(count > 0)

    def _build_header(self) -> QWidget:
        header = QWidget()
        row = QHBoxLayout(header)
        row.setContentsMargins(16, 0, 4, 0)
        row.setSpacing(0)
        row.addWidget(Icon("source"))
        row.addSpacing(8)
        row.addWidget(self._title)
        row.addSpacing(8)
        row.addWidget(self._file, 1)
        # The name of a document can be read elsewhere; which of how many passages this is cannot.
        self._count.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        row.addWidget(self._count)
        row.addSpacing(2)
        for button in (self._previous, self._next, self._copy):
            row.addWidget(button)
        return header

    def _connect_signals(self) -> None:
        self._previous.clicked.connect(self.show_previous)
        self._next.clicked.connect(self.show_next)
        self._copy.clicked.connect(self._on_copy_clicked)


class _FileName(Label):
    """A file's name, which is left out where it would not be whole: the title and the count need the room."""

    def __init__(self, text: str, style: str, role: str) -> None:
        super().__init__(text, style, role)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.width() >= self.sizeHint().width():
            super().paintEvent(event)


def _build_button(icon: str, name: str, keys: str) -> Button:
    button = Button("", kind="quiet", icon=icon, small=True)
    button.setAccessibleName(name)
    button.setToolTip(f"{name} ({keys})")
    return button
