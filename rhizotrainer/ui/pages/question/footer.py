"""The strip under a question: how sure and Check before; when it returns, Note, Report and Next after."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QWidget

from rhizotrainer.model.learning import Confidence
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.theme import Theme
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.confidence_bar import ConfidenceBar
from rhizotrainer.ui.widgets.edge_bar import EdgeBar
from rhizotrainer.ui.widgets.icon import Icon
from rhizotrainer.ui.widgets.label import Label

tr = Tongue("Question page")

_HEIGHT = 64
_STACKED_HEIGHT = 104
_GAP = 8
# Every focusable widget keeps a margin for its ring; the padding makes up for it.
_RING = 4


class Footer(EdgeBar):
    """Two rows in one place. `go_on_requested` is Check before and Next after."""

    confidence_changed = Signal(object)
    go_on_requested = Signal()
    note_requested = Signal()
    report_requested = Signal()
    undo_requested = Signal()

    def __init__(self) -> None:
        super().__init__(is_at_bottom=True)
        self._is_wide = True
        self._undo_width = 0
        self.asks_confidence = True
        self.confidence = ConfidenceBar()
        self.check = Button(tr("Check answer"), kind="primary", key="Enter")
        self.note = Button(tr("Note"), kind="quiet", icon="note", key="N")
        self.report = Button(tr("Report a problem"), kind="quiet")
        self.next = Button(tr("Next question"), kind="primary", key="Enter")
        self.undo = Button("", kind="quiet", icon="undo")
        self.take_back = Button(tr("Take back"), kind="quiet", icon="undo")
        for button in (self.undo, self.take_back):
            button.setAccessibleName(tr("Take back the last answer"))
            button.setToolTip(tr("Take back the last answer (Ctrl Z)"))
            button.hide()
        self._returns = Label("", "ui", "ink2")
        self._how = Label(tr("How sure?"), "ui").weigh(500)
        self._layouts: list[QBoxLayout] = []
        self._parts: list[tuple[Sequence[QWidget], Sequence[QWidget]]] = []
        self._rows = QStackedWidget()
        self._rows.addWidget(self._build_before())
        self._rows.addWidget(self._build_after())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 0)
        layout.addWidget(self._rows)
        self.follow_theme()
        self._connect_signals()

    @property
    def is_after(self) -> bool:
        """Tell whether the answer has been checked."""
        return self._rows.currentIndex() == 1

    @property
    def go_on(self) -> Button:
        """Return the primary button of the row in view."""
        return self.next if self.is_after else self.check

    def show_before(self, confidence: Confidence | None, *, can_check: bool, lack: str = "") -> None:
        """Ask how sure; Check is unavailable until there is a whole answer, and may say what it lacks."""
        self.confidence.show_confidence(confidence)
        self.check.setEnabled(can_check)
        self.check.show_text(lack if lack and not can_check else tr("Check answer"))
        self._rows.setCurrentIndex(0)
        self._fit()

    def ask_confidence(self, is_asked: bool) -> None:
        """Ask how sure the learner is, or do not."""
        self.asks_confidence = is_asked
        self.confidence.setVisible(is_asked)
        self._fit()

    def show_after(self, returns: str, next_words: str, why: str = "") -> None:
        """Say when the item returns, to who points there also why then, and offer the way on."""
        self._returns.show_text(returns)
        self._returns.setToolTip(why)
        self._returns.setAccessibleDescription(why)
        self.next.show_text(next_words)
        self._rows.setCurrentIndex(1)
        self._fit()

    def show_undo(self, can_take_back: bool) -> None:
        """Offer to take the last answer back, in the row in view."""
        self.undo.setVisible(can_take_back)
        self.take_back.setVisible(can_take_back)
        self._fit()

    def set_wide(self, is_wide: bool) -> None:
        """Take the padding of the width class; the report button is for wide windows, R works in all."""
        self._is_wide = is_wide
        self.report.setVisible(is_wide)
        self.follow_theme()

    @Slot(object)
    def _on_confidence(self, value: object) -> None:
        self.confidence_changed.emit(value)

    def event(self, event: QEvent) -> bool:
        """Fit again once a part says that its size is another, as after a change of text size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def on_theme(self, theme: Theme) -> None:
        self.take_back.setText(tr("Take back"))
        self._undo_width = self.take_back.sizeHint().width()
        self._fit()

    def _fit(self) -> None:
        """Give the buttons a line of their own where one line is too short for all."""
        row = self._rows.currentIndex()
        layout, (words, buttons) = self._layouts[row], self._parts[row]
        side = self.theme.px(40 if self._is_wide else 28) - _RING
        room = self.width() - 2 * side - _RING
        if row:
            self._fit_undo(room - self._length(words) - _GAP)
        is_stacked = self._length(words) + _GAP + self._length(buttons) > room
        # The four words say what is asked; where even a line of their own is short, they go without the question.
        self._how.setVisible(self.asks_confidence and (self._length(words) <= room or row > 0))
        edge = self.theme.px(10) - _RING if is_stacked else 0
        if not row and self._length((self.confidence,)) > room:
            side = _RING
        layout.setContentsMargins(side, edge, side, edge)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        layout.setDirection(down if is_stacked else across)
        self.setFixedHeight(self.theme.px(_STACKED_HEIGHT if is_stacked else _HEIGHT))

    def _fit_undo(self, room: int) -> None:
        """Name the button that takes an answer back where that leaves the row on one line; its sign says it too."""
        others = [button for button in self._parts[1][1] if button is not self.take_back]
        fits = self._length(others) + _GAP + self._undo_width <= room
        words = tr("Take back") if fits else ""
        if words != self.take_back.text():
            self.take_back.setText(words)
            self.take_back.updateGeometry()

    def _length(self, parts: Sequence[QWidget]) -> int:
        # Whether the question is shown depends on this; what else is hidden takes no room.
        shown = [part for part in parts if not part.isHidden() or (part is self._how and self.asks_confidence)]
        return sum(part.sizeHint().width() for part in shown) + _GAP * (len(shown) - 1)

    def _build_before(self) -> QWidget:
        return self._build_row((self._how, self.confidence), (self.undo, self.check))

    def _build_after(self) -> QWidget:
        return self._build_row(
            (Icon("refresh", 18, role="ink2"), self._returns), (self.take_back, self.note, self.report, self.next)
        )

    def _build_row(self, words: Sequence[QWidget], buttons: Sequence[QWidget]) -> QWidget:
        row = QWidget()
        layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, row)
        layout.setSpacing(0)
        self._layouts.append(layout)
        left, right = QHBoxLayout(), QHBoxLayout()
        left.addSpacing(_RING)
        for part in words:
            left.addWidget(part)
        left.addStretch(1)
        right.addStretch(1)
        for part in buttons:
            right.addWidget(part, alignment=Qt.AlignmentFlag.AlignVCenter)
        for half in (left, right):
            half.setSpacing(_GAP)
            layout.addLayout(half)
        self._parts.append((words, buttons))
        return row

    def _connect_signals(self) -> None:
        self.confidence.confidence_changed.connect(self._on_confidence)
        self.check.clicked.connect(self.go_on_requested)
        self.next.clicked.connect(self.go_on_requested)
        self.note.clicked.connect(self.note_requested)
        self.undo.clicked.connect(self.undo_requested)
        self.take_back.clicked.connect(self.undo_requested)
        self.report.clicked.connect(self.report_requested)
