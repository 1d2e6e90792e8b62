"""Read one file of items by itself: what it holds, and all that is wrong with it alone.

Units know nothing of one another, so that they can be read side by side and kept until their file changes; what only
the whole bank shows (an id taken in another file, near-identical stems) is found when they are joined. Nothing here
looks at other files than its own.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from rhizotrainer.bank.answers import is_case, mappings_of
from rhizotrainer.bank.drafts import CaseFrame, Draft, build_draft
from rhizotrainer.bank.files import FILE
from rhizotrainer.bank.findings import PROBLEMS_A_FILE, Finding, Position
from rhizotrainer.bank.fingerprints import seal
from rhizotrainer.bank.linter import check_case, check_item
from rhizotrainer.bank.nodes import Mapping, Node, Sequence, text_of
from rhizotrainer.bank.outline import Outline
from rhizotrainer.bank.reader import Reading, read_file
from rhizotrainer.bank.rules import wrong_kind
from rhizotrainer.bank.schema import CASE_TYPE
from rhizotrainer.bank.survey import Entry, build_entry
from rhizotrainer.bank.waivers import Waivers
from rhizotrainer.model.items import Item, Status
from rhizotrainer.model.problems import Severity


@dataclass(slots=True)
class TakenId:
    """An id that an item of the file has, sound or not: as written, where it stands, and the item's line."""

    id: str
    spot: Position
    line: int


@dataclass(slots=True)
class Unit:
    """What one file gives: findings, sound items, ids.

    `sha256` is that of the file as it was read, "" where it could not be. `lost_quotes` maps a source to the ids of
    items that quote words it does not hold; `used_waivers` are the bank's waivers that were of use here.
    """

    name: str
    sha256: str = ""
    findings: list[Finding] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    ids: list[TakenId] = field(default_factory=list)
    lost_quotes: dict[str, list[str]] = field(default_factory=dict)
    used_waivers: set[str] = field(default_factory=set)


@dataclass(slots=True)
class BankFrame:
    """What files of items are read against: the bank's folder, its outline, and the rules that it waives."""

    folder: Path
    outline: Outline | None
    waivers: Waivers | None = None
    is_one_file: bool = False


def read_unit(name: str, frame: BankFrame) -> tuple[Unit, Reading]:
    """Read a file of items; `name` is its path inside the bank's folder."""
    reading = read_file(frame.folder / name, folder=frame.folder)
    reader = _Reader(name, frame, reading)
    root = reading.root
    if isinstance(root, Sequence):
        reader.take_items(root)
    elif root is not None:
        hint = "Begin each question with a dash and a space: `- id: …`."
        reader.add(wrong_kind.RULE.at(root, "A file of questions is written as a list.", hint))
    elif not reading.findings:
        reader.add(FILE.at(Position(), "This file is empty.", "Write a list of questions, or remove it."))
    return reader.finish(), reading


def read_items(node: Node | None, name: str, frame: BankFrame, reading: Reading) -> Unit:
    """Read the items of a one-file bank, whose file has been read; its findings are told already."""
    reader = _Reader(name, frame, replace(reading, findings=[]))
    reader.take_items(node)
    return reader.finish()


class _Reader:
    """Reads one file once."""

    def __init__(self, name: str, frame: BankFrame, reading: Reading) -> None:
        self._frame = frame
        self._file = reading.file
        self._path = str(frame.folder / name)
        self._taken: dict[str, Item] = {}
        self._waivers = Waivers(frame.waivers.keys) if frame.waivers else None
        self._errors = 0
        self._unit = Unit(name, reading.file.sha256)
        for finding in reading.findings:
            self.add(finding)

    def add(self, finding: Finding) -> None:
        """Take a finding."""
        self._errors += finding.severity is Severity.ERROR
        self._unit.findings.append(finding)

    def finish(self) -> Unit:
        """Return what the file gave."""
        if self._waivers is not None:
            self._unit.used_waivers = self._waivers.used
        return self._unit

    def take_items(self, node: Node | None) -> None:
        """Take every item of a list."""
        for part in node.items if isinstance(node, Sequence) else []:
            if self._errors > PROBLEMS_A_FILE:
                break
            if isinstance(part, Mapping):
                self._take_item(part)
            elif not self._frame.is_one_file:
                # In a one-file bank the shape of the whole has told of it.
                hint = "Write `- id: …` and its other keys below, indented."
                self.add(wrong_kind.RULE.at(part, "A question is written as keys with values.", hint))

    def _take_item(self, node: Mapping) -> None:
        if is_case(node.values):
            self._take_case(node)
        else:
            self._take_draft(build_draft(node, self._frame.outline, file_name=self._unit.name, file=self._file))

    def _take_case(self, node: Mapping) -> None:
        for finding in check_case(node):
            self.add(finding)
        known = [text_of(node.values.get("vignette"))]
        name, file = self._unit.name, self._file
        for at, part in enumerate(mappings_of(node.values.get("items")), start=1):
            known.append(text_of(part.values.get("vignette")))
            if text_of(part.values.get("type")) == CASE_TYPE:
                # A case in a case is told of with the frame; read as a question it would be told of key by key.
                continue
            vignette = "\n\n".join(text for text in known if text)
            frame = CaseFrame(text_of(node.values.get("id")), node, at, vignette)
            self._take_draft(build_draft(part, self._frame.outline, file_name=name, file=file, frame=frame))

    def _take_draft(self, draft: Draft) -> None:
        before = self._errors
        for finding in check_item(draft, self._taken, self._waivers):
            self.add(finding)
        node, unit, item = draft.node, self._unit, draft.item
        if item.id:
            spot = draft.spot("id")
            unit.ids.append(TakenId(item.id, Position(spot.line, spot.column), node.line))
        # A source that could not be read is told of once, at its declaration.
        lost = {quote.source for quote, _ in draft.quotes if quote.place is None}
        for source in lost:
            unit.lost_quotes.setdefault(source, []).append(item.id)
        is_verified = not lost or item.status is Status.DRAFT
        if self._errors > before or node.is_broken or not is_verified or draft.outline is None:
            return
        if item.figure in draft.outline.unread_figures:
            # Told of as well at its declaration, or in its own file.
            return
        unit.entries.append(build_entry(draft, seal(item), self._path))
