"""A plan gone through in advance, with the cap kept: what each block asks, and who reaches the target by the day.

Questions are followed in shares, not one by one: of those asked, the share that recall foretells is right. In every
block the places go to those for whom waiting costs most. Pure.
"""

from __future__ import annotations

from collections.abc import Sequence

from rhizotrainer.model.values import dataclass
from rhizotrainer.study.planning_grid import Edge
from rhizotrainer.study.planning_prices import LEAST_PRICE, Crowd, Values, weigh, worth_of

_NOTHING = 1e-4


@dataclass(frozen=True, slots=True)
class Fate:
    """What becomes of a question by the exam: the chance to reach the target, and the recall expected."""

    chance: float
    recall: float


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """`new` and `reviews` are answers a block, `groups` each group's fate; `begun` has for each block how many unseen
    questions it begins and their fate. Those that no block begins are never met.
    """

    reached: float
    new: tuple[float, ...]
    reviews: tuple[float, ...]
    groups: tuple[Fate, ...]
    begun: tuple[tuple[float, Fate], ...]


class _Pile:
    """Questions that stand alike: how many are left, what waiting costs them in each block, and how many it took."""

    __slots__ = ("edges", "gains", "held", "left", "source", "taken")

    def __init__(self, held: float, edges: Sequence[Edge], gains: dict[int, float], *, source: int) -> None:
        self.held = self.left = held
        self.edges = {edge[0]: edge for edge in edges}
        self.gains = gains
        self.source = source
        self.taken: dict[int, float] = {}


def gains_of(offers: Sequence[float], blocks: Sequence[int], prices: Sequence[float], stay: float) -> dict[int, float]:
    """Return for each block what waiting there loses: its worth before the price, less the best that comes later."""
    later, gains = stay, {}
    for offer, block in zip(reversed(offers), reversed(blocks), strict=True):
        gains[block] = offer + prices[block] - later
        later = max(later, offer)
    return gains


def rehearse(crowd: Crowd, prices: Sequence[float], *, cap: float, cap_today: float) -> Rehearsal:
    """Go through all blocks with at most `cap` answers a day, and `cap_today` more today."""
    return _Stage(crowd, prices).play(cap, cap_today)


class _Stage:
    def __init__(self, crowd: Crowd, prices: Sequence[float]) -> None:
        self._crowd, self._grid, self._prices = crowd, crowd.grid, prices
        self._values: Values = weigh(crowd, prices)
        self._mass = [0.0] * len(self._values.nodes)
        self._groups = [
            self._pile(group.count, edges, stay, source=-1)
            for group, edges, stay in zip(crowd.groups, crowd.edges, crowd.worths, strict=True)
        ]
        numbers = range(len(self._grid.blocks))
        self._unseen = _Pile(crowd.unseen, (), gains_of(self._values.firsts, numbers, prices, 0.0), source=-1)
        self._nodes: list[_Pile] = []

    def play(self, cap: float, cap_today: float) -> Rehearsal:
        new, reviews = [], []
        for number, block in enumerate(self._grid.blocks):
            begun, asked = self._play_block(number, cap * block.width if number else cap_today)
            new.append(begun)
            reviews.append(asked)
            self._pile_up(number)
        chances, recalls = list(self._grid.hits), list(self._grid.recalls)
        for pile in reversed(self._nodes):
            fate = self._fate_of(pile, (chances, recalls), Fate(chances[pile.source], recalls[pile.source]))
            chances[pile.source], recalls[pile.source] = fate.chance, fate.recall
        groups = tuple(
            self._fate_of(pile, (chances, recalls), self._left_alone(at)) for at, pile in enumerate(self._groups)
        )
        begun_fates = tuple(
            (share, Fate(self._first(number, chances), self._first(number, recalls)))
            for number, share in enumerate(new)
        )
        reached = sum(group.count * fate.chance for group, fate in zip(self._crowd.groups, groups, strict=True))
        reached += sum(share * fate.chance for share, fate in begun_fates)
        return Rehearsal(reached, tuple(new), tuple(reviews), groups, begun_fates)

    def _play_block(self, number: int, room: float) -> tuple[float, float]:
        """Give a block's room to whom waiting costs most; return how many are begun and how many reviewed."""
        wanting = [
            (pile.gains[number], order, pile)
            for order, pile in enumerate((self._unseen, *self._groups, *self._nodes))
            if pile.left > _NOTHING and pile.gains.get(number, 0.0) > LEAST_PRICE
        ]
        begun = asked = 0.0
        for _gain, _order, pile in sorted(wanting, key=lambda want: (-want[0], want[1])):
            moved = min(pile.left, room)
            if moved <= 0:
                break
            room -= moved
            pile.left -= moved
            pile.taken[number] = moved
            if pile is self._unseen:
                begun += moved
                for part, low, up in self._grid.firsts:
                    self._put(number * self._grid.size + low, moved * part, up)
            else:
                asked += moved
                _number, right, wrong, c, d, e, f = pile.edges[number]
                for at, share in ((right, c), (right + 1, d), (wrong, e), (wrong + 1, f)):
                    self._mass[at] += moved * share
        return begun, asked

    def _put(self, at: int, moved: float, up: float) -> None:
        self._mass[at] += moved * (1 - up)
        self._mass[at + 1] += moved * up

    def _pile_up(self, number: int) -> None:
        """Let those who were asked in this block wait for later ones."""
        size = self._grid.size
        for at in range(number * size, number * size + size):
            edges = self._grid.edges[at]
            if self._mass[at] > _NOTHING and edges:
                self._nodes.append(self._pile(self._mass[at], edges, self._grid.worth[at], source=at))

    def _pile(self, held: float, edges: Sequence[Edge], stay: float, *, source: int) -> _Pile:
        offers = worth_of(self._values.nodes, edges, self._prices)
        gains = gains_of(offers, [edge[0] for edge in edges], self._prices, stay)
        return _Pile(held, edges, gains, source=source)

    def _fate_of(self, pile: _Pile, ends: tuple[list[float], list[float]], alone: Fate) -> Fate:
        totals = [pile.left * alone.chance, pile.left * alone.recall]
        for number, moved in pile.taken.items():
            _number, right, wrong, c, d, e, f = pile.edges[number]
            for at, end in enumerate(ends):
                totals[at] += moved * (c * end[right] + d * end[right + 1] + e * end[wrong] + f * end[wrong + 1])
        return Fate(totals[0] / pile.held, totals[1] / pile.held)

    def _left_alone(self, at: int) -> Fate:
        group, grid = self._crowd.groups[at], self._grid
        days = grid.days + group.gap
        return Fate(grid.chance(group.trace, days), grid.model.recall(group.trace.stability, days))

    def _first(self, number: int, ends: Sequence[float]) -> float:
        offset = number * self._grid.size
        return sum(
            part * (ends[low + offset] * (1 - up) + ends[low + offset + 1] * up) for part, low, up in self._grid.firsts
        )
