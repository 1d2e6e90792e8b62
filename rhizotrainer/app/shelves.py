"""Which memories count on screens that look back, and in which topics they stand now.

An item may have vanished from its bank, or stand in another topic than it was answered in. It is looked for once for a
library and a store as they are: answers do not change it, since what is answered stands where it is answered.
"""

from __future__ import annotations

from rhizotrainer.app.library import Library
from rhizotrainer.model.items import ItemAddress
from rhizotrainer.store.learner_store import LearnerStore
from rhizotrainer.store.statistics import Shelves, Statistics


class ShelfFinder:
    """Finds the shelves of one sitting, and keeps what it found."""

    def __init__(self) -> None:
        self._key: tuple[object, ...] = ()
        self._shelves = Shelves((), {})

    def find(self, library: Library, store: LearnerStore) -> Shelves:
        """Return the banks on offer, and what of the learner's is not where it was answered last.

        Raises:
            StoreError: the learner's file cannot be read.
        """
        statistics = Statistics(store)
        key = (library.state, store, statistics.find_state())
        if key != self._key:
            self._shelves = _find_shelves(library, statistics)
            self._key = key
        return self._shelves


def _find_shelves(library: Library, statistics: Statistics) -> Shelves:
    answered_in = statistics.list_banks()
    banks = tuple(bank for bank, _digest in library.state if bank in answered_in)
    elsewhere: dict[ItemAddress, str] = {}
    for bank in banks:
        answered = {ItemAddress(bank, item): topic for item, topic in statistics.list_topics(bank)}
        offered = library.find_topics(answered)
        elsewhere |= {
            address: offered.get(address, "") for address, topic in answered.items() if offered.get(address) != topic
        }
    return Shelves(banks, elsewhere)
