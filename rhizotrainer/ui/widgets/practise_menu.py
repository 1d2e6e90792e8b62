"""The small menu at a passage or a structure: what is known of it, and its questions to practise."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QFontMetrics
from PySide6.QtWidgets import QWidget

from rhizotrainer.study.painting import Knowledge, list_sentences
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.widgets.menu import Menu

tr = Tongue("What you know")

_WIDEST = 420


class PractiseMenu(Menu):
    """Made for one opening. `chosen` carries whether only questions not seen yet are wanted."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, known: Knowledge, *, name: str = "", can_practise: bool = True) -> None:
        super().__init__(parent)
        for words in (name, *list_sentences(known)):
            self._say(words)
        if known.questions and not can_practise:
            self._say(tr("End the session first to practise this."))
        elif known.questions:
            self.addSeparator()
            every = tr.count(known.questions, "Practise {n} question", "Practise {n} questions")
            self._offer(every, is_new_only=False)
            unseen = known.questions - known.seen
            if known.seen and unseen:
                new = tr.count(unseen, "Practise the {n} not seen yet", "Practise the {n} not seen yet")
                self._offer(new, is_new_only=True)
        self.triggered.connect(self._on_triggered)

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        self.chosen.emit(bool(action.data()))

    def _say(self, words: str) -> None:
        if not words:
            return
        # A menu cannot break a line, and a heading may be long.
        room = self.theme.px(_WIDEST)
        words = QFontMetrics(self.theme.font("ui")).elidedText(words, Qt.TextElideMode.ElideRight, room)
        action = QAction(words.replace("&", "&&"), self)
        action.setEnabled(False)
        self.addAction(action)

    def _offer(self, words: str, *, is_new_only: bool) -> None:
        action = QAction(words, self)
        action.setData(is_new_only)
        self.addAction(action)
        if self.activeAction() is None:
            # The first thing to do is there for Enter at once.
            self.setActiveAction(action)
