"""Reads wrong answers and the questions that they were given to, so that study can tell what is taken for what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from rhizotrainer.app.library import Library
from rhizotrainer.model.figures import Region
from rhizotrainer.model.items import Item, ItemAddress
from rhizotrainer.model.learning import Response
from rhizotrainer.model.tallies import CountedMiss, ToldConfusion
from rhizotrainer.model.updates import Essence
from rhizotrainer.store.item_history import ItemHistory
from rhizotrainer.store.learner_store import LearnerStore
from rhizotrainer.store.misses import Misses
from rhizotrainer.study.confusions import Swap, is_same_pair, list_former_swaps, list_swaps, tell_right
from rhizotrainer.study.responding import fits

MISSES_READ = 200
"""How many kinds of wrong answers are looked at, those given most often; each may cost reading a question."""


def list_all_swaps(
    library: Library, store: LearnerStore, *, since: date | None = None, bank: str = ""
) -> tuple[Swap, ...]:
    """Return what was taken for what, in questions that are still on offer.

    The wrong answers given most often are looked at, and all of which the learner said with what they were confused. An
    answer that already shows what was said of it counts once.

    Raises:
        StoreError: the learner's file cannot be read.
    """
    misses = Misses(store)
    most = misses.list_most(since=since, bank=bank, limit=MISSES_READ)
    told = misses.list_told(since=since, bank=bank)
    reader = _Reader(library, store, [*most, *told])
    swaps = [
        Swap(miss.address, right, taken, miss.answers)
        for miss in most
        for right, taken in reader.read(miss.address, miss.version, miss.response)
    ]
    return (*swaps, *_list_told(told, reader))


def _list_told(told: Sequence[ToldConfusion], reader: _Reader) -> Iterable[Swap]:
    for each in told:
        shown = reader.read(each.address, each.version, each.response)
        right = shown[0][0] if shown else reader.find_right(each.address)
        said = right, each.confused_with
        if right and not any(is_same_pair(said, pair) for pair in shown):
            yield Swap(each.address, *said)


class _Reader:
    """The questions of some answers as they are now, and what is kept of the versions that were answered."""

    def __init__(self, library: Library, store: LearnerStore, answers: Sequence[CountedMiss | ToldConfusion]) -> None:
        offered = library.find_topics(dict.fromkeys(each.address for each in answers))
        self._items: Mapping[ItemAddress, Item] = library.load_items(offered)
        former = {each.version for each in answers if self._is_former(each.address, each.version)}
        self._essences: Mapping[str, Essence] = ItemHistory(store).load_essences(former) if former else {}
        headers = [listing.header for listing in library.listings if listing.header]
        self._figures = {(header.id, figure.id): figure.regions for header in headers for figure in header.figures}

    def read(self, address: ItemAddress, version: str, response: Response) -> tuple[tuple[str, str], ...]:
        """Return what was right and what was given in its place."""
        item = self._items.get(address)
        if item is None:
            return ()
        regions: Sequence[Region] = self._figures.get((item.bank, item.figure), ())
        if version == item.fingerprint:
            return list_swaps(item, response, regions) if fits(item, response) else ()
        was = self._essences.get(version)
        return list_former_swaps(was, response, regions) if was is not None else ()

    def find_right(self, address: ItemAddress) -> str:
        """Return the one thing that is right for a question, "" where there are several or none."""
        item = self._items.get(address)
        return tell_right(item) if item is not None else ""

    def _is_former(self, address: ItemAddress, version: str) -> bool:
        return address in self._items and self._items[address].fingerprint != version
