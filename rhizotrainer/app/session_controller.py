"""Drives the question page: turns what the learner asks into orders to the session, and shows what comes of it.

It holds the one Session value; every rule is `study`'s, every write is `practice`'s.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from rhizotrainer.app.ahead import Ahead
from rhizotrainer.app.library import Library
from rhizotrainer.app.practice import Checked, Practice
from rhizotrainer.app.returns import tell_answered
from rhizotrainer.app.session_titles import title_text
from rhizotrainer.model.banks import BankHeader
from rhizotrainer.model.errors import RhizotrainerError
from rhizotrainer.model.items import Item
from rhizotrainer.model.learning import Attempt, Confidence, MissCause, Response, Verdict
from rhizotrainer.model.reports import ReportSubject
from rhizotrainer.model.updates import Revision
from rhizotrainer.study import session as sessions
from rhizotrainer.study.cases import find_case_place
from rhizotrainer.study.item_texts import list_sentences
from rhizotrainer.study.miss_words import cause_sentence
from rhizotrainer.study.misses import list_confusable
from rhizotrainer.study.session import Session, SessionPhase
from rhizotrainer.study.update_notes import UpdateNote, build_update_note
from rhizotrainer.study.updates import build_essence
from rhizotrainer.study.wording import duration_text, given_words, verdict_sentence
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.answering.view import AnswerView, MissView, QuestionView, SessionView
from rhizotrainer.ui.pages.question.page import QuestionPage
from rhizotrainer.ui.widgets.announcing import announce
from rhizotrainer.ui.widgets.one_paint import one_paint

tr = Tongue("Question page")

_TICK_MS = 1000


class SessionController(QObject):
    """One learner at one page. `ended` carries the session's id; `failed` a RhizotrainerError to be shown.

    `unsaved` says why an answer waits in memory, `saved` that none does any more.
    """

    ended = Signal(object)
    failed = Signal(object)
    unsaved = Signal(object)
    saved = Signal()
    report_requested = Signal(object)
    end_asked = Signal(object)

    def __init__(
        self,
        page: QuestionPage,
        practice: Practice,
        *,
        library: Library,
        clock: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._practice = practice
        self._library = library
        self._clock = clock
        self._session: Session | None = None
        self._past: tuple[Item, SessionView] | None = None
        self._attempt: Attempt | None = None
        self._was_pending = 0
        self._revision: Revision | None = None
        self._ahead = Ahead(page.left, library, self)
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._connect_signals()

    @property
    def session(self) -> Session | None:
        """Return the session under way, None between sessions."""
        return self._session

    @property
    def item(self) -> Item | None:
        """Return the item in view: the session's, or that of a past answer."""
        if self._session is not None:
            return self._session.item
        return self._past[0] if self._past is not None else None

    def start(self, session: Session) -> None:
        """Show a session at its question."""
        self._session = session
        self._past = None
        self._show_question()
        self._timer.start()

    @Slot(object, object)
    def look_at(self, item: Item, view: SessionView) -> None:
        """Take flags, notes and reports for a past answer that the page shows."""
        self._past = (item, view)

    def pause(self) -> None:
        """Stop the clock, as when the window is hidden; nothing happens while no answer is asked for."""
        session = self._session
        if session and session.phase is SessionPhase.ASKING and not session.is_paused:
            self._put(sessions.pause(session, self._clock()))
            self._page.show_paused(True)

    def leave(self) -> None:
        """Put the page away and keep the session open: it is continued from Today."""
        self._page.flush_note()
        self._ahead.stop()
        self._timer.stop()
        self._session = None

    def drop(self) -> None:
        """End a session that has no answers, without a summary."""
        if self._session is None:
            return
        self._page.flush_note()
        self._practice.end(self._session)
        self._timer.stop()
        self._session = None

    @Slot(object)
    def _on_response_given(self, response: object) -> None:
        if isinstance(response, Response):
            self._order(lambda session: sessions.respond(session, response))

    @Slot(object)
    def _on_confidence(self, confidence: object) -> None:
        session = self._session
        if session is None or session.phase is not SessionPhase.ASKING:
            return
        # The bar says what it now shows; the session's order toggles. None means: the one it had, again.
        wanted = confidence if isinstance(confidence, Confidence) else session.confidence
        if wanted is not None and (confidence is None or wanted is not session.confidence):
            self._order(lambda current: sessions.set_confidence(current, wanted))

    @Slot()
    def _on_hint(self) -> None:
        self._order(sessions.show_hint)
        session = self._session
        if session is not None and session.hints_shown:
            self._page.aids.show_hints(session.hints_shown)
            announce(self._page, session.item.hints[session.hints_shown - 1])

    @Slot(object, object)
    def _on_cause(self, cause: object, confused_with: object) -> None:
        session = self._session
        is_shown = session is not None and session.phase is SessionPhase.CHECKED
        if not is_shown or self._attempt is None or not isinstance(cause, MissCause):
            return
        try:
            self._practice.note_cause(self._attempt, cause, str(confused_with))
            announce(self._page, cause_sentence(cause, str(confused_with)))
        except RhizotrainerError as error:
            # While its answer waits, so does the cause, and the banner says that already.
            if not self._practice.pending:
                self.failed.emit(error)

    @Slot()
    def _on_undo(self) -> None:
        session = self._session
        if session is None or not self._practice.can_take_back(session):
            return
        self._page.flush_note()
        try:
            self._put(self._practice.take_back(session))
        except RhizotrainerError as error:
            self.failed.emit(error)
            return
        self._show_question()
        announce(self._page, tr("The last answer was taken back."))
        self._tell_pending()

    @Slot()
    def _on_go_on(self) -> None:
        session = self._session
        if session is None:
            return
        if session.phase is SessionPhase.CHECKED:
            self._page.flush_note()
            self._advance(session)
        elif sessions.can_check(session):
            self._check(session)
        elif session.item.figure and not session.is_paused and self._library.find_art(session.item) is None:
            # Nobody can answer what cannot be shown.
            self._page.flush_note()
            after = sessions.leave_out(session, self._clock())
            self._show_next(self._practice.end(session) if after.phase is SessionPhase.ENDED else after)

    @Slot()
    def _on_end_asked(self) -> None:
        if self._session is not None:
            self.end_asked.emit(self._session)

    @Slot()
    def _on_flag_toggled(self) -> None:
        item = self.item
        if item is None:
            return
        address = self._practice.address_of(item)
        try:
            is_flagged = address not in self._practice.store.load_flags()
            self._practice.store.set_flag(address, is_flagged, now=self._clock())
        except RhizotrainerError as error:
            self.failed.emit(error)
        self._show_flags()

    @Slot(object)
    def _on_note_edited(self, text: str) -> None:
        if self.item is None:
            return
        try:
            self._practice.set_note(self._practice.address_of(self.item), text)
            announce(self._page, tr("Note saved."))
        except RhizotrainerError as error:
            self.failed.emit(error)

    @Slot()
    def _on_pause_toggled(self) -> None:
        session = self._session
        if session is None or session.phase is not SessionPhase.ASKING:
            return
        now = self._clock()
        if session.is_paused:
            self._put(sessions.unpause(session, now))
        else:
            self._put(sessions.pause(session, now))
        self._page.show_paused(not session.is_paused)

    @Slot()
    def _on_report_requested(self) -> None:
        item, session = self.item, self._session
        if item is None:
            return
        # A past answer shows all that there is to read.
        is_answered = session is None or session.phase is SessionPhase.CHECKED
        hints = session.hints_shown if session else 0
        self.report_requested.emit(ReportSubject(item, list_sentences(item, is_answered=is_answered, hints=hints)))

    @Slot()
    def _on_tick(self) -> None:
        if self._session is not None:
            self._page.show_time(duration_text(sessions.elapsed_ms(self._session, self._clock())))

    def _show_flags(self) -> None:
        if self._session is not None:
            self._page.show_session(self._session_view(self._session))
        elif self._past is not None:
            item, view = self._past
            others = view.flagged - {view.position}
            is_flagged = self._practice.address_of(item) in self._practice.store.load_flags()
            flagged = others | {view.position} if is_flagged else others
            self._page.show_session(replace(view, flagged=flagged))

    def _order(self, order: Callable[[Session], Session]) -> None:
        """Give the session an order; one that makes no sense now is passed over, as the page shows why."""
        session = self._session
        if session is None or session.phase is not SessionPhase.ASKING or session.is_paused:
            return
        after = order(session)
        self._put(after)
        self._page.show_response(after.response, after.confidence)

    def _check(self, session: Session) -> None:
        checked = self._practice.check(session)
        self._put(checked.session)
        self._attempt = checked.attempt
        view = self._answer_view(checked)
        self._page.show_answer(view, checked.session.response)
        announce(self._page, view.sentence)
        self._page.show_session(self._session_view(checked.session))
        self._on_tick()
        self._ahead.expect(checked.session, self._clock())
        self._tell_pending()

    def _tell_pending(self) -> None:
        """Say whether answers wait in memory, after the last one was given or taken back."""
        if self._practice.failure is not None and self._practice.pending:
            self.unsaved.emit(self._practice.failure)
        elif self._was_pending:
            self.saved.emit()
        self._was_pending = self._practice.pending

    def _advance(self, session: Session) -> None:
        self._show_next(self._practice.advance(session))

    def _show_next(self, after: Session) -> None:
        if after.phase is SessionPhase.ENDED:
            self._finish(after)
            return
        self._put(after)
        with one_paint(self._page):
            self._show_question()

    def _finish(self, session: Session) -> None:
        self._timer.stop()
        self._session = None
        self.ended.emit(session.record.id)

    def _put(self, session: Session) -> None:
        self._ahead.stop()
        self._session = session

    def _show_question(self) -> None:
        session = self._session
        if session is None:
            return
        item = session.item
        header = self._library.header_of(item.bank) or BankHeader(item.bank, item.bank)
        address = self._practice.address_of(item)
        self._revision = self._practice.find_revision(address)
        self._page.show_question(
            QuestionView(
                self._session_view(session),
                session.presentation,
                header,
                session.response,
                session.confidence,
                self._practice.find_note(address),
                is_changed=self._revision is not None,
                art=self._library.find_art(item),
                hints_shown=session.hints_shown,
                case=find_case_place([shown.item for shown in session.presentations], session.position),
                can_take_back=self._practice.can_take_back(session),
            )
        )
        self._page.show_paused(session.is_paused)
        self._on_tick()

    def _session_view(self, session: Session) -> SessionView:
        # Read anew: a flag follows its question to another id.
        flags = self._practice.store.load_flags()
        return SessionView(
            title=title_text(session.record),
            short_title=session.record.mode.label,
            results=tuple(mark.verdict if mark else None for mark in session.results),
            flagged=frozenset(
                place
                for place, presentation in enumerate(session.presentations)
                if self._practice.address_of(presentation.item) in flags
            ),
            position=session.position,
        )

    def _answer_view(self, checked: Checked) -> AnswerView:
        session = checked.session
        if session.mark is None:
            raise RhizotrainerError(tr("This answer was not marked."), tr("Check it again."))
        shown, art = session.presentation, self._library.find_art(session.item)
        regions = art.figure.regions if art else ()
        details = [
            given_words(shown, session.response, session.mark, regions),
            session.confidence.label if session.confidence else "",
            tr("answer was seen") if self._practice.was_seen(session) else "",
            tr.count(session.hints_shown, "{n} hint", "{n} hints") if session.hints_shown else "",
            duration_text(session.elapsed_ms),
        ]
        returns, why = tell_answered(checked.attempt, checked.memory, self._practice.days)
        return AnswerView(
            mark=session.mark,
            sentence=verdict_sentence(shown, session.mark, regions),
            details=" · ".join(part for part in details if part),
            returns=returns,
            is_last=session.is_last,
            update=self._build_update(session.item),
            miss=self._build_miss(session),
            can_take_back=self._practice.can_take_back(session),
            why=why,
        )

    def _build_miss(self, session: Session) -> MissView | None:
        if session.mark is None or session.mark.verdict is Verdict.CORRECT:
            return None
        return MissView(list_confusable(session.item, session.response, session.presentation.order))

    def _build_update(self, item: Item) -> UpdateNote | None:
        to_local, note = self._practice.days.find_day, self._revision
        return build_update_note(note, build_essence(item), now=self._clock(), to_local=to_local) if note else None

    def _connect_signals(self) -> None:
        page = self._page
        page.response_given.connect(self._on_response_given)
        page.confidence_changed.connect(self._on_confidence)
        page.go_on_requested.connect(self._on_go_on)
        page.end_requested.connect(self._on_end_asked)
        page.flag_toggled.connect(self._on_flag_toggled)
        page.note_edited.connect(self._on_note_edited)
        page.pause_toggled.connect(self._on_pause_toggled)
        page.aids.hint_requested.connect(self._on_hint)
        page.aids.cause_given.connect(self._on_cause)
        page.undo_requested.connect(self._on_undo)
        page.report_requested.connect(self._on_report_requested)
        self._timer.timeout.connect(self._on_tick)
