"""What is added up in SQL is what comes out when every answer is gone through, whatever a learner did."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhizotrainer.model.items import ItemAddress
from rhizotrainer.model.learning import Confidence, MemoryState, Verdict
from rhizotrainer.model.mastery import DECAY
from rhizotrainer.model.tallies import TopicSums
from rhizotrainer.store import statistics
from rhizotrainer.store.learner_store import LearnerStore
from rhizotrainer.store.misses import Misses
from rhizotrainer.store.statistics import Statistics
from rhizotrainer.study.recall import is_mastered, lasting_recall
from tests.builders import BANK, NOW, make_attempt, make_item, make_memory, make_record
from tests.store.learner_days import Deed, Machine, deeds

EPOCH = date(1970, 1, 1)
spans = st.integers(min_value=0, max_value=12)


def recall(days: int, stability: float) -> float:
    return lasting_recall(make_memory(stability=stability, last_review=NOW - timedelta(days=days)), NOW)


@pytest.fixture
def store() -> Iterator[LearnerStore]:
    with LearnerStore.in_memory() as opened:
        yield opened


def lived(history: list[Deed]) -> tuple[LearnerStore, datetime]:
    machine = Machine(LearnerStore.in_memory())
    machine.live(history)
    return machine.store, machine.clock + timedelta(days=3)


def recall_on(memory: MemoryState, moment: datetime) -> float:
    return recall((moment.date() - memory.last_review.date()).days, memory.stability)


def list_banks(store: LearnerStore) -> tuple[str, ...]:
    return tuple(sorted({address.bank for address in store.load_standings()}))


def sum_up(store: LearnerStore, now: datetime, then: datetime) -> dict[tuple[str, str], list[float]]:
    """Add up item by item and answer by answer what SQLite adds up."""
    kept = store.connection.execute("SELECT bank, item, topic FROM memory")
    topics = {ItemAddress(bank, item): topic for bank, item, topic in kept}
    parameters = store.find_parameters()
    rows = store.connection.execute(
        """
        SELECT bank, coalesce(moved.item, counted.item), fact, answered_at, last_review, coalesce((
            SELECT late.stability FROM recomputations AS late WHERE late.attempt = counted.sequence
            ORDER BY late.sequence DESC LIMIT 1), stability)
        FROM counted LEFT JOIN moved ON moved.attempt = counted.sequence ORDER BY sequence
        """
    ).fetchall()
    past = [row for row in rows if datetime.fromisoformat(row[3]) < then]
    sums: dict[tuple[str, str], list[float]] = defaultdict(lambda: [0, 0, 0.0, 0, 0.0])
    for address, standing in store.load_standings().items():
        row = sums[address.bank, topics[address]]
        row[0] += 1
        row[1] += is_mastered(standing, now, parameters.decay) if parameters else is_mastered(standing, now)
        row[2] += recall_on(standing.memory, now)
        if standing.memory.last_review < then:
            row[3] += 1
            row[4] += recall_on(standing.memory, then)
            continue
        own = [each for each in past if ItemAddress(each[0], each[1]) == address]
        if own and standing.fact:
            own = [each for each in past if (each[0], each[2]) == (address.bank, standing.fact)]
        if own:
            row[3] += 1
            row[4] += recall((then.date() - date.fromisoformat(own[-1][4][:10])).days, own[-1][5])
    return sums


def as_rows(sums: tuple[TopicSums, ...]) -> dict[tuple[str, str], list[float]]:
    return {
        (each.bank, each.topic): [each.seen, each.mastered, each.recall, each.seen_before, each.recall_before]
        for each in sums
    }


@given(history=deeds, weeks=spans)
def test_topics_add_up_as_their_items_do(history: list[Deed], weeks: int) -> None:
    store, now = lived(history)
    then = now - timedelta(days=weeks)
    with store:
        found = as_rows(Statistics(store).sum_topics(list_banks(store), DECAY, now=now, then=then))
        assert found.keys() == (expected := sum_up(store, now, then)).keys()
        for topic, row in found.items():
            assert row == pytest.approx(expected[topic]), topic


@given(history=deeds)
def test_days_and_confidences_are_those_of_the_answers(history: list[Deed]) -> None:
    store, now = lived(history)
    with store:
        door = Statistics(store)
        rows = store.connection.execute("SELECT bank, local_day, confidence, verdict FROM counted").fetchall()
        for bank in ("", *list_banks(store)):
            for since in (None, now.date() - timedelta(days=4)):
                kept = [row for row in rows if bank in ("", row[0]) and (since is None or row[1] >= since.isoformat())]
                days = {day.day: (day.answers, day.correct) for day in door.list_days(since=since, bank=bank)}
                assert sum(answers for answers, _correct in days.values()) == len(kept)
                assert sum(correct for _answers, correct in days.values()) == sum(row[3] == "correct" for row in kept)
                assert list(days) == sorted({row[1] for row in kept})
                sure = door.count_confidence(since=since, bank=bank)
                for level in Confidence:
                    given_so = [row for row in kept if row[2] == level.value]
                    right = sum(row[3] == "correct" for row in given_so)
                    assert sure.get(level, (0, 0)) == (len(given_so), right)


@given(history=deeds)
def test_wrong_answers_of_a_period_are_counted_like_those_kept_of_all_time(history: list[Deed]) -> None:
    store, _now = lived(history)
    with store:
        door = Misses(store)
        for bank in ("", *list_banks(store)):
            kept = door.list_most(bank=bank, limit=1000)
            assert door.list_most(since=date(2000, 1, 1), bank=bank, limit=1000) == kept
            assert door.list_most(since=date(3000, 1, 1), bank=bank, limit=1000) == ()
            wrong = "SELECT count(*) FROM counted WHERE verdict <> 'correct' AND ? IN ('', bank)"
            assert sum(miss.answers for miss in kept) == store.connection.execute(wrong, (bank,)).fetchone()[0]


def answer(store: LearnerStore, number: int, *, days_ago: int = 0, **changes: object) -> None:
    item = make_item(f"q-{number}", topic=str(changes.pop("topic", "technique")))
    moment = NOW - timedelta(days=days_ago)
    stability = float(str(changes.pop("stability", 10.0)))
    attempt = make_attempt(item, number=1000 * number + days_ago, answered_at=moment, **changes)
    memory = make_memory(item.address, stability=stability, last_review=moment, due=moment + timedelta(days=10))
    store.record_attempt(attempt, memory, local_day=moment.date().isoformat())


def test_items_count_where_they_stand_now_and_vanished_ones_nowhere(store: LearnerStore) -> None:
    for number in range(4):
        answer(store, number, topic="technique", days_ago=number)
    for item, topic in (("q-1", "indications"), ("q-2", "")):
        store.connection.execute("INSERT OR REPLACE INTO elsewhere VALUES (?, ?, ?, 1)", (BANK, item, topic))
    found = Statistics(store).sum_topics([BANK], DECAY, now=NOW, then=NOW - timedelta(days=2, hours=1))
    assert {each.topic: (each.seen, each.seen_before) for each in found} == {"technique": (2, 1), "indications": (1, 0)}
    traces = Statistics(store).list_traces([BANK], seen=3, most=100)
    assert sorted(trace.last_day - (NOW.date() - EPOCH).days for trace in traces) == [-3, -1, 0]


def test_a_sqlite_without_powers_is_given_them(store: LearnerStore) -> None:
    answer(store, 1, days_ago=9, stability=20.0)
    with_own = Statistics(store).sum_topics([BANK], DECAY, now=NOW, then=NOW)
    # Takes SQLite's own away.
    store.connection.create_function("pow", 2, None)
    (found,) = Statistics(store).sum_topics([BANK], DECAY, now=NOW, then=NOW)
    assert found.recall == pytest.approx(recall(9, 20.0))
    assert found.recall == pytest.approx(with_own[0].recall)


def test_other_banks_do_not_count(store: LearnerStore) -> None:
    answer(store, 1)
    now, then = NOW, NOW - timedelta(days=28)
    assert Statistics(store).sum_topics(["another"], DECAY, now=now, then=then) == ()
    assert Statistics(store).sum_topics([], DECAY, now=now, then=then) == ()
    assert Statistics(store).list_traces([], seen=0, most=100) == ()


def test_a_sample_stands_for_all_that_was_answered_since(store: LearnerStore, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(200):
        answer(store, number, days_ago=40, stability=20.0)
        answer(store, number, days_ago=1, stability=50.0)
    monkeypatch.setattr(statistics, "LOOKED_UP", 50)
    (found,) = Statistics(store).sum_topics([BANK], DECAY, now=NOW, then=NOW - timedelta(days=28))
    assert (found.seen, found.seen_before) == (200, pytest.approx(200))
    assert found.recall_before == pytest.approx(200 * recall(12, 20.0))
    assert 25 < len(Statistics(store).list_traces([BANK], seen=200, most=50)) < 75


def test_wrong_answers_of_a_period_are_found_past_a_clock_that_was_set_back(store: LearnerStore) -> None:
    for number, days_ago in enumerate((10, 12, 12, 10)):
        answer(store, number, days_ago=days_ago, verdict=Verdict.INCORRECT)
    found = Misses(store).list_most(since=NOW.date() - timedelta(days=10), limit=100)
    assert {miss.address.item for miss in found} == {"q-0", "q-3"}


def test_sessions_are_listed_by_period_and_bank_with_their_number(store: LearnerStore) -> None:
    for number, days_ago in enumerate((50, 20, 3)):
        items = [make_item(f"q-{number}", bank=bank) for bank in (BANK, "other")[: 1 + number % 2]]
        started = NOW - timedelta(days=days_ago)
        store.begin_session(make_record(items, id=f"s-{number}", started_at=started))
        answer(store, number, days_ago=days_ago, session=f"s-{number}")
    store.begin_session(make_record([make_item("q-9")], id="empty"))

    def ids(**wanted: object) -> tuple[list[str], int]:
        found, count = Statistics(store).list_sessions(**wanted)  # type: ignore[arg-type]
        return [each.record.id for each in found], count

    assert ids() == (["s-2", "s-1", "s-0"], 3)
    assert ids(limit=1) == (["s-2"], 3)
    assert ids(since=NOW - timedelta(days=28)) == (["s-2", "s-1"], 2)
    assert ids(bank="other") == (["s-1"], 1)
