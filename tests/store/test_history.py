"""What items were and what became of them: kept once, never changed, followed by everything that is derived."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rhizotrainer.model.learning import PlannedQuestion, Verdict
from rhizotrainer.model.updates import Change, Essence, Rename
from rhizotrainer.store.essences import essence_to_text
from rhizotrainer.store.history import text_to_essence
from rhizotrainer.store.item_history import ItemHistory
from rhizotrainer.store.learner_store import LearnerStore
from tests.builders import BANK, NOW, make_address, make_attempt, make_item, make_memory, make_record
from tests.store.files import query

LATER = NOW + timedelta(hours=1)
DERIVED = ("memory", "moved", "days", "confidences", "banks", "sessions", "session_questions")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "learner.db"


@pytest.fixture
def store(path: Path) -> Iterator[LearnerStore]:
    with LearnerStore.open(path, now=NOW) as opened:
        yield opened


def answer(store: LearnerStore, item: str, number: int = 1, version: str = "v1", **changes: Any) -> None:
    """Answer an item at a version; it is due in three days."""
    essence = Essence("single_choice", f"{item} {version}")
    attempt = make_attempt(make_item(item, fingerprint=version), number=number, **changes)
    due = attempt.answered_at + timedelta(days=3)
    store.record_attempt(attempt, make_memory(attempt.address, due=due), local_day="2026-11-23", essence=essence)


def revise(store: LearnerStore, item: str, version: str, change: Change) -> None:
    """Note that an item is another version now."""
    changes = {item: (ItemHistory(store).load_known_versions(BANK)[item], version, change)}
    ItemHistory(store).record_look(BANK, version, changes=changes, essences={}, now=LATER)


def rename(store: LearnerStore, *pairs: str) -> None:
    """Note renames written as "old new"."""
    ItemHistory(store).record_renames(BANK, [Rename(*pair.split()) for pair in pairs], now=LATER)


def dump(path: Path) -> dict[str, list[tuple[object, ...]]]:
    return {table: query(path, f"SELECT * FROM {table} ORDER BY 1, 2") for table in DERIVED}


@given(st.builds(Essence))
def test_an_essence_comes_back_equal_from_json(essence: Essence) -> None:
    assert text_to_essence(essence_to_text(essence)) == essence


def test_an_essence_is_named_keys_and_reads_what_another_day_wrote() -> None:
    kept = json.loads(essence_to_text(Essence("ordering", "In which order?", ("a", "b"))))
    assert kept == {"type": "ordering", "stem": "In which order?", "right": ["a", "b"]}
    assert text_to_essence('{"stem": "Which?", "colour": "of another day"}') == Essence("", "Which?")


def test_the_first_answer_to_a_version_keeps_what_it_was(store: LearnerStore, path: Path) -> None:
    answer(store, "one")
    answer(store, "one", 2)
    answer(store, "one", 3, "v2")
    assert set(ItemHistory(store).load_essences(["v1", "v2", "v3"])) == {"v1", "v2"}
    assert ItemHistory(store).load_essences(["v2"])["v2"].stem == "one v2"
    assert query(path, "SELECT count(*) FROM item_versions") == [(2,)]


@pytest.mark.parametrize("content", ["{", "7", '{"right": 7}', '{"parts": ["x"]}'])
def test_what_was_spoilt_counts_as_not_kept(store: LearnerStore, path: Path, content: str) -> None:
    answer(store, "one")
    revise(store, "one", "v2", Change.KEY)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("DROP TRIGGER item_versions_stay_as_written")
        connection.execute("UPDATE item_versions SET content = ?", (content,))
    assert ItemHistory(store).load_essences(["v1"]) == {}
    revision = ItemHistory(store).find_revision(make_address("one"))
    assert revision is not None
    assert revision.before is None


def test_an_item_without_a_fingerprint_has_no_version_to_keep(store: LearnerStore) -> None:
    answer(store, "one", version="")
    assert ItemHistory(store).load_essences([""]) == {}


@pytest.mark.parametrize("table", ["item_versions", "revisions", "renames"])
def test_nothing_of_it_can_be_changed_or_deleted(store: LearnerStore, path: Path, table: str) -> None:
    answer(store, "one")
    revise(store, "one", "v2", Change.KEY)
    rename(store, "one two")
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (1,)
        for statement in (f"UPDATE {table} SET rowid = 9", f"DELETE FROM {table}"):
            with pytest.raises(sqlite3.IntegrityError, match="never"):
                connection.execute(statement)


def test_a_revision_that_brings_back_makes_due_until_the_next_answer(store: LearnerStore) -> None:
    answer(store, "one")
    assert store.count_due(before=LATER + timedelta(seconds=1)) == 0
    revise(store, "one", "v2", Change.KEY)
    assert store.list_due(before=LATER + timedelta(seconds=1)) == (make_address("one"),)
    revision = ItemHistory(store).find_revision(make_address("one"))
    assert revision is not None
    assert (revision.change, revision.from_version, revision.to_version) == (Change.KEY, "v1", "v2")
    assert (revision.answered_at, revision.noticed_at) == (NOW, LATER)
    assert revision.before == Essence("single_choice", "one v1")
    answer(store, "one", 2, "v2", answered_at=LATER)
    assert ItemHistory(store).find_revision(make_address("one")) is None
    assert store.list_due(before=LATER + timedelta(days=2)) == ()


def test_a_revision_of_the_wording_leaves_the_schedule_and_is_known(store: LearnerStore) -> None:
    answer(store, "one")
    revise(store, "one", "v2", Change.WORDING)
    standing = store.find_standing(make_address("one"))
    assert standing is not None
    assert standing.memory.due == NOW + timedelta(days=3)
    known = ItemHistory(store).load_known_versions(BANK)["one"]
    assert (known.answered, known.seen, known.has_essence) == ("v1", "v2", True)


def test_a_change_taken_back_before_the_answer_gives_the_schedule_back(store: LearnerStore) -> None:
    answer(store, "one")
    revise(store, "one", "v2", Change.KEY)
    revise(store, "one", "v1", Change.NONE)
    assert store.list_due(before=LATER + timedelta(days=1)) == ()
    revision = ItemHistory(store).find_revision(make_address("one"))
    assert revision is not None
    assert revision.change is Change.NONE
    revise(store, "one", "v2", Change.KEY)
    assert store.count_due(before=LATER + timedelta(days=1)) == 1


def test_what_was_overdue_keeps_its_place_in_the_queue(store: LearnerStore) -> None:
    answer(store, "one", answered_at=NOW - timedelta(days=9))
    revise(store, "one", "v2", Change.KEY)
    standing = store.find_standing(make_address("one"))
    assert standing is not None
    assert standing.memory.due == NOW - timedelta(days=6)


def test_an_answer_given_meanwhile_is_no_longer_revised(store: LearnerStore) -> None:
    answer(store, "one")
    known = ItemHistory(store).load_known_versions(BANK)["one"]
    answer(store, "one", 2, "v2")
    ItemHistory(store).record_look(BANK, "d", changes={"one": (known, "v2", Change.KEY)}, essences={}, now=LATER)
    assert ItemHistory(store).find_revision(make_address("one")) is None


def test_a_new_id_takes_over_memory_flag_note_and_history(store: LearnerStore, path: Path) -> None:
    store.begin_session(make_record([make_item("old")]))
    answer(store, "old")
    store.set_flag(make_address("old"), True, now=NOW)
    store.set_note(make_address("old"), "Mine.", now=NOW)
    rename(store, "old new")
    new = make_address("new")
    assert set(store.load_standings()) == {new}
    assert store.load_flags() == {new}
    assert (store.find_note(new), store.find_note(make_address("old"))) == ("Mine.", "")
    assert [attempt.address for attempt in store.list_session_attempts("session-1")] == [new]
    summary = store.find_session("session-1")
    assert summary is not None
    assert (summary.record.questions[0].address, summary.results) == (new, (Verdict.CORRECT,))
    assert query(path, "SELECT item FROM attempts") == [("old",)]


def test_two_old_ids_come_together_and_the_last_answer_counts(store: LearnerStore) -> None:
    answer(store, "a", 1)
    answer(store, "b", 2, answered_at=NOW + timedelta(days=1))
    for name in ("a", "b", "c"):
        store.set_flag(make_address(name), True, now=NOW)
        store.set_note(make_address(name), f"Note of {name}.", now=NOW)
    rename(store, "a c", "b c")
    standing = store.find_standing(make_address("c"))
    assert standing is not None
    assert (standing.attempts, standing.last_answered_at) == (2, NOW + timedelta(days=1))
    assert store.load_flags() == {make_address("c")}
    assert store.find_note(make_address("c")) == "Note of c.\n\nNote of a.\n\nNote of b."


def test_an_open_session_goes_on_under_the_new_id(store: LearnerStore) -> None:
    items = [make_item("one"), make_item("old")]
    store.begin_session(make_record(items))
    rename(store, "old new")
    summary = store.find_open_session()
    assert summary is not None
    assert [question.address.item for question in summary.record.questions] == ["one", "new"]
    answer(store, "new")
    summary = store.find_open_session()
    assert summary is not None
    assert summary.results == (None, Verdict.CORRECT)


def test_an_old_id_that_is_used_anew_begins_with_nothing(store: LearnerStore) -> None:
    answer(store, "old")
    rename(store, "old new")
    answer(store, "old", 2, "another")
    assert {address.item: found.attempts for address, found in store.load_standings().items()} == {"old": 1, "new": 1}
    store.rebuild_derived()
    assert {address.item: found.attempts for address, found in store.load_standings().items()} == {"old": 1, "new": 1}


def test_what_stands_under_an_id_is_held_also_without_an_answer(store: LearnerStore) -> None:
    store.begin_session(make_record([make_item("queued")]))
    store.begin_session(make_record([make_item("done")], id="ended", ended_at=NOW))
    answer(store, "answered")
    store.set_flag(make_address("flagged"), True, now=NOW)
    store.set_note(make_address("noted"), "Mine.", now=NOW)
    store.set_flag(make_address("elsewhere", bank="other"), True, now=NOW)
    assert store.list_held(BANK) == {"queued", "answered", "flagged", "noted"}


IDS = ("a", "b", "c")
deeds = st.one_of(
    st.tuples(st.just("answer"), st.sampled_from(IDS), st.sampled_from(("v1", "v2", "v3")), st.booleans()),
    st.tuples(st.just("revise"), st.sampled_from(IDS), st.sampled_from(("v1", "v2", "v3")), st.sampled_from(Change)),
    st.tuples(st.just("rename"), st.sampled_from(IDS), st.sampled_from(IDS), st.none()),
    st.tuples(st.just("begin"), st.permutations(IDS), st.none(), st.none()),
)


@settings(max_examples=30)
@given(st.lists(deeds, max_size=14))
def test_a_rebuild_gives_what_was_counted_whatever_was_renamed_and_revised(done: list[tuple[Any, ...]]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "learner.db"
        with LearnerStore.open(path, now=NOW) as store:
            session = "none"
            for number, (deed, first, second, third) in enumerate(done):
                if deed == "answer":
                    verdict = Verdict.CORRECT if third else Verdict.INCORRECT
                    moment = NOW + timedelta(hours=number)
                    answer(store, first, number, second, session=session, verdict=verdict, answered_at=moment)
                elif deed == "revise" and first in ItemHistory(store).load_known_versions(BANK):
                    revise(store, first, second, third)
                elif deed == "rename" and first != second:
                    rename(store, f"{first} {second}")
                elif deed == "begin":
                    session = f"session-{number}"
                    questions = tuple(PlannedQuestion(make_address(name), (0, 1)) for name in first)
                    store.begin_session(make_record(id=session, questions=questions))
            counted = dump(path)
            store.rebuild_derived()
            assert dump(path) == counted
