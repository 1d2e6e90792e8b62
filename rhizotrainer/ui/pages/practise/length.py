"""How long a session is: its questions, and for an exam its time, its pass mark and whether it may be paused."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rhizotrainer.model.learning import SessionMode
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.practise.view import CONTEXT, Fields, TimeLimit
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.flow_box import FlowBox
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.paint import RING
from rhizotrainer.ui.widgets.segmented import Segmented
from rhizotrainer.ui.widgets.stepper import Stepper
from rhizotrainer.ui.widgets.tick import Tick

tr = Tongue(CONTEXT)

MOST_QUESTIONS = 500


class _Labelled(Themed, QWidget):
    """A word and the field that it names."""

    def __init__(self, word: str, field: QWidget, after: str = "") -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        if word:
            self._row.addWidget(Label(word, "ui", "ink2"))
        self._row.addWidget(field)
        if after:
            self._row.addWidget(Label(after, "ui", "ink2"))
        self.follow_theme()

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(0, self.minimumHeight()))

    def on_theme(self, theme: Theme) -> None:
        self._row.setSpacing(theme.px(8))
        self._row.setContentsMargins(4, 0, theme.px(16), 0)
        # All stand on one line, a tick beside a stepper too.
        self.setMinimumHeight(theme.px(34) + 2 * RING)


class Length(Themed, QWidget):
    """`changed` says that a field has another value; `value_of` gives the form's fields with those of this row."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.count = Stepper(tr("Questions"), value=20, limits=(1, MOST_QUESTIONS), step=1)
        self.count.show_step_names(tr("One question fewer"), tr("One question more"))
        self.time = Segmented(
            [
                (TimeLimit.NONE, tr("No limit")),
                (TimeLimit.QUESTION, tr("Per question")),
                (TimeLimit.SESSION, tr("Whole session")),
            ],
            value=TimeLimit.NONE,
            name=tr("Time"),
        )
        self.seconds = Stepper(tr("Seconds for each question"), value=90, limits=(5, 3600), step=5)
        self.seconds.show_step_names(tr("Fewer seconds"), tr("More seconds"))
        self.minutes = Stepper(tr("Minutes for the whole session"), value=30, limits=(1, 600), step=5)
        self.minutes.show_step_names(tr("Fewer minutes"), tr("More minutes"))
        self.pass_mark = Stepper(tr("Pass mark in per cent"), value=70, limits=(1, 100), step=5)
        self.pass_mark.show_step_names(tr("A lower pass mark"), tr("A higher pass mark"))
        self.may_pause = Tick(tr("May be paused"))
        self._build()
        self.follow_theme()
        self._connect_signals()

    def show_fields(self, fields: Fields) -> None:
        """Show the values; those of exams only where an exam is meant."""
        self.count.show_value(fields.wish.count)
        self.time.show_value(fields.time)
        self.seconds.show_value(fields.seconds)
        self.minutes.show_value(fields.minutes)
        self.pass_mark.show_value(fields.pass_mark)
        self.may_pause.setChecked(fields.may_pause)
        is_exam = fields.mode is SessionMode.EXAM
        self._time_box.setVisible(is_exam)
        self._exam.setVisible(is_exam)
        self._seconds_box.setVisible(is_exam and fields.time is TimeLimit.QUESTION)
        self._minutes_box.setVisible(is_exam and fields.time is TimeLimit.SESSION)
        for box in (self._first, self._second):
            box.arrange()

    def on_theme(self, theme: Theme) -> None:
        self._column.setSpacing(theme.px(2))

    @Slot()
    def _on_changed(self) -> None:
        self.changed.emit()

    def _build(self) -> None:
        self._time_box = _Labelled(tr("Time"), self.time)
        self._seconds_box = _Labelled("", self.seconds, tr("seconds"))
        self._minutes_box = _Labelled("", self.minutes, tr("minutes"))
        self._first = FlowBox(gap=8)
        for part in (_Labelled(tr("Questions"), self.count), self._time_box, self._seconds_box, self._minutes_box):
            self._first.add(part)
        self._second = FlowBox(gap=8)
        self._second.add(_Labelled(tr("Pass mark"), self.pass_mark, tr("per cent")))
        self._second.add(_Labelled("", self.may_pause))
        self._exam = QWidget()
        exam = QVBoxLayout(self._exam)
        exam.setContentsMargins(0, 0, 0, 0)
        exam.addWidget(self._second)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._first)
        self._column.addWidget(self._exam)

    def _connect_signals(self) -> None:
        for stepper in (self.count, self.seconds, self.minutes, self.pass_mark):
            stepper.value_changed.connect(self._on_changed)
        self.time.value_changed.connect(self._on_changed)
        self.may_pause.clicked.connect(self._on_changed)
