"""Shows what search found: a question with its answer, a source at its passage, a figure with its structure.

Source and figure say what the learner knows of their parts, and their questions can be practised from there; nothing
here is answered or stored. Back leads to the page that was left, a session among them.
"""

from __future__ import annotations

from collections.abc import Hashable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from rhizotrainer.app.desk import Desk
from rhizotrainer.app.found import Excerpt, FoundItem, FoundNote, FoundPassage, FoundStructure, mark_passages
from rhizotrainer.app.knowing import Knowing
from rhizotrainer.app.returns import tell_return
from rhizotrainer.app.starts import Starts
from rhizotrainer.model.banks import BankHeader
from rhizotrainer.model.errors import RhizotrainerError
from rhizotrainer.model.items import Item, ItemAddress
from rhizotrainer.model.learning import Mark, Response
from rhizotrainer.store.due_causes import find_due_cause
from rhizotrainer.study.presentation import restore_presentation
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.answering.view import AnswerView, QuestionView, SessionView
from rhizotrainer.ui.main_window import PageName
from rhizotrainer.ui.pages.question.page import QuestionPage
from rhizotrainer.ui.pages.source.figure_page import FigurePage, FigureView
from rhizotrainer.ui.pages.source.source_page import SourcePage, SourceView

tr = Tongue("Search")

PAGES = (PageName.LOOKUP, PageName.SOURCE, PageName.FIGURE)


