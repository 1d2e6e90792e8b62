"""The learner's private note on an item: a small field that takes all letters, and says when it has something new."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPalette, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.edge_page import inset
from rhizotrainer.ui.widgets.keycap import Keycap
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.paint import Box, paint_box, paint_ring

tr = Tongue("Question page")

_RING = 4
_PAUSE_MS = 600


class NoteEdit(Themed, QPlainTextEdit):
    """The text field itself; Escape and Ctrl Enter leave it."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setPlaceholderText(tr("Write a note…"))
        self.setTabChangesFocus(True)
        self.setAccessibleName(tr("Note, only you see this"))
        self.viewport().setAutoFillBackground(False)
        self.follow_theme()

    def on_theme(self, theme: Theme) -> None:
        self.setFont(theme.font("ui"))
        inner = theme.px(10) + _RING
        self.setViewportMargins(inner, theme.px(9) + _RING, inner, theme.px(6) + _RING)
        self.document().setDocumentMargin(1)
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        palette.setColor(QPalette.ColorRole.Text, theme.ink)
        palette.setColor(QPalette.ColorRole.PlaceholderText, theme.ink3)
        palette.setColor(QPalette.ColorRole.Highlight, theme.selection)
        palette.setColor(QPalette.ColorRole.HighlightedText, theme.ink)
        self.setPalette(palette)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_done = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and bool(
            event.modifiers() & Qt.KeyboardModifier.ControlModifier
        )
        if event.key() == Qt.Key.Key_Escape or is_done:
            self.left.emit()
            return
        super().keyPressEvent(event)


class NotePanel(Themed, QWidget):
    """Heading and field. `note_edited` carries the text once the learner stops typing or leaves the field."""

    note_edited = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._known = ""
        self.edit = NoteEdit()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._head = QHBoxLayout()
        self._head.addWidget(Label(tr("Note"), "ui").weigh(600))
        self._head.addWidget(Label(tr("Only you see this"), "small", "ink3"))
        self._head.addStretch(1)
        self._head.addWidget(Keycap("N"))
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(inset(self._head))
        self._layout.addWidget(self._frame())
        self.follow_theme()
        self._connect_signals()

    def show_note(self, text: str) -> None:
        """Show a note without saying that it changed."""
        self._timer.stop()
        self._known = text
        if self.edit.toPlainText() != text:
            blocked = self.edit.blockSignals(True)
            self.edit.setPlainText(text)
            self.edit.moveCursor(QTextCursor.MoveOperation.End)
            self.edit.blockSignals(blocked)

    def flush(self) -> None:
        """Say now what would be said a moment later."""
        self._timer.stop()
        text = self.edit.toPlainText().strip()
        if text != self._known:
            self._known = text
            self.note_edited.emit(text)

    def on_theme(self, theme: Theme) -> None:
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme.px(4))
        self._head.setSpacing(theme.px(8))
        # Lower only where the window leaves no room for more.
        self._box.setMinimumHeight(theme.px(40) + 2 * _RING)
        self._box.setMaximumHeight(theme.px(76) + 2 * _RING)

    @Slot()
    def _on_typed(self) -> None:
        self._timer.start()

    @Slot()
    def _on_pause(self) -> None:
        self.flush()

    @Slot()
    def _on_left(self) -> None:
        self.flush()
        self.left.emit()

    def _frame(self) -> QWidget:
        self._box = NoteFrame(self.edit)
        return self._box

    def _connect_signals(self) -> None:
        self.edit.textChanged.connect(self._on_typed)
        self.edit.left.connect(self._on_left)
        self._timer.timeout.connect(self._on_pause)


class NoteFrame(Themed, QWidget):
    """The painted border round the field, and its ring while it has the focus."""

    def __init__(self, edit: NoteEdit) -> None:
        super().__init__()
        self._edit = edit
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(edit)
        edit.installEventFilter(self)
        self.follow_theme()

    def eventFilter(self, watched: object, event: object) -> bool:
        """Repaint the ring when the focus comes or goes."""
        if isinstance(event, QFocusEvent):
            self.update()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.theme
        painter = QPainter(self)
        rect = self.rect().toRectF().adjusted(_RING, _RING, -_RING, -_RING)
        paint_box(painter, rect, Box(theme.surface, theme.line2, theme.border, theme.px(6)))
        if self._edit.hasFocus():
            paint_ring(painter, rect, theme, theme.px(6))
        painter.end()
