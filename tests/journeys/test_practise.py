"""Building a session at the window: filters by key and mouse, live counts, presets, limits, and what Start starts."""

from __future__ import annotations

from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication

from rhizotrainer import resources
from rhizotrainer.bank.library import load_bank
from rhizotrainer.model.learning import SessionMode
from rhizotrainer.study.selection_pool import ItemState
from rhizotrainer.ui.pages.practise.page import PractisePage
from rhizotrainer.ui.pages.practise.topic_row import TopicRow
from rhizotrainer.ui.pages.practise.view import TimeLimit
from rhizotrainer.ui.widgets.tick import Tick
from rhizotrainer.ui.widgets.toggle import Toggle
from tests.few_banks import list_few_banks
from tests.journeys.player import CONTROL, Key, Player, settle


@pytest.fixture
def _one_bank(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the atlas out: with one bank alone its topics stand at the top of the tree."""
    monkeypatch.setattr(resources, "list_shipped_banks", lambda: list_few_banks()[:1])


def open_builder(player: Player) -> PractisePage:
    """Leave the first run behind, then open the builder by its key."""
    player.press(Key.Key_1, CONTROL)
    player.press(Key.Key_2, CONTROL)
    assert player.page == "practise"
    pages = player.window.findChildren(PractisePage)
    assert pages
    return pages[0]


Part = TypeVar("Part", bound=QAbstractButton)


def find_part(player: Player, kind: type[Part], words: str) -> Part:
    """Return the tick, toggle or topic in view with these words."""
    found: list[Part] = player.window.findChildren(kind)
    return next(each for each in found if each.isVisible() and each.text() == words)


def count_asked(page: PractisePage) -> int:
    """Return how many questions the button says it would start."""
    words = [word for word in page.foot.start.text().split() if word.isdecimal()]
    return int(words[0]) if words else 0


def count_facts(*topics: TopicRow) -> int:
    """Return how many questions of these topics one session asks: of siblings, which ask for one fact, it asks one."""
    bank = load_bank(list_few_banks()[0]).bank
    assert bank is not None
    keys = frozenset().union(*(topic.node.keys for topic in topics))
    items = [item for item in bank.items if (item.bank, item.topic) in keys]
    return len({item.siblings or item.id for item in items})


@pytest.mark.usefixtures("_one_bank")
def test_what_the_button_says_is_what_is_asked(seat):
    player = seat()
    page = open_builder(player)
    topic = page.form.topics.rows[1]
    for row in page.form.topics.rows:
        if row is not topic and row.node.depth == 0 and row.isChecked():
            player.click(row, QPoint(row.width() // 2, row.height() // 2))
    asked = count_asked(page)
    assert asked == count_facts(topic)
    bars = dict(page.facts.by_topic.lines)
    assert bars == {topic.text(): asked}
    assert sum(n for _kind, n in page.facts.by_type.lines) == asked
    player.press(Key.Key_Return)
    assert player.page == "question"
    assert player.session.total == asked
    assert {(each.item.bank, each.item.topic) for each in player.session.presentations} == topic.node.keys
    assert topic.text() in player.session.record.title


@pytest.mark.usefixtures("_one_bank")
def test_all_by_keys_from_the_mode_to_the_start(seat):
    player = seat()
    page = open_builder(player)
    page.form.modes.tiles[0].setFocus()
    settle()
    player.press(Key.Key_Tab)
    row = QApplication.focusWidget()
    assert isinstance(row, TopicRow)
    player.press(Key.Key_Space)
    player.press(Key.Key_Down)
    player.press(Key.Key_Space)
    rows = page.form.topics.rows
    assert [each.isChecked() for each in rows[:2]] == [False, False]
    player.press(Key.Key_Tab)
    tick = QApplication.focusWidget()
    assert isinstance(tick, Tick)
    player.press(Key.Key_Right)
    player.press(Key.Key_Space)
    assert page.form.fields.wish.states == {ItemState.UNSEEN}
    player.press(Key.Key_Tab)
    left_out = []
    for _ in ("difficulty", "type"):
        toggle = QApplication.focusWidget()
        assert isinstance(toggle, Toggle)
        player.press(Key.Key_Space)
        left_out.append(toggle.value)
        player.press(Key.Key_Tab)
    player.press(Key.Key_Down)
    player.press(Key.Key_Down)
    assert page.form.fields.wish.count == 18
    player.press(Key.Key_A, CONTROL)
    player.type("3")
    assert count_asked(page) == 3
    player.press(Key.Key_Return)
    assert player.page == "question"
    assert player.session.total == 3
    asked = [each.item for each in player.session.presentations]
    assert not {item.difficulty for item in asked} & set(left_out)
    assert not {item.type for item in asked} & set(left_out)


def test_folding_hides_what_is_below_and_keeps_it_chosen(seat):
    player = seat()
    page = open_builder(player)
    tree = page.form.topics
    parent = next(row for row in tree.rows if row.folds)
    before = len(tree.rows)
    parent.setFocus()
    player.press(Key.Key_Left)
    assert len(tree.rows) < before
    assert parent.isChecked()
    player.press(Key.Key_Right)
    player.press(Key.Key_Right)
    child = QApplication.focusWidget()
    assert isinstance(child, TopicRow)
    assert child.node.depth == parent.node.depth + 1
    player.press(Key.Key_Space)
    assert parent.is_partly
    assert not parent.isChecked()
    player.press(Key.Key_Left)
    assert QApplication.focusWidget() is parent
    player.press(Key.Key_Space)
    assert child.isChecked()
    player.click(parent, QPoint(10, parent.height() // 2))
    assert len(tree.rows) < before
    assert parent.isChecked()


@pytest.mark.usefixtures("_one_bank")
def test_no_match_says_which_filter_to_loosen_and_does_it(seat):
    player = seat()
    page = open_builder(player)
    for words in ("Unseen", "Incorrect last time", "Flagged"):
        player.click(find_part(player, Tick, words))
    assert not page.foot.start.isEnabled()
    assert "No question matches" in player.words
    everything = count_facts(*page.form.topics.rows)
    assert f"With any status, {everything} match." in player.words
    player.press(Key.Key_Return)
    assert player.page == "practise"
    player.click("Untick “Flagged”")
    assert page.foot.start.isEnabled()
    assert count_asked(page) == 20
    for row in page.form.topics.rows:
        if row.node.depth == 0 and row.isChecked():
            player.click(row, QPoint(row.width() // 2, row.height() // 2))
    assert "No topic is ticked." in player.words
    player.click("Tick all topics")
    assert count_asked(page) == 20
    player.click(find_part(player, Tick, "With my notes"))
    player.click("Reset all")
    assert page.form.fields.wish.states == frozenset()


def test_counts_follow_the_answers(seat):
    player = seat()
    player.begin()
    asked = player.answer(rightly=False, confidence=4)
    player.press(Key.Key_M)
    player.press(Key.Key_Escape)
    player.press(Key.Key_Return)
    page = open_builder(player)
    counts = {button.text(): button.accessibleName() for button in page.form.states.buttons}
    assert counts["Incorrect last time"] == "Incorrect last time, 1"
    assert counts["Sure and wrong"] == "Sure and wrong, 1"
    assert counts["Flagged"] == "Flagged, 1"
    assert counts["Correct"] == "Correct, 0"
    player.click(find_part(player, Tick, "Unseen"))
    player.click(find_part(player, Tick, "Flagged"))
    assert count_asked(page) == 1
    assert "1 flagged question is also incorrect. It is asked once." in page.foot.notes
    assert "Only 1 matches, so 1 is asked." in page.foot.notes
    player.press(Key.Key_Return)
    assert [each.item.id for each in player.session.presentations] == [asked]


def test_fields_come_back_after_a_restart_and_presets_are_kept(seat):
    player = seat()
    page = open_builder(player)
    player.click(find_part(player, Tick, "Unseen"))
    player.click("Save as preset")
    player.type("Only what I missed")
    player.press(Key.Key_Return)
    assert player.card is None
    assert page.preset.summary == "Only what I missed"
    player.click(find_part(player, Tick, "Unseen"))
    assert page.preset.summary == "None"
    assert player.leave()

    again = seat()
    page = open_builder(again)
    assert page.form.fields.wish.states == {ItemState.UNSEEN, ItemState.MISSED}
    page.preset.choose("Only what I missed")
    settle()
    assert page.form.fields.wish.states == {ItemState.MISSED}
    again.click("Rename")
    again.press(Key.Key_A, CONTROL)
    again.type("Missed")
    again.press(Key.Key_Return)
    assert page.preset.summary == "Missed"
    again.click("Delete")
    assert page.preset.summary == "None"
    assert again.sitting.desk.settings.presets == ()


def test_what_was_agreed_holds_in_the_session(seat):
    player = seat()
    page = open_builder(player)
    for words in ("Ask how sure I am", "Shuffle options", "Hide the timer"):
        player.click(find_part(player, Tick, words))
    player.press(Key.Key_Return)
    assert player.page == "question"
    assert not player.question.footer.confidence.isVisible()
    assert not player.question.bar.time.isVisible()
    player.press(Key.Key_3)
    assert player.session.confidence is None
    orders = [each.order for each in player.session.presentations]
    assert all(order == tuple(sorted(order)) for order in orders)
    assert page.form.fields.hides_timer
    player.press(Key.Key_Escape)
    player.press(Key.Key_Return)
    player.press(Key.Key_1, CONTROL)
    player.sitting.starts.start_first()
    settle()
    assert player.question.footer.confidence.isVisible()
    assert player.question.bar.time.isVisible()


def test_an_exam_has_its_time_and_says_what_was_agreed(seat):
    player = seat()
    page = open_builder(player)
    asked: list[tuple] = []
    room = player.sitting.practise
    room.exam_requested.disconnect()
    room.exam_requested.connect(lambda *given: asked.append(given))
    assert not page.form.length.time.isVisible()
    player.click("Timed exam")
    page.form.length.time.choose(TimeLimit.QUESTION)
    settle()
    assert page.form.length.seconds.isVisible()
    assert "30 minutes at most" in player.words
    player.press(Key.Key_Return)
    ((addresses, terms, title),) = asked
    assert (len(addresses), terms.limit_ms, terms.pass_mark) == (20, 20 * 90_000, 0.7)
    assert title.startswith("Exam · ")
    player.sitting.desk.change_settings(exam_time_factor=1.5)
    player.press(Key.Key_Return)
    assert asked[-1][1].limit_ms == 20 * 90_000 * 1.5


def test_an_exam_has_its_time_unasked_and_it_follows_the_questions_until_it_is_chosen(seat):
    player = seat()
    page = open_builder(player)
    player.click("Timed exam")
    length = page.form.length
    assert length.time.value is TimeLimit.SESSION
    assert (length.minutes.isVisible(), length.minutes.value) == (True, 30)
    length.count.choose(5)
    settle()
    assert length.minutes.value == 8, "7.5 minutes are rounded up"
    assert "8 minutes at most" in player.words
    length.minutes.choose(13)
    length.count.choose(6)
    settle()
    assert length.minutes.value == 13
    page = open_builder(player)
    assert page.form.length.minutes.value == 13
    player.press(Key.Key_Return)
    assert player.sitting.exams.examining.controller.exam.record.terms.limit_ms == 13 * 60_000


def test_daily_limits_hold(seat):
    player = seat()
    player.sitting.desk.change_settings(new_per_day=3)
    page = open_builder(player)
    assert count_asked(page) == 3
    assert "Your daily limit leaves 3 questions for today." in page.foot.notes
    player.press(Key.Key_Return)
    player.answer()
    player.press(Key.Key_Escape)
    player.press(Key.Key_Return)
    assert count_asked(open_builder(player)) == 2
    player.sitting.desk.change_settings(new_per_day=1)
    page = open_builder(player)
    assert not page.foot.start.isEnabled()
    assert "Your daily limit is reached." in player.words


def test_a_review_without_anything_due_says_so(seat):
    player = seat()
    page = open_builder(player)
    player.click("Review due")
    assert page.form.fields.mode is SessionMode.REVIEW
    assert player.words.count("Nothing is due") == 1, "said once"
    assert not page.form.states.isVisible()
    assert not page.foot.start.isEnabled()


def test_all_options_of_today_lead_here(seat):
    player = seat()
    player.press(Key.Key_1, CONTROL)
    player.click("All options")
    assert player.page == "practise"


def test_a_change_of_what_matches_is_announced_once_it_rests(seat, qtbot, monkeypatch):
    said: list[str] = []
    monkeypatch.setattr("rhizotrainer.ui.pages.practise.page.announce", lambda _widget, words: said.append(words))
    player = seat()
    page = open_builder(player)
    count = count_facts(*page.form.topics.rows)
    player.click(find_part(player, Tick, "Unseen"))
    player.click(find_part(player, Tick, "Unseen"))
    player.click(find_part(player, Tick, "Unseen"))
    qtbot.waitUntil(lambda: bool(said))
    assert said == [f"No question matches. None of these questions has that status. With any status, {count} match."]


def test_each_part_has_a_role_and_says_its_state(seat):
    player = seat()
    page = open_builder(player)
    roles = {
        page.form.topics.rows[0]: QAccessible.Role.CheckBox,
        page.form.states.buttons[0]: QAccessible.Role.CheckBox,
        page.form.types.buttons[0]: QAccessible.Role.CheckBox,
        page.form.modes.tiles[0]: QAccessible.Role.RadioButton,
        page.form.length.count.field: QAccessible.Role.EditableText,
    }
    for widget, role in roles.items():
        found = QAccessible.queryAccessibleInterface(widget)
        assert found.role() == role, widget
        assert found.text(QAccessible.Text.Name), widget
    tile = QAccessible.queryAccessibleInterface(page.form.modes.tiles[0])
    assert tile.state().checked


def test_an_exam_begins_from_here(seat):
    player = seat()
    page = open_builder(player)
    player.click("Timed exam")
    page.form.change(mode=SessionMode.EXAM, count=5)
    settle()
    assert "Start exam of 5 questions" in player.words
    player.press(Key.Key_Return)
    assert player.page == "exam"


def test_the_atlas_is_asked_about_once_it_is_ticked(seat):
    player = seat()
    page = open_builder(player)
    banks = {row.text(): row for row in page.form.topics.rows if row.node.depth == 0}
    atlas, written = banks["Atlas"], banks["Rhizotomy, read closely"]
    assert (atlas.isChecked(), written.isChecked()) == (False, True)
    assert page.form.fields.wish.topics is None
    player.click(atlas, QPoint(atlas.width() // 2, atlas.height() // 2))
    assert page.form.fields.wish.topics == atlas.node.keys | written.node.keys
    player.click(atlas, QPoint(atlas.width() // 2, atlas.height() // 2))
    assert page.form.fields.wish.topics is None
