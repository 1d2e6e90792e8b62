"""Count what a wish matches, and draw the session from it: cases whole, one sibling of each family, topics in turn.

Works on the columns of `selection_pool` and throws the dice it is given. It reads no bank and no store.
"""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum

from rhizotrainer.model.items import Difficulty, ItemAddress, ItemType
from rhizotrainer.model.learning import SessionMode
from rhizotrainer.model.values import dataclass
from rhizotrainer.study.selection_pool import (
    ItemState,
    Pool,
    Span,
    States,
    TopicKey,
    build_column,
    flood,
    list_places,
)


class Facet(StrEnum):
    """One of the filters of a wish, in the order in which loosening them is offered."""

    STATES = "states"
    DIFFICULTIES = "difficulties"
    TYPES = "types"
    TOPICS = "topics"


@dataclass(frozen=True, slots=True)
class Wish:
    """What a session is to be made of. Nothing said of topics (None), or an empty set of the others, is no filter.

    A review asks what is due and nothing else, whatever `states` say, and does not bring whole cases along.
    """

    mode: SessionMode = SessionMode.TUTOR
    topics: frozenset[TopicKey] | None = None
    states: frozenset[ItemState] = frozenset()
    difficulties: frozenset[Difficulty | None] = frozenset()
    types: frozenset[ItemType] = frozenset()
    count: int = 20


@dataclass(frozen=True, slots=True)
class Allowance:
    """How many questions the learner's daily limits still let through today; None means no limit."""

    unseen: int | None = None
    reviews: int | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """How many items each choice holds; those of states, difficulties and types follow the topics.

    `usual` are the topics meant where none is chosen: all but those made of figures.
    """

    total: int
    in_topics: int
    topics: dict[TopicKey, int]
    states: dict[ItemState, int]
    difficulties: dict[Difficulty | None, int]
    types: dict[ItemType, int]
    usual: frozenset[TopicKey] = frozenset()


@dataclass(frozen=True, slots=True)
class Draw:
    """A session drawn: its items in order, and how it came about.

    `matches` is what it would be without an end; `missed_flagged` of these are flagged and missed, `several` are in
    more than one of the states wished for, `brought` came with their case, `spared` were left to a sibling. `loosened`
    says, where nothing matches, how many would without each single filter.
    """

    addresses: tuple[ItemAddress, ...]
    matches: int
    by_topic: tuple[tuple[TopicKey, int], ...]
    by_type: tuple[tuple[ItemType, int], ...]
    several: int = 0
    missed_flagged: int = 0
    brought: int = 0
    spared: int = 0
    is_limited: bool = False
    loosened: tuple[tuple[Facet, int], ...] = ()


def build_tally(pool: Pool, states: States, wish: Wish) -> Tally:
    """Count the items of each choice."""
    inside = _find_inside(pool, states, wish)
    return Tally(
        total=len(pool.addresses),
        in_topics=inside.bit_count(),
        topics={key: column.bit_count() for key, column in pool.topics.items()},
        states={state: (column & inside).bit_count() for state, column in states.columns.items()},
        difficulties={key: (column & inside).bit_count() for key, column in pool.difficulties.items()},
        types={key: (column & inside).bit_count() for key, column in pool.types.items()},
        usual=frozenset(key for key, column in pool.topics.items() if column & ~pool.made),
    )


def count_matches(pool: Pool, states: States, wish: Wish) -> int:
    """Return how many items a session without an end would ask."""
    wanted = _close_cases(pool, wish, _match(pool, states, wish))
    families = flood(wanted & pool.kin, pool.kin_links) & pool.heads & ~_find_hosted(pool, wanted)
    return (wanted & ~pool.kin).bit_count() + families.bit_count()


