"""A learner's answers, standings, flags and notes through the store's one door."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from rhizotrainer.model.learning import Confidence, DayCount, Verdict
from rhizotrainer.store.learner_store import LearnerStore
from tests.builders import NOW, make_address, make_attempt, make_item, make_memory

WRONG: dict[str, Any] = {"score": 0.0, "verdict": Verdict.INCORRECT}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[LearnerStore]:
    with LearnerStore.open(tmp_path / "learner.db", now=NOW) as opened:
        yield opened


def record(store: LearnerStore, number: int, item: str = "ind-001", **changes: Any) -> None:
    """Record attempt `number` at an item, due `due_in` days after it was given."""
    due_in = changes.pop("due_in", 3)
    bank = str(changes.pop("bank", "rhizotomy"))
    day = str(changes.pop("local_day", "2026-11-23"))
    attempt = make_attempt(make_item(item, bank=bank), number=number, **changes)
    due = attempt.answered_at + timedelta(days=float(str(due_in)))
    store.record_attempt(attempt, make_memory(attempt.address, due=due), local_day=day)


def test_an_empty_store_answers_every_question(store: LearnerStore) -> None:
    assert store.load_standings() == {}
    assert store.find_standing(make_address()) is None
    assert (store.count_due(before=NOW), store.list_due(before=NOW), store.due_times(before=NOW)) == (0, (), ())
    assert store.find_open_session() is None
    assert (store.list_sessions(), store.list_session_attempts("none")) == ((), ())
    assert (store.answer_totals(), store.median_duration_ms()) == ((0, 0), None)
    assert store.list_days(since=date(2000, 1, 1)) == ()
    assert (store.confidence_counts(), store.last_studied(), store.load_flags()) == ({}, {}, frozenset())
    assert store.is_saving
    assert store.take_notices() == ()


def test_a_standing_follows_the_newest_attempt(store: LearnerStore) -> None:
    record(store, 1)
    record(store, 2, answered_at=NOW + timedelta(hours=1), **WRONG)
    standing = store.find_standing(make_address())
    assert standing is not None
    assert (standing.attempts, standing.last_verdict) == (2, Verdict.INCORRECT)
    assert standing.last_answered_at == NOW + timedelta(hours=1)
    assert store.load_standings() == {make_address(): standing}
    assert store.load_standings("rhizotomy") == {make_address(): standing}
    assert store.load_standings("another") == {}


def test_the_same_attempt_again_changes_nothing(store: LearnerStore) -> None:
    record(store, 1)
    before = store.load_standings()
    record(store, 1, due_in=30)
    assert store.load_standings() == before
    assert store.answer_totals() == (1, 1)
    assert len(store.list_session_attempts("session-1")) == 1


def test_due_items_come_the_longest_overdue_first(store: LearnerStore) -> None:
    record(store, 1, "late", due_in=2)
    record(store, 2, "latest", due_in=1)
    record(store, 3, "future", due_in=20)
    before = NOW + timedelta(days=5)
    assert store.count_due(before=before) == 2
    assert store.list_due(before=before) == (make_address("latest"), make_address("late"))
    assert store.list_due(before=before, limit=1) == (make_address("latest"),)
    assert store.due_times(before=before) == (NOW + timedelta(days=1), NOW + timedelta(days=2))
    assert store.count_due(before=NOW + timedelta(days=1)) == 0


def test_days_confidence_banks_and_totals_are_counted(store: LearnerStore) -> None:
    record(store, 1, duration_ms=1000)
    record(store, 2, duration_ms=3000, confidence=Confidence.CERTAIN, **WRONG)
    record(store, 3, bank="spine", local_day="2026-11-24", confidence=None, duration_ms=2000)
    assert store.answer_totals() == (3, 2)
    assert store.list_days(since=date(2026, 11, 24)) == (DayCount("2026-11-24", 1, 1, 2000),)
    assert store.list_days(since=date(2026, 11, 1))[0] == DayCount("2026-11-23", 2, 1, 4000)
    assert store.confidence_counts() == {Confidence.FAIRLY_SURE: (1, 1), Confidence.CERTAIN: (1, 0)}
    assert store.last_studied() == {"rhizotomy": NOW, "spine": NOW}
    assert (store.median_duration_ms(), store.median_duration_ms(last=2)) == (2000, 2500)


def test_a_clock_set_back_breaks_nothing(store: LearnerStore) -> None:
    record(store, 1, answered_at=NOW)
    record(store, 2, answered_at=NOW - timedelta(days=365), **WRONG)
    assert [attempt.id[-1] for attempt in store.list_session_attempts("session-1")] == ["1", "2"]
    standing = store.find_standing(make_address())
    assert standing is not None
    assert (standing.attempts, standing.last_verdict) == (2, Verdict.INCORRECT)
    assert store.last_studied() == {"rhizotomy": NOW - timedelta(days=365)}


def test_flags_are_set_and_taken_away(store: LearnerStore) -> None:
    store.set_flag(make_address("a"), True, now=NOW)
    store.set_flag(make_address("a"), True, now=NOW)
    store.set_flag(make_address("b"), True, now=NOW)
    store.set_flag(make_address("b"), False, now=NOW)
    store.set_flag(make_address("c"), False, now=NOW)
    assert store.load_flags() == frozenset({make_address("a")})


def test_a_note_is_kept_changed_and_deleted(store: LearnerStore) -> None:
    store.set_note(make_address(), "Ask about Raß\0mussen", now=NOW)
    assert store.find_note(make_address()) == "Ask about Raß\0mussen"
    store.set_note(make_address(), "half a pair: \ud83d", now=NOW)
    assert store.find_note(make_address()) == "half a pair: ?"
    store.set_note(make_address(), "", now=NOW)
    assert store.find_note(make_address()) == ""
    assert store.find_note(make_address("other")) == ""


def test_everything_is_there_after_closing_and_opening(tmp_path: Path) -> None:
    path = tmp_path / "learner.db"
    with LearnerStore.open(path, now=NOW) as store:
        record(store, 1)
        store.set_flag(make_address(), True, now=NOW)
        before = store.load_standings(), store.list_session_attempts("session-1")
        store.close()
    with LearnerStore.open(path, now=NOW) as store:
        assert (store.load_standings(), store.list_session_attempts("session-1")) == before
        assert store.load_flags() == {make_address()}


def test_study_without_saving_leaves_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with LearnerStore.in_memory() as store:
        record(store, 1)
        assert store.answer_totals() == (1, 1)
        assert not store.is_saving
    assert list(tmp_path.iterdir()) == []


def test_a_path_of_any_letters_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "a b%20c?d#é" / "O'Brien.db"
    with LearnerStore.open(path, now=datetime(2026, 1, 1, tzinfo=UTC)) as store:
        record(store, 1)
    assert path.stat().st_size > 0
    with LearnerStore.open(path, now=NOW) as store:
        assert store.answer_totals() == (1, 1)
