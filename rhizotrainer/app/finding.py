"""The search card at work: opened from anywhere, fed as one types, closed when something is opened.

Words are looked for on a thread of their own, one text at a time; of texts typed meanwhile only the last counts.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from rhizotrainer.app.desk import Desk
from rhizotrainer.app.found import (
    Found,
    FoundItem,
    FoundNote,
    FoundPassage,
    FoundStructure,
    Reach,
    Where,
    find_shorter,
    search,
)
from rhizotrainer.app.library_maps import list_shown
from rhizotrainer.app.tasks import Tasks
from rhizotrainer.model.errors import RhizotrainerError
from rhizotrainer.model.items import ItemAddress, ItemType
from rhizotrainer.store.exams import ExamBook
from rhizotrainer.store.search_words import strip_quotes
from rhizotrainer.tongue import Tongue, later
from rhizotrainer.ui.pages.search_card import SearchCard, SearchView
from rhizotrainer.ui.tables.found_list import FoundRow, Marked

if TYPE_CHECKING:
    from rhizotrainer.store.finder import Finder
    from rhizotrainer.ui.widgets.dialog_card import DialogCard

tr = Tongue("Search")

# Typing goes on; a word that is not finished is not worth a search of its own.
PAUSE_MS = 40
# Questions shown at first where something else was found as well, which would stand far below them.
FIRST_ITEMS = 6
# The target of the row that shows the rest.
MORE = "more"

_WHERE = {
    Where.VIGNETTE: later("In the vignette: {words}"),
    Where.TAKEAWAY: later("In the take-home line: {words}"),
    Where.OPTIONS: later("In the answers: {words}"),
    Where.PARTS: later("In its rows: {words}"),
    Where.EXPLANATION: later("In the explanation: {words}"),
    Where.NOTE: later("In the author's note: {words}"),
    Where.HINTS: later("In a hint: {words}"),
    Where.TAGS: later("In the tags: {words}"),
}

# What a type calls the parts of its questions, where it has a word for them.
_PARTS = {
    ItemType.TRUE_FALSE_SERIES: later("In the statements: {words}"),
    ItemType.EXTENDED_MATCHING: later("In the scenarios: {words}"),
    ItemType.ORDERING: later("In the steps: {words}"),
    ItemType.CLOZE: later("In the text with gaps: {words}"),
    ItemType.SHORT_ANSWER: later("In the accepted answers: {words}"),
    ItemType.NUMERIC: later("In the accepted answers: {words}"),
    ItemType.NAME: later("In the accepted answers: {words}"),
}


class Finding(QObject):
    """`opened` carries what was chosen: a FoundItem, FoundPassage, FoundStructure or FoundNote, and its text."""

    opened = Signal(object, object)

    def __init__(self, desk: Desk, open_card: Callable[[DialogCard], None]) -> None:
        super().__init__(desk)
        self._desk = desk
        self._open_card = open_card
        self._card: SearchCard | None = None
        self._tasks = Tasks(self)
        self._finder: Finder | None = None
        self._reach = Reach((), {})
        self._wanted = ""
        self._found: Found | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._connect_signals()

    @property
    def card(self) -> SearchCard | None:
        """Return the card while it is open."""
        return self._card

    @property
    def is_busy(self) -> bool:
        """Tell whether something is being looked for, or is about to be."""
        return self._pause.isActive() or self._tasks.is_busy

    @Slot()
    def open(self) -> None:
        """Open the card over the page in view; an open one keeps what was found."""
        if self._card is not None:
            self._card.field.setFocus()
            return
        self._reach = self._find_reach()
        card = SearchCard(self._desk.window)
        self._card = card
        card.text_changed.connect(self._on_text)
        card.opened.connect(self._on_opened)
        card.closed.connect(self._on_closed)
        self._open_card(card)

    def close(self) -> None:
        """Wait for what is being looked for, and let go of the file."""
        self._tasks.wait()
        if self._finder is not None:
            self._finder.close()
            self._finder = None

    @Slot(object)
    def _on_text(self, text: object) -> None:
        self._wanted = str(text)
        self._pause.start()

    @Slot()
    def _on_paused(self) -> None:
        if self._card is None or self._tasks.is_busy:
            # Whatever is under way asks again when it ends.
            return
        text, finder = self._wanted, self._find_finder()
        if finder.is_borrowed:
            self._show(search(finder, self._reach, text))
            return
        task = self._tasks.submit(partial(search, finder, self._reach, text))
        task.finished.connect(self._on_found)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_found(self, found: object) -> None:
        if isinstance(found, Found):
            self._show(found)
            if found.text != self._wanted:
                self._pause.start(0)

    @Slot(object)
    def _on_failed(self, error: object) -> None:
        if isinstance(error, RhizotrainerError):
            self._desk.show_trouble(error)
        elif isinstance(error, BaseException):
            raise error

    @Slot(object)
    def _on_opened(self, target: object) -> None:
        card = self._card
        if card is None:
            return
        if target is MORE and self._found is not None:
            card.show_found(build_search_view(self._found, self._titles(), is_whole=True))
            return
        if isinstance(target, FoundItem | FoundNote) and target.address in self._reach.hidden:
            card.say(tr("This question is in your session and waits for your answer."))
            return
        text = card.field.text
        card.close_card()
        self.opened.emit(target, text)

    @Slot()
    def _on_closed(self) -> None:
        if self.sender() is self._card:
            self._card = None
            self._pause.stop()
            self.close()

    def _show(self, found: Found) -> None:
        self._found = found
        if self._card is not None:
            self._card.show_found(build_search_view(found, self._titles()))

    def _titles(self) -> dict[str, str]:
        return {listing.header.id: listing.title for listing in self._reach.listings if listing.header}

    def _find_finder(self) -> Finder:
        if self._finder is None:
            self._finder = self._desk.library.open_finder()
        return self._finder

    def _find_reach(self) -> Reach:
        """Return what may be found now: nothing that tells the answer of a question of the session under way."""
        hidden: set[ItemAddress] = set()
        figures: set[tuple[str, str]] = set()
        session = self._desk.session
        if session is not None:
            for presentation, mark in zip(session.presentations, session.results, strict=True):
                if mark is None:
                    item = presentation.item
                    hidden.add(self._desk.practice.address_of(item))
                    figures.add((item.bank, item.figure))
        self._desk.practice.notice_updates()
        # An exam that was left has no verdicts yet: all of it is kept back until it is submitted, whatever came after.
        items = self._desk.library.load_items(ExamBook(self._desk.store).list_asked())
        hidden.update(items)
        figures.update((item.bank, item.figure) for item in items.values())
        # The same drawing under another name, as a sheet of the atlas, would tell as much.
        library = self._desk.library
        figures = {shown for bank, figure in figures if figure for shown in list_shown(library, bank, figure)}
        notes = self._desk.store.load_notes()
        return Reach(self._desk.library.listings, notes, frozenset(hidden), frozenset(figures))

    def _connect_signals(self) -> None:
        self._pause.timeout.connect(self._on_paused)


def build_search_view(found: Found, titles: dict[str, str], *, is_whole: bool = False) -> SearchView:
    """Return the rows of what was found; `titles` are those of the banks, `is_whole` leaves no question for later."""
    rows: list[FoundRow] = []
    items = [_item_row(one, titles) for one in found.items]
    if not is_whole and found.count > len(items) > FIRST_ITEMS + 1:
        rest = len(items) - FIRST_ITEMS
        words = tr.count(rest, "Show {n} more question", "Show {n} more questions")
        items = [*items[:FIRST_ITEMS], FoundRow(Marked(words), MORE, icon="more")]
    for heading, group in (
        (tr("Questions"), items),
        (tr("Sources"), [_passage_row(one) for one in found.passages]),
        (tr("Figures"), [_structure_row(one) for one in found.structures]),
        (tr("Your notes"), [_note_row(one) for one in found.notes]),
    ):
        rows += [FoundRow(Marked(heading)), *group] if group else []
    words = " ".join(strip_quotes(found.text).split())
    return SearchView(found.text.strip(), tuple(rows), found.count, words, find_shorter(found.text))


def _item_row(found: FoundItem, titles: dict[str, str]) -> FoundRow:
    details = Marked(titles.get(found.address.bank, found.address.bank))
    if found.excerpt.text:
        where = _PARTS.get(found.type, _WHERE[found.where]) if found.where is Where.PARTS else _WHERE[found.where]
        words = tr(where, words=found.excerpt.text)
        # Wherever a language puts the words, they stand there as they are.
        shift = words.index(found.excerpt.text)
        details = Marked(words, tuple((start + shift, end + shift) for start, end in found.excerpt.spans))
    return FoundRow(Marked(found.stem.text, found.stem.spans), found, details, icon="practise")


def _passage_row(found: FoundPassage) -> FoundRow:
    place = tr("{title}, ¶{number}", title=found.title, number=found.number) if found.number else found.title
    return FoundRow(
        Marked(found.excerpt.text, found.excerpt.spans), found, Marked(place), icon="source", is_source=True
    )


def _structure_row(found: FoundStructure) -> FoundRow:
    place = tr("Structure in the figure “{title}”", title=found.title) if found.region else tr("Figure")
    return FoundRow(Marked(found.name.text, found.name.spans), found, Marked(place), icon="target")


def _note_row(found: FoundNote) -> FoundRow:
    place = tr("Your note to: {stem}", stem=found.stem)
    return FoundRow(Marked(found.excerpt.text, found.excerpt.spans), found, Marked(place), icon="note")
