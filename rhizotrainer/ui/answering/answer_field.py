"""A field for a typed answer. While it has the focus letters and digits are text; with Alt they are the session's."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from rhizotrainer.ui.answering.keys import find_action
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.icon import paint_icon
from rhizotrainer.ui.widgets.key_hold import KEYBOARD
from rhizotrainer.ui.widgets.paint import RING, Box, paint_box, paint_ring, text_width

_PAD = 9
_CARET = 6
_HEIGHT = 34
_GLYPH = 15


class FieldState(StrEnum):
    """What a field shows: an answer that can be changed, or how it came out."""

    OPEN = "open"
    CORRECT = "correct"
    INCORRECT = "incorrect"
    MISSED = "missed"


# Outline, its width, its dashes, ground and glyph.
_LOOKS: dict[FieldState, tuple[str, float, tuple[float, ...], str, str]] = {
    FieldState.OPEN: ("line2", 1, (), "surface", ""),
    FieldState.CORRECT: ("correct", 2, (), "correct_tint", "check"),
    FieldState.INCORRECT: ("incorrect", 2, (), "incorrect_tint", "cross"),
    FieldState.MISSED: ("correct", 2, (3, 2), "surface", "minus"),
}


class _Edit(QLineEdit):
    """Qt's field without its frame; Enter and Esc are said, and what Alt asks for goes to the page."""

    entered = Signal()
    escaped = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # A key held down goes on once.
            if not KEYBOARD.is_held(event):
                self.entered.emit()
        elif alt == Qt.KeyboardModifier.AltModifier and find_action(event, is_typing=True) is not None:
            event.ignore()
        elif event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable():
            # Nothing was typed that could be undone, so it is the last answer that is meant.
            event.ignore()
        else:
            super().keyPressEvent(event)


class AnswerField(Themed, QWidget):
    """One line of typing that grows with its text. `edited` carries the text, `entered` and `escaped` are keys."""

    edited = Signal(object)
    entered = Signal()
    escaped = Signal()

    def __init__(self, *, least_width: int = 320) -> None:
        super().__init__()
        self._least = least_width
        self._state = FieldState.OPEN
        self._edit = _Edit()
        self._edit.setFrame(False)
        self._edit.setMaxLength(500)
        self._edit.installEventFilter(self)
        self._layout = QHBoxLayout(self)
        self._layout.addWidget(self._edit)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._connect_signals()
        self.follow_theme()

    @property
    def edit(self) -> QLineEdit:
        """Return Qt's own field."""
        return self._edit

    @property
    def text(self) -> str:
        return self._edit.text()

    @property
    def state(self) -> FieldState:
        return self._state

    @property
    def is_typing(self) -> bool:
        """Tell whether the field has the focus and takes text."""
        return self._edit.hasFocus() and not self._edit.isReadOnly()

    def name(self, name: str, hint: str = "") -> None:
        """Say to a screen reader what belongs here, and show a hint while nothing does."""
        self._edit.setAccessibleName(name)
        self._edit.setPlaceholderText(hint)

    def describe(self, words: str) -> None:
        """Say to a screen reader what is odd about the text so far."""
        self._edit.setAccessibleDescription(words)

    def show_text(self, text: str) -> None:
        """Show other words; the caret stays where the words are the same."""
        if text != self._edit.text():
            self._edit.setText(text)
            self.updateGeometry()

    def show_state(self, state: FieldState, spoken: str = "") -> None:
        """Take an answer, or show how it came out; `spoken` says so to a screen reader."""
        self._state = state
        is_open = state is FieldState.OPEN
        self._edit.setReadOnly(not is_open)
        self._edit.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_open else Qt.FocusPolicy.NoFocus)
        self._edit.setAccessibleDescription(spoken)
        self.follow_theme()

    def take_focus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Put the caret into the field."""
        self._edit.setFocus(reason)

    def put_in(self, text: str) -> None:
        """Put a text in where the caret is, as if it had been typed."""
        if self._state is FieldState.OPEN:
            self._edit.insert(text)
            self.edited.emit(self._edit.text())

    def erase(self) -> None:
        """Take the sign before the caret away, or what is selected."""
        if self._state is FieldState.OPEN:
            self._edit.backspace()
            self.edited.emit(self._edit.text())

    @Slot(str)
    def _on_edited(self, text: str) -> None:
        self.edited.emit(text)

    @Slot()
    def _on_changed(self) -> None:
        self.updateGeometry()

    def on_theme(self, theme: Theme) -> None:
        side = RING + theme.px(_PAD) - 2
        end = side + (theme.px(_GLYPH) + 4 if _LOOKS[self._state][4] else 0)
        first, last = (end, side) if self.isRightToLeft() else (side, end)
        self._layout.setContentsMargins(first, RING + 2, last, RING + 2)
        self._edit.setFont(theme.font("option"))
        palette = QPalette(self._edit.palette())
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        palette.setColor(QPalette.ColorRole.Text, theme.ink)
        palette.setColor(QPalette.ColorRole.PlaceholderText, theme.ink3)
        palette.setColor(QPalette.ColorRole.Highlight, theme.selection)
        palette.setColor(QPalette.ColorRole.HighlightedText, theme.ink)
        self._edit.setPalette(palette)

    def sizeHint(self) -> QSize:
        theme = self.theme
        glyph = theme.px(_GLYPH) + 4 if _LOOKS[self._state][4] else 0
        words = text_width(self._edit.text(), theme.font("option"))
        width = round(words) + theme.px(2 * _PAD + _CARET) + glyph
        return QSize(max(width, theme.px(self._least)) + 2 * RING, theme.px(_HEIGHT) + 2 * RING)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(min(self._least, 120)), self.sizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.theme
        outline, width, dashes, ground, glyph = _LOOKS[self._state]
        shape = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
        painter = QPainter(self)
        box = Box(theme.colour(ground), theme.colour(outline), max(width, theme.border), theme.px(6), dashes)
        paint_box(painter, shape, box)
        if glyph:
            side = theme.px(_GLYPH)
            at = QRectF(shape.right() - side - theme.px(_PAD) + 3, shape.top(), side, shape.height())
            if self.isRightToLeft():
                at.moveLeft(shape.left() + theme.px(_PAD) - 3)
            paint_icon(painter, at, glyph, theme.colour(outline))
        if self._edit.hasFocus():
            paint_ring(painter, shape, theme, theme.px(6))
        painter.end()

    def _connect_signals(self) -> None:
        self._edit.textEdited.connect(self._on_edited)
        self._edit.textChanged.connect(self._on_changed)
        self._edit.entered.connect(self.entered)
        self._edit.escaped.connect(self.escaped)
