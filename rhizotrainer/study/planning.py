"""The exam date: which questions to ask today so that most of them are known on the day, within a cap a day.

Given the day, the recall wanted and how many questions a day the learner can answer, a Plan says what to ask today, how
much the coming days hold, how many questions will reach the target, and where the cap is too low, by how much.
docs/planning.md has the method. Pure: it reads no clock, no store and no bank.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from itertools import zip_longest

from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.values import dataclass
from rhizotrainer.study.planning_curve import Curve, build_curve, rehearse_own
from rhizotrainer.study.planning_grid import RECALL_WORTH, Grid, group_memories, rough_gap
from rhizotrainer.study.planning_memory import MemoryModel, Trace
from rhizotrainer.study.planning_prices import LEAST_PRICE, Crowd, build_crowd, weigh, worth_of
from rhizotrainer.study.planning_rehearsal import Fate, Rehearsal, gains_of

LEAST_TARGET, MOST_TARGET = 0.7, 0.97
LONGEST_DAYS = 3650
_CLOSE = 0.995


@dataclass(frozen=True, slots=True)
class PlanTerms:
    """What the learner wants: recall of `target` (0.7 … 0.97) on `exam_day`, with at most `cap` answers a day."""

    exam_day: date
    target: float = 0.9
    cap: int = 40


@dataclass(frozen=True, slots=True)
class PlanItem:
    """A question in scope. `last_day` is the day of its last answer, None while unseen.

    Parts of a `case` stay together. Of siblings, which share one memory, one stands for all.
    """

    address: ItemAddress
    topic: str
    stability: float = 0.0
    difficulty: float = 0.0
    last_day: date | None = None
    case: str = ""


@dataclass(frozen=True, slots=True)
class PlanDay:
    """What a day holds: answers to `new` questions and `reviews` of those met before."""

    day: date
    new: int
    reviews: int


@dataclass(frozen=True, slots=True)
class TopicFall:
    """Of `total` questions of a topic, about `below` stay below the target."""

    bank: str
    topic: str
    total: int
    below: float


@dataclass(frozen=True, slots=True)
class Plan:
    """What comes of keeping to the terms from today on.

    `asks` are today's questions in order. `reached` of `total` questions are expected to reach the target;
    `ready` would without another answer, and `most` with any cap. `cap_needed` is about the cap that brings the most,
    None where the learner's is enough. `fates` say for each question how likely it reaches the target, and
    its recall on the day.
    """

    terms: PlanTerms
    today: date
    total: int
    asks: tuple[ItemAddress, ...]
    new_today: int
    days: tuple[PlanDay, ...]
    reached: float
    ready: float
    most: float
    cap_needed: int | None
    topics: tuple[TopicFall, ...]
    fates: Mapping[ItemAddress, Fate]

    @property
    def reviews_today(self) -> int:
        return len(self.asks) - self.new_today

    @property
    def mean_recall(self) -> float:
        """Return the recall expected on the day, over all questions in scope."""
        return math.fsum(fate.recall for fate in self.fates.values()) / self.total if self.total else 0.0


def build_plan(
    items: Iterable[PlanItem], terms: PlanTerms, *, today: date, spent_today: int = 0, weights: Sequence[float] = ()
) -> Plan | None:
    """Return the plan for these questions; None where the day has passed.

    `spent_today` counts the answers of today that the cap holds already; `weights` are the learner's own for
    FSRS-6, none for the defaults. On the day of the exam itself nothing is asked, and the plan says how things stand.
    """
    days = (terms.exam_day - today).days
    scope = list(items)
    if days < 0:
        return None
    model = MemoryModel(weights)
    target = min(MOST_TARGET, max(LEAST_TARGET, terms.target))
    if not days or not scope:
        return _closing_plan(scope, terms, today, target, model)
    planner = _Planner(scope, Grid(model, min(days, LONGEST_DAYS), target), today)
    return planner.plan(terms, spent_today)


class _Planner:
    """Plans one scope: the questions met before in groups, the others in the order in which they would be begun."""

    def __init__(self, scope: Sequence[PlanItem], grid: Grid, today: date) -> None:
        self._grid, self._today, self._scope = grid, today, scope
        self._seen = [(item, _trace_of(item), _gap_of(item, today)) for item in scope if item.last_day is not None]
        self._unseen = order_unseen([item for item in scope if item.last_day is None])
        groups, self._places = group_memories((trace, gap) for _item, trace, gap in self._seen)
        self._crowd: Crowd = build_crowd(grid, len(self._unseen), groups)

    def plan(self, terms: PlanTerms, spent_today: int) -> Plan:
        cap = max(1, terms.cap)
        curve = build_curve(self._crowd, spent_today=spent_today)
        prices, played = rehearse_own(self._crowd, curve, cap=cap, spent_today=spent_today)
        reviews, new = self._choose(prices, max(0, cap - spent_today))
        fates = self._fates(played)
        reached = curve.read(cap)
        return Plan(
            terms,
            self._today,
            len(self._scope),
            asks=(*reviews, *new),
            new_today=len(new),
            days=self._list_days(played, cap, (len(new), len(reviews))),
            reached=reached,
            ready=curve.rungs[0].reached,
            most=curve.most,
            cap_needed=_find_cap_needed(curve, cap, reached),
            topics=_list_topics(self._scope, fates, len(self._scope) - reached),
            fates=fates,
        )

    def _choose(self, prices: Sequence[float], room: int) -> tuple[list[ItemAddress], list[ItemAddress]]:
        """Return the reviews and the new questions that today's room goes to: those for whom waiting costs most."""
        values = weigh(self._crowd, prices)
        known: dict[tuple[int, int, int], float] = {}
        wanting: list[tuple[float, int]] = []
        for at, (_item, trace, gap) in enumerate(self._seen):
            # To an eighth of the stability, a step of difficulty and an eighth of the days since.
            rough = rough_gap(gap, 1.13)
            key = (round(8 * math.log(trace.stability)), round(trace.difficulty), rough)
            if key not in known:
                known[key] = self._gain(trace, rough, values.nodes, prices)
            if known[key] > LEAST_PRICE:
                wanting.append((-known[key], at))
        wanting.sort()
        begin = gains_of(values.firsts, range(len(prices)), prices, 0.0)[0]
        before = [at for cost, at in wanting if -cost >= begin]
        if begin > LEAST_PRICE:
            new = take_whole(self._unseen, max(0, room - len(before)))
            before = [at for _cost, at in wanting][: room - len(new)]
        else:
            new, before = [], [at for _cost, at in wanting][:room]
        return [self._seen[at][0].address for at in before], [item.address for item in new]

    def _gain(self, trace: Trace, gap: int, nodes: Sequence[float], prices: Sequence[float]) -> float:
        if gap < 1:
            return 0.0
        grid, days = self._grid, self._grid.days + gap
        # Waiting a little and waiting long are looked at; of the blocks between every second is enough.
        last = len(grid.blocks) - 1
        edges = grid.list_edges(trace, gap, [at for at in range(last + 1) if at < 5 or (last - at) % 2 == 0])
        stay = grid.chance(trace, days) + RECALL_WORTH * grid.model.recall(trace.stability, days)
        return gains_of(worth_of(nodes, edges, prices), [edge[0] for edge in edges], prices, stay)[0]

    def _fates(self, played: Rehearsal) -> dict[ItemAddress, Fate]:
        fates = {seen[0].address: played.groups[group] for seen, group in zip(self._seen, self._places, strict=True)}
        begun, met = 0.0, 0
        for share, fate in played.begun:
            begun += share
            while met < min(len(self._unseen), round(begun)):
                fates[self._unseen[met].address] = fate
                met += 1
        for item in self._unseen[met:]:
            fates[item.address] = Fate(0.0, 0.0)
        return fates

    def _list_days(self, played: Rehearsal, cap: int, first: tuple[int, int]) -> tuple[PlanDay, ...]:
        """Return what each day holds: today what was chosen, the others what the rehearsal foretells."""
        days = [PlanDay(self._today, *first)]
        owed_new = owed_reviews = 0.0
        blocks = zip(self._grid.blocks[1:], played.new[1:], played.reviews[1:], strict=True)
        for block, new, reviews in blocks:
            for day in range(block.first, block.last + 1):
                owed_new += new / block.width
                owed_reviews += reviews / block.width
                begun = min(cap, round(owed_new))
                asked = min(cap - begun, round(owed_reviews))
                owed_new -= begun
                owed_reviews -= asked
                days.append(PlanDay(self._today + timedelta(days=day), begun, asked))
        return tuple(days)


