"""A card that asks for a question's number and goes there."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.dialog_card import DialogCard
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.stepper import Stepper

tr = Tongue("Exam")


class GoToCard(DialogCard):
    """Type a number or step to it; Enter goes there. `number_chosen` carries a position counted from 0."""

    number_chosen = Signal(object)

    def __init__(self, parent: QWidget, *, number: int, total: int) -> None:
        cancel = Button(tr("Cancel"))
        go = Button(tr("Go there"), kind="primary", key="Enter")
        words = Label(tr("A number from 1 to {total}.", total=total), "body", "ink2", wraps=True)
        self.field = Stepper(tr("Question number"), value=number, limits=(1, total))
        super().__init__(parent, tr("Go to a question"), [words, _at_the_side(self.field)], [cancel, go])
        self.field.show_step_names(tr("Previous number"), tr("Next number"))
        cancel.clicked.connect(self.close_card)
        go.clicked.connect(self._on_go)

    @Slot()
    def open_card(self) -> None:
        """Open with the number ready to be typed over."""
        super().open_card()
        self.field.field.setFocus(Qt.FocusReason.TabFocusReason)
        self.field.field.selectAll()

    @Slot()
    def _on_go(self) -> None:
        chosen = self.field.value - 1
        # The card gives the focus back first, so that the question that comes may take it.
        self.close_card()
        self.number_chosen.emit(chosen)


def _at_the_side(field: QWidget) -> QWidget:
    """Return a row that holds the field at its own width; the card would else become as narrow as that."""
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(field)
    layout.addStretch(1)
    return row
