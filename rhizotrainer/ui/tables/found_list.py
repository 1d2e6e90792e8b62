"""A list of what was found: headings and two-line rows in which the found words stand out by weight and underline.

It is walked by whoever holds the field above it; a click opens a row. Yellow is the source's, and not used here.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPalette, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from rhizotrainer.model.values import dataclass
from rhizotrainer.ui.theme import Theme, Themed, theme_of
from rhizotrainer.ui.widgets.icon import paint_icon
from rhizotrainer.ui.widgets.paint import Ink, fill_rect, paint_words
from rhizotrainer.ui.widgets.scroll_bar import ScrollBar

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = int(Qt.ItemDataRole.UserRole)

_SIDE = 16
_ICON = 18
_GAP = 12
_PAD = 7
_HEADING = 32


@dataclass(frozen=True, slots=True)
class Marked:
    """A line of text with the found words in it, as half-open ranges of its characters."""

    text: str
    spans: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class FoundRow:
    """One row; without a target it is a heading. `is_source` writes the first line as the source's own words."""

    title: Marked
    target: object = None
    details: Marked = Marked("")
    icon: str = ""
    is_source: bool = False

    @property
    def spoken(self) -> str:
        return ", ".join(part for part in (self.title.text, self.details.text) if part)


class _Model(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: tuple[FoundRow, ...] = ()

    def show_rows(self, rows: Sequence[FoundRow]) -> None:
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return row.spoken
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        is_heading = not index.isValid() or self.rows[index.row()].target is None
        return Qt.ItemFlag.ItemIsEnabled if is_heading else Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class _Painter(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        theme = theme_of(self._view)
        if index.data(ROW_ROLE).target is None:
            return QSize(10, theme.px(_HEADING))
        return QSize(10, theme.line("body") + theme.line("small") + 2 * theme.px(_PAD))

    @property
    def _view(self) -> FoundList:
        view = self.parent()
        if not isinstance(view, FoundList):
            raise TypeError("the painter belongs to a list of what was found")
        return view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = theme_of(self._view)
        row: FoundRow = index.data(ROW_ROLE)
        place: QRect = option.rect
        side = theme.px(_SIDE)
        painter.save()
        if row.target is None:
            inner = QRectF(place.adjusted(side, theme.px(8), -side, 0))
            paint_words(painter, inner, row.title.text, Ink(theme.font("small", 600), theme.ink3, _leading(option)))
        else:
            self._paint_ground(painter, option, theme)
            self._paint_row(painter, option, row, theme)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, theme: Theme) -> None:
        place: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            fill_rect(painter, QRectF(place), theme.accent_tint)
            bar = QRect(place.left(), place.top(), 3, place.height())
            fill_rect(painter, QRectF(_mirrored(option, bar)), theme.accent)
        elif state & QStyle.StateFlag.State_MouseOver:
            fill_rect(painter, QRectF(place), theme.hover)

    def _paint_row(self, painter: QPainter, option: QStyleOptionViewItem, row: FoundRow, theme: Theme) -> None:
        place: QRect = option.rect
        side, icon, pad = theme.px(_SIDE), theme.px(_ICON), theme.px(_PAD)
        first, second = theme.line("body"), theme.line("small")
        sign = QRect(place.left() + side, place.top() + pad, icon, first)
        paint_icon(painter, QRectF(_mirrored(option, sign)), row.icon, theme.ink3)
        left = place.left() + side + icon + theme.px(_GAP)
        wide = place.right() + 1 - side - left
        title = QRect(left, place.top() + pad, wide, first)
        details = QRect(left, place.top() + pad + first, wide, second)
        style = "source" if row.is_source else "body"
        paint_marked(painter, QRectF(_mirrored(option, title)), row.title, Ink(theme.font(style), theme.ink))
        ink = Ink(theme.font("small"), theme.ink2)
        paint_marked(painter, QRectF(_mirrored(option, details)), row.details, ink)


class FoundList(Themed, QListView):
    """Show rows, the first that can be opened being current. `opened` carries the target of the one clicked."""

    opened = Signal(object)
    current_changed = Signal(object)

    def __init__(self, *, name: str) -> None:
        super().__init__()
        self._model = _Model(self)
        self.setModel(self._model)
        self.setItemDelegate(_Painter(self))
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setVerticalScrollBar(ScrollBar())
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.follow_theme()
        self._connect_signals()

    @property
    def rows(self) -> tuple[FoundRow, ...]:
        return self._model.rows

    @property
    def current(self) -> FoundRow | None:
        """Return the row that Enter opens."""
        row: FoundRow | None = self.currentIndex().data(ROW_ROLE)
        return row

    def show_rows(self, rows: Sequence[FoundRow]) -> None:
        """Show other rows, from the first one."""
        self._model.show_rows(rows)
        self.scrollToTop()
        self.step_to_end(-1)

    def step(self, by: int) -> None:
        """Go up or down by a row, over headings, and stay at the ends."""
        places = self._openable()
        if places:
            here = self.currentIndex().row()
            at = places.index(here) + by if here in places else 0
            self._stand_at(places[min(max(at, 0), len(places) - 1)])

    def step_to_end(self, way: int) -> None:
        """Go to the first row (−1) or the last (1)."""
        places = self._openable()
        if places:
            self._stand_at(places[0 if way < 0 else -1])

    def on_theme(self, theme: Theme) -> None:
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Base, theme.surface)
        self.setPalette(palette)
        self.doItemsLayout()

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        row: FoundRow = index.data(ROW_ROLE)
        if row.target is not None:
            self.opened.emit(row.target)

    def _openable(self) -> list[int]:
        return [place for place, row in enumerate(self.rows) if row.target is not None]

    def _stand_at(self, place: int) -> None:
        index = self._model.index(place)
        if index == self.currentIndex():
            return
        self.setCurrentIndex(index)
        # The heading above comes along where it is the first of its group.
        if place and self.rows[place - 1].target is None:
            self.scrollTo(self._model.index(place - 1))
        self.scrollTo(index)
        self.current_changed.emit(self.current)

    def _connect_signals(self) -> None:
        self.clicked.connect(self._on_clicked)


