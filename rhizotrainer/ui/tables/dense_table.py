"""A dense table that stands in a page: as tall as its rows, driven by keyboard and pointer alike.

It opens rows and tells which; what opening means is the page's affair. It never scrolls by itself.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from rhizotrainer.ui.tables.cell_painting import cell_font, natural_width, paint_cell
from rhizotrainer.ui.tables.cells import Cell, Column, LinkCell, MasteryCell, Row, ShareCell
from rhizotrainer.ui.tables.column_widths import Wish, share_width
from rhizotrainer.ui.tables.row_model import CELL_ROLE, RowModel
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.paint import LEFT, RIGHT, RING, Box, Ink, paint_box, paint_words, text_width

GAP = 20
NARROW_GAP = 12
NARROW = 480
HEAD_HEIGHT = 26


class _CellDelegate(QStyledItemDelegate):
    """Paint cells, the hairline under each row and the ring round the current one."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        table = self.parent()
        if not isinstance(table, DenseTable):
            return
        rect: QRect = option.rect
        cell: Cell = index.data(CELL_ROLE)
        column = table.columns[index.column()]
        painter.save()
        if table.hovered_row == index.row():
            painter.fillRect(rect, table.theme.hover)
        paint_cell(painter, table.cell_rect(rect, index.column()), cell, column=column, theme=table.theme)
        if isinstance(cell, LinkCell) and table.hovered_row == index.row():
            _underline(painter, table.cell_rect(rect, index.column()), cell, table.theme)
        painter.restore()


class _Head(QHeaderView):
    """The line of column titles; it can be read, not pressed."""

    def __init__(self, table: DenseTable) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._table = table
        self.setSectionsClickable(False)
        self.setMinimumSectionSize(0)

    def sizeHint(self) -> QSize:
        return QSize(0, self._table.theme.px(HEAD_HEIGHT))

    def paintSection(self, painter: QPainter, rect: QRect, logical_index: int) -> None:
        theme, columns = self._table.theme, self._table.columns
        if logical_index >= len(columns):
            return
        column = columns[logical_index]
        inner = self._table.cell_rect(rect, logical_index)
        painter.fillRect(rect, theme.surface)
        ink = Ink(theme.font("small", 500), theme.ink3, RIGHT if column.is_right else LEFT)
        paint_words(painter, inner, column.title, ink)


