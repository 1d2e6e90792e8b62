"""What was answered last, flagged and noted, as choosing among many items needs it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from rhizotrainer.model.learning import Confidence, Verdict
from rhizotrainer.store.last_answers import LastAnswers
from rhizotrainer.store.learner_store import LearnerStore
from tests.builders import NOW, make_attempt, make_item, make_memory

HOUR = timedelta(hours=1)


@pytest.fixture
def store():
    with LearnerStore.in_memory() as store:
        yield store


def record(store: LearnerStore, item: str, number: int, *, due_in: int = 24, ago: int = 1, **changes) -> None:
    """Answer an item some hours ago, due in some hours."""
    asked = make_item(item)
    moment = NOW - ago * HOUR
    attempt = replace(make_attempt(asked, number=number, answered_at=moment), **changes)
    memory = make_memory(asked.address, due=NOW + due_in * HOUR, last_review=moment)
    store.record_attempt(attempt, memory, local_day=moment.date().isoformat())


def test_the_last_answer_counts_and_the_longest_due_comes_first(store):
    record(store, "one", 1, ago=9, verdict=Verdict.INCORRECT, confidence=Confidence.CERTAIN)
    record(store, "two", 2, due_in=-5, ago=8, verdict=Verdict.INCORRECT, confidence=None)
    record(store, "one", 3, due_in=30, verdict=Verdict.CORRECT, confidence=Confidence.GUESS)
    record(store, "three", 4, due_in=-1)
    found = LastAnswers(store).list_all(due_before=NOW)
    assert [(answer.address.item, answer.is_due) for answer in found] == [
        ("two", True),
        ("three", True),
        ("one", False),
    ]
    two, _three, one = found
    assert (one.verdict, one.confidence) == (Verdict.CORRECT, Confidence.GUESS)
    assert (two.verdict, two.confidence) == (Verdict.INCORRECT, None)
    assert two.sequence < one.sequence


def test_an_answer_taken_back_leaves_the_one_before(store):
    record(store, "one", 1, ago=9, verdict=Verdict.INCORRECT, confidence=Confidence.CERTAIN)
    record(store, "one", 2)
    store.withdraw_attempt(f"{2:032x}", now=NOW)
    (answer,) = LastAnswers(store).list_all(due_before=NOW)
    assert (answer.verdict, answer.confidence) == (Verdict.INCORRECT, Confidence.CERTAIN)


def test_notes_are_listed_until_they_are_emptied(store):
    one, two = make_item("one").address, make_item("two").address
    for address in (one, two):
        store.set_note(address, "Ask about it", now=NOW)
    store.set_note(two, "", now=NOW)
    assert LastAnswers(store).list_noted() == (one,)


def test_new_and_repeated_items_of_a_day_are_told_apart(store):
    record(store, "old", 1, ago=30)
    record(store, "old", 2)
    record(store, "new", 3, ago=2)
    record(store, "new", 4)
    record(store, "yesterday", 5, ago=30)
    assert LastAnswers(store).count_since(NOW - 12 * HOUR) == (1, 1)


def test_a_sibling_of_what_was_answered_before_is_a_review(store):
    record(store, "old", 1, ago=30, fact="key")
    record(store, "its-sibling", 2, fact="key")
    record(store, "new", 3, ago=2, fact="other")
    record(store, "sibling-of-new", 4, fact="other")
    record(store, "alone", 5)
    assert LastAnswers(store).count_since(NOW - 12 * HOUR) == (3, 1)
