"""Typing an answer, in the real window: what is text, what is a command, and how it came out."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from rhizotrainer.model.learning import Confidence
from rhizotrainer.ui.answering.typed_pane import TypedPane
from rhizotrainer.ui.widgets.dialog_card import DialogCard
from rhizotrainer.ui.widgets.part_row import PartState

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


def pane_of(stage: Any) -> TypedPane:
    pane = stage.question.left.pane
    assert isinstance(pane, TypedPane)
    return pane


def shown_labels(stage: Any) -> list[str]:
    return [label.text() for label in pane_of(stage).findChildren(QLabel) if label.isVisible()]


def test_letters_and_digits_are_text_at_once(play):
    stage = play("types-short")
    assert pane_of(stage).field.text == "dorsal horn"
    assert stage.session.response.texts == ("dorsal horn",)
    stage.press("3", "m")
    assert pane_of(stage).field.text == "dorsal horn3m"
    assert stage.session.confidence is None
    assert not stage.question.bar.flag.isChecked()


def test_with_alt_the_sessions_keys_act_while_typing(play):
    stage = play("types-short")
    stage.press("3", modifier=ALT)
    assert stage.session.confidence is Confidence.FAIRLY_SURE
    stage.press("M", modifier=ALT)
    assert stage.question.bar.flag.isChecked()
    assert pane_of(stage).field.text == "dorsal horn"
    stage.press(Key.Key_Backspace)
    assert pane_of(stage).field.text == "dorsal hor"


def test_escape_leaves_the_field_before_it_ends_the_session(play):
    stage = play("types-short")
    stage.press(Key.Key_Escape)
    assert not pane_of(stage).is_typing
    assert not any(card.isVisible() for card in stage.window.findChildren(DialogCard))
    assert stage.app.focusWidget() is pane_of(stage)
    stage.press("2", "M")
    assert stage.session.confidence is Confidence.UNSURE
    assert stage.question.bar.flag.isChecked()
    stage.press(Key.Key_Space, "s")
    assert pane_of(stage).field.text == "dorsal horns"


def test_the_pane_shows_a_ring_after_escape(play):
    stage = play("types-short")
    pane = pane_of(stage)
    stage.press(Key.Key_Escape)
    colours = {pane.grab().toImage().pixelColor(x, 1).name() for x in range(20, 200)}
    assert pane.theme.accent.name() in colours


def test_enter_checks_and_an_expected_mistake_is_explained(play):
    stage = play("types-short")
    stage.press(Key.Key_Return)
    mine, right = pane_of(stage).rows
    assert (mine.words, mine.state) == ("dorsal horn", PartState.INCORRECT)
    assert mine.rationale == "Here the next neurons of the pathway lie."
    assert (right.words, right.state) == ("Dorsal root ganglion", PartState.MISSED)
    assert right.rationale == "Also right: Posterior root ganglion or Spinal ganglion"
    assert "You typed “dorsal horn”" in stage.question.left.verdict.details
    assert not pane_of(stage).field.isVisible()
    assert stage.question.footer.next.hasFocus()


def test_a_right_answer_still_shows_the_best_one(play):
    stage = play("types-short-right")
    mine, best = pane_of(stage).rows
    assert (mine.words, mine.state) == ("spinal ganglion", PartState.CORRECT)
    assert (best.words, best.state) == ("Dorsal root ganglion", PartState.PLAIN)


def test_the_unit_stands_beside_the_field_and_need_not_be_typed(play):
    stage = play("types-numeric")
    assert "°C" in shown_labels(stage)
    assert pane_of(stage).hint == ""
    assert "°C" in pane_of(stage).field.edit.accessibleName()


def test_what_is_no_number_is_said_before_the_check(play):
    stage = play("types-numeric-unread")
    assert pane_of(stage).hint == "This cannot be read as a number in °C."
    assert pane_of(stage).field.edit.accessibleDescription() == pane_of(stage).hint
    stage.press(Key.Key_Backspace)
    assert pane_of(stage).hint == ""


def test_a_number_tells_its_tolerance_and_an_expected_mistake(play):
    stage = play("types-numeric-answered")
    mine, right = pane_of(stage).rows
    assert mine.rationale.startswith("This is the temperature of pulsed radiofrequency")
    assert (right.words, right.rationale) == ("80 °C", "75 to 85 °C counts as right.")
    assert stage.session.confidence is Confidence.FAIRLY_SURE


def test_check_waits_for_words(play):
    stage = play("types-numeric")
    stage.press(Key.Key_Backspace, Key.Key_Backspace)
    assert not stage.question.footer.check.isEnabled()
    stage.press(" ", Key.Key_Return)
    assert not stage.question.is_checked


def test_the_tab_key_leaves_the_field_for_how_sure(play):
    stage = play("types-numeric")
    # Between them is the button that shows keys on the screen.
    stage.press(Key.Key_Tab, Key.Key_Tab)
    assert stage.app.focusWidget() is stage.question.footer.confidence
    stage.press(Key.Key_Right)
    assert stage.session.confidence is Confidence.GUESS


def test_the_next_typed_question_starts_empty(play):
    stage = play("types-short-answered")
    stage.sitting.desk.practice.end(stage.session)
    stage.sit_at("two-005", bank="two-accounts")
    assert pane_of(stage).field.text == ""
    assert pane_of(stage).field.isVisible()
    assert pane_of(stage).rows == ()
