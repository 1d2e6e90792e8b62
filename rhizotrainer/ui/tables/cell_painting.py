"""Paint one cell of a table in its rectangle, and say how wide it wants to be. It knows no model."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QPainter

from rhizotrainer.ui.tables.cells import Cell, Column, LinkCell, MasteryCell, ShareCell, TextCell
from rhizotrainer.ui.theme import Theme
from rhizotrainer.ui.widgets.icon import paint_icon
from rhizotrainer.ui.widgets.mastery_bar import paint_mastery
from rhizotrainer.ui.widgets.paint import (
    LEFT,
    RIGHT,
    Ink,
    paint_words,
    text_width,
)
from rhizotrainer.ui.widgets.share_bar import paint_share, paint_share_mark

ICON = 16
ICON_GAP = 6
BAR_WIDTH = 170
BAR_HEIGHT = 10
SHARE_HEIGHT = 8


def cell_font(cell: Cell, theme: Theme) -> QFont:
    """Return the font that a cell is written in."""
    if isinstance(cell, LinkCell):
        return theme.font("ui", 500)
    return theme.font("ui", cell.weight if isinstance(cell, TextCell) else None)


def natural_width(cell: Cell, theme: Theme) -> int:
    """Return the width in px that shows a cell whole; bars ask for their usual length."""
    if isinstance(cell, MasteryCell | ShareCell):
        return theme.px(BAR_WIDTH)
    text = math.ceil(text_width(cell.text, cell_font(cell, theme)))
    has_icon = isinstance(cell, TextCell) and bool(cell.icon)
    return text + (theme.px(ICON + ICON_GAP) if has_icon else 0)


def paint_cell(painter: QPainter, rect: QRectF, cell: Cell, *, column: Column, theme: Theme) -> None:
    """Paint a cell into its rectangle, cell padding already taken off."""
    if isinstance(cell, MasteryCell):
        counts = (cell.mastered, cell.learning, cell.unseen)
        paint_mastery(painter, _bar_rect(rect, theme.px(BAR_HEIGHT)), counts, theme)
    elif isinstance(cell, ShareCell):
        track = _bar_rect(rect, theme.px(SHARE_HEIGHT))
        paint_share(painter, track, cell.share, theme)
        if cell.mark is not None:
            paint_share_mark(painter, track, cell.mark, theme)
    else:
        _paint_text(painter, rect, cell, is_right=column.is_right, theme=theme)


def _paint_text(painter: QPainter, rect: QRectF, cell: TextCell | LinkCell, *, is_right: bool, theme: Theme) -> None:
    role = cell.role if isinstance(cell, TextCell) else "accent"
    if isinstance(cell, TextCell) and cell.icon:
        side = theme.px(ICON)
        place = QRectF(rect.left(), rect.top(), side, rect.height())
        paint_icon(painter, place, cell.icon, theme.colour(cell.icon_role or role))
        rect = rect.adjusted(theme.px(ICON + ICON_GAP), 0, 0, 0)
    align = RIGHT if is_right else LEFT
    paint_words(painter, rect, cell.text, Ink(cell_font(cell, theme), theme.colour(role), align))


def _bar_rect(rect: QRectF, height: int) -> QRectF:
    return QRectF(rect.left(), round(rect.center().y() - height / 2), rect.width(), height)
