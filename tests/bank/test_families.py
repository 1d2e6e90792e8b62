"""Every rule has one family, and the book of rules is that of the rules as they are."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from rhizotrainer.bank.families import FAMILIES, family_of
from rhizotrainer.bank.linter import list_rules
from rhizotrainer.bank.manual import list_pages, parse_docstring
from rhizotrainer.bank.rule_book import write_rule_book

BOOK = Path(__file__).parents[2] / "docs" / "rules.md"


def test_every_rule_has_one_family():
    named = Counter(rule for rules in FAMILIES.values() for rule in rules)
    assert sorted(named.elements()) == sorted(list_rules()), "mend rhizotrainer/bank/families.py"
    assert [rule for rules in FAMILIES.values() for rule in rules if family_of(rule) not in FAMILIES] == []


def test_the_rules_of_a_family_stand_in_order():
    assert {family: list(rules) for family, rules in FAMILIES.items()} == {
        family: sorted(rules) for family, rules in FAMILIES.items()
    }


def test_every_page_says_what_its_rule_does_with_examples():
    lacking = [
        name
        for name, page in list_pages().items()
        if not page.summary.endswith((".", "…")) or {True, False} != {one.is_failing for one in page.examples}
    ]
    assert lacking == []


def test_the_book_is_not_stale():
    command = "rhizobank rules --format markdown -o docs/rules.md"
    assert BOOK.read_text(encoding="utf-8") == write_rule_book(list_pages().values()), f"run `{command}`"


def test_a_docstring_is_read_as_a_page():
    paragraphs, examples = parse_docstring(
        """Warn of this.

    It goes on
    here.

    Failing:
        - a: 1

          b: 2
    Passing, in bank.yaml:
        - a: 2
    """
    )
    assert paragraphs == ("Warn of this.", "It goes on here.")
    assert [(one.is_failing, one.words, one.text) for one in examples] == [
        (True, "Failing", "- a: 1\n\n  b: 2"),
        (False, "Passing, in bank.yaml", "- a: 2"),
    ]
