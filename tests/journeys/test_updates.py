"""The bank changes on disk between two sittings: what came back says why, what is gone is missed by no screen."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from rhizotrainer.model.items import ItemType
from rhizotrainer.store import item_history, learner_store
from rhizotrainer.study.update_notes import BADGE
from tests.bank.banks import ITEMS, edit, write_bank
from tests.journeys.player import CONTROL, Key, Player

FIRST, SECOND, THIRD = ITEMS.strip().split("\n\n")
KEY = ("text: Relief of pain\n      key: true", "text: Relief of pain")
OTHER_KEY = ("text: Removal of hair", "text: Removal of hair\n      key: true")


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    return write_bank(tmp_path)


def begin(player: Player) -> None:
    """Begin a session of the small bank."""
    player.wait_for_banks()
    player.press(Key.Key_1, CONTROL)
    player.click("Study: A small bank")


def study_all(seat, bank: Path) -> None:
    """Answer the three questions of the small bank in one sitting."""
    player = seat([bank])
    begin(player)
    player.answer()
    player.answer_next()
    player.answer_next()
    player.go_on()
    assert player.page == "summary"
    assert player.leave()


def look_everywhere(player: Player) -> str:
    """Go to every page, and to the summary of the newest session; return all that could be read."""
    words = []
    for key in (Key.Key_1, Key.Key_3, Key.Key_4):
        player.press(key, CONTROL)
        words.append(player.words)
    session = player.sitting.desk.store.list_sessions()[0].record.id
    player.sitting.looks.show_summary(session)
    words.append(player.words)
    return " | ".join(words)


def test_a_changed_key_comes_back_once_and_says_why_after_the_answer(seat, bank):
    study_all(seat, bank)
    write_bank(bank.parent, edit(ITEMS, KEY, OTHER_KEY))
    player = seat()
    assert "Today, 1" in player.words
    player.begin()
    assert player.session.total == 1
    assert BADGE in player.words
    assert "When you answered" not in player.words
    player.answer()
    note = "the right answer was “Relief of pain”."
    assert note in player.words
    assert "Now it is “Removal of hair”." in player.words
    assert "You see it again because what is right changed." in player.words
    player.go_on()
    player.press(Key.Key_1, CONTROL)
    assert not player.sitting.desk.practice.due_addresses()
    begin(player)
    assert BADGE not in player.words


def test_a_mended_typo_comes_back_on_its_day_and_says_nothing(seat, bank):
    study_all(seat, bank)
    write_bank(bank.parent, edit(ITEMS, ("stem: What is rhizotomy for?", "stem: What is  Rhizotomy for")))
    player = seat()
    assert not player.sitting.desk.practice.due_addresses()
    begin(player)
    for _ in range(3):
        assert BADGE not in player.words
        player.answer()
        player.go_on()


def test_a_removed_question_stays_in_history_and_no_screen_misses_it(seat, bank):
    study_all(seat, bank)
    write_bank(bank.parent, f"{SECOND}\n\n{THIRD}\n")
    player = seat()
    words = look_everywhere(player)
    assert "3 of 3" in words
    assert player.sitting.desk.store.answer_totals() == (3, 3)
    begin(player)
    assert {shown.item.id for shown in player.session.presentations} == {"two", "three"}


def test_a_question_whose_options_went_can_be_looked_at_as_it_was_answered(seat, bank):
    study_all(seat, bank)
    write_bank(bank.parent, edit(ITEMS, ("    - {text: Bleeding, rationale: Not named.}\n", "")))
    player = seat()
    look_everywhere(player)
    three = next(each.address for each in player.sitting.looks._attempts if each.address.item == "three")  # noqa: SLF001
    player.sitting.looks.show_past(three)
    assert BADGE in player.words


def find_chosen(player: Player) -> list[str]:
    """Return the options that are shown as the learner's."""
    return [row.words for row in player.question.left.pane.rows if row.outcome.startswith("Your answer")]


