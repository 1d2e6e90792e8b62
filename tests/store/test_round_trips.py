"""What goes into the store comes out equal."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhizotrainer.model.banks import BankListing
from rhizotrainer.model.items import Item
from rhizotrainer.model.learning import Attempt, MemoryState, SessionRecord
from rhizotrainer.store.codec import Codec
from rhizotrainer.store.learner_store import LearnerStore
from rhizotrainer.store.rows import text_to_time, time_to_text
from tests.builders import make_attempt, make_memory
from tests.store import strategies

ITEMS, LISTINGS = Codec(Item), Codec(BankListing)


@given(attempt=strategies.attempts, memory=strategies.memories)
def test_an_attempt_and_its_memory_come_back_equal(attempt: Attempt, memory: MemoryState) -> None:
    with LearnerStore.in_memory() as store:
        store.record_attempt(attempt, memory, local_day="2026-11-23")
        assert store.list_session_attempts(attempt.session) == (attempt,)
        standing = store.find_standing(attempt.address)
        assert standing is not None
        assert (standing.attempts, standing.last_verdict) == (1, attempt.verdict)
        assert standing.last_answered_at == attempt.answered_at
        assert standing.memory.due == memory.due
        assert (standing.memory.stability, standing.memory.lapses) == (memory.stability, memory.lapses)


@given(record=strategies.records)
def test_a_session_comes_back_equal(record: SessionRecord) -> None:
    with LearnerStore.in_memory() as store:
        store.begin_session(record)
        summary = store.find_session(record.id)
        assert summary is not None
        assert summary.record == record
        assert summary.results == (None,) * len(record.questions)


@given(item=strategies.items)
def test_an_item_comes_back_equal_from_json(item: Item) -> None:
    assert ITEMS.decode(ITEMS.encode(item)) == item


@given(listing=strategies.listings)
def test_a_listing_comes_back_equal_from_json(listing: BankListing) -> None:
    assert LISTINGS.decode(LISTINGS.encode(listing)) == listing


@given(first=strategies.moments, second=strategies.moments)
def test_times_as_text_sort_like_times(first: datetime, second: datetime) -> None:
    assert (time_to_text(first) < time_to_text(second)) == (first < second)
    assert text_to_time(time_to_text(first)) == first


@given(moment=strategies.moments, hours=st.integers(min_value=-14, max_value=14))
def test_a_time_of_another_zone_is_kept_as_utc(moment: datetime, hours: int) -> None:
    kept = text_to_time(time_to_text(moment.astimezone(timezone(timedelta(hours=hours)))))
    assert kept == moment
    assert kept.tzinfo is UTC


def test_a_time_without_a_zone_is_refused() -> None:
    attempt = make_attempt(answered_at=datetime(2026, 11, 23))  # noqa: DTZ001 - the fault under test
    with LearnerStore.in_memory() as store:
        with pytest.raises(ValueError, match="without a zone"):
            store.record_attempt(attempt, make_memory(), local_day="2026-11-23")
        assert store.answer_totals() == (0, 0)


def test_a_codec_tells_shapes_apart_and_refuses_what_it_cannot_keep() -> None:
    assert ITEMS.shape != LISTINGS.shape
    assert "is_pinned:bool" in ITEMS.shape
    with pytest.raises(TypeError, match="no way to keep"):
        Codec(object)
