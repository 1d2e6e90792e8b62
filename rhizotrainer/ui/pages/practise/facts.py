"""What the session would be: how many questions match, how long it takes, of what it consists, and how it is asked."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rhizotrainer.model.learning import SessionMode
from rhizotrainer.study.selection_draw import Facet
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.practise.bars import Bars
from rhizotrainer.ui.pages.practise.view import CONTEXT, Fields, OutcomeView, PractiseView
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.edge_page import inset
from rhizotrainer.ui.widgets.flow_box import FlowBox
from rhizotrainer.ui.widgets.hairline import Hairline
from rhizotrainer.ui.widgets.icon import Icon
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.paint import RING
from rhizotrainer.ui.widgets.tick import Tick

tr = Tongue(CONTEXT)


class Facts(Themed, QWidget):
    """`changed` carries the Fields; `loosen_requested` a Facet, `reset_requested` nothing."""

    changed = Signal(object)
    loosen_requested = Signal(object)
    reset_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._fields = Fields()
        self._facet: Facet | None = None
        self._sentence = ""
        self._number = Label("", "figure")
        self._of = Label("", "ui", "ink2", wraps=True)
        self._pace = Label("", "ui", "ink2", wraps=True)
        self.by_topic = Bars()
        self.by_type = Bars()
        self._headline = Label("", "heading", wraps=True)
        self._lack = Label("", "ui", "ink2", wraps=True)
        self.loosen = Button("")
        self.reset = Button(tr("Reset all"), kind="quiet")
        self.asks = Tick(tr("Ask how sure I am"))
        self.shuffles = Tick(tr("Shuffle options"))
        self.hides_timer = Tick(tr("Hide the timer"))
        self._matching = self._build_matching()
        self._lacking = self._build_lacking()
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(inset(_in_row(Label(tr("This session"), "heading"))))
        self._column.addWidget(self._matching)
        self._column.addWidget(self._lacking)
        self._column.addWidget(inset(Hairline()))
        for tick in (self.asks, self.shuffles, self.hides_timer):
            self._column.addWidget(tick)
        self._column.addStretch(1)
        self.follow_theme()
        self._connect_signals()

    @property
    def sentence(self) -> str:
        """Return in one sentence what is shown, to be announced."""
        return self._sentence

    def show_view(self, view: PractiseView) -> None:
        """Show the outcome, or what stands in its way."""
        self._fields = view.fields
        outcome = view.outcome
        has_any = outcome.asked > 0
        self._matching.setVisible(has_any)
        self._lacking.setVisible(not has_any)
        if has_any:
            self._show_matching(outcome)
        else:
            self._show_lack(outcome)
        self.asks.setChecked(view.fields.asks_confidence)
        self.shuffles.setChecked(view.fields.shuffles_options)
        self.hides_timer.setChecked(view.fields.hides_timer)
        # A clock that runs out is no secret.
        self.hides_timer.setVisible(view.fields.mode is not SessionMode.EXAM)

    def on_theme(self, theme: Theme) -> None:
        self._column.setContentsMargins(0, 0, 0, theme.px(12))
        self._column.setSpacing(theme.px(4))

    @Slot()
    def _on_ticked(self) -> None:
        self._fields = replace(
            self._fields,
            asks_confidence=self.asks.isChecked(),
            shuffles_options=self.shuffles.isChecked(),
            hides_timer=self.hides_timer.isChecked(),
        )
        self.changed.emit(self._fields)

    @Slot()
    def _on_loosen(self) -> None:
        if self._facet is not None:
            self.loosen_requested.emit(self._facet)

    def _show_matching(self, outcome: OutcomeView) -> None:
        self._number.show_text(str(outcome.asked))
        of = tr.count(outcome.matches, "of {n} that matches", "of {n} that match")
        self._of.show_text(of)
        self._pace.show_text(outcome.pace)
        self._pace.setVisible(bool(outcome.pace))
        self.by_topic.show_bars(tr("By topic"), outcome.bars_by_topic)
        self.by_type.show_bars(tr("By type"), outcome.bars_by_type)
        asked = tr.count(outcome.asked, "{n} question would be asked", "{n} questions would be asked")
        self._sentence = tr("{asked}, {of}.", asked=asked, of=of)

    def _show_lack(self, outcome: OutcomeView) -> None:
        self._headline.show_text(outcome.headline)
        self._lack.show_text(outcome.lack)
        self._facet = outcome.facet
        self.loosen.setVisible(self._facet is not None)
        self.loosen.show_text(outcome.action)
        self._sentence = tr("{headline}. {reason}", headline=outcome.headline, reason=outcome.lack)

    def _build_matching(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._number, 0, Qt.AlignmentFlag.AlignVCenter)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._of)
        words.addWidget(self._pace)
        head.addLayout(words, 1)
        column.addWidget(inset(head))
        column.addWidget(inset(Hairline()))
        for title, bars in ((tr("By topic"), self.by_topic), (tr("By type"), self.by_type)):
            column.addWidget(inset(_in_row(Label(title, "ui").weigh(600))))
            column.addWidget(inset(_in_row(bars)))
        return box

    def _build_lacking(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(Icon("filter", 24, role="ink3"), 0, Qt.AlignmentFlag.AlignLeft)
        words.addWidget(self._headline)
        words.addWidget(self._lack)
        column.addWidget(inset(words))
        buttons = FlowBox(gap=4)
        buttons.add(self.loosen)
        buttons.add(self.reset)
        column.addWidget(buttons)
        return box

    def _connect_signals(self) -> None:
        for tick in (self.asks, self.shuffles, self.hides_timer):
            tick.clicked.connect(self._on_ticked)
        self.loosen.clicked.connect(self._on_loosen)
        self.reset.clicked.connect(self.reset_requested)


def _in_row(widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(0, RING, 0, RING)
    row.addWidget(widget)
    return row
