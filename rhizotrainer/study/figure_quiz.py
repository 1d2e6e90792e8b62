"""The order of a quiz on one figure: what is mistaken for one another comes near, what is least known comes first.

Pure: who asks gives the questions, what each is mistaken for, and the dice. It makes no question.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.mastery import MASTERED_RECALL
from rhizotrainer.model.values import dataclass

SPACING = 3
"""Among so many questions in a row no structure is asked twice, as long as there are others to ask."""


class Way(StrEnum):
    """How a structure is asked: to be found, or to be named."""

    PLACE = "place"
    NAME = "name"


class Scope(StrEnum):
    """Which of a figure's questions are wanted."""

    ALL = "all"
    WEAK = "weak"
    PLACES = "places"
    NAMES = "names"


@dataclass(frozen=True, slots=True)
class FigureQuestion:
    """A question about one structure; `recall` is the predicted one, 0 … 1, None while it was never answered."""

    address: ItemAddress
    region: str
    way: Way
    recall: float | None = None

    @property
    def is_weak(self) -> bool:
        """Tell whether it was never answered, or would likely not be known well enough now."""
        return self.recall is None or self.recall < MASTERED_RECALL


def choose_questions(
    questions: Iterable[FigureQuestion], scope: Scope, *, regions: Iterable[str] | None = None
) -> tuple[FigureQuestion, ...]:
    """Return those questions that a scope means, about these structures alone where some are given."""
    wanted = None if regions is None else frozenset(regions)
    ways = {Scope.PLACES: Way.PLACE, Scope.NAMES: Way.NAME}
    return tuple(
        one
        for one in questions
        if (wanted is None or one.region in wanted)
        and (scope is not Scope.WEAK or one.is_weak)
        and one.way is ways.get(scope, one.way)
    )


def order_questions(
    questions: Sequence[FigureQuestion], neighbours: Mapping[str, Iterable[str]], *, rng: random.Random
) -> tuple[FigureQuestion, ...]:
    """Return all questions in the order in which they are best asked.

    In this order of weight: no structure twice among SPACING in a row where that can be, now and later; finding and
    naming by turns; what was just asked followed by what it is mistaken for; the least known first; the dice.
    """
    alike = _join_both_ways(neighbours)
    chance = {one.address: rng.random() for one in questions}
    left = list(questions)
    asked: list[FigureQuestion] = []
    while left:
        recent = [one.region for one in asked[1 - SPACING :]]
        costs = _price_spacing(Counter(one.region for one in left), recent)
        near = {other for region in recent for other in alike.get(region, ())}
        before = asked[-1].way if asked else None
        found = min(
            left,
            key=lambda one: (
                costs[one.region],
                one.way is before,
                one.region not in near,
                -1.0 if one.recall is None else one.recall,
                chance[one.address],
            ),
        )
        left.remove(found)
        asked.append(found)
    return tuple(asked)


def count_repeats(regions: Sequence[str]) -> int:
    """Return how many structures are asked again among the SPACING − 1 questions after."""
    return sum(region in regions[max(at - SPACING + 1, 0) : at] for at, region in enumerate(regions))


def _join_both_ways(neighbours: Mapping[str, Iterable[str]]) -> dict[str, set[str]]:
    """Return what is mistaken for what, whichever of the two says so."""
    alike: dict[str, set[str]] = {}
    for region, others in neighbours.items():
        for other in others:
            alike.setdefault(region, set()).add(other)
            alike.setdefault(other, set()).add(region)
    return alike


def _price_spacing(left: Counter[str], recent: Sequence[str]) -> dict[str, int]:
    """Return for each structure what is to be paid for asking too soon, now and later, if this one is asked next."""
    most = max(left.values())
    at_most = sum(count == most for count in left.values())
    # So many others stand between that whatever is asked now, the rest can still be spaced.
    is_easy = left.total() >= (most - 1) * SPACING + at_most + 2 * SPACING
    costs = {}
    for region in left:
        costs[region] = _price(region, recent)
        if not is_easy:
            rest = left.copy()
            rest[region] -= 1
            costs[region] += _price_rest(+rest, [*recent, region][1 - SPACING :])
    return costs


def _price(region: str, recent: Sequence[str]) -> int:
    """Return how bad it is to ask a structure after these: twice in succession is worst."""
    return (SPACING if recent[-1] == region else 1) if region in recent else 0


def _price_rest(left: Counter[str], recent: list[str]) -> int:
    """Return what is to be paid where of the least bad the structure with most questions left is always asked first."""
    paid = 0
    while left:
        prices = {region: _price(region, recent) for region in left}
        region = min(left, key=lambda one: (prices[one], -left[one]))
        paid += prices[region]
        left[region] -= 1
        left = +left
        recent = [*recent, region][1 - SPACING :]
    return paid
