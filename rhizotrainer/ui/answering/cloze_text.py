"""Running text with gaps to type into, each as wide as what is typed. It knows no marks: it shows states."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QSize, QUrl
from PySide6.QtGui import (
    QFontMetricsF,
    QImage,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextImageFormat,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from rhizotrainer.ui.answering.answer_field import AnswerField
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.typesetting import drop_of_lines
from rhizotrainer.ui.widgets.paint import RING

_GAP = re.compile(r"\{(\d+)\}")
_LEAST_GAP = 96
# What a field keeps clear of the words beside it; its ring may come that near.
_SPARE = 1
_BLANK = "blank"


class ClozeText(Themed, QWidget):
    """A sentence with a field for each of its gaps; the fields stand in the line where the gap is."""

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self._fields: list[AnswerField] = []
        self._document: QTextDocument | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.follow_theme()

    @property
    def fields(self) -> tuple[AnswerField, ...]:
        """Return the fields, by the numbers of the gaps."""
        return tuple(self._fields)

    def show_text(self, text: str, count: int) -> Sequence[AnswerField]:
        """Show a text with `{1}`, `{2}` … for `count` gaps, and return their fields."""
        for field in self._fields:
            field.hide()
            field.deleteLater()
        self._text = " ".join(text.split())
        self._fields = []
        for _ in range(count):
            field = AnswerField(least_width=_LEAST_GAP)
            field.setParent(self)
            field.show()
            self._fields.append(field)
        self.setAccessibleName(_GAP.sub(lambda found: f"({found[1]})", self._text))
        self.arrange()
        return self.fields

    def arrange(self) -> None:
        """Lay the text out again, as after a gap changed its width."""
        self._document = None
        self.updateGeometry()
        self._place()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._lay(width).size().height())

    def sizeHint(self) -> QSize:
        width = max(self.width(), self.theme.px(480))
        return QSize(self.theme.px(480), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(200), self._line_height())

    def on_theme(self, theme: Theme) -> None:
        self.arrange()

    def event(self, event: QEvent) -> bool:
        """Lay out again once a field says that it needs another width."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.arrange()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.translate(RING, 0)
        self._lay(self.width()).drawContents(painter)
        painter.end()

    def _line_height(self) -> int:
        return self._fields[0].sizeHint().height() if self._fields else self.theme.line("stem")

    def _gap_width(self, at: int, width: int) -> int:
        return min(self._fields[at].sizeHint().width(), max(width - 2 * RING, 1))

    def _lay(self, width: int) -> QTextDocument:
        if self._document is None or round(self._document.textWidth()) != max(width - 2 * RING, 1):
            self._document = self._build_document(width)
        return self._document

    def _build_document(self, width: int) -> QTextDocument:
        document = QTextDocument()
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        document.setDefaultFont(self.theme.font("stem"))
        blank = QImage(1, 1, QImage.Format.Format_ARGB32)
        blank.fill(0)
        document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(_BLANK), blank)
        cursor = QTextCursor(document)
        form = QTextBlockFormat()
        form.setLineHeight(self._line_height(), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor.setBlockFormat(form)
        # Qt sets the words low in high lines; the frame lifts them all, so that the last line's field has its room.
        drop = round(drop_of_lines(document.defaultFont(), self._line_height()))
        frame = document.rootFrame().frameFormat()
        frame.setTopMargin(-drop)
        frame.setBottomMargin(drop)
        document.rootFrame().setFrameFormat(frame)
        plain = QTextCharFormat()
        plain.setForeground(self.theme.ink)
        end = 0
        for found in _GAP.finditer(self._text):
            cursor.insertText(self._text[end : found.start()], plain)
            at = int(found[1]) - 1
            if 0 <= at < len(self._fields):
                image = QTextImageFormat()
                image.setName(_BLANK)
                image.setWidth(self._gap_width(at, width) - 2 * (RING - _SPARE))
                # Only the width counts: the lines are as high as a field.
                image.setHeight(1)
                cursor.insertImage(image)
            end = found.end()
        cursor.insertText(self._text[end:], plain)
        document.setTextWidth(max(width - 2 * RING, 1))
        return document

    def _place(self) -> None:
        """Put every field on its gap, so that what is typed stands on the line's own base."""
        document = self._lay(self.width())
        block = document.firstBlock()
        layout = block.layout()
        document.documentLayout().blockBoundingRect(block)
        metrics = QFontMetricsF(self.theme.font("option"))
        position = 0
        end = 0
        for found in _GAP.finditer(self._text):
            position += found.start() - end
            end = found.end()
            at = int(found[1]) - 1
            if not 0 <= at < len(self._fields):
                continue
            line = layout.lineForTextPosition(position)
            if line.isValid():
                field = self._fields[at]
                height = field.sizeHint().height()
                edge = [_x_of(line.cursorToX(place)) for place in (position, position + 1)]
                base = layout.position().y() + line.y() + line.ascent()
                middle = base - (metrics.ascent() - metrics.descent()) / 2
                corner = QPointF(_SPARE + min(edge), middle - height / 2)
                field.setGeometry(
                    round(corner.x()), max(round(corner.y()), 0), self._gap_width(at, self.width()), height
                )
            position += 1


def _x_of(found: object) -> float:
    """Return the place on the line; the binding gives it together with the position of the caret."""
    first = found[0] if isinstance(found, tuple) else found
    return float(first) if isinstance(first, int | float) else 0.0
