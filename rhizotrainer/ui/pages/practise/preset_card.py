"""A card that asks for the name of a preset: a new one, or another for one that is kept."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.practise.view import CONTEXT
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.dialog_card import DialogCard
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.paint import RING, Box, paint_box, paint_ring

tr = Tongue(CONTEXT)

LONGEST_NAME = 60


class NameField(Themed, QWidget):
    """One line to type a name into."""

    text_changed = Signal()

    def __init__(self, name: str, text: str) -> None:
        super().__init__()
        self.field = QLineEdit(text)
        self.field.setMaxLength(LONGEST_NAME)
        self.field.setFrame(False)
        self.field.setAccessibleName(name)
        self.field.installEventFilter(self)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.field)
        self.setFocusProxy(self.field)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.follow_theme()
        self.field.textChanged.connect(self.text_changed)

    @property
    def text(self) -> str:
        return " ".join(self.field.text().split())

    def on_theme(self, theme: Theme) -> None:
        self._row.setContentsMargins(RING + theme.px(8), RING + 2, RING + theme.px(8), RING + 2)
        self.field.setFont(theme.font("body"))
        palette = QPalette(self.field.palette())
        palette.setColor(QPalette.ColorRole.Base, theme.surface)
        palette.setColor(QPalette.ColorRole.Text, theme.ink)
        self.field.setPalette(palette)

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(320), self.theme.px(36) + 2 * RING)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.theme
        shape = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
        painter = QPainter(self)
        paint_box(painter, shape, Box(theme.surface, theme.line2, theme.border, theme.px(6)))
        if self.field.hasFocus():
            paint_ring(painter, shape, theme, theme.px(6))
        painter.end()


class PresetCard(DialogCard):
    """Ask for a name; `named` carries it before the card closes. A name that is taken says what saving does."""

    named = Signal(object)

    def __init__(self, parent: QWidget, *, name: str, taken: Collection[str], renames: bool = False) -> None:
        self._taken = frozenset(taken)
        self._before = name
        self._renames = renames
        cancel = Button(tr("Cancel"))
        save = Button(tr("Rename") if renames else tr("Save"), kind="primary", key="Enter")
        self._name = NameField(tr("Name of the preset"), name)
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
        self._name.field.setFocus(Qt.FocusReason.TabFocusReason)
        self._name.field.selectAll()

    @Slot()
    def _look(self) -> None:
        name = self._name.text
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
        if self._name.text:
            self.named.emit(self._name.text)
            self.close_card()
