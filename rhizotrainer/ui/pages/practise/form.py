"""The form: mode, topics, status, difficulty, type, length. It shows fields and says what the learner made of them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, cast

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rhizotrainer.model.learning import SessionMode
from rhizotrainer.study.selection_draw import Wish
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.practise.choices import Choices
from rhizotrainer.ui.pages.practise.form_row import FormRow
from rhizotrainer.ui.pages.practise.length import Length
from rhizotrainer.ui.pages.practise.mode_tiles import ModeTiles
from rhizotrainer.ui.pages.practise.topic_tree import TopicTree
from rhizotrainer.ui.pages.practise.view import (
    CONTEXT,
    DIFFICULTY_WORDS,
    STATE_WORDS,
    TYPE_WORDS,
    Fields,
    PractiseView,
    TimeLimit,
)

tr = Tongue(CONTEXT)


class Form(QWidget):
    """`changed` carries the Fields as they are now."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._fields = Fields()
        self._every_topic: frozenset[tuple[str, str]] = frozenset()
        self._usual_topics: frozenset[tuple[str, str]] = frozenset()
        self.modes = ModeTiles()
        self.topics = TopicTree()
        self.states = Choices(tr("Status"), STATE_WORDS, are_toggles=False, keeps_all=True)
        self.difficulties = Choices(tr("Difficulty"), DIFFICULTY_WORDS, are_toggles=True)
        self.types = Choices(tr("Type"), TYPE_WORDS, are_toggles=True)
        self.length = Length()
        self._topic_row = FormRow(tr("Topics"), self.topics)
        self._state_row = FormRow(tr("Status"), self.states, tr("Any that apply"))
        self._difficulty_row = FormRow(tr("Difficulty"), self.difficulties)
        self._type_row = FormRow(tr("Type"), self.types)
        self.rows = (
            FormRow(tr("Mode"), self.modes),
            self._topic_row,
            self._state_row,
            self._difficulty_row,
            self._type_row,
            FormRow(tr("Length"), self.length),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for row in self.rows:
            column.addWidget(row)
        self._connect_signals()

    @property
    def fields(self) -> Fields:
        return self._fields

    def show_view(self, view: PractiseView) -> None:
        """Show fields and counts."""
        self._fields = fields = view.fields
        tally, wish = view.tally, fields.wish
        self._every_topic = frozenset(key for key, count in tally.topics.items() if count)
        # What was made of figures is not meant until it is ticked.
        self._usual_topics = self._every_topic & (tally.usual or self._every_topic)
        self.modes.show_mode(fields.mode)
        self.topics.show_topics(view.nodes, tally.topics, self._usual_topics if wish.topics is None else wish.topics)
        self._topic_row.show_hint(
            tr.count(tally.total, "{some} of {n} question", "{some} of {n} questions", some=tally.in_topics)
        )
        self.states.show_choices(tally.states, wish.states)
        # A review asks what is due; there is no other status to choose.
        self._state_row.setVisible(fields.mode is not SessionMode.REVIEW)
        self.difficulties.show_choices(
            tally.difficulties, _shown_on(wish.difficulties, tally.difficulties), offered=frozenset(tally.difficulties)
        )
        self._difficulty_row.setVisible(self.difficulties.is_offered)
        self.types.show_choices(tally.types, _shown_on(wish.types, tally.types), offered=frozenset(tally.types))
        self._type_row.setVisible(self.types.is_offered)
        self.length.show_fields(fields, view.outcome.asked)

    def set_wide(self, is_wide: bool) -> None:
        """Put labels beside their rows, or above them."""
        for row in self.rows:
            row.set_wide(is_wide)

    def change(self, **changes: Any) -> None:
        """Take over other filters, as if the learner had chosen them."""
        self._say(replace(self._fields, wish=replace(self._fields.wish, **changes)))

    @Slot(object)
    def _on_mode(self, mode: object) -> None:
        if isinstance(mode, SessionMode) and mode is not self._fields.mode:
            self.change(mode=mode)

    @Slot(object)
    def _on_topics(self, topics: object) -> None:
        chosen = cast(frozenset[tuple[str, str]], topics)
        self.change(topics=None if self._every_topic & chosen == self._usual_topics else chosen)

    @Slot(object)
    def _on_states(self, states: object) -> None:
        self.change(states=states)

    @Slot(object)
    def _on_difficulties(self, chosen: object) -> None:
        values = cast(frozenset[Any], chosen)
        self.change(difficulties=_as_filter(values, len(self.difficulties.buttons)))

    @Slot(object)
    def _on_types(self, chosen: object) -> None:
        self.change(types=_as_filter(cast(frozenset[Any], chosen), len(self.types.buttons)))

    @Slot()
    def _on_length(self) -> None:
        length = self.length
        time = length.time.value
        fields = replace(
            self._fields,
            time=time if isinstance(time, TimeLimit) else TimeLimit.NONE,
            seconds=length.seconds.value,
            minutes=length.chosen_minutes,
            pass_mark=length.pass_mark.value,
            may_pause=length.may_pause.isChecked(),
        )
        wish: Wish = replace(fields.wish, count=length.count.value)
        self._say(replace(fields, wish=wish))

    def _say(self, fields: Fields) -> None:
        self._fields = fields
        self.changed.emit(fields)

    def _connect_signals(self) -> None:
        self.modes.mode_chosen.connect(self._on_mode)
        self.topics.topics_chosen.connect(self._on_topics)
        self.states.chosen.connect(self._on_states)
        self.difficulties.chosen.connect(self._on_difficulties)
        self.types.chosen.connect(self._on_types)
        self.length.changed.connect(self._on_length)


def _shown_on(chosen: frozenset[Any], offered: dict[Any, int]) -> frozenset[Any]:
    """Return which toggles are on: no filter at all shows as all of them."""
    return chosen or frozenset(offered)


def _as_filter(chosen: frozenset[Any], offered: int) -> frozenset[Any]:
    """Return a filter; all and none of the toggles both mean that it does not matter."""
    return frozenset() if len(chosen) == offered else chosen
