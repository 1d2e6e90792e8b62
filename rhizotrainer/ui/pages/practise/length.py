"""How long a session is: its questions, and for an exam its time, its pass mark and whether it may be paused."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from rhizotrainer.model.learning import SessionMode
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.practise.view import CONTEXT, MOST_MINUTES, USUAL_SECONDS, Fields, TimeLimit
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.flow_box import FlowBox
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.paint import RING
from rhizotrainer.ui.widgets.segmented import Segmented
from rhizotrainer.ui.widgets.stepper import Stepper
from rhizotrainer.ui.widgets.tick import Tick

tr = Tongue(CONTEXT)

MOST_QUESTIONS = 500


class _Word(Themed, QWidget):
    """A word before or after a field, as high as the field, so that both stand on one line."""

    def __init__(self, word: str) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.addWidget(Label(word, "ui", "ink2"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.follow_theme()

    def on_theme(self, theme: Theme) -> None:
        self._row.setContentsMargins(RING, 0, theme.px(4), 0)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.theme.px(34) + 2 * RING)


class _Gap(Themed, QWidget):
    """Room between one field and the next word."""

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(16), 1)


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
            value=TimeLimit.SESSION,
            name=tr("Time"),
        )
        self.seconds = Stepper(tr("Seconds for each question"), value=USUAL_SECONDS, limits=(5, 3600), step=5)
        self.seconds.show_step_names(tr("Fewer seconds"), tr("More seconds"))
        self.minutes = Stepper(tr("Minutes for the whole session"), value=30, limits=(1, MOST_MINUTES), step=5)
        self.minutes.show_step_names(tr("Fewer minutes"), tr("More minutes"))
        self.pass_mark = Stepper(tr("Pass mark in per cent"), value=70, limits=(1, 100), step=5)
        self.pass_mark.show_step_names(tr("A lower pass mark"), tr("A higher pass mark"))
        self._followed: int | None = None
        self.may_pause = Tick(tr("May be paused"))
        self._build()
        self.follow_theme()
        self._connect_signals()

    @property
    def chosen_minutes(self) -> int | None:
        """Return the minutes that the learner chose, None while they follow the number of questions."""
        return None if self.minutes.value == self._followed else self.minutes.value

    def show_fields(self, fields: Fields, asked: int = 0) -> None:
        """Show the values; those of exams only where an exam is meant. `asked` is how many questions match."""
        self.count.show_value(fields.wish.count)
        self.time.show_value(fields.time)
        self.seconds.show_value(fields.seconds)
        minutes = fields.find_minutes(asked or fields.wish.count)
        self._followed = minutes if fields.minutes is None else None
        self.minutes.show_value(minutes)
        self.pass_mark.show_value(fields.pass_mark)
        self.may_pause.setChecked(fields.may_pause)
        is_exam = fields.mode is SessionMode.EXAM
        for parts, is_shown in (
            (self._time_parts, is_exam),
            (self._seconds_parts, is_exam and fields.time is TimeLimit.QUESTION),
            (self._minutes_parts, is_exam and fields.time is TimeLimit.SESSION),
            ((self._second,), is_exam),
        ):
            for part in parts:
                part.setVisible(is_shown)
        for box in (self._first, self._second):
            box.arrange()

    def on_theme(self, theme: Theme) -> None:
        self._column.setSpacing(theme.px(2))

    @Slot()
    def _on_changed(self) -> None:
        self.changed.emit()

    def _build(self) -> None:
        self._time_parts = (_Gap(), _Word(tr("Time")), self.time)
        self._seconds_parts = (self.seconds, _Word(tr("seconds")))
        self._minutes_parts = (self.minutes, _Word(tr("minutes")))
        self._first = FlowBox(gap=2)
        first = (_Word(tr("Questions")), self.count)
        for part in (*first, *self._time_parts, *self._seconds_parts, *self._minutes_parts):
            self._first.add(part)
        self._second = FlowBox(gap=2)
        pause = QWidget()
        row = QHBoxLayout(pause)
        row.setContentsMargins(0, 6, 0, 6)
        row.addWidget(self.may_pause)
        for each in (_Word(tr("Pass mark")), self.pass_mark, _Word(tr("per cent")), _Gap(), pause):
            self._second.add(each)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._first)
        self._column.addWidget(self._second)

    def _connect_signals(self) -> None:
        for stepper in (self.count, self.seconds, self.minutes, self.pass_mark):
            stepper.value_changed.connect(self._on_changed)
        self.time.value_changed.connect(self._on_changed)
        self.may_pause.clicked.connect(self._on_changed)
