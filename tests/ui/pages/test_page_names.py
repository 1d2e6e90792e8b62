"""Where a page comes into view, a screen reader has something to say of it."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
SCENES = (
    *("today-due", "progress-full", "banks", "summary"),
    *("exam-result", "practise", "answered-right", "exam-question"),
)


@pytest.mark.parametrize("scene", SCENES)
def test_what_has_the_focus_on_a_new_page_has_a_name(play, scene):
    stage = play(scene)
    focused = stage.app.focusWidget()
    assert focused is not None
    assert QAccessible.queryAccessibleInterface(focused).text(QAccessible.Text.Name).strip()
