"""The strip under a question: how sure and Check before; when it returns, Note, Report and Next after."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QWidget

from rhizotrainer.model.learning import Confidence
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.confidence_bar import ConfidenceBar
from rhizotrainer.ui.widgets.icon import Icon
from rhizotrainer.ui.widgets.label import Label

_HEIGHT = 64
_STACKED_HEIGHT = 104
# Every focusable widget keeps a margin for its ring; the padding makes up for it.
_RING = 4


class Footer(Themed, QWidget):
    """Two rows in one place. `go_on_requested` is Check before and Next after."""

    confidence_changed = Signal(object)
    go_on_requested = Signal()
    note_requested = Signal()
    report_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._is_wide = True
        self.confidence = ConfidenceBar()
        self.check = Button("Check answer", kind="primary", key="Enter")
        self.note = Button("Note", kind="quiet", icon="note", key="N")
        self.report = Button("Report a problem", kind="quiet")
        self.next = Button("Next question", kind="primary", key="Enter")
        self._returns = Label("", "ui", "ink2")
        self._layouts: list[QBoxLayout] = []
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

    def show_before(self, confidence: Confidence | None, *, can_check: bool) -> None:
        """Ask how sure; Check is unavailable until there is an answer."""
        self.confidence.show_confidence(confidence)
        self.check.setEnabled(can_check)
        self._rows.setCurrentIndex(0)
        self._fit()

    def show_after(self, returns: str, next_words: str) -> None:
        """Say when the item returns and offer the way on."""
        self._returns.show_text(returns)
        self.next.show_text(next_words)
        self._rows.setCurrentIndex(1)
        self._fit()

    def set_wide(self, is_wide: bool) -> None:
        """Take the padding of the width class; the report button is for wide windows, R works in all."""
        self._is_wide = is_wide
        self.report.setVisible(is_wide)
        self.follow_theme()

    @Slot(object)
    def _on_confidence(self, value: object) -> None:
        self.confidence_changed.emit(value)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def on_theme(self, theme: Theme) -> None:
        side = theme.px(40 if self._is_wide else 28) - _RING
        for layout in self._layouts:
            layout.setContentsMargins(side, 0, side, 0)
            layout.setSpacing(0)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.surface)
        painter.fillRect(0, 0, self.width(), 1, self.theme.hairline)
        painter.end()

    def _fit(self) -> None:
        """Give the buttons a line of their own where one line is too short for all."""
        layout = self._layouts[self._rows.currentIndex()]
        margins = layout.contentsMargins()
        items = (layout.itemAt(place) for place in range(layout.count()))
        parts = [item.sizeHint().width() for item in items if item is not None]
        is_stacked = sum(parts) + margins.left() + margins.right() > self.width()
        edge = self.theme.px(10) - _RING if is_stacked else 0
        layout.setContentsMargins(margins.left(), edge, margins.right(), edge)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        layout.setDirection(down if is_stacked else across)
        self.setFixedHeight(self.theme.px(_STACKED_HEIGHT if is_stacked else _HEIGHT))

    def _build_before(self) -> QWidget:
        return self._build_row((Label("How sure?", "ui").weigh(500), self.confidence), (self.check,))

    def _build_after(self) -> QWidget:
        return self._build_row((Icon("refresh", 18, role="ink2"), self._returns), (self.note, self.report, self.next))

    def _build_row(self, words: tuple[QWidget, ...], buttons: tuple[QWidget, ...]) -> QWidget:
        row = QWidget()
        layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, row)
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
            half.setSpacing(8)
            layout.addLayout(half)
        return row

    def _connect_signals(self) -> None:
        self.confidence.confidence_changed.connect(self._on_confidence)
        self.check.clicked.connect(self.go_on_requested)
        self.next.clicked.connect(self.go_on_requested)
        self.note.clicked.connect(self.note_requested)
        self.report.clicked.connect(self.report_requested)
