"""Recall for screens: the same numbers as py-fsrs gives, without loading it."""

from __future__ import annotations

import subprocess
import sys
from datetime import timedelta

import fsrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhizotrainer.model.learning import Verdict
from rhizotrainer.study.recall import is_mastered, lasting_recall, predicted_recall
from tests.builders import NOW, make_address, make_memory, make_standing

STABILITIES = st.floats(0.001, 36_500)


@given(STABILITIES, st.integers(-1000, 2_000_000))
def test_recall_is_what_py_fsrs_says(stability: float, minutes: int) -> None:
    memory = make_memory(stability=stability)
    now = NOW + timedelta(minutes=minutes)
    card = fsrs.Card(card_id=1, state=fsrs.State.Review, stability=stability, difficulty=5, due=NOW, last_review=NOW)
    assert predicted_recall(memory, now) == pytest.approx(fsrs.Scheduler().get_card_retrievability(card, now))


@given(STABILITIES, st.integers(0, 3000), st.integers(0, 3000))
def test_recall_never_rises_with_time(stability: float, days: int, more: int) -> None:
    memory = make_memory(stability=stability)
    early, late = NOW + timedelta(days=days), NOW + timedelta(days=days + more)
    assert 0 <= predicted_recall(memory, late) <= predicted_recall(memory, early) <= 1


def test_recall_is_nine_in_ten_after_the_stability() -> None:
    assert predicted_recall(make_memory(stability=12), NOW + timedelta(days=12)) == pytest.approx(0.9)


def test_a_clock_set_back_counts_as_no_time() -> None:
    assert predicted_recall(make_memory(), NOW - timedelta(days=30)) == 1


@pytest.mark.parametrize(
    ("verdict", "stability", "days", "is_it"),
    [
        (Verdict.CORRECT, 7.0, 0, True),
        (Verdict.CORRECT, 6.9, 0, False),
        (Verdict.PARTLY, 30.0, 0, False),
        (Verdict.INCORRECT, 30.0, 0, False),
        (Verdict.CORRECT, 7.0, 13, True),
        (Verdict.CORRECT, 7.0, 16, False),
    ],
)
def test_mastery(verdict: Verdict, stability: float, days: int, is_it: bool) -> None:
    memory = make_memory(make_address(), stability=stability)
    standing = make_standing(last_verdict=verdict, memory=memory)
    assert is_mastered(standing, NOW + timedelta(days=days)) is is_it


def test_only_scheduling_loads_fsrs() -> None:
    wing = ["calendar", "marking", "presentation", "progress", "recall", "report", "selection", "session"]
    code = f"import sys; from rhizotrainer.study import {', '.join(wing)}; print('fsrs' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_a_wrong_answer_just_given_does_not_count_as_known() -> None:
    memory = make_memory(stability=0.2, last_review=NOW)
    assert predicted_recall(memory, NOW) == pytest.approx(1.0)
    assert lasting_recall(memory, NOW) == pytest.approx(predicted_recall(memory, NOW + timedelta(days=1)))
    assert lasting_recall(memory, NOW) < 0.8


def test_lasting_recall_is_the_curve_from_a_day_on() -> None:
    memory = make_memory(stability=5.0, last_review=NOW)
    later = NOW + timedelta(days=9)
    assert lasting_recall(memory, later) == predicted_recall(memory, later)
