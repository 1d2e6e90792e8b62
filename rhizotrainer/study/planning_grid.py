"""The map on which a plan is reckoned: days in blocks, memories on a grid, and what an answer does to each of them.

Near the exam a block is one day; farther away it is several, since nobody needs to know today on which of two days
three months ahead a question is asked. Memories are put on a grid of stabilities (each 1.45 times the one before) and
four difficulties. Pure; it weighs nothing and decides nothing.
"""

from __future__ import annotations

import math
from bisect import bisect
from collections.abc import Iterable, Sequence
from itertools import pairwise

from rhizotrainer.model.values import dataclass
from rhizotrainer.study.planning_memory import AGAIN, GOOD, HARD, MemoryModel, Trace

LEAST_STABILITY = 0.15
STABILITY_RATIO = 1.45
# A first good answer leaves 2.1, a first hard one 5.1, a lapse 6 to 9.
DIFFICULTIES = (2.1, 5.0, 7.2, 9.0)
_BETWEEN = tuple((low + high) / 2 for low, high in pairwise(DIFFICULTIES))
# What a first answer to a question never met is taken to be, until it is given: rating and chance.
FIRST_ANSWERS = ((AGAIN, 0.25), (HARD, 0.12), (GOOD, 0.63))
# Recall counts a little for itself, so that what cannot reach the target is not given up altogether.
RECALL_WORTH = 0.3
# Memories are alike within about half of their stability.
_ALIKE = math.log(1.5)
_EXACT_GAP = 6
_SINGLE_DAYS = 9
_LEFT_A_BLOCK = 4
# Who reaches the target as surely as this is not asked again, and no memory need be better than this many times enough.
_SURE = 0.985
_AMPLE = 2.0

# Where it is reviewed, the two nodes from which each outcome is read, and the share of each: right (low, high), wrong.
Edge = tuple[int, int, int, float, float, float, float]


@dataclass(frozen=True, slots=True)
class Block:
    """Days in a row, counted from today: `first` to `last`, reckoned as if all were `middle`."""

    first: int
    last: int

    @property
    def middle(self) -> int:
        return (self.first + self.last) // 2

    @property
    def width(self) -> int:
        return self.last - self.first + 1


@dataclass(frozen=True, slots=True)
class Group:
    """Questions with about the same memory: `count` of them, last answered `gap` days ago."""

    trace: Trace
    gap: int
    count: int


