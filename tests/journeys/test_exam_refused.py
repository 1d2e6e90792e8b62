"""An exam where the disk refuses, or where nothing is saved: nothing that was given is lost without a word."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from rhizotrainer.app.exam_controller import ExamController
from rhizotrainer.model.learning import SessionTerms
from rhizotrainer.ui.pages.exam.page import ExamPage
from tests.bank.manual import write_example
from tests.journeys.files import count_answers, rows
from tests.journeys.player import Key, Player, settle

EXAMPLE = "nerve-roots"
LIMIT_MS = 30 * 60_000


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    return write_example(tmp_path)


@contextmanager
def refused(player: Player) -> Iterator[None]:
    """Let the disk refuse whatever this window writes."""
    connection = player.sitting.desk.store.connection
    connection.execute("PRAGMA query_only = ON")
    yield
    connection.execute("PRAGMA query_only = OFF")


def begin(player: Player, *, may_pause: bool = True) -> None:
    player.wait_for_banks()
    desk = player.sitting.desk
    addresses = sorted(brief.address for brief in desk.library.iter_briefs() if brief.address.bank == EXAMPLE)
    choices = [address for address, item in desk.library.load_items(addresses).items() if item.options]
    player.sitting.start_exam("Exam", choices, SessionTerms(limit_ms=LIMIT_MS, may_pause=may_pause))
    settle()
    assert player.page == "exam", player.words


def controller(player: Player) -> ExamController:
    return player.sitting.exams.examining.controller


def test_an_exam_that_could_not_be_kept_when_it_was_left_goes_on_with_its_clock(seat, bank):
    player = seat([bank])
    begin(player)
    with refused(player):
        controller(player).leave()
        player.sitting.desk.show_today()
        settle()
    summary = player.sitting.desk.practice.list_open()
    player.sitting.exams.examining.take_up(summary)
    settle()
    exam = controller(player).exam
    assert exam is not None
    page = player.window.findChildren(ExamPage)[0]
    assert not exam.is_paused, "the question is in view, and its clock stands"
    assert page.left.isVisible()


def test_a_window_with_an_exam_that_could_not_be_kept_asks_before_it_closes(seat, bank, home):
    player = seat([bank])
    begin(player)
    with refused(player):
        player.press_all("B")
        assert not player.leave()
        assert "memory" in player.words
        player.press(Key.Key_Escape)
    assert player.leave()
    assert rows(home, "SELECT response FROM exam_places WHERE response != '{}'") != []


def test_nobody_is_switched_while_an_exam_could_not_be_kept(seat, bank):
    player = seat([bank])
    begin(player)
    with refused(player):
        player.press_all("B")
        player.sitting.learners.ask_to_switch("default")
        player.click("Leave")
        assert any("was not switched" in words for words in player.banners)
        assert controller(player).exam is not None


@pytest.mark.parametrize("is_submitted", [True, False])
def test_an_exam_taken_without_saving_is_kept_at_the_close_where_saving_works_again(seat, bank, home, is_submitted):
    first, second = seat([bank]), seat([bank])
    second.click("Study without saving")
    begin(second)
    second.press_all("B")
    if is_submitted:
        controller(second).submit()
        settle()
    assert not second.leave(), "nothing is saved: the learner is asked"
    second.press(Key.Key_Escape)
    assert first.leave()
    assert second.leave()
    if is_submitted:
        assert count_answers(home) == 1
    else:
        assert rows(home, "SELECT response FROM exam_places WHERE response != '{}'") != []
