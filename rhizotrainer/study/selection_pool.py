"""All items of the banks as columns of bits, so that filters over a hundred thousand of them are counted at once.

Bit i of every column stands for item i. Questions of one case stand side by side, and so do siblings outside cases.
It knows no filters and no learner's wishes; what the learner did with the items comes as `LastAnswer` values.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from enum import StrEnum

from rhizotrainer.model.banks import ItemBrief
from rhizotrainer.model.items import Difficulty, ItemAddress, ItemType
from rhizotrainer.model.learning import Confidence, LastAnswer, Verdict
from rhizotrainer.model.values import dataclass

TopicKey = tuple[str, str]
Span = tuple[int, int]


class ItemState(StrEnum):
    """What can be said of an item by what the learner did with it; several may apply."""

    UNSEEN = "unseen"
    MISSED = "missed"
    FLAGGED = "flagged"
    UNSURE = "unsure"
    CORRECT = "correct"
    NOTED = "noted"
    DUE = "due"
    SURE_AND_WRONG = "sure and wrong"


@dataclass(frozen=True, slots=True)
class Pool:
    """What the banks hold. `cases` are spans of items that stay together, `families` spans of siblings of each other.

    `links` has a bit for each item that the next one shares a case with, `kin_links` the same for siblings, `heads`
    the first of each family. Topics are numbered in `topic_numbers`, which is quicker to sort by. `guests` are cases'
    items with siblings outside: their bit, and the family's span. `made` are those made of figures.
    """

    addresses: tuple[ItemAddress, ...]
    topic_of: tuple[TopicKey, ...]
    topic_numbers: tuple[int, ...]
    type_of: tuple[ItemType, ...]
    topics: dict[TopicKey, int]
    difficulties: dict[Difficulty | None, int]
    types: dict[ItemType, int]
    cases: tuple[Span, ...]
    families: tuple[Span, ...]
    links: int
    kin_links: int
    heads: int
    kin: int
    guests: tuple[tuple[int, Span], ...]
    places: dict[tuple[str, str], int]
    made: int = 0

    @property
    def all(self) -> int:
        """Return the column in which every item's bit is set."""
        return (1 << len(self.addresses)) - 1


@dataclass(frozen=True, slots=True)
class States:
    """What the learner did. `asked` tells of each answered item how late it was asked, `overdue` the longest due first.

    `ranks` are four columns without a common bit, in the order in which sessions take their items: unseen, missed, due,
    learned.
    """

    columns: dict[ItemState, int]
    ranks: tuple[int, int, int, int]
    asked: dict[int, int]
    overdue: tuple[int, ...]


def build_pool(briefs: Iterable[ItemBrief]) -> Pool:
    """Put items into columns, each of them once: those of cases first, then those with siblings, then all others."""
    every = list({(brief.address.bank, brief.address.item): brief for brief in briefs}.values())
    in_cases = sorted((b for b in every if b.case), key=lambda b: (b.address.bank, b.case, b.case_part))
    akin = sorted((b for b in every if b.siblings and not b.case), key=lambda b: (b.address.bank, b.siblings))
    ordered = [*in_cases, *akin, *(b for b in every if not b.case and not b.siblings)]
    topics: defaultdict[TopicKey, list[int]] = defaultdict(list)
    difficulties: defaultdict[Difficulty | None, list[int]] = defaultdict(list)
    types: defaultdict[ItemType, list[int]] = defaultdict(list)
    for place, brief in enumerate(ordered):
        topics[brief.address.bank, brief.topic].append(place)
        difficulties[brief.difficulty].append(place)
        types[brief.type].append(place)
    size = len(ordered)
    numbers = {key: number for number, key in enumerate(topics)}
    cases = _list_spans([(b.address.bank, b.case) for b in in_cases], 0)
    families = _list_spans([(b.address.bank, b.siblings) for b in akin], len(in_cases))
    names = {(ordered[span[0]].address.bank, ordered[span[0]].siblings): span for span in families}
    hosts = ((place, (b.address.bank, b.siblings)) for place, b in enumerate(in_cases) if b.siblings)
    return Pool(
        addresses=tuple(brief.address for brief in ordered),
        topic_of=tuple((brief.address.bank, brief.topic) for brief in ordered),
        topic_numbers=tuple(numbers[brief.address.bank, brief.topic] for brief in ordered),
        type_of=tuple(brief.type for brief in ordered),
        topics={key: build_column(places, size) for key, places in topics.items()},
        difficulties={key: build_column(places, size) for key, places in difficulties.items()},
        types={key: build_column(places, size) for key, places in types.items()},
        cases=cases,
        families=families,
        links=_link(cases, size),
        kin_links=_link(families, size),
        heads=build_column([start for start, _end in families], size),
        kin=build_column(range(len(in_cases), len(in_cases) + len(akin)), size),
        guests=tuple((1 << place, names[name]) for place, name in hosts if name in names),
        places={(brief.address.bank, brief.address.item): place for place, brief in enumerate(ordered)},
        made=build_column([place for place, brief in enumerate(ordered) if brief.is_made], size),
    )


