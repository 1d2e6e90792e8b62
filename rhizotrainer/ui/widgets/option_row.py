"""One offered answer as a row: letter, words, strike button or outcome, and the rationale once it is checked.

The row shows the state that it is given and says what was asked of it; it never marks or decides.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from rhizotrainer.model.values import dataclass
from rhizotrainer.study.marking import OptionOutcome
from rhizotrainer.study.wording import outcome_words
from rhizotrainer.ui.theme import Theme
from rhizotrainer.ui.widgets.icon import paint_icon
from rhizotrainer.ui.widgets.option_look import LOOKS, OptionLook, OptionState
from rhizotrainer.ui.widgets.paint import (
    CENTRE,
    RING,
    Box,
    Ink,
    LaidText,
    paint_box,
    paint_ring,
    paint_words,
    placed,
    text_width,
)
from rhizotrainer.ui.widgets.pressable import Pressable

__all__ = ["OptionRow", "OptionState"]

# Letters and glyphs grow with the text; the space round them does not, to keep rows on a screen at 200 %.
_CAP = 24
_CAP_X = 13
_CAP_GAP = 12
_LOWEST = 44
_END = 11
_UNCHOSEN = (OptionOutcome.MISSED, OptionOutcome.NOT_CHOSEN)
_PAD = 10
_PAD_AFTER = 9
_RATIONALE_GAP = 2
_GLYPH = 18
_OUTCOME_GLYPH = 16
_GLYPH_GAP = 6
_SLOT_GAP = 16
_WIDEST_SLOT = 0.4


@dataclass(frozen=True, slots=True)
class _Lay:
    """Where the words of a row stand at one width; `slot` is the end slot, and may be a line of its own."""

    text: LaidText
    rationale: LaidText | None
    text_y: int
    rationale_y: int
    slot: QRectF
    height: int
    beside: float


class OptionRow(Pressable):
    """A row to choose or strike out. `chosen` and `strike_toggled` ask; the page answers with a state."""

    chosen = Signal()
    strike_toggled = Signal()

    def __init__(self, letter: str, text: str, *, rationale: str = "", is_multiple: bool = False) -> None:
        super().__init__(text)
        self._letter = letter
        self._words = text
        self._rationale = rationale
        self._outcome = ""
        self._is_multiple = is_multiple
        self._state = OptionState.IDLE
        self._is_slot_down = False
        self._kept: dict[tuple[object, ...], _Lay] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCheckable(True)
        self.setAutoExclusive(not is_multiple)
        self.setMouseTracking(True)
        self._tell()
        self.follow_theme()
        self._connect_signals()

    @property
    def letter(self) -> str:
        return self._letter

    @property
    def words(self) -> str:
        """Return the option's text."""
        return self._words

    @property
    def rationale(self) -> str:
        """Return the rationale; it is on screen once the answer is checked."""
        return self._rationale

    @property
    def state(self) -> OptionState:
        """Return the state that the page gave."""
        return self._state

    @property
    def outcome(self) -> str:
        """Return the words in the end slot of a checked row."""
        return self._outcome

    @property
    def shown_state(self) -> OptionState:
        """Return the state as painted: an idle row also shows the pointer and the focus."""
        if self._state is not OptionState.IDLE or not self.isEnabled():
            return self._state
        if self.isDown():
            return OptionState.PRESSED
        if self.is_hovered:
            return OptionState.HOVER
        return OptionState.FOCUS if self.shows_ring else OptionState.IDLE

    def show_state(self, state: OptionState, *, outcome: str = "", rationale: str | None = None) -> None:
        """Show a state; checked ones come with their outcome in words, and with the rationale."""
        self._state = state
        self._outcome = outcome
        if rationale is not None:
            self._rationale = rationale
        # An exclusive button refuses to be the last one unchecked, and here the page decides.
        self.setAutoExclusive(False)
        self.setChecked(state.is_chosen)
        self.setAutoExclusive(not self._is_multiple)
        self._tell()
        self.updateGeometry()
        self.update()

    @Slot()
    def toggle_strike(self) -> None:
        """Ask to strike this option out, or to restore it."""
        if not self._state.is_checked and self.isEnabled():
            self.strike_toggled.emit()

    @Slot()
    def _on_clicked(self) -> None:
        if not self._state.is_checked:
            self.chosen.emit()

    def nextCheckState(self) -> None:
        """Leave the check mark to the page: it follows the state."""

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lay(width).height + 2 * RING

    def sizeHint(self) -> QSize:
        width = self.theme.px(480)
        return QSize(width, self.heightForWidth(max(self.width(), width)))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(200), _LOWEST + 2 * RING)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._is_in_slot(event.position()):
            self._is_slot_down = True
            return
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._is_slot_down:
            self._is_slot_down = False
            if self._is_in_slot(event.position()):
                self.toggle_strike()
            return
        super().mouseReleaseEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint_row(painter, self.shown_state)
        painter.end()

    def _paint_row(self, painter: QPainter, state: OptionState) -> None:
        """Paint the whole row in one of its ten states."""
        theme = self.theme
        look = LOOKS[state]
        rect = self.shape_rect
        lay = self._lay(self.width())
        fill = theme.colour(look.fill) if look.fill else None
        width = max(look.width, theme.border)
        paint_box(painter, rect, Box(fill, theme.colour(look.outline), width, theme.px(8), look.dashes))
        self._paint_cap(painter, rect, state, lay.text_y)
        # Each block as wide as it was laid out, so that it can stand mirrored.
        x, room = rect.left() + self._text_x, rect.width() - self._text_x - _END
        beside = placed(self, QRectF(x, rect.top(), room - lay.beside, 1)).topLeft()
        lay.text.draw(painter, beside + QPointF(0, lay.text_y), theme.colour(look.ink))
        if lay.rationale is not None:
            below = placed(self, QRectF(x, rect.top(), room, 1)).topLeft()
            lay.rationale.draw(painter, below + QPointF(0, lay.rationale_y), theme.ink2)
        self._paint_slot(painter, lay.slot.translated(rect.topLeft()), look)
        if self.shows_ring or state is OptionState.FOCUS:
            paint_ring(painter, rect, theme, theme.px(8))

    def _paint_cap(self, painter: QPainter, rect: QRectF, state: OptionState, top: int) -> None:
        theme = self.theme
        look = LOOKS[state]
        side = theme.px(_CAP)
        cap = placed(self, QRectF(rect.left() + _CAP_X, rect.top() + top, side, side))
        is_struck = state is OptionState.ELIMINATED
        colour = theme.colour(look.cap)
        ground = colour if look.is_cap_filled else None if is_struck else theme.surface
        paint_box(painter, cap, Box(ground, colour, theme.border, theme.px(4), (3, 2) if is_struck else ()))
        letter = theme.colour(look.letter)
        if self._is_multiple and state is OptionState.SELECTED:
            paint_icon(painter, cap, "check", letter)
            return
        paint_words(painter, cap, self._letter, Ink(theme.font("ui", 600), letter, CENTRE))
        if is_struck:
            painter.setPen(QPen(theme.ink3, 2 * theme.scale))
            rise = QPointF(0, theme.px(5))
            painter.drawLine(
                cap.center() - QPointF(side / 2 + 1, 0) + rise,
                cap.center() + QPointF(side / 2 + 1, 0) - rise,
            )

    def _paint_slot(self, painter: QPainter, slot: QRectF, look: OptionLook) -> None:
        words = self._slot_words(look)
        if not look.glyph or (self._state.is_checked and not words):
            return
        theme = self.theme
        ink: QColor = theme.colour(look.slot_ink)
        font = theme.font("small", look.slot_weight)
        length = text_width(words, font) if words else 0.0
        glyph = theme.px(_OUTCOME_GLYPH if self._state.is_checked else _GLYPH)
        x = slot.right() - length
        place = placed(self, QRectF(x, slot.top(), length + 2, slot.height()))
        paint_words(painter, place, words, Ink(font, ink))
        gap = theme.px(_GLYPH_GAP) if words else 0
        place = placed(self, QRectF(x - gap - glyph, slot.top(), glyph, slot.height()))
        paint_icon(painter, place, look.glyph, ink)

    @property
    def _text_x(self) -> int:
        return _CAP_X + self.theme.px(_CAP) + _CAP_GAP

    def _slot_words(self, look: OptionLook) -> str:
        return self._outcome if self._state.is_checked else look.slot_words

    def _slot_width(self) -> float:
        """Return the end slot's room; before checking always that of "Strike out", so nothing jumps."""
        theme = self.theme
        words = self._outcome if self._state.is_checked else LOOKS[OptionState.HOVER].slot_words
        if not words:
            return 0.0
        weight = LOOKS[self._state].slot_weight
        return text_width(words, theme.font("small", weight)) + theme.px(_GLYPH + _GLYPH_GAP)

    def _is_in_slot(self, position: QPointF) -> bool:
        if self._state.is_checked:
            return False
        slot = self._lay(self.width()).slot.translated(self.shape_rect.topLeft())
        words = text_width(LOOKS[self.shown_state].slot_words, self.theme.font("small"))
        reach = max(words + self.theme.px(_GLYPH + _GLYPH_GAP), self.theme.px(28))
        grown = QRectF(slot.right() - reach, 0, reach + _END + RING, slot.bottom() + 2 * _PAD)
        return placed(self, grown).contains(position)

    def _lay(self, width: int) -> _Lay:
        key = (width, self._state, self._outcome, self._rationale)
        # A layout asks for several widths before it settles on one.
        if key not in self._kept:
            self._kept[key] = self._build_lay(width - 2 * RING)
        return self._kept[key]

    def _build_lay(self, width: int) -> _Lay:
        theme = self.theme
        look = LOOKS[self._state]
        is_after = self._state.is_checked
        room = width - self._text_x - _END
        slot_width = self._slot_width()
        font = theme.font("option", look.weight)
        font.setStrikeOut(self._state is OptionState.ELIMINATED)
        line = theme.line("option")
        is_one_line = text_width(self._words, font) + slot_width + theme.px(_SLOT_GAP) <= room
        is_slot_below = is_after and not is_one_line and slot_width > room * _WIDEST_SLOT
        beside = slot_width + theme.px(_SLOT_GAP) if slot_width and not is_slot_below else 0
        text = LaidText(self._words, font, room - beside, line)
        pad = _PAD_AFTER if is_after else _PAD
        y = pad + text.height
        slot = QRectF(width - _END - slot_width, pad, slot_width, line)
        if is_slot_below:
            slot.moveTo(self._text_x, y)
            y += line
        rationale = None
        if is_after and self._rationale:
            rationale = LaidText(self._rationale, theme.font("ui"), room, theme.line("ui"))
        rationale_y = y + theme.px(_RATIONALE_GAP)
        bottom = rationale_y + rationale.height if rationale is not None else y
        height = max(bottom + pad, _LOWEST)
        return _Lay(text, rationale, pad, rationale_y, slot, height, beside)

    def on_theme(self, theme: Theme) -> None:
        self._kept.clear()
        self.setFont(theme.font("option"))

    def _tell(self) -> None:
        """Say name and state in words to a screen reader."""
        self.setAccessibleName(f"{self._letter}, {self._words}")
        told_as_struck = [outcome_words(each, is_struck_out=True) for each in _UNCHOSEN]
        spoken = LOOKS[self._state].tell(is_struck_out=self._outcome in told_as_struck)
        if self._state.is_checked and self._rationale:
            spoken = f"{spoken}. {self._rationale}"
        self.setAccessibleDescription(spoken)

    def _connect_signals(self) -> None:
        self.clicked.connect(self._on_clicked)
