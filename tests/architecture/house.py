"""The house rules, each a function from a checkout's folder to the sentences about what breaks it.

They take the folder as an argument, so that the tests can also show them a house with a fault in it.
"""

from __future__ import annotations

import ast
import functools
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

MODULE_LINES = {"rhizotrainer": 400, "tests": 500}
FUNCTION_LINES = 60
PARAMETERS = 5
UNCOUNTED = ("self", "cls", "parent")
DRAWERS = {"utils", "util", "helpers", "helper", "misc", "common", "manager", "managers"}
START_UP = (
    "rhizotrainer/__main__.py",
    "rhizotrainer/paths.py",
    "rhizotrainer/app/",
    "rhizotrainer/cli/",
    "rhizotrainer/bank/stamps.py",
    "rhizotrainer/store/catalogue_tables.py",
    "rhizotrainer/store/connection.py",
    "rhizotrainer/store/journal.py",
    "rhizotrainer/study/marking.py",
    "rhizotrainer/study/wording.py",
    "rhizotrainer/ui/main_window.py",
    "rhizotrainer/ui/pages/today/",
    "rhizotrainer/ui/widgets/scroll_bar.py",
)

_LINT = (
    "import sys; sys.path.insert(0, sys.argv[1]); from importlinter.cli import lint_imports; "
    "sys.exit(lint_imports(config_filename='pyproject.toml', no_cache=True, no_logo=True))"
)


@dataclass(frozen=True)
class Module:
    """A Python file, read."""

    name: str
    lines: list[str]
    tree: ast.Module

    def at(self, node: ast.AST, sentence: str) -> str:
        return f"{self.name}:{getattr(node, 'lineno', 1)}: {sentence}"

    def functions(self) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
        for node in ast.walk(self.tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield node


def read_modules(root: Path, *folders: str) -> Iterator[Module]:
    for folder in folders:
        for path in sorted((root / folder).rglob("*.py")):
            yield read_module(root, path.relative_to(root).as_posix(), path.stat().st_mtime_ns)


@functools.lru_cache(maxsize=2000)
def read_module(root: Path, name: str, changed_at: int) -> Module:
    """Read one module; every rule asks for each, so it is kept until the file changes."""
    text = (root / name).read_text(encoding="utf-8")
    try:
        tree = ast.parse(text)
    except SyntaxError:
        tree = ast.Module([], [])  # find_unreadable_modules reports it, once
    return Module(name, text.splitlines(), tree)


def find_broken_contracts(root: Path) -> str:
    """Return what import-linter says about the package in `root`; nothing where all contracts are kept.

    It runs in a process of its own, because this one has long imported the real package.
    """
    env = {**os.environ, "COLUMNS": "200", "NO_COLOR": "1"}
    command = [sys.executable, "-c", _LINT, str(root)]
    done = subprocess.run(command, cwd=root, env=env, capture_output=True, text=True, check=False)
    return "" if done.returncode == 0 else done.stdout + done.stderr or "import-linter failed silently"


def find_foreign_imports(root: Path) -> list[str]:
    """The ground floor rests on the standard library and itself."""
    known = sys.stdlib_module_names | {"rhizotrainer"}
    return [
        module.at(node, f"model may not import {name}")
        for module in read_modules(root, "rhizotrainer/model")
        for node in ast.walk(module.tree)
        for name in _list_imported(node)
        if name.partition(".")[0] not in known
    ]


def _list_imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom) and node.level == 0:
        return [node.module or ""]
    return []


def find_unreadable_modules(root: Path) -> list[str]:
    found = []
    for module in read_modules(root, "rhizotrainer", "tests", "benchmarks"):
        try:
            ast.parse("\n".join(module.lines))
        except SyntaxError as error:
            found.append(f"{module.name}:{error.lineno}: Python cannot read this")
    return found


