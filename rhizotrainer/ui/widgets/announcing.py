"""Tell a screen reader what has changed, politely: it is spoken when the reader has a moment."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, words: str) -> None:
    """Have words spoken."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
