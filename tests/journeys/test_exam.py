"""An exam in the real window: taken by keys, silent until it is submitted, and kept whatever happens."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from rhizotrainer.app.exam_controller import ExamController
from rhizotrainer.model.items import CHOICE_TYPES, Item, ItemType
from rhizotrainer.model.learning import Confidence, SessionTerms
from rhizotrainer.study import responding
from rhizotrainer.study.exam import Exam
from rhizotrainer.study.marking import mark_response
from rhizotrainer.ui.pages.exam.page import ExamPage
from rhizotrainer.ui.pages.progress.page import ProgressPage
from tests.bank.manual import write_example
from tests.journeys.files import rows
from tests.journeys.player import ALT, CONTROL, NONE, Key, Player, settle, wait_until, walk

Text = QAccessible.Text
EXAMPLE = "nerve-roots"
MINUTE = 60_000
TELLING = ("correct", "incorrect", "partly right", "right answer", "the answer is", "missed")
# Words of the exam's own that hold a telling one: the review says how a missing answer is scored.
OWN_WORDS = ("scored as incorrect", "will be scored as incorrect")


class Ticks:
    """A clock in ms that only goes forward, as the test says."""

    def __init__(self) -> None:
        self.now = 0

    def __call__(self) -> int:
        return self.now


@pytest.fixture
def ticks(monkeypatch: pytest.MonkeyPatch) -> Ticks:
    clock = Ticks()
    monkeypatch.setattr("rhizotrainer.app.examining.read_tick", clock)
    return clock


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    return write_example(tmp_path)


def begin(player: Player, **terms: Any) -> None:
    """Begin an exam of every question of the manual's example bank."""
    player.wait_for_banks()
    desk = player.sitting.desk
    addresses = sorted(brief.address for brief in desk.library.iter_briefs() if brief.address.bank == EXAMPLE)
    player.sitting.start_exam("Exam · Nerve roots", addresses, replace(SessionTerms(limit_ms=30 * MINUTE), **terms))
    settle()
    assert player.page == "exam", player.words


def controller(player: Player) -> ExamController:
    return player.sitting.exams.examining.controller


def exam_of(player: Player) -> Exam:
    exam = controller(player).exam
    assert exam is not None, f"no exam is under way; the screen says: {player.words}"
    return exam


def page_of(player: Player) -> ExamPage:
    return player.window.findChildren(ExamPage)[0]


def let_pass(player: Player, ticks: Ticks, ms: int) -> None:
    """Let time pass as the window sees it, second by second."""
    for _ in range(0, ms, 1000):
        if controller(player).exam is None:
            return
        ticks.now += 1000
        controller(player).timer.timeout.emit()
    settle()


def give(player: Player) -> None:
    """Answer the question in view by keys, in whatever way its type asks for; never mind whether rightly."""
    exam = exam_of(player)
    item, page = exam.presentation.item, page_of(player)
    if item.type in CHOICE_TYPES or (item.type is ItemType.NAME and not item.is_typed):
        player.press_all("B")
    elif item.is_typed:
        for _gap in responding.list_texts(item, exam.place.response):
            player.type("L5" if item.quantity is None else "4")
            player.press(Key.Key_Tab)
        page.left.pane.take_focus()
        settle()
    elif item.type is ItemType.ORDERING:
        player.press_all("A")
        player.press(Key.Key_Down, ALT)
    elif item.type is ItemType.LOCATE:
        player.press(Key.Key_Right)
        player.press(Key.Key_Space)
    else:
        for _part in item.parts:
            player.press_all("A")
            player.press(Key.Key_Down)


def take_all(player: Player) -> Iterator[Item]:
    """Go through the exam from its first question to its last, by Ctrl G and Enter."""
    total = exam_of(player).total
    for number in range(1, total + 1):
        if exam_of(player).position != number - 1:
            player.press(Key.Key_G, CONTROL)
            player.type(str(number))
            player.press(Key.Key_Return)
        assert exam_of(player).position == number - 1
        yield exam_of(player).presentation.item


def everything_said(player: Player) -> str:
    """Return all that screen, tooltips and the accessible tree say now, in small letters."""
    said = []
    for node in walk(player.card or player.window):
        said += [node.text(kind) for kind in (Text.Name, Text.Description, Text.Value, Text.Help)]
    for widget in player.window.findChildren(QWidget):
        if widget.isVisible():
            said += [widget.toolTip(), widget.statusTip(), widget.whatsThis()]
    return " | ".join(text for text in said if text).lower()