@pytest.mark.parametrize("was_kept", [True, False])
def test_a_past_answer_stands_at_the_option_that_was_chosen_or_at_none(seat, bank, was_kept, monkeypatch):
    if not was_kept:
        monkeypatch.setattr(learner_store, "insert_essence", lambda *_given: None)
        monkeypatch.setattr(item_history, "insert_essence", lambda *_given: None)
    player = seat([bank])
    begin(player)
    while player.session.item.id != "one":
        player.answer()
        player.go_on()
    player.answer(rightly=False)
    (chosen,) = find_chosen(player)
    player.press(Key.Key_Escape)
    player.press(Key.Key_Return)
    record = player.sitting.desk.store.list_sessions()[0].record
    assert player.leave()
    right, wrong = FIRST.split("options:\n")[1].split("    - ")[1:3]
    write_bank(bank.parent, edit(ITEMS, (f"    - {right}    - {wrong}", f"    - {wrong}    - {right}")))
    player = seat()
    player.sitting.looks.show_summary(record.id)
    player.sitting.looks.show_past(replace(record.questions[0].address, item="one"))
    assert BADGE in player.words
    assert find_chosen(player) == ([chosen] if was_kept else [])
    assert "Incorrect." in player.words
    assert ("The answer is" in player.words) == was_kept


@pytest.mark.parametrize(
    "change",
    [
        ("  answer: true\n  rationales:\n    true: As the source says.\n    false: The source says otherwise.\n",
         "  type: numeric\n  answer: 5\n  unit: mm\n"),
        ("- id: two\n", "- id: two\n  status: draft\n"),
    ],
    ids=["type", "draft"],
)  # fmt: skip
def test_a_question_of_another_type_or_a_draft_again_stops_no_screen(seat, bank, change):
    study_all(seat, bank)
    player = seat()
    begin(player)
    player.answer()
    player.press(Key.Key_Escape)
    player.press(Key.Key_Return)
    assert player.leave()
    write_bank(bank.parent, edit(ITEMS, change))
    player = seat()
    look_everywhere(player)
    for attempt in player.sitting.looks._attempts:  # noqa: SLF001 - the rows of the table
        player.sitting.looks.show_past(attempt.address)
    player.press(Key.Key_1, CONTROL)
    player.sitting.starts.take_up()
    asked = {shown.item.id: shown.item.type for shown in player.session.presentations}
    # A draft is asked no more; another type is asked as what it is now.
    assert asked.get("two") == (None if "draft" in change[1] else ItemType.NUMERIC)


def test_an_open_session_goes_on_without_the_removed_and_with_the_renamed(seat, bank):
    player = seat([bank])
    begin(player)
    done = player.answer()
    player.press(Key.Key_Escape)
    player.press(Key.Key_Return)
    assert player.leave()
    removed, renamed = (name for name in ("one", "two", "three") if name != done)
    kept = [text for text in (FIRST, SECOND, THIRD) if not text.startswith(f"- id: {removed}\n")]
    items = edit("\n\n".join(kept) + "\n", (f"- id: {renamed}", f"- id: new\n  was: [{renamed}]"))
    write_bank(bank.parent, items)
    player = seat()
    player.sitting.starts.take_up()
    assert {shown.item.id for shown in player.session.presentations} == {done, "new"}
    assert player.answer() == "new"
    player.go_on()
    assert player.page == "summary"


def test_flag_and_note_of_a_question_renamed_while_it_is_asked_go_to_its_new_id(seat, bank):
    study_all(seat, bank)
    player = seat()
    begin(player)
    old = player.session.item
    player.press(Key.Key_M)
    write_bank(bank.parent, edit(ITEMS, (f"- id: {old.id}\n", f"- id: new\n  was: [{old.id}]\n")))
    desk = player.sitting.desk
    desk.refresh_library()
    desk.practice.notice_updates()
    player.press(Key.Key_N)
    player.type("seen again")
    player.press(Key.Key_Escape)
    player.answer()
    assert "Flag question 1, on" in player.words
    new = replace(old.address, item="new")
    assert (desk.store.load_flags(), desk.store.find_note(new)) == ({new}, "seen again")
    player.press(Key.Key_M)
    assert "Flag question 1, off" in player.words
    assert desk.store.load_flags() == frozenset()
    assert desk.store.find_note(old.address) == ""
