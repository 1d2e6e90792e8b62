"""What is said of how sure one was: nothing of few answers, and else what the numbers bear out."""

from __future__ import annotations

import math
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhizotrainer.model.learning import Confidence
from rhizotrainer.study.calibration import SureCount, balance_sentence, find_balance, finding_sentence

GUESS, UNSURE, FAIRLY, CERTAIN = Confidence
TOO_FEW = "Too few answers with a “How sure?” to tell."

amounts = st.tuples(st.integers(0, 300), st.floats(0, 1)).map(lambda pair: (pair[0], round(pair[0] * pair[1])))
tables = st.lists(amounts, min_size=4, max_size=4).map(
    lambda rows: tuple(SureCount(level, *row) for level, row in zip(Confidence, rows, strict=True))
)


def counts(**rows: tuple[int, int]) -> tuple[SureCount, ...]:
    return tuple(SureCount(Confidence[name], *row) for name, row in rows.items())


@pytest.mark.parametrize(
    ("given_counts", "sentence"),
    [
        ((), TOO_FEW),
        (counts(CERTAIN=(9, 0)), TOO_FEW),
        # Three words of four answers each: there are enough answers, and too few of any word.
        (counts(GUESS=(4, 1), UNSURE=(4, 2), CERTAIN=(4, 4)), TOO_FEW),
        (
            counts(CERTAIN=(100, 70), UNSURE=(100, 50)),
            "When “Certain” you are right 70% of the time, less than the 95% that it claims.",
        ),
        (
            counts(GUESS=(100, 60), CERTAIN=(100, 95)),
            "When “Guess” you are right 60% of the time, more than the 25% that it claims.",
        ),
        (
            counts(GUESS=(60, 20), UNSURE=(60, 21), FAIRLY_SURE=(60, 19), CERTAIN=(60, 20)),
            "How sure you are does not tell how often you are right: about 33% either way.",
        ),
        (
            counts(GUESS=(80, 20), UNSURE=(80, 41), FAIRLY_SURE=(80, 59), CERTAIN=(80, 76)),
            "You are right about as often as you claim.",
        ),
        (
            counts(UNSURE=(8, 4), CERTAIN=(6, 6)),
            "Nothing shows that you are right more or less often than you claim; there are few answers yet.",
        ),
        # No word is off by itself, and all together are.
        (
            counts(GUESS=(60, 9), UNSURE=(60, 22), FAIRLY_SURE=(60, 38), CERTAIN=(60, 53)),
            "You are right less often than you claim.",
        ),
        (counts(GUESS=(60, 23), UNSURE=(60, 38), FAIRLY_SURE=(60, 52)), "You are right more often than you claim."),
    ],
)
def test_the_one_thing_that_the_answers_show_is_said(given_counts: tuple[SureCount, ...], sentence: str) -> None:
    assert finding_sentence(given_counts) == sentence


def test_the_balance_is_said_with_its_interval_and_its_direction() -> None:
    assert balance_sentence(counts(CERTAIN=(4, 4))) == ""
    over = counts(CERTAIN=(100, 70))
    assert balance_sentence(over) == "You claim 25 points more than you are right (95% interval 17 to 35)."
    assert balance_sentence(counts(UNSURE=(100, 70))) == (
        "You claim 20 points less than you are right (95% interval 10 to 28)."
    )
    assert balance_sentence(counts(UNSURE=(100, 52))) == (
        "What you claim less what is right: −2 points (95% interval −12 to +8), which may be chance."
    )


@given(tables)
def test_the_interval_holds_the_balance_and_narrows_with_answers(table: tuple[SureCount, ...]) -> None:
    balance = find_balance(table)
    if balance is None:
        assert sum(count.answers for count in table) < 10
        return
    assert -1 <= balance.low <= balance.excess <= balance.high <= 1
    more = find_balance([SureCount(each.confidence, each.answers * 4, each.right * 4) for each in table])
    assert more is not None
    assert more.excess == pytest.approx(balance.excess)
    assert more.high - more.low < balance.high - balance.low


@pytest.mark.parametrize("answers", [5, 8, 13, 14, 30, 61])
@pytest.mark.parametrize("level", Confidence)
def test_a_word_that_holds_is_called_off_in_one_case_of_a_hundred_at_most(level: Confidence, answers: int) -> None:
    other = SureCount(UNSURE if level is not UNSURE else GUESS, 8, 4 if level is not UNSURE else 2)
    missed = math.fsum(
        math.comb(answers, right) * level.claimed**right * (1 - level.claimed) ** (answers - right)
        for right in range(answers + 1)
        if f"“{level.label}”" in finding_sentence([other, SureCount(level, answers, right)])
    )
    assert missed <= 0.01


def test_few_and_very_many_answers_are_judged_alike() -> None:
    for answers in (999, 1000, 1001):
        assert finding_sentence(counts(CERTAIN=(answers, answers - 74))).startswith("When “Certain”")
        assert finding_sentence(counts(CERTAIN=(answers, answers - 60))).startswith("You are right about")


@given(tables)
def test_a_sentence_is_always_found(table: tuple[SureCount, ...]) -> None:
    assert finding_sentence(table).endswith(".")


@pytest.mark.parametrize("answers", [10, 40, 200, 1000])
def test_words_that_hold_are_seldom_called_wrong_and_the_interval_covers_nought(answers: int) -> None:
    dice, told_otherwise, covered, rounds = random.Random(answers), 0, 0, 400
    for _round in range(rounds):
        given_counts = [
            SureCount(each, answers, sum(dice.random() < each.claimed for _n in range(answers))) for each in Confidence
        ]
        sentence = finding_sentence(given_counts)
        told_otherwise += not sentence.startswith(("You are right about as often", "Nothing shows", "Too few"))
        balance = find_balance(given_counts)
        assert balance is not None
        covered += balance.low <= 0 <= balance.high
    assert told_otherwise / rounds <= 0.05 + 0.02
    assert covered / rounds >= 0.95 - 0.025
