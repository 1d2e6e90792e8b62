"""The rule that a learner reads nothing that was not spoken through `tongue`: literals that look like words are found.

What looks like words: a capital and small letters ("Today"), words with a space between them, or words joined to values by
an f-string. Colour roles, icons and ids are small words alone and pass.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.house import Module, read_module, read_modules

# What a learner sees is made here; the terminal and its helpers speak English.
FOLDERS = ("rhizotrainer/ui", "rhizotrainer/app")
MODULES = (
    "rhizotrainer/model/learning.py",
    "rhizotrainer/store/errors.py",
    "rhizotrainer/study/presentation.py",
    "rhizotrainer/study/session.py",
    "rhizotrainer/study/update_notes.py",
    "rhizotrainer/study/wording.py",
)
ENGLISH_ALONE = {
    "rhizotrainer/app/terminal.py": "the terminal speaks English",
    "rhizotrainer/app/terminal_answers.py": "the terminal speaks English",
    "rhizotrainer/app/terminal_face.py": "the terminal speaks English",
    "rhizotrainer/app/terminal_parts.py": "the terminal speaks English",
    "rhizotrainer/app/terminal_talk.py": "the terminal speaks English",
    "rhizotrainer/app/terminal_views.py": "the terminal speaks English",
    "rhizotrainer/app/bug_log.py": "a log is read by those who mend the program",
    "rhizotrainer/app/startup.py": "there is no window yet, or none any more",
    "rhizotrainer/app/languages.py": "every language is named in its own words",
}
# Modules whose words nobody has taken up yet. This list only ever gets shorter.
NOT_YET: frozenset[str] = frozenset()

_WORDS = re.compile(r"(?<![A-Za-z])[A-Z][a-z]+\b|[A-Za-z]{2,}[,;:.]? +[A-Za-z]+")
_JOINED = re.compile(r"(?:^|[\s(“])[A-Za-z]{2,}(?:[\s,.:;)”]|$)")
# Keys are called so on every keyboard, names of fonts and of the program are names.
_NAMES = re.compile(
    r"(?:(?:Ctrl|Shift|Alt|Enter|Return|Esc|Escape|Space|Home|End|Del|Backspace|Tab|Meta|PgUp|PgDown|Page(?:Up|Down)"
    r"|F\d+|[^\w\s]|[A-Z0-9]|↑|↓|←|→)[+ ,]*)+|rhizotrainer|Inter|JetBrains Mono|Noto Serif|Fusion|(?:\w+[/.])+\w+"
)
_UNREAD_CALLS = {"getLogger", "getattr", "hasattr", "compile", "encode", "decode", "Tongue", "later", "QKeySequence"}
_UNREAD_ERRORS = {"ValueError", "TypeError", "KeyError", "IndexError", "AssertionError", "LookupError", "RuntimeError"}


def find_unspoken(root: Path, exempt: frozenset[str] = NOT_YET) -> list[str]:
    """Return every literal of words that reaches a screen without being spoken."""
    modules = [*read_modules(root, *FOLDERS), *_read_named(root)]
    return [
        module.at(node, f"{text!r} is not spoken through tr()")
        for module in modules
        if module.name not in exempt and module.name not in ENGLISH_ALONE
        for node, text in _list_words(module)
    ]


def _read_named(root: Path) -> Iterator[Module]:
    for name in MODULES:
        path = root / name
        if path.is_file():
            yield read_module(root, name, path.stat().st_mtime_ns)


def _list_words(module: Module) -> Iterator[tuple[ast.AST, str]]:
    unread = set(_list_unread(module.tree))
    for node in ast.walk(module.tree):
        if isinstance(node, ast.JoinedStr) and node not in unread:
            unread.update(ast.walk(node))
            parts = [
                part.value for part in node.values if isinstance(part, ast.Constant) and isinstance(part.value, str)
            ]
            text = "…".join(parts)
            if any(_JOINED.search(part) or _WORDS.search(part) for part in parts):
                yield node, text
        elif isinstance(node, ast.Constant) and node not in unread and isinstance(node.value, str):
            # Two colons are a style sheet's.
            if _WORDS.search(node.value) and not _NAMES.fullmatch(node.value) and "::" not in node.value:
                yield node, node.value


def _list_unread(tree: ast.Module) -> Iterator[ast.AST]:
    """Yield what no learner reads: docstrings, what is spoken already, sentences of bugs, annotations, SQL."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield node.value
        elif isinstance(node, ast.Call) and _is_unread_call(node.func):
            for argument in [*node.args, *(keyword.value for keyword in node.keywords)]:
                if isinstance(argument, ast.Constant) or _name_of(node.func) not in ("tr", "count"):
                    yield from ast.walk(argument)
        elif isinstance(node, ast.arg | ast.AnnAssign) and node.annotation is not None:
            yield from ast.walk(node.annotation)
        elif isinstance(node, ast.ClassDef) and any(_name_of(base).endswith("Enum") for base in node.bases):
            yield from (each.value for each in node.body if isinstance(each, ast.Assign))
        elif isinstance(node, ast.Assign) and any(_name_of(target) == "__all__" for target in node.targets):
            yield from ast.walk(node.value)
        elif isinstance(node, ast.Dict):
            yield from (key for key in node.keys if key is not None)
        elif isinstance(node, ast.Compare | ast.Match):
            yield from (part for part in ast.walk(node) if isinstance(part, ast.Constant))
        elif isinstance(node, ast.FunctionDef) and node.returns is not None:
            yield from ast.walk(node.returns)
            if node.name in ("__repr__", "__str__"):
                yield from ast.walk(node)


def _is_unread_call(func: ast.expr) -> bool:
    name = _name_of(func)
    if name == "count":
        return isinstance(func, ast.Attribute) and _name_of(func.value).endswith("tr")
    return name == "tr" or name in _UNREAD_CALLS or name in _UNREAD_ERRORS


def _name_of(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""
