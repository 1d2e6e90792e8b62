"""The summary of a session, driven by clicks and keys."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollArea

from rhizotrainer.model.learning import Confidence, LoggedMiss, MissCause, Response, Verdict
from rhizotrainer.study.report import build_session_report
from rhizotrainer.ui.pages.summary.page import SummaryPage
from rhizotrainer.ui.pages.summary.view import SummaryView, build_outcome
from rhizotrainer.ui.tables.dense_table import DenseTable
from rhizotrainer.ui.tables.outcome.view import certainty_sentence
from rhizotrainer.ui.text import one_line
from rhizotrainer.ui.theme import ThemeKeeper
from tests.builders import make_attempt, make_bank_header, make_item, make_record, make_summary

# The offscreen platform has no window manager to tell sizes to.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
ITEMS = tuple(make_item(f"q{number}", stem=f"Question number {number}?") for number in range(1, 6))
ANSWERS = (
    (Verdict.CORRECT, Confidence.CERTAIN),
    (Verdict.INCORRECT, Confidence.UNSURE),
    (Verdict.INCORRECT, Confidence.CERTAIN),
    (Verdict.PARTLY, None),
    (Verdict.CORRECT, Confidence.GUESS),
)
SCORES = {Verdict.CORRECT: 1.0, Verdict.PARTLY: 0.5, Verdict.INCORRECT: 0.0}


def make_view(answers=ANSWERS, kept=ITEMS, **changes) -> SummaryView:
    attempts = [
        make_attempt(
            item,
            number=number,
            verdict=verdict,
            score=SCORES[verdict],
            confidence=confidence,
            response=Response(frozenset({1} if verdict is Verdict.CORRECT else {0})),
            option_order=(3, 0, 1, 2),
        )
        for number, (item, (verdict, confidence)) in enumerate(zip(ITEMS, answers, strict=False), start=1)
    ]
    summary = make_summary(make_record(ITEMS), [verdict for verdict, _confidence in answers])
    headers = {"rhizotomy": make_bank_header()}
    report = build_session_report(summary, attempts, {item.address: item for item in kept}, headers)
    return SummaryView(report, details="Tutor, 12 June", **changes)


@pytest.fixture
def page(qtbot):
    page = SummaryPage()
    qtbot.addWidget(page)
    page.resize(1072, 800)
    page.show_summary(make_view(facts=("3 questions return tomorrow",), flagged=frozenset({ITEMS[0].address})))
    page.show()
    qtbot.waitExposed(page)
    return page


def seen_words(page) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def find_button(page, words: str) -> Any:
    shown = [button for button in page.findChildren(QAbstractButton) if button.isVisible()]
    return next(button for button in shown if button.text() == words)


def listed_questions(page) -> list[list[str]]:
    table = next(each for each in page.findChildren(DenseTable) if each.accessibleName().startswith("Questions"))
    model = table.model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())] for row in range(model.rowCount())
    ]


def test_the_score_stands_with_its_count_its_interval_and_what_returns(page):
    words = seen_words(page)
    assert "40%" in words
    assert "2 of 5" in words
    assert "With 5 questions, your true level lies between 12% and 77%, 19 times in 20." in words
    assert "3 questions return tomorrow" in words


def test_missed_questions_stand_sure_and_wrong_first(page):
    rows = listed_questions(page)
    assert [row[0] for row in rows] == ["3", "2", "4"]
    assert rows[0] == ["3", "Question number 3?", "Technique", "Incorrect", "B", "C", "Certain", "Open"]
    assert rows[2][3:7] == ["Partly right", "B", "C", "–"]


def test_no_letters_stand_for_a_question_that_changed_since(page):
    changed = replace(ITEMS[2], options=ITEMS[2].options[::-1], fingerprint="of another day")
    page.show_summary(make_view(kept=(*ITEMS[:2], changed, *ITEMS[3:])))
    rows = listed_questions(page)
    assert rows[0] == ["3", "Question number 3?", "Technique", "Incorrect", "–", "–", "Certain", "Open"]
    assert rows[1][4:6] == ["B", "C"]


def test_other_questions_can_be_listed(qtbot, page):
    qtbot.mouseClick(find_button(page, "All 5"), Qt.MouseButton.LeftButton)
    assert len(listed_questions(page)) == 5
    qtbot.mouseClick(find_button(page, "Flagged 1"), Qt.MouseButton.LeftButton)
    assert [row[0] for row in listed_questions(page)] == ["1"]
    qtbot.mouseClick(find_button(page, "Missed 3"), Qt.MouseButton.LeftButton)
    assert len(listed_questions(page)) == 3


def test_enter_reviews_what_was_missed(qtbot, page):
    assert find_button(page, "Review 3 missed").kind == "primary"
    with qtbot.waitSignal(page.review_missed_requested):
        qtbot.keyClick(page, Qt.Key.Key_Return)
    with qtbot.waitSignal(page.done_requested):
        qtbot.mouseClick(find_button(page, "Done"), Qt.MouseButton.LeftButton)


def test_enter_goes_on_where_nothing_was_missed(qtbot, page):
    page.show_summary(make_view([(Verdict.CORRECT, Confidence.CERTAIN)] * 5))
    assert find_button(page, "Done").kind == "primary"
    with qtbot.waitSignal(page.done_requested):
        qtbot.keyClick(page, Qt.Key.Key_Enter)
    assert len(listed_questions(page)) == 5


def test_opening_a_question_gives_its_address(qtbot, page):
    table = next(each for each in page.findChildren(DenseTable) if each.accessibleName().startswith("Questions"))
    table.setFocus()
    with qtbot.waitSignal(page.question_requested) as asked:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert asked.args == [ITEMS[2].address]


def test_a_question_that_left_its_bank_is_named_and_cannot_be_opened(page):
    page.show_summary(make_view(kept=ITEMS[:2]))
    assert listed_questions(page)[0] == [
        "3", "No longer in its bank", "Technique", "Incorrect", "–", "–", "Certain", "",
    ]  # fmt: skip


def test_a_session_without_an_answer_says_so(page):
    page.show_summary(make_view(()))
    assert "No question was answered." in seen_words(page)
    assert "0 of 0" in seen_words(page)


def test_words_of_certainty_and_of_stems():
    assert certainty_sentence(build_outcome(make_view(ANSWERS[:1])).score).startswith(
        "With 1 question, your true level"
    )
    assert one_line("A **numb** wall.\n\nWhich `nerve`?") == "A numb wall. Which nerve?"


def test_larger_text_sets_the_buttons_under_the_title(qtbot, qapp, page):
    keeper = ThemeKeeper("light")
    keeper.apply(qapp)
    page.resize(900, 650)
    title = next(label for label in page.findChildren(QLabel) if label.text() == "Session summary")
    button = find_button(page, "Done")
    try:
        keeper.set_scale(2.0)
        bottom = title.mapTo(page, title.rect().bottomLeft())
        qtbot.waitUntil(lambda: button.mapTo(page, QPoint(0, 0)).y() >= bottom.y())
        assert not page.findChildren(QScrollArea)[0].horizontalScrollBar().maximum()
    finally:
        keeper.set_scale(1.0)
        keeper.deleteLater()


def test_why_questions_were_missed_is_counted_and_told_beside_each(page):
    assert "Why you missed them" not in seen_words(page)
    width = len(listed_questions(page)[0])
    view = make_view()
    wrong = [each.attempt for each in view.missed]
    causes = (MissCause.MISREAD, MissCause.GUESSED, MissCause.MISREAD)
    misses = tuple(
        LoggedMiss(attempt.id, attempt.address, attempt.answered_at, cause)
        for attempt, cause in zip(wrong, causes, strict=True)
    )
    page.show_summary(replace(view, misses=misses))
    assert "Misread: 2\nGuessed: 1" in seen_words(page)
    rows = listed_questions(page)
    assert [len(row) for row in rows] == [width + 1] * 3
    assert [row[4] for row in rows] == ["Misread", "Guessed", "Misread"]
    page.show_summary(view)
    assert "Why you missed them" not in seen_words(page)
