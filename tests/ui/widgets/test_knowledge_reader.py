"""Marks beside passages: at the right passage, in one stop of the Tab key, reached and pressed by key and pointer."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication

from rhizotrainer.study.painting import Knowledge
from rhizotrainer.ui.widgets.knowledge_reader import KnowledgeReader
from tests.ui.widgets.test_reader import make_source

Key = Qt.Key
KNOWN = {1: Knowledge(4, 3, 7, 0.82), 2: Knowledge(1), 5: Knowledge(2, 2, 2, 0.97), 9: Knowledge(1, 1, 1, 0.4)}


@pytest.fixture
def reader(show) -> Iterator[KnowledgeReader]:
    reader = KnowledgeReader()
    reader.show_passages(make_source().passages, ())
    reader.show_knowledge(KNOWN)
    show(reader, 620, 320)
    reader.show_marks(True)
    yield reader
    reader.hide()


def test_every_paragraph_has_a_mark_and_says_what_is_known(reader):
    names = [mark.accessibleName() for mark in reader.marks]
    assert names == [f"Paragraph {number}" for number in range(1, 10)]
    words = [mark.accessibleDescription() for mark in reader.marks]
    assert words[0] == "Asked by 4 questions, 3 seen; predicted recall 82%. Answered 7 times."
    assert words[1] == "Asked by 1 question, not seen yet."
    assert words[2] == "No question asks about this."
    assert all(QAccessible.queryAccessibleInterface(mark).role() == QAccessible.Role.Button for mark in reader.marks)


def test_a_heading_has_a_mark_only_where_something_asks_about_it(reader):
    assert reader.find_mark(0) is None
    reader.show_knowledge({0: Knowledge(1)})
    mark = reader.find_mark(0)
    assert mark is not None
    assert mark.accessibleName() == "Heading: Rhizotomy"


def test_marks_stand_beside_their_passages_also_when_the_text_is_scrolled(reader):
    for value in (0, 55, reader.verticalScrollBar().maximum()):
        reader.verticalScrollBar().setValue(value)
        shown = [mark for mark in reader.marks if mark.isVisible()]
        assert shown
        for mark in shown:
            rect = reader.passage_rect(mark.passage)
            top, bottom = max(round(rect.top()), 0), min(round(rect.bottom()), reader.viewport().height())
            assert mark.geometry().top() == pytest.approx(top, abs=5)
            assert mark.geometry().bottom() == pytest.approx(bottom, abs=5)
            assert mark.height() >= 28
            assert mark.width() >= 28
            assert reader.gutter.rect().contains(mark.geometry())


def test_arrows_and_ends_go_from_mark_to_mark_and_bring_them_into_view(reader, focus):
    focus(reader.marks[0])
    QTest.keyClick(reader.marks[0], Key.Key_Down)
    assert reader.marks[1].hasFocus()
    QTest.keyClick(reader.marks[1], Key.Key_End)
    last = reader.marks[-1]
    assert last.hasFocus()
    assert last.passage in reader.visible_passages()
    QTest.keyClick(last, Key.Key_Down)
    assert last.hasFocus()
    QTest.keyClick(last, Key.Key_Home)
    assert reader.marks[0].hasFocus()
    assert reader.marks[0].passage in reader.visible_passages()
    QTest.keyClick(reader.marks[0], Key.Key_Up)
    assert reader.marks[0].hasFocus()


def test_the_marks_are_one_stop_of_the_tab_key(reader, focus):
    tabbed = [mark for mark in reader.marks if mark.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert tabbed == [reader.marks[0]]
    focus(reader.marks[0])
    QTest.keyClick(reader.marks[0], Key.Key_Down)
    tabbed = [mark for mark in reader.marks if mark.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert tabbed == [reader.marks[1]]


def test_the_tab_key_finds_a_mark_in_view_wherever_the_text_stands(reader, focus):
    reader.verticalScrollBar().setValue(reader.verticalScrollBar().maximum())
    tabbed = [mark for mark in reader.marks if mark.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert [mark.isVisible() for mark in tabbed] == [True]
    reader.setFocus()
    QTest.keyClick(reader, Key.Key_Tab)
    assert QApplication.focusWidget() is tabbed[0]


def test_a_mark_that_is_scrolled_away_hands_the_focus_to_the_text(reader, focus):
    focus(reader.marks[0])
    reader.verticalScrollBar().setValue(reader.verticalScrollBar().maximum())
    assert reader.hasFocus()


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_Space])
def test_a_key_presses_the_mark_with_the_focus(reader, focus, key):
    spy = QSignalSpy(reader.mark_pressed)
    focus(reader.marks[1])
    QTest.keyClick(reader.marks[1], key)
    assert [spy.at(at) for at in range(spy.count())] == [[2]]


def test_a_click_anywhere_beside_the_passage_presses_its_mark(reader):
    spy = QSignalSpy(reader.mark_pressed)
    mark = reader.marks[0]
    for at in (mark.rect().center(), QPoint(mark.width() - 8, mark.height() - 8)):
        QTest.mouseClick(mark, Qt.MouseButton.LeftButton, pos=at)
    assert [spy.at(at) for at in range(spy.count())] == [[1], [1]]


def test_without_marks_the_page_is_the_plain_reader_s(reader):
    with_marks = reader.gutter.width()
    reader.show_marks(False)
    assert not any(mark.isVisible() for mark in reader.marks)
    assert reader.gutter.width() < with_marks
    assert reader.gutter_room == 0
    reader.show_marks(True)
    assert reader.gutter.width() == with_marks


def test_another_source_has_its_own_marks(reader):
    reader.show_passages(make_source(2).passages, ())
    reader.show_knowledge({1: Knowledge(3)})
    assert [mark.known.questions for mark in reader.marks] == [3, 0]
    assert all(mark.isVisible() for mark in reader.marks)
