"""Load whole banks: find them, read all their files, and give out what is sound with every problem of the
rest.

This is the door by which the other floors come in. Nothing here raises for what a bank holds: a broken item,
file or bank never hides the others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from rhizotrainer.bank.builder import HeaderReading, build_header, list_declared_files
from rhizotrainer.bank.files import FILE
from rhizotrainer.bank.findings import Position, Report
from rhizotrainer.bank.gathering import Gathering, UnitShelf, gather_units
from rhizotrainer.bank.linter import (
    check_bank,
    check_header_texts,
    check_header_waivers,
    drop_waived,
)
from rhizotrainer.bank.made_items import ITEMS_LIMIT, TEXTS_LIMIT, add_topics, make_items
from rhizotrainer.bank.nodes import Mapping
from rhizotrainer.bank.outline import build_outline
from rhizotrainer.bank.owners import find_owner, has_bank, is_part, is_yaml
from rhizotrainer.bank.reader import Reading, paused_collector, read_file
from rhizotrainer.bank.rules import duplicate_id, unread_file
from rhizotrainer.bank.schema import BANK, ONE_FILE_BANK
from rhizotrainer.bank.side_names import is_side_file
from rhizotrainer.bank.stamps import (
    FileStamp,
    bank_folder,
    list_bank_files,
    list_unread_files,
    stamp_bank,
)
from rhizotrainer.bank.survey import Entry, Survey
from rhizotrainer.bank.units import BankFrame, Unit, read_items
from rhizotrainer.bank.waivers import Waivers, build_waivers
from rhizotrainer.model.banks import Bank, BankHeader, BankListing, count_topics
from rhizotrainer.model.items import Item, ItemAddress

# A file that is written over and over meanwhile is taken as it is; it will be read again.
_MOST_READINGS = 3


@dataclass(frozen=True, slots=True)
class LoadedBank:
    """A bank as it was read: its listing with all problems, its content (None without a header), its files' stamps."""

    listing: BankListing
    bank: Bank | None
    stamps: tuple[FileStamp, ...]


def find_bank_roots(path: Path) -> tuple[Path, ...]:
    """Return the banks at a path, in name order.

    A bank is a folder with bank.yaml, or a YAML file by itself. Any file of a folder bank stands for that bank, as do
    its folders; a folder of banks is looked at one level deep. What is no part of a bank gives none.
    """
    owner = find_owner(path)
    is_folder = path.is_dir()
    if owner is not None and (owner == path or is_part(path, owner) or (not is_folder and path.exists())):
        return (owner,)
    if not is_folder:
        # What is not there is told of as a bank whose file is missing.
        return (path,) if is_yaml(path) or not path.exists() else ()
    try:
        entries = sorted(path.iterdir())
    except OSError:
        return (path,)
    found = tuple(entry for entry in entries if not entry.name.startswith(".") and _is_bank(entry))
    return found or ((owner,) if owner is not None else ())


def load_bank(
    root: Path,
    *,
    progress: Callable[[], object] | None = None,
    shelf: UnitShelf | None = None,
    processes: int | None = None,
) -> LoadedBank:
    """Load the bank at a root: a folder with bank.yaml, or a one-file bank.

    `progress` is called for each of its YAML files. A `shelf` gives back what was read of files that have not changed.
    `processes` read a large bank side by side; None decides by its size and the machine.
    """
    with paused_collector():
        return _Loader(root, progress, shelf, processes).load()


def _is_bank(path: Path) -> bool:
    return has_bank(path) if path.is_dir() else is_yaml(path) and not is_side_file(path)


def _is_steady(found: HeaderReading, stamps: Iterable[FileStamp]) -> bool:
    """Say whether sources and figures were read as they were stamped; what was read against others is not kept."""
    sources = found.header.sources if found.header else ()
    return {stamp.sha256 for stamp in stamps} >= {source.sha256 for source in sources} | found.hashes


