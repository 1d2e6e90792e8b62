"""The question page and its controller as one: made together, fed with the learner's preferences."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from rhizotrainer.app.desk import Desk
from rhizotrainer.app.session_controller import SessionController
from rhizotrainer.study.session import Session
from rhizotrainer.ui.pages.question.page import QuestionPage


class Asking(QObject):
    """Asks a session's questions."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self.page = QuestionPage()
        self.controller = SessionController(
            self.page, desk.practice, library=desk.library, clock=desk.outfit.clock, parent=self
        )
        self._place = -1
        settings = desk.settings
        self.page.set_timer_shown(settings.is_timer_shown)
        self.page.set_right_page_shown(settings.is_right_page_shown)
        self._wear_settings()
        self._connect_signals()

    @property
    def session(self) -> Session | None:
        """Return the session under way, None between sessions."""
        return self.controller.session

    def start(self, session: Session) -> None:
        """Show a session at its question, on the terms that it was begun on."""
        terms = session.record.terms
        self.page.set_timer_shown(self._desk.settings.is_timer_shown and terms.shows_timer)
        for part in (self.page.footer, self.page.closed):
            part.ask_confidence(terms.asks_confidence)
        self._place = session.position
        self.controller.start(session)

    def leave(self) -> None:
        """Leave the session open, to be continued from Today; one without any answer is ended."""
        session = self.controller.session
        if session is None:
            return
        if session.answered:
            self.controller.leave()
        else:
            self.controller.drop()

    def flush_note(self) -> None:
        """Hand over a note that is still being typed."""
        self.page.flush_note()

    def warm_up(self) -> None:
        """Load what the first answer needs, so that checking it does not wait."""
        self._desk.practice.warm_up()
        self._desk.library.warm_up()

    @Slot()
    def _on_went_on(self) -> None:
        # The controller heard it first: where the place is another by now, another question is shown.
        session = self.controller.session
        if session is not None and session.position != self._place:
            self._place = session.position
            self._desk.window.hide_done_banners()

    @Slot()
    def _wear_settings(self) -> None:
        self.page.set_letters_on(self._desk.settings.are_letter_keys_on)

    @Slot(object)
    def _on_timer_shown(self, is_shown: object) -> None:
        self._desk.change_settings(is_timer_shown=bool(is_shown))

    @Slot(object)
    def _on_right_page_shown(self, is_shown: object) -> None:
        self._desk.change_settings(is_right_page_shown=bool(is_shown))

    def _connect_signals(self) -> None:
        self._desk.settings_changed.connect(self._wear_settings)
        self.page.go_on_requested.connect(self._on_went_on)
        self.page.evidence.atlas_requested.connect(self._desk.figure_requested)
        self.page.timer_shown.connect(self._on_timer_shown)
        self.page.right_page_shown.connect(self._on_right_page_shown)
