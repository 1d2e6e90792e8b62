"""Every rule: what it refuses, exactly where it says so, and what it lets pass."""

from __future__ import annotations

import importlib
import pkgutil
from pathlib import Path

import pytest

from rhizotrainer.bank import rules
from rhizotrainer.bank.library import load_bank
from rhizotrainer.model.problems import Severity
from tests.bank.banks import ITEMS, ids_of, load_header, load_items, sentence_of, spots_of, write_bank

RULE_MODULES = sorted(module.name for module in pkgutil.iter_modules(rules.__path__))
LONG_NOTE = "  note: Other aims exist."

# Each: what is changed in the good items, where the problem is, its rule, words of its sentence, the items lost.
ITEM_FAULTS = [
    (("rationale: The source says so.", "rational: The source says so."), (8, 7, "unknown-key"), '"rationale"?', "one"),
    (("  stem: What is", "  question: What is"), (4, 3, "unknown-key"), 'Did you mean "stem"?', "one"),
    (("  vignette: A", "  <<: A"), (3, 3, "unknown-key"), '"<<" is no key', "one"),
    (("  takeaway: Pain.\n", ""), (1, 3, "missing-key"), 'no "takeaway"', "one"),
    (("      text: performed to relieve pain\n", ""), (18, 7, "missing-key"), 'no "text"', "one"),
    (("  vignette: A", "  stem: A"), (4, 3, "duplicate-key"), "first is on line 3", "one"),
    (("key: true\n", "key: yes\n"), (7, 12, "wrong-kind"), "Write `key: true`", "one"),
    (("stem: What is rhizotomy for?", "stem: [What]"), (4, 9, "wrong-kind"), "has to be a text, not a list", "one"),
    (("references: [enslin2018]", "references: enslin2018"), (20, 15, "wrong-kind"), "[enslin2018]`", "one"),
    (("stance: differs", "stance: disagrees"), (46, 58, "wrong-kind"), '"differs"?', "three"),
    (("- id: one\n", "- id: one\n  type: single\n"), (2, 9, "wrong-kind"), '"single_choice"?', "one"),
    (("takeaway: Pain.", "takeaway:"), (15, 12, "empty-text"), '"takeaway" is empty', "one"),
    (("explanation: It relieves pain.", 'explanation: "  "'), (14, 16, "empty-text"), "is empty", "one"),
    (("- id: one", "- id: Question 1/b"), (1, 7, "id-pattern"), '"question-1-b"', "one"),
    (("- id: two", "- id: ONE"), (22, 7, "duplicate-id"), "items/a.yaml, line 1", "two"),
    (("topic: electrode", "topic: electrodes"), (23, 10, "unknown-topic"), 'Did you mean "electrode"?', "two"),
    (("  topic: electrode\n", ""), (22, 3, "unknown-topic"), "has no topic", "two"),
    (("source: article", "source: artikle"), (18, 15, "unknown-source"), 'Did you mean "article"?', "one"),
    (("[enslin2018]", "[enslin2081]"), (20, 16, "unknown-reference"), 'Did you mean "enslin2018"?', "one"),
    (("      key: true\n", ""), (6, 5, "key-count"), "No option is marked", "one"),
    (("- id: three\n", "- id: three\n  type: single_choice\n"), (41, 30, "key-count"), "2 options are keys", "three"),
    (("text: Removal of hair", "text: relief  of PAIN"), (9, 13, "duplicate-option"), "offered twice", "one"),
    (("      rationale: It does not say so.\n", ""), (9, 7, "missing-rationale"), '"Removal of hair"', "one"),
    (("    false: The source says otherwise.\n", ""), (27, 5, "missing-rationale"), '"False"', "two"),
    (("  answer: true\n", "  answer:\n"), (25, 10, "item-shape"), "`answer: true` or", "two"),
    (("  answer: true\n", "  answer: true\n  type: multiple_choice\n"), (22, 3, "item-shape"), '"options"', "two"),
    (("performed to relieve", "performed to reliev"), (19, 26, "quote-not-in-source"), '"relieve" (¶1)', "one"),
    (("source: article", "source: review"), (18, 15, "quote-in-other-source"), '"article" (¶1)', "one"),
]
WARNINGS = [
    (("text: None of the above", "text: All of the above"), (11, 13, "all-of-the-above"), "for all the others"),
    (("      pin: true\n", ""), (11, 13, "unpinned-option"), "`pin: true`"),
    (("  references: [enslin2018]\n", ""), (16, 9, "note-without-reference"), "no reference"),
]


@pytest.mark.parametrize(("change", "spot", "words", "lost"), ITEM_FAULTS)
def test_a_fault_is_told_at_its_place_and_costs_its_item_alone(tmp_path, change, spot, words, lost):
    loaded = load_items(tmp_path, change)
    assert spot in spots_of(loaded)
    problem = loaded.listing.problems[spots_of(loaded).index(spot)]
    assert words in sentence_of(problem)
    assert problem.is_error
    assert problem.place.path == str(tmp_path / "small" / "items" / "a.yaml")
    assert ids_of(loaded) == [name for name in ("one", "two", "three") if name != lost]


@pytest.mark.parametrize(("change", "spot", "words"), WARNINGS)
def test_a_warning_is_told_and_costs_nothing(tmp_path, change, spot, words):
    loaded = load_items(tmp_path, change)
    assert spots_of(loaded) == [spot]
    assert words in sentence_of(loaded.listing.problems[0])
    assert loaded.listing.problems[0].severity is Severity.WARNING
    assert ids_of(loaded) == ["one", "two", "three"]


