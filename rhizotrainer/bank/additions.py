"""Add the stub of a question to a bank: which file it goes to, where in it, and which id comes next.

All else in the file stays byte for byte. What was made is read again before it is written, so that a file in a manner
unknown here is refused with a sentence and not spoilt.
"""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from shlex import quote

from rhizotrainer.bank.answers import mappings_of, texts_of
from rhizotrainer.bank.builder import build_header
from rhizotrainer.bank.files import TextFile
from rhizotrainer.bank.fixes import FileFix, write_fix
from rhizotrainer.bank.manners import find_manner, find_place
from rhizotrainer.bank.nearest import shorten, suggest
from rhizotrainer.bank.nodes import Mapping, Node, Sequence, text_of
from rhizotrainer.bank.reader import Reading, read_file, read_yaml
from rhizotrainer.bank.rules.id_pattern import ID_LIMIT
from rhizotrainer.bank.schema import BANK, ONE_FILE_BANK, TYPE_WORDS
from rhizotrainer.bank.stamps import BANK_FILE, ITEMS_FOLDER, YAML_ENDINGS, bank_folder, list_bank_files
from rhizotrainer.bank.stubs import FIGURE_TYPES, Manner, StubFacts, write_stub
from rhizotrainer.model.banks import BankHeader
from rhizotrainer.model.errors import RhizotrainerError

FIRST_FILE = f"{ITEMS_FOLDER}/questions.yaml"
SCHEMA_FILE = "bank.schema.json"
SCHEMA_LINE = "# yaml-language-server: $schema="

_NUMBERED = re.compile(r"(.*?)(\d+)")
_NO_ID = re.compile(r"[^A-Za-z0-9._]+")


@dataclass(frozen=True, slots=True)
class Addition:
    """A file with a stub added: what it held (None where it is new), what it shall hold, and the stub's line."""

    path: Path
    before: str | None
    after: str
    line: int
    id: str


@dataclass(slots=True)
class _Known:
    """A bank as far as an addition has to know it: its header and the nodes of all its files by name."""

    root: Path
    header: BankHeader
    readings: dict[str, Reading]

    def items(self, name: str) -> list[Mapping]:
        """Return the questions and cases of a file."""
        root = self.readings[name].root if name in self.readings else None
        if isinstance(root, Mapping):
            root = root.values.get("items")
        return mappings_of(root)


def plan_addition(root: Path, *, kind: str, topic: str = "", name: str = "") -> Addition:
    """Return what adding a stub to a bank would make of a file of it, `name` (relative to the bank), or the fittest.

    Raises: RhizotrainerError with a sentence where the type, the topic or the file is not to be had.
    """
    if kind not in TYPE_WORDS:
        raise RhizotrainerError(f'There is no type "{shorten(kind, 40)}".', suggest(kind, TYPE_WORDS) or _list_types())
    bank = _read_bank(root)
    topics = [one.id for one in bank.header.topics]
    if topic and topic not in topics:
        raise RhizotrainerError(f'The bank has no topic "{shorten(topic, 40)}".', suggest(topic, topics))
    name = name or _find_file(bank, topic)
    items = bank.items(name)
    if not topic and topics:
        used = next((used for item in reversed(items) if (used := text_of(item.values.get("topic"))) in topics), "")
        topic = used or topics[0]
    figure = next((one for one in bank.header.figures if one.regions), None)
    if kind in FIGURE_TYPES and figure is None:
        hint = "Declare one under `figures:` in the bank's file, with an SVG whose parts have ids."
        raise RhizotrainerError("This bank has no figure with regions to ask for.", hint)
    source = bank.header.sources[0].id if bank.header.sources else ""
    return _build(bank, name, kind, StubFacts(_find_ids(bank, name, topic), topic, source, figure))


def write_addition(addition: Addition) -> None:
    """Write what was planned in one step.

    Raises: RhizotrainerError where the file cannot be written, or changed meanwhile.
    """
    if addition.before is not None:
        write_fix(FileFix(addition.path, addition.before, addition.after))
        return
    try:
        create_file(addition.path, addition.after)
    except OSError as error:
        hint = "Check the folder and its permissions."
        raise RhizotrainerError(f"{addition.path} could not be written: {error.strerror}.", hint) from error


