"""Exams in the file: kept at every step, ended in one transaction, and silent about how answers come out until then."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhizotrainer.model.exams import ExamClock, ExamPlace
from rhizotrainer.model.learning import Confidence, Response, SessionMode, Verdict
from rhizotrainer.store.exams import ExamAnswer, ExamBook
from rhizotrainer.store.learner_store import LearnerStore
from rhizotrainer.study.updates import build_essence
from tests.builders import NOW, make_attempt, make_item, make_memory, make_record

ITEMS = tuple(make_item(name) for name in ("one", "two", "three"))
LATER = NOW + timedelta(minutes=3)

positions = st.frozensets(st.integers(0, 7))
responses = st.builds(
    Response,
    chosen=positions,
    struck_out=positions,
    placed=st.lists(st.integers(-1, 7)).map(tuple),
    texts=st.lists(st.text(st.characters(codec="utf-16-le", exclude_categories=[]))).map(tuple),
    regions=st.frozensets(st.text(min_size=1)),
)
places = st.builds(
    ExamPlace,
    response=responses,
    confidence=st.sampled_from([None, *Confidence]),
    is_flagged=st.booleans(),
    is_seen=st.booleans(),
    spent_ms=st.integers(0, 10**12),
)
clocks = st.builds(ExamClock, st.integers(0, 10**12), st.integers(0, 200), st.booleans())


@pytest.fixture
def store() -> Iterator[LearnerStore]:
    with LearnerStore.in_memory() as opened:
        begin(opened)
        yield opened


def begin(store: LearnerStore, session: str = "s1") -> None:
    store.begin_session(make_record(ITEMS, id=session, mode=SessionMode.EXAM))


def give(number: int = 1, item: int = 0, **changes: object) -> ExamAnswer:
    attempt = make_attempt(ITEMS[item], number=number, session="s1", **changes)
    return ExamAnswer(attempt, make_memory(attempt.address), "2026-11-23", build_essence(ITEMS[item]))


@given(
    clock=clocks, first=st.dictionaries(st.integers(0, 9), places), second=st.dictionaries(st.integers(0, 9), places)
)
def test_what_was_saved_last_comes_back_place_by_place(clock, first, second):
    with LearnerStore.in_memory() as store:
        begin(store)
        book = ExamBook(store)
        book.save("s1", ExamClock(), first, now=NOW)
        book.save("s1", clock, second, now=NOW)
        kept = book.find("s1")
    assert kept is not None
    assert (kept.places, kept.clock) == (first | second, clock)


def test_an_exam_that_was_never_saved_is_not_found(store: LearnerStore) -> None:
    assert ExamBook(store).find("s1") is None


def test_nothing_tells_how_an_answer_comes_out_before_the_exam_is_submitted(store: LearnerStore) -> None:
    book = ExamBook(store)
    book.save("s1", ExamClock(5000, 1), {0: ExamPlace(Response(frozenset({1})), is_seen=True)}, now=NOW)
    connection = store.connection
    assert connection.execute("SELECT count(*) FROM attempts").fetchone() == (0,)
    assert connection.execute("SELECT DISTINCT verdict FROM session_questions").fetchall() == [(None,)]
    columns = [row[1] for table in ("exam_places", "exam_clocks") for row in _describe(connection, table)]
    assert not {"score", "verdict", "rating", "correct"} & set(columns)


def _describe(connection: sqlite3.Connection, table: str) -> list[tuple]:
    return connection.execute(f"PRAGMA table_info({table})").fetchall()


def test_a_submission_keeps_every_answer_and_ends_the_session(store: LearnerStore) -> None:
    given_answers = [give(1), give(2, 2, verdict=Verdict.INCORRECT, score=0.0)]
    assert ExamBook(store).submit("s1", ExamClock(9000, 2), given_answers, now=LATER)
    summary = store.find_session("s1")
    assert summary is not None
    assert summary.record.ended_at == LATER
    assert summary.results == (Verdict.CORRECT, None, Verdict.INCORRECT)
    assert store.answer_totals() == (2, 1)
    assert store.find_standing(ITEMS[2].address) is not None
    kept = ExamBook(store).find("s1")
    assert kept is not None
    assert kept.clock == ExamClock(9000, 2)


def test_the_time_of_an_exam_in_lists_is_that_of_its_clock(store: LearnerStore) -> None:
    answered = give(1)
    assert ExamBook(store).submit("s1", ExamClock(answered.attempt.duration_ms + 4000), [answered], now=LATER)
    (summary,) = store.list_sessions()
    assert summary.duration_ms == answered.attempt.duration_ms + 4000
    store.rebuild_derived()
    assert store.list_sessions() == (summary,)


def test_submitting_again_changes_nothing(store: LearnerStore) -> None:
    book = ExamBook(store)
    assert book.submit("s1", ExamClock(9000), [give(1)], now=NOW)
    assert not book.submit("s1", ExamClock(1), [give(2)], now=LATER)
    book.save("s1", ExamClock(2), {0: ExamPlace(is_flagged=True)}, now=LATER)
    assert store.answer_totals() == (1, 1)
    kept = book.find("s1")
    assert kept is not None
    assert kept.clock.used_ms == 9000
    assert not kept.places


def test_a_submission_that_breaks_in_the_middle_leaves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "default.db"
    with LearnerStore.open(path, now=NOW) as store:
        begin(store)
        ExamBook(store).save("s1", ExamClock(4000, 1), {}, now=NOW)
        store.connection.execute(
            "CREATE TEMP TRIGGER fault BEFORE UPDATE OF ended_at ON sessions BEGIN SELECT RAISE(ABORT, 'cut'); END"
        )
        with pytest.raises(sqlite3.IntegrityError, match="cut"):
            ExamBook(store).submit("s1", ExamClock(9000), [give(1), give(2, 1)], now=NOW)
    with LearnerStore.open(path, now=NOW) as store:
        assert store.answer_totals() == (0, 0)
        kept = ExamBook(store).find("s1")
        assert kept is not None
        assert kept.clock == ExamClock(4000, 1)
        assert store.find_open_session() is not None
        assert ExamBook(store).submit("s1", ExamClock(9000), [give(1), give(2, 1)], now=NOW)
        before = store.load_standings()
        store.rebuild_derived()
        assert store.load_standings() == before
