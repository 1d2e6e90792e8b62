"""Sums over standings, the interval round a share, and the days to come."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhizotrainer.model.items import Item
from rhizotrainer.model.learning import ItemStanding, Verdict
from rhizotrainer.study.calendar import local_day
from rhizotrainer.study.progress import (
    build_bank_progress,
    build_topic_progress,
    forecast_due,
    mean,
    median,
    wilson_interval,
)
from tests.builders import NOW, make_item, make_listing, make_memory, make_standing

BEFORE = NOW + timedelta(hours=12)


def _standing(item: Item, *, stability: float, days_ago: int, due_in: int) -> ItemStanding:
    memory = make_memory(
        item.address,
        stability=stability,
        last_review=NOW - timedelta(days=days_ago),
        due=NOW + timedelta(days=due_in),
    )
    return make_standing(item.address, memory=memory)


def test_a_bank_adds_up() -> None:
    items = [make_item(f"q-{n}") for n in range(4)]
    standings = {
        items[0].address: _standing(items[0], stability=30, days_ago=1, due_in=29),
        items[1].address: _standing(items[1], stability=3, days_ago=4, due_in=-1),
    }
    seen = tuple(standings.values())
    progress = build_bank_progress(make_listing(items), seen, now=NOW, before=BEFORE, last_studied=NOW)
    assert (progress.total, progress.mastered, progress.learning, progress.unseen) == (4, 1, 1, 2)
    assert (progress.due, progress.last_studied, progress.title) == (1, NOW, "Rhizotomy, read closely")


def test_a_bank_that_could_not_be_read_has_nothing() -> None:
    listing = make_listing(root="banks/broken", header=None, topic_counts=())
    progress = build_bank_progress(listing, (), now=NOW, before=BEFORE)
    assert (progress.title, progress.total, progress.unseen) == ("broken", 0, 0)
    assert build_topic_progress([listing], {}, {}, now=NOW) == ()


def test_topics_stand_weakest_first_and_unseen_last_in_outline_order() -> None:
    strong, weak = make_item("s", topic="indications"), make_item("w", topic="electrode")
    fresh, foreign = make_item("f", topic="technique"), make_item("x", topic="not in the outline")
    weak_too = make_item("w2", topic="electrode")
    standings = {
        strong.address: _standing(strong, stability=50, days_ago=1, due_in=40),
        weak.address: _standing(weak, stability=2, days_ago=60, due_in=-58),
    }
    items = [foreign, strong, fresh, weak, weak_too]
    gone = make_item("gone", topic="technique")
    standings[gone.address] = _standing(gone, stability=3, days_ago=4, due_in=-1)
    where = {item.address: item.topic for item in items}
    topics = build_topic_progress([make_listing(items)], standings, where, now=NOW)
    assert [topic.title for topic in topics] == [
        "Electrode technique",
        "Indications",
        "Technique",
        "not in the outline",
    ]
    assert [(topic.total, topic.seen, topic.mastered, topic.learning, topic.unseen) for topic in topics] == [
        (2, 1, 0, 1, 1),
        (1, 1, 1, 0, 0),
        (1, 0, 0, 0, 1),
        (1, 0, 0, 0, 1),
    ]
    recalls = [topic.recall for topic in topics]
    assert recalls[0] is not None
    assert recalls[1] is not None
    assert recalls[0] < 0.8
    assert recalls[1] > 0.99
    assert recalls[2:] == [None, None]


def test_a_wrong_answer_is_learning_however_long_it_would_hold() -> None:
    item = make_item()
    memory = make_memory(item.address, stability=40)
    standing = make_standing(item.address, memory=memory, last_verdict=Verdict.INCORRECT)
    (topic,) = build_topic_progress(
        [make_listing([item])], {item.address: standing}, {item.address: item.topic}, now=NOW
    )
    assert (topic.mastered, topic.learning) == (0, 1)


@pytest.mark.parametrize(
    ("right", "n", "low", "high"),
    # Newcombe RG (1998), Statistics in Medicine 17:857-872, table I, method 3: the Wilson score interval.
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_wilson_interval_as_published(right: int, n: int, low: float, high: float) -> None:
    assert wilson_interval(right, n) == pytest.approx((low, high), abs=5e-5)


@given(st.integers(0, 400).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_an_interval_holds_its_share(pair: tuple[int, int]) -> None:
    right, n = pair
    low, high = wilson_interval(right, n)
    assert 0 <= low <= high <= 1
    if n:
        assert low <= right / n <= high
        mirrored = wilson_interval(n - right, n)
        assert (1 - mirrored[1], 1 - mirrored[0]) == pytest.approx((low, high))


def test_nothing_known_is_anything_possible() -> None:
    assert wilson_interval(0, 0) == (0.0, 1.0)


def test_the_forecast_counts_overdue_today_and_nights_by_local_days() -> None:
    tz = timezone(timedelta(hours=5, minutes=45))
    today = date(2026, 11, 23)
    due = [
        datetime(2026, 10, 1, tzinfo=UTC),
        datetime(2026, 11, 23, 18, 0, tzinfo=UTC),
        datetime(2026, 11, 23, 18, 30, tzinfo=UTC),
        datetime(2026, 11, 25, 12, 0, tzinfo=UTC),
        datetime(2026, 12, 25, 12, 0, tzinfo=UTC),
    ]
    counts = forecast_due(due, today, days=4, to_local=lambda moment: local_day(moment, tz))
    assert counts == (2, 1, 1, 0)


def test_middle_and_mean() -> None:
    assert (mean([]), median([])) == (None, None)
    assert (mean([1, 2, 6]), median([6, 1, 2])) == (3, 2)
    assert median([4, 1, 2, 3]) == 2.5
