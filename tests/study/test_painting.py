"""How well a place is known: counts, the mean over facts, the step that a written number falls into, and the words."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhizotrainer.model.learning import ItemStanding
from rhizotrainer.study.painting import STEPS, Knowledge, find_knowledge, knowledge_words
from rhizotrainer.study.recall import lasting_recall
from tests.builders import NOW, make_address, make_memory, make_standing


def standing(name: str, *, stability: float = 10.0, days: int = 0, attempts: int = 1, fact: str = "") -> ItemStanding:
    """Make a standing last answered some days ago."""
    address = make_address(name)
    memory = make_memory(address, stability=stability, last_review=NOW - timedelta(days=days))
    return replace(make_standing(address, memory=memory), attempts=attempts, fact=fact)


def knowledge(names: str, *standings: ItemStanding) -> Knowledge:
    held = {one.address: one for one in standings}
    return find_knowledge([make_address(name) for name in names], held, now=NOW)


def test_a_place_that_nothing_asks_about_knows_no_recall_and_no_level():
    known = knowledge("")
    assert (known.questions, known.seen, known.answers, known.recall, known.level) == (0, 0, 0, None, None)
    assert knowledge_words(known) == "No question asks about this."


def test_questions_that_were_not_seen_count_and_say_nothing_of_recall():
    known = knowledge("abc")
    assert (known.questions, known.seen, known.level, known.share_seen) == (3, 0, None, 0.0)
    assert knowledge_words(known) == "Asked by 3 questions, none seen yet."
    assert knowledge_words(knowledge("a")) == "Asked by 1 question, not seen yet."


def test_recall_is_the_mean_of_those_seen_alone():
    first, second = standing("a", stability=2, days=9, attempts=3), standing("b", stability=40, days=4, attempts=2)
    known = knowledge("abcd", first, second, standing("elsewhere", days=300))
    both = [lasting_recall(one.memory, NOW) for one in (first, second)]
    assert known.recall == pytest.approx(sum(both) / 2)
    assert (known.questions, known.seen, known.answers, known.share_seen) == (4, 2, 5, 0.5)
    assert knowledge_words(known) == (
        f"Asked by 4 questions, 2 seen; predicted recall {known.percent}%. Answered 5 times."
    )


def test_siblings_share_one_memory_which_counts_once():
    shared = [standing(name, stability=60, days=3, fact="roots") for name in "abc"]
    other = standing("d", stability=0.5, days=90)
    known = knowledge("abcd", *shared, other)
    expected = (lasting_recall(shared[0].memory, NOW) + lasting_recall(other.memory, NOW)) / 2
    assert known.recall == pytest.approx(expected)
    assert (known.seen, known.answers) == (4, 4)


def test_an_item_that_is_named_twice_counts_once():
    assert knowledge("aab", standing("a")) == knowledge("ab", standing("a"))


def test_ones_own_decay_changes_what_is_predicted():
    one = standing("a", stability=5, days=60)
    asked, held = [one.address], {one.address: one}
    flat = find_knowledge(asked, held, now=NOW, decay=-0.05).recall
    steep = find_knowledge(asked, held, now=NOW, decay=-0.5).recall
    assert flat is not None
    assert steep is not None
    assert flat > steep


@pytest.mark.parametrize(
    ("recall", "level"), [(0.0, 0), (0.694, 0), (0.695, 1), (0.794, 1), (0.795, 2), (0.894, 2), (0.895, 3), (1.0, 3)]
)
def test_the_level_follows_the_number_as_it_is_written(recall: float, level: int):
    known = Knowledge(1, 1, 1, recall)
    assert known.level == level
    assert f"{known.percent}%" in knowledge_words(known)
    assert known.percent is not None
    assert sum(known.percent >= step for step in STEPS) == level


@given(
    st.lists(st.tuples(st.floats(0.1, 1000), st.integers(0, 2000)), min_size=1, max_size=6),
    st.integers(0, 5),
    st.integers(1, 400),
)
def test_time_never_raises_what_is_known_and_an_unseen_question_never_changes_it(memories, unseen, later):
    held = [standing(f"i{at}", stability=one, days=days) for at, (one, days) in enumerate(memories)]
    asked = [one.address for one in held]
    standings = {one.address: one for one in held}
    known = find_knowledge(asked, standings, now=NOW)
    more = find_knowledge([*asked, *(make_address(f"u{at}") for at in range(unseen))], standings, now=NOW)
    after = find_knowledge(asked, standings, now=NOW + timedelta(days=later))
    assert known.recall is not None
    assert after.recall is not None
    assert 0 < after.recall <= known.recall <= 1
    assert (more.recall, more.seen, more.questions) == (known.recall, len(held), len(held) + unseen)
    assert 0 < more.share_seen <= 1