class _Loader:
    """Loads one bank once."""

    def __init__(
        self, root: Path, progress: Callable[[], object] | None, shelf: UnitShelf | None, processes: int | None
    ) -> None:
        self._root = root
        self._progress = progress
        self._shelf = shelf
        self._processes = processes
        self._folder = bank_folder(root)
        self._is_one_file = self._folder != root
        self._report = Report()
        self._taken: dict[str, tuple[str, int]] = {}
        self._entries: list[Entry] = []
        self._waivers: Waivers | None = None
        self._lost_quotes: dict[str, list[str]] = {}
        self._unread: list[str] = []
        self._unheard_figures: frozenset[str] = frozenset()

    def load(self) -> LoadedBank:
        names = list_bank_files(self._root)
        reading, stamps = self._read_own_file(names[0])
        found = self._build_header(reading, names[0])
        header = found.header
        self._unheard_figures = found.unheard_figures
        outline = build_outline(header, found.unread_sources, unread_figures=found.unread_figures) if header else None
        frame = BankFrame(self._folder, outline, self._waivers, self._is_one_file)
        if self._is_one_file:
            values = reading.root.values if isinstance(reading.root, Mapping) else {}
            self._join(read_items(values.get("items"), names[0], frame, reading))
        else:
            shelf = self._shelf if header and _is_steady(found, stamps) else None
            asked = Gathering(self._root, names[1:], stamps, shelf, self._processes, self._progress)
            gathered = gather_units(frame, asked)
            for unit in gathered.units:
                self._report.open_file(str(self._path(unit.name)), gathered.files[unit.name])
                self._join(unit)
            if gathered.left_out:
                hint = "Split the bank, or mend these first; the files after them were not read."
                self._report.add(str(self._path(names[0])), [FILE.at(Position(), f"{gathered.left_out}.", hint)])
        self._tell_of_unread()
        has_own = header is not None and any(figure.is_quizzed for figure in header.figures)
        if header and not self._entries and not has_own and not self._report.has_errors:
            self._tell_of_no_items(names[0])
        if header:
            self._check_bank(header, reading, names[0])
        items = tuple([entry.item for entry in self._entries])
        if header:
            # After the checks: no rule of writing is for what no author wrote.
            header = add_topics(header)
            items = (*items, *self._make_items(header, found, names[0]))
        return LoadedBank(self._list(header, items), Bank(header, items) if header else None, stamps)

    def _make_items(self, header: BankHeader, found: HeaderReading, name: str) -> list[Item]:
        """Return what is made of the bank's figures; ids that authors gave to items, now or before, are theirs."""
        taken = {*self._taken, *(one.casefold() for entry in self._entries for one in entry.item.was)}
        made = make_items(header, taken, found.region_lines)
        for item, first in made.clashes:
            told = duplicate_id.describe(Position(item.line, 3), item.id, first.file_name, first.line)
            self._report.add(str(self._folder / item.file_name), [told])
        if made.is_cut:
            most = f"{ITEMS_LIMIT:,}, and {TEXTS_LIMIT // 1_000_000} million characters in them"
            message = f"More questions would be made of figures than a bank can have ({most}); the rest are not."
            self._report.add(str(self._path(name)), [FILE.at(Position(), message, "Split the bank in two.")])
        return made.items

    def _path(self, name: str) -> Path:
        return self._root if self._is_one_file else self._folder / name

    def _read_own_file(self, name: str) -> tuple[Reading, tuple[FileStamp, ...]]:
        """Read the bank's own file, and stamp all files before anything else is read.

        A file that changes after its stamp is then seen to have changed. The own file is read before its stamp, since
        it names the others; so both have to be of one content, or the stamp is spoilt.
        """
        if self._progress is not None:
            self._progress()
        for _ in range(_MOST_READINGS):
            # A one-file bank that is itself a link was given by name; what it declares has to lie beside it.
            reading = read_file(self._path(name), folder=None if self._is_one_file else self._folder)
            declared = list_declared_files(reading.root)
            self._unread = [one for one in list_unread_files(self._root) if one not in declared]
            own, *others = stamp_bank(self._root, (*declared, *self._unread))
            if reading.file.sha256 in {"", own.sha256}:
                break
        else:
            own = replace(own, mtime_ns=-1)
        path = str(self._path(name))
        self._report.open_file(path, reading.file)
        self._report.add(path, reading.findings)
        return reading, (own, *others)

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

    def _join(self, unit: Unit) -> None:
        """Take what a file gave; an item whose id an earlier file has taken is told of and left out."""
        path = str(self._path(unit.name))
        self._report.add(path, unit.findings)
        lost: set[tuple[int, str]] = set()
        own: dict[str, tuple[str, int]] = {}
        for taken in unit.ids:
            first = self._taken.get(taken.id.casefold())
            if first is None:
                own.setdefault(taken.id.casefold(), (unit.name, taken.line))
                continue
            lost.add((taken.line, taken.id))
            self._report.add(path, [duplicate_id.describe(taken.spot, taken.id, *first)])
        self._taken |= own
        self._entries += [one for one in unit.entries if (one.item.line, one.item.id) not in lost]
        for source, ids in unit.lost_quotes.items():
            self._lost_quotes.setdefault(source, []).extend(ids)
        if self._waivers is not None:
            self._waivers.used |= unit.used_waivers

    def _check_bank(self, header: BankHeader, reading: Reading, name: str) -> None:
        node = reading.root if isinstance(reading.root, Mapping) else None
        spot = node and node.values.get("id", node)
        survey = Survey(header, str(self._path(name)), Position(), self._entries, self._waivers, node)
        survey.lost_quotes = self._lost_quotes
        survey.is_whole = not self._report.has_errors
        survey.unheard_figures = self._unheard_figures
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
        self._report.add(str(self._path(name)), [FILE.at(Position(), "This bank has no questions.", hint)])

    def _tell_of_unread(self) -> None:
        if self._waivers is not None:
            # A copy and a package have no such files, so a waiver of no use there is of use here.
            self._waivers.used.add(unread_file.RULE.name)
        for name in self._unread:
            self._report.add(str(self._path(name)), drop_waived([unread_file.describe(name)], self._waivers))

    def _list(self, header: BankHeader | None, items: tuple[Item, ...]) -> BankListing:
        return BankListing(str(self._root), header, count_topics(items), self._report.problems())