def draw_session(
    pool: Pool, states: States, wish: Wish, *, rng: random.Random, allowance: Allowance | None = None
) -> Draw:
    """Choose a session's items and their order.

    A review asks the longest overdue first; other sessions ask unseen before missed before due before learned items,
    topics taking turns. A case is asked whole where there is room for it, so that the session may end one or two items
    short; where nothing but a case too long matches, it is asked all the same.
    """
    matched = _match(pool, states, wish)
    wanted = _close_cases(pool, wish, matched)
    matches = count_matches(pool, states, wish)
    units = _Units(pool, states, wanted, rng)
    ordered = units.list_overdue() if wish.mode is SessionMode.REVIEW else units.take_turns(matched)
    given = allowance or Allowance()
    new_left = None if wish.mode is SessionMode.EXAM else given.unseen
    limit = given.reviews if wish.mode is SessionMode.REVIEW else None
    count = max(wish.count, 0) if limit is None else min(max(wish.count, 0), limit)
    unseen = states.columns[ItemState.UNSEEN]
    places = _take(ordered, count, unseen=unseen, new_left=new_left)
    chosen = build_column(places, len(pool.addresses))
    in_states = [states.columns[state] for state in wish.states]
    return Draw(
        addresses=tuple(pool.addresses[place] for place in places),
        matches=matches,
        by_topic=tuple(Counter(pool.topic_of[place] for place in places).most_common()),
        by_type=tuple(Counter(pool.type_of[place] for place in places).most_common()),
        several=(_find_shared(in_states) & matched).bit_count(),
        missed_flagged=_count_missed_flagged(states, wish, matched),
        brought=(chosen & ~matched).bit_count(),
        spared=wanted.bit_count() - matches,
        is_limited=len(places) < min(matches, wish.count) and (limit is not None or new_left is not None),
        loosened=() if matches else _loosen(pool, states, wish),
    )


class _Units:
    """What is asked together or not at all: cases, one member of each family, and single items."""

    def __init__(self, pool: Pool, states: States, wanted: int, rng: random.Random) -> None:
        self._pool = pool
        self._states = states
        self._rng = rng
        bits = f"{wanted:b}".zfill(len(pool.addresses))[::-1]
        self._bits = bits
        self._in_cases = (1 << max((span[1] for span in pool.cases), default=0)) - 1
        self._cases = [span for span in pool.cases if "1" in bits[span[0] : span[1]]]
        hosted = _find_hosted(pool, wanted)
        families = [span for span in pool.families if "1" in bits[span[0] : span[1]]]
        if hosted:
            families = [span for span in families if not hosted >> span[0] & 1]
        self._members = [self._pick(span) for span in families]
        first = max((span[1] for span in (*pool.cases, *pool.families)), default=0)
        self._singles = [place for place, bit in enumerate(bits[first:], first) if bit == "1"]

    def list_overdue(self) -> Iterator[list[int]]:
        """Give the units in the order in which the first of each fell due."""
        by_place = {place: unit for unit in self._list_cases() for place in unit}
        by_place |= {place: [place] for place in (*self._members, *self._singles)}
        told: set[int] = set()
        for place in self._states.overdue:
            unit = by_place.get(place)
            if unit is not None and unit[0] not in told:
                told.add(unit[0])
                yield unit

    def take_turns(self, matched: int) -> Iterator[list[int]]:
        """Give the units of each rank, topics taking turns, in an order thrown with the dice."""
        cases = {unit[0]: unit for unit in self._list_cases()}
        heads = build_column([*cases, *self._members, *self._singles], len(self._bits))
        numbers = self._pool.topic_numbers
        for column in self._states.ranks:
            # A case goes by the best rank of its parts that match.
            ranked = flood(column & matched, self._pool.links) | (column & ~self._in_cases)
            # Sorting all ranks would be in vain where the first fills the session.
            piles: defaultdict[int, list[int]] = defaultdict(list)
            for place in list_places(ranked & heads):
                piles[numbers[place]].append(place)
            heads &= ~ranked
            turns = list(piles.values())
            self._rng.shuffle(turns)
            while turns:
                for pile in turns:
                    place = self._pop(pile)
                    yield cases.get(place) or [place]
                turns = [pile for pile in turns if pile]

    def _list_cases(self) -> Iterator[list[int]]:
        for start, end in self._cases:
            yield [place for place in range(start, end) if self._bits[place] == "1"]

    def _pop(self, pile: list[int]) -> int:
        # Shuffling a pile of thousands, of which a session takes three, would cost more than all the rest.
        at = self._rng.randrange(len(pile))
        pile[at], pile[-1] = pile[-1], pile[at]
        return pile.pop()

    def _pick(self, span: Span) -> int:
        """Return the sibling that was not asked, or else the one asked longest ago."""
        members = [place for place in range(*span) if self._bits[place] == "1"]
        if len(members) == 1:
            return members[0]
        last = {place: self._states.asked.get(place, -1) for place in members}
        earliest = min(last.values())
        return self._rng.choice([place for place in members if last[place] == earliest])


