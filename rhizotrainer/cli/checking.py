"""Check banks for a command and keep each until its files change, so that a second look costs little.

What was found is a value; other modules print it.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rhizotrainer import paths
from rhizotrainer.bank.learner_reports import ReportsRead, find_reported
from rhizotrainer.bank.library import LoadedBank, load_bank
from rhizotrainer.bank.shared_ids import find_shared_ids
from rhizotrainer.bank.stamps import FileStamp, is_unchanged, list_bank_files
from rhizotrainer.cli.progress import show_progress
from rhizotrainer.cli.selection import Selection
from rhizotrainer.model.banks import BankListing
from rhizotrainer.model.items import Status
from rhizotrainer.model.problems import Problem
from rhizotrainer.store.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Unreleased:
    """How many sound questions of a bank learners do not meet yet."""

    drafts: int = 0
    in_review: int = 0


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check found: the banks in order, and the problems that were asked for.

    `unreleased` has for each bank, in the same order, what `listings` leave out. `foreign_reports` counts the learners'
    reports about other banks; `unasked` are the problems that the choice of rules kept back.
    """

    listings: tuple[BankListing, ...]
    problems: tuple[Problem, ...]
    unreleased: tuple[Unreleased, ...]
    foreign_reports: int = 0
    unasked: tuple[Problem, ...] = ()

    @property
    def errors(self) -> int:
        return sum(problem.is_error for problem in self.problems)

    @property
    def warnings(self) -> int:
        return len(self.problems) - self.errors

    @property
    def questions(self) -> int:
        return sum(listing.item_count for listing in self.listings)

    @property
    def drafts(self) -> int:
        return sum(one.drafts for one in self.unreleased)

    @property
    def in_review(self) -> int:
        return sum(one.in_review for one in self.unreleased)


@dataclass(frozen=True, slots=True)
class _Kept:
    """A bank as it was last read, and when."""

    listing: BankListing
    unreleased: Unreleased
    stamps: tuple[FileStamp, ...]
    stamped_at_ns: int
    versions: dict[str, str]


class Checker:
    """Checks banks, time after time; only those whose files changed are read again."""

    def __init__(self, selection: Selection, reports: ReportsRead | None = None) -> None:
        """Tell of what `selection` takes; `reports` are those of learners to be shown with the banks."""
        self._selection = selection
        self._reports = reports or ReportsRead((), ())
        self._kept: dict[Path, _Kept] = {}

    def is_current(self, roots: Sequence[Path]) -> bool:
        """Say whether the last check was of these very banks and their files are still the same."""
        return list(roots) == list(self._kept) and all(map(self._is_unchanged, roots))

    def check(self, roots: Sequence[Path]) -> Checked:
        """Check banks and return all that is wrong with them."""
        changed = [root for root in roots if not self._is_unchanged(root)]
        files = sum(len(list_bank_files(root)) for root in changed)
        shelf = Shelf.open(paths.shelf_file())
        try:
            with show_progress("Checking", files) as advance:
                for root in changed:
                    stamped_at_ns = time.time_ns()
                    loaded = load_bank(root, progress=advance, shelf=shelf)
                    unreleased = _count_unreleased(loaded)
                    versions = _list_versions(loaded) if self._reports.reports else {}
                    self._kept[root] = _Kept(loaded.listing, unreleased, loaded.stamps, stamped_at_ns, versions)
        finally:
            shelf.close()
        self._kept = {root: self._kept[root] for root in roots}
        listings = tuple([kept.listing for kept in self._kept.values()])
        known = {listing.header.id for listing in listings if listing.header}
        foreign = sum(report.address.bank not in known for report in self._reports.reports)
        lacking = tuple([kept.unreleased for kept in self._kept.values()])
        found = self._gather(listings)
        taken = tuple([problem for problem in found if self._selection.takes(problem)])
        unasked = tuple([problem for problem in found if not self._selection.takes(problem)])
        return Checked(listings, taken, lacking, foreign, unasked)

    def _is_unchanged(self, root: Path) -> bool:
        kept = self._kept.get(root)
        return kept is not None and is_unchanged(root, kept.stamps, kept.stamped_at_ns)

    def _gather(self, listings: Sequence[BankListing]) -> list[Problem]:
        shared = find_shared_ids(listings)
        found: list[Problem] = []
        for kept in self._kept.values():
            listing = kept.listing
            if listing.root in shared:
                found.append(shared[listing.root])
            found += listing.problems
            if self._reports.reports:
                found += find_reported(listing, self._reports.reports, kept.versions)
        return [*found, *self._reports.problems]


def _count_unreleased(loaded: LoadedBank) -> Unreleased:
    statuses = [item.status for item in loaded.bank.items] if loaded.bank else []
    return Unreleased(statuses.count(Status.DRAFT), statuses.count(Status.REVIEW))


def _list_versions(loaded: LoadedBank) -> dict[str, str]:
    return {item.id: item.fingerprint for item in loaded.bank.items} if loaded.bank else {}