def order_unseen(unseen: Sequence[PlanItem]) -> list[PlanItem]:
    """Let topics take turns, each in the order of its bank; the parts of a case follow each other."""
    piles: dict[tuple[str, str], dict[tuple[str, str], list[PlanItem]]] = {}
    for item in unseen:
        unit = ("case", item.case) if item.case else ("", item.address.item)
        piles.setdefault((item.address.bank, item.topic), {}).setdefault(unit, []).append(item)
    rounds = zip_longest(*(pile.values() for pile in piles.values()))
    return [item for turn in rounds for unit in turn if unit is not None for item in unit]


def take_whole(ordered: Sequence[PlanItem], room: int) -> list[PlanItem]:
    """Take up to `room` questions in their order, a case whole or, where it is longer than any day, in parts."""
    taken: list[PlanItem] = []
    at = 0
    while at < len(ordered) and len(taken) < room:
        end = at + 1
        while end < len(ordered) and ordered[at].case and _is_one_case(ordered[at], ordered[end]):
            end += 1
        if end - at <= room - len(taken):
            taken += ordered[at:end]
        at = end
    return taken or list(ordered[:room])


def _is_one_case(one: PlanItem, other: PlanItem) -> bool:
    return (one.address.bank, one.case) == (other.address.bank, other.case)


