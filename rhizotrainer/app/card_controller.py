"""Opens the cards over the window and does what they ask for; only one is open at a time."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication

from rhizotrainer import __version__
from rhizotrainer.app.cards import build_end_view, build_pending_view, build_shortcuts_view
from rhizotrainer.app.desk import Desk
from rhizotrainer.app.failures import Failure
from rhizotrainer.exchange.problem_report import format_report, name_report
from rhizotrainer.model.errors import RhizotrainerError
from rhizotrainer.model.items import Item
from rhizotrainer.model.reports import ProblemReport, ReportSubject
from rhizotrainer.paths import ensure_private_folder, reports_folder
from rhizotrainer.study.item_texts import list_sentences
from rhizotrainer.study.session import Session
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.confirm_card import ConfirmCard, ConfirmView
from rhizotrainer.ui.widgets.dialog_card import DialogCard

tr = Tongue("Report")


class CardController(QObject):
    """`session_left` says that the learner confirmed to end; `close_confirmed` that the window may close."""

    session_left = Signal()
    close_confirmed = Signal()
    reported = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._card: DialogCard | None = None
        self._reported_item: Item | None = None
        self._details = ""

    @property
    def is_open(self) -> bool:
        return self._card is not None

    @Slot()
    def open_shortcuts(self) -> None:
        """Show every key."""
        # Start-up: cards are made when they are first asked for.
        from rhizotrainer.ui.pages.shortcuts_card import ShortcutsCard

        view = build_shortcuts_view(are_letter_keys_on=self._desk.settings.are_letter_keys_on)
        self.show_card(ShortcutsCard(self._desk.window, view))

    def ask_to_end(self, session: Session) -> None:
        """Ask before a session is left."""
        card = ConfirmCard(self._desk.window, build_end_view(session))
        card.confirmed.connect(self.session_left)
        self.show_card(card)

    def ask_to_close(self, pending: int) -> None:
        """Ask before answers that wait in memory are lost."""
        card = ConfirmCard(self._desk.window, build_pending_view(pending, is_saving=self._desk.store.is_saving))
        card.confirmed.connect(self.close_confirmed)
        self.show_card(card)

    @Slot(object)
    def open_report(self, subject: object) -> None:
        """Ask what is wrong with a question, and with which of the sentences that are in view."""
        # Start-up: as above.
        from rhizotrainer.ui.pages.report_card import ReportCard, ReportView

        # A page that shows nothing but the question says no more than which it is.
        subject = (
            ReportSubject(subject, list_sentences(subject, is_answered=False)) if isinstance(subject, Item) else subject
        )
        if not isinstance(subject, ReportSubject):
            return
        item = subject.item
        header = self._desk.library.header_of(item.bank)
        purpose = tr("Your words are written to a file that you can send to the bank's authors.")
        version = header.version if header else ""
        card = ReportCard(
            self._desk.window,
            ReportView(header.title if header else item.bank, item.id, version, purpose, subject.sentences),
        )
        self._reported_item = item
        card.report_submitted.connect(self._on_report)
        self.show_card(card)

    @Slot(object)
    def show_failure(self, failure: object) -> None:
        """Say that something went wrong in the program itself, with details to copy."""
        if not isinstance(failure, Failure):
            return
        if not failure.details:
            self._desk.show_trouble(RhizotrainerError(failure.sentence, failure.hint))
            return
        self._details = failure.details
        view = ConfirmView(failure.sentence, failure.hint, tr("Copy details"), tr("Go on"))
        card = ConfirmCard(self._desk.window, view)
        card.confirmed.connect(self._on_copy_details)
        self.show_card(card)

    @Slot(object)
    def choose_theme(self, theme: object) -> None:
        """Wear a theme and remember it."""
        self._desk.keeper.set_choice(str(theme))
        self._desk.change_settings(theme=str(theme))

    @Slot(object)
    def choose_scale(self, scale: object) -> None:
        """Take a text size and remember it."""
        if isinstance(scale, int | float):
            self._desk.keeper.set_scale(float(scale))
            self._desk.change_settings(text_scale=self._desk.keeper.scale)

    @property
    def _reports_folder(self) -> Path:
        return reports_folder(self._desk.outfit.learner)

    @Slot(object)
    def _on_report(self, given: object) -> None:
        # Start-up: as above.
        from rhizotrainer.ui.pages.report_card import ReportGiven

        item = self._reported_item
        if item is None or not isinstance(given, ReportGiven):
            return
        header = self._desk.library.header_of(item.bank)
        report = ProblemReport(
            item.address,
            header.version if header else "",
            item.fingerprint,
            given.text,
            self._desk.outfit.clock(),
            given.kind,
            given.sentence,
            file=item.file_name,
            line=item.line,
            app=__version__,
        )
        path = self._reports_folder / name_report(report)
        try:
            ensure_private_folder(path.parent)
            path.write_text(format_report(report), encoding="utf-8")
        except OSError as error:
            hint = tr("Make space or choose another disk, then report again.")
            self._desk.show_trouble(
                RhizotrainerError(tr("The report was not saved: {reason}.", reason=error.strerror), hint)
            )
            return
        self.reported.emit(path)

    @Slot()
    def _on_copy_details(self) -> None:
        QGuiApplication.clipboard().setText(self._details)

    @Slot()
    def _on_closed(self) -> None:
        if self.sender() is self._card:
            self._card = None

    def show_card(self, card: DialogCard) -> None:
        """Open a card in place of the one that is open."""
        before, self._card = self._card, card
        if before is not None:
            before.close_card()
        card.closed.connect(self._on_closed)
        card.open_card()
