"""Banks change on disk between sittings: what was answered stays, comes back once, or goes by another id.

Each row of the table of ids in docs/updates.md is a test here.
"""

from __future__ import annotations

import io
import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from rich.console import Console

from rhizotrainer.app.library import Library
from rhizotrainer.app.practice import Practice
from rhizotrainer.app.terminal import Sitting as TerminalSitting
from rhizotrainer.app.terminal_talk import Talk
from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.learning import SessionMode, Verdict
from rhizotrainer.model.updates import Change
from rhizotrainer.store import learner_store
from rhizotrainer.store.catalogue import Catalogue
from rhizotrainer.store.errors import StoreFullError
from rhizotrainer.store.item_history import ItemHistory
from rhizotrainer.store.learner_store import LearnerStore
from rhizotrainer.study.selection import ItemStatus
from rhizotrainer.study.session import Session, choose_option
from tests.bank.banks import ITEMS, edit, write_bank
from tests.builders import NOW
from tests.study.update_tables import read_table

ONE, TWO, THREE = (ItemAddress("small", name) for name in ("one", "two", "three"))
NEW = ItemAddress("small", "new")
KEY = ("text: Relief of pain", "text: Relief of spasticity")
TYPO = ("It relieves pain.", "It  relieves pain!")
FIRST = ITEMS.split("\n\n", 1)[0]
RENAMED = ("- id: one", "- id: new\n  was: [one]")


class Desk:
    """A learner, a bank on disk and a clock; each sitting reads what is there then."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.now = NOW
        self.rng = random.Random(4)
        self.items = ITEMS
        self.store = LearnerStore.open(folder / "learner.db", now=NOW)
        self.write()
        self.library = Library(Catalogue.open(folder / "catalogue.db"), [folder / "small"])
        self.practice = self.sit_down()

    def read_clock(self) -> datetime:
        return self.now

    def sit_down(self) -> Practice:
        """Return a new sitting, as after a start."""
        self.library.refresh()
        self.practice = Practice(self.library, self.store, clock=self.read_clock, rng=self.rng, tz=UTC)
        return self.practice

    def write(self, *changes: tuple[str, str]) -> None:
        """Change the bank's text for good and write it."""
        self.items = edit(self.items, *changes)
        write_bank(self.folder, self.items)

    def change(self, *changes: tuple[str, str], hours: int = 1) -> None:
        """Change the bank, and sit down again some hours later."""
        self.write(*changes)
        self.now += timedelta(hours=hours)
        self.sit_down()

    def reread(self, *changes: tuple[str, str]) -> None:
        """Change the bank, and notice it within the same sitting."""
        self.write(*changes)
        self.library.refresh()
        self.practice.notice_updates()

    def begin(self, *addresses: ItemAddress) -> Session:
        return self.practice.begin(mode=SessionMode.TUTOR, title="Small", addresses=addresses)

    def answer(self, *addresses: ItemAddress) -> None:
        """Answer these rightly in one session."""
        session = self.begin(*addresses)
        for _ in addresses:
            for key in session.item.keys:
                session = choose_option(session, key)
            session = self.practice.advance(self.practice.check(session).session)

    def due(self) -> tuple[ItemAddress, ...]:
        return self.practice.due_addresses()

    def answered(self) -> dict[str, int]:
        """Return how often each item was answered, by the id that it goes by."""
        self.practice.notice_updates()
        return {address.item: found.attempts for address, found in self.store.load_standings().items()}

    def close(self) -> None:
        self.library.close()
        self.store.close()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path)
    yield desk
    desk.close()


def test_a_mended_typo_keeps_the_schedule(desk: Desk) -> None:
    desk.answer(ONE, TWO)
    before = desk.store.load_standings()
    desk.change(TYPO)
    assert desk.due() == ()
    assert desk.store.load_standings() == before
    assert desk.practice.find_revision(ONE) is None


def test_a_changed_key_brings_the_item_back_once(desk: Desk) -> None:
    desk.answer(ONE, TWO)
    desk.change(KEY)
    assert desk.due() == (ONE,)
    revision = desk.practice.find_revision(ONE)
    assert revision is not None
    assert revision.before is not None
    assert (revision.change, revision.before.right) == (Change.KEY, ("Relief of pain",))
    assert {one.address: one.status for one in desk.practice.list_candidates()}[ONE] is ItemStatus.DUE
    desk.answer(ONE)
    assert desk.practice.find_revision(ONE) is None
    desk.sit_down()
    assert desk.due() == ()
    standing = desk.store.find_standing(ONE)
    assert standing is not None
    assert standing.memory.due > desk.now + timedelta(hours=12)


