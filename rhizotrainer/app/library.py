"""The learner's banks: joins the reading wing to the catalogue, so that unchanged files are never read twice.

Imports no YAML until a bank's files have changed. It must not know about windows or learners.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from rhizotrainer.bank.stamps import FileStamp, is_unchanged
from rhizotrainer.model.banks import BankHeader, BankListing, ItemBrief
from rhizotrainer.model.errors import RhizotrainerError
from rhizotrainer.model.figures import FigureArt
from rhizotrainer.model.items import Item, ItemAddress
from rhizotrainer.model.problems import Place, Problem
from rhizotrainer.store.catalogue import Catalogue, CatalogueLostError, ItemVersion

if TYPE_CHECKING:
    from rhizotrainer.bank.library import LoadedBank
    from rhizotrainer.store.finder import Finder

T = TypeVar("T")

DRAWINGS_KEPT = 8


class Library:
    """All banks of one sitting, in the order of their roots.

    `roots` are bank folders or one-file banks; a root that vanished stays listed with a Problem that says so.
    """

    def __init__(self, catalogue: Catalogue, roots: Sequence[Path]) -> None:
        self._catalogue = catalogue
        self._roots: list[Path] = []
        self._listings: tuple[BankListing, ...] = ()
        self._state: tuple[tuple[str, str], ...] = ()
        self._drawings: dict[str, bytes] = {}
        self.refresh(roots)

    @property
    def roots(self) -> tuple[Path, ...]:
        return tuple(self._roots)

    @property
    def listings(self) -> tuple[BankListing, ...]:
        return self._listings

    @property
    def state(self) -> tuple[tuple[str, str], ...]:
        """Return the id of each loaded bank with a digest that changes whenever one of its items does.

        It changes too when the last error of the bank is mended, or the first one made.
        """
        return self._state

    def refresh(self, roots: Sequence[Path] | None = None, *, is_forced: bool = False) -> tuple[BankListing, ...]:
        """Read again what changed on disk and return the listings; `is_forced` reads everything again."""
        if roots is not None:
            self._roots = list(dict.fromkeys(Path(root).absolute() for root in roots))
        for root in self._roots:
            if is_forced or not self._is_current(root):
                self._compile(root)
        self._catalogue.keep_only([str(root) for root in self._roots])
        try:
            listings, digests = self._catalogue.list_banks(), self._catalogue.list_digests()
        except CatalogueLostError:
            # The catalogue is empty now and takes the banks again, in memory where its file is beyond repair.
            self._compile_all()
            listings, digests = self._catalogue.list_banks(), self._catalogue.list_digests()
        self._listings = refuse_shared_ids(listings)
        self._state = tuple(
            (listing.header.id, f"{digests[listing.root]}{'!' if listing.errors else ''}")
            for listing in self._listings
            if listing.header is not None and listing.is_loaded
        )
        return self._listings

    def add(self, root: Path, loaded: LoadedBank, *, stamped_at_ns: int) -> BankListing:
        """Take in a bank that was read elsewhere, last in the order where it is new, and return its listing."""
        root = root.absolute()
        self._put(root, loaded, stamped_at_ns=stamped_at_ns)
        self.refresh([*self._roots, root])
        return next(listing for listing in self._listings if listing.root == str(root))

    def remove(self, root: Path) -> None:
        """Take a bank out of the list; its files and the learner's answers stay."""
        self.refresh([other for other in self._roots if other != root.absolute()])

    def load_items(self, addresses: Iterable[ItemAddress]) -> dict[ItemAddress, Item]:
        """Return the items that the banks still hold; the others are left out."""
        wanted = tuple(addresses)
        return self.ask(lambda catalogue: catalogue.load_items(wanted))

    def ask(self, read: Callable[[Catalogue], T]) -> T:
        """Return what the catalogue says, once more where it was lost and has to take in the banks again."""
        try:
            return read(self._catalogue)
        except CatalogueLostError:
            self._compile_all()
            return read(self._catalogue)

    def iter_briefs(self) -> Iterator[ItemBrief]:
        """Go through every item on offer in brief, bank by bank in the order of the files; no item is read for it."""
        for listing in self._listings:
            if listing.is_loaded:
                yield from self._iter_bank(listing.root)

    def list_briefs(self) -> tuple[ItemBrief, ...]:
        """Return every item on offer in brief; a large library had better be gone through by `iter_briefs`."""
        return tuple(self.iter_briefs())

    def list_versions(self, bank_id: str) -> tuple[ItemVersion, ...]:
        """Return id, fingerprint and former ids of a loaded bank's items; no item is read for it."""
        root = next((shown.root for shown in self._listings if shown.header and shown.header.id == bank_id), "")
        try:
            return self._catalogue.list_versions(root)
        except CatalogueLostError:
            self._compile_all()
            return self._catalogue.list_versions(root)

    def list_siblings(self) -> tuple[tuple[str, ItemAddress], ...]:
        """Return group and address of the items on offer that are siblings of others; no item is read for it."""
        try:
            return self._list_siblings()
        except CatalogueLostError:
            self._compile_all()
            return self._list_siblings()

    @property
    def offered_roots(self) -> tuple[str, ...]:
        """Return the roots of the banks that offer anything."""
        return tuple(listing.root for listing in self._listings if listing.is_loaded)

    def open_finder(self) -> Finder:
        """Return what finds words in the banks; whoever opens it closes it."""
        return self._catalogue.open_finder()

    def warm_up(self) -> None:
        """Load what the first figure needs."""
        # Start-up: Today shows no figure.
        from rhizotrainer.bank import figure_files as _figure_files

        del _figure_files

    def is_whole(self, bank_id: str) -> bool:
        """Tell whether a loaded bank has no error: every item that stands in its files could then be read."""
        return any(shown.header and shown.header.id == bank_id and not shown.errors for shown in self._listings)

    def header_of(self, bank_id: str) -> BankHeader | None:
        for listing in self._listings:
            if listing.header is not None and listing.header.id == bank_id:
                return listing.header
        return None

    def find_art(self, item: Item) -> FigureArt | None:
        """Return an item's figure with its drawing; None where it has none, or where that can be read no more.

        The drawings met last are kept, because questions of one figure follow each other.
        """
        return self.find_drawing(item.bank, item.figure) if item.figure else None

    def find_drawing(self, bank_id: str, figure_id: str) -> FigureArt | None:
        """Return a figure of a bank with its drawing; None where there is none, or where it can be read no more."""
        listing = next((one for one in self._listings if one.header and one.header.id == bank_id), None)
        figure = listing.header.find_figure(figure_id) if listing is not None and listing.header else None
        if figure is None or listing is None:
            return None
        if figure.sha256 not in self._drawings:
            # Start-up: most questions have no figure.
            from rhizotrainer.bank.figure_files import load_svg

            root = Path(listing.root)
            try:
                svg = load_svg(figure, root if root.is_dir() else root.parent)
            except RhizotrainerError:
                return None
            self._drawings[figure.sha256] = svg
            if len(self._drawings) > DRAWINGS_KEPT:
                del self._drawings[next(iter(self._drawings))]
        return FigureArt(figure, self._drawings[figure.sha256])

    def holds(self, address: ItemAddress) -> bool:
        """Tell whether a loaded bank offers this item."""
        return address in self.find_topics([address])

    def find_topics(self, addresses: Iterable[ItemAddress]) -> dict[ItemAddress, str]:
        """Return those of these items that are on offer, each with its topic, in the order given."""
        asked = tuple(addresses)
        wanted: dict[str, list[str]] = {}
        for address in asked:
            wanted.setdefault(address.bank, []).append(address.item)
        found: dict[ItemAddress, str] = {}
        for listing in self._listings:
            if listing.header is not None and listing.is_loaded and listing.header.id in wanted:
                bank = listing.header.id
                topics = self._find_topics(listing.root, wanted[bank])
                found |= {ItemAddress(bank, item): topic for item, topic in topics.items()}
        return {address: found[address] for address in asked if address in found}

    @property
    def item_count(self) -> int:
        """Return how many items are on offer."""
        return sum(listing.item_count for listing in self._listings)

    def close(self) -> None:
        self._catalogue.close()

    def _find_topics(self, root: str, ids: Sequence[str]) -> dict[str, str]:
        try:
            return self._catalogue.find_topics(root, ids)
        except CatalogueLostError:
            self._compile_all()
            return self._catalogue.find_topics(root, ids)

    def _list_siblings(self) -> tuple[tuple[str, ItemAddress], ...]:
        shown = (
            (listing.root, listing.header.id) for listing in self._listings if listing.is_loaded and listing.header
        )
        return tuple(
            (group, ItemAddress(bank, item))
            for root, bank in shown
            for group, item in self._catalogue.list_siblings(root)
        )

    def _iter_bank(self, root: str) -> Iterator[ItemBrief]:
        after, given = 0, 0
        while True:
            try:
                briefs, after = self._catalogue.list_briefs(root, after=after)
            except CatalogueLostError:
                self._compile_all()
                yield from islice(self._iter_bank(root), given, None)
                return
            if not briefs:
                return
            yield from briefs
            given += len(briefs)

    def _is_current(self, root: Path) -> bool:
        found = self._catalogue.find_stamps(str(root))
        if found is None:
            return False
        rows, stamped_at_ns = found
        stamps = tuple(FileStamp(*row) for row in rows)
        return is_unchanged(root, stamps, stamped_at_ns)

    def _compile_all(self) -> None:
        for root in self._roots:
            self._compile(root)

    def _compile(self, root: Path) -> None:
        # Start-up: the reading wing brings PyYAML along, which an unchanged library never needs.
        from rhizotrainer.bank.library import load_bank

        stamped_at_ns = time.time_ns()
        self._put(root, load_bank(root), stamped_at_ns=stamped_at_ns)

    def _put(self, root: Path, loaded: LoadedBank, *, stamped_at_ns: int) -> None:
        listing = replace(loaded.listing, root=str(root))
        self._catalogue.store_bank(
            listing,
            loaded.bank.items if loaded.bank else (),
            [(stamp.path, stamp.size, stamp.mtime_ns, stamp.sha256) for stamp in loaded.stamps],
            stamped_at_ns=stamped_at_ns,
        )