def build_blocks(days: int) -> tuple[Block, ...]:
    """Return the days before an exam in `days` days as blocks; the first is today alone, the last the day before it."""
    blocks: list[Block] = []
    left = 1
    while left < days:
        width = min(1 if left < _SINGLE_DAYS else max(1, left // _LEFT_A_BLOCK), days - left)
        blocks.append(Block(days - (left + width - 1), days - left))
        left += width
    return (Block(0, 0), *reversed(blocks)) if days > 0 else ()


class Grid:
    """Nodes for every block: memories right after an answer in it. Node numbers run through all blocks.

    `worth` is what a node is worth if nothing more is asked, `hits` how likely it reaches the target, `recalls` its
    recall on the day; `edges` are the answers that can follow it.
    """

    def __init__(self, model: MemoryModel, days: int, target: float) -> None:
        self.model, self.days = model, days
        self.target = target
        self.blocks = build_blocks(days)
        points = max(4, math.ceil(self._place(max(3.0, _AMPLE * days / model.days_above(target)))) + 1)
        self.stabilities = tuple(LEAST_STABILITY * STABILITY_RATIO**at for at in range(points))
        self.size = points * len(DIFFICULTIES)
        self._nodes = [Trace(stability, difficulty) for difficulty in DIFFICULTIES for stability in self.stabilities]
        self.hits: list[float] = []
        self.recalls: list[float] = []
        for block in self.blocks:
            left = days - block.middle
            self.hits += [self.chance(node, left) for node in self._nodes]
            self.recalls += [model.recall(node.stability, left) for node in self._nodes]
        self.worth = [hit + RECALL_WORTH * recall for hit, recall in zip(self.hits, self.recalls, strict=True)]
        self._known: dict[tuple[int, int], Edge] = {}
        self.edges: list[tuple[Edge, ...]] = [
            self._edges_from(at, node, number)
            for number in range(len(self.blocks))
            for at, node in enumerate(self._nodes)
        ]
        self.firsts = tuple((share, *self.locate(model.begin(rating))) for rating, share in FIRST_ANSWERS)

    def chance(self, trace: Trace, days: float) -> float:
        """Return the chance that recall is at the target or above it `days` after the answer that left this."""
        return self.model.chance_above(self.target, trace.stability, days)

    def locate(self, trace: Trace) -> tuple[int, float]:
        """Return the node at or below a memory within a block, and how far 0 … 1 it lies towards the next one."""
        place = min(self._place(trace.stability), len(self.stabilities) - 1.001)
        return bisect(_BETWEEN, trace.difficulty) * len(self.stabilities) + int(place), place - int(place)

    def list_edges(self, trace: Trace, gap: int, blocks: Iterable[int] | None = None) -> tuple[Edge, ...]:
        """Return what asking in each of these blocks, or in any, does to a memory answered `gap` days before today."""
        return tuple(
            self._shift(self._edge(trace, gap + self.blocks[number].middle), number)
            for number in (range(len(self.blocks)) if blocks is None else blocks)
            if gap + self.blocks[number].middle >= 1
        )

    def _edges_from(self, at: int, node: Trace, number: int) -> tuple[Edge, ...]:
        start = self.blocks[number].middle
        if self.hits[number * self.size + at] > _SURE:
            return ()
        found = []
        for later in range(number + 1, len(self.blocks)):
            key = (at, self.blocks[later].middle - start)
            if key not in self._known:
                self._known[key] = self._edge(node, key[1])
            found.append(self._shift(self._known[key], later))
        return tuple(found)

    def _edge(self, trace: Trace, gap: int) -> Edge:
        recall = self.model.recall(trace.stability, gap)
        right, up = self.locate(self.model.review(trace, gap, GOOD))
        wrong, over = self.locate(self.model.review(trace, gap, AGAIN))
        miss = 1 - recall
        return (0, right, wrong, recall * (1 - up), recall * up, miss * (1 - over), miss * over)

    def _shift(self, edge: Edge, number: int) -> Edge:
        offset = number * self.size
        return (number, edge[1] + offset, edge[2] + offset, *edge[3:])

    def _place(self, stability: float) -> float:
        return math.log(max(stability, LEAST_STABILITY) / LEAST_STABILITY) / math.log(STABILITY_RATIO)


def group_memories(seen: Iterable[tuple[Trace, int]]) -> tuple[list[Group], list[int]]:
    """Put memories (with days since the last answer) into groups; return them and each memory's group."""
    numbers: dict[tuple[int, int, int], int] = {}
    sums: list[list[float]] = []
    places: list[int] = []
    for trace, gap in seen:
        rough = rough_gap(gap, 1.5)
        level = math.log(trace.stability)
        key = (round(level / _ALIKE), bisect(_BETWEEN, trace.difficulty), rough)
        number = numbers.setdefault(key, len(sums))
        if number == len(sums):
            sums.append([0.0, 0.0, 0.0, rough])
        total = sums[number]
        total[0] += level
        total[1] += trace.difficulty
        total[2] += 1
        places.append(number)
    return [_average(total) for total in sums], places


def rough_gap(gap: int, ratio: float) -> int:
    """Return days since an answer, rounded from 6 days on to steps of a ratio."""
    if gap < _EXACT_GAP:
        return gap
    return round(_EXACT_GAP * ratio ** round(math.log(gap / _EXACT_GAP) / math.log(ratio)))


def _average(total: Sequence[float]) -> Group:
    level, difficulty, count, gap = total
    return Group(Trace(math.exp(level / count), difficulty / count), int(gap), int(count))