def build_states(
    pool: Pool, answers: Iterable[LastAnswer], *, flagged: Iterable[ItemAddress], noted: Iterable[ItemAddress]
) -> States:
    """Put what the learner did into columns; `answers` come the longest due first, and what vanished is left out."""
    found: defaultdict[ItemState, list[int]] = defaultdict(list)
    asked: dict[int, int] = {}
    overdue: list[int] = []
    for answer in answers:
        place = pool.places.get((answer.address.bank, answer.address.item))
        if place is None:
            continue
        asked[place] = answer.sequence
        for state in _list_states(answer):
            found[state].append(place)
        if answer.is_due:
            overdue.append(place)
    found[ItemState.FLAGGED] = _find_places(pool, flagged)
    found[ItemState.NOTED] = _find_places(pool, noted)
    size = len(pool.addresses)
    columns = {state: build_column(found[state], size) for state in ItemState}
    unseen = pool.all & ~build_column(asked, size)
    columns[ItemState.UNSEEN] = unseen
    missed = columns[ItemState.MISSED]
    due = columns[ItemState.DUE] & ~missed
    return States(columns, (unseen, missed, due, pool.all & ~(unseen | missed | due)), asked, tuple(overdue))


def build_column(places: Collection[int], size: int) -> int:
    """Return the column that has these bits set; one bit after another would copy the column each time."""
    octets = bytearray(size // 8 + 1)
    for place in places:
        octets[place >> 3] |= 1 << (place & 7)
    return int.from_bytes(octets, "little")


def list_places(column: int) -> list[int]:
    """Return which bits of a column are set, in order."""
    return [place for place, bit in enumerate(reversed(f"{column:b}")) if bit == "1"]


def flood(column: int, links: int) -> int:
    """Return a column in which every bit has also set those that it is linked to, directly or through others."""
    while True:
        wider = column | ((column & links) << 1) | ((column >> 1) & links)
        if wider == column:
            return column
        column = wider


def _list_states(answer: LastAnswer) -> list[ItemState]:
    is_right = answer.verdict is Verdict.CORRECT
    is_sure = answer.confidence is not None and answer.confidence >= Confidence.FAIRLY_SURE
    states = [ItemState.CORRECT if is_right else ItemState.MISSED]
    if answer.confidence is not None and is_sure is not is_right:
        states.append(ItemState.UNSURE if is_right else ItemState.SURE_AND_WRONG)
    if answer.is_due:
        states.append(ItemState.DUE)
    return states


def _find_places(pool: Pool, addresses: Iterable[ItemAddress]) -> list[int]:
    found = (pool.places.get((address.bank, address.item)) for address in addresses)
    return [place for place in found if place is not None]


def _list_spans(names: Sequence[object], first: int) -> tuple[Span, ...]:
    """Return from where to where equal names stand, `first` being the place of the first one."""
    if not names:
        return ()
    starts = [at for at, name in enumerate(names) if at == 0 or name != names[at - 1]]
    return tuple((start + first, end + first) for start, end in zip(starts, [*starts[1:], len(names)], strict=True))


def _link(spans: Iterable[Span], size: int) -> int:
    return build_column([place for start, end in spans for place in range(start, end - 1)], size)