def refuse_shared_ids(listings: Sequence[BankListing]) -> tuple[BankListing, ...]:
    """Return the listings with every bank after the first of the same id emptied and marked by a Problem."""
    ids = [listing.header.id if listing.header else "" for listing in listings]
    named = [bank_id for bank_id in ids if bank_id]
    if len(named) == len(set(named)):
        return tuple(listings)
    # Start-up: the rule says it in the check's own words, and brings classes along that few libraries need.
    from rhizotrainer.bank.findings import Position
    from rhizotrainer.bank.rules import bank_id_taken

    result = list(listings)
    for at, first in bank_id_taken.find_taken(ids):
        refused = listings[at]
        found = bank_id_taken.describe(Position(), ids[at], listings[first].root)
        problem = Problem(found.severity, found.rule, found.message, Place(refused.root), found.hint)
        result[at] = replace(refused, topic_counts=(), problems=(problem, *refused.problems))
    return tuple(result)


def open_library(extra_roots: Sequence[Path] = ()) -> Library:
    """Open the shipped banks, the banks that the learner added before, and `extra_roots`, which are remembered."""
    # Start-up: these three know where files live; tests of Library itself need none of them.
    from rhizotrainer import paths, resources
    from rhizotrainer.app.settings import load_settings, save_settings

    settings = load_settings(paths.settings_file())
    added = list(dict.fromkeys([*settings.added_banks, *(str(root.absolute()) for root in extra_roots)]))
    if tuple(added) != settings.added_banks:
        save_settings(paths.settings_file(), replace(settings, added_banks=tuple(added)))
    cache = paths.catalogue_file()
    return Library(Catalogue.open(cache), [*resources.list_shipped_banks(), *(Path(root) for root in added)])
