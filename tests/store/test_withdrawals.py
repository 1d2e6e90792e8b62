"""An answer that is taken back stays and counts for nothing: counting it out gives what counting anew gives."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from rhizotrainer.model.learning import Confidence, MissCause, OwnParameters, PlannedQuestion, Response, Verdict
from rhizotrainer.model.updates import Change, Rename
from rhizotrainer.store.causes import MissLog
from rhizotrainer.store.errors import StoreFullError
from rhizotrainer.store.item_history import ItemHistory
from rhizotrainer.store.learner_store import LearnerStore
from tests.builders import BANK, NOW, make_address, make_attempt, make_item, make_memory, make_record
from tests.store.files import query

TABLES = ("memory", "moved", "days", "confidences", "banks", "tallies", "misses", "sessions", "session_questions")
FACTS = ("", "", "knee-jerk", "gag")
TOPICS = ("indications", "technique")
IDS = ("a", "b", "c")
VERSIONS = ("v1", "v2")


def dump(path: Path) -> dict[str, list[tuple[object, ...]]]:
    return {table: query(path, f"SELECT * FROM {table} ORDER BY 1, 2") for table in TABLES}


def answer(
    store: LearnerStore, item: str, number: int, *, session: str = "s1", version: str = "v1", fact: str = ""
) -> str:
    """Answer an item, rightly where the number is even; it is due after as many days."""
    moment = NOW + timedelta(hours=7 * number)
    attempt = make_attempt(make_item(item, fingerprint=version), number=number, session=session, answered_at=moment)
    verdict = Verdict.INCORRECT if number % 2 else Verdict.CORRECT
    confidence = (None, *Confidence)[number % 5]
    attempt = replace(attempt, verdict=verdict, confidence=confidence, duration_ms=1000 * number, fact=fact)
    attempt = replace(attempt, topic=TOPICS[number % 2], response=Response(frozenset({number % 3})))
    memory = make_memory(attempt.address, due=moment + timedelta(days=number), lapses=number)
    memory = replace(memory, stability=number * 3.7, last_review=moment, recheck=moment if number % 3 else None)
    store.record_attempt(attempt, memory, local_day=moment.date().isoformat())
    return attempt.id


class Learner(RuleBasedStateMachine):
    """Answers, takes back, begins sessions late, while the bank renames and revises its questions."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.path = Path(self.folder.name) / "learner.db"
        self.store = LearnerStore.open(self.path, now=NOW)
        self.given: list[str] = []
        self.number = 0

    def teardown(self) -> None:
        self.store.close()
        self.folder.cleanup()

    @rule(
        item=st.sampled_from(IDS),
        session=st.sampled_from(("s1", "s2")),
        version=st.sampled_from(VERSIONS),
        fact=st.sampled_from(FACTS),
    )
    def answer(self, item: str, session: str, version: str, fact: str) -> None:
        self.number += 1
        self.given.append(answer(self.store, item, self.number, session=session, version=version, fact=fact))

    @precondition(lambda self: self.given)
    @rule(data=st.data(), decay=st.sampled_from((0.1542, 0.3)))
    def adopt_parameters(self, data: st.DataObject, decay: float) -> None:
        self.number += 1
        moment = NOW + timedelta(hours=7 * self.number)
        judged = data.draw(st.lists(st.sampled_from(self.given), max_size=3))
        memory = make_memory(make_address("any"), due=moment, lapses=self.number)
        memory = replace(memory, stability=self.number * 5.1)
        parameters = OwnParameters(f"{self.number:032x}", (*[0.5] * 20, decay), 400, 0.4, 0.3, moment)
        self.store.adopt_parameters(parameters, [(each, memory) for each in judged], now=moment)

    @precondition(lambda self: self.given)
    @rule()
    def take_back_the_last(self) -> None:
        self.store.withdraw_attempt(self.given.pop(), now=NOW)

    @precondition(lambda self: self.given)
    @rule(data=st.data())
    def take_back_any(self, data: st.DataObject) -> None:
        self.store.withdraw_attempt(data.draw(st.sampled_from(self.given)), now=NOW)

    @rule(session=st.sampled_from(("s1", "s2")), items=st.lists(st.sampled_from(IDS), min_size=1, max_size=4))
    def begin(self, session: str, items: list[str]) -> None:
        questions = tuple(PlannedQuestion(make_address(item), (0, 1)) for item in items)
        self.store.begin_session(make_record(id=session, questions=questions))

    @rule(item=st.sampled_from(IDS), version=st.sampled_from(VERSIONS), change=st.sampled_from(Change))
    def revise(self, item: str, version: str, change: Change) -> None:
        known = ItemHistory(self.store).load_known_versions(BANK)
        if item in known:
            changes = {item: (known[item], version, change)}
            ItemHistory(self.store).record_look(BANK, version, changes=changes, essences={}, now=NOW)

    @rule(names=st.permutations(IDS))
    def rename(self, names: list[str]) -> None:
        ItemHistory(self.store).record_renames(BANK, [Rename(names[0], names[1])], now=NOW)

    @invariant()
    def counting_anew_changes_nothing(self) -> None:
        counted = dump(self.path)
        self.store.rebuild_derived()
        assert dump(self.path) == counted

    @invariant()
    def totals_are_those_of_what_counts(self) -> None:
        (kept,) = query(self.path, "SELECT count(*) FROM counted")
        assert self.store.answer_totals()[0] == kept[0]
        assert sum(found.attempts for found in self.store.load_standings().values()) == kept[0]


