"""Why an answer went wrong, in two keys: W, then 1 to 4. What was said can be said anew until the next question."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rhizotrainer.model.learning import MissCause
from rhizotrainer.study.miss_words import cause_sentence, cause_text
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.answering.view import MissView
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.combo import Combo
from rhizotrainer.ui.widgets.flow_box import FlowBox
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.paint import RING

tr = Tongue("Question page")

_CAUSES = tuple(MissCause)


class Causes(Themed, QWidget):
    """Asks why, and shows what was said. `cause_given` carries a MissCause and the text confused with.

    `why` is the button that opens it; it stands beside the verdict, apart from this row.
    """

    cause_given = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self._view: MissView | None = None
        self._cause: MissCause | None = None
        self._is_asking = False
        self._texts = 0
        self.why = Button("", kind="quiet", key="W", small=True)
        self.said = Label("", "small", "ink2", wraps=True)
        self.choices = [Button("", small=True, key=str(number)) for number in range(1, len(_CAUSES) + 1)]
        self.other = Combo(tr("Confused with"), ())
        self._row = FlowBox(gap=4, line_gap=2)
        self._build()
        self.hide()
        self.why.hide()
        self.follow_theme()
        self._connect_signals()

    @property
    def is_asking(self) -> bool:
        """Tell whether digits say why."""
        return self._is_asking

    def show_miss(self, view: MissView | None) -> None:
        """Offer to say why an answer went wrong; None where none did."""
        if view is None and self._view is None:
            return
        self._view = view
        self._is_asking = False
        self._cause = view.cause if view else None
        confused = view.confused_with if view else ""
        options = view.options if view else ()
        texts = tuple(dict.fromkeys(text for text in (confused, *options) if text))
        self._texts = len(texts)
        self.other.show_options([(text, text) for text in texts], value=next(iter(texts), None))
        self._show_state()

    def toggle(self) -> bool:
        """Ask why, or stop asking; return whether there is anything to ask."""
        if self._view is None or not self._view.is_open:
            return False
        self._is_asking = not self._is_asking
        self._show_state()
        return True

    def choose(self, number: int) -> bool:
        """Take the cause of a digit, counted from 1, while it is asked for."""
        if not self._is_asking or not 1 <= number <= len(self.choices):
            return False
        self._give(_CAUSES[number - 1])
        return True

    def on_theme(self, theme: Theme) -> None:
        self._column.setContentsMargins(0, 0, 0, theme.px(6))
        self._column.setSpacing(theme.px(2))
        self.said.setContentsMargins(RING, 0, RING, 0)

    @Slot()
    def _on_why(self) -> None:
        self.toggle()

    @Slot()
    def _on_chosen(self) -> None:
        for number, button in enumerate(self.choices, start=1):
            if button is self.sender():
                self.choose(number)

    @Slot(object)
    def _on_other(self, text: object) -> None:
        self.cause_given.emit(MissCause.CONFUSED, str(text))
        self._show_said()

    def _give(self, cause: MissCause) -> None:
        self._cause = cause
        self._is_asking = False
        self.cause_given.emit(cause, self._confused_with)
        self._show_state()

    @property
    def _confused_with(self) -> str:
        return str(self.other.value or "") if self._cause is MissCause.CONFUSED else ""

    def _show_state(self) -> None:
        view = self._view
        is_open = view is not None and view.is_open
        self.why.show_text(tr("Why?") if self._cause is None else tr("Change why"))
        self.why.setVisible(is_open)
        for button, cause in zip(self.choices, _CAUSES, strict=True):
            button.show_text(tr("Confused with…") if cause is MissCause.CONFUSED else cause_text(cause))
            button.setVisible(self._is_asking)
            state = tr("selected") if cause is self._cause else ""
            button.setAccessibleDescription(state)
        is_confused = self._cause is MissCause.CONFUSED and is_open and not self._is_asking
        self.other.setVisible(is_confused and self._texts > 1)
        self._show_said()
        self.setVisible(self._is_asking or self._cause is not None)
        self._row.arrange()

    def _show_said(self) -> None:
        is_said = self._cause is not None and not self._is_asking
        if self._cause is not None:
            self.said.show_text(cause_sentence(self._cause, self._confused_with))
        self.said.setVisible(is_said and self.other.isHidden())

    def _build(self) -> None:
        for part in (*self.choices, self.other):
            self._row.add(part)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.said)
        self._column.addWidget(self._row)
        self.setAccessibleName(tr("Why you missed it"))

    def _connect_signals(self) -> None:
        self.why.clicked.connect(self._on_why)
        for button in self.choices:
            button.clicked.connect(self._on_chosen)
        self.other.value_changed.connect(self._on_other)