def find_long_modules(root: Path) -> list[str]:
    return [
        f"{module.name}: {len(module.lines)} lines, and {limit} are allowed"
        for folder, limit in MODULE_LINES.items()
        for module in read_modules(root, folder)
        if len(module.lines) > limit
    ]


def find_long_functions(root: Path) -> list[str]:
    return [
        module.at(node, f"{node.name} has {length} lines, and {FUNCTION_LINES} are allowed")
        for module in read_modules(root, "rhizotrainer")
        for node in module.functions()
        if (length := (node.end_lineno or node.lineno) - node.lineno + 1) > FUNCTION_LINES
    ]


def find_long_signatures(root: Path) -> list[str]:
    """Qt's `parent` is not counted: every widget takes it, and nobody has to think of it."""
    found = []
    for module in read_modules(root, "rhizotrainer"):
        for node in module.functions():
            given = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
            count = len([argument for argument in given if argument.arg not in UNCOUNTED])
            if count > PARAMETERS:
                found.append(module.at(node, f"{node.name} takes {count} parameters, not {PARAMETERS}"))
    return found


def find_drawers(root: Path) -> list[str]:
    """A module is called after what it does; these names are drawers for anything."""
    return [
        f"{module.name}: no module is called that"
        for module in read_modules(root, "rhizotrainer", "tests")
        if DRAWERS.intersection(Path(module.name).with_suffix("").parts)
    ]


def find_silent_modules(root: Path) -> list[str]:
    return [
        f"{module.name}: no docstring says what it is for"
        for module in read_modules(root, "rhizotrainer")
        if not ast.get_docstring(module.tree)
    ]


def find_late_imports(root: Path) -> list[str]:
    found = []
    for module in read_modules(root, "rhizotrainer"):
        imports = {
            node.lineno: node
            for function in module.functions()
            for node in ast.walk(function)
            if isinstance(node, ast.Import | ast.ImportFrom)
        }
        for node in imports.values():
            if not module.name.startswith(START_UP):
                found.append(module.at(node, "an import inside a function"))
            elif not _has_reason(module.lines, node.lineno):
                found.append(module.at(node, "an import inside a function, and no comment says `start-up`"))
    return found


def _has_reason(lines: list[str], number: int) -> bool:
    """Say whether the import's own block, up to the nearest empty line, has a comment with the word."""
    above = list(lines[:number])
    while above and above[-1].strip():
        if "start-up" in above.pop().partition("#")[2].lower():
            return True
    return False


def find_qt_traps(root: Path) -> list[str]:
    """What was found by trying to go wrong with Qt and SQLite."""
    found = []
    for module in read_modules(root, "rhizotrainer"):
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Attribute) and node.attr in ("processEvents", "executescript"):
                found.append(module.at(node, f"no {node.attr}"))
            elif isinstance(node, ast.ClassDef) and any(_last_name(base) == "QThread" for base in node.bases):
                found.append(module.at(node, "no subclass of QThread"))
            elif isinstance(node, ast.Call) and _last_name(node.func) == "Signal":
                carried = {_last_name(argument) for argument in node.args}
                if carried & {"int", "dict"}:
                    found.append(module.at(node, "a signal carries no int and no dict: ids overflow, dicts copy"))
    return found


def _last_name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def find_promises(root: Path) -> list[str]:
    """Work that is left over belongs on the list of issues, not in the code."""
    words = ("TO" + "DO", "FIX" + "ME")
    return [
        f"{module.name}:{number}: {word}"
        for module in read_modules(root, "rhizotrainer", "tests", "benchmarks")
        for number, line in enumerate(module.lines, start=1)
        for word in words
        if word in line
    ]


SOURCE_RULES = (
    find_unreadable_modules,
    find_foreign_imports,
    find_long_modules,
    find_long_functions,
    find_long_signatures,
    find_drawers,
    find_silent_modules,
    find_late_imports,
    find_qt_traps,
    find_promises,
)
