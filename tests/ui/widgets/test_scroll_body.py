"""A part of a card that scrolls: only where there is more than fits."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from rhizotrainer.ui.widgets.button import Button
from rhizotrainer.ui.widgets.flow_box import FlowBox
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.scroll_body import ScrollBody

WORDS = "57 of 57 questions should be at 90% recall with this plan, 8 without another answer."


@pytest.mark.parametrize("height", [800, 60])
def test_it_scrolls_over_what_does_not_fit_alone(qtbot, height):
    """Where it is narrowest its words would need more lines than they do where it is wide."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1000, 800)
    content = QWidget()
    column = QVBoxLayout(content)
    flow = FlowBox(gap=4)
    for word in ("Day", "Month", "Year"):
        flow.add(Button(word))
    for part in (flow, Label(WORDS, "ui", wraps=True), Label(WORDS, "ui", wraps=True)):
        column.addWidget(part)
    body = ScrollBody(content, window, width=640)
    body.setParent(window)
    body.resize(584, min(height, body.sizeHint().height()))
    window.show()
    # A change of size goes up through as many layouts as hold one another.
    for _ in range(12):
        QApplication.sendPostedEvents()
        QApplication.processEvents()
    needed = content.heightForWidth(body.viewport().width())
    assert body.verticalScrollBar().maximum() == max(0, needed - body.height())
