"""Change much of a page and have it painted once, when all of it is where it belongs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

# A page that scrolls lays out what it holds once its own place is known.
_ROUNDS = 3


@contextmanager
def one_paint(widget: QWidget) -> Iterator[None]:
    """Hold back painting until the changes inside are laid out.

    Qt would paint parts that are shown and moved twice: once where they were, and once where the layout puts them.
    """
    if not widget.isVisible() or not widget.updatesEnabled():
        yield
        return
    widget.setUpdatesEnabled(False)
    try:
        yield
        for _ in range(_ROUNDS):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    finally:
        widget.setUpdatesEnabled(True)
