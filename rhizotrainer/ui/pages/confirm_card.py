"""A card that asks once: what happens, what is kept, and two buttons. It decides nothing."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rhizotrainer.model.values import dataclass
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.dialog_card import DialogCard
from rhizotrainer.ui.widgets.label import Label

tr = Tongue("Cards")


@dataclass(frozen=True, slots=True)
class ConfirmView:
    """What is asked, and the words of both buttons; where confirming `loses` something, Enter does not confirm."""

    title: str
    sentence: str
    confirm: str
    cancel: str = ""
    loses: bool = False


class ConfirmCard(DialogCard):
    """Ask. `confirmed` is said before the card closes; closing it otherwise changes nothing."""

    confirmed = Signal()

    def __init__(self, parent: QWidget, view: ConfirmView) -> None:
        cancel, confirm = Button(view.cancel or tr("Cancel")), Button(view.confirm)
        default = cancel if view.loses else confirm
        default.show_kind("primary")
        default.show_key("Enter")
        sentence = Label(view.sentence, "body", "ink2", wraps=True)
        super().__init__(parent, view.title, [sentence], [cancel, confirm])
        cancel.clicked.connect(self.close_card)
        confirm.clicked.connect(self._on_confirm_clicked)

    @Slot()
    def _on_confirm_clicked(self) -> None:
        self.confirmed.emit()
        self.close_card()
