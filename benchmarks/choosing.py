"""How long does the session builder count and draw after a change, with 10,000 and with 100,000 items?

One change is what a tick does: every count beside every choice, the number of matches, and the session that Start would
begin. Beside it, in turns, the floor: one plain pass over the items that only compares each item's topic. Prints
medians, the slowest, and the ratio of the medians. Promised: with 10,000 items a median of 50 ms at most.
"""

from __future__ import annotations

import random
import statistics
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

# ruff: noqa: E402 - the path above is what makes these importable
from rhizotrainer.model.banks import ItemBrief
from rhizotrainer.model.items import Difficulty, ItemAddress, ItemType
from rhizotrainer.model.learning import Confidence, LastAnswer, Verdict
from rhizotrainer.study.selection_draw import Wish, build_tally, draw_session
from rhizotrainer.study.selection_pool import ItemState, Pool, States, build_pool, build_states

TURNS = 40
SIZES = (10_000, 100_000)
TOPICS = 64
PROMISED_MS = 50.0


def make_brief(number: int, dice: random.Random) -> ItemBrief:
    """Make an item; of twelve, three are a case, and some have a sibling."""
    place = number % 12
    return ItemBrief(
        ItemAddress(f"bank-{number // 240 % 4}", f"item-{number}"),
        f"topic-{dice.randrange(TOPICS)}",
        dice.choice(list(ItemType)),
        dice.choice([None, *Difficulty]),
        f"case-{number // 12}" if place < 3 else "",
        place + 1 if place < 3 else 0,
        f"fact-{number // 24}" if place in (5, 6) else "",
    )


def take_time(deed: Callable[[], object]) -> float:
    """Return how many milliseconds a deed takes."""
    begun = time.perf_counter()
    deed()
    return (time.perf_counter() - begun) * 1000


def _change(pool: Pool, states: States, wish: Wish) -> None:
    build_tally(pool, states, wish)
    draw_session(pool, states, wish, rng=random.Random(1))


def measure(size: int) -> float:
    """Measure one size, print it, and return the median."""
    dice = random.Random(size)
    briefs = [make_brief(number, dice) for number in range(size)]
    pool = build_pool(briefs)
    answers = [
        LastAnswer(brief.address, dice.choice(list(Verdict)), dice.choice([None, *Confidence]), at, dice.random() < 0.2)
        for at, brief in enumerate(briefs)
        if dice.random() < 0.6
    ]
    states = build_states(pool, answers, flagged=(), noted=())
    changes, floor = [], []
    for turn in range(TURNS):
        topics = None if turn % 2 else frozenset(dice.sample(sorted(pool.topics), len(pool.topics) // 2))
        wish = Wish(topics=topics, states=frozenset(dice.sample(list(ItemState), turn % 4)), count=40)
        changes.append(take_time(partial(_change, pool, states, wish)))
        floor.append(take_time(lambda: sum(brief.topic == "topic-1" for brief in briefs)))
    median, plain = statistics.median(changes), statistics.median(floor)
    print(
        f"{size:>7} items: {median:6.1f} ms a change, slowest {max(changes):6.1f}; "
        f"one plain pass {plain:6.1f} ms; ratio {median / plain:.1f}"
    )
    return median


def main() -> int:
    medians = [measure(size) for size in SIZES]
    is_kept = medians[0] <= PROMISED_MS
    print(f"with {SIZES[0]} items {PROMISED_MS:.0f} ms at most: {'kept' if is_kept else 'broken'}")
    return 0 if is_kept else 1


if __name__ == "__main__":
    sys.exit(main())
