"""The result of an exam in the real window: what it says, lists and leads to."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from rhizotrainer.app.exam_result_views import format_csv
from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.learning import SessionMode, Verdict
from rhizotrainer.study.exam_report import ExamReport
from rhizotrainer.ui.main_window import PageName
from rhizotrainer.ui.pages.result.page import ResultPage
from rhizotrainer.ui.pages.result.view import ResultView
from rhizotrainer.ui.tables.outcome.view import AskedQuestion, Filter
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.segmented import Segmented
from tests.builders import make_record
from tests.screens import SMALL
from tests.screens_stage import Stage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
Key = Qt.Key


def page_of(stage: Stage) -> ResultPage:
    page = stage.window.page(PageName.RESULT)
    assert isinstance(page, ResultPage)
    return page


def make_row(number: int, **changes: object) -> AskedQuestion:
    given = {
        "address": ItemAddress("rhizotomy", f"q-{number}"),
        "question": f"Question {number}",
        "topic": "Technique",
        "verdict": Verdict.INCORRECT,
        "yours": "A",
        "key": "B",
        "sure": "Certain",
    }
    return AskedQuestion(number=number, **(given | changes))  # type: ignore[arg-type] # made of what it takes


def make_view(*rows: AskedQuestion) -> ResultView:
    right = sum(row.verdict is Verdict.CORRECT for row in rows)
    report = ExamReport(make_record(mode=SessionMode.EXAM), len(rows), right, (0.0, 1.0), 0, (), (), ())
    return ResultView(report, "Exam", rows)


def test_the_score_stands_with_its_interval_and_the_pass_mark(play):
    stage = play("exam-result")
    words = [label.text() for label in page_of(stage).findChildren(Label) if label.isVisible()]
    assert "70%" in words
    assert "28 of 40" in words
    assert "Pass mark reached" in words
    assert any(text.startswith("With 40 questions, your true level lies between") for text in words)


def test_the_filter_lists_missed_flagged_and_all(play):
    stage = play("exam-result")
    control = page_of(stage).findChildren(Segmented)[0]
    table = page_of(stage)._questions._table  # noqa: SLF001 - the rows shown have no other door
    counts = {}
    for chosen in Filter:
        control.choose(chosen)
        stage.settle()
        counts[chosen] = table.model().rowCount()
    assert counts == {Filter.MISSED: 12, Filter.FLAGGED: 3, Filter.ALL: 40}


def test_a_small_window_keeps_number_question_result_and_open(play):
    stage = play("exam-result", SMALL)
    table = page_of(stage)._questions._table  # noqa: SLF001 - as above
    shown = [column.title for at, column in enumerate(table.columns) if not table.isColumnHidden(at)]
    assert {"No.", "Question", "Result", ""} <= set(shown)


def test_enter_reviews_the_missed_ones(play):
    stage = play("exam-result")
    stage.press(Key.Key_Return)
    assert stage.window.current is PageName.QUESTION
    assert stage.session.total == 12
    assert stage.session.record.mode is SessionMode.REVIEW


def test_where_nothing_was_missed_enter_is_done(qtbot):
    page = ResultPage()
    qtbot.addWidget(page)
    page.show_result(make_view(make_row(1, verdict=Verdict.CORRECT)))
    assert page.review.isHidden()
    with qtbot.waitSignal(page.done_requested):
        qtbot.keyClick(page, Key.Key_Return)


def test_exported_cells_are_words_and_never_formulas():
    text = format_csv(make_view(make_row(1, yours="=HYPERLINK(1)", question="+1, then"), make_row(2, verdict=None)))
    lines = text.splitlines()
    assert len(lines) == 3
    assert "'=HYPERLINK(1)" in lines[1]
    assert '"\'+1, then"' in lines[1]
    assert "No answer" in lines[2]
