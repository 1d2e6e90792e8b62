"""Segmented controls: a few words side by side of which one is chosen. One tab stop; arrows move inside."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.paint import RING, Box, Ink, paint_box, paint_ring, paint_words, text_width
from rhizotrainer.ui.widgets.pressable import Pressable

tr = Tongue("Menu")

_PAD = 12


class Segment(Pressable):
    """One word of a segmented control; its outline belongs to the control."""

    def __init__(self, value: object, text: str, style: str) -> None:
        super().__init__(text)
        self.value = value
        self._style = style
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(text)
        self.follow_theme()

    def nextCheckState(self) -> None:
        """Leave the choice to the control."""

    def sizeHint(self) -> QSize:
        theme = self.theme
        words = text_width(self.text(), theme.font(self._style, 600))
        return QSize(round(words + self.sign_width + 2 * theme.px(_PAD)), theme.px(self.base_height))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @property
    def base_height(self) -> int:
        """Return the height in px at 100 %."""
        return 34 if self._style == "ui" else 28

    @property
    def sign_width(self) -> int:
        """Return the room for a sign before the word, its gap included."""
        return 0

    def paint_sign(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the sign before the word; a plain segment has none."""

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.theme
        painter = QPainter(self)
        rect = QRectF(self.rect())
        if not self.isChecked() and (self.is_hovered or self.isDown()):
            painter.fillRect(rect.adjusted(0, 1, 0, -1), theme.pressed if self.isDown() else theme.hover)
        pad = theme.px(_PAD)
        self.paint_sign(painter, QRectF(pad, 0, self.sign_width, rect.height()))
        colour = theme.ink if self.isChecked() else theme.ink2
        font = theme.font(self._style, 600 if self.isChecked() else None)
        words = text_width(self.text(), font)
        room = rect.width() - pad - self.sign_width
        x = pad + self.sign_width + max((room - pad - words) / 2, 0)
        paint_words(painter, QRectF(x, 0, words + 2, rect.height()), self.text(), Ink(font, colour))
        painter.end()


class Segmented(Themed, QWidget):
    """Choose one of a few values. `value_changed` carries the value, or None where nothing is chosen."""

    value_changed = Signal(object)

    def __init__(
        self,
        options: Sequence[tuple[object, str]],
        *,
        value: object = None,
        name: str = "",
        small: bool = False,
        is_optional: bool = False,
    ) -> None:
        super().__init__()
        self._is_optional = is_optional
        self._value = value
        self._at = 0
        style = "small" if small else "ui"
        self._segments = [self.build_segment(each, text, style) for each, text in options]
        row = QHBoxLayout(self)
        row.setContentsMargins(RING + 1, RING, RING + 1, RING)
        row.setSpacing(1)
        for segment in self._segments:
            row.addWidget(segment)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(name)
        self._show_choice()
        self.follow_theme()
        self._connect_signals()

    @property
    def value(self) -> object:
        """Return the chosen value, or None."""
        return self._value

    @property
    def segments(self) -> Sequence[Segment]:
        """Return the words in their order, as buttons."""
        return tuple(self._segments)

    def build_segment(self, value: object, text: str, style: str) -> Segment:
        """Return one segment; controls with signs build their own kind."""
        return Segment(value, text, style)

    def show_value(self, value: object) -> None:
        """Show a choice without saying that it changed."""
        self._value = value
        self._show_choice()

    def choose(self, value: object) -> None:
        """Choose a value as a click would: where choosing is optional, the chosen one again clears."""
        if value == self._value:
            if not self._is_optional:
                return
            value = None
        self.show_value(value)
        self.value_changed.emit(value)

    @Slot()
    def _on_clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, Segment):
            self.choose(sender.value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()), 0)
        if step:
            # The arrows say where on the screen, and the first segment may stand at the right.
            self._step(-step if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else step)
        elif event.key() == Qt.Key.Key_Space and self._segments:
            self.choose(self._segments[self._at].value)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.theme
        painter = QPainter(self)
        rect = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
        radius = theme.px(6)
        paint_box(painter, rect, Box(theme.surface, radius=radius))
        self._paint_chosen(painter, rect, radius)
        painter.setPen(QPen(theme.line2, theme.border, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        for place in sorted(segment.geometry().left() for segment in self._segments)[1:]:
            x = place - 0.5
            painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))
        paint_box(painter, rect, Box(None, theme.line2, theme.border, radius))
        self._underline(painter, rect)
        if self.hasFocus():
            paint_ring(painter, rect, theme, radius)
        painter.end()

    def _paint_chosen(self, painter: QPainter, rect: QRectF, radius: float) -> None:
        chosen = self._find_chosen()
        if chosen is None:
            return
        clip = QPainterPath()
        clip.addRoundedRect(rect, radius, radius)
        painter.save()
        painter.setClipPath(clip)
        painter.fillRect(chosen.geometry(), self.theme.accent_tint)
        painter.restore()

    def _underline(self, painter: QPainter, rect: QRectF) -> None:
        chosen = self._find_chosen()
        if chosen is not None:
            place = chosen.geometry()
            painter.fillRect(QRectF(place.left(), rect.bottom() - 2, place.width(), 2), self.theme.accent)

    def _find_chosen(self) -> Segment | None:
        return next((segment for segment in self._segments if segment.isChecked()), None)

    def _show_choice(self) -> None:
        for place, segment in enumerate(self._segments):
            is_chosen = self._value is not None and segment.value == self._value
            segment.setChecked(is_chosen)
            if is_chosen:
                self._at = place
        chosen = self._find_chosen()
        self.setAccessibleDescription(
            tr("{choice}, selected", choice=chosen.text()) if chosen else tr("nothing selected")
        )
        self.update()

    def _step(self, step: int) -> None:
        if self._find_chosen() is None:
            self._at = 0 if step > 0 else len(self._segments) - 1
        else:
            self._at = min(max(self._at + step, 0), len(self._segments) - 1)
        value = self._segments[self._at].value
        if value != self._value:
            self.choose(value)

    def on_theme(self, theme: Theme) -> None:
        self.setFont(theme.font("ui"))

    def _connect_signals(self) -> None:
        for segment in self._segments:
            segment.clicked.connect(self._on_clicked)
