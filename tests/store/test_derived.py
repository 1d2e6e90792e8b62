"""Attempts are the truth: they cannot be changed, and all that is derived can be made again from them alone."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rhizotrainer.model.learning import Confidence, Verdict
from rhizotrainer.store.connection import set_pragmas
from rhizotrainer.store.learner_store import LearnerStore
from tests.builders import NOW, make_attempt, make_item, make_memory, make_record
from tests.store.files import fill, query

TABLES = ("memory", "days", "confidences", "banks", "sessions", "session_questions")
ITEMS = tuple(make_item(name, bank=bank) for name in ("one", "two") for bank in ("a", "b"))

answers = st.tuples(
    st.sampled_from(ITEMS),
    st.sampled_from(("s1", "s2", "nowhere")),
    st.sampled_from(Verdict),
    st.sampled_from((None, *Confidence)),
    st.integers(min_value=-400, max_value=400),
)


def dump(path: Path) -> dict[str, list[tuple[object, ...]]]:
    return {table: query(path, f"SELECT * FROM {table} ORDER BY 1, 2") for table in TABLES}


@settings(max_examples=25)
@given(given_answers=st.lists(answers, max_size=12), late=st.booleans())
def test_a_rebuild_gives_what_counting_gave(given_answers: list, late: bool) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "learner.db"
        with LearnerStore.open(path, now=NOW) as store:
            # The second queue asks one item twice, which no selection does and a file may hold.
            records = make_record(ITEMS, id="s1"), make_record((*ITEMS[:2], ITEMS[0]), id="s2")
            store.begin_session(records[0])
            if not late:
                store.begin_session(records[1])
            for number, (item, session, verdict, confidence, days) in enumerate(given_answers):
                moment = NOW + timedelta(days=days)
                attempt = make_attempt(item, number=number, session=session, answered_at=moment)
                attempt = replace(attempt, verdict=verdict, confidence=confidence, duration_ms=number * 1000)
                memory = make_memory(item.address, due=moment + timedelta(days=number), lapses=number)
                store.record_attempt(attempt, memory, local_day=moment.date().isoformat())
            if late:
                store.begin_session(records[1])
            counted = dump(path)
            store.rebuild_derived()
            assert dump(path) == counted


def test_a_rebuild_repairs_what_was_spoilt(tmp_path: Path) -> None:
    path = tmp_path / "learner.db"
    fill(path, 1, 2)
    before = dump(path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DELETE FROM memory")
        connection.execute("UPDATE days SET answers = 99")
    with LearnerStore.open(path, now=NOW) as store:
        assert store.answer_totals() == (99, 2)
        store.rebuild_derived()
        assert store.answer_totals() == (2, 2)
    assert dump(path) == before


@pytest.mark.parametrize("statement", ["UPDATE attempts SET score = 1", "DELETE FROM attempts"])
def test_no_attempt_can_be_changed_or_deleted(tmp_path: Path, statement: str) -> None:
    path = tmp_path / "learner.db"
    fill(path, 1)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        with pytest.raises(sqlite3.IntegrityError, match="an attempt is never"):
            connection.execute(statement)
        set_pragmas(connection)
        with pytest.raises(sqlite3.IntegrityError, match="an attempt is never deleted"):
            connection.execute("INSERT OR REPLACE INTO attempts SELECT * FROM attempts")
    assert query(path, "SELECT count(*) FROM attempts") == [(1,)]


def test_the_numbers_of_today_need_no_attempts_at_all(tmp_path: Path) -> None:
    path = tmp_path / "learner.db"
    fill(path, 1, 2, 3)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("ALTER TABLE attempts RENAME TO put_away")
    later = NOW + timedelta(days=30)
    with LearnerStore.open(path, now=NOW) as store:
        assert (store.count_due(before=later), len(store.list_due(before=later))) == (3, 3)
        assert (len(store.load_standings()), store.answer_totals()) == (3, (3, 3))
        assert len(store.due_times(before=later)) == 3
        assert len(store.list_days(since=NOW.date())) == 1
        assert store.confidence_counts() == {Confidence.FAIRLY_SURE: (3, 3)}
        assert store.last_studied() == {"rhizotomy": NOW}
        assert (store.list_sessions(), store.find_open_session()) == ((), None)
    plan = query(path, "EXPLAIN QUERY PLAN SELECT count(*) FROM memory WHERE due < '2026' AND asks")
    assert "memory_by_due" in plan[0][3]
