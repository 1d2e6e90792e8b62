"""The history that `beside_anki.py` gives to both programs: the same questions, times, ratings and memory.

Each of nine in ten items was asked when FSRS-6 with its defaults wanted it, or a little later; whether it was known was
drawn by weights a little different, so that a fit has something to find. The standard library and fsrs' defaults
alone; everything comes from one seed and the day on which the last answers were given.
"""

from __future__ import annotations

import math
import random
import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from fsrs.scheduler import DEFAULT_PARAMETERS

SEED = 5
BANKS = 4
TOPICS = 16
# Of ten items nine were answered, these often: a hundred answers to ten items.
ANSWERS = (3, 5, 7, 9, 11, 13, 15, 17, 20, 0)
RETENTION = 0.9
DAY_MS = 86_400_000
WEIGHTS: tuple[float, ...] = tuple(DEFAULT_PARAMETERS)
LONGEST_INTERVAL = 180
# The memory that draws the answers: shorter at first, and growing more slowly, so that about one in five is missed.
TRUE_WEIGHTS = tuple(w * 0.7 if at < 4 else w - 0.7 if at == 8 else w for at, w in enumerate(WEIGHTS))
SCHEMA = """
    CREATE TABLE reviews (
        at_ms INTEGER PRIMARY KEY, item INTEGER NOT NULL, rating INTEGER NOT NULL, took_ms INTEGER NOT NULL,
        confidence INTEGER, stability REAL NOT NULL, difficulty REAL NOT NULL, interval INTEGER NOT NULL,
        last_interval INTEGER NOT NULL, repetitions INTEGER NOT NULL, lapses INTEGER NOT NULL)
"""


class Review(NamedTuple):
    """One answer, and the memory after it; `day` is relative to the first answer of its item, intervals are in days."""

    day: int
    rating: int
    stability: float
    difficulty: float
    interval: int
    last_interval: int
    repetitions: int
    lapses: int


def make_history(path: Path, items: int) -> int:
    """Write the history of so many items once and return how many answers it has."""
    with closing(sqlite3.connect(path)) as connection:
        if not connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]:
            connection.execute("PRAGMA synchronous = OFF")
            connection.execute(SCHEMA)
            today = time.time_ns() // 1_000_000 // DAY_MS
            connection.executemany(f"INSERT INTO reviews VALUES ({', '.join('?' * 11)})", _list_rows(items, today))
            connection.commit()
        count: int = connection.execute("SELECT count(*) FROM reviews").fetchone()[0]
        return count


def find_place(item: int) -> tuple[str, str]:
    """Return the bank and the topic of an item."""
    return f"bank-{item % BANKS}", f"topic-{item // BANKS % TOPICS}"


def name_item(item: int) -> str:
    """Return the id of an item."""
    return f"item-{item:06d}"


def _list_rows(items: int, today: int) -> Iterator[tuple[float | None, ...]]:
    dice = random.Random(SEED)
    taken: set[int] = set()
    for item in range(items):
        count = ANSWERS[item % len(ANSWERS)]
        if not count:
            continue
        reviews = _simulate(count, dice)
        first = _find_last_day(reviews[-1], today, dice) - reviews[-1].day
        for review in reviews:
            # Between six in the morning and ten in the evening, never twice in one millisecond.
            at_ms = (first + review.day) * DAY_MS + dice.randrange(6 * 3_600_000, 22 * 3_600_000)
            while at_ms in taken:
                at_ms += 1
            taken.add(at_ms)
            confidence = None if dice.random() < 0.1 else (1, 2, 3, 4)[review.rating - 1 + (dice.random() < 0.3)]
            yield (at_ms, item, review.rating, dice.randrange(3_000, 60_000), confidence, *review[2:])


def _find_last_day(last: Review, today: int, dice: random.Random) -> int:
    """Return a day before today on which the last answer is such that about one item in a hundred is due."""
    ahead = -dice.randrange(7) if dice.random() < 0.01 else 1 + dice.randrange(max(last.interval - 1, 1))
    return min(today + ahead - last.interval, today - 1)


def _simulate(count: int, dice: random.Random) -> list[Review]:
    """Ask an item so often; its last two answers are mostly right, as those of a learner on schedule are."""
    reviews: list[Review] = []
    ends_well = dice.random() < 0.93
    truth = memory = (0.0, 0.0)
    day = interval = lapses = 0
    for number in range(count):
        elapsed = 0
        if number:
            elapsed = interval + int(interval * 0.1 * dice.random())
            day += elapsed
        chance = find_recall(elapsed, truth[0], TRUE_WEIGHTS) if number else 0.75
        is_known = dice.random() < chance or (ends_well and count - number <= 2)
        rating = (2 if dice.random() < 0.15 else 3) if is_known else 1
        truth = take_answer(truth, rating, elapsed, TRUE_WEIGHTS)
        memory = take_answer(memory, rating, elapsed, WEIGHTS)
        lapses += bool(number and rating == 1)
        last, interval = interval, min(max(round(memory[0]), 1), LONGEST_INTERVAL)
        reviews.append(Review(day, rating, *memory, interval, last, number + 1, lapses))
    return reviews


def find_recall(days: float, stability: float, weights: Sequence[float]) -> float:
    """Return FSRS-6's chance of a right answer."""
    factor = RETENTION ** (-1 / weights[20]) - 1
    return float((1 + factor * days / stability) ** -weights[20])


def take_answer(memory: tuple[float, float], rating: int, days: int, weights: Sequence[float]) -> tuple[float, float]:
    """Return stability and difficulty after an answer so many days later, by FSRS-6's formulas."""
    stability, difficulty = memory
    if not stability:
        return weights[rating - 1], _first_difficulty(rating, weights)
    recall = find_recall(days, stability, weights)
    if rating == 1:
        after = weights[11] * difficulty ** -weights[12] * ((stability + 1) ** weights[13] - 1)
        stability_after = min(after * math.exp(weights[14] * (1 - recall)), stability)
    else:
        growth = math.exp(weights[8]) * (11 - difficulty) * stability ** -weights[9]
        growth *= (math.exp(weights[10] * (1 - recall)) - 1) * (weights[15] if rating == 2 else 1)
        stability_after = stability * (1 + growth)
    moved = difficulty - weights[6] * (rating - 3) * (10 - difficulty) / 9
    drawn = weights[7] * _first_difficulty(4, weights) + (1 - weights[7]) * moved
    return max(stability_after, 0.01), min(max(drawn, 1), 10)


def _first_difficulty(rating: int, weights: Sequence[float]) -> float:
    return min(max(weights[4] - math.exp(weights[5] * (rating - 1)) + 1, 1), 10)
