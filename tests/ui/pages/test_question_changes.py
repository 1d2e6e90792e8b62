"""A question that came back because it changed: a line before the answer, a note after it, in both widths."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from rhizotrainer.study.update_notes import BADGE
from rhizotrainer.ui.widgets.change_note import ChangeBadge, ChangeNote
from rhizotrainer.ui.widgets.label import Label
from rhizotrainer.ui.widgets.text_block import TextBlock
from tests.screens import SMALL, WIDE

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
Key = Qt.Key


def badge_of(stage) -> ChangeBadge:
    (badge,) = stage.question.left.findChildren(ChangeBadge)
    return badge


def notes_of(stage) -> list[ChangeNote]:
    return [note for note in stage.question.evidence.findChildren(ChangeNote) if not note.isHidden()]


def test_before_the_answer_a_line_says_that_it_changed_and_nothing_of_the_key(play):
    stage = play("question-changed")
    badge = badge_of(stage)
    assert badge.isVisible()
    assert [label.text() for label in badge.findChildren(Label)] == [BADGE]
    assert notes_of(stage) == []
    key = stage.item.options[min(stage.item.keys)].text
    assert key not in badge.accessibleName()


@pytest.mark.parametrize("size", [WIDE, SMALL], ids=lambda size: size.name)
def test_after_the_answer_a_note_says_what_was_and_what_is(play, size):
    stage = play("answered-changed", size)
    if size is SMALL:
        stage.press("S")
    (note,) = notes_of(stage)
    assert note.isVisible()
    words = [block.text() for block in note.findChildren(TextBlock)]
    key = stage.item.options[min(stage.item.keys)].text
    assert words[0].startswith("When you answered on 3 May, the right answer was “")
    assert key not in words[0]
    assert words[1].startswith(f"Now it is “{key}”")
    assert words[2] == "You see it again because what is right changed."
    assert note.height() >= note.heightForWidth(note.width())


def test_the_next_question_says_nothing_of_it(play):
    stage = play("answered-changed")
    stage.press(Key.Key_Return)
    assert not badge_of(stage).isVisible()
    stage.choose(*stage.item.keys)
    stage.press(Key.Key_Return)
    assert notes_of(stage) == []


def test_the_letter_keys_answer_a_question_that_changed(play):
    stage = play("question-changed")
    stage.press("A")
    assert stage.session.response.chosen
