"""Search at the window: who opens it, what it may not do now, and what comes of what was chosen."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from rhizotrainer.app.desk import Desk
from rhizotrainer.app.starts import Starts
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.main_window import PageName

if TYPE_CHECKING:
    from rhizotrainer.app.card_controller import CardController
    from rhizotrainer.app.finding import Finding
    from rhizotrainer.app.lookups import Lookups

tr = Tongue("Search")

BANNER = "search"


class FindRoom(QObject):
    """Joins the search card and the pages it opens, made when first wanted, to the window.

    `session_left` says that what was opened stands over a session, whose clock had better stop.
    """

    session_left = Signal()

    def __init__(self, desk: Desk, find_cards: Callable[[], CardController], starts: Starts) -> None:
        super().__init__(desk)
        self._desk = desk
        self._starts = starts
        self._find_cards = find_cards
        self._finding: Finding | None = None
        self._lookups: Lookups | None = None
        # Shows a structure by bank, figure and region in a page of its own, and says whether it has one for it.
        self.figure_opener: Callable[[str, str, str], bool] | None = None
        for name in (PageName.LOOKUP, PageName.SOURCE, PageName.FIGURE):
            desk.window.add_page(name, self._make_later(name))
        desk.today.search_requested.connect(self.open)

    @property
    def finding(self) -> Finding:
        """Return what searches, made when first wanted."""
        if self._finding is None:
            # Start-up: nothing is looked for before Today is painted.
            from rhizotrainer.app.finding import Finding

            self._finding = Finding(self._desk, self._find_cards().show_card)
            self._finding.opened.connect(self._on_opened)
        return self._finding

    @property
    def lookups(self) -> Lookups:
        """Return what shows what was found, made when first wanted."""
        if self._lookups is None:
            # Start-up: as above.
            from rhizotrainer.app.lookups import Lookups

            self._lookups = Lookups(self._desk, self._starts)
            self._lookups.report_requested.connect(self._on_report_requested)
            self._lookups.text_size_requested.connect(self._on_text_size_wished)
            self._lookups.help_requested.connect(self._on_help_wished)
        return self._lookups

    def close(self) -> None:
        """Let go of the file."""
        if self._finding is not None:
            self._finding.close()

    @Slot()
    def open(self) -> None:
        """Open the search card, save in an exam."""
        if self._desk.window.current is PageName.EXAM:
            words = (tr("Search is closed during an exam."), tr("It opens again once the exam is submitted."))
            is_new = self._desk.window.find_banner(BANNER) is None
            banner = self._desk.window.show_banner(BANNER, "warn", words, action=tr("Dismiss"))
            if is_new:
                banner.action_requested.connect(self._on_dismissed)
            return
        self._desk.window.hide_banner(BANNER)
        self.finding.open()

    @Slot(object, object)
    def _on_opened(self, found: object, text: object) -> None:
        if self._desk.window.current is PageName.QUESTION and self._desk.session is not None:
            self.session_left.emit()
        if not self._open_figure(found):
            self.lookups.open(found, str(text))

    @Slot(object, object)
    def open_source(self, bank: object, source: object) -> None:
        """Show a source from its beginning, as from the page of its bank."""
        self.lookups.open_source(str(bank), str(source))

    @Slot()
    def _on_dismissed(self) -> None:
        self._desk.window.hide_banner(BANNER)

    @Slot(object)
    def _on_report_requested(self, item: object) -> None:
        self._find_cards().open_report(item)

    @Slot()
    def _on_text_size_wished(self) -> None:
        self._desk.window.page_requested.emit(PageName.SETTINGS)

    @Slot()
    def _on_help_wished(self) -> None:
        self._desk.window.page_requested.emit(PageName.KEYBOARD)

    def _open_figure(self, found: object) -> bool:
        # Start-up: whoever found a structure has loaded it.
        from rhizotrainer.app.found import FoundStructure

        opener = self.figure_opener
        if opener is None or not isinstance(found, FoundStructure):
            return False
        return opener(found.bank, found.figure, found.region)

    def _make_later(self, name: PageName) -> Callable[[], QWidget]:
        def make() -> QWidget:
            return self.lookups.make_page(name)

        return make
