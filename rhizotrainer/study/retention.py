"""Mastery and recall by topic, now and four weeks ago, from the sums that the store made."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from datetime import timedelta

from rhizotrainer.model.banks import BankListing
from rhizotrainer.model.tallies import TopicSums
from rhizotrainer.model.values import dataclass

COMPARED = timedelta(days=28)
FEWEST_SEEN = 5
"""Of fewer questions than these, nothing is said by topic."""


@dataclass(frozen=True, slots=True)
class TopicRetention:
    """One topic in numbers of items: mastered + learning + unseen = all of it.

    `recall` is the mean of those seen, None while none is; `change` is that less what it was four weeks ago, None where
    too few had been seen by then.
    """

    bank: str
    topic: str
    title: str
    seen: int
    mastered: int
    unseen: int
    recall: float | None
    change: float | None

    @property
    def learning(self) -> int:
        return self.seen - self.mastered


def build_topic_retention(
    listings: Sequence[BankListing], sums: Iterable[TopicSums], *, bank: str = ""
) -> tuple[TopicRetention, ...]:
    """Return every topic that has items, of one bank or of all: lowest recall first, those not yet seen last.

    Of two alike the first in the outline comes first.
    """
    found = {(each.bank, each.topic): each for each in sums}
    topics: list[TopicRetention] = []
    for listing in listings:
        header = listing.header
        if header is None or bank not in ("", header.id):
            continue
        order = {topic.id: place for place, topic in enumerate(header.topics)}
        titles = {topic.id: topic.title for topic in header.topics}
        topics += [
            _build_topic(header.id, topic, titles.get(topic, topic), (total, found.get((header.id, topic))))
            for topic, total in sorted(listing.topic_counts, key=lambda pair: order.get(pair[0], len(order)))
        ]
    return tuple(sorted(topics, key=lambda topic: 2.0 if topic.recall is None else topic.recall))


def find_mean_recall(sums: Iterable[TopicSums]) -> float | None:
    """Return the mean recall of all items seen, None while none is."""
    held = list(sums)
    seen = sum(each.seen for each in held)
    return math.fsum(each.recall for each in held) / seen if seen else None


def _build_topic(bank: str, topic: str, title: str, counted: tuple[int, TopicSums | None]) -> TopicRetention:
    total, sums = counted
    if sums is None or not sums.seen:
        return TopicRetention(bank, topic, title, 0, 0, total, None, None)
    recall = sums.recall / sums.seen
    has_before = sums.seen_before >= FEWEST_SEEN and sums.seen >= FEWEST_SEEN
    change = recall - sums.recall_before / sums.seen_before if has_before else None
    return TopicRetention(bank, topic, title, sums.seen, sums.mastered, max(total - sums.seen, 0), recall, change)
