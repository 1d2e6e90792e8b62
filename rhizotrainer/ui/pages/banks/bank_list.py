"""The list of banks at the left: title, number of questions, and in words whether each loaded."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.banks.view import BankEntry, bank_state
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.icon import paint_icon
from rhizotrainer.ui.widgets.paint import LEFT, RIGHT, Box, Ink, paint_box, paint_words, text_width

tr = Tongue("Banks")

ROW = 57
INSET = 14
Index = QModelIndex | QPersistentModelIndex
ENTRY_ROLE = int(Qt.ItemDataRole.UserRole)


class _EntryModel(QAbstractListModel):
    """Hold the entries; their words are what assistive technology reads."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: tuple[BankEntry, ...] = ()

    def show_entries(self, entries: Sequence[BankEntry]) -> None:
        """Hold other entries."""
        self.beginResetModel()
        self.entries = tuple(entries)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        if role == ENTRY_ROLE:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (entry.title, count_words(entry), bank_state(entry).words) if part)
        return None


class _EntryDelegate(QStyledItemDelegate):
    """Paint one bank in two lines."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        table = self.parent()
        return QSize(0, table.theme.px(ROW) if isinstance(table, BankList) else ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        banks = self.parent()
        if isinstance(banks, BankList):
            entry: BankEntry = index.data(ENTRY_ROLE)
            painter.save()
            _paint_ground(painter, option.rect, banks, index)
            _paint_entry(painter, option.rect, entry, banks=banks, is_chosen=banks.is_chosen(index))
            painter.restore()


class BankList(Themed, QListView):
    """Show banks; `bank_chosen` carries the root of the current one, `bank_opened` that of one pressed."""

    bank_chosen = Signal(object)
    bank_opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries = _EntryModel(self)
        self._has_ring = False
        self._hovered = -1
        self._build()
        self._connect_signals()
        self.follow_theme()

    @property
    def has_ring(self) -> bool:
        """Tell whether the current bank wears the focus ring."""
        return self._has_ring and self.hasFocus()

    def show_entries(self, entries: Sequence[BankEntry], root: str) -> None:
        """Show these banks with the one at `root` current, without a word to anybody."""
        self.selectionModel().blockSignals(True)
        self._entries.show_entries(entries)
        row = next((row for row, entry in enumerate(entries) if entry.root == root), 0)
        self.setCurrentIndex(self._entries.index(row))
        self.selectionModel().blockSignals(False)
        self.viewport().update()

    def is_chosen(self, index: Index) -> bool:
        """Tell whether a row is the current one."""
        return index.row() == self.currentIndex().row()

    def is_hovered(self, index: Index) -> bool:
        """Tell whether the pointer is over a row."""
        return index.row() == self._hovered

    def on_theme(self, theme: Theme) -> None:
        self.scheduleDelayedItemsLayout()

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self.viewport().update()
        if current.isValid():
            self.bank_chosen.emit(current.data(ENTRY_ROLE).root)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self.bank_opened.emit(index.data(ENTRY_ROLE).root)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._has_ring = True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._on_clicked(self.currentIndex())
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Leave single letters to the window."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._has_ring = event.reason() is not Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._has_ring = False
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.indexAt(event.position().toPoint()).row())
        super().mouseMoveEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Leave:
            self._hover(-1)
        return super().viewportEvent(event)

    def _hover(self, row: int) -> None:
        if row != self._hovered:
            self._hovered = row
            self.viewport().update()

    def _build(self) -> None:
        self.setModel(self._entries)
        self.setItemDelegate(_EntryDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(tr("Banks"))

    def _connect_signals(self) -> None:
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.clicked.connect(self._on_clicked)


def _paint_ground(painter: QPainter, rect: QRect, banks: BankList, index: Index) -> None:
    theme = banks.theme
    if banks.is_chosen(index):
        painter.fillRect(rect, theme.accent_tint)
        painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), theme.accent)
    elif banks.is_hovered(index):
        painter.fillRect(rect, theme.hover)
    painter.setPen(QPen(theme.hairline, theme.border))
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())
    if banks.is_chosen(index) and banks.has_ring:
        inner = QRectF(rect).adjusted(1, 1, -1, -2)
        paint_box(painter, inner, Box(border=theme.accent, width=2, radius=4))


def _paint_entry(painter: QPainter, rect: QRect, entry: BankEntry, *, banks: BankList, is_chosen: bool) -> None:
    theme = banks.theme
    px, state = theme.px, bank_state(entry)
    line = theme.line("ui")
    top = rect.top() + (rect.height() - line - theme.line("small")) // 2
    left, right = rect.left() + px(INSET), rect.right() - px(INSET)
    if state.icon:
        side = px(16)
        paint_icon(painter, QRectF(right - side, top, side, line), state.icon, theme.colour(state.role))
        right -= side + px(6)
    if not entry.is_refused:
        count, font = str(entry.question_count), theme.font("ui")
        width = text_width(count, font) + 1
        ink = Ink(font, theme.ink2, RIGHT)
        paint_words(painter, QRectF(right - width, top, width, line), count, ink)
        right -= round(width) + px(8)
    title = Ink(theme.font("ui", 600 if is_chosen else 500), theme.ink, LEFT)
    paint_words(painter, QRectF(left, top, right - left, line), entry.title, title)
    words = Ink(theme.font("small"), theme.colour(state.role or "ink2"), LEFT)
    below = QRectF(left, top + line, rect.right() - px(INSET) - left, theme.line("small"))
    paint_words(painter, below, state.words, words)


def count_words(entry: BankEntry) -> str:
    """Say how many questions a bank has, nothing for one that was refused."""
    count = entry.question_count
    return "" if entry.is_refused else tr.count(count, "{n} question", "{n} questions")
