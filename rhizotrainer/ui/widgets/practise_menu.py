"""The small menu at a passage or a structure: what is known of it, and its questions to practise."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from rhizotrainer.study.painting import Knowledge, knowledge_words
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.widgets.menu import Menu

tr = Tongue("What you know")


class PractiseMenu(Menu):
    """Made for one opening. `chosen` carries whether only questions not seen yet are wanted."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, known: Knowledge, *, name: str = "", can_practise: bool = True) -> None:
        super().__init__(parent)
        words = knowledge_words(known)
        self._say(tr("{place}: {words}", place=name, words=words) if name else words)
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
