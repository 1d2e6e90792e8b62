"""Recall by topic, and what it was four weeks ago."""

from __future__ import annotations

import pytest

from rhizotrainer.model.tallies import TopicSums
from rhizotrainer.study.retention import build_topic_retention, find_mean_recall
from tests.builders import BANK, make_item, make_listing


def sums(topic: str, seen: int, recall: float, before: tuple[float, float] = (0, 0)) -> TopicSums:
    return TopicSums(BANK, topic, seen, seen // 2, seen * recall, before[0], before[0] * before[1])


def test_topics_stand_weakest_first_and_unseen_ones_last() -> None:
    items = [
        make_item(f"{topic}-{n}", topic=topic)
        for topic, count in (("technique", 3), ("electrode", 8), ("indications", 10), ("not in the outline", 1))
        for n in range(count)
    ]
    found = build_topic_retention(
        [make_listing(items), make_listing(root="broken", header=None)],
        [sums("indications", 10, 0.9, (6, 0.8)), sums("electrode", 7, 0.6, (4, 0.9)), sums("gone", 4, 0.1)],
    )
    assert [(each.title, each.seen, each.mastered, each.learning, each.unseen) for each in found] == [
        ("Electrode technique", 7, 3, 4, 1),
        ("Indications", 10, 5, 5, 0),
        ("Technique", 0, 0, 0, 3),
        ("not in the outline", 0, 0, 0, 1),
    ]
    assert [each.recall for each in found] == [pytest.approx(0.6), pytest.approx(0.9), None, None]


def test_change_is_said_only_where_five_were_seen_by_then_and_now() -> None:
    items = [make_item(f"q-{n}", topic="technique") for n in range(9)]

    def change(seen: int, before: float) -> float | None:
        (topic,) = build_topic_retention([make_listing(items)], [sums("technique", seen, 0.7, (before, 0.8))])
        return topic.change

    assert change(9, 5) == pytest.approx(-0.1)
    assert change(9, 4) is None
    assert change(4, 4) is None


def test_only_the_bank_that_is_asked_for_is_listed() -> None:
    listings = [make_listing([make_item("q")]), make_listing([make_item("q", bank="other")])]
    assert [each.bank for each in build_topic_retention(listings, [], bank="other")] == ["other"]


def test_the_mean_is_weighted_by_what_was_seen() -> None:
    assert find_mean_recall([]) is None
    assert find_mean_recall([sums("a", 1, 0.5), sums("b", 3, 0.9)]) == pytest.approx(0.8)