def test_a_quote_that_means_something_else_brings_the_item_back(desk: Desk) -> None:
    desk.answer(TWO)
    desk.change(("text: partial numbness and weakening of the muscles", "text: partial numbness"))
    assert desk.due() == (TWO,)


def test_a_stem_that_is_turned_brings_the_item_back_once(desk: Desk) -> None:
    desk.answer(ONE)
    desk.change(("What is rhizotomy for?", "What is rhizotomy NOT for?"))
    assert desk.due() == (ONE,)
    revision = desk.practice.find_revision(ONE)
    assert revision is not None
    assert revision.change is Change.QUESTION
    desk.answer(ONE)
    assert desk.due() == ()


def test_it_is_compared_with_what_was_answered_last_not_with_what_was_seen_last(desk: Desk) -> None:
    desk.answer(ONE)
    desk.change(KEY)
    desk.change(TYPO)
    assert desk.due() == (ONE,)
    desk.change((KEY[1], KEY[0]))
    assert desk.due() == ()


def test_where_nothing_changed_the_store_is_asked_one_thing_and_no_item_is_read(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.answer(ONE)
    desk.sit_down().notice_updates()
    monkeypatch.setattr(desk.library, "list_versions", None)
    monkeypatch.setattr(desk.library, "load_items", None)
    monkeypatch.setattr(desk.store, "list_held", None)
    desk.sit_down().notice_updates()
    monkeypatch.setattr(desk.store, "load_noticed", None)
    desk.practice.notice_updates()


def test_a_look_that_the_disk_refused_is_made_at_the_next_start(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.answer(ONE)
    with monkeypatch.context() as patched:

        def refuse(*_given: object, **_named: object) -> None:
            raise StoreFullError("The disk is full.", path=desk.store.path)

        patched.setattr(ItemHistory, "record_look", refuse)
        desk.change(KEY)
        assert desk.due() == ()
    desk.sit_down()
    assert desk.due() == (ONE,)


def test_what_was_answered_before_essences_were_kept_is_kept_while_it_is_the_same(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(learner_store, "insert_essence", lambda *_given: None)
        desk.answer(ONE, TWO)
    desk.change(("answer: true", "answer: false"))
    assert desk.due() == ()
    desk.change(KEY)
    assert desk.due() == (ONE,)


def test_a_question_that_changes_while_it_is_asked_comes_back(desk: Desk) -> None:
    session = choose_option(desk.begin(ONE, TWO), 0)
    desk.write(KEY)
    desk.library.refresh()
    assert desk.due() == ()
    desk.practice.check(session)
    assert desk.practice.find_revision(ONE) is not None
    assert desk.due() == (ONE,)


def test_an_answer_to_an_id_renamed_meanwhile_counts_for_the_new_one(desk: Desk) -> None:
    desk.answer(ONE)
    session = choose_option(desk.begin(ONE, TWO), 0)
    desk.reread(RENAMED)
    desk.practice.check(session)
    assert desk.answered() == {"new": 2}


def test_a_flag_set_at_the_terminal_goes_to_the_new_id(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def ask(_prompt: str) -> str:
        return next(typed)

    def rename_and_flag() -> Iterator[str]:
        yield from ("c", "f")
        assert desk.store.load_flags() == {ONE}
        desk.reread(RENAMED)
        assert desk.store.load_flags() == {NEW}
        yield from ("f", "q")

    typed = rename_and_flag()
    desk.answer(ONE)
    desk.begin(ONE)
    talk = Talk(Console(file=io.StringIO()))
    monkeypatch.setattr(talk, "ask", ask)
    TerminalSitting(talk, desk.library, desk.practice, clock=desk.read_clock).run()
    assert desk.store.load_flags() == frozenset()


def test_an_answer_follows_every_rename_of_its_id_while_it_is_asked(desk: Desk) -> None:
    desk.answer(ONE)
    session = choose_option(desk.begin(ONE, TWO), 0)
    desk.reread(RENAMED)
    desk.reread((RENAMED[1], "- id: newer\n  was: [one, new]"))
    desk.practice.check(session)
    assert desk.answered() == {"newer": 2}


def test_an_old_id_used_anew_within_one_sitting_has_a_history_of_its_own(desk: Desk) -> None:
    desk.answer(ONE)
    desk.reread(RENAMED)
    desk.reread(("  was: [one]\n", ""), ("- id: three", "- id: one"))
    desk.answer(ONE)
    assert desk.answered() == {"new": 1, "one": 1}


def test_an_id_given_back_within_one_sitting_is_answered_under_itself(desk: Desk) -> None:
    desk.answer(ONE)
    session = choose_option(desk.begin(ONE, TWO), 0)
    desk.reread(RENAMED)
    desk.reread((RENAMED[1], RENAMED[0]))
    desk.practice.check(session)
    assert desk.answered() == {"one": 2}
    desk.answer(ONE)
    assert desk.answered() == {"one": 3}


def test_what_waits_for_the_disk_goes_by_the_new_id(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_given: object, **_named: object) -> None:
        raise StoreFullError("The disk is full.", path=desk.store.path)

    desk.answer(ONE)
    with monkeypatch.context() as patched:
        for name in ("begin_session", "record_attempt", "set_note"):
            patched.setattr(desk.store, name, refuse)
        session = desk.practice.check(choose_option(desk.begin(ONE, TWO), 0)).session
        with pytest.raises(StoreFullError):
            desk.practice.set_note(ONE, "Mine.")
        desk.reread(RENAMED)
        assert desk.practice.find_note(NEW) == "Mine."
    assert desk.practice.retry_pending() == 0
    assert (desk.answered(), desk.store.find_note(NEW)) == ({"new": 2}, "Mine.")
    kept = desk.store.find_session(session.record.id)
    assert kept is not None
    assert [question.address for question in kept.record.questions] == [NEW, TWO]


def test_what_was_begun_and_waits_under_a_new_id_follows_the_next_one(desk: Desk) -> None:
    desk.answer(TWO)
    desk.reread(RENAMED)
    desk.store.connection.execute("PRAGMA query_only = ON")
    desk.answer(NEW)
    assert desk.practice.pending == 1
    desk.store.connection.execute("PRAGMA query_only = OFF")
    desk.reread(("- id: new\n  was: [one]", "- id: newer\n  was: [new, one]"))
    assert desk.practice.retry_pending() == 0
    assert desk.answered() == {"two": 1, "newer": 1}


def test_what_was_answered_without_saving_goes_by_the_new_id(desk: Desk) -> None:
    saving, desk.store = desk.store, LearnerStore.in_memory()
    desk.sit_down()
    desk.answer(ONE)
    desk.store.set_flag(ONE, True, now=NOW)
    desk.write(RENAMED)
    desk.library.refresh()
    unsaved, desk.store = desk.store, saving
    desk.practice.change_store(saving)
    unsaved.close()
    assert (desk.answered(), desk.store.load_flags()) == ({"new": 1}, {NEW})


def test_an_item_renamed_and_changed_at_once_comes_back_under_its_new_id(desk: Desk) -> None:
    desk.answer(ONE)
    desk.change(RENAMED, KEY)
    assert desk.due() == (NEW,)
    revision = desk.practice.find_revision(NEW)
    assert revision is not None
    assert revision.before is not None
    assert revision.before.right == ("Relief of pain",)


def test_study_without_saving_carries_what_items_were(desk: Desk) -> None:
    saving, desk.store = desk.store, LearnerStore.in_memory()
    desk.sit_down()
    desk.answer(ONE)
    unsaved, desk.store = desk.store, saving
    desk.practice.change_store(saving)
    unsaved.close()
    desk.change(KEY)
    assert desk.due() == (ONE,)


# The rows of the table of ids


def stays(desk: Desk) -> None:
    desk.change(TYPO)
    assert desk.answered() == {"one": 1, "two": 1}


def is_renamed(desk: Desk) -> None:
    desk.store.set_flag(ONE, True, now=NOW)
    desk.store.set_note(ONE, "Mine.", now=NOW)
    desk.begin(ONE, THREE)
    memory = desk.store.load_standings()[ONE].memory
    desk.change(RENAMED)
    assert desk.answered() == {"new": 1, "two": 1}
    assert desk.store.load_standings()[NEW].memory == replace(memory, address=NEW)
    assert (desk.store.load_flags(), desk.store.find_note(NEW)) == ({NEW}, "Mine.")
    session = desk.practice.resume()
    assert session is not None
    assert [shown.item.id for shown in session.presentations] == ["new", "three"]


def takes_several(desk: Desk) -> None:
    desk.change(
        ("- id: three", "- id: new\n  was: [one, two]"), ("- id: one", "- id: first"), ("- id: two", "- id: 2nd")
    )
    assert desk.answered() == {"new": 2}


def is_a_chain(desk: Desk) -> None:
    desk.change(("- id: one", "- id: b\n  was: [one]"))
    assert desk.answered() == {"b": 1, "two": 1}
    desk.answer(ItemAddress("small", "b"))
    desk.change(("- id: b\n  was: [one]", "- id: new\n  was: [b]"))
    assert desk.answered() == {"new": 2, "two": 1}


def has_other_capitals(desk: Desk) -> None:
    desk.change(("- id: one", "- id: One\n  was: [one]"))
    assert desk.library.is_whole("small")
    assert desk.answered() == {"One": 1, "two": 1}
    desk.change(("- id: One\n  was: [one]", "- id: one\n  was: [One]"))
    assert desk.answered() == {"one": 1, "two": 1}


def is_still_there(desk: Desk) -> None:
    desk.change(("- id: three", "- id: new\n  was: [one]"))
    assert desk.answered() == {"one": 1, "two": 1}


def is_claimed_twice(desk: Desk) -> None:
    desk.change(("- id: one", "- id: first\n  was: [one]"), ("- id: three", "- id: second\n  was: [one]"))
    assert desk.answered() == {"one": 1, "two": 1}
    desk.change(("- id: first\n  was: [one]", "- id: first"))
    assert desk.answered() == {"second": 1, "two": 1}


def is_among_errors(desk: Desk) -> None:
    desk.change(RENAMED, ("stem: Which are named?", "stern: Which are named?"))
    assert desk.answered() == {"one": 1, "two": 1}
    third = desk.items.split("\n\n")[-1]
    desk.change((f"\n\n{third}", "\n"))
    assert desk.answered() == {"new": 1, "two": 1}


def is_used_anew(desk: Desk) -> None:
    desk.change(RENAMED)
    assert desk.answered() == {"new": 1, "two": 1}
    desk.change(("- id: three", "- id: one"))
    assert desk.answered() == {"new": 1, "two": 1}
    desk.change((RENAMED[1], "- id: new"))
    assert desk.practice.store.find_standing(ONE) is None
    desk.answer(ONE)
    assert desk.answered() == {"new": 1, "one": 1, "two": 1}


def is_given_back(desk: Desk) -> None:
    desk.change(RENAMED)
    desk.answer(NEW)
    desk.change((RENAMED[1], RENAMED[0]))
    assert desk.answered() == {"one": 2, "two": 1}


def is_removed(desk: Desk) -> None:
    desk.change((f"{FIRST}\n\n", ""), hours=24 * 30)
    assert desk.answered() == {"one": 1, "two": 1}
    assert (desk.due(), desk.store.answer_totals()) == ((TWO,), (2, 2))
    summary = desk.store.list_sessions()[0]
    assert (summary.answered, summary.correct) == (2, 2)


def comes_back(desk: Desk) -> None:
    is_removed(desk)
    desk.change(("- id: two", f"{FIRST}\n\n- id: two"))
    assert set(desk.due()) == {ONE, TWO}
    assert desk.store.load_standings()[ONE].last_verdict is Verdict.CORRECT


IDS = {
    "the item stays under its id": stays,
    "a new id names the old one in `was`": is_renamed,
    "`was` names several old ids": takes_several,
    "a chain: b was a, and later c was b": is_a_chain,
    "a new id differs in capitals alone and names the old one in `was`": has_other_capitals,
    "`was` names an id that the bank still has": is_still_there,
    "two items name the same old id": is_claimed_twice,
    "the bank has any other error": is_among_errors,
    "an old id is used for a new item after its rename": is_used_anew,
    "a renamed id is given back and the new one is gone": is_given_back,
    "the item is removed": is_removed,
    "a removed item comes back": comes_back,
}


@pytest.mark.parametrize("what", [what for what, _happens in read_table("Ids")])
def test_a_row_of_the_table_of_ids_holds(desk: Desk, what: str) -> None:
    desk.answer(ONE, TWO)
    IDS[what](desk)
    counted = desk.store.load_standings()
    desk.store.rebuild_derived()
    assert desk.store.load_standings() == counted


def test_every_example_has_its_row() -> None:
    assert [what for what, _happens in read_table("Ids")] == list(IDS)
