"""The miss log: the latest cause of an attempt counts, and an answer that was taken back has none."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from rhizotrainer.model.learning import LoggedMiss, MissCause
from rhizotrainer.model.updates import Rename
from rhizotrainer.store.causes import MissLog
from rhizotrainer.store.item_history import ItemHistory
from rhizotrainer.store.learner_store import LearnerStore
from tests.builders import BANK, NOW, make_address, make_attempt, make_item, make_memory
from tests.store.files import query


@pytest.fixture
def store(tmp_path: Path) -> Iterator[LearnerStore]:
    with LearnerStore.open(tmp_path / "learner.db", now=NOW) as opened:
        yield opened


def answer(store: LearnerStore, item: str, number: int, session: str = "s1") -> str:
    moment = NOW + timedelta(hours=number)
    attempt = make_attempt(make_item(item), number=number, session=session, answered_at=moment)
    store.record_attempt(attempt, make_memory(attempt.address), local_day="2026-11-23")
    return attempt.id


def test_the_latest_cause_counts_and_the_earlier_ones_stay(store: LearnerStore) -> None:
    attempt, log = answer(store, "a", 1), MissLog(store)
    assert log.find_cause(attempt) is None
    assert log.record_cause(attempt, MissCause.GUESSED, now=NOW)
    assert log.record_cause(attempt, MissCause.CONFUSED, confused_with="Dorsal \ud83d root", now=NOW)
    moment = NOW + timedelta(hours=1)
    assert log.find_cause(attempt) == LoggedMiss(
        attempt, make_address("a"), moment, MissCause.CONFUSED, "Dorsal ? root"
    )
    assert query(store.path, "SELECT cause FROM causes ORDER BY sequence") == [("guessed",), ("confused",)]


def test_an_attempt_that_is_not_kept_gets_no_cause(store: LearnerStore) -> None:
    assert not MissLog(store).record_cause("0" * 32, MissCause.GUESSED, now=NOW)
    assert MissLog(store).list_all() == ()


def test_misses_are_listed_by_session_and_time(store: LearnerStore) -> None:
    log = MissLog(store)
    ids = [answer(store, item, number, f"s{number}") for number, item in enumerate("abc", 1)]
    for attempt, cause in zip(ids, MissCause, strict=False):
        log.record_cause(attempt, cause, now=NOW)
    assert [miss.cause for miss in log.list_all()] == list(MissCause)[:3]
    assert [miss.address.item for miss in log.list_session("s2")] == ["b"]
    assert [miss.attempt for miss in log.list_all(since=NOW + timedelta(hours=3))] == ids[2:]


def test_a_miss_goes_by_the_id_of_now_and_away_with_its_answer(store: LearnerStore) -> None:
    attempt, log = answer(store, "old", 1), MissLog(store)
    log.record_cause(attempt, MissCause.MISREAD, now=NOW)
    ItemHistory(store).record_renames(BANK, [Rename("old", "new")], now=NOW)
    assert [miss.address for miss in log.list_all()] == [make_address("new")]
    store.withdraw_attempt(attempt, now=NOW)
    assert (log.list_all(), log.find_cause(attempt)) == ((), None)
