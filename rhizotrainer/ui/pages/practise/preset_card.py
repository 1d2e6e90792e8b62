"""A card that asks for the name of a preset: a new one, or another for one that is kept."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.practise.view import CONTEXT
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.dialog_card import DialogCard
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.line_field import LineField

tr = Tongue(CONTEXT)

LONGEST_NAME = 60


class PresetCard(DialogCard):
    """Ask for a name; `named` carries it before the card closes. A name that is taken says what saving does."""

    named = Signal(object)

    def __init__(self, parent: QWidget, *, name: str, taken: Collection[str], renames: bool = False) -> None:
        self._taken = frozenset(taken)
        self._before = name
        self._renames = renames
        cancel = Button(tr("Cancel"))
        save = Button(tr("Rename") if renames else tr("Save"), kind="primary", key="Enter")
        self._name = LineField(name, name=tr("Name of the preset"), limit=LONGEST_NAME, style="body")
        self._hint = Label("", "ui", "ink2", wraps=True)
        title = tr("Rename preset") if renames else tr("Save as preset")
        super().__init__(parent, title, [self._name, self._hint], [cancel, save])
        self._save = save
        self._look()
        cancel.clicked.connect(self.close_card)
        save.clicked.connect(self._on_save)
        self._name.text_changed.connect(self._look)

    @Slot()
    def open_card(self) -> None:
        """Open with the caret in the field and its words marked."""
        super().open_card()
        self._name.take_focus()

    @Slot()
    def _look(self) -> None:
        name = self._find_name()
        is_taken = name in self._taken and (name != self._before or not self._renames)
        self._save.setEnabled(bool(name) and not (is_taken and self._renames))
        if is_taken and self._renames:
            self._hint.show_text(tr("Another preset has this name. Choose another one."))
        elif is_taken:
            self._hint.show_text(tr("A preset has this name. Saving replaces it."))
        else:
            self._hint.show_text(tr("It keeps all fields of this page, and is chosen at its top."))

    @Slot()
    def _on_save(self) -> None:
        name = self._find_name()
        if name:
            self.named.emit(name)
            self.close_card()

    def _find_name(self) -> str:
        """Return what is typed, with one space between its words."""
        return " ".join(self._name.text.split())