# What comes close to a fault and is none.
GOOD_CHANGES = [
    [("vignette: A resident reads.", "vignette:")],
    [("      pin: true\n", ""), ("None of the above", "None of the patients above 60")],
    [("key: true", 'key: "True"')],
    [("- id: one\n", "- id: one\n  type: single_choice\n")],
    [("text: Bleeding", "text: 012"), ("text: Numbness", "text: No"), ("text: Weakening", "text: 1:30")],
    [("    true: As", '    "true": As')],
    [(LONG_NOTE, "  note:"), ("  references: [enslin2018]\n", "")],
    [("performed to relieve pain", "interrupts “pain\n        impulses” on")],
    [("numbness and weakening}", '"area — of the cut nerves."}')],
    [("    - source: article\n      text: performed to relieve pain\n", "")],
    [
        ("    - {text: Weakening, key: true,", "    - {text: Weakening,"),
        ("- id: three", "- id: three\n  type: multiple_choice"),
    ],
]


@pytest.mark.parametrize("changes", GOOD_CHANGES)
def test_what_is_allowed_passes(tmp_path, changes):
    loaded = load_items(tmp_path, *changes)
    assert loaded.listing.problems == ()
    assert ids_of(loaded) == ["one", "two", "three"]


def test_too_few_and_too_many_options_are_told_at_the_list(tmp_path):
    many = "".join(f"    - {{text: Option {n}, rationale: No.}}\n" for n in range(6))
    loaded = load_items(
        tmp_path,
        ("    - {text: Weakening, key: true, rationale: Named.}\n    - {text: Bleeding, rationale: Not named.}\n", ""),
        ("    - text: None of", many + "    - text: None of"),
    )
    assert [spot for spot in spots_of(loaded) if spot[2] == "option-count"] == [
        (6, 5, "option-count"),
        (45, 5, "option-count"),
    ]
    assert ids_of(loaded) == ["two"]


def test_an_item_without_quote_and_reference_is_uncited(tmp_path):
    quote = "  quotes:\n    - source: article\n      text: partial numbness and weakening of the muscles\n"
    loaded = load_items(tmp_path, (quote, ""))
    assert spots_of(loaded) == [(22, 3, "uncited-item")]


HEADER_FAULTS = [
    (("title: A small bank\n", ""), (1, 1, "missing-key"), 'no "title"'),
    (("id: small", "id: a/b"), (1, 5, "id-pattern"), '"a-b"'),
    (("licence:", "license:"), (4, 1, "unknown-key"), 'Did you mean "licence"?'),
    (("authors: [A. Author]", "authors: A. Author"), (5, 10, "wrong-kind"), "a list of texts"),
    (("basics: Basics", "basics:"), (7, 10, "wrong-kind"), "a title"),
    (("electrode: Electrode", "basics: Electrode"), (11, 7, "duplicate-topic"), "already"),
    (("  review:", "  article:"), (14, 3, "duplicate-key"), "second time"),
    (("year: 2018", "yaer: 2018"), (16, 41, "unknown-key"), 'Did you mean "year"?'),
    (("sources/article.txt", "sources/artikle.txt"), (13, 37, "source-file"), 'Did you mean "article.txt"?'),
]


@pytest.mark.parametrize(("change", "spot", "words"), HEADER_FAULTS)
def test_a_fault_of_the_header_is_told_at_its_place(tmp_path, change, spot, words):
    loaded = load_header(tmp_path, change)
    assert spot in spots_of(loaded)
    assert words in sentence_of(loaded.listing.problems[spots_of(loaded).index(spot)])


def test_a_part_of_the_header_that_fails_leaves_the_rest(tmp_path):
    loaded = load_header(tmp_path, ("year: 2018", "yaer: 2018"))
    assert loaded.bank is not None
    assert ids_of(loaded) == ["one", "two", "three"]


def test_questions_on_an_unreadable_source_wait_without_further_noise(tmp_path):
    loaded = load_header(tmp_path, ("sources/review.txt", "sources/gone.txt"))
    assert [spot[2] for spot in spots_of(loaded)] == ["source-file"]
    assert ids_of(loaded) == ["one", "two"]


@pytest.mark.parametrize("name", RULE_MODULES)
def test_every_rule_has_a_manual_page(name):
    page = importlib.import_module(f"rhizotrainer.bank.rules.{name}").__doc__ or ""
    assert page.index("\nFailing:\n") < page.index("\nPassing:\n")


def test_rule_names_are_unique_and_tell_their_module():
    names = [importlib.import_module(f"rhizotrainer.bank.rules.{name}").RULE.name for name in RULE_MODULES]
    assert names == [name.replace("_", "-") for name in RULE_MODULES]


def test_all_faults_of_a_bank_are_told_at_once(tmp_path: Path):
    chosen = [ITEM_FAULTS[at] for at in (0, 3, 13, 15, 20, 26)]
    loaded = load_items(tmp_path, *(fault[0] for fault in chosen))
    assert {fault[1][2] for fault in chosen} <= {spot[2] for spot in spots_of(loaded)}


def test_an_error_that_only_the_whole_bank_shows_costs_its_questions(tmp_path):
    question = "stem: Is it so?, answer: true, rationales: {true: Y, false: N}, explanation: A, takeaway: A"
    case = "- {{id: {}, type: case, topic: basics, vignette: A child., items: [{}]}}\n"
    inner = [f"{{id: {name}, {question}, references: [enslin2018]}}" for name in "abc"]
    cases = case.format("c", inner[0]) + case.format("C", f"{inner[1]}, {inner[2]}")
    claim = ITEMS.replace("- id: three\n", "- id: three\n  was: [two]\n")
    loaded = load_bank(write_bank(tmp_path, cases + claim))
    assert ids_of(loaded) == ["a", "one", "two"]
    assert sorted(problem.rule for problem in loaded.listing.errors) == ["duplicate-case", "former-id"]
