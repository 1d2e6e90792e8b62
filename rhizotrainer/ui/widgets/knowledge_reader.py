"""A reader's page with a mark beside each passage that says how often it is asked and how well it is known.

The marks are one stop of the Tab key; arrows go from one to the next. Text and gutter are the reader's own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from rhizotrainer.model.items import QuotePlace
from rhizotrainer.model.sources import Passage
from rhizotrainer.study.painting import Knowledge
from rhizotrainer.ui.theme import Theme
from rhizotrainer.ui.widgets.paint import RING
from rhizotrainer.ui.widgets.passage_mark import WIDTH, PassageMark
from rhizotrainer.ui.widgets.reader_page import ReaderPage

_GAP = 4


class KnowledgeReader(ReaderPage):
    """See the module. `mark_pressed` carries the index of a passage."""

    mark_pressed = Signal(object)

    # The theme is put on before `__init__` of this class comes to its end.
    _marks: tuple[PassageMark, ...] = ()
    _is_marked = False
    _stop = 0

    @property
    def marks(self) -> tuple[PassageMark, ...]:
        """Return the marks in the order of the text."""
        return self._marks

    @property
    def gutter_room(self) -> int:
        return self.theme.px(WIDTH) + 2 * RING + _GAP if self._is_marked else 0

    def show_passages(self, passages: Sequence[Passage], places: Sequence[QuotePlace]) -> None:
        """Show another document; what is known of it has yet to be said."""
        self._drop_marks()
        super().show_passages(passages, places)

    def show_knowledge(self, known: Mapping[int, Knowledge]) -> None:
        """Say what is known of passages, by index; one that is left out is asked by nothing."""
        self._drop_marks()
        wanted = [(at, one) for at, one in enumerate(self.passages) if not one.is_heading or at in known]
        self._marks = tuple(PassageMark(at, one, known.get(at, Knowledge()), self.gutter) for at, one in wanted)
        before: QWidget = self
        for mark in self._marks:
            mark.clicked.connect(self._on_pressed)
            mark.focused.connect(self._on_focused)
            mark.step_requested.connect(self._on_step)
            QWidget.setTabOrder(before, mark)
            before = mark
        self._stand_at(0)
        self.show_marks(self._is_marked)

    def show_marks(self, are_shown: bool) -> None:
        """Show the marks, or the numbers of the passages alone."""
        self._is_marked = are_shown
        self._fit_gutter()
        self._place_marks()

    def find_mark(self, passage: int) -> PassageMark | None:
        """Return the mark of a passage, None for a heading that nothing asks about."""
        return next((mark for mark in self._marks if mark.passage == passage), None)

    def on_theme(self, theme: Theme) -> None:
        super().on_theme(theme)
        self._place_marks()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_marks()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._place_marks()

    @Slot()
    def _on_pressed(self) -> None:
        mark = self.sender()
        if isinstance(mark, PassageMark):
            self.mark_pressed.emit(mark.passage)

    @Slot(object)
    def _on_focused(self, passage: object) -> None:
        at = next((at for at, mark in enumerate(self._marks) if mark.passage == passage), 0)
        self._stand_at(at)
        if self._marks[at].shows_ring:
            self._scroll_to(self._marks[at].passage)

    @Slot(object)
    def _on_step(self, step: object) -> None:
        at = next((at for at, mark in enumerate(self._marks) if mark is self.sender()), 0)
        last = len(self._marks) - 1
        wanted = {-1: max(at - 1, 0), 1: min(at + 1, last), -2: 0, 2: last}[step] if isinstance(step, int) else at
        # Out of view it is hidden, and could not take the focus.
        self._scroll_to(self._marks[wanted].passage)
        self._marks[wanted].setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop_marks(self) -> None:
        for mark in self._marks:
            mark.hide()
            mark.deleteLater()
        self._marks = ()

    def _stand_at(self, place: int) -> None:
        self._stop = place
        for at, mark in enumerate(self._marks):
            mark.setFocusPolicy(Qt.FocusPolicy.StrongFocus if at == place else Qt.FocusPolicy.ClickFocus)

    def _scroll_to(self, passage: int) -> None:
        """Scroll as little as it takes to see the passage, or its beginning where it is taller than the page."""
        rect, room = self.passage_rect(passage), self.viewport().height()
        space = self.theme.px(_GAP) + RING
        bar = self.verticalScrollBar()
        if rect.top() - space < 0 or rect.height() > room:
            bar.setValue(int(bar.value() + rect.top() - space))
        elif rect.bottom() + space > room:
            bar.setValue(int(bar.value() + rect.bottom() + space - room))

    def _place_marks(self) -> None:
        """Put each mark beside its passage as far as that is in view; one that is takes the Tab key."""
        places = self._find_places() if self._is_marked else {}
        view = QRect(0, 0, self.gutter.width(), self.viewport().height())
        for mark in self._marks:
            whole = places.get(mark.passage)
            if whole is None and mark.isHidden():
                continue
            had_focus = mark.hasFocus()
            mark.show_at(whole or QRect(), view)
            if had_focus and mark.isHidden():
                self.setFocus(Qt.FocusReason.OtherFocusReason)
        shown = [at for at, mark in enumerate(self._marks) if not mark.isHidden()]
        if shown and self._stop not in shown:
            self._stand_at(shown[0])

    def _find_places(self) -> dict[int, QRect]:
        """Return where marks belong, by passage; there may be thousands, so those far from the view are left out."""
        wide = self.theme.px(WIDTH) + 2 * RING
        left, bottom = self.gutter.width() - wide - _GAP, self.viewport().height() + RING
        places: dict[int, QRect] = {}
        # One before: the margin of a passage may lie at the edge.
        for passage in range(max(self.cursorForPosition(QPoint(0, 0)).blockNumber() - 1, 0), len(self.passages)):
            rect = self.passage_rect(passage)
            if rect.top() > bottom:
                break
            places[passage] = QRect(left, round(rect.top()) - RING, wide, round(rect.height()) + 2 * RING)
        return places