def _closing_plan(scope: Sequence[PlanItem], terms: PlanTerms, today: date, target: float, model: MemoryModel) -> Plan:
    """Return how things stand where nothing is to be asked any more: on the day itself, or without any question."""
    fates = {item.address: Fate(0.0, 0.0) for item in scope}
    for item in scope:
        if item.last_day is not None:
            gap, trace = _gap_of(item, today), _trace_of(item)
            chance = model.chance_above(target, trace.stability, gap)
            fates[item.address] = Fate(chance, model.recall(trace.stability, gap))
    reached = math.fsum(fate.chance for fate in fates.values())
    topics = _list_topics(scope, fates, len(scope) - reached)
    return Plan(terms, today, len(scope), (), 0, (), reached, reached, reached, None, topics, fates)


def _find_cap_needed(curve: Curve, cap: int, reached: float) -> int | None:
    wanted = max(curve.rungs[0].reached, min(_CLOSE * curve.most, curve.most - 0.5))
    needed = math.ceil(curve.find_cap(wanted))
    return needed if reached < wanted and needed > cap else None


def _list_topics(scope: Sequence[PlanItem], fates: Mapping[ItemAddress, Fate], below: float) -> tuple[TopicFall, ...]:
    """Return the topics of which at least one question is expected to stay below the target, most of them first.

    `below` questions do in all; fates, which come of a rehearsal of its own, say to which topics they belong.
    """
    counts: dict[tuple[str, str], list[float]] = {}
    for item in scope:
        count = counts.setdefault((item.address.bank, item.topic), [0, 0.0])
        count[0] += 1
        count[1] += 1 - fates[item.address].chance
    share = below / max(math.fsum(fallen for _total, fallen in counts.values()), 1e-9)
    falls = [
        TopicFall(bank, topic, int(total), min(total, fallen * share))
        for (bank, topic), (total, fallen) in counts.items()
    ]
    return tuple(sorted((fall for fall in falls if fall.below >= 0.5), key=lambda fall: -fall.below))


def _trace_of(item: PlanItem) -> Trace:
    return Trace(max(item.stability, 0.001), item.difficulty)


def _gap_of(item: PlanItem, today: date) -> int:
    return max(0, (today - item.last_day).days) if item.last_day is not None else 0
