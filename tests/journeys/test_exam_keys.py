"""An exam by keys alone: the keys that its page lists do what it says, and a case is asked as a case."""

from __future__ import annotations

from pathlib import Path

import pytest

from rhizotrainer.model.items import ItemAddress, ItemType
from rhizotrainer.model.learning import SessionTerms
from rhizotrainer.study.exam import Exam
from rhizotrainer.ui.pages.exam.page import ExamPage
from tests.bank.manual import write_example
from tests.journeys.player import ALT, CONTROL, NONE, Key, Player, settle

EXAMPLE = "nerve-roots"
FIELDS = frozenset({ItemType.NUMERIC, ItemType.SHORT_ANSWER, ItemType.CLOZE})


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    return write_example(tmp_path)


def begin(player: Player, *ids: str) -> None:
    """Begin an exam of these questions of the manual's example bank, or of them all."""
    player.wait_for_banks()
    briefs = player.sitting.desk.library.iter_briefs()
    addresses = sorted(brief.address for brief in briefs if brief.address.bank == EXAMPLE)
    asked = [ItemAddress(EXAMPLE, each) for each in ids] or addresses
    player.sitting.start_exam("Exam", asked, SessionTerms(limit_ms=60_000))
    settle()


def exam_of(player: Player) -> Exam:
    exam = player.sitting.exams.examining.controller.exam
    assert exam is not None, f"no exam is under way; the screen says: {player.words}"
    return exam


def test_the_arrows_that_are_listed_step_through_an_exam_of_every_type(seat, bank):
    player = seat([bank])
    begin(player)
    page = player.window.findChildren(ExamPage)[0]
    met = set()
    for here in range(exam_of(player).total - 1):
        item = exam_of(player).presentation.item
        (listed,) = (keys for keys, does in page.side.keys if does == "Previous, next")
        assert listed == "Alt ← →" or item.type not in FIELDS
        player.press(Key.Key_Right, ALT if listed == "Alt ← →" else NONE)
        assert exam_of(player).position == here + 1, item.type
        player.press(Key.Key_Left, ALT)
        assert exam_of(player).position == here, item.type
        player.press(Key.Key_Right, ALT)
        met.add(item.type)
    assert set(FIELDS) <= met


def test_in_a_typed_answer_the_arrows_move_within_it(seat, bank):
    player = seat([bank])
    begin(player, "root-003", "case-001-a")
    player.type("ab")
    player.press(Key.Key_Left)
    player.type("c")
    assert exam_of(player).place.response.texts == ("acb",)
    player.press(Key.Key_Right, ALT)
    assert exam_of(player).position == 1


def test_a_case_in_an_exam_says_which_of_its_questions_this_is_and_what_is_new(seat, bank):
    player = seat([bank])
    begin(player, "case-001-a", "case-001-b")
    assert "Question 1 of 2 in this case" in player.words
    assert "New in this case" not in player.words
    player.press(Key.Key_Right, ALT)
    assert "Question 2 of 2 in this case" in player.words
    assert "New in this case" in player.words
    player.press(Key.Key_G, CONTROL)
    player.type("1")
    player.press(Key.Key_Return)
    assert "New in this case" not in player.words