class Lookups(QObject):
    """`report_requested` carries an item; `left` says that the page before is in view again."""

    report_requested = Signal(object)
    text_size_requested = Signal()
    help_requested = Signal()
    left = Signal()

    def __init__(self, desk: Desk, starts: Starts) -> None:
        super().__init__(desk)
        self._desk = desk
        self._knowing = Knowing(desk, starts)
        self._before = PageName.TODAY
        self._item: Item | None = None
        self._view: SessionView | None = None

    def make_page(self, name: PageName) -> QWidget:
        """Make one of the pages that show what was found.

        Raises:
            KeyError: the page is another's.
        """
        return {
            PageName.LOOKUP: self._make_lookup,
            PageName.SOURCE: self._make_source,
            PageName.FIGURE: self._make_figure,
        }[name]()

    def open(self, found: object, text: str) -> None:
        """Show what was chosen among the results for a text."""
        self._remember_page()
        if isinstance(found, FoundItem | FoundNote):
            self._open_item(found.address)
        elif isinstance(found, FoundPassage):
            self._open_passage(found, text)
        elif isinstance(found, FoundStructure):
            self._open_structure(found)

    def open_source(self, bank: str, source: str) -> None:
        """Show a source from its beginning, with nothing outlined in it."""
        self._remember_page()
        self._open_passage(FoundPassage(bank, source, "", 0, 0, Excerpt("")), "")

    @Slot()
    def go_back(self) -> None:
        """Show the page that was left."""
        if self._desk.window.current not in PAGES:
            return
        if self._before is PageName.TODAY:
            self._desk.show_today()
        else:
            self._desk.window.show_page(self._before)
            taker = getattr(self._desk.window.page(self._before), "take_focus", None)
            if taker is not None:
                taker()
        self.left.emit()

    @Slot()
    def _on_flag(self) -> None:
        if self._item is None or self._view is None:
            return
        store, address = self._desk.store, self._item.address
        try:
            store.set_flag(address, address not in store.load_flags(), now=self._desk.outfit.clock())
        except RhizotrainerError as error:
            self._desk.show_trouble(error)
        self._view = self._build_bar(address)
        self._question_page.show_session(self._view)

    @Slot(object)
    def _on_note(self, text: object) -> None:
        if self._item is None:
            return
        try:
            self._desk.practice.set_note(self._item.address, str(text))
        except RhizotrainerError as error:
            self._desk.show_trouble(error)

    @Slot()
    def _on_report(self) -> None:
        if self._item is not None:
            self.report_requested.emit(self._item)

    @Slot(object)
    def _on_knowledge_shown(self, is_shown: object) -> None:
        self._desk.change_settings(is_knowledge_shown=bool(is_shown))

    @Slot(object, object, object)
    def _on_practise(self, place: Hashable, name: object, is_new_only: object) -> None:
        self._knowing.practise(place, str(name), is_new_only=bool(is_new_only))

    @property
    def _question_page(self) -> QuestionPage:
        page = self._desk.window.page(PageName.LOOKUP)
        if not isinstance(page, QuestionPage):
            raise TypeError("questions are looked up on a question page")
        return page

    def _remember_page(self) -> None:
        current = self._desk.window.current
        if current is not None and current not in PAGES:
            self._before = current

    def _open_item(self, address: ItemAddress) -> None:
        item = self._desk.library.load_items([address]).get(address)
        if item is None:
            gone = RhizotrainerError(
                tr("This question is not in your banks any more."), tr("Search again for what is there now.")
            )
            self._desk.show_trouble(gone)
            return
        self._item, self._view = item, self._build_bar(address)
        shown = restore_presentation(item, ())
        header = self._desk.library.header_of(item.bank) or BankHeader(item.bank, item.bank)
        note = self._desk.practice.find_note(address)
        page, response = self._question_page, Response()
        art = self._desk.library.find_art(item)
        page.show_question(QuestionView(self._view, shown, header, response, None, note, art=art))
        returns, why = self._find_return(address)
        # Half of it counts for neither right nor wrong, and looks like neither.
        answer = AnswerView(
            mark=Mark(0.5, 1, 2),
            sentence=tr("Looked up, not answered: the right answer is shown."),
            details="",
            returns=returns,
            is_last=False,
            next_words=tr("Back"),
            why=why,
        )
        page.show_answer(answer, response)
        page.show_session(self._view)
        self._desk.window.show_page(PageName.LOOKUP)
        page.take_focus()

    def _open_passage(self, found: FoundPassage, text: str) -> None:
        header = self._desk.library.header_of(found.bank)
        source = header.find_source(found.source) if header else None
        page = self._desk.window.page(PageName.SOURCE)
        if header is None or source is None or not isinstance(page, SourcePage):
            return
        places = mark_passages([passage.text for passage in source.passages], text)
        page.set_letters_on(self._desk.settings.are_letter_keys_on)
        page.show_source(SourceView(source, header.title, min(found.passage, len(source.passages) - 1), places))
        known = self._knowing.find_passages(header.id, source.id, title=source.title)
        shows = self._desk.settings.is_knowledge_shown
        page.show_knowledge(known, is_shown=shows, can_practise=self._knowing.can_practise)
        self._desk.window.show_page(PageName.SOURCE)
        page.take_focus()

    def _open_structure(self, found: FoundStructure) -> None:
        header = self._desk.library.header_of(found.bank)
        figure = header.find_figure(found.figure) if header else None
        page = self._desk.window.page(PageName.FIGURE)
        if header is None or figure is None or not isinstance(page, FigurePage):
            return
        region = figure.find_region(found.region) if found.region else None
        art = self._desk.library.find_drawing(header.id, figure.id)
        name = region.name if region else ""
        page.set_letters_on(self._desk.settings.are_letter_keys_on)
        page.show_figure(FigureView(art, figure.title, header.title, found.region, name))
        known = self._knowing.find_structures(header.id, figure.id, title=figure.title)
        shows = self._desk.settings.is_knowledge_shown
        page.show_knowledge(known, is_shown=shows, can_practise=self._knowing.can_practise)
        self._desk.window.show_page(PageName.FIGURE)
        page.take_focus()

    def _build_bar(self, address: ItemAddress) -> SessionView:
        flags = self._desk.store.load_flags()
        flagged = frozenset({0}) if address in flags else frozenset()
        return SessionView(tr("Looked up"), tr("Looked up"), (), flagged, 0)

    def _find_return(self, address: ItemAddress) -> tuple[str, str]:
        """Return when a question returns and why then."""
        standing, cause = self._desk.store.find_standing(address), find_due_cause(self._desk.store, address)
        if standing is None or cause is None:
            return tr("You have not answered this question yet."), ""
        return tell_return(standing.memory, cause, self._desk.days, now=self._desk.outfit.clock())

    def _make_lookup(self) -> QuestionPage:
        page = QuestionPage()
        page.set_letters_on(self._desk.settings.are_letter_keys_on)
        page.set_timer_shown(False)
        page.go_on_requested.connect(self.go_back)
        page.end_requested.connect(self.go_back)
        page.flag_toggled.connect(self._on_flag)
        page.note_edited.connect(self._on_note)
        page.report_requested.connect(self._on_report)
        page.evidence.atlas_requested.connect(self._desk.figure_requested)
        page.text_size_requested.connect(self.text_size_requested)
        page.help_requested.connect(self.help_requested)
        return page

    def _make_source(self) -> SourcePage:
        page = SourcePage()
        page.back_requested.connect(self.go_back)
        page.practise_requested.connect(self._on_practise)
        page.knowledge_shown.connect(self._on_knowledge_shown)
        return page

    def _make_figure(self) -> FigurePage:
        page = FigurePage()
        page.back_requested.connect(self.go_back)
        page.practise_requested.connect(self._on_practise)
        page.knowledge_shown.connect(self._on_knowledge_shown)
        return page
