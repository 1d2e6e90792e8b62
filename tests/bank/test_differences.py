"""Two versions of a bank: each kind of change is told as what it is, and nothing else with it."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

import pytest

from rhizotrainer.bank.differences import BankDifference, Rise, advise_version, compare_banks
from rhizotrainer.bank.item_differences import ItemDifference, Kind, compare_items
from rhizotrainer.bank.library import load_bank
from rhizotrainer.model.banks import Bank
from rhizotrainer.model.items import (
    Difficulty,
    Item,
    ItemType,
    Option,
    Part,
    Position,
    Quantity,
    Quote,
    QuotePlace,
    Spelling,
    Stance,
    Status,
)
from rhizotrainer.study.meaning import is_same_meaning
from tests.bank.banks import ARTICLE, HEADER, ITEMS, bank_of, edit, write_bank


def load(folder, *changes, header=HEADER, article=ARTICLE) -> Bank:
    root = write_bank(folder, edit(ITEMS, *changes), header)
    (root / "sources" / "article.txt").write_text(article, encoding="utf-8")
    return bank_of(load_bank(root))


@pytest.fixture
def diff(tmp_path):
    """Compare the good bank with itself, changed."""

    def compare_with(*changes, **others) -> BankDifference:
        return compare_banks(load(tmp_path / "old"), load(tmp_path / "new", *changes, **others), is_same_meaning)

    return compare_with


def only(difference: BankDifference) -> ItemDifference:
    (one,) = difference.changed
    assert difference.unchanged == 2
    assert not difference.added
    assert not difference.removed
    return one


def told(one: ItemDifference) -> list[tuple[str, str | None, str | None]]:
    return [(change.name, change.before, change.after) for change in (*one.quotes, *one.texts, *one.notes)]


def test_a_bank_does_not_differ_from_itself(diff):
    difference = diff()
    assert difference.is_empty
    assert difference.unchanged == 3
    assert difference.advice.needed is Rise.NONE


# Each: what is changed, its kinds, and what is told by name.
CHANGES = [
    (("stem: What is rhizotomy for?", "stem: What is it for?"), [Kind.REWORDED], "stem"),
    (("vignette: A resident reads.", "vignette:"), [Kind.REWORDED], "vignette"),
    (
        ("rationale: It does not say so.", "rationale: It never says so."),
        [Kind.REWORDED],
        'rationale of "Removal of hair"',
    ),
    (("text: Removal of hair", "text: Removal of hairs"), [Kind.REWORDED], "option"),
    (("explanation: It relieves pain.", "explanation: It relieves."), [Kind.REWORDED], "explanation"),
    (("takeaway: Pain.", "takeaway: Pains."), [Kind.REWORDED], "takeaway"),
    (("  note: Other aims exist.\n", ""), [Kind.REWORDED], "note"),
    (("      pin: true\n", ""), [Kind.REWORDED], 'place of "None of the above"'),
    (("text: performed to relieve pain", "text: surgical procedure"), [Kind.REQUOTED], "quote"),
    (("  takeaway: Pain.\n", "  takeaway: Pain.\n  status: review\n"), [Kind.NOTED], "status"),
    (("  takeaway: Pain.\n", "  takeaway: Pain.\n  difficulty: easy\n"), [Kind.NOTED], "difficulty"),
    (("  takeaway: Pain.\n", "  takeaway: Pain.\n  hints: [Think.]\n"), [Kind.REWORDED], "hint 1"),
]


@pytest.mark.parametrize(("change", "kinds", "name"), CHANGES)
def test_a_change_is_told_as_what_it_is(diff, change, kinds, name):
    one = only(diff(change))
    assert list(one.kinds) == kinds
    assert [text for text, _, _ in told(one)] == [name]


def test_another_key_is_told_with_what_was_and_is_right(diff):
    one = only(diff(("      key: true\n", ""), ("text: Removal of hair\n", "text: Removal of hair\n      key: true\n")))
    assert one.kinds == (Kind.REKEYED,)
    assert one.key is not None
    assert (one.key.before, one.key.after) == (("Relief of pain",), ("Removal of hair",))


def test_a_slip_mended_in_the_key_is_no_other_key(diff):
    one = only(diff(("text: Relief of pain\n", "text: The relief of pain\n")))
    assert one.kinds == (Kind.REWORDED,)


def test_a_key_that_says_something_else_is_another_key(diff):
    one = only(diff(("text: Relief of pain\n", "text: Relief of no pain\n")))
    assert set(one.kinds) == {Kind.REKEYED, Kind.REWORDED}


def test_a_true_statement_that_is_false_now(diff):
    assert only(diff(("answer: true", "answer: false"))).kinds == (Kind.REKEYED,)


def test_options_in_another_order_are_no_other_key(diff):
    lines = "    - {text: Numbness, key: true, rationale: Named.}\n", "    - {text: Bleeding, rationale: Not named.}\n"
    one = only(diff((lines[0], ""), (lines[1], lines[1] + lines[0])))
    assert [name for name, _, _ in told(one)] == ["order of the options"]
    assert one.kinds == (Kind.REWORDED,)


def test_an_item_is_followed_by_its_former_id(diff):
    difference = diff(("- id: one\n", "- id: first\n  was: [one]\n"))
    one = only(difference)
    assert (one.old.id, one.new.id) == ("one", "first")
    assert one.kinds == (Kind.RENAMED,)
    assert difference.advice.needed is Rise.MINOR


def test_without_its_former_id_it_is_another_item(diff):
    difference = diff(("- id: one\n", "- id: first\n"))
    assert [item.id for item in difference.added] == ["first"]
    assert [item.id for item in difference.removed] == ["one"]
    assert difference.advice.needed is Rise.MAJOR


def rename(bank: Bank, **names: tuple[str, ...]) -> Bank:
    """Give items former ids that the check would refuse in a file."""
    return replace(bank, items=tuple(replace(item, was=names.get(item.id, ())) for item in bank.items))


def test_a_former_id_that_is_still_taken_is_not_followed(tmp_path):
    old = load(tmp_path)
    difference = compare_banks(old, rename(old, two=("one",)), is_same_meaning)
    assert (difference.added, difference.removed) == ((), ())
    assert [one.kinds for one in difference.changed if one.old.id != one.new.id] == []


def test_of_two_that_claim_one_id_the_first_has_it(tmp_path):
    old, new = (
        load(tmp_path / "old"),
        load(tmp_path / "new", ("- id: one\n", "- id: a1\n"), ("- id: two\n", "- id: a2\n")),
    )
    difference = compare_banks(old, rename(new, a1=("one",), a2=("one", "two")), is_same_meaning)
    assert [(one.old.id, one.new.id) for one in difference.changed] == [("one", "a1"), ("two", "a2")]


def test_another_topic_and_another_type(diff):
    assert only(diff(("topic: electrode", "topic: basics"))).kinds == (Kind.MOVED,)
    one = only(diff(("    - {text: Weakening, key: true,", "    - {text: Weakening,")))
    assert set(one.kinds) == {Kind.TYPE, Kind.REKEYED}


def test_what_moved_in_its_file_or_source_has_not_changed(diff):
    assert diff(("- id: one\n", "# words\n\n- id: one\n")).is_empty
    difference = diff(article=ARTICLE.replace("Rhizotomy\n", "Rhizotomy\n\nA first passage.\n", 1))
    assert difference.changed == ()
    (source,) = difference.sources
    assert [(one.name, one.before, one.after) for one in source.passages] == [("¶1", None, "A first passage.")]
    assert difference.advice.needed is Rise.PATCH


def test_a_passage_that_was_edited_is_told_word_by_word(diff):
    (source,) = diff(article=ARTICLE.replace("on their way", "on their long way")).sources
    (passage,) = source.passages
    assert passage.name == "¶1"
    assert [run.text for run in passage.list_runs() if run.fate == "new"] == ["long"]


@pytest.mark.parametrize(
    ("change", "name", "before", "after"),
    [
        (("version: 1.0.0", "version: 1.1.0"), "version", "1.0.0", "1.1.0"),
        (("title: A small bank", "title: A bank"), "title", "A small bank", "A bank"),
        (("basics: Basics", "basics: The basics"), "topic basics", "Basics", "The basics"),
        (("  basics: Basics\n", "  basics: Basics\n  new: New\n"), "topic new", None, "New"),
        (("review: {title: Review", "review: {title: A review"), "source review", "Review", "A review"),
        (("year: 2018", "year: 2019"), "reference enslin2018", "Dorsal rhizotomy, 2018", "Dorsal rhizotomy, 2019"),
        (("authors: [A. Author]", "authors: [A. Author, B. Author]"), "authors", "A. Author", "A. Author, B. Author"),
    ],
)
def test_changes_of_the_header(diff, change, name, before, after):
    difference = diff(header=edit(HEADER, change))
    assert [(one.name, one.before, one.after) for one in difference.header] == [(name, before, after)]
    assert difference.changed == ()


@pytest.mark.parametrize(
    ("old", "new", "needed", "suggested", "is_risen", "has_fallen"),
    [
        ("1.0.0", "1.0.0", Rise.PATCH, "1.0.1", False, False),
        ("1.2.3", "1.2.3", Rise.MINOR, "1.3.0", False, False),
        ("1.2.3", "2.0", Rise.MAJOR, "2.0.0", True, False),
        ("1.10.0", "1.9.0", Rise.PATCH, "1.10.1", False, True),
        ("1.0", "1.0.0", Rise.NONE, "", False, False),
        ("spring", "autumn", Rise.MINOR, "", True, False),
        ("spring", "spring", Rise.MINOR, "", False, False),
        ("", "", Rise.MINOR, "", False, False),
    ],
)
def test_a_version_rises_by_what_changed(old, new, needed, suggested, is_risen, has_fallen):
    advice = advise_version(old, new, needed)
    assert (advice.suggested, advice.is_risen, advice.has_fallen) == (suggested, is_risen, has_fallen)


FULL = Item(
    "b",
    "i",
    ItemType.EXTENDED_MATCHING,
    "t",
    "Stem",
    (Option("One", True, "R"), Option("Two", False, "R")),
    "E",
    "T",
    (Quote("s", "words"),),
    parts=(Part("Scenario", (0,), "R"),),
    positions=(Position("A", (0,)), Position("B", (1,))),
)
OTHER: dict[str, Any] = {
    "id": "other",
    "type": ItemType.MATCHING,
    "topic": "other",
    "options": (Option("One", True, "R"), Option("Two", False, "Other")),
    "quotes": (Quote("s", "words", Stance.DIFFERS),),
    "references": ("r",),
    "parts": (Part("Scenario", (1,), "R"),),
    "accepts": ("x",),
    "quantity": Quantity("1", "ml", "5", True),
    "is_case_exact": True,
    "spelling": Spelling.CLOSE,
    "regions": ("r",),
    "needs_all": True,
    "hints": ("h",),
    "difficulty": Difficulty.HARD,
    "tags": ("x",),
    "positions": (Position("A", (1,)), Position("B", (1,))),
    "status": Status.DRAFT,
    "case_part": 2,
}
# Where an item stands, its bank, what it was called, the sum of the rest, and whether anybody wrote it.
UNSEEN = {"bank", "file_name", "line", "fingerprint", "was", "is_made"}


@pytest.mark.parametrize("name", [field.name for field in fields(Item) if field.name not in UNSEEN])
def test_no_part_of_an_item_changes_unseen(name):
    changed = replace(FULL, **{name: OTHER.get(name, "other")})
    assert compare_items(FULL, changed, is_same_meaning).kinds != ()
    assert compare_items(changed, FULL, is_same_meaning).kinds != ()
    assert compare_items(changed, changed, is_same_meaning).kinds == ()


@pytest.mark.parametrize("name", sorted(UNSEEN))
def test_where_an_item_stands_is_no_change(name):
    others: dict[str, Any] = {"line": 7, "was": ("x",), "is_made": True}
    changed = replace(FULL, **{name: others.get(name, "other")})
    assert compare_items(FULL, changed, is_same_meaning).kinds == ()


def test_the_place_of_a_quote_is_no_change():
    changed = replace(FULL, quotes=(Quote("s", "words", place=QuotePlace(3, 1, 6)),))
    assert compare_items(FULL, changed, is_same_meaning).kinds == ()


def test_steps_in_another_order_are_another_key():
    old = replace(FULL, type=ItemType.ORDERING, parts=(), positions=())
    one = compare_items(old, replace(old, options=old.options[::-1]), is_same_meaning)
    assert one.key is not None
    assert (one.key.before, one.key.after) == (("One", "Two"), ("Two", "One"))
