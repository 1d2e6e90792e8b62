"""Counts of a bank: every item once in each table, quotes by passage, and where keys stand."""

from __future__ import annotations

import pytest

from rhizotrainer.bank.library import load_bank
from rhizotrainer.bank.statistics import count_bank
from rhizotrainer.model.items import CHOICE_TYPES, Difficulty, ItemType, Status
from tests.bank.banks import bank_of, load_items, write_bank


def test_the_good_bank_is_counted(tmp_path):
    counts = count_bank(bank_of(load_bank(write_bank(tmp_path))))
    assert counts.topics == (("basics", 1), ("technique", 1), ("electrode", 1))
    assert counts.types == tuple((kind, 1) for kind in sorted(CHOICE_TYPES, key=list(ItemType).index))
    assert [(one.source, one.number, one.items) for one in counts.passages] == [
        ("article", 1, 1),
        ("article", 2, 2),
        ("review", 1, 1),
    ]
    assert counts.difficulties == ((Difficulty.EASY, 0), (Difficulty.MEDIUM, 0), (Difficulty.HARD, 0), (None, 3))
    assert counts.statuses == ((Status.RELEASED, 3),)
    assert counts.positions.counts == (1, 0, 0)
    assert counts.positions.expected == pytest.approx((1 / 3, 1 / 3, 1 / 3))
    assert (counts.lengths.items, counts.lengths.longest) == (1, 0)
    assert counts.lengths.by_chance == pytest.approx(1 / 3)
    assert (counts.truths.statements, counts.truths.true) == (1, 1)
    assert counts.without_difficulty == counts.without_objective == ("one", "two", "three")


def test_an_item_that_quotes_a_passage_twice_counts_once(tmp_path):
    change = ("text: reduces spasticity", "text: of the cut nerves"), ("source: review", "source: article")
    assert [one.items for one in count_bank(bank_of(load_items(tmp_path, *change))).passages] == [1, 2, 0]


@pytest.mark.parametrize(("text", "longest"), [("The very long relief of all pain", 1), ("Removal of all", 0)])
def test_a_key_counts_as_longest_only_when_no_option_is_as_long(tmp_path, text, longest):
    counts = count_bank(bank_of(load_items(tmp_path, ("text: Relief of pain", f"text: {text}"))))
    assert counts.lengths.longest == longest


def test_what_an_author_notes_is_counted(tmp_path):
    change = "  takeaway: Pain.\n", "  takeaway: Pain.\n  difficulty: hard\n  objective: Names it.\n  status: review\n"
    counts = count_bank(bank_of(load_items(tmp_path, change)))
    assert dict(counts.difficulties) == {Difficulty.EASY: 0, Difficulty.MEDIUM: 0, Difficulty.HARD: 1, None: 2}
    assert dict(counts.statuses) == {Status.REVIEW: 1, Status.RELEASED: 2}
    assert counts.without_difficulty == counts.without_objective == ("two", "three")
