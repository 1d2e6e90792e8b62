"""Bank text laid out as documents: plain, or from Markdown without HTML.

It must not know colours or sizes of its own (a look is passed in), nor open any file or address. Apart from
`ui.text`, because Qt's document classes cost a start 6 ms and Today has no running text.
"""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

_GITHUB = QTextDocument.MarkdownFeature.MarkdownDialectGitHub
_NO_HTML = QTextDocument.MarkdownFeature.MarkdownNoHTML


class Look(Protocol):
    """What laying out text needs of a theme."""

    def font(self, style: str, weight: int | None = None) -> QFont: ...

    def line(self, style: str) -> int: ...

    def colour(self, role: str) -> QColor: ...


class _SealedDocument(QTextDocument):
    """A document that fetches nothing, neither from disk nor from a network."""

    def loadResource(self, type: int, name: QUrl | str) -> object:  # noqa: A002 - named by Qt
        return None


def plain_document(text: str, look: Look, style: str, *, role: str = "ink", weight: int | None = None) -> QTextDocument:
    """Return plain text laid out at a style's font and fixed line height."""
    document = _new_document(look, style, weight)
    document.setPlainText(text)
    _fix_lines(document, look.line(style))
    _colour_all(document, look.colour(role))
    return document


def markdown_document(text: str, look: Look, style: str = "body", *, role: str = "ink") -> QTextDocument:
    """Return Markdown laid out at a style's font and fixed line height; HTML in it stays plain text."""
    document = _new_document(look, style, None)
    features = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML
    document.setMarkdown(text, features)
    document.setDefaultFont(look.font(style))
    _fix_lines(document, look.line(style))
    _colour_all(document, look.colour(role))
    _dress_parts(document, look, style)
    return document


def _new_document(look: Look, style: str, weight: int | None) -> QTextDocument:
    document = _SealedDocument()
    document.setDocumentMargin(0)
    document.setUndoRedoEnabled(False)
    document.setIndentWidth(look.line(style))
    document.setDefaultFont(look.font(style, weight))
    return document


def drop_of_lines(font: QFont, height: int) -> float:
    """Return by how many px Qt sets text below the middle of a line of fixed height.

    QTextDocumentLayout puts four fifths of the spare height above a line, where print and browsers put half.
    """
    return 0.3 * max(height - QFontMetricsF(font).height(), 0.0)


def _fix_lines(document: QTextDocument, height: int) -> None:
    """Give every line the same height, its text in the middle, and half a line between paragraphs."""
    drop = round(drop_of_lines(document.defaultFont(), height))
    frame = document.rootFrame().frameFormat()
    frame.setTopMargin(-drop)
    frame.setBottomMargin(drop)
    document.rootFrame().setFrameFormat(frame)
    block = document.begin()
    while block.isValid():
        form = QTextBlockFormat()
        form.setLineHeight(height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        form.setTopMargin(0)
        following = block.next()
        is_list_going_on = block.textList() is not None and following.textList() is not None
        form.setBottomMargin(0 if is_list_going_on or not following.isValid() else height // 2)
        QTextCursor(block).mergeBlockFormat(form)
        block = block.next()


def _colour_all(document: QTextDocument, colour: QColor) -> None:
    form = QTextCharFormat()
    form.setForeground(colour)
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.mergeCharFormat(form)


def _dress_parts(document: QTextDocument, look: Look, style: str) -> None:
    """Set headings, code and links apart by weight, face and colour; headings do not grow."""
    block = document.begin()
    while block.isValid():
        is_heading = block.blockFormat().headingLevel() > 0
        for start, length, form in _fragments(block):
            part = QTextCharFormat()
            if is_heading:
                part.setFont(look.font(style, 600))
                part.setProperty(QTextFormat.Property.FontSizeAdjustment, 0)
            elif form.fontFixedPitch():
                part.setFont(look.font("code"))
            elif form.fontWeight() > QFont.Weight.Medium:
                part.setFontWeight(QFont.Weight.DemiBold)
            if form.isAnchor():
                part.setForeground(look.colour("accent"))
            cursor = QTextCursor(document)
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(part)
        block = block.next()


def _fragments(block: QTextBlock) -> list[tuple[int, int, QTextCharFormat]]:
    found = []
    walker = block.begin()
    while not walker.atEnd():
        fragment = walker.fragment()
        found.append((fragment.position(), fragment.length(), fragment.charFormat()))
        walker += 1
    return found
