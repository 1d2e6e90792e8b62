"""What a place in each day's cap is worth: prices at which questions would choose their own days without crowding.

If every question paid for each place it takes, it could be planned by itself: by a recursion from the exam backwards it
finds when to be asked, or that it is not worth it. Prices are raised where more would come than the cap lets through
and lowered where places stay empty (Lagrangian relaxation of many small decision processes joined by one
constraint a day: Whittle 1988, "Restless bandits", J Appl Probab 25A:287; Hawkins 2003, MIT thesis). Pure.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from operator import mul

from rhizotrainer.model.values import dataclass
from rhizotrainer.study.planning_grid import RECALL_WORTH, Edge, Grid, Group

# An answer costs this much of a question's reaching the target even where places are free: none is asked for nothing.
LEAST_PRICE = 0.02
_MOST = 3.0
# A day that an unseen question waits leaves this share of its worth, since days are missed: with room, it begins early.
_PATIENCE = 0.998
# How sharply the better of two days is preferred while prices are sought; loads then answer to prices smoothly.
_SOFTNESS = 0.06
_LEVEL_STEP, _SHAPE_STEP, _SLOWING = 0.4, 0.25, 0.12
_NOTHING = 1e-6
_SMALL_SHARE = 0.001


@dataclass(frozen=True, slots=True)
class Crowd:
    """All that is planned: `unseen` questions never met, and those met before in groups, with their edges."""

    grid: Grid
    unseen: int
    groups: tuple[Group, ...]
    edges: tuple[tuple[Edge, ...], ...]
    worths: tuple[float, ...]

    @property
    def size(self) -> int:
        return self.unseen + sum(group.count for group in self.groups)


@dataclass(frozen=True, slots=True)
class Values:
    """At some prices, what every node is worth, and what each block's first question is worth where it begins there."""

    nodes: list[float]
    firsts: list[float]
    chances: list[tuple[float, ...]]


def build_crowd(grid: Grid, unseen: int, groups: Sequence[Group]) -> Crowd:
    """Return all that is planned, with what asking in each block does to each group."""
    alone = [grid.model.recall(group.trace.stability, grid.days + group.gap) for group in groups]
    worths = tuple(
        grid.chance(group.trace, grid.days + group.gap) + RECALL_WORTH * recall
        for group, recall in zip(groups, alone, strict=True)
    )
    return Crowd(grid, unseen, tuple(groups), tuple(grid.list_edges(g.trace, g.gap) for g in groups), worths)


def worth_of(values: Sequence[float], edges: Sequence[Edge], prices: Sequence[float]) -> list[float]:
    """Return for each edge what being asked there is worth, its price taken off."""
    return [
        c * values[right] + d * values[right + 1] + e * values[wrong] + f * values[wrong + 1] - prices[at]
        for at, right, wrong, c, d, e, f in edges
    ]


def weigh(crowd: Crowd, prices: Sequence[float]) -> Values:
    """Return what each node is worth when later answers are paid for at these prices."""
    grid, exp = crowd.grid, math.exp
    nodes = list(grid.worth)
    chances: list[tuple[float, ...]] = [()] * len(nodes)
    last = len(grid.blocks) - 2
    for at in range(last * grid.size + grid.size - 1, -1, -1):
        edges = grid.edges[at]
        if not edges:
            continue
        here = nodes[at]
        offers = [
            c * nodes[right] + d * nodes[right + 1] + e * nodes[wrong] + f * nodes[wrong + 1] - prices[block]
            for block, right, wrong, c, d, e, f in edges
        ]
        best = max(offers)
        if best < here - 8 * _SOFTNESS:
            continue
        best = max(best, here)
        weights = [exp((offer - best) / _SOFTNESS) for offer in offers]
        stays = exp((here - best) / _SOFTNESS)
        total = stays + sum(weights)
        nodes[at] = (stays * here + sum(map(mul, weights, offers))) / total
        chances[at] = tuple(weight / total for weight in weights)
    firsts = []
    for number, block in enumerate(grid.blocks):
        offset = number * grid.size
        worth = sum(
            share * (nodes[low + offset] * (1 - up) + nodes[low + 1 + offset] * up) for share, low, up in grid.firsts
        )
        firsts.append(worth * _PATIENCE**block.middle - prices[number])
    return Values(nodes, firsts, chances)


def find_loads(crowd: Crowd, values: Values, prices: Sequence[float]) -> list[float]:
    """Return how many answers each block would get if every question chose freely at these prices."""
    grid = crowd.grid
    loads, mass = [0.0] * len(grid.blocks), [0.0] * len(values.nodes)
    for group, edges, stay in zip(crowd.groups, crowd.edges, crowd.worths, strict=True):
        offers = worth_of(values.nodes, edges, prices)
        _spread(group.count, _choose(offers, stay), edges, (loads, mass))
    for number, share in enumerate(_choose(values.firsts, 0.0)):
        moved = crowd.unseen * share
        loads[number] += moved
        for part, low, up in grid.firsts:
            at = number * grid.size + low
            mass[at] += moved * part * (1 - up)
            mass[at + 1] += moved * part * up
    for at, held in enumerate(mass):
        # What lies ahead in the list is filled before it is come to: answers lead to later blocks alone.
        if held > _NOTHING and values.chances[at]:
            _spread(held, values.chances[at], grid.edges[at], (loads, mass))
    return loads


def adjust(crowd: Crowd, prices: Sequence[float], *, cap: float, step: int) -> list[float]:
    """Return prices that fit a cap a day better; `step` counts such steps, and later ones are smaller."""
    blocks = crowd.grid.blocks
    loads = find_loads(crowd, weigh(crowd, prices), prices)
    level = math.log(max(sum(loads), 1e-3) / (cap * crowd.grid.days))
    excess = [math.log(max(load, 1e-3) / (cap * block.width)) for load, block in zip(loads, blocks, strict=True)]
    slow = 1 + _SLOWING * step
    adjusted = []
    for at, price in enumerate(prices):
        around = (excess[max(0, at - 1)] + 2 * excess[at] + excess[min(len(excess) - 1, at + 1)]) / 4
        turn = _LEVEL_STEP * _within(level, 1.0) + _SHAPE_STEP * _within(around - level, 1.5)
        adjusted.append(min(_MOST, max(LEAST_PRICE, price * math.exp(turn / slow))))
    return adjusted


def guess_prices(grid: Grid) -> list[float]:
    """Return prices to begin with: places in the last days before an exam are dearer."""
    return [0.2 + 0.3 * math.exp((block.middle - grid.days) / 8) for block in grid.blocks]


def _choose(offers: Sequence[float], stay: float) -> list[float]:
    best = max([stay, *offers])
    weights = [math.exp((offer - best) / _SOFTNESS) for offer in offers]
    total = math.exp((stay - best) / _SOFTNESS) + sum(weights)
    return [weight / total for weight in weights]


def _spread(held: float, shares: Sequence[float], edges: Sequence[Edge], into: tuple[list[float], list[float]]) -> None:
    loads, mass = into
    for share, (block, right, wrong, c, d, e, f) in zip(shares, edges, strict=True):
        if share > _SMALL_SHARE:
            moved = held * share
            loads[block] += moved
            mass[right] += moved * c
            mass[right + 1] += moved * d
            mass[wrong] += moved * e
            mass[wrong + 1] += moved * f


def _within(value: float, limit: float) -> float:
    return max(-limit, min(limit, value))
