"""What is counted by SQL is what going through every memory gives, whatever a learner did and banks became."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rhizotrainer.app.library import Library
from rhizotrainer.app.placing import open_counts
from rhizotrainer.model.counts import TopicCount
from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.learning import Attempt, ItemStanding, Verdict
from rhizotrainer.store.counts import Counts
from rhizotrainer.store.errors import StoreFullError
from rhizotrainer.store.learner_store import LearnerStore
from rhizotrainer.study.recall import is_mastered
from tests.builders import BANK, NOW, make_address, make_attempt, make_item, make_memory
from tests.store.learner_days import ITEMS, NAMES, Machine, deeds, throw

TOPICS = ("indications", "technique", "electrode")
ADDRESSES = (*(make_address(name) for name in NAMES), *(item.address for item in ITEMS))
# Of each address the topic in which a bank has it, None where it does not offer it.
shelves = st.lists(st.sampled_from((*TOPICS, None)), min_size=len(ADDRESSES), max_size=len(ADDRESSES))
days = st.integers(min_value=-40, max_value=400)


@dataclass
class Shelf:
    """A library, as far as counting asks it; `asked` is how many items it was asked for."""

    topics: dict[ItemAddress, str]
    banks: tuple[str, ...] = (BANK, "second")
    asked: int = 0

    @property
    def state(self) -> tuple[tuple[str, str], ...]:
        held = sorted(self.topics.items())
        return tuple((bank, repr([row for row in held if row[0].bank == bank])) for bank in self.banks)

    def find_topics(self, addresses: Iterable[ItemAddress]) -> dict[ItemAddress, str]:
        wanted = tuple(addresses)
        self.asked += len(wanted)
        return {one: self.topics[one] for one in wanted if one in self.topics and one.bank in self.banks}


class Student(Machine):
    """A learner whose questions stand in several topics, and move from one to another between answers."""

    def _make_attempt(self, first: int, second: int, third: int) -> Attempt:
        return replace(super()._make_attempt(first, second, third), topic=TOPICS[(first + third) % 3])


def make_shelf(places: Iterable[str | None], *, has_both: bool = True) -> Shelf:
    topics = {address: topic for address, topic in zip(ADDRESSES, places, strict=True) if topic is not None}
    return Shelf(topics, (BANK, "second") if has_both else ("second",))


def open_at(shelf: Shelf, store: LearnerStore) -> Counts:
    return open_counts(cast(Library, shelf), store)


def is_due(standing: ItemStanding, now: datetime, before: datetime) -> bool:
    """Tell what SQL is to tell: what was answered within a day returns at its hour, all else by the day."""
    has_rested = standing.memory.last_review < before - timedelta(days=1)
    return standing.is_due(before) and (standing.memory.due <= now or has_rested)


def count_one_by_one(
    shelf: Shelf, held: dict[ItemAddress, ItemStanding], *, now: datetime, before: datetime, decay: float
) -> dict[tuple[str, str], TopicCount]:
    groups: dict[tuple[str, str], list[ItemStanding]] = {}
    for address, topic in shelf.find_topics(held).items():
        groups.setdefault((address.bank, topic), []).append(held[address])
    return {
        topic: TopicCount(
            seen=len(group),
            missed=sum(each.last_verdict is not Verdict.CORRECT for each in group),
            mastered=sum(is_mastered(each, now, decay) for each in group),
            due=sum(is_due(each, now, before) for each in group),
            due_right=sum(is_due(each, now, before) and each.last_verdict is Verdict.CORRECT for each in group),
        )
        for topic, group in groups.items()
    }


def let_siblings_stand_in(
    shelf: Shelf, store: LearnerStore, held: dict[ItemAddress, ItemStanding]
) -> dict[ItemAddress, ItemStanding]:
    """Return the standings with the last answered of the siblings on offer asking where none on offer does."""
    rows = store.connection.execute("SELECT bank, item, last_attempt FROM memory")
    answered = {ItemAddress(bank, item): last for bank, item, last in rows}
    here = shelf.find_topics(held)
    facts: dict[tuple[str, str], list[ItemAddress]] = {}
    for address in here:
        if held[address].fact:
            facts.setdefault((address.bank, held[address].fact), []).append(address)
    for group in facts.values():
        if not any(held[one].asks for one in group):
            last = max(group, key=lambda one: answered[one])
            held = held | {last: replace(held[last], asks=True)}
    return held


def check(shelf: Shelf, store: LearnerStore, now: datetime) -> None:
    """Hold every count against what all the standings say."""
    counts, before = open_at(shelf, store), now + timedelta(hours=9)
    parameters = store.find_parameters()
    own: dict[str, Any] = {"decay": -parameters.weights[20] if parameters and parameters.weights else -0.1542}
    held = let_siblings_stand_in(shelf, store, store.load_standings())
    assert counts.count_topics(now=now, before=before) == count_one_by_one(shelf, held, now=now, before=before, **own)
    assert counts.count_answered() == Counter(address.bank for address in held)
    topics = shelf.find_topics(held)
    asked = sorted((held[one].memory.due, one) for one in topics if held[one].asks)
    due = [one for _at, one in asked if is_due(held[one], now, before)]
    assert counts.list_due(now=now, before=before) == tuple(due)
    longest = Counter((one.bank, topics[one]) for one in due[:2])
    assert counts.count_longest_due(now=now, before=before, most=2) == longest
    for since, until in ((None, before), (now, now + timedelta(days=3)), (before, now + timedelta(days=90))):
        found = sum(at < until and (since is None or at >= since) for at, _one in asked)
        assert counts.count_due(since=since, before=until) == found
    assert counts.find_next_due(before) == next((at for at, _one in asked if at >= before), None)


# Short ones that shrink well, and long ones by dice.
lives = deeds | st.builds(throw, st.integers(0, 9999), st.integers(20, 60))
chapters = st.tuples(lives, st.none() | shelves, st.booleans(), days)


@settings(max_examples=120)
@given(st.lists(chapters, min_size=1, max_size=3), st.booleans())
def test_counts_are_what_every_memory_says(story: list[tuple[list, list | None, bool, int]], has_rebuild: bool) -> None:
    shelf = make_shelf([TOPICS[0]] * len(ADDRESSES))
    with LearnerStore.in_memory() as store:
        student = Student(store)
        for done, places, has_both, ahead in story:
            student.live(done)
            shelf = shelf if places is None else make_shelf(places, has_both=has_both)
            check(shelf, store, student.clock + timedelta(days=ahead))
            # What was looked for is not looked for again.
            shelf.asked = 0
            open_at(shelf, store)
            assert shelf.asked == 0
        if has_rebuild:
            store.rebuild_derived()
            check(shelf, store, student.clock + timedelta(days=ahead))


def record(store: LearnerStore, number: int, *, name: str = "ind-001", **changes: Any) -> None:
    attempt = make_attempt(make_item(name), number=number, **changes)
    memory = make_memory(attempt.address, stability=30.0, last_review=NOW)
    store.record_attempt(attempt, memory, local_day="2026-11-23")


def test_only_what_is_new_is_looked_for() -> None:
    shelf = Shelf({make_address(name): "technique" for name in ("ind-001", "ind-002")})
    with LearnerStore.in_memory() as store:
        record(store, 1)
        open_at(shelf, store)
        assert shelf.asked == 1
        record(store, 2)
        open_at(shelf, store)
        assert shelf.asked == 1
        record(store, 3, name="ind-002")
        open_at(shelf, store)
        assert shelf.asked == 2
        shelf.topics[make_address()] = "indications"
        counts = open_at(shelf, store)
        assert shelf.asked == 4
        found = counts.count_topics(now=NOW, before=NOW)
        assert {topic: count.seen for topic, count in found.items()} == {
            (BANK, "indications"): 1,
            (BANK, "technique"): 1,
        }


def test_where_the_disk_refuses_items_count_where_they_were_answered(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_given: object) -> None:
        raise StoreFullError("Full.", "", path=store.path)

    shelf = Shelf({make_address(): "indications"})
    with LearnerStore.in_memory() as store:
        record(store, 1)
        monkeypatch.setattr(Counts, "place", refuse)
        assert open_at(shelf, store).count_topics(now=NOW, before=NOW).keys() == {(BANK, "technique")}
        monkeypatch.undo()
        assert open_at(shelf, store).count_topics(now=NOW, before=NOW).keys() == {(BANK, "indications")}


def test_what_was_mastered_is_counted_until_it_lapses() -> None:
    shelf = Shelf({make_address(): "technique"})
    with LearnerStore.in_memory() as store:
        record(store, 1)
        counts = open_at(shelf, store)
        mastered = [
            counts.count_topics(now=NOW + timedelta(days=ahead), before=NOW)[BANK, "technique"].mastered
            for ahead in (0, 30, 300)
        ]
    assert mastered == [1, 1, 0]


def test_a_sibling_that_is_left_asks_for_its_fact_where_the_one_that_asked_is_gone() -> None:
    one, two = make_address("ind-001"), make_address("ind-002")
    shelf = Shelf({one: "technique", two: "technique"})
    later = NOW + timedelta(days=40)
    with LearnerStore.in_memory() as store:
        record(store, 1, fact="foramen")
        record(store, 2, name="ind-002", fact="foramen")
        counts = open_at(shelf, store)
        assert counts.list_due(now=later, before=later) == (two,)
        del shelf.topics[two]
        counts = open_at(shelf, store)
        assert counts.list_due(now=later, before=later) == (one,)
        assert counts.count_due(before=later) == 1
        assert counts.count_topics(now=later, before=later)[BANK, "technique"].due == 1
        check(shelf, store, later)
