"""Marking, number by number: the partial credit of each type, and what docs/marking.md says that a guess earns."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import combinations, permutations, product
from pathlib import Path
from statistics import fmean

import pytest

from rhizotrainer.model.items import Item
from rhizotrainer.model.learning import Response, Verdict
from rhizotrainer.study.marking import mark_response
from tests.builders import (
    make_cloze,
    make_extended,
    make_item,
    make_label,
    make_locate,
    make_matching,
    make_multiple,
    make_name,
    make_ordering,
    make_series,
)

MANUAL = (Path(__file__).parents[2] / "docs" / "marking.md").read_text(encoding="utf-8")


def score(item: Item, **given) -> float:
    return mark_response(item, Response(**given)).score


@pytest.mark.parametrize(
    ("chosen", "score", "right", "verdict"),
    [
        ({0, 2, 3}, 1.0, 3, Verdict.CORRECT),
        ({0, 2}, 2 / 3, 2, Verdict.PARTLY),
        ({0, 2, 3, 1}, 2 / 3, 3, Verdict.PARTLY),
        ({0, 1}, 0.0, 1, Verdict.INCORRECT),
        ({1, 4}, 0.0, 0, Verdict.INCORRECT),
        (set(), 0.0, 0, Verdict.INCORRECT),
    ],
)
def test_several_keys(chosen: set[int], score: float, right: int, verdict: Verdict) -> None:
    mark = mark_response(make_multiple(keys=(0, 2, 3)), Response(chosen=frozenset(chosen)))
    assert mark.score == pytest.approx(score)
    assert (mark.right, mark.parts, mark.verdict) == (right, 3, verdict)


def test_one_answer_is_right_or_wrong() -> None:
    for item in (make_item(), make_name()):
        assert mark_response(item, Response(chosen=frozenset({1}))).verdict is Verdict.CORRECT
        assert mark_response(item, Response(chosen=frozenset({0}))).verdict is Verdict.INCORRECT
        assert mark_response(item, Response(chosen=frozenset({0, 1}))).verdict is Verdict.INCORRECT


@pytest.mark.parametrize(
    ("placed", "score", "right"),
    [
        ((0, 1, 0, 1), 1.0, 4),
        ((0, 1, 0, 0), 0.5, 3),
        ((0, 1, 0, -1), 0.75, 3),
        ((0, 1, 0), 0.75, 3),
        ((0, 1, 1, 0), 0.0, 2),
        ((0, -1, -1, -1), 0.25, 1),
        ((1, 0, 1, 0), 0.0, 0),
    ],
)
def test_statements_count_right_less_wrong(placed: tuple[int, ...], score: float, right: int) -> None:
    mark = mark_response(make_series(truths=(True, False, True, False)), Response(placed=placed))
    assert (mark.score, mark.right, mark.parts) == (score, right, 4)


@pytest.mark.parametrize("item", [make_matching(keys=(0, 1, 2)), make_label()])
def test_pairs_and_labels_count_each_by_itself(item: Item) -> None:
    assert score(item, placed=(0, 1, 2)) == 1
    assert score(item, placed=(0, 2, 1)) == pytest.approx(1 / 3)
    assert score(item, placed=(0, 1, -1)) == pytest.approx(2 / 3)
    assert score(item, placed=(3, 3, 3)) == 0


def test_any_of_the_keys_of_a_scenario_will_do() -> None:
    item = make_extended()
    assert score(item, placed=(2, 0, 1)) == score(item, placed=(2, 0, 3)) == 1
    assert score(item, placed=(2, 0, 2)) == pytest.approx(2 / 3)


@pytest.mark.parametrize(
    ("placed", "score", "right"),
    [
        ((0, 1, 2, 3), 1.0, 4),
        ((1, 0, 2, 3), 2 / 3, 2),
        ((1, 2, 0, 3), 1 / 3, 1),
        ((1, 2, 3, 0), 0.0, 0),
        ((3, 2, 1, 0), 0.0, 0),
        ((0, 1, 2), 0.5, 3),
        ((2,), 0.0, 0),
    ],
)
def test_an_order_counts_pairs_right_less_pairs_wrong(placed: tuple[int, ...], score: float, right: int) -> None:
    mark = mark_response(make_ordering(count=4), Response(placed=placed))
    assert (mark.score, mark.right) == (pytest.approx(score), right)


def test_regions_are_marked_as_options_are() -> None:
    anywhere, everywhere = make_locate(keys=(0, 1)), make_locate(keys=(0, 1), needs_all=True)
    both, one, stray = frozenset({"r0", "r1"}), frozenset({"r0"}), frozenset({"r0", "elsewhere"})
    assert [score(anywhere, regions=regions) for regions in (one, both, stray)] == [1, 0, 0]
    assert [score(everywhere, regions=regions) for regions in (one, both, stray)] == [0.5, 1, 0]


def test_gaps_count_each_by_itself() -> None:
    item = make_cloze(gaps=[("C5",), ("T1",)])
    assert [score(item, texts=texts) for texts in (("C5", "T1"), ("c5", "T2"), ("T1", "C5"))] == [1, 0.5, 0]


def subsets(count: int) -> Iterable[frozenset[int]]:
    return [frozenset(chosen) for size in range(1, count + 1) for chosen in combinations(range(count), size)]


GUESSES = {
    "single_choice": [score(make_item(), chosen=frozenset({at})) for at in range(4)],
    "multiple_choice": [score(make_multiple(), chosen=chosen) for chosen in subsets(5)],
    "true_false_series": [score(make_series(), placed=placed) for placed in product((0, 1), repeat=4)],
    "extended_matching": [
        score(make_matching(keys=(0, 1, 2), extras=5), placed=placed) for placed in product(range(8), repeat=3)
    ],
    "matching": [score(make_matching(keys=(0, 1, 2, 3), extras=0), placed=placed) for placed in permutations(range(4))],
    "label": [score(make_label(), placed=placed) for placed in permutations(range(4), 3)],
    "ordering": [score(make_ordering(count=5), placed=placed) for placed in permutations(range(5))],
    "locate": [score(make_locate(), regions=frozenset({f"r{at}"})) for at in range(4)],
}


@pytest.mark.parametrize("kind", GUESSES)
def test_a_guess_earns_what_the_manual_says(kind: str) -> None:
    row = next(line for line in MANUAL.splitlines() if line.startswith(f"| `{kind}`"))
    stated = re.search(r"(\d+(?:\.\d+)?) %", row.rsplit("|", 2)[1])
    assert stated, row
    assert fmean(GUESSES[kind]) * 100 == pytest.approx(float(stated[1]), abs=0.5)


def test_the_manual_says_how_much_random_orders_earn() -> None:
    for count, percent in re.findall(r"(\d) steps: (\d+) %", MANUAL):
        orders = permutations(range(int(count)))
        earned = fmean(score(make_ordering(count=int(count)), placed=placed) for placed in orders)
        assert earned * 100 == pytest.approx(float(percent), abs=0.5)
