"""Is the locked Qt binding one that can be painted with all day?"""

from __future__ import annotations

import sys

import pytest
from PySide6.QtGui import QColor, QPainter, QPixmap

CALLS = 1000


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_calls_without_a_value_leave_none_alone(qapp: object) -> None:
    """PySide6 6.12.0 took one reference to None away at every such call, until the interpreter aborted."""
    pixmap = QPixmap(4, 4)
    painter = QPainter(pixmap)
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        painter.setBrush(QColor("red"))
        painter.fillRect(0, 0, 1, 1, QColor("red"))
    after = sys.getrefcount(None)
    painter.end()
    # Other threads may hold a few more by then; two thousand fewer would be the fault.
    assert after > before - CALLS
