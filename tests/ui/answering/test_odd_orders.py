"""Keys that come in the middle of something: a drag, letters on a figure, a key held down, a page that is put away."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from rhizotrainer.ui.answering.keys import find_action
from rhizotrainer.ui.answering.label_pane import LabelGhost, LabelPane
from rhizotrainer.ui.answering.ordering_pane import OrderingPane
from rhizotrainer.ui.widgets.dialog_card import DialogCard
from tests.builders import make_label, make_options, make_ordering
from tests.screens_figures import figure_pane, label_pane
from tests.screens_stage import Stage
from tests.ui.answering.figures import make_art, make_view

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


def begin_drag(stage: Stage, row: QWidget, way: QPoint) -> None:
    """Press a row and take it along."""
    QTest.mousePress(row, LEFT, pos=row.rect().center())
    for part in (2, 1):
        QTest.mouseMove(row, row.rect().center() + way / part)
        stage.settle()


def drop(stage: Stage, row: QWidget, at: QPoint) -> None:
    """Let a row go at a point of the screen."""
    QTest.mouseRelease(row, LEFT, pos=row.mapFromGlobal(at))
    stage.settle()


def ghosts(stage: Stage) -> list[LabelGhost]:
    return [ghost for ghost in stage.window.findChildren(LabelGhost) if ghost.isVisible()]


def is_asked(stage: Stage) -> bool:
    return any(card.isVisible() for card in stage.window.findChildren(DialogCard))


def hold(stage: Stage, key: Qt.Key, text: str) -> None:
    """Hold a key down until it has come four times."""
    for time in range(4):
        focused = stage.app.focusWidget() or stage.window
        stage.app.sendEvent(focused, QKeyEvent(QEvent.Type.KeyPress, key, NONE, text, time > 0))
        stage.settle()


def test_esc_gives_up_a_label_that_is_dragged_and_asks_nothing(play):
    stage = play("figure-label-empty")
    pane = label_pane(stage)
    row, slot = stage.question.closed.findChild(type(pane.labels)).rows[0], pane.slots[3]
    begin_drag(stage, row, QPoint(-200, 60))
    assert ghosts(stage)
    stage.press(Key.Key_Escape)
    assert not ghosts(stage)
    assert not is_asked(stage)
    drop(stage, row, slot.mapToGlobal(slot.rect().center()))
    assert not pane.response.placed


@pytest.mark.parametrize("key", [Key.Key_P, Key.Key_Return])
def test_no_label_is_left_hanging_where_the_question_goes_away(play, key):
    stage = play("figure-label-empty")
    stage.press(*"ABCDEF")
    row = stage.question.closed.findChild(type(label_pane(stage).labels)).rows[0]
    begin_drag(stage, row, QPoint(-200, 60))
    stage.press(key)
    assert not ghosts(stage)


def test_a_step_dropped_while_the_question_is_covered_leaves_the_focus_in_sight(play):
    stage = play("types-ordering")
    stage.press(Key.Key_Escape)
    pane = stage.question.left.pane
    assert isinstance(pane, OrderingPane)
    row = pane.rows[0]
    begin_drag(stage, row, QPoint(0, 200))
    stage.press("P")
    drop(stage, row, row.mapToGlobal(QPoint(20, 200)))
    assert stage.app.focusWidget() is stage.question.cover.go_on


@pytest.mark.parametrize("scene", ["figure-label", "figure-chosen"])
def test_clearing_by_key_leads_back_into_the_figure(play, scene):
    stage = play(scene)
    pane = stage.question.left.pane
    pane.clear.setFocus(Qt.FocusReason.TabFocusReason)
    stage.press(Key.Key_Space)
    focused = stage.app.focusWidget()
    assert focused is not None
    assert pane.frame.canvas.isAncestorOf(focused)


def test_esc_puts_letters_away_wherever_the_focus_is(play):
    stage = play("figure-letters")
    stage.question.footer.confidence.setFocus(Qt.FocusReason.TabFocusReason)
    stage.press(Key.Key_Escape)
    assert not figure_pane(stage).takes_every_letter
    assert not is_asked(stage)


def test_a_label_that_is_hidden_hands_the_focus_to_the_figure(play):
    stage = play("figure-label-empty")
    pane = label_pane(stage)
    stage.question.closed.findChild(type(pane.labels)).rows[0].setFocus(Qt.FocusReason.TabFocusReason)
    stage.press("\\")
    assert stage.app.focusWidget() is pane.slots[0]
    pane.labels.rows[0].setFocus(Qt.FocusReason.TabFocusReason)
    stage.press("\\")
    assert stage.app.focusWidget() is pane.slots[0]


def test_the_focus_stays_in_the_source_while_the_window_changes_its_width(play):
    stage = play("answered-wrong")
    stage.press("S")
    reader = stage.app.focusWidget()
    assert reader is not None
    assert stage.question.evidence.isAncestorOf(reader)
    stage.window.resize(900, 650)
    stage.settle()
    assert stage.app.focusWidget() is stage.question.footer.next
    stage.press("S")
    stage.window.resize(1280, 800)
    stage.settle()
    assert stage.app.focusWidget() is reader


def test_enter_held_down_checks_and_goes_no_further(play):
    stage = play("question-chosen")
    item = stage.item.id
    hold(stage, Key.Key_Return, "\r")
    assert stage.question.is_checked
    assert stage.item.id == item


def test_enter_held_down_in_a_field_checks_and_goes_no_further(play):
    stage = play("types-short")
    item = stage.item.id
    hold(stage, Key.Key_Return, "\r")
    assert stage.question.is_checked
    assert stage.item.id == item


def test_a_letter_held_down_answers_one_row(play):
    stage = play("types-accounts")
    stage.press("Z", modifier=Qt.KeyboardModifier.ControlModifier)
    hold(stage, Key.Key_A, "a")
    assert [given >= 0 for given in stage.session.response.placed] == [True, False, False, False, False]


def test_a_note_goes_on_where_its_page_is_put_away_in_the_middle_of_it(play):
    stage = play("question-idle")
    stage.press("N", *"flag")
    stage.keeper.set_scale(1.5)
    stage.settle()
    stage.press(*"s b")
    assert not stage.session.response.chosen
    assert stage.question.note.edit.toPlainText() == "flags b"
    assert stage.question.note.edit.hasFocus()
    stage.keeper.set_scale(1.0)
    stage.settle()
    stage.press(*"ad")
    assert stage.question.closed.note.edit.toPlainText() == "flags bad"
    assert not stage.question.note.isVisible(), "there is one field for it, not two"


@pytest.mark.parametrize("width", [1280, 900])
def test_the_key_of_the_source_leaves_the_focus_in_sight_where_there_is_none(play, width):
    stage = play("types-short")
    stage.sit_at("vessels-001", bank="nerve-roots")
    stage.window.resize(width, 650)
    stage.press("1", Key.Key_Return, "S")
    assert stage.app.focusWidget() is stage.question.footer.next


def test_copying_where_there_is_no_passage_keeps_what_was_copied(play):
    stage = play("types-short")
    stage.sit_at("vessels-001", bank="nerve-roots")
    stage.app.clipboard().setText("kept")
    stage.press("1", Key.Key_Return)
    stage.press("C", modifier=Qt.KeyboardModifier.ControlModifier)
    assert stage.app.clipboard().text() == "kept"


def test_a_card_gives_the_focus_to_the_page_where_what_had_it_went_out_of_sight(play):
    stage = play("question-idle")
    stage.press("N", Key.Key_F1)
    stage.window.resize(900, 650)
    stage.settle()
    stage.press(Key.Key_Escape)
    focused = stage.app.focusWidget()
    assert focused is not None
    assert stage.question.left.pane.isAncestorOf(focused)


@pytest.mark.parametrize(
    ("pane", "item"),
    [(OrderingPane, make_ordering(count=12)), (LabelPane, make_label(options=make_options(9, ())))],
    ids=["steps", "labels"],
)
def test_every_letter_that_is_shown_answers(qapp, pane, item):
    shown = pane()
    shown.show_question(make_view(item, make_art()))
    assert shown.takes_every_letter
    assert "Alt + M" in dict(shown.list_keys())
    press = QKeyEvent(QEvent.Type.KeyPress, Key.Key_I, NONE)
    action = find_action(press, takes_every_letter=shown.takes_every_letter)
    assert action is not None
    assert shown.obey(action), "the letter I is one of those shown"
    shown.deleteLater()


@pytest.mark.parametrize(("pane", "item"), [(OrderingPane, make_ordering()), (LabelPane, make_label())])
def test_few_letters_leave_the_others_to_the_session(qapp, pane, item):
    shown = pane()
    shown.show_question(make_view(item, make_art()))
    assert not shown.takes_every_letter
    assert "Alt + M" not in dict(shown.list_keys())
    shown.deleteLater()
