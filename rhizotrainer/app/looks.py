"""Everything that looks back or at the banks: Progress, summaries, past questions, Banks, the first run."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from rhizotrainer import resources
from rhizotrainer.app.desk import Desk
from rhizotrainer.app.progress_room import ProgressRoom
from rhizotrainer.app.returns import tell_return
from rhizotrainer.app.views import build_banks_view, build_summary_view
from rhizotrainer.model.banks import BankHeader, BankListing
from rhizotrainer.model.items import Item, ItemAddress
from rhizotrainer.model.learning import Attempt, Mark, Response, SessionMode
from rhizotrainer.store.causes import MissLog
from rhizotrainer.store.counts import Counts
from rhizotrainer.store.due_causes import find_due_cause
from rhizotrainer.store.item_history import ItemHistory
from rhizotrainer.study.marking import restore_mark
from rhizotrainer.study.past_answers import restore_attempt
from rhizotrainer.study.presentation import Presentation, restore_presentation
from rhizotrainer.study.wording import verdict_sentence
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.answering.view import AnswerView, MissView, QuestionView, SessionView
from rhizotrainer.ui.main_window import PageName
from rhizotrainer.ui.pages.banks.page import BanksPage
from rhizotrainer.ui.pages.first_run.page import FirstRunPage
from rhizotrainer.ui.pages.first_run.view import FirstRunView
from rhizotrainer.ui.pages.question.page import QuestionPage
from rhizotrainer.ui.pages.summary.page import SummaryPage
from rhizotrainer.ui.tables.outcome.view import verdict_text

if TYPE_CHECKING:
    from rhizotrainer.app.progress_export import ProgressExport

tr = Tongue("Looking back")

BANK_BANNER = "bank"


class Looks(QObject):
    """`practise_topic_requested`, `study_bank_requested`, `review_requested` and `drill_requested` ask for sessions."""

    practise_topic_requested = Signal(object)
    study_bank_requested = Signal(object)
    review_requested = Signal(object)
    drill_requested = Signal(object)
    first_start_requested = Signal()
    theme_chosen = Signal(object)
    scale_chosen = Signal(object)
    add_bank_requested = Signal()
    choose_folder_requested = Signal()
    show_file_requested = Signal(object)
    check_again_requested = Signal(object)
    remove_requested = Signal(object)
    source_requested = Signal(object, object)
    past_shown = Signal(object, object)
    exam_result_requested = Signal(object)
    continue_requested = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._shown: str = ""
        self._attempts: tuple[Attempt, ...] = ()
        self._missed: tuple[ItemAddress, ...] = ()
        self._is_past = False
        self._is_exam = False
        self._progress = ProgressRoom(desk, self._list_continuable)
        self._export: ProgressExport | None = None
        self._connect_signals()

    def make_page(self, name: PageName) -> QWidget:
        """Make one of the pages that look back.

        Raises:
            KeyError: the page is another's.
        """
        return {
            PageName.PROGRESS: self._progress.make_page,
            PageName.BANKS: self._make_banks,
            PageName.SUMMARY: self._make_summary,
            PageName.FIRST_RUN: self._make_first_run,
        }[name]()

    @property
    def shows_past(self) -> bool:
        """Tell whether the question page shows an answer given before."""
        return self._is_past

    @Slot()
    def show_first_run(self) -> None:
        """Offer the ways in."""
        listings = self._desk.library.listings
        view = FirstRunView(
            question_count=self._desk.library.item_count,
            source_count=sum(len(listing.header.sources) for listing in listings if listing.header),
            figure_path=resources.asset("cord-section.svg"),
            theme=self._desk.settings.theme,
            scale=self._desk.keeper.scale,
        )
        page = cast(FirstRunPage, self._desk.window.page(PageName.FIRST_RUN))
        page.show_first_run(view)
        self._desk.window.show_page(PageName.FIRST_RUN)

    @Slot()
    def show_progress(self) -> None:
        """Show Progress as it is now, with the newest sessions."""
        self._progress.show()

    @property
    def export(self) -> ProgressExport:
        """Return what carries Progress away, made when first wanted."""
        if self._export is None:
            # Start-up: few export anything, and none before Today is painted.
            from rhizotrainer.app.progress_export import ProgressExport

            self._export = ProgressExport(self._desk)
        return self._export

    @Slot(object, object)
    def export_progress(self, kind: object, view: object) -> None:
        """Ask where Progress is to be carried."""
        self.export.ask(kind, view)

    @Slot(object)
    def show_banks(self, root: object = "") -> None:
        """Show the banks, opened at one of them where a root is given."""
        shipped = self._desk.outfit.shipped
        answered = Counts(self._desk.store, self._desk.library.state).count_answered()
        page = cast(BanksPage, self._desk.window.page(PageName.BANKS))
        page.show_banks(build_banks_view(self._desk.library.listings, answered, shipped=shipped))
        if root:
            page.select_bank(str(root))
        self._desk.window.show_page(PageName.BANKS)

    @Slot(object)
    def show_summary(self, session_id: object) -> None:
        """Show how a session went, just ended or long ago."""
        summary = self._desk.store.find_session(str(session_id))
        if summary is None:
            self._desk.show_today()
            return
        if summary.record.mode is SessionMode.EXAM:
            self.exam_result_requested.emit(summary.record.id)
            return
        self._shown, self._is_exam = str(session_id), False
        self._attempts = self._desk.store.list_session_attempts(self._shown)
        standings = self._desk.read_standings()
        view = build_summary_view(
            summary, self._attempts, self._desk.library, store=self._desk.store, standings=standings
        )
        self._missed = tuple(self._desk.library.find_topics(question.attempt.address for question in view.missed))
        page = cast(SummaryPage, self._desk.window.page(PageName.SUMMARY))
        page.show_summary(replace(view, can_continue=self._shown in self._list_continuable()))
        way = self._desk.find_way_back(self._shown)
        page.show_way_on(way.words if way else "")
        self._desk.window.show_page(PageName.SUMMARY)
        page.setFocus()

    def open_past(self, session_id: str, attempts: tuple[Attempt, ...], address: ItemAddress) -> None:
        """Show a question of an exam again, as it was answered; going on leads back to the exam's result."""
        self._shown, self._attempts, self._is_exam = session_id, attempts, True
        self.show_past(address)

    @Slot(object)
    def show_past(self, address: object) -> None:
        """Show a question of the summary again, as it was answered."""
        attempt = next((each for each in self._attempts if each.address == address), None)
        if attempt is None:
            return
        item = self._desk.library.load_items([attempt.address]).get(attempt.address)
        # One that is another type by now, or a draft again, has no screen for an answer of that day.
        if item is None or not self._desk.library.holds(attempt.address):
            return
        found = self._restore(item, attempt)
        shown = restore_presentation(item, found.option_order if found else ())
        response = found.response if found else Response()
        is_changed = attempt.item_version != item.fingerprint
        places = {each.address: place for place, each in enumerate(self._attempts)}
        flags = self._desk.store.load_flags()
        bar = SessionView(
            tr("As you answered it"),
            tr("Past answer"),
            tuple(each.verdict for each in self._attempts),
            frozenset(place for place, each in enumerate(self._attempts) if each.address in flags),
            places[attempt.address],
        )
        header = self._desk.library.header_of(item.bank) or BankHeader(item.bank, item.bank)
        page = cast(QuestionPage, self._desk.window.page(PageName.QUESTION))
        note = self._desk.store.find_note(item.address)
        art = self._desk.library.find_art(item)
        view = QuestionView(bar, shown, header, response, attempt.confidence, note, is_changed=is_changed, art=art)
        page.show_question(replace(view, hints_shown=min(attempt.hints, len(item.hints))))
        page.show_answer(self._past_answer(found or attempt, shown, is_known=found is not None), response)
        page.show_session(bar)
        self._is_past = True
        self.past_shown.emit(item, bar)
        self._desk.window.show_page(PageName.QUESTION)
        page.take_focus()

    def forget_past(self) -> None:
        """Take note that the question page shows a session again."""
        self._is_past = False

    @Slot()
    def leave_past(self) -> None:
        """Go back from a past question to its summary."""
        if self._is_past:
            self._is_past = False
            self.show_summary(self._shown)

    @Slot(object)
    def show_bank_news(self, listing: object) -> None:
        """Say how a bank that was added came out."""
        if not isinstance(listing, BankListing):
            return
        if listing.is_loaded and not listing.errors:
            words = (
                tr("{bank} was added.", bank=listing.title),
                _tell_loaded(listing),
            )
            self._show_bank_banner("ok", words)
            return
        count = len(listing.errors)
        if listing.is_loaded:
            state = tr("{bank} was added in part.", bank=listing.title)
        else:
            state = tr("{bank} was not loaded.", bank=listing.title)
        if self._desk.session is not None:
            reason = tr.count(
                count, "{n} problem; the page Banks says where.", "{n} problems; the page Banks says where."
            )
            self._show_bank_banner("warn", (state, reason))
            return
        reason = tr.count(count, "{n} problem; the list below says where.", "{n} problems; the list below says where.")
        self._show_bank_banner("warn", (state, reason))
        self.show_banks(listing.root)

    @Slot()
    def refresh(self) -> None:
        """Show the page in view again after the list of banks changed."""
        if self._desk.window.current is PageName.BANKS:
            self.show_banks()
        elif self._desk.window.current in (PageName.TODAY, PageName.FIRST_RUN):
            self._desk.show_today()

    @Slot()
    def _on_done(self) -> None:
        self._desk.show_today()

    @Slot()
    def _on_summary_done(self) -> None:
        way = self._desk.find_way_back(self._shown)
        if way is not None:
            way.go()
        else:
            self._desk.show_today()

    @Slot()
    def _on_continue(self) -> None:
        self.continue_requested.emit(self._shown)

    @Slot()
    def _on_review_missed(self) -> None:
        way = self._desk.find_way_back(self._shown)
        self.review_requested.emit(self._missed)
        session = self._desk.session
        if way is not None and session is not None:
            self._desk.lead_back(session.record.id, way)

    @Slot()
    def _on_banner_dismissed(self) -> None:
        self._desk.window.hide_banner(BANK_BANNER)

    def _list_continuable(self) -> frozenset[str]:
        return frozenset(summary.record.id for summary in self._desk.practice.list_all_open())

    def _restore(self, item: Item, attempt: Attempt) -> Attempt | None:
        """Return the attempt among the options of now, None where which one was chosen cannot be told any more."""
        history = ItemHistory(self._desk.store)
        before = history.load_essences([attempt.item_version]) if attempt.item_version != item.fingerprint else {}
        return restore_attempt(item, attempt, before.get(attempt.item_version))

    def _past_answer(self, attempt: Attempt, shown: Presentation, *, is_known: bool) -> AnswerView:
        now = self._desk.outfit.clock()
        standing = self._desk.store.find_standing(attempt.address)
        cause = find_due_cause(self._desk.store, attempt.address)
        whole = Mark(attempt.score, int(attempt.score >= 1.0), 1)
        mark = restore_mark(shown.item, attempt) if is_known else whole
        verdict = tr("{verdict}.", verdict=verdict_text(attempt.verdict))
        returns, why = "", ""
        if standing is not None and cause is not None:
            returns, why = tell_return(standing.memory, cause, self._desk.days, now=now)
        hints = tr.count(attempt.hints, "{n} hint", "{n} hints") if attempt.hints else ""
        details = (attempt.confidence.label if attempt.confidence else "", hints)
        said = MissLog(self._desk.store).find_cause(attempt.id)
        art = self._desk.library.find_art(shown.item)
        regions = art.figure.regions if art else ()
        return AnswerView(
            mark=mark,
            sentence=verdict_sentence(shown, mark, regions) if is_known else verdict,
            details=" · ".join(part for part in details if part),
            returns=returns,
            why=why,
            is_last=False,
            next_words=tr("Back to the result") if self._is_exam else tr("Back to the summary"),
            miss=MissView((), said.cause, said.confused_with, is_open=False) if said else None,
        )

    def _show_bank_banner(self, kind: str, words: tuple[str, str]) -> None:
        is_new = self._desk.window.find_banner(BANK_BANNER) is None
        banner = self._desk.window.show_banner(BANK_BANNER, kind, words, action=tr("Dismiss"))
        if is_new:
            banner.action_requested.connect(self._on_banner_dismissed)

    def _connect_signals(self) -> None:
        self._progress.practise_topic_requested.connect(self.practise_topic_requested)
        self._progress.drill_requested.connect(self.drill_requested)
        self._progress.session_requested.connect(self.show_summary)
        self._progress.continue_requested.connect(self.continue_requested)
        self._progress.practice_requested.connect(self._on_done)
        self._progress.export_requested.connect(self.export_progress)

    def _make_banks(self) -> BanksPage:
        page = BanksPage()
        page.add_requested.connect(self.add_bank_requested)
        page.study_requested.connect(self.study_bank_requested)
        page.show_file_requested.connect(self.show_file_requested)
        page.check_again_requested.connect(self.check_again_requested)
        page.remove_requested.connect(self.remove_requested)
        page.source_requested.connect(self.source_requested)
        return page

    def _make_summary(self) -> SummaryPage:
        page = SummaryPage()
        page.review_missed_requested.connect(self._on_review_missed)
        page.continue_requested.connect(self._on_continue)
        page.done_requested.connect(self._on_summary_done)
        page.question_requested.connect(self.show_past)
        return page

    def _make_first_run(self) -> FirstRunPage:
        page = FirstRunPage()
        page.start_requested.connect(self.first_start_requested)
        page.open_folder_requested.connect(self.choose_folder_requested)
        page.theme_chosen.connect(self.theme_chosen)
        page.scale_chosen.connect(self.scale_chosen)
        return page


def _tell_loaded(listing: BankListing) -> str:
    """Say how many questions a bank without errors brought, and how many warnings."""
    warned = len(listing.problems)
    if not warned:
        return tr.count(listing.item_count, "{n} question, no problems.", "{n} questions, no problems.")
    questions = tr.count(listing.item_count, "{n} question", "{n} questions")
    return tr.count(
        warned,
        "{questions}, {n} warning. The page Banks says what it is.",
        "{questions}, {n} warnings. The page Banks says what they are.",
        questions=questions,
    )
