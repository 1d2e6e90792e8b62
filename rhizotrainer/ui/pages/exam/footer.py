"""The strip under an exam: previous, next and the way to the review; in the review, back and submit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QWidget

from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.exam.view import ExamView
from rhizotrainer.ui.theme import Theme
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.edge_bar import EdgeBar
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.paint import RING

tr = Tongue("Exam")

_HEIGHT = 64
_STACKED_HEIGHT = 104
_GAP = 4


class ExamFooter(EdgeBar):
    """Two rows in one place."""

    previous_requested = Signal()
    next_requested = Signal()
    review_requested = Signal()
    back_requested = Signal()
    submit_requested = Signal()

    def __init__(self) -> None:
        super().__init__(is_at_bottom=True)
        self._is_wide = True
        self.previous = Button(tr("Previous"), icon="arrowl")
        self.next = Button(tr("Next"), kind="primary", icon="arrowr").put_icon_last()
        self.review = Button(tr("Review and submit"))
        self.back = Button("", icon="arrowl")
        self.lack = Label("", "ui", "ink2")
        self.submit = Button(tr("Submit exam"), kind="primary", key="Ctrl Enter")
        self._layouts: list[QBoxLayout] = []
        self._parts: list[tuple[Sequence[QWidget], Sequence[QWidget]]] = []
        self._rows = QStackedWidget()
        self._rows.addWidget(self._build_row((self.previous, self.next), (self.review,)))
        self._rows.addWidget(self._build_row((self.back,), (self.lack, self.submit)))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 0)
        layout.addWidget(self._rows)
        self._point_arrows()
        self.follow_theme()
        self._connect_signals()

    def show_exam(self, view: ExamView, unanswered: int) -> None:
        """Offer the ways from the question in view; at either end there is but one, and the last leads on to review."""
        self.previous.setEnabled(view.position > 0)
        is_last = view.position == view.total - 1
        self.next.setEnabled(not is_last)
        self.next.show_kind("secondary" if is_last else "primary")
        self.review.show_kind("primary" if is_last else "secondary")
        self.back.show_text(tr("Back to question {number}", number=view.position + 1))
        self.lack.show_text(tr.count(unanswered, "{n} unanswered", "{n} unanswered") if unanswered else "")
        self._fit()

    def show_reviewing(self, *, is_reviewing: bool) -> None:
        """Show the row of the question or that of the review."""
        self._rows.setCurrentIndex(int(is_reviewing))
        self._fit()

    def set_wide(self, is_wide: bool) -> None:
        """Take the padding of the width class."""
        self._is_wide = is_wide
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Fit again once a part says that its size is another, as after a change of text size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._point_arrows()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def on_theme(self, theme: Theme) -> None:
        self._fit()

    def _point_arrows(self) -> None:
        """Let the arrows point the way that is read."""
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        backwards, onwards = ("arrowr", "arrowl") if is_mirrored else ("arrowl", "arrowr")
        for button, icon in ((self.previous, backwards), (self.back, backwards), (self.next, onwards)):
            button.show_icon(icon)

    def _fit(self) -> None:
        """Give the ends of the row a line each where one line is too short for both."""
        row = self._rows.currentIndex()
        layout, (left, right) = self._layouts[row], self._parts[row]
        side = self.theme.px(40 if self._is_wide else 28) - RING
        is_stacked = self._length(left) + _GAP + self._length(right) > self.width() - 2 * side
        edge = self.theme.px(8) - RING if is_stacked else 0
        layout.setContentsMargins(side, edge, side, edge)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        layout.setDirection(down if is_stacked else across)
        self.setFixedHeight(self.theme.px(_STACKED_HEIGHT if is_stacked else _HEIGHT))

    def _length(self, parts: Sequence[QWidget]) -> int:
        return sum(part.sizeHint().width() for part in parts) + _GAP * (len(parts) - 1)

    def _build_row(self, first: Sequence[QWidget], last: Sequence[QWidget]) -> QWidget:
        row = QWidget()
        layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, row)
        layout.setSpacing(0)
        left, right = QHBoxLayout(), QHBoxLayout()
        for part in first:
            left.addWidget(part, alignment=Qt.AlignmentFlag.AlignVCenter)
        left.addStretch(1)
        right.addStretch(1)
        for part in last:
            right.addWidget(part, alignment=Qt.AlignmentFlag.AlignVCenter)
        for half in (left, right):
            half.setSpacing(_GAP)
            layout.addLayout(half)
        self._layouts.append(layout)
        self._parts.append((first, last))
        return row

    def _connect_signals(self) -> None:
        self.previous.clicked.connect(self.previous_requested)
        self.next.clicked.connect(self.next_requested)
        self.review.clicked.connect(self.review_requested)
        self.back.clicked.connect(self.back_requested)
        self.submit.clicked.connect(self.submit_requested)
