"""Own parameters adopted and taken back: memory is judged anew, and going back gives what was, to the last bit."""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from rhizotrainer.app.memory_fits import Judgement, count_own, fit_own, judge_by_before, judge_by_fit
from rhizotrainer.app.remembering import find_memory
from rhizotrainer.model.learning import Confidence, Rating, Review
from rhizotrainer.store.evidence import read_evidence
from rhizotrainer.store.learner_store import LearnerStore
from rhizotrainer.study.fitting import Fit, FittingError, Losses
from rhizotrainer.study.scheduling import Scheduler, is_sure_and_wrong
from tests.builders import NOW, make_attempt, make_item
from tests.study.one_memory import DEFAULTS, TRUE, answer_by, name_items

LATER = NOW + timedelta(days=2000)
OTHER = (*DEFAULTS[:8], 3.0, *DEFAULTS[9:20], 0.4)


def record(store: LearnerStore, reviews: Iterable[Review], weights: tuple[float, ...] = ()) -> None:
    """Answer as the app does: each memory from the one before it, siblings sharing theirs, with fuzz."""
    scheduler = Scheduler(weights=weights)
    for review in reviews:
        item = make_item(review.address.item)
        attempt = make_attempt(item, answered_at=review.answered_at, rating=review.rating, fact=review.fact)
        attempt = replace(
            attempt, id=review.attempt, address=review.address, confidence=review.confidence, verdict=review.verdict
        )
        sure = is_sure_and_wrong(review.verdict, review.confidence)
        memory = scheduler.review(
            find_memory(store, review.address, review.fact),
            review.address,
            review.rating,
            review.answered_at,
            was_sure_and_wrong=sure,
        )
        store.record_attempt(attempt, memory, local_day=review.answered_at.date().isoformat())


def answer_some(seed: int, *, items: int = 9, since: datetime = NOW) -> list[Review]:
    """Return answers of every kind: siblings, sure and wrong ones, several a day."""
    dice = random.Random(seed)
    reviews = [
        replace(
            each,
            fact="knee" if each.address.item in ("item-1", "item-2") else "",
            confidence=dice.choice((None, *Confidence)),
        )
        for each in answer_by(TRUE, name_items(items), answers=5, seed=seed)
    ]
    late = since - reviews[0].answered_at
    return [replace(each, answered_at=each.answered_at + late) for each in reviews]


def dump(store: LearnerStore) -> list[Any]:
    return store.connection.execute("SELECT * FROM memory ORDER BY bank, item").fetchall()


def fit_of(weights: tuple[float, ...]) -> Fit:
    return Fit(weights, 500, 100, Losses(0.4, 0.4), Losses(0.3, 0.3))


def nothing(_share: float) -> None:
    pass


@pytest.fixture
def store(tmp_path: Path):
    with LearnerStore.open(tmp_path / "learner.db", now=NOW) as opened:
        yield opened


class Adopter:
    """Adopts as the room does, each time under a new id and at a later time."""

    def __init__(self, store: LearnerStore) -> None:
        self._store = store
        self._count = 0

    def adopt(self, weights: tuple[float, ...]) -> Judgement:
        return self._take(judge_by_fit(self._store.path, fit_of(weights), **self._named()))

    def go_back(self) -> Judgement:
        return self._take(judge_by_before(self._store.path, **self._named()))

    def _named(self) -> dict[str, Any]:
        self._count += 1
        return {"new_id": f"{self._count:032x}", "now": LATER + timedelta(minutes=self._count), "tell": nothing}

    def _take(self, judgement: Judgement) -> Judgement:
        parameters = judgement.parameters
        self._store.adopt_parameters(parameters, judgement.recomputed, now=parameters.adopted_at)
        return judgement


@pytest.fixture
def adopter(store) -> Adopter:
    return Adopter(store)


@pytest.mark.parametrize("seed", range(4))
def test_adopting_judges_every_memory_by_the_new_weights(store, adopter, seed) -> None:
    record(store, answer_some(seed))
    before = store.load_standings()
    adopter.adopt(OTHER)
    wanted = Scheduler(weights=OTHER, is_fuzzed=False).replay(store.iter_reviews())
    for address, standing in store.load_standings().items():
        assert standing.memory.stability == wanted[address][1].stability
        assert standing.memory.difficulty == wanted[address][1].difficulty
        assert standing.memory.stability != before[address].memory.stability
        assert standing.memory.last_review == before[address].memory.last_review
    assert store.find_parameters().weights == OTHER


