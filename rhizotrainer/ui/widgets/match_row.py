"""Rows that are given an option each: from a drop-down menu, or one of two words side by side."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QAction, QFontMetricsF, QHideEvent, QMouseEvent, QPainter

from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.widgets.icon import paint_icon
from rhizotrainer.ui.widgets.menu import Menu
from rhizotrainer.ui.widgets.paint import CENTRE, Box, Ink, LaidText, paint_box, paint_words
from rhizotrainer.ui.widgets.part_row import PartRow, PartState

tr = Tongue("Answer")

EMPTY = -1
# An option offered: its letter and its words.
Offer = tuple[str, str]
_PAD = 11
_CHEVRON = 16
_HEIGHT = 34
_WIDEST_ENTRY = 420


class OfferRow(PartRow):
    """A row that is given one of its offers. `picked` carries the offer's shown place, EMPTY to take it away."""

    picked = Signal(object)

    def __init__(self, cap: str, text: str, offers: Sequence[Offer]) -> None:
        self._offers = tuple(offers)
        self._given = EMPTY
        super().__init__(cap, text)

    @property
    def given(self) -> int:
        """Return the shown place of the offer that the row has, EMPTY for none."""
        return self._given

    def show_given(self, given: int) -> None:
        """Show which offer the row has."""
        self._given = given
        self.show_state(PartState.OPEN if given == EMPTY else PartState.FILLED)


class MatchRow(OfferRow):
    """A row with a drop-down menu; `lettered` follows `picked` where a letter's key chose in the menu."""

    lettered = Signal()

    def __init__(self, cap: str, text: str, offers: Sequence[Offer]) -> None:
        self._menu: Menu | None = None
        super().__init__(cap, text, offers)
        self._connect_signals()

    def describe(self) -> str:
        if self._given == EMPTY:
            return tr("empty")
        letter, words = self._offers[self._given]
        return f"{letter}, {words}"

    @Slot()
    def open_menu(self) -> None:
        """Open the menu under the field."""
        if self.state.is_checked or not self.isEnabled():
            return
        menu = self._build_menu()
        end = self.end_rect
        menu.setMinimumWidth(round(end.width()))
        menu.popup(self.mapToGlobal(QPoint(round(end.left()), round(end.bottom()) + 2)))
        chosen = [action for action in menu.actions() if action.isChecked()]
        menu.setActiveAction((chosen or menu.actions())[0])

    def hideEvent(self, event: QHideEvent) -> None:
        """Take the menu along, as when an exam's time runs out."""
        super().hideEvent(event)
        if self._menu is not None:
            self._menu.close()

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        self.picked.emit(int(action.data()))
        if self._menu is not None and self._menu.is_lettered:
            self.lettered.emit()

    def find_end_height(self, width: float) -> float:
        laid = self._lay_given(width)
        return max(self.theme.px(_HEIGHT), laid.height + self.theme.px(12))

    def paint_end(self, painter: QPainter, rect: QRectF) -> None:
        theme = self.theme
        is_empty = self._given == EMPTY
        ground = theme.hover if self.is_hovered else theme.surface
        dashes = (3, 2) if is_empty else ()
        paint_box(painter, rect, Box(ground, theme.line2, theme.border, theme.px(6), dashes))
        laid = self._lay_given(rect.width())
        side, chevron_end = theme.px(_CHEVRON), theme.px(8)
        words, chevron = rect.left() + theme.px(_PAD), rect.right() - side - chevron_end
        if self.isRightToLeft():
            words, chevron = rect.left() + theme.px(_PAD) + side, rect.left() + chevron_end
        ink = theme.ink3 if is_empty else theme.ink
        laid.draw(painter, QPointF(words, rect.center().y() - laid.height / 2), ink)
        paint_icon(painter, QRectF(chevron, rect.top(), side, rect.height()), "chevd", theme.ink2)

    def _lay_given(self, width: float) -> LaidText:
        theme = self.theme
        words = tr("Choose") if self._given == EMPTY else "  ".join(self._offers[self._given])
        room = width - theme.px(2 * _PAD + _CHEVRON)
        return LaidText(words, theme.font("ui", None if self._given == EMPTY else 500), room, theme.line("ui"))

    def _build_menu(self) -> Menu:
        if self._menu is not None:
            self._menu.deleteLater()
        menu = Menu(self)
        metrics, widest = QFontMetricsF(self.theme.font("ui")), self.theme.px(_WIDEST_ENTRY)
        for place, (letter, words) in enumerate(self._offers):
            # What is too long for a menu stands whole in the list over the rows.
            short = metrics.elidedText(words, Qt.TextElideMode.ElideRight, widest).replace("&", "&&")
            action = QAction(f"&{letter}  {short}", menu)
            action.setCheckable(True)
            action.setChecked(place == self._given)
            action.setData(place)
            menu.addAction(action)
        if self._given != EMPTY:
            menu.addSeparator()
            action = QAction(tr("Empty this row"), menu)
            action.setData(EMPTY)
            menu.addAction(action)
        menu.triggered.connect(self._on_triggered)
        self._menu = menu
        return menu

    def _connect_signals(self) -> None:
        self.clicked.connect(self.open_menu)


class TwoWayRow(OfferRow):
    """A row with two words side by side, such as True and False."""

    def __init__(self, cap: str, text: str, offers: Sequence[Offer]) -> None:
        self._aimed: int | None = None
        super().__init__(cap, text, offers)
        self._connect_signals()

    def describe(self) -> str:
        return tr("empty") if self._given == EMPTY else self._offers[self._given][1]

    def find_end_height(self, width: float) -> float:
        return float(self.theme.px(_HEIGHT))

    def rect_of(self, place: int) -> QRectF:
        """Return where one of the words stands in the row."""
        end = self.end_rect
        width = end.width() / len(self._offers)
        at = len(self._offers) - 1 - place if self.isRightToLeft() else place
        return QRectF(end.left() + at * width, end.top(), width, end.height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        places = range(len(self._offers))
        self._aimed = next((place for place in places if self.rect_of(place).contains(event.position())), EMPTY)
        super().mousePressEvent(event)

    def paint_end(self, painter: QPainter, rect: QRectF) -> None:
        theme = self.theme
        paint_box(painter, rect, Box(theme.surface, theme.line2, theme.border, theme.px(6)))
        for place, (letter, words) in enumerate(self._offers):
            is_given = place == self._given
            segment = self.rect_of(place)
            if is_given:
                paint_box(painter, segment, Box(theme.accent_tint, theme.accent, 2, theme.px(6)))
            ink = Ink(theme.font("ui", 600 if is_given else None), theme.ink if is_given else theme.ink2, CENTRE)
            paint_words(painter, segment.adjusted(4, 0, -4, 0), f"{letter}  {words}", ink)

    @Slot()
    def _on_clicked(self) -> None:
        """Take the word under the pointer; the Space key takes the other one."""
        if self.state.is_checked:
            return
        aimed, self._aimed = self._aimed, None
        if aimed is None:
            self.picked.emit((self._given + 1) % len(self._offers))
        elif aimed != EMPTY:
            self.picked.emit(EMPTY if aimed == self._given else aimed)

    def _connect_signals(self) -> None:
        self.clicked.connect(self._on_clicked)
