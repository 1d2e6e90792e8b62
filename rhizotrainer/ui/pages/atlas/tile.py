"""A figure in the gallery: its picture, what it is called, how many structures it has, how well they are known."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from rhizotrainer.tongue import Tongue
from rhizotrainer.ui.pages.atlas.view import CONTEXT, FigureTileView
from rhizotrainer.ui.theme import Theme
from rhizotrainer.ui.widgets.figure.drawing import FigureDrawing
from rhizotrainer.ui.widgets.mastery_bar import mastery_words, paint_mastery
from rhizotrainer.ui.widgets.paint import RING, Box, LaidText, paint_box, paint_ring
from rhizotrainer.ui.widgets.pressable import Pressable

tr = Tongue(CONTEXT)

_PAD = 10
_SHAPE = 0.5875
_BAR = 8


class FigureTile(Pressable):
    """One figure. Its picture is painted when `draw` was called; until then its place is kept.

    `outdated` says that the picture is one of another size.
    """

    outdated = Signal()

    def __init__(self, view: FigureTileView) -> None:
        super().__init__(view.title)
        self.view = view
        self._drawing: FigureDrawing | None = None
        self._picture: QPixmap | None = None
        self._wore: object = None
        self._laid: tuple[int, tuple[LaidText, ...]] | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(view.title)
        self.setAccessibleDescription(" ".join((self._count_words(), mastery_words(*view.counts))))
        self.follow_theme()

    @property
    def is_drawn(self) -> bool:
        """Tell whether its picture is the one that theme and size want."""
        return self._wore == self._wish()

    def draw(self) -> None:
        """Make the picture; it takes as long as the drawing is rich."""
        self._wore = self._wish()
        if self._drawing is None:
            art = self.view.find_art()
            # A drawing of its own: the two that are kept for questions stay.
            self._drawing = FigureDrawing(art.svg) if art is not None else None
        drawing = self._drawing
        if drawing is None or not drawing.is_readable:
            return
        size, view = self._picture_size(self.width()), drawing.view
        scale = min(size.width() / view.width(), size.height() / view.height())
        shown = QRectF(0, 0, view.width() * scale, view.height() * scale)
        shown.moveCenter(QRectF(0, 0, size.width(), size.height()).center())
        self._picture = drawing.picture(size, shown, self.theme, self.devicePixelRatioF())
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        theme = self.theme
        words = sum(part.height for part in self._lay(width))
        gaps = theme.px(_PAD) * 2 + theme.px(8) + theme.px(6)
        return self._picture_size(width).height() + words + gaps + theme.px(_BAR) + 2 * RING

    def sizeHint(self) -> QSize:
        width = self.theme.px(232)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(120), self.theme.px(100))

    def on_theme(self, theme: Theme) -> None:
        self._laid = None
        self.setFont(theme.font("ui", 600))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.outdated.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.theme
        painter = QPainter(self)
        rect, radius = self.shape_rect, theme.px(8)
        ground = theme.pressed if self.isDown() else theme.hover if self.is_hovered else theme.surface
        border = theme.line2 if self.is_hovered else theme.hairline
        paint_box(painter, rect, Box(ground, border, theme.border, radius))
        size = self._picture_size(self.width())
        if self._picture is not None and self.is_drawn:
            clip = QPainterPath()
            clip.addRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius)
            painter.save()
            painter.setClipPath(clip)
            painter.drawPixmap(QPointF(rect.left(), rect.top()), self._picture)
            painter.restore()
        pad = theme.px(_PAD)
        left, y = rect.left() + pad, rect.top() + size.height() + theme.px(8)
        roles = (theme.ink, theme.ink2, theme.ink2)
        name, *rest = self._lay(self.width())
        name.draw(painter, QPointF(left, y), roles[0])
        y += name.height
        rest[0].draw(painter, QPointF(left, y), roles[1])
        y += rest[0].height + theme.px(6)
        paint_mastery(painter, QRectF(left, y, rect.width() - 2 * pad, theme.px(_BAR)), self.view.counts, theme)
        y += theme.px(_BAR)
        rest[1].draw(painter, QPointF(left, y), roles[2])
        if self.shows_ring:
            paint_ring(painter, rect, theme, radius)
        painter.end()

    def _wish(self) -> object:
        return self.theme.name, self.theme.is_high_contrast, self.width(), self.devicePixelRatioF()

    def _picture_size(self, width: int) -> QSize:
        inner = max(width - 2 * RING, 1)
        return QSize(inner, round(inner * _SHAPE))

    def _count_words(self) -> str:
        return tr.count(self.view.structures, "{n} structure", "{n} structures")

    def _lay(self, width: int) -> tuple[LaidText, ...]:
        """Return title, number of structures and what is known, broken into lines for a tile so wide."""
        if self._laid is None or self._laid[0] != width:
            theme = self.theme
            room = width - 2 * RING - 2 * theme.px(_PAD)
            small, line = theme.font("small"), theme.line("small")
            title = LaidText(self.text(), theme.font("ui", 600), room, theme.line("ui"))
            count = LaidText(self._count_words(), small, room, line)
            known = LaidText(mastery_words(*self.view.counts), small, room, line)
            self._laid = (width, (title, count, known))
        return self._laid[1]
