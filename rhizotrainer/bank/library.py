"""Load whole banks: find them, read all their files, and give out what is sound with every problem of the
rest.

This is the door by which the other floors come in. Nothing here raises for what a bank holds: a broken item,
file or bank never hides the others.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from rhizotrainer.bank.answers import is_case, mappings_of
from rhizotrainer.bank.builder import HeaderReading, build_header, list_declared_files
from rhizotrainer.bank.drafts import CaseFrame, Draft, build_draft
from rhizotrainer.bank.files import FILE
from rhizotrainer.bank.findings import Finding, Position, Report
from rhizotrainer.bank.fingerprints import fingerprint_of
from rhizotrainer.bank.linter import (
    check_bank,
    check_case,
    check_header_texts,
    check_header_waivers,
    check_item,
    drop_waived,
)
from rhizotrainer.bank.nodes import Mapping, Node, Sequence, text_of
from rhizotrainer.bank.outline import Outline, build_outline
from rhizotrainer.bank.reader import Reading, paused_collector, read_file
from rhizotrainer.bank.rules import wrong_kind
from rhizotrainer.bank.schema import BANK, CASE_TYPE, ONE_FILE_BANK
from rhizotrainer.bank.stamps import (
    BANK_FILE,
    ITEMS_FOLDER,
    YAML_ENDINGS,
    FileStamp,
    bank_folder,
    list_bank_files,
    stamp_bank,
)
from rhizotrainer.bank.survey import Entry, Survey, build_entry
from rhizotrainer.bank.waivers import Waivers, build_waivers
from rhizotrainer.model.banks import Bank, BankHeader, BankListing
from rhizotrainer.model.items import Item, ItemAddress, Status


@dataclass(frozen=True, slots=True)
class LoadedBank:
    """A bank as it was read: its listing with all problems, its content (None without a header), its files' stamps."""

    listing: BankListing
    bank: Bank | None
    stamps: tuple[FileStamp, ...]


def find_bank_roots(path: Path) -> tuple[Path, ...]:
    """Return the banks at a path, in name order.

    A bank is a folder with bank.yaml, or a YAML file by itself. Any file of a folder bank stands for that bank; a
    folder of banks is looked at one level deep. A folder without a bank gives none.
    """
    for folder in (path, path.parent, path.parent.parent):
        is_part = folder == path or path.name == BANK_FILE or ITEMS_FOLDER in {path.name, path.parent.name}
        if is_part and (folder / BANK_FILE).exists():
            return (folder,)
    if not path.is_dir():
        return (path,)
    try:
        entries = sorted(path.iterdir())
    except OSError:
        return (path,)
    return tuple(entry for entry in entries if not entry.name.startswith(".") and _is_bank(entry))


def load_bank(root: Path, *, progress: Callable[[], object] | None = None) -> LoadedBank:
    """Load the bank at a root: a folder with bank.yaml, or a one-file bank.

    `progress` is called before each of its YAML files is read.
    """
    with paused_collector():
        return _Loader(root, progress).load()


def _is_bank(path: Path) -> bool:
    if path.is_dir():
        return (path / BANK_FILE).exists()
    return path.suffix.lower() in YAML_ENDINGS


