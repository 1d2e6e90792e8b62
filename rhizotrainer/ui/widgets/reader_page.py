"""The reader's page: a source's passages on paper, numbered, with the quoted characters marked exactly.

It lays out, marks and scrolls; which passage is wanted, and what is copied, is the reader's affair.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QRectF, Qt, Slot
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QShowEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLine,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from rhizotrainer.model.items import QuotePlace
from rhizotrainer.model.sources import Passage
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.typesetting import drop_of_lines
from rhizotrainer.ui.widgets.paint import RIGHT, Box, Ink, paint_box, paint_words
from rhizotrainer.ui.widgets.scroll_bar import ScrollBar

_BAR = 3
_GUTTER = 44
_NUMBER_END = 14
_TOP = 14
_BOTTOM = 40
_END = 20
_BETWEEN = 10


class _Gutter(QWidget):
    """The margin at the left: paragraph numbers, and the yellow bar beside the current paragraph."""

    def __init__(self, page: ReaderPage) -> None:
        super().__init__(page)
        self._page = page

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._page.paint_gutter(painter, self.width(), self.height())
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class ReaderPage(Themed, QTextEdit):
    """Show passages and mark places in them; one passage is the current one."""

    def __init__(self) -> None:
        super().__init__()
        self._passages: tuple[Passage, ...] = ()
        self._places: tuple[QuotePlace, ...] = ()
        self._found: tuple[QuotePlace, ...] = ()
        self._current = -1
        self._is_moved = False
        self._came_by_mouse = False
        self._kept: QTextDocument | None = None
        self._bar = ScrollBar()
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBar(self._bar)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setAutoFillBackground(True)
        # A source keeps its own direction; its gutter and its scroll bar stay where its lines begin and end.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._gutter = _Gutter(self)
        self.follow_theme()
        self._connect_signals()

    @property
    def current_passage(self) -> int:
        """Return the index of the current passage, or −1."""
        return self._current

    @property
    def ticks(self) -> tuple[float, ...]:
        """Return where the marks stand, as shares of the whole height."""
        return self._bar.ticks

    @property
    def passages(self) -> tuple[Passage, ...]:
        return self._passages

    @property
    def gutter(self) -> QWidget:
        """Return the margin beside the text, as tall as the page."""
        return self._gutter

    @property
    def gutter_room(self) -> int:
        """Return how many px the gutter has beside the numbers. Override it."""
        return 0

    def show_passages(self, passages: Sequence[Passage], places: Sequence[QuotePlace]) -> None:
        """Show a document and mark places in it; none of them is current yet."""
        self._passages, self._places, self._current = tuple(passages), tuple(places), -1
        self._found = ()
        self._build()

    def show_found(self, places: Sequence[QuotePlace]) -> None:
        """Outline places that hold words which were looked for; the mark stays with what is quoted."""
        self._found = tuple(places)
        self._show_ticks()
        self.viewport().update()

    def found_texts(self) -> list[str]:
        """Return the characters that are outlined, place by place."""
        return [self._cursor_of(place).selectedText() for place in self._found]

    def show_current(self, passage: int) -> None:
        """Make a passage the current one and bring it into view, with the one before it where both fit."""
        self._current = passage
        self._is_moved = False
        self._colour_passages()
        self._bring_into_view()
        self.viewport().update()
        self._gutter.update()

    def marked_texts(self) -> list[str]:
        """Return the characters that are marked, place by place, as they stand on the page."""
        return [self._cursor_of(place).selectedText() for place in self._places]

    def visible_passages(self) -> tuple[int, ...]:
        """Return the indices of the passages that are wholly in view."""
        height = self.viewport().height()
        found = []
        for index in range(len(self._passages)):
            rect = self._rect_of(self.document().findBlockByNumber(index))
            if rect.top() >= 0 and rect.bottom() <= height:
                found.append(index)
        return tuple(found)

    def on_theme(self, theme: Theme) -> None:
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Base, theme.paper)
        palette.setColor(QPalette.ColorRole.Window, theme.paper)
        palette.setColor(QPalette.ColorRole.Text, theme.ink2)
        palette.setColor(QPalette.ColorRole.Highlight, theme.selection)
        palette.setColor(QPalette.ColorRole.HighlightedText, theme.ink)
        self.setPalette(palette)
        self._fit_gutter()
        self._build()
        self.show_current(self._current)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy words alone, without fonts and colours."""
        data = QMimeData()
        data.setText(self.textCursor().selection().toPlainText())
        return data

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_gutter()
        self._show_ticks()
        if not self._is_moved:
            self._bring_into_view()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)  # Qt scrolls to its text cursor here, which is not where we are
        if not self._is_moved:
            self._bring_into_view()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._came_by_mouse = event.reason() == Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)
        self._repaint_all()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._repaint_all()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._gutter.update()
        if self.hasFocus():
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        for place in self._places:
            for rect in self._mark_rects(place):
                painter.fillRect(rect, self.theme.mark)
        painter.end()
        super().paintEvent(event)
        self._paint_found()
        self._paint_ring()

    def paint_gutter(self, painter: QPainter, width: int, height: int) -> None:
        """Paint the numbers of the passages in view and the bar beside the current one."""
        theme = self.theme
        painter.fillRect(0, 0, width, height, theme.paper)
        line, numbers = theme.line("source"), width - self.gutter_room
        block = self.document().begin()
        while block.isValid() and block.blockNumber() < len(self._passages):
            rect = self._rect_of(block)
            if rect.bottom() >= 0 and rect.top() <= height:
                self._paint_number(painter, rect, block.blockNumber(), QRectF(0, rect.top(), numbers, line))
            block = block.next()
        self._paint_gutter_ring(painter, width, height)

    def passage_rect(self, index: int) -> QRectF:
        """Return where a passage stands in the viewport, and so beside it in the gutter."""
        return self._rect_of(self.document().findBlockByNumber(index))

    def _fit_gutter(self) -> None:
        margin = self.theme.px(_GUTTER) + _BAR + self.gutter_room
        self.setViewportMargins(margin, 0, 0, 0)
        self._gutter.setGeometry(0, 0, margin, self.height())

    def _paint_number(self, painter: QPainter, rect: QRectF, index: int, place: QRectF) -> None:
        theme = self.theme
        is_current = index == self._current
        if is_current:
            painter.fillRect(QRectF(0, rect.top(), _BAR, rect.height()), theme.mark_bar)
        number = self._passages[index].number
        if number:
            font = theme.font("small", 600 if is_current else 400)
            ink = Ink(font, theme.ink if is_current else theme.ink3, RIGHT)
            paint_words(painter, place.adjusted(_BAR, 0, -theme.px(_NUMBER_END), 0), f"¶{number}", ink)

    def _paint_found(self) -> None:
        painter = QPainter(self.viewport())
        for place in self._found:
            for rect in self._mark_rects(place):
                paint_box(painter, rect.adjusted(-2, 1, 2, 0), Box(None, self.theme.accent, 1.5, 3))
        painter.end()

    def _paint_ring(self) -> None:
        if not self._shows_ring():
            return
        painter = QPainter(self.viewport())
        rect = QRectF(self.viewport().rect()).adjusted(-8, 2, -2, -2)
        paint_box(painter, rect, Box(None, self.theme.accent, 2, 4))
        painter.end()

    def _paint_gutter_ring(self, painter: QPainter, width: int, height: int) -> None:
        if self._shows_ring():
            rect = QRectF(_BAR + 2, 2, width + 8, height - 4)
            paint_box(painter, rect, Box(None, self.theme.accent, 2, 4))

    def _shows_ring(self) -> bool:
        return self.hasFocus() and not self._came_by_mouse

    def _repaint_all(self) -> None:
        self.viewport().update()
        self._gutter.update()

    def _build(self) -> None:
        """Lay the passages out anew, one block each."""
        theme = self.theme
        document = QTextDocument()
        document.setDocumentMargin(0)
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(theme.font("source"))
        cursor = QTextCursor(document)
        for index, passage in enumerate(self._passages):
            form = self._block_form(index, passage, theme)
            char = QTextCharFormat()
            char.setFont(theme.font("heading" if passage.is_heading else "source"))
            if index:
                cursor.insertBlock(form, char)
            else:
                cursor.setBlockFormat(form)
            cursor.insertText(passage.text, char)
        frame = document.rootFrame().frameFormat()
        frame.setTopMargin(theme.px(_TOP))
        frame.setBottomMargin(theme.px(_BOTTOM))
        frame.setRightMargin(theme.px(_END))
        document.rootFrame().setFrameFormat(frame)
        self.setDocument(document)
        before, self._kept = self._kept, document
        if before is not None:
            # The binding's own references would keep every text that was ever shown.
            before.deleteLater()
        self._colour_passages()
        self._show_ticks()

    def _block_form(self, index: int, passage: Passage, theme: Theme) -> QTextBlockFormat:
        form = QTextBlockFormat()
        form.setLineHeight(theme.line("source"), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        form.setTopMargin(theme.px(_BETWEEN) if index and passage.is_heading else 0)
        form.setBottomMargin(theme.px(_BETWEEN))
        if passage.is_heading:
            form.setHeadingLevel(2)
        return form

    def _colour_passages(self) -> None:
        theme = self.theme
        for index, passage in enumerate(self._passages):
            is_current = index == self._current
            role = theme.ink if is_current or passage.is_heading else theme.ink2
            char = QTextCharFormat()
            char.setForeground(QColor(role))
            cursor = QTextCursor(self.document().findBlockByNumber(index))
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(char)

    def _show_ticks(self) -> None:
        height = self.document().size().height()
        shares = []
        for place in (*self._places, *self._found):
            rects = self._mark_rects(place)
            if rects and height > 0:
                shares.append((rects[0].top() + self._offset()) / height)
        self._bar.show_ticks(shares)

    def _bring_into_view(self) -> None:
        """Scroll so that the whole passage is in view; a passage taller than the page shows its first mark."""
        if not 0 <= self._current < len(self._passages):
            return
        room = self.viewport().height()
        rect = self._rect_of(self.document().findBlockByNumber(self._current))
        top = rect.top()
        if self._current > 0:
            before = self._rect_of(self.document().findBlockByNumber(self._current - 1)).top()
            top = before if rect.bottom() - before <= room else top
        if rect.height() > room:
            marks = [
                each for place in self._places if place.passage == self._current for each in self._mark_rects(place)
            ]
            top = min((mark.top() for mark in marks), default=top) - self.theme.line("source")
        # Less than the space between passages, so that no foot of the one above hangs in.
        space = min(self.theme.px(_BETWEEN - 4), max(room - (rect.bottom() - top), 0))
        self._bar.setValue(int(top + self._offset() - space))

    def _rect_of(self, block: QTextBlock) -> QRectF:
        """Return a block's rectangle in the viewport, without the space below it."""
        rect = self.document().documentLayout().blockBoundingRect(block)
        lines = block.layout().lineCount() * self.theme.line("source")
        drop = round(drop_of_lines(self.theme.font("source"), self.theme.line("source")))
        return QRectF(rect.left(), rect.top() + drop - self._offset(), rect.width(), lines)

    def _mark_rects(self, place: QuotePlace) -> list[QRectF]:
        """Return the rectangles behind a place's characters, one a line, a pixel apart."""
        block = self.document().findBlockByNumber(place.passage)
        if not block.isValid() or place.passage >= len(self._passages):
            return []
        text = self._passages[place.passage].text
        start, end = _utf16(text, place.start), _utf16(text, place.end)
        top = self._rect_of(block).top()
        high = self.theme.line("source")
        layout = block.layout()
        found = []
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            first = max(start, line.textStart())
            last = min(end, line.textStart() + line.textLength())
            if first < last:
                left, right = _line_x(line, first), _line_x(line, last)
                right = min(right, line.x() + line.naturalTextWidth())
                found.append(QRectF(left, top + number * high, right - left, high - 1))
        return found

    def _cursor_of(self, place: QuotePlace) -> QTextCursor:
        block = self.document().findBlockByNumber(place.passage)
        text = self._passages[place.passage].text
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + _utf16(text, place.start))
        cursor.setPosition(block.position() + _utf16(text, place.end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _offset(self) -> int:
        return self._bar.value()

    @Slot(int)
    def _on_scrolled(self, _action: int) -> None:
        """Remember that the learner scrolled: a resize no longer brings the passage back."""
        self._is_moved = True

    def _connect_signals(self) -> None:
        self._bar.actionTriggered.connect(self._on_scrolled)


def _line_x(line: QTextLine, position: int) -> float:
    """Return the x of a character's left edge; Qt's binding answers with the position as well."""
    answer: object = line.cursorToX(position)
    return float(answer[0] if isinstance(answer, tuple) else str(answer))


def _utf16(text: str, index: int) -> int:
    """Return where Qt counts a character to stand: it counts those outside the base plane twice."""
    return len(text[:index].encode("utf-16-le")) // 2
