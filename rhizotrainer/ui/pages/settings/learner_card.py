"""Cards about one learner: what they are called and their colour, and the question before everything is deleted.

They decide nothing: whether a name is free is for whoever opened the card to say.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rhizotrainer.model.values import dataclass
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.settings.rows import Choice
from rhizotrainer.ui.pages.settings.view import COLOURS, LearnerView, say_words
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.colour_dot import ColourDot
from rhizotrainer.ui.widgets.dialog_card import DialogCard
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.line_field import LineField
from rhizotrainer.ui.widgets.scroll_body import ScrollBody

tr = Tongue("Settings")
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class LearnerChoice:
    """What a learner shall be called, and the role of their colour. `name` is their file's, empty for a new one."""

    name: str
    title: str
    colour: str


class LearnerCard(DialogCard):
    """Name a learner. `saved` carries a LearnerChoice; the card stays until it is told to close.

    `delete_requested` carries the file name of a learner who is there already; so does `put_off`, once the learner
    closed the card without saving.
    """

    saved = Signal(object)
    put_off = Signal(object)
    delete_requested = Signal(object)

    def __init__(self, parent: QWidget, view: LearnerView) -> None:
        self._name = view.name
        is_new = not view.name
        self._field = LineField(view.title, name=tr("Name"), hint=tr("What the learner is called"), limit=_LONGEST)
        self._colour = _ColourRow(view.colour)
        self._trouble = Label("", "ui", "incorrect", wraps=True)
        self._trouble.hide()
        cancel = Button(tr("Cancel"))
        self._save = Button(tr("Add and switch") if is_new else tr("Save"), kind="primary", key="Enter")
        buttons = [cancel, self._save]
        if not is_new:
            delete = Button(tr("Delete everything"), icon="trash")
            delete.clicked.connect(self._on_delete_clicked)
            buttons.insert(0, delete)
        title = tr("Add a learner") if is_new else tr("Change a learner")
        body = (Label(tr("Name"), "ui", "ink2"), self._field, self._colour, self._trouble)
        super().__init__(parent, title, body, buttons)
        self._save.setEnabled(bool(self._field.text))
        cancel.clicked.connect(self._on_put_off)
        self._save.clicked.connect(self._on_save_clicked)
        self._field.text_changed.connect(self._on_text_changed)

    @Slot()
    def open_card(self) -> None:
        """Open with the caret in the field."""
        super().open_card()
        self._field.setFocus(Qt.FocusReason.TabFocusReason)

    def show_trouble(self, sentence: str) -> None:
        """Say why the name cannot be taken."""
        self._trouble.show_text(sentence)
        self._trouble.show()
        self.setAccessibleDescription(sentence)
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Esc as the cancelling that it is."""
        if event.key() == Qt.Key.Key_Escape:
            self._on_put_off()
            event.accept()
            return
        super().keyPressEvent(event)

    @Slot()
    def _on_put_off(self) -> None:
        self.close_card()
        self.put_off.emit(self._name)

    @Slot()
    def _on_text_changed(self) -> None:
        self._save.setEnabled(bool(self._field.text))
        self._trouble.hide()

    @Slot()
    def _on_save_clicked(self) -> None:
        self.saved.emit(LearnerChoice(self._name, self._field.text, str(self._colour.choice.value)))

    @Slot()
    def _on_delete_clicked(self) -> None:
        self.delete_requested.emit(self._name)


@dataclass(frozen=True, slots=True)
class DeleteView:
    """Who is to be deleted, what goes, and what stays."""

    name: str
    title: str
    goes: tuple[str, ...]
    stays: str


class DeleteCard(DialogCard):
    """Ask for the learner's name in writing before everything of theirs is deleted. `confirmed` carries the file's.

    `put_off` carries it where the card was closed and nothing deleted.
    """

    confirmed = Signal(object)
    put_off = Signal(object)

    def __init__(self, parent: QWidget, view: DeleteView) -> None:
        self._view = view
        how = tr("Write “{name}” to confirm", name=view.title)
        self._field = LineField(name=how)
        self._delete = Button(tr("Delete everything"), icon="trash")
        cancel = Button(tr("Cancel"), kind="primary", key="Enter")
        words = _Words(
            Label(tr("This is deleted from this computer and cannot be undone:"), "body", wraps=True),
            *(Label(f"– {sentence}", "ui", "ink2", wraps=True) for sentence in view.goes),
            Label(view.stays, "ui", "ink2", wraps=True),
            Label(how, "ui", wraps=True),
        )
        title = tr("Delete everything that belongs to {name}?", name=view.title)
        body = (ScrollBody(words, parent), self._field)
        super().__init__(parent, title, body, [cancel, self._delete])
        self._delete.setEnabled(False)
        cancel.clicked.connect(self._on_put_off)
        self._delete.clicked.connect(self._on_delete_clicked)
        self._field.text_changed.connect(self._on_text_changed)

    @Slot()
    def open_card(self) -> None:
        """Open with the caret in the field."""
        super().open_card()
        self._field.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Esc as the cancelling that it is."""
        if event.key() == Qt.Key.Key_Escape:
            self._on_put_off()
            event.accept()
            return
        super().keyPressEvent(event)

    @Slot()
    def _on_put_off(self) -> None:
        self.close_card()
        self.put_off.emit(self._view.name)

    @Slot()
    def _on_text_changed(self) -> None:
        self._delete.setEnabled(self._field.text == self._view.title)

    @Slot()
    def _on_delete_clicked(self) -> None:
        self.confirmed.emit(self._view.name)
        self.close_card()


class _Words(Themed, QWidget):
    """Sentences one under another."""

    def __init__(self, *sentences: Label) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        for sentence in sentences:
            self._column.addWidget(sentence)
        self.follow_theme()

    def on_theme(self, theme: Theme) -> None:
        self._column.setContentsMargins(0, 0, theme.px(12), 0)
        self._column.setSpacing(theme.px(6))


class _ColourRow(Themed, QWidget):
    """A drop-down of colours by their names, and the colour itself beside it."""

    def __init__(self, colour: str) -> None:
        super().__init__()
        self.choice = Choice(tr("Colour"), say_words(COLOURS), value=colour)
        self._dot = ColourDot(colour)
        self._label = Label(tr("Colour"), "ui", "ink2")
        self._row = QHBoxLayout(self)
        for part in (self._label, self.choice, self._dot):
            self._row.addWidget(part)
        self._row.addStretch(1)
        self.follow_theme()
        self.choice.value_changed.connect(self._on_colour_changed)

    def on_theme(self, theme: Theme) -> None:
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(8))

    @Slot(object)
    def _on_colour_changed(self, colour: object) -> None:
        self._dot.show_role(str(colour))
