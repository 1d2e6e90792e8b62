"""The topics of all banks as a tree to tick, in two columns where there is room. One tab stop; arrows move inside."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from rhizotrainer.study.selection_pool import TopicKey
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.practise.topic_row import TopicRow
from rhizotrainer.ui.pages.practise.view import CONTEXT, TopicNode
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.paint import RING, Box, paint_box

tr = Tongue(CONTEXT)

_PAD = 6
_COLUMN = 250
_BETWEEN = 14
_MOST_OPEN = 40
_MOST_WHOLE = 12


class TopicTree(Themed, QWidget):
    """`topics_chosen` carries the (bank, topic) pairs that are ticked."""

    topics_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._nodes: tuple[TopicNode, ...] = ()
        self._rows: list[TopicRow] = []
        self._counts: Mapping[TopicKey, int] = {}
        self._chosen: frozenset[TopicKey] = frozenset()
        self._folded: set[str] = set()
        self._at = 0
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(tr("Topics"))
        self.follow_theme()

    @property
    def rows(self) -> tuple[TopicRow, ...]:
        """Return the rows in view, in outline order."""
        return tuple(self._list_shown())

    def show_topics(
        self, nodes: Sequence[TopicNode], counts: Mapping[TopicKey, int], chosen: frozenset[TopicKey]
    ) -> None:
        """Show the outline, how many questions each topic holds, and what is ticked."""
        self._counts, self._chosen = counts, chosen
        if tuple(nodes) != self._nodes:
            self._build_rows(tuple(nodes))
        for row in self._rows:
            mine = [key for key in row.node.keys if counts.get(key)]
            ticked = [key for key in mine if key in chosen]
            row.show_chosen(sum(counts[key] for key in ticked), is_on=bool(mine) and len(ticked) == len(mine))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        _columns, height = self._lay(width)
        return height

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(580), self.theme.px(60))

    def minimumSizeHint(self) -> QSize:
        # The height follows the width; a least height that did so too would outlive the width that it was for.
        return QSize(self.theme.px(160), self.theme.px(60))

    def on_theme(self, theme: Theme) -> None:
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and event.gotFocus() and isinstance(watched, TopicRow):
            self._at = self._rows.index(watched)
            self._share_focus()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shown = self._list_shown()
        focused = QApplication.focusWidget()
        if not isinstance(focused, TopicRow) or focused not in shown:
            super().keyPressEvent(event)
            return
        at, last = shown.index(focused), len(shown) - 1
        key = Qt.Key(event.key())
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        inwards, outwards = Qt.Key.Key_Right, Qt.Key.Key_Left
        if is_mirrored:
            inwards, outwards = outwards, inwards
        goals = {Qt.Key.Key_Down: min(at + 1, last), Qt.Key.Key_Up: max(at - 1, 0), Qt.Key.Key_Home: 0}
        goals[Qt.Key.Key_End] = last
        if key in goals:
            shown[goals[key]].setFocus(Qt.FocusReason.TabFocusReason)
        elif key == inwards:
            self._go_in(focused, shown)
        elif key == outwards:
            self._go_out(focused)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.theme
        painter = QPainter(self)
        # The frame stands on the edge on which the other rows' shapes stand.
        frame = QRectF(self.rect()).adjusted(RING, 0, -RING, 0)
        paint_box(painter, frame, Box(theme.surface, theme.line2, theme.border, theme.px(8)))
        painter.end()

    @Slot()
    def _on_clicked(self) -> None:
        row = self.sender()
        if not isinstance(row, TopicRow):
            return
        mine = frozenset(key for key in row.node.keys if self._counts.get(key)) or row.node.keys
        self._chosen = self._chosen - mine if mine <= self._chosen else self._chosen | mine
        self.topics_chosen.emit(self._chosen)

    @Slot()
    def _on_fold_requested(self) -> None:
        row = self.sender()
        if isinstance(row, TopicRow):
            self._fold(row, is_open=not row.is_open)

    def _go_in(self, row: TopicRow, shown: Sequence[TopicRow]) -> None:
        if row.folds and not row.is_open:
            self._fold(row, is_open=True)
        elif row.folds:
            shown[shown.index(row) + 1].setFocus(Qt.FocusReason.TabFocusReason)

    def _go_out(self, row: TopicRow) -> None:
        if row.folds and row.is_open:
            self._fold(row, is_open=False)
            return
        above = self._rows[: self._rows.index(row)]
        parent = next((each for each in reversed(above) if each.node.depth < row.node.depth), None)
        if parent is not None:
            parent.setFocus(Qt.FocusReason.TabFocusReason)

    def _fold(self, row: TopicRow, *, is_open: bool) -> None:
        (self._folded.discard if is_open else self._folded.add)(row.node.id)
        row.show_open(is_open)
        self._at = self._rows.index(row)
        self._share_focus()
        self.updateGeometry()
        self._place()

    def _build_rows(self, nodes: tuple[TopicNode, ...]) -> None:
        for old in self._rows:
            old.hide()
            old.deleteLater()
        is_first = not self._nodes
        self._nodes = nodes
        self._rows = []
        for at, node in enumerate(nodes):
            folds = at + 1 < len(nodes) and nodes[at + 1].depth > node.depth
            if is_first and folds and len(nodes) > _MOST_OPEN:
                # A long outline begins folded, so that the choices below it are not out of sight.
                self._folded.add(node.id)
            row = TopicRow(node, folds=folds)
            row.setParent(self)
            row.installEventFilter(self)
            row.clicked.connect(self._on_clicked)
            row.fold_requested.connect(self._on_fold_requested)
            row.show_open(node.id not in self._folded)
            self._rows.append(row)
        self._at = 0
        self._share_focus()
        self.updateGeometry()
        self._place()

    def _share_focus(self) -> None:
        for at, row in enumerate(self._rows):
            row.setFocusPolicy(Qt.FocusPolicy.StrongFocus if at == self._at else Qt.FocusPolicy.ClickFocus)

    def _list_shown(self) -> list[TopicRow]:
        shown: list[TopicRow] = []
        hidden_below: int | None = None
        for row in self._rows:
            if hidden_below is not None and row.node.depth > hidden_below:
                continue
            hidden_below = None
            shown.append(row)
            if row.folds and row.node.id in self._folded:
                hidden_below = row.node.depth
        return shown

    def _place(self) -> None:
        shown = self._list_shown()
        for row in self._rows:
            row.setVisible(row in shown)
        columns, _height = self._lay(self.width())
        pad, gap = self.theme.px(_PAD), self.theme.px(_BETWEEN)
        side_pad = pad + RING
        wide = (self.width() - 2 * side_pad - gap * (len(columns) - 1)) // max(len(columns), 1)
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for at, column in enumerate(columns):
            side = len(columns) - 1 - at if is_mirrored else at
            y = pad
            for row in column:
                high = row.sizeHint().height()
                row.setGeometry(QRect(side_pad + side * (wide + gap), y, wide, high))
                y += high

    def _lay(self, width: int) -> tuple[list[list[TopicRow]], int]:
        """Return the rows of each column, and how high the tree is."""
        shown = self._list_shown()
        row_height = self.theme.px(30)
        is_double = width >= 2 * self.theme.px(_COLUMN) and len(shown) > 3
        if is_double and len(shown) <= _MOST_WHOLE:
            # A short outline stands below itself sooner than that its titles are cut.
            room = (width - 2 * (self.theme.px(_PAD) + RING) - self.theme.px(_BETWEEN)) // 2
            is_double = all(row.whole_width <= room for row in shown)
        columns = _split(shown) if is_double else [shown]
        longest = max((len(column) for column in columns), default=0)
        return columns, longest * row_height + 2 * self.theme.px(_PAD)


def _split(shown: list[TopicRow]) -> list[list[TopicRow]]:
    """Part rows into two columns at the top level where that leaves them about even, else in the middle."""
    total = len(shown)
    cuts = [at for at, row in enumerate(shown) if at and row.node.depth == 0]
    best = min(cuts, key=lambda at: max(at, total - at), default=0)
    if not best or max(best, total - best) > total * 0.75:
        best = (total + 1) // 2
    return [shown[:best], shown[best:]]
