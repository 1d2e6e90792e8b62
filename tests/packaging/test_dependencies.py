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
    names = {normalise(re.split(r"[\s<>=!~;\[]", line, maxsplit=1)[0]) for line in project["dependencies"]}
    # Qt's Essentials bring the binding's own support library along, at the very same version.
    return names | {"shiboken6"}


def test_every_import_is_declared():
    distributions = packages_distributions()
    undeclared = {
        where: name
        for name, where in list_imported().items()
        if not list_declared() & {normalise(owner) for owner in distributions.get(name, [name])}
    }
    assert undeclared == {}


def test_qt_comes_from_the_essentials_alone():
    assert "pyside6-essentials" in list_declared()
    for kind in ("run", "dev"):
        text = (ROOT / ".requirements" / f"{kind}.txt").read_text(encoding="utf-8")
        assert re.findall(r"(?m)^pyside6[\w-]*", text) == ["pyside6-essentials"]
