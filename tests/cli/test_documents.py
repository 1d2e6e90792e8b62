"""What is written of the educators' command is what it has: commands, options, families, the line for editors."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from rhizotrainer.bank.families import Family
from rhizotrainer.cli import rhizobank

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
MANUAL = (ROOT / "docs" / "checking.md").read_text(encoding="utf-8")


def test_the_readme_names_every_command_and_no_other():
    table = README[README.index("`rhizobank` is the educators' command") : README.index("Editors complete keys")]
    named = set(re.findall(r"`([a-z]+)\b", table)) - {"rhizobank"}
    assert named == {command.name for command in rhizobank.app.registered_commands}


@pytest.mark.parametrize("command", ["check", "fix"])
def test_the_manual_names_every_option(run, command):
    options = set(re.findall(r"--[a-z-]+", run(command, "--help")[1])) - {"--help"}
    assert options
    assert [option for option in sorted(options) if option not in MANUAL] == []


def test_the_manual_names_every_family():
    assert [family for family in Family if f"`{family}`" not in MANUAL] == []


def test_the_line_for_editors_leads_to_the_schema():
    found = re.search(r"# yaml-language-server: \$schema=(\S+)", README)
    assert found is not None
    assert (ROOT / "question_banks" / "rhizotomy" / found[1]).resolve() == ROOT / "docs" / "schema" / "bank.schema.json"
    assert (ROOT / "docs" / "schema" / "bank.schema.json").exists()
