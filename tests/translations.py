"""Gather every sentence that is spoken through `tongue`, for Qt Linguist: `python -m tests.translations [LANGUAGE …]`.

Writes `assets/translations/rhizotrainer_<language>.ts` with what the code says now: translations that still fit stay,
new sentences wait for one, vanished ones go. Then lrelease makes the .qm that is shipped. Languages named are begun.
"""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "assets" / "translations"
PREFIX = "rhizotrainer_"
# How many forms of a counted word Qt asks a translation for; others have two.
NUMERUS_FORMS = {
    "ar": 6, "be": 3, "cs": 3, "cy": 5, "ga": 3, "he": 2, "hr": 3, "hu": 1, "id": 1, "ja": 1, "ko": 1, "lt": 3,
    "lv": 3, "mt": 4, "pl": 3, "ro": 3, "ru": 3, "sk": 3, "sl": 4, "sr": 3, "th": 1, "tr": 1, "uk": 3, "vi": 1, "zh": 1,
}  # fmt: skip


class UnspeakableError(Exception):
    """A sentence in the code that cannot be gathered."""


@dataclass(frozen=True)
class Message:
    """One sentence of one context. `forms` is its translation: one text, or one a numerus form; empty where none is."""

    context: str
    source: str
    is_counted: bool = False
    places: frozenset[str] = field(default=frozenset(), compare=False)
    forms: tuple[str, ...] = field(default=(), compare=False)

    @property
    def key(self) -> tuple[str, str]:
        return self.context, self.source


def gather(root: Path = ROOT) -> dict[tuple[str, str], Message]:
    """Return every sentence spoken in the package. Raises: UnspeakableError, with the place, for one put together."""
    found: dict[tuple[str, str], Message] = {}
    for path in sorted((root / "rhizotrainer").rglob("*.py")):
        name = path.relative_to(root).as_posix()
        for message in gather_module(path.read_text(encoding="utf-8"), name):
            other = found.get(message.key, message)
            if other.is_counted != message.is_counted:
                raise UnspeakableError(
                    f"{name}: {message.source!r} is counted in one place of its context and not in another"
                )
            found[message.key] = replace(message, places=other.places | message.places)
    return found


def gather_module(text: str, name: str) -> Iterator[Message]:
    """Yield the sentences of one module. Raises: UnspeakableError."""
    if "Tongue(" not in text and "later(" not in text:
        return
    tree = ast.parse(text)
    tongues = _find_tongues(tree, name)
    late = {
        alias.asname or alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == "rhizotrainer.tongue"
        for alias in node.names
        if alias.name == "later"
    }
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        where = f"{name}:{node.lineno}"
        func = node.func
        if isinstance(func, ast.Name) and func.id in late:
            contexts = set(tongues.values()) or _find_shared(tree, where)
            if len(contexts) != 1:
                raise UnspeakableError(
                    f"{where}: later() belongs in a module with one context, and here are {len(contexts)}"
                )
            yield Message(contexts.pop(), _read_text(node.args[0], where), False, frozenset({name}))
        elif isinstance(func, ast.Name) and func.id in tongues:
            if isinstance(node.args[0], ast.Constant | ast.JoinedStr | ast.BinOp):
                yield Message(tongues[func.id], _read_text(node.args[0], where), False, frozenset({name}))
        elif isinstance(func, ast.Attribute) and isinstance(func.value, ast.Name) and func.value.id in tongues:
            # A translation has forms of its own; the English singular only has to be a literal too.
            _one, many = (_read_text(argument, where) for argument in node.args[1:3])
            yield Message(tongues[func.value.id], many, True, frozenset({name}))


def _find_tongues(tree: ast.Module, name: str) -> dict[str, str]:
    tongues = {}
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call):
            call = node.value
            if isinstance(call.func, ast.Name) and call.func.id == "Tongue" and isinstance(node.targets[0], ast.Name):
                tongues[node.targets[0].id] = _read_context(call.args[0], tree, f"{name}:{node.lineno}")
    return tongues


def _find_shared(tree: ast.Module, where: str) -> set[str]:
    """Return the context that a module without a Tongue gives to the modules which speak its words."""
    return {
        _read_text(node.value, where)
        for node in tree.body
        if isinstance(node, ast.Assign)
        if any(isinstance(to, ast.Name) and to.id == "CONTEXT" for to in node.targets)
    }


