"""What a learner's answers add up to: by bank, by topic, by day to come, and how sure those numbers are.

Pure sums over standings that the store has read; it neither reads attempts nor draws anything.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime

from rhizotrainer.model.banks import BankListing
from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.learning import ItemStanding
from rhizotrainer.model.values import dataclass
from rhizotrainer.study.recall import is_mastered, lasting_recall

Standings = Mapping[ItemAddress, ItemStanding]


@dataclass(frozen=True, slots=True)
class BankProgress:
    """One bank in numbers of items: mastered + learning + unseen = total; `due` is part of both."""

    bank: str
    title: str
    total: int
    mastered: int
    learning: int
    unseen: int
    due: int
    last_studied: datetime | None


@dataclass(frozen=True, slots=True)
class TopicProgress:
    """One topic in numbers of items; `recall` is the mean of those seen, None while none is."""

    bank: str
    topic: str
    title: str
    total: int
    seen: int
    mastered: int
    learning: int
    unseen: int
    recall: float | None


def build_bank_progress(
    listing: BankListing,
    seen: Sequence[ItemStanding],
    *,
    now: datetime,
    before: datetime,
    last_studied: datetime | None = None,
) -> BankProgress:
    """Count a bank's items; `before` is the end of the learner's day, `seen` where each stands that was ever answered.

    Items that the bank does not hold any more are not among those.
    """
    bank = listing.header.id if listing.header else ""
    mastered = sum(is_mastered(standing, now) for standing in seen)
    return BankProgress(
        bank=bank,
        title=listing.title,
        total=listing.item_count,
        mastered=mastered,
        learning=len(seen) - mastered,
        unseen=listing.item_count - len(seen),
        due=sum(standing.is_due(before) for standing in seen),
        last_studied=last_studied,
    )


def build_topic_progress(
    listings: Sequence[BankListing], standings: Standings, item_topics: Mapping[ItemAddress, str], *, now: datetime
) -> tuple[TopicProgress, ...]:
    """Count every topic that has items: lowest recall first, those not yet seen last, in outline order.

    `item_topics` says for each item that is still in its bank which topic it belongs to; others do not count.
    """
    seen: dict[tuple[str, str], list[ItemStanding]] = {}
    for address, standing in standings.items():
        if address in item_topics:
            seen.setdefault((address.bank, item_topics[address]), []).append(standing)
    topics: list[TopicProgress] = []
    for listing in listings:
        if listing.header is None:
            continue
        order = {topic.id: place for place, topic in enumerate(listing.header.topics)}
        topics += [
            _count_topic(listing, topic, seen.get((listing.header.id, topic), []), count, now)
            for topic, count in sorted(listing.topic_counts, key=lambda pair: order.get(pair[0], len(order)))
        ]
    return tuple(sorted(topics, key=lambda topic: 2.0 if topic.recall is None else topic.recall))


def wilson_interval(right: int, n: int, *, z: float = 1.96) -> tuple[float, float]:
    """Return the score interval (low, high), each 0 … 1, of a share of `right` in `n`; (0, 1) where n is 0.

    Wilson EB (1927), Probable inference, the law of succession, and statistical inference, Journal of the
    American Statistical Association 22:209-212. `z` 1.96 gives 95 %.
    """
    if n == 0:
        return 0.0, 1.0
    share = right / n
    middle = (share + z * z / (2 * n)) / (1 + z * z / n)
    half = z / (1 + z * z / n) * math.sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    # At the ends the bound is the share itself, which floating point would miss by a hair.
    return 0.0 if right == 0 else middle - half, 1.0 if right == n else middle + half


def forecast_due(
    due_times: Iterable[datetime], today: date, days: int = 7, *, to_local: Callable[[datetime], date]
) -> tuple[int, ...]:
    """Count what falls due on each of `days` local days from today; what is overdue counts today."""
    counts = Counter(max(0, (to_local(due) - today).days) for due in due_times)
    return tuple(counts[day] for day in range(days))


def mean(values: Iterable[float]) -> float | None:
    """Return the arithmetic mean, None of nothing."""
    held = list(values)
    return math.fsum(held) / len(held) if held else None


def median(values: Iterable[float]) -> float | None:
    """Return the middle value, or the mean of the two in the middle; None of nothing."""
    held = sorted(values)
    if not held:
        return None
    half = len(held) // 2
    return float(held[half]) if len(held) % 2 else (held[half - 1] + held[half]) / 2


def _count_topic(
    listing: BankListing, topic: str, seen: list[ItemStanding], total: int, now: datetime
) -> TopicProgress:
    mastered = sum(is_mastered(standing, now) for standing in seen)
    return TopicProgress(
        bank=listing.header.id if listing.header else "",
        topic=topic,
        title=listing.header.topic_title(topic) if listing.header else topic,
        total=total,
        seen=len(seen),
        mastered=mastered,
        learning=len(seen) - mastered,
        unseen=total - len(seen),
        recall=mean(lasting_recall(standing.memory, now) for standing in seen),
    )