def _take(units: Iterator[list[int]], count: int, *, unseen: int, new_left: int | None) -> list[int]:
    taken: list[int] = []
    too_long: list[int] = []
    bits = f"{unseen:b}"[::-1]
    for unit in units:
        if len(taken) >= count:
            break
        new = sum(bits[place : place + 1] == "1" for place in unit) if new_left is not None else 0
        if new_left is not None and new > new_left:
            continue
        if len(taken) + len(unit) > count:
            too_long = too_long or unit
            continue
        taken += unit
        new_left = None if new_left is None else new_left - new
    return taken or too_long


def _match(pool: Pool, states: States, wish: Wish) -> int:
    wanted_states = frozenset({ItemState.DUE}) if wish.mode is SessionMode.REVIEW else wish.states
    return (
        _find_inside(pool, states, wish)
        & _unite(pool, states.columns, wanted_states or None)
        & _unite(pool, pool.difficulties, wish.difficulties or None)
        & _unite(pool, pool.types, wish.types or None)
    )


def _find_inside(pool: Pool, states: States, wish: Wish) -> int:
    """Return the items of the topics wished for; without any, those made of figures begin nowhere (see `selection`)."""
    if wish.topics is None:
        return pool.all & ~(pool.made & states.columns[ItemState.UNSEEN])
    return _unite(pool, pool.topics, wish.topics)


def _unite(pool: Pool, columns: dict, keys: frozenset | None) -> int:  # type: ignore[type-arg] # any kind of key
    if keys is None:
        return pool.all
    united = 0
    for key in keys:
        united |= columns.get(key, 0)
    return united


def _close_cases(pool: Pool, wish: Wish, column: int) -> int:
    return column if wish.mode is SessionMode.REVIEW else flood(column, pool.links)


def _find_hosted(pool: Pool, wanted: int) -> int:
    """Return the heads of the families that a case which is asked has a member of."""
    hosted = 0
    for bit, (start, _end) in pool.guests:
        if wanted & bit:
            hosted |= 1 << start
    return hosted


def _find_shared(columns: list[int]) -> int:
    """Return the bits that more than one of these columns has."""
    once = twice = 0
    for column in columns:
        twice |= once & column
        once |= column
    return twice


def _count_missed_flagged(states: States, wish: Wish, matched: int) -> int:
    if wish.mode is SessionMode.REVIEW or not {ItemState.MISSED, ItemState.FLAGGED} <= wish.states:
        return 0
    return (states.columns[ItemState.MISSED] & states.columns[ItemState.FLAGGED] & matched).bit_count()


def _loosen(pool: Pool, states: States, wish: Wish) -> tuple[tuple[Facet, int], ...]:
    """Return how many items would match without each single filter that is set, where that helps."""
    looser = {
        Facet.STATES: replace(wish, states=frozenset()),
        Facet.DIFFICULTIES: replace(wish, difficulties=frozenset()),
        Facet.TYPES: replace(wish, types=frozenset()),
        Facet.TOPICS: replace(wish, topics=None),
    }
    counts = ((facet, count_matches(pool, states, other)) for facet, other in looser.items() if other != wish)
    return tuple((facet, count) for facet, count in counts if count)
