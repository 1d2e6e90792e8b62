"""A source by itself: its passages as the reader shows them, opened at one, with the words that were found outlined.

Beside each passage stands what the learner knows of it, where that is wanted; pressing it offers its questions.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from rhizotrainer.model.items import QuotePlace
from rhizotrainer.model.sources import Source
from rhizotrainer.model.values import dataclass
from rhizotrainer.study.painting import Knowledge
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.answering.keys import Command, find_action, is_held
from rhizotrainer.ui.pages.source.head import FoundHead
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.knowledge_bar import KnowledgeBar
from rhizotrainer.ui.widgets.knowledge_reader import KnowledgeReader
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.practise_menu import PractiseMenu

tr = Tongue("Search")


_PASSAGE = "passage"

# The longest line that is read with ease, and the gutter beside it.
_WIDTH = 860


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source of a bank, the passage to open it at, and where found words stand in it, in the order of the text."""

    source: Source
    bank: str
    passage: int
    places: tuple[QuotePlace, ...] = ()


class SourcePage(Themed, QWidget):
    """`back_requested` asks for the page that was left.

    `practise_requested` carries the index of a passage, its name, and whether only questions not seen yet are wanted.
    """

    back_requested = Signal()
    practise_requested = Signal(object, object, object)
    knowledge_shown = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.head = FoundHead()
        self.bar = KnowledgeBar()
        self.reader = KnowledgeReader()
        self.previous = Button("", kind="quiet", icon="chevu", small=True)
        self.next = Button("", kind="quiet", icon="chevd", small=True)
        self._count = Label("", "small", "ink2")
        # Beside it words can break; it cannot.
        self._count.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._passages: tuple[int, ...] = ()
        self._known: Mapping[int, Knowledge] = {}
        self._can_practise = True
        self._are_letters_on = True
        self._build()
        self.follow_theme()
        self._connect_signals()

    @property
    def regions(self) -> tuple[QWidget, ...]:
        return (self.head, self.bar, self.reader)

    def set_letters_on(self, are_on: bool) -> None:
        """Take single letters as keys, or only together with Alt."""
        self._are_letters_on = are_on

    def show_source(self, view: SourceView) -> None:
        """Show a source, opened at its passage."""
        self.head.show_words(view.source.title, view.bank)
        self.reader.setAccessibleName(tr("Source: {title}", title=view.source.title))
        self.reader.show_passages(view.source.passages, ())
        self.reader.show_found(view.places)
        self._passages = tuple(dict.fromkeys((*(place.passage for place in view.places), view.passage)))
        self._passages = tuple(sorted(self._passages))
        self._go_to(view.passage)

    def show_knowledge(self, known: Mapping[int, Knowledge], *, is_shown: bool, can_practise: bool = True) -> None:
        """Say what is known of the passages in view, by index; where none of them is asked, there is nothing to show.

        `is_shown` is what the learner chose last; during a session nothing else can be practised.
        """
        self._known, self._can_practise = known, can_practise
        self.bar.setVisible(bool(known))
        self.bar.show_state(is_shown)
        self.reader.show_knowledge(known)
        self._show_marks(is_shown)

    def take_focus(self) -> None:
        """Put the focus on the text."""
        self.reader.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_requested.emit()
        elif event.key() == Qt.Key.Key_BracketRight:
            self._on_next()
        elif event.key() == Qt.Key.Key_BracketLeft:
            self._on_previous()
        elif not self._take_letter(event):
            super().keyPressEvent(event)

    def on_theme(self, theme: Theme) -> None:
        self._fit_reader()
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, theme.paper)
        self.setPalette(palette)
        self.setAutoFillBackground(True)

    @Slot()
    def _on_next(self) -> None:
        self._step(1)

    @Slot()
    def _on_previous(self) -> None:
        self._step(-1)

    @Slot(object)
    def _on_knowledge_shown(self, is_shown: object) -> None:
        self._show_marks(bool(is_shown))
        self.knowledge_shown.emit(bool(is_shown))

    @Slot(object)
    def _on_mark_pressed(self, passage: object) -> None:
        mark = self.reader.find_mark(passage) if isinstance(passage, int) else None
        if mark is None:
            return
        menu = PractiseMenu(self, mark.known, name=mark.accessibleName(), can_practise=self._can_practise)
        menu.setProperty(_PASSAGE, mark.passage)
        menu.chosen.connect(self._on_practise)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(mark.mapToGlobal(QPoint(0, min(mark.height(), self.theme.line("source") + self.theme.px(4)))))

    @Slot(object)
    def _on_practise(self, is_new_only: object) -> None:
        menu = self.sender()
        if isinstance(menu, PractiseMenu):
            passage = menu.property(_PASSAGE)
            number = self.reader.passages[passage].number
            self.practise_requested.emit(passage, f"¶{number}", is_new_only)

    def _take_letter(self, event: QKeyEvent) -> bool:
        action = find_action(event, are_letters_on=self._are_letters_on)
        if action is None or action.command is not Command.KNOWLEDGE or not self._known:
            return False
        if not is_held(event, action):
            self.bar.press()
        return True

    def _show_marks(self, are_shown: bool) -> None:
        self.reader.show_marks(are_shown and bool(self._known))
        self._fit_reader()

    def _fit_reader(self) -> None:
        """Let the lines keep their length, with marks beside them and without."""
        self.reader.setMaximumWidth(self.theme.px(_WIDTH) + self.reader.gutter_room)

    def _step(self, by: int) -> None:
        at = self._passages.index(self.reader.current_passage) + by
        if 0 <= at < len(self._passages):
            self._go_to(self._passages[at])

    def _go_to(self, passage: int) -> None:
        self.reader.show_current(passage)
        at, count = self._passages.index(passage), len(self._passages)
        self._count.show_text(tr("Passage {number} of {count}", number=at + 1, count=count))
        self._count.setVisible(count > 1)
        self.previous.setEnabled(at > 0)
        self.next.setEnabled(at < count - 1)

    def _build(self) -> None:
        for button, name in ((self.previous, tr("Previous passage")), (self.next, tr("Next passage"))):
            button.setAccessibleName(name)
            button.setToolTip(name)
        for part in (self._count, self.previous, self.next):
            self.head.tail.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.bar)
        row = QHBoxLayout()
        row.addWidget(self.reader, 1)
        row.addStretch(0)
        column.addLayout(row, 1)

    def _connect_signals(self) -> None:
        self.head.back_requested.connect(self.back_requested)
        self.previous.clicked.connect(self._on_previous)
        self.next.clicked.connect(self._on_next)
        self.bar.toggled.connect(self._on_knowledge_shown)
        self.reader.mark_pressed.connect(self._on_mark_pressed)
