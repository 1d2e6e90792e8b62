"""The package keeps the floors and the house rules."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.architecture import house, repository


def test_floors_are_kept():
    assert house.find_broken_contracts(house.ROOT) == ""


@pytest.mark.parametrize("rule", house.SOURCE_RULES, ids=lambda rule: rule.__name__)
def test_house_rule_is_kept(rule):
    assert rule(house.ROOT) == []


def test_git_keeps_only_what_belongs_here():
    names = repository.list_tracked_files(house.ROOT)
    if names is None:
        pytest.skip("this copy is not a git checkout")
    assert repository.find_strangers(names) == []
    assert repository.find_addresses(house.ROOT, names) == []


def test_importing_the_package_imports_nothing_else():
    code = "import sys; old = set(sys.modules); import rhizotrainer; print(*sorted(set(sys.modules) - old))"
    done = subprocess.run([sys.executable, "-c", code], cwd=house.ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["rhizotrainer"]


@pytest.mark.parametrize("option", ["--version", "--help"])
def test_a_quick_answer_loads_nothing_heavy(option):
    command = [sys.executable, "-X", "importtime", "-m", "rhizotrainer", option]
    done = subprocess.run(command, cwd=house.ROOT, capture_output=True, text=True, check=True)
    assert "rhizotrainer" in done.stdout
    loaded = {line.rpartition("|")[2].strip().partition(".")[0] for line in done.stderr.splitlines()}
    assert "argparse" in loaded, "the list of imports was not read"
    assert not loaded & {
        "PySide6",
        "shiboken6",
        "pydantic",
        "numpy",
        "yaml",
        "rich",
        "typer",
        "sqlite3",
        "fsrs",
    }
