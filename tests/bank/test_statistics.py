"""Counts of a bank: every item once in each table, quotes by passage, and where keys stand."""

from __future__ import annotations

import pytest

from rhizotrainer.bank.library import load_bank
from rhizotrainer.bank.statistics import count_bank
from rhizotrainer.model.items import CHOICE_TYPES, ItemType
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
    assert counts.key_positions == (1,)
    assert (counts.single_choices, counts.key_is_longest) == (1, 0)
    assert counts.longest_by_chance == pytest.approx(1 / 3)


def test_an_item_that_quotes_a_passage_twice_counts_once(tmp_path):
    change = ("text: reduces spasticity", "text: of the cut nerves"), ("source: review", "source: article")
    assert [one.items for one in count_bank(bank_of(load_items(tmp_path, *change))).passages] == [1, 2, 0]


@pytest.mark.parametrize(("text", "longest"), [("The very long relief of all pain", 1), ("Removal of all", 0)])
def test_a_key_counts_as_longest_only_when_no_option_is_as_long(tmp_path, text, longest):
    counts = count_bank(bank_of(load_items(tmp_path, ("text: Relief of pain", f"text: {text}"))))
    assert counts.key_is_longest == longest