@pytest.mark.parametrize("seed", range(4))
def test_going_back_gives_the_memory_of_before_to_the_last_bit(store, adopter, seed) -> None:
    record(store, answer_some(seed))
    before = dump(store)
    adopter.adopt(OTHER)
    assert dump(store) != before
    adopter.go_back()
    assert dump(store) == before
    assert store.find_parameters().weights == ()


def test_going_back_from_second_parameters_gives_the_first_ones_back(store, adopter) -> None:
    record(store, answer_some(5))
    adopter.adopt(TRUE)
    first = dump(store)
    adopter.adopt(OTHER)
    adopter.go_back()
    assert dump(store) == first
    assert store.find_parameters().weights == TRUE
    assert store.find_parameters().reviews == 500


def test_going_back_twice_is_forward_again(store, adopter) -> None:
    record(store, answer_some(6))
    adopter.adopt(OTHER)
    own = dump(store)
    adopter.go_back()
    adopter.go_back()
    assert dump(store) == own


def test_what_was_answered_since_goes_on_from_what_was_before(store, adopter) -> None:
    record(store, answer_some(7))
    before = store.load_standings()
    adopter.adopt(OTHER)
    last = LATER + timedelta(days=1)
    address = name_items(9)[4]
    answer = replace(answer_some(8)[0], address=address, answered_at=last, attempt="f" * 32, confidence=None, fact="")
    record(store, [answer], OTHER)
    adopter.go_back()
    after = store.load_standings()
    wanted = Scheduler(is_fuzzed=False).review(before[address].memory, address, answer.rating, last)
    assert after[address].memory.stability == wanted.stability
    assert all(after[each].memory == standing.memory for each, standing in before.items() if each != address)


def test_a_rebuilt_file_holds_the_same_memory(store, adopter) -> None:
    record(store, answer_some(9))
    adopter.adopt(OTHER)
    adopted = dump(store)
    store.rebuild_derived()
    assert dump(store) == adopted


def test_an_answer_taken_back_after_adopting_leaves_memory_by_the_new_weights(store, adopter) -> None:
    reviews = answer_some(10)
    record(store, reviews)
    adopter.adopt(OTHER)
    store.withdraw_attempt(reviews[-1].attempt, now=LATER)
    wanted = Scheduler(weights=OTHER, is_fuzzed=False).replay(store.iter_reviews())
    for address, standing in store.load_standings().items():
        assert standing.memory.stability == wanted[address][1].stability


def test_a_judgement_says_on_how_many_answers_it_rests(store, adopter) -> None:
    reviews = answer_some(11)
    record(store, reviews)
    assert adopter.adopt(OTHER).answers == len(reviews) == store.answer_totals()[0]


def test_after_histories_were_joined_going_back_judges_all_anew(store, adopter) -> None:
    record(store, answer_some(12))
    adopter.adopt(OTHER)
    joined = Scheduler(weights=OTHER).replay(store.iter_reviews())
    store.recompute_memory(joined.values(), now=LATER + timedelta(days=3))
    assert read_evidence(store.path).overruled == {}
    adopter.go_back()
    wanted = Scheduler(is_fuzzed=False).replay(store.iter_reviews())
    for address, standing in store.load_standings().items():
        assert standing.memory.stability == wanted[address][1].stability


def test_a_fit_reads_the_file_that_is_in_use(store) -> None:
    record(store, answer_by(TRUE, name_items(120), answers=6))
    assert count_own(store.path) >= 400
    fit = fit_own(store.path, tell=nothing)
    assert fit.reviews == count_own(store.path)


def test_too_few_answers_are_refused(store) -> None:
    record(store, answer_some(1))
    with pytest.raises(FittingError, match="of the 400"):
        fit_own(store.path, tell=nothing)


@pytest.mark.parametrize("steps", [1, 2])
def test_judging_can_be_stopped(store, steps) -> None:
    record(store, [replace(each, rating=Rating.GOOD) for each in answer_by(TRUE, name_items(130), answers=4)])
    told: list[float] = []

    def stop(share: float) -> None:
        told.append(share)
        if len(told) == steps:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        judge_by_before(store.path, new_id="0" * 32, now=LATER, tell=stop)
    assert len(told) == steps
    assert store.list_parameters() == ()