def create_file(path: Path, text: str) -> None:
    """Create a file in one step, its folders with it.

    Raises: OSError where that cannot be done, also where there is one by now.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            raise FileExistsError(17, os.strerror(17), str(path))
        Path(name).chmod(0o644)
        Path(name).replace(path)
    finally:
        with suppress(OSError):
            Path(name).unlink()


def _list_types() -> str:
    return f"Types are {', '.join(TYPE_WORDS)}."


def _read_bank(root: Path) -> _Known:
    folder = bank_folder(root)
    is_one_file = folder != root
    names = list_bank_files(root)
    readings = {name: read_file(folder / name, folder=None if is_one_file else folder) for name in names}
    header = build_header(readings[names[0]].root, ONE_FILE_BANK if is_one_file else BANK, folder).header
    if header is None:
        hint = f"Run `rhizobank check {quote(str(root))}` and mend what it tells of."
        raise RhizotrainerError(f"{folder / names[0]} cannot be read as a bank.", hint)
    return _Known(root, header, readings)


def _find_file(bank: _Known, topic: str) -> str:
    """Return the file with the most questions of a topic, or else the last."""
    names = list(bank.readings)
    if bank_folder(bank.root) != bank.root:
        return names[0]
    counts = {
        name: sum(text_of(item.values.get("topic")) == topic for item in bank.items(name)) if topic else 0
        for name in names[1:]
    }
    return max(reversed(counts), key=counts.__getitem__) if counts else FIRST_FILE


def _list_ids(items: list[Mapping]) -> Iterator[str]:
    for item in items:
        yield from texts_of(item.values.get("was"))
        yield text_of(item.values.get("id"))
        yield from _list_ids(mappings_of(item.values.get("items")))


def _find_ids(bank: _Known, name: str, topic: str) -> tuple[str, str]:
    """Return the next two ids: numbered on from the last of the topic in the file, or of the file."""
    items = bank.items(name)
    of_topic = [item for item in items if text_of(item.values.get("topic")) == topic]
    near = [*_list_ids(items), *_list_ids(of_topic)]
    found = next((match for one in reversed(near) if (match := _NUMBERED.fullmatch(one))), None)
    stem = _NO_ID.sub("-", Path(name).stem).strip("-._").lower()[: ID_LIMIT - 8] or "item"
    prefix, width = (found[1], len(found[2])) if found else (f"{stem}-", 3)
    numbers = [0]
    for one in (one for each in bank.readings for one in _list_ids(bank.items(each))):
        match = _NUMBERED.fullmatch(one)
        # Ids that differ by case alone are taken as well.
        if match is not None and match[1].casefold() == prefix.casefold() and len(match[2]) < ID_LIMIT:
            numbers.append(int(match[2]))
    last = max(numbers)
    return f"{prefix}{last + 1:0{width}d}", f"{prefix}{last + 2:0{width}d}"


def _build(bank: _Known, name: str, kind: str, facts: StubFacts) -> Addition:
    path = bank_folder(bank.root) / name
    reading = bank.readings.get(name)
    if reading is None:
        has_schema = (bank_folder(bank.root) / SCHEMA_FILE).exists()
        head = f"{SCHEMA_LINE}{'../' * name.count('/')}{SCHEMA_FILE}\n\n" if has_schema else ""
        return Addition(path, None, head + write_stub(kind, facts, Manner()), head.count("\n") + 1, facts.ids[0])
    text = reading.file.text
    if reading.findings:
        hint = f"Run `rhizobank check {quote(str(bank.root))}` and mend what it tells of."
        raise RhizotrainerError(f"{path} has slips that keep it from being read whole.", hint)
    manner = find_manner(reading)
    at, lead = find_place(reading, manner)
    stub = write_stub(kind, facts, manner)
    after = f"{text[:at]}{lead}{stub}{text[at:]}"
    line = read_line(after, at + len(lead))
    _require_sound(text, after, path, facts.ids[0])
    return Addition(path, text, after, line, facts.ids[0])


def read_line(text: str, offset: int) -> int:
    """Return the line that a character stands on, counted as YAML counts them."""
    return len(TextFile(text[:offset], "").lines)


def _require_sound(before: str, after: str, path: Path, item_id: str) -> None:
    """Refuse to write what would not read as the old file with one more question at its end."""
    old, new = (_find_items(read_yaml(TextFile(text, ""))) for text in (before, after))
    is_sound = new is not None and len(new) == len(old or []) + 1 and text_of(new[-1].values.get("id")) == item_id
    if not is_sound:
        hint = "Write its questions as a list with a dash for each, then try again."
        raise RhizotrainerError(f"{path} is written in a manner to which nothing can be added.", hint)


def _find_items(reading: Reading) -> list[Mapping] | None:
    root: Node | None = reading.root
    if isinstance(root, Mapping):
        root = root.values.get("items")
    if reading.findings or not (root is None or isinstance(root, Sequence)):
        return None
    return mappings_of(root)


def find_item_file(path: Path) -> tuple[Path, str] | None:
    """Return the bank and the name in it of a file for questions, which need not exist; None for any other path."""
    is_yaml = path.name.lower().endswith(YAML_ENDINGS) and not path.name.startswith(".")
    if not is_yaml or path.absolute().parent.name != ITEMS_FOLDER:
        return None
    # Inside the folder itself, a path does not name it.
    root = path.parent.parent if path.parent.name == ITEMS_FOLDER else path.parent / os.pardir
    return (root, f"{ITEMS_FOLDER}/{path.name}") if (root / BANK_FILE).exists() else None