class _Loader:
    """Loads one bank once."""

    def __init__(self, root: Path, progress: Callable[[], object] | None = None) -> None:
        self._root = root
        self._progress = progress
        self._folder = bank_folder(root)
        self._is_one_file = self._folder != root
        self._report = Report()
        self._taken: dict[str, Item] = {}
        self._entries: list[Entry] = []
        self._waivers: Waivers | None = None
        self._lost_quotes: dict[str, list[str]] = {}

    def load(self) -> LoadedBank:
        names = list_bank_files(self._root)
        reading = self._read(names[0])
        # Stamped before anything else is read: a file that changes meanwhile is then seen to have changed.
        stamps = stamp_bank(self._root, list_declared_files(reading.root))
        found = self._build_header(reading, names[0])
        header = found.header
        outline = build_outline(header, found.unread_sources, unread_figures=found.unread_figures) if header else None
        if self._is_one_file:
            values = reading.root.values if isinstance(reading.root, Mapping) else {}
            self._take_items(values.get("items"), reading, outline, names[0])
        for name in names[1:]:
            self._read_items(name, outline)
        if header and not self._entries and not self._report.has_errors:
            self._tell_of_no_items(names[0])
        if header:
            self._check_bank(header, reading, names[0])
        items = tuple([entry.item for entry in self._entries])
        return LoadedBank(self._list(header, items), Bank(header, items) if header else None, stamps)

    def _path(self, name: str) -> Path:
        return self._root if self._is_one_file else self._folder / name

    def _read(self, name: str) -> Reading:
        if self._progress is not None:
            self._progress()
        # A one-file bank that is itself a link was given by name; what it declares has to lie beside it.
        reading = read_file(self._path(name), folder=None if self._is_one_file else self._folder)
        path = str(self._path(name))
        self._report.open_file(path, reading.file)
        self._report.add(path, reading.findings)
        return reading

    def _build_header(self, reading: Reading, name: str) -> HeaderReading:
        if reading.root is None and reading.findings:
            return HeaderReading(None, [])
        shape = ONE_FILE_BANK if self._is_one_file else BANK
        found = build_header(reading.root, shape, self._folder)
        self._report.add(str(self._path(name)), found.findings)
        if isinstance(reading.root, Mapping):
            self._report.add(str(self._path(name)), check_header_waivers(reading.root))
            self._waivers = build_waivers(reading.root)
            texts = check_header_texts(reading.root, reading.file, self._waivers)
            self._report.add(str(self._path(name)), texts)
        for drawing in found.drawings:
            self._report.open_file(str(drawing.path), drawing.file)
            self._report.add(str(drawing.path), drop_waived(drawing.findings, self._waivers))
        return found

    def _read_items(self, name: str, outline: Outline | None) -> None:
        reading = self._read(name)
        root = reading.root
        if isinstance(root, Sequence):
            self._take_items(root, reading, outline, name)
        elif root is not None:
            hint = "Begin each question with a dash: `- id: …`."
            self._tell(name, wrong_kind.RULE.at(root, "A file of questions is written as a list.", hint))
        elif not reading.findings:
            self._tell(name, FILE.at(Position(), "This file is empty.", "Write a list of questions, or remove it."))

    def _tell(self, name: str, finding: Finding) -> None:
        self._report.add(str(self._path(name)), [finding])

    def _take_items(self, node: Node | None, reading: Reading, outline: Outline | None, name: str) -> None:
        parts = node.items if isinstance(node, Sequence) else []
        for part in parts:
            if self._report.is_full(str(self._path(name))):
                break
            if isinstance(part, Mapping):
                self._take_item(part, reading, outline, name)
            elif not self._is_one_file:
                # In a one-file bank the shape of the whole has told of it.
                hint = "Write `- id: …` and its other keys below, indented."
                self._tell(name, wrong_kind.RULE.at(part, "A question is written as keys with values.", hint))

    def _take_item(self, node: Mapping, reading: Reading, outline: Outline | None, name: str) -> None:
        if is_case(node.values):
            self._take_case(node, reading, outline, name)
        else:
            self._take_draft(build_draft(node, outline, file_name=name, file=reading.file), name)

    def _take_case(self, node: Mapping, reading: Reading, outline: Outline | None, name: str) -> None:
        self._report.add(str(self._path(name)), check_case(node))
        known = [text_of(node.values.get("vignette"))]
        for at, part in enumerate(mappings_of(node.values.get("items")), start=1):
            known.append(text_of(part.values.get("vignette")))
            if text_of(part.values.get("type")) == CASE_TYPE:
                # A case in a case is told of with the frame; read as a question it would be told of key by key.
                continue
            vignette = "\n\n".join(text for text in known if text)
            frame = CaseFrame(text_of(node.values.get("id")), node, at, vignette)
            self._take_draft(build_draft(part, outline, file_name=name, file=reading.file, frame=frame), name)

    def _take_draft(self, draft: Draft, name: str) -> None:
        path = str(self._path(name))
        has_error = self._report.add(path, check_item(draft, self._taken, self._waivers))
        node = draft.node
        # A source that could not be read is told of once, at its declaration.
        lost = {quote.source for quote, _ in draft.quotes if quote.place is None}
        for source in lost:
            self._lost_quotes.setdefault(source, []).append(draft.item.id)
        is_verified = not lost or draft.item.status is Status.DRAFT
        if has_error or node.is_broken or not is_verified or draft.outline is None:
            return
        if draft.item.figure in draft.outline.unread_figures:
            # Told of as well at its declaration, or in its own file.
            return
        item = replace(draft.item, fingerprint=fingerprint_of(draft.item))
        self._entries.append(build_entry(draft, item, path))

    def _check_bank(self, header: BankHeader, reading: Reading, name: str) -> None:
        node = reading.root if isinstance(reading.root, Mapping) else None
        spot = node and node.values.get("id", node)
        survey = Survey(header, str(self._path(name)), Position(), self._entries, self._waivers, node)
        survey.lost_quotes = self._lost_quotes
        survey.is_whole = not self._report.has_errors
        if spot is not None:
            survey.spot = Position(spot.line, spot.column)
        lost: set[ItemAddress] = set()
        for one in check_bank(survey):
            if self._report.add(one.entry.path if one.entry else survey.path, [one.finding]) and one.entry:
                lost.update(entry.item.address for entry in (one.entry, *one.others))
        if lost:
            self._entries = [entry for entry in self._entries if entry.item.address not in lost]

    def _tell_of_no_items(self, name: str) -> None:
        hint = "Write them below `items:`." if self._is_one_file else "Write them in files in the folder items/."
        self._tell(name, FILE.at(Position(), "This bank has no questions.", hint))

    def _list(self, header: BankHeader | None, items: tuple[Item, ...]) -> BankListing:
        topics = tuple([(item.id, item.topic) for item in items if item.status is Status.RELEASED])
        return BankListing(str(self._root), header, topics, self._report.problems())
