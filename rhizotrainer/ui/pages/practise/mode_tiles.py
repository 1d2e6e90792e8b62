"""Three tiles for the mode of a session: what it is called and what it means."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from rhizotrainer.model.learning import SessionMode
from rhizotrainer.tongue import Tongue, later
from rhizotrainer.ui.pages.practise.view import CONTEXT
from rhizotrainer.ui.theme import Theme
from rhizotrainer.ui.widgets.choice_group import ChoiceGroup
from rhizotrainer.ui.widgets.icon import paint_icon
from rhizotrainer.ui.widgets.paint import RING, Box, LaidText, paint_box, paint_ring
from rhizotrainer.ui.widgets.pressable import Pressable

tr = Tongue(CONTEXT)

_MODES = (
    (SessionMode.TUTOR, later("Tutor"), later("Explanation and source after every question. Untimed."), "source"),
    (SessionMode.EXAM, later("Timed exam"), later("No feedback until you submit. Countdown."), "clock"),
    (SessionMode.REVIEW, later("Review due"), later("The questions your schedule says are fading."), "refresh"),
)
_PAD = 15
_CIRCLE = 16
_GAP = 9
_ICON = 18


class ModeTile(Pressable):
    """One mode: a circle, its name, an icon, and a sentence that wraps."""

    def __init__(self, mode: SessionMode, words: tuple[str, str], icon: str) -> None:
        super().__init__(words[0])
        self.mode = mode
        self._sentence = words[1]
        self._icon = icon
        self._laid: tuple[int, LaidText, LaidText] | None = None
        self.setCheckable(True)
        self.setAutoExclusive(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(words[0])
        self.setAccessibleDescription(words[1])
        self.follow_theme()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        theme = self.theme
        name, sentence = self._lay(width)
        return theme.px(14) + name.height + theme.px(6) + sentence.height + theme.px(14) + 2 * RING

    def sizeHint(self) -> QSize:
        width = self.theme.px(170)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(120), self.theme.px(60))

    def on_theme(self, theme: Theme) -> None:
        self._laid = None
        self.setFont(theme.font("ui", 600))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.theme
        painter = QPainter(self)
        rect = self.shape_rect
        is_on = self.isChecked()
        radius = theme.px(8)
        ground = theme.pressed if self.isDown() else theme.hover if self.is_hovered else theme.surface
        border = theme.accent if is_on else theme.line2
        paint_box(
            painter, rect, Box(theme.accent_tint if is_on else ground, border, 2 if is_on else theme.border, radius)
        )
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        pad, top, line = theme.px(_PAD), rect.top() + theme.px(14), theme.line("ui")
        circle, icon, gap = theme.px(_CIRCLE), theme.px(_ICON), theme.px(_GAP)
        x = rect.right() - pad - circle if is_mirrored else rect.left() + pad
        self._paint_circle(painter, QRectF(x, round(top + (line - circle) / 2), circle, circle))
        end = rect.left() + pad if is_mirrored else rect.right() - pad - icon
        paint_icon(painter, QRectF(end, top, icon, line), self._icon, theme.accent if is_on else theme.ink2)
        inner = circle + gap
        name, sentence = self._lay(self.width())
        name.draw(painter, QPointF(rect.left() + pad + (icon + gap if is_mirrored else inner), top), theme.ink)
        left = rect.left() + pad if is_mirrored else rect.left() + pad + inner
        sentence.draw(painter, QPointF(left, top + name.height + theme.px(6)), theme.ink2)
        if self.shows_ring:
            paint_ring(painter, rect, theme, radius)
        painter.end()

    def _paint_circle(self, painter: QPainter, circle: QRectF) -> None:
        theme = self.theme
        radius = circle.width() / 2
        if self.isChecked():
            paint_box(painter, circle, Box(theme.accent, radius=radius))
            inset = circle.width() * 0.32
            paint_box(painter, circle.adjusted(inset, inset, -inset, -inset), Box(theme.on_accent, radius=radius))
        else:
            paint_box(painter, circle, Box(theme.surface, theme.line2, theme.border, radius))

    def _lay(self, width: int) -> tuple[LaidText, LaidText]:
        """Return name and sentence broken into lines for a tile so wide."""
        if self._laid is None or self._laid[0] != width:
            theme = self.theme
            room = width - 2 * RING - theme.px(2 * _PAD) - theme.px(_CIRCLE + _GAP)
            beside_icon = room - theme.px(_ICON + _GAP)
            name = LaidText(self.text(), theme.font("ui", 600), beside_icon, theme.line("ui"))
            sentence = LaidText(self._sentence, theme.font("small"), room, theme.line("small"))
            self._laid = (width, name, sentence)
        return self._laid[1:]


class ModeTiles(QWidget):
    """Choose a mode; `mode_chosen` carries it."""

    mode_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._group = ChoiceGroup(tr("Mode"), column=170, most=3, gap=(2, 2), is_radio=True)
        self.tiles = [ModeTile(mode, (tr(name), tr(sentence)), icon) for mode, name, sentence, icon in _MODES]
        self._group.show_parts(self.tiles)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._group)
        self._connect_signals()

    def show_mode(self, mode: SessionMode) -> None:
        """Show which mode is chosen."""
        for tile in self.tiles:
            tile.setChecked(tile.mode is mode)
            if tile.mode is mode:
                self._group.show_current(tile)

    @Slot(object)
    def _on_pressed(self, tile: QAbstractButton) -> None:
        if isinstance(tile, ModeTile):
            self.mode_chosen.emit(tile.mode)

    def _connect_signals(self) -> None:
        self._group.pressed.connect(self._on_pressed)
