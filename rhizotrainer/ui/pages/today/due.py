"""The first row: what is due for review, how long it takes, and the week ahead."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.today.row import TodayRow
from rhizotrainer.ui.pages.today.view import DueView
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.edge_page import inset
from rhizotrainer.ui.widgets.flow_box import FlowBox
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.mini_bars import MiniBars

tr = Tongue("Today")


class DueRow(TodayRow):
    """Always there: where nothing is due, it says so and when that changes."""

    unseen_requested = Signal()

    def __init__(self) -> None:
        self._count = Label("", "figure")
        self._count.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._pace = Label("", "ui", "ink2", wraps=True)
        self._waited = Label("", "ui", "ink2", wraps=True)
        self._nothing = Label(tr("Nothing is due today"), "ui").weigh(600)
        self._next = Label("", "ui", "ink2", wraps=True)
        self._topics = FlowBox(gap=20)
        self._bars = MiniBars()
        self._has_bars = False
        self.review = Button(tr("Review"), kind="secondary")
        super().__init__(tr("Due for review"))
        self._build()
        self.follow_theme()

    def show_due(self, view: DueView) -> None:
        """Show how many questions wait and how the coming days look."""
        is_due = view.count > 0
        self._numbers.setVisible(is_due)
        self._empty.setVisible(not is_due)
        self.review.setVisible(is_due)
        self.review.show_text(tr.count(view.count, "Review {n}", "Review {n}"))
        self._count.show_text(str(view.count))
        self._pace.show_text(view.pace)
        self._pace.setVisible(bool(view.pace))
        self._waited.show_text(view.waited)
        self._waited.setVisible(bool(view.waited))
        self._nothing.show_text(view.empty or tr("Nothing is due today"))
        self._next.show_text(view.next_sentence or tr("What you answer returns here when memory needs it."))
        self._show_topics(view.topics if is_due else ())
        self._has_bars = bool(view.forecast)
        self._bars.show_bars(view.forecast)
        self._bars.setVisible(self._has_bars and self._is_wide)

    def set_wide(self, is_wide: bool) -> None:
        super().set_wide(is_wide)
        self._bars.setVisible(self._has_bars and is_wide)
        self._topics.setVisible(is_wide)

    def on_theme(self, theme: Theme) -> None:
        super().on_theme(theme)
        self._first.setSpacing(theme.px(12))
        self._inner.setSpacing(theme.px(6))
        self._row.setSpacing(theme.px(16))

    def _show_topics(self, topics: tuple[tuple[str, int], ...]) -> None:
        self._topics.clear()
        for title, count in topics:
            self._topics.add(_TopicCount(title, count))
        self._topics.setVisible(self._is_wide)

    def _build(self) -> None:
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addStretch(1)
        lines.addWidget(self._pace)
        lines.addWidget(self._waited)
        lines.addStretch(1)
        self._first = QHBoxLayout()
        self._first.addWidget(self._count)
        self._first.addLayout(lines, 1)
        self._numbers = QWidget()
        self._inner = QVBoxLayout(self._numbers)
        self._inner.setContentsMargins(0, 0, 0, 0)
        self._inner.addLayout(self._first)
        self._inner.addWidget(self._topics)
        self._empty = QWidget()
        empty = QVBoxLayout(self._empty)
        empty.setContentsMargins(0, 0, 0, 0)
        empty.setSpacing(2)
        empty.addWidget(self._nothing)
        empty.addWidget(self._next)
        self._row = QHBoxLayout()
        self._row.addWidget(self._numbers, 1)
        self._row.addWidget(self._empty, 1)
        self._row.addWidget(self._bars, 0, Qt.AlignmentFlag.AlignTop)
        self.content.addWidget(inset(self._row))
        self.buttons.addWidget(self.review)


class _TopicCount(Themed, QWidget):
    """A topic with how many of its questions are due."""

    def __init__(self, title: str, count: int) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        name = Label(title, "ui", "ink2")
        name.setToolTip(title)
        self._row.addWidget(name)
        self._row.addWidget(Label(str(count), "ui").weigh(600))
        self.follow_theme()

    def on_theme(self, theme: Theme) -> None:
        self._row.setSpacing(theme.px(4))
