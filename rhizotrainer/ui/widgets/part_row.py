"""One of several things that a question asks, as a row: cap, words, what was given, after the check how it came out.

The row shows what it is told to show; kinds of rows paint their own end, where the answer is given. It never marks.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from rhizotrainer.model.values import dataclass
from rhizotrainer.ui.theme import Theme
from rhizotrainer.ui.widgets.icon import paint_icon
from rhizotrainer.ui.widgets.option_look import OptionLook
from rhizotrainer.ui.widgets.paint import CENTRE, RING, Box, Ink, LaidText, paint_box, paint_ring, paint_words
from rhizotrainer.ui.widgets.pressable import Pressable

_CAP = 24
_START = 13
_CAP_GAP = 12
_END = 11
_GAP = 16
_PAD = 11
_PAD_AFTER = 9
_LOWEST = 48
_LEAD = 18
_COLUMN_SHARE = 0.36
_NARROWEST_COLUMN = 150
_GLYPH = 15
_GLYPH_ROOM = 21
_RATIONALE_GAP = 2


class PartState(StrEnum):
    """What a row shows; `LIFTED` is a step that is being moved, `PLAIN` a row that only tells."""

    OPEN = "open"
    FILLED = "filled"
    LIFTED = "lifted"
    CORRECT = "correct"
    INCORRECT = "incorrect"
    MISSED = "missed"
    PLAIN = "plain"

    @property
    def is_checked(self) -> bool:
        """Tell whether the row says how it came out."""
        return self in (PartState.CORRECT, PartState.INCORRECT, PartState.MISSED, PartState.PLAIN)


_LOOKS = {
    PartState.OPEN: OptionLook("line", fill="surface"),
    PartState.FILLED: OptionLook("line", fill="surface", cap="accent", letter="on_accent", is_cap_filled=True),
    PartState.LIFTED: OptionLook(
        "accent", width=2, fill="accent_tint", cap="accent", letter="on_accent", is_cap_filled=True
    ),
    PartState.CORRECT: OptionLook("line", fill="surface", cap="correct", letter="on_correct", is_cap_filled=True),
    PartState.INCORRECT: OptionLook(
        "incorrect", width=2, fill="incorrect_tint", cap="incorrect", letter="on_incorrect", is_cap_filled=True
    ),
    PartState.MISSED: OptionLook("correct", width=2, dashes=(3, 2), fill="surface", cap="correct", letter="correct"),
    PartState.PLAIN: OptionLook("line", fill="surface"),
}


@dataclass(frozen=True, slots=True)
class Told:
    """One line of how a row came out: its glyph, its words, and the colour role of both."""

    glyph: str
    words: str
    role: str


def told_right(words: str) -> Told:
    """Say that what was given is right."""
    return Told("check", words, "correct")


def told_wrong(words: str) -> Told:
    """Say that what was given is wrong."""
    return Told("cross", words, "incorrect")


def told_key(words: str) -> Told:
    """Say what would have been right."""
    return Told("ringcheck", words, "correct")


@dataclass(frozen=True, slots=True)
class _Lay:
    """Where everything stands at one width; the end is beside the words, or under them where that is too narrow."""

    text: LaidText
    text_box: QRectF
    end: QRectF
    cap_y: float
    rationale: LaidText | None
    rationale_box: QRectF
    height: int


class PartRow(Pressable):
    """A row with a cap (a number or letter, "" for none), and before it a `lead` where steps have a place."""

    result_share = _COLUMN_SHARE

    def __init__(self, cap: str, text: str) -> None:
        super().__init__(text)
        self._cap = cap
        self._lead = ""
        self._words = text
        self._state = PartState.OPEN
        self._tolds: tuple[Told, ...] = ()
        self._rationale = ""
        self._kept: dict[int, _Lay] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.tell()
        self.follow_theme()

    @property
    def cap(self) -> str:
        return self._cap

    @property
    def words(self) -> str:
        """Return the row's text."""
        return self._words

    @property
    def state(self) -> PartState:
        return self._state

    @property
    def tolds(self) -> tuple[Told, ...]:
        """Return the lines that say how the row came out."""
        return self._tolds

    @property
    def rationale(self) -> str:
        """Return the rationale; it is on screen once the answer is checked."""
        return self._rationale

    def show_state(self, state: PartState) -> None:
        """Show a state from before the check."""
        self._state, self._tolds, self._rationale = state, (), ""
        self.refresh()

    def show_result(self, state: PartState, tolds: Sequence[Told], rationale: str = "") -> None:
        """Show how the row came out, and why."""
        self._state, self._tolds, self._rationale = state, tuple(tolds), rationale
        self.refresh()

    def show_lead(self, lead: str) -> None:
        """Show another place before the cap."""
        self._lead = lead
        self.refresh()

    def refresh(self) -> None:
        """Lay out, paint and tell anew."""
        self._kept.clear()
        self.tell()
        self.updateGeometry()
        self.update()

    def tell(self) -> None:
        """Say name and state in words to a screen reader."""
        self.setAccessibleName(", ".join(part for part in (self._cap, self._words) if part))
        told = [each.words for each in self._tolds] if self._state.is_checked else [self.describe()]
        self.setAccessibleDescription(". ".join(part for part in (*told, self._rationale) if part))

    def describe(self) -> str:
        """Return the state before the check in words. Override it."""
        return ""

    def find_column(self, width: float) -> float:
        """Return the width of the end in px at a width of the row, 0 for none. Override it."""
        return width * _COLUMN_SHARE

    def find_end_height(self, width: float) -> float:
        """Return the height of the end in px at its width. Override it for the time before the check."""
        return 0.0

    def paint_end(self, painter: QPainter, rect: QRectF) -> None:
        """Paint where the answer is given. Override it."""

    @property
    def end_rect(self) -> QRectF:
        """Return where the end stands in the row."""
        return self._at(self._lay(self.width()).end)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lay(width).height + 2 * RING

    def sizeHint(self) -> QSize:
        width = self.theme.px(480)
        return QSize(width, self.heightForWidth(max(self.width(), width)))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(200), _LOWEST + 2 * RING)

    def on_theme(self, theme: Theme) -> None:
        self._kept.clear()
        self.setFont(theme.font("option"))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, rect, lay = self.theme, self.shape_rect, self._lay(self.width())
        look = _LOOKS[self._state]
        painter = QPainter(self)
        is_lit = self.is_hovered and not self._state.is_checked
        outline = "line2" if is_lit and look.outline == "line" else look.outline
        width = max(look.width, theme.border)
        paint_box(painter, rect, Box(theme.colour(look.fill), theme.colour(outline), width, theme.px(8), look.dashes))
        self._paint_cap(painter, look, lay.cap_y)
        lay.text.draw(painter, self._at(lay.text_box).topLeft(), theme.ink)
        if lay.rationale is not None:
            lay.rationale.draw(painter, self._at(lay.rationale_box).topLeft(), theme.ink2)
        end = self.end_rect
        if self._state.is_checked:
            self._paint_tolds(painter, end)
        else:
            self.paint_end(painter, end)
        if self.shows_ring:
            paint_ring(painter, rect, theme, theme.px(8))
        painter.end()

    def _paint_cap(self, painter: QPainter, look: OptionLook, y: float) -> None:
        theme, side, x = self.theme, self.theme.px(_CAP), float(_START)
        if self._lead:
            place = self._at(QRectF(x, y, theme.px(_LEAD), side))
            paint_words(painter, place, self._lead, Ink(theme.font("ui"), theme.ink2))
            x += theme.px(_LEAD) + 4
        if self._cap:
            cap, colour = self._at(QRectF(x, y, side, side)), theme.colour(look.cap)
            ground = colour if look.is_cap_filled else theme.surface
            paint_box(painter, cap, Box(ground, colour, theme.border, theme.px(4)))
            paint_words(painter, cap, self._cap, Ink(theme.font("ui", 600), theme.colour(look.letter), CENTRE))

    def _paint_tolds(self, painter: QPainter, end: QRectF) -> None:
        theme, y = self.theme, end.top()
        for told in self._tolds:
            laid = self._lay_told(told, end.width())
            colour = theme.colour(told.role)
            glyph = QRectF(end.left(), y, theme.px(_GLYPH), theme.line("ui"))
            words = end.left() + theme.px(_GLYPH_ROOM)
            if self.isRightToLeft():
                glyph.moveRight(end.right())
                words = end.left()
            paint_icon(painter, glyph, told.glyph, colour)
            laid.draw(painter, QPointF(words, y), colour)
            y += laid.height

    def _at(self, box: QRectF) -> QRectF:
        """Return where a box of the layout stands in the widget; where words run to the left it is mirrored."""
        shape = self.shape_rect
        x = shape.right() - box.right() if self.isRightToLeft() else shape.left() + box.left()
        return QRectF(x, shape.top() + box.top(), box.width(), box.height())

    @property
    def _text_x(self) -> float:
        lead = self.theme.px(_LEAD) + 4 if self._lead else 0
        return _START + lead + (self.theme.px(_CAP) + _CAP_GAP if self._cap else 0)

    def _lay_told(self, told: Told, width: float) -> LaidText:
        theme = self.theme
        return LaidText(told.words, theme.font("ui", 600), width - theme.px(_GLYPH_ROOM), theme.line("ui"))

    def _measure_end(self, width: float) -> float:
        if not self._state.is_checked:
            return self.find_end_height(width)
        return sum(self._lay_told(told, width).height for told in self._tolds)

    def _lay(self, width: int) -> _Lay:
        # A layout asks for several widths before it settles on one.
        if width not in self._kept:
            self._kept[width] = self._build_lay(width - 2 * RING)
        return self._kept[width]

    def _build_lay(self, width: int) -> _Lay:
        theme, px = self.theme, self.theme.px
        room = width - self._text_x - _END
        is_after = self._state.is_checked
        column = width * self.result_share if is_after else self.find_column(width)
        column = column if not is_after or self._tolds else 0.0
        is_beside = not column or (column < room / 2 and (not is_after or column >= px(_NARROWEST_COLUMN)))
        beside = column + px(_GAP) if column and is_beside else 0
        text = LaidText(self._words, theme.font("option"), room - beside, theme.line("option"))
        end_height = self._measure_end(column if is_beside else room) if column else 0.0
        pad = _PAD_AFTER if is_after else _PAD
        if is_beside:
            block = max(text.height, end_height, px(_CAP))
            text_y, end_y, under = pad + (block - text.height) / 2, pad + (block - end_height) / 2, pad + block
            end = QRectF(width - _END - column, end_y, column, end_height)
        else:
            block, text_y = max(text.height, px(_CAP)), float(pad)
            end = QRectF(self._text_x, pad + block + px(4), room, end_height)
            under = end.bottom()
        cap_y = pad + (block - px(_CAP)) / 2
        rationale = None
        if is_after and self._rationale:
            rationale = LaidText(self._rationale, theme.font("ui"), room, theme.line("ui"))
        bottom = under + (px(_RATIONALE_GAP) + rationale.height if rationale is not None else 0)
        height = max(round(bottom + pad), _LOWEST)
        spare = (height - bottom - pad) / 2
        return _Lay(
            text,
            QRectF(self._text_x, text_y + spare, room - beside, text.height),
            end.translated(0, spare),
            cap_y + spare,
            rationale,
            QRectF(self._text_x, under + px(_RATIONALE_GAP) + spare, room, bottom - under),
            height,
        )
