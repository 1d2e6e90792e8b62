"""The floors and the house rules notice: each is shown a copy of the package with a fault planted in it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.architecture import house, repository

DOCSTRING = '"""A module with a fault."""\n\n'


@pytest.fixture
def cottage(tmp_path: Path) -> Path:
    """A small house in good order, to plant faults in."""
    root = tmp_path / "cottage"
    for folder in ("model", "study", "store", "ui", "app"):
        plant(root, f"rhizotrainer/{folder}/__init__.py", "")
    plant(root, "tests/test_nothing.py", "")
    return root


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A checkout like the real one, to plant faults in."""
    root = tmp_path / "checkout"
    ignore = shutil.ignore_patterns("__pycache__")
    shutil.copytree(house.ROOT / "rhizotrainer", root / "rhizotrainer", ignore=ignore)
    shutil.copy(house.ROOT / "pyproject.toml", root)
    (root / "tests").mkdir()
    return root


def plant(root: Path, name: str, code: str) -> None:
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_text(DOCSTRING + code, encoding="utf-8")


BREACHES = {
    "ui/widgets/planted.py": (
        "from rhizotrainer import store",
        "rhizotrainer.ui.widgets.planted -> rhizotrainer.store",
    ),
    "model/planted.py": ("import PySide6", "rhizotrainer.model.planted -> PySide6"),
    "cli/planted.py": ("import rhizotrainer.ui", "rhizotrainer.cli.planted -> rhizotrainer.ui"),
    "app/planted.py": ("import rhizotrainer.cli", "rhizotrainer.app.planted -> rhizotrainer.cli"),
    "study/planted.py": ("import sqlite3", "rhizotrainer.study.planted -> sqlite3"),
    "bank/planted.py": ("import fsrs", "rhizotrainer.bank.planted -> fsrs"),
    "store/planted.py": ("import rhizotrainer.study", "rhizotrainer.store.planted -> rhizotrainer.study"),
    "ui/pages/planted_one.py": (
        "import rhizotrainer.ui.pages.planted_two",
        "rhizotrainer.ui.pages.planted_one -> rhizotrainer.ui.pages.planted_two",
    ),
    "ui/tables/planted.py": (
        "import rhizotrainer.ui.pages",
        "rhizotrainer.ui.tables.planted -> rhizotrainer.ui.pages",
    ),
}


def test_a_breach_of_any_floor_is_named(copy):
    plant(copy, "rhizotrainer/ui/pages/planted_two.py", "")
    for name, (code, _) in BREACHES.items():
        plant(copy, f"rhizotrainer/{name}", code + "\n")
    said = house.find_broken_contracts(copy)
    assert [sentence for _, sentence in BREACHES.values() if sentence not in said] == []


def test_a_new_room_needs_a_floor(copy):
    plant(copy, "rhizotrainer/attic/__init__.py", "")
    assert "attic" in house.find_broken_contracts(copy)


FAULTS = [
    (house.find_foreign_imports, "rhizotrainer/model/planted.py", "import PySide6\n"),
    (house.find_foreign_imports, "rhizotrainer/model/planted.py", "from yaml import safe_load\n"),
    (house.find_unreadable_modules, "rhizotrainer/study/planted.py", "def f(:\n"),
    (house.find_long_modules, "rhizotrainer/study/planted.py", "x = 1\n" * 399),
    (house.find_long_modules, "tests/planted.py", "x = 1\n" * 499),
    (house.find_long_functions, "rhizotrainer/ui/planted.py", "def f():\n" + "    x = 1\n" * 60),
    (house.find_long_signatures, "rhizotrainer/ui/planted.py", "def f(self, a, b, *, c, d, e, g): ...\n"),
    (house.find_drawers, "rhizotrainer/ui/utils.py", ""),
    (house.find_drawers, "rhizotrainer/helpers/planted.py", ""),
    (
        house.find_late_imports,
        "rhizotrainer/study/planted.py",
        "def f():\n    # start-up: no excuse here\n    import re\n",
    ),
    (house.find_late_imports, "rhizotrainer/app/planted.py", "def f():\n    # because\n    import re\n"),
    (house.find_late_imports, "rhizotrainer/app/planted.py", "# start-up\n\ndef f():\n    import re\n"),
    (house.find_qt_traps, "rhizotrainer/ui/planted.py", "app.processEvents()\n"),
    (house.find_qt_traps, "rhizotrainer/store/planted.py", "connection.executescript('')\n"),
    (house.find_qt_traps, "rhizotrainer/app/planted.py", "class Job(QtCore.QThread): ...\n"),
    (house.find_qt_traps, "rhizotrainer/ui/planted.py", "class A:\n    answered = Signal(str, int)\n"),
    (house.find_qt_traps, "rhizotrainer/ui/planted.py", "class A:\n    answered = QtCore.Signal(dict)\n"),
    (house.find_promises, "rhizotrainer/ui/planted.py", "# TO" + "DO: later\n"),
]


@pytest.mark.parametrize(("rule", "name", "code"), FAULTS, ids=lambda part: getattr(part, "__name__", ""))
def test_a_fault_is_found(cottage, rule, name, code):
    assert rule(cottage) == []
    plant(cottage, name, code)
    found = rule(cottage)
    assert len(found) == 1
    assert found[0].startswith(name)


def test_a_module_of_just_the_allowed_length_passes(cottage):
    plant(cottage, "rhizotrainer/study/planted.py", "x = 1\n" * 398)
    assert not [sentence for sentence in house.find_long_modules(cottage) if "planted" in sentence]


def test_a_module_without_docstring_is_found(cottage):
    (cottage / "rhizotrainer" / "study" / "planted.py").write_text("x = 1\n", encoding="utf-8")
    assert [sentence for sentence in house.find_silent_modules(cottage) if "planted" in sentence]


def test_a_start_up_import_with_its_reason_passes(cottage):
    code = "def f():\n    # Start-up: Qt comes last.\n    import PySide6\n    from re import match\n"
    plant(cottage, "rhizotrainer/app/planted.py", code)
    assert not [sentence for sentence in house.find_late_imports(cottage) if "planted" in sentence]


def test_strangers_at_the_top_are_found():
    names = ["README.md", ".ci/run", "rhizotrainer/__init__.py", "notes.txt", "setup/x.py"]
    assert repository.find_strangers(names) == ["notes.txt", "setup"]


@pytest.mark.parametrize(
    "line",
    [
        "--index-url https://py" + "pi.org/simple",
        "see /wo" + "rk/main/run.py",
        "in C:\\Us" + "ers\\anna",
        "open('/ho" + "me/anna/bank.yaml')",
    ],
)
def test_an_address_is_found(tmp_path, line):
    (tmp_path / "file.txt").write_text(f"fine\n{line}\n", encoding="utf-8")
    assert [sentence[:11] for sentence in repository.find_addresses(tmp_path, ["file.txt"])] == ["file.txt:2:"]


@pytest.mark.parametrize("line", ["https://doi.org/10.1007/work/1", "frame/work/flow", "pypi", "~/root/x"])
def test_an_innocent_line_is_left_alone(tmp_path, line):
    (tmp_path / "file.txt").write_text(line, encoding="utf-8")
    assert repository.find_addresses(tmp_path, ["file.txt"]) == []