def _read_context(node: ast.expr, tree: ast.Module, where: str) -> str:
    """Return a context: a literal, or a constant of this module or of one that it is imported from."""
    if not isinstance(node, ast.Name):
        return _read_text(node, where)
    for each in tree.body:
        if isinstance(each, ast.Assign) and any(isinstance(to, ast.Name) and to.id == node.id for to in each.targets):
            return _read_text(each.value, where)
        if isinstance(each, ast.ImportFrom) and any(alias.name == node.id for alias in each.names):
            home = ROOT / f"{(each.module or '').replace('.', '/')}.py"
            return _read_context(node, ast.parse(home.read_text(encoding="utf-8")), where)
    raise UnspeakableError(f"{where}: the context {node.id} is not to be found")


def _read_text(node: ast.expr, where: str) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    raise UnspeakableError(f"{where}: a sentence to be translated is one literal, whole")


def read_ts(path: Path) -> dict[tuple[str, str], Message]:
    """Read a Qt Linguist file."""
    messages = {}
    for context in ET.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for node in context.iter("message"):
            translation = node.find("translation")
            is_counted = node.get("numerus") == "yes"
            forms: tuple[str, ...] = ()
            if translation is not None and translation.get("type") != "unfinished":
                counted = tuple(form.text or "" for form in translation.iter("numerusform"))
                forms = counted if is_counted else (translation.text or "",)
            places = frozenset(place.get("filename", "") for place in node.iter("location"))
            message = Message(name, node.findtext("source", ""), is_counted, places, forms)
            messages[message.key] = message
    return messages


def update(language: str, spoken: dict[tuple[str, str], Message], old: dict[tuple[str, str], Message]) -> str:
    """Return the text of a Qt Linguist file that has what is spoken now, with the translations that still fit."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    for context in sorted({message.context for message in spoken.values()}):
        node = ET.SubElement(root, "context")
        ET.SubElement(node, "name").text = context
        for key in sorted(key for key in spoken if key[0] == context):
            known = old.get(key)
            forms = known.forms if known and known.is_counted == spoken[key].is_counted else ()
            _write_message(node, replace(spoken[key], forms=forms), count_forms(language))
    ET.indent(root, "    ")
    body = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n'


def _write_message(parent: ET.Element, message: Message, count: int) -> None:
    node = ET.SubElement(parent, "message")
    if message.is_counted:
        node.set("numerus", "yes")
    for place in sorted(message.places):
        # Without lines, so that a file does not change whenever code moves.
        ET.SubElement(node, "location", filename=f"../../{place}")
    ET.SubElement(node, "source").text = message.source
    translation = ET.SubElement(node, "translation")
    if not any(message.forms):
        translation.set("type", "unfinished")
    if message.is_counted:
        for form in message.forms or ("",) * count:
            ET.SubElement(translation, "numerusform").text = form
    elif message.forms:
        translation.text = message.forms[0]


def count_forms(language: str) -> int:
    """Return how many forms a counted word has in a language."""
    return NUMERUS_FORMS.get(language.partition("_")[0], 2)


def find_lrelease() -> str:
    """Return lrelease's path. Raises: FileNotFoundError where PySide6 came without it."""
    import PySide6

    beside = Path(PySide6.__file__).parent / ("lrelease.exe" if sys.platform == "win32" else "lrelease")
    found = str(beside) if beside.is_file() else shutil.which("pyside6-lrelease", path=sysconfig.get_path("scripts"))
    if not found:
        raise FileNotFoundError("PySide6 came without lrelease.")
    return found


def release(ts: Path) -> bytes:
    """Return what lrelease makes of a Qt Linguist file. Raises: ValueError with its words where it refuses."""
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "made.qm"
        command = [find_lrelease(), "-silent", "-nounfinished", str(ts), "-qm", str(made)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode or not made.is_file():
            raise ValueError(done.stderr or done.stdout or "lrelease made nothing.")
        return made.read_bytes()


def find_files(folder: Path = FOLDER) -> dict[str, Path]:
    """Return the Qt Linguist file of each language."""
    return {path.stem.removeprefix(PREFIX): path for path in sorted(folder.glob(f"{PREFIX}*.ts"))}


def main(arguments: list[str] | None = None) -> int:
    """Bring the files up to date, say what waits for a translation, and return the exit code."""
    begun = sys.argv[1:] if arguments is None else arguments
    spoken = gather()
    paths = {language: FOLDER / f"{PREFIX}{language}.ts" for language in begun} | find_files()
    waiting = 0
    for language, path in paths.items():
        old = read_ts(path) if path.is_file() else {}
        path.write_text(update(language, spoken, old), encoding="utf-8", newline="\n")
        path.with_suffix(".qm").write_bytes(release(path))
        lacks = [message for message in read_ts(path).values() if not any(message.forms)]
        print(f"{language}: {len(spoken)} sentences, {len(lacks)} wait for a translation")
        waiting += len(lacks)
    return 1 if waiting else 0


if __name__ == "__main__":
    sys.exit(main())
