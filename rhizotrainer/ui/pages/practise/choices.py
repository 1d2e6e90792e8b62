"""The rows of choices: what the learner did with the questions, how hard they are, of which type. Any that apply."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.practise.view import CONTEXT
from rhizotrainer.ui.widgets.choice_group import ChoiceGroup
from rhizotrainer.ui.widgets.tick import Tick
from rhizotrainer.ui.widgets.toggle import Toggle

tr = Tongue(CONTEXT)


class Choices(QWidget):
    """Tick or toggle any of some values; `chosen` carries a frozenset of those that are on.

    Values that no question has are left out, unless they are on. Where nothing is offered the whole is of no use, and
    `is_offered` says so.
    """

    chosen = Signal(object)

    def __init__(self, name: str, words: Mapping[Any, str], *, are_toggles: bool, keeps_all: bool = False) -> None:
        super().__init__()
        self._words = words
        self._keeps_all = keeps_all
        self._make: Callable[[str, object], Tick | Toggle] = Toggle if are_toggles else Tick
        self._values: tuple[object, ...] = ()
        self._buttons: list[Tick | Toggle] = []
        if are_toggles:
            self._group = ChoiceGroup(name, gap=(0, 0))
        else:
            self._group = ChoiceGroup(name, column=176, most=3, gap=(16, 0))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._group)
        self._connect_signals()

    @property
    def buttons(self) -> tuple[Tick | Toggle, ...]:
        return tuple(self._buttons)

    @property
    def is_offered(self) -> bool:
        """Tell whether there is anything to choose between."""
        return len(self._buttons) > 1

    def show_choices(
        self, counts: Mapping[Any, int], chosen: frozenset[Any], *, offered: frozenset[Any] | None = None
    ) -> None:
        """Show how many questions each value has and which are on; `offered` are the values that any question has."""
        there = frozenset(self._words) if self._keeps_all or offered is None else offered | chosen
        values = tuple(value for value in self._words if value in there)
        if values != self._values:
            self._values = values
            self._buttons = [self._make(tr(self._words[value]), value) for value in values]
            self._group.show_parts(self._buttons)
        for button in self._buttons:
            button.show_count(counts.get(button.value, 0))
            button.setChecked(button.value in chosen)

    @Slot(object)
    def _on_pressed(self, _button: object) -> None:
        self.chosen.emit(frozenset(button.value for button in self._buttons if button.isChecked()))

    def _connect_signals(self) -> None:
        self._group.pressed.connect(self._on_pressed)