def list_secrets(item: Item) -> set[str]:
    """Return what only the answer tells: rationales, explanations, hints, accepted texts, names of structures."""
    secrets = {item.explanation, item.takeaway, item.note, *item.hints}
    secrets |= {option.rationale for option in item.options} | {part.rationale for part in item.parts}
    secrets |= {quote.text for quote in item.quotes}
    if item.type is ItemType.LOCATE:
        secrets |= {option.text for option in item.options}
    if item.is_typed:
        secrets |= {*item.accepts, *(text for part in item.parts for text in part.accepts)}
        secrets |= {option.text for option in item.options}
    shown = " ".join((item.vignette, item.stem, item.text, *(part.text for part in item.parts))).lower()
    # A text of one or two letters stands in other words; what the question itself says is no secret.
    return {text.strip().lower() for text in secrets if len(text.strip()) > 3 and text.strip().lower() not in shown}


def check_silence(player: Player, secrets: set[str]) -> None:
    said = everything_said(player)
    for own in OWN_WORDS:
        said = said.replace(own, "")
    told = {word: said[max(0, said.index(word) - 60) : said.index(word) + 60] for word in secrets if word in said}
    told |= {word: said[max(0, said.index(word) - 60) : said.index(word) + 60] for word in TELLING if word in said}
    assert not told, told


def test_nothing_tells_how_an_answer_came_out_before_the_exam_is_submitted(seat, bank, ticks, home):
    player = seat([bank])
    begin(player)
    types = set()
    for item in take_all(player):
        types.add(item.type)
        check_silence(player, list_secrets(item))
        give(player)
        check_silence(player, list_secrets(item))
    assert types >= {ItemType.LOCATE, ItemType.LABEL, ItemType.CLOZE, ItemType.NUMERIC, ItemType.SINGLE_CHOICE}
    player.press(Key.Key_Return, CONTROL)
    all_secrets = {secret for shown in exam_of(player).presentations for secret in list_secrets(shown.item)}
    # The review lists all questions; a word that one keeps secret may be another's own.
    check_silence(player, {secret for secret in all_secrets if len(secret) > 20})
    assert rows(home, "SELECT count(*) FROM attempts") == [(0,)]
    assert rows(home, "SELECT DISTINCT verdict FROM session_questions") == [(None,)]
    assert not any("correct" in path.read_text(errors="replace") for path in home.rglob("*.log"))


def test_an_exam_of_every_type_is_taken_by_keys_and_kept_as_it_was_given(seat, bank, ticks, home):
    player = seat([bank])
    begin(player)
    for item in take_all(player):
        give(player)
        player.press(Key.Key_3, ALT if page_of(player).left.pane.is_typing else NONE)
        assert responding.is_touched(exam_of(player).place.response), item.id
        assert exam_of(player).place.confidence is Confidence.FAIRLY_SURE, item.id
    exam = exam_of(player)
    player.press(Key.Key_Return, CONTROL)
    assert "Review before you submit" in player.words
    player.press(Key.Key_Return, CONTROL)
    if player.card is not None:
        player.click("Submit exam")
    assert player.page == "exam result", player.words
    kept = {row[0]: row[1:] for row in rows(home, "SELECT item, score, verdict, confidence FROM attempts")}
    assert len(kept) == exam.total
    for shown, place in zip(exam.presentations, exam.places, strict=True):
        mark = mark_response(shown.item, place.response)
        assert kept[shown.item.id] == (mark.score, mark.verdict.value, 3), shown.item.id
    assert rows(home, "SELECT count(*) FROM sessions WHERE ended_at IS NULL") == [(0,)]
    assert rows(home, "SELECT count(*) FROM memory") == [(exam.total,)]


def test_nothing_is_searched_during_an_exam_and_its_questions_not_until_it_is_submitted(seat, bank, ticks):
    player = seat([bank])
    begin(player)
    player.press(Key.Key_K, CONTROL)
    assert player.card is None
    assert any("Search is closed during an exam." in words for words in player.banners)
    player.press(Key.Key_Escape)
    player.press(Key.Key_Return)
    assert player.page == "today"
    player.press(Key.Key_K, CONTROL)
    assert player.card is not None
    player.type("paracentral disc")
    wait_until(lambda: "Which root does it most likely compress?" in player.words)
    assert "at the disc the root of the level below is still in the canal" not in everything_said(player)
    player.press(Key.Key_Return)
    assert "waits for your answer" in player.words
    assert player.card is not None


def test_an_exam_that_was_left_is_not_searched_during_another_session(seat, bank, ticks):
    player = seat([bank])
    begin(player)
    player.press(Key.Key_Escape)
    player.press(Key.Key_Return)
    player.sitting.starts.study_bank("rhizotomy")
    settle()
    assert player.session.item.bank != EXAMPLE
    player.press(Key.Key_K, CONTROL)
    player.type("paracentral disc")
    wait_until(lambda: "Which root does it most likely compress?" in player.words)
    assert "at the disc the root of the level below is still in the canal" not in everything_said(player)
    player.press(Key.Key_Return)
    assert "waits for your answer" in player.words


