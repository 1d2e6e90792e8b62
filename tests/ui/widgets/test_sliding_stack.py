"""The right page slides in when an answer is checked, never in the way of anything, and not at all on request."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel

from rhizotrainer.ui.widgets.sliding_stack import SLIDE_MS, SlidingStack

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def stack(show) -> SlidingStack:
    stack = SlidingStack()
    for words in ("closed", "evidence"):
        stack.addWidget(QLabel(words))
    show(stack, 400, 300)
    return stack


def test_a_page_slides_in_from_the_outer_edge_and_comes_to_rest(stack, keeper, qtbot):
    keeper.set_motion("full")
    page = stack.widget(1)
    stack.slide_to(page)
    assert stack.currentWidget() is page, "the page is the one in view at once"
    assert stack.is_sliding
    assert page.x() > 0
    qtbot.waitUntil(lambda: not stack.is_sliding, timeout=20 * SLIDE_MS)
    assert page.pos() == QPoint(0, 0)


def test_it_comes_from_the_other_side_where_one_reads_from_the_right(stack, keeper):
    keeper.set_motion("full")
    stack.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    stack.slide_to(stack.widget(1))
    assert stack.widget(1).x() < 0


def test_the_next_page_does_not_wait(stack, keeper):
    keeper.set_motion("full")
    stack.slide_to(stack.widget(1))
    stack.setCurrentWidget(stack.widget(0))
    assert not stack.is_sliding
    assert stack.widget(0).pos() == QPoint(0, 0)
    assert stack.widget(1).pos() == QPoint(0, 0)


@pytest.mark.parametrize("motion", ["reduced", "system"])
def test_reduced_motion_shows_it_at_once(stack, keeper, motion):
    keeper.set_motion(motion)
    stack.slide_to(stack.widget(1))
    assert not stack.is_sliding
    assert stack.currentWidget().pos() == QPoint(0, 0)


def test_what_is_in_view_already_stays(stack, keeper):
    keeper.set_motion("full")
    stack.slide_to(stack.widget(0))
    assert not stack.is_sliding
