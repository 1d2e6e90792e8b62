"""What memory is judged from, read beside the window: all of it, or whole memories where there is very much."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from rhizotrainer.model.learning import OwnParameters, Review
from rhizotrainer.store.errors import StoreError
from rhizotrainer.store.evidence import read_evidence, read_sample
from rhizotrainer.store.learner_store import LearnerStore
from tests.builders import NOW, make_attempt, make_item, make_memory

ITEMS = [f"item-{number}" for number in range(60)]
PAIRS = {"item-1": "knee", "item-2": "knee", "item-3": "hip", "item-4": "hip"}


@pytest.fixture
def store(tmp_path: Path):
    with LearnerStore.open(tmp_path / "learner.db", now=NOW) as opened:
        yield opened


def fill(store: LearnerStore, answers: int = 600) -> None:
    dice = random.Random(5)
    for number in range(answers):
        item = make_item(dice.choice(ITEMS))
        when = NOW + timedelta(hours=number)
        attempt = make_attempt(item, number=number, answered_at=when, fact=PAIRS.get(item.id, ""))
        store.record_attempt(attempt, make_memory(item.address, last_review=when), local_day=when.date().isoformat())
    for number in range(0, answers, 37):
        store.withdraw_attempt(make_attempt(make_item(), number=number).id, now=NOW)


def name_memory(review: Review) -> object:
    return review.fact or review.address


def test_all_is_read_while_the_file_is_in_use(store) -> None:
    fill(store, 100)
    evidence = read_evidence(store.path)
    assert evidence.reviews == list(store.iter_reviews())
    assert evidence.parameters == ()
    assert evidence.weights == evidence.weights_before == ()


def test_parameters_say_what_holds_and_what_held_before(store) -> None:
    rows = [OwnParameters(f"{at:032x}", (float(at),) * 21, 500, 0.4, 0.3, NOW + timedelta(days=at)) for at in (1, 2, 3)]
    for row in rows:
        store.adopt_parameters(row, [], now=row.adopted_at)
    evidence = read_evidence(store.path)
    assert evidence.parameters == tuple(rows)
    assert (evidence.weights, evidence.weights_before) == (rows[2].weights, rows[1].weights)


def test_few_answers_are_read_whole(store) -> None:
    fill(store, 100)
    assert read_sample(store.path, most=60)[0] == list(store.iter_reviews())


@pytest.mark.parametrize("most", [50, 150, 250])
def test_of_many_answers_whole_memories_are_read_in_their_order(store, most) -> None:
    fill(store)
    everything = list(store.iter_reviews())
    some, _parameters = read_sample(store.path, most=most)
    assert 0 < len(some) < len(everything)
    known = set(some)
    assert some == [each for each in everything if each in known]
    whole = Counter(map(name_memory, everything))
    assert all(count == whole[memory] for memory, count in Counter(map(name_memory, some)).items())


def test_an_item_that_goes_by_another_id_is_read_whole_as_well(store) -> None:
    fill(store)
    connection = store.connection
    connection.execute(
        "INSERT INTO renames (batch, bank, old_item, new_item, after_attempt, after_session, noticed_at) "
        "SELECT 1, 'rhizotomy', item, item || '-new', 400, 0, '2027-01-01T00:00:00.000000+00:00' "
        "FROM memory GROUP BY item"
    )
    store.rebuild_derived()
    everything = list(store.iter_reviews())
    whole = Counter(map(name_memory, everything))
    some, _parameters = read_sample(store.path, most=200)
    assert any(each.address.item.endswith("-new") for each in some)
    assert all(count == whole[memory] for memory, count in Counter(map(name_memory, some)).items())


def test_a_file_that_is_not_there_is_an_expected_failure(tmp_path: Path) -> None:
    with pytest.raises(StoreError):
        read_evidence(tmp_path / "nobody.db")


def test_what_was_overruled_is_found_by_attempt(store) -> None:
    fill(store, 40)
    before = {standing.memory.address: standing.memory for standing in store.load_standings().values()}
    last = {review.address: review.attempt for review in store.iter_reviews()}
    overruled = {attempt: replace(before[address], stability=99.0) for address, attempt in last.items()}
    row = OwnParameters("a" * 32, (1.0,) * 21, 500, 0.4, 0.3, NOW + timedelta(days=400))
    store.adopt_parameters(row, overruled.items(), now=row.adopted_at)
    found = read_evidence(store.path).overruled
    assert set(found) == set(overruled)
    assert all(found[last[address]].stability == memory.stability != 99.0 for address, memory in before.items()
               if address.item not in PAIRS)  # fmt: skip