class DenseTable(Themed, QTableView):
    """Show rows of cells; `row_opened` carries the key of a row whose link was pressed, or Enter on it.

    Where a table `opens_by_click`, a click anywhere on a row that has a key opens it.
    """

    row_opened = Signal(object)

    def __init__(
        self,
        *,
        row_height: int = 32,
        has_head: bool = True,
        opens_by_click: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._row_height = row_height
        self._opens_by_click = opens_by_click
        self._has_head = has_head
        self._is_wide = True
        self._has_ring = False
        self._hovered = -1
        self._rows = RowModel(self)
        self._build()
        self._connect_signals()
        self.follow_theme()

    @property
    def columns(self) -> tuple[Column, ...]:
        return self._rows.columns

    @property
    def hovered_row(self) -> int:
        """Return the row under the pointer, −1 for none."""
        return self._hovered

    def show_rows(self, columns: Sequence[Column], rows: Sequence[Row]) -> None:
        """Show these columns and rows; the table takes the height that they need."""
        self._rows.show_rows(columns, rows)
        self._hovered = -1
        if rows:
            self.setCurrentIndex(self._rows.index(0, 0))
        self._fit()

    def set_is_wide(self, is_wide: bool) -> None:
        """Show or drop the optional columns."""
        self._is_wide = is_wide
        self._fit()

    def cell_rect(self, rect: QRect, column: int) -> QRectF:
        """Return the part of a section or cell that holds its words or bar.

        Both ends of a row keep RING px clear, so that the focus ring stands off the words.
        """
        shown = [place for place in range(len(self.columns)) if not self.isColumnHidden(place)]
        left = RING if shown and column == shown[0] else 0
        right = RING if shown and column == shown[-1] else self._gap()
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            left, right = right, left
        return QRectF(rect).adjusted(left, 0, -right, 0)

    def tooltip_at(self, index: QModelIndex) -> str:
        """Return what the pointer is told over a cell: a bar in words, words cut short, else nothing."""
        if not index.isValid():
            return ""
        cell: Cell = index.data(CELL_ROLE)
        if isinstance(cell, MasteryCell | ShareCell):
            return cell.spoken
        room = self.cell_rect(self.visualRect(index), index.column()).width()
        return cell.text if natural_width(cell, self.theme) > room + 1 else ""

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(400), self._whole_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(160), self._whole_height())

    def on_theme(self, theme: Theme) -> None:
        self.verticalHeader().setDefaultSectionSize(theme.px(self._row_height))
        self._fit()

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        if self._is_link(index):
            self._open(index.row())

    @Slot(QModelIndex)
    def _on_double_clicked(self, index: QModelIndex) -> None:
        if not self._is_link(index):
            self._open(index.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by rows, open with Enter, and leave every other key to the page."""
        last = self._rows.rowCount() - 1
        here = self.currentIndex().row()
        goals = {
            Qt.Key.Key_Up: here - 1,
            Qt.Key.Key_Down: here + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and 0 <= here <= last:
            self._open(here)
        elif key in goals and last >= 0:
            self._has_ring = True
            self.setCurrentIndex(self._rows.index(min(max(goals[key], 0), last), 0))
            self.viewport().update()
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._has_ring = event.reason() is not Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._has_ring = False
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        is_link = index.isValid() and self._is_link(index)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if is_link else Qt.CursorShape.ArrowCursor)
        self._set_hovered(index.row())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave scrolling to the page."""
        event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Leave:
            self._set_hovered(-1)
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.tooltip_at(self.indexAt(event.pos())), self.viewport())
            return True
        return super().viewportEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._paint_lines()

    def _build(self) -> None:
        self.setModel(self._rows)
        self.setItemDelegate(_CellDelegate(self))
        self.setHorizontalHeader(_Head(self))
        self.horizontalHeader().setVisible(self._has_head)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(1)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _connect_signals(self) -> None:
        self.clicked.connect(self._on_clicked)
        self.doubleClicked.connect(self._on_double_clicked)

    def _is_link(self, index: QModelIndex) -> bool:
        """Tell whether one click on a cell opens its row."""
        has_key = self._rows.rows[index.row()].key is not None
        return isinstance(index.data(CELL_ROLE), LinkCell) or (self._opens_by_click and has_key)

    def _open(self, row: int) -> None:
        key = self._rows.rows[row].key
        if key is not None:
            self.row_opened.emit(key)

    def _set_hovered(self, row: int) -> None:
        if row != self._hovered:
            self._hovered = row
            self.viewport().update()

    def _whole_height(self) -> int:
        head = self.theme.px(HEAD_HEIGHT) if self._has_head else 0
        return head + self._rows.rowCount() * self.theme.px(self._row_height) + 1

    def _fit(self) -> None:
        self.setFixedHeight(self._whole_height())
        self._share_width()
        self.updateGeometry()
        self.viewport().update()

    def _share_width(self) -> None:
        wishes = [self._wish(place) for place in range(len(self.columns))]
        widths = share_width(wishes, self.viewport().width(), is_wide=self._is_wide)
        for place, width in enumerate(widths):
            self.setColumnHidden(place, width == 0)
            if width:
                self.setColumnWidth(place, width)

    def _gap(self) -> int:
        is_narrow = self.viewport().width() < self.theme.px(NARROW)
        return self.theme.px(NARROW_GAP if is_narrow else GAP)

    def _wish(self, place: int) -> Wish:
        column, theme = self.columns[place], self.theme
        title = math.ceil(text_width(column.title, theme.font("small", 500)))
        cells = [row.cells[place] for row in self._rows.rows]
        widest = max([title, *(natural_width(cell, theme) for cell in cells)]) if cells else title
        edges = self._gap() + (RING if place == 0 else 0)
        is_bar = any(isinstance(cell, MasteryCell | ShareCell) for cell in cells)
        return Wish(
            natural=max(widest + edges, theme.px(column.width)),
            least=title + edges if is_bar else theme.px(column.least),
            is_elastic=column.is_elastic,
            is_optional=column.is_optional,
            yields=column.yields,
            is_bar=is_bar,
        )

    def _paint_lines(self) -> None:
        """Draw the hairlines across the gaps between cells, and the ring, over what the delegate painted."""
        painter = QPainter(self.viewport())
        painter.setPen(QPen(self.theme.hairline, 1))
        right = self.viewport().width() - RING - 1
        if self._has_head:
            painter.drawLine(RING, 0, right, 0)
        for row in range(self._rows.rowCount()):
            bottom = self.rowViewportPosition(row) + self.rowHeight(row) - 1
            painter.drawLine(RING, bottom, right, bottom)
        if self._has_ring and self.hasFocus() and self.currentIndex().isValid():
            self._paint_ring(painter)

    def _paint_ring(self, painter: QPainter) -> None:
        row = self.currentIndex().row()
        top, height = self.rowViewportPosition(row), self.rowHeight(row)
        ring = QRectF(0, top, self.viewport().width(), height - 1)
        paint_box(painter, ring, Box(border=self.theme.accent, width=2, radius=6))


def _underline(painter: QPainter, rect: QRectF, cell: LinkCell, theme: Theme) -> None:
    width = min(text_width(cell.text, cell_font(cell, theme)), rect.width())
    base = round(rect.center().y()) + theme.px(8) + 0.5
    painter.setPen(QPen(theme.accent, 1))
    painter.drawLine(QPointF(rect.right() - width, base), QPointF(rect.right(), base))