def test_the_time_runs_out_and_submits_what_there_is(seat, bank, ticks, home, monkeypatch):
    said: list[str] = []
    monkeypatch.setattr("rhizotrainer.ui.pages.exam.page.announce", lambda _widget, words: said.append(words))
    player = seat([bank])
    begin(player, limit_ms=6 * MINUTE)
    give(player)
    answered = exam_of(player).presentation.item.id
    let_pass(player, ticks, 6 * MINUTE - 1000)
    assert said == ["5 minutes left.", "1 minute left."]
    assert "0:01" in player.words
    assert rows(home, "SELECT count(*) FROM attempts") == [(0,)]
    let_pass(player, ticks, 1000)
    assert player.page == "exam result"
    assert rows(home, "SELECT item FROM attempts") == [(answered,)]
    assert "No answer" in player.words


def test_no_card_covers_the_result_where_the_time_runs_out_under_it(seat, bank, ticks):
    player = seat([bank])
    begin(player, limit_ms=MINUTE)
    player.press(Key.Key_F1)
    assert player.card is not None
    let_pass(player, ticks, MINUTE)
    assert player.page == "exam result"
    assert player.card is None


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_no_menu_outlives_the_question_where_the_time_runs_out_over_it(seat, bank, ticks):
    player = seat([bank])
    begin(player, limit_ms=MINUTE)
    shown = exam_of(player).presentations
    kinds = (ItemType.MATCHING, ItemType.EXTENDED_MATCHING)
    controller(player).go_to(next(at for at, one in enumerate(shown) if one.item.type in kinds))
    settle()
    player.press(Key.Key_Space)
    assert QApplication.activePopupWidget() is not None
    let_pass(player, ticks, MINUTE)
    assert player.page == "exam result"
    assert QApplication.activePopupWidget() is None


def test_the_grid_hides_and_cells_lead_to_their_questions(seat, bank, ticks):
    player = seat([bank])
    begin(player)
    page = page_of(player)
    shown = exam_of(player).presentations
    other = max(at for at, one in enumerate(shown) if one.item.type in CHOICE_TYPES)
    player.press_all("M")
    assert exam_of(player).place.is_flagged
    assert "Question 1, seen, no answer, flagged" in player.words
    player.click(page.side.navigator.cells[other])
    assert exam_of(player).position == other
    player.press(Key.Key_Backslash)
    assert not page.side.isVisible()
    player.press(Key.Key_Backslash)
    assert page.side.isVisible()
    player.press(Key.Key_Return, CONTROL)
    assert "Not seen" in player.words
    player.press(Key.Key_Escape)
    assert not page.is_reviewing
    assert exam_of(player).position == other


def test_a_narrow_window_shows_the_grid_in_front_and_goes_back(seat, bank, ticks):
    player = seat([bank])
    player.window.resize(900, 650)
    begin(player)
    page = page_of(player)
    assert not page.side.isVisible()
    player.press(Key.Key_Backslash)
    assert page.side.isVisible()
    assert not page.left.isVisible()
    player.press(Key.Key_Right)
    player.press(Key.Key_Right)
    player.press(Key.Key_Space)
    assert exam_of(player).position == 2
    assert page.left.isVisible()


def test_a_pause_covers_the_question_and_stops_the_clock(seat, bank, ticks):
    player = seat([bank])
    begin(player)
    stem = exam_of(player).presentation.item.stem[:30]
    let_pass(player, ticks, 3000)
    player.press_all("P")
    assert stem not in player.words
    assert "Exam paused" in player.words
    let_pass(player, ticks, 60_000)
    assert exam_of(player).clock.used_ms == 3000
    player.press_all("P")
    assert stem in player.words
    let_pass(player, ticks, 2000)
    assert exam_of(player).clock.used_ms == 5000


def test_leaving_pauses_and_today_continues_where_it_was(seat, bank, ticks, home):
    player = seat([bank])
    begin(player)
    give(player)
    player.press(Key.Key_Return)
    let_pass(player, ticks, 4000)
    player.press(Key.Key_1, CONTROL)
    assert "The clock stops" in player.words
    player.press(Key.Key_Return)
    assert player.page == "today"
    assert "1 of" in player.words
    assert "29:56 left." in player.words
    assert "correct" not in everything_said(player)
    ticks.now += 999_000
    player.press(Key.Key_Return)
    exam = exam_of(player)
    assert (exam.position, exam.clock.used_ms) == (1, 4000)
    assert responding.is_touched(exam.places[0].response)


