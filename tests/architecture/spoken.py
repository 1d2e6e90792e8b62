"""The rule that a learner reads nothing but what was spoken through `tongue`: it finds literals that look like words.

What looks like words: a capital and small letters ("Today"), words with a space between them, or words joined to
values by an f-string. Colour roles, icons and ids are small words alone and pass.
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
    "rhizotrainer/exchange/learner_archive.py",
    "rhizotrainer/exchange/progress_report.py",
    "rhizotrainer/model/learning.py",
    "rhizotrainer/store/errors.py",
    "rhizotrainer/store/event_shapes.py",
    "rhizotrainer/study/answer_words.py",
    "rhizotrainer/study/calibration.py",
    "rhizotrainer/study/day_words.py",
    "rhizotrainer/study/due_words.py",
    "rhizotrainer/study/miss_words.py",
    "rhizotrainer/study/painting.py",
    "rhizotrainer/study/presentation.py",
    "rhizotrainer/study/session.py",
    "rhizotrainer/study/update_notes.py",
    "rhizotrainer/study/wording.py",
)
ENGLISH_ALONE = {
    "rhizotrainer/app/history_commands.py": "the terminal speaks English",
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
    r"(?:(?:Ctrl|Shift|Alt|Enter|Return|Esc|Escape|Space|Home|End|Del|Backspace|Tab|Meta|PgUp|PgDn|Page(?:Up|Down)|Left|Right|Up|Down"
    r"|F\d+|[^\w\s]|[A-Z0-9]|↑|↓|←|→)[+ ,]*)+|rhizotrainer|Inter|JetBrains Mono|Noto Serif|Fusion|(?:\w+[/.])+\w+"
)
_UNREAD_CALLS = {
    "TypeVar",
    "getLogger",
    "getattr",
    "hasattr",
    "compile",
    "encode",
    "decode",
    "Tongue",
    "later",
    "QKeySequence",
}
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
        if node in unread:
            continue
        if isinstance(node, ast.JoinedStr):
            unread.update(ast.walk(node))
            parts = [part.value for part in node.values if isinstance(part, ast.Constant)]
            texts = [part for part in parts if isinstance(part, str) and not _NAMES.fullmatch(part.strip())]
            if any(_JOINED.search(text) or _WORDS.search(text) for text in texts):
                yield node, "…".join(texts)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and _reads_as_words(node.value):
            yield node, node.value


def _reads_as_words(text: str) -> bool:
    # Two colons are a style sheet's.
    return _WORDS.search(text) is not None and not _NAMES.fullmatch(text) and "::" not in text


def _list_unread(tree: ast.Module) -> Iterator[ast.AST]:
    """Yield what no learner reads: docstrings, what is spoken already, sentences of bugs, names and annotations."""
    for node in ast.walk(tree):
        for unread in _find_unread(node):
            yield from ast.walk(unread)


def _find_unread(node: ast.AST) -> list[ast.AST]:
    match node:
        case ast.Expr(value=ast.Constant() as docstring):
            return [docstring]
        case ast.Call():
            return _find_spoken(node)
        case ast.arg(annotation=ast.expr() as annotation) | ast.AnnAssign(annotation=annotation):
            return [annotation]
        case ast.ClassDef() if any(_name_of(base).endswith("Enum") for base in node.bases):
            return [each.value for each in node.body if isinstance(each, ast.Assign)]
        case ast.Assign(value=ast.Constant(value=str() as text)) if _name_of(node.targets[0]).isupper():
            # A context, or what something is called among ourselves.
            return [node.value] if text.islower() or _name_of(node.targets[0]) == "CONTEXT" else []
        case ast.Assign() if any(_name_of(target) == "__all__" for target in node.targets):
            return [node.value]
        case ast.Dict():
            return [key for key in node.keys if key is not None]
        case ast.Compare():
            return [part for part in ast.walk(node) if isinstance(part, ast.Constant)]
        case ast.Attribute(attr="encode", value=unspoken):
            return [unspoken]
        case ast.MatchValue():
            return [node.value]
        case ast.FunctionDef():
            return [node] if node.name in ("__repr__", "__str__") else [node.returns] if node.returns else []
        case _:
            return []


def _find_spoken(call: ast.Call) -> list[ast.AST]:
    """Return the arguments that are spoken or never shown; what is put into a spoken sentence is looked at too."""
    if not _is_unread_call(call.func):
        return []
    if _name_of(call.func) in ("tr", "count"):
        return [argument for argument in call.args if isinstance(argument, ast.Constant)]
    return [*call.args, *(keyword.value for keyword in call.keywords)]


def _is_unread_call(func: ast.expr) -> bool:
    name = _name_of(func)
    if name == "count":
        return isinstance(func, ast.Attribute) and _name_of(func.value).endswith("tr")
    return name == "tr" or name in _UNREAD_CALLS or name in _UNREAD_ERRORS


def _name_of(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def find_early(root: Path) -> list[str]:
    """Return what is spoken while a module is read: the language is chosen later, and can change."""
    return [
        module.at(node, "tr() while the module is read: mark the text with later() and speak it where it is shown")
        for module in read_modules(root, "rhizotrainer")
        if "Tongue" in "\n".join(module.lines)
        for node in _list_at_import(module.tree)
        if isinstance(node, ast.Call)
        if _name_of(node.func) == "tr"
        or (
            _name_of(node.func) == "count"
            and isinstance(node.func, ast.Attribute)
            and _name_of(node.func.value) == "tr"
        )
    ]


def _list_at_import(node: ast.AST) -> Iterator[ast.AST]:
    """Yield what runs when a module is read: all but the bodies of its functions."""
    for field, value in ast.iter_fields(node):
        if field == "body" and isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST):
                yield child
                yield from _list_at_import(child)
