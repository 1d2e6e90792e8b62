"""What a bank leaves out: passages without a quote, and topics without items of a kind."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rhizotrainer.bank.coverage import Cell, cover_bank
from rhizotrainer.bank.library import load_bank
from rhizotrainer.model.banks import Bank, BankHeader
from rhizotrainer.model.items import Difficulty, ItemType, Position
from tests.bank.banks import bank_of, load_items, write_bank


def quoting(bank: Bank) -> dict[tuple[str, int], tuple[str, ...]]:
    return {(source.id, one.number): one.items for source in cover_bank(bank).sources for one in source.passages}


def test_every_body_passage_is_there_with_those_that_quote_it(tmp_path):
    bank = bank_of(load_bank(write_bank(tmp_path)))
    assert quoting(bank) == {("article", 1): ("one",), ("article", 2): ("two", "three"), ("review", 1): ("three",)}
    assert cover_bank(bank).percent == 100


def test_what_nobody_quotes_is_told_by_its_first_words(tmp_path):
    change = "    - {source: review, text: reduces spasticity, stance: differs}\n", ""
    coverage = cover_bank(bank_of(load_items(tmp_path, change)))
    review = coverage.sources[1].passages[0]
    assert (review.items, review.opening) == ((), "Dorsal rhizotomy reduces spasticity in children.")
    assert (coverage.quoted, coverage.passages) == (2, 3)
    assert coverage.percent == pytest.approx(200 / 3)


def test_a_long_passage_is_cut_between_words(tmp_path):
    opening = cover_bank(bank_of(load_bank(write_bank(tmp_path)))).sources[0].passages[0].opening
    assert opening == "Rhizotomy is a surgical procedure that is performed to…"


def test_the_quotes_of_authorities_count_and_an_item_counts_once(tmp_path):
    bank = bank_of(load_bank(write_bank(tmp_path)))
    held = Position("An authority", (0,), bank.items[0].quotes)
    items = (replace(bank.items[0], positions=(held,)), bank.items[1], replace(bank.items[2], positions=(held,)))
    assert quoting(replace(bank, items=items))["article", 1] == ("one", "three")


def test_a_bank_without_sources_lacks_nothing():
    assert cover_bank(Bank(BankHeader("b", "B"), ())).percent == 100


def test_every_topic_has_a_cell_for_every_type_and_difficulty(tmp_path):
    change = "  takeaway: Pain.\n", "  takeaway: Pain.\n  difficulty: easy\n"
    coverage = cover_bank(bank_of(load_items(tmp_path, change)))
    assert coverage.topics == ("basics", "technique", "electrode")
    assert coverage.types == (ItemType.SINGLE_CHOICE, ItemType.MULTIPLE_CHOICE, ItemType.TRUE_FALSE)
    assert len(coverage.cells) == 3 * 3 * 4
    assert [cell for cell in coverage.cells if cell.items] == [
        Cell("basics", ItemType.SINGLE_CHOICE, Difficulty.EASY, 1),
        Cell("technique", ItemType.MULTIPLE_CHOICE, None, 1),
        Cell("electrode", ItemType.TRUE_FALSE, None, 1),
    ]
