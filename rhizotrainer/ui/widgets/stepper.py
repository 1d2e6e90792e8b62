"""A whole number to be stepped or typed: minus, the number, plus. Arrows step it while it has the focus."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QIntValidator, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.icon import paint_icon
from rhizotrainer.ui.widgets.paint import RING, Box, paint_box, paint_ring, text_width
from rhizotrainer.ui.widgets.pressable import Pressable

_HEIGHT = 34
_SIDE = 34


class _Step(Pressable):
    """Minus or plus. It leaves the focus alone: arrows in the field do the same."""

    def __init__(self, icon: str) -> None:
        super().__init__()
        self._icon = icon
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAutoRepeat(True)
        self.follow_theme()

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(_SIDE), self.theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.theme
        painter = QPainter(self)
        rect = QRectF(self.rect())
        if self.is_hovered:
            ground = theme.pressed if self.isDown() else theme.hover
            paint_box(painter, rect.adjusted(2, 2, -2, -2), Box(ground, radius=theme.px(4)))
        side = theme.px(16)
        middle = QRectF((rect.width() - side) / 2, 0, side, rect.height())
        paint_icon(painter, middle, self._icon, theme.ink if self.isEnabled() else theme.line2)
        painter.end()


class Stepper(Themed, QWidget):
    """Choose a number between `least` and `most`. `value_changed` carries it once it is a whole choice."""

    value_changed = Signal(object)

    def __init__(self, name: str, *, value: int, limits: tuple[int, int], step: int = 1) -> None:
        super().__init__()
        self._value = value
        self._limits = limits
        self._step = step
        self.less = _Step("minus")
        self.more = _Step("plus")
        self.field = QLineEdit(str(value))
        self.field.setValidator(QIntValidator(0, limits[1], self.field))
        self.field.setFrame(False)
        self.field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.field.installEventFilter(self)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(0)
        self._row.setContentsMargins(RING, RING, RING, RING)
        for part in (self.less, self.field, self.more):
            self._row.addWidget(part)
        self.setFocusProxy(self.field)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_name(name)
        self.show_value(value)
        self.follow_theme()
        self._connect_signals()

    @property
    def value(self) -> int:
        return self._value

    def show_name(self, name: str) -> None:
        """Say what is counted."""
        self.field.setAccessibleName(name)

    def show_value(self, value: int) -> None:
        """Show a number without saying that it changed."""
        self._value = min(max(value, self._limits[0]), self._limits[1])
        if self.field.text() != str(self._value):
            self.field.setText(str(self._value))
        self.less.setEnabled(self._value > self._limits[0])
        self.more.setEnabled(self._value < self._limits[1])

    def choose(self, value: int) -> None:
        """Choose a number as a learner would."""
        before = self._value
        self.show_value(value)
        if self._value != before:
            self.value_changed.emit(self._value)

    def show_step_names(self, less: str, more: str) -> None:
        """Say what the two buttons do."""
        self.less.setAccessibleName(less)
        self.more.setAccessibleName(more)

    def on_theme(self, theme: Theme) -> None:
        font = theme.font("ui", 600)
        self.field.setFont(font)
        palette = QPalette(self.field.palette())
        palette.setColor(QPalette.ColorRole.Base, theme.surface)
        palette.setColor(QPalette.ColorRole.Text, theme.ink)
        self.field.setPalette(palette)
        wide = round(text_width("0" * len(str(self._limits[1])), font)) + theme.px(24)
        self.field.setFixedSize(wide, theme.px(_HEIGHT) - 4)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 5, Qt.Key.Key_PageDown: -5}
            by = step.get(Qt.Key(event.key()))
            if by is not None:
                self.choose(self._value + by * self._step)
                return True
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.theme
        shape = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
        painter = QPainter(self)
        radius = theme.px(6)
        paint_box(painter, shape, Box(theme.surface, theme.line2, theme.border, radius))
        for x in (self.field.geometry().left() - 1, self.field.geometry().right() + 1):
            painter.fillRect(QRectF(x, shape.top(), 1, shape.height()), theme.line2)
        if self.field.hasFocus():
            paint_ring(painter, shape, theme, radius)
        painter.end()

    @Slot()
    def _on_less(self) -> None:
        self.choose(self._value - self._step)

    @Slot()
    def _on_more(self) -> None:
        self.choose(self._value + self._step)

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        if text.isdecimal() and self._limits[0] <= int(text) <= self._limits[1]:
            self.choose(int(text))

    @Slot()
    def _on_finished(self) -> None:
        self.field.setText(str(self._value))

    def _connect_signals(self) -> None:
        self.less.clicked.connect(self._on_less)
        self.more.clicked.connect(self._on_more)
        self.field.textEdited.connect(self._on_typed)
        self.field.editingFinished.connect(self._on_finished)
