"""When an item returns: the confidence rule line by line, and FSRS in whole days."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhizotrainer.app.remembering import find_memory
from rhizotrainer.model.learning import Confidence, Mark, MemoryState, Rating, Verdict
from rhizotrainer.store.learner_store import LearnerStore
from rhizotrainer.study.scheduling import Scheduler, is_sure_and_wrong, rate_response
from tests.builders import NOW, make_address, make_attempt, make_item

ADDRESS = make_address()
RIGHT, PARTLY, WRONG = Mark(1.0, 1, 1), Mark(0.5, 1, 2), Mark(0.0, 0, 1)
RATINGS = st.sampled_from([Rating.AGAIN, Rating.HARD, Rating.GOOD, Rating.EASY])


@pytest.mark.parametrize(
    ("mark", "confidence", "rating"),
    [
        (RIGHT, Confidence.GUESS, Rating.AGAIN),
        (RIGHT, Confidence.UNSURE, Rating.HARD),
        (RIGHT, Confidence.FAIRLY_SURE, Rating.GOOD),
        (RIGHT, Confidence.CERTAIN, Rating.GOOD),
        (RIGHT, None, Rating.GOOD),
        *((PARTLY, confidence, Rating.AGAIN) for confidence in (*Confidence, None)),
        *((WRONG, confidence, Rating.AGAIN) for confidence in (*Confidence, None)),
    ],
)
def test_the_confidence_rule(mark: Mark, confidence: Confidence | None, rating: Rating) -> None:
    assert rate_response(mark, confidence) is rating


@pytest.mark.parametrize("hints", [1, 3])
def test_after_a_hint_a_right_answer_is_hard_at_most(hints: int) -> None:
    assert rate_response(RIGHT, Confidence.GUESS, hints) is Rating.AGAIN
    for confidence in (Confidence.UNSURE, Confidence.FAIRLY_SURE, Confidence.CERTAIN, None):
        assert rate_response(RIGHT, confidence, hints) is Rating.HARD
        assert rate_response(WRONG, confidence, hints) is Rating.AGAIN


def test_after_its_answer_was_seen_a_right_answer_is_hard_at_most() -> None:
    assert rate_response(RIGHT, Confidence.GUESS, was_seen=True) is Rating.AGAIN
    for confidence in (Confidence.UNSURE, Confidence.FAIRLY_SURE, Confidence.CERTAIN, None):
        assert rate_response(RIGHT, confidence, was_seen=True) is Rating.HARD
        assert rate_response(WRONG, confidence, was_seen=True) is Rating.AGAIN


@given(st.lists(st.tuples(RATINGS, st.integers(0, 400 * 24)), min_size=1, max_size=12), st.booleans())
def test_items_return_in_whole_days_and_never_the_same_day(reviews: list[tuple[Rating, int]], is_fuzzed: bool) -> None:
    scheduler, memory, now = Scheduler(is_fuzzed=is_fuzzed), None, NOW
    for rating, hours in reviews:
        now += timedelta(hours=hours)
        memory = scheduler.review(memory, ADDRESS, rating, now)
        wait = memory.due - now
        assert wait >= timedelta(days=1)
        assert wait % timedelta(days=1) == timedelta()
        assert memory.stability > 0
        assert 1 <= memory.difficulty <= 10
        assert memory.due.tzinfo is UTC


def _review_all(*ratings: Rating) -> MemoryState:
    scheduler, memory = Scheduler(is_fuzzed=False), None
    for rating in ratings:
        memory = scheduler.review(memory, ADDRESS, rating, memory.due if memory else NOW)
    assert memory is not None
    return memory


def test_answers_and_lapses_are_counted() -> None:
    memory = _review_all(Rating.AGAIN, Rating.GOOD, Rating.GOOD, Rating.AGAIN)
    assert (memory.repetitions, memory.lapses) == (4, 1)
    assert memory.address == ADDRESS


def test_a_first_wrong_answer_returns_tomorrow_and_is_no_lapse() -> None:
    memory = _review_all(Rating.AGAIN)
    assert memory.due == NOW + timedelta(days=1)
    assert memory.lapses == 0


def test_intervals_grow_while_answers_stay_right() -> None:
    waits = [(memory := _review_all(*[Rating.GOOD] * n)).due - memory.last_review for n in range(1, 6)]
    assert waits == sorted(waits)
    assert waits[0] == timedelta(days=2)
    assert waits[-1] > timedelta(days=60)


def test_hard_returns_before_good() -> None:
    hard, good = _review_all(Rating.GOOD, Rating.HARD), _review_all(Rating.GOOD, Rating.GOOD)
    assert hard.due < good.due


def test_a_higher_wish_for_retention_brings_items_back_sooner() -> None:
    def wait(retention: float) -> timedelta:
        memory = Scheduler(retention, is_fuzzed=False).review(None, ADDRESS, Rating.EASY, NOW)
        return memory.due - NOW

    assert wait(0.95) < wait(0.9) < wait(0.8)


def test_without_fuzz_the_same_answers_give_the_same_day() -> None:
    assert len({_review_all(*[Rating.GOOD] * 5).due for _ in range(20)}) == 1


def test_a_clock_set_back_still_schedules_from_now() -> None:
    ahead = _review_all(Rating.GOOD, Rating.GOOD)
    memory = Scheduler(is_fuzzed=False).review(ahead, ADDRESS, Rating.GOOD, NOW - timedelta(days=900))
    assert NOW - timedelta(days=900) < memory.due
    assert memory.last_review == NOW - timedelta(days=900)


def test_any_zone_is_understood_as_the_moment_it_is() -> None:
    tokyo = datetime.fromisoformat("2026-11-23T18:30:00+09:00")
    memory = Scheduler(is_fuzzed=False).review(None, ADDRESS, Rating.GOOD, tokyo)
    assert memory.last_review == NOW


def test_making_cards_does_not_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_seconds: float) -> None:
        raise AssertionError("a card was made without an id, which sleeps")

    monkeypatch.setattr(time, "sleep", refuse)
    assert _review_all(Rating.GOOD, Rating.GOOD).repetitions == 2


SURE = (Confidence.FAIRLY_SURE, Confidence.CERTAIN)


@pytest.mark.parametrize("verdict", Verdict)
@pytest.mark.parametrize("confidence", [None, *Confidence])
def test_sure_and_wrong_is_what_was_claimed_and_missed(verdict: Verdict, confidence: Confidence | None) -> None:
    expected = verdict is not Verdict.CORRECT and confidence in SURE
    assert is_sure_and_wrong(verdict, confidence) is expected


def test_sure_and_wrong_returns_within_the_day_and_again_after_a_week() -> None:
    scheduler = Scheduler(is_fuzzed=False)
    known = scheduler.review(None, ADDRESS, Rating.GOOD, NOW)
    for _ in range(4):
        known = scheduler.review(known, ADDRESS, Rating.GOOD, known.due)
    missed_at = known.due
    missed = scheduler.review(known, ADDRESS, Rating.AGAIN, missed_at, was_sure_and_wrong=True)
    assert missed.due - missed_at == timedelta(hours=4)
    soon = scheduler.review(missed, ADDRESS, Rating.GOOD, missed.due)
    assert soon.due <= missed_at + timedelta(days=7)
    memory, looks = soon, []
    while memory.recheck is not None:
        looks.append(memory.due)
        memory = scheduler.review(memory, ADDRESS, Rating.GOOD, memory.due)
    assert missed_at + timedelta(days=6) <= looks[-1] <= missed_at + timedelta(days=7)
    plain = scheduler.review(replace(memory, recheck=None), ADDRESS, Rating.GOOD, memory.due)
    assert scheduler.review(memory, ADDRESS, Rating.GOOD, memory.due) == plain


@given(st.lists(st.tuples(RATINGS, st.integers(0, 20 * 24), st.booleans()), min_size=1, max_size=12))
def test_what_is_watched_is_never_put_off_beyond_its_second_look(reviews: list[tuple[Rating, int, bool]]) -> None:
    scheduler, memory, now = Scheduler(is_fuzzed=False), None, NOW
    for rating, hours, was_sure in reviews:
        now += timedelta(hours=hours)
        sure_and_wrong = was_sure and rating is Rating.AGAIN
        before = memory
        memory = scheduler.review(memory, ADDRESS, rating, now, was_sure_and_wrong=sure_and_wrong)
        assert memory.due > now
        if sure_and_wrong:
            assert memory.recheck == now + timedelta(days=7)
        elif memory.recheck is not None:
            assert before is not None
            assert memory.recheck == before.recheck
            assert memory.due <= memory.recheck or memory.recheck <= now


ITEMS = tuple(make_address(name) for name in "abc")
REVIEWS = st.lists(
    st.tuples(
        st.sampled_from(ITEMS),
        st.sampled_from(("", "knee")),
        RATINGS,
        st.sampled_from((None, *Confidence)),
        st.integers(0, 900),
    ),
    max_size=14,
)


@given(REVIEWS)
def test_a_replay_gives_the_memory_that_answering_gave(given_reviews) -> None:
    scheduler, now = Scheduler(is_fuzzed=False), NOW
    with LearnerStore.in_memory() as store:
        for number, (address, fact, rating, confidence, hours) in enumerate(given_reviews):
            now += timedelta(hours=hours)
            verdict = Verdict.INCORRECT if rating is Rating.AGAIN else Verdict.CORRECT
            item = make_item(address.item)
            attempt = make_attempt(item, number=number, answered_at=now, rating=rating, fact=fact)
            attempt = replace(attempt, confidence=confidence, verdict=verdict)
            sure = is_sure_and_wrong(verdict, confidence)
            before = find_memory(store, address, fact)
            memory = scheduler.review(before, address, rating, now, was_sure_and_wrong=sure)
            store.record_attempt(attempt, memory, local_day=now.date().isoformat())
        replayed = scheduler.replay(store.iter_reviews())
        standings = store.load_standings()
        assert {address: memory for address, (_attempt, memory) in replayed.items()} == {
            address: standing.memory for address, standing in standings.items()
        }
