"""Makes the next question ready while the learner reads the explanation, so that Enter finds little left to do.

It changes nothing that can be seen. What it made is thrown away where the session goes another way.
"""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Slot

from rhizotrainer.app.library import Library
from rhizotrainer.model.banks import BankHeader
from rhizotrainer.study import session as sessions
from rhizotrainer.study.cases import find_case_place
from rhizotrainer.study.session import Session, SessionPhase
from rhizotrainer.ui.answering.question_pane import QuestionPane
from rhizotrainer.ui.answering.view import QuestionView, SessionView

# The right page slides in for 160 ms; nothing may hold it up.
_WAIT_MS = 240


class Ahead(QObject):
    """Expects the question after the one that was checked."""

    def __init__(self, pane: QuestionPane, library: Library, parent: QObject) -> None:
        super().__init__(parent)
        self._pane = pane
        self._library = library
        self._next: Session | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT_MS)
        self._timer.timeout.connect(self._on_time)

    def expect(self, session: Session, now: datetime) -> None:
        """Make ready, in a moment, for what follows a checked answer."""
        self.stop()
        if session.phase is SessionPhase.CHECKED and not session.is_last:
            self._next = sessions.advance(session, now)
            self._timer.start()

    def stop(self) -> None:
        """Expect nothing any more."""
        self._timer.stop()
        self._next = None

    @Slot()
    def _on_time(self) -> None:
        session, self._next = self._next, None
        if session is None or session.phase is not SessionPhase.ASKING:
            return
        item = session.item
        self._pane.prepare(
            QuestionView(
                SessionView(session.record.title, "", (), frozenset(), session.position),
                session.presentation,
                self._library.header_of(item.bank) or BankHeader(item.bank, item.bank),
                session.response,
                session.confidence,
                art=self._library.find_art(item),
                case=find_case_place([shown.item for shown in session.presentations], session.position),
            )
        )
