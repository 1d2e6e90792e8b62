"""Slots round a figure, each with a line to the structure that it stands for: empty, being filled, filled, judged."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Signal, Slot
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from rhizotrainer.model.values import dataclass
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.theme import Theme
from rhizotrainer.ui.widgets.figure.canvas import FigureCanvas
from rhizotrainer.ui.widgets.figure.drawing import FigureDrawing
from rhizotrainer.ui.widgets.figure.hits import map_hits
from rhizotrainer.ui.widgets.figure.marks import Mark, MarkKind
from rhizotrainer.ui.widgets.figure.mirroring import mirrored
from rhizotrainer.ui.widgets.figure.placing import place_in_bands
from rhizotrainer.ui.widgets.figure.structure_button import scroll_to
from rhizotrainer.ui.widgets.figure.structures import say_place
from rhizotrainer.ui.widgets.icon import paint_icon
from rhizotrainer.ui.widgets.paint import CENTRE, RING, Box, Ink, LaidText, paint_box, paint_ring, paint_words
from rhizotrainer.ui.widgets.pressable import Pressable

tr = Tongue("Figure")

_NARROWEST = 134
_WIDEST = 0.46
_BROKEN = 116
_HEIGHT = 28
_NUMBER = 26
_PAD = 8
_GLYPH = 16
_DOT = 2.5
_GAP = 12
_FOOT = 46


class SlotState(StrEnum):
    """What a slot shows."""

    EMPTY = "empty"
    ACTIVE = "active"
    FILLED = "filled"
    CORRECT = "correct"
    INCORRECT = "incorrect"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class _Look:
    border: str
    width: float = 1.0
    dashes: Sequence[float] = ()
    fill: str = "surface"
    ink: str = "ink"
    icon: str = ""


_LOOKS = {
    SlotState.EMPTY: _Look("line2", dashes=(4, 3), ink="ink3"),
    SlotState.ACTIVE: _Look("accent", 2.0, fill="accent_tint", ink="ink2"),
    SlotState.FILLED: _Look("ink2"),
    SlotState.CORRECT: _Look("correct", 2.0, fill="correct_tint", icon="check"),
    SlotState.INCORRECT: _Look("incorrect", 2.0, fill="incorrect_tint", icon="cross"),
    SlotState.MISSED: _Look("correct", 2.0, dashes=(4, 3), icon="ringcheck"),
}


_LEADERS = {
    SlotState.ACTIVE: "accent",
    SlotState.CORRECT: "correct",
    SlotState.MISSED: "correct",
    SlotState.INCORRECT: "incorrect",
}


class LabelSlot(Pressable):
    """One slot: a number, and the label in it. Its canvas places it."""

    focused = Signal()

    def __init__(self, number: int, place: str, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self.number = number
        self._place = place
        self._label = ""
        self._state = SlotState.EMPTY
        self._outcome = ""
        self.follow_theme()
        self.show_label("", SlotState.EMPTY)

    @property
    def label(self) -> str:
        """Return the label in the slot, empty where there is none."""
        return self._label

    @property
    def state(self) -> SlotState:
        return self._state

    @property
    def words(self) -> str:
        """Return what is written in the slot."""
        if self._label:
            return self._label
        return tr("Pick a label") if self._state is SlotState.ACTIVE else tr("Empty")

    def show_label(self, label: str, state: SlotState, outcome: str = "") -> None:
        """Show a label in a state; `outcome` says after the check how it came out."""
        self._label, self._state, self._outcome = label, state, outcome
        self.setAccessibleName(
            tr(
                "Slot {number}, {place} of figure: {label}",
                number=self.number,
                place=self._place,
                label=label or tr("empty"),
            )
        )
        self.setAccessibleDescription(outcome)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.shows_ring:
            scroll_to(self)
        self.focused.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, look = self.theme, _LOOKS[self._state]
        painter = QPainter(self)
        rect = self.shape_rect
        colour = theme.colour(look.border)
        width = max(look.width, theme.border)
        fill = theme.hover if self.is_hovered and self._state is SlotState.EMPTY else theme.colour(look.fill)
        paint_box(painter, rect, Box(fill, colour, width, theme.px(5), look.dashes))
        number = QRectF(rect.left(), rect.top(), theme.px(_NUMBER), rect.height())
        is_active = self._state is SlotState.ACTIVE
        ink = theme.accent if is_active else theme.ink2
        shown = mirrored(self, number)
        edge = round(shown.left() if self.isRightToLeft() else shown.right()) + 0.5
        paint_words(painter, shown, str(self.number), Ink(theme.font("small", 600), ink, CENTRE))
        painter.setPen(QPen(theme.accent if is_active else theme.line2, 1))
        painter.drawLine(
            QPointF(edge, rect.top() + theme.px(5)),
            QPointF(edge, rect.bottom() - theme.px(5)),
        )
        laid = LaidText(self.words, theme.font("ui"), self._room(rect.width()), theme.line("ui"))
        y = rect.center().y() - laid.height / 2
        words = mirrored(self, QRectF(number.right() + theme.px(_PAD), y, self._room(rect.width()), laid.height))
        laid.draw(painter, words.topLeft(), theme.colour(look.ink if self._label else _LOOKS[SlotState.EMPTY].ink))
        if look.icon:
            side = theme.px(_GLYPH)
            glyph = QRectF(rect.right() - side - theme.px(5), rect.top(), side, rect.height())
            paint_icon(painter, mirrored(self, glyph), look.icon, colour)
        if self.shows_ring:
            paint_ring(painter, rect, theme, theme.px(5))
        painter.end()

    def _room(self, width: float) -> float:
        theme = self.theme
        glyph = theme.px(_GLYPH + 4) if _LOOKS[self._state].icon else 0
        return max(width - theme.px(_NUMBER + 2 * _PAD) - glyph, 20)


class SlotCanvas(FigureCanvas):
    """A figure with slots in bands above and below. `slot_pressed` carries the slot's place, counted from 0."""

    slot_pressed = Signal(object)
    slot_focused = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._slots: list[LabelSlot] = []
        self._regions: tuple[str, ...] = ()
        self._longest: tuple[str, ...] = ()
        self._bands_for: tuple[object, ...] = ()

    @property
    def regions(self) -> tuple[str, ...]:
        return self._regions

    @property
    def slots(self) -> tuple[LabelSlot, ...]:
        return tuple(self._slots)

    def show_slots(self, drawing: FigureDrawing | None, regions: Sequence[str], labels: Sequence[str]) -> None:
        """Show a slot for each region of a drawing, none without one; room is made for the longest of the labels."""
        for slot in self._slots:
            slot.hide()
            slot.deleteLater()
        self._slots, self._regions, self._bands_for, self.port.bands = [], (), (), (0, 0)
        if drawing is None:
            return
        self._regions, self._longest = tuple(regions), tuple(labels)
        for at, region in enumerate(regions):
            slot = LabelSlot(at + 1, say_place(drawing, region), self)
            slot.clicked.connect(self._on_slot_clicked)
            slot.focused.connect(self._on_slot_focused)
            slot.show()
            self._slots.append(slot)
        self._arrange()

    def show_active(self, place: int | None) -> None:
        """Light the structure of a slot, or none."""
        region = self._regions[place] if place is not None and place < len(self._regions) else None
        self.show_marks({region: Mark(MarkKind.ACTIVE)} if region is not None else {})

    def find_slot(self, point: QPointF) -> int | None:
        """Return the place of the slot whose structure is meant at a point in px, None where none is."""
        if self.drawing is None or not self._regions:
            return None
        found = map_hits(self.drawing, self._regions).find(self.port.find_point(point), self.port.scale)
        return self._regions.index(found) if found is not None else None

    @Slot()
    def _on_slot_clicked(self) -> None:
        self.slot_pressed.emit(self._slots.index(self._sender_slot()))

    @Slot()
    def _on_slot_focused(self) -> None:
        self.slot_focused.emit(self._slots.index(self._sender_slot()))

    def on_theme(self, theme: Theme) -> None:
        self._bands_for = ()
        super().on_theme(theme)

    def heightForWidth(self, width: int) -> int:
        self._make_bands(width)
        return super().heightForWidth(width)

    def _arrange(self) -> None:
        self._make_bands(self.width())
        self._place_slots()
        super()._arrange()

    def list_blocked(self) -> list[QRectF]:
        return [*super().list_blocked(), *(QRectF(slot.geometry()) for slot in self._slots)]

    def _sender_slot(self) -> LabelSlot:
        sender = self.sender()
        if not isinstance(sender, LabelSlot):
            raise TypeError("a slot of this canvas was meant")
        return sender

    def _make_bands(self, width: int) -> None:
        """Reserve rows above and below the drawing for a width in px."""
        key = (width, self.theme.scale, self._longest)
        if not self._slots or key == self._bands_for:
            return
        self._bands_for = key
        box = self._find_box(width)
        gap = self.theme.px(_GAP)
        drawing = self.drawing
        spots = [self._find_drawn(drawing, region) for region in self._regions] if drawing is not None else []
        _places, above, below = place_in_bands([(s.x(), s.y()) for s in spots], width, box, gap)
        high = box[1] + gap
        # Words of the edges stand outside of all slots, and so do the buttons that zoom.
        top, bottom = self.theme.line("small") + self.theme.px(12), self.theme.px(_FOOT)
        self.port.bands = (round(above * high + top), round(below * high + bottom))

    def _find_box(self, width: int) -> tuple[float, float]:
        """Return a size that holds the longest label, in as many lines as it needs."""
        theme = self.theme
        font = theme.font("ui")
        most = self._find_widest(width)
        rest = theme.px(_NUMBER + 2 * _PAD + _GLYPH + 4)
        laid = [LaidText(label, font, most - rest, theme.line("ui")) for label in self._longest]
        wide = max([theme.px(_NARROWEST), *(one.width + rest + 2 for one in laid)])
        high = max([theme.px(_HEIGHT), *(one.height + theme.px(8) for one in laid)])
        return min(wide, most), high

    def _find_widest(self, width: int) -> float:
        """Return how wide a box may be: half of them beside one another where the words can be broken for it."""
        beside = (len(self._regions) + 1) // 2
        share = (width - self.theme.px(_GAP)) / max(beside, 1) - self.theme.px(_GAP)
        return min(share, width * _WIDEST) if share >= self.theme.px(_BROKEN) else width * _WIDEST

    def _place_slots(self) -> None:
        if not self._slots or self.drawing is None:
            return
        spots = [self._fitted_spot(region) for region in self._regions]
        gap = self.theme.px(_GAP)
        places, _above, _below = place_in_bands(spots, self.width(), self._find_box(self.width()), gap)
        above, below = self.port.bands
        for slot, (x, y, wide, high) in zip(self._slots, places, strict=True):
            top = above + y if y < 0 else self.height() - below + y
            slot.setGeometry(QRectF(x, top, wide, high).adjusted(-RING, -RING, RING, RING).toAlignedRect())

    def _fitted_spot(self, region: str) -> tuple[float, float]:
        """Return where a structure is while the drawing is whole, so that slots stay where they are when it is not."""
        drawing = self.drawing
        if drawing is None:
            return 0.0, 0.0
        spot = self._find_drawn(drawing, region)
        return (spot.x() - drawing.view.x()) * self.width() / drawing.view.width(), spot.y()

    def _find_drawn(self, drawing: FigureDrawing, region: str) -> QPointF:
        return map_hits(drawing, self._regions).list_spots(region)[0]

    def _paint_over(self, painter: QPainter) -> None:
        theme = self.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect())
        for slot, region in zip(self._slots, self._regions, strict=True):
            spot = self.find_spot(region)
            box = QRectF(slot.geometry()).adjusted(RING, RING, -RING, -RING)
            if not frame.contains(spot):
                continue
            colour = theme.colour(_LEADERS.get(slot.state, "ink2"))
            painter.setPen(QPen(colour, 1.2))
            painter.drawPolyline(self._find_way(box, spot))
            painter.setBrush(colour)
            painter.drawEllipse(spot, theme.px(_DOT), theme.px(_DOT))

    def _find_way(self, box: QRectF, spot: QPointF) -> list[QPointF]:
        """Return the line from a slot to its structure: straight, or first between the slots that stand before it."""
        is_above = spot.y() > box.center().y()
        others = [QRectF(slot.geometry()).adjusted(RING, RING, -RING, -RING) for slot in self._slots]
        if is_above:
            before = [one for one in others if box.bottom() < one.top() and one.bottom() <= spot.y()]
        else:
            before = [one for one in others if one.bottom() < box.top() and one.top() >= spot.y()]
        start = QPointF(box.center().x(), box.bottom() if is_above else box.top())
        if not before:
            return [start, spot]
        half = self.theme.px(_GAP) / 2
        gaps = [x for one in before for x in (one.left() - half, one.right() + half)]
        gaps = [x for x in (start.x(), *gaps) if not any(one.left() < x < one.right() for one in before)]
        way = min((x for x in gaps if box.left() < x < box.right()), key=lambda x: abs(x - spot.x()), default=start.x())
        end = max(one.bottom() for one in before) if is_above else min(one.top() for one in before)
        return [QPointF(way, start.y()), QPointF(way, end), spot]
