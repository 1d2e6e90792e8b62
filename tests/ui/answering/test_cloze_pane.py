"""Filling the gaps of a text, in the real window."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest
from PySide6.QtCore import QRect, Qt

from rhizotrainer.ui.answering.answer_field import FieldState
from rhizotrainer.ui.answering.cloze_pane import ClozePane
from rhizotrainer.ui.widgets.paint import RING
from rhizotrainer.ui.widgets.part_row import PartState
from tests.screens import SMALL, TEXT_150, TEXT_200, WIDE

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
Key = Qt.Key


def pane_of(stage: Any) -> ClozePane:
    pane = stage.question.left.pane
    assert isinstance(pane, ClozePane)
    return pane


def focused_gap(stage: Any) -> int | None:
    return next((at for at, field in enumerate(pane_of(stage).text.fields) if field.is_typing), None)


def test_tab_goes_from_gap_to_gap_and_what_is_typed_is_kept(play):
    stage = play("types-cloze")
    assert stage.session.response.texts == ("heats", "local", "", "", "")
    assert focused_gap(stage) == 1
    assert stage.question.footer.check.text() == "3 gaps empty"
    stage.press(Key.Key_Tab)
    assert focused_gap(stage) == 2
    stage.press(Key.Key_Up)
    assert focused_gap(stage) == 1


def test_enter_goes_to_the_next_empty_gap_and_checks_when_none_is_left(play):
    stage = play("types-cloze")
    stage.press(Key.Key_Return)
    assert focused_gap(stage) == 2
    for text in ("canal", "general"):
        stage.press(*text, Key.Key_Return)
    assert focused_gap(stage) == 4
    assert not stage.question.is_checked
    stage.press(Key.Key_Return)
    assert focused_gap(stage) == 4, "Enter in the only empty gap stays there"
    stage.press(*"muscle", Key.Key_Return)
    assert stage.question.is_checked
    rows = pane_of(stage).rows
    assert [row.state is PartState.CORRECT for row in rows] == [True, False, True, True, True]


def test_every_gap_says_what_is_right(play):
    stage = play("types-cloze-answered")
    rows = pane_of(stage).rows
    assert [row.words for row in rows] == ["heats", "local", "the bony canal of the spine", "general", "nerves"]
    assert [told.words for told in rows[2].tolds] == ["Not right", "vertebral canal, spinal canal or canal"]
    assert rows[2].rationale == "The roots leave the canal there."
    assert [field.state for field in pane_of(stage).text.fields] == [
        FieldState.CORRECT,
        FieldState.INCORRECT,
        FieldState.INCORRECT,
        FieldState.CORRECT,
        FieldState.INCORRECT,
    ]
    assert "Gaps 2, 3 and 5 differ" in stage.question.left.verdict.details
    assert all(field.edit.isReadOnly() for field in pane_of(stage).text.fields)


def test_a_gap_grows_with_its_text_and_shrinks_again(play):
    stage = play("types-cloze")
    field = pane_of(stage).text.fields[1]
    before = field.width()
    stage.press(*" anaesthesia of the skin")
    assert field.width() > before + 60
    stage.press(*[Key.Key_Backspace] * 24)
    assert field.width() == before


@pytest.mark.parametrize("size", [WIDE, SMALL, TEXT_150, TEXT_200])
def test_gaps_stand_in_the_text_and_never_on_one_another(play, size):
    stage = play("types-cloze-answered", size)
    text = pane_of(stage).text
    boxes = [field.geometry().adjusted(RING, RING, -RING, -RING) for field in text.fields]
    inside = QRect(0, 0, text.width(), text.height())
    assert all(inside.contains(box) for box in boxes)
    assert not any(one.intersects(other) for one, other in combinations(boxes, 2))


def test_a_gap_takes_at_most_the_width_of_the_text(play):
    stage = play("types-cloze", SMALL)
    stage.press(*("very " * 60))
    text = pane_of(stage).text
    assert text.fields[1].geometry().right() <= text.width()


def test_names_say_which_gap_it_is_and_nothing_else(play):
    stage = play("types-cloze")
    assert [field.edit.accessibleName() for field in pane_of(stage).text.fields] == [
        f"Gap {number} of 5" for number in range(1, 6)
    ]
    assert "heats" not in pane_of(stage).text.accessibleName()
