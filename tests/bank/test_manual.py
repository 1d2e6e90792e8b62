"""The manual of the format: its examples are banks that pass, and its tables name all there is."""

from __future__ import annotations

import pkgutil
import re
from pathlib import Path

import pytest

from rhizotrainer.bank import rules, schema
from rhizotrainer.bank.library import load_bank
from tests.bank.banks import bank_of

MANUAL = (Path(__file__).parents[2] / "docs" / "bank-format.md").read_text(encoding="utf-8")
FILES = re.findall(r"<!-- file: (\S+) -->\n```\w+\n(.*?)```\n", MANUAL, re.DOTALL)


@pytest.mark.parametrize(("root", "count"), [("radiofrequency.yaml", 1), ("folder", 3)])
def test_the_examples_are_banks_without_a_problem(tmp_path, root, count):
    for name, text in FILES:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    loaded = load_bank(tmp_path / root)
    assert [str(problem) for problem in loaded.listing.problems] == []
    assert len(bank_of(loaded).items) == count


def test_every_rule_is_in_the_table():
    named = set(re.findall(r"`([a-z-]+)`", MANUAL[MANUAL.index("| rule | finds |") :]))
    modules = {module.name.replace("_", "-") for module in pkgutil.iter_modules(rules.__path__)}
    assert named == modules | {"file", "encoding"}


@pytest.mark.parametrize("shape", [schema.ONE_FILE_BANK, schema.ITEM, schema.OPTION, schema.QUOTE, schema.REFERENCE])
def test_every_key_is_named(shape):
    for name in shape.fields:
        assert f"`{name}" in MANUAL or f"`{name}:" in MANUAL, name
