"""Sessions: kept with their queues, found again, ended, listed in the order in which they were begun."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

import pytest

from rhizotrainer.model.items import Item
from rhizotrainer.model.learning import PlannedQuestion, SessionRecord, Verdict
from rhizotrainer.store.learner_store import LearnerStore
from tests.builders import NOW, make_attempt, make_item, make_memory, make_record

ITEMS = tuple(make_item(name) for name in ("one", "two", "three"))


@pytest.fixture
def store() -> Iterator[LearnerStore]:
    with LearnerStore.in_memory() as opened:
        yield opened


def begin(store: LearnerStore, session: str, items: Sequence[Item] = ITEMS, **changes: object) -> SessionRecord:
    record = make_record(items, id=session, **changes)
    store.begin_session(record)
    return record


def answer(store: LearnerStore, item: Item, number: int, session: str = "s1", **changes: object) -> None:
    attempt = make_attempt(item, number=number, session=session, **changes)
    store.record_attempt(attempt, make_memory(attempt.address), local_day="2026-11-23")


def test_an_open_session_is_found_with_its_orders_and_results(store: LearnerStore) -> None:
    questions = (PlannedQuestion(ITEMS[0].address, (2, 0, 3, 1)), PlannedQuestion(ITEMS[1].address, (0, 1)))
    record = begin(store, "s1", questions=questions)
    answer(store, ITEMS[0], 1, verdict=Verdict.PARTLY, score=0.5, duration_ms=7000)
    summary = store.find_open_session()
    assert summary is not None
    assert summary.record == record
    assert summary.results == (Verdict.PARTLY, None)
    assert (summary.last_answered_at, summary.duration_ms) == (NOW, 7000)


def test_the_newest_open_session_with_questions_left_is_the_one(store: LearnerStore) -> None:
    begin(store, "s1")
    begin(store, "s2", ITEMS[:1])
    answer(store, ITEMS[0], 1, "s2")
    found = store.find_open_session()
    assert found is not None
    assert found.record.id == "s1"
    assert store.find_open_session(passing_over=["s2"]) == found
    assert store.find_open_session(passing_over=["s1"]) is None
    store.end_session("s1", now=NOW)
    assert store.find_open_session() is None


def test_every_open_session_with_questions_left_is_listed_newest_first(store: LearnerStore) -> None:
    assert store.list_open_sessions() == ()
    for name in ("s1", "s2", "s3"):
        begin(store, name)
    begin(store, "s4", ITEMS[:1])
    answer(store, ITEMS[0], 1, "s4")
    store.end_session("s2", now=NOW)
    assert [summary.record.id for summary in store.list_open_sessions()] == ["s3", "s1"]


def test_a_discarded_session_keeps_its_answers(store: LearnerStore) -> None:
    begin(store, "s1")
    answer(store, ITEMS[0], 1)
    store.discard_session("s1", now=NOW + timedelta(minutes=5))
    assert store.find_open_session() is None
    assert len(store.list_session_attempts("s1")) == 1
    kept = store.find_session("s1")
    assert kept is not None
    assert kept.record.ended_at == NOW + timedelta(minutes=5)


def test_a_session_ends_once_and_an_unknown_one_never(store: LearnerStore) -> None:
    begin(store, "s1")
    store.end_session("s1", now=NOW)
    store.end_session("s1", now=NOW + timedelta(days=1))
    store.end_session("unknown", now=NOW)
    ended = store.find_session("s1")
    assert ended is not None
    assert ended.record.ended_at == NOW
    assert store.find_session("unknown") is None


def test_sessions_are_listed_newest_first_whatever_the_clock_said(store: LearnerStore) -> None:
    for number in range(4):
        begin(store, f"s{number}", started_at=NOW - timedelta(days=number))
        if number != 2:
            answer(store, ITEMS[0], number + 1, f"s{number}")
    assert [summary.record.id for summary in store.list_sessions()] == ["s3", "s1", "s0"]
    assert [summary.record.id for summary in store.list_sessions(limit=1, offset=1)] == ["s1"]


def test_beginning_a_session_again_changes_nothing(store: LearnerStore) -> None:
    record = begin(store, "s1")
    answer(store, ITEMS[0], 1)
    begin(store, "s1", ITEMS[:1], title="Another")
    summary = store.find_session("s1")
    assert summary is not None
    assert (summary.record, summary.answered) == (record, 1)


def test_answers_stored_before_their_session_count_in_it(store: LearnerStore) -> None:
    answer(store, ITEMS[1], 1, duration_ms=2000)
    answer(store, ITEMS[1], 2, "another")
    begin(store, "s1")
    summary = store.find_session("s1")
    assert summary is not None
    assert summary.results == (None, Verdict.CORRECT, None)
    assert (summary.duration_ms, summary.last_answered_at) == (2000, NOW)
    assert [listed.record.id for listed in store.list_sessions()] == ["s1"]


def test_an_answer_outside_the_queue_leaves_the_results_alone(store: LearnerStore) -> None:
    begin(store, "s1")
    answer(store, make_item("stranger"), 1)
    summary = store.find_session("s1")
    assert summary is not None
    assert summary.results == (None, None, None)
    assert len(store.list_session_attempts("s1")) == 1