Learner.TestCase.settings = settings(max_examples=25, stateful_step_count=14, deadline=None)
TestLearner = Learner.TestCase


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "learner.db"


def test_nothing_is_left_of_an_answer_that_was_taken_back(path: Path) -> None:
    with LearnerStore.open(path, now=NOW) as store:
        store.begin_session(make_record([make_item("a"), make_item("b")], id="s1"))
        before = dump(path)
        attempt = answer(store, "a", 1)
        assert dump(path) != before
        store.withdraw_attempt(attempt, now=NOW)
        assert dump(path) == before
        assert (store.list_session_attempts("s1"), store.median_duration_ms()) == ((), None)
        summary = store.find_open_session()
        assert summary is not None
        assert summary.results == (None, None)
    assert query(path, "SELECT count(*) FROM attempts") == [(1,)]


def test_memory_is_what_the_answer_before_left(path: Path) -> None:
    with LearnerStore.open(path, now=NOW) as store:
        answer(store, "a", 2)
        before = store.find_standing(make_address("a"))
        second = answer(store, "a", 3)
        assert store.find_standing(make_address("a")) != before
        store.withdraw_attempt(second, now=NOW)
        assert store.find_standing(make_address("a")) == before


def test_taking_back_twice_or_what_is_not_kept_changes_nothing(path: Path) -> None:
    with LearnerStore.open(path, now=NOW) as store:
        answer(store, "a", 2)
        second = answer(store, "a", 3)
        store.withdraw_attempt(second, now=NOW)
        once = dump(path)
        store.withdraw_attempt(second, now=NOW)
        store.withdraw_attempt("0" * 32, now=NOW)
        assert dump(path) == once
    assert query(path, "SELECT count(*) FROM withdrawals") == [(1,)]


def test_the_bank_is_looked_at_again_where_only_that_answer_knew_its_version(path: Path) -> None:
    with LearnerStore.open(path, now=NOW) as store:
        answer(store, "a", 1, version="v1")
        second = answer(store, "a", 2, version="v2")
        ItemHistory(store).record_look(BANK, "digest", changes={}, essences={}, now=NOW)
        store.withdraw_attempt(second, now=NOW)
        assert store.load_noticed() == {}
        third = answer(store, "a", 3, version="v1")
        ItemHistory(store).record_look(BANK, "digest", changes={}, essences={}, now=NOW)
        store.withdraw_attempt(third, now=NOW)
        assert store.load_noticed() == {BANK: "digest"}


def test_where_the_disk_refuses_the_answer_still_counts(path: Path) -> None:
    with LearnerStore.open(path, now=NOW) as store:
        attempt = answer(store, "a", 2)
        before = dump(path)
        pages = store.connection.execute("PRAGMA page_count").fetchone()[0]
        store.connection.execute(f"PRAGMA max_page_count = {pages}")
        store.connection.execute(
            "CREATE TEMP TRIGGER full AFTER INSERT ON withdrawals BEGIN "
            "INSERT INTO noticed VALUES (hex(zeroblob(500000)), ''); END"
        )
        with pytest.raises(StoreFullError, match="The answer was not taken back"):
            store.withdraw_attempt(attempt, now=NOW)
        assert dump(path) == before
        assert store.answer_totals() == (1, 1)


@pytest.mark.parametrize("table", ["withdrawals", "causes"])
def test_what_was_said_of_an_attempt_stays(path: Path, table: str) -> None:
    with LearnerStore.open(path, now=NOW) as store:
        attempt = answer(store, "a", 1)
        MissLog(store).record_cause(attempt, MissCause.MISREAD, now=NOW)
        store.withdraw_attempt(attempt, now=NOW)
    with closing(sqlite3.connect(path)) as connection:
        for statement in (f"DELETE FROM {table}", f"UPDATE {table} SET attempt = 1"):
            with pytest.raises(sqlite3.IntegrityError, match="what was said of an attempt is never"):
                connection.execute(statement)
