"""Labels and text blocks: words in a style and a role of the theme, at its fixed line heights."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent, QTextDocument, QWheelEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QTextEdit

from rhizotrainer.ui.text import markdown_document, plain_document
from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.widgets.paint import Ink, LaidText, paint_words, text_width


class Label(Themed, QLabel):
    """One line of words, or several where it wraps. Without wrapping, what does not fit is elided.

    `selectable` hands the painting to Qt, whose line height is the font's own: keep it to single lines, and
    take a TextBlock for more.
    """

    def __init__(
        self,
        text: str = "",
        style: str = "body",
        role: str = "ink",
        *,
        wraps: bool = False,
        selectable: bool = False,
    ) -> None:
        super().__init__(text)
        self._style = style
        self._role = role
        self._weight: int | None = None
        self._laid: tuple[tuple[str, int], LaidText] | None = None
        self._is_selectable = selectable
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wraps)
        policy = self.sizePolicy()
        policy.setHeightForWidth(wraps)
        policy.setHorizontalPolicy(QSizePolicy.Policy.Preferred)
        policy.setVerticalPolicy(QSizePolicy.Policy.Minimum if wraps else QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        if selectable:
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.follow_theme()

    def show_text(self, text: str) -> None:
        """Show other words."""
        self.setText(text)

    def show_role(self, role: str) -> None:
        """Write in another colour role."""
        self._role = role
        self.follow_theme()

    def weigh(self, weight: int | None) -> Label:
        """Write in another weight (400, 500, 600; None for the style's own) and return the label."""
        self._weight = weight
        self.follow_theme()
        return self

    def on_theme(self, theme: Theme) -> None:
        self._laid = None
        self.setFont(theme.font(self._style, self._weight))
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.WindowText, theme.colour(self._role))
        self.setPalette(palette)

    def hasHeightForWidth(self) -> bool:
        return self.wordWrap()

    def heightForWidth(self, width: int) -> int:
        return self._lay(width).height if self.wordWrap() else self.theme.line(self._style)

    def sizeHint(self) -> QSize:
        width = int(text_width(self.text(), self.font())) + 2
        if not self.wordWrap():
            return QSize(width, self.theme.line(self._style))
        width = min(width, self.theme.px(480))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        line = self.theme.line(self._style)
        if self.wordWrap():
            return QSize(min(self.sizeHint().width(), self.theme.px(80)), line)
        return QSize(min(self.sizeHint().width(), self.theme.px(24)), line)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._is_selectable:
            super().paintEvent(event)
            return
        colour = self.theme.colour(self._role if self.isEnabled() else "ink3")
        painter = QPainter(self)
        if self.wordWrap():
            self._lay(self.width()).draw(painter, QPointF(0, 0), colour)
        else:
            paint_words(painter, QRectF(self.contentsRect()), self.text(), Ink(self.font(), colour, self.alignment()))
        painter.end()

    def _lay(self, width: int) -> LaidText:
        key = (self.text(), width)
        if self._laid is None or self._laid[0] != key:
            self._laid = (key, LaidText(self.text(), self.font(), width, self.theme.line(self._style)))
        return self._laid[1]


class TextBlock(Themed, QTextEdit):
    """Running text at fixed line heights that can be selected and copied: stems, explanations, quotes.

    Its height follows its width; it never scrolls. `markdown` reads the text as Markdown without HTML.
    """

    def __init__(
        self,
        text: str = "",
        style: str = "body",
        *,
        role: str = "ink",
        weight: int | None = None,
        markdown: bool = False,
    ) -> None:
        super().__init__()
        self._words = text
        self._style = style
        self._role = role
        self._weight = weight
        self._is_markdown = markdown
        self._heights: dict[int, int] = {}
        self._kept: QTextDocument | None = None
        self._be_still()
        self.follow_theme()

    @property
    def words(self) -> str:
        """Return the text as it was given."""
        return self._words

    def show_text(self, text: str) -> None:
        """Show another text."""
        self._words = text
        self.follow_theme()

    def text(self) -> str:
        """Return the text as it reads on screen."""
        return self.toPlainText()

    def on_theme(self, theme: Theme) -> None:
        self._heights.clear()
        if self._is_markdown:
            document = markdown_document(self._words, theme, self._style, role=self._role)
        else:
            document = plain_document(self._words, theme, self._style, role=self._role, weight=self._weight)
        self.setDocument(document)
        self._kept = document
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Text, theme.colour(self._role))
        palette.setColor(QPalette.ColorRole.Highlight, theme.selection)
        palette.setColor(QPalette.ColorRole.HighlightedText, theme.ink)
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(palette)
        self.setAccessibleName(self.toPlainText())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            document = self.document()
            before = document.textWidth()
            document.setTextWidth(width)
            self._heights[width] = int(document.size().height() + 0.5)
            document.setTextWidth(before)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        width = min(int(self.document().idealWidth()) + 2, self.theme.px(480))
        return QSize(width, self.heightForWidth(max(self.width(), width)))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(80), self.theme.line(self._style))

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy words alone, without fonts and colours."""
        data = QMimeData()
        data.setText(self.textCursor().selection().toPlainText())
        return data

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def _be_still(self) -> None:
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.viewport().setAutoFillBackground(False)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
