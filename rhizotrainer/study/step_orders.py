"""Judge the order in which steps were put, pair of steps by pair of steps.

Steps that read the same are the same: whichever of them stands first, the order is as right. Nothing here shuffles.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from rhizotrainer.model.items import Option


def rank_steps(steps: Sequence[Option], placed: Sequence[int]) -> tuple[int, ...]:
    """Return the places that the steps put down belong at, in the learner's order; the right order gives 0, 1, 2 …

    What is no step of the item, or was put down before, is left out. Of steps that read the same, the one put down
    first belongs at the first of their places.
    """
    free: dict[str, list[int]] = {}
    for place, step in enumerate(steps):
        free.setdefault(_fold(step), []).append(place)
    given = [authored for authored in dict.fromkeys(placed) if 0 <= authored < len(steps)]
    return tuple(free[_fold(steps[authored])].pop(0) for authored in given)


def count_pairs(ranks: Sequence[int]) -> tuple[int, int]:
    """Return how many pairs stand in the right order and how many the other way round."""
    rising = sum(first < second for first, second in combinations(ranks, 2))
    return rising, len(ranks) * (len(ranks) - 1) // 2 - rising


def score_order(steps: Sequence[Option], placed: Sequence[int]) -> float:
    """Score an order 0 … 1: pairs in the right order less pairs the other way round, by all pairs; never below 0.

    Above 0 this is Kendall's rank correlation with the right order (Kendall MG. A new measure of rank correlation.
    Biometrika 1938;30:81-93). A single step is right where it is put down.
    """
    ranks = rank_steps(steps, placed)
    if len(steps) < 2:
        return float(len(ranks))
    right, wrong = count_pairs(ranks)
    return max(0, right - wrong) / (len(steps) * (len(steps) - 1) // 2)


def judge_places(steps: Sequence[Option], placed: Sequence[int]) -> tuple[bool | None, ...]:
    """Return for each step, in authored order, whether it stands at its own place, None where it was not put down."""
    given = [authored for authored in dict.fromkeys(placed) if 0 <= authored < len(steps)]
    found: list[bool | None] = [None] * len(steps)
    for place, (authored, rank) in enumerate(zip(given, rank_steps(steps, placed), strict=True)):
        found[authored] = rank == place
    return tuple(found)


def read_alike(first: Option, second: Option) -> bool:
    """Say whether two steps read the same, white space and case apart."""
    return _fold(first) == _fold(second)


def _fold(step: Option) -> str:
    return " ".join(step.text.split()).casefold()
