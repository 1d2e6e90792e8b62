"""A file's path in a box: shortened in its middle, whole in the tooltip, copied with the context menu or Ctrl C."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QFontMetricsF,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.theme import Themed
from rhizotrainer.ui.widgets.icon import paint_icon
from rhizotrainer.ui.widgets.paint import RIGHT, Box, Ink, paint_box, paint_words, text_width

tr = Tongue("Menu")

_HEIGHT = 36
_INSET = 10
_ICON = 16


class PathBox(Themed, QWidget):
    """Show a path, and at its right a note such as a process number."""

    def __init__(self, path: str = "", note: str = "") -> None:
        super().__init__()
        self._path = path
        self._note = note
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_path(path, note)
        self.follow_theme()

    @property
    def path(self) -> str:
        return self._path

    def show_path(self, path: str, note: str = "") -> None:
        """Show another path and note."""
        self._path, self._note = path, note
        self.setToolTip(path)
        self.setAccessibleName(f"{path}, {note}" if note else path)
        self.update()

    def copy(self) -> None:
        """Put the path on the clipboard."""
        QGuiApplication.clipboard().setText(self._path)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Copy path")).triggered.connect(self.copy)
        menu.popup(event.globalPos())

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(320), self.theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(160), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self.theme, self.theme.px
        shape = QRectF(self.rect())
        painter = QPainter(self)
        ring = theme.accent if self.hasFocus() else None
        paint_box(painter, shape, Box(theme.canvas, ring, width=2, radius=px(6)))
        icon = QRectF(shape.left() + px(_INSET), shape.top(), px(_ICON), shape.height())
        paint_icon(painter, icon, "file", theme.ink2)
        note = theme.font("small")
        taken = text_width(self._note, note) + px(8) if self._note else 0.0
        paint_words(painter, shape.adjusted(0, 0, -px(_INSET), 0), self._note, Ink(note, theme.ink2, RIGHT))
        left = icon.right() + px(6)
        room = QRectF(left, shape.top(), shape.right() - px(_INSET) - taken - left, shape.height())
        font = theme.font("code")
        shown = QFontMetricsF(font).elidedText(self._path, Qt.TextElideMode.ElideMiddle, room.width())
        paint_words(painter, room, shown, Ink(font, theme.ink))
