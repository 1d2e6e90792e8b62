"""The manual of the format: its examples are banks that pass, and its tables name all there is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from rhizotrainer.bank import schema, side_shapes
from rhizotrainer.bank.families import Family, family_of
from rhizotrainer.bank.library import load_bank
from rhizotrainer.bank.linter import list_rules
from rhizotrainer.cli.rhizobank import app
from rhizotrainer.model.items import CHOICE_TYPES, Difficulty, ItemType, Stance, Status
from rhizotrainer.study.marking import mark_response
from tests.bank.banks import bank_of
from tests.bank.manual import EXAMPLE, FIGURES, FILES, MANUAL, OWN_FIGURES, SMALLEST, write_example
from tests.builders import make_right_response

DOCS = Path(__file__).parents[2] / "docs"
RULE_ROWS = re.findall(r"^\| `([a-z-]+)` \| (error|warning) \| (.+) \|$", MANUAL, re.MULTILINE)
SHAPES = [*schema.SHAPES, schema.BANK, schema.LOCATE_ITEM]


@pytest.fixture(scope="module")
def example(tmp_path_factory):
    return load_bank(write_example(tmp_path_factory.mktemp("manual")))


@pytest.mark.parametrize(("name", "count"), [(SMALLEST, 1), (EXAMPLE, 17), (OWN_FIGURES, 7)])
def test_the_examples_are_banks_without_a_finding(tmp_path, name, count):
    loaded = load_bank(write_example(tmp_path, name))
    assert [str(problem) for problem in loaded.listing.problems] == []
    assert len(bank_of(loaded).items) == count


def test_the_examples_show_every_type_and_every_key(example):
    items = bank_of(example).items
    assert {item.type for item in items} == set(ItemType)
    assert any(item.case for item in items)
    text = "".join(text for name, text in FILES if name.startswith((EXAMPLE, OWN_FIGURES)))
    unused = {
        name
        for shape in SHAPES
        for name in shape.fields
        if not re.search(rf"^[\s-]*{name}:|[{{,] ?{name}:", text, re.MULTILINE)
    }
    # Written out in the tables alone: what an example would have to be bent for.
    assert unused == {"abbreviations", "accessed", "isbn", "pin", "sha256", "stance"}


def test_every_example_can_be_answered_rightly(example):
    for item in bank_of(example).items:
        assert mark_response(item, make_right_response(item)).score == 1


@pytest.mark.parametrize("name", [SMALLEST, EXAMPLE, OWN_FIGURES])
def test_the_command_passes_the_examples_strictly(tmp_path, name):
    result = CliRunner().invoke(app, ["check", "--strict", str(write_example(tmp_path, name))])
    assert result.exit_code == 0, result.output


def test_every_rule_is_in_the_table_of_its_family_with_its_severity():
    assert len(RULE_ROWS) == len({name for name, _, _ in RULE_ROWS})
    assert {name: severity for name, severity, _ in RULE_ROWS} == {
        name: rule.severity.value for name, rule in list_rules().items()
    }
    tables = MANUAL[MANUAL.index("## Rules") :].split("\n**")[1:]
    assert len(tables) == len(Family)
    for family, table in zip(Family, tables, strict=True):
        assert table.startswith(family.heading.partition(":")[0])
        for name in re.findall(r"^\| `([a-z-]+)`", table, re.MULTILINE):
            assert family_of(name) is family, name


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_every_key_is_named(shape):
    for name in shape.fields:
        assert f"`{name}`" in MANUAL or f"`{name}:" in MANUAL, name


@pytest.mark.parametrize("shape", side_shapes.SIDE_SHAPES, ids=lambda shape: shape.name)
def test_every_key_of_a_side_file_is_named_with_its_words(shape):
    for name, field in shape.fields.items():
        assert all(f"`{word}`" in FIGURES for word in (name, *field.words)), name


def test_every_word_that_a_key_may_have_is_named():
    for word in (*schema.TYPE_WORDS, *Difficulty, *Status, *Stance, "match", "close", "any", "all"):
        assert re.search(rf"`{word}`|: {word}`|`{word},", MANUAL), word


@pytest.mark.parametrize("kind", ItemType)
def test_the_keys_of_a_type_stand_in_its_row(kind):
    rows = MANUAL[MANUAL.index("| type | has |") : MANUAL.index("## Rules")].splitlines()
    row = next(row for row in rows if f"`{kind}`" in row.split("|", 2)[1] if row.startswith("|"))
    named = set(re.findall(r"`([a-z]+)`", row))
    everywhere = {"regions"} if kind is not ItemType.NAME else set()
    assert schema.TYPE_KEYS[kind] - everywhere <= named, kind
    assert kind in CHOICE_TYPES or named - {str(kind)} <= schema.KEY_NAMES | {"true", "false", "any", "all"}


def test_every_command_is_in_the_table():
    shown = CliRunner().invoke(app, ["--help"]).output
    commands = set(re.findall(r"^│ ([a-z]+) ", shown, re.MULTILINE))
    assert set(re.findall(r"^\| `rhizobank ([a-z]+)", MANUAL, re.MULTILINE)) == commands


@pytest.mark.parametrize("page", ["bank-format.md", "figures.md", "marking.md"])
def test_every_page_that_is_linked_is_there(page):
    text = (DOCS / page).read_text(encoding="utf-8")
    assert [name for name in re.findall(r"\]\(([^)#]+)\)", text) if not (DOCS / name).is_file()] == []


def test_the_manual_can_be_read_in_ten_minutes():
    """Its prose, without examples and the tables for looking things up, at 200 words a minute."""
    prose = re.sub(r"```.*?```", "", MANUAL[: MANUAL.index("## All keys")], flags=re.DOTALL)
    assert len(prose.split()) < 2000


def test_the_explanations_are_read_in_ten_minutes():
    prose = re.sub(r"```.*?```", "", MANUAL[: MANUAL.index("## Commands")], flags=re.DOTALL)
    # An unhurried reader takes in 200 words a minute.
    assert len(re.sub(r"<!--.*?-->", "", prose).split()) <= 10 * 200
