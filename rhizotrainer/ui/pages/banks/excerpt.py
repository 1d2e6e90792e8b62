"""Lines of a bank file round a problem: numbers at the left, the line tinted, a caret under the spot."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QTextEdit, QWidget

from rhizotrainer.model.problems import Problem
from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.banks.yaml_colours import colour_line
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.icon import paint_icon
from rhizotrainer.ui.widgets.paint import RIGHT, Box, Ink, paint_box, paint_words
from rhizotrainer.ui.widgets.scroll_bar import ScrollBar

tr = Tongue("Banks")

LINE = 22
PADDING = 9
GUTTER = 66
RAISED = 2
CARET = "caret"


class ExcerptView(Themed, QWidget):
    """Show the excerpt of one problem; the lines can be selected and copied."""

    def __init__(self, problem: Problem, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._problem = problem
        self._rows = _build_rows(problem)
        self._text = _Lines(self)
        self._layout = QHBoxLayout(self)
        self._layout.addWidget(self._text)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._text.setAccessibleName(tr("Lines of the file round line {line}", line=problem.place.line))
        self.follow_theme()

    def on_theme(self, theme: Theme) -> None:
        px = theme.px
        # Qt sets the letters of a line of fixed height low; the text moves up to stand level with its number.
        self._layout.setContentsMargins(px(GUTTER), px(PADDING) - px(RAISED), 1, 0)
        self._text.show_rows(self._rows, theme)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Be as tall as the lines, and as the scroll bar where one is longer than there is room for."""
        room = self.width() - self.theme.px(GUTTER) - 1
        bar = self._text.horizontalScrollBar().sizeHint().height() if self._text.text_width > room else 0
        self.setFixedHeight(len(self._rows) * self.theme.px(LINE) + 2 * self.theme.px(PADDING) + bar)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self.theme, self.theme.px
        painter = QPainter(self)
        # There is no room for a ring outside: the outline is it.
        has_focus = self._text.hasFocus()
        outline, width = (theme.accent, 2) if has_focus else (theme.hairline, theme.border)
        paint_box(painter, QRectF(self.rect()), Box(theme.sunken, outline, width, 8))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        for place, (number, _line, is_wrong) in enumerate(self._rows):
            top = px(PADDING) + place * px(LINE)
            if is_wrong:
                painter.fillRect(QRectF(1, top, self.width() - 2, px(LINE)), theme.incorrect_tint)
            if number == CARET:
                continue
            ink = Ink(theme.font("code"), theme.ink if is_wrong else theme.ink3, RIGHT)
            paint_words(painter, QRectF(0, top, px(GUTTER - 18), px(LINE)), number, ink)
            if is_wrong:
                paint_icon(painter, QRectF(px(6), top, px(14), px(LINE)), "error", theme.incorrect)


class _Lines(QTextEdit):
    """The text of an excerpt; it scrolls sideways where a line is long, never up and down."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._frame = parent
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrapMode(QTextOption.WrapMode.NoWrap)
        self.setLineWrapMode(QTextEdit.LineWrapMode.NoWrap)
        self.setHorizontalScrollBar(ScrollBar(Qt.Orientation.Horizontal))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        self.document().setUndoRedoEnabled(False)

    def show_rows(self, rows: tuple[tuple[str, str, bool], ...], theme: Theme) -> None:
        """Write the lines in a theme's colours at a fixed line height."""
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(palette)
        self.setFont(theme.font("code"))
        self.document().setDefaultFont(theme.font("code"))
        self.setPlainText("\n".join(line for _number, line, _is_wrong in rows))
        for place, (number, line, is_wrong) in enumerate(rows):
            self._dress(place, theme)
            if number == CARET:
                self._colour(place, 0, len(line), theme, "incorrect")
                continue
            spans = colour_line(line)
            # A wrong line without a key is not YAML yet: it keeps the colour of plain text.
            if not is_wrong or any(span.role == "accent" for span in spans):
                for start, end, role in spans:
                    self._colour(place, start, end, theme, role)

    @property
    def text_width(self) -> float:
        """Return the width of the longest line in px."""
        return self.document().idealWidth()

    def sizeHint(self) -> QSize:
        return QSize(240, 22)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 22)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._frame.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._frame.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave scrolling up and down to the page."""
        if event.angleDelta().x():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _dress(self, place: int, theme: Theme) -> None:
        form = QTextBlockFormat()
        form.setLineHeight(theme.px(LINE), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor = QTextCursor(self.document().findBlockByNumber(place))
        cursor.mergeBlockFormat(form)
        self._colour(place, 0, cursor.block().length() - 1, theme, "ink")

    def _colour(self, place: int, start: int, end: int, theme: Theme, role: str) -> None:
        form = QTextCharFormat()
        form.setFont(theme.font("code"))
        form.setForeground(theme.colour(role))
        first = self.document().findBlockByNumber(place).position()
        cursor = QTextCursor(self.document())
        cursor.setPosition(first + start)
        cursor.setPosition(first + end, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(form)


def _build_rows(problem: Problem) -> tuple[tuple[str, str, bool], ...]:
    """Return (number, line, whether it is the wrong one) with the caret line under the wrong one."""
    if problem.excerpt is None:
        return ()
    rows = []
    for number, line in enumerate(problem.excerpt.lines, start=problem.excerpt.first_line):
        is_wrong = number == problem.place.line
        rows.append((str(number), line.replace("\t", " "), is_wrong))
        if is_wrong and problem.place.column:
            rows.append((CARET, f"{' ' * (problem.place.column - 1)}^ {problem.rule.replace('_', ' ')}", True))
    return tuple(rows)
