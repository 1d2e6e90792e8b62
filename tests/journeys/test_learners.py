"""Learners take turns at one window: each finds their own answers and settings, and nothing needs a restart."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit

from rhizotrainer import paths
from rhizotrainer.app.doorway import Doorway
from rhizotrainer.app.profiles import add_profile, drop_profile, find_last_learner, load_profiles, save_profiles
from rhizotrainer.app.startup import open_window
from rhizotrainer.model.learning import SessionTerms
from rhizotrainer.store.learner_store import LearnerStore
from rhizotrainer.ui.pages.settings.card import SettingsCard
from rhizotrainer.ui.pages.settings.learner_card import DeleteCard, LearnerCard
from rhizotrainer.ui.widgets.nav_rail import LearnerButton
from tests.journeys.files import count_answers
from tests.journeys.player import CONTROL, Key, Player, settle, wait_until


@pytest.fixture
def come_in(qapp, home: Path) -> Iterator[Callable[[str], Doorway]]:
    """Return a function that opens the door for a learner; whoever is inside at the end leaves."""
    doors: list[Doorway] = []

    def enter(learner: str = "default") -> Doorway:
        doors.append(Doorway(open_window, [], learner))
        wait_until(doors[-1].window.isActiveWindow)
        return doors[-1]

    yield enter
    for door in doors:
        door.close()
        door.sitting.desk.keeper.deleteLater()
        door.window.deleteLater()
        door.deleteLater()
        settle()


@pytest.fixture
def door(come_in) -> Doorway:
    return come_in()


def player_at(door: Doorway) -> Player:
    settle()
    wait_until(door.window.isActiveWindow)
    return Player(door.sitting, door.window)


def add(door: Doorway, title: str) -> Player:
    """Add a learner by keys and clicks, and return who sits at the window then."""
    player = player_at(door)
    player.press(Key.Key_Comma, CONTROL)
    player.click("Add a learner")
    assert isinstance(player.card, LearnerCard)
    player.type(title)
    before = door.window
    player.press(Key.Key_Return)
    wait_until(lambda: door.window is not before)
    return player_at(door)


def switch(door: Doorway, title: str) -> Player:
    player = player_at(door)
    player.press(Key.Key_Comma, CONTROL)
    before = door.window
    player.click(f"Switch to {title}")
    wait_until(lambda: door.window is not before)
    return player_at(door)


def find_foot(player: Player) -> LearnerButton | None:
    feet = [each for each in player.window.nav.findChildren(LearnerButton) if each.isVisible()]
    return feet[0] if feet else None


def test_a_second_learner_starts_anew_in_the_same_place(door, home):
    mine = player_at(door)
    mine.begin()
    mine.answer()
    mine.press(Key.Key_Escape)
    mine.press(Key.Key_Return)
    assert find_foot(mine) is None, "alone nobody needs to be named"
    place = door.window.geometry()
    anna = add(door, "Anna K.")
    assert anna.page == "first run"
    assert door.window.geometry() == place
    assert anna.sitting.desk.store.path == paths.learner_file("Anna K")
    assert anna.sitting.desk.store.answer_totals() == (0, 0)
    assert count_answers(home) == 1, "what was answered before is on the disk"
    assert find_last_learner() == "Anna K"
    with LearnerStore.open(paths.learner_file("default"), now=mine.sitting.desk.outfit.clock()) as store:
        assert store.answer_totals() == (1, 1), "the file of before is free again"


def test_each_learner_keeps_looks_and_answers(door):
    mine = player_at(door)
    mine.begin()
    mine.answer()
    mine.press(Key.Key_Escape)
    mine.press(Key.Key_Return)
    mine.sitting.cards.choose_theme("dark")
    anna = add(door, "Anna")
    anna.sitting.cards.choose_theme("light")
    anna.press(Key.Key_Plus, CONTROL)
    again = switch(door, "Learner 1")
    assert again.window.theme.is_dark
    assert again.window.theme.scale == 1.0
    assert "1 of 20 answered, 1 correct." in again.words
    foot = find_foot(again)
    assert foot is not None
    assert foot.accessibleName() == "Learner Learner 1"
    back = switch(door, "Anna")
    assert not back.window.theme.is_dark
    assert back.window.theme.scale == 1.1


def test_a_session_under_way_is_asked_about_and_waits(door):
    player_at(door)
    add(door, "Anna")
    mine = switch(door, "Learner 1")
    mine.begin()
    mine.answer()
    mine.go_on()
    mine.press(Key.Key_Comma, CONTROL)
    mine.click("Switch to Anna")
    assert "1 answer is kept. You can continue from Today." in mine.words
    mine.press(Key.Key_Escape)
    assert door.window is mine.window, "nobody switched"
    assert mine.page == "question"
    mine.press(Key.Key_Comma, CONTROL)
    mine.click("Switch to Anna")
    mine.press(Key.Key_Return)
    wait_until(lambda: door.window is not mine.window)
    again = switch(door, "Learner 1")
    assert "1 of 20 answered" in again.words


def test_a_note_that_is_being_typed_goes_with_its_learner(door):
    mine = player_at(door)
    mine.begin()
    address = mine.session.item.address
    mine.press(Key.Key_N)
    mine.type("Ask about the roots")
    mine.sitting.learners.open_add()
    settle()
    mine.type("Anna")
    mine.press(Key.Key_Return)
    mine.press(Key.Key_Return)
    wait_until(lambda: door.window is not mine.window)
    now = door.sitting.desk.outfit.clock()
    with LearnerStore.open(paths.learner_file("default"), now=now) as store:
        assert store.find_note(address) == "Ask about the roots"


def test_renaming_and_colour_are_seen_at_once(door):
    anna = add(door, "Anna")
    anna.press(Key.Key_Comma, CONTROL)
    anna.click("Change Anna")
    card = anna.card
    assert isinstance(card, LearnerCard)
    card.findChild(QLineEdit).selectAll()
    anna.type("Dr Anna K.")
    anna.press(Key.Key_Return)
    assert isinstance(anna.card, SettingsCard), "the settings come back"
    assert "Dr Anna K." in anna.words
    anna.press(Key.Key_Escape)
    anna.sitting.desk.show_today()
    settle()
    assert find_foot(anna).text() == "Dr Anna K."
    assert anna.sitting.desk.store.path == paths.learner_file("Anna")


def test_the_foot_of_the_sidebar_opens_the_learners(door):
    anna = add(door, "Anna")
    anna.sitting.desk.show_today()
    settle()
    foot = find_foot(anna)
    assert foot is not None
    anna.click(foot)
    assert isinstance(anna.card, SettingsCard)
    assert "Switch to Learner 1" in anna.words


def test_deleting_oneself_leaves_the_others_and_nothing_of_oneself(door, home):
    anna = add(door, "Anna")
    anna.begin()
    anna.answer()
    anna.press(Key.Key_Escape)
    anna.press(Key.Key_Return)
    anna.press(Key.Key_Comma, CONTROL)
    anna.click("Delete everything")
    assert isinstance(anna.card, DeleteCard)
    assert "1 answer, and all flags" in anna.words
    anna.type("Anna")
    anna.click("Delete everything")
    wait_until(lambda: door.window is not anna.window)
    mine = player_at(door)
    assert mine.sitting.learners.current.name == "default"
    assert [profile.name for profile in load_profiles().everyone] == ["default"]
    assert not [path for path in home.rglob("*") if "Anna" in path.name]
    assert find_foot(mine) is None


def test_deleting_the_only_learner_begins_anew(door, home):
    mine = player_at(door)
    mine.begin()
    mine.answer()
    mine.sitting.learners.ask_to_delete_current()
    settle()
    mine.type("Learner 1")
    mine.click("Delete everything")
    wait_until(lambda: door.window is not mine.window)
    anew = player_at(door)
    assert anew.page == "first run"
    assert count_answers(home) == 0


def test_another_learner_is_deleted_from_here(door):
    add(door, "Anna")
    mine = switch(door, "Learner 1")
    mine.press(Key.Key_Comma, CONTROL)
    mine.click("Change Anna")
    mine.click("Delete everything")
    mine.type("Anna")
    mine.click("Delete everything")
    assert not paths.learner_file("Anna").exists()
    assert isinstance(mine.card, SettingsCard)
    assert "Anna" not in mine.words
    assert door.window is mine.window


def test_another_language_builds_the_window_anew(door):
    mine = player_at(door)
    before = door.window
    mine.sitting.desk.change_settings(language="en")
    mine.sitting.learners.ask_to_switch("default")
    wait_until(lambda: door.window is not before)
    again = player_at(door)
    assert again.sitting.desk.settings.language == "en"
    assert again.page == "first run"


def test_everything_is_exported_while_one_studies(door, tmp_path):
    mine = player_at(door)
    mine.begin()
    mine.answer()
    mine.sitting.settings.export(str(tmp_path / "mine.zip"))
    assert any("Exporting." in words for words in mine.banners)
    wait_until(lambda: not mine.sitting.settings.is_busy)
    settle()
    assert any("Everything was exported." in words for words in mine.banners)
    with zipfile.ZipFile(tmp_path / "mine.zip") as archive:
        assert len(json.loads(archive.read("attempts.json"))) == 1
    mine.go_on()
    assert mine.page == "question"


def test_an_archive_that_is_asked_for_twice_is_written_once(door, tmp_path):
    mine = player_at(door)
    for _ in range(2):
        mine.sitting.settings.export(str(tmp_path / "mine.zip"))
    wait_until(lambda: not mine.sitting.settings.is_busy)
    settle()
    assert not any("Nothing was exported" in words for words in mine.banners), mine.banners
    with zipfile.ZipFile(tmp_path / "mine.zip") as archive:
        assert archive.testzip() is None


def test_an_export_that_fails_says_why(door, tmp_path):
    mine = player_at(door)
    mine.sitting.settings.export(str(tmp_path / "missing" / "mine.zip"))
    wait_until(lambda: not mine.sitting.settings.is_busy)
    settle()
    assert any("Nothing was exported" in words for words in mine.banners)


def test_what_became_of_an_export_is_said_in_the_settings_and_once(door, tmp_path):
    mine = player_at(door)
    room = mine.sitting.settings
    for target, words in ((tmp_path / "missing" / "a.zip", "Nothing was exported"), (tmp_path / "a.zip", "Everything")):
        mine.press(Key.Key_Comma, CONTROL)
        room.export(str(target))
        wait_until(lambda: not room.is_busy)
        settle()
        assert isinstance(mine.card, SettingsCard)
        (said,) = mine.banners
        assert said.startswith(words)
        assert mine.card.isAncestorOf(mine.card.news)
        assert mine.card.news.words == said
        mine.press(Key.Key_Escape)
        assert mine.banners == []


def test_an_export_that_comes_off_takes_the_place_of_one_that_failed(door, tmp_path):
    mine = player_at(door)
    room = mine.sitting.settings
    for target in (tmp_path / "missing" / "a.zip", tmp_path / "a.zip"):
        room.export(str(target))
        wait_until(lambda: not room.is_busy)
        settle()
    (said,) = mine.banners
    assert said.startswith("Everything was exported.")


@pytest.mark.parametrize("way", ["Esc", "Cancel"])
@pytest.mark.parametrize("step", ["Change Anna", "Delete everything"])
def test_a_learner_who_was_not_changed_is_in_view_again_in_the_settings(door, step, way):
    add(door, "Anna")
    mine = switch(door, "Learner 1")
    mine.press(Key.Key_Comma, CONTROL)
    mine.click("Change Anna")
    if step == "Delete everything":
        mine.click(step)
        assert isinstance(mine.card, DeleteCard)
    if way == "Esc":
        mine.press(Key.Key_Escape)
    else:
        mine.click("Cancel")
    assert isinstance(mine.card, SettingsCard)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Change Anna"


def test_a_later_beginning_of_the_day_moves_what_is_due(door):
    mine = player_at(door)
    mine.sitting.desk.change_settings(day_starts_at=4)
    assert mine.sitting.desk.days.starts_at_hour == 4
    assert mine.sitting.desk.practice.days == mine.sitting.desk.days
    assert mine.sitting.desk.practice.due_before() == mine.sitting.desk.days.find_end(mine.sitting.desk.outfit.clock())


def test_an_exam_under_way_is_asked_about_and_can_be_continued(door):
    add(door, "Anna")
    mine = switch(door, "Learner 1")
    addresses = [brief.address for brief in mine.sitting.desk.library.iter_briefs()][:3]
    mine.sitting.start_exam("Mock exam", addresses, SessionTerms(limit_ms=600_000))
    settle()
    assert mine.page == "exam"
    mine.press_all("A")
    mine.sitting.learners.ask_to_switch("Anna")
    settle()
    assert "Leave the exam?" in mine.words
    mine.press(Key.Key_Return)
    wait_until(lambda: door.window is not mine.window)
    again = switch(door, "Learner 1")
    assert again.page == "today"
    assert "Mock exam" in again.words
    again.sitting.starts.take_up()
    settle()
    assert again.page == "exam"


def test_who_was_deleted_or_added_in_another_window_is_not_overwritten(door):
    mine = add(door, "Anna")
    profiles = load_profiles()
    elsewhere, ben = add_profile(drop_profile(profiles, "default"), "Ben", "warn")
    paths.learner_file("default").unlink()
    save_profiles(elsewhere)
    mine.sitting.learners.open_change("Anna")
    settle()
    mine.type("Anna K.")
    mine.press(Key.Key_Return)
    titles = {profile.name: profile.title for profile in load_profiles("Anna").everyone}
    assert titles == {"Anna": "Anna K.", ben.name: "Ben"}


def test_answers_that_the_disk_did_not_take_keep_their_learner(door):
    mine = player_at(door)
    mine.begin()
    connection = mine.sitting.desk.store.connection
    connection.execute("PRAGMA query_only = ON")
    mine.answer()
    assert mine.sitting.desk.practice.pending == 1
    mine.sitting.learners.ask_to_switch("default")
    settle()
    mine.press(Key.Key_Return)
    settle()
    assert door.window is mine.window
    assert any("was not switched" in words for words in mine.banners)
    connection.execute("PRAGMA query_only = OFF")
    assert mine.sitting.desk.practice.retry_pending() == 0


def test_results_that_are_open_elsewhere_are_said_and_the_way_back_is_open(door):
    add(door, "Anna")
    mine = switch(door, "Learner 1")
    with LearnerStore.open(paths.learner_file("Anna"), now=mine.sitting.desk.outfit.clock()):
        refused = switch(door, "Anna")
        assert "already running on this computer" in refused.words
        refused.click("Study without saving")
        refused.press(Key.Key_Comma, CONTROL)
        assert "neither exported nor deleted" in refused.words
        refused.press(Key.Key_Escape)
        again = switch(door, "Learner 1")
        assert again.sitting.desk.store.is_saving
