"""The exam page in the real window: keys, the grid, the countdown, and what fits where."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtWidgets import QApplication, QWidget

from rhizotrainer.study.exam import PlaceState
from rhizotrainer.ui.main_window import PageName
from rhizotrainer.ui.pages.exam.page import ExamPage
from rhizotrainer.ui.pages.exam.view import Urgency
from tests.screens import SMALL, TEXT_150, TEXT_200, WIDE, Size
from tests.screens_stage import Stage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
Key = Qt.Key
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def page_of(stage: Stage) -> ExamPage:
    page = stage.window.page(PageName.EXAM)
    assert isinstance(page, ExamPage)
    return page


def position_of(stage: Stage) -> int:
    exam = stage.sitting.exams.examining.controller.exam
    assert exam is not None
    return exam.position


def test_arrows_step_through_questions_but_not_on_the_four_words(play):
    stage = play("exam-question")
    page, here = page_of(stage), position_of(stage)
    stage.press(Key.Key_Right)
    assert position_of(stage) == here + 1
    stage.press(Key.Key_Left, Key.Key_Left)
    assert position_of(stage) == here - 1
    page.sureness.bar.setFocus(Qt.FocusReason.TabFocusReason)
    before = page.sureness.bar.confidence
    stage.press(Key.Key_Left if before else Key.Key_Right)
    assert position_of(stage) == here - 1
    assert page.sureness.bar.confidence is not before


def test_enter_goes_on_and_from_the_last_question_to_the_review(play):
    stage = play("exam-last-minute")
    assert position_of(stage) == 39
    stage.press(Key.Key_Left, Key.Key_Return)
    assert position_of(stage) == 39
    stage.press(Key.Key_Return)
    assert page_of(stage).is_reviewing


def test_a_number_is_gone_to_and_one_out_of_range_is_not_taken(play):
    stage = play("exam-question")
    stage.press(Key.Key_G, modifier=CTRL)
    stage.press("3", "3", Key.Key_Return)
    assert position_of(stage) == 32
    stage.press(Key.Key_G, modifier=CTRL)
    stage.press("9", "9", Key.Key_Return)
    assert position_of(stage) < 40


def test_a_row_of_the_review_leads_to_its_question(play):
    stage = play("exam-review")
    stage.press(Key.Key_Down, Key.Key_Return)
    assert position_of(stage) == 16
    assert not page_of(stage).is_reviewing


def test_the_grid_is_one_stop_and_its_cells_say_how_far_they_have_come(play):
    stage = play("exam-question")
    navigator = page_of(stage).side.navigator
    stops = [cell for cell in navigator.cells if cell.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert [cell.number for cell in stops] == [21]
    names = [cell.accessibleName() for cell in navigator.cells]
    assert names[0] == "Question 1, answered"
    assert names[2] == "Question 3, answered, flagged"
    assert names[7] == "Question 8, seen, no answer"
    assert names[39] == "Question 40, not seen"
    for cell in navigator.cells:
        found = QAccessible.queryAccessibleInterface(cell)
        assert found.role() == QAccessible.Role.Button
        assert min(cell.width(), cell.height()) >= 28
    stops[0].setFocus(Qt.FocusReason.TabFocusReason)
    stage.press(Key.Key_Down, Key.Key_Right, Key.Key_Space)
    assert position_of(stage) == 29
    stage.press(Key.Key_Home)


def test_every_state_of_a_cell_looks_its_own_also_without_colour(play):
    stage = play("exam-question")
    navigator = page_of(stage).side.navigator
    seen: list[QImage] = []
    for state in PlaceState:
        for is_flagged in (False, True):
            cell = navigator.cells[30]
            cell.show_state(state, is_flagged=is_flagged, is_current=False)
            seen.append(cell.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8))
    for at, picture in enumerate(seen):
        assert all(picture != other for other in seen[at + 1 :])


def test_the_countdown_gets_heavier_and_keeps_its_colour(play):
    stage = play("exam-question")
    bar = page_of(stage).bar
    looks = {}
    for urgency in Urgency:
        bar.show_time("0:42", urgency)
        looks[urgency] = (bar.time.font().weight(), bar.time.palette().windowText().color())
    assert looks[Urgency.PLENTY][0] < looks[Urgency.LAST_MINUTE][0]
    assert len({QColor(colour).name() for _weight, colour in looks.values()}) == 1


def test_single_letters_wait_for_alt_where_they_are_turned_off(play):
    stage = play("exam-question")
    page = page_of(stage)
    page.set_letters_on(False)
    was = page.bar.flag.isChecked()
    stage.press("M")
    assert page.bar.flag.isChecked() is was
    stage.press("M", modifier=ALT)
    assert page.bar.flag.isChecked() is not was


@pytest.mark.parametrize("size", [WIDE, SMALL, TEXT_150, TEXT_200], ids=lambda size: size.name)
@pytest.mark.parametrize("scene", ["exam-question", "exam-review", "exam-120"])
def test_bar_and_footer_stay_in_view_and_their_parts_apart(play, scene: str, size: Size):
    stage = play(scene, size)
    page = page_of(stage)
    whole = QRect(QPoint(0, 0), page.size())
    for strip in (page.bar, page.footer):
        assert whole.contains(QRect(strip.mapTo(page, QPoint(0, 0)), strip.size()))
        parts = [part for part in strip.findChildren(QWidget) if part.isVisible() and not part.children()]
        places = [(part, QRect(part.mapTo(strip, QPoint(0, 0)), part.size())) for part in parts]
        for at, (part, place) in enumerate(places):
            assert strip.rect().contains(place), part
            for other, taken in places[at + 1 :]:
                assert not place.intersects(taken) or part.isAncestorOf(other), (part, other)


def test_the_cell_of_the_question_in_view_is_scrolled_to(play):
    stage = play("exam-120")
    stage.press(Key.Key_G, modifier=CTRL)
    stage.press("1", "1", "8", Key.Key_Return)
    side = page_of(stage).side
    cell = side.navigator.cells[117]
    assert not cell.visibleRegion().isEmpty()


def test_what_the_learner_typed_over_is_where_the_focus_was(play):
    stage = play("exam-go-to")
    stage.press(Key.Key_Escape)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert page_of(stage).isAncestorOf(focused)
