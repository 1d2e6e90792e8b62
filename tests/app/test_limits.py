"""A day's limits let so many new questions and reviews through, and say what they keep back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from rhizotrainer.app.limits import find_allowance
from rhizotrainer.app.settings import Settings
from rhizotrainer.store.learner_store import LearnerStore
from rhizotrainer.study.calendar import DayRule
from rhizotrainer.study.selection_draw import Allowance
from tests.builders import make_attempt, make_item, make_memory

NOW = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)


@pytest.fixture
def store():
    store = LearnerStore.in_memory()
    yield store
    store.close()


def answer(store: LearnerStore, item_id: str, *, number: int, at: datetime) -> None:
    item = make_item(item_id)
    attempt = make_attempt(item, number=number, answered_at=at)
    store.record_attempt(attempt, make_memory(item.address, last_review=at), local_day=at.date().isoformat())


def test_without_limits_nothing_is_counted(store):
    assert find_allowance(Settings(), store, DayRule(UTC), now=NOW) == Allowance()


def test_what_was_answered_today_is_taken_off(store):
    answer(store, "old", number=1, at=NOW - timedelta(days=3))
    answer(store, "old", number=2, at=NOW)
    answer(store, "fresh", number=3, at=NOW)
    settings = Settings(new_per_day=5, reviews_per_day=1)
    assert find_allowance(settings, store, DayRule(UTC), now=NOW) == Allowance(4, 0)


def test_the_day_is_the_learners(store):
    answer(store, "fresh", number=1, at=NOW - timedelta(hours=3))
    settings = Settings(new_per_day=5)
    assert find_allowance(settings, store, DayRule(UTC), now=NOW).unseen == 5
    assert find_allowance(settings, store, DayRule(UTC, 4), now=NOW).unseen == 4, "the night belongs to the day before"
