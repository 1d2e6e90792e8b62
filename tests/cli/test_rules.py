"""`rhizobank rules`: the table, the pages, the book."""

from __future__ import annotations

import re

import pytest

from rhizotrainer.bank.families import Family
from rhizotrainer.bank.linter import list_rules
from rhizotrainer.bank.manual import list_pages
from rhizotrainer.bank.rule_book import write_rule_book
from rhizotrainer.cli.selection import find_rules


def test_the_table_has_every_rule_on_a_line_below_its_family(run):
    code, out, err = run("rules")
    lines = [line.split() for line in out.splitlines() if line.startswith("  ") and line.strip()]
    assert (code, err) == (0, "")
    assert {line[0]: line[1] for line in lines} == {name: rule.severity for name, rule in list_rules().items()}
    places = [out.index(family.heading) for family in Family]
    assert places == sorted(places)
    assert places[0] < out.index("  key-count ") < places[1] < out.index("  quote-not-in-source ") < places[2]


def test_a_page_has_the_reason_and_the_examples(run):
    code, out, _ = run("rules", "all-of-the-above")
    assert code == 0
    assert out.startswith("all-of-the-above  warning  item-writing\n")
    for words in ("Haladyna", "Failing:", "    - text: All of the above", "Passing:"):
        assert words in out


@pytest.mark.parametrize("name", list_rules())
def test_every_page_can_be_shown(run, name):
    code, out, _ = run("rules", name)
    assert code == 0
    assert list_pages()[name].summary[:60] in out


@pytest.mark.parametrize("name", ["quotes", "quote-*"])
def test_a_family_and_a_beginning_list_their_rules(run, name):
    code, out, err = run("rules", name)
    listed = [line.split()[0] for line in out.splitlines() if line.startswith("  ") and line.strip()]
    assert (code, err) == (0, "")
    assert "quote-not-in-source" in listed
    assert listed == sorted(rule for rule in find_rules(name))
    assert [family for family in Family if family.heading in out] == [Family.QUOTES]


@pytest.mark.parametrize("name", ["quotes", "quote-*", "quote-not-in-source"])
def test_the_book_of_some_rules_has_no_heading_without_one(run, name):
    book = run("rules", name, "--format", "markdown")[1]
    assert [family for family in Family if family.heading in book] == [Family.QUOTES]
    assert re.findall(r"^### (.+)$", book, re.MULTILINE) == sorted(find_rules(name))


def test_a_misspelt_rule_is_misuse_with_the_nearest(run):
    code, out, err = run("rules", "all-of-above")
    assert (code, out) == (2, "")
    assert 'Did you mean "all-of-the-above"?' in err


def test_the_book_goes_to_a_file_or_to_stdout(run, tmp_path):
    book = write_rule_book(list_pages().values())
    assert run("rules", "--format", "markdown") == (0, book, "")
    assert run("rules", "-o", tmp_path / "rules.md") == (0, "", "")
    assert (tmp_path / "rules.md").read_text(encoding="utf-8") == book


def test_a_file_that_cannot_be_written_is_misuse(run, tmp_path):
    code, _, err = run("rules", "--format", "markdown", "-o", tmp_path / "gone" / "rules.md")
    assert code == 2
    assert "could not be written" in err
    assert f"There is no folder {tmp_path / 'gone'}. Make it first.".lower() in err.lower()
