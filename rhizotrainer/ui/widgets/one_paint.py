"""Change much of a page and have it painted once, when all of it is where it belongs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLayout, QWidget

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
    layout = widget.layout()
    try:
        with laid_once(*((layout,) if layout is not None else ())):
            yield
        for _ in range(_ROUNDS):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    finally:
        widget.setUpdatesEnabled(True)


@contextmanager
def laid_once(*layouts: QLayout) -> Iterator[None]:
    """Let layouts wait until the changes inside are made.

    By itself Qt lays out everything round a part at once when the part is shown, each time with half of the changes.
    """
    for layout in layouts:
        layout.setEnabled(False)
    try:
        yield
    finally:
        for layout in layouts:
            layout.setEnabled(True)
            layout.update()
