"""Words for screens: counts, dates, keys, curly quotes, and bank text laid out from Markdown.

It must not know colours or sizes of its own (a look is passed in), nor open any file or address.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
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

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_FAR_DAYS = 14
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


def plural(count: int, one: str, many: str = "") -> str:
    """Return a count with its noun: "1 question", "4 questions"; `many` where an s does not do."""
    return f"{count} {one if count == 1 else many or one + 's'}"


def listed(words: Sequence[str]) -> str:
    """Return words as a list in a sentence: "A", "A and C", "A, C and D"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"


def capitalised(text: str) -> str:
    """Return text with its first letter large and the rest as it was."""
    return text[:1].upper() + text[1:]


def quoted(text: str) -> str:
    """Return text in curly double quotes."""
    return f"“{text}”"


def date_text(day: date) -> str:
    """Return a day with its weekday: "Thursday 12 June"."""
    return f"{DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"


def short_date_text(day: date, today: date) -> str:
    """Return a day without its weekday: "8 June", with the year where it is another than today's."""
    text = f"{day.day} {MONTHS[day.month - 1]}"
    return text if day.year == today.year else f"{text} {day.year}"


def relative_day_text(day: date, today: date) -> str:
    """Return a day as seen from today: "today", "yesterday", "tomorrow", "in 5 days", else "8 June"."""
    distance = (day - today).days
    near = {0: "today", 1: "tomorrow", -1: "yesterday"}.get(distance)
    if near:
        return near
    return f"in {distance} days" if 1 < distance < _FAR_DAYS else short_date_text(day, today)


def weekday_text(day: date) -> str:
    """Return the short weekday: "Thu"."""
    return DAYS[day.weekday()][:3]


def duration_text(milliseconds: int) -> str:
    """Return a length of time as a clock shows it, whole seconds: "1:12", "1:02:07"."""
    seconds = max(milliseconds, 0) // 1000
    hours, rest = divmod(seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def percent_text(share: float) -> str:
    """Return a share 0 … 1 in whole per cent, halves rounded up: "78%"."""
    return f"{int(share * 100 + 0.5)}%"


def keys_text(keys: str) -> str:
    """Return a key chord as the shortcut list writes it: "Ctrl+K" becomes "Ctrl K"."""
    return " ".join(split_keys(keys))


def split_keys(keys: str) -> tuple[str, ...]:
    """Return the single keys of a chord, each for its own keycap; a plus after a plus is the key itself."""
    if keys == "+":
        return ("+",)
    if keys.endswith("++"):
        return (*split_keys(keys[:-2]), "+")
    return tuple(part for part in keys.split("+") if part)


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