def test_an_exam_is_left_for_the_page_that_was_asked_for(seat, bank, ticks):
    player = seat([bank])
    begin(player)
    player.press(Key.Key_4, CONTROL)
    player.press(Key.Key_Return)
    assert player.page == "banks"


def test_an_exam_that_may_not_be_paused_goes_on_without_its_page(seat, bank, ticks):
    player = seat([bank])
    begin(player, may_pause=False, limit_ms=60_000)
    player.press_all("P")
    assert not exam_of(player).is_paused
    player.press(Key.Key_Escape)
    assert "The clock goes on" in player.words
    player.press(Key.Key_Return)
    assert player.page == "exam", "Enter costs no time"
    player.press(Key.Key_Escape)
    player.click("Leave")
    assert player.page == "today"
    let_pass(player, ticks, 60_000)
    assert controller(player).exam is None
    assert player.page == "today"
    assert any("Its time has run out" in words for words in player.banners)
    player.click("See the result")
    assert player.page == "exam result"


def test_ending_an_exam_from_today_asks_and_keeps_no_answer(seat, bank, ticks, home):
    player = seat([bank])
    begin(player)
    give(player)
    player.press(Key.Key_Escape)
    player.press(Key.Key_Return)
    player.sitting.desk.today.discard_requested.emit()
    settle()
    assert "not marked and not kept" in player.words
    player.press(Key.Key_Return)
    assert rows(home, "SELECT count(*) FROM sessions WHERE ended_at IS NULL") == [(1,)], "Enter keeps it"
    player.sitting.desk.today.discard_requested.emit()
    settle()
    player.click("End exam")
    assert player.page == "today"
    assert rows(home, "SELECT count(*) FROM attempts") == [(0,)]
    assert rows(home, "SELECT count(*) FROM sessions WHERE ended_at IS NULL") == [(0,)]


def finish(player: Player) -> None:
    """Answer two questions and submit the rest unanswered."""
    give(player)
    player.press(Key.Key_Return)
    player.press_all("M")
    player.press(Key.Key_Return, CONTROL)
    player.press(Key.Key_Return, CONTROL)
    assert "will be scored as incorrect" in player.words
    player.click("Submit exam")
    assert player.page == "exam result", player.words


def test_the_result_opens_questions_and_is_found_again_from_progress(seat, bank, ticks):
    player = seat([bank])
    begin(player)
    finish(player)
    player.press(Key.Key_Tab)
    player.press(Key.Key_Tab)
    player.press(Key.Key_Tab)
    player.press(Key.Key_Return)
    assert player.page == "question", player.words
    assert player.question.is_checked
    player.press(Key.Key_Return)
    assert player.page == "exam result"
    player.press(Key.Key_3, CONTROL)
    assert player.page == "progress"
    sessions = player.sitting.desk.store.list_sessions()
    player.window.findChildren(ProgressPage)[0].session_requested.emit(sessions[0].record.id)
    settle()
    assert player.page == "exam result"


def test_the_result_reviews_what_was_missed(seat, bank, ticks):
    player = seat([bank])
    begin(player)
    total = exam_of(player).total
    finish(player)
    player.press(Key.Key_Return)
    assert player.page == "question"
    right = player.sitting.desk.store.answer_totals()[1]
    assert player.session.total == total - right


def test_the_result_is_exported_and_never_over_another_file_unasked(seat, bank, ticks, tmp_path):
    player = seat([bank])
    begin(player)
    finish(player)
    player.click("Export")
    wait_until(lambda: player.window.findChildren(QFileDialog))
    dialog = player.window.findChildren(QFileDialog)[0]
    assert not dialog.testOption(QFileDialog.Option.DontConfirmOverwrite)
    target = tmp_path / "result.csv"
    dialog.fileSelected.emit(str(target))
    dialog.reject()
    settle()
    with target.open(encoding="utf-8-sig", newline="") as file:
        table = list(csv.reader(file))
    assert table[0][:3] == ["No.", "Bank", "Question id"]
    assert [row[0] for row in table[1:]] == [str(number) for number in range(1, len(table))]
    assert any("Result exported." in words for words in player.banners)
    player.sitting.exams.results.export()
    settle()
    again = player.window.findChildren(QFileDialog)[-1]
    again.fileSelected.emit(str(tmp_path / "missing" / "result.csv"))
    again.reject()
    settle()
    assert any("was not exported" in words for words in player.banners)


def test_the_builder_begins_an_exam(seat, ticks):
    player = seat()
    player.press(Key.Key_2, CONTROL)
    player.click("Timed exam")
    player.press(Key.Key_Return)
    assert player.page == "exam", player.words
    assert exam_of(player).total == 20
