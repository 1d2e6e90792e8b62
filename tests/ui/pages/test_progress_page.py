"""Progress, driven by clicks and keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from rhizotrainer.model.learning import Confidence
from rhizotrainer.ui.pages.progress.calibration_chart import CalibrationChart
from rhizotrainer.ui.pages.progress.page import ProgressPage
from rhizotrainer.ui.pages.progress.view import CalibrationPoint
from rhizotrainer.ui.pages.progress.wording import calibration_words
from rhizotrainer.ui.tables.dense_table import DenseTable
from tests.ui.pages.progress_views import CALIBRATION, make_session, make_topic, make_view

# The offscreen platform has no window manager to tell sizes to.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def page(qtbot):
    page = ProgressPage()
    qtbot.addWidget(page)
    page.resize(1072, 800)
    page.show_progress(make_view(topics=tuple(make_topic(number) for number in range(1, 4))))
    page.show()
    qtbot.waitExposed(page)
    return page


def seen_words(page: QWidget) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def find_button(page: QWidget, words: str) -> QAbstractButton:
    return next(button for button in page.findChildren(QAbstractButton) if button.text() == words)


def find_table(page: QWidget, name: str) -> DenseTable:
    return next(table for table in page.findChildren(DenseTable) if table.accessibleName().startswith(name))


def table_words(table: DenseTable) -> list[list[str]]:
    model = table.model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())] for row in range(model.rowCount())
    ]


def test_the_four_numbers_are_shown_with_their_words(page):
    words = seen_words(page)
    for number, meaning in (
        ("84%", "predicted recall today"),
        ("412", "answers, 12 weeks"),
        ("23 of 30", "days studied"),
        ("24 of 64", "questions mastered"),
    ):
        assert words[words.index(meaning) - 1] == number


def test_practising_a_topic_names_bank_and_topic(qtbot, page):
    table = find_table(page, "Mastery by topic")
    place = table.visualRect(table.model().index(1, 4)).center()
    with qtbot.waitSignal(page.practise_topic_requested) as asked:
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == [("rhizotomy", "t2")]


def test_recall_is_not_told_from_fewer_than_five_questions(page):
    page.show_progress(make_view(topics=(make_topic(1), make_topic(2, seen=4), make_topic(3, recall=None))))
    rows = table_words(find_table(page, "Mastery by topic"))
    assert [row[2] for row in rows] == ["61%", "too few", "too few"]


def test_enter_opens_a_past_session(qtbot, page):
    table = find_table(page, "History")
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.session_requested) as asked:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert asked.args == ["s2"]


def test_all_sessions_are_shown_on_asking_and_more_are_asked_for(qtbot, page):
    page.show_progress(make_view(history=tuple(make_session(n) for n in range(1, 9)), session_count=38))
    table = find_table(page, "History")
    assert table.model().rowCount() == 5
    with qtbot.waitSignal(page.all_sessions_requested):
        qtbot.mouseClick(find_button(page, "All 38 sessions"), Qt.MouseButton.LeftButton)
    assert table.model().rowCount() == 8
    page.show_progress(make_view(history=tuple(make_session(n) for n in range(1, 39)), session_count=38))
    assert table.model().rowCount() == 38
    qtbot.mouseClick(find_button(page, "Newest sessions only"), Qt.MouseButton.LeftButton)
    assert table.model().rowCount() == 5


def test_many_topics_begin_with_the_weakest_ten(qtbot, page):
    page.show_progress(make_view(topics=tuple(make_topic(n) for n in range(1, 15))))
    table = find_table(page, "Mastery by topic")
    assert [row[0] for row in table_words(table)] == [f"Topic {n}" for n in range(1, 11)]
    qtbot.mouseClick(find_button(page, "All 14 topics"), Qt.MouseButton.LeftButton)
    assert table.model().rowCount() == 14


def test_arrow_keys_read_the_chart_out(qtbot, page):
    chart = page.findChild(CalibrationChart)
    chart.setFocus()
    for _press in range(2):
        qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert "Unsure: 52 of 97 right, 54% (95% interval 44% to 63%)." in seen_words(page)
    assert chart.accessibleDescription().startswith("Unsure: 52 of 97")
    qtbot.keyClick(chart, Qt.Key.Key_End)
    assert any(words.startswith("Certain: 95 of 114 right") for words in seen_words(page))


def test_the_pointer_reads_the_chart_out_and_leaves_the_finding_behind(qtbot, page):
    chart = page.findChild(CalibrationChart)
    qtbot.mouseMove(chart, chart.rect().center())
    assert any(words.startswith(("Unsure:", "Fairly sure:")) for words in seen_words(page))
    qtbot.mouseMove(chart, QPoint(2, 2))
    assert "When “Certain” you are right 83% of the time, less than the 95% that it claims." in seen_words(page)


def test_every_confidence_has_its_column_though_it_was_never_given(page):
    page.show_progress(make_view(calibration=CALIBRATION[3:]))
    table = find_table(page, "How sure, how right")
    assert [row[0] for row in table_words(table)] == ["Guess", "Unsure", "Fairly sure", "Certain"]
    assert table_words(table)[0][2:] == ["–", "–", "0"]


def test_too_few_confident_answers_are_not_plotted(qtbot, page):
    few = (CalibrationPoint(Confidence.GUESS, 2, 0), CalibrationPoint(Confidence.UNSURE, 4, 2))
    page.show_progress(make_view(calibration=few, answers=9))
    assert not page.findChild(CalibrationChart).isVisible()
    assert "Calibration needs 10 answers with a “How sure?”. You have 6." in seen_words(page)
    with qtbot.waitSignal(page.practice_requested):
        qtbot.mouseClick(find_button(page, "Practise"), Qt.MouseButton.LeftButton)


def test_before_any_answer_there_is_one_way_on(qtbot, page):
    page.show_progress(make_view(answers=0, answers_ever=0, recall=None, topics=(), calibration=(), history=()))
    assert "No answers yet" in seen_words(page)
    assert "predicted recall today" not in seen_words(page)
    with qtbot.waitSignal(page.practice_requested):
        qtbot.mouseClick(find_button(page, "Start practising"), Qt.MouseButton.LeftButton)


def test_without_room_the_chart_stands_below_the_topics(qtbot, page):
    table, chart = find_table(page, "Mastery by topic"), page.findChild(CalibrationChart)
    page.set_is_wide(False)
    qtbot.waitUntil(lambda: chart.mapTo(page, chart.pos()).y() > table.mapTo(page, table.pos()).y() + 80)
    assert find_table(page, "History").isColumnHidden(5)


def test_sentences_of_a_point_without_answers():
    assert calibration_words(CalibrationPoint(Confidence.GUESS, 0, 0)) == "Guess: no answers."
