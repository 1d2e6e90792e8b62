"""The window's controllers joined: who answers whose wishes. One connection a line; nothing else happens here."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from rhizotrainer.app.bank_controller import BankController
from rhizotrainer.app.card_controller import CardController
from rhizotrainer.app.desk import Desk, Outfit
from rhizotrainer.app.looks import Looks
from rhizotrainer.app.saving import Saving
from rhizotrainer.app.session_controller import SessionController
from rhizotrainer.app.starts import Starts
from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.learning import SessionMode
from rhizotrainer.study.session import Session
from rhizotrainer.ui.main_window import MainWindow, PageName
from rhizotrainer.ui.pages.question.page import QuestionPage
from rhizotrainer.ui.theme import ThemeKeeper

REPORT_BANNER = "report"


class Sitting(QObject):
    """One learner at one window, from the first page to the close."""

    def __init__(self, window: MainWindow, keeper: ThemeKeeper, outfit: Outfit) -> None:
        super().__init__(window)
        self._window = window
        self.desk = Desk(window, keeper, outfit)
        self.starts = Starts(self.desk)
        self.banks = BankController(outfit.library, remember=self._remember_banks, window=window)
        self.looks = Looks(self.desk, self.banks)
        self.cards = CardController(self.desk)
        self.saving = Saving(window, outfit.practice, outfit.open_store, clock=outfit.clock, tz=outfit.tz)
        self._question = QuestionPage()
        self.sessions = SessionController(
            self._question, outfit.practice, find_header=outfit.library.header_of, clock=outfit.clock, parent=self
        )
        self.desk.know_session(self._find_session)
        self._may_close = False
        window.add_page(PageName.QUESTION, self._give_question)
        window.close_guard = self._guard_close
        self._wear_settings()
        self._connect_signals()

    def open(self, *, is_refused: bool = False) -> None:
        """Show the first page: the first run's, or Today, which also stands behind the card of refused results."""
        answers, _correct = self.desk.store.answer_totals()
        is_new = not self.desk.settings.has_started and not answers and bool(self.desk.library.known_addresses())
        if is_new and not is_refused:
            self.looks.show_first_run()
        else:
            self.desk.show_today()

    def close(self) -> None:
        """Let go of the files."""
        self.banks.wait()
        self.desk.library.close()
        self.desk.store.close()

    @Slot(object)
    def _on_page_requested(self, name: object) -> None:
        if name is PageName.SETTINGS:
            self.cards.open_settings()
        elif name is PageName.KEYBOARD:
            self.cards.open_shortcuts()
        elif self.desk.session is not None:
            self.cards.ask_to_end(self.desk.session)
        elif name is PageName.TODAY:
            self.desk.refresh_library()
            self.desk.show_today()
        elif name is PageName.PROGRESS:
            self.looks.show_progress()
        elif name is PageName.BANKS:
            self.desk.refresh_library()
            self.looks.show_banks()

    @Slot()
    def _on_new_session(self) -> None:
        if self.desk.session is not None:
            self.cards.ask_to_end(self.desk.session)
            return
        self.desk.show_today()
        self.desk.today.focus_new_session()

    @Slot(object)
    def _on_question_entered(self, session: Session) -> None:
        self._window.hide_banner(REPORT_BANNER)
        self._window.show_page(PageName.QUESTION)
        self.sessions.start(session)

    @Slot(object)
    def _on_end_asked(self, session: Session) -> None:
        self.cards.ask_to_end(session)

    @Slot()
    def _on_end_wished(self) -> None:
        # The page also shows past answers; ending one of those goes back to its summary.
        self.looks.leave_past()

    @Slot()
    def _on_session_left(self) -> None:
        session = self.desk.session
        if session is None:
            return
        if session.answered:
            self.sessions.leave()
        else:
            self.sessions.drop()
        self.desk.show_today()

    @Slot(object)
    def _on_review_missed(self, addresses: object) -> None:
        if isinstance(addresses, tuple):
            missed = [address for address in addresses if isinstance(address, ItemAddress)]
            self.starts.start(SessionMode.REVIEW, "Review of missed questions", missed)

    @Slot(object)
    def _on_reported(self, path: object) -> None:
        if isinstance(path, Path):
            words = ("Report saved.", f"Send {path.name} from {path.parent} to the bank's authors.")
            is_new = self._window.find_banner(REPORT_BANNER) is None
            banner = self._window.show_banner(REPORT_BANNER, "ok", words, action="Dismiss")
            if is_new:
                banner.action_requested.connect(self._on_report_dismissed)

    @Slot()
    def _on_report_dismissed(self) -> None:
        self._window.hide_banner(REPORT_BANNER)

    @Slot()
    def _on_reopened(self) -> None:
        if self.desk.session is None:
            self.desk.show_today()

    @Slot()
    def _on_quit(self) -> None:
        self._may_close = True
        QApplication.quit()

    @Slot()
    def _on_close_confirmed(self) -> None:
        self._may_close = True
        self._window.close()

    @Slot(object)
    def _on_timer_shown(self, is_shown: object) -> None:
        self.desk.change_settings(is_timer_shown=bool(is_shown))

    @Slot(object)
    def _on_right_page_shown(self, is_shown: object) -> None:
        self.desk.change_settings(is_right_page_shown=bool(is_shown))

    @Slot()
    def _wear_settings(self) -> None:
        self._question.set_letters_on(self.desk.settings.are_letter_keys_on)

    def _find_session(self) -> Session | None:
        return self.sessions.session

    def _give_question(self) -> QuestionPage:
        return self._question

    def _remember_banks(self, roots: tuple[str, ...]) -> None:
        self.desk.change_settings(added_banks=roots)

    def _guard_close(self) -> bool:
        """Tell whether the window may close: a note is handed over, answers that wait are written or asked about."""
        self._question.flush_note()
        pending = self.desk.practice.retry_pending()
        if pending and not self._may_close:
            self.cards.ask_to_close(pending)
            return False
        return True

    def _connect_signals(self) -> None:
        self._window.page_requested.connect(self._on_page_requested)
        self._window.new_session_requested.connect(self._on_new_session)
        self.desk.question_entered.connect(self._on_question_entered)
        self.desk.settings_changed.connect(self._wear_settings)
        self.looks.practise_topic_requested.connect(self.starts.practise_topic)
        self.looks.study_bank_requested.connect(self.starts.study_bank)
        self.looks.review_requested.connect(self._on_review_missed)
        self.looks.first_start_requested.connect(self.starts.start_first)
        self.looks.theme_chosen.connect(self.cards.choose_theme)
        self.looks.scale_chosen.connect(self.cards.choose_scale)
        self.cards.session_left.connect(self._on_session_left)
        self.cards.close_confirmed.connect(self._on_close_confirmed)
        self.cards.reported.connect(self._on_reported)
        self.saving.reopened.connect(self._on_reopened)
        self.saving.quit_requested.connect(self._on_quit)
        self.sessions.ended.connect(self.looks.show_summary)
        self.sessions.end_asked.connect(self._on_end_asked)
        self.sessions.failed.connect(self.desk.show_trouble)
        self.sessions.unsaved.connect(self.saving.show_failure)
        self.sessions.saved.connect(self.saving.show_saved)
        self.sessions.report_requested.connect(self.cards.open_report)
        self._question.text_size_requested.connect(self.cards.open_settings)
        self._question.help_requested.connect(self.cards.open_shortcuts)
        self._question.timer_shown.connect(self._on_timer_shown)
        self._question.right_page_shown.connect(self._on_right_page_shown)
        self._question.go_on_requested.connect(self.looks.leave_past)
        self._question.end_requested.connect(self._on_end_wished)