def paint_marked(painter: QPainter, rect: QRectF, line: Marked, ink: Ink) -> None:
    """Paint one line in which found words are heavier and underlined, elided where it does not fit."""
    heavy = QFont(ink.font)
    heavy.setWeight(QFont.Weight.DemiBold)
    text = line.text
    if line.spans and QFontMetricsF(heavy).horizontalAdvance(text) > rect.width():
        # Heavier words are wider than the plain ones that elision would count on.
        text = QFontMetricsF(heavy).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    elif not line.spans:
        text = QFontMetricsF(ink.font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    layout = QTextLayout(text, ink.font)
    formats = []
    for start, end in line.spans:
        span = QTextLayout.FormatRange()
        first, last = _utf16(line.text, start), min(_utf16(line.text, end), len(text.encode("utf-16-le")) // 2)
        if first < last:
            span.start, span.length = first, last - first
            form = QTextCharFormat()
            form.setFontWeight(QFont.Weight.DemiBold.value)
            form.setFontUnderline(True)
            span.format = form
            formats.append(span)
    layout.setFormats(formats)
    layout.beginLayout()
    one = layout.createLine()
    one.setLineWidth(max(rect.width(), 1.0))
    layout.endLayout()
    painter.setPen(ink.colour)
    layout.draw(painter, QPointF(rect.left(), rect.top() + round((rect.height() - one.height()) / 2)))


def _leading(option: QStyleOptionViewItem) -> Qt.AlignmentFlag:
    direction: Qt.LayoutDirection = option.direction
    is_rtl = direction is Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if is_rtl else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _mirrored(option: QStyleOptionViewItem, logical: QRect) -> QRect:
    direction: Qt.LayoutDirection = option.direction
    whole: QRect = option.rect
    return QStyle.visualRect(direction, whole, logical)


def _utf16(text: str, index: int) -> int:
    """Return where Qt counts a character to stand: it counts those outside the base plane twice."""
    return len(text[:index].encode("utf-16-le")) // 2
