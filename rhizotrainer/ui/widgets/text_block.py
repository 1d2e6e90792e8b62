"""Running text that can be selected and copied, at fixed line heights. Apart from Label, which a start needs."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QSize, Qt
from PySide6.QtGui import QPalette, QResizeEvent, QTextDocument, QWheelEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit

from rhizotrainer.ui.theme import Theme, Themed
from rhizotrainer.ui.typesetting import markdown_document, plain_document


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
        self._ahead: tuple[str, Theme, QTextDocument] | None = None
        self._dressed: Theme | None = None
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

    def prepare(self, text: str) -> None:
        """Lay out a text that may be shown next; what is shown stays."""
        if text == self._words or (self._ahead is not None and self._ahead[:2] == (text, self.theme)):
            return
        self._drop_ahead()
        document = self._build_document(text, self.theme)
        document.setTextWidth(self.viewport().width())
        self._ahead = (text, self.theme, document)

    def text(self) -> str:
        """Return the text as it reads on screen."""
        return self.toPlainText()

    def on_theme(self, theme: Theme) -> None:
        self._heights.clear()
        document = self._take_ahead(theme) or self._build_document(self._words, theme)
        self.setDocument(document)
        before, self._kept = self._kept, document
        if before is not None:
            # The binding's own references would keep every text that was ever shown.
            before.deleteLater()
        self.setAccessibleName(self.toPlainText())
        if theme is self._dressed:
            return
        self._dressed = theme
        # Else the application's own font, which changes with the theme, would take the place of the document's.
        self.setFont(theme.font(self._style, self._weight))
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Text, theme.colour(self._role))
        palette.setColor(QPalette.ColorRole.Highlight, theme.selection)
        palette.setColor(QPalette.ColorRole.HighlightedText, theme.ink)
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(palette)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            document = self.document()
            before = document.textWidth()
            # Each of these breaks all lines anew, even at the width that they have.
            if before != width:
                document.setTextWidth(width)
            self._heights[width] = int(document.size().height() + 0.5)
            if before != width:
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

    def _build_document(self, text: str, theme: Theme) -> QTextDocument:
        if self._is_markdown:
            document = markdown_document(text, theme, self._style, role=self._role)
        else:
            document = plain_document(text, theme, self._style, role=self._role, weight=self._weight)
        # Else it would outlive this block: the binding holds on to documents without a parent.
        document.setParent(self)
        return document

    def _take_ahead(self, theme: Theme) -> QTextDocument | None:
        """Return what was laid out before where it is what is wanted now."""
        if self._ahead is None or self._ahead[0] != self._words or self._ahead[1] is not theme:
            self._drop_ahead()
            return None
        document, self._ahead = self._ahead[2], None
        return document

    def _drop_ahead(self) -> None:
        if self._ahead is not None:
            self._ahead[2].deleteLater()
            self._ahead = None

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
