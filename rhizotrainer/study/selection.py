"""Which items a session asks: unseen before missed before due, topics interleaved, dice within.

Interleaving topics rather than asking them in blocks helps telling similar things apart (Rohrer 2012,
Educational Psychology Review 24:355). Reads no bank and no store: listings and standings come as arguments.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping
from datetime import datetime
from enum import StrEnum
from typing import TypedDict, Unpack

from rhizotrainer.model.banks import BankHeader, ItemBrief
from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.learning import ItemStanding, Verdict
from rhizotrainer.model.values import dataclass


class ItemStatus(StrEnum):
    """Where an item stands with the learner, in the order in which sessions take them."""

    UNSEEN = "unseen"
    MISSED = "missed"
    DUE = "due"
    LEARNED = "learned"


@dataclass(frozen=True, slots=True)
class Candidate:
    """An item that a session could ask; `due` is None while it has never been answered.

    Part `case_part` of a `case` is asked with the others of its case, and of `siblings` one alone. What `is_made` of a
    figure begins only where its bank or its topic was chosen.
    """

    address: ItemAddress
    topic: str
    status: ItemStatus
    due: datetime | None = None
    case: str = ""
    case_part: int = 0
    siblings: str = ""
    is_made: bool = False


USUAL_STATUSES = frozenset({ItemStatus.UNSEEN, ItemStatus.MISSED, ItemStatus.DUE})


class ItemFilter(TypedDict, total=False):
    """What a session is to be made of; None, or nothing said, means no filter.

    `topics` holds (bank, topic) pairs. Where `statuses` is not given, items that are learned and not due are
    left out.
    """

    statuses: frozenset[ItemStatus]
    topics: frozenset[tuple[str, str]] | None
    banks: frozenset[str] | None


def find_status(standing: ItemStanding | None, *, before: datetime) -> ItemStatus:
    """Say where an item stands; a missed one is missed until it is answered rightly, due or not.

    `before` is the end of the learner's day: what is due before it is due.
    """
    if standing is None:
        return ItemStatus.UNSEEN
    if standing.last_verdict is not Verdict.CORRECT:
        return ItemStatus.MISSED
    return ItemStatus.DUE if standing.is_due(before) else ItemStatus.LEARNED


def build_candidates(
    briefs: Iterable[ItemBrief], standings: Mapping[ItemAddress, ItemStanding], *, before: datetime
) -> list[Candidate]:
    """List every item on offer with its status; what vanished from its bank is left out."""
    candidates: list[Candidate] = []
    for brief in briefs:
        standing = standings.get(brief.address)
        due = standing.memory.due if standing else None
        status, whole = (
            find_status(standing, before=before),
            (brief.case, brief.case_part, brief.siblings, brief.is_made),
        )
        candidates.append(Candidate(brief.address, brief.topic, status, due, *whole))
    return candidates


def filter_candidates(candidates: Iterable[Candidate], **wanted: Unpack[ItemFilter]) -> list[Candidate]:
    """Keep the candidates that a session of these banks, topics and statuses could ask.

    Where neither bank nor topic was chosen, what was made of figures and never asked is left out: an atlas has hundreds
    of such items, and nobody who wants a few new questions has asked for it. Those answered once come as any.
    """
    statuses = wanted.get("statuses", USUAL_STATUSES)
    topics, banks = wanted.get("topics"), wanted.get("banks")
    is_anything = topics is None and banks is None
    return [
        candidate
        for candidate in candidates
        if candidate.status in statuses
        and (banks is None or candidate.address.bank in banks)
        and (topics is None or (candidate.address.bank, candidate.topic) in topics)
        and not (is_anything and candidate.is_made and candidate.status is ItemStatus.UNSEEN)
    ]


def select_items(
    candidates: Iterable[Candidate],
    *,
    count: int,
    rng: random.Random,
    most_unseen: int | None = None,
    **wanted: Unpack[ItemFilter],
) -> tuple[ItemAddress, ...]:
    """Choose up to `count` items: unseen before missed before due before learned.

    Within a status, topics take turns as long as they have items left, in an order thrown with `rng`. A case is asked
    whole, also its parts that were not wanted, where there is room for it; of siblings outside cases one is asked.
    `most_unseen` is how many unseen items the learner's day still lets through, those that come with a case too.
    """
    candidates = list(candidates)
    by_status: dict[ItemStatus, list[Candidate]] = {status: [] for status in ItemStatus}
    for candidate in filter_candidates(candidates, **wanted):
        by_status[candidate.status].append(candidate)
    chosen = [address for status in ItemStatus for address in interleave_topics(by_status[status], rng)]
    if most_unseen is not None or any(candidate.case or candidate.siblings for candidate in candidates):
        return tuple(keep_together(chosen, candidates, count, most_unseen=most_unseen))
    return tuple(chosen[: max(0, count)])


def keep_together(
    chosen: Iterable[ItemAddress], candidates: Iterable[Candidate], count: int, *, most_unseen: int | None = None
) -> list[ItemAddress]:
    """Take up to `count` of these in their order, each case whole at its first part, and no sibling after another.

    A case that is too long for the room left is passed over, unless nothing else is asked at all. What would bring more
    than `most_unseen` unseen items is passed over in any case; None means no limit.
    """
    by_address = {candidate.address: candidate for candidate in candidates}
    cases: dict[tuple[str, str], list[Candidate]] = {}
    for candidate in by_address.values():
        if candidate.case:
            cases.setdefault((candidate.address.bank, candidate.case), []).append(candidate)
    taken: dict[ItemAddress, None] = {}
    met: set[tuple[str, str]] = set()
    too_long: list[Candidate] = []
    new_left = len(by_address) if most_unseen is None else most_unseen
    for address in chosen:
        if len(taken) >= count:
            break
        first = by_address[address]
        unit = sorted(cases.get((address.bank, first.case), [first]), key=lambda part: part.case_part)
        kin = {(part.address.bank, part.siblings) for part in unit if part.siblings}
        new = sum(part.status is ItemStatus.UNSEEN for part in unit)
        if address in taken or new > new_left or (not first.case and kin & met):
            continue
        if len(taken) + len(unit) > count:
            too_long = too_long or unit
            continue
        taken |= dict.fromkeys(part.address for part in unit)
        met |= kin
        new_left -= new
    return list(taken) or [part.address for part in too_long]


def interleave_topics(candidates: Iterable[Candidate], rng: random.Random) -> list[ItemAddress]:
    """Shuffle within topics and let them take turns: neighbours share a topic only when no other is left."""
    piles: dict[tuple[str, str], list[ItemAddress]] = {}
    for candidate in candidates:
        piles.setdefault((candidate.address.bank, candidate.topic), []).append(candidate.address)
    for pile in piles.values():
        rng.shuffle(pile)
    turns = list(piles.values())
    rng.shuffle(turns)
    mixed: list[ItemAddress] = []
    while turns:
        mixed += [pile.pop() for pile in turns]
        turns = [pile for pile in turns if pile]
    return mixed


def list_topic_family(header: BankHeader, topic: str) -> frozenset[tuple[str, str]]:
    """Return a topic and all topics beneath it as (bank, topic) pairs, as `select_items` takes them."""
    family = {topic}
    while grown := {node.id for node in header.topics if node.parent in family} - family:
        family |= grown
    return frozenset((header.id, member) for member in family)
