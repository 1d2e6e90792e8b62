"""Painted places where reading goes from right to left. The drawing itself is never turned: its left is the page's."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QWidget


def mirrored(widget: QWidget, rect: QRectF) -> QRectF:
    """Return where a rectangle of a widget is painted: on its other side where reading goes from right to left."""
    if not widget.isRightToLeft():
        return rect
    return QRectF(widget.width() - rect.right(), rect.y(), rect.width(), rect.height())
