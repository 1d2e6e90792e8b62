"""What the package imports is what it declares, so that an installed copy does not live on luck."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions

from tests.architecture.house import ROOT, read_modules


def normalise(name: str) -> str:
    """Return a distribution's name as package indexes compare it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def list_imported() -> dict[str, str]:
    """Return every package from elsewhere that is imported, with a module that does so."""
    found: dict[str, str] = {}
    for module in read_modules(ROOT, "rhizotrainer"):
        for node in ast.walk(module.tree):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
                names = [node.module]
            for name in names:
                found[name.partition(".")[0]] = module.name
    return {name: where for name, where in found.items() if name not in sys.stdlib_module_names | {"rhizotrainer"}}


def list_declared() -> set[str]:
    with (ROOT / "pyproject.toml").open("rb") as file:
        project = tomllib.load(file)["project"]
    names = set(map(name_of, project["dependencies"]))
    # Qt's Essentials bring the binding's own support library along, at the very same version.
    return names | {"shiboken6"}


def list_extras() -> set[str]:
    with (ROOT / "pyproject.toml").open("rb") as file:
        extras = tomllib.load(file)["project"]["optional-dependencies"]
    return {name_of(line) for lines in extras.values() for line in lines}


def name_of(requirement: str) -> str:
    return normalise(re.split(r"[\s<>=!~;\[]", requirement, maxsplit=1)[0])


def list_guarded() -> set[str]:
    """Return the packages whose import is tried, so that the program goes on without them."""
    return {
        alias.name
        for module in read_modules(ROOT, "rhizotrainer")
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Try)
        for statement in node.body
        if isinstance(statement, ast.Import)
        for alias in statement.names
    }


def test_every_import_is_declared():
    distributions = packages_distributions()
    undeclared = {
        where: name
        for name, where in list_imported().items()
        if not (list_declared() | list_extras()) & {normalise(owner) for owner in distributions.get(name, [name])}
    }
    assert undeclared == {}


def test_what_is_an_extra_may_be_missing():
    imported = {normalise(name): name for name in list_imported()}
    assert {imported[extra] for extra in list_extras()} <= list_guarded()


def test_qt_comes_from_the_essentials_alone():
    assert "pyside6-essentials" in list_declared()
    for kind in ("run", "dev"):
        text = (ROOT / ".requirements" / f"{kind}.txt").read_text(encoding="utf-8")
        assert re.findall(r"(?m)^pyside6[\w-]*", text) == ["pyside6-essentials"]
