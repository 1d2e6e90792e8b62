"""The rules of item writing taken together: what is well written gives none of them a word to say."""

from __future__ import annotations

from pathlib import Path

import pytest

from rhizotrainer.bank.abbreviations import KNOWN
from rhizotrainer.bank.families import FAMILIES, Family
from rhizotrainer.bank.library import load_bank
from rhizotrainer.bank.manual import list_pages
from tests.bank.banks import write_bank

SOUND = (Path(__file__).parent / "sound_items.yaml").read_text(encoding="utf-8")
RULES = set(FAMILIES[Family.ITEM_WRITING])


def test_well_written_questions_pass(tmp_path):
    listing = load_bank(write_bank(tmp_path, SOUND)).listing
    assert [str(problem) for problem in listing.problems if problem.rule in RULES or problem.is_error] == []
    assert listing.item_count == 60


# Each: what is changed in the sound questions, and the one rule that has to see it.
SLIPS = [
    (("Which muscle twitches", "Which muscle never twitches"), "unemphasised-negative"),
    (("text: Fentanyl", "text: Fentanyl always"), "absolute-term"),
    (("text: Rocuronium", "text: Rocuronium or another relaxant that blocks the motor end plate"), "longest-option"),
    (("text: Dorsal root, key", "text: Afferent root, key"), "word-repeat"),
    (("text: 80 °C", 'text: "80"'), "unit-imbalance"),
    (('text: "25–40 %', 'text: "5–40 %'), "overlapping-numbers"),
    (("text: L1 to S2", "text: Both A and C"), "option-letters"),
    (("Ventral rhizotomy interrupts", "Ventral rhizotomy often interrupts"), "vague-frequency"),
    (("requires a craniotomy.", "requires a craniotomy, but it is short."), "two-claims"),
    (("takeaway: Ovale for the ganglion.", f"takeaway: {'Ovale for the ganglion. ' * 7}"), "weak-takeaway"),
    (("hints: [It belongs to", "hints: [It is the trigeminal ganglion of"), "hint-gives-key"),
    (("Which test best predicts", "Which SPECTX best predicts"), "unexpanded-abbreviation"),
]


@pytest.mark.parametrize(("change", "rule"), SLIPS, ids=[rule for _, rule in SLIPS])
def test_one_slip_is_seen_by_one_rule(tmp_path, change, rule):
    old, new = change
    assert old in SOUND
    listing = load_bank(write_bank(tmp_path, SOUND.replace(old, new, 1))).listing
    assert {problem.rule for problem in listing.problems if problem.rule in RULES} == {rule}


def test_a_reader_is_not_kept_busy(tmp_path):
    stem = "which is " + "not always “ " * 40_000
    items = f"- id: one\n  stem: {stem}\n  options:\n" + "".join(f"    - text: {n}–{n + 9} mm\n" for n in range(2000))
    listing = load_bank(write_bank(tmp_path, items)).listing
    assert [problem for problem in listing.problems if problem.rule in RULES - {"missing-rationale"}] == []


def test_the_page_of_the_rule_lists_every_abbreviation_that_is_known():
    listed = list_pages()["unexpanded-abbreviation"].text.partition("Known in every bank are:")[2].partition(".")[0]
    assert {name.strip() for name in listed.split(",")} == KNOWN
